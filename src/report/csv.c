/* Cells of CSV files as written: a spreadsheet must not run what somebody typed into a record. */
#include "report/internal.h"

bool report_csv_guarded(const char *cell) {
    cell += strspn(cell, "'");
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
