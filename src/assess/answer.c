/* What people say about items and findings, and the problems they make of them. Writer side. */
#include "assess/internal.h"

/* One parsed body. */
struct said { int item, deduction; enum answer_kind kind; bool has_points; int64_t points, finding; const char *reason; const json_t *files; };

/* By what he answers: he is the officer; has an open task in the run; one of a department, whose head he is. */
struct right { bool officer, task, head; };

static int right_of(struct ctx *c, struct db *db, const struct auth_user *u, int64_t run, struct right *ret_r) {
    AUTO_STMT s = {0};
    int rc;
    *ret_r = (struct right){.officer = auth_has_unit(u, "secrecy_officer")};
    TRY(db_query(c, db, Q_ASSESS_TASKS_OF, &s, A(run), A(u->actor.person)));
    while ((rc = u->actor.person ? db_next(c, &s) : 0) > 0) {
        bool open = str_eq(db_text(c, &s, 3), "open");
        ret_r->task |= open;
        ret_r->head |= open && str_eq(db_text(c, &s, 1), "department");
    }
    return rc;
}

static int may_answer(struct ctx *c, struct db *db, const struct auth_user *u, const struct run *r, struct right *ret_right) {
    if (!str_eq(r->state, "open"))
        return fail(c, E_STATE, T("自评 %" PRId64 " 已定稿，不能再改", "run %" PRId64 " is closed"), r->id);
    TRY(right_of(c, db, u, r->id, ret_right));
    if (ret_right->officer || ret_right->task)
        return 0;
    return fail(c, E_DENIED, T("只有保密员或领了本次任务的人可以判定", "only the secrecy officer or the owner of a task may answer"));
}

/* Points as "0.5", 0.5 or 1. */
static bool points_of(struct ctx *c, const json_t *v, int64_t *ret_p) {
    if (json_is_integer(v))
        return str_hundredths(arena_printf(c->mem, "%" PRId64, (int64_t)json_integer_value(v)), ret_p);
    return json_is_string(v) && str_hundredths(json_string_value(v), ret_p);
}

static int parse(struct ctx *c, const struct run *r, const char *item, const json_t *body, struct said *s) {
    const json_t *d = json_object_get(body, "deduction"), *p = json_object_get(body, "points");
    int kind = answer_kind_of(json_text(body, "kind"));
    s->item = standard_item(r->standard, item);
    if (s->item < 0)
        return fail(c, E_NOTFOUND, T("标准里没有第 %s 项", "the standard has no item %s"), item);
    if (kind < 0)
        ctx_field_error(c, E_INVALID, "kind", T("判定只能是 confirm、override、deduct、clear、not_applicable、applicable", "kind must be confirm, override, deduct, clear, not_applicable or applicable"));
    s->kind = (enum answer_kind)kind;
    s->deduction = json_is_integer(d) ? (int)json_integer_value(d) : -1;
    if (d && !json_is_null(d) && (s->deduction < 0 || s->deduction >= r->standard->items[s->item].n_deductions))
        ctx_field_error(c, E_INVALID, "deduction", T("该项没有这一条扣分", "the item has no such deduction"));
    s->has_points = p && !json_is_null(p);
    if (s->has_points && (!points_of(c, p, &s->points) || s->points < 0))
        ctx_field_error(c, E_INVALID, "points", T("分数应是不小于 0、至多两位小数的数", "points must be 0 or more with at most two decimals"));
    s->finding = json_i64(body, "finding", 0);
    s->reason = json_text(body, "reason");
    s->files = json_object_get(body, "files");
    return ctx_field_end(c);
}

/* Nothing but blanks, also Chinese ones, is no reason. */
static bool empty(const char *text) {
    for (uint32_t cp; text && (cp = utf8_next(&text));)
        if (cp > ' ' && cp != 0xA0 && cp != 0x3000)
            return false;
    return true;
}

/* A file is proof only for who has it: named by its number alone, another's would be laid open. */
static int check_files(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const json_t *files) {
    size_t i;
    json_t *f;
    json_array_foreach((json_t *)files, i, f) {
        int sees = !json_is_integer(f) || u == auth_system_user() ? 1 : reg_file_sees(c, db, spec, u, json_integer_value(f));
        if (sees < 0 && sees != E_NOTFOUND)
            return sees;
        if (sees <= 0)
            ctx_field_error(c, E_INVALID, "files", T("没有附件 %" PRId64, "no file %" PRId64), (int64_t)json_integer_value(f));
    }
    return ctx_field_end(c);
}

