/* Boots, logins, failed logins: how many and when. */
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

static int run(struct probe *p) {
    int n, bad;
    const struct utmp_record *w = utmp_read(p, "/var/log/wtmp", &n), *b = utmp_read(p, "/var/log/btmp", &bad);
    TRY(count(p, w, n, "boot", UTMP_BOOT, -1));
    TRY(count(p, w, n, "login", UTMP_LOGIN, 0));
    TRY(count(p, w, n, "remote login", UTMP_LOGIN, 1));
    return count(p, b, bad, "failed", -1, -1);
}
COLLECTOR(login, .run = run);
