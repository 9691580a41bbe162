/* Accounts, as /etc/passwd lists them; the number of a row stands for the account everywhere else. */
#include "probe/collect.h"

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
    return 0;
}
COLLECTOR(account, .run = run);