static int check_finding(struct ctx *c, const struct auth_user *u, const struct run *r, const struct said *s) {
    for (int i = 0; i < r->n_findings; i++)
        if (r->findings[i].id == s->finding && r->findings[i].item == s->item && sees_finding(u, &r->findings[i]))
            return 0;
    return fail(c, E_NOTFOUND, T("本项没有扣分记录 %" PRId64, "the item has no finding %" PRId64), s->finding);
}

static bool by_hand(const struct run *r, int item) {
    const struct item *it = &r->standard->items[item];
    for (int d = 0; d < it->n_deductions; d++)
        if (!it->deductions[d].rule)
            return true;
    for (int i = 0; i < r->n_unjudged; i++)
        if (r->unjudged[i].item == item)
            return true;
    return false;
}

/* What would be kept and change nothing (score.c) is refused: who says it believes that it counts. */
static void check_counts(struct ctx *c, const struct run *r, const struct said *s) {
    const struct item *it = &r->standard->items[s->item];
    bool takes = s->kind == ANSWER_DEDUCT || s->kind == ANSWER_CLEAR, whole = s->kind == ANSWER_NOT_APPLICABLE || s->kind == ANSWER_APPLICABLE;
    if ((whole && s->finding) || ((whole || s->kind == ANSWER_CONFIRM) && s->deduction >= 0 && !s->finding))
        ctx_field_error(c, E_INVALID, "kind", T("确认、适用与否是对整个项目的判定", "an item is confirmed, or applicable, as a whole"));
    else if (takes && !s->finding && s->deduction >= 0 && it->deductions[s->deduction].rule)
        ctx_field_error(c, E_INVALID, "deduction", T("这一条由系统判定：请改判，或对扣分记录逐条判定", "this deduction is judged by the machine: override it, or answer its findings"));
    else if (s->kind == ANSWER_CLEAR && !s->finding && s->deduction < 0 && !by_hand(r, s->item))
        ctx_field_error(c, E_INVALID, "kind", T("本项没有由人判定的扣分：系统判定的扣分请改判为 0，或逐条不计", "nothing of the item is for a person to judge: override it with 0, or dismiss its findings"));
}

static int check(struct ctx *c, const struct auth_user *u, const struct run *r, const struct said *s) {
    const struct item *it = &r->standard->items[s->item];
    const struct deduction *d = s->deduction >= 0 ? &it->deductions[s->deduction] : NULL;
    bool scored = it->kind == ITEM_SCORED;
    if (s->finding)
        TRY(check_finding(c, u, r, s));
    check_counts(c, r, s);
    if (s->kind != ANSWER_CONFIRM && !(s->kind == ANSWER_CLEAR && !s->finding) && empty(s->reason))
        ctx_field_error(c, E_INVALID, "reason", T("请写明理由", "a reason is needed"));
    if (s->kind == ANSWER_DEDUCT && !s->has_points)
        ctx_field_error(c, E_INVALID, "points", T("请选择扣几分", "choose how many points"));
    if (s->kind == ANSWER_OVERRIDE && !s->has_points && !s->finding)
        ctx_field_error(c, E_INVALID, "points", T("改判要写明扣几分（0 为不扣）", "an override needs the points to deduct (0 for none)"));
    if (s->has_points && scored && s->points > it->points)
        ctx_field_error(c, E_INVALID, "points", T("不能超过该项分值 %s", "more than the item's %s points"), hundredths_str(c, it->points));
    int64_t most = !d ? 0 : !d->each ? d->max : d->cap ? d->cap : INT64_MAX;
    if (s->kind == ANSWER_DEDUCT && d && s->has_points && (s->points < d->min || s->points > most))
        ctx_field_error(c, E_INVALID, "points", T("只能在 %s 至 %s 之间", "must be between %s and %s"), hundredths_str(c, d->min), most == INT64_MAX ? T("该项分值", "the item's points") : hundredths_str(c, most));
    return ctx_field_end(c);
}

