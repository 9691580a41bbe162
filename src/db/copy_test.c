/* A copy of somebody's database: a row that is only in the WAL is read, and one too big is refused. */

#include "base/test.h"
#include "db/copy_fuzz.c"
#include "os/os.h"

static struct ctx c;

static char *sample(const char *name, size_t *n) {
    char *bytes = NULL;
    assert_int_equal(os_read_file(&c, arena_printf(c.mem, "%s/tests/fuzz/corpus/db_copy/%s", SHENZHI_SOURCE, name), 1 << 20, &bytes, n), 0);
    return bytes;
}

static int rows(bool with_wal) {
    static const struct query q = {"rows", "SELECT url, visit_count FROM urls", NULL};
    size_t n;
    const uint8_t *b = (const uint8_t *)sample("wal", &n);
    size_t len = (size_t)b[0] << 24 | (size_t)b[1] << 16 | (size_t)b[2] << 8 | b[3];
    int fd = file(b + 4, len), wal = file(b + 4 + len, n - 4 - len), k = 0;
    struct db *db;
    assert_int_equal(db_open_copy(&c, fd, with_wal ? wal : -1, 1 << 20, &db), 0);
    struct stmt s = {0};
    assert_true(db_query0(&c, db, &q, &s) >= 0);
    while (db_next(&c, &s) > 0)
        k++;
    stmt_close(&s);
    db_close(db);
    close(fd);
    close(wal);
    return k;
}

static void newest_row_is_in_the_wal(void **s) {
    (void)s;
    assert_int_equal(rows(true), 1);
    assert_int_equal(rows(false), 0);
}

static void too_big(void **s) {
    (void)s;
    struct db *db;
    size_t n;
    const uint8_t *b = (const uint8_t *)sample("plain", &n);
    int fd = file(b + 4, n - 4);
    assert_int_equal(db_open_copy(&c, fd, -1, 100, &db), E_LIMIT);
    close(fd);
}

int main(void) {
    ctx_init(&c);
    const struct CMUnitTest tests[] = {cmocka_unit_test(newest_row_is_in_the_wal), cmocka_unit_test(too_big)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
