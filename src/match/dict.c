#include "match/dict.h"

#include "base/embed.h"
#include "mark/mark.h"

enum { MAX_VARIANTS = 16, MAX_TERM_CHARS = 60 };

struct build {
    struct ctx *c;
    struct scan_pattern *pat;
    uint32_t n, cap;
    uint32_t first;              /* of the term being added */
    struct map known;            /* the terms so far: one that stands twice counts once, with its larger weight */
    const char **trad;           /* by code point: its traditional forms as UTF-8, NULL none */
    uint64_t *beside;            /* of the dictionary */
};

static void add(struct build *b, const uint8_t *bytes, int len, enum scan_enc e, int chars, int32_t term) {
    for (uint32_t i = b->first; i < b->n; i++)
        if (b->pat[i].enc == e && b->pat[i].len == len && memcmp(b->pat[i].bytes, bytes, (size_t)len) == 0)
            return;
    if (b->n == b->cap) {
        struct scan_pattern *more = NEWN(b->c, struct scan_pattern, b->cap * 2);
        memcpy(more, b->pat, sizeof *more * b->n);
        b->pat = more;
        b->cap *= 2;
    }
    uint8_t *own = arena_alloc(b->c->mem, (size_t)len);
    memcpy(own, bytes, (size_t)len);
    b->pat[b->n++] = (struct scan_pattern){.bytes = own, .len = (uint8_t)len, .enc = (uint8_t)e, .chars = (uint8_t)chars, .term = term};
}

/* The characters in every encoding that has all of them; what is ASCII is the same in three, so once. */
static void add_all(struct build *b, const uint32_t *cp, int n, int32_t term) {
    bool ascii = true;
    for (int i = 0; i < n; i++)
        ascii = ascii && cp[i] < 0x80;
    for (int i = 1; i < n && term >= 0; i++) {
        uint32_t h = dict_beside_hash(cp[i - 1], cp[i]);
        b->beside[h / 64] |= UINT64_C(1) << h % 64;
    }
    for (int e = 0; e < ENC_COUNT; e++) {
        uint8_t bytes[MAX_TERM_CHARS * 4];
        int len = 0, w = 1;
        for (int i = 0; i < n && w; i++, len += w)
            w = code_put((enum scan_enc)e, cp[i], bytes + len);
        if (w && !(ascii && (e == ENC_GB18030 || e == ENC_BIG5)))
            add(b, bytes, len, (enum scan_enc)e, n, term);
    }
}

static int load_traditional(struct build *b) {
    static const char path[] = "model/scan/traditional.tsv";
    const struct embed_file *f = embed_find(path);
    if (!f)
        return fail(b->c, E_INTERNAL, "%s is not in this program", path);
    b->trad = NEWN(b->c, const char *, 65536);
    char *line = arena_dupn(b->c->mem, (const char *)f->bytes, (size_t)(f->end - f->bytes)), *eol;
    for (; (eol = strchr(line, '\n')); line = eol + 1) {
        *eol = 0;
        const char *p = line;
        uint32_t cp = utf8_next(&p);
        if (*p == '\t' && cp < 65536)
            b->trad[cp] = p + 1;
    }
    return 0;
}

/* 灯塔－3号, 歼—20, 工程（二期）: signs of another width, a hyphen as any dash, between letters and digits in half width. */
static void add_signs(struct build *b, const uint32_t *half, int n, int32_t term) {
    static const uint32_t dash[] = {0xFF0D, 0x2014, 0x2013, 0x2010, 0x2212};
    uint32_t v[MAX_TERM_CHARS];
    bool dashes = false, signs = false;
    for (int i = 0; i < n; i++) {
        bool plain = (half[i] >= '0' && half[i] <= '9') || ((half[i] | 32) >= 'a' && (half[i] | 32) <= 'z') || half[i] == ' ';
        dashes = dashes || half[i] == '-';
        signs = signs || (half[i] < 0x7F && !plain);
    }
    for (size_t k = 0; signs && k < (dashes ? COUNT(dash) : 1); k++) {
        for (int i = 0; i < n; i++)
            v[i] = half[i] == '-' ? dash[k] : half[i] < 0x7F && strchr("()[]:,;!?/&+.", (int)half[i]) ? half[i] + 0xFEE0 : half[i];
        add_all(b, v, n, term);
    }
}

