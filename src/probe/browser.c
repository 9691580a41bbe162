#include "probe/browser.h"

#include <fcntl.h>
#include <unistd.h>

#include "probe/copy.h"
#include "probe/found.h"
#include "probe/sql.gen.h"

enum { HOSTS_MAX = 5000, HOSTS_TOTAL = 20000, HISTORIES_MAX = 200, COPY_MAX = 512 << 20, READ_MS = 400, DEPTH = 3 };
static const int64_t epoch_1601_us = 11644473600000000;

struct found_in { struct probe *p; struct browsers *b; };

const char *url_host(struct ctx *c, const char *url) {
    static const char *const scheme[] = {"http://", "https://", "ftp://", "ws://", "wss://"};
    for (size_t i = 0; i < COUNT(scheme); i++) {
        if (strncasecmp(url, scheme[i], strlen(scheme[i])) != 0)
            continue;
        const char *at = url + strlen(scheme[i]);
        size_t n = strcspn(at, "/?#\\");
        for (size_t k = 0; k < n; k++)             /* user:password@ */
            if (at[k] == '@') {
                at += k + 1;
                n -= k + 1;
                k = (size_t)-1;
            }
        n = *at == '[' ? strcspn(at, "]") : n;
        size_t skip = *at == '[';
        char *host = n > skip && n < 256 ? arena_dupn(c->mem, at + skip, n - skip) : NULL;
        for (char *s = host; s && *s; s++) {
            *s = *s >= 'A' && *s <= 'Z' ? (char)(*s + 32) : *s;
            if (*s == ':' && !skip)
                *s = 0;
        }
        return host && *host ? host : NULL;
    }
    return NULL;
}

struct hosts { struct map seen; struct visited *v; };

/* One more visit to a host, as often as `visits` says. */
static void visit(struct probe *p, struct hosts *all, struct history *h, const char *host, int64_t visits, int64_t last) {
    struct visited *one = map_get(&all->seen, host);
    if (!all->v)
        h->v = all->v = NEWN(p->keep, struct visited, HOSTS_MAX);
    if (!one && h->n < HOSTS_MAX) {
        one = &all->v[h->n++];
        *one = (struct visited){arena_dup(p->keep->mem, host), host_scope(host), 0, 0};
        map_put(p->keep, &all->seen, one->host, one);
        h->n_public += str_eq(one->scope, "public");
    }
    h->visits += visits;
    h->last = last > h->last ? last : h->last;
    if (!one)
        return;
    one->visits += visits;
    one->last = last > one->last ? last : one->last;
}

static int hosts(struct probe *p, struct db *db, const struct query *q, int64_t shift_us, struct history *h) {
    struct ctx *c = p->c;
    struct hosts all = {0};
    AUTO_STMT s = {0};
    int rc;
    TRY(db_query0(c, db, q, &s));
    while ((rc = db_next(c, &s)) > 0) {
        const char *url = db_peek(&s, 0, NULL);
        struct arena_mark m = arena_mark(c->mem);
        const char *host = url ? url_host(c, url) : NULL;
        if (host)
            visit(p, &all, h, host, db_i64(&s, 1), (db_i64(&s, 2) - shift_us) / 1000000);
        arena_release(c->mem, m);
    }
    return rc;
}

/* GNOME's browser keeps the tables of Chromium, and times as Firefox does. */
static int read_db(struct probe *p, struct db *db, const char *path, struct history *h) {
    static const struct { const char *name; const struct query *all, *first; int64_t shift_us; } forms[] = {
        {"/places.sqlite", Q_PROBE_FIREFOX, Q_PROBE_FIREFOX_FIRST, 0}, {"/ephy-history.db", Q_PROBE_CHROMIUM, Q_PROBE_CHROMIUM_FIRST, 0}, {"/browsedata.db", Q_PROBE_FALKON, Q_PROBE_FALKON_FIRST, 0},
        {"/history.sqlite", Q_PROBE_QUTEBROWSER, Q_PROBE_QUTEBROWSER_FIRST, 0}, {"", Q_PROBE_CHROMIUM, Q_PROBE_CHROMIUM_FIRST, epoch_1601_us}};
    struct ctx *c = p->c;
    size_t f = 0;
    while (!str_ends(path, forms[f].name))
        f++;
    TRY(hosts(p, db, forms[f].all, forms[f].shift_us, h));
    AUTO_STMT s = {0};
    if (db_one0(c, db, forms[f].first, &s) >= 0 && !db_is_null(&s, 0))
        h->first = (db_i64(&s, 0) - forms[f].shift_us) / 1000000;
    return 0;
}

