/* Once a day, and shortly after start when the day's run is missing: reminders, today's score, a verified backup. Between, the reminders anew when something was done. */
#include <dirent.h>
#include <malloc.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "assess/assess.h"
#include "notice/notice.h"
#include "os/os.h"
#include "os/tree.h"
#include "web/internal.h"

static const char *scratch(struct ctx *c, const struct web *w) { return arena_printf(c->mem, "%s/.restored", w->o.backup_dir); }

/* A backup is proved by restoring it: into a scratch directory beside it, verified there, removed again. */
static int prove(struct ctx *c, struct web *w, const char *to) {
    const char *dir = scratch(c, w);
    json_t *report;
    TRY(os_tree_remove(c, dir));               /* what a killed server left */
    int rc = web_restore(c, w->spec, to, dir, &report);
    struct err kept = c->err;
    int gone = os_tree_remove(c, dir);         /* it is the whole office in the clear */
    if (rc < 0)
        c->err = kept;
    return rc < 0 ? rc : gone;
}

/* The day of the newest backup but `keep`; "": there are no more. */
static const char *beyond(struct ctx *c, const char *dir, size_t keep) {
    enum { DAYS = 4096 };
    const char **day = NEWN(c, const char *, DAYS);
    size_t n = 0;
    DIR *d = opendir(dir);
    for (struct dirent *e; d && n < DAYS && (e = readdir(d));) {
        const char *rest, *of = web_backup_day(c, e->d_name, &rest);
        if (*of && str_eq(rest, ".backup"))
            day[n++] = of;
    }
    if (d)
        closedir(d);
    qsort(day, n, sizeof *day, str_order);
    return n > keep ? day[n - keep - 1] : "";
}

/* shenzhi-YYYY-MM-DD.backup and its keys, older than the office keeps them. As many as that are kept all the same: a clock that was put a year ahead
 * for an hour makes all of them old. */
static void prune(struct ctx *c, const struct web *w, const char *today) {
    int64_t days = 14;
    char oldest[DATE_SIZE];
    str_i64(spec_setting(w->spec, "backup_keep_days"), 1, 3660, &days);
    date_add_days(today, -days, oldest);
    const char *last = beyond(c, w->o.backup_dir, (size_t)days);
    DIR *d = opendir(w->o.backup_dir);
    for (struct dirent *e; d && (e = readdir(d));) {
        const char *rest, *day = web_backup_day(c, e->d_name, &rest);
        if (*day && str_starts(rest, ".backup") && strcmp(day, oldest) < 0 && strcmp(day, last) <= 0)
            unlink(arena_printf(c->mem, "%s/%s", w->o.backup_dir, e->d_name));
    }
    if (d)
        closedir(d);
}

static bool room(struct ctx *c, const struct web *w) {
    int64_t left = os_disk_free(w->o.backup_dir);
    return left < 0 || left > web_backup_bytes(c, store_dir(w->store));
}

static void backup(struct ctx *c, struct web *w, const char *today) {
    const char *to = arena_printf(c->mem, "%s/shenzhi-%s.backup", w->o.backup_dir, today);
    json_t *report;
    bool made = os_exists(to);
    if (made && !os_exists(scratch(c, w)))             /* there: killed while it was proved */
        return;
    if (os_mkdir(c, w->o.backup_dir, 0700) < 0)
        log_put(LOG_ERROR_, "daily", "backup %s: %s", to, c->err.detail);
    else if (!room(c, w))
        log_put(LOG_ERROR_, "daily", "no backup: less free space in %s than four times the store", w->o.backup_dir);
    else if ((!made && web_backup(c, w->store, w->spec, to, &report) < 0) || prove(c, w, to) < 0)
        log_put(LOG_ERROR_, "daily", "backup %s: %s", to, c->err.detail);
    else {
        log_put(LOG_INFO_, "daily", "backup %s verified by restoring it", to);
        prune(c, w, today);
    }
}

static void mail(struct ctx *c, struct web *w) {
    int n = notice_send(c, w->store, &(struct notice_mail){w->o.mail_url, w->o.mail_from, w->o.mail_secret});
    if (n < 0)
        log_put(LOG_ERROR_, "daily", "mail: %s", c->err.detail);
    else
        log_put(LOG_INFO_, "daily", "mail: %d sent", n);
}

