/* One action on one record, in one transaction: may he, is it possible, is the input right; then row, children, effect,
 * event, to-dos, prevent rules. */
#include <stdio.h>

#include "reg/referred.h"
#include "reg/was.h"

struct reg_hooks reg_hooks;

void reg_set_hooks(const struct reg_hooks *h) {
    reg_hooks = *h;
}

struct act {
    const struct spec *spec;
    const struct auth_user *u;
    const struct reg_act *a;
    struct row old, row;          /* old.v NULL: create */
};

enum { COMMENT_CHARS = 2000 };

/* ---- may he */

static int denied(struct ctx *c, const struct act *x) {
    const struct spec_register *r = x->a->reg;
    if (!x->a->record && !auth_sees_register(x->u, r))
        return fail(c, E_NOTFOUND, T("没有这个台账", "no such register"));
    for (int i = 0; !x->a->record && i < x->a->action->n_who; i++)
        if (*x->a->action->who[i] == '@')
            return fail(c, E_DENIED, T("“%s·%s”只能为本人办理：“%s”须是您", "\"%s: %s\" only for yourself: \"%s\" has to be you"), TX(r->title), TX(x->a->action->title), TX(spec_field(r, x->a->action->who[i] + 1)->title));
    return fail(c, E_DENIED, T("您无权办理“%s·%s”", "you may not do \"%s: %s\""), TX(r->title), TX(x->a->action->title));
}

/* What has happened is told, not stopped. */
static int separated(struct ctx *c, struct db *db, const struct act *x, const struct row *row) {
    int rc = separate_check(c, db, x->u, c->actor, x->a->action, row);
    if (rc != E_SEPARATE || !x->a->past)
        return rc;
    past_tell(x->a->past, c->err.detail);
    c->err = (struct err){.items = c->err.items};
    return 0;
}

/* Steps in the wrong order are what the papers say. */
static void in_order(struct ctx *c, const struct act *x) {
    if (x->a->past && c->err.items)
        return;
    day_check(c, x->a->action, &x->old, &x->row);
    for (; x->a->past && c->err.items; c->err.items = c->err.items->next)
        past_tell(x->a->past, c->err.items->detail);
}

static int load(struct ctx *c, struct db *db, struct act *x) {
    const struct reg_act *a = x->a;
    if (!a->record) {
        if (a->action->n_from)
            return fail(c, E_INVALID, T("“%s”要指明记录", "\"%s\" needs a record"), TX(a->action->title));
        if (!may_some(x->u, a->reg, a->action))
            return denied(c, x);
        row_init(c, &x->row, a->reg);
        x->row.v[C_STATE] = A(a->action->to);
        x->row.v[C_LEVEL] = db_arg_i64(0);
        x->row.v[C_UNIT] = db_arg_i64(x->u->actor.unit);
        return 0;
    }
    TRY(row_get(c, db, x->u, a->reg, a->record, &x->old));
    if (!who_may(c, x->u, a->action, &x->old))
        return denied(c, x);
    if (a->seen_version >= 0 && a->seen_version != row_i64(&x->old, C_VERSION))
        return fail(c, E_CONFLICT, T("记录已被他人修改（您看到第%" PRId64 "版，现为第%" PRId64 "版），请刷新后再办",
                                     "the record has changed (you saw version %" PRId64 ", it is now %" PRId64 "): read it again, then repeat what you did"),
                    a->seen_version, row_i64(&x->old, C_VERSION));
    const struct spec_state *st = spec_state(a->reg, row_text(&x->old, C_STATE));
    if (!action_from(a->action, row_text(&x->old, C_STATE)) && !(a->past && st && !st->final)) {   /* a step left out on paper is for rules to say */
        return fail(c, E_STATE, T("“%s”状态下不能办理“%s”", "not possible in state \"%s\": %s"),
                    st ? TX(st->title) : row_text(&x->old, C_STATE), TX(a->action->title));
    }
    row_init(c, &x->row, a->reg);
    memcpy(x->row.v, x->old.v, sizeof *x->row.v * (size_t)x->row.n);
    if (a->action->to)
        x->row.v[C_STATE] = A(a->action->to);
    return separated(c, db, x, &x->old);
}

