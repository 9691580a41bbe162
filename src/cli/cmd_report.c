/* shenzhi report: papers of an assessment run. */
#include <stdio.h>

#include "cli/cli.h"
#include "os/os.h"
#include "paper/paper.h"

struct print { const struct spec *spec; int64_t run; const char *kind, *out, *title; };

/* That a paper was printed is an event, as everywhere. */
static int note(struct ctx *c, struct db *db, void *arg) {
    struct print *p = arg;
    json_t *detail = json_pack("{s:s}", "paper", p->kind);
    return reg_note(c, db, auth_system_user(), spec_register(p->spec, "assessment_run"), p->run, "print", detail);
}

static const char *format_of(const char *path) {
    const char *dot = strrchr(path, '.');
    return dot ? dot + 1 : "";
}

static int template_read(struct ctx *c, const struct cli_args *a, struct report_doc *d) {
    const char *path = cli_value(a, "template");
    char *bytes;
    size_t n;
    if (!path)
        return 0;
    TRY(os_read_file(c, path, LIMIT_BODY_BYTES, &bytes, &n));
    d->docx_template = bytes;
    d->docx_template_bytes = n;
    return 0;
}

static struct paper_head head_of(const struct cli_args *a) {
    return (struct paper_head){cli_value(a, "copy-number"), cli_value(a, "mark"), cli_value(a, "urgency"), cli_value(a, "fields") != NULL};
}

static int make(struct ctx *c, struct store *st, const struct cli_args *a, struct print *p, struct str *bytes) {
    const struct paper_head head = head_of(a);
    const struct paper_asked asked = {p->run, p->kind, format_of(p->out), &head};
    const struct report_doc *doc;
    struct paper_bytes kept;
    AUTO_READ lease = {0};
    TRY(store_read(c, st, &lease));
    bool own = cli_value(a, "template") || head.fields;        /* such papers are not kept */
    int rc = own ? 0 : paper_kept(c, lease.db, p->spec, auth_system_user(), &asked, &kept);
    TRY(rc);
    if (rc) {
        str_putn(bytes, kept.bytes, kept.n);
        return str_end(bytes);
    }
    TRY(paper_run(c, lease.db, p->spec, auth_system_user(), p->run, p->kind, &head, &doc));
    struct report_doc with = *doc;
    TRY(template_read(c, a, &with));
    TRY(paper_write(c, &with, format_of(p->out), bytes));
    p->title = own ? NULL : doc->title;
    return 0;
}

struct keep { struct print *p; struct paper_asked asked; struct paper_bytes b; };

static int keep_write(struct ctx *c, struct db *db, void *arg) {
    struct keep *k = arg;
    return paper_keep(c, db, k->p->spec, auth_system_user(), &k->asked, &k->b);
}

static int work(struct ctx *c, struct store *st, const struct cli_args *a, struct print *p) {
    struct str bytes;
    TRY(os_may_write(c, p->out));
    str_init(&bytes, c, 256 << 20);
    TRY(make(c, st, a, p, &bytes));
    if (p->title) {                            /* written just now */
        const struct paper_head head = head_of(a);
        struct keep k = {p, {p->run, p->kind, format_of(p->out), &head}, {p->title, bytes.p, bytes.len}};
        TRY(store_write(c, st, keep_write, &k));
    }
    TRY(store_write(c, st, note, p));          /* first: no paper that the ledger does not know */
    return os_write_file(c, p->out, bytes.p, bytes.len, 0600);
}

static int run(struct ctx *c, const struct cli_args *a) {
    struct print p = {.kind = cli_value(a, "kind")};
    const char *dir, *text;
    struct store *st;
    if (!p.kind)
        p.kind = "report";
    TRY(cli_need(c, a, "data", &dir));
    TRY(cli_need(c, a, "run", &text));
    TRY(cli_need(c, a, "out", &p.out));
    if (!str_i64(text, 1, INT64_MAX, &p.run))
        return fail(c, E_USAGE, T("--run 应为自评编号", "--run is not the number of a run"));
    if (!paper_mime(format_of(p.out)))
        return fail(c, E_USAGE, T("--out 的扩展名应为 docx、pdf 或 xlsx:%s", "--out should end in .docx, .pdf or .xlsx: %s"), p.out);
    TRY(cli_spec(c, a, &p.spec));
    TRY(store_open(c, dir, 0, &st));
    int rc = cli_sync(c, st, p.spec);          /* a paper of a closed run is kept, as a record */
    if (rc >= 0)
        rc = work(c, st, a, &p);
    store_close(st);
    return rc;
}

static const struct cli_option options[] = {
    {"data", "DIR", "data directory"},
    {"run", "RUN", "number of the assessment run"},
    {"out", "FILE", "file to write: .docx, .pdf or .xlsx"},
    {"kind", "KIND", "report (default), plan, items or problems"},
    {"template", "FILE", "the office's own DOCX with {{fields}}"},
    {"fields", NULL, "write the paper as such a template: {{names}} instead of values, DOCX"},
    {"copy-number", "TEXT", "copy number, such as 000001"},
    {"mark", "TEXT", "mark, such as 秘密★1年"},
    {"urgency", "TEXT", "urgency, such as 加急"},
    {"model", "DIR", "an office's own model files"},
    {NULL, NULL, NULL}};

COMMAND(report, .name = "report", .synopsis = "--data DIR --run RUN --out FILE.(docx|pdf|xlsx) [--kind report|plan|items|problems]",
        .summary = "生成自查自评报告 / writes the papers of a self-assessment",
        .about = "Writes the self-assessment report, the plan, the score table or the list of problems of a run in the layout of\n"
                 "official papers. The same run at the same ledger head and standard gives the same bytes. That a paper was\n"
                 "printed is noted in the ledger.\n"
                 "A template is an office's own DOCX. --fields writes the paper as one, to be edited in a word processor: {{office}}, {{score}},\n"
                 "{{verdict}}, {{today:date}} ... are filled in, {{say.incidents}} is a sentence, {{problems}} the text of a part, and a table row\n"
                 "with {{#table items}} is repeated, {{1}}, {{2}} ... being its columns. A name that does not exist is refused and told.",
        .example = "shenzhi report --data /srv/shenzhi --run 1 --out report.pdf", .options = options, .run = run);
