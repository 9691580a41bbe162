/* Checks of the endpoint inspection: one SQL query over the fact tables each (model/checks/<area>/<id>.sql).
 *
 * A query returns findings (verdict, zh, en). No row, or only `pass` rows, is a pass only when every table the check names was read
 * whole; otherwise the table's state decides: denied, error, unknown. So no evidence is never a pass; and never a finding, for what rests
 * on something not being there says so ("fail?") and needs the tables as a pass does. What the machine is declared to
 * be decides which checks apply. Life: verdict_load -> verdict_policy -> verdict_run -> verdict_json, verdict_html. */
#ifndef VERDICT_VERDICT_H
#define VERDICT_VERDICT_H
#include "fact/fact.h"

enum machine_class { CLASS_CLASSIFIED = 1, CLASS_UNCLASSIFIED = 2, CLASS_INTERNET = 4 };
enum verdict { V_PASS, V_FAIL, V_WARN, V_PERSON, V_NA, V_UNKNOWN, V_DENIED, V_ERROR, V_COUNT };
extern const char *const verdict_names[V_COUNT];      /* "pass" … */

struct check_fact { const char *table; struct text2 title; bool optional; };
struct check {
    const char *id, *area, *file;
    struct text2 title, trap, fix, ask;               /* ask: the question put to a person on site; the answer stands in table answer */
    int classes, severity;                            /* 5 red line … 1 info */
    const char *item, *requirement;                   /* item of shenzhi-100, row of requirements */
    int n_facts;
    const struct check_fact *facts;
    const char *sql, *test_sql;
};
struct checks { int n; const struct check *v; char rules[65]; };   /* sorted by area, id; rules: SM3 over all files */

/* Reads every embedded check. err E_MODEL "file:line: …"      cost about 1 ms      test verdict/checks_test.c */
int verdict_load(struct ctx *c, const struct fact_model *m, const struct checks **ret_k);
/* 0: no such class. */
int class_parse(const char *name);
const char *class_title(int cls, enum lang lang);

/* Sets what setting('key') answers in checks: model/checks/policy.tsv for the class, `over` (JSON object of texts, may be NULL) above it. */
int verdict_policy(struct ctx *c, int cls, const json_t *over);

struct check_row { enum verdict v; struct text2 text; bool lacks; };   /* lacks: a finding that something is not there, "fail?" or "warn?" */
struct hows { char **line; int n; };
struct how { struct text2 text; bool sure; };      /* sure: else from public descriptions, to be checked on that system */
struct check_result { const struct check *k; enum verdict v; int n; const struct check_row *rows; struct how how; };   /* how: text.zh NULL where the system makes no difference */
struct verdicts {
    int cls, n;
    const struct check_result *v;                     /* in the order of checks */
    int count[V_COUNT];
    int applicable, decided, percent;                 /* percent of decided among decided, unknown, denied, error */
    bool enough;                                      /* percent reaches setting coverage_min */
};
/* Runs every check of the class over filled tables; cls 0: undeclared, only what holds for every class is judged, the rest is unknown. A check that fails itself is `error`, the others go on.
 * err  E_DB      owns nothing      cost  some ms */
int verdict_run(struct ctx *c, struct db *db, const struct checks *k, int cls, struct verdicts *ret_v);
int verdict_one(struct ctx *c, struct db *db, const struct check *k, int cls, struct check_result *ret_r);

/* How a check is mended on one system: "kylin/dpkg", "openEuler/rpm" (os-release's ID and who keeps the packages). 1, or 0 and ret_h untouched: nothing special to say.
 * err  E_MODEL      source model/checks/how.tsv; test verdict/checks_test.c */
int verdict_how(struct ctx *c, const struct hows *all, const char *check, const char *system, struct how *ret_h);
/* All that is told so, read once. */
int verdict_hows(struct ctx *c, struct hows *ret_all);

/* "coverage" and "checks" of the report, as members without braces. */
int verdict_json(struct ctx *c, const struct verdicts *v, struct str *out);

/* What a person said on site: manual evidence. answer: yes no na. */
struct verdict_answer { const struct check *k; const char *answer, *note, *at; };
struct verdict_answers { int n; const struct verdict_answer *v; const char *by; };

struct verdict_report {
    const char *report_id, *office, *operator, *cls, *class_from, *ticket_json;   /* ticket_json: the "ticket" member or NULL */
    const char *program_sm3, *digest_key, *started, *finished, *scan_json;        /* scan_json: the "scan" member or NULL */
    bool as_root;
    struct verdict_answers answers;
};
/* The whole payload of a report, docs/endpoint-report.md. err E_LIMIT */
int verdict_report(struct ctx *c, struct db *db, const struct fact_model *m, const struct checks *k, const struct verdicts *v, const struct verdict_report *r, struct str *out);

struct verdict_page { const char *machine, *office, *asset_no, *keeper, *at, *program, *rules, *report_sm3; bool sealed, as_root; const char *scan; struct verdict_answers answers; };
/* The page for the machine's user: one self-contained HTML file, Chinese first. */
int verdict_html(struct ctx *c, const struct verdicts *v, const struct verdict_page *p, struct str *out);

/* For tests: runs the cases of a check's .test.sql in an empty database; also takes each needed table away and demands that nothing passes.
 * err  E_MODEL names check and case      returns cases */
int verdict_test(struct ctx *c, struct db *db, const struct fact_model *m, const struct check *k);
#endif
