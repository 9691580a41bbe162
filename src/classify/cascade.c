/* What a decided review carries to documents, copies and holders. */
#include "classify/internal.h"
#include "custody/custody.h"

enum { TASK_DAYS = 30, NOTICE_DAYS = 10 };

struct cascade {
    struct ctx *c;
    struct db *db;
    const struct spec *spec;
    int64_t review;
    const struct classify_change *change;
    const struct classify_document *d;
    int n;
    struct map document;                 /* id -> index + 1 */
    struct map holder;                   /* "p12" or "a7" -> struct holder */
    struct holder { struct holder *next; int64_t person, account, copies; } *first, **last;
    int n_copies, n_holders;
    char today[DATE_SIZE], task_due[DATE_SIZE], notice_due[DATE_SIZE];
    const char *text;
};

static int put(struct cascade *x, const char *reg, int64_t record, const char *action, json_t *v) {
    int64_t same;
    return reg_put(x->c, x->db, spec_register(x->spec, reg), record, action, v, &same);
}

static json_t *text_or_null(const char *s) {
    return s ? json_string(s) : json_null();
}

static const struct classify_document *document(struct cascade *x, int64_t id) {
    uintptr_t i = (uintptr_t)map_get(&x->document, arena_printf(x->c->mem, "%" PRId64, id));
    return i ? &x->d[i - 1] : NULL;
}

static int documents(struct cascade *x) {
    struct ctx *c = x->c;
    for (int i = 0; i < x->n; i++) {
        const struct classify_document *d = &x->d[i];
        json_t *v = json_pack("{s:i,s:o}", "level", d->new_level, "expires_on", text_or_null(d->new_expires_on));
        if (d->depth == 0 && x->change->term)
            json_object_set_new(v, "term", json_string(x->change->term));
        TRY(put(x, "document", d->id, "remark", v));
        map_put(c, &x->document, arena_printf(c->mem, "%" PRId64, d->id), (const void *)(uintptr_t)(i + 1));
    }
    return 0;
}

/* Derivative decisions follow their documents. */
static int decisions(struct cascade *x, const char *ids) {
    struct ctx *c = x->c;
    struct follow { int64_t decision, document; } *f = NEWN(c, struct follow, x->n + 1);
    int n = 0, rc;
    {
        AUTO_STMT s = {0};
        TRY(db_query(c, x->db, Q_CLASSIFY_DERIVED, &s, A(ids)));
        while ((rc = db_next(c, &s)) > 0 && n < x->n)
            if (db_i64(&s, 0) != x->change->decision)
                f[n++] = (struct follow){db_i64(&s, 0), db_i64(&s, 1)};
        TRY(rc);
    }
    for (int i = 0; i < n; i++) {
        const struct classify_document *d = document(x, f[i].document);
        json_t *v = json_pack("{s:i,s:i,s:o,s:s}", "level", d->new_level, "source_level", d->new_level, "expires_on", text_or_null(d->new_expires_on), "last_review_on", x->today);
        if (d->new_level == 0) {
            json_object_set_new(v, "state", json_string("lifted"));
            json_object_set_new(v, "lifted_on", json_string(x->today));
        }
        TRY(put(x, "decision", f[i].decision, d->new_level ? "adopt" : "declassify", v));
    }
    return 0;
}

/* ---- copies */

static void note_holder(struct cascade *x, int64_t person, int64_t account, int copies) {
    struct ctx *c = x->c;
    const char *key = person ? arena_printf(c->mem, "p%" PRId64, person) : arena_printf(c->mem, "a%" PRId64, account);
    struct holder *h = map_get(&x->holder, key);
    if (!h) {
        h = NEW(c, struct holder);
        *h = (struct holder){.person = person, .account = person ? 0 : account};
        map_put(c, &x->holder, key, h);
        *x->last = h;
        x->last = &h->next;
        x->n_holders++;
    }
    h->copies += copies;
}

struct copy { int64_t document, id, level, item, account, holder; const char *kind; };

static bool is_told(const char *kind) {
    return str_eq(kind, "cabinet") || str_eq(kind, "unit_outside") || str_eq(kind, "archive");
}

/* A raised level holds at once. */
static int raise_now(struct cascade *x, const struct copy *k, int level) {
    if (level <= k->level)
        return 0;
    TRY(put(x, "copy", k->id, "remark", json_pack("{s:i}", "level", level)));
    return k->item ? custody_relevel(x->c, x->db, x->spec, k->item, level) : 0;
}

