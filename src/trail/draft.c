/* The seven items of a first report, drafted from what the trace found; what only people know is left to be filled in. */
#include "trail/trail.h"

struct draft { struct ctx *c; const struct spec *spec; const json_t *x; };

static int count_of(const json_t *list, const char *key, const char *value) {
    int n = 0;
    size_t i;
    json_t *one;
    json_array_foreach((json_t *)list, i, one)
        n += str_eq(json_text(one, key), value);
    return n;
}

/* Names of the persons with one of the roles, at most max. */
static const char *names(struct draft *d, const char *const *roles, int max) {
    struct ctx *c = d->c;
    struct str s;
    size_t i;
    json_t *p;
    int n = 0;
    str_init(&s, c, 1 << 16);
    json_array_foreach(json_object_get(d->x, "persons"), i, p) {
        bool has = false;
        for (int k = 0; roles[k]; k++)
            has |= json_object_get(json_object_get(p, "roles"), roles[k]) != NULL;
        if (has && n++ < max)
            str_putf(&s, "%s%s", n > 1 ? "、" : "", json_text(p, "name") ? json_text(p, "name") : "");
    }
    if (n > max)
        str_putf(&s, "等%d人", n);
    return n ? s.p : "无";
}

static const char *day(struct ctx *c, const char *at) {
    return at && strlen(at) >= 10 && strncmp(at, "1900", 4) && strncmp(at, "2199", 4) ? arena_dupn(c->mem, at, 10) : NULL;
}

static const char *window(struct draft *d) {
    struct ctx *c = d->c;
    const char *from = day(c, json_text(d->x, "from")), *to = day(c, json_text(d->x, "to"));
    return !from && !to ? "登记以来" : arena_printf(c->mem, "%s至%s", from ? from : "登记以来", to ? to : "今");
}

/* 10Y -> 10年, D2030-01-01 -> 至2030-01-01 */
static const char *term_text(struct ctx *c, const char *term) {
    size_t n = term ? strlen(term) : 0;
    if (n > 1 && (term[n - 1] == 'Y' || term[n - 1] == 'M'))
        return arena_printf(c->mem, "★%.*s%s", (int)n - 1, term, term[n - 1] == 'Y' ? "年" : "个月");
    if (n > 1 && *term == 'D')
        return arena_printf(c->mem, "★至%s", term + 1);
    return n > 2 && str_starts(term, "E:") ? arena_printf(c->mem, "★%s", term + 2) : str_eq(term, "L") ? "★长期" : "";
}

static const char *content(struct draft *d, const json_t *document) {
    struct ctx *c = d->c;
    const json_t *nodes = json_object_get(d->x, "nodes");
    const char *ref = json_text(document, "ref_no"), *title = json_text(document, "title"), *term = json_text(document, "term");
    int duplicates = count_of(nodes, "link", "copy_duplicate"), copies = count_of(nodes, "register", "copy"), documents = count_of(nodes, "register", "document");
    return arena_printf(c->mem, "《%s》%s%s%s，密级：%s%s；涉及文件%d份（含派生、摘录、汇编），在册%d份（其中复印件%d份）；载体形式：纸介质（其他形式请补充）。", title ? title : "", ref ? "（" : "", ref ? ref : "",
                        ref ? "）" : "", spec_level_name((int)json_i64(document, "level", 0), LANG_ZH), term_text(c, term), documents, copies, duplicates);
}

json_t *trail_draft(struct ctx *c, const struct spec *spec, const json_t *exposure, const json_t *document) {
    struct draft d = {c, spec, exposure};
    enum { NAMES = 30 };
    const char *held = names(&d, (const char *const[]){"holder", NULL}, NAMES), *knew = names(&d, (const char *const[]){"reader", "meeting", NULL}, NAMES);
    size_t persons = json_array_size(json_object_get(exposure, "persons")), gaps = json_array_size(json_object_get(exposure, "gaps"));
    json_t *j = json_object();
    json_object_set_new(j, "content", json_string(content(&d, document)));
    json_object_set_new(j, "course_text", json_string("发现经过：（请填写何人、何时、以何种方式发现）\n事件经过：（请填写发生的时间、地点和经过）"));
    json_object_set_new(j, "persons_text", json_sprintf("责任人待查。追溯时段（%s）内曾直接持有的人员：%s；传阅、会议中知悉的人员：%s。", window(&d), held, knew));
    json_object_set_new(j, "damage", json_string("（已造成或可能造成的危害，请评估后填写）"));
    json_object_set_new(j, "investigation", json_sprintf("已由台账追溯接触范围：追溯时段%s，载体%zu个，接触人员%zu人，去向有缺口%zu处（见附表）。责任人待查。时段内直接持有：%s；传阅、会议知悉：%s。", window(&d),
                                                        json_array_size(json_object_get(exposure, "nodes")), persons, gaps, held, knew));
    json_object_set_new(j, "remedy", json_string("立即收回并逐份清点附表所列各份；对去向有缺口的逐份查找；限制接触、保全证据；（其他补救措施请补充）。"));
    return j;
}
