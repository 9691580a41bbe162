/* Pictures, by OCR, when asked. */
#include "scan/doc.h"
#include "scan/read/ocr.h"
#include "scan/read/picture.h"

static bool sniff(const struct scan_input *in, const uint8_t *h, size_t n) {
    (void)in;
    return n >= 8 && (memcmp(h, "\x89PNG", 4) == 0 || memcmp(h, "\xFF\xD8\xFF", 3) == 0 || memcmp(h, "GIF8", 4) == 0 || memcmp(h, "II*\0", 4) == 0 || memcmp(h, "MM\0*", 4) == 0 || (h[0] == 'B' && h[1] == 'M' && h[6] == 0 && h[7] == 0));
}

static int read_picture(struct scan_job *j, struct scan_input *in) {
    const char *text;
    TRY(job_bytes(j, in));
    TRY(ocr_picture(j, in->p, in->n, &text));
    struct scan_doc *d = doc_open(j, in, "ocr", DOC_LOST_STAR | DOC_JOIN_LINES);
    TRY(doc_text(d, text, strlen(text)));
    return doc_close(d);
}

static int scan(struct scan_job *j, struct scan_input *in) {
    struct ctx *c = j->c;
    bool ocr = j->o->ocr && ocr_ready();
    if (in->p || in->size <= (int64_t)LIMIT_SCAN_MAP_MIB << 20) {
        TRY(job_bytes(j, in));
        TRY(picture_texts(j, in, NULL, in->p, in->n, ocr));
        in->own = picture_end(in->p, in->n);
    }
    if (ocr)
        return read_picture(j, in);
    if (j->o->ocr)
        job_unreadable(j, in, T("没有安装文字识别（tesseract及chi_sim）", "no character recognition installed (tesseract with chi_sim)"));
    else
        j->pictures++;
    struct scan_input self = *in;
    if (in->p)
        self.size = (int64_t)(self.n = in->own);
    return doc_raw(j, &self);                              /* comments in a picture are text too */
}

const struct scan_format format_image = {.name = "image", .order = 55, .sniff = sniff, .scan = scan, .prepare = ocr_prepare};
