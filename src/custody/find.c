/* What was scanned, and what today looks like: indexed look-ups only. */
#include <ctype.h>

#include "custody/internal.h"
#include "reg/scanned.h"

enum { FOUND_MAX = 2000, OVERDUE_ROWS = 50 };   /* copies of one paper, as many as labels are printed at once; what else is found its own query limits */
struct ids { int n, cap; int64_t *id; };

static void put(struct ctx *c, json_t *j, const char *key, struct stmt *s, int col) {
    if (db_is_null(s, col))
        json_object_set_new(j, key, json_null());
    else if (db_column_type(s, col) == DB_INT)
        json_object_set_new(j, key, json_integer(db_i64(s, col)));
    else
        json_object_set_new(j, key, json_string(db_text(c, s, col)));
}

/* Ids that a query gives, the first of them. */
static int collect(struct ctx *c, struct db *db, const struct query *q, struct db_args args, struct ids *x) {
    AUTO_STMT s = {0};
    int rc;
    TRY(db_open_query(c, db, q, &s, args));
    while ((rc = db_next(c, &s)) > 0 && x->n < FOUND_MAX) {
        GROW(c, x->id, x->n, x->cap, 64);
        x->id[x->n++] = db_i64(&s, 0);
    }
    return rc < 0 ? rc : 0;
}
#define COLLECT(q, x, ...) collect(c, db, q, ARGS(__VA_ARGS__), x)

struct finder { struct ctx *c; struct db *db; const struct spec *spec; const struct auth_user *u; };

static bool sees(const struct finder *f, const char *reg, int64_t id) {
    return *reg_label(f->c, f->db, f->spec, f->u, reg, id) != 0;
}

static int card(const struct finder *f, const struct query *q, const char *const *names, int64_t id, json_t **ret_j) {
    struct ctx *c = f->c;
    AUTO_STMT s = {0};
    json_t *j = json_object();
    TRY(db_one(c, f->db, q, &s, A(id)));
    for (int i = 0; names[i]; i++)
        put(c, j, names[i], &s, i);
    *ret_j = j;
    return 0;
}

static int item_card(const struct finder *f, int64_t id, json_t **ret_j) {
    static const char *const names[] = {"id", "name", "kind", "level", "state", "account", "account_name", "account_kind", "holder_name", "since_at", "due_on",
                                        "copy_no", "label_code", "document", "title", "ref_no", "urgency", "document_kind", NULL};
    TRY(card(f, Q_CUSTODY_ITEM_CARD, names, id, ret_j));
    int64_t document = json_i64(*ret_j, "document", 0);
    if (document && !sees(f, "document", document))        /* the keeper of equipment may see what lies in a place, not the registration book */
        for (const char *const *hidden = (const char *const[]){"document", "title", "ref_no", "urgency", "document_kind", NULL}; *hidden; hidden++)
            json_object_set_new(*ret_j, *hidden, json_null());
    return 0;
}

static int item_cards(const struct finder *f, const struct ids *x, json_t **ret_rows) {
    json_t *rows = json_array(), *one;
    for (int i = 0; i < x->n; i++) {
        if (!sees(f, "custody_item", x->id[i]))
            continue;
        TRY(item_card(f, x->id[i], &one));
        json_array_append_new(rows, one);
    }
    *ret_rows = rows;
    return (int)json_array_size(rows);
}

static int account_answer(const struct finder *f, int64_t id, json_t **ret_j) {
    static const char *const names[] = {"id", "name", "code", "kind", "state", "person", "person_name", "department_name", "clearance", "max_level", "keeper", "login", NULL};
    struct ctx *c = f->c;
    struct db *db = f->db;
    struct ids held = {0};
    json_t *account, *rows;
    int64_t clearance = f->u->actor.clearance;
    TRY(card(f, Q_CUSTODY_ACCOUNT_CARD, names, id, &account));
    {
        AUTO_STMT s = {0};
        TRY(db_one(c, db, Q_CUSTODY_TALLY_OF, &s, A(id), A(clearance)));
        json_object_set_new(account, "held", json_integer(db_i64(&s, 0)));
    }
    TRY(COLLECT(Q_CUSTODY_ACCOUNT_ITEMS, &held, A(id), A(clearance)));
    TRY(item_cards(f, &held, &rows));
    *ret_j = json_pack("{s:s,s:o,s:o}", "kind", "account", "account", account, "items", rows);
    return 1;
}