/* Letters and digits in half width, in small letters and in capitals; among Chinese in full width, too, as old word processors put them. */
static void add_widths(struct build *b, const uint32_t *cp, int n, int32_t term) {
    uint32_t half[MAX_TERM_CHARS], small[MAX_TERM_CHARS], capital[MAX_TERM_CHARS], wide[MAX_TERM_CHARS];
    bool other = false, latin = false;        /* other: Chinese, digits */
    for (int i = 0; i < n; i++) {
        uint32_t v = cp[i] >= 0xFF01 && cp[i] <= 0xFF5E ? cp[i] - 0xFEE0 : cp[i];
        bool letter = v < 0x80 && (v | 32) >= 'a' && (v | 32) <= 'z';
        half[i] = v;
        small[i] = letter ? v | 32 : v;
        capital[i] = letter ? v & ~32u : v;
        wide[i] = v > ' ' && v < 0x7F ? v + 0xFEE0 : v;
        latin = latin || v < 0x80;
        other = other || v >= 0x80 || (v >= '0' && v <= '9');
    }
    if (!latin)
        return;
    add_all(b, half, n, term);
    add_all(b, small, n, term);
    add_all(b, capital, n, term);
    add_signs(b, half, n, term);
    if (other)
        add_all(b, wide, n, term);
}

/* The traditional forms of a character, the most usual first; NULL: it has none. */
static const char *forms(const struct build *b, uint32_t cp) { return cp < 65536 ? b->trad[cp] : NULL; }

/* v with `k` more of its characters in a less usual form, from `i` on, while there is room. */
static void vary(struct build *b, const uint32_t *cp, uint32_t *v, int n, int i, int k, int *made, int32_t term) {
    if (!k) {
        add_all(b, v, n, term);
        ++*made;
        return;
    }
    for (; i < n; i++) {
        const char *t = forms(b, cp[i]);
        const uint32_t usual = v[i];
        if (t)
            utf8_next(&t);
        while (t && *t && *made < MAX_VARIANTS) {
            v[i] = utf8_next(&t);
            vary(b, cp, v, n, i + 1, k - 1, made, term);
        }
        v[i] = usual;
    }
}

/* The term as written and simplified, then with each character in its most usual traditional form, then with one, two ... in others. */
static void add_term(struct build *b, const uint32_t *written, int n, int32_t term) {
    uint32_t v[MAX_TERM_CHARS], cp[MAX_TERM_CHARS];
    const size_t size = sizeof *cp * (size_t)n;
    int others = 0;
    b->first = b->n;
    add_all(b, written, n, term);
    for (int i = 0; i < n; i++)
        cp[i] = mark_simple(written[i]);
    if (memcmp(cp, written, size) != 0)
        add_all(b, cp, n, term);
    add_widths(b, cp, n, term);
    for (int i = 0; i < n; i++) {
        const char *t = forms(b, cp[i]);
        v[i] = t ? utf8_next(&t) : cp[i];
        others += t && *t;
    }
    int made = memcmp(v, cp, size) == 0;                   /* the usual forms are the simplified ones */
    for (int k = made; k <= others; k++)
        vary(b, cp, v, n, 0, k, &made, term);
}

