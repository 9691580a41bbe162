#include "base/log.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/utf8.h"

enum log_level log_threshold = LOG_INFO_;

void log_put(enum log_level level, const char *area, const char *fmt, ...) {
    static const char *const name[] = {"debug", "info", "warn", "error"};
    if (level < log_threshold)
        return;
    char line[2048], when[32];
    struct timespec ts;
    struct tm tm;
    clock_gettime(CLOCK_REALTIME, &ts);
    gmtime_r(&ts.tv_sec, &tm);
    strftime(when, sizeof when, "%Y-%m-%dT%H:%M:%SZ", &tm);
    va_list ap;
    va_start(ap, fmt);
    vsnprintf(line, sizeof line, fmt, ap);
    va_end(ap);
    for (char *p = line; *p; p++)      /* one event, one line */
        if ((unsigned char)*p < 0x20)
            *p = ' ';
    utf8_mend(line, false);            /* nor what a terminal takes for an order, or turns around */
    fprintf(stderr, "%s %s %s %s\n", when, name[level], area, line);
}
