#include "scan/doc.h"

#include <errno.h>
#include <stdio.h>
#include <unistd.h>

#include "os/os.h"
#include "scan/decode/column.h"
#include "scan/decode/escape.h"
#include "scan/hit.h"
#include "text/judge.h"
#include "scan/decode/literal.h"
#include "mark/mark.h"
#include "scan/decode/markup.h"
#include "scan/decode/wrapped.h"
#include "match/plain.h"

enum { HISTORY = 8 << 10, BLOCK = 256 << 10, LOOK = 1 << 10, TEXT_FLUSH = 192 << 10, HEAD_CHARS = 1200, HEAD_LINES = 45, MANY_MARKS = 60, MAX_MARKS = 1024, SIZELESS = 64 << 20 };

struct scan_state {
    uint8_t *buf;                                /* raw bytes: history, block, look-ahead */
};
struct doc_buf { const uint8_t *b; size_t lo, end; int64_t base; };
struct scan_doc {
    struct scan_job *j;
    const struct scan_input *in;
    const char *label;                           /* what stood in the file, for extracted text */
    int flags, fixed, usual, page;
    bool terms_only, marks_only, first, walked, again;      /* again: text that was read already is decoded */
    int escapes;
    bool literals;
    int enc;                                     /* of the head, -1 unknown */
    struct plain plain;
    struct doc_buf at;
    struct str text;                             /* gathered, not yet scanned */
    int64_t text_base;
    struct hit_found *mark;
    struct hit_term *term;                       /* in the order they came */
    int32_t *seen;                               /* hash of term numbers: place in `term` + 1 */
    int cap;                                     /* of term; of seen twice as many */
    int mark_cap, n_marks, n_terms, total_terms, distinct_weight;
    int64_t head_begin, head_end, chars, last_anchor;
    int last_enc;
    struct mark_head head;
    const uint32_t (*shift)[2];                  /* squeezed text: pairs of squeezed and original offset */
    int n_shift;
    const struct wrapped *wrapped;               /* lines put together: only what runs over a gap and begins within [own_from, own_to) is new */
    int64_t own_from, own_to;
    struct judge_window win;
};

struct scan_state *doc_state_new(struct ctx *keep) {
    struct scan_state *s = NEW(keep, struct scan_state);
    s->buf = NEWN(keep, uint8_t, HISTORY + BLOCK + LOOK + FILTER_PAD);
    return s;
}

struct scan_doc *doc_open(struct scan_job *j, const struct scan_input *in, const char *encoding, int flags) {
    struct scan_doc *d = NEW(j->c, struct scan_doc);
    d->j = j;
    d->in = in;
    d->label = encoding;
    d->flags = flags;
    d->fixed = encoding ? ENC_UTF8 : -1;
    d->usual = d->enc = -1;
    d->page = -1;
    d->first = true;
    d->plain = PLAIN_NONE;
    d->last_anchor = -1;
    str_init(&d->text, j->c, TEXT_FLUSH * 4 + FILTER_PAD);
    return d;
}

struct ctx *doc_ctx(const struct scan_doc *d) {
    return d->j->c;
}

int doc_part(struct scan_doc *d, const char *name, const uint8_t *p, size_t n) {
    return job_part(d->j, d->in, name, p, n);
}

static int64_t offset_of(const struct scan_doc *d, size_t pos) {
    int64_t o = d->at.base + (int64_t)pos;
    int lo = 0, hi = d->n_shift;
    if (!d->n_shift)
        return o;
    while (hi - lo > 1) {
        int mid = (lo + hi) / 2;
        if (d->shift[mid][0] <= pos)
            lo = mid;
        else
            hi = mid;
    }
    return d->at.base + (int64_t)(d->shift[lo][1] + (pos - d->shift[lo][0]));
}

static const char *label_of(const struct scan_doc *d, enum scan_enc e) { return d->label ? d->label : code_name(e); }

