/* A part of a standard, read: strict as the rest of the model (spec/yaml.h), each value typed and told with its line. Internal to assess/. */
#ifndef ASSESS_YAML_H
#define ASSESS_YAML_H
#include "spec/spec.h"
#include "spec/yaml.h"

struct yaml { struct ctx *c; const char *file; const struct node *root; };

/* Parses one document, the only time that its text is looked at. err E_MODEL file:line      owns nothing */
int yaml_read(struct ctx *c, const char *file, const char *text, size_t n, struct yaml *ret_y);
int yaml_line(const struct node *n);
/* fail() at a node */
int yaml_fail(struct yaml *y, const struct node *n, const char *what);
/* Refuses keys that are not in the blank-separated list. */
int yaml_keys(struct yaml *y, const struct node *map, const char *known);
const struct node *yaml_get(const struct node *map, const char *key);                     /* NULL: absent */
const char *yaml_str(const struct node *map, const char *key);                            /* NULL: absent or no scalar */
/* Decimal as hundredths; `otherwise` when absent. */
int yaml_points(struct yaml *y, const struct node *map, const char *key, int64_t otherwise, int64_t *ret_v);
int yaml_text2(struct yaml *y, const struct node *map, const char *key, struct text2 *ret_t);
/* Sequence under key: count and i-th node. 0 when absent; err when not a sequence. */
int yaml_list(struct yaml *y, const struct node *map, const char *key);
/* The words of a sequence: count. err when one is no word. */
int yaml_words(struct yaml *y, const struct node *map, const char *key, const char ***ret_words);
const struct node *yaml_at(const struct node *map, const char *key, int i);
/* Index of the value of key in a blank-separated list; `otherwise` when absent. */
int yaml_choice(struct yaml *y, const struct node *map, const char *key, const char *names, int otherwise, int *ret_i);
#endif
