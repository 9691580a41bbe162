/* The office's keys and tickets. */
#include <stdio.h>

#include "inspect/internal.h"
#include "os/os.h"

static const char *path(struct ctx *c, const char *data) { return arena_printf(c->mem, "%s/inspect.keys", data); }

int inspect_keys_make(struct ctx *c, const char *data, const char *office) {
    struct ticket_keys k;
    const char *text;
    if (os_exists(path(c, data)))
        return fail(c, E_DUPLICATE, T("检查密钥已经存在：%s。换新密钥前请先导入已发出的报告，再移走该文件", "the inspection keys exist already: %s. To draw new ones import the reports on the way first, then move the file away"), path(c, data));
    TRY(ticket_keys_create(c, office, &k));
    TRY(ticket_keys_print(c, &k, true, &text));
    return os_write_file(c, path(c, data), text, strlen(text), 0600);
}

int inspect_keys_read(struct ctx *c, const char *data, struct ticket_keys *ret_k) {
    char *text;
    size_t n;
    if (!os_exists(path(c, data)))
        return fail(c, E_NOTFOUND, T("还没有检查密钥，请先运行 shenzhi inspect keys --data %s", "no inspection keys yet: run shenzhi inspect keys --data %s"), data);
    TRY(os_read_file(c, path(c, data), TICKET_MAX_BYTES, &text, &n));
    return ticket_keys_parse(c, text, n, ret_k);
}

int programs_read(struct ctx *c, const char *data, const char **ret_text) {
    const char *at = arena_printf(c->mem, "%s/inspect.programs", data);
    char *text = NULL;
    size_t n;
    if (os_exists(at))
        TRY(os_read_file(c, at, TICKET_MAX_BYTES, &text, &n));
    *ret_text = text;
    return 0;
}

bool program_known(const struct inspect_index *x, const char *sm3) { return sm3 && strlen(sm3) == 64 && x->programs && strstr(x->programs, sm3); }

int inspect_program(struct ctx *c, const char *data, const char *bytes, size_t n) {
    char sm3[65];
    const char *have;
    ticket_sm3(bytes, n, sm3);
    TRY(programs_read(c, data, &have));
    if (have && strstr(have, sm3))
        return 0;
    const char *text = arena_printf(c->mem, "%s%s\n", have ? have : "", sm3);
    return os_write_file(c, arena_printf(c->mem, "%s/inspect.programs", data), text, strlen(text), 0600);
}

/* Names found on a machine may hold anything; they do not keep its report out. */
static void mend_texts(struct ctx *c, const struct spec_register *reg, json_t *values) {
    const char *key;
    json_t *v;
    json_object_foreach(values, key, v) {
        const struct spec_field *f = reg ? spec_field(reg, key) : NULL;
        bool lines = f && f->type == F_LONGTEXT;
        if (!json_is_string(v) || !utf8_unfit(json_string_value(v), lines))
            continue;
        char *text = arena_dup(c->mem, json_string_value(v));
        utf8_mend(text, lines);
        json_object_set_new(values, key, json_string(text));
    }
}

int put_row(struct ctx *c, struct db *db, const struct spec *spec, const char *name, int64_t id, const char *action, json_t *values, int64_t *ret_id) {
    const struct spec_register *reg = spec_register(spec, name);
    mend_texts(c, reg, values);
    return reg ? reg_put(c, db, reg, id, action, values, ret_id) : fail(c, E_MODEL, "no register %s", name);
}

static json_t *id_or_null(int64_t id) { return id ? json_integer(id) : json_null(); }

static json_t *digests(struct ctx *c, const struct ticket_keys *k, const char *kind, const char *text) {
    char d[INSPECT_DIGESTS][65];
    json_t *list = json_array();
    int n = digest_list(c, k->digest, kind, text, d);
    for (int i = 0; i < n; i++)
        json_array_append_new(list, json_string(d[i]));
    return list;
}

