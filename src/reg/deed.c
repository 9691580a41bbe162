/* What is done outside the registers' own actions, in people's words: reads, prints, logins. */
#include "reg/internal.h"

/* secret: of login passwords, which are kept beside the registers; the same names are other actions elsewhere. */
static const struct deed { const char *name, *zh, *en; bool secret; } deeds[] = {
    {"read", "查看", "Read"},
    {"print", "打印", "Printed"},
    {"export", "导出", "Exported"},
    {"import", "导入登记", "Imported"},
    {"purge", "清除原文", "Plaintext destroyed"},
    {"backup", "备份", "Backup"},
    {"standard", "更换评分标准", "Standard put in place"},
    {"ties", "查未清事项", "Looked what binds a person"},
    {"trace", "追溯接触范围", "Traced the exposure"},
    {"follow", "更新送阅情况", "Whereabouts noted"},
    {"count", "统计份数", "Counted"},
    {"complete", "补记交接双方", "Both sides noted"},
    {"remark", "随文件变更密级", "Re-marked with its paper"},
    {"cascade", "落实到各份", "Carried out on the copies"},
    {"cool_off", "算定脱密期", "Cooling-off period fixed"},
    {"level", "记录密级", "Level noted"},
    {"login", "登录", "Logged in"},
    {"wrong_password", "口令错误", "Wrong password"},
    {"locked_out", "口令连续错误，锁定", "Locked out"},
    {"change_password", "更换口令", "Password changed"},
    {"totp", "设置动态口令", "One-time codes set up"},
    {"create", "设置口令", "Password set", true},
    {"reset", "重置口令", "Password reset", true},
    {"release", "放行首次口令", "First password released", true},
};

const char *reg_deed(struct ctx *c, const struct spec_register *reg, const char *action) {
    const struct spec_action *a = reg ? spec_action(reg, action) : NULL;
    for (size_t i = 0; !a && i < COUNT(deeds); i++)
        if (str_eq(deeds[i].name, action) && !(reg && deeds[i].secret))
            return T(deeds[i].zh, deeds[i].en);
    return a ? TX(a->title) : action;
}

static bool said(const char *text, const char *name, const char *zh, const char *en) {
    return str_eq(text, name) || str_eq(text, zh) || (en && str_eq(text, en));
}

static void name_add(struct str *names, const char *name) {
    str_put(names, name);
    str_put(names, "|");
}

void reg_deeds_named(const struct spec *spec, const char *text, struct str *names) {
    str_put(names, "|");
    name_add(names, text);
    for (size_t i = 0; i < COUNT(deeds); i++)
        if (said(text, deeds[i].name, deeds[i].zh, deeds[i].en))
            name_add(names, deeds[i].name);
    for (int i = 0; i < spec->n_registers; i++)
        for (int k = 0; k < spec->registers[i].n_actions; k++) {
            const struct spec_action *a = &spec->registers[i].actions[k];
            if (said(text, a->name, a->title.zh, a->title.en))
                name_add(names, a->name);
        }
}
