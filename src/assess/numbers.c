/* A run in numbers: what its score is computed from and comes to, without a word of any record; and the same computed anew by who is told. */
#include "assess/internal.h"

enum { FINDINGS_MAX = 100000, ANSWERS_MAX = 4000 };

static json_t *findings_of(const struct score_in *in, int item) {
    json_t *list = json_array(), *last = NULL;
    for (int i = 0; i < in->n_findings; i++) {
        const struct score_finding *f = &in->findings[i];
        if (f->item != item)
            continue;
        json_t *one = json_pack("[i,b,o]", f->deduction, f->dismissed, f->set ? json_integer(f->set_points) : json_null());
        json_t *same = last ? json_array_get(last, 0) : NULL;
        if (same && json_equal(same, one)) {
            json_array_set_new(last, 1, json_integer(json_integer_value(json_array_get(last, 1)) + 1));
            continue;
        }
        json_array_append_new(list, last = json_pack("[o,i]", one, 1));
    }
    return list;
}

static json_t *answers_in(const struct score_in *in, int item) {
    json_t *list = json_array();
    for (int i = 0; i < in->n_answers; i++)
        if (in->answers[i].item == item)
            json_array_append_new(list, json_pack("[i,s,I]", in->answers[i].deduction, answer_kind_name(in->answers[i].kind), (json_int_t)in->answers[i].points));
    return list;
}

static json_t *percent_of(const struct score_out *o) { return o->percent < 0 ? json_null() : json_integer(o->percent); }

static json_t *sums_of(const struct score_in *in, const struct score_out *o) {
    return json_pack("{s:i,s:I,s:I,s:o,s:s?,s:b,s:b,s:i}", "findings", in->n_findings, "score", (json_int_t)o->score, "applicable", (json_int_t)o->applicable, "percent", percent_of(o),
                     "verdict", o->verdict ? o->verdict->verdict : NULL, "vetoed", o->vetoed, "aborted", o->aborted, "to_confirm", o->to_confirm);
}

int assess_numbers(struct ctx *c, struct db *db, const struct spec *spec, int64_t run, json_t **ret_j) {
    struct run r;
    struct score_in in;
    json_t *items = json_array();
    TRY(run_load(c, db, spec, run, &r));
    if (str_eq(r.state, "open"))
        return fail(c, E_STATE, T("自评尚未定稿，定稿后才能上报", "the run is open: close it first"));
    if (!str_eq(r.state, "closed"))
        return fail(c, E_STATE, T("自评已归档，不能再上报", "the run is archived and is reported no more"));
    run_inputs(c, &r, &in);
    for (int i = 0; i < r.standard->n_items; i++)
        json_array_append_new(items, json_pack("{s:s,s:b,s:b,s:o,s:o}", "id", r.standard->items[i].id, "applies", !r.applies || r.applies[i], "unjudged", in.unjudged && in.unjudged[i],
                                               "findings", findings_of(&in, i), "answers", answers_in(&in, i)));
    *ret_j = json_pack("{s:s,s:s,s:s,s:s,s:s,s:s,s:I,s:s?,s:o,s:o}", "standard", r.standard->id, "standard_sm3", r.standard->sm3, "period", r.period, "from", r.from, "to", r.to, "as_of", r.as_of,
                       "ledger_head", (json_int_t)r.ledger_head, "ledger_hash", r.ledger_hash, "sums", sums_of(&in, &r.out), "items", items);
    return *ret_j ? 0 : fail(c, E_INTERNAL, "numbers of a run");
}

struct told { struct ctx *c; const struct standard *standard; struct score_in in; struct score_finding *f; struct score_answer *a; signed char *applies; bool *unjudged; };

static int odd(struct ctx *c, const char *item, const char *what) {
    return fail(c, E_SYNTAX, T("第 %s 项的%s不成样子", "item %s: malformed %s"), item, what);
}

static bool whole(const json_t *j, int64_t min, int64_t max) { return json_is_integer(j) && json_integer_value(j) >= min && json_integer_value(j) <= max; }