/* The register's line as the ticket carries it. */
static json_t *line(struct ctx *c, const struct ticket_keys *k, struct stmt *s) {
    char serial[65];
    const char *no = db_text(c, s, 3);
    ticket_digest(c, k->digest, "serial", no ? no : "", serial);
    return json_pack("{s:I,s:s?,s:s?,s:s?,s:s?,s:I,s:s,s:o,s:o,s:o}", "record", (json_int_t)db_i64(s, 0), "no", db_text(c, s, 1), "name", db_text(c, s, 2), "keeper", db_text(c, s, 7), "place", db_text(c, s, 6),
                     "level", (json_int_t)db_i64(s, 8), "serial", serial, "disks", digests(c, k, "disk", db_text(c, s, 4)), "macs", digests(c, k, "mac", db_text(c, s, 5)),
                     "ips", digests(c, k, "ip", db_text(c, s, 13)));
}

static int listed_usb(struct ctx *c, struct db *db, const struct ticket_keys *k, int64_t level, json_t *list) {
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query(c, db, Q_INSPECT_TICKET_USB, &s, A(level)));
    while ((rc = db_next(c, &s)) > 0) {
        char d[65];
        ticket_digest(c, k->digest, "usbserial", db_text(c, &s, 0), d);
        json_array_append_new(list, json_string(d));
    }
    return rc;
}

const char *class_of(int64_t level, const char *network) {
    return level >= 2 ? "classified" : str_eq(network, "internet") ? "internet" : "unclassified";
}

int inspect_ticket(struct ctx *c, struct db *db, const struct spec *spec, const struct ticket_keys *k, const char *computer, int days, const char **ret_text) {
    char issued[DATETIME_SIZE], expires[DATETIME_SIZE], nonce[33];
    unsigned char random[16];
    int64_t id = 0, ticket;
    json_t *usb = json_array();
    AUTO_STMT s = {0}, no = {0};
    AUTO_TX tx = {0};
    str_i64(computer, 1, INT64_MAX, &id);
    TRY(tx_begin(c, db, &tx));
    TRY(db_query(c, db, Q_INSPECT_COMPUTER, &s, A(id), A(computer)));
    int have = db_next(c, &s);
    TRY(have);
    if (!have)
        return fail(c, E_NOTFOUND, T("台账中没有计算机 %s", "no computer %s in the register"), computer);
    if (str_eq(db_peek(&s, 12, NULL), "retired"))
        return fail(c, E_STATE, T("计算机 %s 已报废", "computer %s is retired"), computer);
    const char *network = db_text(c, &s, 9), *cls = class_of(db_i64(&s, 8), network), *since = db_text(c, &s, 10);
    when_datetime(c->now_us(c), issued);
    when_datetime(c->now_us(c) + (int64_t)days * 86400000000, expires);
    c->random(c, random, sizeof random);
    hex_print(random, sizeof random, nonce);
    TRY(listed_usb(c, db, k, db_i64(&s, 8), usb));
    TRY(put_row(c, db, spec, "inspection_ticket", 0, "create", json_pack("{s:I,s:o,s:s,s:s,s:s?,s:s,s:s,s:s}", "computer", (json_int_t)db_i64(&s, 0), "department", id_or_null(db_i64(&s, 11)), "declared_class", cls,
                "nonce", nonce, "since_on", since, "issued_at", issued, "expires_at", expires, "state", "issued"), &ticket));
    TRY(db_one(c, db, Q_INSPECT_TICKET_NO, &no, A(ticket)));
    json_t *t = json_pack("{s:s,s:s,s:s,s:s,s:s,s:s,s:s,s:o,s:b,s:o}", "format", "shenzhi-ticket/1", "id", db_text(c, &no, 0), "nonce", nonce, "office", k->office, "issued", issued, "expires", expires, "class", cls,
                          "register", line(c, k, &s), "network", str_eq(network, "classified"), "usb", usb);
    if (since)
        json_object_set_new(t, "since", json_string(since));
    TRY(ticket_sign(c, k, json_print(c, t), ret_text));
    return tx_commit(c, &tx);
}
