/* Rules of sudo and kin that need no password. Whose they are is told only as a kind. */
#include "probe/collect.h"

enum { DEPTH = 6 };

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

/* Behind the tags of one command, of which there may be several: "NOPASSWD:SETENV: ALL". What PASSWD says holds until NOPASSWD takes it back. */
static const char *command_of(const char *at, bool *asked) {
    for (at += strspn(at, " \t");;) {
        size_t n = strspn(at, "ABCDEFGHIJKLMNOPQRSTUVWXYZ_"), blank = strspn(at + n, " \t");
        if (!n || at[n + blank] != ':')
            return at;
        *asked = n == 6 && str_starts(at, "PASSWD") ? true : n == 8 && str_starts(at, "NOPASSWD") ? false : *asked;
        at += n + blank + 1;
        at += strspn(at, " \t");
    }
}

/* What "Cmnd_Alias A = …: B = …" says of a name; NULL nothing. */
static const char *alias(struct ctx *c, const char *text, const char *name, size_t n) {
    for (const char *a = text; (a = strstr(a, "Cmnd_Alias"));) {
        for (a += 10; *a && *a != '\n'; a += *a == ':') {
            a += strspn(a, " \t");
            const char *is = a + strcspn(a, " \t=:\n"), *end = a;
            while (*end && *end != '\n' && (*end != ':' || end[-1] == '\\'))
                end++;
            bool same = (size_t)(is - a) == n && strncmp(a, name, n) == 0;
            is += strspn(is, " \t");
            if (same && *is == '=' && is < end)
                return arena_dupn(c->mem, is + 1, (size_t)(end - is - 1));
            a = end;
        }
    }
    return NULL;
}

/* ALL among the commands of a rule that need no password, or a name that a Cmnd_Alias of any file makes stand for it. */
static bool anything(struct ctx *c, const char *text, const char *list, int depth) {
    bool asked = false;
    for (const char *at = list; *at; at += strcspn(at, ","), at += *at == ',') {
        at = command_of(at, &asked);
        size_t n = strcspn(at, " \t,\r");
        if (asked)
            continue;
        if (n == 3 && str_starts(at, "ALL"))
            return true;
        const char *meant = n && depth < DEPTH ? alias(c, text, at, n) : NULL;
        if (meant && anything(c, text, meant, depth + 1))
            return true;
    }
    return false;
}

static const char *whose(const char *line) {
    size_t n = strcspn(line, " \t=");
    return *line == '%' ? "group" : n == 4 && str_starts(line, "root") ? "root" : "user";
}

static int file(struct probe *p, const char *path, const char *whole, int depth);

/* Files with a dot or an editor's ~ sudo itself skips. */
static int files(struct probe *p, const char *dir, const char *whole, int depth) {
    const char *const *name;
    int n = probe_list(p, dir, &name);
    for (int i = 0; i < n; i++)
        if (!strchr(name[i], '.') && !str_ends(name[i], "~"))
            TRY(file(p, arena_printf(p->c->mem, "%s/%s", dir, name[i]), whole, depth));
    return 0;
}

/* @include, @includedir, and their older forms with #. */
static int included(struct probe *p, char *line, const char *whole, int depth) {
    struct ctx *c = p->c;
    bool folder = str_starts(line + 1, "includedir");
    char *at = line + 1 + (folder ? 10 : 7);
    if (depth >= DEPTH || (!folder && !str_starts(line + 1, "include")) || !strchr(" \t", *at))
        return 0;
    at = trim(at);
    if (*at == '"') {
        at++;
        at[strcspn(at, "\"")] = 0;
    }
    const char *path = *at == '/' ? at : arena_printf(c->mem, "/etc/%s", at);
    return folder ? files(p, path, whole, depth + 1) : file(p, path, whole, depth + 1);
}

/* whole: what may name aliases, of this file and those read for it. */
static int file(struct probe *p, const char *path, const char *whole, int depth) {
    char *text = probe_text(p, path, SMALL_MAX, NULL), *line;
    const char *where = str_eq(path, "/etc/sudoers") ? path : "/etc/sudoers.d";
    if (text)
        plain(text);
    whole = text ? arena_printf(p->c->mem, "%s\n%s", whole, text) : whole;
    while (text && (line = next_line(&text))) {
        line = trim(line);
        if (str_starts(line, "Defaults") && strstr(line, "!authenticate"))
            PUT(p, A(where), A("user"), A((int64_t)1), A((int64_t)1));
        if (*line == '@' || *line == '#')
            TRY(included(p, line, whole, depth));
        bool id = *line == '#' && line[1] >= '0' && line[1] <= '9';
        if (!*line || (*line == '#' && !id) || *line == '@' || str_starts(line, "Defaults") || strstr(line, "_Alias") || !strchr(line, '='))
            continue;
        const char *tagged = no_password(line), *run_as = strrchr(line, ')');
        const char *command = tagged ? tagged : run_as ? run_as + 1 : strchr(line, '=') + 1;
        command += strspn(command, " \t");
        PUT(p, A(where), A(whose(line)), A((int64_t)(tagged != NULL)), A((int64_t)anything(p->c, whole, command, 0)));
    }
    return 0;
}

