/* The built-in parts: tables and paragraphs of the score. Every digit is the API's. */
#include "paper/internal.h"
#include "paper/sql.gen.h"

enum { FINDINGS_SHOWN = 8, STEPS_SHOWN = 12 };

/* What people type and an office's own rules may be half-width; between Chinese characters a paper has it full-width. */
static const char *punctuated(struct ctx *c, const char *text) {
    static const char half[] = ",;:()";
    static const char *const full[] = {"，", "；", "：", "（", "）"};
    struct str s;
    uint32_t before = 0, cp;
    str_init(&s, c, strlen(text) * 3 + 1);
    for (const char *p = text, *next; (next = p, cp = utf8_next(&next)); p = next) {
        const char *peek = next, *at = cp < 128 ? strchr(half, (int)cp) : NULL;
        if (at && (before >= 0x2E80 || utf8_next(&peek) >= 0x2E80))
            str_put(&s, full[at - half]);
        else
            str_putn(&s, p, (size_t)(next - p));
        before = cp;
    }
    return s.p;
}

/* Days of a sentence as the text of a paper writes them: 2026-11-23 as 2026年11月23日, a time of day close behind. Tables keep the register's. */
static const char *dated(struct ctx *c, const char *text) {
    struct str s;
    str_init(&s, c, strlen(text) * 2 + 1);
    for (const char *p = text; *p;) {
        char day[DATE_SIZE] = "";
        bool begins = *p >= '0' && *p <= '9' && (p == text || !strchr("0123456789-", p[-1])), ends = begins && strlen(p) >= 10 && (!p[10] || !strchr("0123456789-T", p[10]));
        if (ends)
            memcpy(day, p, 10);
        if (ends && date_valid(day)) {
            str_put(&s, report_date_zh(c, day));
            p += 10;
            p += *p == ' ' && p[1] >= '0' && p[1] <= '9' && p[2] && p[3] == ':';
        } else
            str_putc(&s, *p++);
    }
    return s.p;
}

static const char *title(struct ctx *c, const json_t *o) {
    const char *t = json_text(o, "title");
    return t ? score_closed_up(c, punctuated(c, t)) : "";
}

/* ---- people may only read what they may see */
static bool seen(struct fill *f, const json_t *finding) {
    return f->user == auth_system_user() || (*reg_label(f->c, f->db, f->spec, f->user, json_text(finding, "register"), json_i64(finding, "record", 0)) &&
                                             reg_names_seen(f->c, f->db, f->spec, f->user, json_text(finding, "names")));
}

static const char *reason(struct fill *f, const json_t *finding) {
    return seen(f, finding) ? punctuated(f->c, json_text(finding, "reason")) : "（涉及的记录本人无权查看，具体情形从略）";
}

static const char *person_name(struct fill *f, int64_t person, int64_t department, const char **ret_department) {
    struct ctx *c = f->c;
    const char *name = "";
    AUTO_STMT s = {0};
    *ret_department = "";
    if (db_query(c, f->db, Q_PAPER_WHO, &s, A(person), A(department)) < 0 || db_next(c, &s) <= 0) {
        c->err = (struct err){0};
        return name;
    }
    const char *p = db_text(c, &s, 0), *d = db_text(c, &s, 1);
    *ret_department = d ? d : "";
    return p ? p : name;
}

/* ---- tables */
static struct report_cell cell(const char *text, char align) {
    return (struct report_cell){.text = text, .right = align == 'r', .center = align == 'c'};
}

/* Vetoes take no points: what is listed under them decides the verdict alone. */
static bool vetoes(const json_t *category) {
    return str_eq(json_text(category, "id"), "veto");
}

static int64_t total(struct ctx *c, const json_t *view, const char *key) {
    int64_t sum = 0;
    size_t i;
    json_t *k;
    json_array_foreach(json_object_get(view, "categories"), i, k)
        sum += vetoes(k) ? 0 : score_hundredths(c, k, key);
    return sum;
}

static bool missing(const json_t *item) {
    return str_eq(json_text(item, "status"), "missing");
}