static int check_signatures(struct ctx *c, struct db *db, const struct act *x) {
    const struct reg_act *a = x->a;
    if (is_system(x->u))
        return 0;
    if (a->signatures < a->action->sign)
        return fail(c, E_SIGN, a->action->sign == 2 ? T("“%s”须两人签名", "\"%s\" needs two signatures") : T("“%s”须签名（再次输入口令）", "\"%s\" needs your signature (password)"),
                    TX(a->action->title));
    if (a->action->sign == 2 && (!a->second_person || a->second_person == x->u->actor.person))
        return fail(c, E_SEPARATE, T("第二签名须为另一人", "the second signature must be another person's"));
    if (a->action->sign == 2)
        return second_check(c, db, x->spec, x->u, a->action, &x->row, a->second_person);
    return 0;
}

/* ---- the input */

static void take_input(struct ctx *c, struct act *x) {
    const struct spec_action *a = x->a->action;
    const char *key;
    json_t *value;
    json_object_foreach((json_t *)x->a->fields, key, value) {
        bool own_number = (is_system(x->u) || x->a->own_number) && !a->n_from && x->row.reg->number_field && str_eq(key, x->row.reg->number_field);
        if (!spec_asks(a, key) && !own_number) {
            ctx_field_error(c, E_INVALID, key, T("“%s”不填此项：%s", "\"%s\" does not ask for: %s"), TX(a->title), key);
            continue;
        }
        int col = col_find(x->row.reg, key);
        struct db_arg v = ANULL;
        if (col >= 0 && column_value(c, x->row.reg, col, value, &v) >= 0)
            x->row.v[col] = v;
    }
}

static int take_sets(struct ctx *c, struct act *x) {
    const struct spec_action *a = x->a->action;
    struct values v = {.row = &x->row, .input = x->a->fields, .id = x->a->record, .second = x->a->second_person};
    for (int i = 0; i < a->n_set; i++) {
        int col = col_find(x->row.reg, a->set[i].field);
        if (col < 0)
            return fail(c, E_MODEL, "%s.%s: set: no field %s", x->row.reg->name, a->name, a->set[i].field);
        int rc = set_value(c, &v, col_field(x->row.reg, col), a->set[i].value, &x->row.v[col]);
        if (rc < 0 && rc != E_INVALID)
            return rc;
    }
    return 0;
}

static bool has_error(const struct ctx *c, const char *field) {
    for (const struct err_item *it = c->err.items; it; it = it->next)
        if (str_eq(it->field, field))
            return true;
    return false;
}

/* Everybody in an audience exists. */
static int check_audience(struct ctx *c, struct db *db, const struct act *x) {
    const struct db_arg *v = &x->row.v[C_AUDIENCE];
    json_t *list = v->type == DB_TEXT ? json_loadb(v->p, v->n, 0, NULL) : NULL;
    for (size_t i = 0; i < json_array_size(list); i++) {
        const char *who = json_string_value(json_array_get(list, i));
        const struct spec_register *r = spec_register(x->spec, *who == 'p' ? "person" : "department");
        int64_t id;
        if (r && str_i64(who + 1, 1, INT64_MAX, &id) && !row_exists(c, db, r, id))
            ctx_field_error(c, E_INVALID, "audience", T("知悉范围：没有%s %" PRId64, "audience: there is no %s %" PRId64), TX(r->title), id);
    }
    return 0;
}

/* Nobody is lost from a list that the action may only widen. */
static void check_widen(struct ctx *c, const struct act *x) {
    const struct spec_action *a = x->a->action;
    for (int i = 0; x->old.v && i < a->n_widen; i++) {
        const struct spec_field *f = spec_field(x->row.reg, a->widen[i]);
        int col = col_find(x->row.reg, f->name);
        int64_t *was;
        for (int k = 0, n = ids_of(c, &x->old.v[col], &was); k < n; k++)
            if (!names_person(c, &x->row, f->name, was[k]) && !has_error(c, f->name))
                ctx_field_error(c, E_INVALID, f->name, T("%s只能增加，不能去掉已有的人", "%s can only gain: nobody on it is taken off"), TX(f->title));
    }
}

