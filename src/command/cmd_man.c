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

static const char *page_name(struct ctx *c, const char *command) {
    char *name = arena_printf(c->mem, "%s-%s", cli_program->name, command);
    for (char *p = name; *p; p++)
        *p = *p == ' ' ? '-' : *p;
    return name;
}

static void section(struct str *s, const char *head, const char *text) {
    if (head)
        str_putf(s, "\n.SH %s", head);
    str_put(s, "\n");
    roff(s, text);
}

static void page(struct ctx *c, struct str *s, const struct cli_command *k) {
    str_putf(s, ".TH %s 1 \"\" \"%s %s\" \"慎之\"\n.SH NAME\n", page_name(c, k->name), cli_program->name, SHENZHI_VERSION);
    roff(s, page_name(c, k->name));
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
    roff(s, cli_example(c, k));
    str_put(s, "\n.fi\n");
}

/* The page of a first word that several subcommands share, such as `user`: what each does, how it is called, an example. */
static void group_page(struct ctx *c, struct str *s, const char *word) {
    str_putf(s, ".TH %s 1 \"\" \"%s %s\" \"慎之\"\n.SH NAME\n", page_name(c, word), cli_program->name, SHENZHI_VERSION);
    roff(s, page_name(c, word));
    str_putf(s, " \\- %s %s\n.SH SYNOPSIS\n.B %s %s\nCOMMAND [options]\n.SH DESCRIPTION", cli_program->name, word, cli_program->name, word);
    for (const struct cli_command *const *p = __start_sz_commands; p < __stop_sz_commands; p++) {
        if (!cli_in_group(*p, word))
            continue;
        str_put(s, "\n.SS ");
        roff(s, arena_printf(c->mem, "%s %s %s", cli_program->name, (*p)->name, (*p)->synopsis));
        section(s, NULL, (*p)->summary);
        str_putf(s, "; see\n.BR %s (1)", page_name(c, (*p)->name));
    }
    str_put(s, "\n.SH EXAMPLE\n.nf\n");
    for (const struct cli_command *const *p = __start_sz_commands; p < __stop_sz_commands; p++) {
        if (!cli_in_group(*p, word))
            continue;
        roff(s, cli_example(c, *p));
        str_put(s, "\n");
    }
    str_put(s, ".fi\n");
}

static int put_page(struct ctx *c, const char *dir, const char *name, const struct str *s) {
    if (dir)
        return os_write_file(c, arena_printf(c->mem, "%s/%s.1", dir, page_name(c, name)), s->p, s->len, 0644);
    printf("%s", s->p);
    return 0;
}

/* Pages of the first words: each once, by the first of its subcommands. */
static int groups(struct ctx *c, const char *dir, const char *wanted, size_t max_page, bool *any) {
    for (const struct cli_command *const *p = __start_sz_commands; p < __stop_sz_commands; p++) {
        size_t n = strcspn((*p)->name, " ");
        const char *word = arena_dupn(c->mem, (*p)->name, n);
        bool seen = !(*p)->name[n] || (wanted && !str_eq(wanted, word));
        for (const struct cli_command *const *q = __start_sz_commands; q < p; q++)
            seen = seen || cli_in_group(*q, word);
        for (const struct cli_command *const *q = __start_sz_commands; q < __stop_sz_commands; q++)
            seen = seen || str_eq((*q)->name, word);             /* `export` has its own page beside `export register` */
        if (seen)
            continue;
        struct str s;
        str_init(&s, c, max_page);
        group_page(c, &s, word);
        TRY(str_end(&s));
        TRY(put_page(c, dir, word, &s));
        *any = true;
    }
    return 0;
}

static int run(struct ctx *c, const struct cli_args *a) {
    enum { MAX_PAGE = 256 << 10 };
    const char *dir = cli_value(a, "out");
    bool any = false;
    if (!dir && !a->n_positional)
        return fail(c, E_USAGE, T("请给出子命令名，或用 --out DIR 写出全部", "name a subcommand, or write all with --out DIR"));
    if (dir)
        TRY(os_mkdir(c, dir, 0755));
    const char *wanted = a->n_positional > 1 ? arena_printf(c->mem, "%s %s", a->positional[0], a->positional[1]) : a->positional[0];
    for (const struct cli_command *const *p = __start_sz_commands; p < __stop_sz_commands; p++) {
        if (wanted && !str_eq(wanted, (*p)->name))
            continue;
        struct str s;
        str_init(&s, c, MAX_PAGE);
        page(c, &s, *p);
        TRY(str_end(&s));
        TRY(put_page(c, dir, (*p)->name, &s));
        any = true;
    }
    TRY(groups(c, dir, wanted, MAX_PAGE, &any));
    return any ? 0 : fail(c, E_NOTFOUND, T("没有子命令 %s", "no subcommand %s"), wanted);
}

static const struct cli_option options[] = {
    {"out", "DIR", "write the page of every subcommand (or of the one named) into this directory"},
    {0},
};

COMMAND(man, .name = "man", .words = 2, .synopsis = "COMMAND | --out DIR", .summary = "手册页 / manual pages",
        .about = "Prints the manual page of a subcommand, or writes all of them as <program>-<command>.1. They are made from the text that --help prints.",
        .example = "shenzhi man version | man -l -", .options = options, .run = run);
