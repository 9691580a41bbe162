/* The page for the machine's user: what is wrong, how bad, how to mend it. One file, no script, prints on A4. */
#include "verdict/verdict.h"

static const char style[] =
    "body{font:16px/1.6 \"Noto Sans CJK SC\",\"Source Han Sans SC\",\"Microsoft YaHei\",sans-serif;color:#1f2328;max-width:860px;margin:24px auto;padding:0 16px}"
    "h1{font-size:26px;margin:0 0 4px}h2{font-size:19px;margin:28px 0 8px;border-bottom:2px solid #d0d7de}"
    ".sub{color:#57606a}.en{color:#57606a;font-size:13px}table{border-collapse:collapse;width:100%;margin:10px 0}td,th{border:1px solid #d0d7de;padding:5px 9px;text-align:left;vertical-align:top;overflow-wrap:anywhere}"
    "th{background:#f6f8fa;font-weight:600}.n{display:inline-block;min-width:92px;padding:8px 12px;margin:4px 6px 4px 0;border-radius:6px;text-align:center;border:1px solid #d0d7de}"
    ".n b{display:block;font-size:24px;line-height:1.2}.fail{background:#ffebe9;border-color:#ff8182}.warn{background:#fff8c5;border-color:#d4a72c}.person{background:#ddf4ff;border-color:#54aeff}"
    ".pass{background:#dafbe1;border-color:#4ac26b}.unknown,.denied,.error{background:#f6f8fa}.card{border:1px solid #d0d7de;border-left-width:6px;border-radius:6px;padding:8px 14px;margin:10px 0;break-inside:avoid}"
    ".card.fail{background:#fff;border-left-color:#cf222e}.card.warn{background:#fff;border-left-color:#bf8700}.card.person{background:#fff;border-left-color:#0969da}.card.unknown,.card.denied,.card.error{background:#fff;border-left-color:#8c959f}"
    ".card h3{font-size:17px;margin:0}.card ul{margin:4px 0 4px 20px;padding:0}.fix{margin:6px 0 2px}.sev{float:right;color:#57606a;font-size:13px}"
    ".sign{display:flex;gap:24px;margin-top:40px}.sign span{flex:1;border-top:1px solid #57606a;padding-top:4px;font-size:13px;color:#57606a}"
    ".note{background:#f6f8fa;border-radius:6px;padding:10px 14px;font-size:14px}@page{margin:14mm}@media print{body{margin:0;padding:0;max-width:none;font-size:11px;line-height:1.45}.n{min-width:70px}.n b{font-size:18px}h1{font-size:20px}h2{font-size:14px;margin:14px 0 4px;break-after:avoid}.card{padding:4px 10px;margin:5px 0}.card h3{font-size:12px}.en,.sev{font-size:9px}td,th{padding:2px 6px}}";

/* As text; what a machine says of itself may hold signs that turn the direction of what follows. */
static void esc(struct str *s, const char *said) {
    char *t = arena_dup(s->c->mem, said ? said : "");
    for (utf8_mend(t, true); *t; t++) {
        if (*t == '&')
            str_put(s, "&amp;");
        else if (*t == '<')
            str_put(s, "&lt;");
        else if (*t == '>')
            str_put(s, "&gt;");
        else if (*t == '"')
            str_put(s, "&quot;");
        else
            str_putc(s, *t);
    }
}

static void both(struct str *s, const char *zh, const char *en) {
    esc(s, zh);
    str_put(s, "<br><span class=\"en\">");
    esc(s, en);
    str_put(s, "</span>");
}

static void fact_row(struct str *s, const char *zh, const char *en, const char *value) {
    if (!value || !*value)
        return;
    str_putf(s, "<tr><th style=\"width:26%%\">%s <span class=\"en\">%s</span></th><td>", zh, en);
    esc(s, value);
    str_put(s, "</td></tr>");
}

static const char *severity(int n) {
    static const char *const w[] = {"", "提示 note", "一般 minor", "较重 medium", "严重 serious", "红线 red line"};
    return w[n];
}

