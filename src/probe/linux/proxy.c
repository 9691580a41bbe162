/* Proxies set for the whole machine or in a desktop; where they lead to is not collected. */
#include "probe/desktop.h"

/* Behind "http_proxy=", "setenv http_proxy ", "http::Proxy "; "unset http_proxy https_proxy" sets none. */
static const char *value_of(const char *line, const char *word) {
    const char *at = strcasestr(line, word), *value = at ? at + strlen(word) : "";
    size_t blank = strspn(value, " \t");
    if (!strstr(word, "::") && !str_starts(line, "setenv "))
        value += value[blank] == '=' ? blank : strlen(value);
    else if (!blank)
        return "";
    return value + strspn(value, " \t=\"'");
}

static int one(struct probe *p, const char *path, const char *shown) {
    static const char *const word[] = {"http_proxy", "https_proxy", "all_proxy", "ftp_proxy", "http::Proxy", "https::Proxy"};
    char *text = probe_text(p, path, SMALL_MAX, NULL), *line;
    while (text && (line = next_line(&text))) {
        line = trim(line);
        for (size_t i = 0; *line != '#' && *line != '/' && i < COUNT(word); i++) {
            const char *value = value_of(line, word[i]);
            if (*value && *value != ';' && !str_starts(value, "false") && !str_starts(value, "DIRECT")) {
                PUT(p, A(shown), A(strstr(word[i], "::") ? "apt" : "environment"));
                break;
            }
        }
    }
    return 0;
}

/* GNOME, MATE, UKUI and DDE keep it in the same place; KDE in a file: 1 by hand, 2 by a script, 3 by asking the network. A table without a desktop has what the files say. */
static int desktops(struct probe *p) {
    static const struct setting mode = {"org.gnome.system.proxy", "/system/proxy/mode", NOT_TOLD}, type = {"kioslaverc", "Proxy Settings/ProxyType", 0};
    struct settings s;
    const char *source;
    bool any = desktop_here(p, "*"), kde = desktop_here(p, "plasma*,kde*");
    for (int i = 0; any && i < p->n_homes; i++) {
        if (!desktop_user(p, &p->homes[i]))
            continue;
        settings_read(p, &p->homes[i], &s);
        const char *how = setting_text(&s, &mode);
        if (str_eq(how, "manual") || str_eq(how, "auto"))
            PUT(p, A("desktop"), A(how));
        int64_t v = kde ? kconfig_get(p, &p->homes[i], &type, &source) : 0;
        if (v >= 1 && v <= 3)
            PUT(p, A("desktop"), A(v == 1 ? "manual" : "auto"));
    }
    return 0;
}

/* What a user set for himself: his shell, Firefox ("network.proxy.type": 1 by hand, 2 by a script). */
static int users(struct probe *p, const struct home *h) {
    static const char *const rc[] = {".profile", ".bashrc", ".bash_profile", ".xprofile", ".pam_environment"};
    struct ctx *c = p->c;
    const char *const *name, *top = arena_printf(c->mem, "%s/.mozilla/firefox", h->dir);
    for (size_t i = 0; i < COUNT(rc); i++)
        TRY(one(p, arena_printf(c->mem, "%s/%s", h->dir, rc[i]), "~"));
    int n = probe_list(p, top, &name);
    for (int i = 0; i < n; i++) {
        const char *prefs = probe_text(p, arena_printf(c->mem, "%s/%s/prefs.js", top, name[i]), SMALL_MAX, NULL);
        if (prefs && (strstr(prefs, "\"network.proxy.type\", 1)") || strstr(prefs, "\"network.proxy.type\", 2)")))
            PUT(p, A("Firefox"), A("browser"));
    }
    return 0;
}

/* Drop-ins of services: Environment="HTTP_PROXY=…". */
static int services(struct probe *p) {
    struct ctx *c = p->c;
    const char *const *name, *const *file;
    int n = probe_list(p, "/etc/systemd/system", &name);
    for (int i = 0; i < n; i++) {
        const char *dir = arena_printf(c->mem, "/etc/systemd/system/%s", name[i]);
        int k = str_ends(name[i], ".service.d") ? probe_list(p, dir, &file) : 0;
        for (int j = 0; j < k; j++)
            TRY(one(p, arena_printf(c->mem, "%s/%s", dir, file[j]), name[i]));
    }
    return 0;
}

static int run(struct probe *p) {
    static const char *const dir[] = {"/etc/profile.d", "/etc/apt/apt.conf.d"};
    static const char *const file[] = {"/etc/environment", "/etc/profile", "/etc/bash.bashrc", "/etc/bashrc", "/etc/apt/apt.conf"}, *const main_[] = {"/etc/dnf/dnf.conf", "/etc/yum.conf"};
    const char *const *name;
    for (size_t i = 0; i < COUNT(file); i++)
        TRY(one(p, file[i], file[i]));
    for (size_t i = 0; i < COUNT(main_); i++) {
        const char *value = ini_get(p->c, probe_text(p, main_[i], SMALL_MAX, NULL), "main", "proxy");
        if (value && *value && !str_eq(value, "_none_"))
            PUT(p, A(main_[i]), A("dnf"));
    }
    for (size_t d = 0; d < COUNT(dir); d++) {
        int n = probe_list(p, dir[d], &name);
        for (int i = 0; i < n; i++) {
            const char *path = arena_printf(p->c->mem, "%s/%s", dir[d], name[i]);
            TRY(one(p, path, path));
        }
    }
    TRY(services(p));
    int denied = p->n_denied;                      /* another's home is closed: the machine's own files were read */
    for (int i = 0; i < p->n_homes; i++)
        TRY(users(p, &p->homes[i]));
    p->n_denied = denied;
    return desktops(p);
}
COLLECTOR(proxy, .run = run);
