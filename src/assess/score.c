/* Scoring: struct in, struct out. */
#include "assess/score.h"

typedef __int128 wide;   /* products of hundredths, weights and a common denominator */

struct work {
    struct ctx *c;
    const struct score_in *in;
    struct score_out *out;
    int *first, *next;               /* findings of an item in order: chains of indexes */
    wide num, den, applicable;       /* exact sum over items: num / den of applicable */
};

static const struct item *item_of(const struct work *w, int i) {
    return &w->in->standard->items[i];
}

/* The last answer of an item that `want` accepts, or NULL. */
static const struct score_answer *last(const struct work *w, int item, int deduction, int kinds) {
    const struct score_answer *found = NULL;
    for (int i = 0; i < w->in->n_answers; i++) {
        const struct score_answer *a = &w->in->answers[i];
        if (a->item == item && a->deduction == deduction && kinds & 1 << a->kind)
            found = a;
    }
    return found;
}

static bool confirmed(const struct work *w, int item) {
    return last(w, item, -1, 1 << ANSWER_CONFIRM) != NULL;
}

static int64_t smaller(int64_t a, int64_t b) {
    return a < b ? a : b;
}

static int64_t limit_of(const struct item *it) {
    return it->kind == ITEM_SCORED ? it->points : INT64_MAX / 4;
}

/* What one occurrence would take, before caps. */
static int64_t wanted(const struct score_finding *f, const struct deduction *d, int nth, enum note *ret_note) {
    *ret_note = NOTE_FULL;
    if (f->dismissed) {
        *ret_note = NOTE_DISMISSED;
        return 0;
    }
    if (f->set) {
        *ret_note = NOTE_OVERRIDDEN;
        return f->set_points;
    }
    if (!d->each && nth > 0) {
        *ret_note = NOTE_ONCE;
        return 0;
    }
    return d->max;
}

/* Rule deduction d of item i: spreads points over its findings; `left` is what the item still has. */
static int64_t by_rule(struct work *w, int i, int d, int64_t left) {
    const struct deduction *k = &item_of(w, i)->deductions[d];
    const struct score_answer *o = last(w, i, d, 1 << ANSWER_OVERRIDE);
    int64_t cap = o ? o->points : k->cap ? k->cap : INT64_MAX / 4, sum = 0;
    int nth = 0;
    for (int f = w->first[i]; f >= 0; f = w->next[f]) {
        if (w->in->findings[f].deduction != d)
            continue;
        enum note note;
        int64_t p = wanted(&w->in->findings[f], k, nth, &note);
        nth += !w->in->findings[f].dismissed;
        if (p > cap - sum) {
            p = cap - sum;
            note = o ? NOTE_OVERRIDDEN : NOTE_CAP;
        }
        if (p > left - sum) {
            p = left - sum;
            note = NOTE_ITEM;
        }
        sum += p;
        w->out->findings[f].points = p;
        w->out->findings[f].note = note;
    }
    w->out->items[i].occurrences += nth;
    return o ? smaller(o->points, left) : sum;
}

/* Manual deduction: what a person chose; undecided takes nothing. */
static int64_t by_hand(struct work *w, int i, int d, int64_t left, bool *undecided) {
    const struct deduction *k = &item_of(w, i)->deductions[d];
    const struct score_answer *a = last(w, i, d, 1 << ANSWER_DEDUCT | 1 << ANSWER_CLEAR | 1 << ANSWER_OVERRIDE);
    if (!a && !last(w, i, -1, 1 << ANSWER_CLEAR)) {
        *undecided |= !confirmed(w, i);
        return 0;
    }
    if (!a || a->kind == ANSWER_CLEAR)
        return 0;
    int64_t most = k->cap ? k->cap : k->each ? left : k->max;
    return smaller(smaller(a->points, most), left);
}

/* What the machine alone takes: no answer, no dismissal. */
static int64_t machine(const struct work *w, int i) {
    const struct item *it = item_of(w, i);
    int64_t sum = 0;
    for (int d = 0; d < it->n_deductions; d++) {
        const struct deduction *k = &it->deductions[d];
        int64_t mine = 0;
        int n = 0;
        for (int f = w->first[i]; k->rule && f >= 0; f = w->next[f])
            n += w->in->findings[f].deduction == d;
        mine = k->each ? k->max * n : n ? k->max : 0;
        sum += k->cap ? smaller(mine, k->cap) : mine;
    }
    return smaller(sum, limit_of(it));
}

