/* Papers of a closed run are kept as they were first written: a reprint is the same bytes whatever the registers say by now.
 *
 * A paper names what its reader may see, so it is kept for whom it was written: all secrecy officers of one clearance, else one account
 * with the rights it had. Who has other rights gets his own. */
#include "paper/internal.h"
#include "paper/sql.gen.h"

static const char *scope_of(struct ctx *c, const struct auth_user *u) {
    bool officer = u == auth_system_user();
    uint64_t rights = 0;
    for (int i = 0; i < u->n_grants && u != auth_system_user(); i++) {
        const struct auth_grant *g = &u->grants[i];
        officer = officer || (str_eq(g->role, "secrecy_officer") && !g->department);
        rights = rights * 31 + hash_fnv(g->role, strlen(g->role)) + (uint64_t)g->department;
    }
    return officer ? arena_printf(c->mem, "officer/%d", u->actor.clearance)
                   : arena_printf(c->mem, "account/%" PRId64 "/%d/%" PRIx64, u->actor.account, u->actor.clearance, rights);
}

static const char *look_of(struct ctx *c, const struct paper_head *h) {
    return arena_printf(c->mem, "zh|%s|%s|%s", h && h->copy_number ? h->copy_number : "", h && h->mark ? h->mark : "",
                        h && h->urgency ? h->urgency : "");
}

/* The run as this user sees it (else E_NOTFOUND), and the event that closed it, 0: open. */
static int closing_of(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t run, int64_t *ret_seq) {
    AUTO_STMT s = {0};
    json_t *j;
    TRY(reg_get(c, db, spec, u, spec_register(spec, "assessment_run"), run, &j));
    TRY(db_one(c, db, Q_PAPER_CLOSING, &s, A(run)));
    *ret_seq = db_i64(&s, 0);
    return 0;
}

int paper_kept(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct paper_asked *p, struct paper_bytes *ret_b) {
    int64_t closing, file = 0;
    AUTO_STMT s = {0};
    json_t *ids = NULL;
    TRY(closing_of(c, db, spec, u, p->run, &closing));
    if (!closing)
        return 0;
    TRY(db_query(c, db, Q_PAPER_KEPT, &s, A(p->run), A(closing), A(p->kind), A(p->format), A(look_of(c, p->head)), A(scope_of(c, u))));
    int got = db_next(c, &s);
    if (got <= 0)
        return got;
    const char *text = db_text(c, &s, 0);
    ret_b->title = db_text(c, &s, 1);
    stmt_close(&s);
    TRY(text ? json_parse(c, text, strlen(text), &ids) : 0);
    file = json_integer_value(json_array_get(ids, 0));
    const char *name;
    int rc = reg_file_get(c, db, spec, auth_system_user(), file, &name, &ret_b->bytes, &ret_b->n);
    if (rc == E_NOTFOUND) {                                /* destroyed since: it is written anew */
        c->err = (struct err){0};
        return 0;
    }
    return rc < 0 ? rc : 1;
}

int paper_keep(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct paper_asked *p, const struct paper_bytes *b) {
    int64_t closing, file;
    unsigned char sum[32];
    char hex[65];
    AUTO_TX tx = {0};
    TRY(closing_of(c, db, spec, u, p->run, &closing));
    if (!closing || b->n > LIMIT_BODY_BYTES)
        return 0;
    TRY(tx_begin(c, db, &tx));
    TRY(reg_file_put(c, db, spec, u, arena_printf(c->mem, "run%" PRId64 "-%s.%s", p->run, p->kind, p->format), b->bytes, b->n, &file));
    sm3(b->bytes, b->n, sum);
    hex_print(sum, sizeof sum, hex);
    json_t *v = json_pack("{s:I,s:I,s:s,s:s,s:s,s:s,s:s,s:s,s:[I],s:s,s:i}", "run", (json_int_t)p->run, "closing", (json_int_t)closing, "kind", p->kind, "format", p->format,
                          "look", look_of(c, p->head), "scope", scope_of(c, u), "title", b->title, "sm3", hex, "files", (json_int_t)file, "state", "kept", "level", u->actor.clearance);
    TRY(reg_put(c, db, spec_register(spec, "assessment_paper"), 0, "create", v, NULL));
    return tx_commit(c, &tx);
}
