/* Lists as files, records on paper, sheets into registers. */
#include "paper/paper.h"
#include "web/internal.h"

enum { MAX_OUT = 128 << 20, EXPORT_ROWS = 200000 };

static int csv_row(void *arg, int n, const char *const *cells) {
    struct str *csv = arg;
    for (int i = 0; i < n; i++) {
        if (i)
            str_putc(csv, ',');
        report_csv_cell(csv, cells[i] ? cells[i] : "");
    }
    str_put(csv, "\r\n");
    return str_end(csv);
}

/* The list's columns, or with columns=all every field behind them: what a sheet must hold to be imported elsewhere. */
static int columns(struct web_req *r, const struct spec_register *reg, struct reg_list *l) {
    struct ctx *c = &r->c;
    const char *want = web_param(r, "columns");
    if (!want || str_eq(want, "list"))
        return 0;
    if (!str_eq(want, "all")) {
        ctx_field_error(c, E_INVALID, "columns", T("columns 应为 list 或 all", "columns must be list or all"));
        return ctx_field_end(c);
    }
    const char **names = NEWN(c, const char *, reg->n_fields + 1);
    l->n_also = 0;
    for (int i = 0; i < reg->n_fields; i++) {
        bool listed = reg->fields[i].hidden;
        for (int k = 0; k < reg->n_list; k++)
            listed = listed || str_eq(reg->list[k], reg->fields[i].name);
        if (!listed)
            names[l->n_also++] = reg->fields[i].name;
    }
    if (reg->level && !spec_field(reg, "level"))
        names[l->n_also++] = "level";
    l->also = names;
    return 0;
}

