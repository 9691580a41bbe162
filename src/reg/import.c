/* Import of sheets: columns to fields, each row through a creating action as the user, or through a further one on the record that a column
 * names; all rows or none. */
#include "reg/internal.h"

struct import {
    const struct spec *spec;
    const struct auth_user *u;
    const struct spec_register *reg;
    const struct spec_action *create;
    const struct reg_sheet *sheet;
    const struct reg_import_how *how;
    int head;                            /* the row with the headings: a title may stand above it */
    int n_columns;
    const struct spec_field **field;     /* by column; NULL not taken */
    struct spec_field record;            /* the column that names the record, of an action on records */
    json_t *preview, *errors;
    int n_errors, created, rows;
};

enum { PREVIEW_ROWS = 20 };

static const char *trim(struct ctx *c, const char *s) {
    size_t n;
    s += strspn(s, " \t\r\n");
    for (n = strlen(s); n && strchr(" \t\r\n*", s[n - 1]); n--)
        ;
    return arena_dupn(c->mem, s, n);
}

/* The next character of a heading that tells it from others: without blanks, in one width, in small letters. */
static uint32_t next_letter(const char **p) {
    uint32_t cp;
    do
        cp = utf8_next(p);
    while (cp == ' ' || cp == '\n' || cp == '\t' || cp == 0xA0 || cp == 0x3000);
    if (cp >= 0xFF01 && cp <= 0xFF5E)
        cp -= 0xFEE0;
    return cp >= 'A' && cp <= 'Z' ? cp + 32 : cp;
}

static bool same_heading(const char *a, const char *b) {
    uint32_t x, y;
    do {
        x = next_letter(&a);
        y = next_letter(&b);
    } while (x && x == y);
    return x == y;
}

static bool called(const struct spec_field *f, const char *heading) {
    return str_eq(f->name, heading) || same_heading(f->title.zh, heading) || same_heading(f->title.en, heading);
}

static const struct spec_field *field_of(const struct import *x, const char *heading) {
    for (int i = 0; i < x->create->n_input; i++) {
        const struct spec_field *f = x->create->input[i].field;
        if (called(f, heading))
            return f;
    }
    const struct spec_field *number = x->reg->number_field ? spec_field(x->reg, x->reg->number_field) : NULL;
    bool record = x->create->n_from && (called(&x->record, heading) || (number && called(number, heading)));
    return record ? &x->record : NULL;
}

static void add_error(struct ctx *c, struct import *x, int row, const char *field, const char *detail) {
    (void)c;
    if (x->n_errors++ >= LIMIT_IMPORT_ERRORS)
        return;
    json_t *e = json_object();
    json_object_set_new(e, "row", json_integer(row));
    json_object_set_new(e, "field", field && *field ? json_string(field) : json_null());
    json_object_set_new(e, "detail", json_string(detail));
    json_array_append_new(x->errors, e);
}

/* The field that a column's heading means: as the mapping says, and where it says nothing by its words. */
static const struct spec_field *meant(const struct import *x, const char *heading) {
    const json_t *given = json_object_get(x->how->mapping, heading);
    if (given)
        return json_is_string(given) ? field_of(x, json_string_value(given)) : NULL;
    return !x->how->mapping || x->how->others ? field_of(x, heading) : NULL;
}

/* The headings are the row, of the first five, that names most fields. */
static int find_head(struct ctx *c, const struct import *x) {
    int best = 0, most = 0;
    for (int i = 0; i < x->sheet->n_rows && i < 5; i++) {
        const struct reg_sheet_row *r = &x->sheet->rows[i];
        int n = 0;
        for (int k = 0; k < r->n && k < LIMIT_IMPORT_COLUMNS; k++) {
            n += meant(x, trim(c, r->cells[k] ? r->cells[k] : "")) != NULL;
        }
        if (n > most) {
            most = n;
            best = i;
        }
    }
    return best;
}

