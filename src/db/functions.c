/* SQL functions of ours that rules, demo scripts and queries may use; PostgreSQL gets them as SQL functions. */
#include <sqlite3.h>

#include "db/functions.h"
#include "db/internal.h"

static const char *(*settings_get)(const char *key), *instead_key, *instead_value;

void db_set_settings(const char *(*get)(const char *key)) {
    settings_get = get;
}

bool db_setting_instead(const char *key, const char *value) {
    instead_key = key;
    instead_value = value;
    return !key || (settings_get && settings_get(key));
}

void db_set_digest(struct db *db, db_digest *fn, const unsigned char *key) {
    db->digest = fn;
    db->keyed = key != NULL;
    if (key)
        memcpy(db->digest_key, key, sizeof db->digest_key);
}

bool db_has_digest(const struct db *db) {
    return db->digest != NULL;
}

uint64_t db_file_hash(const struct db *db) {
    const char *file = sqlite3_db_filename(db->h, "main");
    return hash_fnv(file ? file : "", file ? strlen(file) : 0);
}

void db_set_sums(struct db *db, bool on) {
    db->sums = on;
}

bool db_sums(const struct db *db) {
    return db->sums;
}

static const char *arg_text(sqlite3_value *v) {
    return (const char *)sqlite3_value_text(v);
}

/* A valid date or datetime in argument i, else NULL (and the result is NULL). */
static const char *arg_date(sqlite3_value **v, int i) {
    const char *s = arg_text(v[i]);
    return s && (date_valid(s) || datetime_valid(s)) ? s : NULL;
}

static void date_result(sqlite3_context *x, const char *from, const char *date) {
    char out[DATETIME_SIZE];
    snprintf(out, sizeof out, "%s%s", date, strlen(from) > 10 ? from + 10 : "");
    sqlite3_result_text(x, out, -1, SQLITE_TRANSIENT);
}

static void f_add_days(sqlite3_context *x, int n, sqlite3_value **v) {
    (void)n;
    const char *s = arg_date(v, 0);
    char out[DATE_SIZE];
    if (!s || sqlite3_value_type(v[1]) == SQLITE_NULL)
        return;
    date_add_days(s, sqlite3_value_int64(v[1]), out);
    date_result(x, s, out);
}

static void f_add_months(sqlite3_context *x, int n, sqlite3_value **v) {
    (void)n;
    const char *s = arg_date(v, 0);
    char out[DATE_SIZE];
    if (!s || sqlite3_value_type(v[1]) == SQLITE_NULL)
        return;
    date_add_months(s, sqlite3_value_int64(v[1]), out);
    date_result(x, s, out);
}

/* The last day of a term of secrecy that runs from a day: 10Y, 6M, D2030-06-01; NULL where it names none (L, E: and a condition). */
static void f_term_end(sqlite3_context *x, int n, sqlite3_value **v) {
    (void)n;
    const char *term = arg_text(v[0]), *s = arg_date(v, 1);
    char out[DATE_SIZE];
    if (term && *term == 'D')
        sqlite3_result_text(x, term + 1, -1, SQLITE_TRANSIENT);
    if (!s || !term || *term < '0' || *term > '9')
        return;
    date_add_months(s, sqlite3_value_int64(v[0]) * (str_ends(term, "Y") ? 12 : 1), out);
    date_result(x, s, out);
}

static void f_days_between(sqlite3_context *x, int n, sqlite3_value **v) {
    (void)n;
    const char *a = arg_date(v, 0), *b = arg_date(v, 1);
    if (a && b)
        sqlite3_result_int64(x, date_days(b) - date_days(a));
}

static void f_setting(sqlite3_context *x, int n, sqlite3_value **v) {
    (void)n;
    const char *key = arg_text(v[0]);
    const char *value = key && instead_key && str_eq(key, instead_key) ? instead_value : settings_get && key ? settings_get(key) : NULL;
    if (value)
        sqlite3_result_text(x, value, -1, SQLITE_TRANSIENT);
}

static void f_level_name(sqlite3_context *x, int n, sqlite3_value **v) {
    static const char *const name[] = {"公开", "内部", "秘密", "机密", "绝密"};
    (void)n;
    int64_t i = sqlite3_value_int64(v[0]);
    if (i >= 0 && i <= 4)
        sqlite3_result_text(x, name[i], -1, SQLITE_STATIC);
}

/* Repeatable random from the connection's seed and a key: the same row gets the same number whatever runs around it. */
static void f_rnd(sqlite3_context *x, int n, sqlite3_value **v) {
    (void)n;
    const struct db *db = sqlite3_user_data(x);
    const char *key = arg_text(v[0]);
    uint64_t h = hash_fnv(key ? key : "", key ? strlen(key) : 0) ^ (uint64_t)db->seed * 0x9E3779B97F4A7C15u;
    h = (h ^ h >> 30) * 0xBF58476D1CE4E5B9u;       /* splitmix64's finish */
    h = (h ^ h >> 27) * 0x94D049BB133111EBu;
    sqlite3_result_int64(x, (int64_t)((h ^ h >> 31) & 0x7FFFFFFF));
}

/* Text put together on the stack, and on the heap once it is long. */
struct growing { char near[1024], *p; size_t n, cap; };