static int items_answer(const struct finder *f, const struct ids *x, json_t **ret_j) {
    json_t *rows;
    int n = item_cards(f, x, &rows);
    if (n <= 0)
        return n;
    if (n == 1)
        *ret_j = json_pack("{s:s,s:O}", "kind", "item", "item", json_array_get(rows, 0));
    else
        *ret_j = json_pack("{s:s,s:o}", "kind", "choices", "rows", rows);
    return 1;
}

static int accounts_answer(const struct finder *f, const struct ids *x, json_t **ret_j) {
    json_t *rows = json_array();
    int64_t last = 0;
    for (int i = 0; i < x->n; i++)
        if (sees(f, "custody_account", x->id[i]))
            json_array_append_new(rows, json_pack("{s:s,s:I,s:s}", "kind", "account", "id", (json_int_t)(last = x->id[i]), "label",
                                                  reg_label(f->c, f->db, f->spec, f->u, "custody_account", x->id[i])));
    if (json_array_size(rows) == 1)
        return account_answer(f, last, ret_j);
    if (json_array_size(rows))
        *ret_j = json_pack("{s:s,s:o}", "kind", "choices", "rows", rows);
    return json_array_size(rows) ? 1 : 0;
}

static bool digits(const char *s) {
    size_t n = strlen(s);
    return n && n <= 8 && strspn(s, "0123456789") == n;
}

/* Digits: a copy number of the paper in hand, else the number of one of our own labels. What a label says is looked for before, as it is and in capitals. */
static int find_item(const struct finder *f, const char *code, const char *typed, int64_t document, json_t **ret_j) {
    struct ctx *c = f->c;
    struct db *db = f->db;
    struct ids x = {0};
    int64_t n = 0;
    if (digits(code))
        str_i64(code + strspn(code, "0") - (code[strspn(code, "0")] ? 0 : 1), 0, INT64_MAX, &n);
    if (digits(code) && document)
        TRY(COLLECT(Q_CUSTODY_BY_COPY_NO, &x, A(document), A(n)));
    if (!x.n)
        TRY(COLLECT(Q_CUSTODY_BY_LABEL, &x, A(typed)));
    if (!x.n)
        TRY(COLLECT(Q_CUSTODY_BY_LABEL, &x, A(digits(code) ? arena_printf(c->mem, "SZ%08" PRId64, n) : code)));
    if (!x.n)
        TRY(COLLECT(Q_CUSTODY_BY_MEDIUM, &x, A(code)));
    return items_answer(f, &x, ret_j);
}

static int find_account(const struct finder *f, const char *code, const char *typed, json_t **ret_j) {
    struct ctx *c = f->c;
    struct db *db = f->db;
    struct ids x = {0};
    TRY(COLLECT(Q_CUSTODY_ACCOUNT_BY_CODE, &x, A(typed)));
    if (!x.n)
        TRY(COLLECT(Q_CUSTODY_ACCOUNT_BY_CODE, &x, A(code)));
    if (!x.n)
        TRY(COLLECT(Q_CUSTODY_ACCOUNT_BY_STAFF, &x, A(typed)));
    if (!x.n)
        TRY(COLLECT(Q_CUSTODY_ACCOUNTS_NAMED, &x, A(typed)));
    return accounts_answer(f, &x, ret_j);
}

static int find_document(const struct finder *f, const char *typed, json_t **ret_j) {
    struct ctx *c = f->c;
    struct db *db = f->db;
    struct ids x = {0}, items = {0};
    json_t *rows, *choices = json_array();
    int64_t last = 0;
    TRY(COLLECT(Q_CUSTODY_DOCUMENTS_BY_NO, &x, A(typed)));
    for (int i = 0; i < x.n; i++)
        if (sees(f, "document", x.id[i]))
            json_array_append_new(choices, json_pack("{s:s,s:I,s:s}", "kind", "document", "id", (json_int_t)(last = x.id[i]), "label",
                                                     reg_label(c, db, f->spec, f->u, "document", x.id[i])));
    if (!last)
        return 0;
    if (json_array_size(choices) > 1) {
        *ret_j = json_pack("{s:s,s:o}", "kind", "choices", "rows", choices);
        return 1;
    }
    TRY(COLLECT(Q_CUSTODY_DOCUMENT_ITEMS, &items, A(last), A((int64_t)FOUND_MAX)));
    TRY(item_cards(f, &items, &rows));
    *ret_j = json_pack("{s:s,s:I,s:s,s:o}", "kind", "document", "document", (json_int_t)last, "title", reg_label(c, db, f->spec, f->u, "document", last), "items", rows);
    return 1;
}

