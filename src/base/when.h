/* Dates as text, in office time (setting office_utc_minutes, UTC+8 by default; no summer time). */
#ifndef BASE_WHEN_H
#define BASE_WHEN_H
#include "base/arena.h"

#define DATE_SIZE 11      /* "2026-11-23" */
#define DATETIME_SIZE 20  /* "2026-11-23T08:09:10" */

/* Minutes of office time before UTC; before threads start. */
void when_office_minutes(int minutes);
void when_date(int64_t us, char out[DATE_SIZE]);
void when_datetime(int64_t us, char out[DATETIME_SIZE]);
void ctx_today(const struct ctx *c, char out[DATE_SIZE]);
/* The day, and the moment, of the action under way: c->day at noon where it is entered later than it happened, else now. */
void ctx_day(const struct ctx *c, char out[DATE_SIZE]);
void ctx_moment(const struct ctx *c, char out[DATETIME_SIZE]);
bool date_valid(const char *s);          /* real calendar date, years 1900..2199 */
bool datetime_valid(const char *s);
/* Days since 1970-01-01; s must be valid (a datetime's date part counts). */
int64_t date_days(const char *s);
void date_from_days(int64_t days, char out[DATE_SIZE]);                /* "0000-00-00" outside the years 1000..9999, as below */
void date_add_days(const char *s, int64_t n, char out[DATE_SIZE]);
void date_add_months(const char *s, int64_t n, char out[DATE_SIZE]);  /* clamped to month's end */
int64_t datetime_us(const char *s);      /* office time text -> us */
#endif
