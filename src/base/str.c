#include "base/str.h"

#include <errno.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void str_init(struct str *s, struct ctx *c, size_t max_bytes) {
    size_t cap = max_bytes < 256 ? max_bytes + 1 : 256;
    *s = (struct str){.c = c, .p = arena_alloc(c->mem, cap), .cap = cap, .max = max_bytes};
}

void str_clear(struct str *s) {
    s->len = 0;
    s->over = false;
    s->p[0] = 0;
}

static void move(struct str *s, size_t cap) {
    char *p = arena_raw(s->c->mem, cap);
    memcpy(p, s->p, s->len + 1);
    s->p = p;
    s->cap = cap;
}

static bool room(struct str *s, size_t n) {
    if (s->over || n > s->max - s->len) {
        s->over = true;
        return false;
    }
    if (s->len + n < s->cap)
        return true;
    size_t cap = s->cap * 2;
    while (cap <= s->len + n)
        cap *= 2;
    move(s, cap);
    return true;
}

void str_reserve(struct str *s, size_t n) {
    if (n <= s->max && n >= s->cap)
        move(s, n + 1);
}

void str_putn(struct str *s, const void *bytes, size_t n) {
    if (!n || !room(s, n))
        return;
    memcpy(s->p + s->len, bytes, n);
    s->len += n;
    s->p[s->len] = 0;
}

void str_put(struct str *s, const char *text) {
    str_putn(s, text, strlen(text));
}

void str_putc(struct str *s, char ch) {
    str_putn(s, &ch, 1);
}

void str_putf(struct str *s, const char *fmt, ...) {
    char small[256];
    va_list ap, again;
    va_start(ap, fmt);
    va_copy(again, ap);
    int n = vsnprintf(small, sizeof small, fmt, ap);
    va_end(ap);
    if (n < (int)sizeof small) {
        str_putn(s, small, (size_t)n);
    } else if (room(s, (size_t)n)) {
        vsnprintf(s->p + s->len, (size_t)n + 1, fmt, again);
        s->len += (size_t)n;
    }
    va_end(again);
}

char *i64_digits(int64_t v, char buf[I64_DIGITS]) {
    char *p = buf + I64_DIGITS;
    uint64_t u = v < 0 ? -(uint64_t)v : (uint64_t)v;
    do
        *--p = (char)('0' + u % 10);
    while (u /= 10);
    if (v < 0)
        *--p = '-';
    return p;
}

void str_put_i64(struct str *s, int64_t v) {
    char buf[I64_DIGITS], *p = i64_digits(v, buf);
    str_putn(s, p, (size_t)(buf + sizeof buf - p));
}

int str_end(struct str *s) {
    struct ctx *c = s->c;
    if (s->over)
        return fail(c, E_LIMIT, T("文本超过%zu字节", "text longer than %zu bytes"), s->max);
    return 0;
}

bool str_eq(const char *a, const char *b) {
    return a == b || (a && b && strcmp(a, b) == 0);
}

bool str_same_secret(const char *a, const char *b) {
    size_t n = strlen(a), m = strlen(b);
    unsigned char diff = n != m;
    for (size_t i = 0; i < n; i++)
        diff |= (unsigned char)(a[i] ^ b[i < m ? i : m]);
    return !diff;
}

bool str_among(const char *const *list, size_t n, const char *word) {
    for (size_t i = 0; i < n; i++)
        if (str_eq(list[i], word))
            return true;
    return false;
}

int str_line(const char *text, const char *at) {
    int n = 1;
    for (; text < at; text++)
        n += *text == '\n';
    return n;
}

const char *str_trim(struct ctx *c, const char *s) {
    size_t n = strlen(s);
    for (;;) {
        size_t k = strspn(s, " \t\r\n");
        k += str_starts(s + k, "\xE3\x80\x80") ? 3 : str_starts(s + k, "\xC2\xA0") ? 2 : 0;
        if (!k)
            break;
        s += k, n -= k;
    }
    while (n) {
        if (strchr(" \t\r\n", s[n - 1]))
            n--;
        else if (n >= 3 && !memcmp(s + n - 3, "\xE3\x80\x80", 3))
            n -= 3;
        else if (n >= 2 && !memcmp(s + n - 2, "\xC2\xA0", 2))
            n -= 2;
        else
            break;
    }
    return arena_dupn(c->mem, s, n);
}

