/* Import of sheets: each row through a creating action as the user, or through a further one on the record that a column names, or through several in
 * turn; all rows or none. Columns: import_columns.c, cells: import_cells.c. */
#include "reg/import.h"

enum { PREVIEW_ROWS = 20 };

void import_error(struct import *x, int row, const char *field, const char *detail) {
    if (x->n_errors++ >= LIMIT_IMPORT_ERRORS)
        return;
    json_t *e = json_object();
    json_object_set_new(e, "row", json_integer(row));
    json_object_set_new(e, "field", field && *field ? json_string(field) : json_null());
    json_object_set_new(e, "detail", json_string(detail));
    json_array_append_new(x->errors, e);
}

/* "机密★10年", "秘密级 5年", "绝密（长期）" in the column of the level: how much of it says the level, and what the term; NULL: it is all level. */
static const char *mark_term(struct ctx *c, const char **cell) {
    static const char *const between[] = {"★", "☆", "*", "＊", "·", " ", "　", "（", "("};
    const char *s = *cell, *end = NULL;
    for (int level = 2; level <= 4 && !end; level++)
        end = str_starts(s, spec_level_name(level, LANG_ZH)) ? s + strlen(spec_level_name(level, LANG_ZH)) : NULL;
    if (!end)
        return NULL;
    const char *term = end + (str_starts(end, "级") ? strlen("级") : 0);
    for (size_t i = 0; i < COUNT(between); i++)
        while (str_starts(term, between[i]))
            term += strlen(between[i]), i = 0;
    if (*term && term == end && (*term < '0' || *term > '9') && !str_eq(term, "长期"))
        return NULL;
    *cell = arena_dupn(c->mem, s, (size_t)(end - s));
    size_t n = strlen(term);
    n -= str_ends(term, "）") ? strlen("）") : str_ends(term, ")");
    return arena_dupn(c->mem, term, n);
}

/* The term that stands behind the level, where the action asks for one, comes with it unless it has a column of its own. */
static int take_mark(struct ctx *c, struct db *db, struct import *x, const struct step *s, const struct reg_sheet_row *r, json_t *fields, const char **cell) {
    const char *term = mark_term(c, cell);
    bool had = false;
    for (int i = 0; term && i < s->act->n_input && *term; i++) {
        const struct spec_field *f = s->act->input[i].field;
        json_t *v = NULL;
        bool own = f->type != F_PERIOD;
        for (int k = 0; k < x->n_columns && k < r->n; k++)
            own = own || (s->field[k] == f && *import_cell(c, r, k));
        had = had || f->type == F_PERIOD;
        if (own)
            continue;
        TRY(cell_value(c, db, &x->look, f, term, &v));
        if (v)
            json_object_set_new(fields, f->name, v);
    }
    if (term && *term && !had && s == x->step)
        import_told(x, x->look.row, arena_printf(c->mem, T("密级后面写的期限，“%s”没有这一栏，没有登记", "the term behind the level: \"%s\" has no such field, it is not entered"), TX(s->act->title)));
    return 0;
}

/* ---- rows */

const char *import_cell(struct ctx *c, const struct reg_sheet_row *r, int column) {
    return column < r->n && r->cells[column] ? str_trim(c, r->cells[column]) : "";
}

bool import_blank(const struct reg_sheet_row *r) {
    for (int i = 0; i < r->n; i++)
        if (r->cells[i] && r->cells[i][strspn(r->cells[i], " \t\r\n")])
            return false;
    return true;
}

/* A total, a note or who filled the sheet in, under its rows: it begins so; a note says nothing of what each record needs. */
bool import_foot(struct ctx *c, const struct import *x, const struct reg_sheet_row *r) {
    static const char *const totals[] = {"合计", "总计", "小计", "共计", "累计", "合计：", "总计：", "Total"};
    static const char *const words[] = {"合计", "共计", "注：", "备注：", "说明：", "填表", "制表", "填报", "审核人：", "复核人：", "负责人：", "单位负责人"};
    const char *first = "";
    bool foot = false, lacks = false;
    for (int i = 0; i < r->n && !*first; i++)
        first = closed_up(c, import_cell(c, r, i));
    const char *colon = strchr(first, ':');
    first = colon ? arena_printf(c->mem, "%.*s：%s", (int)(colon - first), first, colon + 1) : first;
    if (str_among(totals, COUNT(totals), first))
        return true;
    for (size_t i = 0; i < COUNT(words); i++)
        foot = foot || str_starts(first, words[i]);
    const struct step *s = &x->step[0];
    for (int i = 0; foot && !lacks && i < x->n_columns; i++) {
        bool needed = s->field[i] == &x->record;
        for (int k = 0; s->field[i] && k < s->act->n_input; k++)
            needed = needed || (s->act->input[k].field == s->field[i] && (s->field[i]->required || s->act->input[k].required));
        const char *cell = import_cell(c, r, i);
        lacks = needed && (!*cell || str_starts(cell, first));
    }
    return lacks;
}

