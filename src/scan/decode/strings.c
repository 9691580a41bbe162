#include "scan/decode/strings.h"

enum { MAX_STRINGS = 1 << 20 };

void strings_end(struct ctx *c, struct strings *s, int64_t offset) {
    if (s->n == MAX_STRINGS)
        return;
    GROW(c, s->end, s->n, s->cap, 64);
    s->end[s->n++] = offset;
}

void strings_use(struct ctx *c, struct strings *s, uint32_t index, int sheet) {
    if (index >= (uint32_t)s->n)
        return;
    if (!s->sheet)
        s->sheet = NEWN(c, int32_t, s->n);
    if (!s->sheet[index] || sheet < s->sheet[index])
        s->sheet[index] = sheet;
}

/* Does the tag p..z say t="s"? */
static bool is_shared(const uint8_t *p, const uint8_t *z) {
    for (; z - p > 5; p++)
        if ((*p == ' ' || *p == '\t' || *p == '\n' || *p == '\r') && p[1] == 't' && p[2] == '=' && p[4] == 's' && p[5] == p[3])
            return true;
    return false;
}

void strings_cells(struct ctx *c, struct strings *s, const uint8_t *p, size_t n, int sheet) {
    const uint8_t *end = p + n, *z;
    bool shared = false;
    for (; p < end && (p = memchr(p, '<', (size_t)(end - p))); p = z + 1) {
        z = memchr(p, '>', (size_t)(end - p));
        if (!z)
            return;
        const uint8_t *name = p + 1, *stop = name;
        for (; stop < z && *stop > ' ' && *stop != '/'; stop++)
            name = *stop == ':' ? stop + 1 : name;
        if (stop - name != 1)
            continue;
        if (*name == 'c')
            shared = is_shared(stop, z + 1);
        if (*name != 'v' || !shared)
            continue;
        uint32_t index = 0;
        for (shared = false, z++; z < end && *z >= '0' && *z <= '9' && index < MAX_STRINGS; z++)
            index = index * 10 + *z - '0';
        strings_use(c, s, index, sheet);
        z--;
    }
}

static int page_at(const void *arg, int64_t offset) {
    const struct strings *s = arg;
    int lo = 0, hi = s->n;       /* the first that ends behind it */
    if (offset < s->begin)
        return -1;
    while (lo < hi) {
        int mid = (lo + hi) / 2;
        if (s->end[mid] > offset)
            hi = mid;
        else
            lo = mid + 1;
    }
    return lo < s->n && s->sheet[lo] ? s->sheet[lo] : -1;
}

void strings_place(const struct strings *s, struct scan_doc *d) {
    if (s->sheet)
        doc_place(d, page_at, s);
}
