/* shenzhi serve */
#include "cli/cli.h"
#include "os/os.h"
#include "web/web.h"

enum { BACKUP_AFTER_S = 600 };             /* a start stays light */

/* The mail account's "account:password" stands in a file that only the server reads. */
static int mail_secret(struct ctx *c, const char *path, const char **ret_s) {
    char *bytes;
    size_t n;
    if (!path)
        return 0;
    TRY(os_read_file(c, path, 1024, &bytes, &n));
    *ret_s = arena_dupn(c->mem, bytes, strcspn(bytes, "\r\n"));
    return 0;
}

static int run(struct ctx *c, const struct cli_args *a) {
    const char *dir;
    const struct spec *spec;
    struct store *st;
    int64_t workers = 0;
    TRY(cli_need(c, a, "data", &dir));
    if (cli_value(a, "workers") && !str_i64(cli_value(a, "workers"), 1, 64, &workers))
        return fail(c, E_USAGE, T("--workers 应为1到64", "--workers must be 1 to 64"));
    TRY(cli_spec(c, a, &spec));
    web_block_signals();                       /* before any thread */
    TRY(store_open(c, dir, 0, &st));
    bool alone = false;
    int rc = os_lock_dir(c, dir, &alone);
    if (rc >= 0 && !alone)
        rc = fail(c, E_BUSY, T("%s 正由另一个服务使用，请先停掉它", "%s is served by another process: stop that one first"), dir);
    const char *backups = cli_value(a, "backup-dir");
    backups = !backups ? arena_printf(c->mem, "%s/backup", dir) : str_eq(backups, "none") ? NULL : backups;
    struct web_options o = {
        .listen = cli_value(a, "listen") ? cli_value(a, "listen") : "127.0.0.1:8420",
        .name = cli_value(a, "name"), .tls_cert = cli_value(a, "tls-cert"), .tls_key = cli_value(a, "tls-key"),
        .backup_dir = backups, .backup_after_s = cli_value(a, "backup-dir") ? 0 : BACKUP_AFTER_S, .mail_url = cli_value(a, "mail"),
        .mail_from = cli_value(a, "mail-from"), .workers = (int)workers, .quiet = cli_value(a, "quiet")};
    if (rc >= 0)
        rc = mail_secret(c, cli_value(a, "mail-secret"), &o.mail_secret);
    if (rc >= 0)
        rc = cli_sync(c, st, spec);
    if (rc >= 0)
        rc = web_serve(c, st, spec, &o);
    store_close(st);
    return rc;
}

static const struct cli_option options[] = {
    {"data", "DIR", "data directory made by shenzhi init or demo"},
    {"listen", "ADDRESS:PORT", "where to listen; default 127.0.0.1:8420; port 0 takes any free one and prints it"},
    {"name", "HOST", "without TLS: the name by which a proxy in front asks; others than localhost and addresses are refused"},
    {"model", "DIR", "an office's own model files, laid over the built-in ones"},
    {"tls-cert", "FILE", "certificate chain in PEM; needed for any address but this machine's"},
    {"tls-key", "FILE", "its private key in PEM"},
    {"backup-dir", "DIR", "daily verified backup; default DIR/backup, ten minutes after the start; \"none\": no backup"},
    {"mail", "URL", "mail server, smtp://host:25; without it nothing is ever sent"},
    {"mail-from", "ADDRESS", "sender of the daily mail, which says how many to-dos there are and nothing more"},
    {"mail-secret", "FILE", "a file with account:password for the mail server; then only over TLS"},
    {"workers", "N", "threads that answer readers; default one per core"},
    {"quiet", NULL, "no line per request in the log"},
    {0},
};

COMMAND(serve, .name = "serve", .synopsis = "--data DIR [--listen ADDRESS:PORT] [--name HOST] [--model DIR] [--tls-cert FILE --tls-key FILE] [--backup-dir DIR] [--quiet]",
        .summary = "启动服务 / serves the page and the API",
        .about = "Serves the page and the HTTP API until SIGTERM or SIGINT; then it finishes what is in flight, seals the ledger and ends.\n\n"
                 "Until the three administrators exist, the first lines on standard error show a one-time link for setting them up.\n"
                 "Without --tls-cert and --tls-key only loopback addresses are accepted. The log goes to standard error, one line an event, without bodies or secrets.",
        .example = "shenzhi serve --data /var/lib/shenzhi", .options = options, .run = run);
