/* Pictures, by OCR, when asked. */
#include "scan/doc.h"
#include "scan/read/ocr.h"
#include "scan/read/picture.h"

/* P6 1240 1754: a kind, width and height, or a comment. */
static bool portable(const uint8_t *h, size_t n) {
    size_t at = 3, numbers = 0;
    bool kind = h[0] == 'P' && h[1] >= '1' && h[1] <= '6' && (h[2] == '\n' || h[2] == ' ');
    for (; kind && numbers < 2 && at < n && h[at] >= '0' && h[at] <= '9'; numbers++) {
        while (at < n && h[at] >= '0' && h[at] <= '9')
            at++;
        at += at < n && (h[at] == ' ' || h[at] == '\n') ? 1 : n;
    }
    return numbers == 2 || (kind && h[3] == '#');
}

/* Whatever shows a picture; of those at the end what stands in them cannot be read, which is said when it is asked for. */
static bool sniff(const struct scan_input *in, const uint8_t *h, size_t n) {
    static const struct { uint8_t at, len; const char *magic; } signs[] = {{0, 4, "\x89PNG"}, {0, 3, "\xFF\xD8\xFF"}, {0, 4, "GIF8"}, {0, 4, "II*\0"}, {0, 4, "MM\0*"}, {8, 4, "WEBP"}, {0, 8, "\0\0\0\x0CjP  "}, {0, 4, "\xFF\x4F\xFF\x51"},
        {4, 8, "ftypheic"}, {4, 8, "ftypheix"}, {4, 8, "ftypmif1"}, {4, 8, "ftypavif"}, {0, 8, "\0\0\0\x0CJXL "}, {0, 2, "\xFF\x0A"}, {0, 4, "8BPS"}};
    (void)in;
    if (n < 12)
        return false;
    for (size_t i = 0; i < COUNT(signs); i++)
        if (memcmp(h + signs[i].at, signs[i].magic, signs[i].len) == 0)
            return true;
    return (h[0] == 'B' && h[1] == 'M' && h[6] == 0 && h[7] == 0) || portable(h, n);
}

static int read_picture(struct scan_job *j, struct scan_input *in) {
    const char *text;
    size_t at = 0;
    TRY(job_bytes(j, in));
    struct scan_doc *d = NULL;
    for (int page = 1; page == 1 || at; page++) {
        if (ocr_enough(j, in, page))
            break;
        TRY(ocr_picture(j, in->p, in->n, &at, &text));
        d = d ? d : doc_open(j, in, "ocr", DOC_LOST_STAR | DOC_JOIN_LINES);
        if (page > 1 || at)
            doc_page(d, page);
        TRY(doc_text(d, text, strlen(text)));
    }
    return doc_close(d);
}

static int scan(struct scan_job *j, struct scan_input *in) {
    struct ctx *c = j->c;
    bool ready = j->o->ocr && ocr_ready();
    if (in->p || in->size <= (int64_t)LIMIT_SCAN_MAP_MIB << 20) {
        TRY(job_bytes(j, in));
        TRY(picture_texts(j, in, NULL, in->p, in->n, false));
        in->own = picture_end(in->p, in->n);
    }
    if (ready) {
        TRY(read_picture(j, in));
    } else if (j->o->ocr) {
        job_unreadable(j, in, T("没有安装文字识别（tesseract及chi_sim）", "no character recognition installed (tesseract with chi_sim)"));
    } else {
        j->pictures++;
    }
    struct scan_input self = *in;
    if (in->p)
        self.size = (int64_t)(self.n = in->own);
    return doc_raw(j, &self);                              /* comments in a picture are text too */
}

const struct scan_format format_image = {.name = "image", .order = 55, .sniff = sniff, .scan = scan, .prepare = ocr_prepare};
