/* How many TCP connections go where; peers stay unnamed. */
#include "probe/collect.h"

static int run(struct probe *p) {
    static const char *const table[] = {"/proc/net/tcp", "/proc/net/tcp6"};
    int64_t public = 0, private = 0;
    for (size_t i = 0; i < COUNT(table); i++) {
        char *text = i ? probe_text(p, table[i], TEXT_MAX, NULL) : probe_kernel(p, table[i]), *line, remote[64];
        unsigned state;
        while (text && (line = next_line(&text))) {
            if (sscanf(line, " %*d: %*63s %63s %x", remote, &state) != 2 || state != 1)
                continue;
            const char *s = socket_scope(remote, NULL);
            public += str_eq(s, "public");
            private += str_eq(s, "private");
        }
    }
    if (public)
        PUT(p, A("public"), A(public));
    if (private)
        PUT(p, A("private"), A(private));
    return 0;
}
COLLECTOR(connection, .run = run);
