/* The merge of a stocktake: one count list, one difference for everything that does not agree. */
#include "life/life.h"

#include "life/sql.gen.h"
#include "report/report.h"

enum { DIFFERENCES = 5000, LIST_BYTES = 32 << 20 };

static int put(struct ctx *c, struct db *db, const struct spec *spec, const char *reg, int64_t id, const char *action, json_t *v) {
    int64_t same;
    return reg_put(c, db, spec_register(spec, reg), id, action, v, &same);
}

/* Places that nobody counted: everything in them would look missing. */
static int all_counted(struct ctx *c, struct db *db, int64_t id) {
    AUTO_STMT s = {0};
    struct str left;
    int n = 0, rc;
    str_init(&left, c, 64 << 10);
    TRY(db_query(c, db, Q_LIFE_PLACES, &s, A(id)));
    while ((rc = db_next(c, &s)) > 0) {
        if (!db_i64(&s, 4) || db_i64(&s, 5) || db_i64(&s, 6))
            continue;
        if (n++ < 8)
            str_putf(&left, T("%s“%s”（账上%d件）", "%s%s (%d on the books)"), n > 1 ? T("、", ", ") : "", db_text(c, &s, 1), (int)db_i64(&s, 4));
    }
    TRY(rc);
    TRY(str_end(&left));
    if (n)
        return fail(c, E_STATE, T("还有%d处没有清点：%s。请清点，或确认该处已清完（一件也没有）", "%d places are not counted yet: %s. Count them, or mark them as done (nothing there)"), n, left.p);
    return 0;
}

static int drop_old(struct ctx *c, struct db *db, const struct spec *spec, int64_t id) {
    int64_t *old = NEWN(c, int64_t, DIFFERENCES);
    int n = 0, rc;
    {
        AUTO_STMT s = {0};
        TRY(db_query(c, db, Q_LIFE_MERGE_OLD, &s, A(id)));
        while ((rc = db_next(c, &s)) > 0 && n < DIFFERENCES)
            old[n++] = db_i64(&s, 0);
        TRY(rc);
    }
    for (int i = 0; i < n; i++)
        TRY(put(c, db, spec, "stocktake_difference", old[i], "drop", json_pack("{s:s}", "state", "dropped")));
    return 0;
}

static void set_id(json_t *v, const char *field, struct stmt *s, int col) {
    if (!db_is_null(s, col))
        json_object_set_new(v, field, json_integer(db_i64(s, col)));
}

static int differences(struct ctx *c, struct db *db, int64_t id, json_t *rows) {
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query(c, db, Q_LIFE_MERGE, &s, A(id)));
    while ((rc = db_next(c, &s)) > 0) {
        if (json_array_size(rows) == DIFFERENCES)
            return fail(c, E_LIMIT, T("差异超过%d件：请核对清点范围是否正确", "more than %d differences: check what the stocktake is about"), DIFFERENCES);
        const char *code = db_text(c, &s, 2);
        json_t *v = json_pack("{s:I,s:s,s:I,s:s,s:s,s:s}", "stocktake", (json_int_t)id, "kind", db_text(c, &s, 0), "level", (json_int_t)db_i64(&s, 6), "proposal",
                              db_text(c, &s, 7), "detail", db_text(c, &s, 8), "state", "open");
        if (code)
            json_object_set_new(v, "code", json_string(code));
        set_id(v, "item", &s, 1);
        set_id(v, "book_at", &s, 3);
        set_id(v, "found_at", &s, 4);
        set_id(v, "counted_by", &s, 5);
        json_array_append_new(rows, v);
    }
    return rc < 0 ? rc : 0;
}

static void count_cell(struct str *out, const char *cell, bool last) {
    report_csv_cell(out, cell ? cell : "");
    str_put(out, last ? "\r\n" : ",");
}

/* The list of everything counted, as a file of the record: its hash stands in the ledger. No titles in it. */
static int count_list(struct ctx *c, struct db *db, const struct spec *spec, int64_t id, int64_t *ret_file) {
    static const char *const head[] = {"清点时间", "清点人", "清点端", "方式", "位置", "标签", "载体"};
    struct str out;
    AUTO_STMT s = {0};
    int rc;
    str_init(&out, c, LIST_BYTES);
    str_put(&out, "\xef\xbb\xbf");
    for (size_t i = 0; i < COUNT(head); i++)
        count_cell(&out, head[i], i + 1 == COUNT(head));
    TRY(db_query(c, db, Q_LIFE_COUNT_LIST, &s, A(id)));
    while ((rc = db_next(c, &s)) > 0)
        for (int i = 0, n = db_columns(&s); i < n; i++)
            count_cell(&out, db_text(c, &s, i), i + 1 == n);
    TRY(rc);
    TRY(str_end(&out));
    return reg_file_put(c, db, spec, auth_system_user(), arena_printf(c->mem, "qingdian-%" PRId64 ".csv", id), out.p, out.len, ret_file);
}

static int stocktake_merge(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *reg, int64_t record, const struct reg_act *a) {
    (void)reg, (void)a;
    json_t *rows = json_array();
    int64_t file, book, found;
    TRY(all_counted(c, db, record));
    TRY(drop_old(c, db, spec, record));
    TRY(differences(c, db, record, rows));
    for (size_t i = 0; i < json_array_size(rows); i++)
        TRY(put(c, db, spec, "stocktake_difference", 0, "create", json_array_get(rows, i)));
    TRY(count_list(c, db, spec, record, &file));
    {
        AUTO_STMT s = {0};
        TRY(db_one(c, db, Q_LIFE_MERGE_COUNTS, &s, A(record)));
        book = db_i64(&s, 0);
        found = db_i64(&s, 1);
    }
    return put(c, db, spec, "stocktake", record, "count", json_pack("{s:I,s:I,s:[I]}", "book_count", (json_int_t)book, "found_count", (json_int_t)found, "count_list", (json_int_t)file));
}
REG_EFFECT(stocktake_merge, stocktake_merge);
