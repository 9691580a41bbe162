#include "scan/read/msword.h"

#include "base/bytes.h"
#include "scan/decode/shown.h"
#include "scan/decode/symbol.h"

enum { OUT = 16 << 10, PAGE = 512, FIB_TEXT = 0x4C, FIB_NOTES = 0x50, FIB_HEADERS = 0x54, FIB_CLX = 0x1A2, FIB_CHPX = 0xFA, FIB_PAPX = 0x102, FIB_END = 0x1AA, MOST = 1 << 20, INSTRUCTION = 4 << 10, NESTED = 31 };
enum { SPRM_SYMBOL = 0x6A09, SPRM_BREAK_BEFORE = 0x2407, SPRM_ROW_END = 0x2417, SPRM_DELETED = 0x0800 };

struct bytes { const uint8_t *p; size_t n; };
struct note { uint32_t from, end, value; };          /* of the bytes [from, end) of the stream: a symbol, or a paragraph that begins a page or ends a table's row */
struct notes { struct note *at; int n, cap; };
struct out {
    struct ctx *c;
    struct scan_doc *d;
    struct bytes main;
    struct notes symbols, breaks, rows, deleted;
    char buf[OUT];
    size_t n;
    int rc, page, nested;
    uint32_t instructions;        /* a bit a level of fields: its instruction goes on */
    bool paragraph_begins, page_begins, gone;      /* gone: in what was deleted, which parts no text */
    struct str instruction, aside;
};

static void flush(struct out *o) {
    if (o->n && o->rc >= 0)
        o->rc = doc_text(o->d, o->buf, o->n);
    o->n = 0;
}

static void put(struct out *o, uint32_t cp) {
    if (o->n + 4 > OUT)
        flush(o);
    if (cp && (cp < 0xD800 || (cp >= 0xE000 && cp < 0x110000)))
        o->n += (size_t)code_put(ENC_UTF8, cp, (uint8_t *)o->buf + o->n);
    o->page_begins = o->page_begins && (cp == '\n' || cp == '\t' || cp == ' ');
}

static void put_string(struct out *o, struct str *s) {
    if (s->len && o->rc >= 0) {
        flush(o);
        o->rc = o->rc < 0 ? o->rc : doc_text(o->d, s->p, s->len);
    }
    str_clear(s);
}

static void put_page(struct out *o) {
    put(o, '\n');
    flush(o);
    doc_page(o->d, ++o->page);
    o->page_begins = true;
}

/* ---- formatting: pages of 512 bytes that say of runs of bytes what changes there */

static void note(struct out *o, struct notes *s, uint32_t from, uint32_t end, uint32_t value) {
    if (s->n >= MOST || (s->n && from < s->at[s->n - 1].from))
        return;
    GROW(o->c, s->at, s->n, s->cap, 32);
    s->at[s->n++] = (struct note){from, end, value};
}

static const struct note *noted(const struct notes *s, uint32_t at) {
    int lo = 0, hi = s->n;
    while (hi - lo > 1) {
        int mid = (lo + hi) / 2;
        if (s->at[mid].from <= at)
            lo = mid;
        else
            hi = mid;
    }
    return s->n && s->at[lo].from <= at && at < s->at[lo].end ? &s->at[lo] : NULL;
}

/* The operand of one property within a list of them; NULL: it is not there. */
static const uint8_t *property(const uint8_t *p, const uint8_t *end, uint32_t which, size_t need) {
    static const uint8_t sizes[] = {1, 1, 2, 4, 2, 2, 0, 3};
    while (end - p >= 3) {
        uint32_t op = u16(p);
        size_t n = op >> 13 == 6 ? (size_t)p[2] + 1 : sizes[op >> 13];
        p += 2;
        if (op == which && (size_t)(end - p) >= need)
            return p;
        if (n > (size_t)(end - p))
            break;
        p += n;
    }
    return NULL;
}

static void characters(struct out *o, const uint8_t *page, size_t at, uint32_t from, uint32_t end) {
    size_t n = page[at], room = PAGE - at - 1;
    const uint8_t *v = property(page + at + 1, page + at + 1 + (n < room ? n : room), SPRM_SYMBOL, 4);
    if (v)
        note(o, &o->symbols, from, end, u16(v + 2) < 0x100 ? SYMBOL_BASE | u16(v + 2) : u16(v + 2));
    v = property(page + at + 1, page + at + 1 + (n < room ? n : room), SPRM_DELETED, 1);
    if (v && *v)
        note(o, &o->deleted, from, end, 1);
}

