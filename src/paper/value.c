/* A stored value as people read it, and what all papers have in common. */
#include "paper/internal.h"
#include "paper/sql.gen.h"

static const char *ref_text(struct ctx *c, const char *target, int64_t id, const json_t *refs) {
    const char *label = json_text(refs, arena_printf(c->mem, "%s:%" PRId64, target, id));
    return label && *label ? label : "（无权查看）";
}

static const char *target_of(const struct spec_field *f) {
    switch (f->type) {
    case F_PERSON:
    case F_PERSONS: return "person";
    case F_DEPARTMENT: return "department";
    case F_UNIT: return "unit";
    case F_FILES: return "file";
    default: return f->ref;
    }
}

/* 10Y -> 10年 */
static const char *period_text(struct ctx *c, const char *v) {
    size_t n = strlen(v);
    if (str_eq(v, "L"))
        return "长期";
    if (*v == 'D')
        return report_date_zh(c, v + 1);
    if (str_starts(v, "E:"))
        return v + 2;
    if (n > 1 && v[n - 1] == 'Y')
        return arena_printf(c->mem, "%.*s年", (int)n - 1, v);
    if (n > 1 && v[n - 1] == 'M')
        return arena_printf(c->mem, "%.*s个月", (int)n - 1, v);
    return v;
}

static const char *list_text(struct ctx *c, const struct spec_field *f, const json_t *v, const json_t *refs) {
    struct str s;
    size_t i;
    json_t *id;
    str_init(&s, c, 1 << 18);
    json_array_foreach((json_t *)v, i, id)
        str_putf(&s, "%s%s", i ? "、" : "", ref_text(c, target_of(f), json_integer_value(id), refs));
    return s.p;
}

const char *paper_value(struct ctx *c, const struct spec *spec, const struct spec_field *f, const json_t *v, const json_t *refs) {
    (void)spec;
    if (!v || json_is_null(v))
        return "";
    if (json_is_array(v))
        return list_text(c, f, v, refs);
    if (f->type == F_BOOL)
        return json_is_true(v) || json_integer_value(v) ? "是" : "否";
    if (f->type == F_LEVEL)
        return spec_level_name((int)json_integer_value(v), LANG_ZH);
    if (json_is_integer(v) && target_of(f))
        return ref_text(c, target_of(f), json_integer_value(v), refs);
    if (json_is_integer(v))
        return arena_printf(c->mem, "%0*" PRId64 "%s", (int)f->digits, (int64_t)json_integer_value(v), f->unit ? f->unit : "");
    const char *t = json_string_value(v);
    if (!t)
        return json_print(c, v);
    const struct spec_choice *choice = spec_choice(f, t);
    if (choice)
        return choice->title.zh;
    if (f->type == F_PERIOD)
        return period_text(c, t);
    if (f->type == F_DATETIME && strlen(t) >= 16)
        return arena_printf(c->mem, "%.10s %.5s", t, t + 11);
    return t;
}

const char *paper_field(struct ctx *c, const struct spec *spec, const struct spec_field *f, const json_t *row, const json_t *refs) {
    const json_t *v = json_object_get(row, f->name);
    const char *reg = f->of && json_is_integer(v) ? json_text(row, f->of) : NULL;
    const char *label = reg ? json_text(refs, arena_printf(c->mem, "%s:%" PRId64, reg, (int64_t)json_integer_value(v))) : NULL;
    return label && *label ? label : paper_value(c, spec, f, v, refs);
}

const char *state_title(const struct spec_register *r, const char *state) {
    for (int i = 0; i < r->n_states; i++)
        if (str_eq(r->states[i].name, state))
            return r->states[i].title.zh;
    return state ? state : "";
}

const char *setting_text(const struct spec *spec, struct db *db, struct ctx *c, const char *key) {
    AUTO_STMT s = {0};
    if (db_query(c, db, Q_PAPER_SETTING, &s, A(key)) == 0 && db_next(c, &s) > 0 && !db_is_null(&s, 0))
        return db_text(c, &s, 0);
    c->err = (struct err){0};
    const char *v = spec_setting(spec, key);
    return v ? v : "";
}

int doc_frame(struct ctx *c, struct db *db, const struct spec *spec, struct report_doc *d, int64_t seq, const char *hash) {
    char head[65];
    for (int i = 0; i < spec->n_other && !d->fonts; i++)
        if (str_eq(spec->other[i].path, "reports/fonts.tsv"))
            TRY(report_fonts_parse(c, spec->other[i].bytes, &d->fonts));
    d->issuer = reg_office(c, db, spec);
    if (!seq) {
        TRY(ledger_head(c, db, c->actor->unit, &seq, head));
        hash = head;
    }
    d->seal = arena_printf(c->mem, "SZ1-%" PRId64 "-%.16s", seq, hash ? hash : "");
    d->seal_qr = d->seal;
    return 0;
}

int paper_frame(struct ctx *c, struct db *db, const struct spec *spec, struct report_doc *d) {
    return doc_frame(c, db, spec, d, 0, NULL);
}

double paper_weight(const struct spec_field *f) {
    if (!f)
        return 8;
    switch (f->type) {
    case F_BOOL: case F_INTEGER: case F_LEVEL: return 8;
    case F_DATE: case F_DATETIME: return 13;
    case F_PERSON: case F_CHOICE: case F_PERIOD: case F_DECIMAL: return 10;
    case F_LONGTEXT: case F_PERSONS: return 26;
    case F_REF: return 20;
    case F_TEXT: return str_eq(f->name, "title") || f->max > 200 ? 30 : 15;
    default: return 14;
    }
}
