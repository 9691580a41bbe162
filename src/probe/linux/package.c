/* Installed packages: dpkg, rpm (SQLite), applications of UOS, flatpak, snap. Runs first: others ask what is installed. */
#include <unistd.h>

#include "probe/copy.h"
#include "probe/rpm.h"

enum { VENDORS = 64 };

static int put(struct probe *p, const char *name, const char *version, const char *source) {
    names_put(p, &p->packages, name);
    PUT(p, A(name), A(version), A(source));
    return 0;
}

/* "install ok unpacked", "install ok half-configured": its files are there, whatever dpkg still has to do. */
static bool is_there(const char *status) {
    return !str_ends(status, " config-files") && !str_ends(status, " not-installed");
}

/* gone: what was removed and has its settings left; a folder of it may still stand in /opt/apps. */
static int dpkg(struct probe *p, struct map *gone) {
    char *text = probe_text(p, "/var/lib/dpkg/status", TEXT_MAX, NULL), *line;
    const char *name = NULL, *version = NULL;
    bool in = false, any = false;
    int64_t n = 0;
    while (text) {
        line = next_line(&text);
        if (!line || !*line) {
            if (name && in) {
                TRY(put(p, name, version, "dpkg"));
                n++;
            } else if (name) {
                map_put(p->c, gone, name, name);
            }
            name = version = NULL;
            in = false;
            if (!line)
                break;
        } else if (str_starts(line, "Package: "))
            name = line + 9;
        else if (str_starts(line, "Version: "))
            version = line + 9;
        else if (str_starts(line, "Status: "))
            in = is_there(line);
        any = true;
    }
    if (any && !n)
        probe_damaged(p, "/var/lib/dpkg/status");
    return 0;
}

/* When a package of a vendor's was last put in. */
struct vendors { struct probe *p; int n; const char *system; struct { const char *name; int64_t at; } v[VENDORS]; };

static int on_rpm(void *arg, const struct rpm_package *k) {
    struct vendors *s = arg;
    const char *vendor = k->vendor ? k->vendor : "";
    int i = 0;
    while (i < s->n && !str_eq(s->v[i].name, vendor))
        i++;
    if (i == s->n && i < VENDORS) {
        s->v[i].name = arena_dup(s->p->keep->mem, vendor);
        s->v[s->n++].at = 0;
    }
    if (i < VENDORS && k->installed_at > s->v[i].at)
        s->v[i].at = k->installed_at;
    if (i < VENDORS && str_eq(k->name, "glibc"))
        s->system = s->v[i].name;
    return put(s->p, k->name, k->version, "rpm");
}

static int by_form(struct probe *p, const char *path, int fd, struct vendors *s) {
    if (str_ends(path, ".sqlite")) {
        enum { COPY_MAX = 512 << 20, READ_MS = 1000 };
        struct db *db;
        TRY(probe_db(p, fd, path, COPY_MAX, READ_MS, &db));
        int rc = rpm_sqlite(p->c, db, on_rpm, s);
        db_close(db);
        return rc;
    }
    return str_ends(path, ".db") ? rpm_ndb(p->c, fd, on_rpm, s) : rpm_bdb(p->c, fd, on_rpm, s);
}

/* The newest form first: what an upgrade left behind is not read. */
static int rpm(struct probe *p) {
    static const char *const path[] = {"/var/lib/rpm/rpmdb.sqlite", "/usr/lib/sysimage/rpm/rpmdb.sqlite", "/var/lib/rpm/Packages.db", "/usr/lib/sysimage/rpm/Packages.db", "/var/lib/rpm/Packages"};
    for (size_t i = 0; i < COUNT(path); i++) {
        int fd = probe_source(p, path[i]);
        if (fd < 0)
            continue;
        struct vendors s = {.p = p};
        int rc = by_form(p, path[i], fd, &s);
        close(fd);
        for (int k = 0; s.system && k < s.n; k++)
            p->system_at = s.v[k].name == s.system ? s.v[k].at : p->system_at;
        if (rc == E_INTERNAL)
            return rc;
        if (rc < 0)
            probe_damaged(p, path[i]);
        p->c->err = (struct err){0};
        return 0;
    }
    return 0;
}

static int folders(struct probe *p, const char *dir, const char *source) {
    const char *const *name;
    int n = probe_list(p, dir, &name);
    for (int i = 0; i < n; i++)
        if (name[i][0] != '.' && !str_eq(name[i], "bin") && !str_eq(name[i], "README"))
            TRY(put(p, name[i], NULL, source));
    return 0;
}

/* Applications of UOS tell of themselves in `info`; a folder without it holds what one wrote that was taken away. */
static int apps(struct probe *p, const struct map *gone) {
    static const char dir[] = "/opt/apps";
    struct ctx *c = p->c;
    const char *const *name;
    int n = probe_list(p, dir, &name);
    for (int i = 0; i < n; i++)
        if (!map_get(gone, name[i]) && (probe_is(p, arena_printf(c->mem, "%s/%s/info", dir, name[i])) || probe_is(p, arena_printf(c->mem, "%s/%s/entries", dir, name[i]))))
            TRY(put(p, name[i], NULL, "opt/apps"));
    return 0;
}

/* Layers bear the application's name, since linyaps 1.5 a digest: then info.json in it names the application. */
static int linglong(struct probe *p) {
    struct ctx *c = p->c;
    static const char dir[] = "/var/lib/linglong/layers";
    const char *const *name;
    int n = probe_list(p, dir, &name);
    for (int i = 0; i < n; i++) {
        bool digest = strlen(name[i]) == 64 && strspn(name[i], "0123456789abcdef") == 64;
        const char *text = digest ? probe_text(p, arena_printf(c->mem, "%s/%s/info.json", dir, name[i]), SMALL_MAX, NULL) : NULL, *id = NULL;
        json_t *info = NULL;
        if (text && json_parse(c, text, strlen(text), &info) >= 0)
            id = json_string_value(json_object_get(info, "id"));
        if (digest && !id)
            probe_damaged(p, dir);
        else if (name[i][0] != '.')
            TRY(put(p, digest ? id : name[i], NULL, "linglong"));
    }
    return 0;
}

static int run(struct probe *p) {
    struct map gone = {0};
    TRY(dpkg(p, &gone));
    TRY(rpm(p));
    const bool list = p->n_ok > 0;
    TRY(apps(p, &gone));
    TRY(folders(p, "/var/lib/flatpak/app", "flatpak"));
    for (int i = 0; i < p->n_homes; i++) {
        int denied = p->n_denied;
        TRY(folders(p, arena_printf(p->c->mem, "%s/.local/share/flatpak/app", p->homes[i].dir), "flatpak"));
        p->n_denied = denied;                      /* a closed home is no reason to doubt the package list */
    }
    TRY(linglong(p));
    TRY(folders(p, "/var/lib/snapd/snap", "snap"));
    TRY(folders(p, "/snap", "snap"));
    p->n_ok = list ? p->n_ok : 0;                  /* some folders of applications are not the system's list of packages */
    return 0;
}
COLLECTOR(package, .order = -1, .run = run);