static void paragraph(struct out *o, const uint8_t *page, size_t at, uint32_t from, uint32_t end) {
    size_t n = page[at] ? (size_t)page[at] * 2 - 1 : at + 1 < PAGE ? (size_t)page[at + 1] * 2 : 0, begin = at + 1 + !page[at];
    if (n < 2 || begin + 2 > PAGE)
        return;
    const uint8_t *p = page + begin + 2, *stop = page + begin + (n < PAGE - begin ? n : PAGE - begin), *page_break = property(p, stop, SPRM_BREAK_BEFORE, 1), *row = property(p, stop, SPRM_ROW_END, 1);
    if (page_break && *page_break)
        note(o, &o->breaks, from, end, 1);
    if (row && *row)
        note(o, &o->rows, from, end, 1);
}

/* Every run of a table of formatted pages: `wide` bytes a run, of which the first tells where its properties stand. */
static void formatted(struct out *o, struct bytes table, size_t fib, size_t wide, void (*run)(struct out *o, const uint8_t *page, size_t at, uint32_t from, uint32_t end)) {
    uint32_t at = u32(o->main.p + fib), len = u32(o->main.p + fib + 4);
    if (at >= table.n || len > table.n - at || len < 12)
        return;
    size_t pages = (len - 4) / 8;
    for (size_t i = 0; i < pages; i++) {
        uint64_t where = (uint64_t)(u32(table.p + at + 4 * (pages + 1) + 4 * i) & 0x3FFFFF) * PAGE;
        if (where + PAGE > o->main.n)
            continue;
        const uint8_t *page = o->main.p + where;
        size_t runs = page[PAGE - 1];
        for (size_t k = 0; k < runs && 4 * (runs + 1) + wide * runs < PAGE; k++) {
            size_t place = (size_t)page[4 * (runs + 1) + wide * k] * 2;
            if (place && place + 1 < PAGE)
                run(o, page, place, u32(page + 4 * k), u32(page + 4 * k + 4));
        }
    }
}

/* ---- text */

/* The instruction of a field parts no text: what it shows is a symbol, or it comes behind the paragraph. */
static void instruction_ends(struct out *o) {
    uint32_t cp = symbol_field(o->instruction.p, o->instruction.p + o->instruction.len);
    if (cp) {
        put(o, cp);
    } else if (o->aside.len + o->instruction.len < 8 * INSTRUCTION) {
        shown_instruction(o->instruction.p, o->instruction.len);
        str_putn(&o->aside, o->instruction.p, o->instruction.len);
        str_putc(&o->aside, '\n');
    }
    str_clear(&o->instruction);
}

/* The characters 0x13, 0x14, 0x15: a field begins, its result begins, it ends. */
static void field(struct out *o, uint32_t cp) {
    bool inside = o->instructions;
    if (cp == 0x13 && o->nested < NESTED) {
        o->instructions |= 1u << o->nested++;
    } else if (o->nested) {
        o->instructions &= ~(1u << (o->nested - 1));
        o->nested -= cp == 0x15;
    }
    if (inside && !o->instructions)
        instruction_ends(o);
}

static void in_instruction(struct out *o, uint32_t cp) {
    if (cp >= 0x20 && !(cp >= 0xD800 && cp < 0xE000))
        utf8_put(&o->instruction, cp);
    if (o->instruction.len > INSTRUCTION) {                      /* it never ends: text like other */
        o->instructions = 0;
        o->nested = 0;
        put_string(o, &o->instruction);
    }
}

/* Is the character one that was deleted? It comes behind the paragraph. */
static bool deleted(struct out *o, uint32_t cp, uint32_t at) {
    bool now = cp >= 0x20 && !(cp >= 0xD800 && cp < 0xE000) && o->aside.len < 8 * INSTRUCTION && noted(&o->deleted, at);
    if (now)
        utf8_put(&o->aside, cp);
    else if (o->gone)
        str_putc(&o->aside, '\n');
    return o->gone = now;
}