/* Two answers about the same thing: the later one replaces the earlier. */
static bool same_target(const struct answer *a, const struct said *s) {
    bool a_app = a->kind == ANSWER_NOT_APPLICABLE || a->kind == ANSWER_APPLICABLE;
    bool s_app = s->kind == ANSWER_NOT_APPLICABLE || s->kind == ANSWER_APPLICABLE;
    return a->item == s->item && a->deduction == s->deduction && a->finding == s->finding && a_app == s_app;
}

/* Who has a task but is not the officer says what he knows: he confirms, owns up to a fault, or, as head of a department, answers what the
 * machine could not. What lifts the score, and what somebody else has said already, is the officer's. */
static int check_right(struct ctx *c, const struct auth_user *u, const struct right *right, const struct run *r, const struct said *s) {
    if (right->officer)
        return 0;
    bool lifts = s->kind == ANSWER_OVERRIDE || s->kind == ANSWER_NOT_APPLICABLE || s->kind == ANSWER_APPLICABLE || (s->kind == ANSWER_CLEAR && s->finding);
    if (lifts)
        return fail(c, E_DENIED, T("改判、不计、适用与否由保密员决定；请把理由和证明材料交给保密员", "overrides, dismissals and what is applicable are the secrecy officer's; give him reason and proof"));
    if (!right->head && !s->finding)
        return fail(c, E_DENIED, T("您的任务是个人自查，只能确认涉及本人的扣分；其余请在“我的自查”中如实填报", "your task is your own self-check: here you confirm findings about yourself; the rest belongs there"));
    for (int i = 0; i < r->n_answers; i++)
        if (same_target(&r->answers[i], s) && r->answers[i].by != u->actor.person)
            return fail(c, E_DENIED, T("这一处已由他人判定，只有保密员可以更改", "somebody else has answered this; only the secrecy officer may change it"));
    return 0;
}

static int replace(struct ctx *c, struct db *db, const struct spec *spec, const struct run *r, const struct said *s) {
    for (int i = 0; i < r->n_answers; i++)
        if (same_target(&r->answers[i], s)) {
            json_t *v = json_pack("{s:s}", "state", "replaced");
            TRY(reg_put(c, db, spec_register(spec, "assessment_answer"), r->answers[i].id, "replace", v, NULL));
        }
    return 0;
}

static int put(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct run *r, const struct said *s) {
    char now[DATETIME_SIZE];
    json_t *v = json_object();
    TRY(put_closeness(c, db, spec, s->finding ? finding_by_id(r, s->finding) : NULL, v));      /* a reason tells of the record that the finding is about */
    when_datetime(c->now_us(c), now);
    json_object_set_new(v, "run", json_integer(r->id));
    json_object_set_new(v, "item", json_string(r->standard->items[s->item].id));
    json_object_set_new(v, "kind", json_string(answer_kind_name(s->kind)));
    json_object_set_new(v, "deduction", s->deduction < 0 ? json_null() : json_integer(s->deduction));
    json_object_set_new(v, "points", s->has_points ? json_string(hundredths_str(c, s->points)) : json_null());
    json_object_set_new(v, "finding", id_or_null(s->finding));
    json_object_set_new(v, "reason", text_or_null(s->reason));
    json_object_set_new(v, "files", s->files ? json_deep_copy(s->files) : json_null());
    json_object_set_new(v, "answered_by", id_or_null(u->actor.person));
    json_object_set_new(v, "answered_at", json_string(now));
    json_object_set_new(v, "state", json_string("live"));
    return reg_put(c, db, spec_register(spec, "assessment_answer"), 0, "create", v, NULL);
}

int assess_answer(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t run, const char *item, const json_t *answer) {
    struct run r;
    struct said s = {0};
    struct right right = {0};
    AUTO_TX tx = {0};
    TRY(may_see_run(c, db, u, run));
    TRY(tx_begin(c, db, &tx));
    TRY(run_load(c, db, spec, run, &r));
    TRY(may_answer(c, db, u, &r, &right));
    TRY(parse(c, &r, item, answer, &s));
    TRY(check(c, u, &r, &s));
    TRY(check_right(c, u, &right, &r, &s));
    TRY(check_files(c, db, spec, u, s.files));
    TRY(replace(c, db, spec, &r, &s));
    TRY(put(c, db, spec, u, &r, &s));
    TRY(run_load(c, db, spec, run, &r));
    TRY(run_put_score(c, db, spec, &r, "freeze", NULL));
    return tx_commit(c, &tx);
}

