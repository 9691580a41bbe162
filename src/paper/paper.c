#include "paper/internal.h"
#include "paper/sql.gen.h"

static const char *const run_kinds[] = {"report", "plan", "items", "problems"};
/* The folder of a kind; the report's is named after what it reports. */
static const char *folder(const char *kind) {
    return str_eq(kind, "report") ? "assessment" : kind;
}

/* An office's own reports/<kind>.docx in its model directory is the template of that paper. */
static void template(struct fill *f, const char *kind) {
    struct ctx *c = f->c;
    const char *path = arena_printf(c->mem, "reports/%s.docx", kind);
    for (int i = 0; i < f->spec->n_other; i++)
        if (str_eq(f->spec->other[i].path, path)) {
            f->doc->docx_template = f->spec->other[i].bytes;
            f->doc->docx_template_bytes = f->spec->other[i].n;
        }
}

static int frame(struct fill *f, const struct paper_head *head) {
    struct ctx *c = f->c;
    const json_t *r = json_object_get(f->view, "run");
    struct report_doc *d = f->doc;
    TRY(doc_frame(c, f->db, f->spec, d, json_i64(r, "ledger_head", 0), json_text(r, "ledger_hash")));
    d->date = f->period.today;
    d->date = arena_dup(c->mem, d->date);
    d->clock_us = datetime_us(arena_printf(c->mem, "%sT00:00:00", d->date));
    if (head) {
        d->copy_number = head->copy_number;
        d->mark = head->mark;
        d->urgency = head->urgency;
    }
    var_put(f, "office", d->issuer);
    var_put(f, "today", d->date);
    var_put(f, "seal", d->seal);
    return 0;
}

/* {{name}} of an office's own template: all variables, each sentence by its id, what builtins wrote as text. */
static void named(struct fill *f) {
    const struct report_doc *d = f->doc;
    name_put(f, "office_name", d->issuer);
    name_put(f, "copy_number", d->copy_number ? d->copy_number : "");
    name_put(f, "mark", d->mark ? d->mark : "");
    name_put(f, "urgency", d->urgency ? d->urgency : "");
    f->doc->named = f->named;
    f->doc->n_named = f->n_named;
}

/* The paper is as secret as the records it tells of; whoever prints may say otherwise. The first copy has the number 1. */
static int mark(struct fill *f) {
    struct ctx *c = f->c;
    struct report_doc *d = f->doc;
    AUTO_STMT s = {0};
    if (!f->tells || d->mark)
        return 0;
    TRY(db_one(c, f->db, Q_PAPER_LEVEL, &s, A(f->run), A((int64_t)f->user->actor.clearance)));
    int level = (int)db_i64(&s, 0);
    if (level < 2)
        return 0;
    d->mark = spec_level_name(level, LANG_ZH);
    if (!d->copy_number)
        d->copy_number = "000001";
    return 0;
}

static int parts(struct fill *f, const struct script *s) {
    struct ctx *c = f->c;
    const char *title;
    const struct say where = {.id = "title", .file = "reports", .line = 0};
    TRY(fill_text(f, &where, s->title, NULL, &title));
    f->doc->title = title;
    var_put(f, "title", title);
    f->doc->landscape = s->landscape;
    for (int i = 0; i < s->n_parts; i++) {
        const struct part *p = &s->parts[i];
        if (p->kind == PART_NOTE)
            var_put(f, "gaps", arena_printf(c->mem, "%d", f->gaps));
        TRY(fill_part(f, p));
    }
    return 0;
}

static int filled(struct fill *f, int64_t run, const char *kind, const struct paper_head *head, const struct script *s) {
    TRY(score_vars(f, run));
    TRY(frame(f, head));
    f->fields = head && head->fields;
    if (!f->fields)
        template(f, kind);
    db_guard(f->db, &(struct db_guard){.on = true});
    int rc = parts(f, s);
    db_guard(f->db, NULL);
    TRY(rc);
    if (f->fields) {
        f->doc->seal = "{{seal}}";
        f->doc->seal_qr = f->doc->mark = f->doc->copy_number = f->doc->urgency = NULL;
        return 0;
    }
    TRY(mark(f));
    named(f);
    return 0;
}

int paper_run(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, int64_t run, const char *kind, const struct paper_head *head, const struct report_doc **ret_doc) {
    const struct script *s;
    struct fill f = {.c = c, .db = db, .spec = spec, .user = u, .doc = NEW(c, struct report_doc)};
    enum lang lang = c->lang;
    bool known = false;
    for (size_t i = 0; i < COUNT(run_kinds); i++)
        known |= str_eq(kind, run_kinds[i]);
    if (!known)
        return fail(c, E_UNSUPPORTED, T("没有这种文书：%s（可用 report、plan、items、problems）", "no such paper: %s (report, plan, items, problems)"), kind ? kind : "-");
    TRY(script_load(c, spec, folder(kind), &s));
    c->lang = LANG_ZH;                     /* an official paper, whoever prints it */
    int rc = filled(&f, run, kind, head, s);
    c->lang = lang;
    TRY(rc);
    *ret_doc = f.doc;
    return 0;
}

static const struct { const char *format, *mime; int (*write)(struct ctx *c, const struct report_doc *d, struct str *out); } formats[] = {
    {"pdf", "application/pdf", report_pdf_apart},
    {"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", report_docx},
    {"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", report_xlsx}};

int paper_write(struct ctx *c, const struct report_doc *doc, const char *format, struct str *out) {
    for (size_t i = 0; i < COUNT(formats); i++)
        if (str_eq(formats[i].format, format))
            return formats[i].write(c, doc, out);
    return fail(c, E_UNSUPPORTED, T("不支持的格式%s（可用 pdf、docx、xlsx）", "unsupported format %s (pdf, docx, xlsx)"), format ? format : "-");
}

const char *paper_mime(const char *format) {
    for (size_t i = 0; i < COUNT(formats); i++)
        if (str_eq(formats[i].format, format))
            return formats[i].mime;
    return NULL;
}

/* A file of no paper would be passed over in silence. */
static int check_places(struct ctx *c, const struct spec *spec) {
    static const char *const beside[] = {"reports/basis.tsv", "reports/fonts.tsv", "reports/labels.tsv"};
    for (int i = 0; i < spec->n_other; i++) {
        const struct spec_file *f = &spec->other[i];
        bool known = !str_starts(f->path, "reports/");
        for (size_t k = 0; k < COUNT(beside); k++)
            known |= str_eq(f->path, beside[k]);
        for (size_t k = 0; k < COUNT(run_kinds); k++)
            known |= str_eq(f->path, arena_printf(c->mem, "reports/%s.docx", run_kinds[k])) ||
                     (str_starts(f->path, arena_printf(c->mem, "reports/%s/", folder(run_kinds[k]))) && str_ends(f->path, ".yaml"));
        if (!known)
            return fail(c, E_MODEL, T("%s:1: 没有这样的文书，文件不会被读取", "%s:1: it belongs to no paper and would never be read"), f->shown);
    }
    return 0;
}

int paper_check(struct ctx *c, struct db *db, const struct spec *spec) {
    const struct script *s;
    TRY(check_places(c, spec));
    for (size_t i = 0; i < COUNT(run_kinds); i++) {
        TRY(script_load(c, spec, folder(run_kinds[i]), &s));
        TRY(fill_check(c, db, spec, s));
    }
    int forms = form_check(c, spec);
    TRY(forms);
    return (int)COUNT(run_kinds) + forms;
}
