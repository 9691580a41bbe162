/* The important folders the register names: there, closed to others, on encrypted ground. Their names come from the ticket and do not go back. */
#include <fcntl.h>
#include <unistd.h>

#include "probe/collect.h"

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
        PUT(p, A(++nr), A((int64_t)there), there ? A((int64_t)((st.st_mode & 077) != 0)) : ANULL, A((int64_t)crypt));
    }
    p->n_ok += nr > 0;
    return 0;
}
COLLECTOR(secret_dir, .run = run);
