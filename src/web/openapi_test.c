#include "base/test.h"
#include "web/internal.h"

#define WRONG(...)                                                                                  \
    do {                                                                                           \
        print_error(__VA_ARGS__);                                                                  \
        assert_true(false);                                                                        \
    } while (0)

static const char *const path_parameters[] = {"register", "id", "action", "rule", "standard", "item", "step"};

/* Every reference in the document resolves. */
static void refs(const json_t *doc, const json_t *j) {
    const char *key;
    json_t *v;
    size_t i;
    if (json_is_object(j)) {
        const char *ref = json_text(j, "$ref");
        static const char head[] = "#/components/schemas/";
        if (ref) {
            assert_true(str_starts(ref, head));
            if (!json_object_get(json_object_get(json_object_get(doc, "components"), "schemas"), ref + sizeof head - 1))
                WRONG("%s does not resolve", ref);
        }
        json_object_foreach((json_t *)(uintptr_t)j, key, v)
            refs(doc, v);
    }
    json_array_foreach(j, i, v)
        refs(doc, v);
}

static void test_document(void **state) {
    struct ctx c;
    const struct spec *spec;
    json_t *doc;
    (void)state;
    ctx_init(&c);
    ctx_enter(&c);
    if (spec_load(&c, NULL, &spec) < 0)
        WRONG("%s", c.err.detail);
    assert_int_equal(web_openapi(&c, spec, &doc), 0);
    assert_string_equal(json_text(doc, "openapi"), "3.1.0");
    const json_t *paths = json_object_get(doc, "paths"), *schemas = json_object_get(json_object_get(doc, "components"), "schemas");
    int routes = 0;
    for (const struct web_route *const *p = __start_sz_routes; p < __stop_sz_routes; p++, routes++) {
        const json_t *op = json_object_get(json_object_get(paths, (*p)->path), str_eq((*p)->method, "POST") ? "post" : "get");
        if (!op || !json_text(op, "summary") || !json_object_get(op, "responses"))
            WRONG("%s %s is not described", (*p)->method, (*p)->path);
        for (size_t i = 0; i < COUNT(path_parameters); i++) {
            char braces[40];
            snprintf(braces, sizeof braces, "{%s}", path_parameters[i]);
            size_t k;
            json_t *par;
            bool found = !strstr((*p)->path, braces);
            json_array_foreach(json_object_get(op, "parameters"), k, par)
                found = found || str_eq(json_text(par, "name"), path_parameters[i]);
            assert_true(found);
        }
    }
    assert_true(routes > 30);
    for (int i = 0; i < spec->n_registers; i++) {
        const struct spec_register *reg = &spec->registers[i];
        char name[64];
        snprintf(name, sizeof name, "register.%s", reg->name);
        const json_t *s = json_object_get(schemas, name), *properties = json_object_get(s, "properties");
        assert_non_null(s);
        for (int k = 0; k < reg->n_fields; k++)
            if (!json_object_get(properties, reg->fields[k].name))
                WRONG("%s.%s is not described", reg->name, reg->fields[k].name);
        assert_int_equal(json_object_size(json_object_get(s, "x-actions")), reg->n_actions);
    }
    refs(doc, doc);
    ctx_done(&c);
}

int main(void) {
    json_memory_init();
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_document)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
