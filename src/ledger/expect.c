/* Digests and what they are said to be: gathered, computed side by side, compared. */
#include "ledger/internal.h"
#include "ledger/lanes.h"

enum { GATHERED = 512, ROOM = 256 << 10, LONGEST = 16 << 10 };
struct expected { const char *code, *register_name, *detail; int64_t record, seq; unsigned char *text; size_t n; char hex[64]; };
struct expectations {
    bool at_once;                                          /* no lanes on this processor */
    int n;
    size_t used;
    struct expected one[GATHERED];
    struct sm3_message message[GATHERED];
    unsigned char sum[GATHERED][32], room[ROOM];
};

struct expectations *expect_open(struct ctx *keep) {
    struct expectations *x = NEW(keep, struct expectations);
    x->at_once = !sm3_lanes_there();
    return x;
}

static bool agrees(const unsigned char sum[32], const char hex[64]) {
    char text[65];
    hex_print(sum, 32, text);
    return memcmp(text, hex, 64) == 0;
}

/* What does not agree is computed by the other program before anybody is told. */
static void judge(struct finder *f, const struct expected *e, const unsigned char sum[32]) {
    unsigned char again[32];
    if (agrees(sum, e->hex))
        return;
    sm3(e->text, e->n, again);
    if (!agrees(again, e->hex))
        found(f, e->code, e->register_name, e->record, e->seq, e->detail);
}

void expect_end(struct finder *f) {
    struct expectations *x = f->expected;
    sm3_lanes(x->message, x->n);
    for (int i = 0; i < x->n; i++)
        judge(f, &x->one[i], x->sum[i]);
    x->n = 0;
    x->used = 0;
}

static unsigned char *copy(struct expectations *x, const void *bytes, size_t n) {
    unsigned char *at = x->room + x->used;
    memcpy(at, bytes, n);
    x->used += n;
    return at;
}

static void gather(struct finder *f, const struct expectation *e) {
    struct expectations *x = f->expected;
    size_t n_salt = e->salt ? LEDGER_SALT : 0, n_name = strlen(e->register_name) + 1, n = n_salt + e->n;
    if (x->n == GATHERED || x->used + n + SM3_PADDING + n_name > ROOM)
        expect_end(f);
    struct expected *one = &x->one[x->n];
    *one = (struct expected){.code = e->code, .detail = e->detail, .record = e->record, .seq = e->seq, .n = n};
    memcpy(one->hex, e->hex, sizeof one->hex);
    one->register_name = (const char *)copy(x, e->register_name, n_name);
    one->text = x->room + x->used;
    copy(x, e->salt ? e->salt : "", n_salt);
    copy(x, e->text, e->n);
    size_t blocks = sm3_pad(one->text, n);
    x->used = (size_t)(one->text - x->room) + blocks * SM3_BLOCK;
    x->message[x->n] = (struct sm3_message){one->text, blocks, x->sum[x->n]};
    x->n++;
}

void expect(struct finder *f, const struct expectation *e) {
    char sum[65];
    bool whole = strlen(e->hex) == 64;
    if (whole && !f->expected->at_once && e->n + strlen(e->register_name) < LONGEST) {
        gather(f, e);
        return;
    }
    if (e->salt) {
        event_commitment(e->salt, e->text, e->n, sum);
    } else {
        unsigned char bytes[32];
        sm3(e->text, e->n, bytes);
        hex_print(bytes, sizeof bytes, sum);
    }
    if (!str_eq(sum, e->hex))
        found(f, e->code, e->register_name, e->record, e->seq, e->detail);
}
