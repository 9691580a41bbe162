/* Destroying what should never have been typed: the values of fields, or an attachment, with two persons' signatures and a reason.
 *
 * Own record: the fields' present and former values leave the row, the inputs of the events that held them, the salts of the
 * former rows. Elsewhere (purge_else.c): the same text in other records, in other events, to-dos, labels kept for search.
 * Every record touched gets an event "purge"; the chain keeps its commitments, so the ledger still verifies. */
#include "reg/purge.h"

enum { REASON_CHARS = 2000, MAX_TEXTS = 200, ALL_EVENTS = 100000 };

/* Original records of issue, use, recall and destruction are kept for good (facts.md §3.4): `keep:` of the register. */
static bool kept(const struct spec_register *r, const char *field) {
    for (int i = 0; i < r->n_keep; i++)
        if (str_eq(r->keep[i], field))
            return true;
    return false;
}

bool purge_text_field(const struct spec_register *r, const struct spec_field *f) {
    if (kept(r, f->name))
        return false;
    bool number = r->number_field && str_eq(r->number_field, f->name);
    return !number && (f->type == F_TEXT || f->type == F_LONGTEXT || f->type == F_PERIOD);
}

bool purge_open(const struct spec_register *r) {
    return !str_eq(r->name, "account") && !str_eq(r->name, "role_grant") && !str_eq(r->name, "seal");
}

/* Roles of setting purge_roles: each of the two persons has one of them. */
static bool one_of(const char *roles, const char *role) {
    size_t n = strlen(role);
    for (const char *p = roles; p && *p; p += strcspn(p, ","), p += *p == ',')
        if (strncmp(p, role, n) == 0 && (p[n] == ',' || !p[n]))
            return true;
    return false;
}

bool reg_may_purge(const struct spec *spec, const struct auth_user *u, const struct spec_register *reg) {
    const char *roles = spec_setting(spec, "purge_roles");
    bool may = false;
    for (int i = 0; i < spec->n_roles && !may; i++)
        may = one_of(roles, spec->roles[i].name) && auth_has(u, spec->roles[i].name, 0);
    return may && !is_system(u) && u->actor.person && purge_open(reg);
}

static int second_may(struct ctx *c, struct db *db, const struct purge *x) {
    const char *roles = spec_setting(x->spec, "purge_roles");
    for (int i = 0; i < x->spec->n_roles; i++) {
        if (!one_of(roles, x->spec->roles[i].name))
            continue;
        int has = auth_person_has(c, db, x->p->second_person, x->spec->roles[i].name);
        if (has)
            return has < 0 ? has : 0;
    }
    return fail(c, E_DENIED, T("第二签名人须是保密员、保卫部门或分管保密领导", "the second person must be secrecy officer, security section or leader in charge"));
}

static int may(struct ctx *c, struct db *db, const struct purge *x) {
    const struct reg_purge *p = x->p;
    if (!reg_may_purge(x->spec, x->u, p->reg))
        return fail(c, E_DENIED, T("销毁误填内容须由保密员、保卫部门或分管保密领导办理", "only secrecy officer, security section or leader in charge may destroy a plaintext"));
    if (p->signatures < 2)
        return fail(c, E_SIGN, T("销毁误填内容须两人签名", "destroying a plaintext needs two signatures"));
    if (!p->second_person || p->second_person == x->u->actor.person)
        return fail(c, E_SEPARATE, T("第二签名须为另一人", "the second signature must be another person's"));
    return second_may(c, db, x);
}

/* ---- what is to go */

static void add_text(struct ctx *c, struct purge *x, const char *s, bool elsewhere) {
    if (!s || !*s || str_eq(s, PURGE_MARK))
        return;
    for (int i = 0; i < x->n; i++)
        if (str_eq(x->text[i].s, s)) {
            x->text[i].elsewhere = x->text[i].elsewhere || elsewhere;
            return;
        }
    if (x->n == MAX_TEXTS) {
        x->many = true;
        return;
    }
    struct str q;
    str_init(&q, c, LIMIT_JSON_BYTES);
    json_quote(&q, s);
    x->text[x->n++] = (struct purge_text){.s = s, .quoted = arena_dup(c->mem, q.p), .inner = arena_dupn(c->mem, q.p + 1, q.len - 2),
                                          .elsewhere = elsewhere, .n_chars = utf8_len(s)};
}

