/* Lines of kernel, network and clock out of journals and log files, merged, oldest first, each event once. */
#include <errno.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "probe/journal.h"
#include "probe/link.h"
#include "probe/rotated.h"
#include "probe/usb.h"

enum { LINES_MAX = 100000, FILES_MAX = 64, LOG_BYTES = 32 << 20, JOURNAL_MS = 300, LOOK_BACK = 200 };    /* of processor time, a collector */

struct gather { struct probe *p; struct logs *l; struct log_line *v; int n, cap; int64_t until_ms; };

static int64_t cpu_ms(void) {
    struct timespec t;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

/* What the collectors look for; everything else is not even kept. */
static bool kernel_text(const char *s) {
    static const char *const head[] = {"usb ", "usb-storage ", "ums-", "Bluetooth: "};
    for (size_t i = 0; i < COUNT(head); i++)
        if (str_starts(s, head[i]))
            return true;
    return usb_driver(s) || strstr(s, "Attached SCSI removable disk") || (str_starts(s, "scsi host") && str_ends(s, ": uas")) || kernel_link(s);
}

static bool service_text(const char *s) {
    static const char *const part[] = {"NetworkManager state is now CONNECTED_GLOBAL", "dhcp4 (", "DHCPv4 address", "DHCPACK", "bound to ", "Initial clock synchronization",
                                       "Synchronized to time server", "Contacted time server", "Selected source", "local IP address", "remote IP address", "NetworkManager state is now CONNECTED_SITE",
                                       "synchronized to ", ": leased ", "CTRL-EVENT-CONNECTED"};
    for (size_t i = 0; i < COUNT(part); i++)
        if (strstr(s, part[i]))
            return true;
    return service_link(s);
}

static bool wanted(void *arg, const char *s) {
    (void)arg;
    return kernel_text(s) || service_text(s);
}

static void put(struct gather *g, int64_t us, int64_t order, const char *source, const char *text) {
    if (g->n == LINES_MAX) {
        g->l->capped = true;
        return;
    }
    if (g->n == g->cap) {
        int cap = g->cap ? g->cap * 2 : 1024;
        struct log_line *v = NEWN(g->p->keep, struct log_line, cap);
        if (g->n)
            memcpy(v, g->v, sizeof *v * (size_t)g->n);
        g->v = v;
        g->cap = cap;
    }
    g->v[g->n++] = (struct log_line){us / 1000000, us, order, source, arena_dup(g->p->keep->mem, text)};
}

/* A user can log any words; a kernel line must come from the kernel, a service's from a service. */
static int on_entry(void *arg, struct journal *j, const char *text, const struct journal_entry *e) {
    struct gather *g = arg;
    char by[32] = "";
    bool kernel = journal_field(j, e, "_TRANSPORT", by, sizeof by) && str_eq(by, "kernel");
    char uid[16] = "";
    if (kernel_text(text) ? kernel : !kernel && journal_field(j, e, "_UID", uid, sizeof uid) && strlen(uid) <= 3)
        put(g, e->realtime_us, e->seq, "journal", text);
    if (cpu_ms() > g->until_ms) {
        return fail(g->p->c, E_TIMEOUT, "journal");
    }
    return 0;
}

struct visit { struct probe *p; int (*fn)(void *arg, struct journal *j); void *arg; int files; int64_t until_ms; };

static int journal_file(struct visit *v, const char *path) {
    struct probe *p = v->p;
    struct journal *j;
    int fd = probe_source(p, path);
    if (fd < 0)
        return 0;
    struct arena_mark m = arena_mark(p->c->mem);
    int rc = journal_open(p->c, fd, v->until_ms > cpu_ms() ? v->until_ms - cpu_ms() : 1, &j);
    if (rc >= 0)
        rc = v->fn(v->arg, j);
    bool bad = rc >= 0 ? journal_span(j).damaged : rc != E_TIMEOUT && rc != E_LIMIT;
    p->n_capped += rc >= 0 && journal_span(j).n_compressed;      /* short texts are packed too: lines that matter may be among them */
    arena_release(p->c->mem, m);
    close(fd);
    p->c->err = (struct err){0};
    if (bad)
        probe_damaged(p, path);
    p->n_capped += rc == E_TIMEOUT || rc == E_LIMIT;
    return rc == E_TIMEOUT ? rc : 0;
}

static int journal_folder(struct visit *v, const char *top) {
    struct ctx *c = v->p->c;
    const char *const *dir, *const *name;
    int n = probe_list(v->p, top, &dir);
    for (int i = 0; i < n; i++) {
        const char *sub = arena_printf(c->mem, "%s/%s", top, dir[i]);
        int k = strlen(dir[i]) == 32 ? probe_list(v->p, sub, &name) : 0;
        for (int f = 0; f < k; f++) {              /* system.journal, then system@… from the newest */
            const char *one = name[f == 0 ? 0 : k - f];
            if (!str_starts(one, "system") || !strstr(one, ".journal"))
                continue;
            if (++v->files > FILES_MAX) {
                v->p->n_capped++;
                return 0;
            }
            TRY(journal_file(v, arena_printf(c->mem, "%s/%s", sub, one)));
        }
    }
    return 0;
}

int probe_journals(struct probe *p, int (*fn)(void *arg, struct journal *j), void *arg) {
    struct visit v = {p, fn, arg, 0, cpu_ms() + JOURNAL_MS};
    int rc = journal_folder(&v, "/var/log/journal");
    return rc < 0 ? 0 : journal_folder(&v, "/run/log/journal") < 0 ? 0 : 0;
}

bool journal_own(struct probe *p, const struct journal_span *s) {
    const char *id = probe_line(p, "/etc", "machine-id");
    char own[33];
    for (size_t i = 0; i < 16; i++)
        snprintf(own + 2 * i, 3, "%02x", s->machine[i]);
    return !id || strlen(id) != 32 || str_eq(id, own);
}

static int read_journal(void *arg, struct journal *j) {
    struct gather *g = arg;
    g->l->any = true;
    return journal_messages(g->p->c, j, wanted, on_entry, g);
}

/* "host kernel: [ 12.3] text" or "host NetworkManager[812]: text" behind the time. */
static void text_line(struct gather *g, const char *line, int64_t mtime) {
    int64_t at = syslog_time(&line, mtime);
    const char *p = at ? line + strcspn(line, " ") : "";
    p += strspn(p, " ");
    bool kernel = str_starts(p, "kernel:");
    const char *text = strstr(p, ": ");
    if (!at || !text || text - p > 64)
        return;
    text += 2 + strspn(text + 2, " ");
    if (*text == '[') {
        text += strcspn(text, "]");
        text += *text == ']';
        text += strspn(text, " ");
    }
    if (kernel ? kernel_text(text) : service_text(text))
        put(g, at * 1000000, g->n, "log", text);
}

static void log_file(struct gather *g, const char *path) {
    struct probe *p = g->p;
    char line[4096];
    int64_t bytes = 0;
    struct stat st;
    gzFile z = log_open(p, path, &st);
    if (!z)
        return;
    gzbuffer(z, 64 << 10);
    while (gzgets(z, line, sizeof line) && (bytes += (int64_t)strlen(line)) < LOG_BYTES) {
        line[strcspn(line, "\n")] = 0;
        text_line(g, line, st.st_mtime);
    }
    int e = 0;
    gzerror(z, &e);
    g->l->bad |= e < 0 && e != Z_BUF_ERROR;
    g->l->capped |= bytes >= LOG_BYTES;
    g->l->any = true;
    gzclose_r(z);
}

static void log_files(struct gather *g) {
    struct ctx *c = g->p->c;
    static const char *const base[] = {"kern.log", "syslog", "messages"};
    const char *const *name;
    int n = probe_list(g->p, "/var/log", &name);
    for (int i = 0; i < n; i++)
        for (size_t b = 0; b < COUNT(base); b++)
            if (!log_is(name[i], base[b]))
                continue;
            else if (log_closed(name[i]))
                g->l->capped = true;
            else
                log_file(g, arena_printf(c->mem, "/var/log/%s", name[i]));
}

/* Lines of one second stay in the order in which they were written: a device that is pulled out and found again within it must not be mixed up. */
static int by_time(const void *a, const void *b) {
    const struct log_line *x = a, *y = b;
    int source = strcmp(x->source, y->source);
    return x->at != y->at ? (x->at < y->at ? -1 : 1) : source ? source : x->us != y->us ? (x->us < y->us ? -1 : 1) : x->order != y->order ? (x->order < y->order ? -1 : 1) : strcmp(x->text, y->text);
}

/* The same second and text in journal and in a log file is one event; twice in the same source are two. */
static int unique(struct log_line *v, int n) {
    int out = 0;
    for (int i = 0; i < n; i++) {
        bool twin = false;
        for (int k = out - 1; k >= 0 && k > out - LOOK_BACK && v[k].at >= v[i].at - 1 && !twin; k--)
            twin = str_eq(v[k].text, v[i].text) && !str_eq(v[k].source, v[i].source);
        if (!twin)
            v[out++] = v[i];
    }
    return out;
}

static void note_state(struct probe *p, const struct logs *l) {
    p->n_denied += l->denied;
    p->n_bad += l->bad;
    p->n_capped += l->capped;
    p->n_ok += l->any;
    if (l->denied && !p->note)
        p->note = "/var/log";
    if (l->bad)
        p->note = "damaged log";
}

const struct logs *probe_logs(struct probe *p) {
    if (p->logs) {
        note_state(p, p->logs);
        return p->logs;
    }
    struct logs *l = NEW(p->keep, struct logs);
    struct gather g = {.p = p, .l = l, .until_ms = cpu_ms() + JOURNAL_MS};
    int ok = p->n_ok, denied = p->n_denied, bad = p->n_bad, capped = p->n_capped;
    probe_journals(p, read_journal, &g);
    log_files(&g);
    l->denied = p->n_denied > denied;
    l->bad |= p->n_bad > bad;
    l->capped |= p->n_capped > capped;
    p->n_ok = ok;
    p->n_denied = denied;
    p->n_bad = bad;
    p->n_capped = capped;
    if (g.n)
        qsort(g.v, (size_t)g.n, sizeof *g.v, by_time);
    l->n = unique(g.v, g.n);
    l->v = g.v;
    p->logs = l;
    note_state(p, l);
    return l;
}
