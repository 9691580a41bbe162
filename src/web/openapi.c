/* The OpenAPI document: routes from ROUTE, schemas from the registers. */
#include <stdio.h>

#include "web/internal.h"

static json_t *schema_ref(const char *name) {
    char path[160];
    snprintf(path, sizeof path, "#/components/schemas/%s", name);
    return json_pack("{s:s}", "$ref", path);
}

static json_t *type_of(const char *type) {
    return json_pack("{s:s}", "type", type);
}

static json_t *pattern_of(const char *pattern) {
    return json_pack("{s:s,s:s}", "type", "string", "pattern", pattern);
}

static json_t *field_schema(struct ctx *c, const struct spec_field *f) {
    json_t *j = NULL;
    switch (f->type) {
    case F_TEXT:
    case F_LONGTEXT:
        j = type_of("string");
        if (f->max > 0 && f->max != INT64_MAX)
            json_object_set_new(j, "maxLength", json_integer(f->max));
        break;
    case F_INTEGER:
        j = type_of("integer");
        break;
    case F_DECIMAL:
        j = pattern_of("^-?[0-9]+(\\.[0-9]{1,2})?$");
        break;
    case F_DATE:
        j = json_pack("{s:s,s:s}", "type", "string", "format", "date");
        break;
    case F_DATETIME:
        j = pattern_of("^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}$");
        break;
    case F_BOOL:
        j = type_of("boolean");
        break;
    case F_CHOICE:
        j = json_pack("{s:s,s:[]}", "type", "string", "enum");
        for (int i = 0; i < f->n_choices; i++)
            json_array_append_new(json_object_get(j, "enum"), json_string(f->choices[i].name));
        break;
    case F_LEVEL:
        j = json_pack("{s:s,s:i,s:i}", "type", "integer", "minimum", 0, "maximum", 4);
        break;
    case F_PERIOD:
        j = type_of("string");
        break;
    case F_PERSON:
    case F_DEPARTMENT:
    case F_UNIT:
    case F_REF:
        j = json_pack("{s:s,s:s}", "type", "integer", "description", f->ref ? f->ref : f->type_name);
        break;
    case F_PERSONS:
    case F_FILES:
        j = json_pack("{s:s,s:{s:s}}", "type", "array", "items", "type", "integer");
        break;
    }
    json_object_set_new(j, "title", json_string(TX(f->title)));
    return j;
}

static json_t *register_schema(struct ctx *c, const struct spec_register *reg) {
    json_t *p = json_pack("{s:o,s:o,s:o}", "id", type_of("integer"), "version", type_of("integer"), "state", json_pack("{s:s,s:[]}", "type", "string", "enum"));
    for (int i = 0; i < reg->n_states; i++)
        json_array_append_new(json_object_get(json_object_get(p, "state"), "enum"), json_string(reg->states[i].name));
    if (reg->level)
        json_object_set_new(p, "level", json_pack("{s:s,s:i,s:i}", "type", "integer", "minimum", 0, "maximum", 4));
    if (reg->audience)
        json_object_set_new(p, "audience", json_pack("{s:s,s:{s:s}}", "type", "array", "items", "type", "string"));
    for (int i = 0; i < reg->n_fields; i++)
        json_object_set_new(p, reg->fields[i].name, field_schema(c, &reg->fields[i]));
    json_t *actions = json_object();
    for (int i = 0; i < reg->n_actions; i++) {
        const struct spec_action *a = &reg->actions[i];
        json_t *input = json_array();
        for (int k = 0; k < a->n_input; k++)
            json_array_append_new(input, json_string(a->input[k].field->name));
        json_object_set_new(actions, a->name, json_pack("{s:s,s:o,s:i,s:b}", "title", TX(a->title), "input", input, "sign", a->sign, "creates", a->n_from == 0));
    }
    return json_pack("{s:s,s:s,s:o,s:o}", "type", "object", "title", TX(reg->title), "properties", p, "x-actions", actions);
}

static json_t *problem_schema(void) {
    return json_pack("{s:s,s:{s:o,s:o,s:o,s:o,s:o,s:o,s:o}}", "type", "object", "properties", "type", type_of("string"), "title", type_of("string"),
                     "status", type_of("integer"), "code", type_of("string"), "detail", type_of("string"), "field", type_of("string"),
                     "errors", json_pack("{s:s,s:{s:s}}", "type", "array", "items", "type", "object"));
}

static json_t *one_parameter(const char *name, const char *where, bool required, const char *type) {
    return json_pack("{s:s,s:s,s:b,s:{s:s}}", "name", name, "in", where, "required", required, "schema", "type", type);
}

