#include "scan/decode/tex.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/base.h"

enum { NAME = 32, ARGUMENT = 200 };

static bool letter(uint8_t ch) { return (ch | 32) >= 'a' && (ch | 32) <= 'z'; }

static size_t letters(const uint8_t *p, const uint8_t *end) {
    size_t n = 0;
    while (p + n < end && n < NAME && letter(p[n]))
        n++;
    return n;
}

int tex_command(const uint8_t *p, const uint8_t *end) {
    size_t n = letters(p + 1, end);
    return n >= 2 && p + 1 + n < end && p[1 + n] == '{';
}

static bool one_of(const uint8_t *name, size_t n, const char *const *list) {
    for (; *list; list++)
        if (strlen(*list) == n && memcmp(*list, name, n) == 0)
            return true;
    return false;
}

/* An option or argument at p, with its brackets; 0 none. *ret_plain: ASCII; *ret_words: letters in it. */
static size_t group(const uint8_t *p, const uint8_t *end, char open, char close, bool *ret_plain, bool *ret_words) {
    size_t most = (size_t)(end - p < ARGUMENT ? end - p : ARGUMENT), n = 1;
    *ret_plain = true, *ret_words = false;
    if (!most || *p != open)
        return 0;
    for (; n < most && p[n] != close && p[n] != open && p[n] != '\n'; n++) {
        *ret_plain = *ret_plain && p[n] < 0x80 && p[n] != '\\' && p[n] != '$' && p[n] != '*';
        *ret_words = *ret_words || letter(p[n]);
    }
    return n < most && p[n] == close ? n + 1 : 0;
}

/* \ding{72}: of Zapf Dingbats, whose stars stand together. */
static bool dingbat(const uint8_t *name, size_t n, const uint8_t *argument, const uint8_t *end) {
    int v = 0;
    if (n != 4 || memcmp(name, "ding", 4) != 0)
        return false;
    for (argument++; argument < end && *argument >= '0' && *argument <= '9' && v < 1000; argument++)
        v = v * 10 + *argument - '0';
    return v >= 65 && v <= 107;
}

/* Arguments that are no text: all but the last, and the last when it is a measure, a name, or a number of what counts sizes. */
static size_t command(const uint8_t *p, const uint8_t *end, uint32_t *ret_cp) {
    static const char *const sizes[] = {"zihao", "fontsize", "fontspec", "CJKfontspec", "ding", NULL}, *const stars[] = {"FiveStarOpen", "FiveStarCenterOpen", "starletfill", "starlet", "faStar", "faStarO", "textasteriskcentered", "ast", "textreferencemark", NULL};
    static const char *const lines[] = {"par", "begin", "end", "item", "section", "subsection", "chapter", "title", "author", "newline", "linebreak", "newpage", "clearpage", "hline", "centerline", "leftline", "rightline", NULL};
    const uint8_t *name = p + 1;
    size_t n = letters(name, end), at = 1 + n, got;
    bool plain, words, star = n >= 4 && strncasecmp((const char *)name + n - 4, "star", 4) == 0;
    *ret_cp = star || one_of(name, n, stars) ? 0x2605 : one_of(name, n, lines) ? '\n' : 0;
    at += p + at < end && p[at] == '*';
    for (;;) {
        if ((got = group(p + at, end, '[', ']', &plain, &words)) && plain) {
            at += got;
            continue;
        }
        got = group(p + at, end, '{', '}', &plain, &words);
        bool more = got && p + at + got < end && p[at + got] == '{', size = one_of(name, n, sizes);
        if (!got || !(size || (plain && (more || words || got == 2))))
            break;
        *ret_cp = dingbat(name, n, p + at, end) ? 0x2605 : *ret_cp;
        at += got;
    }
    while (p + at < end && p[at] == ' ')
        at++;
    return at;
}

size_t tex_at(const uint8_t *p, const uint8_t *end, uint32_t *ret_cp) {
    size_t n = 1;
    *ret_cp = 0;
    switch (*p) {
    case '~':
        *ret_cp = ' ';
        return 1;
    case '&':
        *ret_cp = '\t';
        return 1;
    case '{': case '}': case '$':
        return 1;
    case '%':
        n += p + n < end && p[n] == '\r';
        if (p + n >= end || p[n] != '\n') {
            *ret_cp = '\n';
            return 1;
        }
        for (n++; p + n < end && n < ARGUMENT && (p[n] == ' ' || p[n] == '\t'); n++)
            continue;
        return n;
    case '\\':
        break;
    default:
        return 0;
    }
    if (end - p < 2 || p[1] >= 0x80)
        return 0;
    if (letter(p[1]))
        return command(p, end, ret_cp);
    bool shown = memchr("%#&_{}", p[1], 6), math = memchr("()[]", p[1], 4);
    *ret_cp = p[1] == '\\' ? '\n' : shown ? p[1] : math ? 0 : ' ';
    return 2;
}