static bool accepted(struct scan_doc *d, size_t pos, int len, int chars, enum scan_enc e) {
    if (d->fixed >= 0 || d->walked) {
        d->usual = e;
        return true;
    }
    struct judge_buf k = {d->at.b, d->at.lo, d->at.end};
    return judge_accept(&k, pos, len, chars, e, &d->usual);
}

/* Within the first two lines of the document that are not empty? */
static bool first_lines(const struct scan_doc *d, const struct judge_window *w) {
    int lines = 0;
    bool empty = true;
    for (int i = 0; i < w->hit; i++) {
        bool end = w->cp[i] == '\n' || w->cp[i] == 0x2028;
        lines += end && !empty;
        empty = end || (empty && (mark_gap(w->cp[i]) || w->cp[i] == 0xFEFF));
    }
    return d->at.base + (int64_t)w->at[0] <= d->head_begin + 3 && lines < 2;
}

/* Beyond MANY_MARKS only those that have not been seen: a register of marked papers repeats itself. */
static bool mark_seen(const struct scan_doc *d, const char *text) {
    for (int i = 0; (d->again || d->n_marks >= MANY_MARKS) && i < d->n_marks; i++)
        if (str_eq(d->mark[i].mark.text, text))
            return true;
    return d->n_marks == MAX_MARKS;
}

static bool room_for_mark(struct scan_doc *d, const char *text) {
    if (mark_seen(d, text))
        return false;
    GROW(d->j->c, d->mark, d->n_marks, d->mark_cap, 8);
    return true;
}

static void anchor(struct scan_doc *d, size_t pos, const struct scan_pattern *p) {
    struct scan_mark m;
    struct judge_buf k = {d->at.b, d->at.lo, d->at.end};
    struct judge_window *w = &d->win;
    int64_t where = d->at.base + (int64_t)pos;
    if (where == d->last_anchor && p->enc == d->last_enc)
        return;
    d->last_anchor = where;
    d->last_enc = p->enc;
    if (p->chars == 2 && pos + p->len < d->at.end && !(d->flags & DOC_LOST_STAR)) {      /* most are a word like others */
        uint32_t next;
        code_next((enum scan_enc)p->enc, d->at.b + pos + p->len, d->at.b + d->at.end, &next);
        if (!mark_may_follow(next))
            return;
    }
    judge_window(&k, pos, (enum scan_enc)p->enc, 200, w);
    struct mark_text t = {w->cp, w->n};
    bool lost_star = d->flags & DOC_LOST_STAR;
    if (d->n_marks >= MANY_MARKS && where >= d->head_end && mark_read(&t, w->hit, lost_star, &m) && mark_seen(d, m.text))
        return;
    if (!mark_parse(&t, w->hit, lost_star, &m))
        return;
    bool head = where < d->head_end, bare = !m.star && !m.keep && !(m.period && m.own_line);
    d->head.sample = d->head.sample || (head && m.spoken_of && (m.star || m.own_line));
    if (m.spoken_of || (bare && !(head && m.own_line)) || (!m.own_line && !m.star && !m.label))
        return;
    bool official = d->head.reference || d->head.copy_number || d->head.urgency || m.label;
    if (bare && !(official && m.level > MARK_INNER) && (m.level > MARK_INNER || m.end - m.start < 4) && !first_lines(d, w))
        return;                                            /* 内部 and 秘密 alone are words like others */
    if (!accepted(d, pos, p->len, m.star ? 6 : 2, (enum scan_enc)p->enc))
        return;
    if (!room_for_mark(d, m.text))
        return;
    struct hit_found *h = &d->mark[d->n_marks++];
    *h = (struct hit_found){.mark = m, .term = -1, .head = head, .page = d->page, .offset = offset_of(d, w->at[m.start]), .encoding = label_of(d, (enum scan_enc)p->enc), .snippet = hit_snippet(d->j->c, &t, m.start, m.end)};
}

