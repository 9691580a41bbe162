#include "scan/pdf_text.h"

#include <memory>
#include <string>
#include <vector>

#include <poppler-document.h>
#include <poppler-embedded-file.h>
#include <poppler-global.h>
#include <poppler-page.h>

static void silent(const std::string &, void *) {}

extern "C" void pdf_prepare(void) {
    static const char one[] = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF";
    poppler::set_debug_error_function(silent, nullptr);
    /* kept for good: with the last document poppler forgets its tables and reads them anew for the next */
    static poppler::document *const keep = poppler::document::load_from_raw_data(one, static_cast<int>(sizeof one - 1));
    (void)keep;
    (void)poppler::ustring::from_utf8("a").to_utf8();     /* iconv reads its list of modules now, while it can */
}

static int give(const poppler::ustring &s, int number, int (*page)(void *, int, const char *, size_t), void *arg) {
    const poppler::byte_array b = s.to_utf8();
    return b.empty() ? 0 : page(arg, number, b.data(), b.size());
}

extern "C" int pdf_text(const char *bytes, size_t n, int (*page)(void *, int, const char *, size_t), int (*attached)(void *, const char *, const char *, size_t), void *arg) {
    if (n > 0x7fffffff)
        return PDF_DAMAGED;
    std::unique_ptr<poppler::document> d(poppler::document::load_from_raw_data(bytes, static_cast<int>(n)));
    if (!d)
        return PDF_DAMAGED;
    if (d->is_locked())
        return PDF_LOCKED;
    const int pages = d->pages();
    for (int i = 0; i < pages; i++) {
        std::unique_ptr<poppler::page> p(d->create_page(i));
        if (p && give(p->text(poppler::rectf(), poppler::page::raw_order_layout), i + 1, page, arg) != 0)
            return PDF_OK;
    }
    for (const std::string &key : d->info_keys())
        if (give(d->info_key(key), -1, page, arg) != 0 || page(arg, -1, "\n", 1) != 0)
            return PDF_OK;
    if (d->has_embedded_files())
        for (poppler::embedded_file *f : d->embedded_files()) {
            const poppler::byte_array b = f->data();
            if (attached(arg, f->name().c_str(), b.data(), b.size()) != 0)
                return PDF_OK;
        }
    return PDF_OK;
}
