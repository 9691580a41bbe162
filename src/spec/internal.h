/* Inside of spec/: one load of the model. */
#ifndef SPEC_INTERNAL_H
#define SPEC_INTERNAL_H
#include "spec/spec.h"
#include "spec/yaml.h"

struct source { const char *rel, *shown, *bytes; size_t n; };   /* path under model/; path for messages */

struct load {
    struct ctx *c;
    struct spec *s;
    const char *file;                          /* shown path of the file being read */
    int n; const struct source *src;           /* sorted by rel */
    struct spec_register *registers;           /* the same arrays, still writable */
    struct node **doc;                         /* of each register */
    const char **shown;                        /* of each register */
    struct map role_by_name, group_by_name;
};

/* "file:line: what is wrong" */
#define MODEL_BAD(l, line, zh, en, ...)                                                            \
    fail(c, E_MODEL, T("%s:%d: " zh, "%s:%d: " en), (l)->file, (line)__VA_OPT__(, ) __VA_ARGS__)

/* in  src  sorted by rel */
int spec_load_sources(struct ctx *c, const struct source *src, int n, const struct spec **ret_spec);
int load_gather(struct ctx *c, const char *overlay, struct source **ret_src);    /* count */
int load_tables(struct load *l);               /* roles, groups, settings */
int load_registers(struct load *l);
int load_references(struct load *l);       /* the second half of it */
int load_views(struct load *l);                /* after the registers, before the rules */
int view_check(struct load *l, int line, const char *names);       /* are these views of the model? */
/* What a rule names (view, turn) put before its query, which begins at sql + head; ret_sql stays when it names nothing. turn_line: of its header, for messages. */
int view_put(struct load *l, const struct spec_rule *r, int turn_line, size_t head, const char **ret_sql);
int view_leave_out(struct load *l, const struct spec_rule *r, size_t head, const char **ret_sql);      /* records entered by mistake (states of `never`); ret_sql may be r->sql */
int load_rules(struct load *l);
int load_names(struct load *l);                /* after all of these */
const struct source *load_source(const struct load *l, const char *rel);

/* read.c: typed reading of nodes, each failure naming the line */
int read_keys(struct load *l, const struct node *map, const char *const *allowed, const char *what);
int read_text(struct load *l, const struct node *map, const char *key, bool required, const char **ret);
int read_name(struct load *l, const struct node *map, const char *key, const char **ret);
int read_bool(struct load *l, const struct node *map, const char *key, bool *ret);
int read_int(struct load *l, const struct node *map, const char *key, int64_t min, int64_t *ret);
int read_title(struct load *l, const struct node *map, struct text2 *ret);         /* zh:, en: of the map itself */
int read_list_of(struct load *l, const struct node *map, const char *key, bool required, const struct node **ret);
/* A list of words; returns the count, ret_line (may be NULL) the line of each. */
int read_words(struct load *l, const struct node *map, const char *key, bool required, const char *const **ret);
bool name_valid(const char *name);
bool name_reserved(const char *name);          /* column of every table */
bool name_sql(const char *name);               /* SQL keyword */

/* action.c */
int load_action(struct load *l, struct spec_register *r, const struct node *n, struct spec_action *a);
int check_action(struct load *l, struct spec_register *r, const struct node *n, const struct spec_action *a);
int read_set(struct load *l, const struct node *map, int *ret_n, const struct spec_set **ret);
int check_set(struct load *l, struct spec_register *r, const struct spec_register *to, const struct node *map);
bool value_known(struct ctx *c, const struct spec_register *r, const char *value);
/* move.c */
int load_moves(struct load *l, const struct node *n, struct spec_action *a);
int check_moves(struct load *l, struct spec_register *r, const struct node *n, const struct spec_action *a);
/* Field or column of every table (level, audience, unit ... as pseudo-fields); NULL: none. */
const struct spec_field *column_of(const struct spec_register *r, const char *name);
#endif