/* The department's head answers for a finding that names nobody who is still here; what is the whole office's is whose who raises it. */
static int owner_of(struct ctx *c, struct db *db, const struct auth_user *u, const struct finding *f, int64_t *ret_owner, int64_t *ret_department) {
    AUTO_STMT s = {0};
    TRY(db_one(c, db, Q_ASSESS_OWNER, &s, A(f->person), A(f->department)));
    int64_t owner = db_i64(&s, 0), department = db_i64(&s, 1);
    *ret_owner = owner ? owner : u->actor.person;
    *ret_department = owner || department ? department : u->actor.department;
    return 0;
}

static int already(struct ctx *c, struct db *db, const struct run *r, const struct finding *f, int64_t *ret_record) {
    AUTO_STMT s = {0};
    int rc = db_one(c, db, Q_ASSESS_RECTIFIED, &s, A(r->id), A(f->rule), A(f->record));
    *ret_record = rc >= 0 ? db_i64(&s, 0) : 0;
    if (rc == E_NOTFOUND)
        c->err = (struct err){0};
    return rc == E_NOTFOUND ? 0 : rc;
}

static int raise(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct run *r,
                 const struct finding *f, const json_t *body, int64_t *ret_record) {
    const struct spec_register *reg = spec_register(spec, "rectification");
    const struct spec_rule *rule = spec_rule(spec, f->rule);
    char today[DATE_SIZE], due[DATE_SIZE];
    int64_t days, owner, department;
    TRY(owner_of(c, db, u, f, &owner, &department));
    ctx_today(c, today);
    date_add_days(today, str_i64(spec_setting(spec, "rectification_days"), 1, 3650, &days) ? days : 30, due);
    json_t *v = json_object();
    json_object_set_new(v, "run", json_integer(r->id));
    json_object_set_new(v, "item", json_string(r->standard->items[f->item].id));
    json_object_set_new(v, "rule", json_string(f->rule));
    json_object_set_new(v, "target_register", json_string(f->register_name));
    json_object_set_new(v, "target_record", json_integer(f->record));
    json_object_set_new(v, "detail", json_string(f->detail));
    json_object_set_new(v, "measure", text_or_null(json_text(body, "measure") ? json_text(body, "measure") : rule ? TX(rule->fix) : NULL));
    json_object_set_new(v, "department", id_or_null(department));
    json_object_set_new(v, "owner", id_or_null(json_i64(body, "owner", owner)));
    json_object_set_new(v, "due_on", json_string(json_text(body, "due") ? json_text(body, "due") : due));
    struct reg_act a = {.reg = reg, .action = spec_action(reg, "create"), .seen_version = -1, .fields = v};
    struct reg_done done;
    TRY(reg_act(c, db, spec, u, &a, &done));
    *ret_record = done.record;
    int64_t level;
    const json_t *audience;
    TRY(finding_closeness(c, db, spec, f, &level, &audience));
    if (!level && !audience)
        return 0;
    json_t *close = json_pack("{s:I,s:O?}", "level", (json_int_t)level, "audience", audience);
    return reg_put(c, db, reg, done.record, "level", close, NULL);
}

int assess_problem(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t run, const json_t *body, json_t **ret_j) {
    struct run r;
    int64_t record;
    AUTO_TX tx = {0};
    TRY(may_see_run(c, db, u, run));
    TRY(tx_begin(c, db, &tx));
    TRY(run_load(c, db, spec, run, &r));
    const struct finding *f = finding_by_id(&r, json_i64(body, "finding", 0));
    if (!f || !sees_finding(u, f) || !sees_detail(c, db, spec, u, f))
        return fail(c, E_NOTFOUND, T("没有扣分记录 %" PRId64, "no finding %" PRId64), json_i64(body, "finding", 0));
    TRY(already(c, db, &r, f, &record));
    if (!record)
        TRY(raise(c, db, spec, u, &r, f, body, &record));
    TRY(tx_commit(c, &tx));
    *ret_j = json_pack("{s:I}", "record", (json_int_t)record);
    return 0;
}
