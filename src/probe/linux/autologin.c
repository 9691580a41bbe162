/* Automatic login of display managers and consoles. Several may be installed; `active` is the one that starts. */
#include "probe/collect.h"

static bool set(const char *v) { return v && *v; }

/* One file's word about a key, of whichever seats; `was` when it says nothing. */
static bool seats(struct ctx *c, const char *text, const char *key, bool was) {
    bool seat = false;
    for (const char *at = text; *at; at += strcspn(at, "\n"), at += *at == '\n') {
        size_t n = strlen(key);
        at += strspn(at, " \t");
        if (*at == '[')
            seat = str_starts(at, "[Seat:") || str_starts(at, "[SeatDefaults]");
        else if (seat && strncmp(at, key, n) == 0 && strchr(" \t=", at[n])) {
            const char *v = at + n + strspn(at + n, " \t=");
            v = arena_dupn(c->mem, v, strcspn(v, " \t\r\n"));
            was = *v && strcasecmp(v, "false") != 0;
        }
    }
    return was;
}

/* What lightdm reads, in its order: the last word counts. */
static int lightdm(struct probe *p, const char *active) {
    struct ctx *c = p->c;
    static const char *const dir[] = {"/usr/share/lightdm/lightdm.conf.d", "/usr/local/share/lightdm/lightdm.conf.d", "/etc/xdg/lightdm/lightdm.conf.d", "/etc/lightdm/lightdm.conf.d", "/etc/lightdm"};
    const char *const *name;
    bool any = false, user = false, guest = false;
    for (size_t d = 0; d < COUNT(dir); d++) {
        int n = probe_list(p, dir[d], &name);
        for (int i = 0; i < n; i++) {
            bool read = d + 1 < COUNT(dir) ? str_ends(name[i], ".conf") : str_eq(name[i], "lightdm.conf");
            const char *text = read ? probe_text(p, arena_printf(c->mem, "%s/%s", dir[d], name[i]), SMALL_MAX, NULL) : NULL;
            any |= text != NULL;
            user = text ? seats(c, text, "autologin-user", user) : user;
            guest = text ? seats(c, text, "autologin-guest", guest) : guest;
        }
    }
    if (any)
        PUT(p, A("lightdm"), A((int64_t)(user || guest)), A((int64_t)(!active || strstr(active, "lightdm"))));
    return 0;
}

static bool gdm_says(struct ctx *c, const char *text, const char *enable, const char *who) {
    return conf_true(ini_get(c, text, "daemon", enable)) && set(ini_get(c, text, "daemon", who));
}

static int gdm(struct probe *p, const char *active) {
    struct ctx *c = p->c;
    static const char *const path[] = {"/etc/gdm3/daemon.conf", "/etc/gdm3/custom.conf", "/etc/gdm/custom.conf"};
    for (size_t i = 0; i < COUNT(path); i++) {
        const char *text = probe_text(p, path[i], SMALL_MAX, NULL);
        if (text)
            PUT(p, A("gdm"), A((int64_t)(gdm_says(c, text, "AutomaticLoginEnable", "AutomaticLogin") || gdm_says(c, text, "TimedLoginEnable", "TimedLogin"))), A((int64_t)(!active || strstr(active, "gdm"))));
    }
    return 0;
}

static void sddm_says(struct probe *p, const char *path, bool *any, bool *on) {
    const char *text = probe_text(p, path, SMALL_MAX, NULL), *user = ini_get(p->c, text, "Autologin", "User");
    *any |= text != NULL;
    *on = user ? set(user) : *on;
}

/* What sddm reads, in its order: the last word counts. */
static int sddm(struct probe *p, const char *active) {
    static const char *const dir[] = {"/usr/lib/sddm/sddm.conf.d", "/etc/sddm.conf.d"};
    const char *const *name;
    bool any = false, on = false;
    for (size_t d = 0; d < COUNT(dir); d++) {
        int n = probe_list(p, dir[d], &name);
        for (int i = 0; i < n; i++)
            sddm_says(p, arena_printf(p->c->mem, "%s/%s", dir[d], name[i]), &any, &on);
    }
    sddm_says(p, "/etc/sddm.conf", &any, &on);
    if (any)
        PUT(p, A("sddm"), A((int64_t)on), A((int64_t)(!active || strstr(active, "sddm"))));
    return 0;
}

