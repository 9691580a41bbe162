#include "scan/decode/entity.h"

#include <ctype.h>
#include <string.h>

#include "base/base.h"

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

/* A number in tens or sixteens, as far as it goes. */
static uint32_t digits(const char **at, const char *end, bool hex) {
    uint32_t v = 0;
    for (; *at < end && (hex ? isxdigit((unsigned char)**at) : isdigit((unsigned char)**at)); ++*at)
        v = v * (hex ? 16 : 10) + (uint32_t)(**at <= '9' ? **at - '0' : (**at | 32) - 'a' + 10);
    return v;
}

size_t entity_reference(const char *p, const char *end, uint32_t *ret_cp) {
    static const struct { const char *name; uint32_t cp; } named[] = {{"amp;", '&'}, {"lt;", '<'}, {"gt;", '>'}, {"quot;", '"'}, {"apos;", '\''}, {"nbsp;", ' '}, {"starf;", 0x2605}, {"bigstar;", 0x2605}, {"star;", 0x2606}, {"ensp;", ' '}, {"emsp;", ' '}, {"emsp13;", ' '}, {"emsp14;", ' '}, {"numsp;", ' '}, {"puncsp;", ' '}, {"thinsp;", ' '},
        {"hairsp;", ' '}, {"shy;", 0xAD}, {"zwnj;", 0x200C}, {"zwj;", 0x200D}, {"lrm;", 0x200E}, {"rlm;", 0x200F}, {"NoBreak;", 0x2060}, {"ZeroWidthSpace;", 0x200B}, {"Tab;", ' '}, {"NewLine;", ' '}, {"middot;", 0xB7}, {"ast;", '*'}, {"midast;", '*'}, {"lowast;", 0x2217}, {"sstarf;", 0x22C6}, {"sext;", 0x2736}, {"bull;", 0x2022}, {"laquo;", 0xAB}, {"lpar;", '('}, {"rpar;", ')'}, {"colon;", ':'}};
    const char *q = p + 1;
    if (q < end && *q == '#') {
        bool hex = q + 1 < end && (q[1] == 'x' || q[1] == 'X');
        q += 1 + hex;
        uint32_t v = digits(&q, end - p < 12 ? end : p + 12, hex);
        *ret_cp = v;
        return (size_t)(q - p) + (q < end && *q == ';');
    }
    for (size_t i = 0; i < COUNT(named); i++) {
        size_t n = strlen(named[i].name);
        if ((size_t)(end - q) >= n && memcmp(q, named[i].name, n) == 0) {
            size_t twice = named[i].cp == '&' && end - q > 9 && q[n] == '#' ? entity_reference(q + n - 1, end, ret_cp) : 0;      /* &amp;#26426; */
            if (twice)
                return n + twice;
            *ret_cp = named[i].cp;
            return n + 1;
        }
    }
    return 0;
}