/* The place of a term in `seen`: documents lie within documents, so each has its own. */
static int32_t *seen_at(const struct scan_doc *d, int term) {
    uint32_t mask = (uint32_t)d->cap * 2 - 1, i = (uint32_t)term * 0x9E3779B1u & mask;
    while (d->seen[i] && d->term[d->seen[i] - 1].term != term)
        i = (i + 1) & mask;
    return &d->seen[i];
}

static void more_terms(struct scan_doc *d) {
    struct hit_term *old = d->term;
    d->cap = d->cap ? d->cap * 2 : 32;
    d->term = NEWN(d->j->c, struct hit_term, d->cap);
    d->seen = NEWN(d->j->c, int32_t, d->cap * 2);
    if (d->n_terms)
        memcpy(d->term, old, sizeof *old * (size_t)d->n_terms);
    for (int i = 0; i < d->n_terms; i++)
        *seen_at(d, d->term[i].term) = i + 1;
}

static bool found_before(const struct scan_doc *d, size_t pos, size_t n) {
    int64_t at = offset_of(d, pos);
    return d->wrapped && (at < d->own_from || at >= d->own_to || !wrapped_over(d->wrapped, pos, n));
}

static void term(struct scan_doc *d, size_t pos, const struct scan_pattern *p) {
    if (found_before(d, pos, p->len) || !accepted(d, pos, p->len, p->chars, (enum scan_enc)p->enc))
        return;
    if (d->n_terms == d->cap)
        more_terms(d);
    int32_t *at = seen_at(d, p->term);
    if (*at && d->again && !d->term[*at - 1].again)
        return;
    d->total_terms++;
    int before = *at ? d->term[*at - 1].times : 0;
    if (before) {
        d->term[*at - 1].times++;
        if (!d->wrapped || offset_of(d, pos) > d->term[*at - 1].offset)
            return;
    }
    struct judge_buf k = {d->at.b, d->at.lo, pos + p->len + 32 < d->at.end ? pos + p->len + 32 : d->at.end};
    judge_window(&k, pos, (enum scan_enc)p->enc, 24, &d->win);
    struct mark_text t = {d->win.cp, d->win.n};
    if (!before) {
        d->distinct_weight += d->j->d->term[p->term].weight;
        *at = ++d->n_terms;
    }
    d->term[*at - 1] = (struct hit_term){.term = p->term, .again = d->again, .times = before + 1, .page = d->page, .offset = offset_of(d, pos), .encoding = label_of(d, (enum scan_enc)p->enc), .snippet = hit_snippet(d->j->c, &t, d->win.hit, d->win.hit + p->chars)};
}

static void on_pattern(void *arg, size_t pos, const struct scan_pattern *p) {
    struct scan_doc *d = arg;
    if (d->fixed >= 0 && p->enc != d->fixed)
        return;
    if (p->term < 0 ? d->terms_only : d->marks_only)
        return;
    if (p->term < 0)
        anchor(d, pos, p);
    else
        term(d, pos, p);
}

/* Terms too short for the filter: each looked for by itself. */
static void shorts(struct scan_doc *d, size_t from, size_t to) {
    for (int i = 0; i < d->j->d->n_shorts && !d->marks_only; i++) {
        const struct scan_pattern *p = &d->j->d->shorts[i];
        const uint8_t *q = d->at.b + from, *stop = d->at.b + d->at.end;
        while (q < stop && (q = memmem(q, (size_t)(stop - q), p->bytes, p->len)) && q < d->at.b + to)
            on_pattern(d, (size_t)(q++ - d->at.b), p);
    }
}

static void run(struct scan_doc *d, size_t from, size_t to) {
    struct plain_run r = {.d = d->j->d, .buf = {d->at.b, d->at.lo, d->at.end}, .base = d->at.base, .fixed = d->fixed, .marks_only = d->marks_only, .hit = on_pattern, .arg = d, .walked = &d->walked};
    plain_run(&r, &d->plain, from, to);
    shorts(d, from, to);
}

