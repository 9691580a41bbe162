#include "scan/read/ocr.h"

#include <dlfcn.h>
#include <stdlib.h>

typedef int (*init_fn)(void *api, const char *data, const char *language);
static struct {
    void *api;
    void (*set_picture)(void *api, void *pix);
    void (*set_pixels)(void *api, const uint8_t *pixels, int width, int height, int pixel_bytes, int line_bytes);
    void (*set_dpi)(void *api, int dpi);
    char *(*text)(void *api);
    void (*clear)(void *api);
    void (*delete_text)(const char *text);
    void (*end)(void *api);
    void *(*read)(const uint8_t *p, size_t n);
    void (*destroy)(void **pix);
} ocr;

/* POSIX: a data pointer from dlsym may be a function. */
static bool find(void *lib, const char *name, void *ret_fn) {
    void *p = dlsym(lib, name);
    memcpy(ret_fn, &p, sizeof p);
    return p != NULL;
}

/* Before its library's own end, which otherwise complains of what it finds left. */
static void finish(void) { ocr.end(ocr.api); }

void ocr_prepare(const struct scan_options *o) {
    void *(*create)(void) = NULL;
    init_fn init = NULL;
    if (!o->ocr || ocr.api)
        return;
    setenv("OMP_THREAD_LIMIT", "1", 1);                    /* a worker may start no threads */
    void *t = dlopen("libtesseract.so.5", RTLD_NOW | RTLD_GLOBAL), *l = dlopen("liblept.so.5", RTLD_NOW);
    if (!t || !l || !find(t, "TessBaseAPICreate", &create) || !find(t, "TessBaseAPIInit3", &init) || !find(t, "TessBaseAPISetImage2", &ocr.set_picture) || !find(t, "TessBaseAPISetImage", &ocr.set_pixels) ||
        !find(t, "TessBaseAPISetSourceResolution", &ocr.set_dpi) || !find(t, "TessBaseAPIGetUTF8Text", &ocr.text) || !find(t, "TessBaseAPIClear", &ocr.clear) || !find(t, "TessDeleteText", &ocr.delete_text) || !find(t, "TessBaseAPIDelete", &ocr.end) ||
        !find(l, "pixReadMem", &ocr.read) || !find(l, "pixDestroy", &ocr.destroy))
        return;
    void *api = create();
    if (api && init(api, NULL, "chi_sim") == 0 && atexit(finish) == 0)
        ocr.api = api;
}

bool ocr_ready(void) { return ocr.api != NULL; }

static void recognise(struct scan_job *j, const char **ret_text) {
    char *text = ocr.text(ocr.api);
    *ret_text = text ? arena_dup(j->c->mem, text) : "";
    if (text)
        ocr.delete_text(text);
    ocr.clear(ocr.api);
}

int ocr_picture(struct scan_job *j, const uint8_t *p, size_t n, const char **ret_text) {
    struct ctx *c = j->c;
    void *pix = ocr.read(p, n);
    if (!pix)
        return fail(c, E_INVALID, "%s", T("图片损坏或格式不支持", "damaged picture, or of an unknown kind"));
    ocr.set_picture(ocr.api, pix);
    recognise(j, ret_text);
    ocr.destroy(&pix);
    return 0;
}

int ocr_grey(struct scan_job *j, const uint8_t *pixels, int width, int height, int stride, const char **ret_text) {
    ocr.set_pixels(ocr.api, pixels, width, height, 1, stride);
    ocr.set_dpi(ocr.api, 150);
    recognise(j, ret_text);
    return 0;
}
