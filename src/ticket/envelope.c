/* The envelope of tickets and reports: a head line, exactly so many bytes, their SM3, a signature, an end. */
#include <stdio.h>

#include "ticket/internal.h"

static bool is_hex(const char *s, size_t n) {
    for (size_t i = 0; i < n; i++)
        if (!((s[i] >= '0' && s[i] <= '9') || (s[i] >= 'a' && s[i] <= 'f')))
            return false;
    return true;
}

const char *head_value(struct ctx *c, const char *head, const char *key) {
    size_t n = strlen(key);
    for (const char *p = head; *p; p += strcspn(p, " "), p += strspn(p, " "))
        if (strncmp(p, key, n) == 0 && p[n] == '=')
            return arena_dupn(c->mem, p + n + 1, strcspn(p + n + 1, " "));
    return NULL;
}

int envelope_print(struct ctx *c, const char *magic, const char *head, const char *payload, size_t n, const char *signer, struct str *out) {
    char sum[65];
    const char *sig = "-";
    str_putf(out, "%s 1\n%s\n", magic, head);
    str_putn(out, payload, n);
    TRY(str_end(out));
    ticket_sm3(out->p, out->len, sum);
    if (signer)
        TRY(sm2_sign(c, signer, out->p, out->len, &sig));
    str_putf(out, "\nsm3=%s\nsig=%s\nend\n", sum, sig);
    return str_end(out);
}

/* One line "key=value" of the foot at *p; moves on. */
static int foot(struct ctx *c, const char **p, const char *end, const char *key, size_t max, const char **ret) {
    size_t n = strlen(key);
    const char *stop = *p < end ? memchr(*p, '\n', (size_t)(end - *p)) : NULL;
    if (!stop || (size_t)(stop - *p) < n || strncmp(*p, key, n) != 0 || (size_t)(stop - *p) - n > max)
        return fail(c, E_SYNTAX, T("文件不完整：缺少 %s", "the file is cut off: %s is missing"), key);
    *ret = arena_dupn(c->mem, *p + n, (size_t)(stop - *p) - n);
    *p = stop + 1;
    return 0;
}

int envelope_parse(struct ctx *c, const char *magic, const char *bytes, size_t n, size_t max, struct envelope *ret_e) {
    size_t m = strlen(magic);
    int64_t len;
    char sum[65];
    const char *end = bytes + n, *line = bytes + m + 3, *stop;
    if (n > max)
        return fail(c, E_LIMIT, T("文件%zu字节，超过上限%zu", "the file has %zu bytes, more than %zu"), n, max);
    if (n < m + 3 || memcmp(bytes, magic, m) != 0 || bytes[m] != ' ')
        return fail(c, E_SYNTAX, T("不是 %s 文件", "not a %s file"), magic);
    if (bytes[m + 1] != '1' || bytes[m + 2] != '\n')
        return fail(c, E_UNSUPPORTED, T("不认识该版本的 %s", "an unknown version of %s"), magic);
    stop = memchr(line, '\n', (size_t)(end - line));
    if (!stop || stop - line > 512)
        return fail(c, E_SYNTAX, T("文件不完整：没有文件头", "the file is cut off: no head"));
    struct envelope e = {.head = arena_dupn(c->mem, line, (size_t)(stop - line)), .payload = stop + 1, .signed_part = bytes};
    const char *want = head_value(c, e.head, "len");
    if (!want || !str_i64(want, 0, (int64_t)max, &len))
        return fail(c, E_SYNTAX, T("文件头没有长度", "the head has no length"));
    e.n = (size_t)len;
    if (e.n >= (size_t)(end - e.payload))
        return fail(c, E_SYNTAX, T("文件不完整：应有%zu字节内容，只有%zu", "the file is cut off: %zu bytes promised, %zu there"), e.n, (size_t)(end - e.payload));
    const char *p = e.payload + e.n, *nothing;
    e.n_signed = (size_t)(p - bytes);
    if (*p++ != '\n')
        return fail(c, E_SYNTAX, T("内容长度不符", "the length does not fit"));
    TRY(foot(c, &p, end, "sm3=", 64, &e.sm3));
    TRY(foot(c, &p, end, "sig=", 512, &e.sig));
    TRY(foot(c, &p, end, "end", 0, &nothing));
    if (p != end)
        return fail(c, E_SYNTAX, T("文件末尾多出%zu字节", "%zu bytes after the end"), (size_t)(end - p));
    ticket_sm3(bytes, e.n_signed, sum);
    if (!str_eq(sum, e.sm3) || !(str_eq(e.sig, "-") || is_hex(e.sig, strlen(e.sig))))
        return fail(c, E_TAMPER, T("摘要不符，文件被改动", "the digest does not fit: the file was altered"));
    *ret_e = e;
    return 0;
}
