/* sudo rules that need no password. Whose they are is told only as a kind. */
#include "probe/collect.h"

/* A rule may go on on the next line, and a comment end it: `#` is one unless a number follows (a user's id). */
static void plain(char *text) {
    for (char *p = text; (p = strstr(p, "\\\n")); p += 2)
        memset(p, ' ', 2);
    bool comment = false;
    for (char *p = text; *p; p++) {
        bool starts = *p == '#' && p > text && strchr(" \t", p[-1]) && !(p[1] >= '0' && p[1] <= '9');
        comment = *p != '\n' && (comment || starts);
        *p = comment ? ' ' : *p;
    }
}

/* Behind the tag's colon, which may stand apart; NULL when the rule has none. */
static const char *no_password(const char *line) {
    static const char tag[] = "NOPASSWD";
    for (const char *p = line; (p = strstr(p, tag));) {
        p += sizeof tag - 1;
        const char *colon = p + strspn(p, " \t");
        if (*colon == ':')
            return colon + 1;
    }
    return NULL;
}

/* ALL among the commands of a rule. */
static bool anything(const char *list) {
    for (const char *at = list; *at; at += strcspn(at, ","), at += *at == ',') {
        at += strspn(at, " \t");
        if (str_starts(at, "ALL") && strchr(" \t,\r", at[3]))
            return true;
    }
    return false;
}

static const char *whose(const char *line) {
    size_t n = strcspn(line, " \t=");
    return *line == '%' ? "group" : n == 4 && str_starts(line, "root") ? "root" : "user";
}

static int file(struct probe *p, const char *path) {
    char *text = probe_text(p, path, SMALL_MAX, NULL), *line;
    const char *where = str_eq(path, "/etc/sudoers") ? path : "/etc/sudoers.d";
    if (text)
        plain(text);
    while (text && (line = next_line(&text))) {
        line = trim(line);
        if (str_starts(line, "Defaults") && strstr(line, "!authenticate"))
            PUT(p, A(where), A("user"), A((int64_t)1), A((int64_t)1));
        bool id = *line == '#' && line[1] >= '0' && line[1] <= '9';
        if (!*line || (*line == '#' && !id) || *line == '@' || str_starts(line, "Defaults") || strstr(line, "_Alias") || !strchr(line, '='))
            continue;
        const char *tagged = no_password(line), *run_as = strrchr(line, ')');
        const char *command = tagged ? tagged : run_as ? run_as + 1 : strchr(line, '=') + 1;
        command += strspn(command, " \t");
        PUT(p, A(where), A(whose(line)), A((int64_t)(tagged != NULL)), A((int64_t)anything(command)));
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
