/* One row of a register as values in the order of its columns. */
#include <stdlib.h>

#include "reg/internal.h"

static const struct spec_field sys_fields[C_FIELDS] = {
    [C_ID] = {.name = "id", .type = F_INTEGER, .title = {"序号", "Id"}, .max = INT64_MAX},
    [C_UNIT] = {.name = "unit", .type = F_UNIT, .title = {"单位", "Unit"}, .ref = "unit"},
    [C_VERSION] = {.name = "version", .type = F_INTEGER, .title = {"版本", "Version"}, .max = INT64_MAX},
    [C_STATE] = {.name = "state", .type = F_TEXT, .title = {"状态", "State"}, .max = 40},
    [C_LEVEL] = {.name = "level", .type = F_LEVEL, .title = {"密级", "Level"}, .max = 4},
    [C_AUDIENCE] = {.name = "audience", .type = F_TEXT, .title = {"知悉范围", "Audience"}, .max = 20000},
    [C_CREATED_AT] = {.name = "created_at", .type = F_DATETIME, .title = {"登记时间", "Entered at"}},
    [C_CREATED_BY] = {.name = "created_by", .type = F_PERSON, .title = {"登记人", "Entered by"}, .ref = "person"},
    [C_UPDATED_AT] = {.name = "updated_at", .type = F_DATETIME, .title = {"修改时间", "Changed at"}},
    [C_UPDATED_BY] = {.name = "updated_by", .type = F_PERSON, .title = {"修改人", "Changed by"}, .ref = "person"},
    [C_LAST_SEQ] = {.name = "last_seq", .type = F_INTEGER, .title = {"留痕号", "Event"}, .max = INT64_MAX},
};

const struct spec_field *col_field(const struct spec_register *r, int col) {
    return col < C_FIELDS ? &sys_fields[col] : &r->fields[col - C_FIELDS];
}

const char *col_name(const struct spec_register *r, int col) {
    return col_field(r, col)->name;
}

/* The field's position, -1 none. */
static int field_find(const struct spec_register *r, const char *name) {
    int low = 0, high = r->by_name ? r->n_fields : 0;
    while (low < high) {
        int mid = (low + high) / 2, differs = strcmp(r->fields[r->by_name[mid]].name, name);
        if (!differs)
            return r->by_name[mid];
        *(differs < 0 ? &low : &high) = differs < 0 ? mid + 1 : mid;
    }
    for (int i = 0; !r->by_name && i < r->n_fields; i++)
        if (str_eq(r->fields[i].name, name))
            return i;
    return -1;
}

int col_find(const struct spec_register *r, const char *name) {
    int field = name ? field_find(r, name) : -1;
    if (field >= 0)
        return C_FIELDS + field;
    for (int i = 0; i < C_FIELDS; i++)
        if (str_eq(sys_fields[i].name, name))
            return i;
    return -1;
}

const struct spec_register *field_target(const struct spec *spec, const struct spec_field *f) {
    switch (f->type) {
    case F_PERSON:
    case F_PERSONS:
        return spec_register(spec, "person");
    case F_DEPARTMENT:
        return spec_register(spec, "department");
    case F_UNIT:
        return spec_register(spec, "unit");
    case F_FILES:
        return spec_register(spec, "file");
    case F_REF:
        return f->ref ? spec_register(spec, f->ref) : NULL;
    default:
        return NULL;
    }
}

bool field_is_number(const struct spec_field *f) {
    switch (f->type) {
    case F_INTEGER:
    case F_DECIMAL:
    case F_BOOL:
    case F_LEVEL:
    case F_PERSON:
    case F_DEPARTMENT:
    case F_UNIT:
    case F_REF:
        return true;
    default:
        return false;
    }
}

bool field_is_ref(const struct spec_field *f) {
    return f->type == F_PERSON || f->type == F_DEPARTMENT || f->type == F_UNIT || f->type == F_REF;
}

void row_init(struct ctx *c, struct row *row, const struct spec_register *r) {
    row->reg = r;
    row->n = C_FIELDS + r->n_fields;
    row->seq = 0;
    row->v = NEWN(c, struct db_arg, row->n);
}

