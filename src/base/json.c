#include "base/json.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/limits.h"
#include "base/utf8.h"

struct ctx *ctx_current(void);

static void *json_alloc(size_t n) {
    struct ctx *c = ctx_current();
    if (!c) {
        fprintf(stderr, "shenzhi: JSON used outside a context\n");
        abort();
    }
    return arena_alloc(c->mem, n);
}

static void json_release(void *p) {
    (void)p;                           /* the arena frees */
}

void json_memory_init(void) {
    json_set_alloc_funcs(json_alloc, json_release);
    json_object_seed(0);               /* drawn at each start: a known one lets a body be made whose names all collide; no order depends on it */
}

static const char *why(struct ctx *c, enum json_error_code code) {
    switch (code) {
    case json_error_duplicate_key:
        return T("同一个名称写了两次", "the same name twice");
    case json_error_premature_end_of_input:
        return T("没有写完", "it ends too early");
    case json_error_end_of_input_expected:
        return T("后面还有多余的内容", "something stands after its end");
    case json_error_invalid_utf8:
        return T("不是有效的 Unicode 文字", "not valid Unicode");
    case json_error_null_character:
        return T("文字中有空字符", "a zero character inside a text");
    case json_error_numeric_overflow:
        return T("数字太大", "a number too large");
    default:
        return T("写法不对", "not well formed");
    }
}

/* The text at which jansson stopped, in brackets; "" at the end. */
static const char *near(struct ctx *c, const json_error_t *e) {
    const char *at = strstr(e->text, " near '");
    return at ? arena_printf(c->mem, "(%s)", at + 6) : "";
}

/* jansson has no ceiling for depth and number we can set (an empty object, three bytes, takes two hundred), and accepts real numbers; all are looked for first. */
static int scan(struct ctx *c, const char *s, size_t n, int max_values) {
    int depth = 0, values = 0;
    bool text = false;
    for (size_t i = 0; i < n; i++) {
        char ch = s[i];
        if (text) {
            i += ch == '\\';
            text = ch != '"';
            continue;
        }
        text = ch == '"';
        if ((ch == ',' || ch == '{' || ch == '[') && ++values > max_values)
            return fail(c, E_LIMIT, T("JSON 中的值超过%d个", "more than %d values in the JSON"), max_values);
        if ((ch == '{' || ch == '[') && ++depth > LIMIT_JSON_DEPTH)
            return fail(c, E_LIMIT, T("JSON 嵌套超过%d层", "JSON nested deeper than %d"), LIMIT_JSON_DEPTH);
        depth -= ch == '}' || ch == ']';
        if (ch == '.' || ((ch == 'e' || ch == 'E') && i && s[i - 1] >= '0' && s[i - 1] <= '9'))
            return fail(c, E_SYNTAX, T("JSON 第%zu字节：只接受整数，小数请写成文本", "JSON byte %zu: integers only, write decimals as text"), i);
    }
    return 0;
}

int json_parse(struct ctx *c, const char *text, size_t n_bytes, json_t **ret_j) {
    return json_parse_few(c, text, n_bytes, LIMIT_JSON_VALUES, ret_j);
}

int json_parse_few(struct ctx *c, const char *text, size_t n_bytes, int max_values, json_t **ret_j) {
    if (n_bytes > LIMIT_JSON_BYTES)
        return fail(c, E_LIMIT, T("JSON 超过%d字节", "JSON longer than %d bytes"), LIMIT_JSON_BYTES);
    if (!utf8_valid(text, n_bytes))
        return fail(c, E_SYNTAX, T("JSON 不是有效的 UTF-8", "JSON is not valid UTF-8"));
    TRY(scan(c, text, n_bytes, max_values));
    struct ctx *before = ctx_enter(c);
    json_error_t e;
    json_t *j = json_loadb(text, n_bytes, JSON_REJECT_DUPLICATES | JSON_DECODE_ANY, &e);
    ctx_enter(before);
    if (!j)
        return fail(c, E_SYNTAX, T("JSON 第%d行第%d列：%s%s", "JSON line %d column %d: %s %s"), e.line, e.column, why(c, json_error_code(&e)), near(c, &e));
    *ret_j = j;
    return 0;
}

/* Which of eight bytes is below a space, a quote or a backslash: the high bit of each such byte, and no bit below the first one. */
static uint64_t special(uint64_t w) {
    const uint64_t one = 0x0101010101010101u, high = 0x80 * one;
    uint64_t quote = w ^ 0x22 * one, slash = w ^ 0x5C * one;
    return ((w - 0x20 * one) | (quote - one) | (slash - one)) & ~w & high;
}

