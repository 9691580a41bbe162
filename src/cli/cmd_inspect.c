/* shenzhi inspect keys | kit | ticket | import */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "assess/assess.h"
#include "cli/cli.h"
#include "inspect/inspect.h"
#include "os/os.h"

enum { TICKET_DAYS = 30, TICKET_DAYS_MAX = 366, PROGRAM_MAX = 64 << 20 };

/* --data, or the usual directory beside where we stand. */
static int data_dir(struct ctx *c, const struct cli_args *a, const char **ret_dir) {
    *ret_dir = cli_value(a, "data");
    if (!*ret_dir && os_exists("data/shenzhi.db"))
        *ret_dir = "data";
    return *ret_dir ? 0 : cli_need(c, a, "data", ret_dir);
}

static int keys(struct ctx *c, const struct cli_args *a) {
    const struct spec *spec;
    const char *dir;
    TRY(data_dir(c, a, &dir));
    TRY(cli_spec(c, a, &spec));
    if (!os_exists(arena_printf(c->mem, "%s/shenzhi.db", dir)))
        return fail(c, E_NOTFOUND, T("%s 不是数据目录", "%s is no data directory"), dir);
    const char *office = cli_value(a, "office") ? cli_value(a, "office") : spec_setting(spec, "office_name");
    TRY(inspect_keys_make(c, dir, office ? office : "-"));
    printf("%s/inspect.keys\n", dir);
    return 0;
}

/* The program for the disc: the one named, or what stands beside this one. Its digest is noted, so that reports of another are marked. */
static int copy_program(struct ctx *c, const struct cli_args *a, const char *data, const char *out) {
    char exe[4096], *bytes;
    size_t n;
    ssize_t len = readlink("/proc/self/exe", exe, sizeof exe - 1);
    exe[len > 0 ? len : 0] = 0;
    char *slash = strrchr(exe, '/');
    const char *named = cli_value(a, "program"), *from = named ? named : arena_printf(c->mem, "%.*s/shenzhi-check", slash ? (int)(slash - exe) : 0, exe);
    if (!named && !os_exists(from)) {
        fprintf(stderr, T("%s 不在，请自行把 shenzhi-check 放到光盘上\n", "%s is not there: put shenzhi-check on the disc yourself\n"), from);
        return 0;
    }
    TRY(os_read_file(c, from, PROGRAM_MAX, &bytes, &n));
    TRY(inspect_program(c, data, bytes, n));
    return os_write_file(c, arena_printf(c->mem, "%s/shenzhi-check", out), bytes, n, 0755);
}

static int kit(struct ctx *c, const struct cli_args *a) {
    struct ticket_keys k;
    const char *dir, *out, *text;
    TRY(data_dir(c, a, &dir));
    TRY(cli_need(c, a, "out", &out));
    TRY(inspect_keys_read(c, dir, &k));
    TRY(ticket_keys_print(c, &k, false, &text));
    TRY(os_mkdir(c, out, 0700));
    TRY(os_write_file(c, arena_printf(c->mem, "%s/shenzhi-check.kit", out), text, strlen(text), 0600));
    TRY(copy_program(c, a, dir, out));
    printf("%s\n", out);
    return 0;
}

struct job {
    const struct spec *spec;
    struct ticket_keys keys;
    const char *computer, *text, *out;
    int days;
    const struct inspect_index *index;
};

static int ticket_write(struct ctx *c, struct db *db, void *arg) {
    struct job *j = arg;
    TRY(inspect_ticket(c, db, j->spec, &j->keys, j->computer, j->days, &j->text));
    return cli_out_begin(c, j->out, j->text, strlen(j->text));
}

static int begin(struct ctx *c, const struct cli_args *a, struct job *j, struct store **ret_st) {
    const char *dir;
    TRY(data_dir(c, a, &dir));
    TRY(cli_spec(c, a, &j->spec));
    TRY(inspect_keys_read(c, dir, &j->keys));
    TRY(store_open(c, dir, 0, ret_st));
    int rc = cli_sync(c, *ret_st, j->spec);
    if (rc < 0)
        store_close(*ret_st);
    return rc;
}

static int ticket(struct ctx *c, const struct cli_args *a) {
    struct job j = {0};
    int64_t days = TICKET_DAYS;
    struct store *st;
    TRY(cli_need(c, a, "computer", &j.computer));
    TRY(cli_need(c, a, "out", &j.out));
    if (cli_value(a, "days") && !str_i64(cli_value(a, "days"), 1, TICKET_DAYS_MAX, &days))
        return fail(c, E_USAGE, T("--days 应为 1 到 %d", "--days must be 1 to %d"), TICKET_DAYS_MAX);
    j.days = (int)days;
    TRY(begin(c, a, &j, &st));
    int rc = store_write(c, st, ticket_write, &j);
    store_close(st);
    TRY(cli_out_end(c, j.out, rc));
    printf("%s\n", j.out);
    return 0;
}

static int recheck_write(struct ctx *c, struct db *db, void *arg) { return assess_recheck(c, db, ((struct job *)arg)->spec, "inspection_"); }

