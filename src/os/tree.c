/* Directories made whole or not at all. */
#include "os/tree.h"

#include <dirent.h>
#include <errno.h>
#include <ftw.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "os/os.h"

static int remove_one(const char *path, const struct stat *st, int type, struct FTW *at) {
    (void)st, (void)type, (void)at;
    return remove(path);
}

int os_tree_remove(struct ctx *c, const char *dir) {
    enum { OPEN_DIRECTORIES = 16 };
    if (nftw(dir, remove_one, OPEN_DIRECTORIES, FTW_DEPTH | FTW_PHYS) == 0 || errno == ENOENT)
        return 0;
    return fail(c, E_IO, T("删不掉 %s：%s", "cannot remove %s: %s"), dir, os_why(c, errno));
}

static const char *making(struct ctx *c, const char *dir) {
    return arena_printf(c->mem, "%s/" OS_MAKING, dir);
}

/* A second name for it, so that what has gone up is known from what was there; on a disk without second names it is moved. */
static int raise_one(struct ctx *c, const char *from, const char *to) {
    unlink(to);
    return link(from, to) == 0 ? 0 : os_rename(c, from, to);
}

int os_tree_begin(struct ctx *c, const char *dir, const char **ret_in) {
    const char *in = making(c, dir);
    TRY(os_tree_remove(c, in));
    TRY(os_mkdir(c, in, 0700));
    *ret_in = in;
    return 0;
}

enum { MANY = 64 };

/* Names are taken first: a directory is not read while it changes. */
static int names_in(struct ctx *c, const char *dir, int max, const char **name) {
    DIR *d = opendir(dir);
    int n = 0;
    if (!d)
        return fail(c, E_IO, "%s: %s", dir, os_why(c, errno));
    for (struct dirent *e; n < max && (e = readdir(d));)
        if (!str_eq(e->d_name, ".") && !str_eq(e->d_name, ".."))
            name[n++] = arena_dup(c->mem, e->d_name);
    closedir(d);
    return n;
}

static int up(struct ctx *c, const char *in, const char *dir, const char *last) {
    const char *name[MANY];
    int n = names_in(c, in, MANY, name);
    TRY(n);
    for (int i = 0; i < n; i++)
        if (!str_eq(name[i], last))
            TRY(raise_one(c, arena_printf(c->mem, "%s/%s", in, name[i]), arena_printf(c->mem, "%s/%s", dir, name[i])));
    TRY(os_rename(c, arena_printf(c->mem, "%s/%s", in, last), arena_printf(c->mem, "%s/%s", dir, last)));
    return os_tree_remove(c, in);
}

int os_tree_back(struct ctx *c, const char *dir, const char *last) {
    const char *name[MANY], *in = making(c, dir);
    int n = os_exists(in) ? names_in(c, in, MANY, name) : 0;
    TRY(n);
    for (int i = 0; i < n && !os_exists(arena_printf(c->mem, "%s/%s", dir, last)); i++) {
        const char *raised = arena_printf(c->mem, "%s/%s", dir, name[i]);
        struct stat a, b;
        if (!lstat(arena_printf(c->mem, "%s/%s", in, name[i]), &a) && !lstat(raised, &b) && a.st_dev == b.st_dev && a.st_ino == b.st_ino)
            unlink(raised);
    }
    return os_tree_remove(c, in);
}

int os_tree_end(struct ctx *c, const char *dir, const char *last, int rc) {
    const char *in = making(c, dir);
    if (rc >= 0)
        rc = up(c, in, dir, last);
    if (rc < 0) {
        struct err kept = c->err;
        os_tree_remove(c, in);
        c->err = kept;
    }
    return rc;
}
