/* `move:` of an action: which things of the books it moves, and where to. */
#include "spec/internal.h"

int load_moves(struct load *l, const struct node *n, struct spec_action *a) {
    static const char *const keys[] = {"register", "record", "each", "kind", "to", "set", NULL};
    struct ctx *c = l->c;
    const struct node *list;
    TRY(read_list_of(l, n, "move", false, &list));
    struct spec_move *move = NEWN(c, struct spec_move, list->n);
    for (int i = 0; i < list->n; i++) {
        const struct node *m = list->item[i];
        TRY(read_keys(l, m, keys, "move"));
        move[i].register_name = "custody_item";
        TRY(read_text(l, m, "register", false, &move[i].register_name));
        TRY(read_text(l, m, "record", false, &move[i].record));
        TRY(read_text(l, m, "each", false, &move[i].each));
        TRY(read_text(l, m, "kind", true, &move[i].kind));
        TRY(read_text(l, m, "to", true, &move[i].to));
        TRY(read_set(l, m, &move[i].n_set, &move[i].set));
        if (!move[i].record && !move[i].each)
            return MODEL_BAD(l, m->line, "move 须写 record 或 each", "move has a record or each");
    }
    a->move = move;
    a->n_move = list->n;
    return 0;
}

/* A register whose records are kept in the books: custody_item itself, or one it refers to by a field of the same name. */
static bool is_thing(const struct spec *s, const char *name) {
    const struct spec_register *items = spec_register(s, "custody_item");
    const struct spec_field *f = items ? spec_field(items, name) : NULL;
    return str_eq(name, "custody_item") || (f && f->type == F_REF && str_eq(f->ref, name));
}

static bool is_choice(const struct spec_register *r, const char *field, const char *word) {
    const struct spec_field *f = r ? spec_field(r, field) : NULL;
    return f && spec_choice(f, word);
}

static int check_to(struct load *l, struct spec_register *r, const struct node *n, const struct spec_move *m) {
    struct ctx *c = l->c;
    const char *to = m->to;
    bool row = str_starts(to, "@row.") || str_starts(to, "$row.");
    const struct spec_field *f = *to == '@' ? column_of(r, to + 1) : str_starts(to, "$field.") ? column_of(r, to + 7) : NULL;
    bool good = row         ? m->each != NULL
              : *to == '@'  ? f && f->type == F_PERSON
              : *to == '$'  ? f && f->ref && str_eq(f->ref, "custody_account")
                            : is_choice(spec_register(l->s, "custody_account"), "kind", to) && !str_eq(to, "person");
    if (!good)
        return MODEL_BAD(l, node_get(n, "to")->line, "move 的 to %s 不是账户种类、人员字段或账户字段", "to %s in move is no kind of account, person field or account field", to);
    return 0;
}

int check_moves(struct load *l, struct spec_register *r, const struct node *n, const struct spec_action *a) {
    struct ctx *c = l->c;
    const struct spec_register *movement = spec_register(l->s, "movement");
    for (int i = 0; i < a->n_move; i++) {
        const struct node *node = node_get(n, "move")->item[i];
        const struct spec_move *m = &a->move[i];
        if (!spec_register(l->s, m->register_name) || !is_thing(l->s, m->register_name))
            return MODEL_BAD(l, node->line, "move:%s 不是账上的载体", "move: %s is no thing of the books", m->register_name);
        if (m->record && (*m->record != '$' || !value_known(c, r, m->record) || (str_starts(m->record, "$row.") && !m->each)))
            return MODEL_BAD(l, node->line, "move 的 record %s 无法识别", "unknown record %s in move", m->record);
        if (m->each && !load_source(l, arena_printf(c->mem, "each/%s.sql", m->each)))
            return MODEL_BAD(l, node->line, "没有文件 each/%s.sql", "there is no each/%s.sql", m->each);
        bool of_row = str_starts(m->kind, "$row.") && m->each;
        if (!movement || (!of_row && !is_choice(movement, "kind", m->kind)))
            return MODEL_BAD(l, node_get(node, "kind")->line, "move 的 kind %s 不是移动种类", "kind %s in move is no kind of movement", m->kind);
        TRY(check_to(l, r, node, m));
        TRY(check_set(l, r, movement, node));
    }
    return 0;
}
