/* A basket of the counter: every line is a movement, all of them in one transaction, each fault named by its line. */
#include "custody/internal.h"

struct batch {
    int64_t id, to, given_by, received_by, second, meeting;
    const char *kind, *to_kind, *due_on, *reason;
    const json_t *lines;
    int n;
};
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
    return 0;
}

static int load(struct ctx *c, struct db *db, int64_t id, struct batch *b) {
    AUTO_STMT s = {0};
    TRY(db_one(c, db, Q_CUSTODY_BATCH, &s, A(id)));
    *b = (struct batch){.id = id, .to = db_i64(&s, 1), .given_by = db_i64(&s, 2), .received_by = db_i64(&s, 3), .kind = db_text(c, &s, 0), .due_on = db_text(c, &s, 4),
                        .reason = db_text(c, &s, 5), .meeting = db_i64(&s, 7)};
    const char *lines = db_text(c, &s, 6);
    stmt_close(&s);
    if (!b->to) {
        AUTO_STMT first = {0};
        TRY(db_one(c, db, Q_CUSTODY_FIRST_ACCOUNT, &first, A("registry")));
        b->to = db_i64(&first, 0);
    }
    AUTO_STMT to = {0};
    TRY(db_one(c, db, Q_CUSTODY_ACCOUNT_GET, &to, A(b->to)));
    b->to_kind = db_text(c, &to, 0);
    return parse_lines(c, lines, b);
}

static int64_t line_item(const struct batch *b, int i) {
    const json_t *line = json_array_get(b->lines, (size_t)i);
    return json_is_integer(line) ? json_integer_value(line) : json_i64(line, "item", 0);
}

static int twice(const struct batch *b, int i) {
    for (int k = 0; k < i; k++)
        if (line_item(b, k) == line_item(b, i))
            return k + 1;
    return 0;
}

/* One slip holds ten lines; the next ones go on the next slip. */
static int slip_for(struct ctx *c, struct db *db, const struct spec *spec, const struct batch *b, int line, int64_t *slip) {
    if (!str_eq(b->to_kind, "unit_outside") || line % RECEIPT_LINES)
        return 0;
    char today[DATE_SIZE], due[DATE_SIZE];
    enum { RECEIPT_DAYS = 10 };
    ctx_day(c, today);
    date_add_days(today, RECEIPT_DAYS, due);
    int left = b->n - line;
    json_t *v = json_object();
    json_object_set_new(v, "to_account", json_integer(b->to));
    json_object_set_new(v, "batch", json_integer(b->id));
    json_object_set_new(v, "pieces", json_integer(left < RECEIPT_LINES ? left : RECEIPT_LINES));
    json_object_set_new(v, "sent_on", json_string(today));
    json_object_set_new(v, "due_on", json_string(due));
    json_object_set_new(v, "state", json_string("sent"));
    if (c->actor->person)
        json_object_set_new(v, "sent_by", json_integer(c->actor->person));
    return reg_put(c, db, spec_register(spec, "receipt"), 0, "create", v, slip);
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
    struct custody_book m = {.item = item, .to = b->to, .kind = b->kind, .given_by = b->given_by, .received_by = b->received_by,
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
    int n_bad = 0;
    int64_t slip = 0, same;
    TRY(load(c, db, batch, &b));
    if (str_eq(b.kind, "lend") && !b.due_on) {
        ctx_field_error(c, E_INVALID, "due_on", T("借阅要填应还日期", "a loan needs a date to be returned by"));
        return ctx_field_end(c);
    }
    for (int i = 0; i < b.n; i++) {
        TRY(slip_for(c, db, spec, &b, i, &slip));
        int rc = post_line(c, db, spec, &b, i, slip, a);
        if (rc < 0 && !about_line(rc))
            return rc;
        if (rc < 0)
            bad[n_bad++] = (struct bad){i + 1, rc, arena_dup(c->mem, c->err.detail)};
    }
    if (n_bad)
        return refuse(c, bad, n_bad);
    json_t *v = json_object();
    json_object_set_new(v, "pieces", json_integer(b.n));
    json_object_set_new(v, "to_account", json_integer(b.to));
    if (a && a->second_person)
        json_object_set_new(v, "signed_by", json_integer(a->second_person));
    return reg_put(c, db, spec_register(spec, "counter_batch"), batch, "count", v, &same);
}
