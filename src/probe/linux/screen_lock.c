/* Screen lock of each user's desktop: the user's dconf over the system's over the desktop's own default. */
#include "probe/collect.h"
#include "probe/gvdb.h"

struct desktop { const char *name, *session, *lock, *active, *idle; int unit; int64_t lock_default, idle_default; };   /* unit: seconds; defaults -1 unknown */
static const struct desktop desktops[] = {
    {"gnome", "gnome*,ubuntu*", "/org/gnome/desktop/screensaver/lock-enabled", NULL, "/org/gnome/desktop/session/idle-delay", 1, 1, 300},
    {"ukui", "ukui*", "/org/ukui/screensaver/lock-enabled", "/org/ukui/screensaver/idle-activation-enabled", "/org/ukui/session/idle-delay", 60, -1, -1},
    {"dde", "deepin*,dde*", "/com/deepin/dde/power/line-power-screen-black-lock", NULL, "/com/deepin/dde/power/line-power-lock-delay", 1, -1, -1},
    {"mate", "mate*", "/org/mate/screensaver/lock-enabled", "/org/mate/screensaver/idle-activation-enabled", "/org/mate/session/idle-delay", 60, 1, 5},
};

static bool installed(struct probe *p, const struct desktop *d) {
    static const char *const dir[] = {"/usr/share/xsessions", "/usr/share/wayland-sessions"};
    const char *const *name;
    for (size_t k = 0; k < COUNT(dir); k++) {
        int n = probe_list(p, dir[k], &name);
        for (int i = 0; i < n; i++)
            if (glob_any(d->session, name[i]))
                return true;
    }
    return false;
}

struct layer { const char *bytes; size_t n; const char *path; };

/* Value from the first layer that has it. */
static bool lookup(struct probe *p, const struct layer *l, int n, const char *key, int64_t *ret, const char **ret_source) {
    bool bad;
    for (int i = 0; key && i < n; i++) {
        if (l[i].bytes && gvdb_integer(l[i].bytes, l[i].n, key, ret, &bad)) {
            *ret_source = i ? "system" : "user";
            return true;
        }
        if (l[i].bytes && bad)
            probe_damaged(p, l[i].path);
    }
    return false;
}

static int one(struct probe *p, const struct desktop *d, const struct home *h, const struct layer *l, int n) {
    int64_t lock = d->lock_default, active = 1, idle = d->idle_default;
    const char *source = "default", *s;
    if (lookup(p, l, n, d->lock, &lock, &s))
        source = s;
    lookup(p, l, n, d->active, &active, &s);
    if (lookup(p, l, n, d->idle, &idle, &s))
        source = s;
    struct db_arg on = lock < 0 && active ? ANULL : A((int64_t)(lock > 0 && active && idle != 0)), secs = idle < 0 ? ANULL : A(idle * d->unit);
    PUT(p, A(h->nr), A(d->name), on, secs, A(source));
    return 0;
}

static int run(struct probe *p) {
    struct ctx *c = p->c;
    enum { LAYERS = 8 };
    struct layer l[LAYERS] = {{0}};
    const char *const *name;
    int n = 1, k = probe_list(p, "/etc/dconf/db", &name);
    for (int i = 0; i < k && n < LAYERS; i++) {
        const char *path = arena_printf(c->mem, "/etc/dconf/db/%s", name[i]);
        if (str_ends(name[i], ".d"))
            continue;
        l[n].path = path;
        l[n].bytes = probe_text(p, path, SMALL_MAX, &l[n].n);
        n += l[n].bytes != NULL;
    }
    bool any = false;
    for (size_t d = 0; d < COUNT(desktops); d++) {
        bool here = installed(p, &desktops[d]);
        any |= here;
        for (int i = 0; here && i < p->n_homes; i++) {
            const char *path = arena_printf(c->mem, "%s/.config/dconf/user", p->homes[i].dir);
            if (p->homes[i].uid == 0 && p->n_homes > 1)
                continue;                          /* nobody sits at a desktop as root where persons have accounts */
            l[0] = (struct layer){.path = path};
            l[0].bytes = probe_text(p, path, TEXT_MAX, &l[0].n);
            TRY(one(p, &desktops[d], &p->homes[i], l, n));
        }
    }
    if (!any && probe_is(p, "/usr/share")) {
        PUT(p, ANULL, A("none"), ANULL, ANULL, A("no desktop"));
        p->n_ok++;
    }
    return 0;
}
COLLECTOR(screen_lock, .run = run);
