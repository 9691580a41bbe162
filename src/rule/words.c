/* What a row says in the reader's language. */
#include "rule/rule.h"

static const char *days(struct ctx *c, const struct rule_row *row) {
    if (!row->since)
        return "";
    return row->until ? arena_printf(c->mem, "since %s, until %s", row->since, row->until) : arena_printf(c->mem, "since %s", row->since);
}

const char *rule_words(struct ctx *c, const char *title, const char *label, const struct rule_row *row) {
    if (c->lang != LANG_EN)
        return row->detail;
    const char *t = title ? title : "", *l = label ? label : "", *d = days(c, row);
    const char *what = arena_printf(c->mem, "%s%s%s", t, *t && *l ? ": " : "", l);
    return arena_printf(c->mem, "%s%s%s", what, *what && *d ? ", " : "", d);
}