/* Items of a category that the standard lacks. */
static size_t lacking(const json_t *category) {
    size_t i, n = 0;
    json_t *item;
    json_array_foreach(json_object_get(category, "items"), i, item)
        n += missing(item);
    return n;
}

/* "88.6%，基本符合要求" */
static const char *outcome(struct fill *f) {
    struct ctx *c = f->c;
    const json_t *r = json_object_get(f->view, "run");
    const char *verdict = json_text(r, "verdict_title");
    return arena_printf(c->mem, "%s%s%s%s", score_number(c, r, "percent"), json_is_null(json_object_get(r, "percent")) ? "" : "%", verdict ? "，" : "", verdict ? verdict : "");
}

static bool grammar_is(const struct fill *f, const char *name) {
    return str_eq(json_text(json_object_get(f->view, "run"), "grammar"), name);
}

/* What a category loses of what it counts: its points, or its weight; aggravations their points. */
static int64_t lost(struct ctx *c, const json_t *k) {
    return json_is_null(json_object_get(k, "counts")) ? score_hundredths(c, k, "deducted") : score_hundredths(c, k, "counts") - score_hundredths(c, k, "earned");
}

static int64_t lost_of_all(struct fill *f) {
    int64_t sum = 0;
    size_t i;
    json_t *k;
    json_array_foreach(json_object_get(f->view, "categories"), i, k)
        sum += vetoes(k) ? 0 : lost(f->c, k);
    return sum;
}

static int categories(struct fill *f) {
    static const double width[] = {8, 48, 11, 11, 11, 11};
    struct ctx *c = f->c;
    struct report_block *t = report_table(c, f->doc, 6, width);
    bool weighs = grammar_is(f, "weighted");
    t->name = "categories";
    report_row_add(c, t, true, 6, (const char *const[]){"序号", "类别", weighs ? "权重" : "分值", weighs ? "实有权重" : "实有分值", "扣分", "得分"});
    size_t i;
    json_t *k;
    json_array_foreach(json_object_get(f->view, "categories"), i, k) {
        bool scored = !json_is_null(json_object_get(k, "points")), unknown = scored && lacking(k) == json_array_size(json_object_get(k, "items"));
        const char *got = unknown ? "未补录" : scored ? score_number(c, k, "earned")
                          : vetoes(k) && score_hundredths(c, k, "deducted") ? "否决" : "—";
        struct report_cell cells[] = {cell(arena_printf(c->mem, "%zu", i + 1), 'c'), cell(title(c, k), 'l'), cell(unknown ? "—" : score_number(c, k, "worth"), 'r'),
                                      cell(unknown ? "—" : score_number(c, k, "counts"), 'r'), cell(unknown || vetoes(k) ? "—" : hundredths_str(c, lost(c, k)), 'r'), cell(got, 'r')};
        report_row_put(c, t, &(struct report_row){.n_cells = 6, .cells = cells});
    }
    const json_t *r = json_object_get(f->view, "run");
    struct report_cell sum[] = {{.text = "合计", .span = 2, .bold = true}, cell(hundredths_str(c, total(c, f->view, "worth")), 'r'), cell(score_number(c, r, "applicable"), 'r'),
                                cell(hundredths_str(c, lost_of_all(f)), 'r'), cell(score_number(c, r, "score"), 'r')};
    report_row_put(c, t, &(struct report_row){.n_cells = 5, .cells = sum});
    struct report_cell rate[] = {{.text = "得分率", .span = 2, .bold = true}, {.text = outcome(f), .span = 4, .center = true}};
    report_row_put(c, t, &(struct report_row){.n_cells = 2, .cells = rate});
    return 0;
}

static const json_t *traced(const struct fill *f, const char *id) {
    size_t i;
    json_t *item;
    json_array_foreach(f->items, i, item)
        if (str_eq(json_text(item, "id"), id))
            return item;
    return NULL;
}

