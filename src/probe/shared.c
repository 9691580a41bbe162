/* Readings several collectors use: processes, services, modules (packages are put in by linux/package.c). */
#include "probe/collect.h"

void names_put(struct probe *p, struct names *n, const char *name) {
    GROW(p->keep, n->v, n->n, n->cap, 64);
    n->v[n->n++] = arena_dup(p->keep->mem, name);
}

bool names_has(const struct names *n, const char *globs) {
    if (!globs || !*globs)
        return false;
    for (int i = 0; i < n->n; i++)
        if (glob_any(globs, n->v[i]))
            return true;
    return false;
}

const struct names *probe_packages(struct probe *p) {
    return &p->packages;              /* linux/package.c runs first */
}

const struct names *probe_processes(struct probe *p) {
    struct ctx *c = p->c;
    const char *const *pid;
    int n = p->processes_read ? 0 : probe_list(p, "/proc", &pid);
    p->processes_read = true;
    for (int i = 0; i < n; i++) {
        if (pid[i][0] < '0' || pid[i][0] > '9')
            continue;
        const char *comm = probe_line(p, arena_printf(c->mem, "/proc/%s", pid[i]), "comm");
        if (comm && *comm)
            names_put(p, &p->processes, comm);
    }
    return &p->processes;
}

void probe_needs_services(struct probe *p) {
    p->n_capped += !probe_services(p)->n;
}

static bool masked(struct probe *p, const char *unit) {
    return str_eq(probe_link(p, arena_printf(p->c->mem, "/etc/systemd/system/%s", unit)), "/dev/null");
}

/* Systemd makes a unit of a SysV script only where none of that name is. */
static bool has_unit(struct probe *p, const char *unit) {
    static const char *const dirs[] = {"/etc/systemd/system", "/usr/lib/systemd/system", "/lib/systemd/system"};
    bool has = masked(p, unit);
    for (size_t d = 0; d < COUNT(dirs) && !has; d++)
        has = probe_is(p, arena_printf(p->c->mem, "%s/%s", dirs[d], unit));
    return has;
}

/* Without systemd, and of old scripts beside it: what SysV links into a run level (/etc/rc2.d/S01ssh) and OpenRC into one (/etc/runlevels/default/sshd), under the names of units. */
static void other_init(struct probe *p) {
    struct ctx *c = p->c;
    static const char *const dirs[] = {"/etc/rc2.d", "/etc/rc3.d", "/etc/rc5.d", "/etc/rc.d/rc3.d", "/etc/rc.d/rc5.d", "/etc/runlevels/default", "/etc/runlevels/boot"};
    const char *const *name;
    for (size_t d = 0; d < COUNT(dirs); d++) {
        bool open_rc = strstr(dirs[d], "runlevels");
        int n = probe_list(p, dirs[d], &name);
        for (int i = 0; i < n; i++) {
            bool starts = open_rc || (name[i][0] == 'S' && strlen(name[i]) > 3 && strspn(name[i] + 1, "0123456789") == 2);
            const char *unit = starts ? arena_printf(c->mem, "%s.service", name[i] + (open_rc ? 0 : 3)) : NULL;
            if (unit && !has_unit(p, unit))
                names_put(p, &p->services, unit);
        }
    }
}

/* What inetd and xinetd start when somebody knocks, under the names of sockets of systemd: "telnet.socket". */
static void inetd(struct probe *p) {
    struct ctx *c = p->c;
    static const char on[] = "inetd.service,openbsd-inetd.service,inetutils-inetd.service,xinetd.service", daemon[] = "inetd,xinetd,inetutils-inetd";
    if (!names_has(&p->services, on) && !names_has(probe_processes(p), daemon))
        return;
    char *text = probe_text(p, "/etc/inetd.conf", SMALL_MAX, NULL), *line, *word;
    while (text && (line = next_line(&text)))
        if (*trim(line) != '#' && (word = next_word(&line)))
            names_put(p, &p->services, arena_printf(c->mem, "%s.socket", word));
    const char *const *name;
    int n = probe_list(p, "/etc/xinetd.d", &name);
    for (int i = 0; i < n; i++) {
        const char *one = probe_text(p, arena_printf(c->mem, "/etc/xinetd.d/%s", name[i]), SMALL_MAX, NULL), *off = conf_get(c, one, "disable");
        if (one && !conf_true(off))
            names_put(p, &p->services, arena_printf(c->mem, "%s.socket", name[i]));
    }
}

/* Units linked into some .wants or .requires folder of /etc/systemd/system, but for those that are masked and links to a unit that is gone. */
const struct names *probe_services(struct probe *p) {
    struct ctx *c = p->c;
    static const char *const dirs[] = {"/etc/systemd/system", "/usr/lib/systemd/system", "/lib/systemd/system"};
    const char *const *name, *const *unit;
    for (size_t d = 0; d < COUNT(dirs) && !p->services_read; d++) {
        int n = probe_list(p, dirs[d], &name);
        for (int i = 0; i < n; i++) {
            if (!str_ends(name[i], ".wants") && !str_ends(name[i], ".requires"))
                continue;
            const char *wants = arena_printf(c->mem, "%s/%s", dirs[d], name[i]);
            int k = probe_list(p, wants, &unit);
            for (int j = 0; j < k; j++)
                if (!masked(p, unit[j]) && probe_is(p, arena_printf(c->mem, "%s/%s", wants, unit[j])))
                    names_put(p, &p->services, unit[j]);
        }
    }
    if (!p->services_read) {
        other_init(p);
        inetd(p);
    }
    p->services_read = true;
    return &p->services;
}

char *probe_kernel(struct probe *p, const char *path) {
    char *text = probe_text(p, path, TEXT_MAX, NULL);
    p->n_capped += !text;
    return text;
}

const struct names *probe_modules(struct probe *p) {
    char *text = p->modules_read ? NULL : probe_text(p, "/proc/modules", TEXT_MAX, NULL), *line;
    p->modules_read = true;
    while (text && (line = next_line(&text))) {
        line[strcspn(line, " ")] = 0;
        names_put(p, &p->modules, line);
    }
    return &p->modules;
}
