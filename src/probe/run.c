/* Runs the collectors; the state of a table follows from how its sources could be read. */
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "probe/collect.h"

extern const struct collector *const __start_sz_collectors[];
extern const struct collector *const __stop_sz_collectors[];

enum { MAX_HOMES = 200, MAX_COLLECTORS = 128 };

/* Damage outweighs missing rights outweighs what was left out: each of them forbids a "pass". */
static const char *state_of(const struct probe *p) {
    return p->state ? p->state : p->n_bad ? "error" : p->n_denied ? "denied" : p->n_capped ? "partial" : p->n_ok ? "ok" : "absent";
}

static int run_one(struct probe *p, const struct collector *k) {
    struct ctx *c = p->c;
    p->t = fact_table(p->m, k->table);
    if (!p->t)
        return fail(c, E_MODEL, T("采集器 %s 没有 model/probe/%s.yaml", "collector %s has no model/probe/%s.yaml"), k->table, k->table);
    p->n_ok = p->n_denied = p->n_bad = p->n_capped = 0;
    p->note = p->state = NULL;
    p->noted = (struct map){0};
    int rc = k->run(p);
    if (rc == E_INTERNAL || rc == E_MODEL)
        return rc;                                   /* our bug, not the machine's fault */
    if (rc < 0) {
        p->state = "error";
        p->note = arena_dup(c->mem, c->err.detail);
    }
    const char *state = state_of(p);
    return fact_state(c, p->db, p->t->name, state, p->note);
}

/* Somebody works in it: a folder of root's among the homes may as well be for a domain, /home/OFFICE/zhang. */
static bool lived_in(struct probe *p, const char *dir) {
    struct ctx *c = p->c;
    return probe_is(p, arena_printf(c->mem, "%s/.config", dir)) || probe_is(p, arena_printf(c->mem, "%s/.mozilla", dir)) || probe_is(p, arena_printf(c->mem, "%s/.profile", dir));
}

/* Homes of accounts that /etc/passwd does not list: users of a domain. */
static int64_t others(struct probe *p, struct home *h, int64_t nr, const char *top, bool inner) {
    struct ctx *c = p->c;
    const char *const *name;
    struct stat st;
    int n = probe_list(p, top, &name);
    for (int i = 0; i < n && p->n_homes < MAX_HOMES; i++) {
        const char *dir = arena_printf(c->mem, "%s/%s", top, name[i]);
        bool known = str_eq(name[i], "lost+found") || (inner && !lived_in(p, dir));
        for (int k = 0; k < p->n_homes && !known; k++)
            known = str_eq(h[k].dir, dir);
        int fd = known ? -1 : probe_fd(p, dir, O_PATH | O_NOFOLLOW);
        if (fd < 0)
            continue;
        bool folder = fstat(fd, &st) == 0 && S_ISDIR(st.st_mode);
        close(fd);
        if (folder)
            h[p->n_homes++] = (struct home){++nr, (int64_t)st.st_uid, arena_dup(p->keep->mem, dir)};
        if (folder && !inner && st.st_uid == 0)
            nr = others(p, h, nr, dir, true);
    }
    return nr;
}

static void homes(struct probe *p) {
    struct home *h = NEWN(p->keep, struct home, MAX_HOMES);
    char *text = probe_text(p, "/etc/passwd", TEXT_MAX, NULL), *line;
    int64_t nr = 0, uid;
    while (text && (line = next_line(&text)) && p->n_homes < MAX_HOMES) {
        char **f;
        if (str_split(p->c, line, ':', 8, &f) < 7)
            continue;
        nr++;
        bool person = str_i64(f[2], 0, UINT32_MAX, &uid) && (uid == 0 || (uid >= 1000 && uid < 60000));
        if (person && f[5][0] == '/' && f[5][1] && probe_is(p, f[5]))
            h[p->n_homes++] = (struct home){nr, uid, arena_dup(p->keep->mem, f[5])};
    }
    p->homes = h;
    others(p, h, nr, "/home", false);
}

static int by_order(const void *a, const void *b) {
    const struct collector *x = *(const struct collector *const *)a, *y = *(const struct collector *const *)b;
    return x->order != y->order ? x->order - y->order : strcmp(x->table, y->table);
}

static int run_all(struct probe *p) {
    const struct collector *list[MAX_COLLECTORS];
    size_t n = 0;
    for (const struct collector *const *k = __start_sz_collectors; k < __stop_sz_collectors && n < MAX_COLLECTORS; k++)
        list[n++] = *k;
    qsort(list, n, sizeof *list, by_order);
    p->t = fact_table(p->m, "host");
    homes(p);
    AUTO_TX tx = {0};
    TRY(tx_begin(p->c, p->db, &tx));
    for (size_t i = 0; i < n; i++) {
        struct arena_mark m = arena_mark(p->c->mem);
        TRY(run_one(p, list[i]));
        arena_release(p->c->mem, m);
    }
    return tx_commit(p->c, &tx);
}

int probe_run(struct ctx *c, struct db *db, const struct fact_model *m, const struct probe_options *o) {
    struct ctx keep;
    const char *root = o->root && *o->root ? o->root : "/";
    struct probe p = {.c = c, .keep = &keep, .db = db, .m = m, .o = o, .live = str_eq(root, "/"), .now = c->now_us(c) / 1000000};
    p.root_fd = open(root, O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (p.root_fd < 0)
        return fail(c, errno == ENOENT || errno == ENOTDIR ? E_NOTFOUND : E_IO, T("没有目录 %s", "no directory %s"), root);
    ctx_init(&keep);
    int rc = run_all(&p);
    ctx_done(&keep);
    close(p.root_fd);
    return rc;
}
