/* Tasks to departments and persons, and the person's self-check pre-filled from the registers. */
#include "assess/internal.h"

static void set(json_t *o, const char *key, json_t *v) {
    json_object_set_new(o, key, v);
}

int assess_tasks(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t run, json_t **ret_j) {
    AUTO_STMT s = {0};
    json_t *list = json_array();
    int rc;
    (void)spec;
    TRY(may_see_run(c, db, u, run));
    TRY(db_query(c, db, Q_ASSESS_TASKS, &s, A(run)));
    while ((rc = db_next(c, &s)) > 0) {
        struct finding as = {.department = db_i64(&s, 2), .person = db_i64(&s, 4)};
        if (!sees_finding(u, &as))
            continue;
        json_t *o = json_object();
        set(o, "id", json_integer(db_i64(&s, 0)));
        set(o, "kind", text_or_null(db_text(c, &s, 1)));
        set(o, "department", id_or_null(db_i64(&s, 2)));
        set(o, "department_name", text_or_null(db_text(c, &s, 3)));
        set(o, "person", id_or_null(db_i64(&s, 4)));
        set(o, "person_name", text_or_null(db_text(c, &s, 5)));
        set(o, "name", text_or_null(db_text(c, &s, as.person ? 5 : 3)));
        set(o, "state", text_or_null(db_text(c, &s, 6)));
        set(o, "due", text_or_null(db_text(c, &s, 7)));
        set(o, "done", text_or_null(db_text(c, &s, 8)));
        json_array_append_new(list, o);
    }
    *ret_j = json_pack("{s:o}", "tasks", list);
    return rc;
}

struct make { struct ctx *c; struct db *db; const struct spec *spec; const struct auth_user *u; int64_t run; const char *due; int made; };

struct target { const char *kind; int64_t department, person, head; };

static int make_one(struct make *m, const char *standard, const struct target *t) {
    struct ctx *c = m->c;
    const struct spec_register *reg = spec_register(m->spec, "assessment_task");
    json_t *v = json_object();
    set(v, "run", json_integer(m->run));
    set(v, "kind", json_string(t->kind));
    set(v, "standard", json_string(standard));
    set(v, "department", id_or_null(t->department));
    if (t->person)
        set(v, "person", json_integer(t->person));
    if (t->head)
        set(v, "head", json_integer(t->head));
    set(v, "due_on", json_string(m->due));
    struct reg_act a = {.reg = reg, .action = spec_action(reg, "create"), .seen_version = -1, .fields = v};
    struct reg_done done;
    TRY(reg_act(c, m->db, m->spec, m->u, &a, &done));
    m->made++;
    return 0;
}

static int collect(struct ctx *c, struct db *db, struct target *t, int max, int *ret_n) {
    AUTO_STMT s = {0};
    int n = 0, rc;
    TRY(db_query0(c, db, Q_ASSESS_DEPARTMENTS, &s));
    while (n < max && (rc = db_next(c, &s)) > 0)
        t[n++] = (struct target){"department", db_i64(&s, 0), 0, db_i64(&s, 2)};
    stmt_close(&s);
    TRY(db_query0(c, db, Q_ASSESS_CLEARED_PEOPLE, &s));
    while (n < max && (rc = db_next(c, &s)) > 0)
        t[n++] = (struct target){"person", db_i64(&s, 1), db_i64(&s, 0), 0};
    *ret_n = n;
    return 0;
}

/* Somebody asked for by name may be any person who is here. */
static int add_named(struct ctx *c, struct db *db, int64_t person, struct target *t, int max, int *ret_n) {
    AUTO_STMT s = {0};
    for (int i = 0; i < *ret_n; i++)
        if (t[i].person == person)
            return 0;
    TRY(db_one(c, db, Q_ASSESS_OWNER, &s, A(person), A(0)));
    if (db_i64(&s, 0) == person && *ret_n < max)
        t[(*ret_n)++] = (struct target){"person", db_i64(&s, 1), person, 0};
    return 0;
}

static bool has(const json_t *tasks, const struct target *t) {
    size_t i;
    json_t *o;
    json_array_foreach(tasks, i, o) {
        bool person = str_eq(t->kind, "person");
        if (str_eq(json_text(o, "kind"), t->kind) && (person ? json_i64(o, "person", 0) == t->person : json_i64(o, "department", 0) == t->department))
            return true;
    }
    return false;
}

/* What the body asks for: everybody, one kind, or one department or person. */
static bool asked(const json_t *body, const char *kind, const struct target *t) {
    int64_t department = json_i64(body, "department", 0), person = json_i64(body, "person", 0);
    if (kind && !str_eq(kind, t->kind))
        return false;
    if (person)
        return t->person == person;
    return !department || (t->department == department && (kind || !t->person));
}

