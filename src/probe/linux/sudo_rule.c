/* sudo rules that need no password. Whose they are is told only as a kind. */
#include "probe/collect.h"

static int file(struct probe *p, const char *path) {
    char *text = probe_text(p, path, SMALL_MAX, NULL), *line;
    while (text && (line = next_line(&text))) {
        line = trim(line);
        if (!*line || *line == '#' || *line == '@' || str_starts(line, "Defaults") || strstr(line, "_Alias") || !strchr(line, '='))
            continue;
        const char *who = *line == '%' ? "group" : str_starts(line, "root") ? "root" : "user", *tag = strstr(line, "NOPASSWD:");
        const char *command = tag ? tag + 9 : strrchr(line, ')') ? strrchr(line, ')') + 1 : strchr(line, '=') + 1;
        command += strspn(command, " \t");
        PUT(p, A(str_eq(path, "/etc/sudoers") ? path : "/etc/sudoers.d"), A(who), A((int64_t)(tag != NULL)), A((int64_t)str_starts(command, "ALL")));
    }
    return 0;
}

static int run(struct probe *p) {
    const char *const *name;
    TRY(file(p, "/etc/sudoers"));
    int n = probe_list(p, "/etc/sudoers.d", &name);
    for (int i = 0; i < n; i++)
        if (!strchr(name[i], '.') && !str_ends(name[i], "~"))        /* sudo itself skips the others */
            TRY(file(p, arena_printf(p->c->mem, "/etc/sudoers.d/%s", name[i])));
    return 0;
}
COLLECTOR(sudo_rule, .run = run);
