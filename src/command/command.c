/* The driver: finds the subcommand, parses its options, runs it, maps the error to the exit status. */
#include "command/command.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <termios.h>
#include <unistd.h>

#include "os/os.h"
#include "os/stop.h"

extern const struct cli_command *const __start_sz_commands[];
extern const struct cli_command *const __stop_sz_commands[];

const struct cli_program *cli_program;

const char *cli_value(const struct cli_args *a, const char *option) {
    for (int i = 0; a->cmd->options && a->cmd->options[i].name; i++)
        if (str_eq(a->cmd->options[i].name, option))
            return a->value[i];
    return NULL;
}

int cli_need(struct ctx *c, const struct cli_args *a, const char *option, const char **ret_v) {
    const char *v = cli_value(a, option);
    if (!v || !*v)
        return fail(c, E_USAGE, T("缺少选项 --%s(%s %s --help)", "option --%s is missing (%s %s --help)"), option, cli_program->name, a->cmd->name);
    *ret_v = v;
    return 0;
}

void cli_progress(void *what, int64_t done, int64_t total) {
    static int last = -1;
    int pct = total > 0 ? (int)(done * 100 / total) : 0;
    bool tty = isatty(STDERR_FILENO), end = done >= total;
    if (pct == last && !end)
        return;
    last = end ? -1 : pct;
    if (tty)
        fprintf(stderr, "\r%s %3d%%%s", (const char *)what, pct, end ? "\n" : "");
    else if (end || pct % 20 == 0)
        fprintf(stderr, "%s %d%%\n", (const char *)what, pct);
}

int cli_password(struct ctx *c, const char *prompt, const char **ret_password) {
    struct termios old, quiet;
    bool tty = isatty(STDIN_FILENO) && tcgetattr(STDIN_FILENO, &old) == 0;
    if (tty) {
        fprintf(stderr, "%s", prompt);
        quiet = old;
        quiet.c_lflag &= (tcflag_t)~ECHO;
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    char line[LIMIT_PASSWORD_BYTES + 2];
    char *got = fgets(line, sizeof line, stdin);
    if (tty) {
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &old);
        fputc('\n', stderr);
    }
    if (!got) {
        TRY(os_go_on(c));
        return fail(c, E_USAGE, T("没有读到口令", "no password on standard input"));
    }
    line[strcspn(line, "\r\n")] = 0;
    *ret_password = arena_dup(c->mem, line);
    explicit_bzero(line, sizeof line);
    return 0;
}

static void usage(FILE *out) {
    fprintf(out, "%s %s %s\n\nusage: %s COMMAND [options]\n\n", cli_program->title, cli_program->name, SHENZHI_VERSION, cli_program->name);
    for (const struct cli_command *const *p = __start_sz_commands; p < __stop_sz_commands; p++)
        fprintf(out, "  %-16s %s\n", (*p)->name, (*p)->summary);
    fprintf(out, "\n%s COMMAND --help tells more.\n", cli_program->name);
}

const char *cli_example(struct ctx *c, const struct cli_command *k) {
    return arena_printf(c->mem, "%s%s", cli_program->name, k->example + strcspn(k->example, " "));
}

static void help(struct ctx *c, const struct cli_command *k) {
    const char *me = cli_program->name;
    printf("%s %s - %s\n\nusage: %s %s %s\n\n%s\n\n", me, k->name, k->summary, me, k->name, k->synopsis, k->about);
    for (const struct cli_option *o = k->options; o && o->name; o++) {
        char left[64];
        snprintf(left, sizeof left, "--%s %s", o->name, o->arg ? o->arg : "");
        printf("  %-28s %s\n", left, o->help);
    }
    printf("\nexample: %s\n", cli_example(c, k));
}

bool cli_in_group(const struct cli_command *k, const char *name) {
    size_t n = strlen(name);
    return n && strncmp(k->name, name, n) == 0 && k->name[n] == ' ';
}

/* The subcommands that begin with this word, each with its example; 0 there are none. */
static int group(struct ctx *c, FILE *out, const char *word) {
    int n = 0;
    for (const struct cli_command *const *p = __start_sz_commands; p < __stop_sz_commands; p++) {
        const struct cli_command *k = *p;
        if (!cli_in_group(k, word))
            continue;
        fprintf(out, "%s %s - %s\n  usage: %s %s %s\n  example: %s\n\n", cli_program->name, k->name, k->summary, cli_program->name, k->name, k->synopsis, cli_example(c, k));
        n++;
    }
    if (n)
        fprintf(out, "%s %s COMMAND --help tells more.\n", cli_program->name, word);
    return n;
}

/* The command whose name's words begin argv; the longest wins. */
static const struct cli_command *find(int argc, char **argv, int *ret_words) {
    const struct cli_command *best = NULL;
    for (const struct cli_command *const *p = __start_sz_commands; p < __stop_sz_commands; p++) {
        const char *name = (*p)->name;
        int w = 0;
        for (; *name && w < argc; w++) {
            size_t n = strcspn(name, " ");
            if (strlen(argv[w]) != n || strncmp(argv[w], name, n) != 0)
                break;
            name += n + (name[n] == ' ');
        }
        if (!*name && w > *ret_words) {
            best = *p;
            *ret_words = w;
        }
    }
    return best;
}