/* What was written of a finding is for whoever may see its record. 0: of the item */
static bool told(struct fill *f, const json_t *item, const json_t *answer) {
    int64_t finding = json_i64(answer, "finding", 0);
    size_t i;
    json_t *x;
    json_array_foreach(json_object_get(item, "findings"), i, x)
        if (finding && json_i64(x, "id", 0) == finding)
            return seen(f, x);
    return !finding || f->user == auth_system_user() || *reg_label(f->c, f->db, f->spec, f->user, "assessment_answer", json_i64(answer, "id", 0));
}

/* What people wrote who judged otherwise than the machine, or where it could not; "" when nobody did. */
static const char *judged(struct fill *f, const json_t *item) {
    struct ctx *c = f->c;
    struct str s;
    size_t i;
    json_t *a;
    str_init(&s, c, 1 << 16);
    json_array_foreach(json_object_get(item, "answers"), i, a) {
        const char *why = json_text(a, "reason");
        size_t n = why ? strlen(why) : 0;
        if (str_eq(json_text(a, "kind"), "confirm") || !n || !told(f, item, a))
            continue;
        n -= n >= 3 && str_eq(why + n - 3, "。") ? 3 : 0;
        str_putf(&s, "%s%s", s.len ? "；" : "", punctuated(c, arena_dupn(c->mem, why, n)));
    }
    return s.p;
}

/* How the item was judged by people, with their reasons. */
static void put_judged(struct fill *f, const json_t *item, struct str *s) {
    const char *state = json_text(item, "state"), *why = judged(f, traced(f, json_text(item, "id"))), *said = NULL;
    if (str_eq(state, "to_confirm"))
        said = "待人工判定";
    else if (str_eq(state, "overridden") || str_eq(state, "answered"))
        said = "经人工判定";
    else if (!json_yes(item, "applicable"))
        said = score_hundredths(f->c, item, "counts") ? "本单位不涉及，按标准保留分值" : "本单位不涉及";
    if (said)
        str_putf(s, "%s%s%s%s", s->len ? "；" : "", said, *why ? "：" : "", why);
}

/* What took the points of an item: the deductions with a number of occurrences. */
static const char *why(struct fill *f, const json_t *item, bool veto) {
    struct ctx *c = f->c;
    struct str s;
    size_t i;
    json_t *d;
    str_init(&s, c, 1 << 17);
    json_array_foreach(json_object_get(item, "deductions"), i, d) {
        if (!score_hundredths(c, d, "deducted") || !json_yes(item, "applicable"))
            continue;
        str_putf(&s, "%s%s", s.len ? "；" : "", title(c, d));
        if (json_i64(d, "occurrences", 0))
            str_putf(&s, "%" PRId64 "处", json_i64(d, "occurrences", 0));
        if (!veto)
            str_putf(&s, "，扣%s分", score_number(c, d, "deducted"));
    }
    if (missing(item))
        str_put(&s, "所用标准没有这一项的内容和分值，未评分");
    else
        put_judged(f, item, &s);
    return s.p;
}

/* What an item keeps in the column of its points; of one that does not exist only where the standard lets it keep them. */
static const char *kept(struct fill *f, const json_t *category, const json_t *item) {
    struct ctx *c = f->c;
    bool veto = vetoes(category), scored = !json_is_null(json_object_get(category, "points")), on = json_yes(item, "applicable");
    if (missing(item))
        return "未补录";
    if (!on && !(scored && score_hundredths(c, item, "counts")))
        return "不涉及";
    if (scored)
        return hundredths_str(c, score_hundredths(c, item, "points") - (on ? score_hundredths(c, item, "deducted") : 0));
    return veto && score_hundredths(c, item, "deducted") ? "否决" : "—";
}

