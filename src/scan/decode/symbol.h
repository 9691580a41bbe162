/* Characters put in from symbol fonts (Wingdings and its like), as U+F020 to U+F0FF: a mark's star often. */
#ifndef SCAN_SYMBOL_H
#define SCAN_SYMBOL_H
#include <ctype.h>
#include <stdint.h>
#include <strings.h>

enum { SYMBOL_BASE = 0xF000 };

/* SYMBOL 171 \f "Wingdings": the character of a field of that instruction; 0 it is another. */
static inline uint32_t symbol_field(const char *p, const char *end) {
    uint32_t v = 0;
    while (p < end && (isspace((unsigned char)*p) || *p == '"' || *p == '\''))
        p++;
    if (end - p < 8 || strncasecmp(p, "SYMBOL", 6) != 0 || !isspace((unsigned char)p[6]))
        return 0;
    for (p += 6; p < end && isspace((unsigned char)*p); p++)
        continue;
    int base = end - p > 2 && p[0] == '0' && (p[1] | 32) == 'x' ? 16 : 10;
    for (p += base == 16 ? 2 : 0; p < end && isxdigit((unsigned char)*p) && v < 0x10000 && (base == 16 || *p <= '9'); p++)
        v = v * (uint32_t)base + (uint32_t)(*p <= '9' ? *p - '0' : (*p | 32) - 'a' + 10);
    return v < 0x20 || v >= 0x10000 ? 0 : v < 0x100 ? SYMBOL_BASE | v : v;
}
#endif
