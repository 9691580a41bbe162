/* Papers: records and lists as printed forms, the papers of a run. That something was printed is noted in the ledger. */
#include "paper/paper.h"
#include "web/internal.h"

enum { PAPER_MAX = 128 << 20 };

int web_paper_format(struct web_req *r, const char **ret_format) {
    struct ctx *c = &r->c;
    const char *f = web_param(r, "format");
    if (!paper_mime(f)) {
        ctx_field_error(c, E_INVALID, "format", T("format 应为 %s 之一", "format must be one of %s"), "pdf docx xlsx");
        return ctx_field_end(c);
    }
    *ret_format = f;
    return 0;
}

int web_paper_answer(struct web_req *r, const struct report_doc *d, const char *format) {
    struct ctx *c = &r->c;
    struct str out;
    str_init(&out, c, PAPER_MAX);
    TRY(paper_write(c, d, format, &out));
    return web_bytes(r, paper_mime(format), out.p, out.len, arena_printf(c->mem, "%s.%s", d->title, format));
}

static int record(struct web_req *r) {
    const struct spec_register *reg;
    const struct report_doc *d;
    const char *format;
    struct db *db;
    TRY(web_register(r, &reg));
    TRY(web_paper_format(r, &format));
    TRY(web_read(r, &db));
    TRY(paper_record(&r->c, db, web_spec(r), r->user, reg, web_id(r, "id"), &d));
    TRY(web_paper_answer(r, d, format));
    web_note(r, reg, web_id(r, "id"), "print", json_pack("{s:s}", "format", format));
    return 0;
}

static int many(struct web_req *r, bool forms) {
    const struct spec_register *reg;
    const struct report_doc *d;
    const char *format;
    struct reg_list l;
    struct db *db;
    TRY(web_register(r, &reg));
    TRY(web_paper_format(r, &format));
    TRY(web_list_query(r, reg, &l));
    l.after = NULL;
    TRY(web_read(r, &db));
    TRY(forms ? paper_records(&r->c, db, web_spec(r), r->user, &l, &d) : paper_list(&r->c, db, web_spec(r), r->user, &l, web_param(r, "book"), &d));
    TRY(web_paper_answer(r, d, format));
    web_note(r, reg, 0, "print", json_pack("{s:s,s:b}", "format", format, "forms", forms));
    return 0;
}

static int list(struct web_req *r) { return many(r, false); }
static int forms(struct web_req *r) { return many(r, true); }

struct keep { struct web_req *r; const struct paper_asked *p; struct paper_bytes b; };

static int keep_write(struct ctx *c, struct db *db, void *arg) {
    struct keep *k = arg;
    return paper_keep(c, db, web_spec(k->r), k->r->user, k->p, &k->b);
}

/* As kept with the closed run, else written now and, when the run is closed, kept. */
int web_run_paper(struct web_req *r, const struct paper_asked *p, struct paper_bytes *ret_b) {
    struct ctx *c = &r->c;
    const struct report_doc *d;
    struct keep k = {.r = r, .p = p};
    struct str out;
    struct db *db;
    TRY(web_read(r, &db));
    int kept = paper_kept(c, db, web_spec(r), r->user, p, ret_b);
    if (kept)
        return kept < 0 ? kept : 0;
    str_init(&out, c, PAPER_MAX);
    TRY(paper_run(c, db, web_spec(r), r->user, p->run, p->kind, p->head, &d));
    TRY(paper_write(c, d, p->format, &out));
    k.b = (struct paper_bytes){d->title, out.p, out.len};
    TRY(web_write(r, keep_write, &k));
    *ret_b = k.b;
    return 0;
}

static int run(struct web_req *r) {
    struct ctx *c = &r->c;
    const char *kind = web_param(r, "kind"), *format;
    const struct paper_head head = {web_param(r, "copy_number"), web_param(r, "mark"), web_param(r, "urgency"), false};
    struct paper_bytes b;
    if (!kind)
        kind = "report";
    TRY(web_paper_format(r, &format));
    TRY(web_run_paper(r, &(struct paper_asked){web_id(r, "id"), kind, format, &head}, &b));
    TRY(web_bytes(r, paper_mime(format), b.bytes, b.n, arena_printf(c->mem, "%s.%s", b.title, format)));
    web_note(r, spec_register(web_spec(r), "assessment_run"), web_id(r, "id"), "print", json_pack("{s:s,s:s}", "format", format, "paper", kind));
    return 0;
}

ROUTE(paper_record, .method = "GET", .path = "/registers/{register}/{id}/print", .who = WHO_BUSINESS, .flags = WEB_HEAVY, .summary = "A record as a printed form",
      .params = "format", .answer = "application/octet-stream", .run = record);
ROUTE(paper_list, .method = "GET", .path = "/registers/{register}/print", .who = WHO_BUSINESS, .flags = WEB_HEAVY, .summary = "A list as the register's running page",
      .params = "format filter sort q state limit after book", .answer = "application/octet-stream", .run = list);
ROUTE(paper_forms, .method = "GET", .path = "/registers/{register}/forms", .who = WHO_BUSINESS, .flags = WEB_HEAVY, .summary = "The records of a list as printed forms, one behind the other",
      .params = "format filter sort q state limit", .answer = "application/octet-stream", .run = forms);
ROUTE(paper_run, .method = "GET", .path = "/runs/{id}/report", .about = "assessment_run", .who = WHO_BUSINESS, .flags = WEB_HEAVY, .summary = "Report, plan, score table or problems of a run",
      .params = "format kind copy_number mark urgency", .answer = "application/octet-stream", .run = run);
