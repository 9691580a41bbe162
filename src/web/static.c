/* The page's files out of the binary. */
#include <zlib.h>

#include "base/embed.h"
#include "web/internal.h"

static const char *media_type(const char *path) {
    static const struct { const char *end, *type; } types[] = {
        {".html", "text/html; charset=utf-8"}, {".js", "text/javascript; charset=utf-8"}, {".mjs", "text/javascript; charset=utf-8"},
        {".css", "text/css; charset=utf-8"}, {".svg", "image/svg+xml"}, {".png", "image/png"}, {".ico", "image/x-icon"},
        {".woff2", "font/woff2"}, {".json", "application/json"}, {".txt", "text/plain; charset=utf-8"}, {".wasm", "application/wasm"},
    };
    for (size_t i = 0; i < COUNT(types); i++)
        if (str_ends(path, types[i].end))
            return types[i].type;
    return "application/octet-stream";
}

/* For the rare client that does not take gzip. */
static int unpack(struct web_req *r, const struct embed_file *f) {
    struct ctx *c = &r->c;
    enum { MAX_BYTES = 64 << 20 };
    size_t n = (size_t)(f->end - f->bytes);
    const char **slot = &r->web->unpacked[f - embed_files], *kept = web_kept(r->web, slot);
    uint32_t size = (uint32_t)f->end[-4] | (uint32_t)f->end[-3] << 8 | (uint32_t)f->end[-2] << 16 | (uint32_t)f->end[-1] << 24;
    void *out;
    if (kept)
        return web_bytes(r, media_type(f->path), kept, size, NULL);
    TRY(arena_try(c, (size_t)size + 1, MAX_BYTES, &out));
    z_stream z = {.next_in = (Bytef *)(uintptr_t)f->bytes, .avail_in = (uInt)n, .next_out = out, .avail_out = size};
    if (inflateInit2(&z, 31) != Z_OK)
        return fail(c, E_INTERNAL, "%s: zlib", f->path);
    int rc = inflate(&z, Z_FINISH);
    inflateEnd(&z);
    if (rc != Z_STREAM_END)
        return fail(c, E_INTERNAL, "%s: damaged gzip stream", f->path);
    kept = web_keep(r->web, slot, out, size);           /* asked for without gzip once, it will be again */
    return web_bytes(r, media_type(f->path), kept, size, NULL);
}

static int not_built(struct web_req *r) {
    struct ctx *c = &r->c;
    const char *text = T("本程序编译时没有带上页面。接口在 /api/v1，说明见 /api/v1/openapi.json。\n",
                         "The page is not built into this program. The API is at /api/v1; see /api/v1/openapi.json.\n");
    return web_bytes(r, "text/plain; charset=utf-8", text, strlen(text), NULL);
}

int web_static(struct web_req *r) {
    struct ctx *c = &r->c;
    if (!str_eq(r->method, "GET") && !str_eq(r->method, "HEAD")) {
        r->allow = "GET, HEAD";
        return fail(c, E_METHOD, T("这里只接受 GET", "only GET here"));
    }
    const char *accept = web_header(r, "Accept-Encoding");
    const char *path = arena_printf(c->mem, "web%s", str_eq(r->path, "/") ? "/index.html" : r->path);
    const struct embed_file *f = embed_find(path), *index = embed_find("web/index.html");
    if (!f && index && strchr(strrchr(path, '/'), '.'))
        return fail(c, E_NOTFOUND, T("没有这个文件：%s", "no such file: %s"), r->path);
    f = f ? f : index;
    if (!f)
        return not_built(r);
    size_t n = (size_t)(f->end - f->bytes), tail = n < 64 ? n : 64;   /* a gzip stream ends with the CRC of the whole */
    r->etag = arena_printf(c->mem, "\"%016" PRIx64 "-%zx\"", hash_fnv(f->end - tail, tail), n);
    r->cache = strstr(path, "/assets/") ? "public, max-age=31536000, immutable" : "no-cache";
    const char *have = web_header(r, "If-None-Match");
    if (have && strstr(have, r->etag)) {
        web_bytes(r, media_type(f->path), "", 0, NULL);
        r->status = 304;
        return 0;
    }
    if (f->gzip && !(accept && strstr(accept, "gzip")))
        return unpack(r, f);
    r->encoding = f->gzip ? "gzip" : NULL;
    return web_bytes(r, media_type(f->path), f->bytes, n, NULL);
}
