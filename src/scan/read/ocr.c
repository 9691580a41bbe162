#include "scan/read/ocr.h"

#include <dlfcn.h>
#include <stdlib.h>

typedef int (*init_fn)(void *api, const char *data, const char *language);
static struct {
    void *api;
    void (*set_mode)(void *api, int mode);
    void (*set_picture)(void *api, void *pix);
    void (*set_dpi)(void *api, int dpi);
    char *(*text)(void *api);
    int (*sure)(void *api);
    void (*clear)(void *api);
    void (*delete_text)(const char *text);
    void (*end)(void *api);
    void *(*read)(const uint8_t *p, size_t n);
    void *(*read_tiff)(const uint8_t *p, size_t n, size_t *at);
    void *(*grey)(void *pix, int colours);
    void *(*scale)(void *pix, float x, float y);
    void *(*turn)(void *pix, int quarters);
    void *(*even)(void *pix, void *mask, void *grey);
    void *(*straight)(void *pix, int coarse, float range, float step, int fine, int threshold, float *ret_angle, float *ret_sure);
    int (*size)(const void *pix, int *width, int *height, int *bits);
    int (*resolution)(const void *pix, int *across, int *down);
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
    enum { AUTO = 3 };                                     /* columns, seals and pictures are told from text; PSM_AUTO of its C API */
    void *(*create)(void) = NULL;
    init_fn init = NULL;
    if (!o->ocr || ocr.api)
        return;
    setenv("OMP_THREAD_LIMIT", "1", 1);                    /* a worker may start no threads */
    void *t = dlopen("libtesseract.so.5", RTLD_NOW | RTLD_GLOBAL), *l = dlopen("liblept.so.5", RTLD_NOW);
    const struct { void *lib; const char *name; void *fn; } wanted[] = {
        {t, "TessBaseAPICreate", &create}, {t, "TessBaseAPIInit3", &init}, {t, "TessBaseAPISetPageSegMode", &ocr.set_mode}, {t, "TessBaseAPISetImage2", &ocr.set_picture},
        {t, "TessBaseAPISetSourceResolution", &ocr.set_dpi}, {t, "TessBaseAPIGetUTF8Text", &ocr.text}, {t, "TessBaseAPIMeanTextConf", &ocr.sure}, {t, "TessBaseAPIClear", &ocr.clear},
        {t, "TessDeleteText", &ocr.delete_text}, {t, "TessBaseAPIDelete", &ocr.end}, {l, "pixReadMem", &ocr.read}, {l, "pixReadMemFromMultipageTiff", &ocr.read_tiff}, {l, "pixConvertTo8", &ocr.grey},
        {l, "pixScale", &ocr.scale}, {l, "pixRotateOrth", &ocr.turn}, {l, "pixBackgroundNormSimple", &ocr.even}, {l, "pixDeskewGeneral", &ocr.straight}, {l, "pixGetDimensions", &ocr.size},
        {l, "pixGetResolution", &ocr.resolution}, {l, "pixDestroy", &ocr.destroy}};
    for (size_t i = 0; i < COUNT(wanted); i++)
        if (!wanted[i].lib || !find(wanted[i].lib, wanted[i].name, wanted[i].fn))
            return;
    void *api = create();
    if (!api || init(api, NULL, "chi_sim") != 0 || atexit(finish) != 0)
        return;
    ocr.set_mode(api, AUTO);
    ocr.api = api;
}

bool ocr_ready(void) { return ocr.api != NULL; }

bool ocr_enough(struct scan_job *j, const struct scan_input *in, int page) {
    struct ctx *c = j->c;
    if (page == OCR_PAGES + 1)
        job_unreadable(j, in, arena_printf(c->mem, T("扫描件只识别了前%d页", "of the scanned pages only the first %d were recognised"), OCR_PAGES));
    return page > OCR_PAGES;
}

/* Are there words, and is what was read hardly any of them? */
static bool garbled(const char *text) {
    enum { FEW = 8, SURE = 60 };
    int n = 0;
    for (const char *p = text; *p; p++)
        n += (uint8_t)*p >= 0xE0;
    return n >= FEW && ocr.sure(ocr.api) < SURE;
}

