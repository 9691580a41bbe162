/* When the system was last updated, and whether the repositories lie in the internet. */
#include "probe/rotated.h"

static const char *repository(struct ctx *c, const char *line) {
    const char *url = strstr(line, "://");
    if (!url)
        return NULL;
    if (strstr(line, "file://") || strstr(line, "cdrom:"))
        return "loopback";
    url += 3;
    const char *at = memchr(url, '@', strcspn(url, "/ \t"));
    url = at ? at + 1 : url;
    return host_scope(arena_dupn(c->mem, url, strcspn(url, "/: \t,'\"")));
}

static int sources(struct probe *p, const char *path) {
    char *text = probe_text(p, path, SMALL_MAX, NULL), *line;
    const char *scope;
    while (text && (line = next_line(&text))) {
        line = trim(line);
        if (*line != '#' && (scope = repository(p->c, line)))
            PUT(p, A(path), A("repository"), ANULL, A((int64_t)str_eq(scope, "public")));
    }
    return 0;
}

struct repo { bool on; const char *scope; };

static int give(struct probe *p, const char *path, struct repo *r) {
    if (r->on && r->scope)
        PUT(p, A(path), A("repository"), ANULL, A((int64_t)str_eq(r->scope, "public")));
    *r = (struct repo){.on = true};
    return 0;
}

/* Sections of yum's files, paragraphs of apt's newer form: where each is fetched from, unless it is switched off. Keys are not packages. */
static int sections(struct probe *p, const char *path) {
    struct ctx *c = p->c;
    char *text = probe_text(p, path, SMALL_MAX, NULL), *line;
    struct repo r = {.on = true};
    while (text && (line = next_line(&text))) {
        line = trim(line);
        const char *on = conf_get(c, line, "enabled");
        bool from = conf_get(c, line, "baseurl") || conf_get(c, line, "mirrorlist") || conf_get(c, line, "metalink") || conf_get(c, line, "URIs");
        if (!*line || *line == '[')
            TRY(*line || str_ends(path, ".sources") ? give(p, path, &r) : 0);
        else if (on)
            r.on = conf_true(on);
        const char *scope = from ? repository(c, line) : NULL;
        r.scope = str_eq(r.scope, "public") ? r.scope : scope ? scope : r.scope;
    }
    return give(p, path, &r);
}

static int folder(struct probe *p, const char *dir) {
    const char *const *name;
    int n = probe_list(p, dir, &name);
    for (int i = 0; i < n; i++) {
        const char *path = arena_printf(p->c->mem, "%s/%s", dir, name[i]);
        if (str_ends(path, ".repo") || str_ends(path, ".sources"))
            TRY(sections(p, path));
        else if (str_ends(path, ".list"))
            TRY(sources(p, path));
    }
    return 0;
}

static int64_t newest(struct probe *p, const char *const *path, size_t n) {
    int64_t at = 0;
    for (size_t i = 0; i < n; i++) {
        int64_t t = probe_mtime(p, path[i]);
        at = t > at ? t : at;
    }
    return at;
}

/* What an office or a vendor brought: names turned round (com.example.app), programs of the list. */
static bool brought(struct probe *p, const char *name) {
    enum { PACKAGES = 3, CELLS = 10 };
    struct tsv t = tsv_open("model/probe/products.tsv");
    char *cell[CELLS];
    bool hit = glob_any("com.*,cn.*,org.*,net.*,io.*", name);
    while (!hit && tsv_next(p->c, &t, cell, CELLS))
        hit = glob_any(cell[PACKAGES], name);
    return hit;
}

/* "Upgrade: bash:amd64 (5.0, 5.1), com.example.app:amd64 (1, 2)": is one of them the system's? */
static bool of_system(struct probe *p, const char *list) {
    for (const char *at = list; *at; at += strcspn(at, ")"), at += strspn(at, "), ")) {
        const char *name = arena_dupn(p->c->mem, at, strcspn(at, ": ("));
        if (*name && !brought(p, name))
            return true;
    }
    return false;
}