static void item_row(struct fill *f, struct report_block *t, const json_t *category, const json_t *item) {
    struct ctx *c = f->c;
    bool on = json_yes(item, "applicable"), scored = !json_is_null(json_object_get(category, "points")), lacks = missing(item), veto = vetoes(category);
    struct report_cell cells[9];
    int n = 0;
    cells[n++] = cell(json_text(item, "id"), 'c');
    cells[n++] = cell(title(c, item), 'l');
    if (grammar_is(f, "weighted"))
        cells[n++] = cell(scored && !lacks ? score_number(c, item, "worth") : "—", 'r');
    cells[n++] = cell(scored && !lacks ? score_number(c, item, "points") : "—", 'r');
    cells[n++] = cell(on && !lacks ? "★" : "", 'c');
    cells[n++] = cell(lacks || veto ? "—" : score_number(c, item, "deducted"), 'r');
    cells[n++] = cell(kept(f, category, item), 'r');
    if (grammar_is(f, "weighted"))
        cells[n++] = cell(scored && on && !lacks ? score_number(c, item, "earned") : "—", 'r');
    cells[n++] = cell(why(f, item, veto), 'l');
    report_row_put(c, t, &(struct report_row){.n_cells = n, .cells = cells});
}

/* What the score is taken of, how it comes about where it is no plain sum, and what it means. */
static const char *whole_of(struct fill *f) {
    struct ctx *c = f->c;
    const json_t *r = json_object_get(f->view, "run");
    struct str s;
    str_init(&s, c, 1 << 12);
    str_putf(&s, "%s%s，得分率%s", grammar_is(f, "subtractive") ? "起评分" : grammar_is(f, "abort") ? "总分值" : grammar_is(f, "weighted") ? "实有项目总权重" : "实有项目总分值", score_number(c, r, "applicable"), outcome(f));
    if (grammar_is(f, "subtractive"))
        str_put(&s, "；得分为起评分减去扣分");
    if (grammar_is(f, "weighted"))
        str_put(&s, "；加权得分为权重×得分÷分值，各项截取两位小数，合计按未截取的数计算");
    if (json_yes(r, "aborted"))
        str_put(&s, "；有中止项扣分，直接评为最低等次");
    return s.p;
}

static void items_sum(struct fill *f, struct report_block *t) {
    struct ctx *c = f->c;
    const json_t *r = json_object_get(f->view, "run");
    struct report_cell cells[9] = {{.text = "合计", .span = 2, .bold = true}};
    int n = 1;
    if (grammar_is(f, "weighted"))
        cells[n++] = cell(hundredths_str(c, total(c, f->view, "worth")), 'r');
    cells[n++] = cell(hundredths_str(c, total(c, f->view, "points")), 'r');
    cells[n++] = cell("", 'c');
    cells[n++] = cell(hundredths_str(c, total(c, f->view, "deducted")), 'r');
    if (grammar_is(f, "weighted"))
        cells[n++] = cell("", 'r');
    cells[n++] = cell(score_number(c, r, "score"), 'r');
    cells[n++] = cell(whole_of(f), 'l');
    report_row_put(c, t, &(struct report_row){.n_cells = n, .cells = cells});
}

static int items(struct fill *f) {
    static const double width[] = {6, 27, 7, 7, 7, 7, 39}, weighed[] = {6, 24, 7, 7, 7, 7, 7, 8, 27};
    static const char *const titles[] = {"序号", "自查内容", "分值", "实有项目", "扣分", "得分", "评分说明"},
                      *const weighed_titles[] = {"序号", "自查内容", "权重", "分值", "实有项目", "扣分", "得分", "加权得分", "评分说明"};
    struct ctx *c = f->c;
    bool weighs = grammar_is(f, "weighted");
    int n = weighs ? 9 : 7;
    struct report_block *t = report_table(c, f->doc, n, weighs ? weighed : width);
    t->name = "items";
    report_row_add(c, t, true, n, weighs ? weighed_titles : titles);
    size_t i, k;
    json_t *category, *item;
    json_array_foreach(json_object_get(f->view, "categories"), i, category) {
        struct report_cell head = {.text = arena_printf(c->mem, weighs ? "%s（权重%s）" : "%s（%s分）", title(c, category), score_number(c, category, "worth")), .span = n, .bold = true};
        if (json_is_null(json_object_get(category, "points")))
            head.text = arena_printf(c->mem, "%s（不设分值）", json_text(category, "title"));
        report_row_put(c, t, &(struct report_row){.n_cells = 1, .cells = &head});
        json_array_foreach(json_object_get(category, "items"), k, item)
            item_row(f, t, category, item);
    }
    items_sum(f, t);
    return 0;
}

