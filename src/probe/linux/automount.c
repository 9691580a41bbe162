/* What happens when a medium is plugged in: mounted, opened, its programs offered; by desktop and user, and by services that do it without a desktop. */
#include "probe/desktop.h"

/* path NULL: this desktop has no such thing. mount: one of them is enough; gate: without it nothing is done; needs: the program that does it. */
struct desktop {
    const char *name, *sessions;
    struct setting mount[2], gate, open, never, run;
    settings_of *get;                              /* where its settings are; NULL: dconf */
    const char *needs;
};
#define MEDIA(schema, path) .mount = {{schema, path "automount", 1}}, .open = {schema, path "automount-open", 1}, .never = {schema, path "autorun-never", 0}
#define KDE "kded_device_automounterrc", "General/"
#define XFCE "thunar-volman"
#define DFM "deepin/dde-file-manager"      /* its defaults are compiled in: to be checked */
static const struct desktop desktops[] = {
    {"gnome", "gnome*,ubuntu*", MEDIA("org.gnome.desktop.media-handling", "/org/gnome/desktop/media-handling/")},
    {"cinnamon", "cinnamon*", MEDIA("org.cinnamon.desktop.media-handling", "/org/cinnamon/desktop/media-handling/")},
    {"mate", "mate*", MEDIA("org.mate.media-handling", "/org/mate/desktop/media-handling/")},
    {"ukui", "ukui*", .mount = {{"org.ukui.flash-disk.autoload", "/org/ukui/flash-disk/autoload/ifautoload", NOT_TOLD}}},
    {"dde", "deepin*,dde*", .get = dfm_get, .mount = {{DFM, "AutoMount", NOT_TOLD}}, .open = {DFM, "AutoMountAndOpen", NOT_TOLD}},
    {"kde", "plasma*,kde*", .get = kconfig_get, .mount = {{KDE "AutomountOnPlugin", 0}, {"kded_device_automounterrc", "Devices/ForceAttachAutomount", 0}}, .gate = {KDE "AutomountEnabled", 1}},
    {"xfce", "xfce*,xubuntu*", .get = xfconf_get, .needs = "/usr/bin/thunar-volman", .mount = {{XFCE, "/automount-drives/enabled", 0}, {XFCE, "/automount-media/enabled", 0}}, .gate = {"thunar", "/misc-volume-management", 1},
     .open = {XFCE, "/autobrowse/enabled", 0}, .run = {XFCE, "/autorun/enabled", 0}},
};

static struct db_arg bool_or_null(int64_t v) { return v == NOT_TOLD ? ANULL : A((int64_t)(v > 0)); }

static int one(struct probe *p, const struct desktop *d, const struct home *h, const struct settings *s) {
    struct asked a = {.p = p, .h = h, .s = s, .get = d->get};
    int64_t mount = setting_ask(&a, &d->mount[0], 0), other = setting_ask(&a, &d->mount[1], 0), open = setting_ask(&a, &d->open, 0), never = setting_ask(&a, &d->never, NOT_TOLD), run = setting_ask(&a, &d->run, 0);
    mount = mount == NOT_TOLD || other == NOT_TOLD ? NOT_TOLD : mount || other;
    if (d->never.path)
        run = never == NOT_TOLD ? never : !never;
    if (!setting_ask(&a, &d->gate, 1) || (d->needs && !probe_is(p, d->needs)))
        mount = 0;
    PUT(p, A(h->nr), A(d->name), bool_or_null(mount), bool_or_null(open), bool_or_null(run), A(a.source));
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