static int find_slip(const struct finder *f, const char *code, json_t **ret_j) {
    struct ctx *c = f->c;
    AUTO_STMT s = {0};
    TRY(db_query(c, f->db, Q_CUSTODY_SLIP_BY_NO, &s, A(code)));
    int found = db_next(c, &s);
    if (found <= 0)
        return found;
    const char *reg = db_text(c, &s, 0);
    int64_t id = db_i64(&s, 1);
    stmt_close(&s);
    if (!sees(f, reg, id))
        return 0;
    *ret_j = json_pack("{s:s,s:s,s:I,s:s}", "kind", "slip", "register", reg, "id", (json_int_t)id, "label", reg_label(c, f->db, f->spec, f->u, reg, id));
    return 1;
}

static const char *capitals(struct ctx *c, const char *s) {
    char *out = arena_dup(c->mem, s);
    for (char *p = out; *p; p++)
        *p = (char)toupper((unsigned char)*p);
    return out;
}

/* Nothing is called so; or somebody who is here, and only holds nothing yet. */
static int nothing(struct ctx *c, struct db *db, const char *typed) {
    AUTO_STMT s = {0};
    TRY(db_query(c, db, Q_CUSTODY_PERSON_CALLED, &s, A(typed), A(typed)));
    int found = db_next(c, &s);
    TRY(found);
    if (found)
        return fail(c, E_NOTFOUND, T("%s还没有保管账户：请先在“保管账户”中新建，种类选“个人”，持有人选%s", "%s has no custody account yet: create one of kind \"person\" for %s first"), db_text(c, &s, 0), db_text(c, &s, 0));
    return fail(c, E_NOTFOUND, T("没有找到“%s”：不是本单位登记的标签、份号、账户、工号或文号", "\"%s\" is no label, copy number, account, staff number or reference number registered here"), typed);
}

int custody_find(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const char *code, int64_t document, json_t **ret_j) {
    struct finder f = {c, db, spec, u};
    const char *other, *typed = reg_scanned(c, db, spec, code, &other), *upper = capitals(c, typed);
    if (other)
        return fail(c, E_NOTFOUND, T("这是“%s”的标签，不是本单位的载体：请先按来文登记", "this label is of \"%s\", not of this office: register it as received first"), other);
    if (!*typed || strlen(typed) > LIMIT_TEXT_CHARS)
        return fail(c, E_INVALID, T("请扫描标签，或输入号码", "scan a label or type a number"));
    int rc = find_item(&f, upper, typed, document, ret_j);
    if (rc == 0)
        rc = find_account(&f, upper, typed, ret_j);
    if (rc == 0)
        rc = find_slip(&f, upper, ret_j);
    if (rc == 0)
        rc = find_document(&f, typed, ret_j);
    TRY(rc);
    return rc ? 0 : nothing(c, db, typed);
}

int custody_account(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t account, json_t **ret_j) {
    struct finder f = {c, db, spec, u};
    if (!sees(&f, "custody_account", account))
        return fail(c, E_NOTFOUND, T("没有这个账户", "no such account"));
    return account_answer(&f, account, ret_j) < 0 ? c->err.code : 0;
}

int custody_item(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t item, json_t **ret_j) {
    struct finder f = {c, db, spec, u};
    if (!sees(&f, "custody_item", item))
        return fail(c, E_NOTFOUND, T("账上没有这份载体", "there is no such item in the books"));
    return item_card(&f, item, ret_j);
}

/* ---- today */

static int64_t day_number(const char *day) {
    int64_t n = 0;
    for (const char *p = day; *p; p++)
        if (*p != '-')
            n = n * 10 + (*p - '0');
    return n;
}

