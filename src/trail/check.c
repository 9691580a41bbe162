/* The files of ties, links and exposure fit the model: heads, columns, parameters, and nothing but reading. */
#include <stdlib.h>

#include "db/prove.h"
#include "trail/internal.h"

static const struct kind {
    const char *folder, *keys;
    const char *params[6], *must[4], *may[9];
} kinds[] = {
    {"ties", " title.zh title.en register order settle by sets ", {"record", "today"}, {"record", "person", "detail"}, {"since", "names", "level", "register"}},
    {"links", " title.zh title.en register from to order ", {"ids"}, {"from_id", "to_id"}, {"at"}},
    {"exposure", " title.zh title.en role register order ", {"documents", "copies", "items", "from", "to"}, {"record", "since", "detail"},
     {"until", "person", "item", "copy", "document", "account", "role", "source"}},
};

/* Beside the registers: steps that wait, and of the ledger who did what to which record, without what he entered. */
static bool readable(const void *spec, const char *table, const char *column) {
    static const char *const of_event[] = {"seq", "at", "person", "register", "record", "action"};
    bool event = str_eq(table, "event") && str_among(of_event, COUNT(of_event), column);
    return event || str_eq(table, "reg_due") || spec_readable(spec, table, column);
}

static int bad(struct ctx *c, const struct trail_query *q, const char *key, const char *what) {
    const char *at = key ? strstr(q->sql, arena_printf(c->mem, "-- %s:", key)) : NULL;
    return fail(c, E_MODEL, "%s:%d: %s", q->shown, at ? str_line(q->sql, at) : 1, what);
}

static int check_keys(struct ctx *c, const struct kind *k, const struct trail_query *q) {
    for (int i = 0; i < q->n_pairs; i++) {
        const char *key = q->pair[i].name;
        if (!strstr(k->keys, arena_printf(c->mem, " %s ", key)))
            return bad(c, q, key, arena_printf(c->mem, T("没有键 %s", "unknown key %s"), key));
        for (int n = 0; n < i; n++)
            if (str_eq(q->pair[n].name, key))
                return bad(c, q, key, arena_printf(c->mem, T("%s 重复", "%s stands twice"), key));
    }
    return 0;
}

static int one_of(struct ctx *c, const struct trail_query *q, const char *key, const char *words) {
    const char *v = trail_key(q, key);
    if (*v && strstr(words, arena_printf(c->mem, " %s ", v)))
        return 0;
    return bad(c, q, key, arena_printf(c->mem, T("%s 应为%s之一，现为“%s”", "%s should be one of%sand is '%s'"), key, words, v));
}

static int check_settle(struct ctx *c, const struct spec *spec, const struct trail_query *q) {
    const char *how = trail_key(q, "settle"), *field = str_starts(how, "set ") ? how + 4 : NULL;
    const struct spec_register *reg = spec_register(spec, q->register_name);
    if (field && !(reg && spec_field(reg, field)))
        return bad(c, q, "settle", arena_printf(c->mem, T("%s 没有字段 %s", "%s has no field %s"), q->register_name, field));
    if (!spec_role(spec, trail_key(q, "by")))
        return bad(c, q, "by", arena_printf(c->mem, T("未知角色 %s", "unknown role %s"), trail_key(q, "by")));
    return field || str_eq(how, "drop combination_holders") ? 0 : one_of(c, q, "settle", " move hand ");
}

static int check_query(struct ctx *c, struct db *db, const struct spec *spec, const struct kind *k, const struct trail_query *q) {
    int64_t order;
    TRY(check_keys(c, k, q));
    if (*q->register_name && !spec_register(spec, q->register_name))
        return bad(c, q, "register", arena_printf(c->mem, T("未知台账 %s", "unknown register %s"), q->register_name));
    if (!str_i64(trail_key(q, "order"), 0, 100000, &order))
        return bad(c, q, "order", T("order 应为整数", "order must be a whole number"));
    if (str_eq(k->folder, "ties"))
        TRY(check_settle(c, spec, q));
    for (int end = 0; str_eq(k->folder, "links") && end < 2; end++)
        TRY(one_of(c, q, end ? "to" : "from", " document copy "));
    return db_prove(c, db, &(struct db_proof){q->shown, 0, q->sql, k->params, k->must, k->may, readable, spec});
}

/* Nothing else lies in the folder: a slip of the pen in a name would be passed over. */
static int check_names(struct ctx *c, const struct spec *spec, const struct kind *k) {
    const char *prefix = arena_printf(c->mem, "%s/", k->folder);
    for (int i = 0; i < spec->n_other; i++) {
        const char *path = spec->other[i].path;
        if (str_starts(path, prefix) && (!str_ends(path, ".sql") || strchr(path + strlen(prefix), '/')))
            return fail(c, E_MODEL, T("%s:1: %s/ 里只能有 <名>.sql 文件", "%s:1: only files <name>.sql belong in %s/"), spec->other[i].shown, k->folder);
    }
    return 0;
}

int trail_check(struct ctx *c, struct db *db, const struct spec *spec) {
    const struct trail_query *q;
    for (size_t i = 0; i < COUNT(kinds); i++) {
        TRY(check_names(c, spec, &kinds[i]));
        int n = trail_load(c, spec, kinds[i].folder, &q);
        TRY(n);
        for (int k = 0; k < n; k++)
            TRY(check_query(c, db, spec, &kinds[i], &q[k]));
    }
    return 0;
}