static bool grow(struct growing *g, const void *bytes, size_t n) {
    if (g->n + n > g->cap) {
        size_t cap = (g->n + n) * 2;
        char *more = sqlite3_realloc64(g->p == g->near ? NULL : g->p, cap);
        if (!more)
            return false;
        if (g->p == g->near)
            memcpy(more, g->near, g->n);
        g->p = more, g->cap = cap;
    }
    memcpy(g->p + g->n, bytes, n);
    g->n += n;
    return true;
}

static bool grow_number(struct growing *g, int64_t v) {
    char buf[I64_DIGITS], *p = i64_digits(v, buf);
    return grow(g, p, (size_t)(buf + sizeof buf - p));
}

/* One value of a row; a whole number is printed here: SQLite would keep its text in memory of its own. */
struct cell { const void *name; int n_name, type; int64_t i; const void *bytes; int n; };

/* "name type length value", the value of a number in decimal. */
static bool grow_cell(struct growing *g, const struct cell *v) {
    char digits[I64_DIGITS];
    const void *bytes = v->type == SQLITE_INTEGER ? i64_digits(v->i, digits) : v->bytes;
    int n = v->type == SQLITE_INTEGER ? (int)(digits + sizeof digits - (const char *)bytes) : v->n;
    return grow(g, v->name, (size_t)v->n_name) && grow(g, " ", 1) && grow_number(g, v->type) && grow(g, " ", 1) && grow_number(g, n) && grow(g, " ", 1)
           && (!n || grow(g, bytes, (size_t)n));
}

static bool grow_value(struct growing *g, sqlite3_value *name, sqlite3_value *v) {
    struct cell e = {sqlite3_value_text(name), sqlite3_value_bytes(name), sqlite3_value_type(v), 0, NULL, 0};
    if (e.type == SQLITE_INTEGER) {
        e.i = sqlite3_value_int64(v);
    } else {
        e.bytes = e.type == SQLITE_BLOB ? sqlite3_value_blob(v) : sqlite3_value_text(v);
        e.n = sqlite3_value_bytes(v);
    }
    return e.type == SQLITE_NULL || grow_cell(g, &e);
}

static bool grow_column(struct growing *g, sqlite3_stmt *h, int col) {
    const char *name = sqlite3_column_name(h, col);
    struct cell e = {name, (int)strlen(name), sqlite3_column_type(h, col), 0, NULL, 0};
    if (e.type == SQLITE_INTEGER) {
        e.i = sqlite3_column_int64(h, col);
    } else {
        e.bytes = e.type == SQLITE_BLOB ? sqlite3_column_blob(h, col) : sqlite3_column_text(h, col);
        e.n = sqlite3_column_bytes(h, col);
    }
    return e.type == SQLITE_NULL || grow_cell(g, &e);
}

static bool digest_made(const struct db *db, struct growing *g, bool good, unsigned char out[32]) {
    if (good)
        db->digest(db->keyed ? db->digest_key : NULL, g->p, g->n, out);
    if (g->p != g->near)
        sqlite3_free(g->p);
    return good;
}

/* row_digest(name, value, …): of a row's columns that are not NULL, so that a column added without a value changes nothing. */
static void f_row_digest(sqlite3_context *x, int n, sqlite3_value **v) {
    struct growing g;
    g.p = g.near, g.n = 0, g.cap = sizeof g.near;
    unsigned char sum[32];
    const struct db *db = sqlite3_user_data(x);
    bool good = db->digest != NULL;
    for (int i = 0; good && i + 1 < n; i += 2)
        good = grow_value(&g, v[i], v[i + 1]);
    if (digest_made(db, &g, good, sum))
        sqlite3_result_blob(x, sum, sizeof sum, SQLITE_TRANSIENT);
    else
        sqlite3_result_error_nomem(x);
}

bool db_row_digest(struct stmt *s, int first, unsigned char out[32]) {
    struct growing g;
    g.p = g.near, g.n = 0, g.cap = sizeof g.near;
    sqlite3_stmt *h = ((struct cached *)s->h)->h;
    bool good = s->db->digest != NULL;
    for (int i = first, n = sqlite3_column_count(h); good && i < n; i++)
        good = grow_column(&g, h, i);
    return digest_made(s->db, &g, good, out);
}

int db_functions(struct ctx *c, struct db *db) {
    static const struct {
        const char *name;
        int n, flags;
        void (*fn)(sqlite3_context *, int, sqlite3_value **);
    } f[] = {
        {"add_days", 2, SQLITE_DETERMINISTIC, f_add_days},     {"add_months", 2, SQLITE_DETERMINISTIC, f_add_months},
        {"days_between", 2, SQLITE_DETERMINISTIC, f_days_between}, {"setting", 1, 0, f_setting},
        {"level_name", 1, SQLITE_DETERMINISTIC, f_level_name}, {"term_end", 2, SQLITE_DETERMINISTIC, f_term_end},
        {"rnd", 1, 0, f_rnd},                                  {"row_digest", -1, SQLITE_DETERMINISTIC, f_row_digest},
    };
    for (size_t i = 0; i < COUNT(f); i++)
        if (sqlite3_create_function(db->h, f[i].name, f[i].n, SQLITE_UTF8 | f[i].flags, db, f[i].fn, NULL, NULL))
            return db_error(c, db, f[i].name);
    return 0;
}
