/* The YAML of model files as a tree of nodes that know their line. Block and flow maps, lists and scalars only:
 * aliases, anchors, merges, tags, several documents, duplicate keys and bytes that are not UTF-8 are refused,
 * depth and size have ceilings. All scalars are text (`no` is "no"). Source: libyaml's document of events. */
#ifndef SPEC_YAML_H
#define SPEC_YAML_H
#include "base/base.h"

enum node_kind { N_SCALAR, N_LIST, N_MAP };
struct node {
    enum node_kind kind;
    int line;                  /* from 1 */
    const char *key;           /* when it is a value of a map */
    const char *text;          /* scalar */
    bool quoted;
    int n;
    struct node **item;        /* list: items; map: values, in order */
};

/* Is it UTF-8 without NUL? err E_MODEL "file:line: ..."; spec_yaml asks the same. */
int spec_text(struct ctx *c, const char *file, const char *bytes, size_t n);
/* in   file   name for messages      out  ret_root  in arena; untouched on failure
 * err  E_MODEL "file:line: ..."      owns  nothing     cost  O(bytes) */
int spec_yaml(struct ctx *c, const char *file, const char *bytes, size_t n, struct node **ret_root);
const struct node *node_get(const struct node *map, const char *key);   /* NULL: not there */
#endif
