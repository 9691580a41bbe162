/* libFuzzer: all collectors over a small tree. The input is files, each after a line "== /path"; so every parser of a collector, also one that stands in its file alone, meets any bytes. */
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "db/db.h"
#include "probe/probe.h"

enum { FILES_MAX = 24, PATH_BYTES = 200 };

static char root[] = "/dev/shm/shenzhi-root-XXXXXX";     /* in memory, for a disc is slow at making and dropping trees */

static void drop_root(void) {
    rmdir(root);
}

static int drop(const char *path, const struct stat *st, int type, struct FTW *at) {
    (void)st, (void)type;
    return at->level ? remove(path) : 0;
}

/* Makes the folders of path below root. false: it names a folder */
static bool folders(struct ctx *c, const char *path) {
    char *full = arena_printf(c->mem, "%s%s", root, path);
    for (char *p = strchr(full + strlen(root) + 1, '/'); p; p = strchr(p + 1, '/')) {
        *p = 0;
        mkdir(full, 0700);
        *p = '/';
    }
    return !str_ends(path, "/");
}

/* Not os_write_file, which waits until the disc has it. What cannot be written (a name that is taken) is left out. */
static void put_file(const char *path, const char *from, size_t n) {
    FILE *f = fopen(path, "we");
    if (!f)
        return;
    (void)!fwrite(from, 1, n, f);
    fclose(f);
}

static void write_tree(struct ctx *c, const char *p, const char *end) {
    for (int i = 0; i < FILES_MAX && end - p > 4 && memcmp(p, "== /", 4) == 0; i++) {
        const char *line = memchr(p, '\n', (size_t)(end - p));
        if (!line)
            return;
        const char *path = arena_dupn(c->mem, p + 3, (size_t)(line - p - 3)), *from = line + 1, *next = memmem(from, (size_t)(end - from), "\n== /", 5), *to = next ? next : end;
        if (strlen(path) < PATH_BYTES && !strstr(path, "..") && folders(c, path))
            put_file(arena_printf(c->mem, "%s%s", root, path), from, (size_t)(to - from));
        if (!next)
            return;
        p = next + 1;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    static const unsigned char key[32] = {1};
    static struct ctx keep;
    static const struct fact_model *m;
    struct ctx c;
    struct db *db;
    struct str out;
    if (!m) {
        json_memory_init();
        ctx_init(&keep);
        if (fact_load(&keep, &m) < 0 || !mkdtemp(root))
            __builtin_trap();
        atexit(drop_root);
    }
    ctx_init(&c);
    ctx_enter(&c);
    write_tree(&c, (const char *)data, (const char *)data + n);
    if (db_open(&c, ":memory:", DB_CREATE | DB_NOFK, &db) < 0 || fact_create(&c, db, m) < 0 || probe_run(&c, db, m, &(struct probe_options){.root = root, .key = key}) < 0)
        __builtin_trap();
    str_init(&out, &c, 64 << 20);
    if (fact_json(&c, db, m, false, &out) < 0 || fact_sources_json(&c, db, &out) < 0)
        __builtin_trap();
    db_close(db);
    ctx_done(&c);
    nftw(root, drop, 16, FTW_DEPTH | FTW_PHYS);
    return 0;
}
