/* Texts of standards: a run is scored and traced by the text it was made with, so a changed text would change an old score unseen. */
#include "ledger/internal.h"

/* The digests that stand in force by the events "standard": the newest one of each standard. */
static int in_force(struct finder *f, json_t *ret_force) {
    struct ctx *c = f->c;
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query0(c, f->db, Q_LEDGER_STANDARD_EVENTS, &s));
    while ((rc = db_next(c, &s)) > 0) {
        json_t *in;
        size_t n;
        const char *text = db_peek(&s, 0, &n);
        if (json_parse(c, text, n, &in) < 0 || !json_text(in, "standard") || !json_text(in, "sm3"))
            c->err = (struct err){0};                      /* changed inputs are named by the chain */
        else
            json_object_set_new(ret_force, json_text(in, "standard"), json_string(json_text(in, "sm3")));
    }
    return rc;
}

/* Rows that are as they should be are taken off `force`. */
static int one_text(struct finder *f, struct stmt *s, json_t *force) {
    struct ctx *c = f->c;
    unsigned char sum[32];
    char hex[65];
    size_t n;
    const char *said = db_text(c, s, 0), *standard = db_text(c, s, 1), *body = db_peek(s, 3, &n), *why = NULL;
    int64_t kept = db_i64(s, 2), runs = db_i64(s, 4), announced = db_i64(s, 5);
    bool now = str_eq(json_text(force, standard), said);
    sm3(body, n, sum);
    hex_print(sum, sizeof sum, hex);
    if (!str_eq(hex, said))
        why = T("标准 %s 的文本与其摘要不符", "the text of standard %s differs from its digest");
    else if (!runs && !announced)
        why = T("标准 %s 的文本不属于任何自评，也没有补充标准的事件", "this text of standard %s belongs to no run, and no event says that it was added");
    else if (kept != now)
        why = now ? T("标准 %s 的现行文本被停用", "the text of standard %s in force was taken out of force") : T("标准 %s 的文本被改为现行", "a text of standard %s was put in force by no event");
    if (why)
        found(f, "standard_text", "", 0, 0, arena_printf(c->mem, why, standard));
    if (now)
        json_object_del(force, standard);
    return 0;
}

static int lost(struct finder *f, const json_t *force) {
    struct ctx *c = f->c;
    AUTO_STMT s = {0};
    const char *standard;
    json_t *v;
    int rc;
    TRY(db_query0(c, f->db, Q_LEDGER_STANDARD_LOST, &s));
    while ((rc = db_next(c, &s)) > 0)
        found(f, "standard_text", "assessment_run", db_i64(&s, 0), 0, T("这次自评所用标准的文本不见了", "the text of the standard this run was made with is gone"));
    TRY(rc);
    json_object_foreach((json_t *)force, standard, v)
        found(f, "standard_text", "", 0, 0, arena_printf(c->mem, T("标准 %s 的现行文本不见了", "the text of standard %s in force is gone"), standard));
    return 0;
}

int texts_verify(struct finder *f, const struct piece *p) {
    struct ctx *c = f->c;
    (void)p;
    AUTO_STMT s = {0};
    json_t *force = json_object();
    int rc;
    if (!spec_register(f->spec, "assessment_run"))        /* a test's small model */
        return 0;
    TRY(in_force(f, force));
    TRY(db_query0(c, f->db, Q_LEDGER_STANDARD_TEXTS, &s));
    while ((rc = db_next(c, &s)) > 0)
        TRY(one_text(f, &s, force));
    TRY(rc);
    return lost(f, force);
}