static bool says_nothing(struct ctx *c, const struct db_arg *v) {
    return v->type == DB_NULL || (v->type == DB_TEXT && !*str_trim(c, arena_dupn(c->mem, v->p, v->n)));
}

static int check_input(struct ctx *c, struct db *db, struct act *x) {
    const struct spec_action *a = x->a->action;
    check_widen(c, x);
    for (int i = 0; i < a->n_input; i++) {
        const struct spec_field *f = a->input[i].field;
        int col = col_find(x->row.reg, f->name);
        if (col < 0)
            continue;
        if ((f->required || a->input[i].required) && says_nothing(c, &x->row.v[col]) && !has_error(c, f->name) &&
            !(x->row.reg->number_field && str_eq(f->name, x->row.reg->number_field)))
            ctx_field_error(c, E_INVALID, f->name, T("请填写%s", "%s is required"), TX(f->title));
        bool changed = !x->old.v || !value_eq(&x->old.v[col], &x->row.v[col]);
        if (changed && !has_error(c, f->name))
            TRY(col == C_AUDIENCE ? check_audience(c, db, x)
                                  : check_refs(c, db, x->spec, x->u, col_field(x->row.reg, col), &x->row.v[col]));
    }
    const char *comment = x->a->comment ? x->a->comment : "";
    if (a->comment == 2 && !comment[strspn(comment, " \t\r\n")])
        ctx_field_error(c, E_INVALID, "comment", T("请填写说明", "a comment is required"));
    if (utf8_len(comment) > COMMENT_CHARS || !utf8_valid(comment, strlen(comment)))
        ctx_field_error(c, E_INVALID, "comment", T("说明超过%d字", "comment longer than %d characters"), COMMENT_CHARS);
    uint32_t unfit = utf8_unfit(comment, true);
    if (unfit)
        ctx_field_error(c, E_INVALID, "comment", T("说明含有不可见的控制字符 U+%04X，请删去", "the comment contains a control character, U+%04X: take it out"), unfit);
    return 0;
}

/* Nobody sets a level above his clearance. */
static void check_level(struct ctx *c, const struct act *x) {
    int64_t level = row_i64(&x->row, C_LEVEL), was = x->old.v ? row_i64(&x->old, C_LEVEL) : 0;
    if (level != was && level > x->u->actor.clearance && !is_system(x->u))
        ctx_field_error(c, E_INVALID, "level", T("密级不得高于您可接触的密级（%s）", "the level may not be above your clearance (%s)"),
                        spec_level_name(x->u->actor.clearance, c->lang));
}

/* Nor an audience that shuts himself out; the row filter itself says whether it does (his role may see the record anyway). */
static int check_shut_out(struct ctx *c, struct db *db, const struct act *x) {
    struct row row;
    bool same = x->old.v && value_eq(&x->old.v[C_AUDIENCE], &x->row.v[C_AUDIENCE]);
    if (same || x->row.v[C_AUDIENCE].type == DB_NULL)
        return 0;
    int rc = row_get(c, db, x->u, x->a->reg, row_i64(&x->row, C_ID), &row);
    if (rc != E_NOTFOUND)
        return rc;
    ctx_field_error(c, E_INVALID, "audience", T("知悉范围应包含您本人或您的部门", "the audience must contain you or your department"));
    return ctx_field_end(c);
}

