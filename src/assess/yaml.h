/* YAML nodes with their lines, for standards. Internal to assess/. */
#ifndef ASSESS_YAML_H
#define ASSESS_YAML_H
#include <yaml.h>

#include "spec/spec.h"

struct yaml { struct ctx *c; const char *file; yaml_document_t doc; bool open; };
/* A document closed with its scope. */
#define AUTO_YAML AUTO(yaml_close) struct yaml
void yaml_close(struct yaml *y);

/* Parses one document. err E_MODEL file:line */
int yaml_read(struct ctx *c, const char *file, const char *text, size_t n, struct yaml *ret_y);
int yaml_line(const yaml_node_t *n);
/* fail() at a node */
int yaml_fail(struct yaml *y, const yaml_node_t *n, const char *what);
/* Refuses keys that are not in the blank-separated list. */
int yaml_keys(struct yaml *y, const yaml_node_t *map, const char *known);
const yaml_node_t *yaml_get(struct yaml *y, const yaml_node_t *map, const char *key);     /* NULL: absent */
const char *yaml_str(struct yaml *y, const yaml_node_t *map, const char *key);            /* NULL: absent or no scalar */
/* Decimal as hundredths; `otherwise` when absent. */
int yaml_points(struct yaml *y, const yaml_node_t *map, const char *key, int64_t otherwise, int64_t *ret_v);
int yaml_text2(struct yaml *y, const yaml_node_t *map, const char *key, struct text2 *ret_t);
/* Sequence under key: count and i-th node. 0 when absent; err when not a sequence. */
int yaml_list(struct yaml *y, const yaml_node_t *map, const char *key);
/* The words of a sequence: count. err when one is no word. */
int yaml_words(struct yaml *y, const yaml_node_t *map, const char *key, const char ***ret_words);
const yaml_node_t *yaml_at(struct yaml *y, const yaml_node_t *map, const char *key, int i);
/* Index of the value of key in a blank-separated list; `otherwise` when absent. */
int yaml_choice(struct yaml *y, const yaml_node_t *map, const char *key, const char *names, int otherwise, int *ret_i);
#endif
