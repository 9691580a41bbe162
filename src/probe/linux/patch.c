/* When packages were last changed, and whether the repositories lie in the internet. */
#include "probe/collect.h"

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

static int run(struct probe *p) {
    static const char *const db[] = {"/var/lib/dpkg/status", "/var/lib/rpm/rpmdb.sqlite", "/var/lib/rpm/Packages", "/var/lib/rpm/Packages.db", "/usr/lib/sysimage/rpm/rpmdb.sqlite"};
    char *history = probe_text(p, "/var/log/apt/history.log", TEXT_MAX, NULL), *line;
    int64_t at = 0;
    while (history && (line = next_line(&history)))
        if (str_starts(line, "End-Date: ")) {
            const char *s = line + 10;
            size_t day = strcspn(s, " ");
            char fixed[24];
            snprintf(fixed, sizeof fixed, "%.*s %s", (int)day, s, s + day + strspn(s + day, " "));
            const char *f = fixed;
            int64_t t = syslog_time(&f, p->now);
            at = t > at ? t : at;
        }
    if (at)
        PUT(p, A("apt history"), A("update"), A(at), ANULL);
    if ((at = newest(p, db, COUNT(db))) > 0) {
        PUT(p, A("package database"), A("update"), A(at), ANULL);
        p->n_ok++;
    }
    TRY(sources(p, "/etc/apt/sources.list"));
    TRY(folder(p, "/etc/apt/sources.list.d"));
    return folder(p, "/etc/yum.repos.d");
}
COLLECTOR(patch, .run = run);
