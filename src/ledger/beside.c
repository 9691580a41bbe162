/* What lies beside the store and not in it: the public key of the seals, and the head as it stood last. Somebody who can only
 * write to the database can forge neither; somebody who owns the whole directory can (README, what cannot be found). */
#include "db/functions.h"
#include "ledger/internal.h"
#include "os/os.h"

enum { MAX_NOTE = 64 << 10 };
static const char store_name[] = "/shenzhi.db", note_name[] = "ledger.head";

/* The directory of a store in use; NULL for :memory: and copies of another name. */
static int dir_of(struct ctx *c, struct db *db, const char **ret_file, const char **ret_dir) {
    AUTO_STMT s = {0};
    TRY(db_one0(c, db, Q_LEDGER_FILE, &s));
    const char *file = db_text(c, &s, 0);
    *ret_file = file ? file : "";
    *ret_dir = str_ends(*ret_file, store_name) ? arena_dupn(c->mem, *ret_file, strlen(*ret_file) - (sizeof store_name - 1)) : NULL;
    return 0;
}

/* A key's file: in the directory, or with the copy's name before its own; NULL: there is none. */
static int key_file(struct ctx *c, struct db *db, const char *name, const char **ret_path) {
    const char *file, *dir;
    TRY(dir_of(c, db, &file, &dir));
    const char *path = dir ? arena_printf(c->mem, "%s/%s", dir, name) : arena_printf(c->mem, "%s.%s", file, name);
    *ret_path = *file && os_exists(path) ? path : NULL;
    return 0;
}

int beside_key(struct ctx *c, struct db *db, const char **ret_pem) {
    const char *path;
    char *bytes;
    size_t n;
    TRY(key_file(c, db, "seal.pub", &path));
    *ret_pem = NULL;
    if (!path)
        return 0;
    TRY(os_read_file(c, path, MAX_NOTE, &bytes, &n));
    *ret_pem = arena_dupn(c->mem, bytes, n);
    return 0;
}

int beside_note(struct ctx *c, struct db *db, json_t **ret_heads) {
    const char *file, *dir;
    char *bytes;
    size_t n;
    *ret_heads = NULL;
    TRY(dir_of(c, db, &file, &dir));
    const char *path = dir ? arena_printf(c->mem, "%s/%s", dir, note_name) : NULL;
    if (!path || !os_exists(path))
        return 0;
    TRY(os_read_file(c, path, MAX_NOTE, &bytes, &n));
    return json_parse(c, bytes, n, ret_heads);
}

static int newest_step(struct ctx *c, struct db *db, int64_t *ret_step) {
    AUTO_STMT s = {0};
    TRY(db_one0(c, db, Q_LEDGER_STEP, &s));
    *ret_step = db_i64(&s, 0);
    return 0;
}

static int64_t step_of(const json_t *heads) {
    int64_t step = 0;
    const json_t *h;
    size_t i;
    json_array_foreach(heads, i, h)
        if (json_i64(h, "step", 0) > step)
            step = json_i64(h, "step", 0);
    return step;
}

int ledger_noted_step(struct ctx *c, struct db *db, int64_t *ret_step) {
    json_t *heads = NULL;
    TRY(beside_note(c, db, &heads));
    *ret_step = step_of(heads);
    return 0;
}

/* ---- digests with a key */

int ledger_digests(struct ctx *c, struct db *db) {
    enum { KEYED_SINCE = 67 };                             /* the step of the schema */
    unsigned char key[DB_DIGEST_KEY];
    const char *path, *file, *dir;
    int64_t last;
    AUTO_STMT s = {0};
    TRY(db_one0(c, db, Q_LEDGER_SUMS_THERE, &s));
    bool sums = db_i64(&s, 0), steps = db_i64(&s, 1);
    stmt_close(&s);
    if (sums)
        db_set_digest(db, sm3_keyed, NULL);
    if (!sums || !steps)
        return DIGESTS_NONE;
    TRY(newest_step(c, db, &last));
    TRY(dir_of(c, db, &file, &dir));
    TRY(key_file(c, db, "seal.key", &path));
    bool keyed = path && last >= KEYED_SINCE;
    if (keyed) {
        TRY(seal_secret(c, path, key));
        db_set_digest(db, sm3_keyed, key);
        explicit_bzero(key, sizeof key);
    }
    return keyed ? DIGESTS_KEYED : *file && last >= KEYED_SINCE ? DIGESTS_LOST : DIGESTS_PLAIN;
}

/* What was noted of the key of the digests; NULL nothing. */
static const char *sums_of(const json_t *heads) {
    const json_t *h;
    size_t i;
    json_array_foreach(heads, i, h)
        if (json_text(h, "sums"))
            return json_text(h, "sums");
    return NULL;
}

static int asked(struct ctx *c, struct db *db, int kind, const char **ret_mark) {
    AUTO_STMT s = {0};
    json_t *heads = NULL;
    *ret_mark = NULL;
    if (kind != DIGESTS_KEYED)
        return 0;
    TRY(db_one0(c, db, Q_LEDGER_SUMS_MARK, &s));
    const char *mark = db_text(c, &s, 0);
    TRY(beside_note(c, db, &heads));
    if (db_i64(&s, 1) > 0 || str_eq(mark, sums_of(heads)))
        *ret_mark = mark;
    return *ret_mark != NULL;
}

int ledger_sums_asked(struct ctx *c, struct db *db, int kind) {
    const char *mark;
    return asked(c, db, kind, &mark);
}

static int note_put(struct ctx *c, const char *dir, const json_t *heads) {
    const char *text = json_print(c, heads);
    return os_write_file(c, arena_printf(c->mem, "%s/%s", dir, note_name), text, strlen(text), 0600);
}

