/* Once a day, and shortly after start when the day's run is missing: reminders, today's score, a verified backup. */
#include "assess/assess.h"
#include "os/os.h"
#include "web/internal.h"

static int daily_write(struct ctx *c, struct db *db, void *arg) {
    const struct web *w = arg;
    return assess_daily(c, db, w->spec);
}

static int seal_write(struct ctx *c, struct db *db, void *arg) {
    const struct web *w = arg;
    int64_t seq;
    return ledger_seal(c, db, store_dir(w->store), &seq);
}

int web_note_head(struct ctx *c, struct store *st) {
    AUTO_READ db = {0};
    TRY(store_read(c, st, &db));
    return ledger_note_head(c, db.db);
}

static void backup(struct ctx *c, struct web *w, const char *today) {
    const char *to = arena_printf(c->mem, "%s/shenzhi-%s.backup", w->o.backup_dir, today);
    json_t *report;
    if (os_exists(to))
        return;
    if (os_mkdir(c, w->o.backup_dir, 0700) < 0 || web_backup(c, w->store, w->spec, to, &report) < 0)
        log_put(LOG_ERROR_, "daily", "backup %s: %s", to, c->err.detail);
    else
        log_put(LOG_INFO_, "daily", "backup %s verified", to);
}

static void run_day(struct ctx *c, struct web *w, const char *today) {
    if (store_write(c, w->store, daily_write, w) < 0)
        log_put(LOG_ERROR_, "daily", "reminders and score: %s", c->err.detail);
    if (store_write(c, w->store, seal_write, w) < 0)
        log_put(LOG_ERROR_, "daily", "seal: %s", c->err.detail);
    if (web_note_head(c, w->store) < 0)
        log_put(LOG_ERROR_, "daily", "note of the head: %s", c->err.detail);
    if (w->o.backup_dir)
        backup(c, w, today);
}

static void *daily_main(void *arg) {
    struct web *w = arg;
    enum { FIRST_S = 3, EVERY_S = 60 };
    char done[DATE_SIZE] = "";
    struct ctx c;
    ctx_init(&c);
    ctx_enter(&c);
    pthread_mutex_lock(&w->lock);
    for (int wait = FIRST_S; !w->stopping; wait = EVERY_S) {
        struct timespec at;
        clock_gettime(CLOCK_REALTIME, &at);
        at.tv_sec += wait;
        pthread_cond_timedwait(&w->daily_wake, &w->lock, &at);
        char today[DATE_SIZE];
        ctx_today(&c, today);
        if (w->stopping || str_eq(today, done))
            continue;
        memcpy(done, today, sizeof done);
        pthread_mutex_unlock(&w->lock);
        run_day(&c, w, today);
        ctx_reset(&c);
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
