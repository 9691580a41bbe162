/* The payload of a report: who, when, what was found, and from what. */
#include "verdict/sql.gen.h"
#include "verdict/verdict.h"

static void member(struct str *out, const char *name, const char *value) {
    str_putf(out, ",\"%s\":", name);
    json_quote_or_null(out, value);
}

static int list(struct ctx *c, struct db *db, const struct query *q, const char *name, struct str *out) {
    AUTO_STMT s = {0};
    int rc, n = 0;
    str_putf(out, ",\"%s\":[", name);
    TRY(db_query0(c, db, q, &s));
    while ((rc = db_next(c, &s)) > 0) {
        str_put(out, n++ ? "," : "");
        json_quote(out, db_peek(&s, 0, NULL));
    }
    str_putc(out, ']');
    return rc;
}

/* A row of texts, or nulls where the table is empty. */
static int row(struct ctx *c, struct db *db, const struct query *q, int n, const char *const *names, struct str *out) {
    AUTO_STMT s = {0};
    TRY(db_query0(c, db, q, &s));
    int rc = db_next(c, &s);
    TRY(rc);
    for (int i = 0; i < n; i++)
        member(out, names[i], rc ? db_peek(&s, i, NULL) : NULL);
    return 0;
}

static int machine(struct ctx *c, struct db *db, struct str *out) {
    static const char *const host[] = {"hostname", "os", "machine_id"}, *const board[] = {"serial", "board", "uuid"};
    str_put(out, ",\n\"machine\":{\"form\":1");
    TRY(row(c, db, Q_VERDICT_HOST, 3, host, out));
    TRY(row(c, db, Q_VERDICT_BOARD, 3, board, out));
    TRY(list(c, db, Q_VERDICT_DISKS, "disks", out));
    TRY(list(c, db, Q_VERDICT_MACS, "macs", out));
    str_putc(out, '}');
    return 0;
}

static int booted(struct ctx *c, struct db *db, struct str *out) {
    char at[DATETIME_SIZE];
    AUTO_STMT s = {0};
    TRY(db_query0(c, db, Q_VERDICT_HOST, &s));
    int rc = db_next(c, &s);
    TRY(rc);
    bool known = rc && db_i64(&s, 3) > 0;
    if (known)
        when_datetime(db_i64(&s, 3) * 1000000, at);
    member(out, "boot_at", known ? at : NULL);
    return 0;
}

/* What a person said, with who and when: signed with the rest. */
static void answers(const struct verdict_answers *a, struct str *out) {
    str_put(out, ",\n\"answers\":[");
    for (int i = 0; i < a->n; i++) {
        str_putf(out, "%s\n {\"id\":\"%s\",\"evidence\":\"manual\"", i ? "," : "", a->v[i].k->id);
        member(out, "question_zh", a->v[i].k->ask.zh);
        member(out, "question_en", a->v[i].k->ask.en);
        member(out, "answer", a->v[i].answer);
        member(out, "note", a->v[i].note);
        member(out, "by", a->by);
        member(out, "at", a->v[i].at);
        str_putc(out, '}');
    }
    str_put(out, "]");
}

int verdict_report(struct ctx *c, struct db *db, const struct fact_model *m, const struct checks *k, const struct verdicts *v, const struct verdict_report *r, struct str *out) {
    str_put(out, "{\"format\":\"shenzhi-report/1\"");
    member(out, "report_id", r->report_id);
    str_putf(out, ",\"ticket\":%s", r->ticket_json ? r->ticket_json : "null");
    member(out, "office", r->office);
    member(out, "operator", r->operator);
    member(out, "class", r->cls);
    member(out, "class_from", r->class_from);
    str_put(out, ",\n\"program\":{\"name\":\"shenzhi-check\"");
    member(out, "version", SHENZHI_VERSION);
    member(out, "sm3", r->program_sm3);
    member(out, "rules", k->rules);
    str_putc(out, '}');
    member(out, "digest_key", r->digest_key);
    TRY(machine(c, db, out));
    member(out, "started", r->started);
    member(out, "finished", r->finished);
    TRY(booted(c, db, out));
    str_putf(out, ",\"as_root\":%s,\n", r->as_root ? "true" : "false");
    TRY(verdict_json(c, v, out));
    answers(&r->answers, out);
    str_putf(out, ",\n\"scan\":%s,\n\"facts\":", r->scan_json ? r->scan_json : "null");
    TRY(fact_json(c, db, m, true, out));
    str_put(out, ",\n\"sources\":");
    TRY(fact_sources_json(c, db, out));
    str_put(out, "}\n");
    return str_end(out);
}
