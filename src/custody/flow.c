/* Circulation: the registry hands the folder to one reader and takes it back, paper by paper. */
#include <strings.h>

#include "custody/internal.h"
#include "reg/scanned.h"

enum { FOLDER_MAX = 100 };
struct folder {
    int64_t id, at, document, item;
    const char *urgency;
    int n;
    struct paper { int64_t id, item, document, level, reading, copy_no; const char *name, *label; bool lacking; } paper[FOLDER_MAX];
};

static int load(struct ctx *c, struct db *db, int64_t id, struct folder *f) {
    int rc;
    *f = (struct folder){.id = id};
    {
        AUTO_STMT s = {0};
        TRY(db_one(c, db, Q_CUSTODY_CIRCULATION, &s, A(id)));
        f->at = db_i64(&s, 0);
        f->document = db_i64(&s, 1);
        f->item = db_i64(&s, 2);
        f->urgency = db_text(c, &s, 3);
    }
    AUTO_STMT s = {0};
    TRY(db_query(c, db, Q_CUSTODY_FOLDER, &s, A(id), A(f->at)));
    while ((rc = db_next(c, &s)) > 0) {
        if (f->n == FOLDER_MAX)
            return fail(c, E_LIMIT, T("一个传阅夹最多%d件", "a folder holds at most %d papers"), FOLDER_MAX);
        f->paper[f->n++] = (struct paper){db_i64(&s, 0), db_i64(&s, 1), db_i64(&s, 2), db_i64(&s, 3), db_i64(&s, 4), db_i64(&s, 6), db_text(c, &s, 5), db_text(c, &s, 7), false};
    }
    TRY(rc);
    return f->n;
}

/* A list names its papers: it is as secret as the highest of them, whatever was chosen. */
static int as_secret_as_its_papers(struct ctx *c, struct db *db, const struct spec *spec, int64_t record) {
    int64_t level, papers;
    {
        AUTO_STMT s = {0};
        TRY(db_one(c, db, Q_CUSTODY_FOLDER_LEVEL, &s, A(record)));
        level = db_i64(&s, 0);
        papers = db_i64(&s, 1);
    }
    return papers > level ? books_put(c, db, spec, "circulation", record, "level", json_pack("{s:I}", "level", (json_int_t)papers)) : 0;
}

/* create: the folder holds the paper named, or the document's first copy that stands in the registry. */
static int circulation_open(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *reg, int64_t record, const struct reg_act *a) {
    struct folder f;
    int64_t home, paper;
    (void)reg, (void)a;
    TRY(load(c, db, record, &f));
    TRY(custody_first_account(c, db, spec, "registry", &home));
    if (!f.item) {
        AUTO_STMT s = {0};
        TRY(db_query(c, db, Q_CUSTODY_COPY_AT, &s, A(f.document), A(home)));
        int found = db_next(c, &s);
        TRY(found);
        if (!found)
            return fail(c, E_STATE, T("机要室没有这份文件可供传阅", "the registry holds no copy of this document to circulate"));
        f.item = db_i64(&s, 0);
    }
    char day[DATE_SIZE];
    ctx_day(c, day);
    json_t *v = json_pack("{s:I,s:I,s:I,s:s,s:s}", "circulation", (json_int_t)record, "item", (json_int_t)f.item, "document", (json_int_t)f.document, "put_on", day, "state", "in");
    TRY(reg_put(c, db, spec_register(spec, "folder_item"), 0, "create", v, &paper));
    return as_secret_as_its_papers(c, db, spec, record);
}

static const char *due_date(struct ctx *c, const struct spec *spec, const struct folder *f) {
    char today[DATE_SIZE], due[DATE_SIZE];
    const char *days = spec_setting(spec, "circulation_days");
    int64_t n = 2;
    ctx_day(c, today);
    if (days)
        str_i64(days, 0, 30, &n);
    date_add_days(today, str_eq(f->urgency, "routine") ? n : 0, due);
    return arena_dup(c->mem, due);
}

