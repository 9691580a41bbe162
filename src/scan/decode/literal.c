#include "scan/decode/literal.h"

#include <ctype.h>

#include "match/filter.h"
#include "scan/decode/markup.h"
#include "text/seven.h"

enum { LEAST = 8, MUCH = 128 };       /* digits; no digest has more */

struct literal { const uint8_t *p, *end; size_t digits; };

/* The literal whose x is at `x`; false when there is none. */
static bool literal_at(const uint8_t *p, const uint8_t *x, const uint8_t *end, struct literal *ret_l) {
    uint8_t before = x > p ? x[-1] : ' ', front = x > p + 1 ? x[-2] : ' ';
    bool quoted = end - x > 1 && x[1] == '\'' && !isalnum(before) && before != '_';
    const uint8_t *from = x + 1 + quoted, *q = from;
    if (!quoted && before != '\\' && !(before == '0' && !isalnum(front)))
        return false;
    while (q < end && code_digit(*q) >= 0)
        q++;
    *ret_l = (struct literal){from, q, (size_t)(q - from)};
    return ret_l->digits >= LEAST && ret_l->digits % 2 == 0;
}

static size_t bytes_of(const struct literal *l, uint8_t *out) {
    uint8_t *o = out;
    for (const uint8_t *p = l->p; p < l->end && o - out < LIMIT_SCAN_PART; p += 2)
        *o++ = (uint8_t)code_byte(p, l->end);
    return (size_t)(o - out);
}

/* Nothing but everyday characters, some of them Chinese? */
static bool everyday(enum scan_enc e, const uint8_t *p, size_t n) {
    int han = 0;
    for (const uint8_t *end = p + n; p < end;) {
        uint32_t cp;
        p += code_next(e, p, end, &cp);
        if (code_common(cp) < 1)
            return false;
        han += code_common(cp) > 1;
    }
    return han > 1;
}

/* The encoding in which it is text, -1 none; what is cut off may end within a character. */
static int text(const uint8_t *b, size_t n, bool cut) {
    for (size_t less = 0; less < (cut ? 4u : 1u) && less < n; less++)
        for (int e = 0; e < ENC_COUNT; e++)
            if (everyday((enum scan_enc)e, b, n - less))
                return e;
    return -1;
}

/* Digests and addresses are most: text it must be, when it is short. */
static bool tells(const struct literal *l) {
    uint8_t b[MUCH / 2 + FILTER_PAD];
    return l->digits > MUCH || text(b, bytes_of(l, b), false) >= 0;
}

/* The next that tells, from *at on. */
static bool next(const uint8_t *p, const uint8_t **at, const uint8_t *end, char x, struct literal *ret_l) {
    while ((*at = memchr(*at, x, (size_t)(end - *at)))) {
        bool is = literal_at(p, *at, end, ret_l);
        *at = is ? ret_l->end : *at + 1;
        if (is && tells(ret_l))
            return true;
    }
    return false;
}

/* ---- runs of base64 */

enum { RUN = 18, SURE = 2, BETWEEN = 48, LONG = 512 };        /* characters; no mark is shorter; all but the first two must be digits before a run is looked at */

enum { SLASH = 2, DIGIT = 3 };        /* part of a run: what may stand before a digit, a digit */
static const uint8_t part64[256] = {['+'] = DIGIT, ['/'] = DIGIT, ['0' ... '9'] = DIGIT, ['A' ... 'Z'] = DIGIT, ['a' ... 'z'] = DIGIT, ['\\'] = SLASH};

static bool digit64(uint8_t ch) { return part64[ch] == DIGIT; }

static bool digit_at(const uint8_t *q, const uint8_t *end) { return digit64(*q) || (*q == '\\' && end - q > 1 && q[1] == '/'); }       /* \/ of JSON */

/* What looks like a digit between lines and is none: the plus that joins strings, what names their kind. */
static bool glue(const uint8_t *q, const uint8_t *end, bool line) {
    uint8_t next = end - q > 1 ? q[1] : 0;
    return line ? memchr("bruBRU", *q, 6) && (next == '"' || next == '\'') : *q == '+' && (next == ' ' || next == '\n' || next == '\r');
}

