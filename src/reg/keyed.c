/* Rules that prevent read rows beside the one acted on: whose clearance it is, whose account. Before they are asked, each row of a keyed register that the record names, and what that
 * names as a person, must be as the program wrote it; else somebody could raise a clearance for the moment of one action and put it back.
 *
 * What was found good stays so until somebody else writes the file: the engine counts that, and what this connection writes itself gets its digest with it. */
#include "db/functions.h"
#include "db/group.h"
#include "reg/internal.h"

enum { SLOTS = 1024 };
static _Thread_local struct { uint64_t serial; int64_t version; struct { const struct spec_register *reg; int64_t id; } slot[SLOTS]; } good;

static int begin(struct ctx *c, struct db *db) {
    AUTO_STMT s = {0};
    TRY(db_one0(c, db, Q_REG_OTHERS_WROTE, &s));
    int64_t version = db_i64(&s, 0);
    if (good.serial != db_serial(db) || good.version != version) {
        memset(good.slot, 0, sizeof good.slot);
        good.serial = db_serial(db);
        good.version = version;
    }
    return 0;
}

static int names_ours(struct ctx *c, struct db *db, const struct spec *spec, const struct row *row, bool further);

static int one(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *r, int64_t id, bool further) {
    size_t at = ((size_t)r->nr * 31 + (size_t)id) % SLOTS;
    struct row row;
    if (good.slot[at].reg == r && good.slot[at].id == id)
        return 0;
    TRY(ledger_row_needed(c, db, r->title, r->name, id));
    if (further) {
        TRY(row_get(c, db, NULL, r, id, &row));
        TRY(names_ours(c, db, spec, &row, false));
    }
    good.slot[at].reg = r;
    good.slot[at].id = id;
    return 0;
}

/* further: a record of a keyed register (not a person or department) stands for whom it names. */
static int names_ours(struct ctx *c, struct db *db, const struct spec *spec, const struct row *row, bool further) {
    for (int i = C_FIELDS; i < row->n; i++) {
        const struct spec_field *f = col_field(row->reg, i);
        const struct spec_register *to = field_target(spec, f);
        int64_t *ids = &row->v[i].i;
        if (!to || !to->keyed || row->v[i].type == DB_NULL)
            continue;
        int n = row->v[i].type == DB_INT ? 1 : ids_of(c, &row->v[i], &ids);
        for (int k = 0; k < n; k++)
            TRY(one(c, db, spec, to, ids[k], further && f->type == F_REF));
    }
    return 0;
}

int keyed_check(struct ctx *c, struct db *db, const struct spec *spec, const struct spec_register *r, int64_t id) {
    struct row row;
    if (!db_sums(db) || !spec_prevents(c, spec, r).n)
        return 0;
    struct arena_mark mark = arena_mark(c->mem);
    TRY(begin(c, db));
    TRY(row_get(c, db, NULL, r, id, &row));
    TRY(names_ours(c, db, spec, &row, true));
    arena_release(c->mem, mark);
    return 0;
}
