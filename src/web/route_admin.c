/* /backup, /doctor: the system administrator's. */
#include "os/os.h"
#include "web/internal.h"

static int backup(struct web_req *r) {
    struct ctx *c = &r->c;
    const char *dir = r->web->o.backup_dir ? r->web->o.backup_dir : arena_printf(c->mem, "%s/backup", store_dir(web_store(r)));
    char now[DATETIME_SIZE];
    when_datetime(c->now_us(c), now);
    for (char *p = now; *p; p++)
        *p = *p == ':' ? '-' : *p;
    json_t *report;
    TRY(os_mkdir(c, dir, 0700));
    TRY(web_backup(c, web_store(r), web_spec(r), arena_printf(c->mem, "%s/shenzhi-%s.backup", dir, now), &report));
    web_note(r, NULL, 0, "backup", json_pack("{s:O}", "file", json_object_get(report, "file")));
    return web_json(r, 201, report);
}

static int doctor(struct web_req *r) {
    json_t *report;
    AUTO_READ read = {0};
    TRY(store_read(&r->c, web_store(r), &read));
    TRY(web_doctor(&r->c, read.db, store_dir(web_store(r)), r->web->o.backup_dir, web_spec(r), &report));
    return web_json(r, 200, report);
}

ROUTE(backup, .method = "POST", .path = "/backup", .who = WHO_SYSTEM, .flags = WEB_HEAVY, .summary = "Make a backup on the server and verify it",
      .answer = "Backup", .run = backup);
ROUTE(doctor, .method = "GET", .path = "/doctor", .who = WHO_SYSTEM, .flags = WEB_HEAVY, .summary = "Is the installation sound?", .answer = "Doctor", .run = doctor);
