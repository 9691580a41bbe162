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

static int one(struct probe *p, const char *path) {
    static const char *const word[] = {"http_proxy", "https_proxy", "all_proxy", "ftp_proxy", "http::Proxy", "https::Proxy"};
    char *text = probe_text(p, path, SMALL_MAX, NULL), *line;
    while (text && (line = next_line(&text))) {
        line = trim(line);
        for (size_t i = 0; *line != '#' && *line != '/' && i < COUNT(word); i++) {
            const char *value = value_of(line, word[i]);
            if (*value && *value != ';' && !str_starts(value, "false") && !str_starts(value, "DIRECT")) {
                PUT(p, A(path), A(strstr(word[i], "::") ? "apt" : "environment"));
                break;
            }
        }
    }
    return 0;
}

/* GNOME, MATE, UKUI and DDE keep it in the same place. A table without a desktop has what the files say. */
static int desktops(struct probe *p) {
    static const struct setting mode = {"org.gnome.system.proxy", "/system/proxy/mode", NOT_TOLD};
    struct settings s;
    bool any = desktop_here(p, "*");
    for (int i = 0; any && i < p->n_homes; i++) {
        if (!desktop_user(p, &p->homes[i]))
            continue;
        settings_read(p, &p->homes[i], &s);
        const char *how = setting_text(&s, &mode);
        if (str_eq(how, "manual") || str_eq(how, "auto"))
            PUT(p, A("desktop"), A(how));
    }
    return 0;
}

static int run(struct probe *p) {
    static const char *const dir[] = {"/etc/profile.d", "/etc/apt/apt.conf.d"};
    static const char *const file[] = {"/etc/environment", "/etc/profile", "/etc/bash.bashrc", "/etc/bashrc", "/etc/apt/apt.conf"}, *const main_[] = {"/etc/dnf/dnf.conf", "/etc/yum.conf"};
    const char *const *name;
    for (size_t i = 0; i < COUNT(file); i++)
        TRY(one(p, file[i]));
    for (size_t i = 0; i < COUNT(main_); i++) {
        const char *value = ini_get(p->c, probe_text(p, main_[i], SMALL_MAX, NULL), "main", "proxy");
        if (value && *value && !str_eq(value, "_none_"))
            PUT(p, A(main_[i]), A("dnf"));
    }
    for (size_t d = 0; d < COUNT(dir); d++) {
        int n = probe_list(p, dir[d], &name);
        for (int i = 0; i < n; i++)
            TRY(one(p, arena_printf(p->c->mem, "%s/%s", dir[d], name[i])));
    }
    return desktops(p);
}
COLLECTOR(proxy, .run = run);