static const char *list_of(const json_t *body, const struct target *t) {
    const char *standard = json_text(body, "standard");
    return standard ? standard : t->person ? "person-19" : "department-34";
}

static int kind_check(struct ctx *c, const char *kind) {
    if (!kind || str_eq(kind, "person") || str_eq(kind, "department"))
        return 0;
    ctx_field_error(c, E_INVALID, "kind", T("只能是 person 或 department", "must be person or department"));
    return ctx_field_end(c);
}

/* Whom the tasks are for: the kind asked for, else whom the list asked for is about; NULL both. A list that does not exist, or is about
 * something else, would leave those it is given to with nothing to answer. */
static int kind_asked(struct ctx *c, struct db *db, const struct spec *spec, int64_t run, const json_t *body, const char **ret_kind) {
    const char *standard = json_text(body, "standard"), *kind = json_text(body, "kind");
    const struct standard *s = NULL;
    AUTO_STMT row = {0};
    TRY(db_one(c, db, Q_ASSESS_RUN_STATE, &row, A(run)));
    if (!str_eq(db_text(c, &row, 0), "open"))
        return fail(c, E_STATE, T("自评 %" PRId64 " 已定稿，不能再下达任务", "run %" PRId64 " is closed: no more tasks"), run);
    TRY(kind_check(c, kind));
    *ret_kind = kind;
    if (!standard)
        return 0;
    TRY(standard_get(c, db, spec, standard, &s));
    const char *about = s->subject == SUBJECT_PERSON ? "person" : s->subject == SUBJECT_DEPARTMENT ? "department" : NULL;
    if (!about || (kind && !str_eq(kind, about))) {
        ctx_field_error(c, E_INVALID, "standard", T("标准 %s 不是这一对象的自查清单", "standard %s is no list for them"), standard);
        return ctx_field_end(c);
    }
    *ret_kind = about;
    return 0;
}

int assess_tasks_make(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t run, const json_t *body, json_t **ret_j) {
    enum { MAX = 5000 };
    char today[DATE_SIZE], due[DATE_SIZE];
    const char *kind = NULL;
    struct target *t = NEWN(c, struct target, MAX);
    json_t *tasks;
    int n;
    AUTO_TX tx = {0};
    TRY(assess_tasks(c, db, spec, u, run, &tasks));
    ctx_today(c, today);
    TRY(kind_asked(c, db, spec, run, body, &kind));
    date_add_days(today, 14, due);
    struct make m = {c, db, spec, u, run, json_text(body, "due") ? json_text(body, "due") : due, 0};
    TRY(tx_begin(c, db, &tx));
    TRY(collect(c, db, t, MAX, &n));
    if (json_i64(body, "person", 0))
        TRY(add_named(c, db, json_i64(body, "person", 0), t, MAX, &n));
    int meant = 0;
    for (int i = 0; i < n; i++) {
        bool wanted = asked(body, kind, &t[i]);
        meant += wanted;
        if (wanted && !has(json_object_get(tasks, "tasks"), &t[i]))
            TRY(make_one(&m, list_of(body, &t[i]), &t[i]));
    }
    if (!meant && (json_i64(body, "person", 0) || json_i64(body, "department", 0)))
        return fail(c, E_NOTFOUND, T("没有这个在用的内设机构或在职人员", "no such active department or person"));
    TRY(tx_commit(c, &tx));
    *ret_j = json_pack("{s:i}", "made", m.made);
    return 0;
}

struct task { int64_t id, version, department, head; const char *kind, *standard, *state, *due, *run_state, *period; };

/* His task of that kind, of any kind where NULL: his own comes first. ret_kinds: which he has. returns 1, or 0: none */
static int task_of(struct ctx *c, struct db *db, const struct auth_user *u, int64_t run, const char *kind, struct task *ret_t, json_t *ret_kinds) {
    AUTO_STMT s = {0};
    int rc, found = 0;
    TRY(db_query(c, db, Q_ASSESS_TASKS_OF, &s, A(run), A(u->actor.person)));
    while ((rc = u->actor.person ? db_next(c, &s) : 0) > 0) {
        struct task t = {db_i64(&s, 0), db_i64(&s, 5), db_i64(&s, 6), db_i64(&s, 9), db_text(c, &s, 1), db_text(c, &s, 2), db_text(c, &s, 3), db_text(c, &s, 4), db_text(c, &s, 7), db_text(c, &s, 8)};
        const json_t *last = json_array_get(ret_kinds, json_array_size(ret_kinds) - 1);
        bool fits = !kind || str_eq(kind, t.kind), better = kind && !str_eq(ret_t->state, "open") && str_eq(t.state, "open");   /* head of two departments */
        if (ret_kinds && !str_eq(json_string_value(last), t.kind))
            json_array_append_new(ret_kinds, json_string(t.kind));
        if (fits && (!found || better)) {
            *ret_t = t;
            found = 1;
        }
    }
    TRY(rc);
    return found;
}