/* Word marks paragraphs, cells, breaks and fields by control characters. */
static void character(struct out *o, uint32_t cp, uint32_t at) {
    const struct note *symbol = cp == 0x28 ? noted(&o->symbols, at) : NULL;
    if (o->paragraph_begins && !o->page_begins && noted(&o->breaks, at))
        put_page(o);
    o->paragraph_begins = cp == 0x0D || cp == 0x0C || cp == 0x07;
    if (deleted(o, cp, at))
        return;
    if (cp >= 0x13 && cp <= 0x15) {
        field(o, cp);
    } else if (o->instructions) {
        in_instruction(o, cp);
    } else if (cp == 0x0D || cp == 0x0B) {
        put(o, '\n');
        put_string(o, &o->aside);
    } else if (cp == 0x07) {
        put(o, noted(&o->rows, at) ? '\n' : '\t');
    } else if (cp == 0x0C) {
        put_page(o);
    } else if (cp >= 0x20 || cp == '\t') {
        put(o, symbol ? symbol->value : cp);
    }
}

/* Headers and footers stand behind the text and its notes, and are a head of their own. */
static void head_begins(struct out *o) {
    put(o, '\n');
    flush(o);
    doc_head(o->d);
}

static void pieces(struct out *o, const uint8_t *p, const uint8_t *end) {
    const uint8_t *fib = o->main.p;
    uint64_t headers = u32(fib + FIB_HEADERS) ? (uint64_t)u32(fib + FIB_TEXT) + u32(fib + FIB_NOTES) : UINT64_MAX;
    while (end - p > 3 && p[0] == 1)                              /* formatting first */
        p += 3 + u16(p + 1) > (size_t)(end - p) ? (size_t)(end - p) : 3 + u16(p + 1);
    if (end - p <= 5 || p[0] != 2)
        return;
    size_t len = u32(p + 1), room = (size_t)(end - p - 5);
    len = len < room ? len : room;
    size_t count = len >= 16 ? (len - 4) / 12 : 0;
    const uint8_t *cp = p + 5, *pcd = cp + 4 * (count + 1);
    for (size_t k = 0; k < count && o->rc >= 0; k++) {
        uint32_t a = u32(cp + 4 * k), z = u32(cp + 4 * k + 4), fc = u32(pcd + 8 * k + 2);
        bool narrow = fc & 0x40000000;
        size_t from = narrow ? (fc & 0x3FFFFFFF) / 2 : fc & 0x3FFFFFFF, chars = z > a ? z - a : 0, wide = narrow ? 1 : 2;
        if (from >= o->main.n)
            continue;
        chars = chars < (o->main.n - from) / wide ? chars : (o->main.n - from) / wide;
        for (size_t i = from; i < from + chars * wide; i += wide) {
            if (a + (i - from) / wide == headers)
                head_begins(o);
            character(o, narrow ? o->main.p[i] : u16(o->main.p + i), (uint32_t)i);
        }
    }
}

int msword_scan(struct scan_job *j, struct scan_input *in, const struct cfb *f, struct arena *mem, int main, bool *ret_locked) {
    uint8_t *w, *tab;
    struct bytes table = {0};
    struct out *o = arena_alloc(mem, sizeof *o);
    cfb_read(f, mem, main, &w, &o->main.n);
    o->main.p = w;
    if (o->main.n > 12 && (u16(w) == 0xA5EC || u16(w) == 0xA5DC) && u16(w + 10) & 0x100) {
        *ret_locked = true;
        return 0;
    }
    if (o->main.n < FIB_END || u16(w) != 0xA5EC)                     /* Word 6 and 95: text as it is, in the code page */
        return job_part(j, in, "WordDocument", w, o->main.n);
    int which = cfb_find(f, u16(w + 10) & 0x200 ? "1Table" : "0Table");
    if (which >= 0) {
        cfb_read(f, mem, which, &tab, &table.n);
        table.p = tab;
    }
    o->c = j->c;
    o->d = doc_open(j, in, "utf-16le", 0);
    doc_page(o->d, o->page = 1);
    o->page_begins = true;
    str_init(&o->instruction, j->c, 2 * INSTRUCTION);
    str_init(&o->aside, j->c, 16 * INSTRUCTION);
    formatted(o, table, FIB_CHPX, 1, characters);
    formatted(o, table, FIB_PAPX, 13, paragraph);
    uint32_t clx = u32(w + FIB_CLX), n = u32(w + FIB_CLX + 4);
    if (clx < table.n && n <= table.n - clx)
        pieces(o, table.p + clx, table.p + clx + n);
    put_string(o, &o->instruction);
    put(o, '\n');
    put_string(o, &o->aside);
    flush(o);
    TRY(o->rc);
    return doc_close(o->d);
}