/* Decodes the head of page 1 and remembers where it ends. */
static void read_head(struct scan_doc *d, const uint8_t *p, size_t n) {
    int e = d->fixed >= 0 ? d->fixed : judge_encoding(p, n), lines = 0, chars = 0;
    uint32_t *cp = NEWN(d->j->c, uint32_t, HEAD_CHARS);
    size_t i = 0;
    d->first = false;
    d->enc = e;
    if (e < 0)
        return;
    if (d->fixed < 0)
        d->usual = e;
    while (i < n && chars < HEAD_CHARS && lines < HEAD_LINES) {
        uint32_t u;
        i += (size_t)code_next((enum scan_enc)e, p + i, p + n, &u);
        lines += u == '\n';
        if (u != 0xFEFF)
            cp[chars++] = u;
    }
    struct mark_text t = {cp, chars};
    d->head_end = d->at.base + (int64_t)i;
    struct mark_head before = d->head;
    mark_read_head(&t, &d->head);
    d->head.sample = before.sample, d->head.copy_number |= before.copy_number, d->head.urgency |= before.urgency, d->head.reference |= before.reference;
}

/* Without white space between Chinese characters and with half-width letters, so that a term is whole. ret_cut: where what stands at `cut` came to. */
static size_t squeeze(struct scan_doc *d, const uint8_t *p, size_t n, uint8_t *out, uint32_t (*shift)[2], size_t cut, size_t *ret_cut) {
    size_t o = 0, i = 0;
    bool after_han = false;
    uint32_t last = 0;
    d->n_shift = 0;
    *ret_cut = 0;
    while (i < n) {
        if (p[i] < 0x80 && p[i] > ' ') {
            after_han = false;
            *ret_cut = i < cut ? o + 1 : *ret_cut;
        } else {
            uint32_t cp;
            size_t g = i, w = (size_t)code_next(ENC_UTF8, p + i, p + n, &cp);
            while (g < n && (mark_gap(cp) && (cp != '\n' || d->flags & DOC_JOIN_LINES))) {
                g += w;
                w = g < n ? (size_t)code_next(ENC_UTF8, p + g, p + n, &cp) : 1;
            }
            if (g > i && after_han && g < n && cp >= 0x80) {
                i = g;                                     /* the gap goes */
            } else if (g > i) {
                out[o++] = ' ';
                i = g;
            }
            if (i >= n)
                break;
            *ret_cut = i < cut ? o + 1 : *ret_cut;
            after_han = cp >= 0x2E80;
            if (cp >= 0xFF01 && cp <= 0xFF5E && g == i) {
                out[o++] = (uint8_t)(cp - 0xFEE0);
                i += 3;
                continue;
            }
            uint32_t kin = g == i && cp >= 0x2E80 ? mark_kin(cp) : cp;
            if (kin != cp) {                               /* radicals, as PDF has them: as many bytes */
                o += (size_t)code_put(ENC_UTF8, kin, out + o);
                i += 3;
                continue;
            }
        }
        if ((uint32_t)(i - o) != last || !d->n_shift) {
            last = (uint32_t)(i - o);
            shift[d->n_shift][0] = (uint32_t)o;
            shift[d->n_shift++][1] = (uint32_t)i;
        }
        do
            out[o++] = p[i++];
        while (i < n && (p[i] & 0xC0) == 0x80);
    }
    return o;
}

/* Marks down the columns of tables. */
static void down_columns(struct scan_doc *d, const char *p, size_t n) {
    static const char level[] = "密", *const star[] = {"★", "☆"};
    struct str out;
    if (!memchr(p, '\t', n) || !memmem(p, n, level, sizeof level - 1) || !(memmem(p, n, star[0], strlen(star[0])) || memmem(p, n, star[1], strlen(star[1]))))
        return;
    str_init(&out, d->j->c, TEXT_FLUSH);
    columns_lines(p, n, &out);
    size_t found = out.len;
    for (int i = 0; i < FILTER_PAD; i++)
        str_putc(&out, 0);
    d->at = (struct doc_buf){(const uint8_t *)out.p, 0, found, d->text_base};
    if (found)
        run(d, 0, found);
}

