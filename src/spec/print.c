/* A stored value as JSON. */
#include "db/db.h"
#include "spec/spec.h"

json_t *spec_json(struct ctx *c, const struct spec_field *f, const struct db_arg *v) {
    if (v->type == DB_NULL)
        return json_null();
    switch (f->type) {
    case F_BOOL:
        return json_boolean(v->i != 0);
    case F_DECIMAL:
        return json_string(hundredths_str(c, v->i));
    case F_PERSONS:
    case F_FILES: {
        json_t *j = v->type == DB_TEXT ? json_loadb(v->p, v->n, 0, NULL) : NULL;
        return j ? j : json_array();
    }
    default:
        return v->type == DB_INT ? json_integer(v->i) : json_stringn_nocheck(v->p, v->n);
    }
}

const char *spec_level_name(int level, enum lang lang) {
    static const char *const zh[] = {"公开", "内部", "秘密", "机密", "绝密"},
                            *const en[] = {"public", "internal", "confidential", "secret", "top secret"};
    if (level < 0 || level > 4)
        return "?";
    return lang == LANG_EN ? en[level] : zh[level];
}
