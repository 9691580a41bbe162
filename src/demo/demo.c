/* Making the store of a demo office. */
#include "demo/demo.h"

#include <stdio.h>
#include <unistd.h>

#include "demo/internal.h"
#include "exchange/exchange.h"
#include "ledger/ledger.h"
#include "os/os.h"
#include "os/tree.h"
#include "reg/reg.h"

#define MARK "demo.json"

struct sweep { struct ctx *c; const char *dir; int n; bool remove; };

static int on_file(void *arg, const char *rel) {
    struct sweep *s = arg;
    struct ctx *c = s->c;
    s->n++;
    if (!s->remove)
        return 0;
    const char *path = arena_printf(c->mem, "%s/%s", s->dir, rel);
    return unlink(path) ? fail(c, E_IO, T("删不掉 %s", "cannot remove %s"), path) : 0;
}

/* An empty directory, or an old demo emptied. */
static int clear(struct ctx *c, const char *dir) {
    struct sweep s = {c, dir, 0, false};
    bool alone = false;
    TRY(os_mkdir(c, dir, 0700));
    TRY(os_lock_dir(c, dir, &alone));
    if (!alone)
        return fail(c, E_BUSY, T("%s 正由一个服务使用，请先停掉它", "%s is in use by a server: stop it first"), dir);
    TRY(os_walk(c, dir, on_file, &s));
    if (!s.n)
        return 0;
    if (!os_exists(arena_printf(c->mem, "%s/%s", dir, MARK)))
        return fail(c, E_DUPLICATE, T("%s 不是空目录，也不是旧的示范数据，不敢覆盖", "%s is neither empty nor an old demo; not overwritten"), dir);
    s.remove = true;
    return os_walk(c, dir, on_file, &s);
}

static const char *draw(struct ctx *c) {
    static const char letters[] = "abcdefghjkmnpqrstuvwxyz23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    unsigned char raw[14];
    char out[sizeof raw + 1] = {0};
    c->random(c, raw, sizeof raw);
    for (size_t i = 0; i < sizeof raw; i++)
        out[i] = letters[raw[i] % (sizeof letters - 1)];
    return arena_printf(c->mem, "Sz-7%s", out);        /* upper, lower, digit and sign whatever was drawn */
}

static void adopt_progress(void *arg, int64_t done, int64_t total) {
    const struct demo_options *o = arg;
    if (o->progress)
        o->progress("留痕 ledger", done, total);
}

static int fill(struct ctx *c, struct db *db, const struct spec *spec, const struct demo_options *o, struct demo_done *d) {
    TRY(reg_sync(c, db, spec));
    TRY(demo_fill(c, db, spec, o));
    TRY(demo_plant(c, db, spec, o, d));
    return reg_adopt(c, db, spec, adopt_progress, (void *)o);
}

static int finish(struct ctx *c, struct db *db, const struct spec *spec, const struct demo_options *o, struct demo_done *d) {
    char head[65];
    TRY(reg_watch(c, db, spec));
    TRY(demo_accounts(c, db, d->password, d));
    TRY(ledger_seal(c, db, o->dir, &d->seal));
    TRY(ledger_head(c, db, 1, &d->events, head));
    return ledger_note_head(c, db);                    /* committed by now */
}

static int open_db(struct ctx *c, const struct demo_options *o, int flags, struct db **ret_db) {
    return db_open(c, arena_printf(c->mem, "%s/shenzhi.db", o->dir), DB_NOFK | flags, ret_db);
}

static int mark(struct ctx *c, const struct demo_options *o) {
    char today[DATE_SIZE];
    ctx_today(c, today);
    const char *text = arena_printf(c->mem, "{\"demo\":true,\"seed\":%" PRId64 ",\"today\":\"%s\"}\n", o->seed, today);
    return os_write_file(c, arena_printf(c->mem, "%s/%s", o->dir, MARK), text, strlen(text), 0600);
}

static int make(struct ctx *c, const struct spec *spec, const struct demo_options *o, struct demo_done *ret_d) {
    struct demo_done d = {.password = o->password ? o->password : draw(c)};
    struct store *st;
    struct db *db;
    TRY(store_open(c, o->dir, DB_CREATE, &st));        /* makes the file and its schema */
    store_close(st);
    TRY(ledger_key_create(c, o->dir));
    TRY(exchange_key(c, o->dir));
    TRY(open_db(c, o, DB_BULK, &db));
    int rc = fill(c, db, spec, o, &d);
    db_close(db);
    TRY(rc);
    TRY(open_db(c, o, 0, &db));                        /* durable from here on */
    rc = finish(c, db, spec, o, &d);
    db_close(db);
    TRY(rc);
    *ret_d = d;
    return 0;
}

int demo_make(struct ctx *c, const struct spec *spec, const struct demo_options *o, struct demo_done *ret_d) {
    struct demo_options in = *o;
    TRY(clear(c, o->dir));
    TRY(mark(c, o));                                   /* first: a demo broken off half-way may be made again */
    TRY(os_tree_begin(c, o->dir, &in.dir));
    return os_tree_end(c, o->dir, "shenzhi.db", make(c, spec, &in, ret_d));
}
