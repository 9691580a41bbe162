/* What a cell of a sheet says of a field: values by spec_parse, records by name, number or what else tells them apart. */
#include "os/os.h"
#include "reg/import.h"

const char *closed_up(struct ctx *c, const char *text) {
    struct str out;
    str_init(&out, c, LIMIT_TEXT_CHARS * 4);
    for (const char *p = text; *p;) {
        uint32_t cp = utf8_next(&p);
        if (cp < 0x80 && cp != ' ')
            return text;
        if (cp != ' ' && cp != 0x3000 && cp != 0xA0)
            utf8_put(&out, cp);
    }
    return out.len ? out.p : text;
}

/* A number of a thing typed in full width (００１, ＡＢ－２) is the one in half width; what has Chinese in it stays as it is. */
static const char *half_width(struct ctx *c, const char *text) {
    struct str out;
    str_init(&out, c, LIMIT_TEXT_CHARS * 4);
    for (const char *p = text; *p;) {
        uint32_t cp = utf8_narrow(utf8_next(&p));
        if (cp >= 0x80)
            return text;
        utf8_put(&out, cp);
    }
    return out.len ? out.p : text;
}

/* Does the field alone tell the record? Then it is its number. */
static bool tells(const struct spec_register *r, const struct spec_field *f) {
    for (int i = 0; i < r->n_unique; i++)
        if (r->unique[i].n == 1 && str_eq(r->unique[i].fields[0], f->name))
            return true;
    return false;
}

