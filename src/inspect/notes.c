/* What is odd about an accepted report, in words: the rows say the same to the rules. */
#include <stdio.h>

#include "inspect/internal.h"

static const char *class_name(struct ctx *c, const char *cls) {
    return str_eq(cls, "classified") ? T("涉密", "classified") : str_eq(cls, "internet") ? T("互联网", "internet") : T("非涉密", "unclassified");
}

static const char *matching(struct ctx *c, const char *how, bool ticket) {
    if (str_eq(how, "stranger") && ticket)
        return T("不是任务单上的那台计算机，台账中也没有这台计算机", "it is not the ticket's machine, and the machine is not in the register");
    if (str_eq(how, "stranger"))
        return T("台账中没有这台计算机", "the machine is not in the register");
    if (str_eq(how, "other"))
        return T("不是任务单上的那台计算机", "it is not the ticket's machine");
    if (str_eq(how, "ambiguous"))
        return T("序列号或硬盘对应多条台账", "its numbers fit several register lines");
    if (str_eq(how, "disk_only"))
        return T("硬盘与台账一致，序列号不同（硬盘移装、更换主板，或台账有误）", "a disk fits the register, the serial number does not (disk moved, board replaced, or the register is wrong)");
    return str_eq(how, "mac_only") ? T("只有网卡与台账一致", "only the network card fits the register") : NULL;
}

static void add(json_t *list, const char *text) {
    if (text)
        json_array_append_new(list, json_string(text));
}

/* USB uses that the machine dates after the check itself. */
static int64_t future_usb(const struct taken *t) {
    const json_t *rows = json_object_get(json_object_get(json_object_get(t->report, "facts"), "usb_event"), "rows");
    int64_t n = 0;
    for (size_t i = 0; i < json_array_size(rows); i++)
        n += json_i64(json_array_get(rows, i), "last_at", 0) > usb_latest(t);
    return n;
}

json_t *notes_of(struct ctx *c, const struct taken *t, bool newest, bool other_board) {
    const json_t *program = json_object_get(t->report, "program");
    const char *version = json_text(program, "version");
    json_t *list = json_array();
    add(list, matching(c, t->m.how, json_is_object(json_object_get(t->report, "ticket"))));
    if (str_eq(t->cls, "undeclared"))
        add(list, T("检查时没有申报类别", "no class was declared"));
    else if (t->m.cls && !str_eq(t->m.cls, t->cls))
        add(list, arena_printf(c->mem, T("申报为%s计算机，台账是%s：原有问题不因此消除", "declared as %s, registered as %s: it closes no former problem"), class_name(c, t->cls), class_name(c, t->m.cls)));
    if (!newest)
        add(list, T("这台计算机有更新的报告，本报告只存档", "there is a newer report of this machine: this one is only kept"));
    if (t->before_ticket)
        add(list, T("检查时间早于任务单签发，请核对被查机器的时钟：日志和病毒库的日期都不能作准", "dated before its ticket was issued: look at the machine's clock, for no date in the report can be relied on"));
    if (other_board)
        add(list, T("主板与上次不同（更换主板或另一台机器）：原有问题待下次检查再定", "another mainboard than last time (repair, or a twin): former problems stay until the next check"));
    if (!json_yes(json_object_get(t->report, "coverage"), "enough"))
        add(list, T("能判断的太少，不能作为结论", "too little could be judged: no verdict"));
    if (str_eq(version, SHENZHI_VERSION) && !same_rules(t->index, t->report))
        add(list, T("检查条目与服务器的不同", "made with another set of checks than the server's"));
    if (!str_eq(version, SHENZHI_VERSION))
        add(list, arena_printf(c->mem, T("检查程序版本 %.40s 与服务器 " SHENZHI_VERSION " 不同", "made by version %.40s, the server is " SHENZHI_VERSION), version ? version : "?"));
    if (t->index->programs && !program_known(t->index, json_text(program, "sm3")))
        add(list, T("检查程序不是本单位准备的那一份", "the program is none that this office put on a disc"));
    if (future_usb(t))
        add(list, arena_printf(c->mem, T("%" PRId64 " 条USB使用记录的时间在检查之后，没有采用", "%" PRId64 " USB uses are dated after the check: left out"), future_usb(t)));
    return list;
}
