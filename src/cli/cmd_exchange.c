/* shenzhi exchange card | pack | notice | return | take | rank */
#include <stdio.h>

#include "cli/cli.h"
#include "exchange/exchange.h"

struct job { const struct spec *spec; const char *data, *out; int64_t id, peer, call; const char *bytes; size_t n; json_t *answer; };

static int begin(struct ctx *c, const struct cli_args *a, struct job *j, struct store **ret_st) {
    TRY(cli_need(c, a, "data", &j->data));
    TRY(cli_spec(c, a, &j->spec));
    TRY(store_open(c, j->data, 0, ret_st));
    int rc = cli_sync(c, *ret_st, j->spec);
    if (rc < 0)
        store_close(*ret_st);
    return rc;
}

static int number(struct ctx *c, const struct cli_args *a, const char *option, int64_t *ret_v) {
    const char *text;
    TRY(cli_need(c, a, option, &text));
    return str_i64(text, 1, INT64_MAX, ret_v) ? 0 : fail(c, E_USAGE, T("--%s 应为记录号", "--%s must be the number of a record"), option);
}

static int card_write(struct ctx *c, struct db *db, void *arg) {
    struct job *j = arg;
    TRY(exchange_card(c, db, j->data, &j->bytes, &j->n));
    return cli_out_begin(c, j->out, j->bytes, j->n);
}

static int pack_write(struct ctx *c, struct db *db, void *arg) {
    struct job *j = arg;
    TRY(exchange_pack(c, db, j->spec, j->data, j->id, j->peer, &j->bytes, &j->n));
    return cli_out_begin(c, j->out, j->bytes, j->n);
}

static int notice_write(struct ctx *c, struct db *db, void *arg) {
    struct job *j = arg;
    TRY(exchange_notice(c, db, j->spec, j->data, j->id, &j->bytes, &j->n));
    return cli_out_begin(c, j->out, j->bytes, j->n);
}

static int back_write(struct ctx *c, struct db *db, void *arg) {
    struct job *j = arg;
    TRY(exchange_send_back(c, db, j->spec, j->data, j->id, &j->bytes, &j->n));
    return cli_out_begin(c, j->out, j->bytes, j->n);
}

/* What write makes goes into --out. */
static int out(struct ctx *c, const struct cli_args *a, struct job *j, int (*write)(struct ctx *, struct db *, void *)) {
    struct store *st;
    TRY(cli_need(c, a, "out", &j->out));
    TRY(begin(c, a, j, &st));
    int rc = store_write(c, st, write, j);
    store_close(st);
    TRY(cli_out_end(c, j->out, rc));
    printf("%s\n", j->out);
    return 0;
}

static int card(struct ctx *c, const struct cli_args *a) {
    struct job j = {0};
    struct letter l;
    TRY(out(c, a, &j, card_write));
    TRY(letter_read(c, j.bytes, j.n, &l));
    printf(T("密钥指纹 %s，对方电话核对时念给对方\n", "fingerprint of the key %s: read it to them when they compare\n"), l.kid);
    return 0;
}

static int pack(struct ctx *c, const struct cli_args *a) {
    struct job j = {0};
    TRY(number(c, a, "run", &j.id));
    TRY(number(c, a, "to", &j.peer));
    return out(c, a, &j, pack_write);
}

static int notice(struct ctx *c, const struct cli_args *a) {
    struct job j = {0};
    TRY(number(c, a, "notice", &j.id));
    return out(c, a, &j, notice_write);
}

static int send_back(struct ctx *c, const struct cli_args *a) {
    struct job j = {0};
    TRY(number(c, a, "report", &j.id));
    return out(c, a, &j, back_write);
}

static int take_write(struct ctx *c, struct db *db, void *arg) {
    struct cli_file *f = arg;
    const struct job *j = f->arg;
    return exchange_take(c, db, j->spec, j->data, f->bytes, f->n, &f->answer);
}

static void accepted(struct ctx *c, const char *file, const json_t *answer) {
    printf(T("%s: 已接收，%s，%s 记录 %" PRId64 "\n", "%s: accepted, %s, %s record %" PRId64 "\n"), file, json_text(answer, "from"), json_text(answer, "register"), json_i64(answer, "record", 0));
}

static int take(struct ctx *c, const struct cli_args *a) {
    struct job j = {0};
    struct store *st;
    if (!a->n_positional)
        return fail(c, E_USAGE, T("请给出文件", "name the files"));
    TRY(begin(c, a, &j, &st));
    int refused = cli_take(c, a, st, &(struct cli_taking){LETTER_MAX_BYTES, take_write, accepted, &j});
    store_close(st);
    TRY(refused);
    return refused ? fail(c, E_PARTIAL, T("%d 份中拒收 %d 份", "of %d files %d were refused"), a->n_positional, refused) : 0;
}

static int ranking_read(struct ctx *c, struct db *db, void *arg) {
    struct job *j = arg;
    return exchange_ranking(c, db, j->spec, j->call, &j->answer);
}

