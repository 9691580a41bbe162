#include "scan/decode/entity.h"

#include <string.h>

static bool space(char ch) { return ch == ' ' || ch == '\t' || ch == '\n' || ch == '\r'; }

static const char *skip(const char *p, const char *end) {
    while (p < end && space(*p))
        p++;
    return p;
}

static bool begins(const char *p, const char *end, const char *word) { return (size_t)(end - p) > strlen(word) && memcmp(p, word, strlen(word)) == 0; }

const char *entity_declare(struct entities *s, const char *p, const char *end) {
    static const char type[] = "<!DOCTYPE", entity[] = "<!ENTITY";
    if (begins(p, end, type)) {
        const char *z = memchr(p, '>', (size_t)(end - p)), *open = memchr(p, '[', (size_t)((z ? z : end) - p));
        return open ? open + 1 : NULL;
    }
    if (!begins(p, end, entity) || !space(p[sizeof entity - 1]))
        return NULL;
    const char *name = skip(p + sizeof entity - 1, end), *z = name;
    while (z < end && !space(*z) && *z != '>')
        z++;
    const char *value = skip(z, end);
    if (value >= end || (*value != '"' && *value != '\''))
        return NULL;
    const char *close = memchr(value + 1, *value, (size_t)(end - value - 1));
    if (!close)
        return NULL;
    if (s->n < ENTITIES)
        s->one[s->n++] = (struct entity){name, value + 1, (size_t)(z - name), (size_t)(close - value - 1), false};
    close = skip(close + 1, end);
    return close < end && *close == '>' ? close + 1 : close;
}

const struct entity *entity_at(struct entities *s, const char *p, const char *end, size_t *ret_n) {
    const char *z = s->n && s->deep < ENTITY_DEEP && p < end ? memchr(p, ';', (size_t)(end - p < 64 ? end - p : 64)) : NULL;
    size_t n = z ? (size_t)(z - p - 1) : 0;
    for (int i = 0; n && i < s->n; i++) {
        struct entity *e = &s->one[i];
        if (e->name_bytes != n || memcmp(e->name, p + 1, n) != 0)
            continue;
        e->used = true;
        s->spent += e->value_bytes;
        *ret_n = n + 2;
        return s->spent <= ENTITY_SPEND ? e : NULL;
    }
    return NULL;
}
