#include "scan/read/pdf_text.h"

#include <memory>
#include <string>
#include <vector>

#include <poppler-document.h>
#include <poppler-embedded-file.h>
#include <poppler-global.h>
#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

static bool torn;                                          /* by what poppler said of a stream: workers read one file at a time */

static void noted(const std::string &said, void *) {
    torn = torn || (said.find("Bad ") != std::string::npos && said.find("flate stream") != std::string::npos) || said.find("No font in show") != std::string::npos;
}

extern "C" void pdf_prepare(bool drawing) {
    static const char one[] = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                              "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</Font<</F<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>>>/Contents 4 0 R>>endobj\n"
                              "4 0 obj<</Length 20>>stream\nBT /F 9 Tf (a) Tj ET\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF";
    poppler::set_debug_error_function(noted, nullptr);
    /* kept for good: with the last document poppler forgets its tables and reads them anew for the next */
    static poppler::document *const keep = poppler::document::load_from_raw_data(one, static_cast<int>(sizeof one - 1));
    (void)poppler::ustring::from_utf8("a").to_utf8();     /* iconv reads its list of modules now, while it can */
    if (keep && drawing)
        (void)poppler::page_renderer().render_page(std::unique_ptr<poppler::page>(keep->create_page(0)).get());      /* a font that is not in the file is looked for, with what fontconfig knows */
}

static int give(const poppler::ustring &s, int number, bool again, const pdf_sink *k) {
    const poppler::byte_array b = s.to_utf8();
    return b.empty() ? 0 : k->page(k->arg, number, again, b.data(), b.size());
}

/* A page with hardly a letter is a scan of paper; or its fonts do not tell what their characters are, where there are signs and accents only, or more that say nothing (U+FFFD, private ones) than letters: digits often come out of another font. */
static bool wordless(const poppler::ustring &s) {
    int letters = 0, lost = 0;
    for (const auto u : s) {
        bool own = u == 0xFFFD || (u >= 0xE000 && u < 0xF900);
        letters += (u > ' ' && u < 0x80) || (u >= 0x370 && u < 0x2000) || (u >= 0x2E80 && !own);
        lost += own;
    }
    return letters < 12 || lost > letters;
}

/* Of a page that was scanned a machine that reads English only makes Latin letters. */
static bool foreign(const poppler::ustring &s) {
    for (const auto u : s)
        if (u >= 0x2E80 && u < 0xE000)
            return false;
    return true;
}

/* May a mark stand here whose parts are drawn in another order than they stand, or several times for bold? The star often comes out of another font. */
static bool starred(const poppler::ustring &s) {
    bool secret = false, star = false;
    for (const auto u : s) {
        secret = secret || u == 0x5BC6 || u == 0x7955;                                   /* 密 祕 */
        star = star || u == '*' || u == 0x203B || u == 0x2605 || u == 0x2606 || u == 0x2729 || u == 0x272A || u == 0x2B50 || u == 0xFF0A || (u >= 0xF020 && u < 0xF100);
    }
    return secret && star;
}

static int give_picture(const poppler::page *p, int number, const pdf_sink *k) {
    const poppler::rectf box = p->page_rect();
    if (box.width() < 36 || box.height() < 36 || box.width() > 2400 || box.height() > 2400)
        return 0;
    poppler::page_renderer r;
    r.set_image_format(poppler::image::format_gray8);
    r.set_render_hint(poppler::page_renderer::antialiasing);
    poppler::image i = r.render_page(p, 150, 150);
    return i.is_valid() ? k->picture(k->arg, number, reinterpret_cast<const unsigned char *>(i.const_data()), i.width(), i.height(), i.bytes_per_row()) : 0;
}

/* All that is drawn, also outside the page. */
static poppler::ustring drawn(const poppler::page *p) {
    const int most = 14400;                                /* of a page's side, ISO 32000-1, annex C */
    return p->text(poppler::rectf(-most, -most, 3 * most, 3 * most), poppler::page::raw_order_layout);
}

/* A file's name as it stands in the PDF: in UTF-16 with its mark, or as it is. */
static std::string readable(const std::string &name) {
    if (name.compare(0, 2, "\xFE\xFF") != 0)
        return name;
    poppler::ustring wide;
    for (size_t i = 2; i + 1 < name.size(); i += 2)
        wide.push_back((unsigned short)((unsigned char)name[i] << 8 | (unsigned char)name[i + 1]));
    const poppler::byte_array utf8 = wide.to_utf8();
    return std::string(utf8.begin(), utf8.end());
}

extern "C" int pdf_text(const char *bytes, size_t n, const pdf_sink *k) {
    if (n > 0x7fffffff)
        return PDF_DAMAGED;
    std::unique_ptr<poppler::document> d(poppler::document::load_from_raw_data(bytes, static_cast<int>(n)));
    if (!d)
        return PDF_DAMAGED;
    if (d->is_locked())
        return PDF_LOCKED;
    const int pages = d->pages(), scanned = 700000;       /* pixels of a page: A4 at 85 dpi */
    const bool pictured = k->pixels / scanned >= pages;
    torn = false;
    for (int i = 0; i < pages; i++) {
        std::unique_ptr<poppler::page> p(d->create_page(i));
        if (!p) {
            ++*k->lost;
            continue;
        }
        const poppler::ustring text = drawn(p.get());
        const bool bare = wordless(text) || (pictured && foreign(text));
        if (give(text, i + 1, false, k) != 0 || (starred(text) && give(p->text(poppler::rectf(), poppler::page::physical_layout), i + 1, true, k) != 0) || (bare && k->picture && give_picture(p.get(), i + 1, k) != 0))
            return PDF_OK;
        *k->bare += bare && !k->picture;
    }
    *k->torn += torn;
    for (const std::string &key : d->info_keys())
        if (give(d->info_key(key), -1, false, k) != 0 || k->page(k->arg, -1, false, "\n", 1) != 0)
            return PDF_OK;
    if (d->has_embedded_files())
        for (poppler::embedded_file *f : d->embedded_files()) {
            const poppler::byte_array b = f->data();
            if (k->attached(k->arg, readable(f->name()).c_str(), b.data(), b.size()) != 0)
                return PDF_OK;
        }
    return PDF_OK;
}
