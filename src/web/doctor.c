/* Is the installation sound? */
#include <dirent.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <unistd.h>

#include "os/os.h"
#include "web/internal.h"
#include "web/sql.gen.h"

struct look { struct ctx *c; const char *dir; json_t *checks; bool ok; };

static void note(struct look *l, const char *name, bool ok, const char *detail) {
    l->ok = l->ok && ok;
    json_array_append_new(l->checks, json_pack("{s:s,s:b,s:s}", "name", name, "ok", ok, "detail", detail));
}

/* Nothing wrong, and yet something to think of. */
static void hint(struct look *l, const char *name, const char *detail) {
    json_array_append_new(l->checks, json_pack("{s:s,s:b,s:b,s:s}", "name", name, "ok", 1, "hint", 1, "detail", detail));
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

/* Room for the daily backup and its proof: it is not begun without. */
static void look_disk(struct look *l) {
    struct ctx *c = l->c;
    enum { LEAST_MIB = 512 };
    int64_t left = os_disk_free(l->dir) >> 20, least = web_backup_bytes(c, l->dir) >> 20;
    least = least > LEAST_MIB ? least : LEAST_MIB;
    if (left < 0)
        hint(l, "disk", T("看不到剩余空间", "the free space cannot be seen"));
    else
        note(l, "disk", left >= least, arena_printf(c->mem, left >= least ? T("剩余 %lld MiB（至少 %lld）", "%lld MiB left, %lld are the least")
                                                                         : T("只剩 %lld MiB，至少要 %lld（数据的四倍，供备份核验）：请清理或扩容", "only %lld MiB left, %lld are the least (four times the store, for backups): make room"),
                                                    (long long)left, (long long)least));
}

static void look_mode(struct look *l, const char *path, bool always) {
    struct ctx *c = l->c;
    struct stat st;
    if (stat(path, &st))
        return;
    bool ours = st.st_uid == geteuid(), narrow = !(st.st_mode & 077);
    if (always || !ours || !narrow)
        note(l, "permissions", ours && narrow, arena_printf(c->mem, T("%s 权限 %03o%s%s", "%s has mode %03o%s%s"), path, (unsigned)st.st_mode & 0777,
                                                            narrow ? "" : T("，应只有本人可读写（chmod go-rwx）", ", only its owner should have any (chmod go-rwx)"),
                                                            ours ? "" : T("，属主不是运行本程序的用户", ", its owner is not the user who runs this program")));
}

static int look_file(void *arg, const char *rel) {
    struct look *l = arg;
    if (str_ends(rel, "-wal") || str_ends(rel, "-shm"))       /* have the mode of their store */
        return 0;
    look_mode(l, arena_printf(l->c->mem, "%s/%s", l->dir, rel), false);
    return 0;
}

/* The directory, and every file in it: store, keys, backups. */
static void look_permissions(struct look *l) {
    struct ctx *c = l->c;
    struct err kept = c->err;
    look_mode(l, l->dir, true);
    if (os_walk(c, l->dir, look_file, l) < 0)
        note(l, "permissions", false, arena_dup(c->mem, c->err.detail));
    c->err = kept;
}

/* Day of the newest backup of a directory, of the day or made by hand; "": none. */
static const char *newest(struct ctx *c, const char *dir) {
    const char *best = "";
    DIR *d = opendir(dir);
    for (struct dirent *e; d && (e = readdir(d));) {
        const char *rest, *day = web_backup_day(c, e->d_name, &rest);
        best = str_ends(rest, ".backup") && strcmp(day, best) > 0 ? day : best;
    }
    if (d)
        closedir(d);
    return best;
}

static void look_backup(struct look *l, const char *dir) {
    struct ctx *c = l->c;
    enum { DAYS = 2 };
    char today[DATE_SIZE], oldest[DATE_SIZE];
    ctx_today(c, today);
    date_add_days(today, -DAYS, oldest);
    const char *day = dir ? newest(c, dir) : "";
    if (!*day)
        hint(l, "backup", dir ? arena_printf(c->mem, T("%s 里还没有每日备份", "no daily backup in %s yet"), dir) : T("服务启动时关掉了每日备份", "the server was started without a daily backup"));
    else
        note(l, "backup", strcmp(day, oldest) >= 0, arena_printf(c->mem, strcmp(day, oldest) >= 0 ? T("最近的备份是 %s（%s）", "the latest backup is of %s (%s)")
                                                                                                 : T("最近的备份是 %s（%s），已超过%d天：请看服务日志", "the latest backup is of %s (%s), more than %d days ago: see the server's log"),
                                                               day, dir, DAYS));
}

/* dm-crypt names its mappings with a uuid that begins CRYPT-; what lies on one (LVM, RAID) has it among its slaves. */
static bool encrypted(struct ctx *c, const char *device, int depth) {
    enum { MAX_UUID = 256, DEEP = 8 };
    const char *path = arena_printf(c->mem, "%s/dm/uuid", device);
    char *uuid = "";
    size_t n = 0;
    struct err kept = c->err;
    bool crypt = os_exists(path) && os_read_file(c, path, MAX_UUID, &uuid, &n) >= 0 && str_starts(uuid, "CRYPT-");
    c->err = kept;
    DIR *d = crypt || depth == DEEP ? NULL : opendir(arena_printf(c->mem, "%s/slaves", device));
    for (struct dirent *e; d && !crypt && (e = readdir(d));)
        crypt = *e->d_name != '.' && encrypted(c, arena_printf(c->mem, "%s/slaves/%s", device, e->d_name), depth + 1);
    if (d)
        closedir(d);
    return crypt;
}

/* A file does not tell everything (a disk that encrypts itself): a hint, not a failure. */
static void look_encryption(struct look *l) {
    struct ctx *c = l->c;
    struct stat st;
    if (stat(l->dir, &st))
        return;
    if (encrypted(c, arena_printf(c->mem, "/sys/dev/block/%u:%u", major(st.st_dev), minor(st.st_dev)), 0))
        note(l, "encryption", true, T("数据卷由 dm-crypt 加密", "the volume is encrypted by dm-crypt"));
    else
        hint(l, "encryption", T("没有看到数据卷加密（dm-crypt）；建议启用", "no dm-crypt encryption seen on the volume; consider it"));
}

static bool look_key(struct look *l) {
    struct ctx *c = l->c;
    struct err kept = c->err;
    bool good = ledger_key_check(c, l->dir) >= 0;
    note(l, "key", good, good ? T("签印密钥完好", "the sealing key is sound") : arena_dup(c->mem, c->err.detail));
    c->err = kept;
    return good;
}

/* In a moment; whether all of the chain holds, verifying says. */
static void look_ledger(struct look *l, struct db *db) {
    struct ctx *c = l->c;
    struct err kept = c->err;
    bool good = ledger_noted_check(c, db) >= 0 && ledger_ours(c, db, 1) >= 0;
    note(l, "ledger", good, good ? T("链尾是程序写的", "the end of the chain is as the program wrote it") : arena_dup(c->mem, c->err.detail));
    c->err = kept;
}

int web_doctor(struct ctx *c, struct db *db, const char *dir, const char *backup_dir, const struct spec *spec, json_t **ret_report) {
    struct look l = {.c = c, .dir = dir, .checks = json_array(), .ok = true};
    TRY(look_store(&l, db));
    TRY(look_clock(&l, db));
    look_disk(&l);
    look_permissions(&l);
    if (look_key(&l))
        look_ledger(&l, db);
    look_backup(&l, backup_dir);
    look_encryption(&l);
    note(&l, "model", true, arena_printf(c->mem, T("模型完好：%d个台账，%d条规则", "the model is sound: %d registers, %d rules"), spec->n_registers, spec->n_rules));
    *ret_report = json_pack("{s:b,s:o}", "ok", l.ok, "checks", l.checks);
    return 0;
}
