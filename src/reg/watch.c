/* Rows of tables that no event proves and that are not made from rows: to-dos, due steps, numbers, repeated requests, tallies, keys; and those of keyed registers.
 *
 * Triggers of the writing connection (TEMP: the file itself holds none, and one put there does nothing) keep a digest of each such row in row_sum. A row changed,
 * deleted or put in behind the program no longer agrees with its digest, and never will: a new digest is given only where the former one was right. A new table is watched without being listed anywhere.
 * A table with a column `sum` holds the digests itself, written by its own statements: half the price; a row deleted is missed only
 * because its writer counts its rows (idem.c). */
#include <stdlib.h>

#include "db/functions.h"
#include "reg/internal.h"

enum { MAX_WATCHED = 64, KEYED_ROWS_SINCE = 68 };          /* the step of the schema from which keyed registers have digests */

/* What the statements about a table say: its key as one text, and its digest, of the row named `row` ("" in a query of its own). */
struct watched { const char *name; bool own; int n, n_key; const char *column[MAX_WATCHED], *key[MAX_WATCHED]; };

static bool plain(const char *name) {
    return *name && !name[strspn(name, "abcdefghijklmnopqrstuvwxyz0123456789_")];
}

/* 1, or 0 for a table that is none of ours (schema.c names it): without a primary key, or with odd names. */
static int columns(struct ctx *c, struct db *db, const char *table, struct watched *ret_w) {
    AUTO_STMT s = {0};
    int rc;
    bool ours = plain(table);
    *ret_w = (struct watched){.name = table};
    TRY(db_query(c, db, Q_REG_WATCHED_COLUMNS, &s, A(table)));
    while ((rc = db_next(c, &s)) > 0 && ret_w->n < MAX_WATCHED) {
        const char *name = db_text(c, &s, 0);
        if (str_eq(name, "sum")) {
            ret_w->own = true;
            continue;
        }
        ret_w->column[ret_w->n++] = name;
        ours = ours && plain(name);
        if (db_i64(&s, 1) > 0)
            ret_w->key[ret_w->n_key++] = name;
    }
    return rc < 0 ? rc : !rc && ours && ret_w->n_key;
}

/* Tables that no event proves, then the registers whose rows are keyed: an event proves these too, but not while somebody bends both. */
struct names { const struct spec *spec; int i; bool unkeyed; struct stmt s; };   /* unkeyed: a store of an older step, not yet brought up to date */

static void names_close(struct names *n) {
    stmt_close(&n->s);
}

/* 1 with the next table, 0 at the end. */
static int next(struct ctx *c, struct db *db, struct names *n, struct watched *ret_w) {
    int got = 1, ours;
    if (!n->s.h && !n->i)
        TRY(db_query0(c, db, Q_REG_WATCHED, &n->s));
    while (n->s.h && (got = db_next(c, &n->s)) > 0) {
        TRY(ours = columns(c, db, db_text(c, &n->s, 0), ret_w));
        if (ours)
            return 1;
    }
    TRY(got);
    stmt_close(&n->s);
    while (n->i < n->spec->n_registers) {
        const struct spec_register *r = &n->spec->registers[n->i++];
        if (!r->keyed || n->unkeyed)
            continue;
        TRY(ours = columns(c, db, r->name, ret_w));
        return ours ? 1 : fail(c, E_MODEL, "%s: keyed, and more than %d columns", r->name, MAX_WATCHED);
    }
    return 0;
}

static const char *key_of(struct ctx *c, const struct watched *w, const char *row) {
    struct str s;
    str_init(&s, c, LIMIT_SQL_BYTES);
    for (int i = 0; i < w->n_key; i++)
        str_putf(&s, "%s%s\"%s\"", i ? " || char(31) || " : "'' || ", row, w->key[i]);
    return s.p;
}

static const char *key_names(struct ctx *c, const struct watched *w) {
    struct str s;
    str_init(&s, c, LIMIT_SQL_BYTES);
    for (int i = 0; i < w->n_key; i++)
        str_putf(&s, "%s\"%s\"", i ? ", " : "", w->key[i]);
    return s.p;
}

