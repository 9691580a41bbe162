#include "base/test.h"
#include "web/internal.h"

#define WRONG(...)                                                                                  \
    do {                                                                                           \
        print_error(__VA_ARGS__);                                                                  \
        assert_true(false);                                                                        \
    } while (0)

static int match(struct web_req *r, const char *method, const char *path) {
    struct ctx *c = &r->c;
    c->err = (struct err){0};
    r->route = NULL;
    r->allow = NULL;
    return web_match(r, method, path);
}

static void test_paths(void **state) {
    static const struct { const char *method, *path, *want; int rc; } rows[] = {
        {"GET", "/health", "/health", 0},
        {"GET", "/registers/document", "/registers/{register}", 0},
        {"GET", "/registers/document/7", "/registers/{register}/{id}", 0},
        {"GET", "/registers/document/options", "/registers/{register}/options", 0},
        {"GET", "/registers/document/export", "/registers/{register}/export", 0},
        {"POST", "/registers/document/actions/create", "/registers/{register}/actions/{action}", 0},
        {"POST", "/registers/document/7/actions/edit", "/registers/{register}/{id}/actions/{action}", 0},
        {"POST", "/runs/1/freeze", "/runs/{id}/freeze", 0},
        {"POST", "/runs/1/close", "/runs/{id}/{step}", 0},
        {"POST", "/runs/1/tasks", "/runs/{id}/tasks", 0},
        {"GET", "/registers/document/0", NULL, E_NOTFOUND},
        {"GET", "/registers/document/-1", NULL, E_NOTFOUND},
        {"GET", "/registers/document/7x", NULL, E_NOTFOUND},
        {"GET", "/registers/document/99999999999999999999", NULL, E_NOTFOUND},
        {"GET", "/registers//7", NULL, E_NOTFOUND},
        {"GET", "/health/", NULL, E_NOTFOUND},
        {"GET", "", NULL, E_NOTFOUND},
        {"PUT", "/health", NULL, E_METHOD},
        {"POST", "/registers/document/7", NULL, E_METHOD},
    };
    struct web_req r = {0};
    (void)state;
    ctx_init(&r.c);
    for (size_t i = 0; i < COUNT(rows); i++) {
        int rc = match(&r, rows[i].method, rows[i].path);
        if (rc != rows[i].rc)
            WRONG("%s %s: %d, want %d", rows[i].method, rows[i].path, rc, rows[i].rc);
        if (rows[i].want)
            assert_string_equal(r.route->path, rows[i].want);
    }
    ctx_done(&r.c);
}

static void test_captures(void **state) {
    struct web_req r = {0};
    (void)state;
    ctx_init(&r.c);
    assert_int_equal(match(&r, "POST", "/registers/document/12/actions/edit"), 0);
    assert_string_equal(web_capture(&r, "register"), "document");
    assert_string_equal(web_capture(&r, "action"), "edit");
    assert_int_equal(web_id(&r, "id"), 12);
    assert_null(web_capture(&r, "nothing"));
    assert_int_equal(match(&r, "DELETE", "/setup"), E_METHOD);
    assert_non_null(strstr(r.allow, "GET, HEAD"));
    assert_non_null(strstr(r.allow, "POST"));
    ctx_done(&r.c);
}

/* Every route says what it is: no summary, no answer or a clash is a bug of ours. */
static void test_routes_are_whole(void **state) {
    int n = 0;
    (void)state;
    for (const struct web_route *const *p = __start_sz_routes; p < __stop_sz_routes; p++, n++) {
        const struct web_route *a = *p;
        assert_true(str_eq(a->method, "GET") || str_eq(a->method, "POST"));
        assert_true(a->path && a->path[0] == '/' && a->run && a->summary && *a->summary && a->answer && *a->answer);
        for (const struct web_route *const *q = __start_sz_routes; q < p; q++)
            if (str_eq((*q)->method, a->method) && str_eq((*q)->path, a->path))
                WRONG("two routes %s %s", a->method, a->path);
    }
    assert_true(n > 30);
}

int main(void) {
    json_memory_init();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_paths),
        cmocka_unit_test(test_captures),
        cmocka_unit_test(test_routes_are_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
