/* shenzhi-check run: facts, checks, the sealed report, and the page for the machine's user. */
#include <stdio.h>
#include <unistd.h>

#include "check/ask.h"
#include "check/output.h"
#include "check/scan_part.h"
#include "check/stop.h"
#include "check/task.h"
#include "os/os.h"
#include "probe/probe.h"
#include "verdict/sql.gen.h"
#include "verdict/verdict.h"

enum { PROGRAM_MAX = 64 << 20, HTML_MAX = 8 << 20, TERMS_MAX = 16 << 20 };

struct run {
    struct task task;
    const struct fact_model *model;
    const struct checks *checks;
    struct db *db;
    struct verdicts v;
    struct verdict_report r;
    struct output report, page;
    const char *sm3;                       /* of the report file */
    struct scan_part scan;
    char *terms;
    size_t n_terms;
};

static void run_done(struct run *r) {
    db_close(r->db);
    output_drop(&r->report);
    output_drop(&r->page);
}

/* All that needs files opened by name for reading or writing, before the lock. */
static int prepare(struct ctx *c, const struct cli_args *a, struct run *r) {
    char *bytes, *sm3 = arena_alloc(c->mem, 65), *id = arena_alloc(c->mem, 33), now[DATETIME_SIZE];
    unsigned char salt[16];
    size_t n;
    const char *out;
    TRY(cli_need(c, a, "out", &out));
    TRY(task_read(c, a, &r->task));
    TRY(fact_load(c, &r->model));
    TRY(verdict_load(c, r->model, &r->checks));
    struct arena_mark m = arena_mark(c->mem);
    TRY(os_read_file(c, "/proc/self/exe", PROGRAM_MAX, &bytes, &n));
    ticket_sm3(bytes, n, sm3);
    arena_release(c->mem, m);
    c->random(c, salt, sizeof salt);
    hex_print(salt, sizeof salt, id);
    when_datetime(c->now_us(c), now);
    r->r = (struct verdict_report){.report_id = id, .office = r->task.has_kit ? r->task.kit.office : NULL, .operator = cli_value(a, "operator"), .cls = r->task.cls, .class_from = r->task.class_from,
                                   .ticket_json = r->task.ticket_json, .program_sm3 = sm3, .started = arena_dup(c->mem, now), .as_root = geteuid() == 0, .digest_key = "run"};
    if (r->task.has_kit) {
        char *key = arena_alloc(c->mem, 65);
        ticket_sm3(r->task.key, sizeof r->task.key, key);
        key[16] = 0;
        r->r.digest_key = key;
    }
    TRY(ask_all(c, r->checks, class_parse(r->task.cls), r->task.answers, cli_value(a, "ask"), cli_value(a, "operator"), &r->r.answers));
    if (!r->r.answers.by)
        r->r.answers.by = cli_value(a, "operator");
    r->r.operator = r->r.answers.by ? r->r.answers.by : r->r.operator;
    if (cli_value(a, "terms"))
        TRY(os_read_file(c, cli_value(a, "terms"), TERMS_MAX, &r->terms, &r->n_terms));
    const char *html = cli_value(a, "html");
    TRY(output_open(c, out, &r->report));
    TRY(output_open(c, html ? html : output_is_file(out) ? arena_printf(c->mem, "%s.html", out) : "/dev/null", &r->page));
    return db_open(c, ":memory:", DB_CREATE | DB_NOFK, &r->db);
}

static int collect(struct ctx *c, const struct cli_args *a, struct run *r) {
    int cls = class_parse(r->task.cls);
    r->scan.stop = stop_on_signal();                               /* the facts take less than a second; the scan ends with what it has */
    TRY(probe_lock(c, a->n_positional ? PROBE_LOCK_FORK : 0));     /* the scan's parsers run in children */
    TRY(fact_create(c, r->db, r->model));
    TRY(task_put(c, r->db, &r->task, &r->r.answers, r->r.operator, r->r.as_root));
    TRY(probe_run(c, r->db, r->model, &(struct probe_options){.root = cli_value(a, "root"), .key = r->task.key, .dirs = r->task.dirs}));
    if (a->n_positional) {
        TRY(scan_part_run(c, r->db, r->task.key, r->terms, r->n_terms, a->positional, a->n_positional, &r->scan));
        r->r.scan_json = r->scan.json;
    }
    TRY(verdict_policy(c, cls, r->task.ticket ? json_object_get(r->task.ticket, "policy") : NULL));
    return verdict_run(c, r->db, r->checks, cls, &r->v);
}

static int write_report(struct ctx *c, const struct cli_args *a, struct run *r) {
    struct str json;
    const char *bytes;
    char now[DATETIME_SIZE], *sm3 = arena_alloc(c->mem, 65);
    size_t n;
    when_datetime(c->now_us(c), now);
    r->r.finished = arena_dup(c->mem, now);
    str_init(&json, c, LIMIT_JSON_BYTES);
    TRY(verdict_report(c, r->db, r->model, r->checks, &r->v, &r->r, &json));
    TRY(ticket_seal(c, r->task.has_kit ? &r->task.kit : NULL, json.p, json.len, &bytes, &n));
    TRY(output_fill(c, &r->report, bytes, n));
    ticket_sm3(bytes, n, sm3);
    r->sm3 = sm3;
    if (cli_value(a, "json"))
        fwrite(json.p, 1, json.len, stdout);
    return 0;
}

