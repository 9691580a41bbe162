/* How fast lists, records, searches and actions are, beside the bare SQL of the same page, in one run.
 *
 *   reg_bench [rows=200000]              in memory
 *   reg_bench pages FILE ROWS            only list pages at random places of so many papers in FILE, made if it is not there;
 *                                        prints pages a second and p99 in ms, bare and ours
 *
 * The office is that of src/reg/fixture.h with as many papers as asked for. */
#include "reg/fixture.h"

#include <time.h>
#include <unistd.h>

static double seconds(void) {
    struct timespec ts;
    clock_gettime(CLOCK_MONOTONIC, &ts);
    return (double)ts.tv_sec + (double)ts.tv_nsec / 1e9;
}

static int by_number(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static struct fixture *f;
static double bare_rate;

static void report(const char *what, double *t, int n, bool bare) {
    double sum = 0;
    for (int i = 0; i < n; i++)
        sum += t[i];
    qsort(t, (size_t)n, sizeof *t, by_number);
    double rate = n / sum;
    printf("%-44s %9.0f/s  p50 %7.3f ms  p99 %7.3f ms", what, rate, t[n / 2] * 1e3, t[n * 99 / 100] * 1e3);
    if (bare)
        bare_rate = rate;
    else if (bare_rate > 0)
        printf("  %3.0f %% of bare SQL", 100 * rate / bare_rate);
    printf("\n");
}

static void bare_page(const char *sql, int department) {
    AUTO_STMT s = {0};
    OK(db_query(&f->c, f->db, sql_query(&f->c, sql), &s, A((int64_t)department)));
    int64_t sum = 0;
    while (db_next(&f->c, &s) > 0)
        for (int i = 0; i < db_columns(&s); i++)
            sum += db_column_type(&s, i) == DB_TEXT ? *db_peek(&s, i, NULL) : db_i64(&s, i);
    assert_true(sum != 0);
}

static void list_page(struct reg_list l) {
    struct str page;
    l.reg = &f->spec.registers[R_PAPER];
    l.max_rows = 50;
    str_init(&page, &f->c, 1 << 20);
    OK(reg_list_text(&f->c, f->db, &f->spec, &fx_users[CLERK], &l, &page));
    assert_true(page.len > 20);
}

#define MEASURE(what, n, bare, call)                                                                                           \
    do {                                                                                                                       \
        static double t[n];                                                                                                    \
        for (int i = -10; i < n; i++) {                                                                                        \
            struct arena_mark m = arena_mark(f->c.mem);                                                                        \
            double from = seconds();                                                                                           \
            call;                                                                                                              \
            if (i >= 0)                                                                                                        \
                t[i] = seconds() - from;                                                                                       \
            arena_release(f->c.mem, m);                                                                                        \
        }                                                                                                                      \
        report(what, t, n, bare);                                                                                              \
    } while (0)

static void fill(int rows) {
    const char *sql = arena_printf(f->c.mem,
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d) INSERT INTO paper(no, title, drafter, department, kind, "
        "due_on, copies, readers, note, level, created_at, state) SELECT 'ZR-2026-' || i, '关于第' || i || '号保密工作事项的通知', 1 + i %% 4, 1 + i %% 2, "
        "CASE WHEN i %% 3 THEN 'note' ELSE 'order' END, '202' || (i %% 7) || '-0' || (1 + i %% 9) || '-1' || (i %% 10), i %% 9, '[2]', '计划" "与说明' || (i * 7919 %% 10007), "
        "i %% 4, '2025-01-01', CASE i %% 3 WHEN 0 THEN 'draft' WHEN 1 THEN 'sent' ELSE 'posted' END FROM n", rows);
    double from = seconds();
    OK(sql_text(&f->c, f->db, sql));
    printf("%d rows in %.1f s", rows, seconds() - from);
    from = seconds();
    OK(reg_adopt(&f->c, f->db, &f->spec, NULL, NULL));
    printf(", adopted in %.1f s (%.0f/s)\n", seconds() - from, rows / (seconds() - from));
}

/* ---- list pages of a table that does not fit into any cache */

static void make_file(const char *path, int rows) {
    struct db *db;
    OK(db_open(&f->c, path, DB_CREATE | DB_BULK | DB_NOFK, &db));
    for (const struct embed_file *e = embed_files; e->path; e++)
        if (str_starts(e->path, "model/sql/migrations/"))
            OK(db_script(&f->c, db, e->path, (const char *)e->bytes, NULL, NULL));
    OK(reg_sync(&f->c, db, &f->spec));
    OK(reg_indexes(&f->c, db, &f->spec, &f->spec.registers[R_PAPER], false));
    OK(sql_text(&f->c, db, "INSERT INTO department(name, state, last_seq) VALUES ('办公室', 'active', 1), ('业务科', 'active', 1);"));
    OK(sql_text(&f->c, db, "INSERT INTO person(name, department, state, last_seq) VALUES ('张三', 1, 'active', 1), ('李四', 1, 'active', 1), ('王五', 2, 'active', 1), ('赵六', 2, 'active', 1);"));
    OK(sql_text(&f->c, db, arena_printf(f->c.mem,
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d) INSERT INTO paper(no, title, drafter, department, kind, due_on, level, state, last_seq) "
        "SELECT 'ZR-2026-' || i, '关于第' || i || '号保密工作事项的通知', 1 + i %% 4, 1 + i %% 2, CASE WHEN i %% 3 THEN 'note' ELSE 'order' END, "
        "'202' || (i %% 7) || '-0' || (1 + i %% 9) || '-1' || (i / 7 %% 10), i %% 4, CASE i %% 3 WHEN 0 THEN 'draft' WHEN 1 THEN 'sent' ELSE 'posted' END, i FROM n", rows)));
    OK(sql_text(&f->c, db, "CREATE INDEX ix_paper__state__due_on ON paper(state, due_on)"));
    OK(db_analyze(&f->c, db));
    db_close(db);
}