static bool is_row_fault(int code) {
    return code == E_INVALID || code == E_RULE || code == E_DUPLICATE || code == E_DENIED || code == E_SEPARATE || code == E_LIMIT ||
           code == E_STATE || code == E_NOTFOUND;
}

static void add_faults(struct ctx *c, struct import *x, int row, const struct step *s, int code) {
    const char *of = s == x->step ? "" : arena_printf(c->mem, "%s%s", TX(s->act->title), T("：", ": "));   /* a later step says which it is */
    if (code != E_INVALID || !c->err.items)
        import_error(x, row, c->err.field, arena_printf(c->mem, "%s%s", of, c->err.detail));
    for (const struct err_item *it = code == E_INVALID ? c->err.items : NULL; it; it = it->next)
        if (!import_lacks(s, it->field))
            import_error(x, row, it->field, arena_printf(c->mem, "%s%s", of, it->detail));
    c->err = (struct err){0};
}

/* What a spreadsheet program shows where it could not reckon: never a value of a record. */
static bool cell_broken(struct ctx *c, const struct spec_field *f, const char *cell) {
    if (str_eq(cell, SHEET_NO_VALUE)) {
        ctx_field_error(c, E_INVALID, f->name, T("%s：是公式，文件里没有算出的值；请用电子表格程序打开并保存后再上传", "%s: a formula, and the file does not hold its value; open it in a spreadsheet program, save it and upload that"), TX(f->title));
        return true;
    }
    if (!spec_cell_error(cell))
        return false;
    ctx_field_error(c, E_INVALID, f->name, T("%s：公式出错 %s，请改正这一格", "%s: the formula failed with %s; mend this cell"), TX(f->title), cell);
    return true;
}

/* What the row says for this step. Returns whether a column that no earlier step took says something. */
static int row_fields(struct ctx *c, struct db *db, struct import *x, const struct step *s, const struct reg_sheet_row *r, json_t *fields) {
    bool says = false;
    c->err = (struct err){0};
    for (int i = 0; i < r->n && i < x->n_columns; i++) {
        const char *cell = s->field[i] ? import_cell(c, r, i) : "";
        json_t *v = NULL;
        if (!*cell)
            continue;
        says = says || s->own[i];
        if (cell_broken(c, s->field[i], cell))
            continue;
        if (s->field[i]->type == F_LEVEL)
            TRY(take_mark(c, db, x, s, r, fields, &cell));
        TRY(cell_value(c, db, &x->look, s->field[i], cell, &v));
        if (v)
            json_object_set_new(fields, s->field[i]->name, v);
    }
    return says;
}

/* What only the person of the record does is his act, where no column says otherwise. */
static int his_own(struct ctx *c, struct db *db, const struct import *x, const struct spec_action *a, int64_t record, int64_t *ret_person) {
    struct row row;
    if (!is_system(x->look.u) || !record || a->n_who != 1 || *a->who[0] != '@')
        return 0;
    int rc = row_get(c, db, NULL, x->look.reg, record, &row);
    if (rc == E_NOTFOUND)
        return 0;                                          /* the action says so */
    TRY(rc);
    int col = col_find(x->look.reg, a->who[0] + 1);
    if (col >= 0 && row.v[col].type == DB_INT)
        *ret_person = row.v[col].i;
    return 0;
}

