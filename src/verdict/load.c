/* model/checks/<area>/<id>.sql: header, query, the test beside it; policy.tsv. */
#include <openssl/evp.h>
#include <stdlib.h>

#include "base/embed.h"
#include "db/functions.h"
#include "verdict/verdict.h"

enum { MAX_CHECKS = 400, MAX_FACTS = 12, MAX_POLICY = 100 };
static const char dir[] = "model/checks/";
const char *const verdict_names[V_COUNT] = {"pass", "fail", "warn", "person", "na", "unknown", "denied", "error"};

struct reading { struct ctx *c; const struct fact_model *m; struct check *k; int line; };

#define BAD(r, zh, en, ...) fail((r)->c, E_MODEL, (r)->c->lang == LANG_EN ? "%s:%d: " en : "%s:%d: " zh, (r)->k->file, (r)->line __VA_OPT__(, ) __VA_ARGS__)

int class_parse(const char *s) {
    return str_eq(s, "classified") ? CLASS_CLASSIFIED : str_eq(s, "unclassified") ? CLASS_UNCLASSIFIED : str_eq(s, "internet") ? CLASS_INTERNET : 0;
}

const char *class_title(int cls, enum lang lang) {
    bool en = lang == LANG_EN;
    if (!cls)
        return en ? "undeclared" : "未申报";
    return cls == CLASS_CLASSIFIED ? (en ? "classified" : "涉密计算机") : cls == CLASS_UNCLASSIFIED ? (en ? "unclassified, not on the internet" : "非涉密计算机（不接互联网）") : en ? "internet" : "互联网计算机";
}

static int words(struct reading *r, const char *key, char *value) {
    struct ctx *c = r->c;
    char **w;
    int n = str_split(c, value, ' ', MAX_FACTS + 1, &w);
    if (str_eq(key, "class")) {
        for (int i = 0; i < n; i++) {
            int bit = str_eq(w[i], "all") ? 7 : class_parse(w[i]);
            if (!bit)
                return BAD(r, "未知类别 %s", "unknown class %s", w[i]);
            r->k->classes |= bit;
        }
        return 0;
    }
    struct check_fact *f = NEWN(c, struct check_fact, n);
    for (int i = 0; i < n; i++) {
        size_t len = strlen(w[i]);
        f[i].optional = len && w[i][len - 1] == '?';
        f[i].table = arena_dupn(c->mem, w[i], len - f[i].optional);
        const struct fact_table *t = fact_table(r->m, f[i].table);
        if (n > MAX_FACTS || !t)
            return BAD(r, "未知事实表 %s", "unknown fact table %s", w[i]);
        f[i].title = t->title;
    }
    r->k->facts = f;
    r->k->n_facts = n;
    return 0;
}

static int header(struct reading *r, const char *key, char *value) {
    struct check *k = r->k;
    const char **texts[] = {&k->title.zh, &k->title.en, &k->trap.zh, &k->trap.en, &k->fix.zh, &k->fix.en, &k->ask.zh, &k->ask.en, &k->item, &k->requirement};
    static const char *const names[] = {"title.zh", "title.en", "trap.zh", "trap.en", "fix.zh", "fix.en", "ask.zh", "ask.en", "item", "requirement"};
    int64_t n;
    for (size_t i = 0; i < COUNT(names); i++)
        if (str_eq(key, names[i])) {
            if (*texts[i] || !*value)
                return BAD(r, "%s 重复或为空", "%s stands twice or is empty", key);
            *texts[i] = value;
            return 0;
        }
    if (str_eq(key, "class") || str_eq(key, "facts"))
        return words(r, key, value);
    if (!str_eq(key, "severity") || !str_i64(value, 1, 5, &n))
        return BAD(r, "检查头有误：%s", "bad header: %s", key);
    k->severity = (int)n;
    return 0;
}

