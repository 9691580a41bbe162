/* A query of the model is proved before it ever runs: one SELECT, of tables, functions, parameters and columns that were agreed. */
#include <ctype.h>

#include "db/internal.h"
#include "db/prove.h"

/* What SQLite and PostgreSQL share and what gives the same answer for the same rows; ours beside them (functions.c). */
static const char *const functions[] = {
    "abs", "add_days", "add_months", "avg", "coalesce", "count", "days_between", "dense_rank", "first_value", "instr", "json_array_length", "lag", "last_value", "lead",
    "length", "level_name", "like", "lower", "ltrim", "max", "min", "nullif", "rank", "replace", "rnd", "round", "row_number", "rtrim", "setting", "substr", "sum", "term_end", "trim", "upper"};

struct prover { struct ctx *c; const struct db_proof *p; sqlite3 *h; const char *why, *word; };

static bool among(const char *const *list, const char *word) {
    for (; list && *list; list++)
        if (str_eq(*list, word))
            return true;
    return false;
}

static int deny(struct prover *w, const char *why, const char *word) {
    if (!w->why) {
        w->why = why;
        w->word = word ? arena_dup(w->c->mem, word) : NULL;
    }
    return SQLITE_DENY;
}

/* A common table expression of which no column is used comes by its name, too; it is no table of the store. */
static bool of_the_text(struct prover *w, const char *table, const char *column) {
    return (!column || !*column) && sqlite3_table_column_metadata(w->h, "main", table, NULL, NULL, NULL, NULL, NULL, NULL) != SQLITE_OK;
}

static int authorize(void *arg, int action, const char *a, const char *b, const char *name, const char *view) {
    struct prover *w = arg;
    struct ctx *c = w->c;
    (void)name, (void)view;
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_RECURSIVE:
        return SQLITE_OK;
    case SQLITE_READ:
        if (w->p->readable(w->p->arg, a, b) || of_the_text(w, a, b))
            return SQLITE_OK;
        return deny(w, arena_printf(c->mem, T("不得读取 %s%s%s", "it may not read %s%s%s"), a, b && *b ? "." : "", b ? b : ""), b && *b ? b : a);
    case SQLITE_FUNCTION:
        if (str_among(functions, COUNT(functions), b))
            return SQLITE_OK;
        return deny(w, arena_printf(c->mem, T("不得使用函数 %s", "it may not use the function %s"), b), b);
    default:
        return deny(w, T("只能是一条 SELECT：不得写入、附加数据库或改设置", "it must be one SELECT: nothing is written, attached or set"), NULL);
    }
}

/* Where the query itself begins: behind blank lines and comments of whole lines. */
static size_t beginning(const char *sql) {
    size_t at = 0;
    for (;;) {
        size_t blank = strspn(sql + at, " \t\r\n");
        if (!str_starts(sql + at + blank, "--"))
            return at + blank;
        at += blank + strcspn(sql + at + blank, "\n");
    }
}

/* Where a word stands in the query, else where it begins. */
static size_t offset_of(const char *sql, const char *word) {
    size_t from = beginning(sql), n = word ? strlen(word) : 0;
    for (size_t i = from; n && sql[i]; i++) {
        bool apart = !(i && (isalnum((unsigned char)sql[i - 1]) || sql[i - 1] == '_')) && !(isalnum((unsigned char)sql[i + n]) || sql[i + n] == '_');
        if (strncasecmp(sql + i, word, n) == 0 && apart)
            return i;
        if (strlen(sql + i) <= n)
            break;
    }
    return from;
}

static int bad(struct prover *w, size_t offset, const char *what) {
    return fail(w->c, E_MODEL, "%s:%d: %s", w->p->file, (w->p->line ? w->p->line : 1) - 1 + str_line(w->p->sql, w->p->sql + offset), what);
}

static int refused(struct prover *w) {
    struct ctx *c = w->c;
    if (w->why)
        return bad(w, offset_of(w->p->sql, w->word), w->why);
    int at = sqlite3_error_offset(w->h);
    return bad(w, at < 0 ? beginning(w->p->sql) : (size_t)at, arena_printf(c->mem, T("SQL 有误：%s", "bad SQL: %s"), sqlite3_errmsg(w->h)));
}

static int parameters(struct prover *w, sqlite3_stmt *s) {
    struct ctx *c = w->c;
    for (int i = 1; i <= sqlite3_bind_parameter_count(s); i++) {
        const char *name = sqlite3_bind_parameter_name(s, i);
        if (name && *name == ':' && among(w->p->params, name + 1))
            continue;
        struct str known;
        str_init(&known, c, 1024);
        for (const char *const *p = w->p->params; p && *p; p++)
            str_putf(&known, "%s:%s", known.len ? " " : "", *p);
        return bad(w, offset_of(w->p->sql, name ? name : "?"), arena_printf(c->mem, T("没有参数 %s（可用 %s）", "there is no parameter %s (there are %s)"), name ? name : "?", known.p));
    }
    return 0;
}