/* Which file it is; false: one that was read already. */
static bool fresh(const struct browsers *b, const struct stat *st, struct history *h) {
    h->dev = (uint64_t)st->st_dev;
    h->ino = (uint64_t)st->st_ino;
    for (int i = 0; i < b->n; i++)
        if (b->v[i].ino == h->ino && b->v[i].dev == h->dev)
            return false;
    return true;
}

/* Keeps as many hosts as a report has room for. */
static void add(struct found_in *f, struct history *h) {
    int before = 0;
    for (int i = 0; i < f->b->n; i++)
        before += f->b->v[i].n;
    if (before + h->n > HOSTS_TOTAL) {
        h->n = HOSTS_TOTAL > before ? HOSTS_TOTAL - before : 0;
        f->p->n_capped++;
    }
    f->b->v[f->b->n++] = *h;
}

static int read_file(struct probe *p, int fd, const char *path, struct history *h) {
    struct ctx *c = p->c;
    char magic[16];
    struct db *db;
    struct arena_mark m = arena_mark(c->mem);
    int rc = pread(fd, magic, 16, 0) == 16 && memcmp(magic, "SQLite format 3", 16) == 0 ? probe_db(p, fd, path, COPY_MAX, READ_MS, &db) : E_SYNTAX;
    if (rc >= 0) {
        rc = read_db(p, db, path, h);
        db_close(db);
    }
    arena_release(c->mem, m);
    c->err = (struct err){0};
    return rc;
}

/* A file named like a history is one when it is SQLite; a browser nobody listed is found all the same. */
static void history(struct found_in *f, const char *path, const char *browser, int64_t owner) {
    struct probe *p = f->p;
    struct stat st, wal;
    int fd = probe_source(p, path);
    if (fd < 0)
        return;
    struct history h = {.browser = arena_dup(p->keep->mem, browser), .owner = owner};
    int log = probe_fd(p, arena_printf(p->c->mem, "%s-wal", path), O_PATH);
    bool empty = fstat(fd, &st) == 0 && st.st_size == 0 && (log < 0 || fstat(log, &wal) < 0 || wal.st_size == 0);
    if (log >= 0)
        close(log);
    if (f->b->n == HISTORIES_MAX || empty || !fresh(f->b, &st, &h)) {      /* an empty file is a profile never used */
        p->n_capped += f->b->n == HISTORIES_MAX;
        close(fd);
        return;
    }
    int rc = read_file(p, fd, path, &h);
    close(fd);
    if (rc == E_LIMIT || rc == E_TIMEOUT)
        p->n_capped++;
    else if (rc < 0)
        probe_damaged(p, path);
    if (h.n || rc >= 0)
        add(f, &h);
}

/* A profile in a place of its own (-profile, --user-data-dir, a folder that was moved): one when it has the tables of one; its place is not told. */
static void strays(struct found_in *f) {
    const struct found *all = probe_found(f->p);
    struct stat st;
    for (int i = 0; i < all->n && f->b->n < HISTORIES_MAX; i++) {
        struct history h = {.browser = "elsewhere", .owner = all->v[i].owner};
        int fd = all->v[i].kind == FOUND_HISTORY ? probe_fd(f->p, all->v[i].path, O_NOFOLLOW) : -1;
        if (fd >= 0 && fstat(fd, &st) == 0 && S_ISREG(st.st_mode) && fresh(f->b, &st, &h) && read_file(f->p, fd, all->v[i].path, &h) >= 0)
            add(f, &h);
        if (fd >= 0)
            close(fd);
    }
}

/* Whether a history read since tells of the internet; where one does, what else a profile keeps need not be looked at. */
static bool tells(const struct browsers *b, int since) {
    bool any = false;
    for (int i = since; i < b->n; i++)
        any |= b->v[i].n_public > 0;
    return any;
}

static void trace(struct found_in *f, struct history *h, const char *browser) {
    h->browser = arena_printf(f->p->keep->mem, "%s (traces)", browser);
    if (h->n && f->b->n < HISTORIES_MAX)
        add(f, h);
}

/* Folders of what sites stored, "https+++www.example.com", "https+++a.example.com+8443^partitionKey=…": they stay when the history is taken away. */
static void stores(struct found_in *f, const char *profile, const char *browser, int64_t owner) {
    struct ctx *c = f->p->c;
    struct history h = {.owner = owner};
    struct hosts all = {0};
    const char *const *name, *dir = arena_printf(c->mem, "%s/storage/default", profile);
    int n = probe_names(f->p, dir, &name);
    for (int i = 0; i < n; i++) {
        const char *at = str_starts(name[i], "https+++") ? name[i] + 8 : str_starts(name[i], "http+++") ? name[i] + 7 : "";
        const char *host = url_host(c, arena_printf(c->mem, "http://%.*s/", (int)strcspn(at, "+^"), at));
        if (host)
            visit(f->p, &all, &h, host, 1, probe_mtime(f->p, arena_printf(c->mem, "%s/%s", dir, name[i])));
    }
    trace(f, &h, browser);
}