/* Where the next part of the text begins: a line if it can, and before that what runs over it is read ahead. */
static size_t cut_before(const struct str *text) {
    size_t last = text->len - LOOK, cut = last;
    while (cut > text->len / 2 && text->p[cut - 1] != '\n')
        cut--;
    if (cut <= text->len / 2)
        for (cut = last; (text->p[cut] & 0xC0) == 0x80; cut--)
            continue;
    return cut;
}

static int flush(struct scan_doc *d, bool all) {
    size_t n = d->text.len, cut = n;
    if (!n)
        return 0;
    if (!all)
        cut = cut_before(&d->text);
    struct arena *tmp = arena_open();                      /* hits stay in the file's own */
    uint8_t *b = arena_alloc(tmp, n + FILTER_PAD);
    memcpy(b, d->text.p, n);
    d->at = (struct doc_buf){b, 0, n, d->text_base};
    if (d->first && !(d->flags & DOC_NAME))
        read_head(d, b, n);
    d->marks_only = true;
    if (!(d->flags & DOC_NAME)) {
        run(d, 0, cut);
        down_columns(d, (const char *)b, cut);
    }
    d->marks_only = false;
    if (d->j->d->n_terms) {
        uint8_t *out = arena_alloc(tmp, n + FILTER_PAD);
        uint32_t (*shift)[2] = arena_alloc(tmp, (n + 1) * sizeof *shift);
        size_t to, o = squeeze(d, b, n, out, shift, cut, &to);
        d->shift = shift;
        d->at = (struct doc_buf){out, 0, o, d->text_base};
        d->terms_only = true;
        run(d, 0, all ? o : to);
        d->terms_only = false;
        d->n_shift = 0;
    }
    arena_close(tmp);
    size_t rest = n - cut;
    memmove(d->text.p, d->text.p + cut, rest);
    d->text.len = rest;
    d->text.p[rest] = 0;
    d->text_base += (int64_t)cut;
    return 0;
}

void doc_head(struct scan_doc *d) {
    flush(d, true);
    d->first = true;
    d->head_begin = d->text_base;
}

void doc_page(struct scan_doc *d, int page) {
    if (page == d->page)
        return;
    flush(d, true);
    d->page = page;
    if (page == 1)                         /* masters of slides come before */
        doc_head(d);
}

void doc_again(struct scan_doc *d, bool again) {
    if (again == d->again)
        return;
    flush(d, true);
    d->again = again;
}

int doc_text(struct scan_doc *d, const char *utf8, size_t n) {
    while (n) {
        const char *feed = d->page > 0 ? memchr(utf8, '\f', n) : NULL;       /* begins the next page, where pages are counted */
        size_t part = feed ? (size_t)(feed - utf8) : n, taken = part < TEXT_FLUSH ? part : TEXT_FLUSH;
        str_putn(&d->text, utf8, taken);
        utf8 += taken;
        n -= taken;
        if (feed == utf8) {
            doc_page(d, d->page + 1);
            utf8++;
            n--;
        }
        if (d->text.len >= TEXT_FLUSH)
            TRY(flush(d, false));
    }
    return 0;
}

int64_t doc_at(const struct scan_doc *d) { return d->text_base + (int64_t)d->text.len; }

bool doc_found(const struct scan_doc *d) { return d->n_marks || d->n_terms; }

void doc_place(struct scan_doc *d, int (*page_at)(const void *arg, int64_t offset), const void *arg) {
    for (int i = 0; i < d->n_marks; i++)
        if (d->mark[i].page < 0)
            d->mark[i].page = page_at(arg, d->mark[i].offset);
    for (int i = 0; i < d->n_terms; i++)
        if (d->term[i].page < 0)
            d->term[i].page = page_at(arg, d->term[i].offset);
}