/* The items before anything is scored: for the plan. */
static int checklist(struct fill *f) {
    static const double width[] = {10, 66, 12, 12};
    struct ctx *c = f->c;
    struct report_block *t = report_table(c, f->doc, 4, width);
    t->name = "checklist";
    report_row_add(c, t, true, 4, (const char *const[]){"序号", "自查内容", "分值", "实有项目"});
    size_t i, k;
    json_t *category, *item;
    json_array_foreach(json_object_get(f->view, "categories"), i, category) {
        bool scored = !json_is_null(json_object_get(category, "points"));
        struct report_cell head = {.text = title(c, category), .span = 4, .bold = true};
        report_row_put(c, t, &(struct report_row){.n_cells = 1, .cells = &head});
        json_array_foreach(json_object_get(category, "items"), k, item) {
            struct report_cell cells[] = {cell(json_text(item, "id"), 'c'), cell(title(c, item), 'l'), cell(missing(item) ? "未补录" : scored ? score_number(c, item, "points") : "—", 'r'),
                                          cell(json_yes(item, "applicable") && !missing(item) ? "★" : "", 'c')};
            report_row_put(c, t, &(struct report_row){.n_cells = 4, .cells = cells});
        }
    }
    return 0;
}

static void finding_row(struct fill *f, struct report_block *t, const json_t *item, const json_t *x) {
    struct ctx *c = f->c;
    const char *department, *person = person_name(f, json_i64(x, "person", 0), json_i64(x, "department", 0), &department);
    const char *who = *department || *person ? arena_printf(c->mem, "%s%s%s", department, *department && *person ? "\n" : "", person) : "本单位";
    const char *since = json_text(x, "since"), *until = json_text(x, "until");
    const char *when = until && str_eq(since, until) ? since : arena_printf(c->mem, "%s起%s%s", since, until ? "\n至" : "", until ? until : "");
    bool veto = str_eq(json_text(item, "kind"), "veto");
    const char *note = json_text(x, "note"), *text = reason(f, x);
    struct report_cell cells[] = {cell(arena_printf(c->mem, "%d", t->n_rows), 'c'), cell(json_text(item, "id"), 'c'),
                                  cell(note ? arena_printf(c->mem, "%s（%s）", text, note) : text, 'l'), cell(who, 'l'), cell(when, 'l'),
                                  cell(veto ? "否决" : score_number(c, x, "points"), 'r'), cell(score_number(c, x, "event"), 'c')};
    report_row_put(c, t, &(struct report_row){.n_cells = 7, .cells = cells});
}

static int findings(struct fill *f) {
    f->tells = true;
    static const double width[] = {7, 7, 34, 15, 17, 8, 12};
    static const char *const head[] = {"序号", "项号", "问题情形", "责任部门、人员", "起止日期", "扣分", "留痕序号"};
    struct ctx *c = f->c;
    struct report_block *t = NULL;
    size_t i, k;
    json_t *item, *x;
    int n = 0;
    json_array_foreach(f->items, i, item) {
        json_array_foreach(json_object_get(item, "findings"), k, x) {
            if (!t) {
                t = report_table(c, f->doc, 7, width);
                t->name = "findings";
                report_row_add(c, t, true, 7, head);
            }
            if (++n <= PAPER_LIST_ROWS)
                finding_row(f, t, item, x);
        }
    }
    if (!t) {
        report_block(c, f->doc, BLOCK_PARA, "%s", "本期间未发现问题。");
        report_table(c, f->doc, 7, width)->name = "findings";                   /* for a template: no rows */
    }
    if (n > PAPER_LIST_ROWS)
        report_block(c, f->doc, BLOCK_NOTE, "（共%d处，仅列前%d处，其余见系统）", n, (int)PAPER_LIST_ROWS);
    return 0;
}