/* On a system like this one. */
static void here(struct str *s, const struct how *h) {
    if (!h->text.zh)
        return;
    str_putf(s, "<br><b>本系统上 / on this system:</b>%s ", h->sure ? "" : "（待核 to be checked）");
    both(s, h->text.zh, h->text.en);
}

static void card(struct str *s, const struct check_result *r) {
    const struct check *k = r->k;
    str_putf(s, "<div class=\"card %s\"><span class=\"sev\">%s · %s %s</span><h3>", verdict_names[r->v], severity(k->severity), "自评项目", k->item);
    both(s, k->title.zh, k->title.en);
    str_put(s, "</h3><ul>");
    for (int i = 0; i < r->n; i++)
        if (r->rows[i].v != V_PASS && r->rows[i].v != V_NA) {
            str_put(s, "<li>");
            both(s, r->rows[i].text.zh, r->rows[i].text.en);
            str_put(s, "</li>");
        }
    str_put(s, "</ul>");
    if (r->v == V_FAIL || r->v == V_WARN || r->v == V_PERSON) {
        str_put(s, "<div class=\"fix\"><b>怎么办 / what to do:</b> ");
        both(s, k->fix.zh, k->fix.en);
        here(s, &r->how);
        str_put(s, "</div><div class=\"en\">可能的误报 / possible false alarm: ");
        esc(s, k->trap.zh);
        str_put(s, " · ");
        esc(s, k->trap.en);
        str_put(s, "</div>");
    }
    str_put(s, "</div>\n");
}

static void section(struct str *s, const struct verdicts *v, enum verdict which, const char *zh, const char *en) {
    if (!v->count[which])
        return;
    str_putf(s, "<h2>%s <span class=\"en\">%s</span></h2>\n", zh, en);
    for (int sev = 5; sev > 0; sev--)
        for (int i = 0; i < v->n; i++)
            if (v->v[i].v == which && v->v[i].k->severity == sev)
                card(s, &v->v[i]);
}

static void passed(struct str *s, const struct verdicts *v) {
    str_putf(s, "<h2>符合 <span class=\"en\">passed</span></h2><table>");
    for (int i = 0; i < v->n; i++)
        if (v->v[i].v == V_PASS) {
            str_put(s, "<tr><td>没有发现：");
            esc(s, v->v[i].k->title.zh);
            str_put(s, " <span class=\"en\">not found: ");
            esc(s, v->v[i].k->title.en);
            str_put(s, "</span></td><td>");
            esc(s, v->v[i].n ? v->v[i].rows[0].text.zh : "");
            str_put(s, "</td></tr>");
        }
    str_put(s, "</table>");
}

static void answers(struct str *s, const struct verdict_answers *a) {
    if (!a->n)
        return;
    str_put(s, "<h2>现场询问 <span class=\"en\">asked on site</span></h2><table>");
    for (int i = 0; i < a->n; i++) {
        const struct verdict_answer *v = &a->v[i];
        str_put(s, "<tr><td>");
        both(s, v->k->ask.zh, v->k->ask.en);
        str_putf(s, "</td><td>%s", str_eq(v->answer, "yes") ? "是 yes" : str_eq(v->answer, "no") ? "否 no" : "不适用 n/a");
        if (v->note && *v->note) {
            str_put(s, "<br>");
            esc(s, v->note);
        }
        str_put(s, "</td></tr>");
    }
    str_put(s, "</table><p class=\"sub\">回答人 / answered by: ");
    esc(s, a->by ? a->by : "—");
    str_put(s, "</p>");
}

static void counts(struct str *s, const struct verdicts *v) {
    static const struct { enum verdict v; const char *text; } n[] = {{V_FAIL, "不符合 fail"}, {V_WARN, "需注意 warn"}, {V_PERSON, "需人工 person"}, {V_PASS, "符合 pass"}, {V_UNKNOWN, "无依据 unknown"}, {V_DENIED, "无权限 denied"}, {V_ERROR, "出错 error"}};
    str_put(s, "<p>");
    for (size_t i = 0; i < COUNT(n); i++)
        if (v->count[n[i].v] || n[i].v <= V_PERSON)
            str_putf(s, "<span class=\"n %s\"><b>%d</b>%s</span>", verdict_names[n[i].v], v->count[n[i].v], n[i].text);
    str_putf(s, "</p><p>适用 %d 项，机器能判断的占 %d%%%s。<span class=\"en\">%d checks apply, %d%% of what a machine can judge could be judged%s.</span></p>\n", v->applicable, v->percent,
             v->enough ? "" : ",<b>覆盖不足，结果不能作为结论</b>", v->applicable, v->percent, v->enough ? "" : ": too little, this is no verdict");
}

