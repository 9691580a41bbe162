/* Prevent rules stop what an action makes worse, not what was wrong before it.
 *
 * Nothing is asked before an action: only when a rule stops it is everything undone, the rule asked about the record as it was, and, if
 * the same violation stood there already, the action done again with that one let pass. So the usual action pays nothing.
 * The same violation: rule, record, touched record and person. An action that raises the level or changes the audience lets nothing pass. */
#include "reg/internal.h"

enum { MOST = 64 };
struct violation { const struct spec_register *reg; int64_t id; const char *rule; int64_t record, touch, person; bool used; };

/* Of the outermost action of this thread. */
static _Thread_local struct tolerance {
    bool on;
    const struct auth_user *user;
    struct reg_past *past;                                          /* what has happened is told and scored, not stopped */
    int n;
    struct violation known[MOST], refused;
} now;

static bool same(const struct violation *a, const struct violation *b) {
    return a->reg == b->reg && a->id == b->id && str_eq(a->rule, b->rule) && a->record == b->record && a->touch == b->touch && a->person == b->person;
}

struct asked { struct ctx *c; struct db *db; const struct spec *spec; struct violation v; };

/* A sentence about a paper that he may not see is not told him; the rule is. */
static bool may_hear(const struct asked *x, const struct spec_violation *v, const struct spec_rule *rule) {
    const struct spec_register *r = rule ? spec_register(x->spec, rule->register_name) : NULL;
    if (!now.user || is_system(now.user))
        return true;
    if (r && r != x->v.reg && (r->level || r->audience) && !*reg_label(x->c, x->db, x->spec, now.user, r->name, v->record))
        return false;
    return reg_names_seen(x->c, x->db, x->spec, now.user, v->names);
}

/* What is wrong, and what to do. */
static int refuse(struct asked *x, const struct spec_violation *v) {
    struct ctx *c = x->c;
    const struct spec_rule *rule = spec_rule(x->spec, v->rule);
    if (!rule || may_hear(x, v, rule))
        return fail(c, E_RULE, "%s", rule ? arena_printf(c->mem, T("%s。%s", "%s. %s"), T(v->detail, TX(rule->title)), TX(rule->fix)) : v->detail);
    return fail(c, E_RULE, T("%s（涉及您无权查看的记录，请联系保密员）", "%s (it concerns a record you may not see: ask the secrecy officer)"), TX(rule->title));
}

static int on_violation(void *arg, const struct spec_violation *v) {
    struct asked *x = arg;
    struct violation one = {x->v.reg, x->v.id, v->rule, v->record, v->touch, v->person, false};
    for (int i = 0; now.on && i < now.n; i++)
        if (!now.known[i].used && same(&now.known[i], &one)) {
            now.known[i].used = true;
            return 0;
        }
    const struct spec_rule *rule = spec_rule(x->spec, v->rule);
    if (now.past && rule && rule->use & USE_SCORE) {        /* what only prevents keeps the books whole */
        past_tell(now.past, v->detail);
        return 0;
    }
    now.refused = one;
    return refuse(x, v);
}

int reg_prevent(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *r, int64_t id) {
    struct asked x = {c, db, spec, {.reg = r, .id = id}};
    for (int i = 0; i < now.n; i++)                        /* each may be there once more at each look */
        now.known[i].used = false;
    if (!reg_hooks.prevent)
        return 0;
    TRY(keyed_check(c, db, spec, r, id));
    return reg_hooks.prevent(c, db, spec, r, id, on_violation, &x);
}

/* Kept outside the arena: what an action makes of rows is released after each. */
void past_tell(struct reg_past *p, const char *line) {
    size_t n = strlen(line);
    for (const char *at = p->text; (at = strstr(at, line)) != NULL; at++)
        if ((at == p->text || at[-1] == '\n') && at[n] == '\n')
            return;
    if (p->len + n + 2 > sizeof p->text)
        return;
    memcpy(p->text + p->len, line, n);
    memcpy(p->text + p->len + n, "\n", 2);
    p->len += n + 1;
}

bool prevent_begin(const struct auth_user *u, struct reg_past *past) {
    bool outer = !now.on;
    if (outer)
        now = (struct tolerance){.on = true, .user = u, .past = past};
    return outer;
}

void prevent_end(bool outer) {
    if (outer)
        now = (struct tolerance){0};
}

static int learn(void *arg, const struct spec_violation *v) {
    struct asked *x = arg;
    if (now.n < MOST)
        now.known[now.n++] = (struct violation){x->v.reg, x->v.id, v->rule, v->record, v->touch, v->person, false};
    return 0;
}

bool prevent_stood_before(struct ctx *c, struct db *db, const struct spec *spec) {
    struct violation refused = now.refused;
    struct asked x = {c, db, spec, {.reg = refused.reg, .id = refused.id}};
    struct err kept = c->err;
    bool known = false;
    if (!refused.reg)
        return false;
    for (int i = 0; i < now.n; i++)
        if (now.known[i].reg == refused.reg && now.known[i].id == refused.id)
            return false;                                  /* asked before: this one is new */
    c->err = (struct err){0};
    int rc = reg_hooks.prevent(c, db, spec, refused.reg, refused.id, learn, &x);
    for (int i = 0; rc >= 0 && i < now.n; i++)
        known = known || same(&now.known[i], &refused);
    c->err = kept;
    return known;
}