static const char *same_key_of(struct ctx *c, const struct watched *w) {
    struct str s;
    str_init(&s, c, LIMIT_SQL_BYTES);
    for (int i = 0; i < w->n_key; i++)
        str_putf(&s, "%sOLD.\"%s\" = NEW.\"%s\"", i ? " AND " : "", w->key[i], w->key[i]);
    return s.p;
}

static const char *digest_of(struct ctx *c, const struct watched *w, const char *row) {
    struct str s;
    str_init(&s, c, LIMIT_SQL_BYTES);
    str_put(&s, "row_digest(");
    for (int i = 0; i < w->n; i++)
        str_putf(&s, "%s'%s', %s\"%s\"", i ? ", " : "", w->column[i], row, w->column[i]);
    str_putc(&s, ')');
    return s.p;
}

static int triggers(struct ctx *c, struct db *db, const struct watched *w) {
    const char *t = w->name, *now = key_of(c, w, "NEW."), *was = key_of(c, w, "OLD."), *sum = digest_of(c, w, "NEW.");
    if (w->own)
        return 0;
    const char *same = same_key_of(c, w);
    const char *put = arena_printf(c->mem, "INSERT INTO row_sum(tbl, key, sum) VALUES ('%s', %s, %s) ON CONFLICT (tbl, key) DO NOTHING;", t, now, sum);
    const char *of = arena_printf(c->mem, "WHERE tbl = '%s' AND key = %s AND sum = %s", t, was, digest_of(c, w, "OLD."));
    TRY(sql_text(c, db, arena_printf(c->mem, "CREATE TEMP TRIGGER IF NOT EXISTS sum_put_%s AFTER INSERT ON main.\"%s\" BEGIN %s END", t, t, put)));
    TRY(sql_text(c, db, arena_printf(c->mem, "CREATE TEMP TRIGGER IF NOT EXISTS sum_change_%s AFTER UPDATE ON main.\"%s\" WHEN %s BEGIN UPDATE row_sum SET sum = %s %s; END", t, t, same, sum, of)));
    TRY(sql_text(c, db, arena_printf(c->mem, "CREATE TEMP TRIGGER IF NOT EXISTS sum_move_%s AFTER UPDATE OF %s ON main.\"%s\" WHEN NOT (%s) BEGIN UPDATE OR IGNORE row_sum SET key = %s, sum = %s %s; END", t, key_names(c, w), t, same, now, sum, of)));
    return sql_text(c, db, arena_printf(c->mem, "CREATE TEMP TRIGGER IF NOT EXISTS sum_drop_%s AFTER DELETE ON main.\"%s\" BEGIN DELETE FROM row_sum %s; END", t, t, of));
}

static int adopt(struct ctx *c, struct db *db, const struct watched *w) {
    if (w->own)
        return sql_text(c, db, arena_printf(c->mem, "UPDATE \"%s\" SET sum = %s", w->name, digest_of(c, w, "")));
    return sql_text(c, db, arena_printf(c->mem, "INSERT INTO row_sum(tbl, key, sum) SELECT '%s', %s, %s FROM \"%s\"", w->name, key_of(c, w, ""), digest_of(c, w, ""), w->name));
}

/* Were the digests made under the newest step? Then they stand, also those that somebody took away: that this step was reached is noted beside the store. */
static int of_this_schema(struct ctx *c, struct db *db) {
    AUTO_STMT s = {0};
    int64_t noted;
    TRY(db_one0(c, db, Q_REG_SUMS_STAND, &s));
    TRY(ledger_noted_step(c, db, &noted));
    return db_i64(&s, 0) > 0 || noted >= db_i64(&s, 1);
}

/* From here on a row of a keyed register without its digest is nobody's. Not with another key than the digests were made with, nor with none. */
static int ask_for_them(struct ctx *c, struct db *db, int kind) {
    int asked = ledger_sums_asked(c, db, kind);
    TRY(asked);
    db_set_sums(db, asked);
    return kind == DIGESTS_LOST ? ledger_sums_lost(c, db) : 0;
}

