/* The fleet: machines by state, worst findings, progress. Reports and findings come through the lists' one query, so nobody counts what he may not see. */
#include <stdlib.h>

#include "inspect/internal.h"

enum health { RED, FAILED, THIN, FINE, HEALTHS };
static const char *const health_name[HEALTHS] = {"red", "fail", "thin", "ok"};
enum { RED_LINE = 5 };

struct machine { int64_t id, computer, n_fail, coverage; enum health health; const char *hostname, *class_, *matching, *finished; };
struct finding { int64_t first, gone; bool red; };                     /* days; gone INT64_MAX: still there */
struct kind { const char *check, *title; int64_t severity, machines, first; };
struct fleet {
    struct ctx *c;
    int64_t today, n_health[HEALTHS];
    struct map first_day, kinds, seen;                                 /* machine -> its first report's day; check -> kind; check and machine */
    int n_m, cap_m, n_f, cap_f, n_k, cap_k, n_d, cap_d, n_b, cap_b;
    struct machine *m;
    struct finding *f;
    struct kind **k;
    int64_t *day, **began;                                             /* days on which something was reported or went; first reports of machines */
};

static int64_t day_of(struct stmt *s, int col) {
    char text[DATE_SIZE];
    size_t n;
    const char *t = db_peek(s, col, &n);
    snprintf(text, sizeof text, "%.10s", t ? t : "");
    return date_valid(text) ? date_days(text) : -1;
}

static void mark_day(struct fleet *f, int64_t day) {
    if (day < 0 || day > f->today)
        return;
    GROW(f->c, f->day, f->n_d, f->cap_d, 256);
    f->day[f->n_d++] = day;
}

enum { R_ID, R_MACHINE, R_STATE, R_FINISHED, R_FAIL, R_WORST, R_ENOUGH, R_COMPUTER, R_HOST, R_CLASS, R_MATCHING, R_COVERAGE };
static const char *const report_fields[] = {"machine", "state", "finished_at", "n_fail", "worst", "enough", "computer", "hostname", "declared_class", "matching", "coverage"};

/* A red line crossed; something failed; too little was seen to say so; nothing wrong was found. */
static enum health health_of(int64_t failed, int64_t worst, bool enough) { return failed > 0 ? (worst >= RED_LINE ? RED : FAILED) : enough ? FINE : THIN; }

static int on_report(void *arg, struct stmt *s) {
    struct fleet *f = arg;
    struct ctx *c = f->c;
    int64_t day = day_of(s, R_FINISHED), *first = map_get(&f->first_day, db_peek(s, R_MACHINE, NULL));
    mark_day(f, day);
    if (!first) {
        first = NEW(c, int64_t);
        *first = day;
        map_put(c, &f->first_day, db_text(c, s, R_MACHINE), first);
        GROW(c, f->began, f->n_b, f->cap_b, 256);
        f->began[f->n_b++] = first;
    }
    *first = day < *first ? day : *first;
    if (!str_eq(db_peek(s, R_STATE, NULL), "current"))
        return 0;
    GROW(c, f->m, f->n_m, f->cap_m, 256);
    struct machine *m = &f->m[f->n_m++];
    *m = (struct machine){db_i64(s, R_ID), db_i64(s, R_COMPUTER), db_i64(s, R_FAIL), db_i64(s, R_COVERAGE), health_of(db_i64(s, R_FAIL), db_i64(s, R_WORST), db_i64(s, R_ENOUGH)),
                          db_text(c, s, R_HOST), db_text(c, s, R_CLASS), db_text(c, s, R_MATCHING), db_text(c, s, R_FINISHED)};
    f->n_health[m->health]++;
    return 0;
}

enum { F_ID, F_MACHINE, F_STATE, F_CHECK, F_TITLE, F_SEVERITY, F_FIRST, F_GONE };
static const char *const finding_fields[] = {"machine", "state", "check_id", "title", "severity", "first_seen", "gone_on"};

static void open_finding(struct fleet *f, struct stmt *s) {
    struct ctx *c = f->c;
    const char *check = db_text(c, s, F_CHECK), *pair = arena_printf(c->mem, "%s\n%s", check, db_peek(s, F_MACHINE, NULL));
    struct kind *k = map_get(&f->kinds, check);
    int64_t severity = db_i64(s, F_SEVERITY);
    if (!k) {
        k = NEW(c, struct kind);
        *k = (struct kind){.check = check, .title = db_text(c, s, F_TITLE)};
        map_put(c, &f->kinds, check, k);
        GROW(c, f->k, f->n_k, f->cap_k, 64);
        f->k[f->n_k++] = k;
    }
    k->severity = severity > k->severity ? severity : k->severity;
    k->first = db_i64(s, F_ID);                                        /* the newest come first, so the last is the oldest */
    if (map_get(&f->seen, pair))
        return;
    map_put(c, &f->seen, pair, k);
    k->machines++;
}

static int on_finding(void *arg, struct stmt *s) {
    struct fleet *f = arg;
    int64_t gone = day_of(s, F_GONE);
    GROW(f->c, f->f, f->n_f, f->cap_f, 1024);
    f->f[f->n_f++] = (struct finding){day_of(s, F_FIRST), gone < 0 ? INT64_MAX : gone, db_i64(s, F_SEVERITY) >= RED_LINE};
    mark_day(f, gone);
    if (str_eq(db_peek(s, F_STATE, NULL), "open"))
        open_finding(f, s);
    return 0;
}

