/* How many bytes a verification hashes: the events of a store and the rows they commit to, with their salts. Prints the number.
 *
 *   ledger_bench DATA_DIR */
#include <stdio.h>
#include <stdlib.h>

#include "ledger/internal.h"

static void must(struct ctx *c, int rc) {
    if (rc >= 0)
        return;
    fprintf(stderr, "ledger_bench: %s\n", c->err.detail);
    exit(1);
}

static int64_t events(struct ctx *c, struct db *db) {
    AUTO_STMT s = {0};
    int64_t n = 0;
    must(c, db_query(c, db, Q_LEDGER_STRETCH, &s, A(1), A(INT64_MIN), A(INT64_MAX)));
    while (db_next(c, &s) > 0) {
        static const int text[] = {2, 5, 6, 8, 11, 13, 14};
        static const char frame[] = "{\"action\":\"\",\"actor\":\"/\",\"at\":\"\",\"inputs\":\"\",\"prev\":\"\",\"record\":,\"register\":\"\",\"row\":\"\",\"seq\":,\"session\":\"\",\"unit\":}";
        char numbers[128];
        size_t k;
        n += (int64_t)sizeof frame - 1;
        for (size_t i = 0; i < COUNT(text); i++)
            if (!db_is_null(&s, text[i])) {
                db_peek(&s, text[i], &k);
                n += (int64_t)k;
            } else
                n += 2;                                    /* null for "" */
        n += snprintf(numbers, sizeof numbers, "%lld%lld%lld%lld%lld", (long long)db_i64(&s, 0), (long long)db_i64(&s, 1), (long long)db_i64(&s, 3),
                      (long long)db_i64(&s, 4), (long long)db_i64(&s, 7));
        if (!db_is_null(&s, 9)) {
            db_peek(&s, 9, &k);
            n += (int64_t)k + LEDGER_SALT;
        }
    }
    return n;
}

static int64_t rows(struct ctx *c, struct db *db, const char *name) {
    AUTO_STMT s = {0};
    struct str text;
    int64_t n = 0;
    str_init(&text, c, 8 << 20);
    must(c, db_query(c, db, register_query(c, Q_LEDGER_ROWS, name), &s, A(INT64_MIN), A(INT64_MAX)));
    const struct ledger_shape *shape = ledger_shape(c, name, &s);
    while (db_next(c, &s) > 0) {
        str_clear(&text);
        ledger_row_json(&text, shape, &s);
        n += (int64_t)text.len + LEDGER_SALT;
    }
    return n;
}

int main(int argc, char **argv) {
    struct ctx c;
    struct db *db;
    const struct spec *spec;
    json_memory_init();
    ctx_init(&c);
    ctx_enter(&c);
    if (argc != 2)
        return 2;
    must(&c, spec_load(&c, NULL, &spec));
    must(&c, db_open(&c, arena_printf(c.mem, "%s/shenzhi.db", argv[1]), DB_READONLY, &db));
    int64_t n = events(&c, db);
    for (int i = 0; i < spec->n_registers; i++)
        n += rows(&c, db, spec->registers[i].name);
    printf("%lld\n", (long long)n);
    db_close(db);
    ctx_done(&c);
    return 0;
}
