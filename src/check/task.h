/* What is to be checked and for whom: kit, ticket, class, answers. Read before the program locks itself in. */
#ifndef CHECK_TASK_H
#define CHECK_TASK_H
#include "command/command.h"
#include "db/db.h"
#include "ticket/ticket.h"
#include "verdict/verdict.h"

struct task {
    bool has_kit;
    struct ticket_keys kit;
    unsigned char key[32];               /* keys the digests: the kit's, else drawn */
    const json_t *ticket;                /* NULL: none */
    const char *ticket_json;             /* member of the report */
    const char *cls, *class_from;
    int64_t since;                       /* seconds, 0 unknown */
    const char *const *dirs;             /* important folders, NULL-ended */
    char *answers;                       /* text of the file, NULL */
};

/* From --kit, --ticket, --class, --since, --answers.
 * err  E_USAGE an unknown class, or one that contradicts the ticket | errors of ticket_read */
int task_read(struct ctx *c, const struct cli_args *a, struct task *ret_t);
/* Fills task, task_list and answer. */
int task_put(struct ctx *c, struct db *db, const struct task *t, const struct verdict_answers *answers, const char *operator, bool as_root);
#endif