/* The servers Chromium remembers how to speak to: "server":"https://www.example.com". */
static void servers(struct found_in *f, const char *path, const char *browser, int64_t owner) {
    static const char mark[] = "\"server\":\"";
    struct ctx *c = f->p->c;
    struct history h = {.owner = owner};
    struct hosts all = {0};
    char *text = probe_is(f->p, path) ? probe_text(f->p, path, TEXT_MAX, NULL) : NULL;
    for (char *at = text; at && (at = strstr(at, mark));) {
        at += sizeof mark - 1;
        const char *host = url_host(c, arena_dupn(c->mem, at, strcspn(at, "\"")));
        if (host)
            visit(f->p, &all, &h, host, 1, 0);          /* the file changes whenever the browser runs */
    }
    trace(f, &h, browser);
}

/* ~/.mozilla/firefox/<profile>/places.sqlite and kin */
static void firefox(struct found_in *f, const char *top, const char *browser, int64_t owner) {
    struct ctx *c = f->p->c;
    const char *const *name;
    int n = probe_list(f->p, top, &name);
    for (int i = 0; i < n; i++) {
        const char *profile = arena_printf(c->mem, "%s/%s", top, name[i]), *path = arena_printf(c->mem, "%s/places.sqlite", profile);
        int before = f->b->n;
        if (probe_is(f->p, path))
            history(f, path, browser, owner);
        if (!tells(f->b, before))
            stores(f, profile, browser, owner);
    }
    char *ini = n ? probe_text(f->p, arena_printf(c->mem, "%s/profiles.ini", top), SMALL_MAX, NULL) : NULL, *line;
    while (ini && (line = next_line(&ini))) {      /* a profile that lies elsewhere */
        const char *path = str_starts(line, "Path=/") ? arena_printf(c->mem, "%s/places.sqlite", trim(line) + 5) : NULL;
        if (path && probe_is(f->p, path))
            history(f, path, browser, owner);
    }
}

/* Konqueror: numbers of the highest byte first: version, CRC, length, then entries of address, title (in UTF-16) and times. An address is bytes behind their length. */
static void konqueror(struct found_in *f, const char *path, int64_t owner) {
    enum { ADDRESS = 2048 };
    struct ctx *c = f->p->c;
    struct history h = {.browser = "konqueror", .owner = owner};
    struct hosts all = {0};
    size_t n = 0;
    const char *b = probe_is(f->p, path) ? probe_text(f->p, path, TEXT_MAX, &n) : NULL;
    int64_t at = b ? probe_mtime(f->p, path) : 0;
    for (size_t i = 0; b && i + 4 < n; i++) {
        const unsigned char *u = (const unsigned char *)b + i;
        size_t len = (size_t)u[0] << 24 | (size_t)u[1] << 16 | (size_t)u[2] << 8 | u[3];
        if (len < 8 || len > n - i - 4 || (strncasecmp(b + i + 4, "http", 4) != 0 && strncasecmp(b + i + 4, "ftp:", 4) != 0))
            continue;
        struct arena_mark m = arena_mark(c->mem);
        const char *host = url_host(c, arena_dupn(c->mem, b + i + 4, len < ADDRESS ? len : ADDRESS));
        if (host)
            visit(f->p, &all, &h, host, 1, at);
        arena_release(c->mem, m);
    }
    if ((h.n || n) && f->b->n < HISTORIES_MAX)
        add(f, &h);
}

/* Any <dir>/History below ~/.config, three levels deep: <browser>/History, <browser>/<profile>/History, <vendor>/<browser>/<profile>/History. */
static void chromium(struct found_in *f, const char *dir, const char *browser, int64_t owner, int depth) {
    struct ctx *c = f->p->c;
    struct stat st;
    const char *const *name;
    int denied = f->p->n_denied, before = f->b->n, fd, n = probe_list(f->p, dir, &name);
    if (depth)
        f->p->n_denied = denied;
    for (int i = 0; i < n; i++) {
        const char *path = arena_printf(c->mem, "%s/%s", dir, name[i]);
        if (str_eq(name[i], "History") && depth) {
            history(f, path, browser, owner);
            continue;
        }
        if (depth == DEPTH || (depth >= 2 && !str_eq(name[i], "Default") && !str_starts(name[i], "Profile") && !strstr(dir, "Software")))
            continue;
        fd = probe_fd(f->p, path, O_PATH | O_NOFOLLOW);
        bool folder = fd >= 0 && fstat(fd, &st) == 0 && S_ISDIR(st.st_mode);
        if (fd >= 0)
            close(fd);
        if (folder)
            chromium(f, path, depth ? browser : name[i], owner, depth + 1);
    }
    for (int i = 0; i < 2 && depth && !tells(f->b, before); i++)
        servers(f, arena_printf(c->mem, "%s/%sNetwork Persistent State", dir, i ? "Network/" : ""), browser, owner);
}

