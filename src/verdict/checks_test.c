#include "base/test.h"
#include "verdict/verdict.h"

static struct ctx c;

static int start(void **s) {
    (void)s;
    json_memory_init();
    ctx_init(&c);
    ctx_enter(&c);
    return 0;
}

static void every_check(void **s) {
    (void)s;
    const struct fact_model *m;
    const struct checks *k = NULL;
    struct db *db;
    int bad = 0, cases = 0, per_class[8] = {0};
    if (fact_load(&c, &m) < 0 || verdict_load(&c, m, &k) < 0)
        die("%s", c.err.detail);
    assert_int_equal(db_open(&c, ":memory:", DB_CREATE | DB_NOFK, &db), 0);
    assert_int_equal(fact_create(&c, db, m), 0);
    for (int i = 0; i < k->n; i++) {
        int rc = verdict_test(&c, db, m, &k->v[i]);
        if (rc < 0)
            print_message("%s: %s\n", k->v[i].file, c.err.detail);
        bad += rc < 0;
        cases += rc > 0 ? rc : 0;
        for (int cls = 1; cls < 8; cls *= 2)
            per_class[cls] += (k->v[i].classes & cls) != 0;
    }
    db_close(db);
    print_message("%d checks, %d cases; classified %d, unclassified %d, internet %d\n", k->n, cases, per_class[1], per_class[2], per_class[4]);
    assert_int_equal(bad, 0);
    assert_true(k->n >= 60);
}

/* A machine that shows nothing at all: nothing passes, and that is not enough. */
static void nothing_to_see(void **s) {
    (void)s;
    const struct fact_model *m;
    const struct checks *k;
    struct db *db;
    struct verdicts v;
    static const char *const name[] = {"classified", "unclassified", "internet"};
    fact_load(&c, &m);
    verdict_load(&c, m, &k);
    for (int i = 0; i < 3; i++) {
        assert_int_equal(db_open(&c, ":memory:", DB_CREATE | DB_NOFK, &db), 0);
        fact_create(&c, db, m);
        assert_int_equal(verdict_policy(&c, class_parse(name[i]), NULL), 0);
        assert_int_equal(verdict_run(&c, db, k, class_parse(name[i]), &v), 0);
        assert_int_equal(v.count[V_PASS], 0);
        assert_false(v.enough);
        db_close(db);
    }
}

/* Each system is told its own way; what every row of how.tsv names is a check. */
static void its_own_way(void **s) {
    (void)s;
    static const struct { const char *check, *system, *word, *other; } told[] = {
        {"loader_password", "openEuler/rpm", "grub2-setpassword", "update-grub"}, {"loader_password", "uos/dpkg", "update-grub", "grub2-setpassword"}, {"loader_password", "kylin/rpm", "grub2-setpassword", "update-grub"},
        {"chat", "debian/dpkg", "apt purge", "dnf"}, {"wiping_tools", "centos/rpm", "dnf remove", "apt"}, {"password_length", "uos/dpkg", "dde.conf", "libpam"}, {"password_length", "openEuler/rpm", "system-auth", "common-password"},
        {"patch_age", "neokylin/rpm", "yum update", "apt"}, {"patch_age", "ubuntu/dpkg", "apt upgrade", "dnf"}, {"access_control", "kylin/dpkg", "setstatus", "aa-status"}, {"firewall_on", "openEuler/rpm", "firewalld", "ufw"}};
    const struct fact_model *m;
    const struct checks *k;
    struct hows all;
    struct how h = {0};
    assert_int_equal(verdict_hows(&c, &all), 0);
    fact_load(&c, &m);
    verdict_load(&c, m, &k);
    for (size_t i = 0; i < COUNT(told); i++) {
        assert_int_equal(verdict_how(&c, &all, told[i].check, told[i].system, &h), 1);
        assert_non_null(strstr(h.text.zh, told[i].word));
        assert_non_null(strstr(h.text.en, told[i].word));
        assert_null(strstr(h.text.zh, told[i].other));
    }
    assert_int_equal(verdict_how(&c, &all, "jammer", "debian/dpkg", &h), 0);
    assert_int_equal(verdict_how(&c, &all, "loader_password", "?/?", &h), 0);
    for (int row = 1; row < all.n; row++) {
        const char *at = all.line[row];
        size_t n = strcspn(at, "\t\n");
        bool known = *at == '#' || !n;
        for (int i = 0; i < k->n && !known; i++)
            known = strlen(k->v[i].id) == n && strncmp(k->v[i].id, at, n) == 0;
        if (!known)
            die("how.tsv: no check %.*s", (int)n, at);
    }
}

/* A column that the machine left empty takes the text of a row with it, not the finding. */
static void nameless(void **s) {
    (void)s;
    const struct fact_model *m;
    struct db *db;
    struct check_result r;
    const struct check k = {.id = "x", .file = "x.sql", .sql = "SELECT 'fail', 'card ' || NULL, 'card ' || NULL", .title = {"网卡", "card"}, .classes = CLASS_CLASSIFIED};
    fact_load(&c, &m);
    assert_int_equal(db_open(&c, ":memory:", DB_CREATE | DB_NOFK, &db), 0);
    fact_create(&c, db, m);
    assert_int_equal(verdict_one(&c, db, &k, CLASS_CLASSIFIED, &r), 0);
    assert_int_equal(r.v, V_FAIL);
    assert_string_equal(r.rows[0].text.zh, "网卡");
    db_close(db);
}

int main(void) {
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_check), cmocka_unit_test(nothing_to_see), cmocka_unit_test(nameless), cmocka_unit_test(its_own_way)};
    return cmocka_run_group_tests(tests, start, NULL);
}
