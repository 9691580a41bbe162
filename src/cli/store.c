/* The store of --data, for subcommands. */
#include "cli/cli.h"

#include <unistd.h>

#include "os/os.h"
#include "os/stop.h"
#include "reg/reg.h"

int cli_clock(struct ctx *c, const struct cli_args *a) {
    const char *today = cli_value(a, "today");
    if (!today)
        return 0;
    if (!date_valid(today))
        return fail(c, E_USAGE, T("--today 不是日期：%s", "--today is not a date: %s"), today);
    c->fixed_us = datetime_us(arena_printf(c->mem, "%sT12:00:00", today));
    c->now_us = ctx_fixed_clock;
    return 0;
}

static int sync_tables(struct ctx *c, struct db *db, void *arg) {
    return reg_sync(c, db, arg);
}

int cli_sync(struct ctx *c, struct store *st, const struct spec *spec) {
    int rc = store_write(c, st, sync_tables, (void *)(uintptr_t)spec);
    os_stop_may();
    return rc;
}

int cli_read(struct ctx *c, struct store *st, int (*fn)(struct ctx *c, struct db *db, void *arg), void *arg) {
    AUTO_READ lease = {0};
    TRY(store_read(c, st, &lease));
    return fn(c, lease.db, arg);
}

int cli_read_data(struct ctx *c, const struct cli_args *a, int (*fn)(struct ctx *c, struct db *db, void *arg), void *arg) {
    const char *dir;
    struct store *st;
    TRY(cli_need(c, a, "data", &dir));
    TRY(store_open(c, dir, 0, &st));
    int rc = cli_read(c, st, fn, arg);
    store_close(st);
    return rc;
}

static const char *making(struct ctx *c, const char *file) { return arena_printf(c->mem, "%s.making", file); }

int cli_out_begin(struct ctx *c, const char *file, const void *bytes, size_t n) {
    TRY(os_may_write(c, file));
    return os_write_file(c, making(c, file), bytes, n, 0600);
}

int cli_out_end(struct ctx *c, const char *file, int rc) {
    if (rc >= 0)
        return os_rename(c, making(c, file), file);
    unlink(making(c, file));
    return rc;
}
