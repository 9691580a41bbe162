/* Is the installation sound? */
#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include "os/os.h"
#include "web/internal.h"
#include "web/sql.gen.h"

struct look { struct ctx *c; struct store *st; const struct spec *spec; json_t *checks; bool ok; };

static void note(struct look *l, const char *name, bool ok, const char *detail) {
    l->ok = l->ok && ok;
    json_array_append_new(l->checks, json_pack("{s:s,s:b,s:s}", "name", name, "ok", ok, "detail", detail));
}

static int look_store(struct look *l, struct db *db) {
    struct ctx *c = l->c;
    AUTO_STMT s = {0};
    TRY(db_query0(c, db, Q_WEB_QUICK_CHECK, &s));
    TRY(db_next(c, &s));
    const char *said = db_text(c, &s, 0);
    note(l, "store", str_eq(said, "ok"), str_eq(said, "ok") ? T("数据库结构完好", "the database file is sound") : said);
    return 0;
}

static int look_clock(struct look *l, struct db *db) {
    struct ctx *c = l->c;
    AUTO_STMT s = {0};
    TRY(db_one0(c, db, Q_WEB_LAST_EVENT, &s));
    enum { SLACK_US = 60 * 1000000 };
    char soon[DATETIME_SIZE];
    const char *text = db_text(c, &s, 0);
    int64_t now = c->now_us(c);
    when_datetime(now + SLACK_US, soon);
    bool ok = strcmp(text, soon) <= 0 && now > INT64_C(1700000000000000);
    note(l, "clock", ok, ok ? T("时钟不早于最后一个事件", "the clock is not behind the last event")
                            : arena_printf(c->mem, T("时钟早于最后一个事件（%s）", "the clock is behind the last event (%s)"), text));
    return 0;
}

static void look_disk(struct look *l) {
    struct ctx *c = l->c;
    int64_t left = os_disk_free(store_dir(l->st));
    enum { LEAST_MIB = 512 };
    note(l, "disk", left < 0 || left >> 20 >= LEAST_MIB, arena_printf(c->mem, T("剩余 %lld MiB（至少 %d）", "%lld MiB left, %d are the least"), (long long)(left >> 20), LEAST_MIB));
}

static void look_permissions(struct look *l) {
    struct ctx *c = l->c;
    static const char *const names[] = {"", "/shenzhi.db", "/seal.key"};
    for (size_t i = 0; i < COUNT(names); i++) {
        const char *path = arena_printf(c->mem, "%s%s", store_dir(l->st), names[i]);
        struct stat st;
        if (stat(path, &st))
            continue;
        bool ok = !(st.st_mode & 077) && st.st_uid == geteuid();
        if (!ok || i == 0)
            note(l, "permissions", ok, arena_printf(c->mem, T("%s 权限 %03o%s", "%s has mode %03o%s"), path, (unsigned)st.st_mode & 0777,
                                                    ok ? "" : T("，应只有本人可读写", ", only its owner should have any")));
    }
}

/* dm-crypt names its mappings with a uuid that begins CRYPT-. Anything else is a hint, not a failure. */
static void look_encryption(struct look *l) {
    struct ctx *c = l->c;
    struct stat st;
    if (stat(store_dir(l->st), &st))
        return;
    char *uuid = "";
    size_t n = 0;
    enum { MAX_UUID = 256 };
    const char *path = arena_printf(c->mem, "/sys/dev/block/%u:%u/dm/uuid", major(st.st_dev), minor(st.st_dev));
    struct err kept = c->err;
    bool crypt = os_exists(path) && os_read_file(c, path, MAX_UUID, &uuid, &n) >= 0 && str_starts(uuid, "CRYPT-");
    c->err = kept;
    note(l, "encryption", true, crypt ? T("数据卷由 dm-crypt 加密", "the volume is encrypted by dm-crypt")
                                      : T("没有看到数据卷加密（dm-crypt）；建议启用", "no dm-crypt encryption seen on the volume; consider it"));
}

static int look_key(struct look *l) {
    struct ctx *c = l->c;
    bool have = os_exists(arena_printf(c->mem, "%s/seal.key", store_dir(l->st)));
    note(l, "key", have, have ? T("签印密钥在", "the sealing key is there") : T("缺少签印密钥 seal.key", "the sealing key seal.key is missing"));
    return 0;
}

int web_doctor(struct ctx *c, struct store *st, const struct spec *spec, json_t **ret_report) {
    struct look l = {.c = c, .st = st, .spec = spec, .checks = json_array(), .ok = true};
    AUTO_READ read = {0};
    TRY(store_read(c, st, &read));
    TRY(look_store(&l, read.db));
    TRY(look_clock(&l, read.db));
    look_disk(&l);
    look_permissions(&l);
    TRY(look_key(&l));
    look_encryption(&l);
    note(&l, "model", true, arena_printf(c->mem, T("模型完好：%d个台账，%d条规则", "the model is sound: %d registers, %d rules"), spec->n_registers, spec->n_rules));
    *ret_report = json_pack("{s:b,s:o}", "ok", l.ok, "checks", l.checks);
    return 0;
}
