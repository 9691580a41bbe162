/* For collectors: the door to the files, rows, and small parsers of text. */
#ifndef PROBE_COLLECT_H
#define PROBE_COLLECT_H
#include <stdio.h>
#include <sys/stat.h>

#include "probe/probe.h"
#include "ticket/ticket.h"

enum { TEXT_MAX = 16 << 20, SMALL_MAX = 256 << 10, LIST_MAX = 20000 };

struct names { int n, cap; const char **v; };
struct home { int64_t nr, uid; const char *dir; };
struct log_line { int64_t at, us, order; const char *source, *text; };      /* of the kernel and of network services */
struct logs { int n; const struct log_line *v; bool denied, bad, capped, any; };

struct probe {
    struct ctx *c;                    /* arena released after each collector */
    struct ctx *keep;                 /* arena of what collectors share */
    struct db *db;
    const struct fact_model *m;
    const struct probe_options *o;
    const struct fact_table *t;       /* being filled */
    int root_fd;
    bool live;
    int64_t now;                      /* seconds */
    int n_ok, n_denied, n_bad, n_capped;
    const char *note, *state;         /* set by the collector; NULL: derived from the sources */
    struct map noted;
    int n_homes;
    const struct home *homes;
    const struct logs *logs;
    const struct browsers *browsers;
    const struct found *found;
    struct names packages, processes, services, modules;   /* what is installed, running, started at boot, loaded; by shared.c */
    struct names called, started;     /* programs that entries call, that sessions start; by entries.c */
    int64_t system_at;                /* when a package of the system's own vendor was last put in (rpm); 0 not told */
    bool packages_read, processes_read, services_read, modules_read;
};

struct collector { const char *table; int order; int (*run)(struct probe *p); };
/* Registers `run` as the collector of a table; order 0 runs first (what others share). */
#define COLLECTOR(id, ...)                                                                         \
    static const struct collector collector_##id = {.table = #id, __VA_ARGS__};                    \
    __attribute__((used, section("sz_collectors"))) static const struct collector *const           \
        collector_ptr_##id = &collector_##id

/* --- the door. Paths are absolute, inside the root. What is missing is no failure: NULL, -1 or false. --- */
int probe_fd(struct probe *p, const char *path, int flags);                 /* opened for reading, not noted; -1 */
int probe_source(struct probe *p, const char *path);                        /* opened and noted, regular files only; -1 */
char *probe_text(struct probe *p, const char *path, size_t max, size_t *ret_n);   /* whole file, NUL-terminated, noted; NULL */
const char *probe_line(struct probe *p, const char *dir, const char *name); /* first line of a small file, trimmed, noted as its directory; NULL */
int64_t probe_number(struct probe *p, const char *dir, const char *name, int64_t otherwise);
int probe_list(struct probe *p, const char *dir, const char *const **ret_names);  /* sorted, noted; count, 0 when there is none */
int probe_names(struct probe *p, const char *dir, const char *const **ret_names); /* the same, where that it can be listed is no evidence */
bool probe_is(struct probe *p, const char *path);                           /* exists */
int64_t probe_mtime(struct probe *p, const char *path);                     /* seconds, 0 */
const char *probe_link(struct probe *p, const char *path);                  /* target of a link; NULL */
void probe_note(struct probe *p, const char *path, const char *state, int64_t bytes);   /* ok absent denied too_big error */
void probe_damaged(struct probe *p, const char *path);                      /* the source just read makes no sense */

/* --- rows --- */
#define PUT(p, ...) TRY(fact_put((p)->c, (p)->db, (p)->t, __VA_ARGS__))
const char *probe_digest(struct probe *p, const char *kind, const char *text);    /* "" for none or a placeholder */
bool serial_real(const char *s);                                            /* not "None", "To be filled by O.E.M.", 0000 … */

/* --- text --- */
char *next_line(char **text);                      /* cuts at \n (and \r); NULL at the end */
char *trim(char *s);
char *next_word(char **s);                         /* cuts at blanks; NULL at the end */
const char *conf_get(struct ctx *c, const char *text, const char *key);     /* last `key = value`, `key value`, `key: value`; comments ignored; quotes taken off; NULL */
const char *ini_get(struct ctx *c, const char *text, const char *section, const char *key);   /* NULL */
bool conf_true(const char *s);                     /* yes true 1 on enabled */
const char *ip_scope(const char *address);         /* loopback private link public any; of IPv4 and IPv6 text, "public" when unknown */
/* Of an address in /proc/net/tcp and kin, "0100007F:0016" (words in the order of a little-endian machine), and its port. */
const char *socket_scope(const char *hex, int64_t *ret_port);
const char *host_scope(const char *host);          /* of a name or address in a URL: public private loopback */
bool glob_any(const char *globs, const char *name);   /* "a*,b,!*c": shell patterns by commas, in any case; one with ! keeps out what the others let in */
/* Date of a syslog line: "2026-11-27T02:50:29…" or "Nov 27 02:50:29" before `mtime`. Moves *line behind it; 0 none. */
int64_t syslog_time(const char **line, int64_t mtime);

/* --- tables of model/probe/ in TSV --- */
struct tsv { const char *at, *end; };
struct tsv tsv_open(const char *path);
int tsv_next(struct ctx *c, struct tsv *t, char **cells, int max);          /* cells of the next row, header and # lines left out; 0 the end */

/* --- shared readings --- */
const char *probe_crypt(struct probe *p, const char *dev);                  /* "luks", "dm-crypt" when a mounted device (/dev/mapper/…) lies on an encrypted one; NULL */
const char *probe_mapped(struct probe *p, const char *dev);                 /* "dm-3" of /dev/mapper/…; NULL when sysfs does not show it */
bool crypt_fs(const char *type);                                            /* a file system that encrypts by itself (ecryptfs, fuse.gocryptfs …) */
const struct logs *probe_logs(struct probe *p);    /* kernel, network and clock lines of journal and log files, oldest first; notes their sources for each table */
struct journal;
/* Opens each journal of the system, newest first, for fn; damaged ones count as such for the table. fn's failure ends the reading. */
int probe_journals(struct probe *p, int (*fn)(void *arg, struct journal *j), void *arg);
void names_put(struct probe *p, struct names *n, const char *name);         /* copied into keep */
bool names_has(const struct names *n, const char *globs);
const struct names *probe_packages(struct probe *p);
const struct names *probe_processes(struct probe *p);
const struct names *probe_services(struct probe *p);
char *probe_kernel(struct probe *p, const char *path);                      /* a table that every kernel shows: where it is missing, others of its kind are not the whole */
void probe_needs_services(struct probe *p);                                 /* the table says what is on: partial when nothing tells what starts at boot */
const struct names *probe_modules(struct probe *p);
#endif
