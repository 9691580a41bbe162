/* Files: whole reads with a ceiling, atomic writes, sorted walks that follow no links. */
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "os/os.h"

enum { WALK_DEPTH = 32, WALK_ENTRIES = 100000 };

static void fd_close(int *fd) {
    if (*fd >= 0)
        close(*fd);
}
#define AUTO_FD AUTO(fd_close) int

static void dir_close(DIR **d) {
    if (*d)
        closedir(*d);
}

const char *os_why(struct ctx *c, int e) {
    static const struct { int e; const char *zh, *en; } words[] = {
        {EACCES, "没有权限", "no permission"}, {EPERM, "没有权限", "no permission"}, {ENOENT, "没有这个文件或目录", "no such file or folder"}, {ENOTDIR, "路径中有一段不是目录", "a part of its path is no folder"}, {EISDIR, "是目录，不是文件", "is a folder"},
        {EIO, "存储设备读写出错，可能已损坏", "the device has an error, it may be damaged"}, {ENOSPC, "磁盘已满", "the disk is full"}, {EDQUOT, "磁盘配额已用完", "the disk quota is used up"}, {EFBIG, "文件太大", "the file is too large"},
        {EROFS, "所在的盘只读", "the disk is read-only"}, {ELOOP, "链接绕圈", "links go round in circles"}, {ENAMETOOLONG, "路径过长", "its path is too long"}, {EBUSY, "正在被占用", "it is in use"}, {ESTALE, "网络存储已变动，请重新挂载", "the network storage has changed, mount it again"},
        {ENOTCONN, "网络存储已断开", "the network storage is gone"}, {EHOSTDOWN, "网络存储已断开", "the network storage is gone"}, {ENODEV, "设备已拔出", "the device is gone"}, {ENXIO, "设备已拔出", "the device is gone"}, {ETIMEDOUT, "超时", "timed out"},
        {EMFILE, "打开的文件太多", "too many open files"}, {ENFILE, "打开的文件太多", "too many open files"}, {ENOMEM, "内存不足", "out of memory"}, {EPIPE, "接收结果的程序已退出", "the program that reads the result has ended"}};
    for (size_t i = 0; i < COUNT(words); i++)
        if (words[i].e == e)
            return T(words[i].zh, words[i].en);
    return strerror(e);
}

static int io_error(struct ctx *c, const char *path) {
    int e = errno;
    if (e == ENOENT)
        return fail(c, E_NOTFOUND, T("没有文件 %s", "no file %s"), path);
    if (e == ENOSPC || e == EDQUOT)
        return fail(c, E_FULL, T("%s：磁盘已满", "%s: the disk is full"), path);
    return fail(c, E_IO, T("%s：%s", "%s: %s"), path, os_why(c, e));
}

/* A file that cannot be made: then what is missing is the directory. */
static int cannot_make(struct ctx *c, const char *path) {
    if (errno != ENOENT && errno != ENOTDIR)
        return io_error(c, path);
    return fail(c, E_NOTFOUND, T("没有目录可放 %s，请先建目录", "no directory to put %s in: make it first"), path);
}

int os_create_new(struct ctx *c, const char *path) {
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd >= 0)
        return fd;
    if (errno == EEXIST)
        return fail(c, E_DUPLICATE, T("%s 已经存在，请换一个文件名", "%s exists already: give another name"), path);
    return cannot_make(c, path);
}

int os_lock_dir(struct ctx *c, const char *dir, bool *ret_taken) {
    enum { TRIES = 30, PAUSE_US = 100000 };
    int fd = open(dir, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return io_error(c, dir);
    for (int i = 0; i < TRIES; i++) {
        if (flock(fd, LOCK_EX | LOCK_NB) == 0) {
            *ret_taken = true;
            return 0;                      /* the descriptor stays open: the lock ends with the process */
        }
        usleep(PAUSE_US);                  /* children of a server that was just killed may still hold it */
    }
    close(fd);
    *ret_taken = false;
    return 0;
}

int os_read_file(struct ctx *c, const char *path, size_t max_bytes, char **ret_bytes, size_t *ret_n) {
    AUTO_FD fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    struct stat st;
    if (fd < 0 || fstat(fd, &st) < 0)
        return io_error(c, path);
    if (!S_ISREG(st.st_mode))
        return fail(c, E_IO, T("%s 不是普通文件", "%s is not a regular file"), path);
    size_t n = (size_t)st.st_size, got = 0;
    if (n > max_bytes)
        return fail(c, E_LIMIT, T("%s 有%zu字节，超过上限%zu", "%s has %zu bytes, more than %zu"), path, n, max_bytes);
    char *p = arena_alloc(c->mem, n + 1);
    while (got < n) {
        ssize_t r = read(fd, p + got, n - got);
        if (r < 0 && errno == EINTR)
            continue;
        if (r < 0)
            return io_error(c, path);
        if (!r)
            break;                     /* shortened meanwhile */
        got += (size_t)r;
    }
    p[got] = 0;
    *ret_bytes = p;
    *ret_n = got;
    return 0;
}

static int write_all(int fd, const char *p, size_t n) {
    while (n) {
        ssize_t r = write(fd, p, n);
        if (r < 0 && errno == EINTR)
            continue;
        if (r < 0)
            return -1;
        p += r;
        n -= (size_t)r;
    }
    return 0;
}

/* The new name itself must reach the disk. */
static int sync_parent(struct ctx *c, const char *path) {
    char *dir = arena_dup(c->mem, path), *slash = strrchr(dir, '/');
    const char *name = slash ? (slash == dir ? "/" : dir) : ".";
    if (slash && slash != dir)
        *slash = 0;
    AUTO_FD fd = open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0 || (fsync(fd) < 0 && errno != EINVAL))
        return io_error(c, name);
    return 0;
}

