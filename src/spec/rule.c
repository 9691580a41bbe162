/* Rules: the header of each file, its neighbours .test.sql and .fault.sql. The SQL is prepared by rule/. */
#include "spec/internal.h"

#include <stdlib.h>

static const struct spec_basis *basis_of(struct load *l, const char *key) {
    struct ctx *c = l->c;
    if (!str_starts(key, "setting ")) {
        for (int i = 0; i < l->s->n_basis; i++)
            if (str_eq(l->s->basis[i].key, key))
                return &l->s->basis[i];
        return NULL;
    }
    for (int i = 0; i < l->s->n_settings; i++) {
        const struct spec_setting *s = &l->s->settings[i];
        if (str_eq(s->key, key + strlen("setting "))) {
            struct spec_basis *b = NEWN(c, struct spec_basis, 1);
            *b = (struct spec_basis){key, s->sure, {arena_printf(c->mem, "参数：%s", s->title.zh), arena_printf(c->mem, "setting: %s", s->title.en)}};
            return b;
        }
    }
    return NULL;
}

/* basis: keys of basis.tsv, or "setting NAME", parted by ';'; requirement: rows of it parted by spaces or commas. */
static int add_basis(struct load *l, struct spec_rule *r, int line, const char *value, const char *parts) {
    struct ctx *c = l->c;
    enum { MOST = 16 };
    const struct spec_basis **list = NEWN(c, const struct spec_basis *, MOST);
    char *rest = arena_dup(c->mem, value), *word;
    int n = 0;
    for (int i = 0; i < r->n_basis; i++)
        list[n++] = r->basis[i];
    while ((word = strsep(&rest, parts))) {
        word += strspn(word, " ");
        if (!*word)
            continue;
        const struct spec_basis *b = basis_of(l, word);
        if (!b)
            return MODEL_BAD(l, line, "依据 %s 不在 basis.tsv 或 settings.tsv 中", "basis %s is neither in basis.tsv nor a setting", word);
        bool known = false;                              /* the requirement's row is often said in both lines */
        for (int i = 0; i < n; i++)
            known |= str_eq(list[i]->key, b->key);
        if (known)
            continue;
        if (n == MOST)
            return MODEL_BAD(l, line, "依据不能超过 %d 条", "no more than %d bases", MOST);
        list[n++] = b;
    }
    r->basis = list;
    r->n_basis = n;
    return 0;
}

static int header_key(struct load *l, struct spec_rule *r, int line, const char *key, const char *value) {
    struct ctx *c = l->c;
    int64_t days;
    const char **texts[] = {&r->title.zh, &r->title.en, &r->fix.zh, &r->fix.en, &r->register_name, &r->requirement, &r->owner, &r->turn};
    static const char *const names[] = {"title.zh", "title.en", "fix.zh", "fix.en", "register", "requirement", "owner", "turn"};
    if (!*value)
        return MODEL_BAD(l, line, "%s 为空", "%s is empty", key);
    for (size_t i = 0; i < COUNT(names); i++)
        if (str_eq(key, names[i])) {
            if (*texts[i])
                return MODEL_BAD(l, line, "%s 重复", "%s stands twice", key);
            *texts[i] = value;
            return str_eq(key, "requirement") ? add_basis(l, r, line, value, " ,") : 0;
        }
    if (str_eq(key, "lead_days")) {
        if (!str_i64(value, 0, 3650, &days))
            return MODEL_BAD(l, line, "lead_days 应为 0 到 3650", "lead_days must be 0 to 3650");
        r->lead_days = (int)days;
        return 0;
    }
    if (str_eq(key, "asks")) {
        if (!str_eq(value, "owner") || r->asks_owner)
            return MODEL_BAD(l, line, "asks 只写 owner，且只写一次", "asks takes the one word owner, and once only");
        r->asks_owner = true;
        return 0;
    }
    if (str_eq(key, "counts")) {
        if (!str_eq(value, "once") || r->once)
            return MODEL_BAD(l, line, "counts 只写 once，且只写一次", "counts takes the one word once, and once only");
        r->once = true;
        return 0;
    }
    if (str_eq(key, "view")) {
        r->view = value;
        return view_check(l, line, value);
    }
    if (str_eq(key, "basis"))
        return add_basis(l, r, line, value, ";");
    char **word;
    int n = str_split(c, value, ' ', 32, &word);
    if (str_eq(key, "also")) {
        r->also = (const char *const *)word;
        r->n_also = n;
        for (int i = 0; i < n; i++)
            if (!spec_register(l->s, word[i]))
                return MODEL_BAD(l, line, "also 提到未知台账 %s", "also names unknown register %s", word[i]);
        return 0;
    }
    if (!str_eq(key, "use"))
        return MODEL_BAD(l, line, "规则头没有键 %s", "unknown header key %s", key);
    for (int i = 0; i < n; i++) {
        int bit = str_eq(word[i], "prevent") ? USE_PREVENT : str_eq(word[i], "remind") ? USE_REMIND : str_eq(word[i], "score") ? USE_SCORE : 0;
        if (!bit || (r->use & bit))
            return MODEL_BAD(l, line, "use 应为 prevent remind score 中的词，有误：%s", "use: bad word %s (prevent remind score)", word[i]);
        r->use |= bit;
    }
    return 0;
}

