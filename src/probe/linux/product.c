/* Software that rules ask about, by packages, processes, services and data folders (model/probe/products.tsv). */
#include "probe/desktop.h"
#include "probe/entries.h"
#include "probe/sql.gen.h"

enum { KIND, NAME, TITLE, PACKAGES, PROCESSES, SERVICES, DIRS, DATA, SCANS, SWITCHES, CELLS };
enum on { ON_NOT_TOLD, ON_NO, ON_YES };

/* The paths of a list by commas; ~ stands for each home. */
static int paths_of(struct probe *p, const char *list, const char *const **ret_paths) {
    struct ctx *c = p->c;
    char **part;
    int n = str_split(c, list, ',', 16, &part), n_paths = 0;
    const char **path = NEWN(c, const char *, n * (p->n_homes + 1));
    for (int i = 0; i < n; i++) {
        if (*part[i] && *part[i] != '~')
            path[n_paths++] = part[i];
        for (int h = 0; *part[i] == '~' && h < p->n_homes; h++)
            path[n_paths++] = arena_printf(c->mem, "%s%s", p->homes[h].dir, part[i] + 1);
    }
    *ret_paths = path;
    return n_paths;
}

static int64_t newest(struct probe *p, const char *path, bool self) {
    struct ctx *c = p->c;
    const char *const *name;
    int64_t at = probe_mtime(p, path), t;
    if (!at)
        return 0;
    int n = probe_list(p, path, &name);
    if (!self && (n || probe_is(p, arena_printf(c->mem, "%s/.", path))))
        at = 0;                                    /* an empty folder of signatures has no date */
    for (int i = 0; i < n && i < 200; i++)
        if ((t = probe_mtime(p, arena_printf(c->mem, "%s/%s", path, name[i]))) > at)
            at = t;
    return at;
}

/* Newest date below the paths of `list`. */
static int64_t newest_of(struct probe *p, const char *list, bool self) {
    const char *const *path;
    int64_t at = 0, t;
    int n = paths_of(p, list, &path);
    for (int i = 0; i < n; i++)
        at = (t = newest(p, path[i], self)) > at ? t : at;
    return at;
}

/* The build time in a ClamAV database's header, "ClamAV-VDB:27 Nov 2026 04-05 +0800:…": the file's own date is that of its copying. */
static int64_t clamav(struct probe *p) {
    static const char *const path[] = {"/var/lib/clamav/daily.cld", "/var/lib/clamav/daily.cvd"};
    int64_t at = 0;
    for (size_t i = 0; i < COUNT(path); i++) {
        int fd = probe_fd(p, path[i], 0), d, y, h, m;
        char head[65] = "", mon[4];
        FILE *f = fd < 0 ? NULL : fdopen(fd, "r");
        size_t n = f ? fread(head, 1, 64, f) : 0;
        if (f)
            fclose(f);
        head[n] = 0;
        if (sscanf(head, "ClamAV-VDB:%2d %3s %4d %2d-%2d", &d, mon, &y, &h, &m) != 5)
            continue;
        const char *line = arena_printf(p->c->mem, "%s %2d %02d:%02d:00", mon, d, h, m);
        int64_t year_end = (int64_t)(y - 1970) * 31557600 + 366 * 86400, t = syslog_time(&line, year_end);
        at = t > at ? t : at;
    }
    return at;
}

/* The last "End Date: 2026:11:26 12:05:11" of clamscan's summaries; older ones have none, then the file's own date. 0: no scan is told. */
static int64_t scan_report(struct probe *p, const char *path) {
    int64_t at = 0;
    bool summary = false;
    char *text = probe_text(p, path, TEXT_MAX, NULL);
    for (const char *s = text; s && (s = strstr(s, "SCAN SUMMARY")); s += 12)
        summary = true;
    for (const char *s = text; s && (s = strstr(s, "End Date:")); s += 9) {
        int y, mo, d, h, mi, sec;
        if (sscanf(s + 9, " %4d:%2d:%2d %2d:%2d:%2d", &y, &mo, &d, &h, &mi, &sec) != 6)
            continue;
        const char *iso = arena_printf(p->c->mem, "%04d-%02d-%02d %02d:%02d:%02d", y, mo, d, h, mi, sec);
        int64_t t = syslog_time(&iso, p->now);
        at = t > at ? t : at;
    }
    return at ? at : summary ? probe_mtime(p, path) : 0;
}