/* Who did it and who signed second are no fields of the record. */
static void take_names(struct ctx *c, const struct import *x, json_t *fields, struct reg_act *a) {
    int64_t second = a->action->sign == 2 ? json_i64(fields, x->second.name, 0) : 0, by = json_i64(fields, x->by.name, 0);
    if (by)
        a->acted_by = by;
    if (second)
        a->second_person = second;
    if (second && a->acted_by == second)
        ctx_field_error(c, E_INVALID, x->second.name, T("第二签名须为另一人", "the second signature must be another person's"));
    json_object_del(fields, x->by.name);
    json_object_del(fields, x->second.name);
    json_object_del(fields, x->record.name);
}

/* Whoever imports gives a new record the number of his own book, but none of those that the register draws: they have no gaps. */
static void number_of_ours(struct ctx *c, struct import *x, const struct spec_action *a, int nr, json_t *fields) {
    const char *field = x->look.reg->number_field, *number = field ? json_string_value(json_object_get(fields, field)) : NULL;
    if (!number || a->n_from || spec_asks(a, field) || is_system(x->look.u) || !number_like(x->look.reg, number))
        return;
    import_told(x, nr + 1, arena_printf(c->mem, T("“%s”是本台账自己编的号，另编新号登记", "\"%s\" is a number that the register gives itself: a new one is drawn"), number));
    json_object_del(fields, field);
}

/* 1 done, 0 refused (its faults are told) */
static int one_step(struct ctx *c, struct db *db, struct import *x, const struct step *s, int nr, json_t *fields, struct reg_past *past, int64_t *record) {
    struct reg_act a = {.reg = x->look.reg, .action = s->act, .record = *record, .seen_version = -1, .fields = fields, .comment = T("导入", "import"),
                        .signatures = x->how->signatures, .second_person = x->how->second_person, .past = x->how->past ? past : NULL, .own_number = true};
    struct reg_done d;
    TRY(his_own(c, db, x, s->act, *record, &a.acted_by));
    take_names(c, x, fields, &a);
    number_of_ours(c, x, s->act, nr, fields);
    if (s->act->n_from && !*record && !c->err.items)
        ctx_field_error(c, E_INVALID, x->record.name, T("请写明是哪一条记录", "which record?"));
    if (!x->how->commit && a.signatures < s->act->sign) {  /* tried as if signed; nothing of it is kept */
        a.signatures = s->act->sign;
        a.second_person = a.second_person ? a.second_person : SECOND_LATER;
    }
    int rc = c->err.items ? E_INVALID : reg_act(c, db, x->look.spec, x->look.u, &a, &d);
    if (rc < 0 && !is_row_fault(rc))
        return rc;
    if (rc < 0) {
        add_faults(c, x, nr + 1, s, rc);
        return 0;
    }
    *record = d.record;
    return 1;
}

/* The record that the columns of a key name. */
static int record_of(struct ctx *c, struct db *db, const struct import *x, const struct reg_sheet_row *r, int64_t *ret_record) {
    AUTO_STMT s = {0};
    struct sql q;
    const char *what = "";
    sql_init(&q, c);
    str_putf(&q.text, "SELECT t.id FROM %s t WHERE ", x->look.reg->name);
    for (int i = 0; i < x->n_key; i++) {
        const char *cell = import_cell(c, r, x->key_col[i]);
        json_t *j = NULL;
        struct db_arg v = ANULL;
        TRY(*cell ? cell_value(c, db, &x->look, x->key[i], cell, &j) : 0);
        if (j)
            spec_check(c, x->key[i], j, &v);
        str_putf(&q.text, "t.%s = ", x->key[i]->name);
        sql_bind(&q, v);
        str_put(&q.text, " AND ");
        what = arena_printf(c->mem, "%s%s%s", what, i ? " " : "", cell);
    }
    TRY(sql_named(c, &q, x->look.u, x->look.reg));
    TRY(sql_open(c, db, &q, &s));
    int got = db_next(c, &s);
    TRY(got);
    if (got)
        *ret_record = db_i64(&s, 0);
    else if (!c->err.items)
        ctx_field_error(c, E_INVALID, x->record.name, T("没有“%s”", "no \"%s\""), what);
    return 0;
}

/* Nothing that the step itself must have is there: it asks what an earlier one asks too. */
static bool lacks_own(const struct step *s, const json_t *fields) {
    for (int i = 0; i < s->act->n_input; i++)
        if (s->act->input[i].required && !json_object_get(fields, s->act->input[i].field->name))
            return true;
    return false;
}

