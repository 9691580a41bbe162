/* Optical drives and whether they write. */
#include "probe/collect.h"

static int run(struct probe *p) {
    struct ctx *c = p->c;
    const char *const *name;
    char *info = probe_text(p, "/proc/sys/dev/cdrom/info", SMALL_MAX, NULL), *line;
    bool writes = false, told = false;
    while (info && (line = next_line(&info)))
        if (str_starts(line, "Can write CD-R") || str_starts(line, "Can write DVD-R")) {
            told |= strpbrk(line + 14, "01") != NULL;
            writes |= strchr(line + 14, '1') != NULL;
        }
    int n = probe_list(p, "/sys/block", &name);
    for (int i = 0; i < n; i++)
        if (str_starts(name[i], "sr"))
            PUT(p, A(name[i]), A(probe_line(p, arena_printf(c->mem, "/sys/block/%s/device", name[i]), "model")), told ? A((int64_t)writes) : ANULL);
    return 0;
}
COLLECTOR(burner, .run = run);