static int prepare(struct ctx *c, struct db *db, struct act *x) {
    c->err.items = NULL;
    day_take(c, x->a->action, x->a->fields, &c->day);
    if (x->a->record && c->day && !who_may(c, x->u, x->a->action, &x->old))
        return fail(c, E_DENIED, T("%s您还没有办理“%s·%s”的授权", "on %s you had no right yet to do \"%s: %s\""), c->day, TX(x->a->reg->title), TX(x->a->action->title));
    take_input(c, x);
    TRY(take_sets(c, x));
    if (!x->a->record && !c->err.items && !who_may(c, x->u, x->a->action, &x->row))
        return denied(c, x);
    TRY(check_signatures(c, db, x));
    TRY(check_input(c, db, x));
    check_level(c, x);
    day_past(c, &x->old, &x->row);
    in_order(c, x);
    TRY(scope_check(c, db, x->spec, x->u, x->a->action, &x->old, &x->row));
    TRY(ctx_field_end(c));
    if (!x->a->record)
        TRY(separated(c, db, x, &x->row));
    int drawn = number_draw(c, db, &x->row);
    TRY(drawn);
    return check_unique(c, db, &x->row, drawn);
}

/* ---- doing it */

static json_t *event_inputs(const struct act *x) {
    json_t *j = json_object();
    if (x->a->comment && *x->a->comment)
        json_object_set_new(j, "comment", json_string(x->a->comment));
    if (x->a->signatures)
        json_object_set_new(j, "signatures", json_integer(x->a->signatures));
    if (x->a->second_person)
        json_object_set_new(j, "second", json_integer(x->a->second_person));
    if (x->a->action->counter)
        json_object_set_new(j, "counter", json_true());
    return j;
}

extern const struct reg_effect *const __start_sz_effects[] __attribute__((weak));
extern const struct reg_effect *const __stop_sz_effects[] __attribute__((weak));

static int effect(struct ctx *c, struct db *db, const struct act *x, int64_t id) {
    const struct reg_act *a = x->a;
    const char *name = a->action->effect;
    for (const struct reg_effect *const *e = __start_sz_effects; e < __stop_sz_effects; e++)
        if (str_eq((*e)->name, name))
            return (*e)->run(c, db, x->spec, a->reg, id, a);
    if (!reg_hooks.effect)
        return fail(c, E_MODEL, "%s.%s: no effect %s in this program", a->reg->name, a->action->name, name);
    return reg_hooks.effect(c, db, x->spec, name, a->reg, id, a);
}

/* What the action does to other records stands between the row and its event, which commits to the row after all of it. */
static int with_effects(struct ctx *c, struct db *db, struct act *x, const struct row *old, json_t *inputs, int64_t *ret_seq) {
    const struct reg_act *a = x->a;
    AUTO(was_close) struct row_was from = {0};
    if (old)
        TRY(was_begin(c, db, a->reg, row_i64(old, C_ID), &from));
    TRY(row_save(c, db, x->spec, old, &x->row));
    TRY(check_shut_out(c, db, x));
    int64_t id = row_i64(&x->row, C_ID);
    if (!old)
        was_made(&from, a->reg, id);
    was_keep(&from);
    row_changes(c, old, &x->row, inputs);
    struct values v = {.row = &x->row, .input = a->fields, .id = id, .second = a->second_person};
    TRY(make_all(c, db, x->spec, a->action, &v));
    TRY(move_all(c, db, x->spec, a->action, &v));
    if (a->action->effect)
        TRY(effect(c, db, x, id));
    if (a->action->effect || a->action->n_make)
        TRY(row_get(c, db, NULL, a->reg, id, &x->row));      /* both may have changed it */
    TRY(was_put(c, db, &from, inputs));
    return row_event(c, db, a->reg, id, a->action->name, inputs, ret_seq);
}

/* What the answer needs no second reading for: the row as bound, of the types of its columns, and he still sees it. */
static int keep_row(struct ctx *c, struct db *db, const struct act *x, const struct row **ret_row) {
    const struct row *row = &x->row;
    for (int i = 0; i < row->n; i++)
        if (row->v[i].type != DB_NULL && (row->v[i].type == DB_INT) != field_is_number(col_field(row->reg, i)))
            return 0;
    bool plain = row->v[C_AUDIENCE].type == DB_NULL && row_i64(row, C_LEVEL) <= x->u->actor.clearance && auth_sees_plain(c, x->u, row->reg);
    int seen = plain ? 1 : row_seen(c, db, x->u, row->reg, row_i64(row, C_ID));
    TRY(seen);
    if (seen) {
        struct row *kept = NEW(c, struct row);
        *kept = *row;
        *ret_row = kept;
    }
    return 0;
}

