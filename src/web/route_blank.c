/* Blank forms: printed with a code each, keyed back once (the `blank` of a creating action, route_registers.c). */
#include "paper/paper.h"
#include "web/internal.h"

enum { BLANKS_MAX = 50 };

struct blanks { struct web_req *r; const struct spec_register *reg; const struct spec_action *action; int n; const char *code[BLANKS_MAX]; };

/* Each blank is a record: its number is the code. */
static int enter(struct ctx *c, struct db *db, void *arg) {
    struct blanks *b = arg;
    const struct spec_register *blank = spec_register(web_spec(b->r), "blank_form");
    char today[DATE_SIZE];
    ctx_today(c, today);
    for (int i = 0; i < b->n; i++) {
        int64_t id, person = b->r->user->actor.person;
        json_t *j;
        TRY(reg_put(c, db, blank, 0, "create",
                    json_pack("{s:s,s:s,s:s,s:o,s:s,s:s}", "register", b->reg->name, "action", b->action->name, "form_title", b->reg->title.zh, "printed_by",
                              person ? json_integer(person) : json_null(), "printed_on", today, "state", "printed"), &id));
        TRY(reg_get(c, db, web_spec(b->r), auth_system_user(), blank, id, &j));
        b->code[i] = arena_dup(b->r->c.mem, json_text(json_object_get(j, "record"), "code"));
    }
    return 0;
}

static int print(struct web_req *r) {
    struct ctx *c = &r->c;
    struct blanks b = {.r = r};
    const struct report_doc *d;
    struct db *db;
    TRY(web_register(r, &b.reg));
    b.action = spec_action(b.reg, json_text(r->json, "action"));
    int64_t n = json_i64(r->json, "count", json_object_get(r->json, "count") ? 0 : 1);
    if (!b.action || b.action->n_from || !reg_may_create(r->user, b.reg, b.action))
        return fail(c, E_NOTFOUND, T("台账 %s 没有您可以办理的新建动作 %s", "register %s has no creating action %s for you"), b.reg->name, json_text(r->json, "action"));
    if (n < 1 || n > BLANKS_MAX) {
        ctx_field_error(c, E_INVALID, "count", T("一次打印1至%d张", "1 to %d at a time"), BLANKS_MAX);
        return ctx_field_end(c);
    }
    b.n = (int)n;
    TRY(web_write(r, enter, &b));
    TRY(web_read(r, &db));
    TRY(paper_blank(c, db, web_spec(r), b.reg, b.action, b.n, b.code, &d));
    return web_paper_answer(r, d, "pdf");
}

static int unknown(struct ctx *c, const char *code) {
    return fail(c, E_NOTFOUND, T("没有编码为 %.40s 的空白表单，请核对编码", "no blank form has the code %.40s: check the code"), code);
}

/* The blank form of a code, whole. */
static int find(struct ctx *c, struct db *db, const struct spec *spec, const char *code, json_t **ret_row) {
    const char *filters[] = {arena_printf(c->mem, "code:eq:%s", code)};
    struct reg_list l = {.reg = spec_register(spec, "blank_form"), .n_filters = 1, .filters = filters, .max_rows = 1};
    json_t *page, *row;
    TRY(reg_list(c, db, spec, auth_system_user(), &l, &page));
    if (!(row = json_array_get(json_object_get(page, "rows"), 0)))
        return unknown(c, code);
    TRY(reg_get(c, db, spec, auth_system_user(), l.reg, json_i64(row, "id", 0), &page));
    *ret_row = json_object_get(page, "record");
    return 0;
}

/* What a scanned code is: the register and action to key it into. */
static int look(struct web_req *r) {
    struct ctx *c = &r->c;
    json_t *row;
    struct db *db;
    TRY(web_read(r, &db));
    TRY(find(c, db, web_spec(r), web_capture(r, "code"), &row));
    const struct spec_register *reg = spec_register(web_spec(r), json_text(row, "register"));
    const struct spec_action *a = reg ? spec_action(reg, json_text(row, "action")) : NULL;
    if (!a || !reg_may_create(r->user, reg, a))
        return unknown(c, web_capture(r, "code"));
    return web_json(r, 200, json_pack("{s:O,s:O,s:O,s:O,s:O?}", "code", json_object_get(row, "code"), "register", json_object_get(row, "register"),
                                      "action", json_object_get(row, "action"), "state", json_object_get(row, "state"), "keyed_record", json_object_get(row, "keyed_record")));
}

/* In the transaction of the action that made the record: a code is used once. */
int web_blank_use(struct ctx *c, struct db *db, struct web_req *r, const char *code, const struct reg_act *a, int64_t made) {
    json_t *row;
    int64_t id, person = r->user->actor.person;
    char today[DATE_SIZE];
    TRY(find(c, db, web_spec(r), code, &row));
    if (str_eq(json_text(row, "state"), "keyed") && json_i64(row, "keyed_record", 0) == made)
        return 0;                                     /* the same request again */
    if (!str_eq(json_text(row, "state"), "printed"))
        return fail(c, E_STATE, T("空白表单 %.40s 已经补录或作废，不能再用", "the blank form %.40s was keyed back or put away already"), code);
    if (!str_eq(json_text(row, "register"), a->reg->name) || !str_eq(json_text(row, "action"), a->action->name))
        return fail(c, E_INVALID, T("空白表单 %.40s 是另一种表单，不能补录到这里", "the blank form %.40s is of another kind and not keyed in here"), code);
    ctx_today(c, today);
    return reg_put(c, db, spec_register(web_spec(r), "blank_form"), json_i64(row, "id", 0), "key_back",
                   json_pack("{s:s,s:I,s:o,s:s}", "state", "keyed", "keyed_record", (json_int_t)made, "keyed_by", person ? json_integer(person) : json_null(), "keyed_on", today), &id);
}

ROUTE(blanks, .method = "POST", .path = "/registers/{register}/blanks", .who = WHO_BUSINESS, .flags = WEB_HEAVY, .summary = "Prints numbered blank forms of a creating action",
      .body = "action count?", .answer = "application/octet-stream", .run = print);
ROUTE(blank, .method = "GET", .path = "/blanks/{code}", .about = "blank_form", .who = WHO_BUSINESS, .summary = "The register and action that a blank form's code belongs to", .answer = "Blank", .run = look);
