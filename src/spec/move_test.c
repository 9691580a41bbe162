/* Mistakes in `move:`, each named with file and line: the shipped model with one text changed. */

#include "base/test.h"
#include "spec/internal.h"

TEST_CONTEXT

#define D "registers/destruction.yaml"
static const struct { const char *file, *from, *to, *says; } bad[] = {
    {D, "move: [{each: listed_to_destroy", "move: [{each: nothing", "there is no each/nothing.sql"},
    {D, "move: [{each: listed_to_destroy, record: $row.item, ", "move: [{", "move has a record or each"},
    {D, "move: [{each: listed_to_destroy, ", "move: [{", "unknown record $row.item in move"},
    {D, "record: $row.item", "record: item", "unknown record item in move"},
    {D, "record: $row.item", "record: $field.items", "unknown record $field.items in move"},
    {D, "move: [{each", "move: [{register: person, each", "move: person is no thing of the books"},
    {D, "move: [{each", "move: [{register: thing, each", "move: thing is no thing of the books"},
    {D, "kind: destroy, to", "kind: vanish, to", "kind vanish in move is no kind of movement"},
    {D, "to: destroyer", "to: nowhere", "to nowhere in move is no kind of account"},
    {D, "to: destroyer", "to: person", "to person in move is no kind of account"},
    {D, "to: destroyer", "to: \"@place\"", "to @place in move is no kind of account"},
    {D, "to: destroyer", "to: $field.place", "to $field.place in move is no kind of account"},
    {D, "each: listed_to_destroy, record: $row.item, kind: destroy, to: destroyer", "record: $id, kind: destroy, to: $row.account", "to $row.account in move is no kind of account"},
    {D, "set: {given_by", "set: {giver", "set names unknown field giver"},
    {D, "given_by: $field.supervisor1", "given_by: $field.nobody", "unknown value $field.nobody in set"},
    {D, "move: [{each", "move: [{off: x, each", "unknown key off in move"},
};
static const struct { const char *file, *from, *to; } good[] = {
    {D, "to: destroyer", "to: \"@supervisor1\""},
    {D, "to: destroyer", "to: \"@row.person\""},
    {D, "to: destroyer", "to: $row.account"},
    {D, "move: [{each", "move: [{register: copy, each"},
    {D, "record: $row.item, ", ""},
    {D, "kind: destroy, to", "kind: $row.kind, to"},
};

static int load_with(const char *file, const char *from, const char *to) {
    struct source *src;
    const struct spec *s;
    bool found = false;
    int n = load_gather(&c, NULL, &src);
    assert_true(n > 0);
    for (int i = 0; i < n; i++) {
        const char *at = str_eq(src[i].rel, file) ? strstr(src[i].bytes, from) : NULL;
        if (!at)
            continue;
        found = true;
        src[i].bytes = arena_printf(c.mem, "%.*s%s%s", (int)(at - src[i].bytes), src[i].bytes, to, at + strlen(from));
        src[i].n = strlen(src[i].bytes);
    }
    if (!found)
        die("%s has no %s", file, from);
    return spec_load_sources(&c, src, n, &s);
}

static void test_bad(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(bad); i++) {
        int rc = load_with(bad[i].file, bad[i].from, bad[i].to);
        const char *at = rc == E_MODEL ? strstr(c.err.detail, bad[i].says) : NULL;
        if (!at || !str_starts(c.err.detail, bad[i].file))
            die("%zu: wanted %s, got %d %s", i, bad[i].says, rc, rc < 0 ? c.err.detail : "ok");
    }
}

static void test_good(void **state) {
    (void)state;
    for (size_t i = 0; i < COUNT(good); i++)
        if (load_with(good[i].file, good[i].from, good[i].to) < 0)
            die("%zu: %s", i, c.err.detail);
}

int main(void) {
    json_memory_init();
    const struct CMUnitTest tests[] = {cmocka_unit_test_setup_teardown(test_bad, setup, teardown), cmocka_unit_test_setup_teardown(test_good, setup, teardown)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
