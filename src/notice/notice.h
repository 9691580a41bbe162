/* Notices: the supervisor's list of who has what to do, its printed form, and a daily mail of counts.
 *
 * To-dos come from rules (table todo) and from steps that are due (table reg_due); both are derived, and so is all
 * that is said here. A supervisor sees the to-dos of those he answers for: a department's head his department, the
 * secrecy officer and the leader in charge everybody, anybody else himself. A to-do on a record that he may not see does not exist for him.
 * A mail says how many to-dos there are and nothing of what they are about. Nothing is sent unless `serve` is told a mail server. */
#ifndef NOTICE_NOTICE_H
#define NOTICE_NOTICE_H
#include "assess/assess.h"
#include "report/report.h"

/* out  ret_j  {"date","scope":"all"|"department"|"self","opened","closed","open","overdue","people":[{"person","name","department","open","overdue",
 *             "oldest","items":[{"title","detail","register","record","due","overdue","escalated"}]}]}, the most overdue first; person 0 = an office's role
 * cost 2 queries and a label a to-do; at most 5,000 of each kind      source requirements.md A4, issue "daily digest"; test tests/api/notice_test.py */
int notice_digest(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, json_t **ret_j);
/* The same as a paper 督办清单, a row a to-do. owns ret_doc in c->mem */
int notice_paper(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const struct report_doc **ret_doc);

struct notice_mail {
    const char *url;             /* smtp://host:25, smtps://host:465 */
    const char *from;            /* address */
    const char *secret;          /* "account:password" or NULL; read from a file by the caller, never from argv */
};
/* Sends today's counts to each person with an address who was not told today; one failing address does not stop the others.
 * in   st  the store: what was sent is noted there          out  returns mails sent
 * err  E_IO no address could be reached (names the server) | E_USAGE not an smtp address
 * source libcurl, RFC 5321, RFC 5322; test tests/api/notice_test.py */
int notice_send(struct ctx *c, struct store *st, const struct notice_mail *m);
#endif
