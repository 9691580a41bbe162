/* How far back each log reaches: what was not logged, or is no more, proves nothing. */
#include "probe/journal.h"
#include "probe/rotated.h"
#include "probe/utmp.h"

struct reach { struct probe *p; int64_t first, last; };

static int on_journal(void *arg, struct journal *j) {
    struct reach *r = arg;
    struct journal_span s = journal_span(j);
    int64_t first = s.first_us / 1000000, last = s.last_us / 1000000;
    if (s.n_entries && journal_own(r->p, &s)) {
        r->first = !r->first || first < r->first ? first : r->first;
        r->last = last > r->last ? last : r->last;
    }
    return 0;
}

static int journal(struct probe *p) {
    struct reach r = {p, 0, 0};
    const char *const *name;
    int kept = probe_list(p, "/var/log/journal", &name);
    probe_journals(p, on_journal, &r);
    if (r.first)
        PUT(p, A("journal"), A((int64_t)(kept > 0)), A(r.first), A(r.last), ANULL);
    return 0;
}

/* First line of the oldest rotation, last change of the newest. */
static int text_log(struct probe *p, const char *base, const char *const *name, int n) {
    struct ctx *c = p->c;
    int64_t first = 0, last = 0, bytes = 0;
    bool any = false;
    for (int i = 0; i < n; i++) {
        if (!log_is(name[i], base))
            continue;
        const char *path = arena_printf(c->mem, "/var/log/%s", name[i]);
        int64_t at = probe_mtime(p, path);
        char line[256] = "";
        struct stat st;
        gzFile f = log_open(p, path, &st);
        bytes += f ? st.st_size : 0;
        const char *s = line;
        int64_t t = f && gzgets(f, line, sizeof line) ? syslog_time(&s, at) : 0;
        if (!t && at && log_closed(name[i]))
            t = at;                                        /* it ends then, so it reaches back at least as far */
        first = t && (!first || t < first) ? t : first;
        if (f)
            gzclose_r(f);
        any = true;
        last = at > last ? at : last;
    }
    if (any)
        PUT(p, A(base), A(1), first ? A(first) : ANULL, A(last), A(bytes));
    return 0;
}

static int run(struct probe *p) {
    static const char *const drop_ins[] = {"/usr/lib/systemd/journald.conf.d", "/run/systemd/journald.conf.d", "/etc/systemd/journald.conf.d"};
    static const char *const logs[] = {"syslog", "messages", "auth.log", "secure", "kern.log"};
    const char *const *name;
    int n = probe_list(p, "/var/log", &name), k;
    TRY(journal(p));
    for (size_t i = 0; i < COUNT(logs); i++)
        TRY(text_log(p, logs[i], name, n));
    const struct utmp_record *r = utmp_read(p, "/var/log/wtmp", &k);
    if (k)
        PUT(p, A("wtmp"), A(1), A(r[0].at), A(r[k - 1].at), A((int64_t)k * UTMP_BYTES));
    const char *storage = ini_get(p->c, probe_text(p, "/etc/systemd/journald.conf", SMALL_MAX, NULL), "Journal", "Storage");
    for (size_t d = 0; d < COUNT(drop_ins); d++) {
        k = probe_list(p, drop_ins[d], &name);
        for (int i = 0; i < k; i++) {
            const char *over = str_ends(name[i], ".conf") ? ini_get(p->c, probe_text(p, arena_printf(p->c->mem, "%s/%s", drop_ins[d], name[i]), SMALL_MAX, NULL), "Journal", "Storage") : NULL;
            storage = over ? over : storage;
        }
    }
    if (storage && (!strcasecmp(storage, "volatile") || !strcasecmp(storage, "none")))
        PUT(p, A("journal setting"), A(0), ANULL, ANULL, ANULL);
    return 0;
}
COLLECTOR(log_horizon, .run = run);
