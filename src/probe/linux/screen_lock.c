/* Screen lock of each user's desktop: by the layers and locks of its settings, over the program's own default. */
#include "probe/desktop.h"

struct desktop {
    const char *name, *sessions;
    int unit, delay_unit;                          /* seconds in one of `idle`; of `delay`, 0: the same */
    struct setting lock, active[3], off, idle, other_idle, delay;   /* path NULL: this desktop has none; other_idle: must agree with idle */
    struct setting black_lock, black_idle;         /* the lock that comes with the dark screen */
    settings_of *get;                              /* where its settings are; NULL: dconf */
    const char *locker;                            /* the program that locks, where a desktop has several; without it nothing is told */
};
#define GNOME "org.gnome.desktop."
#define CINNAMON "org.cinnamon.desktop."
#define POWER "com.deepin.dde.power"
#define DAEMON "org.deepin.dde.daemon.power"
#define KDE "kscreenlockerrc", "Daemon/"
#define XFCE "xfce4-screensaver"
static const struct desktop desktops[] = {
    {"gnome", "gnome*,ubuntu*", 1, .lock = {GNOME "screensaver", "/org/gnome/desktop/screensaver/lock-enabled", 1}, .off = {GNOME "lockdown", "/org/gnome/desktop/lockdown/disable-lock-screen", 0},
     .idle = {GNOME "session", "/org/gnome/desktop/session/idle-delay", 300}, .delay = {GNOME "screensaver", "/org/gnome/desktop/screensaver/lock-delay", 0}},
    {"cinnamon", "cinnamon*", 1, .lock = {CINNAMON "screensaver", "/org/cinnamon/desktop/screensaver/lock-enabled", 1}, .off = {CINNAMON "lockdown", "/org/cinnamon/desktop/lockdown/disable-lock-screen", 0},
     .idle = {CINNAMON "session", "/org/cinnamon/desktop/session/idle-delay", 900}, .delay = {CINNAMON "screensaver", "/org/cinnamon/desktop/screensaver/lock-delay", 0}},
    {"mate", "mate*", 60, .lock = {"org.mate.screensaver", "/org/mate/screensaver/lock-enabled", 1}, .active = {{"org.mate.screensaver", "/org/mate/screensaver/idle-activation-enabled", 1}},
     .off = {"org.mate.lockdown", "/org/mate/desktop/lockdown/disable-lock-screen", 0}, .idle = {"org.mate.session", "/org/mate/desktop/session/idle-delay", 5},
     .delay = {"org.mate.screensaver", "/org/mate/screensaver/lock-delay", 0}},
    {"ukui", "ukui*", 60, .lock = {"org.ukui.screensaver", "/org/ukui/screensaver/lock-enabled", NOT_TOLD}, .active = {{"org.ukui.screensaver", "/org/ukui/screensaver/idle-activation-enabled", 1}},
     .idle = {"org.ukui.screensaver", "/org/ukui/screensaver/idle-delay", NOT_TOLD}, .other_idle = {"org.ukui.session", "/org/ukui/desktop/session/idle-delay", NOT_TOLD},
     .delay = {"org.ukui.screensaver", "/org/ukui/screensaver/lock-delay", 0}},
    {"dde", "deepin*,dde*", 1, .idle = {POWER, "/com/deepin/dde/power/line-power-lock-delay", NOT_TOLD}, .black_lock = {POWER, "/com/deepin/dde/power/screen-black-lock", 0},
     .black_idle = {POWER, "/com/deepin/dde/power/line-power-screen-black-delay", 0}},
    {"dde", "deepin*,dde*", 1, .get = dconfig_get, .idle = {DAEMON, "linePowerLockDelay", NOT_TOLD}, .black_lock = {DAEMON, "screenBlackLock", 0}, .black_idle = {DAEMON, "linePowerScreenBlackDelay", 0}},
    {"kde", "plasma*,kde*", 60, 1, .get = kconfig_get, .lock = {KDE "Autolock", 1}, .active = {{KDE "RequirePassword", 1}}, .idle = {KDE "Timeout", 5}, .delay = {KDE "LockGrace", 5}},
    {"xfce", "xfce*,xubuntu*", 60, .get = xfconf_get, .locker = XFCE, .lock = {XFCE, "/lock/enabled", 1}, .active = {{XFCE, "/saver/enabled", 1}, {XFCE, "/saver/idle-activation/enabled", 1}, {XFCE, "/lock/saver-activation/enabled", 1}},
     .idle = {XFCE, "/saver/idle-activation/delay", 5}, .delay = {XFCE, "/lock/saver-activation/delay", 0}},
};

