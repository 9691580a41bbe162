/* Sheets that are text: their encoding, and what they are. */
#include <errno.h>
#include <iconv.h>
#include <strings.h>

#include "report/sheet/sheet.h"

static int convert(struct ctx *c, iconv_t cd, const char *from, const char *p, size_t n, struct str *out) {
    char buf[8192], *in = (char *)p;
    size_t left = n;
    iconv(cd, NULL, NULL, NULL, NULL);
    while (left) {
        char *to = buf;
        size_t room = sizeof buf;
        size_t rc = iconv(cd, &in, &left, &to, &room);
        str_putn(out, buf, sizeof buf - room);
        if (rc == (size_t)-1 && errno != E2BIG)
            return fail(c, E_INVALID, T("第%zu字节处既不是UTF-8也不是%s：不是表格，或已损坏，请用电子表格程序打开，另存为 .xlsx", "byte %zu is neither UTF-8 nor %s: no sheet, or broken; open it in a spreadsheet program and save it as .xlsx"), n - left + 1, from);
    }
    return str_end(out);
}

static int decode(struct ctx *c, const struct sheet_in *in, const char **ret_p, size_t *ret_n) {
    const char *p = in->bytes;
    size_t n = in->n;
    struct str s;
    str_init(&s, c, SHEET_PART_MAX * 2u);
    if (n >= 3 && !memcmp(p, "\xEF\xBB\xBF", 3))
        p += 3, n -= 3;
    if (n >= 2 && !memcmp(p, "\xFF\xFE", 2))
        TRY(convert(c, in->utf16le, "UTF-16", p + 2, n - 2, &s));
    else if (n >= 2 && !memcmp(p, "\xFE\xFF", 2))
        TRY(convert(c, in->utf16be, "UTF-16", p + 2, n - 2, &s));
    else if (!utf8_valid(p, n))
        TRY(convert(c, in->gb18030, "GB18030", p, n, &s));
    if (s.len)
        p = s.p, n = s.len;
    const char *nul = memchr(p, 0, n);
    if (nul)
        return fail(c, E_INVALID, T("不是表格（XLSX、XLS、ET、ODS 或 CSV），或已损坏（第%zu字节为零）：请用电子表格程序打开，另存为 .xlsx", "no sheet (XLSX, XLS, ET, ODS or CSV), or broken (byte %zu is zero): open it in a spreadsheet program and save it as .xlsx"), (size_t)(nul - p) + 1);
    *ret_p = p;
    *ret_n = n;
    return 0;
}

/* Behind white space, comments and what XML declares. */
static const char *preamble(const char *p, const char *end) {
    for (const char *past = p; past && p < end;) {
        size_t left = (size_t)(end - p);
        if (strchr(" \t\r\n", *p)) {
            p++;
            continue;
        }
        bool note = left > 4 && !memcmp(p, "<!--", 4), declared = left > 2 && !memcmp(p, "<?", 2);
        past = note ? memmem(p, left, "-->", 3) : declared ? memmem(p, left, "?>", 2) : NULL;
        p = past ? past + (note ? 3 : 2) : p;
    }
    return p;
}

static bool begins(const char *p, const char *end, const char *const *tags) {
    for (; *tags; tags++)
        if ((size_t)(end - p) > strlen(*tags) && !strncasecmp(p, *tags, strlen(*tags)))
            return true;
    return false;
}

int sheet_text(struct ctx *c, const struct sheet_in *in, struct sheet_out *o) {
    static const char *const page[] = {"<!doctype html", "<html", "<head", "<meta", "<style", "<body", "<div", "<table", NULL}, *const book[] = {"<Workbook", "<ss:Workbook", NULL}, *const flat[] = {"<office:document", NULL}, *const other[] = {"<!doctype", "{\"", "[{", NULL};
    const char *p = "";
    size_t n = 0;
    TRY(decode(c, in, &p, &n));
    const char *end = p + n, *begin = preamble(p, end);
    if (begins(begin, end, page))
        return sheet_html(c, p, n, in, o);
    if (begins(begin, end, book))
        return sheet_xmlss(c, p, n, in, o);
    if (begins(begin, end, flat)) {
        struct zip_parts z = {0};
        zip_add(c, &z, "content.xml", p, n);
        return sheet_ods(c, &z, in, o);
    }
    if (begins(begin, end, other) || (begin > p && p[strspn(p, " \t\r\n")] == '<'))
        return fail(c, E_UNSUPPORTED, T("不是表格：请用电子表格程序打开，另存为 .xlsx", "no table: open it in a spreadsheet program and save it as .xlsx"));
    if (in->tab)
        return fail(c, E_INVALID, T("没有名为“%s”的工作表：CSV 只有一张表", "no sheet \"%s\": CSV has but one"), in->tab);
    return sheet_csv(c, p, n, o);
}
