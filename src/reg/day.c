/* The day an action happened, where it is entered later (SPEC_ACTED): not still to come, not before what the record says already. The ledger keeps
 * both days; what was entered more than some days later is noted in the register late_entry, for somebody else to compare with the paper. */
#include "reg/internal.h"

static const char *said(struct ctx *c, const struct db_arg *v) {
    return v->type == DB_TEXT && v->n >= 10 ? arena_dupn(c->mem, v->p, 10) : NULL;
}

static bool notes(const struct spec_register *r, const char *field) {
    for (int i = 0; i < r->n_actions; i++)
        for (int k = 0; k < r->actions[i].n_set; k++)
            if (str_eq(r->actions[i].set[k].field, field) && str_among((const char *const[]){"$today", "$now"}, 2, r->actions[i].set[k].value))
                return true;
    return false;
}

static void not_before(struct ctx *c, const struct row *row, int col, const char *day) {
    const char *at = said(c, &row->v[col]);
    if (at && strcmp(day, at) < 0 && !c->err.items)
        ctx_field_error(c, E_INVALID, SPEC_ACTED, T("办理日期%s早于%s（%s）", "%s is before %s (%s)"), day, TX(col_field(row->reg, col)->title), at);
}

void day_take(struct ctx *c, const struct spec_action *a, const json_t *fields, const char **ret_day) {
    const char *given = a->dated ? json_text(fields, a->dated) : NULL;
    bool acted = given && str_eq(a->dated, SPEC_ACTED);    /* else a field of the record: take_input judges it */
    char today[DATE_SIZE];
    struct db_arg v = ANULL;
    *ret_day = NULL;
    if (!given || !*given)
        return;
    for (int i = 0; acted && i < a->n_input; i++)
        if (str_eq(a->input[i].field->name, SPEC_ACTED))
            (void)spec_check(c, a->input[i].field, json_object_get(fields, SPEC_ACTED), &v);
    const char *day = acted ? said(c, &v) : date_valid(given) ? arena_dup(c->mem, given) : NULL;
    ctx_today(c, today);
    if (day && acted && strcmp(day, today) > 0)
        ctx_field_error(c, E_INVALID, SPEC_ACTED, T("办理日期%s还没有到", "%s is still to come"), day);
    else if (day && strcmp(day, today) < 0)
        *ret_day = day;
}

/* Has this date, or what it depends on, come with this action? */
static bool came(const struct row *old, const struct row *row, int col) {
    return row->v[col].type == DB_TEXT && (!old->v || !value_eq(&old->v[col], &row->v[col]));
}

void day_past(struct ctx *c, const struct row *old, const struct row *row) {
    const struct spec_register *r = row->reg;
    char today[DATE_SIZE];
    ctx_today(c, today);
    for (int i = 0; i < r->n_fields; i++) {
        const struct spec_field *f = &r->fields[i];
        bool holds = f->past && (!f->n_past || str_among(f->past_in, (size_t)f->n_past, row_text(row, C_STATE)));
        const char *day = holds && (came(old, row, C_FIELDS + i) || (f->n_past && came(old, row, C_STATE))) ? said(c, &row->v[C_FIELDS + i]) : NULL;
        if (day && strcmp(day, today) > 0)
            ctx_field_error(c, E_INVALID, f->name, T("%s%s还没有到", "%s: %s is still to come"), TX(f->title), day);
    }
}

/* Dates in the order in which things happen: each not before the one it comes `after`, to the second where both say it. */
static void in_time(struct ctx *c, const struct row *old, const struct row *row) {
    const struct spec_register *r = row->reg;
    for (int i = 0; i < r->n_fields; i++) {
        const struct spec_field *f = &r->fields[i], *after = f->after ? spec_field(r, f->after) : NULL;
        int col = C_FIELDS + i, first = after ? col_find(r, after->name) : -1;
        if (first < 0 || row->v[col].type != DB_TEXT || row->v[first].type != DB_TEXT || !(came(old, row, col) || came(old, row, first)))
            continue;
        const char *at = row_text(row, col), *from = row_text(row, first);
        if (strncmp(at, from, f->type == F_DATETIME && after->type == F_DATETIME ? 19 : 10) < 0)
            ctx_field_error(c, E_INVALID, f->name, T("%s%s早于%s（%s）", "%s: %s is before %s (%s)"), TX(f->title), at, TX(after->title), from);
    }
}