/* The last "End-Date: 2026-11-20  10:05:00" of an upgrade of the system; what was only installed is no update. */
static int64_t upgraded(struct probe *p, char *history) {
    char *line;
    bool counts = false;
    int64_t at = 0;
    while (history && (line = next_line(&history))) {
        if (!*line)
            counts = false;
        else if (str_starts(line, "Upgrade: "))
            counts = of_system(p, line + 9);
        if (!counts || !str_starts(line, "End-Date: "))
            continue;
        const char *day = line + 10, *f = arena_printf(p->c->mem, "%.10s %s", day, strlen(day) > 10 ? day + 10 + strspn(day + 10, " ") : "");
        int64_t t = syslog_time(&f, p->now);
        at = t > at ? t : at;
    }
    return at;
}

/* apt's history and what rotations made of it: on the first of a month it is empty. */
static int64_t apt(struct probe *p) {
    enum { BYTES = 4 << 20 };
    static const char dir[] = "/var/log/apt";
    struct ctx *c = p->c;
    const char *const *name;
    int64_t at = 0, t;
    int n = probe_names(p, dir, &name);
    for (int i = 0; i < n; i++) {
        struct stat st;
        gzFile z = log_is(name[i], "history.log") && !log_closed(name[i]) ? log_open(p, arena_printf(c->mem, "%s/%s", dir, name[i]), &st) : NULL;
        if (!z)
            continue;
        struct arena_mark m = arena_mark(c->mem);
        char *text = arena_alloc(c->mem, BYTES + 1);
        int got = gzread(z, text, BYTES);
        gzclose_r(z);
        text[got > 0 ? got : 0] = 0;
        at = (t = upgraded(p, text)) > at ? t : at;
        arena_release(c->mem, m);
    }
    return at;
}

/* dpkg writes a package's list of files anew whenever it is unpacked: the newest of those that every system has and that are mended often. */
static int64_t unpacked(struct probe *p) {
    static const char dir[] = "/var/lib/dpkg/info", core[] = "libc6,libc6:*,linux-image-*,systemd,libsystemd0*,udev,dpkg,apt,bash,coreutils,openssl,libssl*,libgnutls30*,base-files,sudo,openssh-client,perl-base,gpgv";
    struct ctx *c = p->c;
    const char *const *name;
    int64_t at = 0, t;
    int n = probe_names(p, dir, &name);
    for (int i = 0; i < n; i++) {
        bool own = str_ends(name[i], ".list") && glob_any(core, arena_dupn(c->mem, name[i], strlen(name[i]) - 5));
        at = own && (t = probe_mtime(p, arena_printf(c->mem, "%s/%s", dir, name[i]))) > at ? t : at;
    }
    return at;
}

/* update: of the system's own packages. change: of any; what it was is not told. */
static int put(struct probe *p, const char *source, const char *kind, int64_t at) {
    if (at > 0)
        PUT(p, A(source), A(kind), A(at), ANULL);
    return 0;
}

static int run(struct probe *p) {
    static const char *const db[] = {"/var/lib/dpkg/status", "/var/lib/rpm/rpmdb.sqlite", "/var/lib/rpm/Packages", "/var/lib/rpm/Packages.db", "/usr/lib/sysimage/rpm/rpmdb.sqlite", "/usr/lib/sysimage/rpm/Packages.db"};
    int64_t changed = newest(p, db, COUNT(db));
    p->n_ok += changed > 0;
    TRY(put(p, "apt history", "update", apt(p)));
    TRY(put(p, "packages of the system", "update", unpacked(p)));
    TRY(put(p, "packages of the system", "update", p->system_at));
    TRY(put(p, "package database", "change", changed));
    TRY(sources(p, "/etc/apt/sources.list"));
    TRY(folder(p, "/etc/apt/sources.list.d"));
    return folder(p, "/etc/yum.repos.d");
}
COLLECTOR(patch, .run = run);