static bool applicable(const struct work *w, int i, bool *undecided) {
    const struct score_answer *a = last(w, i, -1, 1 << ANSWER_NOT_APPLICABLE | 1 << ANSWER_APPLICABLE);
    if (a)
        return a->kind == ANSWER_APPLICABLE;
    *undecided |= item_of(w, i)->asks && !confirmed(w, i);
    return !w->in->applies || w->in->applies[i] || w->first[i] >= 0;
}

static void not_applicable(struct work *w, int i) {
    w->out->items[i].state = ITEM_NOT_APPLICABLE;
    for (int f = w->first[i]; f >= 0; f = w->next[f])
        w->out->findings[f].note = NOTE_NOT_APPLICABLE;
}

static bool touched(const struct work *w, int i, int kinds) {
    for (int k = 0; k < w->in->n_answers; k++)
        if (w->in->answers[k].item == i && kinds & 1 << w->in->answers[k].kind)
            return true;
    return false;
}

static bool finding_changed(const struct work *w, int i) {
    for (int f = w->first[i]; f >= 0; f = w->next[f])
        if (w->in->findings[f].dismissed || w->in->findings[f].set)
            return true;
    return false;
}

/* Who overrides the item has decided all of it; who overrides one deduction or finding, that alone. */
static enum item_state state_of(const struct work *w, int i, bool undecided) {
    if (undecided && !last(w, i, -1, 1 << ANSWER_OVERRIDE))
        return ITEM_TO_CONFIRM;
    if (touched(w, i, 1 << ANSWER_OVERRIDE) || finding_changed(w, i))
        return ITEM_OVERRIDDEN;
    if (touched(w, i, 1 << ANSWER_DEDUCT | 1 << ANSWER_CLEAR | 1 << ANSWER_APPLICABLE))
        return ITEM_ANSWERED;
    return confirmed(w, i) ? ITEM_CONFIRMED : ITEM_MACHINE;
}

/* Grammars that know only met and unmet take the whole item. */
static bool whole(enum grammar g) {
    return g == GRAMMAR_YESNO || g == GRAMMAR_SUBTRACTIVE;
}

/* A rule of it could not be run, and nobody has said what holds instead. */
static bool unjudged(const struct work *w, int i) {
    return w->in->unjudged && w->in->unjudged[i] && !confirmed(w, i) && !last(w, i, -1, 1 << ANSWER_CLEAR | 1 << ANSWER_DEDUCT);
}

static void item(struct work *w, int i) {
    const struct item *it = item_of(w, i);
    struct score_item *o = &w->out->items[i];
    bool undecided = false;
    int64_t limit = limit_of(it), sum = 0;
    o->points = it->points;
    o->machine = machine(w, i);
    o->applicable = applicable(w, i, &undecided);
    if (!o->applicable) {
        not_applicable(w, i);
        return;
    }
    for (int d = 0; d < it->n_deductions; d++) {
        int64_t p = it->deductions[d].rule ? by_rule(w, i, d, limit - sum) : by_hand(w, i, d, limit - sum, &undecided);
        w->out->deductions[i][d] = p;
        sum += p;
    }
    const struct score_answer *extra = last(w, i, -1, 1 << ANSWER_DEDUCT), *over = last(w, i, -1, 1 << ANSWER_OVERRIDE);
    if (extra)
        sum = smaller(sum + extra->points, limit);
    if (over)
        sum = smaller(over->points, limit);
    o->deducted = sum;
    if (it->kind == ITEM_SCORED && whole(w->in->standard->grammar) && sum > 0)
        o->deducted = it->points;
    if (it->kind == ITEM_SCORED && whole(w->in->standard->grammar) && o->machine > 0)
        o->machine = it->points;
    undecided |= unjudged(w, i);
    o->state = state_of(w, i, undecided);
    w->out->unjudged += o->state == ITEM_TO_CONFIRM && unjudged(w, i);
    w->out->to_confirm += o->state == ITEM_TO_CONFIRM;
}

/* Ceiling of the common multiple, in hundredths: all products then fit 128 bits. */
#define DENOMINATOR_MAX INT64_C(1000000000000000000)

static int64_t gcd(int64_t a, int64_t b) {
    while (b) {
        int64_t r = a % b;
        a = b;
        b = r;
    }
    return a;
}

const struct item *score_denominator(const struct standard *s, int64_t *ret_den) {
    int64_t l = 1;
    for (int i = 0; i < s->n_items; i++) {
        const struct item *it = &s->items[i];
        if (it->kind != ITEM_SCORED || it->points <= 0)
            continue;
        int64_t step = it->points / gcd(l, it->points);
        if (l > DENOMINATOR_MAX / step)
            return it;
        l *= step;
    }
    *ret_den = l;
    return NULL;
}