static int all_there(struct ctx *c, const json_t *mapping, const json_t *columns) {
    const char *heading;
    json_t *to;
    json_object_foreach((json_t *)mapping, heading, to) {
        bool there = false;
        for (size_t i = 0; i < json_array_size(columns); i++)
            there = there || str_eq(json_string_value(json_array_get(columns, i)), heading);
        if (!there)
            return fail(c, E_INVALID, T("表格中没有“%s”一列", "the sheet has no column \"%s\""), heading);
    }
    return 0;
}

static int map_columns(struct ctx *c, struct import *x, json_t *ret_columns, json_t *ret_mapping) {
    const json_t *mapping = x->how->mapping;
    x->head = find_head(c, x);
    x->n_columns = x->sheet->rows[x->head].n;
    if (x->n_columns > LIMIT_IMPORT_COLUMNS)
        return fail(c, E_LIMIT, T("列数超过%d", "more than %d columns"), LIMIT_IMPORT_COLUMNS);
    x->field = NEWN(c, const struct spec_field *, x->n_columns + 1);
    for (int i = 0; i < x->n_columns; i++) {
        const char *raw = x->sheet->rows[x->head].cells[i] ? x->sheet->rows[x->head].cells[i] : "", *heading = trim(c, raw);
        json_array_append_new(ret_columns, json_string(heading));
        const json_t *given = json_object_get(mapping, heading);
        x->field[i] = meant(x, heading);
        if (given && !json_is_null(given) && !x->field[i])
            return fail(c, E_INVALID, T("列“%s”对应的字段不存在或不可填写", "column \"%s\" is mapped to a field that cannot be filled"), heading);
        for (int k = 0; k < i && x->field[i]; k++)
            if (x->field[k] == x->field[i])
                return fail(c, E_INVALID, T("两列都对应“%s”", "two columns are mapped to \"%s\""), TX(x->field[i]->title));
        if (x->field[i])
            json_object_set_new(ret_mapping, heading, json_string(x->field[i]->name));
    }
    TRY(all_there(c, mapping, ret_columns));
    bool names_record = !x->create->n_from;
    for (int i = 0; i < x->n_columns; i++)
        names_record = names_record || x->field[i] == &x->record;
    if (!names_record)
        add_error(c, x, x->head + 1, NULL, arena_printf(c->mem, T("“%s”要在已有的记录上办理：表格须有“记录”一列，写编号或名称", "\"%s\" is done on a record that is there: a column \"Record\" has to name it, by its number or title"), TX(x->create->title)));
    else if (!json_object_size(ret_mapping) && !mapping)
        add_error(c, x, x->head + 1, NULL, T("没有一列的标题是本台账新建时填写的字段；标题若是乱码（如 Big5 文件），请另存为 UTF-8 的 CSV 或 XLSX 再上传", "no column is headed by a field that is filled in when creating a record; if the headings are garbled (a Big5 file, for one), save it as CSV in UTF-8 or as XLSX and upload that"));
    return 0;
}

/* ---- cells that name records */

static int by_field(struct ctx *c, struct db *db, const struct import *x, const struct spec_register *r, const char *text, int64_t *ret_id) {
    AUTO_STMT s = {0};
    struct sql q;
    int cols[16], n = label_cols(r, cols), used = 0;
    sql_init(&q, c);
    str_putf(&q.text, "SELECT t.id FROM %s t WHERE (", r->name);
    for (int i = -1; i < n; i++) {
        int col = i >= 0 ? cols[i] : r->number_field ? col_find(r, r->number_field) : -1;
        if (col < 0 || col_field(r, col)->type != F_TEXT)
            continue;
        str_putf(&q.text, "%st.%s = ", used++ ? " OR " : "", col_name(r, col));
        sql_bind(&q, A(text));
    }
    if (!used)
        return 0;
    str_put(&q.text, ") AND ");
    TRY(sql_filter(c, &q, x->u, r));
    str_put(&q.text, " LIMIT 2");
    TRY(sql_open(c, db, &q, &s));
    int found = 0, rc;
    while ((rc = db_next(c, &s)) > 0) {
        *ret_id = db_i64(&s, 0);
        found++;
    }
    return rc < 0 ? rc : found;
}