int reg_watch(struct ctx *c, struct db *db, const struct spec *spec) {
    AUTO(names_close) struct names names = {.spec = spec};
    struct watched w;
    int rc, kind, stand;
    TRY(kind = ledger_digests(c, db));
    if (kind == DIGESTS_NONE)
        return 0;
    TRY(stand = of_this_schema(c, db));
    if (!stand) {                                          /* a new store, or one just migrated */
        TRY(db_exec0(c, db, Q_REG_SUMS_FORGET));
        TRY(db_exec0(c, db, Q_REG_SUMS_KEY));
        TRY(ledger_tips_put(c, db));
    }
    while ((rc = next(c, db, &names, &w)) > 0) {
        TRY(triggers(c, db, &w));
        if (!stand)
            TRY(adopt(c, db, &w));
    }
    TRY(rc);
    return ask_for_them(c, db, kind);
}

/* ---- verify */

struct look { struct ctx *c; void (*fn)(void *arg, const char *code, const char *register_name, int64_t record, const char *detail); void *arg; };

static void named(struct ctx *c, const struct look *l, const char *code, const char *table, const char *key, const char *what) {
    char *shown = arena_dup(c->mem, key);
    for (char *p = shown; *p; p++)
        if (*p == '\x1f')
            *p = ' ';
    l->fn(l->arg, code, table, strtoll(key, NULL, 10), arena_printf(c->mem, what, shown));
}

static int changed(struct ctx *c, struct db *db, const struct look *l, const struct watched *w) {
    AUTO_STMT s = {0};
    int rc;
    const char *sql = w->own ? arena_printf(c->mem, "SELECT %s, sum IS NULL FROM \"%s\" WHERE sum IS NULL OR sum <> %s", key_of(c, w, ""), w->name, digest_of(c, w, ""))
                             : arena_printf(c->mem, "SELECT r.k, s.sum IS NULL FROM (SELECT %s AS k, %s AS d FROM \"%s\") r LEFT JOIN row_sum s ON s.tbl = '%s' AND s.key = r.k WHERE s.sum IS NULL OR s.sum <> r.d",
                                   key_of(c, w, ""), digest_of(c, w, ""), w->name, w->name);
    TRY(db_query0(c, db, sql_query(c, sql), &s));
    while ((rc = db_next(c, &s)) > 0) {
        bool strange = db_i64(&s, 1);
        named(c, l, strange ? "row_inserted" : "row_changed", w->name, db_text(c, &s, 0),
              strange ? T("此行不是程序写入的：%s", "this row was not written by the program: %s") : T("此行与程序写入时不同：%s", "this row is not as the program wrote it: %s"));
    }
    return rc;
}

static int deleted(struct ctx *c, struct db *db, const struct look *l, const struct watched *w) {
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query0(c, db, sql_query(c, arena_printf(c->mem, "SELECT key FROM row_sum WHERE tbl = '%s' EXCEPT SELECT %s FROM \"%s\"", w->name, key_of(c, w, ""), w->name)), &s));
    while ((rc = db_next(c, &s)) > 0)
        named(c, l, "row_deleted", w->name, db_text(c, &s, 0), T("程序写入的这一行不见了：%s", "a row that the program wrote is gone: %s"));
    return rc;
}

/* A table with its own digests counts its rows, if whoever writes it does (reg_number, series "rows"). */
static int counted(struct ctx *c, struct db *db, const struct look *l, const struct watched *w) {
    AUTO_STMT s = {0};
    if (!w->own)
        return 0;
    TRY(db_query0(c, db, sql_query(c, arena_printf(c->mem, "SELECT (SELECT last FROM reg_number WHERE register = '%s' AND series = 'rows') - (SELECT count(*) FROM \"%s\")", w->name, w->name)), &s));
    int rc = db_next(c, &s);
    int64_t less = rc > 0 ? db_i64(&s, 0) : 0;
    if (less)
        l->fn(l->arg, less > 0 ? "row_deleted" : "row_inserted", w->name, 0, arena_printf(c->mem, less > 0 ? T("程序写入的行少了%" PRId64 "行", "%" PRId64 " rows that the program wrote are gone") : T("多出%" PRId64 "行，不是程序写入的", "%" PRId64 " rows that the program did not write"), less > 0 ? less : -less));
    return rc < 0 ? rc : 0;
}