/* Anchors: the two characters of a level together, or the first and then a gap and what may follow it. */
static void add_anchors(struct build *b) {
    static const uint32_t first[] = {0x7EDD, 0x7D55, 0x7D76, 0x673A, 0x6A5F, 0x79D8, 0x7955, 0x5185, 0x5167};
    static const uint32_t gaps[] = {' ', '\t', '\n', '\r', 0x3000, 0xA0, 0x200B, 0xAD, '\v', '\f', 0x2028, 0x2029, 0xFEFF, 0x2060, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200A, 0x200C, 0x200D, 0x200E, 0x202F, 0x205F};
    enum { USUAL = 8 };          /* these stand in any order, the others alone or twice */
    for (size_t i = 0; i < COUNT(first); i++) {
        bool inner = first[i] == 0x5185 || first[i] == 0x5167;
        const uint32_t then = inner ? 0x90E8 : 0x5BC6;
        b->first = b->n;             /* nothing before is the same */
        add_all(b, (uint32_t[]){first[i], then}, 2, -1);
        for (int e = 0; e < ENC_COUNT; e++) {
            for (size_t g = 0; g < COUNT(gaps); g++) {
                for (size_t k = 0; k <= COUNT(gaps); k++) {
                    if (k < COUNT(gaps) && k != g && (k >= USUAL || g >= USUAL))
                        continue;
                    uint8_t o[16];
                    int a = code_put((enum scan_enc)e, first[i], o), m = a ? code_put((enum scan_enc)e, gaps[g], o + a) : 0;
                    int z = m ? code_put((enum scan_enc)e, k < COUNT(gaps) ? gaps[k] : then, o + a + m) : 0;
                    if (z)
                        add(b, o, a + m + z, (enum scan_enc)e, 3, -1);
                }
            }
        }
    }
}

static char *trimmed(char *line) {
    char *end = line + strlen(line);
    while (end > line && strchr(" \t\r", end[-1]))
        *--end = 0;
    return line + strspn(line, " \t");
}

static int line_term(struct build *b, struct scan_dict *d, char *line, int number) {
    struct ctx *c = b->c;
    int64_t weight = 1;
    line = trimmed(line);
    char *tab = strchr(line, '\t');
    if (tab) {
        *tab = 0;
        if (!str_i64(trimmed(tab + 1), 0, 1000, &weight))
            return fail(c, E_INVALID, T("词表第%d行：权重应为0到1000的整数", "terms, line %d: the weight must be an integer from 0 to 1000"), number);
        trimmed(line);
    }
    if (!*line)
        return 0;
    if (!utf8_valid(line, strlen(line)))
        return fail(c, E_INVALID, T("词表第%d行不是UTF-8", "terms, line %d is not UTF-8"), number);
    struct scan_term *known = map_get(&b->known, line);
    if (known) {
        known->weight = weight > known->weight ? (int)weight : known->weight;
        return 0;
    }
    uint32_t cp[MAX_TERM_CHARS];
    int n = 0;
    for (const char *p = line; *p; n++) {
        if (n == MAX_TERM_CHARS)
            return fail(c, E_LIMIT, T("词表第%d行超过%d个字符", "terms, line %d has more than %d characters"), number, MAX_TERM_CHARS);
        cp[n] = utf8_next(&p);
    }
    if (n < 2)
        return fail(c, E_INVALID, T("词表第%d行：一个词至少两个字", "terms, line %d: a term has at least two characters"), number);
    if (d->n_terms == LIMIT_SCAN_TERMS)
        return fail(c, E_LIMIT, T("词表超过%d个词", "more than %d terms"), LIMIT_SCAN_TERMS);
    d->term[d->n_terms] = (struct scan_term){arena_dup(c->mem, line), (int)weight, n};
    map_put(c, &b->known, d->term[d->n_terms].text, &d->term[d->n_terms]);
    add_term(b, cp, n, d->n_terms++);
    return 0;
}

static int read_terms(struct build *b, struct scan_dict *d, const char *text, size_t n_bytes) {
    struct ctx *c = b->c;
    char *copy = arena_dupn(c->mem, text, n_bytes), *line = copy, *stop = copy + n_bytes;
    if (n_bytes >= 3 && memcmp(copy, "\xEF\xBB\xBF", 3) == 0)
        line += 3;
    for (int number = 1; line < stop; number++) {
        char *eol = memchr(line, '\n', (size_t)(stop - line));
        if (eol)
            *eol = 0;
        if (memchr(line, 0, (size_t)((eol ? eol : stop) - line)))
            return fail(c, E_INVALID, T("词表第%d行含有空字符，可能不是文本", "terms, line %d has a NUL byte: this may be no text"), number);
        TRY(line_term(b, d, line, number));
        line = eol ? eol + 1 : stop;
    }
    return 0;
}

