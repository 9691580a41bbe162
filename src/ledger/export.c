/* The ledger as JSON lines for independent verifiers. */
#include <stdio.h>

#include "ledger/internal.h"
#include "os/os.h"

static void hex_of(struct ctx *c, struct str *out, const char *key, struct stmt *s, int col) {
    size_t n;
    const void *bytes = db_blob(c, s, col, &n);
    str_put(out, key);
    if (!bytes) {
        str_put(out, "null");
        return;
    }
    char *hex = arena_alloc(c->mem, 2 * n + 1);
    hex_print(bytes, n, hex);
    json_quote(out, hex);
}

static void line(struct ctx *c, struct str *out, struct stmt *s) {
    struct event_parts e = {.unit = db_i64(s, 0), .seq = db_i64(s, 1), .at = db_text(c, s, 2), .account = db_i64(s, 3), .person = db_i64(s, 4),
                            .session = db_text(c, s, 5), .register_name = db_text(c, s, 6), .record = db_i64(s, 7), .action = db_text(c, s, 8),
                            .inputs_hash = db_text(c, s, 11), .row_hash = db_text(c, s, 13), .prev = db_text(c, s, 14)};
    str_put(out, "{\"event\":");
    event_print(out, &e);
    str_put(out, ",\"hash\":");
    json_quote(out, db_text(c, s, 15));
    str_put(out, ",\"inputs\":");
    if (db_is_null(s, 9))
        str_put(out, "null");
    else
        json_quote(out, db_text(c, s, 9));
    hex_of(c, out, ",\"inputs_salt\":", s, 10);
    hex_of(c, out, ",\"row_salt\":", s, 12);
    str_put(out, "}\n");
}

static void file_close(FILE **f) {
    if (*f)
        fclose(*f);
}

int ledger_export(struct ctx *c, struct db *db, const char *path) {
    AUTO(file_close) FILE *f = fopen(path, "wxe");
    AUTO_STMT s = {0};
    int rc;
    if (!f)
        return fail(c, E_IO, T("不能新建文件 %s", "cannot create %s"), path);
    TRY(db_query0(c, db, Q_LEDGER_ALL, &s));
    while ((rc = db_next(c, &s)) > 0) {
        struct arena_mark mark = arena_mark(c->mem);
        struct str out;
        str_init(&out, c, LIMIT_JSON_BYTES * 2);
        line(c, &out, &s);
        TRY(str_end(&out));
        if (fwrite(out.p, 1, out.len, f) != out.len)
            return fail(c, E_FULL, T("写 %s 失败,磁盘可能已满", "writing %s failed, the disk may be full"), path);
        arena_release(c->mem, mark);
    }
    TRY(rc);
    return fflush(f) ? fail(c, E_FULL, T("写 %s 失败,磁盘可能已满", "writing %s failed, the disk may be full"), path) : 0;
}
