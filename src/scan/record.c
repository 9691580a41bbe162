#include "scan/record.h"

enum { FIXED = 1 + 2 + 4 + 8 + 4 + 4, STRINGS = 6, MAX_STRING = 32 << 10 };
enum { NONE, SAME, HERE };

static const char **field(struct scan_hit *h, int i) {
    const char **const all[STRINGS] = {&h->inner, &h->mark, &h->encoding, &h->digest, &h->snippet, &h->reason};
    return all[i];
}

static uint8_t *put(uint8_t *p, uint64_t v, int bytes) {
    for (int i = 0; i < bytes; i++)
        *p++ = (uint8_t)(v >> 8 * i);
    return p;
}

static uint64_t get(const uint8_t **p, int bytes) {
    uint64_t v = 0;
    for (int i = 0; i < bytes; i++)
        v |= (uint64_t)*(*p)++ << 8 * i;
    return v;
}

bool record_put(struct record_out *o, const struct record *r) {
    struct scan_hit h = r->hit;
    size_t length[STRINGS] = {0}, need = FIXED;
    unsigned states = 0;
    for (int i = 0; i < STRINGS; i++) {
        const char *s = *field(&h, i), *before = o->n ? *field(&o->last, i) : NULL;
        unsigned state = !s ? NONE : before && str_eq(s, before) ? SAME : HERE;
        length[i] = state == HERE ? strlen(s) : 0;
        if (state == SAME)
            *field(&h, i) = before;
        if (length[i] > MAX_STRING)
            return false;
        need += state == HERE ? 2 + length[i] + 1 : 0;
        states |= state << 2 * i;
    }
    if (need > o->cap - o->n)
        return false;
    uint8_t *p = o->p + o->n;
    p = put(p, h.kind, 1);
    p = put(p, states, 2);
    p = put(p, (uint32_t)h.page, 4);
    p = put(p, (uint64_t)h.offset, 8);
    p = put(p, (uint32_t)r->term, 4);
    p = put(p, (uint32_t)r->times, 4);
    for (int i = 0; i < STRINGS; i++) {
        if ((states >> 2 * i & 3) != HERE)
            continue;
        p = put(p, length[i], 2);
        memcpy(p, *field(&h, i), length[i] + 1);
        *field(&h, i) = (const char *)p;                   /* the caller's may go before the next record comes */
        p += length[i] + 1;
    }
    o->n = (size_t)(p - o->p);
    o->last = h;
    return true;
}

static bool string(struct record_in *in, const char **ret_s) {
    if (in->end - in->p < 3)
        return false;
    size_t n = get(&in->p, 2);
    if (n > MAX_STRING || (size_t)(in->end - in->p) < n + 1 || in->p[n] || memchr(in->p, 0, n) || !utf8_valid((const char *)in->p, n))
        return false;
    *ret_s = (const char *)in->p;
    in->p += n + 1;
    return true;
}

int record_next(struct record_in *in, struct record *r) {
    struct scan_hit h = {0};
    if (in->p == in->end)
        return 0;
    if (in->end - in->p < FIXED)
        return -1;
    unsigned kind = (unsigned)get(&in->p, 1), states = (unsigned)get(&in->p, 2);
    h.page = (int32_t)get(&in->p, 4);
    h.offset = (int64_t)get(&in->p, 8);
    int32_t term = (int32_t)get(&in->p, 4), times = (int32_t)get(&in->p, 4);
    if (kind > SCAN_UNREADABLE || states >> 2 * STRINGS || h.page < -1 || h.offset < -1 || term < -1 || times < 0)
        return -1;
    h.kind = (enum scan_kind)kind;
    for (int i = 0; i < STRINGS; i++) {
        unsigned state = states >> 2 * i & 3;
        const char *before = *field(&in->last, i);
        if (state > HERE || (state == SAME && !before) || (state == HERE && !string(in, field(&h, i))))
            return -1;
        if (state == SAME)
            *field(&h, i) = before;
    }
    *r = (struct record){h, term, times};
    in->last = h;
    return 1;
}