static int worst_machine(const void *a, const void *b) {
    const struct machine *x = a, *y = b;
    return x->health != y->health ? (int)x->health - (int)y->health : x->n_fail != y->n_fail ? (x->n_fail > y->n_fail ? -1 : 1) : (x->id > y->id) - (x->id < y->id);
}

static int worst_kind(const void *a, const void *b) {
    const struct kind *x = *(struct kind *const *)a, *y = *(struct kind *const *)b;
    return x->severity != y->severity ? (x->severity > y->severity ? -1 : 1) : x->machines != y->machines ? (x->machines > y->machines ? -1 : 1) : (x->first > y->first) - (x->first < y->first);
}

static int by_day(const void *a, const void *b) {
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

static json_t *text_or_null(const char *s) { return s ? json_string(s) : json_null(); }

static json_t *machines(struct fleet *f, struct db *db, const struct spec *spec, const struct auth_user *u) {
    json_t *list = json_array();
    if (f->n_m)
        qsort(f->m, (size_t)f->n_m, sizeof *f->m, worst_machine);
    for (int i = 0; i < f->n_m && i < FLEET_MACHINES; i++) {
        const struct machine *m = &f->m[i];
        const char *label = m->computer ? reg_label(f->c, db, spec, u, "computer", m->computer) : "";
        json_array_append_new(list, json_pack("{s:I,s:s?,s:s,s:s,s:I,s:I,s:o,s:o,s:o}", "id", (json_int_t)m->id, "label", *label ? label : m->hostname, "finished_at", m->finished, "health",
                                              health_name[m->health], "n_fail", (json_int_t)m->n_fail, "coverage", (json_int_t)m->coverage, "hostname", text_or_null(m->hostname), "declared_class",
                                              text_or_null(m->class_), "matching", text_or_null(m->matching)));
    }
    return list;
}

static json_t *kinds(struct fleet *f) {
    json_t *list = json_array();
    if (f->n_k)
        qsort(f->k, (size_t)f->n_k, sizeof *f->k, worst_kind);
    for (int i = 0; i < f->n_k && i < FLEET_WORST; i++)
        json_array_append_new(list, json_pack("{s:s,s:s,s:I,s:I,s:I}", "check_id", f->k[i]->check, "title", f->k[i]->title ? f->k[i]->title : f->k[i]->check, "severity", (json_int_t)f->k[i]->severity,
                                              "machines", (json_int_t)f->k[i]->machines, "first", (json_int_t)f->k[i]->first));
    return list;
}

/* The days, each once; when they are many, the last of each month. */
static int points(struct fleet *f) {
    char text[DATE_SIZE], next[DATE_SIZE];
    int n = 0, kept = 0;
    if (f->n_d)
        qsort(f->day, (size_t)f->n_d, sizeof *f->day, by_day);
    for (int i = 0; i < f->n_d; i++)
        if (!n || f->day[n - 1] != f->day[i])
            f->day[n++] = f->day[i];
    for (int i = 0; n > FLEET_DAYS && i < n; i++) {
        date_from_days(f->day[i], text);
        if (i + 1 < n)
            date_from_days(f->day[i + 1], next);
        if (i + 1 == n || strncmp(text, next, 7) != 0)
            f->day[kept++] = f->day[i];
    }
    return n > FLEET_DAYS ? kept : n;
}

static json_t *progress(struct fleet *f) {
    json_t *list = json_array();
    char text[DATE_SIZE];
    int n = points(f);
    for (int i = n > 3 * FLEET_DAYS ? n - 3 * FLEET_DAYS : 0; i < n; i++) {
        int64_t day = f->day[i], known = 0, open = 0, red = 0;
        for (int k = 0; k < f->n_b; k++)
            known += *f->began[k] <= day;
        for (int k = 0; k < f->n_f; k++) {
            bool here = f->f[k].first <= day && f->f[k].gone > day;
            open += here;
            red += here && f->f[k].red;
        }
        date_from_days(day, text);
        json_array_append_new(list, json_pack("{s:s,s:I,s:I,s:I}", "day", text, "machines", (json_int_t)known, "open", (json_int_t)open, "red", (json_int_t)red));
    }
    return list;
}

int inspect_fleet(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const char *today, json_t **ret_j) {
    static const char *const failed[] = {"verdict:eq:fail"};
    struct fleet f = {.c = c, .today = date_days(today)};
    struct reg_list reports = {.reg = spec_register(spec, "inspection_report"), .also = report_fields, .n_also = COUNT(report_fields), .max_rows = LIMIT_EACH_ROWS};
    struct reg_list findings = {.reg = spec_register(spec, "inspection_result"), .also = finding_fields, .n_also = COUNT(finding_fields), .filters = failed, .n_filters = 1, .max_rows = LIMIT_EACH_ROWS};
    if (!reports.reg || !findings.reg)
        return fail(c, E_MODEL, "no registers of the inspection");
    int n = reg_each(c, db, spec, u, &reports, on_report, &f), k = n < 0 ? n : reg_each(c, db, spec, u, &findings, on_finding, &f);
    TRY(k);
    json_t *counts = json_object();
    for (int i = 0; i < HEALTHS; i++)
        json_object_set_new(counts, health_name[i], json_integer(f.n_health[i]));
    *ret_j = json_pack("{s:o,s:o,s:i,s:o,s:o,s:b}", "counts", counts, "machines", machines(&f, db, spec, u), "more", f.n_m > FLEET_MACHINES ? f.n_m - FLEET_MACHINES : 0, "worst", kinds(&f), "progress",
                       progress(&f), "partial", n == LIMIT_EACH_ROWS || k == LIMIT_EACH_ROWS);
    return 0;
}
