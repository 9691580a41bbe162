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

/* Days of a sentence as the text of a paper writes them: 2026-11-23 as 2026年11月23日. Tables keep the register's. */
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
        } else
            str_putc(&s, *p++);
    }
    return s.p;
}

static const char *title(struct ctx *c, const json_t *o) {
    const char *t = json_text(o, "title");
    return t ? punctuated(c, t) : "";
}

/* ---- people may only read what they may see */
static const char *reason(struct fill *f, const json_t *finding) {
    const char *detail = punctuated(f->c, json_text(finding, "reason"));
    if (f->user == auth_system_user())
        return detail;
    const char *label = reg_label(f->c, f->db, f->spec, f->user, json_text(finding, "register"), json_i64(finding, "record", 0));
    return *label && reg_names_seen(f->c, f->db, f->spec, f->user, json_text(finding, "names")) ? detail : "（涉及的记录本人无权查看，具体情形从略）";
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

static int64_t total(struct ctx *c, const json_t *view, const char *key) {
    int64_t sum = 0;
    size_t i;
    json_t *k;
    json_array_foreach(json_object_get(view, "categories"), i, k)
        sum += score_hundredths(c, k, key);
    return sum;
}

/* "88.6%，基本符合要求" */
static const char *outcome(struct fill *f) {
    struct ctx *c = f->c;
    const json_t *r = json_object_get(f->view, "run");
    const char *verdict = json_text(r, "verdict_title");
    return arena_printf(c->mem, "%s%s%s%s", score_number(c, r, "percent"), json_is_null(json_object_get(r, "percent")) ? "" : "%", verdict ? "，" : "", verdict ? verdict : "");
}

static int categories(struct fill *f) {
    static const double width[] = {8, 48, 11, 11, 11, 11};
    struct ctx *c = f->c;
    struct report_block *t = report_table(c, f->doc, 6, width);
    t->name = "categories";
    report_row_add(c, t, true, 6, (const char *const[]){"序号", "类别", "分值", "实有分值", "扣分", "得分"});
    size_t i;
    json_t *k;
    json_array_foreach(json_object_get(f->view, "categories"), i, k) {
        bool scored = !json_is_null(json_object_get(k, "points"));
        const char *got = scored ? hundredths_str(c, score_hundredths(c, k, "applicable") - score_hundredths(c, k, "deducted")) : "—";
        struct report_cell cells[] = {cell(arena_printf(c->mem, "%zu", i + 1), 'c'), cell(title(c, k), 'l'), cell(score_number(c, k, "points"), 'r'),
                                      cell(score_number(c, k, "applicable"), 'r'), cell(score_number(c, k, "deducted"), 'r'), cell(got, 'r')};
        report_row_put(c, t, &(struct report_row){.n_cells = 6, .cells = cells});
    }
    const json_t *r = json_object_get(f->view, "run");
    struct report_cell sum[] = {{.text = "合计", .span = 2, .bold = true}, cell(hundredths_str(c, total(c, f->view, "points")), 'r'), cell(score_number(c, r, "applicable"), 'r'),
                                cell(hundredths_str(c, total(c, f->view, "deducted")), 'r'), cell(score_number(c, r, "score"), 'r')};
    report_row_put(c, t, &(struct report_row){.n_cells = 5, .cells = sum});
    struct report_cell rate[] = {{.text = "得分率", .span = 2, .bold = true}, {.text = outcome(f), .span = 4, .center = true}};
    report_row_put(c, t, &(struct report_row){.n_cells = 2, .cells = rate});
    return 0;
}

/* What took the points of an item: the deductions with a number of occurrences. */
static const char *why(struct fill *f, const json_t *item) {
    struct ctx *c = f->c;
    struct str s;
    size_t i;
    json_t *d;
    str_init(&s, c, 1 << 16);
    json_array_foreach(json_object_get(item, "deductions"), i, d) {
        if (!score_hundredths(c, d, "deducted"))
            continue;
        str_putf(&s, "%s%s", s.len ? "；" : "", title(c, d));
        if (json_i64(d, "occurrences", 0))
            str_putf(&s, "%" PRId64 "处", json_i64(d, "occurrences", 0));
        str_putf(&s, "，扣%s分", score_number(c, d, "deducted"));
    }
    const char *state = json_text(item, "state");
    if (str_eq(state, "to_confirm"))
        str_put(&s, s.len ? "；待人工判定" : "待人工判定");
    else if (str_eq(state, "overridden") || str_eq(state, "answered"))
        str_put(&s, s.len ? "；经人工判定" : "经人工判定");
    return s.p;
}

static int items(struct fill *f) {
    static const double width[] = {6, 27, 7, 7, 7, 7, 39};
    struct ctx *c = f->c;
    struct report_block *t = report_table(c, f->doc, 7, width);
    t->name = "items";
    report_row_add(c, t, true, 7, (const char *const[]){"序号", "自查内容", "分值", "实有项目", "扣分", "得分", "评分说明"});
    size_t i, k;
    json_t *category, *item;
    json_array_foreach(json_object_get(f->view, "categories"), i, category) {
        struct report_cell head = {.text = arena_printf(c->mem, "%s（%s分）", title(c, category), score_number(c, category, "points")), .span = 7, .bold = true};
        if (json_is_null(json_object_get(category, "points")))
            head.text = arena_printf(c->mem, "%s（不设分值）", json_text(category, "title"));
        report_row_put(c, t, &(struct report_row){.n_cells = 1, .cells = &head});
        json_array_foreach(json_object_get(category, "items"), k, item) {
            bool on = json_yes(item, "applicable"), scored = !json_is_null(json_object_get(category, "points"));
            const char *got = !scored ? "—" : on ? hundredths_str(c, score_hundredths(c, item, "points") - score_hundredths(c, item, "deducted")) : "不涉及";
            struct report_cell cells[] = {cell(json_text(item, "id"), 'c'), cell(title(c, item), 'l'), cell(scored ? score_number(c, item, "points") : "—", 'r'), cell(on ? "★" : "", 'c'),
                                          cell(score_number(c, item, "deducted"), 'r'), cell(got, 'r'), cell(why(f, item), 'l')};
            report_row_put(c, t, &(struct report_row){.n_cells = 7, .cells = cells});
        }
    }
    const json_t *r = json_object_get(f->view, "run");
    struct report_cell sum[] = {{.text = "合计", .span = 2, .bold = true}, cell(hundredths_str(c, total(c, f->view, "points")), 'r'), cell("", 'c'),
                                cell(hundredths_str(c, total(c, f->view, "deducted")), 'r'), cell(score_number(c, r, "score"), 'r'),
                                cell(arena_printf(c->mem, "实有项目总分值%s，得分率%s", score_number(c, r, "applicable"), outcome(f)), 'l')};
    report_row_put(c, t, &(struct report_row){.n_cells = 6, .cells = sum});
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
            struct report_cell cells[] = {cell(json_text(item, "id"), 'c'), cell(title(c, item), 'l'), cell(scored ? score_number(c, item, "points") : "—", 'r'),
                                          cell(json_yes(item, "applicable") ? "★" : "", 'c')};
            report_row_put(c, t, &(struct report_row){.n_cells = 4, .cells = cells});
        }
    }
    return 0;
}