static void row_digest(struct ctx *c, const json_t *fields, char ret_digest[ROW_DIGEST + 1]) {
    unsigned char sum[32];
    char hex[65];
    struct str s;
    str_init(&s, c, 8 << 20);
    json_canonical(&s, fields);
    sm3(s.p ? s.p : "", s.len, sum);
    hex_print(sum, sizeof sum, hex);
    memcpy(ret_digest, hex, ROW_DIGEST);
    ret_digest[ROW_DIGEST] = 0;
}

/* A row that is in an earlier sheet too, as that grew and came again: what it would make is there, and it is passed over. */
static bool came_before(struct ctx *c, struct import *x, int nr, const json_t *fields) {
    struct entered *e = &x->entered[x->n_entered];
    if (x->step[0].act->n_from)
        return false;
    row_digest(c, fields, e->digest);
    e->row = nr + 1;
    const char *at = map_get(&x->before, e->digest);
    if (at) {
        x->again++;
        import_told(x, nr + 1, arena_printf(c->mem, T("这一行已于%.10s %.5s导入过，没有再登记；确是另外一件的，请写出区别（编号、日期或备注）再导入", "this row was imported on %.10s at %.5s and is not entered again; if it is another one, say what tells it apart (number, date or note)"), at, at + 11));
    }
    return at != NULL;
}

static int by_digest(const void *a, const void *b) {
    const struct entered *p = a, *q = b;
    int order = strcmp(p->digest, q->digest);
    return order ? order : p->row - q->row;
}

/* Rows of this sheet that say the very same: each was entered, and may be one too many. Returns the digests of all, as they are kept. */
static const char *all_digests(struct ctx *c, struct import *x) {
    char *all = NEWN(c, char, x->n_entered * ROW_DIGEST + 1);
    if (x->n_entered)
        qsort(x->entered, (size_t)x->n_entered, sizeof *x->entered, by_digest);
    for (int i = 0; i < x->n_entered; i++) {
        const struct entered *e = &x->entered[i];
        memcpy(all + (size_t)i * ROW_DIGEST, e->digest, ROW_DIGEST);
        if (i && str_eq(e->digest, e[-1].digest))
            import_told(x, e->row, arena_printf(c->mem, T("与第%d行完全相同，两行都登记；若是重复的，请删去一行再导入", "says the same as row %d, and both are entered; if one is too many, take it out before you import"), e[-1].row));
    }
    return all;
}

/* Does the row say something that only steps after this one take? Then this one was left out, not yet to be done. */
static bool says_later(struct ctx *c, const struct import *x, int step, const struct reg_sheet_row *r) {
    for (int k = step + 1; k < x->n_steps; k++)
        for (int i = 0; i < r->n && i < x->n_columns; i++)
            if (x->step[k].own[i] && *import_cell(c, r, i))
                return true;
    return false;
}

/* 1 go on without it, as the papers have it; 0 the row ends here, or is refused (*done 0) */
static int left_out(struct ctx *c, struct import *x, int step, int nr, struct reg_past *past, int *done) {
    const char *title = TX(x->step[step].act->title);
    if (!says_later(c, x, step, &x->kept[nr]))
        return 0;
    c->err = (struct err){0};
    if (x->how->past) {
        past_tell(past, arena_printf(c->mem, T("没有办理“%s”", "\"%s\" was left out"), title));
        return 1;
    }
    import_error(x, nr + 1, NULL, arena_printf(c->mem, T("没有填写“%s”的各栏，却填写了后面的步骤", "nothing is said of \"%s\", but of steps after it"), title));
    *done = 0;
    return 0;
}

static json_t *cells_of(const struct reg_sheet_row *r, int n) {
    json_t *out = json_array();
    for (int i = 0; i < n; i++)
        json_array_append_new(out, json_string(i < r->n && r->cells[i] ? r->cells[i] : ""));
    return out;
}

