/* Faces by role. Debian ships no FangSong and no SimSun: Noto stands in for them in the PDF unless the office has installed them; AR PL UKai is its KaiTi. */
#include "report/internal.h"

static const char *const role_names[ROLES] = {"title", "body", "h1", "h2", "mark", "table", "head", "page"};

static const struct report_font builtin[ROLES] = {
    [ROLE_TITLE] = {"Noto Serif CJK SC", "方正小标宋简体", "Noto Serif CJK SC"},
    [ROLE_BODY] = {"Noto Serif CJK SC", "仿宋_GB2312", "FangSong,Noto Serif CJK SC"},
    [ROLE_H1] = {"Noto Sans CJK SC", "黑体", "Noto Sans CJK SC"},
    [ROLE_H2] = {"AR PL UKai CN,Noto Serif CJK SC", "楷体_GB2312", "KaiTi,Noto Serif CJK SC"},
    [ROLE_MARK] = {"Noto Sans CJK SC", "黑体", "Noto Sans CJK SC"},
    [ROLE_TABLE] = {"Noto Serif CJK SC", "宋体", "Noto Serif CJK SC"},
    [ROLE_HEAD] = {"Noto Sans CJK SC", "黑体", "Noto Sans CJK SC"},
    [ROLE_PAGE] = {"Noto Serif CJK SC", "宋体", "Noto Serif CJK SC"},
};

const struct report_font *report_font(const struct report_doc *d, enum report_role role) {
    return d->fonts ? &d->fonts[role] : &builtin[role];
}

int report_fonts_parse(struct ctx *c, const char *tsv, const struct report_font **ret_fonts) {
    struct report_font *f = NEWN(c, struct report_font, ROLES);
    memcpy(f, builtin, sizeof builtin);
    char **lines, **col;
    int n = str_split(c, tsv, '\n', 64, &lines);
    for (int i = 1; i < n; i++) {
        if (!*lines[i] || *lines[i] == '#')
            continue;
        int k = str_split(c, lines[i], '\t', 8, &col), role = 0;
        if (k != 4)
            return fail(c, E_MODEL, T("fonts.tsv:%d：应有4列，实有%d列", "fonts.tsv:%d: %d columns, not 4"), i + 1, k);
        while (role < ROLES && !str_eq(role_names[role], col[0]))
            role++;
        if (role == ROLES)
            return fail(c, E_MODEL, T("fonts.tsv:%d：未知角色%s", "fonts.tsv:%d: unknown role %s"), i + 1, col[0]);
        for (int j = 1; j < 4; j++)
            if (strstr(col[j], "，"))
                return fail(c, E_MODEL, T("fonts.tsv:%d：字体名之间要用英文逗号", "fonts.tsv:%d: the names of fonts are parted by the half-width comma"), i + 1);
        f[role] = (struct report_font){col[1], col[2], col[3]};
    }
    *ret_fonts = f;
    return 0;
}
