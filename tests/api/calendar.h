/* For a preload that defines ahead(): the calendar clock stands so many seconds ahead; the monotonic clock and waits stay as they are. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <pthread.h>
#include <sys/time.h>
#include <time.h>

#define REAL(name) static __typeof__(&name) real; if (!real) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

static long ahead(void);

int clock_gettime(clockid_t which, struct timespec *t) {
    REAL(clock_gettime);
    int rc = real(which, t);
    if (rc == 0 && (which == CLOCK_REALTIME || which == CLOCK_REALTIME_COARSE))
        t->tv_sec += ahead();
    return rc;
}

int gettimeofday(struct timeval *restrict t, void *restrict zone) {
    struct timespec now;
    (void)zone;
    int rc = clock_gettime(CLOCK_REALTIME, &now);
    *t = (struct timeval){now.tv_sec, now.tv_nsec / 1000};
    return rc;
}

int pthread_cond_timedwait(pthread_cond_t *restrict cond, pthread_mutex_t *restrict lock, const struct timespec *restrict until) {
    REAL(pthread_cond_timedwait);
    struct timespec at = *until;
    at.tv_sec -= ahead();
    return real(cond, lock, &at);
}