/* A sheet that tells the days of later steps and not of this one: it was done no later than the first of them. */
static int done_before(struct ctx *c, struct db *db, struct import *x, int step, int nr, json_t *fields) {
    const struct step *s = &x->step[step];
    bool asks = false;
    const char *day = NULL;
    for (int k = 0; k < s->act->n_input; k++)
        asks = asks || str_eq(s->act->input[k].field->name, SPEC_ACTED);
    if (!asks || json_object_get(fields, SPEC_ACTED))
        return 0;
    for (int k = step + 1; k < x->n_steps; k++)
        for (int i = 0; i < x->n_columns; i++) {
            const struct spec_field *f = x->step[k].field[i];
            const char *cell = f && str_eq(f->name, SPEC_ACTED) ? import_cell(c, &x->kept[nr], i) : "";
            json_t *v = NULL;
            struct err before = c->err;
            c->err = (struct err){0};
            TRY(*cell ? cell_value(c, db, &x->look, f, cell, &v) : 0);
            c->err = before;                               /* its own step tells its faults */
            if (json_is_string(v) && (!day || strcmp(json_string_value(v), day) < 0))
                day = json_string_value(v);
        }
    if (day)
        json_object_set_new(fields, SPEC_ACTED, json_string(day));
    return 0;
}

/* Step after step; one of which the row says nothing, though the sheet has columns for it, is not yet done, and none after it. */
static int one_row(struct ctx *c, struct db *db, struct import *x, int nr) {
    json_t *shown = x->rows++ < PREVIEW_ROWS ? json_object() : NULL;
    struct reg_past past = {0};
    int64_t record = 0;
    int done = 1;
    x->look.row = nr + 1;
    if (shown) {
        json_array_append_new(x->preview, shown);
        json_array_append_new(x->cells, cells_of(&x->sheet->rows[nr], x->n_given));
    }
    for (int k = 0; k < x->n_steps && done > 0; k++) {
        const struct step *s = &x->step[k];
        json_t *fields = json_object();
        int says = row_fields(c, db, x, s, &x->kept[nr], fields);
        TRY(says);
        if (k && (says ? x->how->past && lacks_own(s, fields) : s->has_own || lacks_own(s, fields))) {
            if (left_out(c, x, k, nr, &past, &done))
                continue;
            break;
        }
        TRY(done_before(c, db, x, k, nr, fields));
        if (shown)
            json_object_update_missing(shown, fields);
        if (!k && x->n_key)
            TRY(record_of(c, db, x, &x->kept[nr], &record));
        else if (!k)
            record = json_i64(fields, x->record.name, 0);
        if (!k && !c->err.items && came_before(c, x, nr, fields))
            return 0;
        done = one_step(c, db, x, s, nr, fields, &past, &record);
        x->step[k].done += done > 0;
    }
    for (char *line, *rest = past.text; done > 0 && (line = strsep(&rest, "\n")) && *line;)
        json_array_append_new(x->notes, json_pack("{s:i,s:s}", "row", nr + 1, "detail", line));
    x->n_entered += done > 0 && !x->step[0].act->n_from;
    return done;
}

/* A row on its own: what it began and did not end is undone, the others stay. */
static int apart(struct ctx *c, struct db *db, struct import *x, int nr) {
    AUTO_TX tx = {0};
    TRY(tx_begin(c, db, &tx));
    int done = one_row(c, db, x, nr);
    TRY(done);
    if (done > 0)
        TRY(tx_commit(c, &tx));
    return done;
}

static int all_rows(struct ctx *c, struct db *db, struct import *x) {
    bool good = x->how->good;
    for (int i = x->first; i < x->sheet->n_rows && (good || x->n_errors < LIMIT_IMPORT_ERRORS); i++) {
        const struct reg_sheet_row *r = &x->kept[i];
        if (!r->n || import_blank(r))
            continue;
        if (import_foot(c, x, r)) {
            json_array_append_new(x->foot, json_integer(i + 1));
            continue;
        }
        const struct reg_sheet_row *given = &x->sheet->rows[i];
        if (given->n && str_eq(given->cells[given->n - 1], SHEET_STRUCK)) {
            import_error(x, i + 1, NULL, T("这一行划了删除线：作废的请从表中删去，仍然有效的请去掉删除线", "the row is struck through: take it out if it is void, the line off if it still holds"));
            continue;
        }
        struct arena_mark m = arena_mark(c->mem);
        bool shown = x->rows < PREVIEW_ROWS;
        size_t notes = json_array_size(x->notes), told = json_array_size(x->told);
        int rc = good ? apart(c, db, x, i) : one_row(c, db, x, i);
        TRY(rc);
        x->created += rc;
        if (rc && !shown && json_array_size(x->notes) == notes && json_array_size(x->told) == told)     /* what an error or the preview keeps stays */
            arena_release(c->mem, m);
    }
    if (x->again && !x->created && !x->n_errors)
        import_error(x, x->head + 1, NULL, T("所有的行都导入过，没有新的", "all rows were imported before, none is new"));
    return 0;
}

