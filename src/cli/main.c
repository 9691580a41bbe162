/* The program shenzhi: server and administration. */
#include "cli/cli.h"

#include "custody/custody.h"
#include "db/db.h"
#include "db/functions.h"
#include "reg/reg.h"
#include "rule/rule.h"

static const struct spec *loaded;

static const char *setting_get(const char *key) {
    return spec_setting(loaded, key);
}

int cli_spec(struct ctx *c, const struct cli_args *a, const struct spec **ret_s) {
    const char *overlay = NULL;
    for (const struct cli_option *o = a->cmd->options; o && o->name; o++)
        if (str_eq(o->name, "model"))
            overlay = cli_value(a, "model");
    TRY(cli_model(c, overlay, &loaded));
    int64_t minutes;
    if (str_i64(spec_setting(loaded, "office_utc_minutes"), -720, 840, &minutes))
        when_office_minutes((int)minutes);
    db_set_settings(setting_get);
    if (overlay)
        TRY(cli_model_fits(c, overlay, loaded));            /* before a store is touched */
    reg_set_hooks(&(struct reg_hooks){rule_violations, custody_effect, custody_move});   /* every command keeps the rules and the books */
    *ret_s = loaded;
    return 0;
}

int main(int argc, char **argv) {
    return cli_main(&(struct cli_program){"shenzhi", "慎之"}, argc, argv);
}