static void other_tip(void *arg, int64_t seq) {
    const struct look *l = arg;
    struct ctx *c = l->c;
    l->fn(l->arg, "head", "", 0, arena_printf(c->mem, T("链尾（第%" PRId64 "号）不是程序写的：之前有事件被增、删或改写", "the end of the chain (event %" PRId64 ") was not written by the program: events before it were put in, taken away or rewritten"), seq));
}

/* 0: with another key than that beside the store, so that comparing says nothing; and that is said. */
static int same_key(struct ctx *c, struct db *db, const struct look *l) {
    AUTO_STMT s = {0};
    TRY(db_one0(c, db, Q_REG_SUMS_KEY_GOOD, &s));
    if (!db_i64(&s, 0))
        l->fn(l->arg, "row_key", "row_sum", 0, T("行摘要不是用库旁的 seal.key 作的，无法核对：放回原来的密钥再核验", "the digests of rows were not made with the seal.key beside the store and cannot be compared: put the former key back and verify again"));
    return db_i64(&s, 0) > 0;
}

/* Digests of a table that is not watched, or not there; of a chain that is not there. */
static int strangers(struct ctx *c, struct db *db, const struct look *l, const struct map *known) {
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query0(c, db, Q_REG_SUMS_LOST, &s));
    while ((rc = db_next(c, &s)) > 0)
        named(c, l, db_i64(&s, 1) ? "head" : "row_inserted", "row_sum", db_text(c, &s, 0),
              db_i64(&s, 1) ? T("单位%s的整条链不见了，只剩链尾的摘要", "the whole chain of unit %s is gone, the digest of its end is left") : T("row_sum 中有不属于任何表的行：%s", "row_sum holds rows of no table: %s"));
    TRY(rc);
    stmt_close(&s);
    TRY(db_query0(c, db, Q_REG_SUMS_OF, &s));
    while ((rc = db_next(c, &s)) > 0)
        if (!map_get(known, db_text(c, &s, 0)))
            named(c, l, "row_inserted", "row_sum", db_text(c, &s, 0), T("row_sum 中有不属于任何表的行：%s", "row_sum holds rows of no table: %s"));
    return rc;
}

int watch_verify(struct ctx *c, struct db *db, const struct spec *spec, void (*fn)(void *arg, const char *code, const char *register_name, int64_t record, const char *detail), void *arg) {
    struct look l = {c, fn, arg};
    struct map known = {0};
    AUTO(names_close) struct names names = {.spec = spec};
    AUTO_STMT s = {0};
    struct watched w;
    int rc, kind;
    TRY(kind = ledger_digests(c, db));
    if (kind == DIGESTS_NONE || kind == DIGESTS_LOST)
        return 0;
    if (kind == DIGESTS_KEYED) {
        TRY(rc = same_key(c, db, &l));
        if (!rc)
            return 0;
        TRY(ledger_tips_check(c, db, other_tip, &l));
    }
    TRY(db_one0(c, db, Q_REG_SUMS_STAND, &s));
    names.unkeyed = db_i64(&s, 1) < KEYED_ROWS_SINCE;
    stmt_close(&s);
    while ((rc = next(c, db, &names, &w)) > 0) {
        map_put(c, &known, w.name, &known);
        TRY(changed(c, db, &l, &w));
        TRY(deleted(c, db, &l, &w));
        TRY(counted(c, db, &l, &w));
    }
    TRY(rc);
    map_put(c, &known, "event", &known);                   /* the tips */
    map_put(c, &known, "row_sum", &known);                 /* the key */
    return strangers(c, db, &l, &known);
}