struct given { const char *item, *answer, *note; int64_t id; };

static int given_of(struct ctx *c, struct db *db, int64_t task, struct given *g, int max) {
    AUTO_STMT s = {0};
    int n = 0, rc;
    TRY(db_query(c, db, Q_ASSESS_SELF_ANSWERS, &s, A(task)));
    while (n < max && (rc = db_next(c, &s)) > 0)
        g[n++] = (struct given){db_text(c, &s, 1), db_text(c, &s, 2), db_text(c, &s, 3), db_i64(&s, 0)};
    return n;
}

enum { MAX_GIVEN = 200 };

static const struct given *find(const struct given *g, int n, const char *item) {
    for (int i = 0; i < n; i++)
        if (str_eq(g[i].item, item))
            return &g[i];
    return NULL;
}

/* The self-check of a person, or of a department by its head: its own rows of the bound rules that are not over are the facts. */
static int gather_self(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct task *t, struct run *r) {
    bool department = str_eq(t->kind, "department");
    int n = 0;
    r->period = t->period;
    TRY(standard_get(c, db, spec, t->standard ? t->standard : department ? "department-34" : "person-19", &r->standard));
    TRY(run_gather(c, db, spec, r));
    for (int i = 0; i < r->n_findings; i++)
        if ((department ? r->findings[i].department == t->department : r->findings[i].person == u->actor.person) && !r->findings[i].until)
            r->findings[n++] = r->findings[i];
    r->n_findings = n;
    TRY(run_score(c, r));
    run_mask(c, db, spec, u, r);
    return 0;
}

static const char *suggested(const struct run *r, int i) {
    bool ruled = false;
    for (int d = 0; d < r->standard->items[i].n_deductions; d++)
        ruled |= r->standard->items[i].deductions[d].rule != NULL;
    if (!r->out.items[i].applicable)
        return "na";
    return r->out.items[i].occurrences > 0 ? "no" : ruled ? "yes" : NULL;
}

static json_t *self_item(struct ctx *c, const struct run *r, int i, const struct given *g) {
    const struct item *it = &r->standard->items[i];
    json_t *o = json_object(), *facts = json_array();
    for (int f = 0; f < r->n_findings; f++)
        if (r->findings[f].item == i)
            json_array_append_new(facts, json_pack("{s:s,s:s,s:o,s:s,s:s}", "rule", r->findings[f].rule, "register", r->findings[f].register_name,
                                                   "record", id_or_null(r->findings[f].record), "since", r->findings[f].since, "detail", r->findings[f].detail));
    set(o, "id", json_string(it->id));
    set(o, "category", it->category >= 0 ? json_string(TX(r->standard->categories[it->category].title)) : json_null());
    set(o, "title", json_string(TX(it->title)));
    set(o, "hint", text_or_null(TX(it->hint)));
    set(o, "suggested", text_or_null(suggested(r, i)));
    set(o, "facts", facts);
    set(o, "answer", text_or_null(g ? g->answer : NULL));
    set(o, "note", text_or_null(g ? g->note : NULL));
    return o;
}

int assess_self(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t run, const char *kind, json_t **ret_j) {
    struct task t = {0};
    struct run r = {.state = "self"};
    struct given *g = NEWN(c, struct given, MAX_GIVEN);
    json_t *items = json_array(), *o = json_object(), *kinds = json_array();
    TRY(kind_check(c, kind));
    TRY(may_see_run(c, db, u, run));
    int found = task_of(c, db, u, run, kind, &t, kinds);
    TRY(found);
    if (!found) {                                         /* he sees the run and has nothing to answer in it */
        AUTO_STMT row = {0};
        TRY(db_one(c, db, Q_ASSESS_RUN_STATE, &row, A(run)));
        *ret_j = json_pack("{s:n,s:n,s:n,s:o,s:o}", "task", "standard", "title", "kinds", kinds, "items", items);
        return 0;
    }
    TRY(gather_self(c, db, spec, u, &t, &r));
    int n = given_of(c, db, t.id, g, MAX_GIVEN);
    TRY(n);
    for (int i = 0; i < r.standard->n_items; i++)
        json_array_append_new(items, self_item(c, &r, i, find(g, n, r.standard->items[i].id)));
    set(o, "task", json_pack("{s:I,s:s,s:s,s:o,s:I}", "id", (json_int_t)t.id, "kind", t.kind, "state", t.state, "due", text_or_null(t.due), "version", (json_int_t)t.version));
    set(o, "kinds", kinds);
    set(o, "standard", json_string(r.standard->id));
    set(o, "title", json_string(TX(r.standard->title)));
    set(o, "items", items);
    *ret_j = o;
    return 0;
}

