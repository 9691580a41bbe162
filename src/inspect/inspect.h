/* The server's side of the endpoint check: the office's keys, tickets for the disc, reports back into the registers.
 *
 * A report is opened with `ticket/`, judged against what was already imported, matched to its line in the register of computers
 * by keyed digests, and written as rows of inspection_report, inspection_result and inspection_usb; rules do the rest.
 * It proves origin and integrity, not that the machine's own root told the truth. Forms: docs/endpoint-report.md. */
#ifndef INSPECT_INSPECT_H
#define INSPECT_INSPECT_H
#include "db/db.h"
#include "reg/reg.h"
#include "spec/spec.h"
#include "ticket/ticket.h"

/* Draws the office's keys into <data>/inspect.keys, 0600. err E_DUPLICATE they exist: reports on the way could no longer be opened */
int inspect_keys_make(struct ctx *c, const char *data, const char *office);
/* err E_NOTFOUND not made yet | E_SYNTAX | E_INVALID */
int inspect_keys_read(struct ctx *c, const char *data, struct ticket_keys *ret_k);

/* Issues a signed ticket for a computer (its id or number) and notes its nonce (writer side).
 * err E_NOTFOUND | E_STATE retired      cost 1 SM2 signature */
int inspect_ticket(struct ctx *c, struct db *db, const struct spec *spec, const struct ticket_keys *k, const char *computer, int days, const char **ret_text);

/* Notes a program that was put on a disc, by its bytes, in <data>/inspect.programs: reports of others are marked. */
int inspect_program(struct ctx *c, const char *data, const char *bytes, size_t n);

/* The digests of the registers and the programs of <data>, made once for many reports. */
struct inspect_index;
int inspect_index(struct ctx *c, struct db *db, const char *data, const struct ticket_keys *k, struct inspect_index **ret_i);

/* Takes one report in (writer side), all of it or nothing.
 * out  {"accepted":true,"report","computer","matching","class","worst","fail","notes":["…"]} or {"accepted":false,"reason","detail"}; reason: forged foreign
 *      truncated malformed unsealed unsupported too_large replayed expired unknown_ticket future
 * err  only what is not the report's fault (E_DB, E_FULL …)      cost 1 SM2 verification and decryption; rows by what was found
 * source own, docs/endpoint-report.md; test tests/check/import_test.py */
int inspect_import(struct ctx *c, struct db *db, const struct spec *spec, const struct ticket_keys *k, const struct inspect_index *i, const char *bytes, size_t n, json_t **ret_j);

/* Machines by state, what is worst, what was known on each day: of the reports and findings he sees.
 * in   today  what is dated later is no point of the picture
 * out  {"counts":{"red","fail","odd","thin","ok"},"machines":[the worst FLEET_MACHINES],"more":machines not listed,"worst":[{check_id,title,severity,machines,first,ways:[{detail,advice,machines,first}]}],"progress":[{day,machines,open,red}],
 *      "partial":whether there is more than is counted}
 * cost 2 queries over reports and failures, 1 label a listed machine      source own; test tests/api/fleet_test.py */
enum { FLEET_MACHINES = 200, FLEET_WORST = 10, FLEET_WAYS = 8, FLEET_DAYS = 40 };
int inspect_fleet(struct ctx *c, struct db *db, const struct spec *spec, const struct auth_user *u, const char *today, json_t **ret_j);
#endif