/* Points an inch if it shows a page of A4: what cameras write of it is not so, and letters are looked for by their size. */
static int dpi_of(const void *pix) {
    int width = 0, height = 0, bits;
    ocr.size(pix, &width, &height, &bits);
    int dpi = 10 * (width > height ? width : height) / 117;
    return dpi < 70 ? 70 : dpi;
}

/* The next of a picture's states, which takes its place where there is one. */
static void step(void **pix, void *next) {
    if (!next)
        return;
    ocr.destroy(pix);
    *pix = next;
}

/* Grey, no larger than reading needs (of a photograph; memory is short), as if evenly lit, and straight. Takes the picture. */
static void *made_ready(void *pix) {
    enum { MOST = 16000000, SKEW = 10 };
    int width = 0, height = 0, bits = 0, across = 0, down = 0;
    ocr.size(pix, &width, &height, &bits);
    ocr.resolution(pix, &across, &down);
    step(&pix, bits > 8 ? ocr.grey(pix, 0) : NULL);
    if (across > 0 && down > 0 && 4 * down < 3 * across)
        step(&pix, ocr.scale(pix, 1, (float)across / (float)down));        /* a fax: lines are far apart */
    step(&pix, (int64_t)width * height > MOST ? ocr.scale(pix, 0.5F, 0.5F) : NULL);
    step(&pix, bits >= 8 ? ocr.even(pix, NULL, NULL) : NULL);
    step(&pix, ocr.straight(pix, 4, SKEW, 1, 2, 130, NULL, NULL));
    return pix;
}

/* As it lies; what is garbled so may have been scanned upside down, or on its side. Takes the picture. */
static const char *recognise(struct scan_job *j, void *picture) {
    static const int quarters[] = {0, 2, 1, 3};
    void *pix = made_ready(picture);
    const int dpi = dpi_of(pix);
    const char *best = "";
    bool fine = false;
    for (size_t i = 0; i < COUNT(quarters) && !fine; i++) {
        void *turned = i ? ocr.turn(pix, quarters[i]) : pix;
        if (!turned)
            break;
        ocr.set_picture(ocr.api, turned);
        ocr.set_dpi(ocr.api, dpi);
        char *text = ocr.text(ocr.api);
        fine = text && !garbled(text);
        if (text && (!i || fine))
            best = arena_dup(j->c->mem, text);
        if (text)
            ocr.delete_text(text);
        ocr.clear(ocr.api);
        if (i)
            ocr.destroy(&turned);
    }
    ocr.destroy(&pix);
    return best;
}

int ocr_picture(struct scan_job *j, const uint8_t *p, size_t n, size_t *at, const char **ret_text) {
    struct ctx *c = j->c;
    bool tiff = n > 4 && (memcmp(p, "II*\0", 4) == 0 || memcmp(p, "MM\0*", 4) == 0);
    void *pix = tiff ? ocr.read_tiff(p, n, at) : ocr.read(p, n);
    if (!pix)
        return fail(c, E_INVALID, "%s", T("图片损坏、太大或格式不支持", "damaged picture, too large, or of an unknown kind"));
    *ret_text = recognise(j, pix);
    return 0;
}

int ocr_grey(struct scan_job *j, const uint8_t *pixels, int width, int height, int stride, const char **ret_text) {
    struct ctx *c = j->c;
    struct arena *own = arena_open();
    char head[64];
    int len = snprintf(head, sizeof head, "P5 %d %d 255\n", width, height);
    size_t n = (size_t)len + (size_t)width * (size_t)height;
    uint8_t *pnm = arena_alloc(own, n);
    memcpy(pnm, head, (size_t)len);
    for (int y = 0; y < height; y++)
        memcpy(pnm + len + (size_t)y * (size_t)width, pixels + (ptrdiff_t)y * stride, (size_t)width);
    void *pix = ocr.read(pnm, n);
    arena_close(own);
    if (!pix)
        return fail(c, E_LIMIT, "%s", T("内存不足，没有识别文字", "out of memory, no characters were recognised"));
    *ret_text = recognise(j, pix);
    return 0;
}