void day_check(struct ctx *c, const struct spec_action *a, const struct row *old, const struct row *row) {
    const struct spec_register *r = row->reg;
    if (!c->err.items)
        in_time(c, old, row);
    if (!c->day || !str_eq(a->dated, SPEC_ACTED))       /* a date of the record itself: what cannot be is for rules to say */
        return;
    if (r->began)
        not_before(c, row, col_find(r, r->began), c->day);
    for (int i = 0; old->v && i < r->n_fields; i++)
        if (notes(r, r->fields[i].name))
            not_before(c, old, C_FIELDS + i, c->day);
}

/* ---- what is to be compared with the paper: one record a day, person and action, until somebody has done so */

/* Whose act a sheet says it was did not enter it. */
static int64_t entered_by(const struct ctx *c) {
    return c->actor->account ? c->actor->person : 0;
}

static int open_entry(struct ctx *c, struct db *db, const struct row *row, const char *action, const char *today, int64_t *ret_id) {
    AUTO_STMT s = {0};
    *ret_id = 0;
    TRY(db_query(c, db, Q_REG_LATE_OPEN, &s, A(today), A(row->reg->name), A(action), A(entered_by(c))));
    int got = db_next(c, &s);
    if (got > 0)
        *ret_id = db_i64(&s, 0);
    return got;
}

static void count_in(struct ctx *c, struct row *late, int64_t days) {
    int entries = col_find(late->reg, "entries"), first = col_find(late->reg, "first_on"), most = col_find(late->reg, "days");
    const char *earliest = said(c, &late->v[first]);
    late->v[entries] = db_arg_i64(row_i64(late, entries) + 1);
    if (!earliest || strcmp(c->day, earliest) < 0)
        late->v[first] = A(c->day);
    if (days > row_i64(late, most))
        late->v[most] = db_arg_i64(days);
}

/* What only a person of the record can do, and signs: no paper goes before it, so an earlier day is his word alone. */
static bool own_word(const struct spec_action *a) {
    for (int i = 0; i < a->n_who; i++)
        if (*a->who[i] != '@')
            return false;
    return a->sign && a->n_who;
}

int day_keep(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_action *a, const struct row *row) {
    const struct spec_register *r = c->day ? spec_register(spec, SPEC_LATE) : NULL;      /* most actions are of today */
    char today[DATE_SIZE];
    int64_t most = 7, id;
    struct row old = {0}, late;
    if (!r)
        return 0;
    const char *setting = spec_setting(spec, "late_entry_days");
    if (setting)
        str_i64(setting, 0, 3650, &most);
    ctx_today(c, today);
    int64_t days = date_days(today) - date_days(c->day);
    if (days <= (own_word(a) ? 0 : most))
        return 0;
    TRY(open_entry(c, db, row, a->name, today, &id));
    row_init(c, &late, r);
    if (id) {
        TRY(row_get(c, db, NULL, r, id, &old));
        memcpy(late.v, old.v, sizeof *late.v * (size_t)late.n);
    } else {
        late.v[C_STATE] = A("open");
        row_put(&late, "target_register", A(row->reg->name));
        row_put(&late, "action", A(a->name));
        row_put(&late, "action_title", A(a->title.zh));
        row_put(&late, "person", entered_by(c) ? db_arg_i64(entered_by(c)) : ANULL);
        row_put(&late, "department", entered_by(c) && c->actor->department ? db_arg_i64(c->actor->department) : ANULL);
        row_put(&late, "entered_on", A(arena_dup(c->mem, today)));
    }
    count_in(c, &late, days);
    return row_write(c, db, spec, id ? &old : NULL, &late, id ? "add" : "create", NULL, NULL);
}
