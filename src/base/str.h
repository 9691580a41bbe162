/* Growing byte strings in an arena, and small helpers on C strings. */
#ifndef BASE_STR_H
#define BASE_STR_H
#include <stdbool.h>
#include <stdint.h>
#include "base/arena.h"

struct str {
    struct ctx *c;
    char *p;          /* always NUL-terminated, never NULL after str_init */
    size_t len, cap, max;
    bool over;        /* something was refused because of max */
};

/* An empty string that may grow to max_bytes; what does not fit is refused and told by str_end. */
void str_init(struct str *s, struct ctx *c, size_t max_bytes);
void str_reserve(struct str *s, size_t n);                  /* room for n bytes in all, taken once */
void str_clear(struct str *s);                             /* empty again, the room stays */
void str_put(struct str *s, const char *text);
void str_putn(struct str *s, const void *bytes, size_t n);
void str_putc(struct str *s, char ch);
void str_putf(struct str *s, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void str_put_i64(struct str *s, int64_t v);
/* The number in decimal at the end of a buffer of I64_DIGITS; returns where it begins. */
enum { I64_DIGITS = 20 };
char *i64_digits(int64_t v, char buf[I64_DIGITS]);
/* E_LIMIT if anything was refused. */
int str_end(struct str *s);

bool str_eq(const char *a, const char *b);                 /* NULL-safe */
bool str_same_secret(const char *a, const char *b);        /* how long it takes tells of `a` its length and nothing else */
bool str_among(const char *const *list, size_t n, const char *word);
/* The line of a text in which `at` stands, from 1. */
int str_line(const char *text, const char *at);
int str_order(const void *a, const void *b);               /* for qsort: pointers to strings, by their bytes */
bool str_starts(const char *s, const char *prefix);
bool str_ends(const char *s, const char *suffix);
/* Bytes up to and with the first colon (：) of `a`, when `b` begins with them too: what two sentences in a row need not say twice. Else 0. */
size_t str_same_head(const char *a, const char *b);
/* Whole string as integer in [min,max]; false otherwise. */
bool str_i64(const char *s, int64_t min, int64_t max, int64_t *ret_v);
/* Decimal text "1.5" <-> hundredths 150; false when not at most two decimals. */
bool str_hundredths(const char *s, int64_t *ret_v);
const char *hundredths_str(struct ctx *c, int64_t v);      /* "1.5", "4", "-0.25": no trailing zeros */
/* Without blanks around it, also the wide and the unbreakable one. */
const char *str_trim(struct ctx *c, const char *s);
/* Splits at sep into an arena array; returns count (at most max). */
int str_split(struct ctx *c, const char *s, char sep, int max, char ***ret_parts);
void hex_print(const void *bytes, size_t n, char *out);    /* out: 2n+1 */
bool hex_parse(const char *s, void *out, size_t n);
uint64_t hash_fnv(const void *p, size_t n);
#endif