static int tally_day(struct ctx *c, struct db *db, int64_t *ret_day) {
    AUTO_STMT s = {0};
    TRY(db_query0(c, db, Q_CUSTODY_TALLY_DAY, &s));
    int rc = db_next(c, &s);
    *ret_day = rc > 0 ? db_i64(&s, 0) : 0;
    return rc < 0 ? rc : 0;
}

int custody_tally(struct ctx *c, struct db *db, bool always) {
    char today[DATE_SIZE];
    int64_t made;
    ctx_today(c, today);
    TRY(tally_day(c, db, &made));
    if (!always && made == day_number(today))
        return 0;
    TRY(db_exec0(c, db, Q_CUSTODY_TALLY_CLEAR));
    TRY(db_exec0(c, db, Q_CUSTODY_TALLY_FILL));
    TRY(db_exec0(c, db, Q_CUSTODY_TALLY_SOURCE));
    TRY(db_exec(c, db, Q_CUSTODY_TALLY_STAMP, A(day_number(today))));
    return 0;
}

static int balance(struct ctx *c, struct db *db, int64_t level, json_t *j) {
    AUTO_STMT s = {0};
    json_t *kinds = json_object();
    int64_t sum = 0, entered = 0;
    int rc;
    TRY(db_query(c, db, Q_CUSTODY_TALLY_BY_KIND, &s, A(level)));
    while ((rc = db_next(c, &s)) > 0) {
        int64_t n = db_i64(&s, 1);
        sum += n;
        if (str_eq(db_peek(&s, 0, NULL), "source"))
            entered = -n;
        else
            json_object_set_new(kinds, db_text(c, &s, 0), json_integer(n));
    }
    TRY(rc);
    json_object_set_new(j, "balance", kinds);
    json_object_set_new(j, "entered", json_integer(entered));
    json_object_set_new(j, "balanced", json_boolean(sum == 0));
    return 0;
}

static int moved_today(struct ctx *c, struct db *db, const char *today, int64_t level, json_t *j) {
    static const char *const kinds[] = {"enter", "issue", "lend", "circulate", "instruct", "give_back", "transfer", "send_out", "archive", "discard", "destroy", "lose", "counter"};
    char next[DATE_SIZE];
    json_t *moved = json_object();
    date_add_days(today, 1, next);
    for (size_t i = 0; i < COUNT(kinds); i++) {
        AUTO_STMT s = {0};
        TRY(db_one(c, db, Q_CUSTODY_MOVED_ON, &s, A(kinds[i]), A(today), A((const char *)next), A(level)));
        json_object_set_new(moved, kinds[i], json_integer(db_i64(&s, 0)));
    }
    json_object_set_new(j, "today", moved);
    return 0;
}

static int receipts(struct ctx *c, struct db *db, const char *today, json_t *j) {
    AUTO_STMT s = {0};
    json_t *rows = json_array();
    int rc;
    TRY(db_query(c, db, Q_CUSTODY_RECEIPTS_OPEN, &s, A(today)));
    while ((rc = db_next(c, &s)) > 0)
        json_array_append_new(rows, json_pack("{s:I,s:s,s:s,s:s,s:s}", "id", (json_int_t)db_i64(&s, 0), "no", db_text(c, &s, 1), "account", db_text(c, &s, 2),
                                              "sent_on", db_text(c, &s, 3), "due_on", db_text(c, &s, 4)));
    json_object_set_new(j, "receipts", rows);
    return rc < 0 ? rc : 0;
}

int custody_today(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, json_t **ret_j) {
    struct finder f = {c, db, spec, u};
    struct ids late = {0};
    char today[DATE_SIZE];
    int64_t made, level = u->actor.clearance;
    json_t *j = json_object(), *rows;
    ctx_today(c, today);
    TRY(tally_day(c, db, &made));
    if (made != day_number(today))
        return fail(c, E_STATE, T("今天的结存还没有算好", "today's balance is not made yet"));
    json_object_set_new(j, "day", json_string(today));
    TRY(balance(c, db, level, j));
    TRY(moved_today(c, db, today, level, j));
    TRY(COLLECT(Q_CUSTODY_OVERDUE, &late, A((const char *)today), A(level), A((int64_t)OVERDUE_ROWS)));
    TRY(item_cards(&f, &late, &rows));
    json_object_set_new(j, "overdue", rows);
    TRY(receipts(c, db, today, j));
    *ret_j = j;
    return 0;
}
