/* Dates in spreadsheets. Internal to report/. */
#ifndef REPORT_SHEET_DATE_H
#define REPORT_SHEET_DATE_H
#include "report/sheet/sheet.h"

enum sheet_format { FORMAT_PLAIN, FORMAT_DATE, FORMAT_DATETIME, FORMAT_TIME };
/* What a number format shows: by its built-in number, or its code (NULL: none). */
enum sheet_format sheet_format_kind(int id, const char *code);
/* A stored number as text: dates as 2026-01-05, 2026-01-05T08:00:00, 08:00:00, others with 15 digits. `raw` as it is when it is no number. */
const char *sheet_number(struct ctx *c, const char *raw, enum sheet_format kind, bool from_1904);
#endif
