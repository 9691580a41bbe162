/* What lies beside the store and not in it: the public key of the seals, and the head as it stood last. Somebody who can only
 * write to the database can forge neither; somebody who owns the whole directory can (README, what cannot be found). */
#include "ledger/internal.h"
#include "os/os.h"

enum { MAX_NOTE = 64 << 10 };
static const char store_name[] = "/shenzhi.db", note_name[] = "ledger.head", key_name[] = "seal.pub";

/* The directory of a store in use; NULL for :memory: and copies of another name. */
static int dir_of(struct ctx *c, struct db *db, const char **ret_file, const char **ret_dir) {
    AUTO_STMT s = {0};
    TRY(db_one0(c, db, Q_LEDGER_FILE, &s));
    const char *file = db_text(c, &s, 0);
    *ret_file = file ? file : "";
    *ret_dir = str_ends(*ret_file, store_name) ? arena_dupn(c->mem, *ret_file, strlen(*ret_file) - (sizeof store_name - 1)) : NULL;
    return 0;
}

int beside_key(struct ctx *c, struct db *db, const char **ret_pem) {
    const char *file, *dir;
    char *bytes;
    size_t n;
    TRY(dir_of(c, db, &file, &dir));
    const char *path = dir ? arena_printf(c->mem, "%s/%s", dir, key_name) : arena_printf(c->mem, "%s.%s", file, key_name);
    *ret_pem = NULL;
    if (!*file || !os_exists(path))
        return 0;
    TRY(os_read_file(c, path, MAX_NOTE, &bytes, &n));
    *ret_pem = arena_dupn(c->mem, bytes, n);
    return 0;
}

int beside_note(struct ctx *c, struct db *db, json_t **ret_heads) {
    const char *file, *dir;
    char *bytes;
    size_t n;
    *ret_heads = NULL;
    TRY(dir_of(c, db, &file, &dir));
    const char *path = dir ? arena_printf(c->mem, "%s/%s", dir, note_name) : NULL;
    if (!path || !os_exists(path))
        return 0;
    TRY(os_read_file(c, path, MAX_NOTE, &bytes, &n));
    return json_parse(c, bytes, n, ret_heads);
}

int ledger_note_head(struct ctx *c, struct db *db) {
    const char *file, *dir;
    json_t *heads = json_array();
    AUTO_STMT s = {0};
    int rc;
    TRY(dir_of(c, db, &file, &dir));
    if (!dir)
        return 0;
    TRY(db_query0(c, db, Q_LEDGER_HEADS, &s));
    while ((rc = db_next(c, &s)) > 0)
        json_array_append_new(heads, json_pack("{s:I,s:I,s:s}", "unit", (json_int_t)db_i64(&s, 0), "seq", (json_int_t)db_i64(&s, 1), "hash", db_text(c, &s, 2)));
    TRY(rc);
    const char *text = json_print(c, heads);
    return os_write_file(c, arena_printf(c->mem, "%s/%s", dir, note_name), text, strlen(text), 0600);
}

int heads_verify(struct finder *f, const struct piece *p) {
    struct ctx *c = f->c;
    const json_t *heads = f->heads;
    (void)p;
    const json_t *h;
    size_t i;
    if (heads && !json_is_array(heads))
        found(f, "head", "", 0, 0, T("链首尾记录无法读取", "the note of the head cannot be read"));
    json_array_foreach(heads, i, h) {
        AUTO_STMT s = {0};
        int64_t seq = json_i64(h, "seq", 0);
        TRY(db_query(c, f->db, Q_LEDGER_HASH_AT, &s, A(json_i64(h, "unit", 0)), A(seq)));
        int have = db_next(c, &s);
        TRY(have);
        if (!have || !str_eq(db_peek(&s, 0, NULL), json_text(h, "hash")))
            found(f, "head", "", 0, seq, T("链尾被截去或改写：曾记下的事件已不在链上", "the end of the chain was cut off or rewritten: an event that was noted is not in it"));
    }
    return 0;
}
