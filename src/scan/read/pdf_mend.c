#include "scan/read/pdf_mend.h"

#include "scan/read/pdf_filter.h"
#include "scan/read/pdf_token.h"

enum { MOST_PAGES = 20000, MOST_NUMBER = 8000000, NEAR = 4096, UNPACKED = 16 << 20, NAMES = 16, NAME = 20 };

struct mend { struct arena *mem; struct str kids, out; int pages, next; size_t unpacked; };

bool pdf_cut(const uint8_t *p, size_t n) {
    size_t at = n;
    while (at > 0 && !(n - --at >= 9 && (memcmp(p + at, "startxref", 9) == 0 || memcmp(p + at, "trailer", 7) == 0)))
        continue;
    return memmem(p + at, n - at, " obj", 4) != NULL;
}

/* Is what stands at p the dictionary of a page? */
static bool is_page(const uint8_t *p, size_t n) {
    for (const uint8_t *at = p, *end = p + n; (at = memmem(at, (size_t)(end - at), "/Page", 5)); at++) {
        const uint8_t *type = at;
        while (type > p && pdf_blank(type[-1]))
            type--;
        if (type - p >= 5 && memcmp(type - 5, "/Type", 5) == 0 && (at + 5 == end || pdf_delimiter(at[5])))
            return true;
    }
    return false;
}

static void note(struct mend *m, int nr, int generation, const uint8_t *p, size_t n) {
    m->next = nr >= m->next && nr < MOST_NUMBER ? nr + 1 : m->next;
    if (m->pages < MOST_PAGES && is_page(p, n)) {
        str_putf(&m->kids, "%d %d R ", nr, generation);
        m->pages++;
    }
}

static size_t number(const uint8_t **p, const uint8_t *end) {
    size_t v = 0;
    while (*p < end && pdf_blank(**p))
        ++*p;
    for (; *p < end && **p >= '0' && **p <= '9' && v < UNPACKED; ++*p)
        v = v * 10 + (size_t)(**p - '0');
    return v;
}

/* Objects in a stream: pairs of number and place, then what they are. They are written out one by one. */
static void unpacked(struct mend *m, const uint8_t *p, size_t n, size_t first) {
    const uint8_t *list = p, *end = p + (first < n ? first : n);
    int nr = (int)number(&list, end);
    size_t at = number(&list, end);
    while (nr && first + at < n) {
        int nr_next = (int)number(&list, end);
        size_t next = number(&list, end), stop = nr_next && first + next <= n && next > at ? first + next : n;
        note(m, nr, 0, p + first + at, stop - first - at);
        str_putf(&m->out, "\n%d 0 obj\n", nr);
        str_putn(&m->out, (const char *)p + first + at, stop - first - at);
        str_put(&m->out, "\nendobj\n");
        nr = nr_next;
        at = next;
    }
}

/* The names in a dictionary, for its filters. */
static int names(const uint8_t *p, const uint8_t *end, char (*name)[NAME]) {
    int n = 0;
    while (n < NAMES && (p = memchr(p, '/', (size_t)(end - p)))) {
        size_t len = 0;
        for (p++; p < end && !pdf_delimiter(*p); p++)
            if (len + 1 < NAME)
                name[n][len++] = (char)*p;
        name[n++][len] = 0;
    }
    return n;
}

/* A stream of objects, its dictionary from p to `stream`. */
static void packed(struct mend *m, const uint8_t *p, const uint8_t *stream, const uint8_t *end) {
    static const struct pdf_parms usual = PDF_PARMS_USUAL;
    char name[NAMES][NAME];
    const uint8_t *first = memmem(p, (size_t)(stream - p), "/First", 6), *from = stream + 6;
    if (!first || !memmem(p, (size_t)(stream - p), "/ObjStm", 7))
        return;
    from += from < end && *from == '\r';
    from += from < end && *from == '\n';
    const uint8_t *stop = memmem(from, (size_t)(end - from), "endstream", 9);
    int n_names = names(p, stream, name);
    size_t made, room = UNPACKED - m->unpacked;
    first += 6;
    size_t skip = number(&first, stream);
    struct arena_mark before = arena_mark(m->mem);
    const uint8_t *b = room ? pdf_unfilter(m->mem, name[0], n_names, NAME, &usual, from, (size_t)((stop ? stop : end) - from), room, &made) : NULL;
    if (b) {
        m->unpacked += made;
        unpacked(m, b, made, skip);
    }
    arena_release(m->mem, before);
}

const char *pdf_mend(struct ctx *c, const uint8_t *p, size_t n, size_t *ret_n) {
    struct mend m = {.mem = arena_open(), .next = 1};
    const uint8_t *const b = p, *const end = p + n;
    str_init(&m.kids, c, 1 << 20);
    str_init(&m.out, c, n + 2 * UNPACKED);
    str_putn(&m.out, (const char *)p, n);
    str_put(&m.out, "\nendstream endobj\n");
    for (; (p = memmem(p, (size_t)(end - p), " obj", 4)); p += 4) {
        int generation, nr = pdf_object_at(b, (size_t)(p - b), &generation);
        size_t near = end - p < NEAR ? (size_t)(end - p) : NEAR;
        const uint8_t *stream = memmem(p, near, "stream", 6), *past = memmem(p, near, "endobj", 6);
        if (!nr)
            continue;
        if (stream && (!past || stream < past))
            packed(&m, p, stream, end);
        note(&m, nr, generation, p, (size_t)((stream && (!past || stream < past) ? stream : past ? past : p + near) - p));
    }
    str_putf(&m.out, "%d 0 obj<</Type/Catalog/Pages %d 0 R>>endobj\n%d 0 obj<</Type/Pages/Count %d/Kids[%s]>>endobj\ntrailer<</Root %d 0 R/Size %d>>\n%%%%EOF\n", m.next, m.next + 1, m.next + 1, m.pages, m.kids.p ? m.kids.p : "", m.next, m.next + 2);
    arena_close(m.mem);
    *ret_n = m.out.len;
    return m.pages && !m.out.over ? m.out.p : NULL;
}