static int import_write(struct ctx *c, struct db *db, void *arg) {
    struct cli_file *f = arg;
    const struct job *j = f->arg;
    return inspect_import(c, db, j->spec, &j->keys, j->index, f->bytes, f->n, &f->answer);
}

static void accepted(struct ctx *c, const char *file, const json_t *answer) {
    printf(T("%s: 已接收，记录 %" PRId64 "，台账 %" PRId64 "(%s)，不符合 %" PRId64 " 项\n", "%s: accepted, record %" PRId64 ", computer %" PRId64 " (%s), %" PRId64 " failed\n"), file, json_i64(answer, "report", 0),
           json_i64(answer, "computer", 0), json_text(answer, "matching"), json_i64(answer, "fail", 0));
}

static int index_read(struct ctx *c, struct store *st, struct job *j) {
    AUTO_READ r = {0};
    struct inspect_index *index;
    TRY(store_read(c, st, &r));
    TRY(inspect_index(c, r.db, store_dir(st), &j->keys, &index));
    j->index = index;
    return 0;
}

static int import_all(struct ctx *c, const struct cli_args *a, struct store *st, struct job *j, int *refused) {
    TRY(index_read(c, st, j));
    TRY(*refused = cli_take(c, a, st, &(struct cli_taking){TICKET_REPORT_MAX_BYTES, import_write, accepted, j}));
    return store_write(c, st, recheck_write, j);
}

static int import(struct ctx *c, const struct cli_args *a) {
    struct job j = {0};
    struct store *st;
    int refused = 0;
    if (!a->n_positional)
        return fail(c, E_USAGE, T("请给出报告文件", "name the reports"));
    TRY(begin(c, a, &j, &st));
    int rc = import_all(c, a, st, &j, &refused);
    store_close(st);
    TRY(rc);
    if (refused)
        return fail(c, E_PARTIAL, T("%d 份中拒收 %d 份", "of %d reports %d were refused"), a->n_positional, refused);
    return 0;
}

static const struct cli_option keys_options[] = {{"data", "DIR", "data directory (default: ./data)"}, {"office", "NAME", "name of the office (default: setting office_name)"}, {0}};
COMMAND(inspect_keys, .name = "inspect keys", .synopsis = "--data DIR [--office NAME]", .summary = "生成终端检查密钥 / draws the office's inspection keys",
        .about = "Draws the keys of the endpoint check into DIR/inspect.keys (0600): tickets are signed with them, reports opened. Backups keep them beside them.",
        .example = "shenzhi inspect keys --data data", .options = keys_options, .run = keys);
static const struct cli_option kit_options[] = {{"data", "DIR", "data directory (default: ./data)"}, {"out", "DIR", "directory that goes on the disc"}, {"program", "FILE", "the shenzhi-check for the disc (another build or architecture)"}, {0}};
COMMAND(inspect_kit, .name = "inspect kit", .synopsis = "--data DIR --out DIR [--program FILE]", .summary = "准备检查光盘 / writes what goes on the inspector's disc",
        .about = "Writes shenzhi-check.kit and, if it stands beside this program, shenzhi-check (or --program FILE); its digest is noted, and reports of other programs are marked. Whoever holds the kit can write reports (and read none): keep the disc like a key.",
        .example = "shenzhi inspect kit --data data --out disc", .options = kit_options, .run = kit);
static const struct cli_option ticket_options[] = {{"data", "DIR", "data directory (default: ./data)"}, {"computer", "N", "record or number of the computer"}, {"out", "FILE", "the ticket"},
                                                   {"days", "N", "how long it is good for (default 30)"}, {"model", "DIR", "an office's own model files"}, {0}};
COMMAND(inspect_ticket, .name = "inspect ticket", .synopsis = "--data DIR --computer N --out FILE [--days N]", .summary = "签发检查任务单 / issues a signed ticket for a computer",
        .about = "The ticket says what the machine is declared to be (class, register line, in use since), carries a nonce that the first report uses up, and ends after some days.",
        .example = "shenzhi inspect ticket --data data --computer 3 --out disc/3.ticket", .options = ticket_options, .run = ticket);
static const struct cli_option import_options[] = {{"data", "DIR", "data directory (default: ./data)"}, {"json", NULL, "one JSON object a line and file"}, {"model", "DIR", "an office's own model files"}, {0}};
COMMAND(inspect_import, .name = "inspect import", .words = CLI_ANY, .synopsis = "FILE... [--data DIR] [--json]", .summary = "导入终端检查报告 / takes endpoint reports in",
        .about = "Each report is accepted or refused with its reason: forged, foreign, truncated, malformed, unsealed, unsupported, too_large, replayed, expired, unknown_ticket, future, unreadable. "
                 "A good one is matched to its line in the register of computers; its problems become findings, and former ones that it shows to be gone are closed. Exit 0: all accepted; 3: some were refused, the others are in.",
        .example = "shenzhi inspect import --data data reports/*.szr", .options = import_options, .run = import);
