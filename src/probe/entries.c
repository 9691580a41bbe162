/* Programs that no list of packages knows: what entries of menus and desktops call, what starts with the machine or a session, AppImages that lie about. For the names only: nothing of it is noted or leaves. */
#include "probe/entries.h"

#include <ctype.h>
#include <unistd.h>

enum { ENTRY_MAX = 16 << 10, COMM = 15 };

/* A program's name without its ending and its version, "rustdesk-1.2.3-x86_64.AppImage" -> "rustdesk", and as the kernel would cut it. */
static void put(struct probe *p, struct names *to, const char *word) {
    static const char *const tail[] = {".desktop", ".AppImage", ".exe", ".sh", ".bin", ".service"};
    const char *name = word;
    for (const char *s = word; *s; s++)
        if ((*s == '/' || *s == '\\') && s[1])
            name = s + 1;
    char *base = arena_dup(p->c->mem, name);
    for (size_t i = 0; i < COUNT(tail); i++)
        if (str_ends(base, tail[i]))
            base[strlen(base) - strlen(tail[i])] = 0;
    for (char *s = base; *s; s++)
        if ((*s == '-' || *s == '_') && (isdigit((unsigned char)s[1]) || str_starts(s + 1, "x86_64"))) {
            *s = 0;
            break;
        }
    if (!*base)
        return;
    names_put(p, to, base);
    if (strlen(base) > COMM)
        names_put(p, to, arena_dupn(p->c->mem, base, COMM));
}

/* The next word of a command, out of its quotes. */
static char *word_of(char **s) {
    char *w = *s + strspn(*s, " \t"), quote = *w == '"' || *w == '\'' ? *w++ : ' ', *end = strchr(w, quote);
    if (!*w)
        return NULL;
    end = end ? end : w + strlen(w);
    *s = *end ? end + 1 : end;
    *end = 0;
    return w;
}

static bool is_there(struct probe *p, const char *home, const char *program) {
    static const char *const dir[] = {"/usr/bin", "/usr/local/bin", "/usr/sbin", "/bin", "/usr/games", "/snap/bin"}, *const own[] = {".local/bin", "bin"};
    struct ctx *c = p->c;
    bool hit = *program == '/' && probe_is(p, program);
    for (size_t i = 0; *program != '/' && !hit && i < COUNT(dir); i++)
        hit = probe_is(p, arena_printf(c->mem, "%s/%s", dir[i], program));
    for (size_t i = 0; *program != '/' && home && !hit && i < COUNT(own); i++)
        hit = probe_is(p, arena_printf(c->mem, "%s/%s/%s", home, own[i], program));
    return hit;
}

/* An entry whose program is gone calls nothing. Words behind it count: "wine C:\\QQ\\QQ.exe", "startapp com.tencent.mm". */
static void entry(struct probe *p, const char *home, const char *dir, const char *file, struct names *to) {
    struct ctx *c = p->c;
    int fd = probe_fd(p, arena_printf(c->mem, "%s/%s", dir, file), 0);
    char *text = arena_alloc(c->mem, ENTRY_MAX + 1), *w;
    ssize_t n = fd < 0 ? 0 : read(fd, text, ENTRY_MAX);
    if (fd >= 0)
        close(fd);
    text[n > 0 ? n : 0] = 0;
    const char *exec = ini_get(c, text, "Desktop Entry", "Exec"), *on = ini_get(c, text, "Desktop Entry", "X-GNOME-Autostart-enabled");
    if (!exec || conf_true(ini_get(c, text, "Desktop Entry", "Hidden")) || (on && !conf_true(on)))
        return;
    bool first = true;
    for (char *s = arena_dup(c->mem, exec); (w = word_of(&s));) {
        bool setting = str_eq(w, "env") || strcspn(w, "=") < strcspn(w, "/");
        if (first && !setting && !is_there(p, home, w))
            return;
        if (!setting && *w != '-' && *w != '%' && !strstr(w, "://"))
            put(p, to, w);
        first = first && setting;
    }
    put(p, to, file);
}

