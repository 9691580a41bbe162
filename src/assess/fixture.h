/* For tests: a model of made-up rules r1..r9 and the parsing of standards written in the test. */
#ifndef ASSESS_FIXTURE_H
#define ASSESS_FIXTURE_H
#include "assess/score.h"
#include "base/test.h"

#define BANDS "bands: [{min: 90, verdict: meets, zh: 符合, en: meets}, {min: 80, verdict: basic, zh: 基本符合, en: basic}, {min: 0, verdict: fails, zh: 不符合, en: fails}]\n"
#define HEAD "standard: t\ntitle: {zh: 测试, en: test}\nversion: \"1\"\norigin: own\n" BANDS

/* Only rules are looked up by a standard without `applies`. */
static inline const struct spec *fixture_spec(struct ctx *c) {
    static const char *const ids[] = {"r1", "r2", "r3", "r4", "r5", "r6", "r7", "r8", "r9"};
    struct spec *s = NEW(c, struct spec);
    struct spec_rule *rules = NEWN(c, struct spec_rule, COUNT(ids));
    for (size_t i = 0; i < COUNT(ids); i++) {
        rules[i] = (struct spec_rule){.id = ids[i], .use = USE_SCORE, .register_name = "person"};
        map_put(c, &s->rule_by_id, ids[i], &rules[i]);
    }
    s->rules = rules;
    s->n_rules = (int)COUNT(ids);
    return s;
}

static inline int fixture_parse(struct ctx *c, const char *yaml, const struct standard **ret_s) {
    return standard_parse(c, fixture_spec(c), "t.yaml", yaml, strlen(yaml), ret_s);
}
#endif