/* The next byte that must be escaped, or the end. */
static const char *plain_until(const char *s, const char *end) {
    for (uint64_t w; end - s >= 8; s += 8) {
        memcpy(&w, s, sizeof w);
        if (special(w))
            break;
    }
    while (s < end && (unsigned char)*s >= 0x20 && *s != '"' && *s != '\\')
        s++;
    return s;
}

void json_quote(struct str *out, const char *s) {
    json_quote_n(out, s, strlen(s));
}

void json_quote_or_null(struct str *out, const char *s) {
    if (s)
        json_quote(out, s);
    else
        str_put(out, "null");
}

void json_quote_n(struct str *out, const char *s, size_t n) {
    static const char hex[] = "0123456789abcdef";
    str_putc(out, '"');
    const char *from = s, *end = s + n;
    for (; (s = plain_until(s, end)) < end; s++) {
        unsigned char ch = (unsigned char)*s;
        str_putn(out, from, (size_t)(s - from));
        from = s + 1;
        static const char names[] = "btnvfr";   /* 8 9 10 11 12 13; 11 has no short form */
        if (ch == '"' || ch == '\\') {
            char two[2] = {'\\', (char)ch};
            str_putn(out, two, 2);
        } else if (ch >= 8 && ch <= 13 && ch != 11) {
            char two[2] = {'\\', names[ch - 8]};
            str_putn(out, two, 2);
        } else {
            char six[6] = {'\\', 'u', '0', '0', hex[ch >> 4], hex[ch & 15]};
            str_putn(out, six, 6);
        }
    }
    str_putn(out, from, (size_t)(s - from));
    str_putc(out, '"');
}

/* UTF-16 order differs from byte order only where a surrogate pair meets U+E000..U+FFFF. */
static int utf16_cmp(const void *a, const void *b) {
    const char *x = *(const char *const *)a, *y = *(const char *const *)b;
    for (;;) {
        uint32_t p = utf8_next(&x), q = utf8_next(&y);
        if (p == q) {
            if (!p)
                return 0;
            continue;
        }
        uint32_t pu = p > 0xFFFF ? 0xD800 + ((p - 0x10000) >> 10) : p;
        uint32_t qu = q > 0xFFFF ? 0xD800 + ((q - 0x10000) >> 10) : q;
        if (pu != qu)
            return pu < qu ? -1 : 1;
        return p < q ? -1 : 1;
    }
}

static void canonical_object(struct str *out, const json_t *j) {
    size_t n = json_object_size(j), i = 0;
    const char **keys = NEWN(out->c, const char *, n + 1);
    const char *key;
    json_t *v;
    json_object_foreach((json_t *)j, key, v)
        keys[i++] = key;
    qsort(keys, n, sizeof *keys, utf16_cmp);
    str_putc(out, '{');
    for (i = 0; i < n; i++) {
        if (i)
            str_putc(out, ',');
        json_quote(out, keys[i]);
        str_putc(out, ':');
        json_canonical(out, json_object_get(j, keys[i]));
    }
    str_putc(out, '}');
}

void json_canonical(struct str *out, const json_t *j) {
    switch (json_typeof(j)) {
    case JSON_OBJECT:
        canonical_object(out, j);
        break;
    case JSON_ARRAY:
        str_putc(out, '[');
        for (size_t i = 0; i < json_array_size(j); i++) {
            if (i)
                str_putc(out, ',');
            json_canonical(out, json_array_get(j, i));
        }
        str_putc(out, ']');
        break;
    case JSON_STRING:
        json_quote(out, json_string_value(j));
        break;
    case JSON_INTEGER:
        str_put_i64(out, json_integer_value(j));
        break;
    case JSON_REAL:                    /* never made by us; keep it visible */
        str_putf(out, "%.17g", json_real_value(j));
        break;
    case JSON_TRUE:
        str_put(out, "true");
        break;
    case JSON_FALSE:
        str_put(out, "false");
        break;
    case JSON_NULL:
        str_put(out, "null");
        break;
    }
}

const char *json_text(const json_t *obj, const char *key) {
    return json_string_value(json_object_get(obj, key));
}

int64_t json_i64(const json_t *obj, const char *key, int64_t otherwise) {
    const json_t *v = json_object_get(obj, key);
    return json_is_integer(v) ? json_integer_value(v) : otherwise;
}

bool json_yes(const json_t *obj, const char *key) {
    return json_is_true(json_object_get(obj, key));
}

const char *json_print(struct ctx *c, const json_t *j) {
    struct ctx *before = ctx_enter(c);
    const char *s = json_dumps(j, JSON_COMPACT | JSON_ENCODE_ANY | JSON_REAL_PRECISION(15));   /* 89.96, not 89.959999999999994 */
    ctx_enter(before);
    return s ? s : "null";
}
