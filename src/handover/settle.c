/* One signed act moves everything that can be moved, as the tie's file says. */
#include "custody/custody.h"
#include "handover/internal.h"

struct settle {
    struct ctx *c;
    struct db *db;
    const struct spec *spec;
    struct handing h;
    char today[DATE_SIZE];
};

struct line { int64_t id, record, level; const char *tie, *reg; };

static int put(struct settle *x, const char *reg, int64_t record, const char *action, json_t *values) {
    return reg_put(x->c, x->db, spec_register(x->spec, reg), record, action, values, NULL);
}

static int checked(struct settle *x, const char *reg, int64_t record) {
    return rule_prevent(x->c, x->db, x->spec, spec_register(x->spec, reg), record);
}

static int line_done(struct settle *x, const struct line *l, int64_t person, int64_t account, int64_t movement) {
    json_t *v = json_pack("{s:s,s:s}", "state", "moved", "settled_on", x->today);
    if (person)
        json_object_set_new(v, "to_person", json_integer(person));
    if (account)
        json_object_set_new(v, "to_account", json_integer(account));
    if (movement)
        json_object_set_new(v, "movement", json_integer(movement));
    return put(x, "handover_line", l->id, "settle", v);
}

/* ---- move: custody */

static int move_to(struct settle *x, const struct line *l, bool his) {
    struct ctx *c = x->c;
    int64_t to, movement, receiver = his ? x->h.successor : x->h.taken_by;
    TRY(his ? custody_person_account(c, x->db, x->spec, x->h.successor, &to) : custody_first_account(c, x->db, x->spec, "registry", &to));
    const struct custody_book m = {.item = l->record, .to = to, .kind = his ? "transfer" : "give_back", .given_by = x->h.person, .received_by = receiver, .reason = "交接清零"};
    TRY(custody_book(c, x->db, x->spec, &m, &movement));
    return line_done(x, l, receiver, to, movement);
}

/* To the successor when he is cleared for it and the rules let him have it (audience, telegrams ...), else to the registry. */
static int move(struct settle *x, const struct line *l) {
    int rc = x->h.successor && x->h.clearance >= l->level ? move_to(x, l, true) : E_RULE;
    if (rc != E_RULE)
        return rc;
    x->c->err = (struct err){0};
    return move_to(x, l, false);
}

/* ---- set, drop: fields of other registers */

/* `sets: field=$today field=null` of the tie's file. */
static int extra(struct settle *x, const struct trail_query *q, json_t *v) {
    struct ctx *c = x->c;
    char **part;
    int n = str_split(c, trail_key(q, "sets"), ' ', 8, &part);
    for (int i = 0; i < n; i++) {
        char *eq = strchr(part[i], '=');
        if (!*part[i])
            continue;
        if (!eq)
            return fail(c, E_MODEL, "%s: sets: %s", q->file, part[i]);
        *eq++ = 0;
        json_object_set_new(v, part[i], str_eq(eq, "null") ? json_null() : json_string(str_eq(eq, "$today") ? x->today : eq));
    }
    return 0;
}

static int set(struct settle *x, const struct trail_query *q, const struct line *l, const char *field) {
    if (!x->h.successor)
        return 0;
    json_t *v = json_pack("{s:I}", field, (json_int_t)x->h.successor);
    TRY(extra(x, q, v));
    TRY(put(x, l->reg, l->record, "handover", v));
    TRY(checked(x, l->reg, l->record));
    return line_done(x, l, x->h.successor, 0, 0);
}

/* Out of the list of persons who know a combination. */
static int drop(struct settle *x, const struct trail_query *q, const struct line *l, const char *field) {
    struct ctx *c = x->c;
    json_t *all, *one, *left = json_array(), *v;
    size_t i;
    {
        AUTO_STMT s = {0};
        TRY(db_one(c, x->db, Q_HANDOVER_COMBINATION, &s, A(l->record)));
        const char *text = db_text(c, &s, 0);
        TRY(json_parse(c, text ? text : "[]", text ? strlen(text) : 2, &all));
    }
    json_array_foreach(all, i, one)
        if (json_integer_value(one) != x->h.person)
            json_array_append(left, one);
    v = json_pack("{s:o}", field, left);
    TRY(extra(x, q, v));
    TRY(put(x, l->reg, l->record, "handover", v));
    return line_done(x, l, 0, 0, 0);
}

/* ---- all lines */

static int one(struct settle *x, const struct trail_query *q, const struct line *l) {
    struct ctx *c = x->c;
    const char *how = trail_key(q, "settle");
    if (str_eq(how, "move"))
        return move(x, l);
    if (str_starts(how, "set "))
        return set(x, q, l, how + 4);
    if (str_eq(how, "drop combination_holders"))
        return drop(x, q, l, how + 5);
    return str_eq(how, "hand") ? 0 : fail(c, E_MODEL, "%s: settle: %s", q->file, how);
}

static int open_lines(struct settle *x, struct line **ret_l) {
    struct ctx *c = x->c;
    AUTO_STMT s = {0};
    struct line *v = NULL;
    int n = 0, cap = 0, rc;
    TRY(db_query(c, x->db, Q_HANDOVER_LINES, &s, A(x->h.id)));
    while ((rc = db_next(c, &s)) > 0) {
        if (!str_eq(db_peek(&s, 4, NULL), "open"))
            continue;
        GROW(c, v, n, cap, 64);
        v[n++] = (struct line){db_i64(&s, 0), db_i64(&s, 3), db_i64(&s, 5), db_text(c, &s, 1), db_text(c, &s, 2)};
    }
    *ret_l = v;
    return rc < 0 ? rc : n;
}

static int settle_all(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *reg, int64_t record, const struct reg_act *a) {
    struct settle x = {.c = c, .db = db, .spec = spec};
    const struct trail_query *q;
    struct line *l;
    (void)reg, (void)a;
    ctx_day(c, x.today);
    TRY(handing_load(c, db, record, &x.h));
    TRY(lines_gather(c, db, spec, &x.h));
    int n_q = trail_load(c, spec, "ties", &q), n = open_lines(&x, &l);
    TRY(n_q);
    TRY(n);
    for (int i = 0; i < n; i++)
        for (int k = 0; k < n_q; k++)
            if (str_eq(q[k].name, l[i].tie))
                TRY(one(&x, &q[k], &l[i]));
    return lines_gather(c, db, spec, &x.h);
}
REG_EFFECT(handover_settle, settle_all);
