/* Pictures, by OCR, when asked (--ocr): tesseract with chi_sim, found at run time, so that the program needs it only then. */
#include <dlfcn.h>
#include <stdlib.h>

#include "scan/doc.h"

typedef int (*init_fn)(void *api, const char *data, const char *language);
static struct {
    void *api;
    void (*set_image)(void *api, void *pix);
    char *(*text)(void *api);
    void (*clear)(void *api);
    void (*delete_text)(const char *text);
    void *(*read)(const uint8_t *p, size_t n);
    void (*destroy)(void **pix);
} ocr;

/* POSIX: a data pointer from dlsym may be a function. */
static void find(void *lib, const char *name, void *ret_fn) {
    void *p = dlsym(lib, name);
    memcpy(ret_fn, &p, sizeof p);
}

static void prepare(const struct scan_options *o) {
    void *(*create)(void) = NULL;
    init_fn init = NULL;
    if (!o->ocr)
        return;
    setenv("OMP_THREAD_LIMIT", "1", 1);                    /* a worker may start no threads */
    void *t = dlopen("libtesseract.so.5", RTLD_NOW | RTLD_GLOBAL), *l = dlopen("liblept.so.5", RTLD_NOW);
    if (!t || !l)
        return;
    find(t, "TessBaseAPICreate", &create);
    find(t, "TessBaseAPIInit3", &init);
    find(t, "TessBaseAPISetImage2", &ocr.set_image);
    find(t, "TessBaseAPIGetUTF8Text", &ocr.text);
    find(t, "TessBaseAPIClear", &ocr.clear);
    find(t, "TessDeleteText", &ocr.delete_text);
    find(l, "pixReadMem", &ocr.read);
    find(l, "pixDestroy", &ocr.destroy);
    if (!create || !init || !ocr.set_image || !ocr.text || !ocr.clear || !ocr.delete_text || !ocr.read || !ocr.destroy)
        return;
    void *api = create();
    if (api && init(api, NULL, "chi_sim") == 0)
        ocr.api = api;
}

static bool sniff(const struct scan_input *in, const uint8_t *h, size_t n) {
    (void)in;
    return n >= 8 && (memcmp(h, "\x89PNG", 4) == 0 || memcmp(h, "\xFF\xD8\xFF", 3) == 0 || memcmp(h, "II*\0", 4) == 0 || memcmp(h, "MM\0*", 4) == 0 || (h[0] == 'B' && h[1] == 'M' && h[6] == 0 && h[7] == 0));
}

static int read_picture(struct scan_job *j, struct scan_input *in) {
    struct ctx *c = j->c;
    TRY(job_bytes(j, in));
    void *pix = ocr.read(in->p, in->n);
    if (!pix)
        return fail(c, E_INVALID, "%s", T("图片损坏或格式不支持", "damaged picture, or of an unknown kind"));
    ocr.set_image(ocr.api, pix);
    char *text = ocr.text(ocr.api);
    int rc = 0;
    if (text) {
        struct scan_doc *d = doc_open(j, in, "ocr", DOC_LOST_STAR | DOC_JOIN_LINES);
        rc = doc_text(d, text, strlen(text));
        rc = rc < 0 ? rc : doc_close(d);
        ocr.delete_text(text);
    }
    ocr.clear(ocr.api);
    ocr.destroy(&pix);
    return rc;
}

static int scan(struct scan_job *j, struct scan_input *in) {
    struct ctx *c = j->c;
    if (j->o->ocr && ocr.api)
        return read_picture(j, in);
    if (j->o->ocr)
        job_unreadable(j, in, T("没有安装文字识别(tesseract及chi_sim)", "no character recognition installed (tesseract with chi_sim)"));
    return doc_raw(j, in);                                 /* comments in a picture are text too */
}

const struct scan_format format_image = {.name = "image", .order = 55, .sniff = sniff, .scan = scan, .prepare = prepare};
