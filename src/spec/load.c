/* spec_load: gathers the files (embedded, with an office's own laid over), then reads them bottom up. */
#include "base/embed.h"
#include "os/os.h"
#include "spec/internal.h"

#include <stdlib.h>

enum { MODEL_FILES = 10000 };

struct gather { struct ctx *c; const char *dir; struct source *src; int n; };

static int by_rel(const void *a, const void *b) {
    return strcmp(((const struct source *)a)->rel, ((const struct source *)b)->rel);
}

/* Folders and tables of the model end with '/' or '.tsv'; what lies elsewhere would be passed over in silence. */
static bool known_place(const char *rel) {
    size_t n = strcspn(rel, "/") + (strchr(rel, '/') != NULL);
    for (const struct embed_file *e = embed_files; e->path; e++)
        if (str_starts(e->path, "model/") && strncmp(e->path + 6, rel, n) == 0 && (rel[n - 1] == '/' || !e->path[6 + n]))
            return true;
    return false;
}

/* Windows editors begin a file with a mark and end its lines with two characters: both go, and no line changes its number. */
static size_t tidy(char *bytes, size_t n) {
    size_t from = n >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0, to = 0;
    for (; from < n; from++)
        if (bytes[from] != '\r' || bytes[from + 1] != '\n')
            bytes[to++] = bytes[from];
    bytes[to] = 0;
    return to;
}

/* Compiled into a program that reads no office's own files. */
static bool of_the_program(const char *rel) {
    return str_starts(rel, "sql/") || str_eq(rel, "errors.tsv") || str_eq(rel, "turn.sql") || str_eq(rel, "held.sql") || str_eq(rel, "never.sql") || str_starts(rel, "probe/") || str_starts(rel, "checks/") || str_starts(rel, "scan/");
}

/* What the program rests on: a row that an office leaves out of its table is missed by rules, registers and code. */
static int keeps_rows(struct ctx *c, const struct source *own, const char *ours) {
    for (const char *p = strchr(ours, '\n'); p && p[1]; p = strchr(p + 1, '\n')) {
        const char *name = arena_printf(c->mem, "\n%.*s\t", (int)strcspn(p + 1, "\t\n"), p + 1);
        if (!strstr(own->bytes, name))
            return fail(c, E_MODEL, T("%s:1: 缺少 %.*s 行：可以改、可以加，不能少", "%s:1: the row %.*s is missing: rows may be changed and added, not left out"), own->shown, (int)strlen(name) - 2, name + 1);
    }
    return 0;
}

static int lay_over(void *arg, const char *rel) {
    struct gather *g = arg;
    struct ctx *c = g->c;
    char *bytes;
    size_t n;
    rel = arena_dup(c->mem, rel);
    const char *path = arena_printf(c->mem, "%s/%s", g->dir, rel);
    if (!known_place(rel))
        return fail(c, E_MODEL, T("%s:1: 模型里没有这个位置，文件不会被读取（可用 registers/ rules/ views/ standards/ forms/ reports/ each/ ties/ links/ exposure/ demo/ 和 roles.tsv groups.tsv settings.tsv basis.tsv）",
                                  "%s:1: the model has no such place, the file would never be read (there are registers/ rules/ views/ standards/ forms/ reports/ each/ ties/ links/ exposure/ demo/ and roles.tsv groups.tsv settings.tsv basis.tsv)"), path);
    if (of_the_program(rel))
        return fail(c, E_MODEL, T("%s:1: 属于程序本身，不能替换", "%s:1: belongs to the program and cannot be replaced"), path);
    TRY(os_read_file(c, path, LIMIT_MODEL_BYTES, &bytes, &n));
    n = tidy(bytes, n);
    TRY(spec_text(c, path, bytes, n));
    int i = 0;
    while (i < g->n && !str_eq(g->src[i].rel, rel))
        i++;
    if (i >= MODEL_FILES)
        return fail(c, E_LIMIT, T("模型文件超过%d个", "more than %d model files"), MODEL_FILES);
    struct source own = {rel, path, bytes, n};
    if (i < g->n && !strchr(rel, '/'))
        TRY(keeps_rows(c, &own, g->src[i].bytes));
    g->src[i] = own;
    g->n += i == g->n;
    return 0;
}

int load_gather(struct ctx *c, const char *overlay, struct source **ret_src) {
    struct gather g = {c, overlay, NEWN(c, struct source, MODEL_FILES), 0};
    for (const struct embed_file *e = embed_files; e->path; e++)
        if (str_starts(e->path, "model/") && g.n < MODEL_FILES)
            g.src[g.n++] = (struct source){e->path + 6, e->path + 6, (const char *)e->bytes, (size_t)(e->end - e->bytes)};
    if (overlay)
        TRY(os_walk(c, overlay, lay_over, &g));
    if (g.n)
        qsort(g.src, (size_t)g.n, sizeof *g.src, by_rel);
    *ret_src = g.src;
    return g.n;
}

const struct source *load_source(const struct load *l, const char *rel) {
    struct source key = {.rel = rel};
    return l->n ? bsearch(&key, l->src, (size_t)l->n, sizeof key, by_rel) : NULL;
}

