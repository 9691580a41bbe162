/* How records are named: label templates, and the labels of what rows refer to, one query a register and level. */
#include <stdio.h>

#include "reg/internal.h"

int label_cols(const struct spec_register *r, int cols[16]) {
    int n = 0;
    for (const char *p = r->label ? r->label : ""; (p = strchr(p, '{')) != NULL; p++) {
        const char *end = strchr(p, '}');
        char name[64];
        if (!end || end - p > (int)sizeof name)
            break;
        size_t n_name = (size_t)(end - p - 1);
        memcpy(name, p + 1, n_name);
        name[n_name] = 0;
        int col = col_find(r, name);
        if (col >= 0 && n < 16)
            cols[n++] = col;
    }
    return n;
}

static struct ref_set *set_of(struct refs *x, const struct spec_register *r, bool add) {
    for (int i = 0; i < x->n; i++)
        if (x->set[i].reg == r)
            return &x->set[i];
    if (!add || x->n == REF_SETS)
        return NULL;
    x->set[x->n] = (struct ref_set){.reg = r};
    return &x->set[x->n++];
}

static int at_of(const struct ref_set *s, int64_t id) {
    for (int i = s->n - 1; i >= 0; i--)
        if (s->id[i] == id)
            return i;
    return -1;
}

void refs_add(struct ctx *c, struct refs *x, const struct spec_register *r, int64_t id) {
    struct ref_set *s = r && id > 0 ? set_of(x, r, true) : NULL;
    if (!s || at_of(s, id) >= 0)
        return;
    if (s->n == s->cap) {
        int cap = s->cap ? s->cap * 2 : 16;
        int64_t *ids = NEWN(c, int64_t, cap);
        struct row *rows = NEWN(c, struct row, cap);
        const char **labels = NEWN(c, const char *, cap);
        if (s->n) {
            memcpy(ids, s->id, sizeof *ids * (size_t)s->n);
            memcpy(rows, s->row, sizeof *rows * (size_t)s->n);
            memcpy(labels, s->label, sizeof *labels * (size_t)s->n);
        }
        s->id = ids, s->row = rows, s->label = labels, s->cap = cap;
    }
    s->id[s->n++] = id;
}

static void add_value(struct ctx *c, struct refs *x, const struct spec *spec, const struct spec_field *f,
                      const struct db_arg *v) {
    const struct spec_register *target = v->type == DB_NULL ? NULL : field_target(spec, f);
    if (!target)
        return;
    if (v->type == DB_INT) {
        refs_add(c, x, target, v->i);
        return;
    }
    int64_t *ids;
    for (int i = 0, n = ids_of(c, v, &ids); i < n; i++)
        refs_add(c, x, target, ids[i]);
}

/* The record that a number means, in the register that another field of the row names. */
static void add_of(struct ctx *c, struct refs *x, const struct spec *spec, const struct row *row, int col, const char *of) {
    int at = col_find(row->reg, of);
    if (row->v[col].type == DB_INT && row->v[at].type == DB_TEXT)
        refs_add(c, x, spec_register(spec, row->v[at].p), row->v[col].i);
}

void refs_add_row(struct ctx *c, struct refs *x, const struct spec *spec, const struct row *row, const int *cols, int n) {
    for (int i = 0; i < n; i++) {
        const struct spec_field *f = col_field(row->reg, cols[i]);
        if (f->of)
            add_of(c, x, spec, row, cols[i], f->of);
        else
            add_value(c, x, spec, f, &row->v[cols[i]]);
    }
}

