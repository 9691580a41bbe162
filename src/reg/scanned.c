/* Labels of ours and of other offices. */
#include "reg/scanned.h"

#include "reg/internal.h"

const char *reg_scanned(struct ctx *c, struct db *db, const struct spec *spec, const char *text, const char **ret_other) {
    static const char magic[] = "SZ1|";
    text = str_trim(c, text);
    *ret_other = NULL;
    if (!str_starts(text, magic))
        return text;
    const char *code = text + sizeof magic - 1, *bar = strrchr(code, '|'), *own[] = {reg_office(c, db, spec), spec_setting(spec, "office_name")};    /* the setting: labels of before */
    for (size_t i = 0; bar && i < COUNT(own); i++)          /* a code, and an office's name, may have a bar in it */
        if (own[i] && str_ends(code, arena_printf(c->mem, "|%s", own[i])))
            return arena_dupn(c->mem, code, strlen(code) - strlen(own[i]) - 1);
    *ret_other = bar ? bar + 1 : NULL;
    return bar ? text : code;
}