static void finding_row(struct fill *f, struct report_block *t, const json_t *item, const json_t *x) {
    struct ctx *c = f->c;
    const char *department, *person = person_name(f, json_i64(x, "person", 0), json_i64(x, "department", 0), &department);
    const char *who = *department || *person ? arena_printf(c->mem, "%s%s%s", department, *department && *person ? "\n" : "", person) : "本单位";
    const char *when = arena_printf(c->mem, "%s起%s%s", json_text(x, "since"), json_text(x, "until") ? "\n至" : "", json_text(x, "until") ? json_text(x, "until") : "");
    const char *note = json_text(x, "note"), *text = reason(f, x);
    struct report_cell cells[] = {cell(arena_printf(c->mem, "%d", t->n_rows), 'c'), cell(json_text(item, "id"), 'c'),
                                  cell(note ? arena_printf(c->mem, "%s（%s）", text, note) : text, 'l'), cell(who, 'l'), cell(when, 'l'),
                                  cell(score_number(c, x, "points"), 'r'), cell(score_number(c, x, "event"), 'c')};
    report_row_put(c, t, &(struct report_row){.n_cells = 7, .cells = cells});
}

static int findings(struct fill *f) {
    f->tells = true;
    static const double width[] = {7, 7, 34, 15, 17, 8, 12};
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
                report_row_add(c, t, true, 7, (const char *const[]){"序号", "项号", "问题情形", "责任部门、人员", "起止日期", "扣分", "留痕序号"});
            }
            if (++n <= PAPER_LIST_ROWS)
                finding_row(f, t, item, x);
        }
    }
    if (!t)
        report_block(c, f->doc, BLOCK_PARA, "%s", "本期间未发现问题。");
    if (n > PAPER_LIST_ROWS)
        report_block(c, f->doc, BLOCK_NOTE, "（共%d处，仅列前%d处，其余见系统）", n, (int)PAPER_LIST_ROWS);
    return 0;
}

