/* Accounts, as /etc/passwd lists them; the number of a row stands for the account everywhere else. */
#include "probe/collect.h"

/* Whose passwords another machine or another file decides on: users of a domain whose service runs here, of systemd-homed. nsswitch.conf names sss on many systems that are in no domain. */
static int kept_elsewhere(struct probe *p) {
    static const char *const service[] = {"winbind.service", "winbindd.service", "nslcd.service", "ypbind.service"}, *const daemon[] = {"winbindd", "nslcd", "ypbind"};
    const char *const *name;
    int denied = p->n_denied, ok = p->n_ok, n = probe_list(p, "/etc/sssd/conf.d", &name);
    bool domain = probe_is(p, "/etc/sssd/sssd.conf"), homed = false;
    for (int i = 0; i < n; i++)
        domain |= str_ends(name[i], ".conf");
    for (size_t i = 0; i < COUNT(service); i++)
        domain |= names_has(probe_services(p), service[i]);
    for (size_t i = 0; i < COUNT(daemon); i++)
        domain |= names_has(probe_processes(p), daemon[i]);
    n = probe_list(p, "/var/lib/systemd/home", &name);
    for (int i = 0; i < n; i++)
        homed |= str_ends(name[i], ".identity");
    p->n_denied = denied;
    p->n_ok = ok;
    if (domain)
        PUT(p, ANULL, ANULL, A("domain"), A(1), ANULL);
    if (homed)
        PUT(p, ANULL, ANULL, A("homed"), A(1), ANULL);
    return 0;
}

static int run(struct probe *p) {
    char *text = probe_text(p, "/etc/passwd", TEXT_MAX, NULL), *line;
    int64_t nr = 0, uid;
    while (text && (line = next_line(&text))) {
        char **f;
        if (!*line)
            continue;
        if (str_split(p->c, line, ':', 8, &f) != 7 || !str_i64(f[2], 0, UINT32_MAX, &uid)) {
            if (*line != '+' && *line != '-')
                probe_damaged(p, "/etc/passwd");
            continue;
        }
        const char *shell = strrchr(f[6], '/') ? strrchr(f[6], '/') + 1 : f[6];
        bool login = !str_eq(shell, "nologin") && !str_eq(shell, "false") && !str_eq(shell, "sync") && !str_eq(shell, "halt") && !str_eq(shell, "shutdown");
        PUT(p, A(++nr), A(uid), A(uid == 0 ? "root" : uid >= 1000 && uid < 60000 ? "person" : "system"), A((int64_t)login), A((const char *)f[0]));
    }
    return kept_elsewhere(p);
}
COLLECTOR(account, .run = run);
