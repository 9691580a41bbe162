/* The first report of an incident (初报): seven items, two addressees, the clock; annexes from the trace. */
#include "paper/internal.h"

enum { ANNEX_ROWS = 2000, HOUR_S = 3600 };

static const char *short_time(struct ctx *c, const char *at) {
    if (!at || !*at)
        return "";
    return strlen(at) >= 16 ? arena_printf(c->mem, "%.10s %.5s", at, at + 11) : at;
}

/* 发现 2026-11-27 10:00，24小时内即 2026-11-28 10:00 前上报 */
static const char *clock_text(struct ctx *c, const struct spec *spec, struct db *db, const char *found_at) {
    int64_t hours = 24;
    str_i64(setting_text(spec, db, c, "incident_report_hours"), 1, 1000, &hours);
    if (!found_at || !datetime_valid(found_at))
        return "（发现时间未填写）";
    char until[DATETIME_SIZE];
    int64_t us = datetime_us(found_at) + hours * HOUR_S * INT64_C(1000000), left = (us - c->now_us(c)) / 1000000 / 60;
    when_datetime(us, until);
    return left > 0 ? arena_printf(c->mem, "%s发现，应于%s前报告，尚余%" PRId64 "小时%" PRId64 "分", short_time(c, found_at), short_time(c, until), left / 60, left % 60)
                    : arena_printf(c->mem, "%s发现，应于%s前报告，已超过时限", short_time(c, found_at), short_time(c, until));
}

static void item(struct ctx *c, struct report_doc *d, const char *title, const char *text) {
    report_block(c, d, BLOCK_H1, "%s", title);
    report_block(c, d, BLOCK_PARA, "%s", text && *text ? text : "（请补充）");
}

static const char *label_of_node(struct ctx *c, const struct map *nodes, const char *key) {
    const char *label = key ? map_get(nodes, key) : NULL;
    (void)c;
    return label ? label : "";
}

static void carriers(struct ctx *c, struct report_doc *d, const json_t *x, struct map *nodes) {
    static const double width[] = {8, 52, 24, 16};
    size_t i;
    json_t *n;
    report_block(c, d, BLOCK_H2, "%s", "附表一　涉及载体");
    struct report_block *t = report_table(c, d, 4, width);
    report_row_add(c, t, true, 4, (const char *const[]){"序号", "载体", "由来", "时间"});
    json_array_foreach(json_object_get(x, "nodes"), i, n) {
        const char *label = json_text(n, "label"), *relation = json_text(n, "relation"), *at = json_text(n, "at");
        map_put(c, nodes, json_text(n, "key"), label ? label : "");
        if (i < ANNEX_ROWS)
            report_row_add(c, t, false, 4, (const char *const[]){arena_printf(c->mem, "%zu", i + 1), label, relation ? relation : "追溯起点", short_time(c, at)});
    }
    if (i > ANNEX_ROWS)
        report_block(c, d, BLOCK_NOTE, "共%zu个载体，此处列出前%d个。", i, ANNEX_ROWS);
}

static const struct { const char *role, *zh; } role_titles[] = {{"holder", "持有"}, {"keeper", "保管"}, {"carrier", "经手"}, {"reader", "传阅"}, {"meeting", "会议"}, {"maker", "复制派生"},
    {"author", "起草承办"}, {"screen", "系统查看"}, {"destroyer", "监销"}, {"printer", "印制"}, {"carry_out", "携带外出"}, {"archive", "利用档案"}, {"machine", "设备"}};

static const char *roles_text(struct ctx *c, const json_t *roles) {
    struct str s;
    const char *key;
    json_t *n;
    str_init(&s, c, 4096);
    json_object_foreach((json_t *)roles, key, n) {
        const char *zh = key;
        for (size_t i = 0; i < COUNT(role_titles); i++)
            if (str_eq(role_titles[i].role, key))
                zh = role_titles[i].zh;
        str_putf(&s, "%s%s%" PRId64 "次", s.len ? "、" : "", zh, (int64_t)json_integer_value(n));
    }
    return s.p;
}

