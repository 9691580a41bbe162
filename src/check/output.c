#include "check/output.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "os/os.h"

static int error(struct ctx *c, const char *path, int e) {
    if (e == ENOSPC || e == EDQUOT || e == EFBIG)
        return fail(c, E_FULL, T("%s：磁盘已满，没有写出报告", "%s: the disk is full, the report was not written"), path);
    if (e == ENOENT || e == ENOTDIR)
        return fail(c, E_NOTFOUND, T("%s：没有这个目录", "%s: no such folder"), path);
    if (e == EACCES || e == EPERM || e == EROFS)
        return fail(c, E_DENIED, T("%s：不能写", "%s: cannot be written"), path);
    return fail(c, E_IO, T("%s：%s", "%s: %s"), path, os_why(c, e));
}

/* What is there and no file keeps its place: a pipe or terminal (/dev/stdout) takes the bytes, a folder or disk does not. */
static int open_there(struct ctx *c, const char *path, mode_t mode, struct output *ret_o) {
    if (!S_ISFIFO(mode) && !S_ISCHR(mode))
        return fail(c, E_INVALID, T("%s 不是文件，报告不能写在那里", "%s is no file: the report cannot be written there"), path);
    int fd = open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (fd < 0)
        return error(c, path, errno);
    fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) & ~O_NONBLOCK);
    *ret_o = (struct output){.fd = fd, .path = path};
    return 0;
}

bool output_is_file(const char *path) {
    struct stat st;
    return stat(path, &st) < 0 || S_ISREG(st.st_mode);
}

int output_open(struct ctx *c, const char *path, struct output *ret_o) {
    unsigned char salt[6];
    char hex[13];
    struct stat st;
    if (stat(path, &st) == 0 && !S_ISREG(st.st_mode))
        return open_there(c, path, st.st_mode, ret_o);
    c->random(c, salt, sizeof salt);
    hex_print(salt, sizeof salt, hex);
    struct output o = {.path = path, .temp = arena_printf(c->mem, "%s.%s.tmp", path, hex)};
    o.fd = open(o.temp, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (o.fd < 0)
        return error(c, path, errno);
    *ret_o = o;
    return 0;
}

int output_fill(struct ctx *c, struct output *o, const char *bytes, size_t n) {
    for (size_t done = 0; done < n;) {
        ssize_t r = write(o->fd, bytes + done, n - done);
        if (r < 0 && errno == EINTR)
            continue;
        if (r <= 0)
            return error(c, o->path, r < 0 ? errno : EIO);
        done += (size_t)r;
    }
    if (fsync(o->fd) < 0 && errno != EINVAL)
        return error(c, o->path, errno);
    return 0;
}

int output_commit(struct ctx *c, struct output *o) {
    if (o->temp && rename(o->temp, o->path) < 0)
        return error(c, o->path, errno);
    o->temp = NULL;
    return 0;
}

void output_drop(struct output *o) {
    if (o->temp)
        unlink(o->temp);
    if (o->path && o->fd >= 0)
        close(o->fd);
    *o = (struct output){.fd = -1};
}
