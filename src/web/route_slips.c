/* Accounts for many at once, in two halves: the system administrator's sheet bears the first passwords, the security administrator's their
 * release codes; one slip a person, to be cut apart. The sheet is drawn before anything is written, so nothing is lost with it. */
#include "report/report.h"
#include "web/internal.h"

enum { SLIPS_MOST = 100 };

struct sheet { int n; struct auth_new *made; int64_t *accounts; struct auth_code *codes; struct report_slip *slips; };

static void slip(struct ctx *c, struct report_slip *s, const char *title, const struct auth_slip *whom, const char *label, const char *secret, const char *note) {
    *s = (struct report_slip){title, whom->name, arena_printf(c->mem, "%s%s", T("登录账号：", "Account: "), whom->account),
                              arena_printf(c->mem, "%s%s", label, secret), note};
    if (whom->department && *whom->department)
        s->whom = arena_printf(c->mem, T("%s（%s）", "%s (%s)"), whom->name, whom->department);
}

static int sheet_begin(struct web_req *r, const json_t *rows, const char *field, struct sheet *s) {
    struct ctx *c = &r->c;
    size_t n = json_array_size(rows);
    if (n < 1 || n > SLIPS_MOST) {
        ctx_field_error(c, E_INVALID, field, T("一次办理1至%d个", "1 to %d at a time"), SLIPS_MOST);
        return ctx_field_end(c);
    }
    *s = (struct sheet){(int)n, NEWN(c, struct auth_new, n), NEWN(c, int64_t, n), NEWN(c, struct auth_code, n), NEWN(c, struct report_slip, n)};
    return 0;
}

static int sheet_answer(struct web_req *r, struct sheet *s, int (*write)(struct ctx *c, struct db *db, void *arg), const char *name) {
    struct ctx *c = &r->c;
    struct str out;
    str_init(&out, c, 16 << 20);
    TRY(report_slips(c, s->n, s->slips, c->now_us(c), &out));
    TRY(web_write(r, write, s));
    return web_bytes(r, "application/pdf", out.p, out.len, name);
}

/* Which of the rows the errors of a field are about. */
static void row_name(struct ctx *c, int i) {
    for (struct err_item *e = c->err.items; e; e = e->next)
        e->field = arena_printf(c->mem, "rows.%d.%s", i, e->field);
    if (c->err.items)
        snprintf(c->err.field, sizeof c->err.field, "%s", c->err.items->field);
}

static int made_write(struct ctx *c, struct db *db, void *arg) {
    struct sheet *s = arg;
    for (int i = 0; i < s->n; i++) {
        int64_t id;
        int rc = auth_create(c, db, &s->made[i], &id);
        if (rc < 0)
            row_name(c, i);
        TRY(rc);
    }
    return 0;
}

/* The person of one row, who has no account yet, and the account he is to have. */
static int row_take(struct web_req *r, const json_t *people, const json_t *row, struct auth_new *n, struct auth_slip *whom) {
    struct ctx *c = &r->c;
    size_t i;
    json_t *p;
    int64_t person = json_i64(row, "person", 0);
    json_array_foreach(people, i, p) {
        if (json_i64(p, "person", 0) != person)
            continue;
        *whom = (struct auth_slip){json_text(row, "account"), json_text(p, "name"), json_text(p, "department")};
        if (!whom->account)
            break;
        *n = (struct auth_new){.account = whom->account, .name = whom->name, .person = person, .kind = ACCOUNT_BUSINESS, .must_change = true, .held = true};
        return auth_new_ready(c, n);
    }
    ctx_field_error(c, E_INVALID, "rows", T("每行须有一个没有账号的在职人员（person）和他的账号（account）", "each row names a person who has no account (person) and his account (account)"));
    return ctx_field_end(c);
}

static int make_many(struct web_req *r) {
    struct ctx *c = &r->c;
    struct sheet s;
    struct db *db;
    size_t i;
    json_t *people = json_array(), *rows = json_object_get(r->json, "rows"), *row;
    TRY(sheet_begin(r, rows, "rows", &s));
    TRY(web_read(r, &db));
    TRY(auth_without(c, db, people));
    json_array_foreach(rows, i, row) {
        struct auth_slip whom;
        TRY(row_take(r, people, row, &s.made[i], &whom));
        slip(c, &s.slips[i], T("慎之 · 初始口令", "Shenzhi: first password"), &whom, T("初始口令：", "Password: "), s.made[i].password,
             T("由系统管理员当面交给本人。另向安全保密管理员领取放行码，两样都有才能登录；登录后立即改为自己的口令，随即销毁本单。",
               "Handed over by the system administrator. Get the release code from the security administrator: you need both to log in. Then set your own password and destroy this slip."));
    }
    return sheet_answer(r, &s, made_write, T("初始口令.pdf", "first-passwords.pdf"));
}

static int release_write(struct ctx *c, struct db *db, void *arg) {
    struct sheet *s = arg;
    for (int i = 0; i < s->n; i++)
        TRY(auth_release(c, db, s->accounts[i], &s->codes[i]));
    return 0;
}

static int release_many(struct web_req *r) {
    struct ctx *c = &r->c;
    struct sheet s;
    struct db *db;
    size_t i;
    json_t *rows = json_object_get(r->json, "accounts"), *row;
    TRY(sheet_begin(r, rows, "accounts", &s));
    TRY(web_read(r, &db));
    json_array_foreach(rows, i, row) {
        struct auth_slip whom;
        s.accounts[i] = json_integer_value(row);
        TRY(auth_slip_get(c, db, s.accounts[i], &whom));
        TRY(auth_code_new(c, &s.codes[i]));
        slip(c, &s.slips[i], T("慎之 · 放行码", "Shenzhi: release code"), &whom, T("放行码：", "Code: "), s.codes[i].code,
             T("由安全保密管理员核实后当面交给本人。登录时先输入系统管理员给的初始口令，再输入此码，随即改为自己的口令；用后销毁。",
               "Handed over by the security administrator. Log in with the first password that the system administrator gave you, then this code; set your own password and destroy this slip."));
    }
    return sheet_answer(r, &s, release_write, T("放行码.pdf", "release-codes.pdf"));
}

static int without(struct web_req *r) {
    json_t *rows = json_array();
    struct db *db;
    TRY(web_read(r, &db));
    TRY(auth_without(&r->c, db, rows));
    return web_json(r, 200, json_pack("{s:o}", "rows", rows));
}

ROUTE(users_without, .method = "GET", .path = "/users/without", .who = WHO_SYSTEM, .summary = "The staff who have no account yet, each with a name proposed for it", .answer = "Without", .run = without);
ROUTE(users_many, .method = "POST", .path = "/users/many", .who = WHO_SYSTEM, .flags = WEB_HEAVY, .summary = "Accounts for up to a hundred of the staff, first passwords drawn and printed as slips; all or none",
      .body = "rows", .answer = "application/octet-stream", .run = make_many);
ROUTE(users_releases, .method = "POST", .path = "/users/releases", .who = WHO_SECURITY, .flags = WEB_HEAVY, .summary = "Releases up to a hundred first passwords, their codes printed as slips; all or none",
      .body = "accounts", .answer = "application/octet-stream", .run = release_many);
