/* model/probe/<table>.yaml -> struct fact_table; and the tables in SQL, made of checked names. */
#include <stdio.h>
#include <stdlib.h>

#include "base/embed.h"
#include "fact/fact.h"
#include "spec/yaml.h"

enum { MAX_TABLES = 128, MAX_COLUMNS = 24 };
struct reading { struct ctx *c; const char *file; };

#define BAD(r, node, zh, en, ...) fail((r)->c, E_MODEL, (r)->c->lang == LANG_EN ? "%s:%d: " en : "%s:%d: " zh, (r)->file, (node)->line __VA_OPT__(, ) __VA_ARGS__)

static bool name_ok(const char *s) {
    size_t n = strlen(s);
    return n && n <= 40 && s[0] >= 'a' && s[0] <= 'z' && strspn(s, "abcdefghijklmnopqrstuvwxyz0123456789_") == n;
}

static int text_of(struct reading *r, const struct node *map, const char *key, const char **ret) {
    const struct node *n = node_get(map, key);
    if (!n || n->kind != N_SCALAR || !*n->text)
        return BAD(r, map, "缺少 %s", "no %s", key);
    *ret = n->text;
    return 0;
}

static int title_of(struct reading *r, const struct node *map, struct text2 *ret) {
    TRY(text_of(r, map, "zh", &ret->zh));
    return text_of(r, map, "en", &ret->en);
}

static int titled(struct reading *r, const struct node *map, const char *key, struct text2 *ret) {
    const struct node *n = node_get(map, key);
    return n && n->kind == N_MAP ? title_of(r, n, ret) : BAD(r, map, "缺少 %s", "no %s", key);
}

static int column(struct reading *r, const struct node *n, struct fact_column *col) {
    static const char *const leaves[] = {"yes", "digest", "local"};
    const struct node *l = n->kind == N_MAP ? node_get(n, "leaves") : NULL;
    const char *type;
    TRY(text_of(r, n, "name", &col->name));
    TRY(text_of(r, n, "type", &type));
    TRY(title_of(r, n, &col->title));
    if (!name_ok(col->name))
        return BAD(r, n, "列名 %s 不合规则", "bad column name %s", col->name);
    col->integer = !str_eq(type, "text");
    if (col->integer && !str_eq(type, "integer") && !str_eq(type, "bool") && !str_eq(type, "time"))
        return BAD(r, n, "未知类型 %s", "unknown type %s", type);
    for (int i = 0; l && i < 3; i++)
        if (str_eq(l->text, leaves[i])) {
            col->leaves = (enum fact_leaves)i;
            l = NULL;
        }
    return l ? BAD(r, l, "leaves 应为 yes digest local", "leaves must be yes, digest or local") : 0;
}

static void insert_sql(struct ctx *c, struct fact_table *t) {
    struct str s;
    str_init(&s, c, 4096);
    str_putf(&s, "INSERT INTO %s(", t->name);
    for (int i = 0; i < t->n; i++)
        str_putf(&s, "%s%s", i ? ", " : "", t->columns[i].name);
    str_put(&s, ") VALUES (");
    for (int i = 0; i < t->n; i++)
        str_put(&s, i ? ", ?" : "?");
    str_put(&s, ")");
    t->insert = (struct query){t->name, s.p, NULL};
}

static int sources(struct reading *r, const struct node *root, struct fact_table *t) {
    const struct node *n = node_get(root, "sources");
    if (!n || n->kind != N_LIST)
        return BAD(r, root, "缺少 sources", "no sources");
    const char **list = NEWN(r->c, const char *, n->n + 1);
    for (int i = 0; i < n->n; i++)
        list[i] = n->item[i]->kind == N_SCALAR ? n->item[i]->text : "";
    t->sources = list;
    t->n_sources = n->n;
    return 0;
}

static int table(struct reading *r, const struct node *root, struct fact_table *t) {
    if (root->kind != N_MAP)
        return BAD(r, root, "应为映射", "must be a map");
    TRY(text_of(r, root, "table", &t->name));
    TRY(text_of(r, root, "needs", &t->needs));
    TRY(titled(r, root, "title", &t->title));
    TRY(titled(r, root, "privacy", &t->privacy));
    TRY(sources(r, root, t));
    const struct node *cols = node_get(root, "columns");
    if (!name_ok(t->name) || !strstr(r->file, arena_printf(r->c->mem, "/%s.yaml", t->name)))
        return BAD(r, root, "表名 %s 应与文件名相同", "table name %s must be the file's", t->name);
    if (!str_eq(t->needs, "user") && !str_eq(t->needs, "some") && !str_eq(t->needs, "root") && !str_eq(t->needs, "program"))
        return BAD(r, root, "needs 应为 user some root program", "needs must be user, some, root or program");
    if (!cols || cols->kind != N_LIST || !cols->n || cols->n > MAX_COLUMNS)
        return BAD(r, root, "columns 应有 1 到 %d 列", "columns: 1 to %d", MAX_COLUMNS);
    struct fact_column *col = NEWN(r->c, struct fact_column, cols->n);
    for (int i = 0; i < cols->n; i++)
        TRY(column(r, cols->item[i], &col[i]));
    t->columns = col;
    t->n = cols->n;
    insert_sql(r->c, t);
    return 0;
}

int fact_load(struct ctx *c, const struct fact_model **ret_m) {
    static const char dir[] = "model/probe/";
    struct fact_model *m = NEW(c, struct fact_model);
    struct fact_table *t = NEWN(c, struct fact_table, MAX_TABLES);
    for (const struct embed_file *e = embed_files; e->path; e++) {
        struct reading r = {c, e->path};
        struct node *root;
        if (!str_starts(e->path, dir) || !str_ends(e->path, ".yaml"))
            continue;
        if (m->n == MAX_TABLES)
            return fail(c, E_MODEL, T("事实表超过%d个", "more than %d fact tables"), MAX_TABLES);
        TRY(spec_yaml(c, e->path, (const char *)e->bytes, (size_t)(e->end - e->bytes), &root));
        TRY(table(&r, root, &t[m->n++]));
    }
    m->tables = t;
    *ret_m = m;
    return 0;
}

const struct fact_table *fact_table(const struct fact_model *m, const char *name) {
    for (int i = 0; name && i < m->n; i++)
        if (str_eq(m->tables[i].name, name))
            return &m->tables[i];
    return NULL;
}

int fact_create(struct ctx *c, struct db *db, const struct fact_model *m) {
    struct str s;
    str_init(&s, c, LIMIT_SQL_BYTES);
    for (int i = 0; i < m->n; i++) {
        const struct fact_table *t = &m->tables[i];
        str_putf(&s, "CREATE TABLE %s(", t->name);
        for (int k = 0; k < t->n; k++)
            str_putf(&s, "%s%s %s", k ? ", " : "", t->columns[k].name, t->columns[k].integer ? "INTEGER" : "TEXT");
        str_put(&s, ") STRICT;\n");
    }
    TRY(str_end(&s));
    TRY(db_script(c, db, "model/probe", s.p, NULL, NULL));
    for (int i = 0; i < m->n; i++)
        TRY(fact_state(c, db, m->tables[i].name, "absent", NULL));
    return 0;
}
