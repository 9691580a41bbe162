#include "probe/copy.h"

#include <unistd.h>

int probe_db(struct probe *p, int fd, const char *path, int64_t max_bytes, int max_ms, struct db **ret_db) {
    int wal = probe_fd(p, arena_printf(p->c->mem, "%s-wal", path), 0), rc = db_open_copy(p->c, fd, wal, max_bytes, ret_db);
    if (wal >= 0)
        close(wal);
    if (rc >= 0)
        db_guard(*ret_db, &(struct db_guard){.on = true, .max_ms = max_ms});
    return rc;
}
