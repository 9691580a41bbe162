/* Cells of CSV files as written: a spreadsheet must not run what somebody typed into a record. */
#include "report/internal.h"

/* What programs leave out before they look: blanks, and what has no width. */
static size_t before(const char *cell) {
    static const char *const none[] = {"'", " ", "\n", "\xC2\xA0", "\xE3\x80\x80", "\xE2\x80\x8B", "\xEF\xBB\xBF"};
    for (size_t i = 0; i < COUNT(none); i++)
        if (str_starts(cell, none[i]))
            return strlen(none[i]);
    return 0;
}

bool report_csv_guarded(const char *cell) {
    static const char *const wide[] = {"＝", "＋", "－", "＠"};      /* which a Chinese or Japanese Excel reads like the narrow ones */
    for (size_t n; (n = before(cell));)
        cell += n;
    for (size_t i = 0; i < COUNT(wide); i++)
        if (str_starts(cell, wide[i]))
            return true;
    return *cell && strchr("=+-@\t\r", *cell);
}

void report_csv_cell(struct str *out, const char *cell) {
    bool guard = report_csv_guarded(cell);
    if (!guard && !cell[strcspn(cell, ",\"\r\n")]) {
        str_put(out, cell);
        return;
    }
    str_put(out, guard ? "\"'" : "\"");
    for (const char *p = cell; *p; p++) {
        if (*p == '"')
            str_putc(out, '"');
        str_putc(out, *p);
    }
    str_putc(out, '"');
}
