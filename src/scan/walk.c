#include "os/os.h"
#include "scan/walk.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/magic.h>
#include <linux/openat2.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/vfs.h>
#include <unistd.h>

enum { MAX_PATH = 4096 };

/* Below `root`, never through a link or out of it; kernels without openat2 open step by step. */
static int open_below(int root, const char *rel, int flags) {
    struct open_how how = {.flags = (uint64_t)(flags | O_CLOEXEC | O_NOFOLLOW), .resolve = RESOLVE_BENEATH | RESOLVE_NO_SYMLINKS | RESOLVE_NO_MAGICLINKS};
    int fd = (int)syscall(SYS_openat2, root, rel, &how, sizeof how);
    if (fd >= 0 || errno != ENOSYS)
        return fd;
    int at = root;
    char step[NAME_MAX + 1];
    for (const char *p = rel;;) {
        size_t n = strcspn(p, "/");
        if (n > NAME_MAX) {
            errno = ENAMETOOLONG;
            return -1;
        }
        memcpy(step, p, n);
        step[n] = 0;
        p += n;
        fd = openat(at, step, (*p ? O_PATH | O_DIRECTORY : flags) | O_CLOEXEC | O_NOFOLLOW);
        if (at != root)
            close(at);
        if (fd < 0 || !*p)
            return fd;
        at = fd;
        p++;
    }
}

static int open_quietly(int root, const char *rel, int flags) {
    int fd = open_below(root, rel, flags | O_NOATIME);
    return fd < 0 && errno == EPERM ? open_below(root, rel, flags) : fd;      /* only an owner may leave the access time */
}

static bool kernel_view(int fd) {
    static const unsigned long magic[] = {PROC_SUPER_MAGIC, SYSFS_MAGIC, DEBUGFS_MAGIC, TRACEFS_MAGIC, CGROUP_SUPER_MAGIC, CGROUP2_SUPER_MAGIC, SECURITYFS_MAGIC,
        SELINUX_MAGIC, DEVPTS_SUPER_MAGIC, BPF_FS_MAGIC, PSTOREFS_MAGIC, EFIVARFS_MAGIC, 0x62656570 /* configfs */, 0x19800202 /* mqueue */, 0x42494e4d /* binfmt_misc */, 0x65735543 /* fusectl */};
    struct statfs s;
    if (fstatfs(fd, &s) < 0)
        return false;
    for (size_t i = 0; i < COUNT(magic); i++)
        if ((unsigned long)s.f_type == magic[i])
            return true;
    return false;
}

static void complain(struct walk *w, const char *path, int error) {
    struct ctx *c = w->c;
    const char *why = error == EACCES || error == EPERM ? T("没有读取权限", "no permission to read it") : error == ELOOP ? T("打开时变成了链接", "became a link while it was opened")
                      : error == ENOENT ? T("打开前已消失", "vanished before it was opened") : error == ENAMETOOLONG ? T("路径过长", "its path is too long") : os_why(c, error);
    if (w->unreadable)
        w->unreadable(w->arg, path, why);
}

static int64_t stamp_us(struct timespec t) { return (int64_t)t.tv_sec * 1000000 + t.tv_nsec / 1000; }

static int give(struct walk *w, int fd, const struct stat *st, const char *path) {
    if (w->since_us && stamp_us(st->st_mtim) < w->since_us && stamp_us(st->st_ctim) < w->since_us) {
        w->skipped++;
        close(fd);
        return 0;
    }
    w->files++;
    w->bytes += st->st_size;
    if (w->file)
        return w->file(w->arg, fd, st->st_size, st->st_blocks * 512 < st->st_size, path);
    close(fd);
    return 0;
}

struct names { char **name; int n, cap; };

static int by_name(const void *a, const void *b) {
    return strcmp(*(char *const *)a, *(char *const *)b);
}

/* Returns 0, or why the list is not whole. */
static int list(struct ctx *c, DIR *d, struct names *s) {
    errno = 0;
    for (struct dirent *e; (e = readdir(d)); errno = 0) {
        if (str_eq(e->d_name, ".") || str_eq(e->d_name, ".."))
            continue;
        GROW(c, s->name, s->n, s->cap, 64);
        /* its kind goes before the name, so that what cannot be read need not be opened to know it */
        s->name[s->n] = arena_alloc(c->mem, strlen(e->d_name) + 2);
        memcpy(s->name[s->n], e->d_name, strlen(e->d_name));
        s->name[s->n++][strlen(e->d_name) + 1] = (char)e->d_type;
    }
    int error = errno;
    if (s->n)
        qsort(s->name, (size_t)s->n, sizeof *s->name, by_name);
    return error;
}

static int folder(struct walk *w, int root, int fd, char *path, size_t root_len, size_t len);

