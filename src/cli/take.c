/* Files named on the command line, taken in one after the other. */
#include <stdio.h>

#include "cli/cli.h"
#include "os/os.h"

/* What a file says, and its name, may be an order to the terminal. */
static const char *shown(struct ctx *c, const char *text) {
    char *copy = arena_dup(c->mem, text ? text : "");
    utf8_mend(copy, false);
    return copy;
}

static void tell(struct ctx *c, const struct cli_args *a, const char *file, const json_t *answer, void (*accepted)(struct ctx *c, const char *file, const json_t *answer)) {
    json_t *note;
    size_t i;
    if (cli_value(a, "json")) {
        json_t *line = json_pack("{s:s}", "file", utf8_valid(file, strlen(file)) ? file : "?");
        json_object_update(line, (json_t *)answer);
        printf("%s\n", json_print(c, line));
    } else if (json_yes(answer, "accepted")) {
        accepted(c, shown(c, file), answer);
        json_array_foreach(json_object_get(answer, "notes"), i, note)
            printf("    %s\n", shown(c, json_string_value(note)));
    } else {
        printf(T("%s: 拒收（%s）：%s\n", "%s: refused (%s): %s\n"), shown(c, file), json_text(answer, "reason"), shown(c, json_text(answer, "detail")));
    }
    fflush(stdout);
}

int cli_take(struct ctx *c, const struct cli_args *a, struct store *st, const struct cli_taking *t) {
    int refused = 0;
    for (int i = 0; i < a->n_positional; i++) {
        struct arena_mark m = arena_mark(c->mem);
        struct cli_file f = {.arg = t->arg};
        char *bytes;
        int rc = os_read_file(c, a->positional[i], t->max_bytes, &bytes, &f.n);
        if (rc < 0) {
            f.answer = json_pack("{s:b,s:s,s:s}", "accepted", 0, "reason", rc == E_LIMIT ? "too_large" : "unreadable", "detail", arena_dup(c->mem, c->err.detail));
            c->err = (struct err){0};
        } else {
            f.bytes = bytes;
            TRY(store_write(c, st, t->write, &f));
        }
        tell(c, a, a->positional[i], f.answer, t->accepted);
        refused += !json_yes(f.answer, "accepted");
        arena_release(c->mem, m);
    }
    return refused;
}