/* Behind a line's end, also a written one, with what stands around it when each line is a string of its own: where the run goes on, NULL when it does not. */
static const uint8_t *next_line(const uint8_t *p, const uint8_t *end) {
    const uint8_t *q = p;
    bool line = false;
    for (; q < end && q - p < BETWEEN && (!digit64(*q) || glue(q, end, line)); q++) {
        if (digit64(*q))
            continue;
        bool written = *q == '\\' && end - q > 1 && (q[1] == 'n' || q[1] == 'r');
        if (!written && !memchr("\r\n \t\"',\\", *q, 8))
            return NULL;
        line = line || written || *q == '\n' || *q == '\r';
        q += written;
    }
    return line && q < end && digit64(*q) ? q : NULL;
}

/* The run that begins at p: where it ends, its characters to out, at most `most`, 0: none are kept. */
static const uint8_t *run64(const uint8_t *p, const uint8_t *end, uint8_t *out, size_t most, size_t *ret_n) {
    size_t n = 0;
    const uint8_t *go;
    for (; p < end; p++) {
        if (*p == '\\' && end - p > 1 && p[1] == '/')
            p++;
        if (digit64(*p)) {
            if (n < most)
                out[n] = *p;
            n++;
        } else if (n < RUN || !(go = next_line(p, end))) {
            break;
        } else {
            p = go - 1;
        }
    }
    *ret_n = most && n > most ? most : n;
    return p;
}

/* What begins here that no text does? A document, a picture or something packed. */
static bool file(const uint8_t *b, size_t n) {
    static const struct { const char *magic; size_t n, at; } all[] = {{"PK\3\4", 4, 0}, {"\xD0\xCF\x11\xE0\xA1\xB1", 6, 0}, {"%PDF-", 5, 0}, {"{\\rtf", 5, 0}, {"\x1F\x8B\x08", 3, 0}, {"BZh", 3, 0}, {"\xFD" "7zXZ", 5, 0}, {"7z\xBC\xAF\x27\x1C", 6, 0}, {"Rar!", 4, 0}, {"\x28\xB5\x2F\xFD", 4, 0},
        {"bplist0", 7, 0}, {"ustar", 5, 257}, {"\x04\x22\x4D\x18", 4, 0}, {"MSCF\0\0\0\0", 8, 0}, {"\x89PNG\r\n", 6, 0}, {"\xFF\xD8\xFF", 3, 0}};
    for (size_t i = 0; i < COUNT(all); i++)
        if (n > all[i].at + all[i].n && memcmp(b + all[i].at, all[i].magic, all[i].n) == 0)
            return true;
    return false;
}

/* The beginning of a page or a table whose Chinese comes later. */
static bool plain(const uint8_t *b, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (b[i] >= 0x7F || (b[i] < ' ' && !memchr("\t\n\r", b[i], 3)))
            return false;
    return n;
}

/* Its bytes, of digits of sixteen when it is nothing else. */
static size_t decode(const uint8_t *digits, size_t n, uint8_t *out) {
    size_t hex = 0;
    while (hex < n && code_digit(digits[hex]) >= 0)
        hex++;
    if (hex < n)
        return seven_base64(digits, n, out);
    for (hex = 0; hex + 1 < n; hex += 2)
        out[hex / 2] = (uint8_t)code_byte(digits + hex, digits + n);
    return n / 2;
}

/* Is it a file, or text, as far as its beginning tells? What is cut off may be part of a character. */
static bool says(const uint8_t *digits, size_t n) {
    uint8_t b[LONG + FILTER_PAD];
    size_t got = decode(digits, n, b);
    return text(b, got, n == LONG) >= 0 || file(b, got) || (n == LONG && plain(b, got));
}