void row_columns(struct str *out, const struct spec_register *r, const char *prefix) {
    for (int i = 0; i < C_FIELDS + r->n_fields; i++) {
        if (i)
            str_putc(out, ',');
        str_put(out, prefix);
        str_put(out, col_name(r, i));
    }
}

struct db_arg read_value(struct ctx *c, struct stmt *s, int col) {
    switch (db_column_type(s, col)) {
    case DB_NULL:
        return ANULL;
    case DB_INT:
        return db_arg_i64(db_i64(s, col));
    default: {
        size_t n;
        const char *p = db_peek(s, col, &n);
        return (struct db_arg){DB_TEXT, 0, arena_dupn(c->mem, p, n), n};
    }
    }
}

void row_read(struct ctx *c, struct row *row, struct stmt *s) {
    for (int i = 0; i < row->n; i++)
        row->v[i] = read_value(c, s, i);
}

int row_get(struct ctx *c, struct db *db, const struct auth_user *u, const struct spec_register *r, int64_t id,
            struct row *ret_row) {
    AUTO_STMT s = {0};
    struct sql q;
    sql_init(&q, c);
    str_put(&q.text, "SELECT ");
    row_columns(&q.text, r, "t.");
    str_putf(&q.text, " FROM %s t WHERE t.id = ", r->name);
    sql_bind(&q, A(id));
    str_put(&q.text, " AND ");
    TRY(sql_filter(c, &q, u, r));
    TRY(sql_open(c, db, &q, &s));
    int got = db_next(c, &s);
    TRY(got);
    if (!got)
        return fail(c, E_NOTFOUND, T("没有这条%s(%" PRId64 ")", "no such record of %s (%" PRId64 ")"), TX(r->title), id);
    row_init(c, ret_row, r);
    row_read(c, ret_row, &s);
    return 0;
}

int row_seen(struct ctx *c, struct db *db, const struct auth_user *u, const struct spec_register *r, int64_t id) {
    AUTO_STMT s = {0};
    struct sql q;
    sql_init(&q, c);
    str_put(&q.text, "SELECT 1 FROM ");
    str_put(&q.text, r->name);
    str_put(&q.text, " t WHERE t.id = ");
    sql_bind(&q, A(id));
    str_put(&q.text, " AND ");
    TRY(sql_filter(c, &q, u, r));
    TRY(sql_open(c, db, &q, &s));
    return db_next(c, &s);
}

bool row_exists(struct ctx *c, struct db *db, const struct spec_register *r, int64_t id) {
    AUTO_STMT s = {0};
    struct sql q;
    sql_init(&q, c);
    str_putf(&q.text, "SELECT 1 FROM %s WHERE id = ", r->name);
    sql_bind(&q, A(id));
    return sql_open(c, db, &q, &s) >= 0 && db_next(c, &s) > 0;
}

bool value_eq(const struct db_arg *a, const struct db_arg *b) {
    if (a->type != b->type)
        return false;
    if (a->type == DB_NULL)
        return true;
    return a->type == DB_INT ? a->i == b->i : a->n == b->n && memcmp(a->p, b->p, a->n) == 0;
}

void row_put(const struct row *row, const char *field, struct db_arg v) {
    row->v[col_find(row->reg, field)] = v;
}

int64_t row_i64(const struct row *row, int col) {
    return col >= 0 && row->v[col].type == DB_INT ? row->v[col].i : 0;
}

const char *row_text(const struct row *row, int col) {
    return col >= 0 && row->v[col].type == DB_TEXT ? row->v[col].p : "";
}

int ids_of(struct ctx *c, const struct db_arg *v, int64_t **ret_ids) {
    if (v->type != DB_TEXT)
        return 0;
    int64_t *ids = NEWN(c, int64_t, v->n / 2 + 1);
    int n = 0;
    for (const char *p = v->p; *p;) {
        if (*p < '0' || *p > '9') {
            p++;
            continue;
        }
        char *end;
        ids[n++] = strtoll(p, &end, 10);
        p = end;
    }
    *ret_ids = ids;
    return n;
}
