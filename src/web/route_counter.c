/* The counter: what a scan means, today's balance, labels. Batches are an action of register counter_batch. */
#include "custody/custody.h"
#include "report/report.h"
#include "web/internal.h"

/* The counter belongs to who may keep the books. */
static int keeps_books(struct web_req *r) {
    struct ctx *c = &r->c;
    const struct spec_register *books = spec_register(web_spec(r), "movement");     /* who reads the books, not who reads a list to approve it */
    for (int i = 0; books && i < books->n_roles; i++)
        if (auth_has(r->user, books->roles[i], 0))
            return 0;
    return fail(c, E_DENIED, T("登记台由机要员、档案管理员和设备管理员使用", "the counter is for registry clerks, archivists and equipment keepers"));
}

static int find(struct web_req *r) {
    struct ctx *c = &r->c;
    struct db *db;
    json_t *j;
    int64_t document = 0;
    const char *code = web_param(r, "code"), *in = web_param(r, "document");
    TRY(keeps_books(r));
    if (!code || (in && *in && !str_i64(in, 1, INT64_MAX, &document))) {
        ctx_field_error(c, E_INVALID, code ? "document" : "code", T("请给出扫描内容", "say what was scanned"));
        return ctx_field_end(c);
    }
    TRY(web_read(r, &db));
    TRY(custody_find(c, db, web_spec(r), r->user, code, document, &j));
    return web_json(r, 200, j);
}

static int account(struct web_req *r) {
    struct db *db;
    json_t *j;
    TRY(keeps_books(r));
    TRY(web_read(r, &db));
    TRY(custody_account(&r->c, db, web_spec(r), r->user, web_id(r, "id"), &j));
    return web_json(r, 200, j);
}

static int tally_write(struct ctx *c, struct db *db, void *arg) {
    (void)arg;
    return custody_tally(c, db, false);
}

static int today(struct web_req *r) {
    struct db *db;
    json_t *j;
    TRY(keeps_books(r));
    TRY(web_read(r, &db));
    int rc = custody_today(&r->c, db, web_spec(r), r->user, &j);
    if (rc == E_STATE) {                     /* the first look of the day makes the tally */
        TRY(web_write(r, tally_write, NULL));
        web_reread(r);
        TRY(web_read(r, &db));
        rc = custody_today(&r->c, db, web_spec(r), r->user, &j);
    }
    TRY(rc);
    return web_json(r, 200, j);
}

/* ---- labels */

enum { LABELS_MAX = 2000, LABELS_BYTES = 64 << 20 };

static int label_of_item(struct web_req *r, struct db *db, const char *office, int64_t id, struct report_label *ret_l) {
    struct ctx *c = &r->c;
    json_t *i;
    TRY(custody_item(c, db, web_spec(r), r->user, id, &i));
    const char *code = json_text(i, "label_code"), *title = json_text(i, "title"), *ref = json_text(i, "ref_no");
    int64_t level = json_i64(i, "level", 0);
    if (!code)
        return fail(c, E_STATE, T("%s没有标签码", "%s has no label code"), json_text(i, "name"));
    const char *mark = arena_printf(c->mem, "%s  %06" PRId64, spec_level_name((int)level, LANG_ZH), json_i64(i, "copy_no", 0));
    *ret_l = (struct report_label){code, arena_printf(c->mem, "SZ1|%s|%s", code, office), {mark, title ? title : json_text(i, "name"), ref ? ref : office, ref ? office : NULL}};
    return 0;
}

static int label_of_account(struct web_req *r, struct db *db, const char *office, int64_t id, struct report_label *ret_l) {
    struct ctx *c = &r->c;
    json_t *j;
    TRY(custody_account(c, db, web_spec(r), r->user, id, &j));
    const json_t *a = json_object_get(j, "account");
    const char *code = json_text(a, "code");
    if (!code)
        return fail(c, E_STATE, T("%s没有扫描码", "%s has no scan code"), json_text(a, "name"));
    *ret_l = (struct report_label){code, arena_printf(c->mem, "SZ1|%s|%s", code, office), {json_text(a, "name"), json_text(a, "department_name") ? json_text(a, "department_name") : office, NULL, NULL}};
    return 0;
}

static const char *sheets_of(const struct spec *spec) {
    for (int i = 0; i < spec->n_other; i++)
        if (str_ends(spec->other[i].path, "reports/labels.tsv"))
            return spec->other[i].bytes;
    return "";
}

static int labels(struct web_req *r) {
    struct ctx *c = &r->c;
    const char *ids = web_param(r, "ids"), *kind = web_param(r, "kind"), *name = web_param(r, "sheet"), *skip_text = web_param(r, "skip");
    struct report_sheet sheet;
    struct db *db;
    struct str out;
    char **part;
    int64_t skip = 0;
    bool account_labels = kind && str_eq(kind, "account");
    TRY(keeps_books(r));
    int n = ids && *ids ? str_split(c, ids, ',', LABELS_MAX, &part) : 0;
    if (!n || (skip_text && *skip_text && !str_i64(skip_text, 0, 1000, &skip))) {
        ctx_field_error(c, E_INVALID, n ? "skip" : "ids", T("请给出要打印的载体，最多%d个", "say which to print, at most %d"), LABELS_MAX);
        return ctx_field_end(c);
    }
    TRY(report_sheets_parse(c, sheets_of(web_spec(r)), name && *name ? name : "a4_24", &sheet));
    TRY(web_read(r, &db));
    struct report_label *l = NEWN(c, struct report_label, n);
    const char *office = reg_office(c, db, web_spec(r));
    for (int i = 0; i < n; i++) {
        int64_t id;
        if (!str_i64(part[i], 1, INT64_MAX, &id))
            return fail(c, E_INVALID, T("“%s”不是编号", "'%s' is no number"), part[i]);
        TRY((account_labels ? label_of_account : label_of_item)(r, db, office, id, &l[i]));
    }
    str_init(&out, c, LABELS_BYTES);
    TRY(report_labels(c, &sheet, n, l, (int)skip, c->now_us(c), &out));
    web_note(r, spec_register(web_spec(r), account_labels ? "custody_account" : "custody_item"), 0, "print", json_pack("{s:s,s:i}", "paper", "labels", "rows", n));
    return web_bytes(r, "application/pdf", out.p, out.len, T("标签.pdf", "labels.pdf"));
}

ROUTE(counter_labels, .method = "GET", .path = "/counter/labels", .who = WHO_BUSINESS, .flags = WEB_HEAVY, .summary = "Labels of items or accounts (QR and Code 128) as sheets",
      .params = "kind ids sheet skip", .answer = "application/octet-stream", .run = labels);
ROUTE(counter_find, .method = "GET", .path = "/counter/find", .who = WHO_BUSINESS, .summary = "What a scan at the counter means: item, account, document, slip",
      .params = "code document", .answer = "Found", .run = find);
ROUTE(counter_account, .method = "GET", .path = "/counter/accounts/{id}", .about = "custody_account", .who = WHO_BUSINESS, .summary = "An account and what it holds", .answer = "Found", .run = account);
ROUTE(counter_today, .method = "GET", .path = "/counter/today", .who = WHO_BUSINESS, .flags = WEB_SLOW, .summary = "Today's balance, movements and what is overdue",
      .answer = "Today", .run = today);