int str_order(const void *a, const void *b) {
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

bool str_starts(const char *s, const char *prefix) {
    return strncmp(s, prefix, strlen(prefix)) == 0;
}

bool str_ends(const char *s, const char *suffix) {
    size_t n = strlen(s), m = strlen(suffix);
    return n >= m && memcmp(s + n - m, suffix, m) == 0;
}

size_t str_same_head(const char *a, const char *b) {
    static const char sign[] = "：";
    const char *colon = strstr(a, sign);
    size_t n = colon ? (size_t)(colon - a) + strlen(sign) : 0;
    return n && strncmp(a, b, n) == 0 ? n : 0;
}

bool str_i64(const char *s, int64_t min, int64_t max, int64_t *ret_v) {
    if (!s || !*s || !(*s == '-' || (*s >= '0' && *s <= '9')))
        return false;
    char *end;
    errno = 0;
    long long v = strtoll(s, &end, 10);
    if (errno || *end || v < min || v > max)
        return false;
    *ret_v = v;
    return true;
}

bool str_hundredths(const char *s, int64_t *ret_v) {
    if (!s)
        return false;
    bool minus = *s == '-';
    s += minus;
    int64_t v = 0;
    int digits = 0, decimals = -1;
    for (; *s; s++) {
        if (*s == '.' && decimals < 0 && digits) {
            decimals = 0;
            continue;
        }
        if (*s < '0' || *s > '9' || ++digits > 15 || decimals == 2)
            return false;
        v = v * 10 + (*s - '0');
        decimals += decimals >= 0;
    }
    if (!digits || decimals == 0)
        return false;
    for (int i = decimals < 0 ? 0 : decimals; i < 2; i++)
        v *= 10;
    *ret_v = minus ? -v : v;
    return true;
}

const char *hundredths_str(struct ctx *c, int64_t v) {
    const char *sign = v < 0 ? "-" : "";
    uint64_t u = v < 0 ? -(uint64_t)v : (uint64_t)v;
    if (u % 100 == 0)
        return arena_printf(c->mem, "%s%" PRIu64, sign, u / 100);
    if (u % 10 == 0)
        return arena_printf(c->mem, "%s%" PRIu64 ".%" PRIu64, sign, u / 100, u / 10 % 10);
    return arena_printf(c->mem, "%s%" PRIu64 ".%02" PRIu64, sign, u / 100, u % 100);
}

int str_split(struct ctx *c, const char *s, char sep, int max, char ***ret_parts) {
    int n = 0, most = 1;
    for (const char *p = s; most < max && (p = strchr(p, sep)); p++)
        most++;
    char **parts = NEWN(c, char *, most);
    while (n < max) {
        const char *end = n == max - 1 ? NULL : strchr(s, sep);
        parts[n++] = end ? arena_dupn(c->mem, s, (size_t)(end - s)) : arena_dup(c->mem, s);
        if (!end)
            break;
        s = end + 1;
    }
    *ret_parts = parts;
    return n;
}

void hex_print(const void *bytes, size_t n, char *out) {
    static const char digit[] = "0123456789abcdef";
    const unsigned char *p = bytes;
    for (size_t i = 0; i < n; i++) {
        out[2 * i] = digit[p[i] >> 4];
        out[2 * i + 1] = digit[p[i] & 15];
    }
    out[2 * n] = 0;
}

static int nibble(char ch) {
    if (ch >= '0' && ch <= '9')
        return ch - '0';
    if (ch >= 'a' && ch <= 'f')
        return ch - 'a' + 10;
    return ch >= 'A' && ch <= 'F' ? ch - 'A' + 10 : -1;
}

bool hex_parse(const char *s, void *out, size_t n) {
    unsigned char *p = out;
    if (strlen(s) != 2 * n)
        return false;
    for (size_t i = 0; i < n; i++) {
        int hi = nibble(s[2 * i]), lo = nibble(s[2 * i + 1]);
        if (hi < 0 || lo < 0)
            return false;
        p[i] = (unsigned char)(hi << 4 | lo);
    }
    return true;
}

uint64_t hash_fnv(const void *p, size_t n) {
    const unsigned char *b = p;
    uint64_t h = 0xcbf29ce484222325u;
    for (size_t i = 0; i < n; i++)
        h = (h ^ b[i]) * 0x100000001b3u;
    return h;
}
