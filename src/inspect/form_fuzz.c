/* libFuzzer: the content of a report behind a good seal. The first byte says whether it names our own set of checks. */
#include <stdlib.h>

#include "inspect/internal.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    static struct ctx keep, c;
    static struct inspect_index x;
    json_t *j;
    if (!x.checks) {
        json_memory_init();
        ctx_init(&keep);
        ctx_init(&c);
        ctx_enter(&keep);
        if (fact_load(&keep, &x.facts) < 0 || verdict_load(&keep, x.facts, &x.checks) < 0)
            abort();
    }
    ctx_enter(&c);
    if (n && json_parse(&c, (const char *)data + 1, n - 1, &j) >= 0) {
        json_t *program = json_object_get(j, "program");
        if (data[0] == '=' && json_is_object(program))
            json_object_set_new(program, "rules", json_string(x.checks->rules));
        if (!form_fault(&c, &x, j)) {
            struct taken t = {.index = &x, .report = j, .finished = json_text(j, "finished"), .cls = json_text(j, "class")};
            match_machine(&c, &x, json_object_get(j, "machine"), 0, &t.m);
            notes_of(&c, &t, true, false);
        }
    }
    ctx_reset(&c);
    return 0;
}