static int write_page(struct ctx *c, struct run *r) {
    struct str html;
    json_t *reg = r->task.ticket ? json_object_get(r->task.ticket, "register") : NULL;
    AUTO_STMT s = {0};
    TRY(db_query0(c, r->db, Q_VERDICT_HOST, &s));
    int have = db_next(c, &s);
    const char *host = have > 0 && !db_is_null(&s, 0) ? db_text(c, &s, 0) : "?";
    str_init(&html, c, HTML_MAX);
    TRY(verdict_html(c, &r->v, &(struct verdict_page){.machine = host, .office = r->r.office, .asset_no = json_text(reg, "no"), .keeper = json_text(reg, "keeper"), .at = r->r.started,
                     .program = "shenzhi-check " SHENZHI_VERSION, .rules = r->checks->rules, .report_sm3 = r->sm3, .sealed = r->task.has_kit, .as_root = r->r.as_root, .scan = r->scan.html, .answers = r->r.answers}, &html));
    return output_fill(c, &r->page, html.p, html.len);
}

static void say(struct ctx *c, const struct verdicts *v) {
    for (int sev = 5; sev > 0; sev--)
        for (int i = 0; i < v->n; i++)
            if (v->v[i].v == V_FAIL && v->v[i].k->severity == sev)
                fprintf(stderr, "%s %s: %s\n", T("不符合", "fail"), TX(v->v[i].k->title), v->v[i].n ? TX(v->v[i].rows[0].text) : "");
    fprintf(stderr, T("适用 %d 项：不符合 %d，需注意 %d，需人工 %d，符合 %d，无依据 %d，无权限 %d，出错 %d；覆盖 %d%%\n",
                      "%d checks apply: %d fail, %d warn, %d person, %d pass, %d unknown, %d denied, %d error; coverage %d%%\n"),
            v->applicable, v->count[V_FAIL], v->count[V_WARN], v->count[V_PERSON], v->count[V_PASS], v->count[V_UNKNOWN], v->count[V_DENIED], v->count[V_ERROR], v->percent);
}

static int run(struct ctx *c, const struct cli_args *a) {
    AUTO(run_done) struct run r = {.report.fd = -1, .page.fd = -1};
    TRY(prepare(c, a, &r));
    TRY(collect(c, a, &r));
    TRY(write_report(c, a, &r));
    TRY(write_page(c, &r));
    TRY(output_commit(c, &r.page));
    TRY(output_commit(c, &r.report));
    say(c, &r.v);
    if (!r.task.has_kit)
        fprintf(stderr, "%s\n", T("没有单位的密钥文件（--kit）：报告没有签名和加密，服务器不会采信", "no kit of the office (--kit): the report is neither signed nor encrypted, the server will not take it as evidence"));
    if (!r.v.cls)
        fprintf(stderr, "%s\n", T("没有申报本机类别（--ticket 或 --class）：取决于类别的检查没有结论", "the class of this machine was not declared (--ticket or --class): what depends on it was not judged"));
    if (!r.v.enough)
        return fail(c, E_COVERAGE, T("能作判断的只有 %d%%，报告已写出但不能作为结论%s", "only %d%% could be judged: the report was written but is no verdict%s"), r.v.percent,
                    !r.v.cls ? T("；请申报本机类别", "; declare the class") : geteuid() ? T("；请以管理员身份运行", "; run as root") : "");
    return *r.scan.stop ? fail(c, E_STOPPED, r.scan.interrupted ? T("内容扫描被中断，报告只含已扫描部分", "the content scan was interrupted: the report holds what was scanned") : T("收到中断信号，但报告已经完整写出", "interrupted, but the report is whole")) : 0;
}

static const struct cli_option options[] = {
    {"class", "CLASS", "classified, unclassified (not on the internet) or internet"},
    {"ticket", "FILE", "the office's signed task ticket"},
    {"kit", "FILE", "the office's keys (default: shenzhi-check.kit beside the program)"},
    {"out", "FILE", "the sealed report"},
    {"html", "FILE", "the page for the user (default: FILE.html)"},
    {"root", "DIR", "read this tree instead of the live system"},
    {"since", "DATE", "in its present use since (older traces do not count)"},
    {"ask", NULL, "ask on the terminal what only a person on site can see"},
    {"answers", "FILE", "answers to these questions, lines id=yes|no|na and a note: jammer level_label usage_label other_hardware screen_seen case_seal ports_sealed marking_seen"},
    {"terms", "FILE", "the office's dictionary for the content scan"},
    {"operator", "NAME", "who runs the check"},
    {"json", NULL, "the report's content on standard output too"},
    {0}};
COMMAND(run, .name = "run", .words = CLI_ANY, .synopsis = "[--class CLASS] [--ticket FILE] [--ask] --out FILE [PATH...]", .summary = "检查本机并写出报告 / checks this machine and writes a report",
        .about = "Collects the facts, judges them for the declared class, writes the sealed report and beside it a page for the machine's user. With PATHs their files are scanned too (see scan). Reads only; starts no program, opens no network connection, leaves nothing on the machine. "
                 "Without a ticket and a class only what holds for every machine is judged, the rest is unknown. Exit 0: the report is written and covers enough, whatever it found; 30: written, but too little could be judged; 130: written, but the scan of the PATHs was interrupted (the report says so); others: nothing was written.",
        .example = "shenzhi-check run --class classified --out report.szr", .options = options, .run = run);
