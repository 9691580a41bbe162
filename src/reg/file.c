/* Attachments: bytes by SM3 in chunks, the same bytes kept once; who may see a file. */
#include "reg/internal.h"

static const char *mime_of(const char *name) {
    static const struct { const char *end, *mime; } known[] = {
        {".pdf", "application/pdf"}, {".png", "image/png"}, {".jpg", "image/jpeg"}, {".jpeg", "image/jpeg"},
        {".txt", "text/plain; charset=utf-8"}, {".csv", "text/csv; charset=utf-8"}, {".zip", "application/zip"},
        {".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
        {".xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"}};
    for (size_t i = 0; i < COUNT(known); i++)
        if (str_ends(name, known[i].end))
            return known[i].mime;
    return "application/octet-stream";
}

static int put_chunks(struct ctx *c, struct db *db, const char *sum, const void *bytes, size_t n) {
    AUTO_STMT s = {0};
    TRY(db_query(c, db, Q_REG_CHUNK_HAS, &s, A(sum)));
    int there = db_next(c, &s);
    if (there)
        return there < 0 ? there : 0;
    stmt_close(&s);
    for (size_t at = 0, k = 0; at < n; at += LIMIT_FILE_CHUNK, k++) {
        size_t len = n - at < LIMIT_FILE_CHUNK ? n - at : LIMIT_FILE_CHUNK;
        TRY(db_exec(c, db, Q_REG_CHUNK_ADD, A(sum), A((int64_t)k), B((const char *)bytes + at, len)));
    }
    return 0;
}

static void set_if(const struct spec_register *r, json_t *values, const char *field, json_t *v) {
    if (spec_field(r, field))
        json_object_set_new(values, field, v);
}

static int put_file(struct ctx *c, struct db *db, const struct spec_register *r, const char *name, const void *bytes, size_t n,
                    int64_t *ret_file) {
    AUTO_TX tx = {0};
    unsigned char sum[32];
    char hex[65];
    json_t *values = json_object();
    sm3(bytes, n, sum);
    hex_print(sum, sizeof sum, hex);
    set_if(r, values, "name", json_string(name));
    set_if(r, values, "mime", json_string(mime_of(name)));
    set_if(r, values, "size_bytes", json_integer((json_int_t)n));
    set_if(r, values, "sm3", json_string(hex));
    TRY(tx_begin(c, db, &tx));
    TRY(put_chunks(c, db, hex, bytes, n));
    TRY(reg_put(c, db, r, 0, "create", values, ret_file));
    return tx_commit(c, &tx);
}

const char *reg_file_name(const char *path) {
    const char *name = path;
    for (const char *p = path; *p; p++)
        if (*p == '/' || *p == '\\')
            name = p + 1;
    return name;
}

int reg_file_put(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const char *name,
                 const void *bytes, size_t n, int64_t *ret_file) {
    const struct spec_register *r = spec_register(spec, "file");
    if (!r)
        return fail(c, E_MODEL, "no register named file");
    name = reg_file_name(name);
    if (!*name || str_eq(name, ".") || str_eq(name, "..") || utf8_len(name) > LIMIT_TEXT_CHARS || !utf8_valid(name, strlen(name)) || utf8_unfit(name, false) || strchr(name, '"'))
        return fail(c, E_INVALID, T("文件名无效", "invalid file name"));
    if (!n)
        return fail(c, E_INVALID, T("文件“%s”是空的", "file \"%s\" is empty"), name);
    if (n > LIMIT_BODY_BYTES)
        return fail(c, E_LIMIT, T("文件超过%d字节", "file larger than %d bytes"), LIMIT_BODY_BYTES);
    const struct actor *before = c->actor;
    c->actor = &u->actor;
    int rc = put_file(c, db, r, name, bytes, n, ret_file);
    c->actor = before;
    return rc < 0 ? rc : 0;
}

/* A record that he does not see, by its level or its audience. */
static int shut_out(struct ctx *c, struct db *db, const struct auth_user *u, const struct spec_register *r, int64_t record) {
    struct row row;
    int got = row_get(c, db, NULL, r, record, &row);
    if (got == E_NOTFOUND)
        return 0;
    TRY(got);
    return row_i64(&row, C_LEVEL) > u->actor.clearance || row.v[C_AUDIENCE].type != DB_NULL;
}

/* 1: he sees a record that holds it; *ret_shut: one that holds it is not for him */
static int sees_use(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t file, bool *ret_shut) {
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query(c, db, Q_REG_FILE_USES, &s, A(file)));
    while ((rc = db_next(c, &s)) > 0) {
        const struct spec_register *r = spec_register(spec, db_peek(&s, 0, NULL));
        struct row row;
        int got = r ? row_get(c, db, u, r, db_i64(&s, 1), &row) : E_NOTFOUND;
        if (got >= 0)
            return 1;
        if (got != E_NOTFOUND)
            return got;
        c->err = (struct err){.items = c->err.items};
        int shut = r ? shut_out(c, db, u, r, db_i64(&s, 1)) : 0;
        TRY(shut);
        *ret_shut = *ret_shut || shut;
    }
    return rc;
}

int reg_file_sees(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t file) {
    const struct spec_register *r = spec_register(spec, "file");
    struct row row;
    if (!r)
        return 0;
    int got = row_get(c, db, NULL, r, file, &row);
    if (got == E_NOTFOUND) {
        c->err = (struct err){.items = c->err.items};
        return 0;
    }
    TRY(got);
    if (is_system(u))
        return 1;
    bool shut = false;
    int use = sees_use(c, db, spec, u, file, &shut);
    return use || shut ? use : who_did(c, db, &u->actor, "create", &row);   /* who sent it opens it until it is part of what is not for him */
}

static int get_bytes(struct ctx *c, struct db *db, const char *sum, struct str *out) {
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query(c, db, Q_REG_CHUNK_LIST, &s, A(sum)));
    while ((rc = db_next(c, &s)) > 0) {
        size_t n;
        const void *p = db_peek(&s, 0, &n);
        str_putn(out, p ? p : "", p ? n : 0);
    }
    TRY(rc);
    return str_end(out);
}

int reg_file_get(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t file,
                 const char **ret_name, const void **ret_bytes, size_t *ret_n) {
    const struct spec_register *r = spec_register(spec, "file");
    struct row row;
    struct str out;
    int sees = reg_file_sees(c, db, spec, u, file);
    TRY(sees);
    if (!sees)
        return fail(c, E_NOTFOUND, T("没有这个附件（%" PRId64 "）", "no such file (%" PRId64 ")"), file);
    TRY(row_get(c, db, NULL, r, file, &row));
    const char *want = row_text(&row, col_find(r, "sm3"));
    str_init(&out, c, LIMIT_BODY_BYTES);
    TRY(get_bytes(c, db, want, &out));
    if (!out.len)
        return fail(c, E_NOTFOUND, T("附件“%s”已清除", "the contents of \"%s\" were removed"), row_text(&row, col_find(r, "name")));
    unsigned char sum[32];
    char hex[65];
    sm3(out.p, out.len, sum);
    hex_print(sum, sizeof sum, hex);
    if (!str_eq(hex, want))
        return fail(c, E_TAMPER, T("附件“%s”的内容与登记的摘要不符", "the contents of \"%s\" do not match their digest"),
                    row_text(&row, col_find(r, "name")));
    *ret_name = row_text(&row, col_find(r, "name"));
    *ret_bytes = out.p;
    *ret_n = out.len;
    return 0;
}
