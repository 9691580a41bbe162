/* What binds a person, live; and the form of a handover. Writing goes through the register `handover`. */
#include "paper/paper.h"
#include "trail/trail.h"
#include "web/internal.h"

static bool may_see(const struct auth_user *u, int64_t person, int64_t department) {
    static const char *const roles[] = {"secrecy_officer", "hr", "registry_clerk", "leader_in_charge", "inspector"};
    for (size_t i = 0; i < COUNT(roles); i++)
        if (auth_reaches(u, roles[i], department))
            return true;
    return u->actor.person == person;
}

static const char *role_title(struct web_req *r, const char *role) {
    struct ctx *c = &r->c;
    const struct spec_role *known = spec_role(web_spec(r), role);
    return known ? TX(known->title) : role;
}

/* One tie; its link only when this user sees the record itself. That a paper binds somebody he learns from its kind, not which paper it is. */
static json_t *tie_json(struct web_req *r, struct db *db, const struct trail_tie *t) {
    struct ctx *c = &r->c;
    const struct spec_register *reg = spec_register(web_spec(r), t->register_name);
    bool link = reg && *reg_label(c, db, web_spec(r), r->user, t->register_name, t->record);
    bool said = (link || !reg || (!reg->level && !reg->audience)) && reg_names_seen(c, db, web_spec(r), r->user, t->names);
    return json_pack("{s:s,s:s,s:s,s:s,s:s,s:s,s:I,s:i,s:s?,s:s,s:b}", "tie", t->q->name, "title", TX(t->q->title), "settle", trail_key(t->q, "settle"),
                     "by", role_title(r, trail_key(t->q, "by")), "register", t->register_name, "register_title", reg ? TX(reg->title) : t->register_name,
                     "record", (json_int_t)(said ? t->record : 0), "level", t->level, "since", t->since, "detail", said ? t->detail : T("（您无权查看名称）", "(name not shown to you)"), "link", link && said);
}

static int ties(struct web_req *r) {
    struct ctx *c = &r->c;
    const struct trail_tie *t;
    int64_t person = web_id(r, "id");
    json_t *list = json_array(), *kinds = json_array(), *record = NULL;
    const char *name;
    struct db *db;
    TRY(web_read(r, &db));
    name = reg_label(c, db, web_spec(r), r->user, "person", person);
    if (*name)
        TRY(reg_record(c, db, r->user, spec_register(web_spec(r), "person"), person, &record));
    if (!*name || !may_see(r->user, person, json_i64(record, "department", 0)))
        return fail(c, E_NOTFOUND, T("没有找到", "not found"));
    int n = trail_ties(c, db, web_spec(r), person, &t);
    TRY(n);
    for (int i = 0, of_kind = 0; i < n; i++) {
        if (t[i].level <= r->user->actor.clearance) {
            json_array_append_new(list, tie_json(r, db, &t[i]));
            of_kind++;
        }
        if (of_kind && (i + 1 == n || t[i + 1].q != t[i].q))
            json_array_append_new(kinds, json_pack("{s:s,s:s,s:i}", "tie", t[i].q->name, "title", TX(t[i].q->title), "n", of_kind));
        if (i + 1 == n || t[i + 1].q != t[i].q)
            of_kind = 0;
    }
    web_note(r, spec_register(web_spec(r), "person"), person, "ties", NULL);
    return web_json(r, 200, json_pack("{s:I,s:s,s:o,s:o}", "person", (json_int_t)person, "name", name, "ties", list, "kinds", kinds));
}

static int form(struct web_req *r) {
    struct ctx *c = &r->c;
    const struct spec_register *reg = spec_register(web_spec(r), "handover");
    const char *format;
    const struct report_doc *d;
    struct db *db;
    TRY(web_paper_format(r, &format));
    TRY(web_read(r, &db));
    TRY(paper_handover(c, db, web_spec(r), r->user, web_id(r, "id"), &d));
    TRY(web_paper_answer(r, d, format));
    web_note(r, reg, web_id(r, "id"), "print", json_pack("{s:s}", "format", format));
    return 0;
}

ROUTE(handover_form, .method = "GET", .path = "/handovers/{id}/form", .about = "handover", .who = WHO_BUSINESS, .flags = WEB_HEAVY, .summary = "The certificate of a handover", .params = "format",
      .answer = "application/octet-stream", .run = form);
ROUTE(ties, .method = "GET", .path = "/people/{id}/ties", .about = "person", .who = WHO_BUSINESS, .flags = WEB_SLOW, .summary = "Everything that binds a person now", .answer = "Ties", .run = ties);