static int start_step(struct ctx *c, const struct import *x, const struct spec_action *a) {
    const struct spec_register *reg = x->look.reg;
    const struct auth_user *u = x->look.u;
    if (!a || (a->n_from && !a->n_who))
        return fail(c, x->how->action ? E_NOTFOUND : E_DENIED, T("“%s”不能导入", "\"%s\" cannot be imported"), TX(reg->title));
    if (x->how->commit && !is_system(u) && x->how->signatures < a->sign)
        return fail(c, E_SIGN, a->sign == 2 ? T("导入“%s”须两人签名一次", "importing \"%s\" needs two signatures, once") : T("导入“%s”须签名一次（再次输入口令）", "importing \"%s\" needs your signature, once"),
                    TX(reg->title));
    if (!may_some(u, reg, a))
        return auth_sees_register(u, reg) ? fail(c, E_DENIED, T("您无权新建“%s”", "you may not create \"%s\""), TX(reg->title)) : fail(c, E_NOTFOUND, T("没有这个台账", "no such register"));
    return 0;
}

static int start(struct ctx *c, struct import *x) {
    char **name;
    int n = str_split(c, x->how->action ? x->how->action : "create", ',', STEPS_MAX, &name);
    x->by = (struct spec_field){.name = "acted_by", .type = F_PERSON, .type_name = "person", .title = {"办理人", "Done by"}};
    x->second = (struct spec_field){.name = "acted_second", .type = F_PERSON, .type_name = "person", .title = {"第二签字人", "Second signature"}};
    x->record = (struct spec_field){.name = "record", .type = F_REF, .type_name = "ref", .ref = x->look.reg->name, .title = {"记录", "Record"}};
    for (int i = 0; i < n; i++) {
        x->step[i].act = spec_action(x->look.reg, str_trim(c, name[i]));
        if (!x->step[i].act && x->how->action)
            return fail(c, E_NOTFOUND, T("“%s”没有操作 %s", "\"%s\" has no action %s"), TX(x->look.reg->title), name[i]);
        TRY(start_step(c, x, x->step[i].act));
        if (i && !x->step[i].act->n_from)
            return fail(c, E_INVALID, T("“%s”是新建，只能是第一步", "\"%s\" begins a record: it can only be the first step"), TX(x->step[i].act->title));
    }
    x->n_steps = n;
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
    str_put(&s, x->step[0].act->name);
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
    TRY(db_query(c, db, Q_REG_IMPORT_OF, &s, A(x->look.reg->name), A(hex)));
    int got = db_next(c, &s);
    TRY(got);
    if (got)
        import_error(x, x->head + 1, NULL, arena_printf(c->mem, T("这份表格已于%.10s %.5s导入过，再导入会重复登记；请只保留新的行再上传", "this very sheet was imported on %.10s at %.5s and would be entered twice: leave only the new rows in it and upload that"),
                                                        db_peek(&s, 0, NULL), db_peek(&s, 0, NULL) + 11));
    return 0;
}

/* The field into which the step writes today, as no column tells its day; null: none. */
static json_t *of_today(struct ctx *c, const struct import *x, const struct step *s) {
    const struct spec_field *f = NULL;
    for (int i = 0; i < s->act->n_set && !f; i++)
        if (str_eq(s->act->set[i].value, "$today") && s->act->dated && str_eq(s->act->dated, SPEC_ACTED))
            f = spec_field(x->look.reg, s->act->set[i].field);
    for (const struct step *k = s; f && k < x->step + x->n_steps; k++)      /* its own day, or that of a later step: done_before() */
        for (int i = 0; i < x->n_columns; i++)
            if (k->field[i] && str_eq(k->field[i]->name, SPEC_ACTED))
                return json_null();
    return f ? json_string(TX(f->title)) : json_null();
}

