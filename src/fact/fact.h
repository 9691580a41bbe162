/* Fact tables of the endpoint check: described by model/probe/<table>.yaml, held in a database in memory.
 *
 * A table has a state: `ok` its sources were read; `partial` more was there than is read; `denied` a source needs more rights; `absent` there is
 * no source; `error` a source is damaged. Whoever judges must not take an empty table for a good sign unless the state is ok. Each column says how it may
 * leave the machine: as it is, only as keyed digest (fact_put refuses anything else), or not at all.
 * Life: fact_load -> fact_create -> fact_put, fact_state, fact_source -> fact_json. */
#ifndef FACT_FACT_H
#define FACT_FACT_H
#include "db/db.h"
#include "spec/spec.h"

enum fact_leaves { FACT_LEAVES, FACT_DIGEST, FACT_LOCAL };
struct fact_column {
    const char *name;
    bool integer;
    enum fact_leaves leaves;
    struct text2 title;
};
struct fact_table {
    const char *name;
    struct text2 title, privacy;
    const char *needs;              /* user | some | root: who can read its sources; `program` for tables filled by the program itself */
    int n_sources;
    const char *const *sources;
    int n;
    const struct fact_column *columns;
    struct query insert;
};
struct fact_model { int n; const struct fact_table *tables; char rules[65]; };

/* Reads every embedded yaml file of model/probe.
 * err  E_MODEL "file:line: ..."      owns nothing      cost about 1 ms      source own; test fact/fact_test.c */
int fact_load(struct ctx *c, const struct fact_model **ret_m);
const struct fact_table *fact_table(const struct fact_model *m, const char *name);   /* NULL: none */
/* Makes all tables in an empty database; every state is absent. */
int fact_create(struct ctx *c, struct db *db, const struct fact_model *m);

/* One row; arguments in the order of the columns. err E_INTERNAL wrong number, or a digest column that holds no digest */
int fact_put_row(struct ctx *c, struct db *db, const struct fact_table *t, struct db_args args);
#define fact_put(c, db, t, ...) fact_put_row(c, db, t, ARGS(__VA_ARGS__))
int fact_state(struct ctx *c, struct db *db, const char *table, const char *state, const char *note);
int fact_source(struct ctx *c, struct db *db, const char *table, const char *path, const char *state, int64_t bytes);

/* All tables as a JSON object, name -> {title, needs, state, note, mark, rows}; mark is "needs root" when state is denied; appended to out.
 * in   leaving   for the report: columns marked `local` are left out, titles too
 * err  E_LIMIT      cost  reads everything once */
int fact_json(struct ctx *c, struct db *db, const struct fact_model *m, bool leaving, struct str *out);
/* The sources read, as a JSON array. */
int fact_sources_json(struct ctx *c, struct db *db, struct str *out);
#endif
