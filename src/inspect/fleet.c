/* The fleet: machines by state, worst findings, progress. Reports and findings come through the lists' one query, so nobody counts what he may not see.
 * As for the rules, a finding lasts until a report proves it gone, a dismissed one is none, and what was retired is no machine. */
#include <stdlib.h>

#include "inspect/internal.h"

enum health { RED, FAILED, ODD, THIN, FINE, HEALTHS };
static const char *const health_name[HEALTHS] = {"red", "fail", "odd", "thin", "ok"};
enum { RED_LINE = 5 };

struct machine { int64_t id, computer, n_fail, coverage; const char *odd; bool enough; enum health health; const char *key, *hostname, *class_, *matching, *finished; };
struct open { int64_t n, worst; };                                     /* of one machine */
struct finding { int64_t first, gone; bool red; };                     /* days; gone INT64_MAX: still there */
struct way { const char *detail, *advice; int64_t machines, first; };  /* what is wrong, and how it is mended in the system of those machines */
struct kind { const char *check, *title; int64_t severity, machines, first; int n_w; struct way w[FLEET_WAYS]; };
struct fleet {
    struct ctx *c;
    int64_t today, n_health[HEALTHS];
    struct map first_day, kinds, seen, retired, of_report, dismissed, open;   /* machine -> its first report's day; check -> kind; check and machine; machine; report -> machine; check and machine -> last day; machine -> struct open */
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

enum { R_ID, R_MACHINE, R_STATE, R_FINISHED, R_ENOUGH, R_COMPUTER, R_HOST, R_CLASS, R_MATCHING, R_COVERAGE, R_REGISTERED };
static const char *const report_fields[] = {"machine", "state", "finished_at", "enough", "computer", "hostname", "declared_class", "matching", "coverage", "registered_class"};

/* A red line crossed; something failed; it does not fit the register; too little was seen to say so; nothing wrong was found. */
static enum health health_of(const struct open *o, const char *odd, bool enough) { return o && o->n ? (o->worst >= RED_LINE ? RED : FAILED) : odd ? ODD : enough ? FINE : THIN; }

static const char *pair(struct fleet *f, const char *check, const char *machine) { return arena_printf(f->c->mem, "%s\n%s", check ? check : "", machine ? machine : ""); }
static const char *key_of_computer(struct fleet *f, int64_t id) { return arena_printf(f->c->mem, "c%" PRId64, id); }

/* Why it does not fit the register, by the name under which that is dismissed; NULL: it fits. A machine that did not say its class counts as one of it. */
static const char *odd_of(const char *matching, const char *declared, const char *registered) {
    static const char *const why[][2] = {{"stranger", "stranger"}, {"other", "other_machine"}, {"ambiguous", "twin"}, {"disk_only", "twin"}};
    for (size_t i = 0; i < COUNT(why); i++)
        if (str_eq(matching, why[i][0]))
            return why[i][1];
    return !registered || str_eq(declared, registered) || str_eq(declared, "undeclared") ? NULL : "class_mismatch";
}

static int on_retired(void *arg, struct stmt *s) {
    struct fleet *f = arg;
    map_put(f->c, &f->retired, key_of_computer(f, db_i64(s, 0)), "");
    return 0;
}

enum { D_ID, D_COMPUTER, D_REPORT, D_CHECK, D_ENDS };
static const char *const dismissal_fields[] = {"computer", "report", "check_id", "ends_on"};

static int on_dismissal(void *arg, struct stmt *s) {
    struct fleet *f = arg;
    const char *machine = db_is_null(s, D_COMPUTER) ? map_get(&f->of_report, key_of_computer(f, db_i64(s, D_REPORT))) : key_of_computer(f, db_i64(s, D_COMPUTER));
    const char *key = pair(f, db_peek(s, D_CHECK, NULL), machine);
    int64_t ends = day_of(s, D_ENDS), *last = map_get(&f->dismissed, key);
    if (!last) {
        last = NEW(f->c, int64_t);
        map_put(f->c, &f->dismissed, key, last);
    }
    *last = ends > *last ? ends : *last;
    return 0;
}

static int on_report(void *arg, struct stmt *s) {
    struct fleet *f = arg;
    struct ctx *c = f->c;
    const char *key = db_text(c, s, R_MACHINE);
    int64_t day = day_of(s, R_FINISHED), *first = map_get(&f->first_day, key);
    map_put(c, &f->of_report, key_of_computer(f, db_i64(s, R_ID)), (void *)(uintptr_t)key);
    mark_day(f, day);
    if (!first) {
        first = NEW(c, int64_t);
        *first = day;
        map_put(c, &f->first_day, key, first);
        GROW(c, f->began, f->n_b, f->cap_b, 256);
        f->began[f->n_b++] = first;
    }
    *first = day < *first ? day : *first;
    if (!str_eq(db_peek(s, R_STATE, NULL), "current") || map_get(&f->retired, key))
        return 0;
    GROW(c, f->m, f->n_m, f->cap_m, 256);
    struct machine *m = &f->m[f->n_m++];
    *m = (struct machine){.id = db_i64(s, R_ID), .computer = db_i64(s, R_COMPUTER), .coverage = db_i64(s, R_COVERAGE), .enough = db_i64(s, R_ENOUGH), .key = key,
                          .hostname = db_text(c, s, R_HOST), .class_ = db_text(c, s, R_CLASS), .matching = db_text(c, s, R_MATCHING), .finished = db_text(c, s, R_FINISHED)};
    m->odd = odd_of(m->matching, m->class_, db_peek(s, R_REGISTERED, NULL));
    return 0;
}

enum { F_ID, F_MACHINE, F_STATE, F_CHECK, F_TITLE, F_SEVERITY, F_FIRST, F_GONE, F_DETAIL, F_ADVICE };
static const char *const finding_fields[] = {"machine", "state", "check_id", "title", "severity", "first_seen", "gone_on", "detail", "advice"};

/* The machine counts with those that are mended the same way. */
static void count_way(struct fleet *f, struct kind *k, struct stmt *s) {
    const char *advice = db_peek(s, F_ADVICE, NULL);
    int i = 0;
    while (i < k->n_w && !str_eq(k->w[i].advice, advice ? advice : ""))
        i++;
    if (i == FLEET_WAYS)
        return;
    if (i == k->n_w)
        k->w[k->n_w++] = (struct way){.advice = advice ? db_text(f->c, s, F_ADVICE) : "", .detail = db_text(f->c, s, F_DETAIL)};
    k->w[i].machines++;
    k->w[i].first = db_i64(s, F_ID);
}

static void open_finding(struct fleet *f, struct stmt *s) {
    struct ctx *c = f->c;
    const char *check = db_text(c, s, F_CHECK), *machine = db_text(c, s, F_MACHINE), *both = pair(f, check, machine);
    struct kind *k = map_get(&f->kinds, check);
    struct open *o = map_get(&f->open, machine);
    int64_t severity = db_i64(s, F_SEVERITY);
    if (!o) {
        o = NEW(c, struct open);
        map_put(c, &f->open, machine, o);
    }
    o->n++;
    o->worst = severity > o->worst ? severity : o->worst;
    if (!k) {
        k = NEW(c, struct kind);
        *k = (struct kind){.check = check, .title = db_text(c, s, F_TITLE)};
        map_put(c, &f->kinds, check, k);
        GROW(c, f->k, f->n_k, f->cap_k, 64);
        f->k[f->n_k++] = k;
    }
    k->severity = severity > k->severity ? severity : k->severity;
    k->first = db_i64(s, F_ID);                                        /* the newest come first, so the last is the oldest */
    if (map_get(&f->seen, both))
        return;
    map_put(c, &f->seen, both, k);
    k->machines++;
    count_way(f, k, s);
}

static int on_finding(void *arg, struct stmt *s) {
    struct fleet *f = arg;
    int64_t gone = day_of(s, F_GONE);
    const int64_t *dismissed = map_get(&f->dismissed, pair(f, db_peek(s, F_CHECK, NULL), db_peek(s, F_MACHINE, NULL)));
    if ((dismissed && *dismissed >= (gone < 0 ? f->today : gone)) || map_get(&f->retired, db_peek(s, F_MACHINE, NULL)))
        return 0;
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

static json_t *ways(const struct kind *k) {
    json_t *list = json_array();
    for (int i = 0; i < k->n_w; i++)
        json_array_append_new(list, json_pack("{s:o,s:o,s:I,s:I}", "detail", text_or_null(k->w[i].detail), "advice", text_or_null(*k->w[i].advice ? k->w[i].advice : NULL), "machines", (json_int_t)k->w[i].machines,
                                              "first", (json_int_t)k->w[i].first));
    return list;
}

static json_t *kinds(struct fleet *f) {
    json_t *list = json_array();
    if (f->n_k)
        qsort(f->k, (size_t)f->n_k, sizeof *f->k, worst_kind);
    for (int i = 0; i < f->n_k && i < FLEET_WORST; i++)
        json_array_append_new(list, json_pack("{s:s,s:s,s:I,s:I,s:I,s:o}", "check_id", f->k[i]->check, "title", f->k[i]->title ? f->k[i]->title : f->k[i]->check, "severity", (json_int_t)f->k[i]->severity,
                                              "machines", (json_int_t)f->k[i]->machines, "first", (json_int_t)f->k[i]->first, "ways", ways(f->k[i])));
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

static void judge(struct fleet *f) {
    for (int i = 0; i < f->n_m; i++) {
        struct machine *m = &f->m[i];
        const struct open *o = map_get(&f->open, m->key);
        const int64_t *dismissed = map_get(&f->dismissed, pair(f, m->odd, m->key));
        m->n_fail = o ? o->n : 0;
        m->health = health_of(o, dismissed && *dismissed >= f->today ? NULL : m->odd, m->enough);
        f->n_health[m->health]++;
    }
}

/* What takes findings out: computers that are retired, false alarms. Who does not see those registers counts without. */
static int taken_out(struct fleet *f, struct db *db, const struct spec *spec, const struct auth_user *u, bool alarms) {
    static const char *const retired[] = {"state:eq:retired"}, *const approved[] = {"state:eq:approved"};
    struct reg_list computers = {.reg = spec_register(spec, "computer"), .filters = retired, .n_filters = 1, .max_rows = LIMIT_EACH_ROWS};
    struct reg_list dismissals = {.reg = spec_register(spec, "inspection_dismissal"), .also = dismissal_fields, .n_also = COUNT(dismissal_fields), .filters = approved, .n_filters = 1, .max_rows = LIMIT_EACH_ROWS};
    const struct reg_list *l = alarms ? &dismissals : &computers;
    return l->reg ? reg_each(f->c, db, spec, u, l, alarms ? on_dismissal : on_retired, f) : 0;
}

int inspect_fleet(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const char *today, json_t **ret_j) {
    static const char *const failed[] = {"verdict:eq:fail"};
    struct fleet f = {.c = c, .today = date_days(today)};
    struct reg_list reports = {.reg = spec_register(spec, "inspection_report"), .also = report_fields, .n_also = COUNT(report_fields), .max_rows = LIMIT_EACH_ROWS};
    struct reg_list findings = {.reg = spec_register(spec, "inspection_result"), .also = finding_fields, .n_also = COUNT(finding_fields), .filters = failed, .n_filters = 1, .max_rows = LIMIT_EACH_ROWS};
    if (!reports.reg || !findings.reg)
        return fail(c, E_MODEL, "no registers of the inspection");
    TRY(taken_out(&f, db, spec, u, false));
    int n = reg_each(c, db, spec, u, &reports, on_report, &f);
    TRY(n);
    TRY(taken_out(&f, db, spec, u, true));
    int k = reg_each(c, db, spec, u, &findings, on_finding, &f);
    TRY(k);
    judge(&f);
    json_t *counts = json_object();
    for (int i = 0; i < HEALTHS; i++)
        json_object_set_new(counts, health_name[i], json_integer(f.n_health[i]));
    *ret_j = json_pack("{s:o,s:o,s:i,s:o,s:o,s:b}", "counts", counts, "machines", machines(&f, db, spec, u), "more", f.n_m > FLEET_MACHINES ? f.n_m - FLEET_MACHINES : 0, "worst", kinds(&f), "progress",
                       progress(&f), "partial", n == LIMIT_EACH_ROWS || k == LIMIT_EACH_ROWS);
    return 0;
}