int doc_close(struct scan_doc *d) {
    flush(d, true);
    struct hit_doc k = {d->j, d->in, d->mark, d->n_marks, d->term, d->n_terms, d->total_terms, d->distinct_weight, d->chars > 0 ? d->chars : d->text_base, d->head, d->flags & DOC_NAME};
    hit_judge(&k);
    return 0;
}

/* Terms that line ends part, where lines are wrapped, or blanks, where letters are spaced out. */
static void run_wrapped(struct scan_doc *d, size_t from, size_t to) {
    struct arena *tmp = arena_open();
    struct ctx own = *d->j->c;
    struct wrapped w;
    const struct doc_buf at = d->at;
    own.mem = tmp;
    wrapped_lines(&own, d->j->d, (enum scan_enc)d->enc, &(struct judge_buf){at.b, at.lo, at.end}, at.base & 1, from, to, &w);
    if (w.text.len) {
        d->own_from = at.base + (int64_t)from, d->own_to = at.base + (int64_t)to;
        d->shift = (const uint32_t (*)[2])w.shift, d->n_shift = w.n_shift;
        d->at = (struct doc_buf){(const uint8_t *)w.text.p, 0, w.text.len, at.base};
        d->wrapped = &w, d->fixed = d->enc, d->terms_only = true;
        run(d, 0, w.text.len);
        d->wrapped = NULL, d->fixed = -1, d->terms_only = false;
        d->n_shift = 0;
        d->at = at;
    }
    arena_close(tmp);
}

static void raw_run(struct scan_doc *d, size_t from, size_t to) {
    run(d, from, to);
    for (; d->enc >= 0 && d->j->d->n_terms && from < to; from += BLOCK)
        run_wrapped(d, from, to - from < BLOCK ? to : from + BLOCK);
}

/* Bytes of a file, block by block; holes of a sparse file are jumped over. */
static int raw_fd(struct scan_doc *d, int fd, int64_t size, bool sparse) {
    uint8_t *buf = d->j->state->buf;
    size_t have = 0, done = 0;
    int64_t base = 0, until = size > 0 ? size : SIZELESS;       /* a file that grows is scanned as long as it was */
    if (lseek(fd, 0, SEEK_SET) < 0)
        return fail(d->j->c, E_IO, "%s", os_why(d->j->c, errno));
    for (;;) {
        off_t here = base + (off_t)have, data = sparse ? lseek(fd, here, SEEK_DATA) : here;
        bool hole = sparse && data != here;
        size_t room = HISTORY + BLOCK + LOOK - have;
        if ((int64_t)room > until - here)
            room = here < until ? (size_t)(until - here) : 0;
        ssize_t n = hole || !room ? 0 : pread(fd, buf + have, room, here);
        if (n < 0)
            return fail(d->j->c, E_IO, "%s", os_why(d->j->c, errno));
        have += (size_t)n;
        bool end = n == 0;
        size_t to = end ? have : have > LOOK ? have - LOOK : 0;
        d->at = (struct doc_buf){buf, 0, have, base};
        if (d->first && have && (end || have > LOOK)) {
            d->escapes = sparse ? 0 : escape_sniff(buf, have);
            d->literals = !sparse && literal_sniff(buf, have);
            read_head(d, buf, have);
        }
        if (to > done)
            raw_run(d, done, to);
        done = to > done ? to : done;
        if (end && hole && data >= 0 && data < size) {
            base = data;
            have = done = 0;
            d->chars += 1;
            continue;
        }
        if (end)
            break;
        size_t drop = done > HISTORY ? done - HISTORY : 0;
        memmove(buf, buf + drop, have - drop);
        have -= drop, done -= drop, base += (int64_t)drop;
    }
    d->chars = base + (int64_t)have;
    return 0;
}

