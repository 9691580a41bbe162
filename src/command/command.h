/* The command line of both programs: one file cmd_<name>.c a subcommand, no list to edit.
 *
 * `shenzhi` is src/cli, `shenzhi-check` is src/check; both link this driver and the subcommands that stand here.
 *
 * A subcommand defines one `COMMAND(name, ...)`; the linker collects them. Results go to stdout,
 * talk to stderr, exit 0 only on success, else the `exit` column of errors.tsv. Help text and manual
 * page come from the same struct. */
#ifndef COMMAND_COMMAND_H
#define COMMAND_COMMAND_H
#include "base/base.h"

struct cli_option { const char *name, *arg, *help; };   /* "data", "DIR", "data directory"; arg NULL = flag */
struct cli_args {
    const struct cli_command *cmd;
    int n_positional; const char **positional;           /* ends with NULL */
    const char *value[24];                               /* by position in cmd->options; flags "1" */
};
struct cli_program { const char *name, *title; };       /* "shenzhi-check", "慎之" */
struct cli_command {
    const char *name;              /* "assess run" or "serve" */
    const char *synopsis;          /* "--data DIR --standard ID --period 2026 [--json]" */
    const char *summary;           /* one line */
    const char *about;             /* manual text, paragraphs */
    const char *example;           /* begins with a program's name: of a subcommand that both have, each prints its own */
    const struct cli_option *options;   /* ends with name NULL; at most 24 */
    int words;                     /* how many words besides options it takes, CLI_ANY any number */
    int (*run)(struct ctx *c, const struct cli_args *a);
};
enum { CLI_ANY = 1 << 20 };
#define COMMAND(id, ...)                                                                           \
    static const struct cli_command command_##id = {__VA_ARGS__};                                  \
    __attribute__((used, section("sz_commands"))) static const struct cli_command *const           \
        command_ptr_##id = &command_##id

/* Value of an option or NULL; cli_need fails with E_USAGE when it is missing or empty. */
const char *cli_value(const struct cli_args *a, const char *option);
int cli_need(struct ctx *c, const struct cli_args *a, const char *option, const char **ret_v);
/* Is `name` the first word of several subcommands ("user")? Then `shenzhi user --help` lists them, and `man` has a page of it. */
bool cli_in_group(const struct cli_command *k, const char *name);
/* The example as this program prints it: its first word is the program's name. */
const char *cli_example(struct ctx *c, const struct cli_command *k);
/* Progress on stderr when it is a terminal, else a line now and then; done == total ends it. */
void cli_progress(void *what, int64_t done, int64_t total);
/* Reads a password without echo from the terminal, or a line from standard input. */
int cli_password(struct ctx *c, const char *prompt, const char **ret_password);
/* The whole program: what main() returns. */
extern const struct cli_program *cli_program;
int cli_main(const struct cli_program *program, int argc, char **argv);
#endif