static int export(struct web_req *r) {
    struct ctx *c = &r->c;
    const struct spec_register *reg;
    struct reg_list l;
    struct db *db;
    struct str out;
    const char *format = web_param(r, "format");
    bool csv = str_eq(format, "csv");
    TRY(web_register(r, &reg));
    if (!csv && !str_eq(format, "xlsx")) {
        ctx_field_error(c, E_INVALID, "format", T("format 应为 %s 之一", "format must be one of %s"), "xlsx csv");
        return ctx_field_end(c);
    }
    TRY(web_list_query(r, reg, &l));
    TRY(columns(r, reg, &l));
    l.max_rows = EXPORT_ROWS;
    l.after = NULL;
    TRY(web_read(r, &db));
    struct ctx *big = web_big(r);                           /* reg_export releases r->c page by page */
    str_init(&out, big, MAX_OUT);
    struct report_doc doc = {.title = TX(reg->title), .clock_us = c->now_us(c)};
    struct paper_sheet x = {.c = big, .doc = &doc, .reg = reg};
    if (csv)
        str_put(&out, "\xEF\xBB\xBF");                      /* or the office's spreadsheet takes it for GBK */
    else
        report_block(big, &doc, BLOCK_H1, "%s", TX(reg->title));
    int rows = reg_export(c, db, web_spec(r), r->user, &l, csv ? csv_row : paper_sheet_row, csv ? (void *)&out : &x);
    if (rows < 0 && !c->err.code)
        c->err = big->err;                                  /* it was the callback that failed */
    TRY(rows);
    if (!csv)
        TRY(report_xlsx(c, &doc, &out));
    web_note(r, reg, 0, "export", json_pack("{s:s,s:i}", "format", format, "rows", rows));
    return web_bytes(r, csv ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", out.p, out.len, arena_printf(c->mem, "%s.%s", TX(reg->title), format));
}

/* --- import: the file is kept until it is committed or forgotten --- */

struct read { struct ctx *c; struct reg_sheet_row *rows; int n, cap; };

static int sheet_row(void *arg, int row, int n_cells, const char *const *cells) {
    struct read *x = arg;
    struct ctx *c = x->c;
    (void)row;
    if (x->n > LIMIT_IMPORT_ROWS)
        return fail(c, E_LIMIT, T("表格超过%d行", "the sheet has more than %d rows"), LIMIT_IMPORT_ROWS);
    GROW(c, x->rows, x->n, x->cap, 256);
    const char **copy = NEWN(c, const char *, n_cells + 1);
    for (int i = 0; i < n_cells; i++)
        copy[i] = arena_dup(c->mem, cells[i] ? cells[i] : "");
    x->rows[x->n++] = (struct reg_sheet_row){n_cells, copy};
    return 0;
}

struct bring { struct web_req *r; const struct spec_register *reg; struct reg_sheet sheet; const char *left; struct reg_import_how how; json_t *j; };

static int bring_write(struct ctx *c, struct db *db, void *arg) {
    struct bring *b = arg;
    return reg_import(c, db, web_spec(b->r), b->r->user, b->reg, &b->sheet, &b->how, &b->j);
}

static int sheet_read(struct bring *b, const char *tab, const void *bytes, size_t n) {
    struct read x = {.c = &b->r->c};
    b->how.name = tab;
    TRY(report_sheet_read(x.c, tab, bytes, n, sheet_row, &x, &b->left));
    b->sheet = (struct reg_sheet){x.n, x.rows};
    return 0;
}

static int import(struct web_req *r) {
    struct bring b = {.r = r};
    const char *tab = web_param(r, "sheet");
    int64_t id;
    TRY(web_register(r, &b.reg));
    b.how.action = web_param(r, "action");
    TRY(sheet_read(&b, tab, r->body.p, r->body.len));
    TRY(web_write(r, bring_write, &b));
    TRY(web_upload_keep(r, b.reg, tab, &id));
    json_object_set_new(b.j, "import", json_integer(id));
    json_object_set_new(b.j, "left", b.left ? json_string(b.left) : json_null());
    return web_json(r, 200, b.j);
}

static int import_go(struct web_req *r) {
    struct ctx *c = &r->c;
    struct bring b = {.r = r, .how = {.mapping = json_object_get(r->json, "mapping"), .values = json_object_get(r->json, "values"),
                                          .good = json_yes(r->json, "good"), .past = json_yes(r->json, "past"), .commit = json_yes(r->json, "commit")}};
    const char *tab;
    struct str bytes;
    if (b.how.past && !auth_has_unit(r->user, "secrecy_officer"))
        return fail(c, E_DENIED, T("已经发生的违规只有保密员可以照实登记", "what has happened against a rule only the secrecy officer may enter as it was"));
    for (int i = 0; i < 2; i++) {
        const char *name = i ? "values" : "mapping";
        const json_t *j = json_object_get(r->json, name);
        if (j && !json_is_object(j)) {
            ctx_field_error(c, E_INVALID, name, T("%s 应为对象", "%s must be an object"), name);
            return ctx_field_end(c);
        }
    }
    const char *before = b.how.commit ? web_upload_answer(r, web_id(r, "id")) : NULL;
    if (before)                                            /* asked again, as the answer was lost or the button pressed twice */
        return web_text(r, 200, before, strlen(before));
    TRY(web_upload_get(r, web_id(r, "id"), &b.reg, &tab, &bytes));
    const json_t *action = json_object_get(r->json, "action");
    b.how.action = json_string_value(action);
    if (b.how.commit)                                      /* one signature for the whole sheet */
        TRY(web_signatures(r, &b.how.signatures, &b.how.second_person));
    TRY(sheet_read(&b, tab, bytes.p, bytes.len));
    TRY(web_write(r, bring_write, &b));
    json_object_set_new(b.j, "import", json_integer(web_id(r, "id")));
    if (json_i64(b.j, "created", 0) > 0)
        web_upload_done(r, web_id(r, "id"), json_print(c, b.j));
    return web_json(r, 200, b.j);
}

ROUTE(export, .method = "GET", .path = "/registers/{register}/export", .who = WHO_BUSINESS, .flags = WEB_HEAVY, .summary = "A list as a file",
      .params = "format filter sort q state limit after columns", .answer = "application/octet-stream", .run = export);
ROUTE(import, .method = "POST", .path = "/registers/{register}/import", .who = WHO_BUSINESS, .flags = WEB_RAW | WEB_HEAVY, .summary = "Try a sheet: columns, mapping, preview, errors; nothing is stored",
      .params = "format action sheet", .answer = "Import", .run = import);
ROUTE(import_go, .method = "POST", .path = "/imports/{id}", .who = WHO_BUSINESS, .flags = WEB_HEAVY, .summary = "Map and commit an import: all rows or none, or (good) those without a fault",
      .body = "mapping? values? good? past? commit? action? signature? second?", .answer = "Import", .run = import_go);
