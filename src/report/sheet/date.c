#include <math.h>
#include <stdlib.h>

#include "report/sheet/date.h"

static enum sheet_format by_code(const char *code) {
    bool day = false, hour = false;
    for (const char *p = code; *p; p++) {
        if (*p == '"') {
            const char *end = strchr(p + 1, '"');
            if (!end)
                break;
            p = end;
        } else if (*p == '[') {
            const char *end = strchr(p, ']');
            if (!end)
                break;
            hour |= strchr("hHsS", p[1]) != NULL && p[1];     /* [h]:mm */
            p = end;
        } else if (*p == '\\' || *p == '_' || *p == '*') {
            if (!*++p)
                break;
        } else if (*p == ';') {
            break;                                            /* the rest is for negative numbers */
        } else if (strchr("yYdD", *p)) {
            day = true;
        } else if (strchr("hHsS", *p)) {
            hour = true;
        } else if (strchr("mM", *p) && !hour) {
            day |= !strchr(p, 's') && !strchr(p, 'S') && !strchr(p, 'h');
        }
    }
    return day ? hour ? FORMAT_DATETIME : FORMAT_DATE : hour ? FORMAT_TIME : FORMAT_PLAIN;
}

enum sheet_format sheet_format_kind(int id, const char *code) {
    if (code && !str_eq(code, "General"))
        return by_code(code);
    if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 54) || id == 57 || id == 58)
        return FORMAT_DATE;
    if (id == 22)
        return FORMAT_DATETIME;
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id == 55 || id == 56)
        return FORMAT_TIME;
    return FORMAT_PLAIN;
}

static const char *date(struct ctx *c, double v, enum sheet_format kind, bool from_1904) {
    if (from_1904)
        v += 1462;
    int64_t days = (int64_t)v, seconds = (int64_t)((v - (double)days) * 86400 + .5);
    if (seconds >= 86400)
        seconds = 0, days++;
    const char *time = arena_printf(c->mem, "%02d:%02d:%02d", (int)(seconds / 3600), (int)(seconds / 60 % 60), (int)(seconds % 60));
    if (kind == FORMAT_TIME && v < 1)
        return time;
    if (days < 60)
        days++;                                               /* the format counts a 29 February 1900 */
    char day[DATE_SIZE];
    date_from_days(days - 25569, day);                       /* 1970-01-01 is day 25569 */
    if (kind == FORMAT_DATE || (kind == FORMAT_DATETIME && !seconds))
        return arena_dup(c->mem, day);
    return arena_printf(c->mem, "%sT%s", day, time);
}

const char *sheet_number(struct ctx *c, const char *raw, enum sheet_format kind, bool from_1904) {
    char *end;
    double v = strtod(raw, &end);
    if (end == raw || *end || !isfinite(v))
        return raw;
    if (kind != FORMAT_PLAIN && v >= 0 && v < 200000)
        return date(c, v, kind, from_1904);
    size_t digits = strspn(raw + (*raw == '-'), "0123456789");
    if (!raw[digits + (*raw == '-')])
        return raw;
    if (fabs(v) < 1e15 && v == (double)(int64_t)v)
        return arena_printf(c->mem, "%.0f", v);
    return arena_printf(c->mem, "%.15g", v);
}