/* Records found whose whole label is the text. */
static int by_label(struct ctx *c, struct db *db, const struct import *x, const struct spec_register *r, const char *text, int64_t *ret_id) {
    json_t *page, *row;
    size_t i;
    int found = 0;
    TRY(reg_options(c, db, x->spec, x->u, r, text, 50, &page));
    json_array_foreach(json_object_get(page, "rows"), i, row) {
        if (!str_eq(json_text(row, "label"), text))
            continue;
        *ret_id = json_i64(row, "id", 0);
        found++;
    }
    return found;
}

static int find_record(struct ctx *c, struct db *db, struct import *x, const struct spec_field *f, const char *text, int64_t *ret_id) {
    const struct spec_register *r = field_target(x->spec, f);
    int64_t id = 0;
    int found = r ? by_field(c, db, x, r, text, &id) : 0;
    if (found == 0 && r)
        found = by_label(c, db, x, r, text, &id);
    if (found == 0 && r && str_i64(text, 1, INT64_MAX, &id)) {
        struct row row;
        found = row_get(c, db, x->u, r, id, &row) >= 0;
        c->err = (struct err){.items = c->err.items};
    }
    TRY(found);
    if (found != 1) {
        ctx_field_error(c, E_INVALID, f->name, found ? T("%s：“%s”不止一个", "%s: more than one \"%s\"") : T("%s：没有“%s”", "%s: no \"%s\""),
                        TX(f->title), text);
        return 0;
    }
    *ret_id = id;
    return 1;
}

static int cell_persons(struct ctx *c, struct db *db, struct import *x, const struct spec_field *f, const char *text, json_t **ret_v) {
    json_t *list = json_array();
    for (const char *p = text; *p;) {
        size_t n = 0;
        while (p[n] && !strchr(",; /", p[n]) && !str_starts(p + n, "、") && !str_starts(p + n, "，") && !str_starts(p + n, "；"))
            n++;
        int64_t id;
        if (n) {
            int got = find_record(c, db, x, f, arena_dupn(c->mem, p, n), &id);
            TRY(got);
            if (got)
                json_array_append_new(list, json_integer(id));
        }
        p += n;
        p += *p ? ((unsigned char)*p < 0x80 ? 1 : 3) : 0;
    }
    *ret_v = list;
    return 0;
}

static int cell_value(struct ctx *c, struct db *db, struct import *x, const struct spec_field *f, const char *cell, json_t **ret_v) {
    if (f->type == F_PERSONS)
        return cell_persons(c, db, x, f, cell, ret_v);
    if (field_is_ref(f)) {
        int64_t id = 0;
        int got = find_record(c, db, x, f, cell, &id);
        *ret_v = got > 0 ? json_integer(id) : NULL;
        return got < 0 ? got : 0;
    }
    *ret_v = NULL;
    int rc = spec_parse(c, f, cell, ret_v);
    if (rc < 0 && !c->err.items)
        ctx_field_error(c, E_INVALID, f->name, "%s", c->err.detail);
    return rc == E_INVALID || rc == E_SYNTAX ? 0 : rc;
}

/* ---- rows */

static bool blank(const struct reg_sheet_row *r) {
    for (int i = 0; i < r->n; i++)
        if (r->cells[i] && r->cells[i][strspn(r->cells[i], " \t\r\n")])
            return false;
    return true;
}

static bool is_row_fault(int code) {
    return code == E_INVALID || code == E_RULE || code == E_DUPLICATE || code == E_DENIED || code == E_SEPARATE || code == E_LIMIT ||
           code == E_STATE || code == E_NOTFOUND;
}

static void add_faults(struct ctx *c, struct import *x, int row, int code) {
    if (code == E_INVALID && c->err.items)
        for (const struct err_item *it = c->err.items; it; it = it->next)
            add_error(c, x, row, it->field, it->detail);
    else
        add_error(c, x, row, c->err.field, c->err.detail);
    c->err = (struct err){0};
}