static int entry(struct walk *w, int root, char *path, size_t root_len, size_t len, unsigned char type) {
    const char *rel = path + root_len;
    struct stat st;
    if (type == DT_LNK || type == DT_FIFO || type == DT_SOCK || type == DT_CHR || type == DT_BLK) {
        w->skipped++;
        return 0;
    }
    if (type == DT_UNKNOWN) {
        if (fstatat(root, rel, &st, AT_SYMLINK_NOFOLLOW) < 0 || !(S_ISREG(st.st_mode) || S_ISDIR(st.st_mode))) {
            w->skipped++;
            return 0;
        }
        type = S_ISDIR(st.st_mode) ? DT_DIR : DT_REG;
    }
    int fd = open_quietly(root, rel, O_RDONLY | O_NONBLOCK | O_NOCTTY | (type == DT_DIR ? O_DIRECTORY : 0));
    if (fd < 0) {
        complain(w, path, errno);
        return 0;
    }
    if (type == DT_DIR)
        return folder(w, root, fd, path, root_len, len);
    if (fstat(fd, &st) < 0 || !S_ISREG(st.st_mode)) {
        w->skipped++;
        close(fd);
        return 0;
    }
    return give(w, fd, &st, path);
}

/* Is there more than ASCII in the last part of the path, and was the folder made or changed since? */
static bool worth_telling(const struct walk *w, int fd, const char *path) {
    struct stat st;
    const char *name = strrchr(path, '/');
    for (name = name && name[1] ? name : path; *name && (uint8_t)*name < 0x80; name++)
        continue;
    return *name && w->file && (!w->since_us || (fstat(fd, &st) == 0 && (stamp_us(st.st_mtim) >= w->since_us || stamp_us(st.st_ctim) >= w->since_us)));
}

static int folder(struct walk *w, int root, int fd, char *path, size_t root_len, size_t len) {
    struct ctx *c = w->c;
    if (kernel_view(fd)) {
        if (w->unreadable)
            w->unreadable(w->arg, path, T("内核视图，不是存储的文件，未扫描", "a view of the kernel, no stored files: not scanned"));
        close(fd);
        return 0;
    }
    DIR *d = fdopendir(fd);
    if (!d) {
        complain(w, path, errno);
        close(fd);
        return 0;
    }
    struct arena_mark m = arena_mark(c->mem);
    struct names s = {0};
    int rc = 0, error = list(c, d, &s);
    bool told = worth_telling(w, fd, path);
    closedir(d);
    if (error)
        complain(w, path, error);
    if (told)
        rc = w->file(w->arg, -1, WALK_FOLDER, false, path);       /* a worker needs no folder, from which one opens files */
    for (int i = 0; i < s.n && rc >= 0 && !(w->stop && *w->stop); i++) {
        size_t n = strlen(s.name[i]);
        bool slash = path[len - 1] != '/';
        if (len + slash + n + 1 > MAX_PATH) {
            complain(w, path, ENAMETOOLONG);
            continue;
        }
        if (slash)
            path[len] = '/';
        memcpy(path + len + slash, s.name[i], n + 1);
        rc = entry(w, root, path, root_len, len + slash + n, (unsigned char)s.name[i][n + 1]);
        path[len] = 0;
    }
    arena_release(c->mem, m);
    return rc;
}

int walk_path(struct walk *w, const char *given) {
    struct ctx *c = w->c;
    char path[MAX_PATH + 2];
    struct stat st;
    size_t len = strlen(given);
    if (len == 0 || len >= MAX_PATH)
        return fail(c, E_NOTFOUND, T("没有 %.200s", "no such path: %.200s"), given);
    memcpy(path, given, len + 1);
    if (stat(path, &st) < 0)
        return fail(c, errno == ENOENT || errno == ENOTDIR ? E_NOTFOUND : E_IO, T("%.300s：%s", "%.300s: %s"), given, os_why(c, errno));
    if (!S_ISREG(st.st_mode) && !S_ISDIR(st.st_mode)) {
        w->skipped++;
        if (w->unreadable)
            w->unreadable(w->arg, path, T("不是普通文件", "not a regular file"));
        return 0;
    }
    int flags = O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC, fd = open(path, flags | O_NOATIME);
    if (fd < 0 && errno == EPERM)
        fd = open(path, flags);
    if (fd < 0) {
        complain(w, path, errno);
        return 0;
    }
    if (fstat(fd, &st) < 0 || !S_ISDIR(st.st_mode))
        return give(w, fd, &st, path);
    int root = fcntl(fd, F_DUPFD_CLOEXEC, 3);
    int rc = folder(w, root, fd, path, len + (path[len - 1] != '/'), len);
    close(root);
    return rc;
}
