/* libFuzzer: the journal reader on a memory file. */
#include <sys/mman.h>
#include <unistd.h>

#include "probe/journal.h"

static bool want(void *arg, const char *text) { (void)arg, (void)text; return true; }
static int on_entry(void *arg, const struct journal_entry *e) { (void)e; return ++*(int *)arg > 100000 ? -1 : 0; }
static int on_message(void *arg, struct journal *j, const char *text, const struct journal_entry *e) {
    char by[32];
    (void)text;
    journal_field(j, e, "_TRANSPORT", by, sizeof by);
    return ++*(int *)arg > 20000 ? -1 : 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    struct ctx c;
    struct journal *j;
    int fd = memfd_create("fuzz", MFD_CLOEXEC), k = 0, m = 0;
    ctx_init(&c);
    if (write(fd, data, n) == (ssize_t)n && journal_open(&c, fd, 50, &j) == 0) {
        journal_messages(&c, j, want, on_message, &k);
        journal_entries(&c, j, on_entry, &m);
        journal_span(j);
    }
    close(fd);
    ctx_done(&c);
    return 0;
}