/* ---- paragraphs */
static void problem(struct fill *f, const json_t *item, int nr) {
    struct ctx *c = f->c;
    struct str s;
    size_t k, n = json_array_size(json_object_get(item, "findings"));
    json_t *x;
    str_init(&s, c, 1 << 18);
    json_array_foreach(json_object_get(item, "findings"), k, x) {
        if (k == FINDINGS_SHOWN)
            break;
        str_putf(&s, "%s%s", k ? "；" : "", dated(c, reason(f, x)));
    }
    if (n > FINDINGS_SHOWN)
        str_putf(&s, "；等%zu处（详见附件2）", n);
    report_block(c, f->doc, BLOCK_H3, "%d.%s（第%s项，扣%s分）", nr, title(c, item), json_text(item, "id"), score_number(c, item, "deducted"));
    report_block(c, f->doc, BLOCK_PARA, "%s。", n ? s.p : "由人工判定扣分，理由见系统记录");
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
        json_array_foreach(json_object_get(item, "findings"), k, x) {
            report_block(c, f->doc, BLOCK_PARA, "%s第%s项（%s）：%s，扣%s分。", str_eq(kind, "veto") ? "否决项" : "加重扣分项", json_text(item, "id"),
                         title(c, item), dated(c, reason(f, x)), score_number(c, x, "points"));
            n++;
        }
    }
    bool vetoed = json_yes(json_object_get(f->view, "run"), "vetoed");
    if (!known)
        report_block(c, f->doc, BLOCK_PARA, "%s", "所用标准未设加重扣分项和否决项。");
    else if (!n && !unsettled)
        report_block(c, f->doc, BLOCK_PARA, "经逐项核对台账，本期间标准所列%d项加重扣分和否决情形均未发生。", known);
    else if (!n)
        report_block(c, f->doc, BLOCK_PARA, "标准所列%d项加重扣分和否决情形，经逐项核对台账，本期间没有发生的记录；其中%d项还含需由人判定的情形，尚未判定，定稿前应当逐项确认。", known, unsettled);
    if (vetoed)
        report_block(c, f->doc, BLOCK_PARA, "%s", "出现否决情形，本次自评直接评为不符合要求。");
    return 0;
}

/* One step for each rule with open findings: what to do (the rule's `fix`) and how many. */
static int next_steps(struct fill *f) {
    struct ctx *c = f->c;
    struct map seen = {0};
    size_t i, k;
    json_t *item, *x;
    int n = 0;
    json_array_foreach(f->items, i, item) {
        json_array_foreach(json_object_get(item, "findings"), k, x) {
            const char *id = json_text(x, "rule");
            const struct spec_rule *r = id ? spec_rule(f->spec, id) : NULL;
            if (!r || map_get(&seen, r->id) || json_text(x, "until"))
                continue;
            map_put(c, &seen, r->id, r);
            if (++n <= STEPS_SHOWN)
                report_block(c, f->doc, BLOCK_PARA, "%d.针对“%s”：%s", n, punctuated(c, r->title.zh), r->fix.zh ? punctuated(c, r->fix.zh) : "限期整改。");
        }
    }
    if (n > STEPS_SHOWN)
        report_block(c, f->doc, BLOCK_PARA, "其余%d类问题的整改要求见附件2和系统待办。", n - STEPS_SHOWN);
    if (!n)
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