/* What a spreadsheet program shows where it could not reckon: never a value of a record. */
static bool cell_broken(struct ctx *c, const struct spec_field *f, const char *cell) {
    static const char *const error[] = {"#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#GETTING_DATA", "#SPILL!", "#CALC!"};
    if (str_eq(cell, SHEET_NO_VALUE)) {
        ctx_field_error(c, E_INVALID, f->name, T("%s：是公式，文件里没有算出的值；请用电子表格程序打开并保存后再上传", "%s: a formula, and the file does not hold its value; open it in a spreadsheet program, save it and upload that"), TX(f->title));
        return true;
    }
    for (size_t i = 0; i < COUNT(error); i++)
        if (str_eq(cell, error[i])) {
            ctx_field_error(c, E_INVALID, f->name, T("%s：公式出错 %s，请改正这一格", "%s: the formula failed with %s; mend this cell"), TX(f->title), cell);
            return true;
        }
    return false;
}

static int one_row(struct ctx *c, struct db *db, struct import *x, int nr) {
    const struct reg_sheet_row *r = &x->sheet->rows[nr];
    json_t *fields = json_object();
    c->err = (struct err){0};
    for (int i = 0; i < r->n && i < x->n_columns; i++) {
        const char *cell = x->field[i] && r->cells[i] ? trim(c, r->cells[i]) : "";
        json_t *v = NULL;
        if (!*cell || cell_broken(c, x->field[i], cell))
            continue;
        TRY(cell_value(c, db, x, x->field[i], cell, &v));
        if (v)
            json_object_set_new(fields, x->field[i]->name, v);
    }
    if (x->rows++ < PREVIEW_ROWS)
        json_array_append_new(x->preview, json_copy(fields));
    if (c->err.items) {
        add_faults(c, x, nr + 1, E_INVALID);
        return 0;
    }
    int64_t record = json_i64(fields, x->record.name, 0);
    if (x->create->n_from) {
        json_object_del(fields, x->record.name);
        if (!record) {
            add_error(c, x, nr + 1, x->record.name, T("请写明是哪一条记录", "which record?"));
            return 0;
        }
    }
    struct reg_act a = {.reg = x->reg, .action = x->create, .record = record, .seen_version = -1, .fields = fields, .comment = T("导入", "import"),
                        .signatures = x->how->signatures, .second_person = x->how->second_person};
    if (!x->how->commit && a.signatures < x->create->sign) {   /* tried as if signed; nothing of it is kept */
        a.signatures = x->create->sign;
        a.second_person = SECOND_LATER;
    }
    struct reg_done d;
    int rc = reg_act(c, db, x->spec, x->u, &a, &d);
    if (rc < 0 && !is_row_fault(rc))
        return rc;
    if (rc < 0)
        add_faults(c, x, nr + 1, rc);
    return rc >= 0;
}

static int all_rows(struct ctx *c, struct db *db, struct import *x) {
    for (int i = x->head + 1; i < x->sheet->n_rows && x->n_errors < LIMIT_IMPORT_ERRORS; i++) {
        if (blank(&x->sheet->rows[i]))
            continue;
        struct arena_mark m = arena_mark(c->mem);
        bool shown = x->rows < PREVIEW_ROWS;
        int rc = one_row(c, db, x, i);
        TRY(rc);
        x->created += rc;
        if (rc && !shown)                 /* what an error or the preview keeps stays */
            arena_release(c->mem, m);
    }
    return 0;
}