static int line_number_of(char **line, int n, const char *key) {
    for (int i = 0; i < n; i++)
        if (str_starts(line[i], "-- ") && str_starts(line[i] + 3, key) && line[i][3 + strlen(key)] == ':')
            return i + 1;
    return 1;
}

static int read_header(struct load *l, struct spec_rule *r) {
    struct ctx *c = l->c;
    char **line;
    int n = str_split(c, r->sql, '\n', 2000, &line), i;
    for (i = 0; i < n && str_starts(line[i], "--"); i++) {
        char *colon = strchr(line[i], ':');
        size_t end = strlen(line[i]);
        while (end && (line[i][end - 1] == ' ' || line[i][end - 1] == '\r'))
            line[i][--end] = 0;
        if (!str_starts(line[i], "-- ") || !colon)
            return MODEL_BAD(l, i + 1, "规则头应写成 -- 键: 值", "a header line must be -- key: value");
        TRY(header_key(l, r, i + 1, arena_dupn(c->mem, line[i] + 3, (size_t)(colon - line[i] - 3)), colon + 1 + strspn(colon + 1, " ")));
    }
    const char *const must[] = {r->title.zh, r->title.en, r->register_name, r->use ? "" : NULL, r->fix.zh, r->fix.en};
    static const char *const names[] = {"title.zh", "title.en", "register", "use", "fix.zh", "fix.en"};
    for (size_t k = 0; k < COUNT(must); k++)
        if (!must[k])
            return MODEL_BAD(l, 1, "缺少 %s", "no %s", names[k]);
    if (!spec_register(l->s, r->register_name))
        return MODEL_BAD(l, line_number_of(line, n, "register"), "未知台账 %s", "unknown register %s", r->register_name);
    if (r->owner && !map_get(&l->role_by_name, r->owner))
        return MODEL_BAD(l, line_number_of(line, n, "owner"), "未知角色 %s", "unknown role %s", r->owner);
    while (i < n && !*line[i])
        i++;
    if (i == n)
        return MODEL_BAD(l, n, "没有 SQL", "no SQL");
    size_t head = 0;                                     /* lines were split in a copy: count them in the text itself */
    for (int k = 0; k < i; k++)
        head += strcspn(r->sql + head, "\n") + 1;
    TRY(view_put(l, r, line_number_of(line, n, "turn"), head, &r->sql));
    return view_leave_out(l, r, head, &r->sql);
}

/* At least one case that violates and one that does not. */
static int check_cases(struct load *l, const struct source *test) {
    struct ctx *c = l->c;
    struct arena_mark mark = arena_mark(c->mem);
    char **line;
    int n = str_split(c, test->bytes, '\n', 10000, &line), bad = 0, good = 0, expects = 0, cases = 0;
    l->file = test->shown;
    for (int i = 0; i < n; i++) {
        cases += str_starts(line[i], "-- case:");
        if (!str_starts(line[i], "-- expect:"))
            continue;
        const char *what = line[i] + 10 + strspn(line[i] + 10, " ");
        int64_t rows = 1;
        if (!str_starts(what, "ids ") && !str_i64(what, 0, 100000, &rows))
            return MODEL_BAD(l, i + 1, "expect 应为行数或 ids 列表：%s", "expect must be a number or ids: %s", what);
        expects++;
        bad += rows > 0;
        good += rows == 0;
    }
    if (cases != expects || !cases)
        return MODEL_BAD(l, 1, "%d个 case 对应 %d 个 expect", "%d cases but %d expects", cases, expects);
    if (!bad || !good)
        return MODEL_BAD(l, 1, "至少要有一例违反和一例不违反", "at least one case that violates and one that does not are needed");
    arena_release(c->mem, mark);                         /* the model stays for as long as the program runs */
    return 0;
}

static int load_rule(struct load *l, const struct source *src, struct spec_rule *r) {
    struct ctx *c = l->c;
    const char *area = src->rel + strlen("rules/"), *slash = strchr(area, '/');
    l->file = src->shown;
    if (!slash || strchr(slash + 1, '/'))
        return MODEL_BAD(l, 1, "规则应放在 rules/<领域>/<名>.sql", "a rule belongs at rules/<area>/<id>.sql");
    const char *stem = arena_dupn(c->mem, src->rel, strlen(src->rel) - 4);
    r->area = arena_dupn(c->mem, area, (size_t)(slash - area));
    r->id = strrchr(stem, '/') + 1;
    r->file = src->rel;
    r->shown = src->shown;
    r->sql = src->bytes;
    if (!name_valid(r->id) || !name_valid(r->area))
        return MODEL_BAD(l, 1, "规则名 %s 不合规则", "bad rule name %s", r->id);
    if (src->n > LIMIT_SQL_BYTES)
        return MODEL_BAD(l, 1, "SQL 超过%d字节", "SQL longer than %d bytes", LIMIT_SQL_BYTES);
    TRY(read_header(l, r));
    const struct source *test = load_source(l, arena_printf(c->mem, "%s.test.sql", stem)),
                        *fault = load_source(l, arena_printf(c->mem, "%s.fault.sql", stem));
    if (!test)
        return MODEL_BAD(l, 1, "缺少 %s.test.sql", "no %s.test.sql beside it", r->id);
    r->test_sql = test->bytes;
    r->fault_sql = fault ? fault->bytes : NULL;
    return check_cases(l, test);
}

