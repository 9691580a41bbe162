/* A basket of the counter: every line is a movement, all of them in one transaction, each fault named by its line. */
#include "custody/internal.h"

struct batch {
    int64_t id, to, given_by, received_by, second, meeting;
    const char *kind, *due_on, *reason;
    const json_t *lines;
    int n;
    bool spread;                                 /* lines say where they go */
};
struct slip { int64_t id, to; int n; };           /* the one being filled */
struct bad { int line, code; const char *text; };

static int parse_lines(struct ctx *c, const char *text, struct batch *b) {
    json_t *lines = NULL;
    int rc = text ? json_parse(c, text, strlen(text), &lines) : E_INVALID;
    size_t n = json_array_size(lines);
    if (rc < 0 || !json_is_array(lines) || !n) {
        ctx_field_error(c, E_INVALID, "lines", T("清单应为载体编号的列表，如 [12,13]", "lines must be a list of item ids such as [12,13]"));
        return ctx_field_end(c);
    }
    if (n > BATCH_LINES)
        return fail(c, E_LIMIT, T("一批最多%d份，这里有%zu份，请分批登记", "at most %d lines in a batch, there are %zu: post them in parts"), BATCH_LINES, n);
    b->lines = lines;
    b->n = (int)n;
    for (size_t i = 0; i < n; i++)
        b->spread = b->spread || json_object_get(json_array_get(lines, i), "to");
    return 0;
}

static int load(struct ctx *c, struct db *db, const struct spec *spec, int64_t id, struct batch *b) {
    AUTO_STMT s = {0};
    TRY(db_one(c, db, Q_CUSTODY_BATCH, &s, A(id)));
    *b = (struct batch){.id = id, .to = db_i64(&s, 1), .given_by = db_i64(&s, 2), .received_by = db_i64(&s, 3), .kind = db_text(c, &s, 0), .due_on = db_text(c, &s, 4),
                        .reason = db_text(c, &s, 5), .meeting = db_i64(&s, 7)};
    const char *lines = db_text(c, &s, 6);
    stmt_close(&s);
    TRY(parse_lines(c, lines, b));
    if (b->spread && !str_eq(b->kind, "send_out")) {
        ctx_field_error(c, E_INVALID, "lines", T("只有发往外单位可以每份各写单位", "only what is sent out may go to a unit for each line"));
        return ctx_field_end(c);
    }
    return b->to || b->spread ? 0 : custody_first_account(c, db, spec, "registry", &b->to);
}

static int64_t line_item(const struct batch *b, int i) {
    const json_t *line = json_array_get(b->lines, (size_t)i);
    return json_is_integer(line) ? json_integer_value(line) : json_i64(line, "item", 0);
}

static int64_t line_to(const struct batch *b, int i) {
    int64_t to = json_i64(json_array_get(b->lines, (size_t)i), "to", 0);
    return to ? to : b->to;
}

static int twice(const struct batch *b, int i) {
    for (int k = 0; k < i; k++)
        if (line_item(b, k) == line_item(b, i))
            return k + 1;
    return 0;
}

/* Does a line go to a unit outside? Where lines say where they go, each must, and to one that the actor sees. */
static int goes_out(struct ctx *c, struct db *db, const struct spec *spec, const struct batch *b, int64_t to, bool *ret_out) {
    const struct auth_user *u = c->actor->auth;
    AUTO_STMT s = {0};
    if (b->spread && (to <= 0 || (u && !*reg_label(c, db, spec, u, "custody_account", to))))
        return fail(c, E_NOTFOUND, T("没有写发往哪个单位，或者没有这个单位的账户", "no unit it goes to, or no account of that unit"));
    TRY(db_one(c, db, Q_CUSTODY_ACCOUNT_GET, &s, A(to)));
    *ret_out = str_eq(db_peek(&s, 0, NULL), "unit_outside");
    return *ret_out || !b->spread ? 0 : fail(c, E_INVALID, T("发往的不是外单位", "it does not go to a unit outside"));
}