static int hand_one(struct ctx *c, struct db *db, const struct spec *spec, const struct folder *f, const struct paper *p, int64_t to, const char *due) {
    int64_t movement, reading;
    char now[DATETIME_SIZE];
    struct custody_book m = {.item = p->item, .to = to, .kind = "circulate", .received_by = f->at, .due_on = due,
                             .more = json_pack("{s:I}", "circulation", (json_int_t)f->id)};
    TRY(custody_book(c, db, spec, &m, &movement));
    ctx_moment(c, now);
    json_t *v = json_pack("{s:I,s:I,s:I,s:I,s:I,s:s,s:s,s:I,s:s}", "circulation", (json_int_t)f->id, "document", (json_int_t)p->document, "item", (json_int_t)p->item,
                          "reader", (json_int_t)f->at, "movement", (json_int_t)movement, "sent_at", now, "due_on", due, "level", (json_int_t)p->level, "state", "sent");
    TRY(reg_put(c, db, spec_register(spec, "reading"), 0, "create", v, &reading));
    return books_put(c, db, spec, "folder_item", p->id, "go_out", json_pack("{s:s}", "state", "out"));
}

static int circulation_out(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *reg, int64_t record, const struct reg_act *a) {
    struct folder f;
    int64_t to;
    (void)reg, (void)a;
    int n = load(c, db, record, &f);
    TRY(n);
    if (!n)
        return fail(c, E_STATE, T("传阅夹是空的", "the folder is empty"));
    TRY(custody_person_account(c, db, spec, f.at, &to));
    const char *due = due_date(c, spec, &f);
    for (int i = 0; i < n; i++)
        TRY(hand_one(c, db, spec, &f, &f.paper[i], to, due));
    /* what is lost now is another incident than what was lost from an earlier reader: the movement keeps that one */
    TRY(as_secret_as_its_papers(c, db, spec, record));
    return books_put(c, db, spec, "circulation", record, "follow", json_pack("{s:s,s:i,s:n}", "at_due", due, "copies_out", n, "incident"));
}

/* What the clerk calls lacking: a label, scanned or typed, or a copy number as it is printed, which begins with 0; a program may give the id of an item. */
static int meant(struct ctx *c, struct folder *f, const char *what, struct paper **ret_p) {
    int64_t number = 0;
    *ret_p = NULL;
    str_i64(what, 1, INT64_MAX, &number);
    for (struct paper *p = f->paper; p < f->paper + f->n; p++) {
        if (p->label && strcasecmp(p->label, what) == 0) {
            *ret_p = p;
            return 0;
        }
        if (!number || (*what == '0' ? p->copy_no : p->item) != number)
            continue;
        if (*ret_p)
            return fail(c, E_INVALID, T("夹内“%s”和“%s”都可叫做%s：请写标签编号", "in the folder both %s and %s may be called %s: give the label's code"), (*ret_p)->name, p->name, what);
        *ret_p = p;
    }
    return *ret_p ? 0 : fail(c, E_INVALID, T("夹内没有“%s”：请写标签编号或六位份号", "\"%s\" is not in the folder: give a label's code or a copy number of six digits"), what);
}

static int mark_lacking(struct ctx *c, struct db *db, const struct spec *spec, struct folder *f, const char *text) {
    static const char *const commas[] = {"，", "、", "；"};
    char **part = NULL, *list = arena_dup(c->mem, text ? text : "");
    int marked = 0;
    for (size_t i = 0; i < COUNT(commas); i++)
        for (char *p; (p = strstr(list, commas[i]));)
            memcpy(p, ",  ", strlen(commas[i]));
    int n = *list ? str_split(c, list, ',', FOLDER_MAX, &part) : 0;
    for (int i = 0; i < n; i++) {
        const char *other, *what = reg_scanned(c, db, spec, part[i], &other);
        struct paper *p;
        if (!*what)
            continue;
        TRY(meant(c, f, what, &p));
        if (p->lacking)
            return fail(c, E_INVALID, T("“%s”写了两次", "\"%s\" is named twice"), what);
        p->lacking = true;
        marked++;
    }
    return marked;
}

static int close_reading(struct ctx *c, struct db *db, const struct spec *spec, const struct paper *p, bool here) {
    char now[DATETIME_SIZE];
    AUTO_STMT s = {0};
    if (!p->reading)
        return 0;
    TRY(db_one(c, db, Q_CUSTODY_READING, &s, A(p->reading)));
    const char *who = db_text(c, &s, 1);
    bool unread = db_is_null(&s, 0);
    stmt_close(&s);
    if (unread && !here)
        return fail(c, E_STATE, T("%s还没有签阅“%s”：请本人签阅，或当场签字", "%s has not signed for \"%s\" yet: he signs on his page, or here"), who, p->name);
    ctx_moment(c, now);
    json_t *v = json_pack("{s:s,s:s}", "returned_at", now, "state", "closed");
    if (unread) {
        json_object_set_new(v, "signed_at", json_string(now));
        json_object_set_new(v, "signed_name", json_string(who));
    }
    return books_put(c, db, spec, "reading", p->reading, "close", v);
}