static int ranking(struct ctx *c, const struct cli_args *a) {
    struct job j = {0};
    const json_t *u;
    size_t i;
    if (cli_value(a, "call"))
        TRY(number(c, a, "call", &j.call));
    TRY(cli_spec(c, a, &j.spec));
    TRY(cli_read_data(c, a, ranking_read, &j));
    if (cli_value(a, "json")) {
        printf("%s\n", json_print(c, j.answer));
        return 0;
    }
    json_array_foreach(json_object_get(j.answer, "units"), i, u) {
        int64_t place = json_i64(u, "rank", 0);
        printf("%s\t%s\t%s\t%s\n", place ? arena_printf(c->mem, "%" PRId64, place) : "-", json_text(u, "name"), json_is_null(json_object_get(u, "percent")) ? "-" : json_print(c, json_object_get(u, "percent")),
               json_text(u, "received_on") ? json_text(u, "received_on") : T("未报", "missing"));
    }
    return 0;
}

static const struct cli_option card_options[] = {{"data", "DIR", "data directory"}, {"out", "FILE", "the card"}, {"model", "DIR", "an office's own model files"}, {0}};
COMMAND(exchange_card, .name = "exchange card", .synopsis = "--data DIR --out FILE", .summary = "导出本单位名片（公钥） / writes the office's card for those above and below",
        .about = "The card holds the unit's code, name and public key. The key is drawn into DIR/exchange.key (0600) at the first call; backups keep it beside them like the other keys. The other office takes the card in and compares the fingerprint by telephone before confirming it.",
        .example = "shenzhi exchange card --data data --out card.szl", .options = card_options, .run = card);
static const struct cli_option pack_options[] = {{"data", "DIR", "data directory"}, {"run", "N", "the closed assessment"}, {"to", "N", "record of the superior in register `peer`"}, {"out", "FILE", "the package"}, {"model", "DIR", "an office's own model files"}, {0}};
COMMAND(exchange_pack, .name = "exchange pack", .synopsis = "--data DIR --run N --to N --out FILE", .summary = "把已定稿的自评打成上报包 / packs a closed assessment for the superior",
        .about = "The package is sealed to the superior's key and signed with ours. It holds numbers only: what the score is computed from, a few counts, the heads of the ledger. No title, name or sentence of any record leaves the office.",
        .example = "shenzhi exchange pack --data data --run 2 --to 1 --out 2026.szl", .options = pack_options, .run = pack);
static const struct cli_option notice_options[] = {{"data", "DIR", "data directory"}, {"notice", "N", "the approved notice (register `supervision`)"}, {"out", "FILE", "the file"}, {"model", "DIR", "an office's own model files"}, {0}};
COMMAND(exchange_notice, .name = "exchange notice", .synopsis = "--data DIR --notice N --out FILE", .summary = "把已签发的整改通知打包下发 / packs an approved notice for its unit",
        .about = "The unit that takes it in has an inspection from above with a finding for each problem, and is reminded and scored like for any other.", .example = "shenzhi exchange notice --data data --notice 1 --out notice.szl", .options = notice_options, .run = notice);
static const struct cli_option back_options[] = {{"data", "DIR", "data directory"}, {"report", "N", "the assessment that was sent back (register `unit_report`)"}, {"out", "FILE", "the file"}, {"model", "DIR", "an office's own model files"}, {0}};
COMMAND(exchange_return, .name = "exchange return", .synopsis = "--data DIR --report N --out FILE", .summary = "把退回更正的下级自评打包下发 / packs an assessment that was sent back for its unit",
        .about = "What the officer or a leader sent back on the page, with the reasons and the day by which another is wanted. At the unit the package it made stands as sent back until it packs another; here it no longer counts, and the unit is missing until then.", .example = "shenzhi exchange return --data data --report 3 --out back.szl", .options = back_options, .run = send_back);
static const struct cli_option take_options[] = {{"data", "DIR", "data directory"}, {"json", NULL, "one JSON object a line and file"}, {"model", "DIR", "an office's own model files"}, {0}};
COMMAND(exchange_take, .name = "exchange take", .words = CLI_ANY, .synopsis = "FILE... --data DIR [--json]", .summary = "收名片、上报包、退回、整改通知 / takes cards, packages, packages sent back and notices in",
        .about = "Each file is accepted whole or refused with its reason: malformed, truncated, forged, unsupported, too_large, unreadable, unknown (key not confirmed), foreign (sealed to another office), replayed, future, wrong_unit, wrong_relation, "
                 "not_asked (another standard or period), standard (its text is not here), arithmetic (the score is not what the deductions come to), continuity (does not follow the last one), rewritten (their ledger is not the one it was), not_sent (sends back what was not made here). Exit 0: all accepted; 3: some were refused, the others are in.",
        .example = "shenzhi exchange take --data data disc/*.szl", .options = take_options, .run = take);
static const struct cli_option ranking_options[] = {{"data", "DIR", "data directory"}, {"call", "N", "which call for assessments (default: the open one)"}, {"json", NULL, "everything as JSON"}, {"model", "DIR", "an office's own model files"}, {0}};
COMMAND(exchange_rank, .name = "exchange rank", .synopsis = "--data DIR [--call N] [--json]", .summary = "下级单位排名和未报名单 / ranks the subordinate units and lists the missing",
        .about = "Units of one tier (field `tier`) are ranked among each other by percent; equal ones share a place. --json besides gives what costs most units points.", .example = "shenzhi exchange rank --data data", .options = ranking_options, .run = ranking);
