/* Problems and USB storage of a report, row by row, against what earlier reports of the same machine showed. */
#include <stdio.h>

#include "inspect/internal.h"

enum { DETAIL_CHARS = 900, ROWS_MAX = 5, USB_MAX = 2000, DAY_CHARS = 10 };

static const char *cut(struct ctx *c, const char *s, size_t chars) {
    return utf8_line(c->mem, s ? s : "", chars);
}

static json_t *ref(int64_t id) { return id ? json_integer(id) : json_null(); }

static const char *detail(struct ctx *c, const json_t *check) {
    struct str s;
    const json_t *rows = json_object_get(check, "rows");
    size_t n = json_array_size(rows);
    str_init(&s, c, 64 << 10);
    for (size_t i = 0; i < n && i < ROWS_MAX; i++)
        str_putf(&s, "%s%s", i ? ";" : "", cut(c, json_text(json_array_get(rows, i), "zh"), 400));
    if (n > ROWS_MAX)
        str_putf(&s, "；共%zu处", n);
    return str_end(&s) < 0 ? "" : cut(c, s.p, DETAIL_CHARS);
}

/* What to do, and how on the system that was checked, as the report says. */
static const char *advice(struct ctx *c, const json_t *check) {
    const char *fix = json_text(check, "fix_zh"), *how = json_text(check, "how_zh");
    const json_t *sure = json_object_get(check, "how_sure");
    if (how)
        fix = arena_printf(c->mem, "%s本系统上%s：%s", fix ? fix : "", json_is_true(sure) ? "" : "（待核）", how);
    return cut(c, fix, DETAIL_CHARS);
}

struct open { int64_t id; const char *check, *verdict, *cls; bool seen; };
struct opens { int n; struct open *v; };

static int read_opens(struct ctx *c, struct db *db, const char *machine, struct opens *o) {
    AUTO_STMT s = {0};
    int rc, cap = 256;
    o->v = NEWN(c, struct open, cap);
    TRY(db_query(c, db, Q_INSPECT_OPEN, &s, A(machine)));
    while ((rc = db_next(c, &s)) > 0 && o->n < cap)
        o->v[o->n++] = (struct open){db_i64(&s, 0), db_text(c, &s, 1), db_text(c, &s, 2), db_text(c, &s, 3), false};
    return rc < 0 ? rc : 0;
}

static bool problem(const char *v) { return str_eq(v, "fail") || str_eq(v, "warn") || str_eq(v, "person"); }

/* A report that does not say what the machine is tells nothing about its class. */
static const char *undeclared = "undeclared";
static bool same_class(const char *a, const char *b) { return str_eq(a, b) || str_eq(a, undeclared) || str_eq(b, undeclared); }

/* What proves that a former problem is gone: a decided verdict. No evidence proves nothing. */
static bool decided(const char *v) { return problem(v) || str_eq(v, "pass") || str_eq(v, "na"); }

static int put_problem(struct ctx *c, struct db *db, const struct taken *t, struct opens *o, const json_t *k) {
    const char *id = json_text(k, "id"), *verdict = json_text(k, "verdict"), *item = json_text(k, "item");
    for (int i = 0; i < o->n; i++)
        if (str_eq(o->v[i].check, id) && str_eq(o->v[i].verdict, verdict) && !o->v[i].seen && same_class(o->v[i].cls, t->cls)) {
            o->v[i].seen = true;
            return put_row(c, db, t->spec, "inspection_result", o->v[i].id, "seen", json_pack("{s:I,s:s,s:s,s:s,s:s}", "report", (json_int_t)t->id, "declared_class", str_eq(t->cls, undeclared) ? o->v[i].cls : t->cls, "last_seen", t->finished, "detail", detail(c, k), "advice", advice(c, k)), NULL);
        }
    return put_row(c, db, t->spec, "inspection_result", 0, "create", json_pack("{s:I,s:o,s:o,s:s,s:s,s:s,s:s,s:I,s:s,s:s,s:s,s:s,s:s,s:s,s:s}", "report", (json_int_t)t->id, "computer", ref(t->m.computer), "department", ref(t->m.department),
                   "declared_class", t->cls, "check_id", cut(c, id, 40), "title", cut(c, json_text(k, "zh"), 190), "verdict", verdict, "severity", (json_int_t)json_i64(k, "severity", 1), "item", cut(c, item, 20), "detail", detail(c, k), "advice", advice(c, k), "first_seen", t->finished,
                   "last_seen", t->finished, "machine", t->m.machine, "state", "open"), NULL);
}