/* ---- paragraphs */
static void problem(struct fill *f, const json_t *item, int nr) {
    struct ctx *c = f->c;
    struct str s;
    size_t k, n = 0;
    json_t *x;
    const char *before = "";
    str_init(&s, c, 1 << 18);
    json_array_foreach(json_object_get(item, "findings"), k, x)
        if (score_stands(item, x) && ++n <= FINDINGS_SHOWN) {
            const char *told = dated(c, reason(f, x));
            size_t head = str_same_head(before, told);
            str_putf(&s, "%s%s", head ? "、" : n > 1 ? "；" : "", told + head);
            before = told;
        }
    if (n > FINDINGS_SHOWN)
        str_putf(&s, "等%zu处（详见附件2）", n);
    report_block(c, f->doc, BLOCK_H3, "%d.%s（第%s项，扣%s分）", nr, title(c, item), json_text(item, "id"), score_number(c, item, "deducted"));
    const char *people = judged(f, item);
    if (n)
        str_put(&s, "。");
    if (*people || !n)
        str_putf(&s, "%s%s。", *people ? "经人工判定：" : "由人工判定扣分", people);
    report_block(c, f->doc, BLOCK_PARA, "%s", s.p);
}

static int problems(struct fill *f) {
    f->tells = true;
    struct ctx *c = f->c;
    size_t i;
    json_t *item;
    int n = 0;
    json_array_foreach(f->items, i, item)
        if (str_eq(json_text(item, "kind"), "scored") && score_hundredths(c, item, "deducted"))
            problem(f, item, ++n);
    if (!n)
        report_block(c, f->doc, BLOCK_PARA, "%s", "本期间逐项对照标准，未发现应当扣分的问题。");
    return 0;
}

/* Aggravations and vetoes of which a person has yet to say something. */
static int undecided(struct fill *f) {
    int n = 0;
    size_t i, k;
    json_t *category, *item;
    json_array_foreach(json_object_get(f->view, "categories"), i, category)
        json_array_foreach(json_object_get(category, "items"), k, item)
            n += json_is_null(json_object_get(category, "points")) && str_eq(json_text(item, "state"), "to_confirm");
    return n;
}

/* Aggravations and veto, item by item; "none in the period" is computed. */
static int aggravations(struct fill *f) {
    struct ctx *c = f->c;
    size_t i, k;
    json_t *item, *x;
    int n = 0, known = 0, unsettled = undecided(f);
    json_array_foreach(f->items, i, item) {
        const char *kind = json_text(item, "kind");
        if (str_eq(kind, "scored"))
            continue;
        known++;
        bool veto = str_eq(kind, "veto");
        const char *what = veto ? "否决项" : "加重扣分项", *state = json_text(item, "state"), *people = judged(f, item);
        size_t standing = 0;
        json_array_foreach(json_object_get(item, "findings"), k, x) {
            if (!score_stands(item, x))
                continue;
            standing++;
            const char *took = veto ? "" : arena_printf(c->mem, "，扣%s分", score_number(c, x, "points"));
            report_block(c, f->doc, BLOCK_PARA, "%s第%s项（%s）：%s%s。", what, json_text(item, "id"), title(c, item), dated(c, reason(f, x)), took);
            n++;
        }
        if (!str_eq(state, "machine") && !str_eq(state, "to_confirm") && *people)
            report_block(c, f->doc, BLOCK_PARA, "%s第%s项（%s）经人工判定：%s。", what, json_text(item, "id"), title(c, item), people);
        n += !standing && score_hundredths(c, item, "deducted") != 0;
    }
    const json_t *r = json_object_get(f->view, "run");
    if (!known)
        report_block(c, f->doc, BLOCK_PARA, "%s", "所用标准未设加重扣分项和否决项。");
    else if (!n && !unsettled)
        report_block(c, f->doc, BLOCK_PARA, "经逐项核对台账，本期间标准所列%d项加重扣分和否决情形均未发生。", known);
    else if (!n)
        report_block(c, f->doc, BLOCK_PARA, "标准所列%d项加重扣分和否决情形，经逐项核对台账，本期间没有发生的记录；其中%d项还含需由人判定的情形，尚未判定，定稿前应当逐项确认。", known, unsettled);
    const char *verdict = json_text(r, "verdict_title");
    if (json_yes(r, "vetoed"))
        report_block(c, f->doc, BLOCK_PARA, "出现否决情形，%s。", verdict ? arena_printf(c->mem, "本次自评直接评为“%s”", verdict) : "按所用标准应当直接评为最低等次；本次自评不出具等次结论");
    if (json_yes(r, "aborted"))
        report_block(c, f->doc, BLOCK_PARA, "出现标准规定的中止情形，%s。", verdict ? arena_printf(c->mem, "本次自评直接评为“%s”", verdict) : "本次自评不出具等次结论");
    return 0;
}