static int put_answer(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct task *t, const struct run *r,
                      const json_t *a, const struct given *old) {
    int i = standard_item(r->standard, json_text(a, "item") ? json_text(a, "item") : "");
    const char *answer = json_text(a, "answer");
    if (i < 0)
        return fail(c, E_INVALID, T("清单里没有第 %s 项", "the list has no item %s"), json_text(a, "item") ? json_text(a, "item") : "?");
    if (!str_eq(answer, "yes") && !str_eq(answer, "no") && !str_eq(answer, "na"))
        return fail(c, E_INVALID, T("第 %s 项：回答只能是 yes、no、na", "item %s: the answer must be yes, no or na"), r->standard->items[i].id);
    json_t *v = json_object();
    set(v, "task", json_integer(t->id));
    set(v, "person", id_or_null(u->actor.person));
    set(v, "department", id_or_null(t->department));
    set(v, "item", json_string(r->standard->items[i].id));
    set(v, "answer", json_string(answer));
    set(v, "suggested", text_or_null(suggested(r, i)));
    set(v, "note", text_or_null(json_text(a, "note")));
    set(v, "state", json_string("given"));
    return reg_put(c, db, spec_register(spec, "self_answer"), old ? old->id : 0, old ? "edit" : "create", v, NULL);
}

/* Who finishes confirms what was filled in for him; what nobody could fill in he must answer. */
static int complete(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct task *t, const struct run *r) {
    struct given *g = NEWN(c, struct given, MAX_GIVEN);
    struct str left;
    str_init(&left, c, 1 << 12);
    int n = given_of(c, db, t->id, g, MAX_GIVEN);
    TRY(n);
    for (int i = 0; i < r->standard->n_items; i++) {
        const char *id = r->standard->items[i].id, *answer = suggested(r, i);
        if (find(g, n, id) || r->standard->items[i].status == STATUS_MISSING)
            continue;
        if (answer)
            TRY(put_answer(c, db, spec, u, t, r, json_pack("{s:s,s:s}", "item", id, "answer", answer), NULL));
        else
            str_putf(&left, "%s%s", left.len ? "、" : "", id);
    }
    if (left.len)
        ctx_field_error(c, E_INVALID, "answers", T("还有没回答的：第 %s 项", "not answered yet: %s"), left.p);
    return ctx_field_end(c);
}

/* A department's list is finished by who heads it now: its record says so, with the role or without. */
static int finish(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct task *t, int signatures) {
    const struct spec_register *reg = spec_register(spec, "assessment_task");
    if (str_eq(t->kind, "department") && t->head != u->actor.person)
        TRY(reg_put(c, db, reg, t->id, "take_over", json_pack("{s:I}", "head", (json_int_t)u->actor.person), NULL));
    struct reg_act a = {.reg = reg, .action = spec_action(reg, "finish"), .record = t->id, .seen_version = -1, .signatures = signatures};
    struct reg_done done;
    return reg_act(c, db, spec, u, &a, &done);
}

int assess_self_answer(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t run, const json_t *body,
                       int signatures, json_t **ret_j) {
    struct task t = {0};
    struct run r = {.state = "self"};
    struct given *g = NEWN(c, struct given, MAX_GIVEN);
    const json_t *answers = json_object_get(body, "answers");
    size_t k;
    json_t *a;
    AUTO_TX tx = {0};
    TRY(kind_check(c, json_text(body, "kind")));
    if (!json_is_array(answers))
        ctx_field_error(c, E_INVALID, "answers", T("应为列表", "must be a list"));
    TRY(ctx_field_end(c));
    int found = task_of(c, db, u, run, json_text(body, "kind"), &t, NULL);
    TRY(found);
    if (!found)
        return fail(c, E_NOTFOUND, T("本次自评没有给您下达自查任务", "this run has no self-check task for you"));
    if (!str_eq(t.run_state, "open"))
        return fail(c, E_STATE, T("自评 %" PRId64 " 已定稿，不能再填报自查", "run %" PRId64 " is closed: the self-check can no longer be answered"), run);
    if (!str_eq(t.state, "open"))
        return fail(c, E_STATE, T("自查已完成；需要修改时请保密员退回", "the self-check is finished; ask the secrecy officer to reopen it"));
    TRY(gather_self(c, db, spec, u, &t, &r));
    TRY(tx_begin(c, db, &tx));
    int n = given_of(c, db, t.id, g, MAX_GIVEN);
    TRY(n);
    json_array_foreach((json_t *)answers, k, a)
        TRY(put_answer(c, db, spec, u, &t, &r, a, find(g, n, json_text(a, "item"))));
    if (json_yes(body, "finish")) {
        TRY(complete(c, db, spec, u, &t, &r));
        TRY(finish(c, db, spec, u, &t, signatures));
    }
    TRY(tx_commit(c, &tx));
    return assess_self(c, db, spec, u, run, t.kind, ret_j);
}