static int parse(struct reading *r, const char *text) {
    struct ctx *c = r->c;
    struct check *k = r->k;
    char **line;
    int n = str_split(c, text, '\n', 2000, &line), i;
    for (i = 0; i < n && str_starts(line[i], "-- "); i++) {
        char *colon = strstr(line[i], ": ");
        r->line = i + 1;
        if (!colon)
            return BAD(r, "应写成 -- 键: 值", "must be -- key: value");
        *colon = 0;
        TRY(header(r, line[i] + 3, colon + 2));
    }
    const char *const must[] = {k->title.zh, k->title.en, k->trap.zh, k->trap.en, k->fix.zh, k->fix.en, k->item, k->requirement, k->classes ? "" : NULL, k->severity ? "" : NULL, k->n_facts ? "" : NULL};
    static const char *const names[] = {"title.zh", "title.en", "trap.zh", "trap.en", "fix.zh", "fix.en", "item", "requirement", "class", "severity", "facts"};
    for (size_t m = 0; m < COUNT(must); m++)
        if (!must[m])
            return BAD(r, "缺少 %s", "no %s", names[m]);
    if (!k->ask.zh != !k->ask.en)
        return BAD(r, "ask.zh 与 ask.en 须成对", "ask.zh and ask.en go together");
    k->sql = text;
    return 0;
}

static const char *sql_of(struct ctx *c, const struct embed_file *e) {
    return arena_dupn(c->mem, (const char *)e->bytes, (size_t)(e->end - e->bytes));
}

static void test_of(struct ctx *c, struct check *k) {
    const char *path = arena_printf(c->mem, "%s%s/%s.test.sql", dir, k->area, k->id);
    for (const struct embed_file *e = embed_files; e->path; e++)
        if (str_eq(e->path, path))
            k->test_sql = sql_of(c, e);
}

static void digest(struct checks *all) {
    EVP_MD_CTX *m = EVP_MD_CTX_new();
    unsigned char sum[32];
    EVP_DigestInit_ex(m, EVP_sm3(), NULL);
    for (const struct embed_file *e = embed_files; e->path; e++)
        if (str_starts(e->path, dir) || str_starts(e->path, "model/probe/")) {
            EVP_DigestUpdate(m, e->path, strlen(e->path) + 1);
            EVP_DigestUpdate(m, e->bytes, (size_t)(e->end - e->bytes));
        }
    EVP_DigestFinal_ex(m, sum, NULL);
    EVP_MD_CTX_free(m);
    hex_print(sum, sizeof sum, all->rules);
}

int verdict_load(struct ctx *c, const struct fact_model *m, const struct checks **ret_k) {
    struct checks *all = NEW(c, struct checks);
    struct check *v = NEWN(c, struct check, MAX_CHECKS);
    for (const struct embed_file *e = embed_files; e->path; e++) {
        const char *slash;
        if (!str_starts(e->path, dir) || !str_ends(e->path, ".sql") || str_ends(e->path, ".test.sql") || !(slash = strchr(e->path + sizeof dir - 1, '/')))
            continue;
        if (all->n == MAX_CHECKS)
            return fail(c, E_MODEL, T("检查超过%d条", "more than %d checks"), MAX_CHECKS);
        struct check *k = &v[all->n++];
        struct reading r = {c, m, k, 1};
        k->file = e->path;
        k->area = arena_dupn(c->mem, e->path + sizeof dir - 1, (size_t)(slash - e->path) - (sizeof dir - 1));
        k->id = arena_dupn(c->mem, slash + 1, strlen(slash + 1) - 4);
        TRY(parse(&r, sql_of(c, e)));
        test_of(c, k);
    }
    digest(all);
    all->v = v;
    *ret_k = all;
    return 0;
}

static struct { const char *key, *value; } policy[MAX_POLICY];
static int n_policy;

static const char *policy_get(const char *key) {
    for (int i = 0; i < n_policy; i++)
        if (str_eq(policy[i].key, key))
            return policy[i].value;
    return NULL;
}

int verdict_policy(struct ctx *c, int cls, const json_t *over) {
    static const char file[] = "model/checks/policy.tsv";
    const struct embed_file *e = embed_find(file);
    char **line, **cell;
    if (!e)
        return fail(c, E_MODEL, "%s", file);
    int n = str_split(c, sql_of(c, e), '\n', 1000, &line), col = cls == CLASS_UNCLASSIFIED ? 2 : cls == CLASS_INTERNET ? 3 : 1;   /* undeclared: the strictest */
    n_policy = 0;
    for (int i = 1; i < n && n_policy < MAX_POLICY; i++) {
        if (!*line[i] || *line[i] == '#')
            continue;
        if (str_split(c, line[i], '\t', 8, &cell) < 6)
            return fail(c, E_MODEL, "model/checks/policy.tsv:%d", i + 1);
        const char *mine = over ? json_text(over, cell[0]) : NULL;
        policy[n_policy].key = cell[0];
        policy[n_policy++].value = mine ? mine : cell[col];
    }
    db_set_settings(policy_get);
    return 0;
}