/* A folder with the .mozilla and the .config of one user or of one boxed program. */
static void place(struct found_in *f, const char *dir, const char *config, const char *box, int64_t owner) {
    struct ctx *c = f->p->c;
    static const char *const fork[] = {"waterfox", "librewolf", "zen", "floorp"};
    const char *const *name;
    for (int i = 0; i < 2; i++) {                  /* firefox, firefox-esr, seamonkey …; below .config since Firefox 147 */
        const char *top = arena_printf(c->mem, "%s/%s", i ? config : dir, i ? "mozilla" : ".mozilla");
        int n = probe_list(f->p, top, &name);
        for (int k = 0; k < n; k++)
            firefox(f, arena_printf(c->mem, "%s/%s", top, name[k]), *box ? arena_printf(c->mem, "%s (%s)", name[k], box) : name[k], owner);
    }
    for (size_t i = 0; i < COUNT(fork); i++)
        firefox(f, arena_printf(c->mem, "%s/.%s", dir, fork[i]), *box ? arena_printf(c->mem, "%s (%s)", fork[i], box) : fork[i], owner);
    chromium(f, config, "", owner, 0);
}

/* Programs in a box of their own have a home of their own: ~/snap/<name>/common, ~/snap/<name>/<revision>, ~/.var/app/<id>, ~/.linglong/<id>. */
static void boxes(struct found_in *f, const struct home *h) {
    static const struct { const char *dir, *kind; } box[] = {{".var/app", "flatpak"}, {".linglong", "linglong"}};
    struct ctx *c = f->p->c;
    const char *const *name;
    int n = probe_list(f->p, arena_printf(c->mem, "%s/snap", h->dir), &name);
    for (int i = 0; i < n; i++) {
        const char *top = arena_printf(c->mem, "%s/snap/%s", h->dir, name[i]), *now = probe_link(f->p, arena_printf(c->mem, "%s/current", top));
        place(f, arena_printf(c->mem, "%s/common", top), arena_printf(c->mem, "%s/common", top), "snap", h->nr);
        place(f, arena_printf(c->mem, "%s/%s", top, now ? now : "current"), arena_printf(c->mem, "%s/%s/.config", top, now ? now : "current"), "snap", h->nr);
    }
    for (size_t b = 0; b < COUNT(box); b++) {
        n = probe_list(f->p, arena_printf(c->mem, "%s/%s", h->dir, box[b].dir), &name);
        for (int i = 0; i < n; i++) {
            const char *top = arena_printf(c->mem, "%s/%s/%s", h->dir, box[b].dir, name[i]);
            place(f, top, arena_printf(c->mem, "%s/config", top), box[b].kind, h->nr);
        }
    }
}

static void one_home(struct found_in *f, const struct home *h) {
    static const char *const konq[] = {".local/share/konqueror/konq_history", ".kde/share/apps/konqueror/konq_history", ".kde4/share/apps/konqueror/konq_history"};
    struct ctx *c = f->p->c;
    place(f, h->dir, arena_printf(c->mem, "%s/.config", h->dir), "", h->nr);
    for (size_t i = 0; i < COUNT(konq); i++)
        konqueror(f, arena_printf(c->mem, "%s/%s", h->dir, konq[i]), h->nr);
    chromium(f, arena_printf(c->mem, "%s/.local/share/konqueror/QtWebEngine", h->dir), "konqueror", h->nr, 1);
    int denied = f->p->n_denied;                   /* whose home is closed was said just now */
    boxes(f, h);
    f->p->n_denied = denied;
}

const struct browsers *browsers_read(struct probe *p) {
    if (p->browsers) {
        p->n_ok += p->browsers->n_ok;
        p->n_denied += p->browsers->n_denied;
        p->n_bad += p->browsers->n_bad;
        p->n_capped += p->browsers->n_capped;
        return p->browsers;
    }
    struct browsers *b = NEW(p->keep, struct browsers);
    struct found_in f = {p, b};
    b->v = NEWN(p->keep, struct history, HISTORIES_MAX);
    for (int i = 0; i < p->n_homes; i++)
        one_home(&f, &p->homes[i]);
    strays(&f);
    p->n_ok += p->n_homes > 0 && !p->n_denied;
    b->n_ok = p->n_ok;
    b->n_denied = p->n_denied;
    b->n_bad = p->n_bad;
    b->n_capped = p->n_capped;
    p->browsers = b;
    return b;
}
