/* shenzhi man: manual pages from the same text as --help */
#include <stdio.h>

#include "command/command.h"
#include "os/os.h"

extern const struct cli_command *const __start_sz_commands[];
extern const struct cli_command *const __stop_sz_commands[];

/* Text for roff: backslashes and leading dots have meaning there. */
static void roff(struct str *s, const char *text) {
    bool start = true;
    for (const char *p = text; *p; p++) {
        if (start && (*p == '.' || *p == '\''))
            str_put(s, "\\&");
        if (*p == '\\')
            str_put(s, "\\e");
        else if (*p == '-')
            str_put(s, "\\-");
        else
            str_putc(s, *p);
        start = *p == '\n';
    }
}

static const char *page_name(struct ctx *c, const struct cli_command *k) {
    char *name = arena_printf(c->mem, "%s-%s", cli_program->name, k->name);
    for (char *p = name; *p; p++)
        *p = *p == ' ' ? '-' : *p;
    return name;
}

static void section(struct str *s, const char *head, const char *text) {
    str_putf(s, "\n.SH %s\n", head);
    roff(s, text);
}

static void page(struct ctx *c, struct str *s, const struct cli_command *k) {
    str_putf(s, ".TH %s 1 \"\" \"%s %s\" \"慎之\"\n.SH NAME\n", page_name(c, k), cli_program->name, SHENZHI_VERSION);
    roff(s, page_name(c, k));
    str_put(s, " \\- ");
    roff(s, k->summary);
    str_putf(s, "\n.SH SYNOPSIS\n.B %s %s\n", cli_program->name, k->name);
    roff(s, k->synopsis);
    section(s, "DESCRIPTION", k->about);
    if (k->options && k->options->name)
        str_put(s, "\n.SH OPTIONS");
    for (const struct cli_option *o = k->options; o && o->name; o++) {
        str_put(s, "\n.TP\n.B ");
        roff(s, arena_printf(c->mem, "--%s", o->name));
        str_putf(s, "%s%s\n", o->arg ? " " : "", o->arg ? o->arg : "");
        roff(s, o->help);
    }
    section(s, "EXIT STATUS", "0 on success, otherwise the exit column of model/errors.tsv; the message on standard error names it.");
    str_put(s, "\n.SH EXAMPLE\n.nf\n");
    roff(s, k->example);
    str_put(s, "\n.fi\n");
}

static int run(struct ctx *c, const struct cli_args *a) {
    enum { MAX_PAGE = 256 << 10 };
    const char *dir = cli_value(a, "out");
    bool any = false;
    if (!dir && !a->n_positional)
        return fail(c, E_USAGE, T("请给出子命令名，或用 --out DIR 写出全部", "name a subcommand, or write all with --out DIR"));
    if (dir)
        TRY(os_mkdir(c, dir, 0755));
    for (const struct cli_command *const *p = __start_sz_commands; p < __stop_sz_commands; p++) {
        const char *wanted = a->n_positional > 1 ? arena_printf(c->mem, "%s %s", a->positional[0], a->positional[1]) : a->positional[0];
        if (a->n_positional && !str_eq(wanted, (*p)->name))
            continue;
        struct str s;
        str_init(&s, c, MAX_PAGE);
        page(c, &s, *p);
        TRY(str_end(&s));
        if (dir)
            TRY(os_write_file(c, arena_printf(c->mem, "%s/%s.1", dir, page_name(c, *p)), s.p, s.len, 0644));
        else
            printf("%s", s.p);
        any = true;
    }
    return any ? 0 : fail(c, E_NOTFOUND, T("没有子命令 %s", "no subcommand %s"), a->positional[0]);
}

static const struct cli_option options[] = {
    {"out", "DIR", "write the page of every subcommand (or of the one named) into this directory"},
    {0},
};

COMMAND(man, .name = "man", .synopsis = "COMMAND | --out DIR", .summary = "手册页 / manual pages",
        .about = "Prints the manual page of a subcommand, or writes all of them as <program>-<command>.1. They are made from the text that --help prints.",
        .example = "shenzhi man serve | man -l -", .options = options, .run = run);