static int option(struct ctx *c, struct cli_args *a, int argc, char **argv, int *i) {
    const char *word = argv[*i] + 2;
    size_t n = strcspn(word, "=");
    for (int k = 0; a->cmd->options && a->cmd->options[k].name; k++) {
        const struct cli_option *o = &a->cmd->options[k];
        if (strlen(o->name) != n || strncmp(o->name, word, n) != 0)
            continue;
        if (a->value[k])
            return fail(c, E_USAGE, T("选项 --%s 写了两次", "option --%s is given twice"), o->name);
        if (!o->arg && word[n] == '=')
            return fail(c, E_USAGE, T("选项 --%s 不带值", "option --%s takes no value"), o->name);
        if (!o->arg)
            a->value[k] = "1";
        else if (word[n] == '=')
            a->value[k] = word + n + 1;
        else if (*i + 1 < argc)
            a->value[k] = argv[++*i];
        else
            return fail(c, E_USAGE, T("选项 --%s 后面要有 %s", "option --%s needs %s"), o->name, o->arg);
        return 0;
    }
    return fail(c, E_USAGE, T("%s %s 没有选项 --%s", "%s %s has no option --%s"), cli_program->name, a->cmd->name, word);
}

/* No subcommand of that name: perhaps the first word of several. */
static int no_command(struct ctx *c, int argc, char **argv) {
    bool asked = argc > 2 && str_eq(argv[argc - 1], "--help");
    if (!group(c, asked ? stdout : stderr, argv[1]))
        return fail(c, E_USAGE, T("没有子命令 %s；%s --help 列出全部", "no subcommand %s; %s --help lists them"), argv[1], cli_program->name);
    if (asked && argc == 3)
        return 0;
    if (argc > 2 && !str_starts(argv[2], "--"))
        return fail(c, E_USAGE, T("没有子命令 %s %s", "no subcommand %s %s"), argv[1], argv[2]);
    return fail(c, E_USAGE, T("%s 之后还要写明做什么", "%s needs one of these behind it"), argv[1]);
}

/* Words besides options are taken by few; elsewhere one is a slip, such as a value without its option. */
static int word(struct ctx *c, struct cli_args *a, const char *w) {
    if (a->n_positional >= a->cmd->words)
        return fail(c, E_USAGE, T("%s %s 用不上“%s”（%s %s --help）", "%s %s has no use for \"%s\" (%s %s --help)"), cli_program->name, a->cmd->name, w, cli_program->name, a->cmd->name);
    a->positional[a->n_positional++] = w;
    return 0;
}

static int run(struct ctx *c, int argc, char **argv) {
    static char version[] = "version";
    int words = 0;
    if (argc > 1 && str_eq(argv[1], "--version"))
        argv[1] = version;
    const struct cli_command *k = find(argc - 1, argv + 1, &words);
    if (argc < 2 || str_eq(argv[1], "--help") || str_eq(argv[1], "help")) {
        usage(argc < 2 ? stderr : stdout);
        return argc < 2 ? fail(c, E_USAGE, T("请给出子命令", "a subcommand is needed")) : 0;
    }
    if (!k)
        return no_command(c, argc, argv);
    struct cli_args a = {.cmd = k, .positional = NEWN(c, const char *, argc + 1)};
    bool words_only = false;      /* after "--" all words are names */
    for (int i = words + 1; i < argc; i++) {
        if (!words_only && str_eq(argv[i], "--help")) {
            help(c, k);
            return 0;
        }
        if (!words_only && str_eq(argv[i], "--"))
            words_only = true;
        else if (!words_only && str_starts(argv[i], "--"))
            TRY(option(c, &a, argc, argv, &i));
        else
            TRY(word(c, &a, argv[i]));
    }
    return k->run(c, &a);
}

static int say(struct ctx *c, int rc) {
    const struct err_row *row = err_row(rc);
    fprintf(stderr, "%s: %s: %s [%s]\n", cli_program->name, c->lang == LANG_EN ? row->en : row->zh, c->err.detail, row->name);
    for (const struct err_item *it = c->err.items; it; it = it->next)
        fprintf(stderr, "  %s: %s\n", it->field, it->detail);
    return row->exit;
}

/* A standard file that was closed must not become another's number: what we print would go into it. Writing to it fails, as it should. */
static void hold_standard_files(void) {
    for (int fd = 0; fd < 3; fd++)
        if (fcntl(fd, F_GETFD) < 0 && open("/dev/null", O_RDONLY) != fd)
            _exit(EXIT_FAILURE);
}

/* Standard output did not take everything: what stands there is not whole, whatever else went wrong. */
static int unwritten(struct ctx *c, int e) {
    return fail(c, e == ENOSPC || e == EDQUOT ? E_FULL : E_IO, T("结果没有写完整（%s）。请换一个有空间的位置再运行一次", "the result was not written whole (%s): run it again to a place with room"), e ? os_why(c, e) : T("磁盘可能已满", "the disk may be full"));
}

int cli_main(const struct cli_program *program, int argc, char **argv) {
    struct ctx c;
    hold_standard_files();
    cli_program = program;
    umask(077);                                /* what we write is nobody else's to read */
    signal(SIGXFSZ, SIG_IGN);                  /* a file that may not grow (ulimit -f, LimitFSIZE) is a full disk, and not the end */
    json_memory_init();
    ctx_init(&c);
    ctx_enter(&c);
    os_stop_on_signal();
    const char *lang = getenv("SHENZHI_LANG");
    c.lang = lang && str_starts(lang, "en") ? LANG_EN : LANG_ZH;
    if (getenv("SHENZHI_DEBUG"))
        log_threshold = LOG_DEBUG_;
    int rc = run(&c, argc, argv);
    bool broken = ferror(stdout);              /* long ago, and why is forgotten: the next byte tells */
    clearerr(stdout);
    if (broken)
        putchar('\n');
    errno = 0;
    if (fflush(stdout) != 0 || broken)
        rc = unwritten(&c, errno);
    int code = rc < 0 ? say(&c, rc) : 0;
    ctx_done(&c);
    return code;
}