static void former(struct ctx *c, struct purge *x, const json_t *part, const char *field, const char *now, bool elsewhere) {
    const char *s = json_text(part, field);
    if (s && !(x->p->keep && str_eq(s, now)))
        add_text(c, x, arena_dup(c->mem, s), elsewhere);
}

struct wanted { int n; struct want { const char *field; bool elsewhere; } *v; };

static bool is_wanted(const struct wanted *w, const char *field) {
    for (int i = 0; i < w->n; i++)
        if (str_eq(w->v[i].field, field))
            return true;
    return false;
}

static int wanted_fields(struct ctx *c, const struct purge *x, struct wanted *ret_w) {
    const struct reg_purge *p = x->p;
    struct wanted w = {0, NEWN(c, struct want, p->reg->n_fields + 2)};
    if (x->file) {
        w.v[w.n++] = (struct want){"name", p->copies};
        w.v[w.n++] = (struct want){"sm3", true};
    }
    for (int i = 0; i < p->n_fields && !x->file; i++) {
        const struct spec_field *f = spec_field(p->reg, p->fields[i]);
        if (f && kept(p->reg, f->name)) {
            ctx_field_error(c, E_DENIED, "fields", T("%s 属于长期保存的原始记录，不能销毁", "%s belongs to the records kept for good: it cannot be destroyed"), f->title.zh);
            continue;
        }
        if (!f || !purge_text_field(p->reg, f)) {
            ctx_field_error(c, E_INVALID, "fields", T("%s 不是可以销毁的文字栏目", "%s is no text field that can be destroyed"), p->fields[i]);
            continue;
        }
        if (!is_wanted(&w, f->name))
            w.v[w.n++] = (struct want){f->name, p->copies};
    }
    TRY(ctx_field_end(c));
    if (!w.n)
        return fail(c, E_INVALID, T("请指明要销毁的栏目", "name the fields to destroy"));
    *ret_w = w;
    return 0;
}

static int former_texts(struct ctx *c, struct db *db, struct purge *x, const struct wanted *w) {
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query(c, db, Q_REG_EVENTS, &s, A(x->p->reg->name), A(x->p->record), A(INT64_MAX), A(ALL_EVENTS)));
    while ((rc = db_next(c, &s)) > 0) {
        size_t n;
        const char *text = db_peek(&s, 3, &n);
        json_t *inputs = text ? json_loadb(text, n, 0, NULL) : NULL;
        for (int i = 0; inputs && i < w->n; i++) {
            const char *now = row_text(&x->old, col_find(x->p->reg, w->v[i].field));
            former(c, x, json_object_get(inputs, "fields"), w->v[i].field, now, w->v[i].elsewhere);
            former(c, x, json_object_get(inputs, "old"), w->v[i].field, now, w->v[i].elsewhere);
        }
    }
    return rc;
}

static int gather(struct ctx *c, struct db *db, struct purge *x) {
    struct wanted w = {0};
    TRY(wanted_fields(c, x, &w));
    x->text = NEWN(c, struct purge_text, MAX_TEXTS);
    for (int i = 0; i < w.n; i++)
        if (!x->p->keep || x->file)
            add_text(c, x, row_text(&x->old, col_find(x->p->reg, w.v[i].field)), w.v[i].elsewhere);
    TRY(former_texts(c, db, x, &w));
    if (x->p->phrase && x->n)
        add_text(c, x, x->p->phrase, true);
    if (x->many)                                           /* what is left out would stay, and the report would say that it is gone */
        return fail(c, E_LIMIT, T("这些栏目先后有过的内容超过%d种，请少选几栏分次销毁", "these fields have held more than %d texts: purge fewer of them at a time"), MAX_TEXTS);
    if (!x->n)
        return fail(c, E_INVALID, T("这些栏目现在和以前都没有内容可销毁", "these fields hold nothing to destroy, now or before"));
    for (int i = 0; i < x->n; i++) {
        if (strstr(x->p->reason, x->text[i].s))
            ctx_field_error(c, E_INVALID, "reason", T("理由里不要写出要销毁的内容", "do not repeat in the reason what is to be destroyed"));
        if (x->text[i].elsewhere && x->text[i].n_chars < PURGE_LEAST && !x->file)
            ctx_field_error(c, E_INVALID, "copies", T("内容不足%d字，不能在别处查找，以免误毁", "shorter than %d characters: it cannot be looked for elsewhere"), PURGE_LEAST);
    }
    return ctx_field_end(c);
}

