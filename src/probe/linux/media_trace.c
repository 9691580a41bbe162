/* Files opened from external media, as desktops remember them: how many and when, no name. */
#include "probe/collect.h"

static int run(struct probe *p) {
    struct ctx *c = p->c;
    for (int i = 0; i < p->n_homes; i++) {
        const char *path = arena_printf(c->mem, "%s/.local/share/recently-used.xbel", p->homes[i].dir);
        char *text = probe_text(p, path, TEXT_MAX, NULL);
        int64_t n = 0, last = 0;
        for (char *at = text; at && (at = strstr(at, "<bookmark href=\"file:///"));) {
            at += 24;
            bool media = str_starts(at, "media/") || str_starts(at, "run/media/") || str_starts(at, "mnt/");
            char *end = strchr(at, '>'), *seen = strstr(at, "visited=\"");
            if (media) {
                const char *when = seen && end && seen < end ? seen + 9 : "";
                int64_t t = syslog_time(&when, p->now);
                n++;
                last = t > last ? t : last;
            }
        }
        if (n)
            PUT(p, A("recently-used"), A(p->homes[i].nr), A(n), A(last));
    }
    p->n_ok += p->n_homes > 0;
    return 0;
}
COLLECTOR(media_trace, .run = run);
