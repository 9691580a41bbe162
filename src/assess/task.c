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

static int make_one(struct make *m, const char *kind, const char *standard, int64_t department, int64_t person) {
    struct ctx *c = m->c;
    const struct spec_register *reg = spec_register(m->spec, "assessment_task");
    json_t *v = json_object();
    set(v, "run", json_integer(m->run));
    set(v, "kind", json_string(kind));
    set(v, "standard", json_string(standard));
    set(v, "department", id_or_null(department));
    if (person)
        set(v, "person", json_integer(person));
    set(v, "due_on", json_string(m->due));
    struct reg_act a = {.reg = reg, .action = spec_action(reg, "create"), .seen_version = -1, .fields = v};
    struct reg_done done;
    TRY(reg_act(c, m->db, m->spec, m->u, &a, &done));
    m->made++;
    return 0;
}

struct target { const char *kind; int64_t department, person; };

static int collect(struct ctx *c, struct db *db, struct target *t, int max, int *ret_n) {
    AUTO_STMT s = {0};
    int n = 0, rc;
    TRY(db_query0(c, db, Q_ASSESS_DEPARTMENTS, &s));
    while (n < max && (rc = db_next(c, &s)) > 0)
        t[n++] = (struct target){"department", db_i64(&s, 0), 0};
    stmt_close(&s);
    TRY(db_query0(c, db, Q_ASSESS_CLEARED_PEOPLE, &s));
    while (n < max && (rc = db_next(c, &s)) > 0)
        t[n++] = (struct target){"person", db_i64(&s, 1), db_i64(&s, 0)};
    *ret_n = n;
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
static bool asked(const json_t *body, const struct target *t) {
    const char *kind = json_text(body, "kind");
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

int assess_tasks_make(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t run, const json_t *body, json_t **ret_j) {
    enum { MAX = 5000 };
    char today[DATE_SIZE], due[DATE_SIZE];
    struct target *t = NEWN(c, struct target, MAX);
    json_t *tasks;
    int n;
    AUTO_TX tx = {0};
    TRY(assess_tasks(c, db, spec, u, run, &tasks));
    ctx_today(c, today);
    date_add_days(today, 14, due);
    struct make m = {c, db, spec, u, run, json_text(body, "due") ? json_text(body, "due") : due, 0};
    TRY(tx_begin(c, db, &tx));
    TRY(collect(c, db, t, MAX, &n));
    for (int i = 0; i < n; i++)
        if (asked(body, &t[i]) && !has(json_object_get(tasks, "tasks"), &t[i]))
            TRY(make_one(&m, t[i].kind, list_of(body, &t[i]), t[i].department, t[i].person));
    TRY(tx_commit(c, &tx));
    *ret_j = json_pack("{s:i}", "made", m.made);
    return 0;
}

struct task { int64_t id, version, department; const char *standard, *state, *due; };

static int task_of(struct ctx *c, struct db *db, const struct auth_user *u, int64_t run, struct task *ret_t) {
    AUTO_STMT s = {0};
    int rc = u->actor.person ? db_one(c, db, Q_ASSESS_TASK_OF, &s, A(run), A(u->actor.person)) : E_NOTFOUND;
    if (rc == E_NOTFOUND)
        return fail(c, E_NOTFOUND, T("本次自评没有给您下达自查任务", "this run has no self-check task for you"));
    TRY(rc);
    *ret_t = (struct task){db_i64(&s, 0), db_i64(&s, 4), db_i64(&s, 5), db_text(c, &s, 1), db_text(c, &s, 2), db_text(c, &s, 3)};
    return 0;
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

/* The self-check of a person: his own rows of the bound rules are the facts. */
static int gather_self(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct task *t, struct run *r) {
    char today[DATE_SIZE];
    int n = 0;
    ctx_today(c, today);
    r->period = arena_dupn(c->mem, today, 4);
    TRY(standard_get(c, db, spec, t->standard ? t->standard : "person-19", &r->standard));
    TRY(run_gather(c, db, spec, r));
    for (int i = 0; i < r->n_findings; i++)
        if (r->findings[i].person == u->actor.person && !r->findings[i].until)
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

int assess_self(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t run, json_t **ret_j) {
    struct task t;
    struct run r = {.state = "self"};
    struct given *g = NEWN(c, struct given, MAX_GIVEN);
    json_t *items = json_array(), *o = json_object();
    TRY(task_of(c, db, u, run, &t));
    TRY(gather_self(c, db, spec, u, &t, &r));
    int n = given_of(c, db, t.id, g, MAX_GIVEN);
    TRY(n);
    for (int i = 0; i < r.standard->n_items; i++)
        json_array_append_new(items, self_item(c, &r, i, find(g, n, r.standard->items[i].id)));
    set(o, "task", json_pack("{s:I,s:s,s:o,s:I}", "id", (json_int_t)t.id, "state", t.state, "due", text_or_null(t.due), "version", (json_int_t)t.version));
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

static int finish(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct task *t, int signatures) {
    const struct spec_register *reg = spec_register(spec, "assessment_task");
    struct reg_act a = {.reg = reg, .action = spec_action(reg, "finish"), .record = t->id, .seen_version = -1, .signatures = signatures};
    struct reg_done done;
    return reg_act(c, db, spec, u, &a, &done);
}

int assess_self_answer(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t run, const json_t *body,
                       int signatures, json_t **ret_j) {
    struct task t;
    struct run r = {.state = "self"};
    struct given *g = NEWN(c, struct given, MAX_GIVEN);
    const json_t *answers = json_object_get(body, "answers");
    size_t k;
    json_t *a;
    AUTO_TX tx = {0};
    TRY(task_of(c, db, u, run, &t));
    if (!str_eq(t.state, "open"))
        return fail(c, E_STATE, T("自查已完成；需要修改时请保密员退回", "the self-check is finished; ask the secrecy officer to reopen it"));
    TRY(gather_self(c, db, spec, u, &t, &r));
    TRY(tx_begin(c, db, &tx));
    int n = given_of(c, db, t.id, g, MAX_GIVEN);
    TRY(n);
    json_array_foreach((json_t *)answers, k, a)
        TRY(put_answer(c, db, spec, u, &t, &r, a, find(g, n, json_text(a, "item"))));
    if (json_is_true(json_object_get(body, "finish")))
        TRY(finish(c, db, spec, u, &t, signatures));
    TRY(tx_commit(c, &tx));
    return assess_self(c, db, spec, u, run, ret_j);
}
