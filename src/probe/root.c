/* The one door to the files of the machine or of a fixture tree. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/openat2.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "probe/collect.h"

static void fd_close(int *fd) {
    if (*fd >= 0)
        close(*fd);
}
#define AUTO_FD AUTO(fd_close) int

/* Part by part, following no link at all. */
static int walk(int at, const char *rel, int flags) {
    char part[256];
    int fd = dup(at);
    while (fd >= 0 && *rel) {
        size_t n = strcspn(rel, "/");
        bool last = !rel[n + (rel[n] == '/')];
        if (n >= sizeof part || (n == 2 && !strncmp(rel, "..", 2))) {
            close(fd);
            errno = EINVAL;
            return -1;
        }
        memcpy(part, rel, n);
        part[n] = 0;
        int next = openat(fd, n ? part : ".", last ? flags | O_NOFOLLOW : O_PATH | O_NOFOLLOW | O_DIRECTORY | O_CLOEXEC);
        int e = errno;
        close(fd);
        errno = e;
        fd = next;
        rel += n + (rel[n] == '/');
    }
    return fd;
}

struct path { char done[PATH_MAX], left[PATH_MAX]; };      /* free of links, and still to be looked at */

/* The next part of `left` goes to `done`; a link's target takes its place in `left`. */
static int step(int root, struct path *at, bool keep_last) {
    char *rest = at->left + strcspn(at->left, "/"), link[PATH_MAX], more[PATH_MAX];
    bool last = !rest[strspn(rest, "/")];
    size_t n = strlen(at->done);
    struct stat st;
    *rest = *rest ? 0 : *rest;
    char *next = last ? rest : rest + 1 + strspn(rest + 1, "/"), *up = strrchr(at->done, '/');
    if (str_eq(at->left, ".."))
        *(up ? up : at->done) = 0;
    else if (*at->left && !str_eq(at->left, ".") && (size_t)snprintf(at->done + n, PATH_MAX - n, "%s%s", n ? "/" : "", at->left) >= PATH_MAX - n)
        return ENAMETOOLONG;
    ssize_t len = -1;
    if (strlen(at->done) > n && fstatat(root, at->done, &st, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(st.st_mode) && !(last && keep_last))
        len = readlinkat(root, at->done, link, sizeof link - 1);
    if (len >= 0) {
        link[len] = 0;
        at->done[*link == '/' ? 0 : n] = 0;
        if ((size_t)snprintf(more, sizeof more, "%s/%s", link + strspn(link, "/"), next) >= sizeof more)
            return ENAMETOOLONG;
        next = more;
    }
    memmove(at->left, next, strlen(next) + 1);
    return len >= 0 ? ELOOP : 0;
}

/* Kernels before 5.6 know no RESOLVE_IN_ROOT: links are followed here, inside the root, as text; what is opened then has none left. */
static int follow(int root, const char *rel, int flags) {
    struct path at = {.done = ""};
    int links = 0, e = (size_t)snprintf(at.left, sizeof at.left, "%s", rel) < sizeof at.left ? 0 : ENAMETOOLONG;
    while (!e && *at.left) {
        e = step(root, &at, (flags & O_NOFOLLOW) != 0);
        if (e == ELOOP && ++links < 40)
            e = 0;
    }
    errno = e;
    return e ? -1 : walk(root, at.done, flags);
}

static int open_in(const struct probe *p, const char *path, int flags) {
    const char *rel = path + strspn(path, "/");
    if (p->live)
        return open(path, flags);
    struct open_how how = {.flags = (uint64_t)flags, .resolve = RESOLVE_IN_ROOT | RESOLVE_NO_MAGICLINKS};
    int fd = (int)syscall(SYS_openat2, p->root_fd, *rel ? rel : ".", &how, sizeof how);
    return fd < 0 && (errno == ENOSYS || errno == EPERM) ? follow(p->root_fd, rel, flags) : fd;
}

int probe_fd(struct probe *p, const char *path, int flags) {
    flags |= O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;
    if (flags & O_PATH)
        return open_in(p, path, flags & ~(O_NONBLOCK | O_NOCTTY));
    int fd = open_in(p, path, flags | O_NOATIME);
    return fd < 0 && errno == EPERM ? open_in(p, path, flags) : fd;
}

/* How a path is told in the list of sources: homes by their number, names that speak of persons, devices or networks not at all. */
static const char *shown(struct probe *p, const char *path) {
    static const char *const telling[] = {"/etc/NetworkManager/system-connections/", "/run/NetworkManager/system-connections/", "/var/lib/NetworkManager/", "/var/lib/bluetooth/", "/var/lib/samba/usershares/",
                                          "/etc/sysconfig/network-scripts/", "/etc/sudoers.d/", "/var/lib/dhcp/", "/var/lib/dhclient/", "/etc/wpa_supplicant/", "/var/lib/iwd/", "/etc/netplan/", "/run/netplan/", "/lib/netplan/", "/etc/ppp/peers/",
                                          "/etc/wireguard/", "/etc/openvpn/", "/etc/hostapd/", "/etc/network/interfaces.d/", "/etc/systemd/network/", "/etc/ipsec.d/", "/etc/swanctl/conf.d/", "/etc/auto.master.d/", "/etc/auto."};
    struct ctx *c = p->c;
    if (str_ends(path, ".mount") || str_ends(path, ".automount"))
        return "/etc/systemd/system/*.mount";
    for (size_t i = 0; i < COUNT(telling); i++)
        if (str_starts(path, telling[i]))
            return arena_printf(c->mem, "%s*", telling[i]);
    for (int i = 0; i < p->n_homes; i++) {
        size_t n = strlen(p->homes[i].dir);
        if (strncmp(path, p->homes[i].dir, n) == 0 && (!path[n] || path[n] == '/'))
            return arena_printf(c->mem, "~%" PRId64 "%s", p->homes[i].nr, path + n);
    }
    char *out = arena_dup(c->mem, path);
    for (char *part = out; *part; part += strcspn(part, "/"), part += *part == '/')
        if (strcspn(part, "/") == 32 && strspn(part, "0123456789abcdef") == 32)
            memset(part, '*', 32);               /* a machine's id */
    return out;
}

void probe_note(struct probe *p, const char *path, const char *state, int64_t bytes) {
    bool denied = str_eq(state, "denied");
    if (str_eq(state, "absent"))
        return;
    path = shown(p, path);
    p->n_ok += str_eq(state, "ok");
    p->n_denied += denied;
    p->n_bad += str_eq(state, "error");
    p->n_capped += str_eq(state, "too_big");
    bool told = map_get(&p->noted, path);
    if (!told || (denied && !p->note))
        path = arena_dup(p->keep->mem, path);      /* a collector gives back meanwhile what a journal or a folder took */
    if (denied && !p->note)
        p->note = path;
    if (told)
        return;
    struct ctx *c = p->c;
    map_put(p->keep, &p->noted, path, "");
    fact_source(c, p->db, p->t->name, path, state, bytes);
}

void probe_damaged(struct probe *p, const char *path) {
    probe_note(p, arena_printf(p->c->mem, "%s (damaged)", path), "error", 0);
    p->note = arena_printf(p->keep->mem, "%s: damaged", shown(p, path));
}

static const char *state_of(int e) {
    return e == EACCES || e == EPERM ? "denied" : e == ENOENT || e == ENOTDIR || e == ENXIO || e == ENODEV ? "absent" : "error";
}

int probe_source(struct probe *p, const char *path) {
    struct stat st;
    int fd = probe_fd(p, path, 0);
    if (fd < 0) {
        probe_note(p, path, state_of(errno), 0);
        return -1;
    }
    if (fstat(fd, &st) < 0 || !S_ISREG(st.st_mode)) {
        close(fd);
        probe_note(p, path, "error", 0);
        return -1;
    }
    probe_note(p, path, "ok", st.st_size);
    return fd;
}

/* Reads to the end, at most max; files of /proc do not know their size. */
static char *slurp(struct ctx *c, int fd, size_t max, size_t *ret_n, bool *ret_over) {
    struct stat st;
    size_t cap = fstat(fd, &st) == 0 && st.st_size > 0 && (size_t)st.st_size < max ? (size_t)st.st_size + 1 : 4096, n = 0;
    cap = cap > max ? max + 1 : cap;
    char *b = arena_alloc(c->mem, cap + 1);
    for (;;) {
        if (n == cap) {
            if (cap > max)
                break;
            size_t more = cap * 2 > max + 1 ? max + 1 : cap * 2;
            char *b2 = arena_alloc(c->mem, more + 1);
            memcpy(b2, b, n);
            b = b2;
            cap = more;
        }
        ssize_t r = read(fd, b + n, cap - n);
        if (r < 0 && errno == EINTR)
            continue;
        if (r < 0)
            return NULL;
        if (!r)
            break;
        n += (size_t)r;
    }
    *ret_over = n > max;
    n = n > max ? max : n;
    b[n] = 0;
    *ret_n = n;
    return b;
}

char *probe_text(struct probe *p, const char *path, size_t max, size_t *ret_n) {
    AUTO_FD fd = probe_fd(p, path, 0);
    struct stat st;
    size_t n = 0;
    bool over = false;
    if (fd < 0 || fstat(fd, &st) < 0 || !S_ISREG(st.st_mode)) {
        probe_note(p, path, fd < 0 ? state_of(errno) : "error", 0);
        return NULL;
    }
    char *text = slurp(p->c, fd, max, &n, &over);
    probe_note(p, path, !text ? state_of(errno) : over ? "too_big" : "ok", (int64_t)n);
    if (ret_n)
        *ret_n = n;
    return text;
}

const char *probe_line(struct probe *p, const char *dir, const char *name) {
    struct ctx *c = p->c;
    char b[1024];
    AUTO_FD fd = probe_fd(p, arena_printf(c->mem, "%s/%s", dir, name), 0);
    ssize_t n = fd < 0 ? -1 : read(fd, b, sizeof b - 1);
    if (n < 0) {
        if (errno == EACCES || errno == EPERM)
            probe_note(p, arena_printf(c->mem, "%s/%s", dir, name), "denied", 0);
        return NULL;
    }
    probe_note(p, dir, "ok", 0);
    b[n] = 0;
    b[strcspn(b, "\n")] = 0;
    return trim(arena_dup(c->mem, b));
}

int64_t probe_number(struct probe *p, const char *dir, const char *name, int64_t otherwise) {
    const char *s = probe_line(p, dir, name);
    int64_t v;
    return s && str_i64(s, INT64_MIN, INT64_MAX, &v) ? v : otherwise;
}

int probe_list(struct probe *p, const char *dir, const char *const **ret_names) {
    struct ctx *c = p->c;
    int fd = probe_fd(p, dir, O_DIRECTORY), n = 0;
    DIR *d = fd < 0 ? NULL : fdopendir(fd);
    if (!d) {
        probe_note(p, dir, state_of(errno), 0);
        if (fd >= 0)
            close(fd);
        return 0;
    }
    const char **names = NEWN(c, const char *, 64);
    int cap = 64;
    for (struct dirent *e; (e = readdir(d)) && n < LIST_MAX;) {
        if (str_eq(e->d_name, ".") || str_eq(e->d_name, ".."))
            continue;
        if (n == cap) {
            const char **more = NEWN(c, const char *, cap * 2);
            memcpy(more, names, sizeof *names * (size_t)n);
            names = more;
            cap *= 2;
        }
        names[n++] = arena_dup(c->mem, e->d_name);
    }
    closedir(d);
    qsort(names, (size_t)n, sizeof *names, str_order);
    probe_note(p, dir, n == LIST_MAX ? "too_big" : "ok", 0);
    *ret_names = names;
    return n;
}

int probe_names(struct probe *p, const char *dir, const char *const **ret_names) {
    int n_ok = p->n_ok, n = probe_list(p, dir, ret_names);
    p->n_ok = n_ok;
    return n;
}

static bool stat_in(struct probe *p, const char *path, struct stat *st) {
    AUTO_FD fd = probe_fd(p, path, O_PATH);
    return fd >= 0 && fstat(fd, st) == 0;
}

bool probe_is(struct probe *p, const char *path) {
    struct stat st;
    return stat_in(p, path, &st);
}

int64_t probe_mtime(struct probe *p, const char *path) {
    struct stat st;
    return stat_in(p, path, &st) ? (int64_t)st.st_mtime : 0;
}

const char *probe_link(struct probe *p, const char *path) {
    char b[1024];
    AUTO_FD fd = probe_fd(p, path, O_PATH | O_NOFOLLOW);
    ssize_t n = fd < 0 ? -1 : readlinkat(fd, "", b, sizeof b - 1);
    return n < 0 ? NULL : arena_dupn(p->c->mem, b, (size_t)n);
}