static int by_id(const void *a, const void *b) {
    return strcmp(((const struct spec_rule *)a)->id, ((const struct spec_rule *)b)->id);
}

/* A .test.sql or .fault.sql whose rule is not there is a slip of the pen. */
static int beside(struct load *l, const struct source *src, const char *suffix) {
    struct ctx *c = l->c;
    const char *rule = arena_printf(c->mem, "%s.sql", arena_dupn(c->mem, src->rel, strlen(src->rel) - strlen(suffix)));
    l->file = src->shown;
    if (!load_source(l, rule))
        return MODEL_BAD(l, 1, "没有对应的规则 %s", "there is no rule %s", rule);
    return 0;
}

/* ---- which rules an action asks, and in which words */

/* `from` without the words `what`. */
static const char *without(struct ctx *c, const char *from, const char *what) {
    struct str s;
    if (!strstr(from, what))
        return from;
    str_init(&s, c, LIMIT_SQL_BYTES);
    for (const char *at; (at = strstr(from, what)); from = at + strlen(what))
        str_putn(&s, from, (size_t)(at - from));
    str_put(&s, from);
    return s.p;
}

const char *spec_rule_narrow(struct ctx *c, const struct spec_rule *r, int touch) {
    if (r->narrow[touch])
        return r->narrow[touch];
    return without(c, without(c, r->sql, touch ? ":touch IS NULL OR " : ":record IS NULL OR "), "CROSS ");
}

static bool also(const struct spec_rule *r, const char *name) {
    for (int i = 0; i < r->n_also; i++)
        if (str_eq(r->also[i], name))
            return true;
    return false;
}

static struct spec_prevents prevents_of(struct ctx *c, const struct spec *s, const struct spec_register *reg) {
    struct spec_prevent *v = NULL;
    int n = 0, cap = 0;
    for (int i = 0; i < s->n_rules; i++) {
        const struct spec_rule *r = &s->rules[i];
        bool own = str_eq(r->register_name, reg->name);
        if (!(r->use & USE_PREVENT) || (!own && !also(r, reg->name)))
            continue;
        GROW(c, v, n, cap, 8);
        v[n++] = (struct spec_prevent){r, own};
    }
    return (struct spec_prevents){n, v};
}

struct spec_prevents spec_prevents(struct ctx *c, const struct spec *s, const struct spec_register *reg) {
    return s->prevents ? s->prevents[reg->nr] : prevents_of(c, s, reg);
}

/* Once, so that an action neither searches all rules nor puts their SQL together. */
static void note_prevents(struct load *l, struct spec_rule *rule) {
    struct ctx *c = l->c;
    struct spec_prevents *by_register = NEWN(c, struct spec_prevents, l->s->n_registers + 1);
    for (int i = 0; i < l->s->n_rules; i++) {
        if (!(rule[i].use & USE_PREVENT))
            continue;
        for (int touch = 0; touch < 2; touch++)
            rule[i].narrow[touch] = spec_rule_narrow(c, &rule[i], touch);
    }
    for (int i = 0; i < l->s->n_registers; i++)
        by_register[i] = prevents_of(c, l->s, &l->s->registers[i]);
    l->s->prevents = by_register;
}

/* ---- all of them */

int load_rules(struct load *l) {
    struct ctx *c = l->c;
    struct spec_rule *rule = NEWN(c, struct spec_rule, l->n);
    for (int i = 0; i < l->n; i++) {
        const struct source *src = &l->src[i];
        if (!str_starts(src->rel, "rules/"))
            continue;
        l->file = src->shown;
        if (str_ends(src->rel, ".test.sql"))
            TRY(beside(l, src, ".test.sql"));
        else if (str_ends(src->rel, ".fault.sql"))
            TRY(beside(l, src, ".fault.sql"));
        else if (str_ends(src->rel, ".sql"))
            TRY(load_rule(l, src, &rule[l->s->n_rules++]));
        else
            return MODEL_BAD(l, 1, "rules/ 里只能有 .sql 文件", "only .sql files belong in rules/");
    }
    if (l->s->n_rules)
        qsort(rule, (size_t)l->s->n_rules, sizeof *rule, by_id);
    for (int i = 0; i < l->s->n_rules; i++) {
        if (map_get(&l->s->rule_by_id, rule[i].id))
            return fail(c, E_MODEL, T("%s:1: 规则 %s 在 %s 里已有", "%s:1: rule %s stands in %s already"), rule[i].shown, rule[i].id, rule[i - 1].shown);
        map_put(c, &l->s->rule_by_id, rule[i].id, &rule[i]);
    }
    l->s->rules = rule;
    note_prevents(l, rule);
    return 0;
}
