/* shenzhi doctor */
#include <stdio.h>

#include "cli/cli.h"
#include "web/web.h"

static int run(struct ctx *c, const struct cli_args *a) {
    const char *dir;
    const struct spec *spec;
    struct store *st;
    json_t *report;
    TRY(cli_need(c, a, "data", &dir));
    TRY(cli_spec(c, a, &spec));
    TRY(store_open(c, dir, 0, &st));
    int rc = web_doctor(c, st, spec, &report);
    store_close(st);
    TRY(rc);
    bool ok = json_yes(report, "ok");
    size_t i;
    json_t *v;
    if (cli_value(a, "json"))
        printf("%s\n", json_print(c, report));
    else
        json_array_foreach(json_object_get(report, "checks"), i, v)
            printf("%s %-12s %s\n", json_yes(v, "ok") ? "ok  " : "BAD ", json_text(v, "name"), json_text(v, "detail"));
    return ok ? 0 : fail(c, E_TAMPER, T("有检查项不合格，见上", "something is wrong, see above"));
}

static const struct cli_option options[] = {
    {"data", "DIR", "data directory"},
    {"json", NULL, "one JSON object on standard output"},
    {"model", "DIR", "an office's own model files, laid over the built-in ones"},
    {0},
};

COMMAND(doctor, .name = "doctor", .synopsis = "--data DIR [--json] [--model DIR]", .summary = "检查安装是否完好 / checks the installation",
        .about = "Checks the database file, free disk space, permissions, the clock against the last event, the sealing key, encryption of the volume (a hint only) and the model.\n"
                 "Exit status 0 when nothing is wrong. With --json: {\"ok\",\"checks\":[{\"name\",\"ok\",\"detail\"}]}. The chain itself is checked by shenzhi verify.",
        .example = "shenzhi doctor --data /var/lib/shenzhi", .options = options, .run = run);