int ledger_sums_lost(struct ctx *c, struct db *db) {
    const char *file, *dir;
    json_t *heads = NULL, *h;
    size_t i;
    TRY(db_exec0(c, db, Q_LEDGER_SUMS_UNMARK));
    TRY(dir_of(c, db, &file, &dir));
    TRY(beside_note(c, db, &heads));
    if (!dir || !sums_of(heads))
        return 0;
    json_array_foreach(heads, i, h)
        json_object_del(h, "sums");
    return note_put(c, dir, heads);
}

/* fn for each end of a chain. */
static int each_head(struct ctx *c, struct db *db, int (*fn)(struct ctx *c, struct db *db, const struct ledger_chain *l, void *arg), void *arg) {
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query0(c, db, Q_LEDGER_HEADS, &s));
    while ((rc = db_next(c, &s)) > 0) {
        struct ledger_chain l = {.unit = db_i64(&s, 0), .seq = db_i64(&s, 1), .ours = true};
        snprintf(l.hash, sizeof l.hash, "%s", db_peek(&s, 2, NULL));
        TRY(fn(c, db, &l, arg));
    }
    return rc;
}

static int put_tip(struct ctx *c, struct db *db, const struct ledger_chain *l, void *arg) {
    (void)arg;
    return ledger_chain_end(c, db, l);
}

int ledger_tips_put(struct ctx *c, struct db *db) {
    return each_head(c, db, put_tip, NULL);
}

struct tips { void (*fn)(void *arg, int64_t seq); void *arg; };

static int check_tip(struct ctx *c, struct db *db, const struct ledger_chain *l, void *arg) {
    const struct tips *t = arg;
    AUTO_STMT s = {0};
    TRY(db_one(c, db, Q_LEDGER_TIP_GOOD, &s, A(l->seq), A(arena_printf(c->mem, "%" PRId64, l->unit)), A((char *)(uintptr_t)l->hash)));
    if (!db_i64(&s, 0))
        t->fn(t->arg, l->seq);
    return 0;
}

int ledger_tips_check(struct ctx *c, struct db *db, void (*fn)(void *arg, int64_t seq), void *arg) {
    return each_head(c, db, check_tip, &(struct tips){fn, arg});
}

/* Is this noted head in the chain? */
static int noted_there(struct ctx *c, struct db *db, const json_t *head, bool *ret_there) {
    AUTO_STMT s = {0};
    TRY(db_query(c, db, Q_LEDGER_HASH_AT, &s, A(json_i64(head, "unit", 0)), A(json_i64(head, "seq", 0))));
    int have = db_next(c, &s);
    TRY(have);
    *ret_there = have && str_eq(db_peek(&s, 0, NULL), json_text(head, "hash"));
    return 0;
}

int ledger_noted_check(struct ctx *c, struct db *db) {
    json_t *heads = NULL;
    const json_t *h;
    size_t i;
    int64_t last;
    TRY(beside_note(c, db, &heads));
    TRY(newest_step(c, db, &last));
    bool there = step_of(heads) <= last;
    json_array_foreach(heads, i, h)
        if (there)
            TRY(noted_there(c, db, h, &there));
    return there ? 0 : fail(c, E_TAMPER, T("库旁 ledger.head 记下的链首尾已不在链上：库被放回旧的状态，或链被截去、改写。请核验", "what ledger.head beside the store notes is not in the chain: the store was put back to a former state, or the chain cut off or rewritten. Verify"));
}

static int is_ours(struct ctx *c, struct db *db, const struct ledger_chain *l, void *arg) {
    (void)arg;
    return ledger_ours(c, db, l->unit);
}

int ledger_note_head(struct ctx *c, struct db *db) {
    const char *file, *dir;
    json_t *heads = json_array();
    const char *sums;
    AUTO_STMT s = {0};
    int64_t last;
    int rc;
    TRY(dir_of(c, db, &file, &dir));
    if (!dir)
        return 0;
    TRY(rc = ledger_digests(c, db));
    TRY(asked(c, db, rc, &sums));
    TRY(ledger_noted_check(c, db));
    TRY(each_head(c, db, is_ours, NULL));
    TRY(newest_step(c, db, &last));
    TRY(db_query0(c, db, Q_LEDGER_HEADS, &s));
    while ((rc = db_next(c, &s)) > 0)
        json_array_append_new(heads, json_pack("{s:I,s:I,s:s,s:I,s:s*}", "unit", (json_int_t)db_i64(&s, 0), "seq", (json_int_t)db_i64(&s, 1), "hash", db_text(c, &s, 2), "step", (json_int_t)last, "sums", sums));
    TRY(rc);
    return note_put(c, dir, heads);
}

int heads_verify(struct finder *f, const struct piece *p) {
    struct ctx *c = f->c;
    const json_t *heads = f->heads;
    (void)p;
    const json_t *h;
    size_t i;
    if (heads && !json_is_array(heads))
        found(f, "head", "", 0, 0, T("链首尾记录无法读取", "the note of the head cannot be read"));
    int64_t last = 0;
    if (heads)
        TRY(newest_step(c, f->db, &last));
    if (step_of(heads) > last)
        found(f, "head", "migration", step_of(heads), 0, T("库结构的一步被撤去：曾记下的比现有的新", "a step of the schema was taken away: a newer one was noted"));
    json_array_foreach(heads, i, h) {
        bool there;
        TRY(noted_there(c, f->db, h, &there));
        if (!there)
            found(f, "head", "", 0, json_i64(h, "seq", 0), T("链尾被截去或改写：曾记下的事件已不在链上", "the end of the chain was cut off or rewritten: an event that was noted is not in it"));
    }
    return 0;
}
