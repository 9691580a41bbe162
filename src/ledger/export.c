/* The ledger as JSON lines for independent verifiers. */
#include <stdio.h>
#include <unistd.h>

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

struct lines;
static void line(struct ctx *c, struct str *out, struct stmt *s, const struct lines *l) {
    (void)l;
    struct event_parts e = {.unit = db_i64(s, 0), .seq = db_i64(s, 1), .at = db_text(c, s, 2), .account = db_i64(s, 3), .person = db_i64(s, 4),
                            .session = db_text(c, s, 5), .register_name = db_text(c, s, 6), .record = db_i64(s, 7), .action = db_text(c, s, 8),
                            .inputs_hash = db_text(c, s, 11), .row_hash = db_text(c, s, 13), .prev = db_text(c, s, 14)};
    str_put(out, "{\"event\":");
    event_print(out, &e);
    str_put(out, ",\"hash\":");
    json_quote(out, db_text(c, s, 15));
    str_put(out, ",\"inputs\":");
    json_quote_or_null(out, db_is_null(s, 9) ? NULL : db_text(c, s, 9));
    hex_of(c, out, ",\"inputs_salt\":", s, 10);
    hex_of(c, out, ",\"row_salt\":", s, 12);
    str_put(out, "}\n");
}

static void file_close(FILE **f) {
    if (*f)
        fclose(*f);
}

/* One kind of line: the rows of a query, each through `line`, memory flat. */
struct lines { FILE *f; const char *path, *register_name; const struct ledger_shape *shape; };
typedef void (*line_fn)(struct ctx *c, struct str *out, struct stmt *s, const struct lines *l);

static int lines_of(struct ctx *c, struct stmt *s, const struct lines *l, line_fn fn) {
    int rc;
    while ((rc = db_next(c, s)) > 0) {
        struct arena_mark mark = arena_mark(c->mem);
        struct str out;
        str_init(&out, c, LIMIT_JSON_BYTES * 4);
        fn(c, &out, s, l);
        TRY(str_end(&out));
        if (fwrite(out.p, 1, out.len, l->f) != out.len)
            return fail(c, E_FULL, T("写 %s 失败，磁盘可能已满", "writing %s failed, the disk may be full"), l->path);
        arena_release(c->mem, mark);
    }
    return rc;
}

/* {"register","record","row"}: the row's canonical JSON as text, as its last event commits to it. */
static void row_line(struct ctx *c, struct str *out, struct stmt *s, const struct lines *l) {
    struct str row;
    str_init(&row, c, LIMIT_JSON_BYTES * 2);
    ledger_row_json(&row, l->shape, s);
    str_put(out, "{\"register\":");
    json_quote(out, l->register_name);
    str_put(out, ",\"record\":");
    for (int i = 0; i < db_columns(s); i++)
        if (str_eq(db_column_name(s, i), "id"))
            str_put_i64(out, db_i64(s, i));
    str_put(out, ",\"row\":");
    json_quote(out, row.p);
    str_put(out, "}\n");
}

static void key_line(struct ctx *c, struct str *out, struct stmt *s, const struct lines *l) {
    (void)l;
    str_put(out, "{\"key_id\":");
    json_quote(out, db_text(c, s, 0));
    str_put(out, ",\"pem\":");
    json_quote(out, db_text(c, s, 1));
    str_put(out, "}\n");
}

static int all_lines(struct ctx *c, struct db *db, const struct spec *spec, struct lines *l) {
    AUTO_STMT s = {0};
    TRY(db_query0(c, db, Q_LEDGER_KEYS, &s));
    TRY(lines_of(c, &s, l, key_line));
    TRY(db_query0(c, db, Q_LEDGER_ALL, &s));
    TRY(lines_of(c, &s, l, line));
    for (int i = 0; spec && i < spec->n_registers; i++) {
        l->register_name = spec->registers[i].name;
        TRY(db_query(c, db, register_query(c, Q_LEDGER_ROWS, l->register_name), &s, A(INT64_MIN), A(INT64_MAX)));
        l->shape = ledger_shape(c, l->register_name, &s);
        TRY(lines_of(c, &s, l, row_line));
    }
    return 0;
}

static int write_all(struct ctx *c, struct db *db, const struct spec *spec, const char *path, int fd) {
    AUTO(file_close) FILE *f = fdopen(fd, "w");
    struct lines l = {.f = f, .path = path};
    if (!f)
        return fail(c, E_IO, T("不能新建文件 %s", "cannot create %s"), path);
    TRY(db_exec0(c, db, Q_LEDGER_SNAPSHOT));
    int rc = all_lines(c, db, spec, &l);
    struct err kept = c->err;
    int end = db_exec0(c, db, Q_LEDGER_SNAPSHOT_END);
    if (rc < 0)
        c->err = kept;
    TRY(rc < 0 ? rc : end);
    return fflush(f) ? fail(c, E_FULL, T("写 %s 失败，磁盘可能已满", "writing %s failed, the disk may be full"), path) : 0;
}

/* Half a file could be taken for a ledger cut short: what fails leaves none. */
int ledger_export(struct ctx *c, struct db *db, const struct spec *spec, const char *path) {
    const char *part = arena_printf(c->mem, "%s.part", path);
    if (os_exists(path))
        return fail(c, E_DUPLICATE, T("%s 已经存在，请换一个文件名", "%s exists already: give another name"), path);
    unlink(part);                              /* of one that was killed */
    int fd = os_create_new(c, part);
    TRY(fd);
    int rc = write_all(c, db, spec, path, fd);
    if (rc >= 0)
        rc = os_rename(c, part, path);
    if (rc < 0)
        unlink(part);
    return rc;
}