static bool has_column(sqlite3_stmt *s, const char *name, int from) {
    for (int i = from; i < sqlite3_column_count(s); i++)
        if (str_eq(sqlite3_column_name(s, i), name))
            return true;
    return false;
}

static int columns(struct prover *w, sqlite3_stmt *s) {
    struct ctx *c = w->c;
    size_t begins = beginning(w->p->sql);
    if (!sqlite3_column_count(s) || !sqlite3_stmt_readonly(s) || sqlite3_stmt_isexplain(s))
        return bad(w, begins, T("只能是一条 SELECT：不得写入、附加数据库或改设置", "it must be one SELECT: nothing is written, attached or set"));
    for (const char *const *m = w->p->must; m && *m; m++)
        if (!has_column(s, *m, 0))
            return bad(w, begins, arena_printf(c->mem, T("结果缺少列 %s", "its result lacks the column %s"), *m));
    for (int i = 0; i < sqlite3_column_count(s); i++) {
        const char *name = sqlite3_column_name(s, i);
        if (w->p->must && has_column(s, name, i + 1))
            return bad(w, offset_of(w->p->sql, name), arena_printf(c->mem, T("列 %s 重复", "the column %s stands twice"), name));
        if (w->p->may && !among(w->p->must, name) && !among(w->p->may, name))
            return bad(w, offset_of(w->p->sql, name), arena_printf(c->mem, T("结果不能有列 %s", "its result has no column called %s"), name));
    }
    return 0;
}

/* Nothing but blanks and comments behind it. */
static int alone(struct prover *w, const char *tail) {
    struct ctx *c = w->c;
    sqlite3_stmt *more = NULL;
    int rc = sqlite3_prepare_v2(w->h, tail, -1, &more, NULL);
    bool is_alone = rc == SQLITE_OK && !more;
    sqlite3_finalize(more);
    return is_alone ? 0 : bad(w, (size_t)(tail - w->p->sql) + beginning(tail), T("只能有一条语句", "only one statement is allowed"));
}

static int prove(struct prover *w, sqlite3_stmt **s) {
    struct ctx *c = w->c;
    const char *tail;
    if (sqlite3_prepare_v2(w->h, w->p->sql, -1, s, &tail))
        return refused(w);
    if (!*s)
        return bad(w, 0, T("没有 SQL", "no SQL"));
    TRY(columns(w, *s));
    TRY(parameters(w, *s));
    return alone(w, tail);
}

int db_prove(struct ctx *c, struct db *db, const struct db_proof *p) {
    struct prover w = {c, p, db->h, NULL, NULL};
    sqlite3_stmt *s = NULL;
    sqlite3_set_authorizer(db->h, authorize, &w);
    int rc = prove(&w, &s);
    sqlite3_finalize(s);
    sqlite3_set_authorizer(db->h, NULL, NULL);
    return rc;
}

static int bad_statement(struct prover *w, const char *from) {
    int at = sqlite3_error_offset(w->h);
    size_t offset = (size_t)(from - w->p->sql) + (at < 0 ? beginning(from) : (size_t)at);
    return bad(w, offset, arena_dup(w->c->mem, sqlite3_errmsg(w->h)));
}

/* Temporary tables are made, for what follows may name them. */
static int prove_statement(struct prover *w, const char *from, sqlite3_stmt *s) {
    TRY(parameters(w, s));
    if (str_starts(from + beginning(from), "CREATE TEMP ") && sqlite3_step(s) != SQLITE_DONE)
        return bad_statement(w, from);
    return 0;
}

int db_prove_script(struct ctx *c, struct db *db, const struct db_proof *p, bool *ret_answers) {
    struct prover w = {c, p, db->h, NULL, NULL};
    bool answers = false;
    for (const char *at = p->sql, *tail; *at; at = tail) {
        sqlite3_stmt *s = NULL;
        if (sqlite3_prepare_v2(db->h, at, -1, &s, &tail))
            return bad_statement(&w, at);
        if (!s)
            continue;
        answers = sqlite3_column_count(s) > 0;
        int rc = prove_statement(&w, at, s);
        sqlite3_finalize(s);
        TRY(rc);
    }
    *ret_answers = answers;
    return 0;
}

int db_file_error(struct ctx *c, const char *file, int rc) {
    if (rc != E_DB && rc != E_TIMEOUT)
        return rc;
    const char *why = arena_dup(c->mem, c->err.detail);
    return fail(c, rc == E_DB ? E_MODEL : rc, "%s: %s", file, why);
}
