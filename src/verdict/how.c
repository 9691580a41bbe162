/* How to mend it on the system that was checked: model/checks/how.tsv, the first row of a check whose systems fit. */
#include <fnmatch.h>

#include "base/embed.h"
#include "verdict/verdict.h"

enum { CHECK, SYSTEMS, SURE, ZH, EN, CELLS, LINES = 1000, GLOBS = 16, SAME_AS = 3 };
static const char file[] = "model/checks/how.tsv";

static bool fits(struct ctx *c, const char *systems, const char *system) {
    char **glob;
    int n = str_split(c, systems, ',', GLOBS, &glob);
    bool hit = false;
    for (int i = 0; i < n && !hit; i++)
        hit = fnmatch(glob[i], system, FNM_CASEFOLD) == 0;
    return hit;
}

/* same: how many rows may still say "as that check". */
static int find(struct ctx *c, const struct hows *all, const char *check, const char *system, int same, struct how *ret_h) {
    for (int i = 1; i < all->n; i++) {
        const char *line = all->line[i];
        char **cell;
        int k = *line && *line != '#' ? str_split(c, line, '\t', CELLS + 1, &cell) : 0;
        if (!k || !str_eq(cell[CHECK], check))
            continue;
        if (k == 2 && cell[SYSTEMS][0] == '=' && same)
            return find(c, all, cell[SYSTEMS] + 1, system, same - 1, ret_h);
        if (k != CELLS)
            return fail(c, E_MODEL, "%s:%d", file, i + 1);
        if (!fits(c, cell[SYSTEMS], system))
            continue;
        *ret_h = (struct how){{cell[ZH], cell[EN]}, str_eq(cell[SURE], "yes")};
        return 1;
    }
    return 0;
}

int verdict_hows(struct ctx *c, struct hows *ret_all) {
    const struct embed_file *e = embed_find(file);
    if (!e)
        return fail(c, E_MODEL, "%s", file);
    ret_all->n = str_split(c, arena_dupn(c->mem, (const char *)e->bytes, (size_t)(e->end - e->bytes)), '\n', LINES, &ret_all->line);
    return 0;
}

int verdict_how(struct ctx *c, const struct hows *all, const char *check, const char *system, struct how *ret_h) {
    return find(c, all, check, system, SAME_AS, ret_h);
}
