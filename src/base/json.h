/* JSON through jansson, with our ceilings; memory belongs to the current ctx (nothing to free).
 * Only integers, strings, booleans, null, arrays, objects: real numbers are refused on input. */
#ifndef BASE_JSON_H
#define BASE_JSON_H
#include <jansson.h>
#include "base/str.h"

void json_memory_init(void);   /* once, before threads: jansson allocates from the current ctx */
/* Parses with duplicate keys refused, depth <= 32, size <= LIMIT_JSON_BYTES, at most LIMIT_JSON_VALUES values (or max_values), valid UTF-8.
 * err E_SYNTAX (says where) | E_LIMIT */
int json_parse(struct ctx *c, const char *text, size_t n_bytes, json_t **ret_j);
int json_parse_few(struct ctx *c, const char *text, size_t n_bytes, int max_values, json_t **ret_j);
/* Canonical form (RFC 8785) appended to out: keys sorted by UTF-16 code units, no blanks. */
void json_canonical(struct str *out, const json_t *j);
void json_quote(struct str *out, const char *s);   /* one JSON string, RFC 8785 escapes */
void json_quote_or_null(struct str *out, const char *s);   /* null for NULL */
void json_quote_n(struct str *out, const char *s, size_t n_bytes);   /* of so many bytes, zero bytes too */
const char *json_text(const json_t *obj, const char *key);          /* NULL if absent or not text */
int64_t json_i64(const json_t *obj, const char *key, int64_t otherwise);
bool json_yes(const json_t *obj, const char *key);                  /* is it there and true? */
const char *json_print(struct ctx *c, const json_t *j);             /* compact, insertion order */
#endif
