/* libFuzzer: a foreign database and its WAL. Input: 4 bytes length of the database (big-endian), the database, the WAL. */
#include <sys/mman.h>
#include <unistd.h>

#include "db/db.h"

static int file(const uint8_t *p, size_t n) {
    int fd = memfd_create("fuzz", MFD_CLOEXEC);
    if (write(fd, p, n) != (ssize_t)n)
        return fd;
    return fd;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    static const struct query q = {"fuzz", "SELECT url, visit_count FROM urls LIMIT 1000", NULL};
    struct ctx c;
    struct db *db;
    if (n < 4)
        return 0;
    size_t len = (size_t)data[0] << 24 | (size_t)data[1] << 16 | (size_t)data[2] << 8 | data[3];
    len = len > n - 4 ? n - 4 : len;
    ctx_init(&c);
    int fd = file(data + 4, len), wal = file(data + 4 + len, n - 4 - len);
    if (db_open_copy(&c, fd, wal, 1 << 20, &db) == 0) {
        db_guard(db, &(struct db_guard){.on = true, .max_ms = 200});
        struct stmt s = {0};
        if (db_query0(&c, db, &q, &s) >= 0)
            while (db_next(&c, &s) > 0)
                continue;
        stmt_close(&s);
        db_close(db);
    }
    close(fd);
    close(wal);
    ctx_done(&c);
    return 0;
}
