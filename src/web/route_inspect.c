/* /inspection: sealed reports of the endpoint check, dropped on the page; the fleet as they show it. */
#include "assess/assess.h"
#include "inspect/inspect.h"
#include "web/internal.h"

struct job { const struct spec *spec; const char *data; const struct ticket_keys *keys; const struct str *body; json_t *j; };

static int import_write(struct ctx *c, struct db *db, void *arg) {
    struct job *x = arg;
    struct inspect_index *index;
    TRY(inspect_index(c, db, x->data, x->keys, &index));
    TRY(inspect_import(c, db, x->spec, x->keys, index, x->body->p, x->body->len, &x->j));
    return json_yes(x->j, "accepted") ? assess_recheck(c, db, x->spec, "inspection_") : 0;
}

/* Accepted or refused, the answer is 200: hundreds are sent one after the other, and the page shows each one's reason. */
static int reports(struct web_req *r) {
    struct ctx *c = &r->c;
    struct ticket_keys keys;
    if (!auth_has(r->user, "secrecy_officer", 0) && !auth_has(r->user, "equipment_keeper", 0))
        return fail(c, E_DENIED, T("检查报告由保密员或设备管理员导入", "reports are imported by the secrecy officer or the keeper of equipment"));
    if (!r->body.len)
        return fail(c, E_SYNTAX, T("没有收到报告", "there is no report"));
    TRY(inspect_keys_read(c, store_dir(web_store(r)), &keys));
    struct job x = {web_spec(r), store_dir(web_store(r)), &keys, &r->body, NULL};
    TRY(web_write(r, import_write, &x));
    return web_json(r, 200, x.j);
}

ROUTE(inspection_reports, .method = "POST", .path = "/inspection/reports", .who = WHO_BUSINESS, .flags = WEB_RAW, .summary = "Takes a sealed report of the endpoint check in, or says why not", .answer = "InspectionReport",
      .run = reports);

static int fleet(struct web_req *r) {
    struct ctx *c = &r->c;
    struct db *db;
    json_t *j;
    char today[DATE_SIZE];
    const struct spec_register *reg = spec_register(web_spec(r), "inspection_report");
    if (!reg || !auth_sees_register(r->user, reg))
        return fail(c, E_DENIED, T("没有查看终端检查报告的权限", "you may not see the reports of the endpoint check"));
    ctx_today(c, today);
    TRY(web_read(r, &db));
    TRY(inspect_fleet(c, db, web_spec(r), r->user, today, &j));
    return web_json(r, 200, j);
}

ROUTE(inspection_fleet, .method = "GET", .path = "/inspection/fleet", .who = WHO_BUSINESS, .summary = "Machines by state, worst findings, progress: of the reports one sees", .answer = "InspectionFleet", .run = fleet);
