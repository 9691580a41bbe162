/* Statements put together from identifiers of a checked spec; values are only ever bound. */
#include <stdio.h>

#include "reg/internal.h"

void sql_init(struct sql *s, struct ctx *c) {
    str_init(&s->text, c, LIMIT_SQL_BYTES);
    s->n = 0;
}

static const char *const parameter[SQL_ARGS] = {
    "p0",  "p1",  "p2",  "p3",  "p4",  "p5",  "p6",  "p7",  "p8",  "p9",  "p10", "p11", "p12", "p13", "p14", "p15",
    "p16", "p17", "p18", "p19", "p20", "p21", "p22", "p23", "p24", "p25", "p26", "p27", "p28", "p29", "p30", "p31",
    "p32", "p33", "p34", "p35", "p36", "p37", "p38", "p39", "p40", "p41", "p42", "p43", "p44", "p45", "p46", "p47",
    "p48", "p49", "p50", "p51", "p52", "p53", "p54", "p55", "p56", "p57", "p58", "p59", "p60", "p61", "p62", "p63"};

void sql_bind(struct sql *s, struct db_arg v) {
    if (s->n >= SQL_ARGS) {
        s->text.over = true;
        return;
    }
    s->names[s->n] = parameter[s->n];
    s->vals[s->n] = v;
    str_putc(&s->text, ':');
    str_put(&s->text, parameter[s->n++]);
}

struct db_arg *sql_value(struct sql *s, const char *name) {
    for (int i = 0; i < s->n; i++)
        if (str_eq(s->names[i], name))
            return &s->vals[i];
    return NULL;
}

int sql_filter(struct ctx *c, struct sql *s, const struct auth_user *u, const struct spec_register *r) {
    if (!u) {
        str_put(&s->text, "1");
        return 0;
    }
    str_putc(&s->text, '(');
    TRY(auth_row_filter(c, u, r, &s->text, s->names, s->vals, &s->n));
    str_putc(&s->text, ')');
    return 0;
}

int sql_named(struct ctx *c, struct sql *s, const struct auth_user *u, const struct spec_register *r) {
    TRY(sql_filter(c, s, u, r));
    sql_ever(&s->text, " AND ", r, "t.");
    return 0;
}

static int finish(struct ctx *c, const struct sql *s, struct query **ret_q) {
    if (s->text.over)
        return fail(c, E_LIMIT, T("查询条件太多", "too many conditions"));
    struct query *q = NEW(c, struct query);
    const char **names = NEWN(c, const char *, s->n + 1);
    memcpy(names, s->names, sizeof *names * (size_t)s->n);
    *q = (struct query){"register", s->text.p, names};
    *ret_q = q;
    return 0;
}

void sql_ever(struct str *text, const char *word, const struct spec_register *r, const char *prefix) {
    for (int i = 0; i < r->n_states; i++) {
        if (!r->states[i].never)
            continue;
        str_putf(text, "%s%sstate <> '%s'", word, prefix, r->states[i].name);
        word = " AND ";
    }
}

int sql_open(struct ctx *c, struct db *db, struct sql *s, struct stmt *ret_s) {
    struct query *q = NULL;
    TRY(finish(c, s, &q));
    return db_open_query(c, db, q, ret_s, (struct db_args){s->n, s->vals});
}

const struct query *sql_query(struct ctx *c, const char *text) {
    struct query *q = NEW(c, struct query);
    *q = (struct query){"register", text, NULL};
    return q;
}

int sql_text(struct ctx *c, struct db *db, const char *text) {
    return db_run(c, db, sql_query(c, text), NOARGS);
}
