/* Structured log to stderr, one line each: time level area message key=value. No secrets. */
#ifndef BASE_LOG_H
#define BASE_LOG_H
enum log_level { LOG_DEBUG_, LOG_INFO_, LOG_WARN_, LOG_ERROR_ };
extern enum log_level log_threshold;   /* LOG_INFO_ by default; set once at start */
void log_put(enum log_level level, const char *area, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));
#endif