static int rows_before(struct ctx *c, struct db *db, struct import *x) {
    AUTO_STMT s = {0};
    int rc;
    x->entered = NEWN(c, struct entered, x->sheet->n_rows + 1);
    TRY(db_query(c, db, Q_REG_IMPORTS, &s, A(x->look.reg->name)));
    while ((rc = db_next(c, &s)) > 0) {
        const char *at = db_text(c, &s, 0), *in = db_text(c, &s, 1);
        json_t *j = NULL;
        TRY(json_parse(c, in, strlen(in), &j));
        const char *all = json_text(j, "digests");
        for (size_t n = all ? strlen(all) : 0; n >= ROW_DIGEST; n -= ROW_DIGEST)
            map_put(c, &x->before, arena_dupn(c->mem, all + n - ROW_DIGEST, ROW_DIGEST), at);
    }
    return rc;
}

static void refs_of_shown(struct ctx *c, const struct import *x, json_t *row, struct refs *refs) {
    const char *name;
    json_t *v, *one;
    size_t i;
    json_object_foreach(row, name, v) {
        const struct spec_field *f = str_eq(name, x->record.name) ? &x->record : spec_field(x->look.reg, name);
        const struct spec_register *target = f ? field_target(x->look.spec, f) : NULL;
        if (!target)
            continue;
        refs_add(c, refs, target, json_is_integer(v) ? json_integer_value(v) : 0);
        json_array_foreach(v, i, one)
            refs_add(c, refs, target, json_integer_value(one));
    }
}

/* What the records are called that the rows shown name: some of them came into being with this very sheet. */
static int shown_refs(struct ctx *c, struct db *db, const struct import *x, json_t **ret_j) {
    struct refs *refs = NEW(c, struct refs);
    json_t *row;
    size_t i;
    json_array_foreach(x->preview, i, row)
        refs_of_shown(c, x, row, refs);
    TRY(refs_resolve(c, db, x->look.spec, x->look.u, refs));
    *ret_j = refs_json(c, x->look.spec, refs);
    return 0;
}

int reg_import(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct spec_register *reg,
               const struct reg_sheet *sheet, const struct reg_import_how *how, json_t **ret_j) {
    struct import x = {.look = {.spec = spec, .u = u, .reg = reg, .files = how->files}, .sheet = sheet, .how = how};
    AUTO_TX tx = {0};
    char hex[65];
    json_t *columns = json_array(), *used = json_object(), *out = json_object(), *steps = json_array(), *refs;
    x.preview = json_array();
    x.cells = json_array();
    x.errors = json_array();
    x.notes = json_array();
    x.foot = json_array();
    x.told = json_array();
    x.look.sheet = &x;
    TRY(start(c, &x));
    TRY(import_columns(c, &x, columns, used));
    import_kept(c, &x);
    sheet_digest(c, &x, hex);
    TRY(tx_begin(c, db, &tx));
    TRY(check_again(c, db, &x, hex));
    TRY(rows_before(c, db, &x));
    int of_sheet = x.n_errors;                             /* faults that no row has to itself */
    TRY(all_rows(c, db, &x));
    TRY(shown_refs(c, db, &x, &refs));
    const char *digests = all_digests(c, &x);
    bool keep = how->commit && (!x.n_errors || (how->good && !of_sheet && x.created));
    if (keep) {
        if (x.created)
            TRY(reg_note(c, db, u, reg, 0, "import", json_pack("{s:s,s:i,s:s}", "sheet", hex, "rows", x.created, "digests", digests)));
        TRY(tx_commit(c, &tx));
    }
    json_object_set_new(out, "columns", columns);
    json_object_set_new(out, "mapping", used);
    json_object_set_new(out, "rows", json_integer(x.rows));
    json_object_set_new(out, "preview", x.preview);
    json_object_set_new(out, "cells", x.cells);
    json_object_set_new(out, "refs", refs);
    json_object_set_new(out, "errors", x.errors);
    json_object_set_new(out, "foot", x.foot);
    json_object_set_new(out, "told", x.told);
    json_object_set_new(out, "good", json_integer(of_sheet ? 0 : x.created));
    for (int k = 0; k < x.n_steps; k++)
        json_array_append_new(steps, json_pack("{s:s,s:s,s:i,s:o}", "action", x.step[k].act->name, "title", TX(x.step[k].act->title), "rows", x.step[k].done, "today", of_today(c, &x, &x.step[k])));
    json_object_set_new(out, "steps", steps);
    if (how->past)
        json_object_set_new(out, "notes", x.notes);
    json_object_set_new(out, "created", json_integer(keep ? x.created : 0));
    *ret_j = out;
    return 0;
}
