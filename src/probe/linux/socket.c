/* Listening ports; as root with the program behind them. */
#include <stdlib.h>

#include "probe/collect.h"

enum { SOCKETS_MAX = 2000 };
struct listening { const char *proto, *scope; int64_t port; unsigned long inode; };

static int read_table(struct probe *p, const char *name, struct listening *l, int n) {
    const char *path = arena_printf(p->c->mem, "/proc/net/%s", name);
    char *text = str_ends(name, "6") ? probe_text(p, path, TEXT_MAX, NULL) : probe_kernel(p, path), *line, local[64], remote[64];
    unsigned state;
    unsigned long inode;
    while (text && (line = next_line(&text)) && n < SOCKETS_MAX) {
        if (sscanf(line, " %*d: %63s %63s %x %*s %*s %*s %*s %*s %lu", local, remote, &state, &inode) != 4)
            continue;
        bool tcp = name[0] == 't';
        if (tcp ? state != 10 : state != 7)
            continue;
        struct listening *s = &l[n++];
        *s = (struct listening){.proto = tcp ? "tcp" : "udp", .inode = inode};
        s->scope = socket_scope(local, &s->port);
    }
    p->n_capped += n == SOCKETS_MAX;
    return n;
}

static void programs(struct probe *p, const struct listening *l, int n, const char **program) {
    struct ctx *c = p->c;
    const char *const *pid, *const *fd;
    int k = probe_list(p, "/proc", &pid);
    for (int i = 0; i < k; i++) {
        if (pid[i][0] < '1' || pid[i][0] > '9')
            continue;
        const char *dir = arena_printf(c->mem, "/proc/%s", pid[i]);
        int ok = p->n_denied, m = probe_list(p, arena_printf(c->mem, "%s/fd", dir), &fd);
        p->n_denied = ok;                          /* whose port it is, is a help and no more */
        for (int j = 0; j < m; j++) {
            const char *link = probe_link(p, arena_printf(c->mem, "%s/fd/%s", dir, fd[j]));
            unsigned long inode = link && str_starts(link, "socket:[") ? strtoul(link + 8, NULL, 10) : 0;
            for (int s = 0; inode && s < n; s++)
                if (l[s].inode == inode)
                    program[s] = probe_line(p, dir, "comm");
        }
    }
}

static int run(struct probe *p) {
    static const char *const table[] = {"tcp", "tcp6", "udp", "udp6"};
    struct listening *l = NEWN(p->c, struct listening, SOCKETS_MAX);
    const char **program = NEWN(p->c, const char *, SOCKETS_MAX);
    int n = 0;
    for (size_t i = 0; i < COUNT(table); i++)
        n = read_table(p, table[i], l, n);
    if (n)
        programs(p, l, n, program);
    for (int i = 0; i < n; i++)
        PUT(p, A(l[i].proto), A(l[i].port), A(l[i].scope), A(program[i]));
    return 0;
}
COLLECTOR(socket, .run = run);