int verdict_html(struct ctx *c, const struct verdicts *v, const struct verdict_page *p, struct str *out) {
    str_putf(out, "<!doctype html>\n<html lang=\"zh-CN\"><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"><meta name=\"viewport\" content=\"width=device-width\"><title>计算机保密检查结果</title><style>%s</style>\n", style);
    str_put(out, "<h1>计算机保密检查结果</h1><div class=\"sub\">Endpoint check · 只给本机使用人看 / for the user of this machine</div><table>");
    fact_row(out, "计算机", "machine", p->machine);
    fact_row(out, "申报类别", "declared as", arena_printf(c->mem, "%s / %s", class_title(v->cls, LANG_ZH), class_title(v->cls, LANG_EN)));
    fact_row(out, "单位", "office", p->office);
    fact_row(out, "台账编号", "register", p->asset_no);
    fact_row(out, "责任人", "keeper", p->keeper);
    char *at = arena_dup(c->mem, p->at);
    at[strcspn(at, "T")] = at[strcspn(at, "T")] ? ' ' : 0;
    fact_row(out, "检查时间", "checked at", at);
    fact_row(out, "检查人", "inspector", p->answers.by);
    fact_row(out, "检查身份", "run as", p->as_root ? "管理员 root" : "普通用户 ordinary user");
    str_put(out, "</table>\n");
    counts(out, v);
    if (!p->as_root)
        str_put(out, "<p class=\"note\">以普通用户运行，标为“无权限”的项目要用管理员身份重新检查。<br><span class=\"en\">Run as an ordinary user: what is marked denied needs root.</span></p>");
    section(out, v, V_FAIL, "不符合，必须整改", "must be mended");
    section(out, v, V_WARN, "需要注意", "worth attention");
    section(out, v, V_PERSON, "机器看不见，请人工确认", "for a person to confirm");
    section(out, v, V_ERROR, "读取出错", "errors");
    section(out, v, V_DENIED, "没有权限读取", "needs root");
    section(out, v, V_UNKNOWN, "没有依据，不能判断", "no evidence");
    if (p->scan) {
        str_put(out, "<h2>文件内容扫描 <span class=\"en\">content scan</span></h2>");
        str_put(out, p->scan);
    }
    answers(out, &p->answers);
    passed(out, v);
    str_put(out, "<h2>说明 <span class=\"en\">notes</span></h2><div class=\"note\">本检查只读：没有写入、没有联网、没有留下程序。没有采集文件内容、口令、聊天、邮件、网址；序列号只以带密钥的摘要写入报告。"
                 "检查条目与阈值是本软件自己的，不是官方标准。报告能证明出处和没有被改动，不能证明本机管理员没有作假。<br><span class=\"en\">Read-only: nothing was written, no network used, nothing left behind. No file contents, passwords, chats, mails or addresses were "
                 "collected; serial numbers enter the report as keyed digests only. The checks and limits are the product's own, not an official standard. A report proves origin and integrity, not that the machine's root did not lie.</span></div><table>");
    fact_row(out, "程序", "program", p->program);
    fact_row(out, "检查条目摘要", "digest of checks", p->rules);
    fact_row(out, "报告文件", "report file", p->sealed ? "已签名并加密 signed and encrypted" : "没有签名 not signed (no kit of the office)");
    fact_row(out, "报告 SM3", "SM3 of the report", p->report_sm3);
    str_put(out, "</table><p class=\"sign\"><span>使用人签字 user</span><span>检查人签字 inspector</span><span>日期 date</span></p></html>\n");
    return str_end(out);
}
