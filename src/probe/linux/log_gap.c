/* Signs that logs were cleared: boots that no journal knows, numbers missing between journals, logs emptied, settings that forget. */
#include <stdlib.h>

#include "probe/collect.h"
#include "probe/journal.h"
#include "probe/rotated.h"
#include "probe/utmp.h"

enum { JOURNALS = 64, HOUR = 3600 };
struct spans { struct probe *p; int n; struct journal_span v[JOURNALS]; };

static int on_journal(void *arg, struct journal *j) {
    struct spans *s = arg;
    struct journal_span one = journal_span(j);
    if (one.n_entries && s->n < JOURNALS && journal_own(s->p, &one))
        s->v[s->n++] = one;
    return 0;
}

static int by_seq(const void *a, const void *b) {
    const struct journal_span *x = a, *y = b;
    int id = memcmp(x->seq_id, y->seq_id, 16);
    return id ? id : x->first_seq < y->first_seq ? -1 : x->first_seq > y->first_seq;
}

/* Old journals go from the front; numbers missing between two that are left were taken out. */
static int sequence(struct probe *p, struct spans *s) {
    qsort(s->v, (size_t)s->n, sizeof *s->v, by_seq);
    for (int i = 1; i < s->n; i++) {
        const struct journal_span *a = &s->v[i - 1], *b = &s->v[i];
        if (!memcmp(a->seq_id, b->seq_id, 16) && b->first_seq > a->last_seq + 1)
            PUT(p, A("journal sequence"), A(a->last_us / 1000000), A(b->first_seq - a->last_seq - 1), ANULL);
    }
    return 0;
}

/* Boots in wtmp after the journals' beginning of which no journal has an entry within the hour. */
static int boots(struct probe *p, const struct spans *s) {
    int n, missing = 0;
    const struct utmp_record *r = utmp_read(p, "/var/log/wtmp", &n);
    int64_t first = 0, at = 0;
    for (int i = 0; i < s->n; i++)
        first = !first || s->v[i].first_us / 1000000 < first ? s->v[i].first_us / 1000000 : first;
    for (int i = 0; i < n && s->n; i++) {
        bool known = r[i].type != UTMP_BOOT || r[i].at < first;
        for (int k = 0; k < s->n && !known; k++)
            known = r[i].at >= s->v[k].first_us / 1000000 - HOUR && r[i].at <= s->v[k].last_us / 1000000 + HOUR;
        missing += !known;
        at = !known && !at ? r[i].at : at;
    }
    if (missing)
        PUT(p, A("boot without log"), A(at), A((int64_t)missing), ANULL);
    return 0;
}

static bool rotated(const char *log, const char *const *name, int n) {
    for (int i = 0; i < n; i++)
        if (log_is(name[i], log) && !str_eq(name[i], log))
            return true;
    return false;
}

/* A log without a line, and without older parts beside it from which a rotation would have made it. */
static int emptied(struct probe *p) {
    static const char *const logs[][2] = {{"/var/log", "wtmp"}, {"/var/log", "syslog"}, {"/var/log", "auth.log"}, {"/var/log", "messages"}, {"/var/log", "secure"}, {"/var/log", "kern.log"}, {"/var/log/audit", "audit.log"}};
    for (size_t i = 0; i < COUNT(logs); i++) {
        const char *path = arena_printf(p->c->mem, "%s/%s", logs[i][0], logs[i][1]), *const *name;
        size_t n = 1;
        int denied = p->n_denied;
        char *text = probe_text(p, path, 4096, &n);
        p->n_capped = 0;                           /* only whether there is anything */
        int n_names = text && !n ? probe_names(p, logs[i][0], &name) : 0;
        if (text && !n && !rotated(logs[i][1], name, n_names))
            PUT(p, A("emptied"), A(probe_mtime(p, path)), A(1), A(logs[i][1]));
        p->n_denied = denied;
    }
    return 0;
}

/* Who came and who failed to come are written side by side, made anew at every boot: one of them without the other was taken away. */
static int missing(struct probe *p) {
    static const char *const pair[] = {"wtmp", "btmp"};
    const char *const *name;
    bool has[COUNT(pair)] = {0};
    int n = probe_names(p, "/var/log", &name);
    for (size_t k = 0; k < COUNT(pair); k++)
        for (int i = 0; i < n; i++)
            has[k] |= log_is(name[i], pair[k]);
    for (size_t k = 0; k < COUNT(pair); k++)
        if (!has[k] && has[!k] && !probe_is(p, "/var/lib/wtmpdb/wtmp.db"))
            PUT(p, A("missing"), ANULL, A(1), A(pair[k]));
    return 0;
}

/* "export HISTSIZE=0; unset HISTFILE": one of a line's statements. */
static bool forgets(struct ctx *c, const char *line) {
    static const char *const said[] = {"export ", "readonly ", "declare -x "};
    char *all = arena_dup(c->mem, line);
    for (char *next, *one = all; one; one = next) {
        if ((next = strchr(one, ';')))
            *next++ = 0;
        one = trim(one);
        for (size_t i = 0; i < COUNT(said); i++)
            one += str_starts(one, said[i]) ? strlen(said[i]) : 0;
        const char *size = str_starts(one, "HISTSIZE=") ? one + 9 : str_starts(one, "HISTFILESIZE=") ? one + 13 : NULL;
        if ((size && *size == '0' && !size[strspn(size, "0")]) || str_eq(one, "HISTFILE=") || str_eq(one, "HISTFILE=/dev/null") || str_starts(one, "unset HISTFILE") || str_starts(one, "set +o history"))
            return true;
    }
    return false;
}

/* Shell profiles of the whole machine that switch the history off, histories that lead nowhere; themselves they are never read. */
static int history(struct probe *p) {
    static const char *const path[] = {"/etc/profile", "/etc/bash.bashrc", "/etc/bashrc"};
    const char *const *name;
    int n = probe_list(p, "/etc/profile.d", &name), fixed = COUNT(path);
    for (int i = 0; i < fixed + n; i++) {
        const char *file = i < fixed ? path[i] : arena_printf(p->c->mem, "/etc/profile.d/%s", name[i - fixed]);
        char *text = probe_text(p, file, SMALL_MAX, NULL), *line;
        while (text && (line = next_line(&text))) {
            line = trim(line);
            if (*line != '#' && forgets(p->c, line))
                PUT(p, A("history off"), ANULL, A(1), A(i < fixed ? file : "/etc/profile.d"));
        }
    }
    for (int i = 0; i < p->n_homes; i++)
        if (str_eq(probe_link(p, arena_printf(p->c->mem, "%s/.bash_history", p->homes[i].dir)), "/dev/null"))
            PUT(p, A("history off"), ANULL, A(1), A("~"));
    return 0;
}

static int run(struct probe *p) {
    struct spans *s = NEW(p->c, struct spans);
    s->p = p;
    probe_journals(p, on_journal, s);
    int capped = p->n_capped;
    TRY(sequence(p, s));
    TRY(boots(p, s));
    TRY(emptied(p));
    TRY(missing(p));
    p->n_capped = capped;
    return history(p);
}
COLLECTOR(log_gap, .run = run);