static int64_t idle_of(struct asked *a, const struct desktop *d) {
    int64_t idle = setting_ask(a, &d->idle, NOT_TOLD), other = setting_ask(a, &d->other_idle, NOT_TOLD), delay = setting_ask(a, &d->delay, 0);
    if (idle == NOT_TOLD || other == NOT_TOLD)
        idle = idle == NOT_TOLD ? other : idle;
    else if (idle != other)
        return NOT_TOLD;                           /* two keys that contradict each other: a person looks */
    if (idle == NOT_TOLD || delay == NOT_TOLD)
        return NOT_TOLD;
    if (idle <= 0 && setting_ask(a, &d->black_lock, 0) > 0)
        idle = setting_ask(a, &d->black_idle, 0);
    return idle <= 0 ? 0 : idle * d->unit + (delay > 0 ? delay : 0) * (d->delay_unit ? d->delay_unit : d->unit);
}

/* Of the program that locks: NOT_TOLD another one may, 0 this user does not start it, 1. */
static int64_t starts(struct probe *p, const struct desktop *d, const struct home *h) {
    const char *entry, *text;
    if (!d->locker)
        return 1;
    if (!probe_is(p, arena_printf(p->c->mem, "/usr/bin/%s", d->locker)))
        return NOT_TOLD;
    entry = arena_printf(p->c->mem, "%s/.config/autostart/%s.desktop", h->dir, d->locker);
    text = probe_text(p, entry, SMALL_MAX, NULL);
    return !conf_true(ini_get(p->c, text, "Desktop Entry", "Hidden"));
}

static int one(struct probe *p, const struct desktop *d, const struct home *h, const struct settings *s) {
    struct asked a = {.p = p, .h = h, .s = s, .get = d->get};
    int64_t starting = starts(p, d, h), lock = setting_ask(&a, &d->lock, 1), active = starting, off = setting_ask(&a, &d->off, 0), idle = idle_of(&a, d);
    for (size_t i = 0; i < COUNT(d->active); i++) {
        int64_t v = setting_ask(&a, &d->active[i], 1);
        active = !active || !v ? 0 : v == NOT_TOLD ? v : active;
    }
    bool never = starting != NOT_TOLD && (!lock || !active || off == 1 || !idle), told = lock != NOT_TOLD && active != NOT_TOLD && off != NOT_TOLD && idle != NOT_TOLD;
    PUT(p, A(h->nr), A(d->name), never ? A(0) : told ? A(1) : ANULL, idle == NOT_TOLD ? ANULL : A(idle), A(a.source));
    return 0;
}

/* deepin moved its settings: where the description has the key, they are there, else in dconf. */
static bool here(struct probe *p, const struct desktop *d) {
    static const struct setting moved = {DAEMON, "linePowerLockDelay", NOT_TOLD};
    return desktop_here(p, d->sessions) && (!str_eq(d->name, "dde") || dconfig_here(p, &moved) == (d->get != NULL));
}

static int run(struct probe *p) {
    struct settings s;
    bool any = desktop_here(p, "*");
    for (int i = 0; i < p->n_homes; i++) {
        bool known = false;
        if (!any || !desktop_user(p, &p->homes[i]))
            continue;
        settings_read(p, &p->homes[i], &s);
        for (size_t d = 0; d < COUNT(desktops); d++) {
            if (!here(p, &desktops[d]))
                continue;
            known = true;
            TRY(one(p, &desktops[d], &p->homes[i], &s));
        }
        if (any && !known)
            PUT(p, A(p->homes[i].nr), A("other"), ANULL, ANULL, ANULL);
    }
    if (!any && probe_is(p, "/usr/share")) {
        PUT(p, ANULL, A("none"), ANULL, ANULL, A("no desktop"));
        p->n_ok++;
    }
    return 0;
}
COLLECTOR(screen_lock, .run = run);
