/* Cells of CSV files as written: a spreadsheet must not run what somebody typed into a record. */
#include "report/internal.h"

bool report_csv_guarded(const char *cell) {
    static const char *const wide[] = {"＝", "＋", "－", "＠"};      /* which a Chinese or Japanese Excel reads like the narrow ones */
    cell += strspn(cell, "'");
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
