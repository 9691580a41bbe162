/* What happens when a medium is plugged in: mounted, opened, its programs offered; by desktop and user, and by services that do it without a desktop. */
#include "probe/desktop.h"

struct desktop { const char *name, *sessions; struct setting mount, open, never; };   /* path NULL: this desktop has no such thing */
#define MEDIA(schema, path) {schema, path "automount", 1}, {schema, path "automount-open", 1}, {schema, path "autorun-never", 0}
static const struct desktop desktops[] = {
    {"gnome", "gnome*,ubuntu*", MEDIA("org.gnome.desktop.media-handling", "/org/gnome/desktop/media-handling/")},
    {"cinnamon", "cinnamon*", MEDIA("org.cinnamon.desktop.media-handling", "/org/cinnamon/desktop/media-handling/")},
    {"mate", "mate*", MEDIA("org.mate.media-handling", "/org/mate/desktop/media-handling/")},
    {"ukui", "ukui*", .mount = {"org.ukui.flash-disk.autoload", "/org/ukui/flash-disk/autoload/ifautoload", NOT_TOLD}},
};

static struct db_arg bool_or_null(int64_t v) { return v == NOT_TOLD ? ANULL : A((int64_t)(v > 0)); }

static int one(struct probe *p, const struct desktop *d, const struct home *h, const struct settings *s) {
    const char *source, *other = NULL;
    int64_t mount = setting_get(p, s, &d->mount, &source), open = 0, run = 0;
    if (d->open.path)
        open = setting_get(p, s, &d->open, &other);
    if (other && !str_eq(other, "default"))
        source = other;
    if (d->never.path) {
        run = setting_get(p, s, &d->never, &other);
        run = run == NOT_TOLD ? run : !run;
    }
    PUT(p, A(h->nr), A(d->name), bool_or_null(mount), bool_or_null(open), bool_or_null(run), A(source));
    return 0;
}

static int services(struct probe *p) {
    static const char *const name[] = {"usbmount", "udevil", "udiskie", "ldm"};
    for (size_t i = 0; i < COUNT(name); i++)
        if (names_has(probe_packages(p), name[i]) || names_has(probe_processes(p), name[i]))
            PUT(p, ANULL, A(name[i]), A(1), A(0), A(0), A("program"));
    return 0;
}

static int run(struct probe *p) {
    struct settings s;
    bool any = desktop_here(p, "*");
    for (int i = 0; any && i < p->n_homes; i++) {
        bool known = false;
        if (!desktop_user(p, &p->homes[i]))
            continue;
        settings_read(p, &p->homes[i], &s);
        for (size_t d = 0; d < COUNT(desktops); d++)
            if (desktop_here(p, desktops[d].sessions)) {
                known = true;
                TRY(one(p, &desktops[d], &p->homes[i], &s));
            }
        if (!known)
            PUT(p, A(p->homes[i].nr), A("other"), ANULL, ANULL, ANULL, ANULL);
    }
    if (!any && probe_is(p, "/usr/share")) {
        PUT(p, ANULL, A("none"), A(0), A(0), A(0), A("no desktop"));
        p->n_ok++;
    }
    return services(p);
}
COLLECTOR(automount, .run = run);
