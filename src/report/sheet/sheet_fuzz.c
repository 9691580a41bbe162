/* libFuzzer target of what reads foreign files: first byte 'x' = XLSX or ODS, 'p' = one XML part as the first sheet, 's' = ODS's content, 'o' = XLS, 'w' = tables of a document.xml, 'd' = a template's
 * document.xml, else text; any bytes give rows, a document or an error, never a crash. clang -fsanitize=fuzzer,address; corpus tests/fuzz/corpus/report_sheet, replayed by sheet_replay_test.c. */
#include <iconv.h>

#include "report/sheet/sheet.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

static int parts(struct ctx *c, const char *p, size_t n, struct sheet_in *in) {
    struct zip_parts z = {0};
    struct str s;
    zip_add(c, &z, "xl/worksheets/sheet1.xml", p, n);
    zip_add(c, &z, "xl/sharedStrings.xml", p, n);
    zip_add(c, &z, "xl/styles.xml", p, n);
    zip_add(c, &z, "xl/workbook.xml", p, n);
    str_init(&s, c, 64 << 20);
    TRY(zip_write(c, &z, &s));
    in->bytes = s.p;
    in->n = s.len;
    return 0;
}

static int content(struct ctx *c, const struct sheet_in *in, struct sheet_out *o) {
    struct zip_parts z = {0};
    zip_add(c, &z, "content.xml", in->bytes, in->n);
    return sheet_ods(c, &z, in, o);
}

static int template(struct ctx *c, const char *p, size_t n) {
    static const struct report_cell cells[] = {{.text = "<一>"}, {.text = "二\n三"}};
    static const struct report_row rows[] = {{.n_cells = 2, .cells = cells}, {.n_cells = 2, .cells = cells}};
    struct report_block t = {.kind = BLOCK_TABLE, .name = "items", .n_columns = 2, .n_rows = 2, .rows = rows};
    const struct report_doc d = {.first = &t, .last = &t, .n_named = 1, .named = (const struct report_named[]){{"score", "9&7\n5"}}};
    struct str s;
    str_init(&s, c, 8 << 20);
    bool marked = false;
    return docx_fill(c, &d, p, n, &s, &marked);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    static iconv_t gb, le, be;
    if (!gb) {
        gb = iconv_open("UTF-8", "GB18030");
        le = iconv_open("UTF-8", "UTF-16LE");
        be = iconv_open("UTF-8", "UTF-16BE");
    }
    if (n < 1)
        return 0;
    struct ctx c;
    ctx_init(&c);
    struct sheet_out o = {.c = &c, .fd = -1};
    struct sheet_in in = {arena_dupn(c.mem, (const char *)data + 1, n - 1), n - 1, gb, le, be};
    str_init(&o.buf, &c, SHEET_OUT_MAX);
    int rc;
    if (*data == 'x')
        rc = sheet_xlsx(&c, &in, &o);
    else if (*data == 'd')
        rc = template(&c, in.bytes, in.n);
    else if (*data == 'o')
        rc = sheet_xls(&c, &in, &o);
    else if (*data == 'w')
        rc = sheet_docx(&c, &(struct zip_part){.name = "document.xml", .bytes = in.bytes, .n = in.n}, &in, &o);
    else if (*data == 's')
        rc = content(&c, &in, &o);
    else if (*data == 'p')
        rc = parts(&c, in.bytes, in.n, &in) < 0 ? 0 : sheet_xlsx(&c, &in, &o);
    else
        rc = sheet_text(&c, &in, &o);
    if (rc < 0 && !c.err.code)
        __builtin_trap();
    ctx_done(&c);
    return 0;
}
