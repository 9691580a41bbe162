/* A kernel without openat2: links are followed inside the root, and never out of it. */
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <seccomp.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "base/test.h"
#include "db/db.h"
#include "probe/probe.h"

static void put(const char *path, const char *text) {
    FILE *f = fopen(path, "we");
    assert_non_null(f);
    fputs(text, f);
    fclose(f);
}

static int drop(const char *path, const struct stat *st, int type, struct FTW *at) {
    (void)st, (void)type, (void)at;
    return remove(path);
}

/* Below the present folder: a name behind two links, one of them absolute; one that leads out; one that goes in a circle. */
static void make_tree(void) {
    static const char *const dirs[] = {"etc", "usr", "usr/lib", "etc/alternatives", "proc", "proc/sys", "proc/sys/kernel"};
    for (size_t i = 0; i < COUNT(dirs); i++)
        assert_int_equal(mkdir(dirs[i], 0700), 0);
    put("usr/lib/release", "ID=shili\nPRETTY_NAME=\"Behind links\"\n");
    assert_int_equal(symlink("../../usr/lib/release", "etc/alternatives/os"), 0);
    assert_int_equal(symlink("/etc/alternatives/os", "etc/os-release"), 0);
    assert_int_equal(symlink("../../../../../../../../etc/passwd", "etc/hostname"), 0);         /* the root's own etc/passwd, not the machine's */
    put("etc/passwd", "inside\n");
    assert_int_equal(symlink("machine-id", "etc/machine-id"), 0);
}

static void links(void **s) {
    (void)s;
    char dir[] = "/tmp/probe-root-test-XXXXXX";
    static const unsigned char key[32] = {1};
    const struct fact_model *m;
    struct ctx c;
    struct db *db;
    struct str out;
    scmp_filter_ctx f = seccomp_init(SCMP_ACT_ALLOW);
    ctx_init(&c);
    ctx_enter(&c);
    assert_non_null(mkdtemp(dir));
    assert_int_equal(chdir(dir), 0);
    make_tree();
    assert_int_equal(seccomp_rule_add(f, SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(openat2), 0) | seccomp_load(f), 0);
    assert_int_equal(syscall(SYS_openat2, AT_FDCWD, ".", NULL, 0), -1);
    assert_int_equal(fact_load(&c, &m), 0);
    assert_int_equal(db_open(&c, ":memory:", DB_CREATE | DB_NOFK, &db), 0);
    assert_int_equal(fact_create(&c, db, m), 0);
    assert_int_equal(probe_run(&c, db, m, &(struct probe_options){.root = dir, .key = key}), 0);
    str_init(&out, &c, 8 << 20);
    assert_int_equal(fact_json(&c, db, m, false, &out), 0);
    assert_non_null(strstr(out.p, "Behind links"));
    assert_non_null(strstr(out.p, "\"hostname\":\"inside\""));
    db_close(db);
    seccomp_release(f);
    assert_int_equal(chdir("/"), 0);
    assert_int_equal(nftw(dir, drop, 16, FTW_DEPTH | FTW_PHYS), 0);
    ctx_done(&c);
}

int main(void) {
    json_memory_init();
    const struct CMUnitTest tests[] = {cmocka_unit_test(links)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
