/* Whether printing leaves a record, and how many jobs there are. Titles and users stand in the same files and are not looked at. */
#include "probe/collect.h"

static int run(struct probe *p) {
    struct ctx *c = p->c;
    const char *const *name;
    int64_t n = 0, last = 0, at;
    size_t bytes = 0;
    char *text = probe_text(p, "/var/log/cups/page_log", TEXT_MAX, &bytes);
    for (char *s = text; s && (s = strchr(s, '\n')); s++)
        n++;
    if (text)
        PUT(p, A("page_log"), A(n), ANULL, A(probe_mtime(p, "/var/log/cups/page_log")));
    n = 0;
    int k = probe_list(p, "/var/spool/cups", &name);
    for (int i = 0; i < k; i++)
        if (name[i][0] == 'c') {
            n++;
            at = probe_mtime(p, arena_printf(c->mem, "/var/spool/cups/%s", name[i]));
            last = at > last ? at : last;
        }
    if (n)
        PUT(p, A("jobs"), A(n), ANULL, A(last));
    return 0;
}
COLLECTOR(print_log, .run = run);