static int take_one(struct ctx *c, struct db *db, const struct spec *spec, const struct folder *f, const struct paper *p, int64_t home, int64_t incident, bool here) {
    json_t *more = json_pack("{s:I}", "circulation", (json_int_t)f->id);
    struct custody_book m = {.item = p->item, .to = home, .kind = p->lacking ? "lose" : "give_back", .given_by = f->at, .more = more};
    if (p->lacking) {
        json_object_set_new(more, "incident", json_integer(incident));
        TRY(custody_first_account(c, db, spec, "missing", &m.to));
    } else
        TRY(close_reading(c, db, spec, p, here));
    TRY(custody_book(c, db, spec, &m, NULL));
    return books_put(c, db, spec, "folder_item", p->id, p->lacking ? "lose" : "come_in", json_pack("{s:s}", "state", p->lacking ? "missing" : "in"));
}

/* take_back: counted; fewer than went out only with an incident, and then what is lacking is named and goes to the missing. */
static int circulation_back(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *reg, int64_t record, const struct reg_act *a) {
    struct folder f;
    int64_t home, back, incident;
    const char *lacking;
    (void)reg;
    int n = load(c, db, record, &f);
    TRY(n);
    TRY(custody_first_account(c, db, spec, "registry", &home));
    {
        AUTO_STMT s = {0};
        TRY(db_one(c, db, Q_CUSTODY_COUNTED, &s, A(record)));
        back = db_i64(&s, 0);
        incident = db_i64(&s, 1);
        lacking = db_text(c, &s, 2);
    }
    int gone = mark_lacking(c, db, spec, &f, lacking);
    TRY(gone);
    if (back + gone != n)
        return fail(c, E_STATE, T("发出%d份，清点收回%" PRId64 "份：%s", "%d went out, %" PRId64 " counted back: %s"), n, back,
                    back > n ? T("请重新清点", "count again") : T("少的要逐份指明，并先登记事件", "name what is lacking and register an incident first"));
    if (gone && !incident)
        return fail(c, E_STATE, T("少了%d份，不能收回：请先登记事件，并在此填写事件", "%d lacking: register an incident first and name it here"), gone);
    bool here = a && a->signatures == 2 && a->second_person == f.at;
    for (int i = 0; i < n; i++)
        TRY(take_one(c, db, spec, &f, &f.paper[i], home, incident, here));
    return books_put(c, db, spec, "circulation", record, "follow", json_pack("{s:n,s:n,s:n,s:n}", "at_reader", "at_since", "at_due", "lacking"));
}

REG_EFFECT(circulation_open, circulation_open);
REG_EFFECT(circulation_out, circulation_out);
REG_EFFECT(circulation_back, circulation_back);

/* ---- instruction (呈批): to the leader, back to the registry, from there to who executes it, and back */

static int instruction_move(struct ctx *c, struct db *db, const struct spec *spec, int64_t record, const char *kind, int person_col) {
    int64_t item, person = 0, to;
    const char *due = NULL;
    {
        AUTO_STMT s = {0};
        TRY(db_one(c, db, Q_CUSTODY_INSTRUCTION, &s, A(record)));
        item = db_i64(&s, 0);
        if (person_col)
            person = db_i64(&s, person_col);
        if (person_col == 2)
            due = db_text(c, &s, 3);
    }
    TRY(person ? custody_person_account(c, db, spec, person, &to) : custody_first_account(c, db, spec, "registry", &to));
    struct custody_book m = {.item = item, .to = to, .kind = kind, .received_by = person, .due_on = due, .more = json_pack("{s:I}", "instruction", (json_int_t)record)};
    return custody_book(c, db, spec, &m, NULL);
}

static int instruction_out(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *reg, int64_t record, const struct reg_act *a) {
    (void)reg, (void)a;
    return instruction_move(c, db, spec, record, "instruct", 1);
}

static int instruction_give(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *reg, int64_t record, const struct reg_act *a) {
    (void)reg, (void)a;
    return instruction_move(c, db, spec, record, "instruct", 2);
}

static int instruction_back(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *reg, int64_t record, const struct reg_act *a) {
    (void)reg, (void)a;
    return instruction_move(c, db, spec, record, "give_back", 0);
}

REG_EFFECT(instruction_out, instruction_out);
REG_EFFECT(instruction_give, instruction_give);
REG_EFFECT(instruction_back, instruction_back);