static void keep(const struct load *l, const char *prefix, const struct spec_file **ret, int *ret_n) {
    struct spec_file *f = NEWN(l->c, struct spec_file, l->n);
    *ret = f;
    for (int i = 0; i < l->n; i++) {
        const char *rel = l->src[i].rel;
        bool read = str_starts(rel, "registers/") || str_starts(rel, "rules/") || str_starts(rel, "views/") || str_starts(rel, "standards/") || str_starts(rel, "demo/");
        if (prefix ? str_starts(rel, prefix) : !read)
            f[(*ret_n)++] = (struct spec_file){rel, l->src[i].bytes, l->src[i].n, l->src[i].shown};
    }
}

/* Standards are understood by assess/; here only that each is YAML. */
static int check_standards(struct load *l) {
    struct ctx *c = l->c;
    struct node *doc;
    for (int i = 0; i < l->n; i++) {
        const struct source *src = &l->src[i];
        struct arena_mark mark = arena_mark(c->mem);
        l->file = src->shown;
        if (str_starts(src->rel, "standards/") && str_ends(src->rel, ".yaml"))
            TRY(spec_yaml(c, src->shown, src->bytes, src->n, &doc));
        else if (str_starts(src->rel, "standards/"))
            return MODEL_BAD(l, 1, "standards/ 里只能有 .yaml 文件", "only .yaml files belong in standards/");
        const char *folder = str_starts(src->rel, "standards/") ? strchr(src->rel + 10, '/') : NULL;
        const char *head = folder ? arena_printf(c->mem, "%.*s.yaml", (int)(folder - src->rel), src->rel) : NULL;
        if (head && !load_source(l, head))
            return MODEL_BAD(l, 1, "没有 %s，这个文件不属于任何标准", "there is no %s: this file is part of no standard", head);
        arena_release(c->mem, mark);
    }
    return 0;
}

/* Scripts of the demo office are proved by demo/. */
static int check_demo(struct load *l) {
    struct ctx *c = l->c;
    for (int i = 0; i < l->n; i++) {
        l->file = l->src[i].shown;
        if (str_starts(l->src[i].rel, "demo/") && !str_ends(l->src[i].rel, ".sql"))
            return MODEL_BAD(l, 1, "demo/ 里只能有 .sql 文件", "only .sql files belong in demo/");
    }
    return 0;
}

int spec_load_sources(struct ctx *c, const struct source *src, int n, const struct spec **ret_spec) {
    struct spec *s = NEW(c, struct spec);
    struct load l = {.c = c, .s = s, .n = n, .src = src, .file = ""};
    TRY(load_tables(&l));
    TRY(load_registers(&l));
    TRY(load_views(&l));
    TRY(load_rules(&l));
    TRY(check_standards(&l));
    TRY(check_demo(&l));
    TRY(load_names(&l));
    keep(&l, "standards/", &s->standards, &s->n_standards);
    keep(&l, "demo/", &s->demo, &s->n_demo);
    keep(&l, NULL, &s->other, &s->n_other);
    *ret_spec = s;
    return 0;
}

int spec_load(struct ctx *c, const char *overlay, const struct spec **ret_spec) {
    struct source *src;
    int n = load_gather(c, overlay, &src);
    TRY(n);
    return spec_load_sources(c, src, n, ret_spec);
}

const struct spec_register *spec_register(const struct spec *s, const char *name) {
    return name ? map_get(&s->register_by_name, name) : NULL;
}

const struct spec_role *spec_role(const struct spec *s, const char *name) {
    for (int i = 0; name && i < s->n_roles; i++)
        if (str_eq(s->roles[i].name, name))
            return &s->roles[i];
    return NULL;
}

bool spec_asks(const struct spec_action *a, const char *field) {
    for (int i = 0; i < a->n_input; i++)
        if (str_eq(a->input[i].field->name, field))
            return true;
    return false;
}

const struct spec_rule *spec_rule(const struct spec *s, const char *id) {
    return id ? map_get(&s->rule_by_id, id) : NULL;
}

const struct spec_field *spec_field(const struct spec_register *r, const char *name) {
    for (int i = 0; i < r->n_fields; i++)
        if (str_eq(r->fields[i].name, name))
            return &r->fields[i];
    return NULL;
}

const struct spec_action *spec_action(const struct spec_register *r, const char *name) {
    for (int i = 0; i < r->n_actions; i++)
        if (str_eq(r->actions[i].name, name))
            return &r->actions[i];
    return NULL;
}

const struct spec_state *spec_state(const struct spec_register *r, const char *name) {
    for (int i = 0; i < r->n_states; i++)
        if (str_eq(r->states[i].name, name))
            return &r->states[i];
    return NULL;
}

const char *spec_setting(const struct spec *s, const char *key) {
    for (int i = 0; s && i < s->n_settings; i++)
        if (str_eq(s->settings[i].key, key))
            return s->settings[i].value;
    return NULL;
}

bool spec_readable(const void *spec, const char *table, const char *column) {
    (void)column;
    return spec_register(spec, table) || str_eq(table, "json_each");
}

const struct spec_file *spec_each(const struct spec *s, const char *name) {
    size_t n = strlen(name);
    for (int i = 0; i < s->n_other; i++) {
        const char *path = s->other[i].path;
        if (str_starts(path, "each/") && strncmp(path + 5, name, n) == 0 && str_eq(path + 5 + n, ".sql"))
            return &s->other[i];
    }
    return NULL;
}