/* One slip holds ten lines of a unit; the next ones go on the next slip. */
static int slip_for(struct ctx *c, struct db *db, const struct spec *spec, const struct batch *b, int line, struct slip *slip) {
    int64_t to = line_to(b, line);
    int pieces = 1;
    bool out;
    if (to > 0 && to == slip->to && slip->n++ < RECEIPT_LINES)
        return 0;
    TRY(goes_out(c, db, spec, b, to, &out));
    *slip = (struct slip){0, to, 1};
    if (!out)
        return 0;
    while (pieces < RECEIPT_LINES && line + pieces < b->n && line_to(b, line + pieces) == to)
        pieces++;
    char today[DATE_SIZE], due[DATE_SIZE];
    enum { RECEIPT_DAYS = 10 };
    ctx_day(c, today);
    date_add_days(today, RECEIPT_DAYS, due);
    json_t *v = json_object();
    json_object_set_new(v, "to_account", json_integer(to));
    json_object_set_new(v, "batch", json_integer(b->id));
    json_object_set_new(v, "pieces", json_integer(pieces));
    json_object_set_new(v, "sent_on", json_string(today));
    json_object_set_new(v, "due_on", json_string(due));
    json_object_set_new(v, "state", json_string("sent"));
    if (c->actor->person)
        json_object_set_new(v, "sent_by", json_integer(c->actor->person));
    return reg_put(c, db, spec_register(spec, "receipt"), 0, "create", v, &slip->id);
}

static int post_line(struct ctx *c, struct db *db, const struct spec *spec, const struct batch *b, int i, int64_t slip, const struct reg_act *a) {
    const json_t *line = json_array_get(b->lines, (size_t)i);
    int64_t item = line_item(b, i), pages = json_i64(line, "pages", 0);
    json_t *more = json_object();
    if (twice(b, i))
        return fail(c, E_INVALID, T("与第%d行是同一份", "the same copy as line %d"), twice(b, i));
    const struct auth_user *u = c->actor->auth;
    if (item <= 0 || (u && !*reg_label(c, db, spec, u, "custody_item", item)))
        return fail(c, E_NOTFOUND, T("账上没有这份载体", "there is no such item in the books"));
    json_object_set_new(more, "batch", json_integer(b->id));
    if (slip)
        json_object_set_new(more, "slip", json_integer(slip));
    if (b->meeting)
        json_object_set_new(more, "meeting", json_integer(b->meeting));
    if (pages)
        json_object_set_new(more, "pages", json_integer(pages));
    struct custody_book m = {.item = item, .to = line_to(b, i), .kind = b->kind, .given_by = b->given_by, .received_by = b->received_by,
                             .due_on = b->due_on, .reason = b->reason, .more = more, .act = a};
    return custody_book(c, db, spec, &m, NULL);
}

static bool about_line(int rc) {
    return rc == E_STATE || rc == E_INVALID || rc == E_NOTFOUND || rc == E_RULE || rc == E_SEPARATE;
}

static int refuse(struct ctx *c, const struct bad *bad, int n) {
    c->err.items = NULL;
    for (int i = 0; i < n; i++) {
        const char *field = arena_printf(c->mem, "lines.%d", bad[i].line);
        ctx_field_error(c, bad[i].code, field, "%s", bad[i].text);
    }
    if (n == 1)
        return fail(c, bad[0].code, T("第%d行：%s；整批没有登记", "line %d: %s; nothing was posted"), bad[0].line, bad[0].text);
    return fail(c, bad[0].code, T("有%d行不能登记，整批没有登记；第%d行：%s", "%d lines cannot be posted, nothing was posted; line %d: %s"), n, bad[0].line, bad[0].text);
}

int batch_post(struct ctx *c, struct db *db, const struct spec *spec, int64_t batch, const struct reg_act *a) {
    struct batch b;
    struct bad *bad = NEWN(c, struct bad, BATCH_LINES);
    struct slip slip = {0};
    int n_bad = 0;
    TRY(load(c, db, spec, batch, &b));
    if (str_eq(b.kind, "lend") && !b.due_on) {
        ctx_field_error(c, E_INVALID, "due_on", T("借阅要填应还日期", "a loan needs a date to be returned by"));
        return ctx_field_end(c);
    }
    for (int i = 0; i < b.n; i++) {
        int rc = slip_for(c, db, spec, &b, i, &slip);
        rc = rc < 0 ? rc : post_line(c, db, spec, &b, i, slip.id, a);
        if (rc < 0 && !about_line(rc))
            return rc;
        if (rc < 0)
            bad[n_bad++] = (struct bad){i + 1, rc, arena_dup(c->mem, c->err.detail)};
    }
    if (n_bad)
        return refuse(c, bad, n_bad);
    json_t *v = json_object();
    json_object_set_new(v, "pieces", json_integer(b.n));
    if (b.to)
        json_object_set_new(v, "to_account", json_integer(b.to));
    if (a && a->second_person)
        json_object_set_new(v, "signed_by", json_integer(a->second_person));
    return books_put(c, db, spec, "counter_batch", batch, "count", v);
}
