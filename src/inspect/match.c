/* Which line of the register a machine is, by digests of serial, disks, network cards. */
#include <stdio.h>

#include "inspect/internal.h"

int digest_list(struct ctx *c, const unsigned char key[32], const char *kind, const char *text, char out[INSPECT_DIGESTS][65]) {
    static const char *const separators[] = {"、", "，", "；", "　"};
    int n = 0;
    char *copy = arena_dup(c->mem, text ? text : "");
    for (size_t i = 0; i < COUNT(separators); i++)
        for (char *p; (p = strstr(copy, separators[i]));)
            memset(p, ' ', strlen(separators[i]));
    for (char *save = NULL, *p = strtok_r(copy, " ,;/\t\r\n", &save); p && n < INSPECT_DIGESTS; p = strtok_r(NULL, " ,;/\t\r\n", &save))
        ticket_digest(c, key, kind, p, out[n++]);
    return n;
}

static int computers(struct ctx *c, struct db *db, const struct ticket_keys *k, struct inspect_index *x) {
    AUTO_STMT s = {0};
    int rc, cap = 0;
    TRY(db_query0(c, db, Q_INSPECT_COMPUTERS, &s));
    while ((rc = db_next(c, &s)) > 0) {
        GROW(c, x->row, x->n, cap, 64);
        struct index_row *r = &x->row[x->n++];
        *r = (struct index_row){.id = db_i64(&s, 0), .department = db_i64(&s, 4), .cls = class_of(db_i64(&s, 5), db_text(c, &s, 6))};
        const char *serial = db_text(c, &s, 1);
        ticket_digest(c, k->digest, "serial", serial ? serial : "", r->serial);
        r->n_disk = digest_list(c, k->digest, "disk", db_text(c, &s, 2), r->disk);
        r->n_mac = digest_list(c, k->digest, "mac", db_text(c, &s, 3), r->mac);
    }
    return rc;
}

static int media(struct ctx *c, struct db *db, const struct ticket_keys *k, struct inspect_index *x) {
    AUTO_STMT s = {0};
    int rc, cap = 0;
    TRY(db_query0(c, db, Q_INSPECT_MEDIA, &s));
    while ((rc = db_next(c, &s)) > 0) {
        GROW(c, x->medium, x->n_media, cap, 64);
        struct index_medium *m = &x->medium[x->n_media++];
        m->id = db_i64(&s, 0);
        ticket_digest(c, k->digest, "usbserial", db_text(c, &s, 1), m->serial);
    }
    return rc;
}

int inspect_index(struct ctx *c, struct db *db, const char *data, const struct ticket_keys *k, struct inspect_index **ret_i) {
    struct inspect_index *x = NEW(c, struct inspect_index);
    TRY(programs_read(c, data, &x->programs));
    TRY(fact_load(c, &x->facts));
    TRY(verdict_load(c, x->facts, &x->checks));
    TRY(computers(c, db, k, x));
    TRY(media(c, db, k, x));
    *ret_i = x;
    return 0;
}

static bool any(const json_t *list, const char (*digest)[65], int n) {
    for (size_t i = 0; i < json_array_size(list); i++)
        for (int j = 0; j < n; j++)
            if (str_eq(json_string_value(json_array_get(list, i)), digest[j]))
                return true;
    return false;
}

/* The machine bears another serial number than the register line that one of its disks led to. */
static bool other_serial(const struct index_row *r, const json_t *machine) {
    const char *serial = json_text(machine, "serial");
    return *r->serial && serial && *serial && !str_eq(serial, r->serial);
}

/* 3 serial and disk, 2 one of them, 1 the network card where the register has nothing better, 0 no. */
static int score(const struct index_row *r, const json_t *machine) {
    const char *serial = json_text(machine, "serial");
    bool s = *r->serial && str_eq(serial, r->serial), d = any(json_object_get(machine, "disks"), (const char (*)[65])r->disk, r->n_disk);
    if (s || d)
        return 1 + s + d;
    return !*r->serial && !r->n_disk && any(json_object_get(machine, "macs"), (const char (*)[65])r->mac, r->n_mac);
}

int stranger_keys(struct ctx *c, const json_t *m, const char *ret_key[3]) {
    const char *v[] = {json_text(m, "serial"), json_string_value(json_array_get(json_object_get(m, "disks"), 0)), json_text(m, "machine_id")};
    int n = 0;
    for (int i = 0; i < 3; i++)
        if (v[i] && *v[i])
            ret_key[n++] = arena_printf(c->mem, "%c%.64s", "sdm"[i], v[i]);
    return n;
}

static const char *key_of(struct ctx *c, int64_t computer, const json_t *m) {
    const char *key[3];
    if (computer)
        return arena_printf(c->mem, "c%" PRId64, computer);
    return stranger_keys(c, m, key) ? key[0] : "m";
}

int match_machine(struct ctx *c, const struct inspect_index *x, const json_t *machine, int64_t ticket_computer, struct match *ret_m) {
    int best = 0, same = 0, strong = 0;
    const struct index_row *r = NULL;
    for (int i = 0; i < x->n; i++) {
        int s = score(&x->row[i], machine);
        strong += s >= 2;
        same = s > best ? 1 : same + (s && s == best);
        if (s > best || (s == best && s && x->row[i].id == ticket_computer))
            r = &x->row[i];
        best = s > best ? s : best;
    }
    struct match m = {.how = !r ? "stranger" : strong > 1 || same > 1 ? "ambiguous" : ticket_computer && r->id != ticket_computer ? "other" : best == 1 ? "mac_only" : other_serial(r, machine) ? "disk_only" : "matched"};
    if (r) {
        m.computer = r->id;
        m.department = r->department;
        m.cls = r->cls;
    }
    m.machine = key_of(c, m.computer, machine);
    *ret_m = m;
    return 0;
}