static const char *random_day(int i) {
    unsigned r = (unsigned)i * 2654435761u >> 8;
    return arena_printf(f->c.mem, "202%u-0%u-1%u", r % 7, 1 + r / 7 % 9, r / 63 % 10);
}

static void bare_day(int i) {
    static const char sql[] = "SELECT t.id, t.version, t.state, t.level, t.no, t.title, t.drafter, t.department, t.kind, t.due_on FROM paper t WHERE t.level <= 3 AND t.state = 'sent' AND t.due_on <= ?1 "
                              "ORDER BY t.due_on DESC, t.id DESC LIMIT 51";
    AUTO_STMT s = {0};
    static volatile int64_t sum;                /* a page before the first day is empty */
    OK(db_query(&f->c, f->db, sql_query(&f->c, sql), &s, A(random_day(i))));
    while (db_next(&f->c, &s) > 0)
        for (int k = 0; k < db_columns(&s); k++)
            sum += db_column_type(&s, k) == DB_TEXT ? *db_peek(&s, k, NULL) : db_i64(&s, k);
}

static void list_day(int i) {
    const char *filters[] = {"state:eq:sent", arena_printf(f->c.mem, "due_on:le:%s", random_day(i))};
    list_page((struct reg_list){.n_filters = 2, .filters = filters, .sort = "-due_on"});
}

static void at_random_places(const char *what, void (*page)(int i)) {
    enum { PAGES = 4000 };
    static double t[PAGES];
    double sum = 0;
    for (int i = -200; i < PAGES; i++) {
        struct arena_mark m = arena_mark(f->c.mem);
        double from = seconds();
        page(i + PAGES);
        if (i >= 0)
            sum += t[i] = seconds() - from;
        arena_release(f->c.mem, m);
    }
    qsort(t, PAGES, sizeof *t, by_number);
    printf("%s %.1f %.3f\n", what, PAGES / sum, t[PAGES * 99 / 100] * 1e3);
}

static int pages(const char *path, int rows) {
    if (access(path, F_OK)) {
        const char *made = arena_printf(f->c.mem, "%s.making", path);
        unlink(made);
        make_file(made, rows);
        rename(made, path);
    }
    db_close(f->db);
    OK(db_open(&f->c, path, DB_READONLY, &f->db));
    at_random_places("warming", bare_day);
    at_random_places("bare", bare_day);
    at_random_places("ours", list_day);
    return 0;
}

int main(int argc, char **argv) {
    void *state;
    setbuf(stdout, NULL);
    fx_setup(&state);
    f = state;
    if (argc == 4 && str_eq(argv[1], "pages"))
        return pages(argv[2], (int)strtol(argv[3], NULL, 10));
    fill(argc > 1 ? (int)strtol(argv[1], NULL, 10) : 200000);
    static const char *const by_department[] = {"department:eq:1"};
    static const char cols[] = "SELECT id, version, state, level, no, title, drafter, department, kind, due_on FROM paper ";
    const char *newest = arena_printf(f->c.mem, "%sWHERE department = ?1 ORDER BY id DESC LIMIT 50", cols);
    const char *sorted = arena_printf(f->c.mem, "%sWHERE +department = ?1 ORDER BY due_on DESC, id DESC LIMIT 50", cols);
    MEASURE("bare SQL, a department, newest first", 2000, true, bare_page(newest, 1 + (i & 1)));
    MEASURE("list,     a department, newest first", 2000, false, list_page((struct reg_list){.n_filters = 1, .filters = by_department}));
    MEASURE("bare SQL, a department, by date", 2000, true, bare_page(sorted, 1 + (i & 1)));
    MEASURE("list,     a department, by date", 2000, false, list_page((struct reg_list){.n_filters = 1, .filters = by_department, .sort = "-due_on"}));
    bare_rate = 0;
    MEASURE("record", 2000, false, json_t *j; OK(reg_get(&f->c, f->db, &f->spec, &fx_users[CLERK], &f->spec.registers[R_PAPER], 1000 + i, &j)));
    MEASURE("search, many hits (保密)", 300, false, list_page((struct reg_list){.q = "保密"}));
    MEASURE("search, one hit (1999号)", 300, false, list_page((struct reg_list){.q = "第1999号"}));
    MEASURE("search, one character (密)", 300, false, list_page((struct reg_list){.q = "密"}));
    MEASURE("search, many hits by date", 20, false, list_page((struct reg_list){.q = "保密", .sort = "-due_on"}));
    MEASURE("action: create", 1000, false,
            OK(fx_act(f, CLERK, "paper", "create", 0, fx_json(f, "{'title':'新件%d','drafter':4,'department':1}", i), NULL)));
    MEASURE("action: edit", 1000, false, OK(fx_act(f, CLERK, "paper", "edit", 3 * (int64_t)(i + 20), fx_json(f, "{'note':'改%d'}", i), NULL)));
    return fx_teardown(&state);
}
