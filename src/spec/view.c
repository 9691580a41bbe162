/* What stands before the query of a rule as common table expressions, on its first line, so that messages keep their line numbers:
 * the views it names (`-- view: name`, model/views/<name>.sql, one SELECT that rules share) and the turns of a periodic line of its register
 * (`-- turn: kind`, model/turn.sql with the names of that line put in). */
#include "spec/internal.h"

enum { VIEWS = 8 };                            /* of one rule */

/* The SELECT behind the comment lines, on one line. */
static int body_of(struct load *l, const struct source *src, const char **ret_body) {
    struct ctx *c = l->c;
    struct str s;
    char **line;
    int n = str_split(c, arena_dupn(c->mem, src->bytes, src->n), '\n', 2000, &line), i = 0;
    str_init(&s, c, LIMIT_SQL_BYTES);
    while (i < n && (str_starts(line[i], "--") || !*line[i]))
        i++;
    for (; i < n; i++) {
        if (strstr(line[i], "--") || strstr(line[i], "/*") || strchr(line[i], ';'))
            return MODEL_BAD(l, i + 1, "说明只写在最前面的 -- 行；其后是一条不带分号的 SELECT", "comments stand in the -- lines at the head only, and behind them one SELECT without a semicolon");
        const char *text = line[i] + strspn(line[i], " \t");
        str_put(&s, *text && s.len ? " " : "");
        str_put(&s, text);
    }
    TRY(str_end(&s));
    if (!s.len)
        return MODEL_BAD(l, 1, "没有 SQL", "no SQL");
    *ret_body = s.p;
    return 0;
}

static int load_view(struct load *l, const struct source *src, struct spec_view *v) {
    struct ctx *c = l->c;
    const char *name = src->rel + strlen("views/");
    l->file = src->shown;
    if (!str_ends(name, ".sql") || !utf8_valid(src->bytes, src->n) || memchr(src->bytes, 0, src->n))
        return MODEL_BAD(l, 1, "views/ 里只能有 UTF-8 的 .sql 文件", "only .sql files in UTF-8 belong in views/");
    v->name = arena_dupn(c->mem, name, strlen(name) - 4);
    v->shown = src->shown;
    v->sql = arena_dupn(c->mem, src->bytes, src->n);
    if (!name_valid(v->name) || name_sql(v->name) || str_eq(v->name, "turn") || spec_register(l->s, v->name))
        return MODEL_BAD(l, 1, "视图名 %s 不合规则，或与台账、SQL 关键字同名，或为 turn", "bad view name %s: it may be neither a register nor an SQL keyword nor turn", v->name);
    return body_of(l, src, &v->body);
}

int load_views(struct load *l) {
    struct ctx *c = l->c;
    struct spec_view *view = NEWN(c, struct spec_view, l->n);
    l->s->views = view;
    for (int i = 0; i < l->n; i++)
        if (str_starts(l->src[i].rel, "views/")) {
            TRY(load_view(l, &l->src[i], &view[l->s->n_views]));
            l->s->n_views++;
        }
    return 0;
}

static const struct spec_view *view_of(const struct spec *s, const char *name) {
    for (int i = 0; i < s->n_views; i++)
        if (str_eq(s->views[i].name, name))
            return &s->views[i];
    return NULL;
}

int view_check(struct load *l, int line, const char *names) {
    struct ctx *c = l->c;
    char **word;
    for (int i = 0, n = str_split(c, names, ' ', VIEWS, &word); i < n; i++)
        if (!view_of(l->s, word[i]))
            return MODEL_BAD(l, line, "没有视图 views/%s.sql", "there is no view views/%s.sql", word[i]);
    return 0;
}

/* in body  names in braces; each has its value, a name or list of names of the checked register */
static int fill(struct ctx *c, const char *body, const char *const (*value)[2], int n, const char **ret_body) {
    struct str s;
    str_init(&s, c, LIMIT_SQL_BYTES);
    while (*body) {
        int k = 0;
        while (k < n && !str_starts(body, value[k][0]))
            k++;
        str_putn(&s, k < n ? value[k][1] : body, k < n ? strlen(value[k][1]) : 1);
        body += k < n ? strlen(value[k][0]) : 1;
    }
    TRY(str_end(&s));
    *ret_body = s.p;
    return 0;
}

