/* The HTTP server: the page's files and the API under /api/v1. No SQL, no HTML.
 *
 * Life: web_serve opens the listening socket, runs until SIGTERM or SIGINT, finishes what is in flight, seals the ledger and returns.
 * Reading requests are answered on libmicrohttpd's epoll threads; what takes long is lent to a pool of job threads, and
 * a write to the store's writer (the connection is suspended meanwhile), so that commits form groups and a slow report holds up nobody.
 * Each request has its own ctx, reset and used again afterwards. */
#ifndef WEB_WEB_H
#define WEB_WEB_H
#include "db/db.h"
#include "spec/spec.h"

struct web_options {
    const char *listen;                 /* "127.0.0.1:8420", "[::1]:0"; port 0 = any free one, printed */
    const char *name;                   /* without TLS: by which a proxy in front asks, or NULL */
    const char *tls_cert, *tls_key;     /* PEM files or NULL; needed for an address that is not loopback */
    const char *backup_dir;             /* daily verified backup goes here, or NULL */
    int backup_after_s;                 /* not before the server is so old */
    const char *mail_url, *mail_from;   /* daily mail of counts, or NULL: nothing is sent */
    const char *mail_secret;            /* "account:password" or NULL */
    int workers;                        /* epoll threads; 0 = one per core */
    bool quiet;                         /* no line per request in the log */
};

/* Keeps SIGTERM, SIGINT and SIGHUP for web_serve. Call before store_open: threads inherit it. */
void web_block_signals(void);

/* Serves until told to stop.
 * in     st, spec  open store with tables in step with spec      o  options
 * err    E_USAGE address, missing TLS | E_IO port taken, unreadable key | errors of auth and db
 * owns   nothing; st stays the caller's     cost  threads: 2 workers + 32 + 4
 * source own; test tests/api */
int web_serve(struct ctx *c, struct store *st, const struct spec *spec, const struct web_options *o);

/* The OpenAPI 3.1 document of every route and every register of spec, in c->lang.
 * cost  a few ms      source openapis.org 3.1.0; test web/openapi_test.c */
int web_openapi(struct ctx *c, const struct spec *spec, json_t **ret_j);

/* Copies the store to the new file `to`, opens the copy and verifies its ledger: a backup is good only then; a bad one is removed.
 * err E_TAMPER the copy does not verify | E_DUPLICATE `to` exists | E_IO | E_FULL      cost  reads everything twice */
int web_backup(struct ctx *c, struct store *st, const struct spec *spec, const char *to, json_t **ret_report);

/* Purges (reg/reg.h), then clears the files of the store.
 * out  ret_report  {"event","version","records","clean","cleared","left"}; cleared false: destroyed, and the files are cleared when the store is opened next      err  those of reg_purge      cost  one read of the store */
struct auth_user;
struct reg_purge;
int web_purge(struct ctx *c, struct store *st, const struct spec *spec, const struct auth_user *u, const struct reg_purge *p, json_t **ret_report);

/* Restores a backup into `dir` (absent or empty): copies, migrates, verifies; a bad one is removed again.
 * err E_DUPLICATE dir is not empty | E_NOTFOUND | E_TAMPER | E_DB not a store | E_IO      cost  reads everything */
int web_restore(struct ctx *c, const struct spec *spec, const char *from, const char *dir, json_t **ret_report);

/* Verifies the ledger of a data directory, also one being served (read-only).
 * in   full  each word of every search index too (reg_verify)
 * out  ret_report  {"ok","events","records","seals","problems"}      err  E_DB | E_IO: it could not be read */
int web_verify(struct ctx *c, const struct spec *spec, const char *dir, bool full, void (*progress)(void *what, int64_t done, int64_t total), json_t **ret_report);

/* What a careful administrator looks at: store, clock, disk, permissions, sealing key, backups, encryption of the volume, model.
 * in   db  of the store in dir, read only; backup_dir  where daily backups go, NULL: nowhere
 * out  ret_report  {"ok","checks":[{"name","ok","detail"}]}      err  only what stops looking     cost  seconds (quick_check)      test tests/cli/doctor_test.py */
int web_doctor(struct ctx *c, struct db *db, const char *dir, const char *backup_dir, const struct spec *spec, json_t **ret_report);
/* Free bytes without which no daily backup of the store in dir is begun: the copy, and the scratch copy that proves it, twice over. */
int64_t web_backup_bytes(struct ctx *c, const char *dir);
#endif