int put_results(struct ctx *c, struct db *db, const struct taken *t) {
    struct opens o = {0};
    size_t i;
    json_t *k;
    TRY(read_opens(c, db, t->m.machine, &o));
    json_array_foreach(json_object_get(t->report, "checks"), i, k)
        if (problem(json_text(k, "verdict")))
            TRY(put_problem(c, db, t, &o, k));
    for (int j = 0; t->closes && j < o.n; j++) {
        const char *now = NULL;
        json_array_foreach(json_object_get(t->report, "checks"), i, k)
            if (str_eq(json_text(k, "id"), o.v[j].check))
                now = json_text(k, "verdict");
        if (!o.v[j].seen && now && decided(now))
            TRY(put_row(c, db, t->spec, "inspection_result", o.v[j].id, "vanish", json_pack("{s:s,s:s,s:I}", "gone_on", arena_dupn(c->mem, t->finished, 10), "state", "gone", "report", (json_int_t)t->id), NULL));
    }
    return 0;
}

static int64_t medium_of(const struct inspect_index *x, const char *serial) {
    for (int i = 0; serial && *serial && i < x->n_media; i++)
        if (str_eq(x->medium[i].serial, serial))
            return x->medium[i].id;
    return 0;
}

int64_t usb_latest(const struct taken *t) { return datetime_us(t->finished) / 1000000 + 86400; }

/* now: seconds, of what is attached and has no times of its own; 0 none. */
static int put_device(struct ctx *c, struct db *db, const struct taken *t, const json_t *u, int64_t now) {
    char first[DATETIME_SIZE], last[DATETIME_SIZE];
    const char *device = json_text(u, "device"), *serial = json_text(u, "serial");
    int64_t first_at = json_i64(u, "first_at", now), last_at = json_i64(u, "last_at", now);
    AUTO_STMT s = {0};
    if (!device || strlen(device) != 64 || last_at <= 0 || last_at > usb_latest(t))
        return 0;                                  /* without a number of its own a device cannot be told from another */
    when_datetime((first_at > 0 && first_at <= last_at ? first_at : last_at) * 1000000, first);
    when_datetime(last_at * 1000000, last);
    if (t->since && strcmp(last, t->since) < 0)
        return 0;                                  /* before the machine was put to its present use */
    const char *begin = t->since && strcmp(first, t->since) < 0 ? arena_printf(c->mem, "%.10sT00:00:00", t->since) : first;
    TRY(db_query(c, db, Q_INSPECT_USB, &s, A(t->m.machine), A(device), A(t->cls)));
    int have = db_next(c, &s);
    TRY(have);
    int64_t id = have ? db_i64(&s, 0) : 0;
    if (have) {
        const char *f = db_text(c, &s, 1), *l = db_text(c, &s, 2), *latest = strcmp(l, last) > 0 ? l : last;
        stmt_close(&s);
        return put_row(c, db, t->spec, "inspection_usb", id, "update", json_pack("{s:I,s:s,s:s,s:s#,s:o}", "report", (json_int_t)t->id, "first_seen", strcmp(f, begin) < 0 ? f : begin, "last_seen", latest, "last_on", latest, DAY_CHARS,
                       "medium", ref(medium_of(t->index, serial))), NULL);
    }
    stmt_close(&s);
    return put_row(c, db, t->spec, "inspection_usb", 0, "create", json_pack("{s:I,s:o,s:o,s:o,s:s,s:s,s:s,s:s,s:s,s:s,s:s,s:s#,s:s,s:s}", "report", (json_int_t)t->id, "computer", ref(t->m.computer), "department", ref(t->m.department),
                   "medium", ref(medium_of(t->index, serial)), "declared_class", t->cls, "product", cut(c, json_text(u, "product"), 90), "kind", cut(c, json_text(u, "kind"), 20), "device", device, "serial", cut(c, serial, 64),
                   "first_seen", begin, "last_seen", last, "last_on", last, DAY_CHARS, "machine", t->m.machine, "state", "seen"), NULL);
}

static bool has_serial(const json_t *u) { return json_yes(u, "has_serial") || json_i64(u, "has_serial", 0) == 1; }

/* What the logs tell and what is attached now: logs may be gone or closed to whoever ran the check. */
int put_usb(struct ctx *c, struct db *db, const struct taken *t) {
    static const char *const table[] = {"usb_event", "usb_now"};
    size_t i, n = 0;
    json_t *u;
    for (size_t k = 0; k < COUNT(table); k++) {
        const json_t *rows = json_object_get(json_object_get(json_object_get(t->report, "facts"), table[k]), "rows");
        json_array_foreach((json_t *)rows, i, u) {
            const char *kind = json_text(u, "kind");
            if ((str_eq(kind, "storage") || str_eq(kind, "phone")) && (k || has_serial(u)) && n++ < USB_MAX)
                TRY(put_device(c, db, t, u, k ? datetime_us(t->finished) / 1000000 : 0));
        }
    }
    return 0;
}
