/* Boots, logins, failed logins: how many and when. Who failed alone does not tell who came. */
#include "probe/rotated.h"
#include "probe/utmp.h"

static int count(struct probe *p, const struct utmp_record *r, int n, const char *kind, int type, int remote) {
    int64_t k = 0, first = 0, last = 0;
    for (int i = 0; i < n; i++) {
        if ((type >= 0 && r[i].type != type) || (remote >= 0 && r[i].remote != (bool)remote) || !r[i].at)
            continue;
        k++;
        first = !first || r[i].at < first ? r[i].at : first;
        last = r[i].at > last ? r[i].at : last;
    }
    if (k)
        PUT(p, A(kind), A(k), A(first), A(last));
    return 0;
}

/* A log and what rotations made of it: the last weeks may be there only. Of what is packed in a way not read here the table says so. */
static const struct utmp_record *all(struct probe *p, const char *log, int *ret_n) {
    enum { FILES = 64 };
    struct ctx *c = p->c;
    const struct utmp_record *part[FILES];
    const char *const *name;
    int n[FILES], files = 0, total = 0, k = probe_names(p, "/var/log", &name);
    for (int i = 0; i < k && files < FILES; i++) {
        if (!log_is(name[i], log))
            continue;
        if (log_closed(name[i])) {
            p->n_capped++;
            continue;
        }
        part[files] = utmp_read(p, arena_printf(c->mem, "/var/log/%s", name[i]), &n[files]);
        total += n[files++];
    }
    struct utmp_record *r = NEWN(c, struct utmp_record, total + 1);
    *ret_n = 0;
    for (int i = 0; i < files; *ret_n += n[i++])
        if (n[i])
            memcpy(r + *ret_n, part[i], sizeof *r * (size_t)n[i]);
    return r;
}

static int run(struct probe *p) {
    static const char newer[] = "/var/lib/wtmpdb/wtmp.db";
    int n, more, bad;
    const struct utmp_record *w = all(p, "wtmp", &n), *d = wtmpdb_read(p, newer, &more);
    bool told = p->n_ok || p->n_denied || p->n_bad || p->n_capped;
    struct utmp_record *both = NEWN(p->c, struct utmp_record, n + more + 1);
    memcpy(both, w, sizeof *w * (size_t)n);
    memcpy(both + n, d, sizeof *d * (size_t)more);
    const struct utmp_record *b = all(p, "btmp", &bad);
    if (!told)
        p->state = "absent";
    TRY(count(p, both, n + more, "boot", UTMP_BOOT, -1));
    TRY(count(p, both, n + more, "login", UTMP_LOGIN, 0));
    TRY(count(p, both, n + more, "remote login", UTMP_LOGIN, 1));
    return count(p, b, bad, "failed", -1, -1);
}
COLLECTOR(login, .run = run);
