/* What a text field's values are called: `names: register` and the like. */
#include "spec/internal.h"

struct named { struct ctx *c; int n, room; struct spec_choice *list; };

static void put(struct named *to, const char *name, struct text2 title) {
    struct ctx *c = to->c;
    for (int i = 0; i < to->n; i++)
        if (str_eq(to->list[i].name, name))
            return;
    if (to->n == to->room) {
        struct spec_choice *grown = NEWN(c, struct spec_choice, to->room = to->room ? to->room * 2 : 32);
        if (to->n)
            memcpy(grown, to->list, sizeof *grown * (size_t)to->n);
        to->list = grown;
    }
    to->list[to->n++] = (struct spec_choice){.name = name, .title = title};
}

static struct text2 title_of(const struct node *map) {
    const struct node *zh = map && map->kind == N_MAP ? node_get(map, "zh") : NULL, *en = zh ? node_get(map, "en") : NULL;
    return (struct text2){zh ? zh->text : NULL, en ? en->text : zh ? zh->text : NULL};
}

/* Titles of the standards, or the words of their verdicts: runs are of whole units, so theirs come first. */
static int of_standards(struct load *l, bool verdicts, bool unit, struct named *to) {
    struct ctx *c = l->c;
    for (int i = 0; i < l->n; i++) {
        struct node *doc;
        if (!str_starts(l->src[i].rel, "standards/"))
            continue;
        TRY(spec_yaml(c, l->src[i].shown, l->src[i].bytes, l->src[i].n, &doc));
        const struct node *id = doc->kind == N_MAP ? node_get(doc, "standard") : NULL, *bands = id ? node_get(doc, "bands") : NULL, *subject = id ? node_get(doc, "subject") : NULL;
        if (id && unit != (subject && str_eq(subject->text, "unit")))
            continue;
        if (id && !verdicts && title_of(node_get(doc, "title")).zh)
            put(to, id->text, title_of(node_get(doc, "title")));
        for (int k = 0; verdicts && bands && bands->kind == N_LIST && k < bands->n; k++) {
            const struct node *word = bands->item[k]->kind == N_MAP ? node_get(bands->item[k], "verdict") : NULL;
            if (word && title_of(bands->item[k]).zh)
                put(to, word->text, title_of(bands->item[k]));
        }
    }
    return 0;
}

/* `-- title.zh: …` of a query file. */
static const char *header(struct ctx *c, const struct source *s, const char *key) {
    const char *text = arena_dupn(c->mem, s->bytes, s->n), *at = strstr(text, key);
    return at ? arena_dupn(c->mem, at + strlen(key), strcspn(at + strlen(key), "\n")) : NULL;
}

static void of_ties(struct load *l, struct named *to) {
    struct ctx *c = l->c;
    for (int i = 0; i < l->n; i++) {
        const char *rel = l->src[i].rel;
        if (!str_starts(rel, "ties/") || str_ends(rel, ".test.sql"))
            continue;
        struct text2 title = {header(c, &l->src[i], "-- title.zh: "), header(c, &l->src[i], "-- title.en: ")};
        if (title.zh && title.en)
            put(to, arena_dupn(c->mem, rel + 5, strcspn(rel + 5, ".")), title);
    }
}

/* Checks of endpoints, by the file's name. */
static void of_checks(struct load *l, struct named *to) {
    struct ctx *c = l->c;
    for (int i = 0; i < l->n; i++) {
        const char *rel = l->src[i].rel, *file = strrchr(rel, '/');
        if (!str_starts(rel, "checks/") || !file || !str_ends(rel, ".sql") || str_ends(rel, ".test.sql"))
            continue;
        struct text2 title = {header(c, &l->src[i], "-- title.zh: "), header(c, &l->src[i], "-- title.en: ")};
        if (title.zh && title.en)
            put(to, arena_dupn(c->mem, file + 1, strcspn(file + 1, ".")), title);
    }
}

static int collect(struct load *l, const char *what, struct named *to) {
    const struct spec *s = l->s;
    for (int i = 0; str_eq(what, "register") && i < s->n_registers; i++)
        put(to, s->registers[i].name, s->registers[i].title);
    for (int i = 0; str_eq(what, "rule") && i < s->n_rules; i++)
        put(to, s->rules[i].id, s->rules[i].title);
    for (int i = 0; str_eq(what, "role") && i < s->n_roles; i++)
        put(to, s->roles[i].name, s->roles[i].title);
    if (str_eq(what, "tie"))
        of_ties(l, to);
    if (str_eq(what, "check"))
        of_checks(l, to);
    for (int unit = 1; unit >= 0 && (str_eq(what, "standard") || str_eq(what, "verdict")); unit--)
        TRY(of_standards(l, str_eq(what, "verdict"), unit, to));
    return 0;
}

int load_names(struct load *l) {
    struct ctx *c = l->c;
    for (int i = 0; i < l->s->n_registers; i++) {
        l->file = l->shown[i];
        for (int k = 0; k < l->registers[i].n_fields; k++) {
            struct spec_field *f = (struct spec_field *)&l->registers[i].fields[k];
            struct named to = {.c = c};
            if (!f->names)
                continue;
            TRY(collect(l, f->names, &to));
            if (!to.n)
                return MODEL_BAD(l, 1, "字段 %s：names 应为 register、rule、role、tie、check、standard 或 verdict", "field %s: names should be register, rule, role, tie, check, standard or verdict", f->name);
            for (int n = 0; n < f->n_choices; n++)
                put(&to, f->choices[n].name, f->choices[n].title);
            f->n_choices = to.n;
            f->choices = to.list;
        }
    }
    return 0;
}
