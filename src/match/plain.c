#include "match/plain.h"

enum { BACK = 192, SHORT = 256, SPAN = 1 << 10, SPAN_MAX = 16 << 10, SAMPLE = 24, SAMPLE_BYTES = 96, SURE = 95, LEAD = 20 };

struct general { const struct plain_run *r; struct plain *s; int enc; };      /* enc: of the walk that ended here, -1 none */

/* Has the walk found it? What is ASCII it found in its own encoding. */
static bool told(const struct general *g, int64_t where, const struct scan_pattern *p) {
    if (p->enc != g->enc && p->len != p->chars)
        return false;
    for (uint32_t i = 0; i < PLAIN_TOLD && i < g->s->n_told; i++)
        if (g->s->told[i] == where)
            return true;
    return false;
}

static void on_general(void *arg, size_t pos, const struct scan_pattern *p) {
    const struct general *g = arg;
    if (g->enc < 0 || !told(g, g->r->base + (int64_t)pos, p))
        g->r->hit(g->r->arg, pos, p);
}

static void on_walk(void *arg, size_t pos, const struct scan_pattern *p) {
    const struct general *g = arg;
    g->s->told[g->s->n_told++ % PLAIN_TOLD] = g->r->base + (int64_t)pos;
    g->r->hit(g->r->arg, pos, p);
}

static void every_offset(struct general *g, size_t from, size_t to) {
    const struct plain_run *r = g->r;
    *r->walked = false;
    filter_run(r->d->marks, r->buf.b, from, to, r->buf.end, on_general, g);
    if (r->d->terms && !r->marks_only)
        filter_run(r->d->terms, r->buf.b, from, to, r->buf.end, on_general, g);
}

static size_t walk(struct general *g, int enc, size_t from, size_t to) {
    const struct plain_run *r = g->r;
    *r->walked = true;
    size_t stop = filter_walk(r->d->plain[enc], enc, r->buf.b, from, to, r->buf.end, on_walk, g);
    *r->walked = false;
    return stop;
}

static int score(const struct plain_run *r, enum scan_enc e, size_t at) {
    const uint8_t *p = r->buf.b + at, *end = r->buf.b + r->buf.end;
    return judge_score(e, p, end - p > SAMPLE_BYTES ? p + SAMPLE_BYTES : end, SAMPLE);
}

/* The encoding that text at pos is plainly in, -1 none; *ret_at its first character there. */
static int begins(const struct plain_run *r, size_t pos, size_t to, size_t *ret_at) {
    size_t at[ENC_COUNT] = {pos, pos, pos, pos + (size_t)((r->base + (int64_t)pos) & 1), 0};
    bool in_step[ENC_COUNT] = {0};
    int best = ENC_UTF8, value[ENC_COUNT];
    while (at[ENC_UTF8] < to && (r->buf.b[at[ENC_UTF8]] & 0xC0) == 0x80 && at[ENC_UTF8] < pos + 3)
        at[ENC_UTF8]++;
    if (to - pos < SAMPLE || at[ENC_UTF8] >= to)
        return -1;
    value[ENC_UTF8] = score(r, ENC_UTF8, at[ENC_UTF8]);
    if (value[ENC_UTF8] >= SURE) {
        *ret_at = at[ENC_UTF8];
        return ENC_UTF8;
    }
    at[ENC_UTF16BE] = at[ENC_UTF16LE];
    for (int e = ENC_GB18030; e <= ENC_BIG5; e++)
        in_step[e] = judge_step(&r->buf, pos, (enum scan_enc)e, &at[e]);
    for (int e = ENC_UTF8 + 1; e < ENC_COUNT; e++) {
        value[e] = at[e] < to ? score(r, (enum scan_enc)e, at[e]) : -1;
        best = value[e] > value[best] ? e : best;
    }
    for (int e = ENC_UTF16LE; e < ENC_COUNT; e++) {       /* at the other parity it must be worse, or it is no UTF-16 */
        int other = score(r, (enum scan_enc)e, at[e] + 1);
        if (best == e && other + LEAD > value[e])
            return -1;
    }
    for (int e = 0; e < ENC_COUNT; e++)
        if (e != best && value[e] + LEAD > value[best])
            return -1;
    if (best <= ENC_BIG5 && best >= ENC_GB18030 && (!in_step[best] || score(r, (enum scan_enc)best, at[best] + 1) > value[best]))
        return -1;                                         /* a byte further it reads better: out of step */
    if (value[best] < SURE)
        return -1;
    *ret_at = at[best];
    return best;
}

/* The encoding is known: where its walk stops stands a rare character, or none of it. */
static void known(struct general *g, size_t from, size_t to) {
    const struct plain_run *r = g->r;
    enum scan_enc e = (enum scan_enc)r->fixed;
    uint32_t cp;
    while (from < to) {
        from = walk(g, r->fixed, from, to);
        if (from >= to)
            break;
        filter_run(r->d->plain[e], r->buf.b, from, from + 1, r->buf.end, on_walk, g);
        from += (size_t)code_next(e, r->buf.b + from, r->buf.b + r->buf.end, &cp);
    }
}

/* The walk came to its end: what it may have been wrong about is tried at every offset. */
static size_t walk_ended(struct general *g, size_t stop, size_t to) {
    const struct plain_run *r = g->r;
    struct plain *s = g->s;
    int64_t here = r->base + (int64_t)stop, again = here - s->begin < SHORT ? s->begin : here - BACK, least = r->base + (int64_t)r->buf.lo;
    size_t next = to > stop + SPAN ? stop + SPAN : to;
    s->span = here - s->begin < SHORT ? s->span : 0;
    g->enc = s->enc;
    s->enc = -1;
    every_offset(g, (size_t)((again > least ? again : least) - r->base), next);
    g->enc = -1;
    return next;
}

void plain_run(const struct plain_run *r, struct plain *s, size_t from, size_t to) {
    struct general g = {r, s, -1};
    if (r->fixed >= 0) {
        known(&g, from, to);
        return;
    }
    while (from < to) {
        size_t at = from;
        bool goes_on = s->enc >= 0 && s->at >= r->base + (int64_t)from;
        if (goes_on) {
            at = (size_t)(s->at - r->base);
        } else {
            s->enc = begins(r, from, to, &at);
            s->begin = r->base + (int64_t)at;
            s->n_told = 0;
        }
        if (s->enc < 0) {
            s->span = s->span < SPAN ? SPAN : s->span < SPAN_MAX ? s->span * 2 : s->span;
            size_t stop = to - from > s->span ? from + s->span : to;
            every_offset(&g, from, stop);
            from = stop;
            continue;
        }
        if (at > from)
            every_offset(&g, from, at < to ? at : to);
        size_t stop = at < to ? walk(&g, s->enc, at, to) : at;
        if (stop >= to && (to < r->buf.end || s->enc == ENC_UTF8)) {      /* where the document ends the walk ends too */
            s->at = r->base + (int64_t)stop;
            return;
        }
        from = walk_ended(&g, stop, to);
    }
}
