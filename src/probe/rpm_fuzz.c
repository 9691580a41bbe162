/* libFuzzer: rpm databases in Berkeley DB and NDB form, read from a file in memory. */
#include <sys/mman.h>
#include <unistd.h>

#include "probe/rpm.h"

static int named(void *arg, const struct rpm_package *k) {
    *(size_t *)arg += strlen(k->name) + (k->version ? strlen(k->version) : 0) + (k->vendor ? strlen(k->vendor) : 0);
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    static struct ctx c;
    static int fd = -1;
    size_t sum = 0;
    if (fd < 0) {
        fd = memfd_create("fuzz", MFD_CLOEXEC);
        ctx_init(&c);
    }
    ctx_enter(&c);
    if (ftruncate(fd, 0) || pwrite(fd, data, n, 0) != (ssize_t)n)
        return 0;
    rpm_bdb(&c, fd, named, &sum);
    rpm_ndb(&c, fd, named, &sum);
    ctx_reset(&c);
    return 0;
}
