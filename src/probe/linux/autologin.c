/* Automatic login of display managers and consoles. Several may be installed; `active` is the one that starts. */
#include "probe/collect.h"

static bool set(const char *v) { return v && *v; }

static int lightdm(struct probe *p, const char *active) {
    struct ctx *c = p->c;
    static const char *const dir[] = {"/etc/lightdm", "/etc/lightdm/lightdm.conf.d", "/usr/share/lightdm/lightdm.conf.d"};
    const char *const *name;
    bool any = false, on = false;
    for (size_t d = 0; d < COUNT(dir); d++) {
        int n = probe_list(p, dir[d], &name);
        for (int i = 0; i < n; i++) {
            const char *text = str_ends(name[i], ".conf") ? probe_text(p, arena_printf(c->mem, "%s/%s", dir[d], name[i]), SMALL_MAX, NULL) : NULL;
            any |= text != NULL;
            on |= text && (set(ini_get(c, text, "Seat:*", "autologin-user")) || set(ini_get(c, text, "SeatDefaults", "autologin-user")));
        }
    }
    if (any)
        PUT(p, A("lightdm"), A((int64_t)on), A((int64_t)(!active || strstr(active, "lightdm"))));
    return 0;
}

static int gdm(struct probe *p, const char *active) {
    struct ctx *c = p->c;
    static const char *const path[] = {"/etc/gdm3/daemon.conf", "/etc/gdm3/custom.conf", "/etc/gdm/custom.conf"};
    for (size_t i = 0; i < COUNT(path); i++) {
        const char *text = probe_text(p, path[i], SMALL_MAX, NULL);
        if (text)
            PUT(p, A("gdm"), A((int64_t)(conf_true(ini_get(c, text, "daemon", "AutomaticLoginEnable")) || conf_true(ini_get(c, text, "daemon", "TimedLoginEnable")))), A((int64_t)(!active || strstr(active, "gdm"))));
    }
    return 0;
}

static int sddm(struct probe *p, const char *active) {
    struct ctx *c = p->c;
    const char *const *name;
    const char *text = probe_text(p, "/etc/sddm.conf", SMALL_MAX, NULL);
    bool any = text != NULL, on = set(ini_get(c, text, "Autologin", "User"));
    int n = probe_list(p, "/etc/sddm.conf.d", &name);
    for (int i = 0; i < n; i++) {
        text = probe_text(p, arena_printf(c->mem, "/etc/sddm.conf.d/%s", name[i]), SMALL_MAX, NULL);
        any |= text != NULL;
        on |= set(ini_get(c, text, "Autologin", "User"));
    }
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

static int console(struct probe *p) {
    struct ctx *c = p->c;
    const char *const *name, *const *file;
    int n = probe_list(p, "/etc/systemd/system", &name);
    bool on = false;
    for (int i = 0; i < n; i++) {
        if (!str_starts(name[i], "getty@") || !str_ends(name[i], ".d"))
            continue;
        int k = probe_list(p, arena_printf(c->mem, "/etc/systemd/system/%s", name[i]), &file);
        for (int j = 0; j < k; j++) {
            const char *text = probe_text(p, arena_printf(c->mem, "/etc/systemd/system/%s/%s", name[i], file[j]), SMALL_MAX, NULL);
            on |= text && strstr(text, "--autologin");
        }
    }
    if (on)
        PUT(p, A("console"), A(1), A(1));
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
    return console(p);
}
COLLECTOR(autologin, .run = run);
