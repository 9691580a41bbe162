/* /registers/{register}/{id}/purge: what should never have been typed is destroyed, with two signatures. */
#include "web/internal.h"

static int fields_of(struct web_req *r, struct reg_purge *p) {
    struct ctx *c = &r->c;
    const json_t *list = json_object_get(r->json, "fields");
    const char **names = NEWN(c, const char *, json_array_size(list) + 1);
    size_t i;
    json_t *v;
    if (list && !json_is_array(list))
        ctx_field_error(c, E_INVALID, "fields", T("fields 应为数组", "fields must be an array"));
    json_array_foreach(list, i, v)
        if (json_is_string(v))
            names[p->n_fields++] = json_string_value(v);
        else
            ctx_field_error(c, E_INVALID, "fields", T("栏目名应为文本", "names of fields are text"));
    p->fields = names;
    return ctx_field_end(c);
}

static int post(struct web_req *r) {
    struct ctx *c = &r->c;
    struct reg_purge p = {.record = web_id(r, "id")};
    json_t *report;
    const char *name = web_capture(r, "register");
    if (str_eq(name, "file"))                              /* seen by whoever sees a record it hangs on */
        p.reg = spec_register(web_spec(r), name);
    else
        TRY(web_register(r, &p.reg));
    TRY(web_need_text(r, "reason", &p.reason));
    TRY(fields_of(r, &p));
    const json_t *phrase = json_object_get(r->json, "phrase");
    if (phrase && !json_is_string(phrase)) {
        ctx_field_error(c, E_INVALID, "phrase", T("phrase 应为文本", "phrase must be text"));
        return ctx_field_end(c);
    }
    p.phrase = json_string_value(phrase);
    p.keep = json_yes(r->json, "keep");
    p.copies = json_yes(r->json, "copies");
    p.seen_version = -1;                                   /* an attachment never changes: no version to compare */
    if (!str_eq(name, "file"))
        TRY(web_if_match(r, &p.seen_version));
    TRY(web_signatures(r, &p.signatures, &p.second_person));
    TRY(web_purge(c, web_store(r), web_spec(r), r->user, &p, &report));
    return web_json(r, 200, report);
}

ROUTE(purge, .method = "POST", .path = "/registers/{register}/{id}/purge", .who = WHO_BUSINESS, .flags = WEB_SLOW,
      .summary = "Destroys what should never have been typed, with two signatures; If-Match carries the version", .body = "fields? keep? copies? phrase? reason signature second",
      .answer = "application/json", .run = post);