static int by_field(struct ctx *c, struct db *db, const struct cells *x, const struct spec_register *r, const char *text, int64_t *ret_id) {
    AUTO_STMT s = {0};
    struct sql q;
    int cols[16], n = label_cols(r, cols), used = 0;
    sql_init(&q, c);
    str_putf(&q.text, "SELECT t.id FROM %s t WHERE (", r->name);
    for (int i = 0; i < r->n_unique && n < (int)COUNT(cols); i++)
        if (r->unique[i].n == 1)
            cols[n++] = col_find(r, r->unique[i].fields[0]);
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
    TRY(sql_named(c, &q, x->u, r));
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
static int by_label(struct ctx *c, struct db *db, const struct cells *x, const struct spec_register *r, const char *text, int64_t *ret_id) {
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

/* What tells records of the same name apart. */
static const struct spec_field *telling(const struct spec_register *r) {
    for (int i = 0; i < r->n_unique; i++)
        if (r->unique[i].n == 1 && !str_eq(r->unique[i].fields[0], "name"))
            return spec_field(r, r->unique[i].fields[0]);
    return r->number_field ? spec_field(r, r->number_field) : NULL;
}

/* As written, and where that names none without the blanks inside (张　三 stands under 张三丰 in a column), and in half width. */
static int named(struct ctx *c, struct db *db, const struct cells *x, const struct spec_register *r, const char *text, int64_t *ret_id) {
    int found = by_field(c, db, x, r, text, ret_id);
    const char *close = found == 0 ? closed_up(c, half_width(c, text)) : text;
    return found == 0 && !str_eq(close, text) ? by_field(c, db, x, r, close, ret_id) : found;
}

/* 财务 is 财务科 where no other department begins so; a thing's title is the one copy there is of it (关于某事的通知 000001). */
static int by_beginning(struct ctx *c, struct db *db, const struct cells *x, const struct spec_register *r, const char *text, int64_t *ret_id) {
    json_t *page, *row;
    size_t i;
    int found = 0;
    const char *full = NULL;
    bool department = str_eq(r->name, "department");
    if (utf8_len(text) < 2)
        return 0;
    TRY(reg_options(c, db, x->spec, x->u, r, text, 50, &page));
    json_array_foreach(json_object_get(page, "rows"), i, row) {
        const char *label = json_text(row, "label");
        if (!label || !str_starts(label, text) || (!department && label[strlen(text)] != ' '))
            continue;
        *ret_id = json_i64(row, "id", 0);
        full = label;
        found++;
    }
    if (found == 1 && x->sheet)
        import_told(x->sheet, x->row, arena_printf(c->mem, T("“%s”按“%s”登记", "\"%s\" is entered as \"%s\""), text, full));
    return found;
}

/* Why a cell names no record, and what to do. */
static void no_record(struct ctx *c, const struct spec_field *f, const struct spec_register *r, const char *text) {
    static const char *const parts[] = {"、", "，", ",", "；", ";", "/", "\n"};
    for (size_t i = 0; i < COUNT(parts); i++)
        if (strstr(text, parts[i])) {
            ctx_field_error(c, E_INVALID, f->name, T("%s：“%s”不止一个，这一栏只能写一个，其余的写在备注里", "%s: \"%s\" are several, and only one can stand here: write the others in the note"), TX(f->title), text);
            return;
        }
    ctx_field_error(c, E_INVALID, f->name, T("%s：没有“%s”，请检查写法，或先登记“%s”", "%s: no \"%s\": mend the cell, or enter it in \"%s\" first"), TX(f->title), text, r ? TX(r->title) : "");
}

static int find_record(struct ctx *c, struct db *db, const struct cells *x, const struct spec_field *f, const char *text, int64_t *ret_id) {
    const struct spec_register *r = field_target(x->spec, f);
    int64_t id = 0;
    int found = r ? named(c, db, x, r, text, &id) : 0;
    if (found == 0 && r)
        found = by_label(c, db, x, r, text, &id);
    if (found == 0 && r)
        found = by_beginning(c, db, x, r, text, &id);
    if (found == 0 && r && str_i64(text, 1, INT64_MAX, &id)) {
        struct row row;
        found = row_get(c, db, x->u, r, id, &row) >= 0;
        c->err = (struct err){.items = c->err.items};
    }
    TRY(found);
    if (found != 1) {
        const struct spec_field *better = found && r ? telling(r) : NULL;
        if (better)
            ctx_field_error(c, E_INVALID, f->name, T("%s：“%s”不止一个，请改填%s", "%s: more than one \"%s\": write the %s instead"), TX(f->title), text, TX(better->title));
        else if (found)
            ctx_field_error(c, E_INVALID, f->name, T("%s：“%s”不止一个", "%s: more than one \"%s\""), TX(f->title), text);
        else
            no_record(c, f, r, text);
        return 0;
    }
    *ret_id = id;
    return 1;
}

/* The next of several names in a cell, parted by commas of either width, 、 or one of `also`; NULL at the end. */
static const char *next_name(struct ctx *c, const char **text, const char *also) {
    const char *p = *text, *name = NULL;
    while (*p && !name) {
        size_t n = 0;
        while (p[n] && !strchr(",;", p[n]) && !strchr(also, p[n]) && !str_starts(p + n, "、") && !str_starts(p + n, "，") && !str_starts(p + n, "；"))
            n++;
        name = n ? str_trim(c, arena_dupn(c->mem, p, n)) : NULL;
        p += n;
        p += *p ? ((unsigned char)*p < 0x80 ? 1 : 3) : 0;
    }
    *text = p;
    return name;
}

static int cell_persons(struct ctx *c, struct db *db, const struct cells *x, const struct spec_field *f, const char *text, json_t **ret_v) {
    int64_t id;
    *ret_v = json_array();
    for (const char *name; (name = next_name(c, &text, " /\n"));) {
        int got = find_record(c, db, x, f, name, &id);
        TRY(got);
        if (got)
            json_array_append_new(*ret_v, json_integer(id));
    }
    return 0;
}

/* Whom it is for: people and departments by name; 全体 is everybody whom the register admits. */
static int cell_audience(struct ctx *c, struct db *db, const struct cells *x, const struct spec_field *f, const char *text, json_t **ret_v) {
    static const char *const all[] = {"全体", "全体人员", "不限", "本单位", "all", "everyone"};
    const struct spec_register *kinds[] = {spec_register(x->spec, "person"), spec_register(x->spec, "department")};
    if (*text == '[')                                      /* as the API writes it */
        return json_parse(c, text, strlen(text), ret_v);
    *ret_v = json_array();
    if (str_among(all, COUNT(all), text))
        return 0;
    for (const char *name; (name = next_name(c, &text, " /\n"));) {
        int found = 0;
        for (int i = 0; i < 2; i++) {
            int64_t id;
            int got = named(c, db, x, kinds[i], name, &id);
            TRY(got);
            found += got;
            if (got == 1)
                json_array_append_new(*ret_v, json_string(arena_printf(c->mem, "%c%" PRId64, i ? 'd' : 'p', id)));
        }
        if (found != 1)
            ctx_field_error(c, E_INVALID, f->name, found ? T("%s：“%s”不止一个", "%s: more than one \"%s\"") : T("%s：没有人员或内设机构“%s”", "%s: no person or department \"%s\""), TX(f->title), name);
    }
    return 0;
}

/* A scan that lies in the folder of the sheet, by its name, or by its way below that folder. */
static int one_file(struct ctx *c, struct db *db, const struct cells *x, const struct spec_field *f, const char *name, json_t *list) {
    char *bytes;
    size_t n;
    int64_t id;
    if (*name == '/' || strstr(name, ".."))
        return ctx_field_error(c, E_INVALID, f->name, T("%s：“%s”应在表格所在的文件夹中", "%s: \"%s\" has to lie in the folder of the sheet"), TX(f->title), name), 0;
    int rc = os_read_file(c, arena_printf(c->mem, "%s/%s", x->files, name), LIMIT_BODY_BYTES, &bytes, &n);
    if (rc >= 0)
        rc = reg_file_put(c, db, x->spec, x->u, name, bytes, n, &id);
    if (rc < 0) {
        const char *why = c->err.detail;
        c->err = (struct err){.items = c->err.items};
        return ctx_field_error(c, E_INVALID, f->name, T("%s：文件“%s”读不到（%s）", "%s: file \"%s\" cannot be read (%s)"), TX(f->title), name, why), 0;
    }
    json_array_append_new(list, json_integer(id));
    return 0;
}

static int cell_files(struct ctx *c, struct db *db, const struct cells *x, const struct spec_field *f, const char *text, json_t **ret_v) {
    *ret_v = json_array();
    for (const char *name; (name = next_name(c, &text, "\n"));)
        TRY(one_file(c, db, x, f, name, *ret_v));
    return 0;
}

/* "第001号", "1～5 号": what its form does not allow and people write around a number goes, where the rest has the form. */
static const char *in_form(struct ctx *c, const struct spec_field *f, const char *cell) {
    static const char *const around[] = {"第", "号", "№", "NO.", "No.", "no.", "份"};
    const struct err before = c->err;
    struct str out;
    struct db_arg v;
    c->err = (struct err){0};                              /* what is tried is no fault */
    bool fits = !f->pattern || spec_check(c, f, json_string(cell), &v) >= 0;
    c->err = before;
    if (fits)
        return cell;
    str_init(&out, c, LIMIT_TEXT_CHARS * 4);
    for (const char *p = cell; *p;) {
        size_t n = 0;
        for (size_t i = 0; i < COUNT(around) && !n; i++)
            n = str_starts(p, around[i]) ? strlen(around[i]) : 0;
        p += n;
        uint32_t cp = n ? ' ' : utf8_narrow(utf8_next(&p));
        if (cp != ' ' && cp != 0x3000 && cp != 0xA0 && cp != '\n')
            utf8_put(&out, cp == '~' ? '-' : cp);
    }
    return out.len ? out.p : cell;
}

int cell_value(struct ctx *c, struct db *db, const struct cells *x, const struct spec_field *f, const char *cell, json_t **ret_v) {
    if (f->type == F_PERSONS)
        return cell_persons(c, db, x, f, cell, ret_v);
    if (f->type_name && str_eq(f->type_name, "audience"))
        return cell_audience(c, db, x, f, cell, ret_v);
    if (f->type == F_FILES && x->files)
        return cell_files(c, db, x, f, cell, ret_v);
    if (field_is_ref(f)) {
        int64_t id = 0;
        int got = find_record(c, db, x, f, cell, &id);
        *ret_v = got > 0 ? json_integer(id) : NULL;
        return got < 0 ? got : 0;
    }
    *ret_v = NULL;
    if (f->type == F_TEXT && str_eq(f->name, "name") && (str_eq(x->reg->name, "person") || str_eq(x->reg->name, "department")))
        cell = closed_up(c, cell);
    if (f->type == F_TEXT && tells(x->reg, f))
        cell = half_width(c, cell);
    if (f->type == F_TEXT)
        cell = in_form(c, f, cell);
    for (int64_t n = f->tail ? (int64_t)utf8_len(cell) : 0; n > f->max; n--)
        utf8_next(&cell);
    struct spec_field moment = *f;
    if (str_eq(f->name, SPEC_ACTED))                       /* a sheet may tell the hour too */
        moment.type = F_DATETIME;
    int rc = spec_parse(c, &moment, cell, ret_v);
    if (rc >= 0 && moment.type != f->type && json_is_string(*ret_v))
        *ret_v = json_stringn(json_string_value(*ret_v), DATE_SIZE - 1);
    if (rc < 0 && !c->err.items)
        ctx_field_error(c, E_INVALID, f->name, "%s", c->err.detail);
    return rc == E_INVALID || rc == E_SYNTAX ? 0 : rc;
}