/* ---- doing it */

struct db_arg purge_value(const struct spec_register *r, const struct spec_field *f) {
    for (int i = 0; i < r->n_unique; i++)
        for (int k = 0; k < r->unique[i].n; k++)
            if (str_eq(r->unique[i].fields[k], f->name))
                return ANULL;
    return f->type == F_PERIOD ? ANULL : A(PURGE_MARK);
}

static void file_gone(struct row *row) {
    int sum = col_find(row->reg, "sm3");
    if (sum >= 0)
        row->v[sum] = ANULL;
    if (spec_state(row->reg, "purged"))
        row->v[C_STATE] = A("purged");
}

bool purge_in_row(struct ctx *c, const struct purge *x, struct row *row) {
    bool any = false;
    for (int col = C_FIELDS; col < row->n; col++) {
        const struct spec_field *f = col_field(row->reg, col);
        const char *s = row_text(row, col);
        if (!purge_text_field(row->reg, f) || !*s)
            continue;
        const char *fresh = purge_in_text(c, x, s);
        if (fresh == s)
            continue;
        any = true;
        struct db_arg whole = purge_value(row->reg, f);
        row->v[col] = whole.type == DB_NULL ? whole : A(fresh);
        if (str_eq(row->reg->name, "file") && str_eq(f->name, "sm3"))
            file_gone(row);
    }
    return any;
}

static int own_row(struct ctx *c, struct purge *x) {
    row_init(c, &x->row, x->p->reg);
    memcpy(x->row.v, x->old.v, sizeof *x->row.v * (size_t)x->row.n);
    bool changed = false;
    for (int i = 0; i < x->p->n_fields && !x->p->keep; i++) {
        int col = col_find(x->p->reg, x->p->fields[i]);
        if (x->row.v[col].type == DB_NULL)
            continue;
        x->row.v[col] = purge_value(x->p->reg, col_field(x->p->reg, col));
        changed = true;
    }
    if (x->file) {
        x->row.v[col_find(x->p->reg, "name")] = A(PURGE_MARK);
        file_gone(&x->row);
        changed = true;
    }
    if (x->p->copies)
        changed = purge_in_row(c, x, &x->row) || changed;
    return changed;
}

int purge_event(struct ctx *c, struct db *db, struct purge *x, const struct row *old, const struct row *row, const char *register_name, int64_t record,
                int64_t *ret_seq) {
    json_t *in = json_object(), *now = json_object();
    struct str s;
    str_init(&s, c, LIMIT_JSON_BYTES);
    for (int i = C_UNIT; row && i < row->n; i++)
        if (i != C_VERSION && !(i >= C_CREATED_AT && i <= C_LAST_SEQ) && !value_eq(&old->v[i], &row->v[i]))
            json_object_set_new(now, col_name(row->reg, i), spec_json(c, col_field(row->reg, i), &row->v[i]));
    json_object_set_new(in, "fields", now);
    json_object_set_new(in, "comment", json_string(x->p->reason));
    json_object_set_new(in, "signatures", json_integer(2));
    json_object_set_new(in, "second", json_integer(x->p->second_person));
    if (row)
        TRY(was_put(c, db, &x->from, in));
    if (x->seq)
        json_object_set_new(in, "because", json_integer(x->seq));
    if (row)
        return row_event(c, db, row->reg, record, "purge", in, ret_seq);
    json_canonical(&s, in);
    TRY(str_end(&s));
    return ledger_append(c, db, &(struct ledger_event){register_name, record, "purge", s.p, NULL}, ret_seq);
}

/* Does this event's inputs hold one of the texts? A short one only as a whole value. */
static bool holds(const struct purge *x, const char *inputs) {
    for (int i = 0; i < x->n; i++)
        if (strstr(inputs, x->text[i].n_chars >= PURGE_LEAST ? x->text[i].inner : x->text[i].quoted))
            return true;
    return false;
}

static int own_events(struct ctx *c, struct db *db, struct purge *x) {
    int64_t *seqs = NEWN(c, int64_t, ALL_EVENTS);
    int n = 0, rc;
    AUTO_STMT s = {0};
    TRY(db_query(c, db, Q_REG_EVENTS, &s, A(x->p->reg->name), A(x->p->record), A(x->seq), A(ALL_EVENTS)));
    while ((rc = db_next(c, &s)) > 0)
        if (!db_is_null(&s, 3) && holds(x, db_peek(&s, 3, NULL)))
            seqs[n++] = db_i64(&s, 0);
    TRY(rc);
    stmt_close(&s);
    for (int i = 0; i < n; i++)
        TRY(ledger_forget(c, db, seqs[i], x->seq));
    return ledger_forget_rows(c, db, x->p->reg->name, x->p->record);
}