static int perform(struct ctx *c, struct db *db, struct act *x, struct reg_done *ret_d) {
    const struct reg_act *a = x->a;
    const struct row *old = x->old.v ? &x->old : NULL;
    json_t *inputs = event_inputs(x);
    const struct row *kept = NULL;
    int64_t seq;
    if (a->action->n_make || a->action->n_move || a->action->effect) {
        TRY(with_effects(c, db, x, old, inputs, &seq));
    } else {
        TRY(row_write(c, db, x->spec, old, &x->row, a->action->name, inputs, &seq));
        TRY(check_shut_out(c, db, x));
        TRY(keep_row(c, db, x, &kept));
    }
    const struct spec_state *to = spec_state(a->reg, row_text(&x->row, C_STATE));
    if (old && to && to->never)                                /* after its effects, which take back what came of it by itself */
        TRY(reg_unreferred(c, db, x->spec, a->reg, a->record, NULL));
    int64_t id = row_i64(&x->row, C_ID);
    TRY(periodic_keep(c, db, x->spec, old, &x->row));
    TRY(day_keep(c, db, x->spec, a->action, &x->row));
    TRY(due_update(c, db, a->action, &x->row, !old));
    TRY(reg_prevent(c, db, x->spec, a->reg, id));
    *ret_d = (struct reg_done){id, row_i64(&x->row, C_VERSION), seq, kept};
    return 0;
}

static int act_in_tx(struct ctx *c, struct db *db, struct act *x, struct reg_done *ret_d) {
    AUTO_TX tx = {0};
    TRY(tx_begin(c, db, &tx));
    char request[65];
    int known = idem_find(c, db, x->u, x->a, request, ret_d);
    if (known)
        return known < 0 ? known : 0;
    TRY(load(c, db, x));
    TRY(prepare(c, db, x));
    TRY(perform(c, db, x, ret_d));
    TRY(idem_keep(c, db, x->u, x->a, request, ret_d));
    return tx_commit(c, &tx);
}

/* Then what stood before weighs more now, and nothing of it may pass. */
static bool more_secret(const struct act *x) {
    return x->old.v && x->row.v && (row_i64(&x->row, C_LEVEL) > row_i64(&x->old, C_LEVEL) || !value_eq(&x->row.v[C_AUDIENCE], &x->old.v[C_AUDIENCE]));
}

/* The event says both: that no account did it, and whose act it was. */
static int in_name_of(struct ctx *c, struct db *db, const struct reg_act *a, struct actor *by) {
    AUTO_STMT s = {0};
    if (!a->acted_by)
        return 0;
    by->person = a->acted_by;
    TRY(db_query(c, db, Q_REG_DEPARTMENT_OF, &s, A(a->acted_by)));
    int got = db_next(c, &s);
    if (got > 0)
        by->department = db_i64(&s, 0);
    return got < 0 ? got : 0;
}

int reg_act(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct reg_act *a,
            struct reg_done *ret_d) {
    struct act x = {.spec = spec, .u = u, .a = a};
    struct reg_done d;
    const struct actor *before = c->actor;
    const char *day = c->day;
    bool outer = prevent_begin(u, a->past);
    struct actor by = u->actor;
    int rc = in_name_of(c, db, a, &by);
    c->actor = &by;
    c->day = NULL;
    if (rc >= 0)
        rc = act_in_tx(c, db, &x, &d);
    while (rc == E_RULE && outer && !more_secret(&x) && prevent_stood_before(c, db, spec)) {
        c->err = (struct err){0};
        x = (struct act){.spec = spec, .u = u, .a = a};
        rc = act_in_tx(c, db, &x, &d);
    }
    prevent_end(outer);
    c->actor = before;
    c->day = day;
    if (rc >= 0)
        *ret_d = d;
    return rc < 0 ? rc : 0;
}