static int take_findings(struct told *t, const json_t *item, int i) {
    const struct item *it = &t->standard->items[i];
    const json_t *list = json_object_get(item, "findings"), *some;
    size_t k;
    if (!json_is_array(list))
        return odd(t->c, it->id, "findings");
    json_array_foreach(list, k, some) {
        const json_t *one = json_array_get(some, 0), *times = json_array_get(some, 1), *which = json_array_get(one, 0), *set = json_array_get(one, 2);
        if (json_array_size(some) != 2 || json_array_size(one) != 3 || !whole(which, 0, it->n_deductions - 1) || !json_is_boolean(json_array_get(one, 1)) ||
            !(json_is_null(set) || whole(set, 0, INT32_MAX)) || !whole(times, 1, FINDINGS_MAX - t->in.n_findings))
            return odd(t->c, it->id, "findings");
        for (int64_t n = json_integer_value(times); n > 0; n--)
            t->f[t->in.n_findings++] = (struct score_finding){i, (int)json_integer_value(which), json_is_true(json_array_get(one, 1)), json_is_integer(set), json_integer_value(set)};
    }
    return 0;
}

static int take_answers(struct told *t, const json_t *item, int i) {
    const struct item *it = &t->standard->items[i];
    const json_t *list = json_object_get(item, "answers"), *one;
    size_t k;
    if (!json_is_array(list))
        return odd(t->c, it->id, "answers");
    json_array_foreach(list, k, one) {
        const json_t *which = json_array_get(one, 0), *points = json_array_get(one, 2);
        int kind = answer_kind_of(json_string_value(json_array_get(one, 1)));
        if (json_array_size(one) != 3 || !whole(which, -1, it->n_deductions - 1) || kind < 0 || !whole(points, 0, INT32_MAX) || t->in.n_answers == ANSWERS_MAX)
            return odd(t->c, it->id, "answers");
        t->a[t->in.n_answers++] = (struct score_answer){i, (int)json_integer_value(which), (enum answer_kind)kind, json_integer_value(points)};
    }
    return 0;
}

static int take_items(struct told *t, const json_t *items) {
    struct ctx *c = t->c;
    const struct standard *s = t->standard;
    if (json_array_size(items) != (size_t)s->n_items)
        return fail(c, E_SYNTAX, T("应有 %d 项，只有 %zu 项", "%d items expected, %zu there"), s->n_items, json_array_size(items));
    for (int i = 0; i < s->n_items; i++) {
        const json_t *item = json_array_get(items, (size_t)i);
        if (!str_eq(json_text(item, "id"), s->items[i].id) || !json_is_boolean(json_object_get(item, "applies")) || !json_is_boolean(json_object_get(item, "unjudged")))
            return odd(t->c, s->items[i].id, "head");
        t->applies[i] = json_yes(item, "applies");
        t->unjudged[i] = json_yes(item, "unjudged");
        TRY(take_findings(t, item, i));
        TRY(take_answers(t, item, i));
    }
    return 0;
}

int assess_recount(struct ctx *c, struct db *db, const struct spec *spec, const json_t *numbers, const struct standard **ret_s, json_t **ret_items) {
    struct told t = {.c = c};
    struct score_out out;
    const char *id = json_text(numbers, "standard"), *sm3 = json_text(numbers, "standard_sm3");
    if (!id || !sm3)
        return fail(c, E_SYNTAX, T("没有写明标准", "no standard is named"));
    TRY(standard_of_text(c, db, spec, id, sm3, &t.standard));
    t.f = NEWN(c, struct score_finding, FINDINGS_MAX);
    t.a = NEWN(c, struct score_answer, ANSWERS_MAX);
    t.applies = NEWN(c, signed char, t.standard->n_items + 1);
    t.unjudged = NEWN(c, bool, t.standard->n_items + 1);
    TRY(take_items(&t, json_object_get(numbers, "items")));
    t.in.standard = t.standard, t.in.findings = t.f, t.in.answers = t.a, t.in.applies = t.applies, t.in.unjudged = t.unjudged;
    TRY(score(c, &t.in, &out));
    json_t *sums = sums_of(&t.in, &out), *items = json_array();
    if (!json_equal(sums, json_object_get(numbers, "sums")))
        return fail(c, E_TAMPER, T("得分对不上：按所报扣分算出 %s，包里写的不是", "the sums are not what the deductions come to (%s)"), hundredths_str(c, out.score));
    for (int i = 0; i < t.standard->n_items; i++) {
        const struct score_item *it = &out.items[i];
        json_array_append_new(items, json_pack("{s:s,s:b,s:I,s:I,s:i}", "id", t.standard->items[i].id, "applicable", it->applicable, "worth", (json_int_t)score_worth(t.standard, &t.standard->items[i]),
                                               "deducted", (json_int_t)it->deducted, "occurrences", it->occurrences));
    }
    *ret_s = t.standard;
    *ret_items = items;
    return 0;
}
