/* The important folders the register names: there, closed to others, on encrypted ground. Their names come from the ticket and do not go back. */
#include <fcntl.h>
#include <unistd.h>

#include "probe/collect.h"

/* Group or others get in: to the folder itself, and past every one above it. */
static bool open_to_others(struct probe *p, const char *dir, const struct stat *st) {
    bool open = (st->st_mode & 077) != 0;
    for (const char *end = dir; open && (end = strchr(end + 1, '/'));) {
        struct stat above;
        int fd = probe_fd(p, arena_dupn(p->c->mem, dir, (size_t)(end - dir)), O_PATH | O_DIRECTORY);
        open = fd < 0 || fstat(fd, &above) < 0 || (above.st_mode & 011) != 0;
        if (fd >= 0)
            close(fd);
    }
    return open;
}

static int run(struct probe *p) {
    struct stat st;
    int64_t nr = 0;
    for (const char *const *d = p->o->dirs; d && *d; d++) {
        int fd = probe_fd(p, *d, O_PATH | O_DIRECTORY);
        bool there = fd >= 0 && fstat(fd, &st) == 0;
        if (fd >= 0)
            close(fd);
        bool crypt = false;
        size_t longest = 0;                          /* the file system it lies on is the one mounted nearest */
        char *text = probe_text(p, "/proc/mounts", TEXT_MAX, NULL), *line;
        while (text && (line = next_line(&text))) {
            char *dev = next_word(&line), *place = dev ? next_word(&line) : NULL, *fs = place ? next_word(&line) : NULL;
            size_t n = place ? strlen(place) : 0;
            if (!fs || n < longest || strncmp(*d, place, n) != 0 || (n > 1 && (*d)[n] && (*d)[n] != '/'))
                continue;
            longest = n;
            crypt = crypt_fs(fs) || probe_crypt(p, dev);
        }
        PUT(p, A(++nr), A((int64_t)there), there ? A((int64_t)open_to_others(p, *d, &st)) : ANULL, A((int64_t)crypt));
    }
    p->n_ok += nr > 0;
    return 0;
}
COLLECTOR(secret_dir, .run = run);