/* What held.sql says of the field: its value (a text has none there), the one it had, and when it counts as empty. */
static void held_of(struct ctx *c, const struct spec_register *r, const char *field, const char **ret_held, const char **ret_was, const char **ret_empty) {
    const struct spec_field *f = field ? spec_field(r, field) : NULL;
    bool text = f && spec_is_text(f), choice = f && f->type == F_CHOICE;
    *ret_held = text || !field ? "NULL" : arena_printf(c->mem, "r.%s", field);
    *ret_was = f && f->type == F_LEVEL ? "k.held_level" : choice ? "k.held_choice" : "k.person";
    *ret_empty = arena_printf(c->mem, text || choice ? "length(trim(coalesce(r.%s, ''))) = 0" : "coalesce(r.%s, 0) = 0", field ? field : "id");
}

static int turn_body(struct load *l, int line, const struct spec_register *r, const char *kind, const char **ret_body) {
    struct ctx *c = l->c;
    const struct spec_periodic *p = NULL;
    const struct source *src;
    const char *states = "", *body, *held, *was, *empty;
    for (int i = 0; i < r->n_periodic; i++)
        if (str_eq(r->periodic[i].kind, kind))
            p = &r->periodic[i];
    src = load_source(l, p && p->holds ? "held.sql" : "turn.sql");
    if (!p || !src)
        return MODEL_BAD(l, line, "台账 %s 的 periodic 中没有 %s", "register %s has no periodic %s", r->name, kind);
    for (int i = 0; i < p->n_states; i++)
        states = arena_printf(c->mem, "%s%s'%s'", states, i ? ", " : "", p->states[i]);
    TRY(body_of(l, src, &body));
    held_of(c, r, p->holds, &held, &was, &empty);
    const char *const value[][2] = {{"{register}", r->name}, {"{kind}", kind}, {"{done}", p->done ? p->done : "NULL"}, {"{due}", p->due ? p->due : "NULL"}, {"{who}", p->who ? p->who : "NULL"}, {"{held}", held}, {"{was}", was}, {"{empty}", empty}, {"{while}", states}};
    return fill(c, body, value, COUNT(value), ret_body);
}

/* The names of views and their SELECTs, the turns last; count. */
static int tables_of(struct load *l, const struct spec_rule *r, int turn_line, const char *(*ret)[2]) {
    struct ctx *c = l->c;
    char **name;
    int n = r->view ? str_split(c, r->view, ' ', VIEWS, &name) : 0;
    for (int i = 0; i < n; i++) {
        const struct spec_view *v = view_of(l->s, name[i]);
        ret[i][0] = v->name;
        ret[i][1] = v->body;
    }
    if (!r->turn)
        return n;
    ret[n][0] = "turn";
    TRY(turn_body(l, turn_line, spec_register(l->s, r->register_name), r->turn, &ret[n][1]));
    return n + 1;
}

int view_put(struct load *l, const struct spec_rule *r, int turn_line, size_t head, const char **ret_sql) {
    struct ctx *c = l->c;
    static const char *const with[] = {"WITH RECURSIVE ", "WITH "};
    const char *rest = r->sql + head, *word = NULL, *table[VIEWS + 1][2];
    struct str s;
    int n = tables_of(l, r, turn_line, table);
    TRY(n);
    if (!n)
        return 0;
    for (size_t i = 0; i < COUNT(with) && !word; i++)
        if (str_starts(rest, with[i]))
            word = with[i];
    str_init(&s, c, LIMIT_SQL_BYTES);
    str_putn(&s, r->sql, head);
    str_put(&s, word ? word : "WITH ");
    for (int i = 0; i < n; i++) {
        str_putf(&s, "%s%s AS (", i ? ", " : "", table[i][0]);
        str_put(&s, table[i][1]);
        str_putc(&s, ')');
    }
    str_put(&s, word ? ", " : " ");
    str_put(&s, rest + (word ? strlen(word) : 0));
    TRY(str_end(&s));
    *ret_sql = s.p;
    return 0;
}

int view_leave_out(struct load *l, const struct spec_rule *r, size_t head, const char **ret_sql) {
    struct ctx *c = l->c;
    const struct spec_register *reg = spec_register(l->s, r->register_name);
    const struct source *src = load_source(l, "never.sql");
    const char *body, *all;
    for (int i = 0; i < reg->n_states; i++) {
        if (!reg->states[i].never)
            continue;
        if (!src)
            return MODEL_BAD(l, 1, "缺少 never.sql", "never.sql is missing");
        TRY(body_of(l, src, &body));
        const char *const value[][2] = {{"{rule}", r->sql + head}, {"{register}", reg->name}, {"{state}", reg->states[i].name}};
        TRY(fill(c, body, value, COUNT(value), &all));
        *ret_sql = arena_printf(c->mem, "%.*s%s", (int)head, r->sql, all);
    }
    return 0;
}
