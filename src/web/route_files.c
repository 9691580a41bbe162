/* /files: attachments. */
#include "web/internal.h"

struct upload { struct web_req *r; const char *name; int64_t file; };

static int upload_write(struct ctx *c, struct db *db, void *arg) {
    struct upload *u = arg;
    return reg_file_put(c, db, web_spec(u->r), u->r->user, u->name, u->r->body.p, u->r->body.len, &u->file);
}

static int post(struct web_req *r) {
    struct ctx *c = &r->c;
    struct upload u = {.r = r, .name = web_param(r, "name")};
    if (!u.name || !*u.name) {
        ctx_field_error(c, E_INVALID, "name", T("缺少文件名 name", "the file's name is missing"));
        return ctx_field_end(c);
    }
    unsigned char sum[32];
    char hex[65];
    sm3(r->body.p, r->body.len, sum);
    hex_print(sum, sizeof sum, hex);
    TRY(web_write(r, upload_write, &u));
    return web_json(r, 201, json_pack("{s:I,s:s,s:I,s:s}", "file", (json_int_t)u.file, "name", reg_file_name(u.name), "size", (json_int_t)r->body.len, "sm3", hex));
}

static int get(struct web_req *r) {
    struct ctx *c = &r->c;
    struct db *db;
    const char *name;
    const void *bytes;
    size_t n;
    TRY(web_read(r, &db));
    TRY(reg_file_get(c, db, web_spec(r), r->user, web_id(r, "id"), &name, &bytes, &n));
    const struct spec_register *reg = spec_register(web_spec(r), "file");
    if (reg)
        web_note(r, reg, web_id(r, "id"), "read", NULL);
    return web_bytes(r, "application/octet-stream", bytes, n, name);   /* never shown by the browser itself */
}

ROUTE(file_post, .method = "POST", .path = "/files", .who = WHO_BUSINESS, .flags = WEB_RAW, .summary = "Upload an attachment", .params = "name",
      .answer = "File", .run = post);
ROUTE(file_get, .method = "GET", .path = "/files/{id}", .about = "file", .who = WHO_USER, .flags = WEB_SLOW, .summary = "The bytes of an attachment",
      .answer = "application/octet-stream", .run = get);