/* Reads the label columns of the entries of one set that were not looked up yet. */
static int resolve_set(struct ctx *c, struct db *db, const struct auth_user *u, struct ref_set *set) {
    AUTO_STMT s = {0};
    struct sql q;
    int cols[16], n = label_cols(set->reg, cols);
    struct str ids;
    str_init(&ids, c, LIMIT_JSON_BYTES);
    for (int i = set->done; i < set->n; i++) {
        str_putc(&ids, i == set->done ? '[' : ',');
        str_put_i64(&ids, set->id[i]);
    }
    str_putc(&ids, ']');
    TRY(str_end(&ids));
    sql_init(&q, c);
    str_put(&q.text, "SELECT t.id");
    for (int i = 0; i < n; i++)
        str_putf(&q.text, ",t.%s", col_name(set->reg, cols[i]));
    str_putf(&q.text, ",t.level,t.audience FROM %s t WHERE t.id ", set->reg->name);
    if (set->n - set->done == 1) {
        str_put(&q.text, "= ");
        sql_bind(&q, A(set->id[set->done]));
    } else {
        str_put(&q.text, "IN (SELECT value FROM json_each(");
        sql_bind(&q, (struct db_arg){DB_TEXT, 0, ids.p, ids.len});
        str_put(&q.text, "))");
    }
    str_put(&q.text, " AND ");
    TRY(sql_filter(c, &q, u, set->reg));
    TRY(sql_open(c, db, &q, &s));
    set->done = set->n;
    int rc;
    while ((rc = db_next(c, &s)) > 0) {
        int at = at_of(set, db_i64(&s, 0));
        if (at < 0)
            continue;
        row_init(c, &set->row[at], set->reg);
        set->row[at].v[C_ID] = db_arg_i64(set->id[at]);
        for (int i = 0; i < n; i++)
            set->row[at].v[cols[i]] = read_value(c, &s, i + 1);
        set->row[at].v[C_LEVEL] = read_value(c, &s, n + 1);
        set->row[at].v[C_AUDIENCE] = read_value(c, &s, n + 2);
    }
    return rc;
}

int refs_resolve(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, struct refs *x) {
    for (int level = 0; level < REF_DEPTH; level++) {
        int todo = x->n;
        bool any = false;
        for (int i = 0; i < todo; i++) {
            int from = x->set[i].done, cols[16], n = label_cols(x->set[i].reg, cols);
            if (from == x->set[i].n)
                continue;
            any = true;
            TRY(resolve_set(c, db, u, &x->set[i]));
            for (int k = from; k < x->set[i].done; k++)   /* their labels may name further records */
                if (x->set[i].row[k].v)
                    refs_add_row(c, x, spec, &x->set[i].row[k], cols, n);
        }
        if (!any)
            break;
    }
    return 0;
}

static const char *ids_text(struct ctx *c, const struct spec *spec, struct refs *x, const struct spec_register *r,
                            const struct db_arg *v) {
    struct str out;
    int64_t *ids;
    str_init(&out, c, LIMIT_SQL_BYTES);
    for (int i = 0, n = ids_of(c, v, &ids); i < n; i++) {
        if (out.len)
            str_put(&out, "、");
        str_put(&out, r ? refs_label(c, spec, x, r, ids[i]) : "");
    }
    return out.p;
}

const char *value_text(struct ctx *c, const struct spec *spec, struct refs *x, const struct spec_field *f,
                       const struct db_arg *v) {
    if (v->type == DB_NULL)
        return "";
    const struct spec_register *target = field_target(spec, f);
    const struct spec_choice *choice;
    switch (f->type) {
    case F_BOOL:
        return v->i ? T("是", "yes") : T("否", "no");
    case F_LEVEL:
        return spec_level_name((int)v->i, c->lang);
    case F_DECIMAL:
        return hundredths_str(c, v->i);
    case F_DATETIME:
        return v->type == DB_TEXT && strlen(v->p) >= 16 ? arena_printf(c->mem, "%.10s %.5s", (const char *)v->p, (const char *)v->p + 11) : v->p;
    case F_CHOICE:
    case F_TEXT:
        choice = v->type == DB_TEXT ? spec_choice(f, v->p) : NULL;
        return choice ? TX(choice->title) : v->type == DB_TEXT ? v->p : "";
    case F_PERSONS:
    case F_FILES:
        return ids_text(c, spec, x, target, v);
    default:
        break;
    }
    if (target && v->type == DB_INT)
        return refs_label(c, spec, x, target, v->i);
    return v->type == DB_INT ? arena_printf(c->mem, "%0*" PRId64, (int)f->digits, v->i) : v->p;
}

