#include "base/when.h"

#include <string.h>

static int offset_s = 8 * 3600;                             /* of the office from UTC; set once at start */

void when_office_minutes(int minutes) {
    offset_s = minutes * 60;
}

/* Civil calendar by day number (Howard Hinnant's algorithm, days_from_civil). */
static int64_t to_days(int y, int m, int d) {
    y -= m <= 2;
    int64_t era = (y >= 0 ? y : y - 399) / 400;
    int64_t yoe = y - era * 400, doy = (153 * (m + (m > 2 ? -3 : 9)) + 2) / 5 + d - 1;
    return era * 146097 + yoe * 365 + yoe / 4 - yoe / 100 + doy - 719468;
}

static void from_days(int64_t z, int *y, int *m, int *d) {
    z += 719468;
    int64_t era = (z >= 0 ? z : z - 146096) / 146097, doe = z - era * 146097;
    int64_t yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    int64_t doy = doe - (365 * yoe + yoe / 4 - yoe / 100), mp = (5 * doy + 2) / 153;
    *d = (int)(doy - (153 * mp + 2) / 5 + 1);
    *m = (int)(mp < 10 ? mp + 3 : mp - 9);
    *y = (int)(yoe + era * 400 + (*m <= 2));
}

static int month_days(int y, int m) {
    static const int n[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return n[m - 1] + (m == 2 && (y % 4 == 0 && (y % 100 != 0 || y % 400 == 0)));
}

/* Two digits, without the printing machine: each action writes a handful of times. */
static void put2(char *out, int v) {
    out[0] = (char)('0' + v / 10 % 10);
    out[1] = (char)('0' + v % 10);
}

static void put_date(int y, int m, int d, char out[DATE_SIZE]) {
    if (y < 1000 || y > 9999)
        y = m = d = 0;
    put2(out, y / 100);
    put2(out + 2, y % 100);
    out[4] = out[7] = '-';
    put2(out + 5, m);
    put2(out + 8, d);
    out[10] = 0;
}

static bool digits(const char *s, int n, int *ret_v) {
    int v = 0;
    for (int i = 0; i < n; i++) {
        if (s[i] < '0' || s[i] > '9')
            return false;
        v = v * 10 + s[i] - '0';
    }
    *ret_v = v;
    return true;
}

static bool parse(const char *s, int *y, int *m, int *d) {
    return s && digits(s, 4, y) && s[4] == '-' && digits(s + 5, 2, m) && s[7] == '-' && digits(s + 8, 2, d) &&
           *y >= 1900 && *y <= 2199 && *m >= 1 && *m <= 12 && *d >= 1 && *d <= month_days(*y, *m);
}

bool date_valid(const char *s) {
    int y, m, d;
    return parse(s, &y, &m, &d) && s[10] == 0;
}

bool datetime_valid(const char *s) {
    int y, m, d, h, min, sec;
    return parse(s, &y, &m, &d) && s[10] == 'T' && digits(s + 11, 2, &h) && s[13] == ':' &&
           digits(s + 14, 2, &min) && s[16] == ':' && digits(s + 17, 2, &sec) && s[19] == 0 && h < 24 && min < 60 &&
           sec < 60;
}

int64_t date_days(const char *s) {
    int y, m, d;
    return parse(s, &y, &m, &d) ? to_days(y, m, d) : 0;
}

void date_from_days(int64_t days, char out[DATE_SIZE]) {
    int y, m, d;
    from_days(days, &y, &m, &d);
    put_date(y, m, d, out);
}

static int64_t floor_div(int64_t a, int64_t b) {
    return a / b - (a % b < 0);
}

/* No further than is out of all years: a query may ask for anything. */
static int64_t near(int64_t n) {
    enum { FAR = 4000000 };
    return n > FAR ? FAR : n < -FAR ? -FAR : n;
}

void date_add_days(const char *s, int64_t n, char out[DATE_SIZE]) {
    date_from_days(date_days(s) + near(n), out);
}

void date_add_months(const char *s, int64_t n, char out[DATE_SIZE]) {
    int y, m, d;
    if (!parse(s, &y, &m, &d))
        y = 1970, m = d = 1;
    int64_t all = (int64_t)y * 12 + m - 1 + near(n);
    y = (int)floor_div(all, 12);
    m = (int)(all - (int64_t)y * 12) + 1;
    int last = month_days(y, m);
    put_date(y, m, d < last ? d : last, out);
}

void when_date(int64_t us, char out[DATE_SIZE]) {
    date_from_days(floor_div(floor_div(us, 1000000) + offset_s, 86400), out);
}

void when_datetime(int64_t us, char out[DATETIME_SIZE]) {
    int64_t s = floor_div(us, 1000000) + offset_s, day = floor_div(s, 86400), r = s - day * 86400;
    date_from_days(day, out);
    out[10] = 'T';
    out[13] = out[16] = ':';
    put2(out + 11, (int)(r / 3600));
    put2(out + 14, (int)(r / 60 % 60));
    put2(out + 17, (int)(r % 60));
    out[19] = 0;
}

void ctx_today(const struct ctx *c, char out[DATE_SIZE]) {
    when_date(c->now_us(c), out);
}

void ctx_day(const struct ctx *c, char out[DATE_SIZE]) {
    if (c->day)
        memcpy(out, c->day, DATE_SIZE);
    else
        ctx_today(c, out);
}

void ctx_moment(const struct ctx *c, char out[DATETIME_SIZE]) {
    when_datetime(c->now_us(c), out);
    if (!c->day)
        return;
    memcpy(out, c->day, DATE_SIZE - 1);
    memcpy(out + DATE_SIZE - 1, "T12:00:00", 10);
}

int64_t datetime_us(const char *s) {
    int h = 0, m = 0, sec = 0;
    if (s[10] == 'T') {
        digits(s + 11, 2, &h);
        digits(s + 14, 2, &m);
        digits(s + 17, 2, &sec);
    }
    return (date_days(s) * 86400 + h * 3600 + m * 60 + sec - offset_s) * 1000000;
}