static void run_day(struct ctx *c, struct web *w) {
    if (store_analyze(c, w->store) < 0)
        log_put(LOG_ERROR_, "daily", "statistics: %s", c->err.detail);
    if (assess_daily_beside(c, w->store, w->spec) < 0)
        log_put(LOG_ERROR_, "daily", "reminders and score: %s", c->err.detail);
    int64_t seq;
    if (web_seal(c, w->store, &seq) < 0)
        log_put(LOG_ERROR_, "daily", "seal: %s", c->err.detail);
    if (web_note_head(c, w->store) < 0)
        log_put(LOG_ERROR_, "daily", "note of the head: %s", c->err.detail);
    if (w->o.mail_url)
        mail(c, w);
}

struct day { char done[DATE_SIZE], saved[DATE_SIZE]; int64_t began_us, seen, rest_us; };      /* seen: the to-dos know events up to here; until rest_us nobody looks */

/* For waits and how long something took: a calendar clock that is put back would stop all this until it is there again. */
static int64_t steady_us(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000000 + t.tv_nsec / 1000;
}

/* Who did what he was asked for is asked no more, some seconds later; in a large office at most a twentieth of the time goes into it. */
static void todos(struct ctx *c, struct web *w, struct day *d) {
    enum { SHARE = 20 };
    int64_t from = steady_us();
    if (from < d->rest_us)
        return;
    if (assess_todos_beside(c, w->store, w->spec, &d->seen) < 0)
        log_put(LOG_ERROR_, "daily", "reminders: %s", c->err.detail);
    int64_t to = steady_us();
    d->rest_us = to + SHARE * (to - from);
}

/* What is due now; not under the lock. */
static void tick(struct ctx *c, struct web *w, struct day *d) {
    char today[DATE_SIZE];
    ctx_today(c, today);
    if (!str_eq(today, d->done)) {
        memcpy(d->done, today, DATE_SIZE);
        run_day(c, w);
        ctx_reset(c);
        malloc_trim(0);
    } else if (!w->stopping)
        todos(c, w, d);
    if (w->o.backup_dir && (steady_us() - d->began_us) / 1000000 >= w->o.backup_after_s && !str_eq(today, d->saved) && !w->stopping) {
        memcpy(d->saved, today, DATE_SIZE);
        backup(c, w, today);
    }
    ctx_reset(c);
}

static void *daily_main(void *arg) {
    struct web *w = arg;
    enum { FIRST_S = 3, EVERY_S = 5 };
    struct day d = {0};
    struct ctx c;
    ctx_init(&c);
    ctx_enter(&c);
    d.began_us = steady_us();
    pthread_mutex_lock(&w->lock);
    for (int wait = FIRST_S; !w->stopping; wait = EVERY_S) {
        struct timespec at;
        clock_gettime(CLOCK_MONOTONIC, &at);
        at.tv_sec += wait;
        pthread_cond_clockwait(&w->daily_wake, &w->lock, CLOCK_MONOTONIC, &at);
        if (w->stopping)
            continue;
        pthread_mutex_unlock(&w->lock);
        tick(&c, w, &d);
        pthread_mutex_lock(&w->lock);
    }
    pthread_mutex_unlock(&w->lock);
    ctx_done(&c);
    return NULL;
}

int web_daily_start(struct web *w) {
    struct ctx *c = w->own;
    pthread_cond_init(&w->daily_wake, NULL);
    if (pthread_create(&w->daily, NULL, daily_main, w))
        return fail(c, E_INTERNAL, T("无法启动每日任务线程", "cannot start the daily thread"));
    w->daily_on = true;
    return 0;
}

void web_daily_stop(struct web *w) {
    if (!w->daily_on)
        return;
    pthread_mutex_lock(&w->lock);
    pthread_cond_signal(&w->daily_wake);
    pthread_mutex_unlock(&w->lock);
    pthread_join(w->daily, NULL);
    w->daily_on = false;
}