/* Each "{name}" of the path, each word of the query, the headers of writes. */
static json_t *parameters(struct ctx *c, const struct web_route *route) {
    json_t *list = json_array();
    for (const char *p = strchr(route->path, '{'); p; p = strchr(p + 1, '{')) {
        const char *name = arena_dupn(c->mem, p + 1, strcspn(p + 1, "}"));
        bool id = str_eq(name, "id") || str_ends(name, "_id");
        json_array_append_new(list, one_parameter(name, "path", true, id ? "integer" : "string"));
    }
    char **words;
    int n = str_split(c, route->params ? route->params : "", ' ', WEB_PARAMS, &words);
    for (int i = 0; i < n; i++)
        if (*words[i])
            json_array_append_new(list, one_parameter(words[i], "query", false, str_eq(words[i], "limit") ? "integer" : "string"));
    if (str_eq(route->method, "GET"))
        return list;
    if (route->who != WHO_ALL)
        json_array_append_new(list, one_parameter("X-CSRF-Token", "header", true, "string"));
    json_array_append_new(list, one_parameter("Idempotency-Key", "header", false, "string"));
    if (str_ends(route->path, "{id}/actions/{action}") || str_ends(route->path, "{id}/purge"))
        json_array_append_new(list, one_parameter("If-Match", "header", true, "string"));
    return list;
}

static json_t *body_schema(struct ctx *c, const struct web_route *route) {
    if (route->flags & WEB_RAW)
        return json_pack("{s:b,s:{s:{s:{s:s,s:s}}}}", "required", 1, "content", "application/octet-stream", "schema", "type", "string", "format", "binary");
    json_t *properties = json_object(), *required = json_array();
    char **words;
    int n = str_split(c, route->body ? route->body : "", ' ', WEB_PARAMS, &words);
    for (int i = 0; i < n; i++) {
        size_t len = strlen(words[i]);
        bool optional = len && words[i][len - 1] == '?';
        const char *name = arena_dupn(c->mem, words[i], len - optional);
        if (!*name)
            continue;
        json_object_set_new(properties, name, json_object());
        if (!optional)
            json_array_append_new(required, json_string(name));
    }
    json_t *schema = json_pack("{s:s,s:o,s:b}", "type", "object", "properties", properties, "additionalProperties", 0);
    if (json_array_size(required))
        json_object_set_new(schema, "required", required);
    return json_pack("{s:{s:{s:o}}}", "content", "application/json", "schema", schema);
}

static json_t *operation(struct ctx *c, const struct web_route *route) {
    static const char *const who[] = {"all", "user", "business", "officer", "overseer", "proof", "system", "security", "audit", "admin", "loopback"};
    bool media = strchr(route->answer, '/');
    json_t *schema = media ? json_pack("{s:s,s:s}", "type", "string", "format", "binary") : schema_ref(route->answer);
    json_t *ok = json_pack("{s:s,s:{s:{s:o}}}", "description", route->summary, "content", media ? route->answer : "application/json", "schema", schema);
    json_t *problem = json_pack("{s:s,s:{s:{s:o}}}", "description", "A problem", "content", "application/problem+json", "schema", schema_ref("Problem"));
    json_t *op = json_pack("{s:s,s:s,s:o,s:{s:o,s:o}}", "summary", route->summary, "x-who", who[route->who], "parameters", parameters(c, route),
                           "responses", "2XX", ok, "default", problem);
    if (!str_eq(route->method, "GET") && (route->body || (route->flags & WEB_RAW)))
        json_object_set_new(op, "requestBody", body_schema(c, route));
    if (route->about)
        json_object_set_new(op, "x-register", json_string(route->about));
    if (route->who == WHO_ALL || route->who == WHO_LOOPBACK)
        json_object_set_new(op, "security", json_array());
    return op;
}

static void add_route(struct ctx *c, const struct web_route *route, json_t *paths, json_t *schemas) {
    json_t *item = json_object_get(paths, route->path);
    if (!item) {
        item = json_object();
        json_object_set_new(paths, route->path, item);
    }
    json_object_set_new(item, str_eq(route->method, "POST") ? "post" : "get", operation(c, route));
    if (!strchr(route->answer, '/') && !json_object_get(schemas, route->answer))
        json_object_set_new(schemas, route->answer, json_pack("{s:s,s:s}", "type", "object", "description", "see docs/api.md"));
}

int web_openapi(struct ctx *c, const struct spec *spec, json_t **ret_j) {
    json_t *paths = json_object(), *schemas = json_object();
    json_object_set_new(schemas, "Problem", problem_schema());
    for (const struct web_route *const *p = __start_sz_routes; p < __stop_sz_routes; p++)
        add_route(c, *p, paths, schemas);
    for (int i = 0; i < spec->n_registers; i++)
        json_object_set_new(schemas, arena_printf(c->mem, "register.%s", spec->registers[i].name), register_schema(c, &spec->registers[i]));
    json_t *info = json_pack("{s:s,s:s,s:s,s:{s:s}}", "title", "慎之 Shenzhi", "version", SHENZHI_VERSION, "description",
                             "Registers of confidentiality work and their self-assessment. Prose: docs/api.md.", "license", "name", "AGPL-3.0-or-later");
    json_t *cookie = json_pack("{s:{s:s,s:s,s:s}}", "session", "type", "apiKey", "in", "cookie", "name", "sz_session");
    *ret_j = json_pack("{s:s,s:o,s:[{s:s}],s:[{s:[]}],s:o,s:{s:o,s:o}}", "openapi", "3.1.0", "info", info, "servers", "url", "/api/v1",
                       "security", "session", "paths", paths, "components", "schemas", schemas, "securitySchemes", cookie);
    return *ret_j ? 0 : fail(c, E_INTERNAL, "OpenAPI document");
}