const char *label_of(struct ctx *c, const struct spec *spec, struct refs *x, const struct row *row) {
    const char *label = row->reg->label ? row->reg->label : "";
    struct str out;
    str_init(&out, c, LIMIT_SQL_BYTES);
    while (*label) {
        const char *open = strchr(label, '{'), *end = open ? strchr(open, '}') : NULL;
        if (!end) {
            str_put(&out, label);
            break;
        }
        str_putn(&out, label, (size_t)(open - label));
        int col = col_find(row->reg, arena_dupn(c->mem, open + 1, (size_t)(end - open - 1)));
        if (col == C_STATE) {
            const struct spec_state *st = spec_state(row->reg, row_text(row, C_STATE));
            str_put(&out, st ? TX(st->title) : "");
        } else if (col >= 0) {
            str_put(&out, value_text(c, spec, x, col_field(row->reg, col), &row->v[col]));
        }
        label = end + 1;
    }
    while (out.len && out.p[out.len - 1] == ' ')
        out.p[--out.len] = 0;
    return out.p[strspn(out.p, " ")] ? out.p + strspn(out.p, " ")
                                     : arena_printf(c->mem, "#%" PRId64, row_i64(row, C_ID));
}

bool refs_open(const struct spec *spec, struct refs *x, const struct row *row, const struct spec_register *r, int64_t id, int depth) {
    struct ref_set *set = set_of(x, r, false);
    int at = set ? at_of(set, id) : -1, cols[16];
    const struct row *ref = at < 0 || !set->row[at].v ? NULL : &set->row[at];
    if (!ref || depth >= REF_DEPTH)
        return true;                                   /* has no label */
    if (row_i64(ref, C_LEVEL) > row_i64(row, C_LEVEL) || (ref->v[C_AUDIENCE].type != DB_NULL && !value_eq(&ref->v[C_AUDIENCE], &row->v[C_AUDIENCE])))
        return false;
    for (int i = 0, n = label_cols(r, cols); i < n; i++) {
        const struct spec_register *further = field_target(spec, col_field(r, cols[i]));
        if (further && ref->v[cols[i]].type == DB_INT && !refs_open(spec, x, row, further, ref->v[cols[i]].i, depth + 1))
            return false;
    }
    return true;
}

const char *refs_label(struct ctx *c, const struct spec *spec, struct refs *x, const struct spec_register *r, int64_t id) {
    struct ref_set *set = set_of(x, r, false);
    int at = set ? at_of(set, id) : -1;
    if (at < 0 || !set->row[at].v)
        return "";
    if (!set->label[at]) {
        set->label[at] = "";                       /* a circle of labels ends here */
        set->label[at] = label_of(c, spec, x, &set->row[at]);
    }
    return set->label[at];
}

json_t *refs_json(struct ctx *c, const struct spec *spec, struct refs *x) {
    json_t *out = json_object();
    for (int i = 0; i < x->n; i++)
        for (int k = 0; k < x->set[i].n; k++) {
            if (!x->set[i].row[k].v)
                continue;
            const char *key = arena_printf(c->mem, "%s:%" PRId64, x->set[i].reg->name, x->set[i].id[k]);
            json_object_set_new_nocheck(out, key, json_string_nocheck(refs_label(c, spec, x, x->set[i].reg, x->set[i].id[k])));
        }
    return out;
}

void refs_text(struct ctx *c, const struct spec *spec, struct refs *x, struct str *out) {
    bool any = false;
    for (int i = 0; i < x->n; i++)
        for (int k = 0; k < x->set[i].n; k++) {
            if (!x->set[i].row[k].v)
                continue;
            str_put(out, any ? ",\"" : "\"");
            str_put(out, x->set[i].reg->name);
            str_putc(out, ':');
            str_put_i64(out, x->set[i].id[k]);
            str_put(out, "\":");
            json_quote(out, refs_label(c, spec, x, x->set[i].reg, x->set[i].id[k]));
            any = true;
        }
}

const char *reg_office(struct ctx *c, struct db *db, const struct spec *spec) {
    const char *own = spec_register(spec, "unit") ? reg_label(c, db, spec, auth_system_user(), "unit", 1) : "", *setting = spec_setting(spec, "office_name");
    return *own ? own : setting ? setting : "";
}
