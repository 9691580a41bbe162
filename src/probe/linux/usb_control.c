/* What keeps USB storage off: module rules that hold (the module neither loaded nor built in), usbguard, udev rules, products. */
#include "probe/collect.h"

/* A list of the running kernel's modules, NULL when it cannot be read. */
static const char *module_list(struct probe *p, const char *name) {
    const char *release = probe_line(p, "/proc/sys/kernel", "osrelease");
    return release ? probe_text(p, arena_printf(p->c->mem, "/lib/modules/%s/%s", release, name), TEXT_MAX, NULL) : NULL;
}

static bool built_in(struct probe *p) {
    const char *text = module_list(p, "modules.builtin");
    return text && strstr(text, "/usb-storage.ko");
}

/* May a disk that speaks UAS still work? Its module takes usb-storage along, which a blacklist forbids only to load by itself. */
static bool has_uas(struct probe *p) {
    const char *text = module_list(p, "modules.dep");
    return !text || strstr(text, "/uas.ko");
}

/* What rules of modprobe keep off. shut: usb-storage is never loaded, so UAS is not either. */
struct blocked { bool storage, uas, shut; };

static void blocks(char *text, struct blocked *b) {
    char *line;
    while (text && (line = next_line(&text))) {
        char *at = trim(line), *verb = next_word(&at), *what = verb ? next_word(&at) : NULL, *how = what ? next_word(&at) : NULL;
        bool storage = what && (str_eq(what, "usb-storage") || str_eq(what, "usb_storage")), uas = what && str_eq(what, "uas");
        bool list = verb && str_eq(verb, "blacklist"), off = verb && str_eq(verb, "install") && how && (strstr(how, "true") || strstr(how, "false"));
        b->storage |= storage && (list || off);
        b->shut |= storage && off;
        b->uas |= uas && (list || off);
    }
}

static int modprobe(struct probe *p) {
    static const char *const dir[] = {"/etc/modprobe.d", "/run/modprobe.d", "/usr/lib/modprobe.d", "/lib/modprobe.d"};
    const char *const *name;
    struct blocked b = {0};
    struct map seen = {0};                         /* a file of the same name in an earlier folder takes its place */
    for (size_t d = 0; d < COUNT(dir); d++) {
        int n = probe_list(p, dir[d], &name);
        for (int i = 0; i < n; i++)
            if (str_ends(name[i], ".conf") && !map_get(&seen, name[i])) {
                map_put(p->c, &seen, name[i], "");
                blocks(probe_text(p, arena_printf(p->c->mem, "%s/%s", dir[d], name[i]), SMALL_MAX, NULL), &b);
            }
    }
    bool loaded = names_has(probe_modules(p), "usb_storage"), fixed = built_in(p), open = !b.shut && !b.uas && has_uas(p);
    p->n_capped += b.storage && !probe_is(p, "/proc/modules");       /* loaded all the same? */
    if (b.storage)
        PUT(p, A("blacklist"), A((int64_t)(!loaded && !fixed && !open)), A(fixed ? "built in" : loaded ? "module loaded all the same" : open ? "uas is not blocked" : NULL));
    return 0;
}

/* A rule that takes the right to work away from storage, or from whatever is plugged in; one maker's devices are not enough. */
static bool forbids(const char *line) {
    static const char *const how[] = {"ATTR{authorized}=\"0\"", "ATTR{authorized_default}=\"0\"", "echo 0 >"};
    bool off = false;
    for (size_t i = 0; i < COUNT(how); i++)
        off |= strstr(line, how[i]) && strstr(line, "authorized");
    return off && strstr(line, "usb") && !strstr(line, "idVendor") && !strstr(line, "idProduct");
}

/* USBGuard that lets in whatever no rule names, or anything, guards nothing. */
static bool lets_all_in(struct probe *p) {
    const char *rest = conf_get(p->c, probe_text(p, "/etc/usbguard/usbguard-daemon.conf", SMALL_MAX, NULL), "ImplicitPolicyTarget");
    char *rules = probe_text(p, "/etc/usbguard/rules.conf", SMALL_MAX, NULL), *line;
    bool all = rest && !strcasecmp(rest, "allow");
    while (rules && (line = next_line(&rules)))
        all |= str_eq(trim(line), "allow");
    return all;
}

static int udev(struct probe *p) {
    const char *const *name;
    int n = probe_list(p, "/etc/udev/rules.d", &name);
    for (int i = 0; i < n; i++) {
        char *text = probe_text(p, arena_printf(p->c->mem, "/etc/udev/rules.d/%s", name[i]), SMALL_MAX, NULL), *line;
        while (text && (line = next_line(&text)))
            if (*trim(line) != '#' && forbids(line)) {
                PUT(p, A("udev"), A(1), A(name[i]));
                break;
            }
    }
    return 0;
}

/* What the kernel was started with. */
static int command_line(struct probe *p) {
    char *text = probe_text(p, "/proc/cmdline", SMALL_MAX, NULL), *w, *line = text ? next_line(&text) : NULL;
    bool loaded = names_has(probe_modules(p), "usb_storage");
    while (line && (w = next_word(&line))) {
        bool kernel = str_starts(w, "module_blacklist="), listed = (kernel || str_starts(w, "modprobe.blacklist=")) && (strstr(w, "usb-storage") || strstr(w, "usb_storage"));
        bool open = listed && !kernel && !strstr(w, "uas") && has_uas(p);
        if (listed || str_eq(w, "usbcore.authorized_default=0") || str_eq(w, "nousb"))
            PUT(p, A("kernel"), A((int64_t)!((listed && loaded) || open)), A(listed && loaded ? "module loaded all the same" : open ? "uas is not blocked" : NULL));
    }
    return 0;
}

/* polkit rules that let nobody mount what is plugged in. */
static int polkit(struct probe *p) {
    static const struct { const char *dir, *end, *no; } kept[] = {{"/etc/polkit-1/rules.d", ".rules", "Result.NO"}, {"/etc/polkit-1/localauthority/50-local.d", ".pkla", "ResultActive=no"}, {"/etc/polkit-1/localauthority/90-mandatory.d", ".pkla", "ResultActive=no"}};
    const char *const *name;
    for (size_t k = 0; k < COUNT(kept); k++) {
        int denied = p->n_denied, n = probe_list(p, kept[k].dir, &name);
        for (int i = 0; i < n; i++) {
            const char *text = str_ends(name[i], kept[k].end) ? probe_text(p, arena_printf(p->c->mem, "%s/%s", kept[k].dir, name[i]), SMALL_MAX, NULL) : NULL;
            if (text && strstr(text, "org.freedesktop.udisks2.filesystem-mount") && strstr(text, kept[k].no))
                PUT(p, A("polkit"), A(1), ANULL);
        }
        p->n_denied = denied;
    }
    return 0;
}

static int run(struct probe *p) {
    const struct names *services = probe_services(p), *running = probe_processes(p);
    TRY(modprobe(p));
    TRY(udev(p));
    TRY(command_line(p));
    TRY(polkit(p));
    if (probe_is(p, "/etc/usbguard/usbguard-daemon.conf") || probe_is(p, "/etc/usbguard/rules.conf"))
        PUT(p, A("usbguard"), A((int64_t)((names_has(services, "usbguard.service") || names_has(running, "usbguard-daemon")) && !lets_all_in(p))), ANULL);
    return 0;
}
COLLECTOR(usb_control, .run = run);