/* Splits what a filter can take from what is too short for it. */
static uint32_t set_aside(struct build *b, struct scan_dict *d) {
    uint32_t kept = 0, shorts = 0;
    for (uint32_t i = 0; i < b->n; i++)
        shorts += b->pat[i].len < FILTER_MIN;
    d->shorts = NEWN(b->c, struct scan_pattern, shorts + 1);
    for (uint32_t i = 0; i < b->n; i++) {
        if (b->pat[i].len < FILTER_MIN)
            d->shorts[d->n_shorts++] = b->pat[i];
        else
            b->pat[kept++] = b->pat[i];
    }
    return kept;
}

/* About as many as there will be: five encodings, two forms. */
static uint32_t guess(const char *text, size_t n_bytes) {
    enum { EACH = 11, LEAST = 1024 };
    uint32_t lines = 0;
    for (const char *p = text, *end = text ? text + n_bytes : NULL; p && p < end && (p = memchr(p, '\n', (size_t)(end - p))); p++)
        lines++;
    return LEAST + EACH * (lines < LIMIT_SCAN_TERMS ? lines : LIMIT_SCAN_TERMS);
}

/* What is ASCII is entered once for three encodings. */
static bool belongs(const struct scan_pattern *p, enum scan_enc e) {
    return p->enc == e || ((e == ENC_GB18030 || e == ENC_BIG5) && p->enc == ENC_UTF8 && p->len == p->chars);
}

/* All patterns of one encoding. */
static struct filter *plain_filter(struct ctx *c, enum scan_enc e, const struct build *anchors, const struct build *terms) {
    const struct build *const from[] = {anchors, terms};
    uint32_t n = 0, kept = 0;
    for (size_t k = 0; k < COUNT(from); k++)
        for (uint32_t i = 0; i < from[k]->n; i++)
            n += belongs(&from[k]->pat[i], e);
    struct scan_pattern *pat = NEWN(c, struct scan_pattern, n + 1);
    for (size_t k = 0; k < COUNT(from); k++) {
        for (uint32_t i = 0; i < from[k]->n; i++) {
            if (!belongs(&from[k]->pat[i], e))
                continue;
            pat[kept] = from[k]->pat[i];
            pat[kept++].enc = (uint8_t)e;
        }
    }
    return filter_new(c, pat, n, e == ENC_UTF8 ? 3 : 2);
}

int dict_new(struct ctx *c, const char *text, size_t n_bytes, const struct scan_dict **ret_d) {
    struct scan_dict *d = NEW(c, struct scan_dict);
    struct build anchors = {.c = c, .pat = NEWN(c, struct scan_pattern, 4096), .cap = 4096}, b = {.c = c, .cap = guess(text, n_bytes)};
    b.pat = NEWN(c, struct scan_pattern, b.cap);
    code_init();
    d->term = NEWN(c, struct scan_term, LIMIT_SCAN_TERMS);
    d->beside = b.beside = NEWN(c, uint64_t, DICT_BESIDE / 64);
    TRY(load_traditional(&b));
    if (text)
        TRY(read_terms(&b, d, text, n_bytes));
    add_anchors(&anchors);
    b.n = set_aside(&b, d);
    for (int e = 0; e < ENC_COUNT; e++)
        d->plain[e] = plain_filter(c, (enum scan_enc)e, &anchors, &b);
    if (b.n <= DICT_FEW)
        for (uint32_t i = 0; i < b.n; i++)
            anchors.first = anchors.n, add(&anchors, b.pat[i].bytes, b.pat[i].len, (enum scan_enc)b.pat[i].enc, b.pat[i].chars, b.pat[i].term);
    else
        d->terms = filter_new(c, b.pat, b.n, 0);
    d->marks = filter_new(c, anchors.pat, anchors.n, 0);
    *ret_d = d;
    return 0;
}
