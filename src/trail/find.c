/* From what stands on a photo to carriers: title, registration or reference number, label code, "number copy-number". */
#include "trail/sql.gen.h"
#include "trail/trail.h"

struct found { struct ctx *c; struct db *db; const struct spec *spec; const struct auth_user *u; json_t *list; struct map seen; };

enum { FIND_ROWS = 20 };

static void put(struct found *f, const char *kind, int64_t id) {
    struct ctx *c = f->c;
    const char *key = arena_printf(c->mem, "%s:%" PRId64, kind, id), *label = reg_label(c, f->db, f->spec, f->u, kind, id);
    if (!*label || map_get(&f->seen, key) || json_array_size(f->list) >= FIND_ROWS)
        return;
    map_put(c, &f->seen, key, f);
    json_array_append_new(f->list, json_pack("{s:s,s:I,s:s}", "kind", kind, "id", (json_int_t)id, "label", label));
}

static int by_label(struct found *f, const char *text) {
    struct ctx *c = f->c;
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query(c, f->db, Q_TRAIL_BY_LABEL, &s, A(text)));
    while ((rc = db_next(c, &s)) > 0)
        put(f, db_text(c, &s, 0), db_i64(&s, 1));
    return rc;
}

static int by_ref(struct found *f, const char *text, int64_t copy_no) {
    struct ctx *c = f->c;
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query(c, f->db, Q_TRAIL_BY_REF, &s, A(text)));
    while ((rc = db_next(c, &s)) > 0) {
        AUTO_STMT k = {0};
        if (copy_no < 0) {
            put(f, "document", db_i64(&s, 0));
            continue;
        }
        TRY(db_query(c, f->db, Q_TRAIL_BY_COPY, &k, A(db_i64(&s, 0)), A(copy_no)));
        while ((rc = db_next(c, &k)) > 0)
            put(f, "copy", db_i64(&k, 0));
        TRY(rc);
    }
    return rc;
}

/* "WJ-2026-00012 000003": the last word as the copy number. */
static int by_mark(struct found *f, const char *text) {
    struct ctx *c = f->c;
    const char *blank = strrchr(text, ' ');
    int64_t copy_no;
    if (!blank || !str_i64(blank + 1, 1, 999999, &copy_no))
        return 0;
    return by_ref(f, arena_dupn(c->mem, text, (size_t)(blank - text)), copy_no);
}

static int by_title(struct found *f, const char *text) {
    struct ctx *c = f->c;
    const struct spec_register *reg = spec_register(f->spec, "document");
    json_t *page, *row;
    size_t i;
    if (!reg || !auth_sees_register(f->u, reg))
        return 0;
    TRY(reg_list(c, f->db, f->spec, f->u, &(struct reg_list){.reg = reg, .q = text, .max_rows = FIND_ROWS}, &page));
    json_array_foreach(json_object_get(page, "rows"), i, row)
        put(f, "document", json_i64(row, "id", 0));
    return 0;
}

int trail_find(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const char *text, json_t **ret_j) {
    struct found f = {c, db, spec, u, json_array(), {0}};
    TRY(by_label(&f, text));
    TRY(by_mark(&f, text));
    TRY(by_ref(&f, text, -1));
    TRY(by_title(&f, text));
    *ret_j = f.list;
    return 0;
}