/* The next run that says something, from *at on, and is none of SQL's literals. */
static bool next_run(const uint8_t *p, const uint8_t **at, const uint8_t *end, const uint8_t **ret_run) {
    uint8_t digits[LONG];
    while (end - *at >= RUN) {
        const uint8_t *q = *at;
        while (end - q >= RUN && !(part64[q[RUN - 3]] & part64[q[RUN - 2]] & part64[q[RUN - 1]]))      /* most text is passed over by three of its bytes */
            q += RUN - 2;
        *at = q;
        if (end - q < RUN)
            break;
        size_t n = RUN;
        while (n > SURE && part64[q[n - 1]])
            n--;
        if (n > SURE) {
            *at += n;
            continue;
        }
        while (q < end && !digit_at(q, end))
            q++;
        *ret_run = q;
        *at = run64(q, end, digits, LONG, &n);
        bool literal = q - p > 1 && q[-1] == '\'' && (q[-2] | 32) == 'x';
        if (n >= RUN && !literal && says(digits, n))
            return true;
        *at += *at < end;
    }
    return false;
}

bool literal_sniff(const uint8_t *p, size_t n) {
    struct literal l;
    const uint8_t *at = p, *run;
    if (next(p, &at, p + n, 'x', &l))
        return true;
    at = p;
    if (next(p, &at, p + n, 'X', &l))
        return true;
    at = p;
    return next_run(p, &at, p + n, &run);
}

/* ---- what they hold */

struct found { struct scan_job *j; const struct scan_input *in; struct arena *own; struct scan_doc *rest; int parts; };

/* A part; of very many only what is a file, and what is text comes together, as a part costs more than a line. */
static int give(struct found *f, const char *name, const uint8_t *b, size_t n) {
    enum { PARTS = 2000 };
    bool many = f->parts >= PARTS;
    int e = many ? text(b, n < LONG ? n : LONG, n > LONG) : -1;
    if (!many || file(b, n)) {
        f->parts++;
        return job_part(f->j, f->in, name, b, n);
    }
    if (e < 0)
        return 0;
    const char *utf8;
    size_t n_utf8;
    markup_convert(f->own, (enum scan_enc)e, b, n, &utf8, &n_utf8);
    f->rest = f->rest ? f->rest : doc_open(f->j, f->in, "escaped", 0);
    TRY(doc_text(f->rest, utf8, n_utf8));
    return doc_text(f->rest, "\n", 1);
}

static int give_literal(struct found *f, const struct literal *l) {
    struct arena_mark before = arena_mark(f->own);
    size_t most = l->digits / 2 < LIMIT_SCAN_PART ? l->digits / 2 : LIMIT_SCAN_PART;
    uint8_t *b = arena_alloc(f->own, most + FILTER_PAD);
    int rc = give(f, "hex", b, bytes_of(l, b));
    arena_release(f->own, before);
    return rc;
}

static int give_run(struct found *f, const uint8_t *run, const uint8_t *end) {
    size_t n;
    run64(run, end, NULL, 0, &n);
    n = n < LIMIT_SCAN_PART ? n : LIMIT_SCAN_PART;
    struct arena_mark before = arena_mark(f->own);
    uint8_t *digits = arena_alloc(f->own, n + 1), *b = arena_alloc(f->own, n + FILTER_PAD);
    run64(run, end, digits, n, &n);
    int rc = give(f, "base64", b, decode(digits, n, b));
    arena_release(f->own, before);
    return rc;
}

static int give_all(struct found *f) {
    struct literal l;
    const uint8_t *run, *p = f->in->p, *end = p + f->in->n;
    for (const char *x = "xX"; *x; x++)
        for (const uint8_t *at = p; next(p, &at, end, *x, &l);)
            TRY(give_literal(f, &l));
    for (const uint8_t *at = p; next_run(p, &at, end, &run);)
        TRY(give_run(f, run, end));
    return f->rest ? doc_close(f->rest) : 0;
}

int literal_parts(struct scan_job *j, const struct scan_input *in) {
    struct found f = {j, in, arena_open(), NULL, 0};
    int rc = give_all(&f);
    arena_close(f.own);
    return rc;
}