/* doas, in sudo's place: "permit nopass :wheel", "permit nopass zhang as root cmd reboot". */
static int doas(struct probe *p) {
    char *text = probe_text(p, "/etc/doas.conf", SMALL_MAX, NULL), *line;
    while (text && (line = next_line(&text))) {
        line = trim(line);
        line[strcspn(line, "#")] = 0;
        const char *whom = strstr(line, " :");
        if (str_starts(line, "permit") && strchr(" \t", line[6]))
            PUT(p, A("/etc/doas.conf"), A(whom ? "group" : "user"), A((int64_t)(strstr(line, "nopass") != NULL)), A((int64_t)!strstr(line, " cmd ")));
    }
    return 0;
}

static int unasked(struct probe *p, const char *source) {
    PUT(p, A(source), A("user"), A(1), A(1));
    return 0;
}

static const char polkit_shown[] = "polkit";

/* A rule of polkit that says yes whatever is asked, or to pkexec. */
static int polkit_rule(struct probe *p, const char *path) {
    char *text = str_ends(path, ".rules") ? probe_text(p, path, SMALL_MAX, NULL) : NULL, *line;
    bool yes = false, some = false, exec = false;
    while (text && (line = next_line(&text))) {
        line = trim(line);
        line[str_starts(line, "//") ? 0 : strlen(line)] = 0;
        yes |= strstr(line, "Result.YES") || strstr(line, "\"yes\"");
        some |= strstr(line, "action.id") || strstr(line, "action.lookup");
        exec |= strstr(line, "policykit.exec") != NULL;
    }
    return yes && (exec || !some) ? unasked(p, polkit_shown) : 0;
}

/* The older form: sections of Action= and Result…=. */
static int polkit_sections(struct probe *p, const char *path) {
    char *text = str_ends(path, ".pkla") ? probe_text(p, path, SMALL_MAX, NULL) : NULL, *line;
    bool any = false;
    while (text && (line = next_line(&text))) {
        line = trim(line);
        any = *line == '[' ? false : str_starts(line, "Action=") ? str_ends(line, "=*") || strstr(line, ";*") || strstr(line, "policykit.exec") : any;
        TRY(any && str_starts(line, "Result") && strstr(line, "=yes") ? unasked(p, polkit_shown) : 0);
    }
    return 0;
}

static int each_of(struct probe *p, const char *dir, int (*fn)(struct probe *p, const char *path)) {
    const char *const *name;
    int n = probe_list(p, dir, &name);
    for (int i = 0; i < n; i++)
        TRY(fn(p, arena_printf(p->c->mem, "%s/%s", dir, name[i])));
    return 0;
}

static int polkit_folder(struct probe *p, const char *dir) { return each_of(p, dir, polkit_sections); }

static int polkit(struct probe *p) {
    static const char *const rules[] = {"/etc/polkit-1/rules.d", "/run/polkit-1/rules.d", "/usr/local/share/polkit-1/rules.d", "/usr/share/polkit-1/rules.d"};
    for (size_t i = 0; i < COUNT(rules); i++)
        TRY(each_of(p, rules[i], polkit_rule));
    TRY(each_of(p, "/etc/polkit-1/localauthority", polkit_folder));
    return each_of(p, "/var/lib/polkit-1/localauthority", polkit_folder);
}

/* "auth sufficient pam_wheel.so trust": a group that su, or sudo, asks for nothing. */
static int trusted(struct probe *p) {
    static const char *const stack[] = {"/etc/pam.d/su", "/etc/pam.d/su-l", "/etc/pam.d/sudo", "/etc/pam.d/sudo-i"};
    for (size_t i = 0; i < COUNT(stack); i++) {
        char *text = probe_text(p, stack[i], SMALL_MAX, NULL), *line;
        while (text && (line = next_line(&text))) {
            line = trim(line);
            bool wheel = strstr(line, "pam_wheel") && strstr(line, "trust"), auth = str_starts(line, "auth") || str_starts(line, "-auth");
            TRY(auth && (wheel || (strstr(line, "pam_permit") && strstr(line, "sufficient"))) ? unasked(p, stack[i]) : 0);
        }
    }
    return 0;
}

static int run(struct probe *p) {
    const char *text = probe_text(p, "/etc/sudoers", SMALL_MAX, NULL);
    TRY(file(p, "/etc/sudoers", "", 0));
    if (!text || !strstr(text, "includedir /etc/sudoers.d"))       /* on every system that has it, it counts */
        TRY(files(p, "/etc/sudoers.d", text ? text : "", 1));
    TRY(polkit(p));
    TRY(trusted(p));
    return doas(p);
}
COLLECTOR(sudo_rule, .run = run);