/* Display managers with one file and one line. */
static int others(struct probe *p, const char *active) {
    struct ctx *c = p->c;
    static const struct { const char *name, *path, *section, *key; } kept[] = {{"lxdm", "/etc/lxdm/lxdm.conf", "base", "autologin"}, {"lxdm", "/etc/lxdm/default.conf", "base", "autologin"}, {"greetd", "/etc/greetd/config.toml", "initial_session", "user"},
        {"slim", "/etc/slim.conf", NULL, "auto_login"}};
    for (size_t i = 0; i < COUNT(kept); i++) {
        const char *text = probe_text(p, kept[i].path, SMALL_MAX, NULL), *v = kept[i].section ? ini_get(c, text, kept[i].section, kept[i].key) : conf_get(c, text, kept[i].key);
        if (text)
            PUT(p, A(kept[i].name), A((int64_t)(kept[i].section ? set(v) : conf_true(v))), A((int64_t)(!active || strstr(active, kept[i].name))));
    }
    return 0;
}

/* A line that starts a getty which asks for no name: --autologin zhang, -a zhang. */
static bool getty(struct probe *p, const char *path) {
    char *text = probe_text(p, path, SMALL_MAX, NULL), *line;
    bool on = false;
    while (text && (line = next_line(&text))) {
        line = trim(line);
        if (str_starts(line, "ExecStart="))
            on = strstr(line, "getty ") && (strstr(line, " --autologin") || strstr(line, " -a "));
    }
    return on;
}

static int console(struct probe *p) {
    struct ctx *c = p->c;
    const char *const *name, *const *file;
    int n = probe_list(p, "/etc/systemd/system", &name);
    bool on = false;
    for (int i = 0; i < n; i++) {
        if (!strstr(name[i], "getty") || str_ends(name[i], ".wants"))
            continue;
        const char *path = arena_printf(c->mem, "/etc/systemd/system/%s", name[i]);
        on |= str_ends(name[i], ".service") && getty(p, path);
        int k = str_ends(name[i], ".d") ? probe_list(p, path, &file) : 0;
        for (int j = 0; j < k; j++)
            on |= getty(p, arena_printf(c->mem, "%s/%s", path, file[j]));
    }
    if (on)
        PUT(p, A("console"), A(1), A(1));
    return 0;
}

/* Members of the group whom the login screens of Kylin, UOS, Debian and Ubuntu let in without a password ("免密登录"), where a stack of theirs says so. */
static int group(struct probe *p) {
    struct ctx *c = p->c;
    static const char word[] = "nopasswdlogin";
    int n_ok = p->n_ok;
    char *text = probe_text(p, "/etc/group", TEXT_MAX, NULL), *line, **f;
    bool any = false, honoured = false;
    while (text && (line = next_line(&text)))
        any |= str_starts(line, word) && str_split(c, line, ':', 4, &f) == 4 && str_eq(f[0], word) && *trim(f[3]);
    const char *const *name;
    int n = any ? probe_list(p, "/etc/pam.d", &name) : 0;
    for (int i = 0; i < n && !honoured; i++) {
        char *stack = probe_text(p, arena_printf(c->mem, "/etc/pam.d/%s", name[i]), SMALL_MAX, NULL);
        while (stack && (line = next_line(&stack)))
            honoured |= *trim(line) != '#' && strstr(line, word);
    }
    if (honoured)
        PUT(p, A(word), A(1), A(1));
    else
        p->n_ok = n_ok;                            /* nothing said about login managers */
    return 0;
}

/* pam_permit that lets in by itself: "auth sufficient pam_permit.so", "auth [success=1 default=ignore] pam_permit.so". "required" at the end of a stack is usual, and so is one for a greeter or an automatic login that is set elsewhere. */
static int pam(struct probe *p) {
    const char *const *name;
    int n_ok = p->n_ok, n = probe_list(p, "/etc/pam.d", &name);
    bool open = false;
    for (int i = 0; i < n; i++) {
        bool other = strstr(name[i], "autologin") || strstr(name[i], "greeter");
        char *stack = other ? NULL : probe_text(p, arena_printf(p->c->mem, "/etc/pam.d/%s", name[i]), SMALL_MAX, NULL), *line;
        while (stack && (line = next_line(&stack))) {
            line = trim(line);
            const char *module = strstr(line, "pam_permit"), *jump = strstr(line, "success=");
            bool auth = module && (str_starts(line, "auth") || str_starts(line, "-auth"));
            open |= auth && (strstr(line, "sufficient") || (jump && jump < module && (strchr("123456789", jump[8]) || str_starts(jump + 8, "done"))));
        }
    }
    if (open)
        PUT(p, A("pam"), A(1), A(1));
    else
        p->n_ok = n_ok;
    return 0;
}

static int run(struct probe *p) {
    const char *active = probe_link(p, "/etc/systemd/system/display-manager.service");
    const char *file = active ? NULL : probe_line(p, "/etc/X11", "default-display-manager");
    active = active ? active : file;
    TRY(lightdm(p, active));
    TRY(gdm(p, active));
    TRY(sddm(p, active));
    TRY(others(p, active));
    TRY(group(p));
    TRY(pam(p));
    return console(p);
}
COLLECTOR(autologin, .run = run);