static int start(struct ctx *c, struct import *x) {
    x->create = spec_action(x->reg, x->how->action ? x->how->action : "create");
    if (!x->create || (x->create->n_from && !x->create->n_who))
        return fail(c, x->how->action ? E_NOTFOUND : E_DENIED, T("“%s”不能导入", "\"%s\" cannot be imported"), TX(x->reg->title));
    if (x->how->commit && !is_system(x->u) && x->how->signatures < x->create->sign)
        return fail(c, E_SIGN, x->create->sign == 2 ? T("导入“%s”须两人签名一次", "importing \"%s\" needs two signatures, once") : T("导入“%s”须签名一次（再次输入口令）", "importing \"%s\" needs your signature, once"),
                    TX(x->reg->title));
    x->record = (struct spec_field){.name = "record", .type = F_REF, .type_name = "ref", .ref = x->reg->name, .title = {"记录", "Record"}};
    bool may = is_system(x->u);
    for (int i = 0; i < x->create->n_who && !may; i++)
        may = *x->create->who[i] == '@' || auth_has(x->u, x->create->who[i], 0) ||
              (str_eq(x->create->who[i], "*") && auth_sees_register(x->u, x->reg));
    if (!may)
        return auth_sees_register(x->u, x->reg) ? fail(c, E_DENIED, T("您无权新建“%s”", "you may not create \"%s\""), TX(x->reg->title))
                                                : fail(c, E_NOTFOUND, T("没有这个台账", "no such register"));
    if (x->sheet->n_rows < 1)
        return fail(c, E_INVALID, T("表格是空的", "the sheet is empty"));
    if (x->sheet->n_rows - 1 > LIMIT_IMPORT_ROWS)
        return fail(c, E_LIMIT, T("行数超过%d", "more than %d rows"), LIMIT_IMPORT_ROWS);
    return 0;
}

/* ---- the same sheet twice: no record can be taken away again, so the second time is an error like any other */

static void sheet_digest(struct ctx *c, const struct import *x, char ret_hex[65]) {
    unsigned char sum[32];
    struct str s;
    str_init(&s, c, 64 << 20);
    str_put(&s, x->create->name);
    for (int i = 0; i < x->sheet->n_rows; i++) {
        str_putc(&s, '\n');
        for (int k = 0; k < x->sheet->rows[i].n; k++) {
            str_put(&s, x->sheet->rows[i].cells[k] ? x->sheet->rows[i].cells[k] : "");
            str_putc(&s, '\t');
        }
    }
    sm3(s.p, s.len, sum);
    hex_print(sum, sizeof sum, ret_hex);
}

static int check_again(struct ctx *c, struct db *db, struct import *x, const char *hex) {
    AUTO_STMT s = {0};
    TRY(db_query(c, db, Q_REG_IMPORT_OF, &s, A(x->reg->name), A(hex)));
    int got = db_next(c, &s);
    TRY(got);
    if (got)
        add_error(c, x, x->head + 1, NULL, arena_printf(c->mem, T("这份表格已于%.10s %.5s导入过，再导入会重复登记；请只保留新的行再上传", "this very sheet was imported on %.10s at %.5s and would be entered twice: leave only the new rows in it and upload that"),
                                                        db_peek(&s, 0, NULL), db_peek(&s, 0, NULL) + 11));
    return 0;
}

int reg_import(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct spec_register *reg,
               const struct reg_sheet *sheet, const struct reg_import_how *how, json_t **ret_j) {
    struct import x = {.spec = spec, .u = u, .reg = reg, .sheet = sheet, .how = how};
    AUTO_TX tx = {0};
    char hex[65];
    json_t *columns = json_array(), *used = json_object(), *out = json_object();
    x.preview = json_array();
    x.errors = json_array();
    TRY(start(c, &x));
    TRY(map_columns(c, &x, columns, used));
    sheet_digest(c, &x, hex);
    TRY(tx_begin(c, db, &tx));
    TRY(check_again(c, db, &x, hex));
    TRY(all_rows(c, db, &x));
    bool keep = how->commit && !x.n_errors;
    if (keep) {
        if (x.created)
            TRY(reg_note(c, db, u, reg, 0, "import", json_pack("{s:s,s:i}", "sheet", hex, "rows", x.created)));
        TRY(tx_commit(c, &tx));
    }
    json_object_set_new(out, "columns", columns);
    json_object_set_new(out, "mapping", used);
    json_object_set_new(out, "rows", json_integer(x.rows));
    json_object_set_new(out, "preview", x.preview);
    json_object_set_new(out, "errors", x.errors);
    json_object_set_new(out, "created", json_integer(keep ? x.created : 0));
    *ret_j = out;
    return 0;
}