/* Bytes in memory: scanned where they are, the last of them with padding. */
static int raw_mem(struct scan_doc *d, const uint8_t *p, size_t n) {
    size_t safe = n > LOOK + FILTER_PAD ? n - LOOK - FILTER_PAD : 0;
    d->at = (struct doc_buf){p, 0, n, 0};
    if (n)
        read_head(d, p, n);
    d->escapes = escape_sniff(p, n < BLOCK ? n : BLOCK);
    d->literals = literal_sniff(p, n < BLOCK ? n : BLOCK);
    raw_run(d, 0, safe);
    size_t lo = safe > HISTORY ? safe - HISTORY : 0;
    uint8_t *tail = NEWN(d->j->c, uint8_t, n - lo + FILTER_PAD);
    memcpy(tail, p + lo, n - lo);
    d->at = (struct doc_buf){tail, 0, n - lo, (int64_t)lo};
    raw_run(d, safe - lo, n - lo);
    d->chars = (int64_t)n;
    return 0;
}

/* What its characters say when they are not written as themselves: only what was not found yet is new. */
static int decoded(struct scan_doc *d, const struct scan_input *in) {
    struct arena *own = arena_open();
    uint8_t *buf = in->p ? NULL : arena_alloc(own, BLOCK);
    const uint8_t *p = in->p ? in->p : buf;
    size_t have = in->p ? in->n : 0;
    int64_t at = 0, until = in->size > 0 ? in->size : SIZELESS;
    int e = d->enc;
    d->again = d->first = true;
    d->fixed = ENC_UTF8;
    d->label = "escaped";
    d->plain = PLAIN_NONE;
    d->walked = false;
    d->last_anchor = -1;
    for (bool end = false; p && !end;) {
        size_t room = buf && at < until ? BLOCK - have : 0;
        ssize_t n = room ? pread(in->fd, buf + have, room < (size_t)(until - at) ? room : (size_t)(until - at), at) : 0;
        have += n > 0 ? (size_t)n : 0;
        at += n > 0 ? n : 0;
        end = n <= 0;
        const uint8_t *from = p, *stop = from + (end ? have : have > ESCAPE_AHEAD ? have - ESCAPE_AHEAD : 0);
        p = escape_text(d, e, d->escapes, from, stop, from + have);
        if (p && buf) {
            have -= (size_t)(p - from);
            memmove(buf, p, have);
            p = buf;
        }
    }
    arena_close(own);
    flush(d, true);
    return p ? 0 : E_LIMIT;
}

/* UTF-16 in which characters are written as something else: the same, as UTF-8. */
static int decoded_wide(struct scan_doc *d, struct scan_input *in) {
    enum { FIRST = 16 << 10 };
    const char *p;
    size_t n;
    if (in->sparse || in->size > LIMIT_SCAN_PART / 2 || job_bytes(d->j, in) < 0)
        return 0;
    struct arena *own = arena_open();
    markup_convert(own, (enum scan_enc)d->enc, in->p, in->n < FIRST ? in->n : FIRST, &p, &n);
    d->escapes = escape_sniff((const uint8_t *)p, n);
    int rc = 0;
    if (d->escapes) {
        markup_convert(own, (enum scan_enc)d->enc, in->p, in->n, &p, &n);
        d->enc = ENC_UTF8;
        rc = decoded(d, &(struct scan_input){.p = (const uint8_t *)p, .n = n, .fd = -1, .size = (int64_t)n});
    }
    arena_close(own);
    return rc;
}

int doc_raw(struct scan_job *j, struct scan_input *in) {
    struct scan_doc *d = doc_open(j, in, NULL, 0);
    if (in->p)
        TRY(raw_mem(d, in->p, in->n));
    else
        TRY(raw_fd(d, in->fd, in->size, in->sparse));
    if (d->enc >= ENC_UTF16LE)
        TRY(decoded_wide(d, in));
    else if (d->escapes)
        TRY(decoded(d, in));
    TRY(doc_close(d));
    if (!d->literals)
        return 0;
    TRY(job_bytes(j, in));                                 /* too large: said */
    return literal_parts(j, in);
}