/* A certificate, a signed slip: an attachment of a record kept for good. */
static int file_kept(struct ctx *c, struct db *db, const struct purge *x) {
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query(c, db, Q_REG_FILE_USES, &s, A(x->p->record)));
    while ((rc = db_next(c, &s)) > 0) {
        const struct spec_register *r = spec_register(x->spec, db_peek(&s, 0, NULL));
        for (int i = 0; r && i < r->n_keep; i++)
            if (spec_field(r, r->keep[i]) && spec_field(r, r->keep[i])->type == F_FILES)
                return fail(c, E_DENIED, T("附件属于“%s”中长期保存的原始记录，不能销毁", "the attachment belongs to records kept for good in “%s”: it cannot be destroyed"), TX(r->title));
    }
    return rc;
}

static int check(struct ctx *c, struct db *db, struct purge *x) {
    const struct reg_purge *p = x->p;
    TRY(may(c, db, x));
    if (p->phrase && !p->copies) {
        ctx_field_error(c, E_INVALID, "phrase", T("只有在别处一并销毁时才指明词句", "a phrase is for what stands elsewhere (copies)"));
        return ctx_field_end(c);
    }
    if (!p->reason || !p->reason[strspn(p->reason, " \t\r\n")] || utf8_len(p->reason) > REASON_CHARS) {
        ctx_field_error(c, E_INVALID, "reason", T("请写明理由，不超过%d字", "give a reason of at most %d characters"), REASON_CHARS);
        return ctx_field_end(c);
    }
    if (x->file) {
        int sees = reg_file_sees(c, db, x->spec, x->u, p->record);
        TRY(sees);
        if (!sees)
            return fail(c, E_NOTFOUND, T("没有这个附件（%" PRId64 "）", "no such file (%" PRId64 ")"), p->record);
        TRY(file_kept(c, db, x));
    }
    TRY(row_get(c, db, x->file ? NULL : x->u, p->reg, p->record, &x->old));
    if (p->seen_version >= 0 && p->seen_version != row_i64(&x->old, C_VERSION))
        return fail(c, E_CONFLICT, T("记录已被他人修改，请刷新后再办", "the record has changed: read it again, then repeat what you did"));
    return gather(c, db, x);
}

static int purge_in_tx(struct ctx *c, struct db *db, struct purge *x, struct reg_purged *ret_p) {
    AUTO_TX tx = {0};
    TRY(tx_begin(c, db, &tx));
    TRY(check(c, db, x));
    bool changed = own_row(c, x);
    if (changed) {
        TRY(was_begin(c, db, x->p->reg, x->p->record, &x->from));
        TRY(row_save(c, db, x->spec, &x->old, &x->row));
    }
    TRY(purge_event(c, db, x, &x->old, changed ? &x->row : NULL, x->p->reg->name, x->p->record, &x->seq));
    x->hit[x->p->reg->nr] = true;
    TRY(own_events(c, db, x));
    x->records = 1;
    if (x->file)
        TRY(db_exec(c, db, Q_REG_CHUNK_DROP, A(row_text(&x->old, col_find(x->p->reg, "sm3")))));
    TRY(purge_elsewhere(c, db, x));
    TRY(tx_commit(c, &tx));
    const char **texts = NEWN(c, const char *, x->n + 1);
    for (int i = 0; i < x->n; i++)
        texts[i] = x->text[i].s;
    *ret_p = (struct reg_purged){.version = row_i64(&x->row, C_VERSION), .event = x->seq, .records = x->records, .n_texts = x->n, .texts = texts, .left = x->left};
    return 0;
}

int reg_purge(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct reg_purge *p, struct reg_purged *ret_p) {
    struct purge x = {.spec = spec, .u = u, .p = p, .file = str_eq(p->reg->name, "file"), .left = json_array(), .hit = NEWN(c, bool, spec->n_registers + 1)};
    const struct actor *before = c->actor;
    c->actor = &u->actor;
    c->err.items = NULL;
    int rc = purge_in_tx(c, db, &x, ret_p);
    c->actor = before;
    return rc < 0 ? rc : 0;
}
