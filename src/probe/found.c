#include "probe/found.h"

#include <dirent.h>
#include <fcntl.h>
#include <unistd.h>

enum { FOLDERS = 1500, NAMES = 40000, DEPTH = 12, FOUND = 500 };      /* of one home */

struct walk { struct probe *p; struct found_file *v; int n, names, first, folders; const char *folder[FOLDERS]; char depth[FOLDERS]; };

static enum found_kind kind_of(const char *name) {
    static const char *const whole[] = {"History", "places.sqlite", "ephy-history.db", "browsedata.db", "history.sqlite"}, *const ending[] = {".qcow2", ".vdi", ".vmdk", ".vhd", ".vhdx"};
    const char *dot = strrchr(name, '.');
    for (size_t i = 0; dot && i < COUNT(ending); i++)
        if (!strcasecmp(dot, ending[i]))
            return FOUND_IMAGE;
    return str_among(whole, COUNT(whole), name) ? FOUND_HISTORY : FOUND_NOTHING;
}

/* Full of names and of nothing else. */
static bool passed_over(const char *name) {
    static const char *const dull[] = {"Cache", "Cache_Data", "Code Cache", "CacheStorage", "GPUCache", "node_modules", ".git", "__pycache__", "site-packages"};
    return str_among(dull, COUNT(dull), name);
}

static void one(struct walk *w, const char *dir, int depth, int64_t owner) {
    struct ctx *keep = w->p->keep;
    int fd = probe_fd(w->p, dir, O_DIRECTORY | O_NOFOLLOW);
    DIR *d = fd < 0 ? NULL : fdopendir(fd);
    if (!d && fd >= 0)
        close(fd);
    for (struct dirent *e; d && (e = readdir(d)) && ++w->names < NAMES;) {
        enum found_kind kind = e->d_type == DT_REG && w->n < FOUND ? kind_of(e->d_name) : FOUND_NOTHING;
        if (kind)
            w->v[w->n++] = (struct found_file){arena_printf(keep->mem, "%s/%s", dir, e->d_name), kind, owner};
        else if (e->d_type == DT_DIR && depth < DEPTH && w->folders < FOLDERS && strcmp(e->d_name, ".") != 0 && strcmp(e->d_name, "..") != 0 && !passed_over(e->d_name)) {
            w->depth[w->folders] = (char)(depth + 1);
            w->folder[w->folders++] = arena_printf(w->p->c->mem, "%s/%s", dir, e->d_name);
        }
    }
    if (d)
        closedir(d);
}

static void tree(struct walk *w, const char *top, int64_t owner) {
    struct arena_mark m = arena_mark(w->p->c->mem);
    w->names = 0;
    w->folders = 1;
    w->folder[0] = top;
    w->depth[0] = 0;
    for (int i = 0; i < w->folders && w->names < NAMES; i++)
        one(w, w->folder[i], w->depth[i], owner);
    arena_release(w->p->c->mem, m);
}

const struct found *probe_found(struct probe *p) {
    if (p->found)
        return p->found;
    struct found *f = NEW(p->keep, struct found);
    struct walk *w = NEW(p->c, struct walk);
    w->p = p;
    w->v = NEWN(p->keep, struct found_file, FOUND);
    for (int i = 0; i < p->n_homes; i++)
        tree(w, p->homes[i].dir, p->homes[i].nr);
    tree(w, "/data", 0);
    *f = (struct found){w->n, w->v};
    return p->found = f;
}
