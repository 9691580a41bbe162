/* What an action started from: the row as it stood, digested as the event before digested it. The action's own event says so; if somebody changed the row behind
 * the program in between, that is another digest, and stays another one however often the row is written by the program afterwards. */
#include "reg/was.h"

/* Actions under way whose row is written and whose event is not: the innermost first. */
static _Thread_local struct row_was *begun;

int was_begin(struct ctx *c, struct db *db, const struct spec_register *r, int64_t id, struct row_was *w) {
    struct str row;
    *w = (struct row_was){.reg = r, .id = id};
    for (const struct row_was *o = begun; o && !w->of; o = o->next)
        if (o->reg == r && o->id == id)
            w->of = o;
    if (w->of)
        return 0;
    str_init(&row, c, 8 << 20);
    TRY(row_text_of(c, db, r, id, &row));
    return ledger_row_now(c, db, r->name, id, row.p, &w->seq, w->hash);
}

void was_made(struct row_was *w, const struct spec_register *r, int64_t id) {
    *w = (struct row_was){.reg = r, .id = id, .made = true};
}

void was_keep(struct row_was *w) {
    w->next = begun;
    w->kept = true;
    begun = w;
}

void was_close(struct row_was *w) {
    if (w->kept)
        begun = w->next;
}

int was_hash(struct ctx *c, struct db *db, const struct row_was *w, char ret_hash[65]) {
    const struct row_was *o = w->of ? w->of : w;
    int64_t seq = o->seq;
    if (w->of || w->kept)                                  /* an effect may have entered events of the same record since */
        TRY(ledger_row_now(c, db, o->reg->name, o->id, NULL, &seq, ret_hash));
    if (seq == o->seq)
        memcpy(ret_hash, o->hash, sizeof o->hash);
    return seq || !w->of || !o->made;                      /* an event of a record whose making has none yet: it is the first, and says nothing */
}

int was_put(struct ctx *c, struct db *db, const struct row_was *w, json_t *inputs) {
    char hash[65];
    int says = was_hash(c, db, w, hash);
    if (says > 0)
        json_object_set_new(inputs, LEDGER_WAS, json_string(hash));
    return says < 0 ? says : 0;
}