static void folder(struct probe *p, const char *home, const char *dir, struct names *to) {
    const char *const *name;
    int n = probe_list(p, dir, &name);
    for (int i = 0; i < n; i++)
        if (str_ends(name[i], ".desktop"))
            entry(p, home, dir, name[i], to);
        else if (str_ends(name[i], ".AppImage"))
            put(p, to, name[i]);
}

/* Units that a user's own session starts. */
static void units(struct probe *p, const char *top) {
    struct ctx *c = p->c;
    const char *const *name, *const *unit;
    int n = probe_list(p, top, &name);
    for (int i = 0; i < n; i++) {
        const char *wants = arena_printf(c->mem, "%s/%s", top, name[i]);
        int k = str_ends(name[i], ".wants") ? probe_list(p, wants, &unit) : 0;
        for (int j = 0; j < k; j++)
            if (probe_is(p, arena_printf(c->mem, "%s/%s", wants, unit[j])))
                put(p, &p->started, unit[j]);
    }
}

/* A script's or a table's lines: each word that is a program there counts. */
static void lines(struct probe *p, const char *path, mode_t needed) {
    struct ctx *c = p->c;
    struct stat st;
    int fd = probe_fd(p, path, 0);
    char *text = arena_alloc(c->mem, ENTRY_MAX + 1), *line, *w;
    bool counts = fd >= 0 && fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && (st.st_mode & needed) == needed;
    ssize_t n = counts ? read(fd, text, ENTRY_MAX) : 0;
    if (fd >= 0)
        close(fd);
    text[n > 0 ? n : 0] = 0;
    while ((line = next_line(&text)))
        while (*line != '#' && (w = word_of(&line)))
            if (*w != '-' && is_there(p, NULL, w))
                put(p, &p->started, w);
}

/* What starts without a unit: the old script of the last hour of booting, where it may be run, and tables of cron. */
static void scripts(struct probe *p) {
    static const char *const rc[] = {"/etc/rc.local", "/etc/rc.d/rc.local"}, *const cron[] = {"/etc/cron.d", "/var/spool/cron", "/var/spool/cron/crontabs"};
    const char *const *name;
    for (size_t i = 0; i < COUNT(rc); i++)
        lines(p, rc[i], S_IXUSR);
    lines(p, "/etc/crontab", 0);
    for (size_t i = 0; i < COUNT(cron); i++) {
        int n = probe_list(p, cron[i], &name);
        for (int k = 0; k < n; k++)
            lines(p, arena_printf(p->c->mem, "%s/%s", cron[i], name[k]), 0);
    }
}

void probe_entries(struct probe *p) {
    static const char *const menu[] = {"/usr/share/applications", "/usr/local/share/applications"}, *const own[] = {".local/share/applications", "Desktop", "桌面", "Downloads", "下载", "Applications"};
    struct ctx *c = p->c;
    int ok = p->n_ok, denied = p->n_denied, bad = p->n_bad, capped = p->n_capped;
    for (size_t i = 0; i < COUNT(menu); i++)
        folder(p, NULL, menu[i], &p->called);
    folder(p, NULL, "/etc/xdg/autostart", &p->started);
    scripts(p);
    for (int h = 0; h < p->n_homes; h++) {
        const char *home = p->homes[h].dir;
        for (size_t i = 0; i < COUNT(own); i++)
            folder(p, home, arena_printf(c->mem, "%s/%s", home, own[i]), &p->called);
        folder(p, home, home, &p->called);
        folder(p, home, arena_printf(c->mem, "%s/.config/autostart", home), &p->started);
        units(p, arena_printf(c->mem, "%s/.config/systemd/user", home));
    }
    p->n_ok = ok;
    p->n_denied = denied;
    p->n_bad = bad;
    p->n_capped = capped;
}