int64_t score_worth(const struct standard *s, const struct item *it) {
    return s->grammar == GRAMMAR_WEIGHTED ? it->weight : it->points;
}

static void add(struct work *w, int i) {
    const struct standard *s = w->in->standard;
    const struct item *it = &s->items[i];
    struct score_item *o = &w->out->items[i];
    bool stays = s->grammar == GRAMMAR_ABORT;      /* what does not exist loses nothing and still counts */
    if (it->kind == ITEM_VETO) {
        w->out->vetoed |= o->occurrences > 0 || o->deducted > 0;
        return;
    }
    if (it->kind == ITEM_AGGRAVATION) {
        w->num -= (wide)o->deducted * w->den;
        return;
    }
    o->counts = o->applicable || stays ? score_worth(s, it) : 0;
    o->earned = o->applicable || stays ? it->points - o->deducted : 0;
    w->out->aborted |= it->abort && o->deducted > 0 && s->grammar == GRAMMAR_ABORT;
    switch (s->grammar) {
    case GRAMMAR_WEIGHTED:
        if (o->applicable && it->points > 0) {
            wide part = (wide)it->weight * (o->points - o->deducted) * (w->den / it->points);
            w->applicable += it->weight;
            w->num += part;
            o->earned = (int64_t)(part / w->den);
        }
        break;
    case GRAMMAR_SUBTRACTIVE:
        w->num -= o->deducted;
        break;
    default:
        w->applicable += o->counts;
        w->num += o->earned;
    }
}

static bool lacks(const struct standard *s) {
    for (int i = 0; i < s->n_items; i++)
        if (s->items[i].status == STATUS_MISSING)
            return true;
    return !s->complete;
}

/* Also where the grammar counts from a fixed total. */
static bool nothing_applies(const struct work *w) {
    for (int i = 0; i < w->in->standard->n_items; i++)
        if (item_of(w, i)->kind == ITEM_SCORED && w->out->items[i].applicable)
            return false;
    return true;
}

static void verdict(struct work *w) {
    const struct standard *s = w->in->standard;
    struct score_out *o = w->out;
    wide floor = (wide)s->floor * w->den, shown = w->num < floor ? floor : w->num, positive = shown > 0 ? shown : 0;
    o->raw = (int64_t)(w->num / w->den);
    o->score = (int64_t)(shown / w->den);
    o->applicable = (int64_t)w->applicable;
    o->percent = -1;
    if (w->applicable <= 0 || nothing_applies(w))
        return;
    o->percent = (int64_t)(positive * 10000 / (w->den * w->applicable));
    if (lacks(s) || o->unjudged)
        return;
    for (int i = 0; i < s->n_bands && !o->verdict; i++)
        if (positive * 10000 >= (wide)s->bands[i].min * w->den * w->applicable)
            o->verdict = &s->bands[i];
    if (o->vetoed || o->aborted)
        o->verdict = &s->bands[s->n_bands - 1];
}

static void chains(struct work *w) {
    const struct score_in *in = w->in;
    for (int i = 0; i < in->standard->n_items; i++)
        w->first[i] = -1;
    for (int f = in->n_findings - 1; f >= 0; f--) {
        w->next[f] = w->first[in->findings[f].item];
        w->first[in->findings[f].item] = f;
    }
}

int score(struct ctx *c, const struct score_in *in, struct score_out *ret_o) {
    const struct standard *s = in->standard;
    struct score_out o = {0};
    struct work w = {.c = c, .in = in, .out = &o};
    w.first = NEWN(c, int, s->n_items);
    w.next = NEWN(c, int, in->n_findings + 1);
    o.items = NEWN(c, struct score_item, s->n_items);
    o.findings = arena_alloc(c->mem, sizeof *o.findings * (size_t)(in->n_findings + 1));
    o.deductions = NEWN(c, int64_t *, s->n_items);
    for (int i = 0; i < s->n_items; i++)
        o.deductions[i] = NEWN(c, int64_t, s->items[i].n_deductions + 1);
    chains(&w);
    int64_t den = 1;
    if (s->grammar == GRAMMAR_WEIGHTED && score_denominator(s, &den))      /* refused by standard_check */
        return fail(c, E_MODEL, "%s: points have no small common multiple", s->id);
    w.den = den;
    if (s->grammar == GRAMMAR_SUBTRACTIVE)
        w.num = w.applicable = s->total;
    for (int i = 0; i < s->n_items; i++)
        item(&w, i);
    for (int i = 0; i < s->n_items; i++)
        add(&w, i);
    verdict(&w);
    *ret_o = o;
    return 0;
}