static void persons(struct ctx *c, struct report_doc *d, const json_t *x) {
    static const double width[] = {8, 16, 24, 36, 16};
    size_t i;
    json_t *p;
    report_block(c, d, BLOCK_H2, "%s", "附表二　接触人员");
    struct report_block *t = report_table(c, d, 5, width);
    report_row_add(c, t, true, 5, (const char *const[]){"序号", "姓名", "部门", "接触方式", "最早时间"});
    json_array_foreach(json_object_get(x, "persons"), i, p)
        report_row_add(c, t, false, 5, (const char *const[]){arena_printf(c->mem, "%zu", i + 1), json_text(p, "name"), json_text(p, "department_name"), roles_text(c, json_object_get(p, "roles")),
                                                            short_time(c, json_text(p, "first"))});
}

static void gaps(struct ctx *c, struct report_doc *d, const json_t *x, const struct map *nodes) {
    static const double width[] = {8, 36, 32, 24};
    size_t i;
    json_t *g;
    report_block(c, d, BLOCK_H2, "%s", "附表三　去向缺口");
    if (!json_array_size(json_object_get(x, "gaps"))) {
        report_block(c, d, BLOCK_PARA, "%s", "台账记录前后衔接，没有发现缺口。");
        return;
    }
    struct report_block *t = report_table(c, d, 4, width);
    report_row_add(c, t, true, 4, (const char *const[]){"序号", "载体", "缺口", "时间"});
    json_array_foreach(json_object_get(x, "gaps"), i, g)
        if (i < ANNEX_ROWS)
            report_row_add(c, t, false, 4, (const char *const[]){arena_printf(c->mem, "%zu", i + 1), label_of_node(c, nodes, json_text(g, "node")), json_text(g, "detail"),
                                                                arena_printf(c->mem, "%s至%s", short_time(c, json_text(g, "since")), json_text(g, "until") ? short_time(c, json_text(g, "until")) : "今")});
}

int paper_first_report(struct ctx *c, struct db *db, const struct spec *spec, const json_t *exposure, const json_t *items, int level, const struct report_doc **ret_doc) {
    struct report_doc *d = NEW(c, struct report_doc);
    struct map nodes = {0};
    char today[DATE_SIZE];
    const char *place = json_text(items, "place"), *happened = json_text(items, "happened_on");
    ctx_today(c, today);
    TRY(doc_frame(c, db, spec, d, 0, NULL));
    d->title = "泄密事件（隐患）初报";
    d->date = arena_dup(c->mem, today);
    d->clock_us = c->now_us(c);
    d->mark = level >= 2 ? spec_level_name(level, LANG_ZH) : "内部事项　注意保管";
    report_block(c, d, BLOCK_NOTE, "报送：%s、%s", setting_text(spec, db, c, "secrecy_authority_name"), setting_text(spec, db, c, "superior_name"));
    report_block(c, d, BLOCK_NOTE, "时限：%s（紧急时可先口头后书面）", clock_text(c, spec, db, json_text(items, "found_at")));
    item(c, d, "一、泄露内容、密级、数量和载体形式", json_text(items, "content"));
    item(c, d, "二、发现经过", json_text(items, "course_text"));
    item(c, d, "三、责任人", json_text(items, "persons_text"));
    item(c, d, "四、时间、地点和经过", arena_printf(c->mem, "发生日期：%s；地点：%s；经过见发现经过和附表。", happened ? happened : "待查", place ? place : "待查"));
    item(c, d, "五、已造成或可能造成的危害", json_text(items, "damage"));
    item(c, d, "六、查处情况", json_text(items, "investigation"));
    item(c, d, "七、补救措施", json_text(items, "remedy"));
    report_block(c, d, BLOCK_SIGN, "%s\n%s", d->issuer, report_date_zh(c, today));
    report_block(c, d, BLOCK_PAGE, "%s", "");
    carriers(c, d, exposure, &nodes);
    persons(c, d, exposure);
    gaps(c, d, exposure, &nodes);
    report_block(c, d, BLOCK_NOTE, "附表由台账和留痕计算，只说明台账记录所及；台账以外的接触须另行查证。留痕：%s", d->seal);
    *ret_doc = d;
    return 0;
}