static int task(struct cascade *x, const struct copy *k) {
    const struct classify_document *d = document(x, k->document);
    json_t *v = json_pack("{s:I,s:I,s:I,s:i,s:I,s:i,s:o,s:s,s:i,s:s}", "review", (json_int_t)x->review, "document", (json_int_t)k->document, "copy", (json_int_t)k->id, "depth", d->depth,
                          "old_level", (json_int_t)k->level, "new_level", d->new_level, "new_expires_on", text_or_null(d->new_expires_on), "due_on", x->task_due,
                          "level", (int)(k->level > d->new_level ? k->level : d->new_level), "state", "open");
    if (k->account)
        json_object_set_new(v, "account", json_integer(k->account));
    if (k->holder)
        json_object_set_new(v, "holder", json_integer(k->holder));
    TRY(put(x, "relabel_task", 0, "create", v));
    if (k->holder)
        note_holder(x, k->holder, 0, 1);
    else if (is_told(k->kind))
        note_holder(x, 0, k->account, 1);
    x->n_copies++;
    return raise_now(x, k, d->new_level);
}

static int copies(struct cascade *x, const char *ids) {
    struct ctx *c = x->c;
    struct copy *v = NULL;
    int n = 0, cap = 0, rc;
    {
        AUTO_STMT s = {0};
        TRY(db_query(c, x->db, Q_CLASSIFY_COPIES, &s, A(ids)));
        while ((rc = db_next(c, &s)) > 0) {
            GROW(c, v, n, cap, 256);
            v[n++] = (struct copy){db_i64(&s, 0), db_i64(&s, 1), db_i64(&s, 2), db_is_null(&s, 3) ? 0 : db_i64(&s, 3), db_is_null(&s, 4) ? 0 : db_i64(&s, 4),
                                   db_is_null(&s, 5) ? 0 : db_i64(&s, 5), db_text(c, &s, 6)};
        }
        TRY(rc);
    }
    for (int i = 0; i < n; i++) {
        TRY(task(x, &v[i]));
    }
    return 0;
}

/* ---- holders and readers */

static int readers(struct cascade *x, const char *ids) {
    struct ctx *c = x->c;
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query(c, x->db, Q_CLASSIFY_READERS, &s, A(ids)));
    while ((rc = db_next(c, &s)) > 0)
        note_holder(x, db_i64(&s, 0), 0, 0);
    return rc;
}

static int notices(struct cascade *x) {
    for (const struct holder *h = x->first; h; h = h->next) {
        json_t *v = json_pack("{s:I,s:I,s:s,s:s,s:i,s:s}", "review", (json_int_t)x->review, "copies", (json_int_t)h->copies, "text", x->text, "due_on", x->notice_due, "level", 1, "state", "open");
        json_object_set_new(v, h->person ? "person" : "account", json_integer(h->person ? h->person : h->account));
        TRY(put(x, "change_notice", 0, "create", v));
    }
    return 0;
}

static int compose(struct cascade *x) {
    struct ctx *c = x->c;
    const struct classify_change *k = x->change;
    AUTO_STMT s = {0};
    TRY(db_one(c, x->db, Q_CLASSIFY_DECISION, &s, A(k->decision)));
    if (k->level < 2)
        x->text = arena_printf(c->mem, "您处持有或知悉的文件所涉国家秘密事项已于%s解密，请将所持各份交机要室加盖解密戳记并作废原标志。", x->today);
    else
        x->text = arena_printf(c->mem, "您处持有或知悉的文件所涉国家秘密事项已于%s变更为%s%s%s，请将所持各份交机要室重新标志。", x->today, spec_level_name(k->level, LANG_ZH),
                               k->expires_on ? "，保密期限至" : "", k->expires_on ? k->expires_on : "");
    return 0;
}

int cascade_carry(struct ctx *c, struct db *db, const struct spec *spec, int64_t review, const struct classify_change *change) {
    struct cascade x = {.c = c, .db = db, .spec = spec, .review = review, .change = change};
    x.last = &x.first;
    ctx_day(c, x.today);
    date_add_days(x.today, TASK_DAYS, x.task_due);
    date_add_days(x.today, NOTICE_DAYS, x.notice_due);
    x.n = classify_reach(c, db, spec, change, &x.d);
    TRY(x.n);
    const char *ids = ids_json(c, x.d, x.n);
    TRY(compose(&x));
    TRY(documents(&x));
    TRY(decisions(&x, ids));
    TRY(copies(&x, ids));
    TRY(readers(&x, ids));
    TRY(notices(&x));
    if (!x.n_holders)
        TRY(put(&x, "decision", change->decision, "notify", json_pack("{s:s}", "notified_on", x.today)));
    return put(&x, "decision_review", review, "cascade", json_pack("{s:i,s:i,s:i}", "documents", x.n, "copies", x.n_copies, "holders", x.n_holders));
}
