/* Inside of exchange/. */
#ifndef EXCHANGE_INTERNAL_H
#define EXCHANGE_INTERNAL_H
#include "assess/assess.h"
#include "exchange/exchange.h"
#include "exchange/sql.gen.h"

int64_t unit_of(struct ctx *c);                                   /* whose ledger it is */
struct office { const char *code, *name, *key; };                 /* this one; key: private PEM */
/* key NULL: there is none yet. err E_INVALID the unit has no code | E_TAMPER the key is damaged */
int office_read(struct ctx *c, struct db *db, const char *data, struct office *ret_o);
/* The same for who seals or opens. err besides E_NOTFOUND no key */
int office_sealing(struct ctx *c, struct db *db, const char *data, struct office *ret_o);

struct peer { int64_t id; const char *code, *name, *kind, *key, *state, *key_id; };
void peer_of(struct ctx *c, struct stmt *s, struct peer *ret_p);   /* of the row in front */

/* reg_put by the register's name. err E_MODEL no such register */
int put_by_name(struct ctx *c, struct db *db, const struct spec *spec, const char *name, int64_t id, const char *action, json_t *values, int64_t *ret_id);

struct refusal { const char *reason, *detail; };
int refuse(struct refusal *no, const char *reason, const char *detail);
/* An error that is the file's fault, as a refusal; else it is returned. reason NULL: by the error's kind. */
int fault(struct ctx *c, int rc, const char *reason, struct refusal *no);

/* What a register keeps as JSON; what is none says nothing (NULL). */
json_t *json_kept(struct ctx *c, const char *text);

/* What an item is called; its id where the standard (may be NULL) has none of it. */
const char *item_title(struct ctx *c, const struct standard *s, const char *id);

/* What a file says of itself, as a few characters of one line; NULL: "?". */
const char *shown(struct ctx *c, const char *said);
/* Trimmed text of one line and at most so many characters; NULL: it is none. */
const char *fit(struct ctx *c, const json_t *text, size_t chars);

struct taken { struct ctx *c; struct db *db; const struct spec *spec; const struct office *office; const struct letter *letter; const json_t *j; struct peer from; struct refusal no; json_t *notes; int64_t record; const char *kind, *register_name; };
int take_package(struct taken *t);
int take_notice(struct taken *t);
int take_sent_back(struct taken *t);
/* What a notice, packed or taken, must have and has not; NULL: it is whole. */
const char *notice_lacks(struct ctx *c, const json_t *j);

enum { EXCHANGE_LINE_CHARS = 400 };
const char *day_of(const json_t *j, const char *key);      /* a date that is one, or NULL */
/* A text as its lines that say something, and what such a list has not (NULL: it is whole). */
json_t *lines_of(struct ctx *c, const char *text);
const char *lines_lack(struct ctx *c, const json_t *lines);

/* A confirmed peer of that kind. err E_NOTFOUND | E_STATE */
int peer_for(struct ctx *c, struct db *db, int64_t id, const char *kind, struct peer *ret_p);
/* The package of that kind, with what each has, sealed to him. */
int seal_to(struct ctx *c, const struct office *o, const struct peer *to, const char *kind, json_t *j, const char **ret_bytes, size_t *ret_n);
#endif