/* What a rule asks of somebody (请更换密码) as what the office is going to do (更换密码). */
static const char *resolved(struct ctx *c, const char *fix) {
    static const char ask[] = "请", *const after[] = {"，", "。", "；", "：", "、"};
    struct str s;
    bool begins = true;
    str_init(&s, c, strlen(fix) + 1);
    for (const char *p = fix, *next; (next = p, utf8_next(&next)); p = next) {
        if (!(begins && str_starts(p, ask)))
            str_putn(&s, p, (size_t)(next - p));
        begins = false;
        for (size_t i = 0; i < COUNT(after); i++)
            begins |= str_starts(p, after[i]);
    }
    return s.p;
}

/* One step for each rule with open findings: what to do (the rule's `fix`) and how many. */
static int next_steps(struct fill *f) {
    struct ctx *c = f->c;
    struct map seen = {0};
    size_t i, k;
    json_t *item, *x;
    int n = 0, by_hand = 0;
    json_array_foreach(f->items, i, item) {
        by_hand += score_hundredths(c, item, "deducted") && *judged(f, item);
        json_array_foreach(json_object_get(item, "findings"), k, x) {
            const char *id = json_text(x, "rule");
            const struct spec_rule *r = id ? spec_rule(f->spec, id) : NULL;
            if (!r || map_get(&seen, r->id) || json_text(x, "until") || !score_stands(item, x))
                continue;
            map_put(c, &seen, r->id, r);
            if (++n <= STEPS_SHOWN)
                report_block(c, f->doc, BLOCK_PARA, "%d.针对“%s”：%s", n, punctuated(c, r->title.zh), r->fix.zh ? resolved(c, punctuated(c, r->fix.zh)) : "限期整改。");
        }
    }
    if (n > STEPS_SHOWN)
        report_block(c, f->doc, BLOCK_PARA, "其余%d类问题的整改要求见附件2和系统待办。", n - STEPS_SHOWN);
    if (by_hand)
        report_block(c, f->doc, BLOCK_PARA, "对经人工判定扣分的%d项，逐项明确整改措施、责任人和期限。", by_hand);
    if (!n && !by_hand)
        report_block(c, f->doc, BLOCK_PARA, "%s", "截至判定日没有尚未纠正的问题，继续按计划开展日常保密检查。");
    return 0;
}

static const struct { const char *name; int (*fn)(struct fill *f); } builtins[] = {
    {"categories", categories}, {"items", items}, {"findings", findings}, {"problems", problems},
    {"aggravations", aggravations}, {"checklist", checklist}, {"next_steps", next_steps}};

bool score_builtin_known(const char *name) {
    for (size_t i = 0; i < COUNT(builtins); i++)
        if (str_eq(builtins[i].name, name))
            return true;
    return false;
}

int score_builtin(struct fill *f, const char *name) {
    for (size_t i = 0; i < COUNT(builtins); i++)
        if (str_eq(builtins[i].name, name))
            return builtins[i].fn(f);
    struct ctx *c = f->c;
    return fail(c, E_NOTFOUND, "%s", name);
}