int os_may_write(struct ctx *c, const char *path) {
    struct stat st;
    if (lstat(path, &st) < 0 || S_ISREG(st.st_mode))
        return 0;                          /* not there: whoever makes it says what is wrong with the place */
    return fail(c, E_IO, T("%s 是%s，没有写入：请给一个文件名", "%s is %s, nothing was written: give the name of a file"), path,
                S_ISDIR(st.st_mode) ? T("目录", "a folder") : S_ISLNK(st.st_mode) ? T("符号链接", "a symbolic link") : T("设备、管道或套接字", "a device, pipe or socket"));
}

int os_write_file(struct ctx *c, const char *path, const void *bytes, size_t n, int mode) {
    TRY(os_may_write(c, path));
    unsigned char salt[6];
    char hex[2 * sizeof salt + 1];
    c->random(c, salt, sizeof salt);
    hex_print(salt, sizeof salt, hex);
    const char *temp = arena_printf(c->mem, "%s.%s.tmp", path, hex);
    AUTO_FD fd = open(temp, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, (mode_t)mode);
    if (fd < 0)
        return cannot_make(c, path);
    if (fchmod(fd, (mode_t)mode) == 0 && write_all(fd, bytes, n) == 0 && fsync(fd) == 0 && rename(temp, path) == 0)
        return sync_parent(c, path);
    int rc = io_error(c, path);
    unlink(temp);
    return rc;
}

int os_rename(struct ctx *c, const char *from, const char *to) {
    return rename(from, to) == 0 ? sync_parent(c, to) : io_error(c, to);
}

int os_mkdir(struct ctx *c, const char *path, int mode) {
    char *p = arena_dup(c->mem, path);
    for (char *s = p + 1; *p; s++) {
        char was = *s;
        if (was && was != '/')
            continue;
        *s = 0;
        if (mkdir(p, (mode_t)mode) < 0 && errno != EEXIST)
            return io_error(c, p);
        *s = was;
        if (!was)
            break;
    }
    struct stat st;
    if (stat(path, &st) < 0)
        return io_error(c, path);
    if (!S_ISDIR(st.st_mode))
        return fail(c, E_IO, T("%s 不是目录", "%s is not a directory"), path);
    return 0;
}

bool os_exists(const char *path) {
    struct stat st;
    return stat(path, &st) == 0;
}

struct walk {
    struct ctx *c;
    const char *top;
    int (*fn)(void *arg, const char *rel);
    void *arg;
    int entries;
};

/* A path below the top, for messages. */
static const char *shown(struct walk *w, const char *rel) {
    return *rel ? arena_printf(w->c->mem, "%s/%s", w->top, rel) : w->top;
}

/* Names of one directory, sorted, the handle closed again before going deeper. */
static int names_of(struct walk *w, int fd, const char *rel, char ***ret_names) {
    struct ctx *c = w->c;
    AUTO(dir_close) DIR *d = fdopendir(fd);
    if (!d) {
        int rc = io_error(c, rel);
        close(fd);
        return rc;
    }
    int n = 0, cap = 0;
    char **names = NULL;
    for (struct dirent *e; (e = readdir(d));) {
        if (str_eq(e->d_name, ".") || str_eq(e->d_name, ".."))
            continue;
        if (++w->entries > WALK_ENTRIES)
            return fail(c, E_LIMIT, T("%s 中文件超过%d 个", "%s holds more than %d files"), w->top, WALK_ENTRIES);
        GROW(c, names, n, cap, 32);
        names[n++] = arena_dup(c->mem, e->d_name);
    }
    if (n)
        qsort(names, (size_t)n, sizeof *names, str_order);
    *ret_names = names;
    return n;
}

static int walk_dir(struct walk *w, int at, const char *name, const char *rel, int depth) {
    struct ctx *c = w->c;
    if (depth > WALK_DEPTH)
        return fail(c, E_LIMIT, T("%s 目录超过%d层", "%s: directories deeper than %d"), shown(w, rel), WALK_DEPTH);
    AUTO_FD fd = openat(at, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | (depth ? O_NOFOLLOW : 0));
    if (fd < 0)
        return io_error(c, shown(w, rel));
    char **names = NULL;
    int copy = fcntl(fd, F_DUPFD_CLOEXEC, 3), n = copy < 0 ? io_error(c, shown(w, rel)) : names_of(w, copy, shown(w, rel), &names);
    TRY(n);
    for (int i = 0; i < n; i++) {
        struct stat st;
        const char *path = *rel ? arena_printf(c->mem, "%s/%s", rel, names[i]) : names[i];
        if (fstatat(fd, names[i], &st, AT_SYMLINK_NOFOLLOW) < 0)
            return io_error(c, shown(w, path));
        if (S_ISDIR(st.st_mode))
            TRY(walk_dir(w, fd, names[i], path, depth + 1));
        else if (S_ISREG(st.st_mode))
            TRY(w->fn(w->arg, path));
        else
            return fail(c, E_IO, T("%s 是%s，不是文件或目录，不会被读取：请把文件本身放在这里", "%s is %s, neither file nor directory, and would not be read: put the file itself there"), shown(w, path),
                        S_ISLNK(st.st_mode) ? T("符号链接", "a symbolic link") : T("设备、管道或套接字", "a device, pipe or socket"));
    }
    return 0;
}

int os_walk(struct ctx *c, const char *dir, int (*fn)(void *arg, const char *rel), void *arg) {
    struct walk w = {c, dir, fn, arg, 0};
    return walk_dir(&w, AT_FDCWD, dir, "", 0);
}

int64_t os_disk_free(const char *path) {
    struct statvfs v;
    return statvfs(path, &v) == 0 ? (int64_t)v.f_bavail * (int64_t)v.f_frsize : -1;
}