/* When the program last looked through files, out of the reports it wrote; a folder by its last `/`. */
static int64_t scanned(struct probe *p, const char *list) {
    struct ctx *c = p->c;
    const char *const *path, *const *name;
    int64_t at = 0, t;
    int n = paths_of(p, list, &path);
    for (int i = 0; i < n; i++) {
        bool folder = str_ends(path[i], "/");
        int k = folder ? probe_list(p, arena_dupn(c->mem, path[i], strlen(path[i]) - 1), &name) : 0;
        for (int f = 0; f < k && f < 200; f++)
            at = (t = scan_report(p, arena_printf(c->mem, "%s%s", path[i], name[f]))) > at ? t : at;
        if (!folder)
            at = (t = scan_report(p, path[i])) > at ? t : at;
    }
    return at;
}

/* Of a product without traces of use: its data folders are known, and every home could be looked into. */
static bool never_used(struct probe *p, const char *dirs) {
    bool all = *dirs && p->n_homes > 0;
    for (int h = 0; all && h < p->n_homes; h++) {
        const char *const *name;
        int denied = p->n_denied;
        probe_list(p, p->homes[h].dir, &name);
        all = p->n_denied == denied;
    }
    return all;
}

/* A program of the desktop's that sleeps until somebody's settings wake it: "schema:/path" by commas, each a boolean. On for one is on; off is told by what everybody's settings say. */
static enum on switched(struct probe *p, char *list) {
    struct ctx *c = p->c;
    char **part;
    int n = str_split(c, list, ',', 8, &part), told = 0, asked = 0;
    for (int h = 0; h < p->n_homes && desktop_here(p, "*"); h++) {
        struct settings s;
        if (!desktop_user(p, &p->homes[h]))
            continue;
        settings_read(p, &p->homes[h], &s);
        for (int i = 0; i < n; i++) {
            char *path = strchr(part[i], ':');
            const char *source;
            struct setting k = {arena_dupn(c->mem, part[i], (size_t)(path - part[i])), path + 1, NOT_TOLD};
            int64_t v = setting_get(p, &s, &k, &source);
            if (v != NOT_TOLD && v)
                return ON_YES;
            told += v != NOT_TOLD;
            asked++;
        }
    }
    return asked && told == asked ? ON_NO : ON_NOT_TOLD;
}

/* A list of packages that was not read whole proves no absence. */
static int as_packages(struct probe *p) {
    struct ctx *c = p->c;
    AUTO_STMT s = {0};
    TRY(db_one(c, p->db, Q_PROBE_STATE, &s, A("package")));
    const char *state = db_text(c, &s, 0);
    if (!str_eq(state, "ok"))
        p->state = state;
    return 0;
}

static int run(struct probe *p) {
    struct tsv t = tsv_open("model/probe/products.tsv");
    char *f[CELLS];
    const struct names *packages = probe_packages(p), *running = probe_processes(p), *services = probe_services(p);
    int denied = p->n_denied;
    probe_entries(p);
    while (tsv_next(p->c, &t, f, CELLS)) {
        bool begun = names_has(&p->started, f[PROCESSES]) || names_has(&p->started, f[PACKAGES]), called = names_has(&p->called, f[PROCESSES]) || names_has(&p->called, f[PACKAGES]);
        bool listed = names_has(packages, f[PACKAGES]), installed = begun || called || listed, run_ = names_has(running, f[PROCESSES]), on = begun || names_has(services, f[SERVICES]);
        int64_t data = 0, scan = 0, used = *f[DIRS] ? newest_of(p, f[DIRS], true) : 0;
        enum on turned = *f[SWITCHES] && (installed || run_ || on) ? switched(p, f[SWITCHES]) : ON_NOT_TOLD;
        bool off = turned == ON_NO && !names_has(services, f[SERVICES]);
        run_ = run_ && !off;
        on = (on && !off) || turned == ON_YES;
        if (installed || run_ || on) {
            data = *f[DATA] ? newest_of(p, f[DATA], false) : 0;
            int64_t head = str_eq(f[NAME], "clamav") ? clamav(p) : 0;
            data = head ? head : data;
            scan = *f[SCANS] ? scanned(p, f[SCANS]) : 0;
        }
        if (installed || run_ || on || used)
            PUT(p, A(f[KIND]), A(f[NAME]), A(f[TITLE]), A((int64_t)installed), A((int64_t)run_), A((int64_t)on), used ? A(used) : ANULL, data ? A(data) : ANULL, scan ? A(scan) : ANULL,
                used || run_ ? A(0) : !begun && (listed || !called) && never_used(p, f[DIRS]) ? A(1) : ANULL, A((int64_t)off));
    }
    p->n_denied = denied;                          /* other people's folders are no reason to doubt the package list */
    p->n_ok += packages->n > 0;
    if (!packages->n)
        p->state = "absent";
    return as_packages(p);
}
COLLECTOR(product, .order = 1, .run = run);
