/* shenzhi-check scan */
#include <limits.h>
#include <openssl/evp.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "check/stop.h"
#include "command/command.h"
#include "os/os.h"
#include "scan/scan.h"

struct show {
    struct ctx *c;
    bool json, tty;
    struct ctx keep;             /* of the two: the walk gives back what is taken meanwhile from c */
    struct str path, line;
    struct str head;             /* of a hit of the file named in `of`, as JSON */
    char of[PATH_MAX + 256];
    const char *asked;           /* of this scan: asked() */
    int64_t all_files, all_bytes;
    double begin, last;
};

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* Does a terminal do with it something else than to show it: move, colour, turn the line round? */
static bool commands(uint32_t cp) { return cp < 0x20 || (cp >= 0x7F && cp < 0xA0) || (cp >= 0x200E && cp <= 0x200F) || (cp >= 0x2028 && cp <= 0x202E) || (cp >= 0x2066 && cp <= 0x2069); }

/* Text with its bytes that are no UTF-8 as \xNN, also those that command a terminal when it is for one. */
static void put_text(struct str *s, const char *text, bool terminal) {
    while (text && *text) {
        const char *p = text;
        uint32_t cp = utf8_next(&p);
        bool none = cp == 0xFFFD || !utf8_valid(text, (size_t)(p - text));
        for (p = none ? text + 1 : p; text < p; text++)
            if (none || (terminal && commands(cp)))
                str_putf(s, "\\x%02X", (unsigned char)*text);
            else
                str_putc(s, *text);
    }
}

static void clear_line(const struct show *w) {
    if (w->tty)
        fprintf(stderr, "\r\033[K");
}

static void put_field(struct str *s, const char *name, const char *v) {
    str_put(s, name);
    json_quote_or_null(s, v);
}

static void put_number(struct str *s, const char *name, int64_t v) {
    str_put(s, name);
    if (v >= 0)
        str_put_i64(s, v);
    else
        str_put(s, "null");
}

/* A name that is no UTF-8 is shown with \xNN, which a name may hold itself: its bytes in hex tell which it is. */
static void put_bytes(struct str *s, const char *file) {
    if (utf8_valid(file, strlen(file)))
        return;
    str_put(s, ",\"file_hex\":\"");
    for (const unsigned char *p = (const unsigned char *)file; *p; p++)
        str_putf(s, "%02x", *p);
    str_putc(s, '"');
}

/* Many hits of one file come after each other. */
static void json_head(struct show *w, const char *file) {
    if (w->head.len && str_eq(file, w->of))
        return;
    str_clear(&w->head);
    str_clear(&w->path);
    put_text(&w->path, file, false);
    put_field(&w->head, "{\"file\":", w->path.p);
    put_bytes(&w->head, file);
    snprintf(w->of, sizeof w->of, "%s", file);
}

static void put_json(struct str *s, const struct scan_hit *h) {
    put_field(s, ",\"inner\":", h->inner);
    put_field(s, ",\"kind\":", scan_kind_name(h->kind));
    put_field(s, ",\"mark\":", h->mark);
    put_field(s, ",\"term\":", h->term);
    put_field(s, ",\"encoding\":", h->encoding);
    put_number(s, ",\"page\":", h->page);
    put_number(s, ",\"offset\":", h->offset);
    put_field(s, ",\"digest\":", h->digest);
    put_field(s, ",\"snippet\":", h->snippet);
    put_field(s, ",\"reason\":", h->reason);
    str_put(s, "}\n");
}

static void put_line(struct ctx *c, struct str *s, const char *path, const struct scan_hit *h) {
    const char *const said[] = {T("标密", "marked"), T("疑似", "likely"), T("敏感词", "keyword"), T("未能查看", "unreadable")};
    const char *const rest[] = {h->mark ? h->mark : h->term, h->snippet, h->reason};
    str_putf(s, "%s\t", said[h->kind]);
    put_text(s, path, true);
    str_put(s, h->inner ? "!" : "");
    put_text(s, h->inner, true);
    if (h->page > 0)
        str_putf(s, T(" 第%d页", " p.%d"), h->page);
    for (size_t i = 0; i < COUNT(rest); i++) {
        str_putc(s, '\t');
        put_text(s, rest[i], true);
    }
    str_putc(s, '\n');
}

static void on_hit(void *arg, const char *file, const struct scan_hit *hit) {
    struct show *w = arg;
    str_clear(&w->line);
    if (w->json) {
        json_head(w, file);
        str_putn(&w->line, w->head.p, w->head.len);
        put_json(&w->line, hit);
    } else {
        put_line(w->c, &w->line, file, hit);
    }
    clear_line(w);
    fwrite(w->line.p, 1, w->line.len, stdout);
}

static void on_progress(void *arg, int64_t files, int64_t bytes, int64_t all_files, int64_t all_bytes) {
    struct show *w = arg;
    struct ctx *c = w->c;
    double t = now();
    if (all_files >= 0) {
        w->all_files = all_files;
        w->all_bytes = all_bytes;
        w->begin = t;
        return;
    }
    if (t - w->last < 0.25)
        return;
    w->last = t;
    double rate = t > w->begin ? (double)bytes / (t - w->begin) : 0;
    int64_t left = rate > 0 && w->all_bytes > bytes ? (int64_t)((double)(w->all_bytes - bytes) / rate) : 0;
    fprintf(stderr, T("\r\033[K%lld/%lld个文件 %lld/%lld MB %.0f MB/秒 剩余%lld秒", "\r\033[K%lld/%lld files %lld/%lld MB %.0f MB/s, %lld s left"), (long long)files, (long long)w->all_files, (long long)(bytes >> 20), (long long)(w->all_bytes >> 20),
            rate / 1e6, (long long)left);
}

/* A number behind its name in a summary, 0 none. */
static int64_t figure(const char *summary, const char *name) {
    const char *p = strstr(summary, name);
    return p ? strtoll(p + strlen(name), NULL, 10) : 0;
}

/* Where a scan looks, for what, as whom and by what program: of anything else it tells nothing. Digits of sixteen. */
static const char *asked(struct ctx *c, const struct cli_args *a, const struct scan_options *o) {
    enum { BYTES = 16 };
    uint8_t md[EVP_MAX_MD_SIZE];
    const char **path = NEWN(c, const char *, (size_t)a->n_positional);
    struct str s;
    str_init(&s, c, 64 << 10);
    str_putf(&s, "%s %d %d", SHENZHI_VERSION, o->ocr, (int)geteuid());
    for (int i = 0; i < a->n_positional; i++) {
        char real[PATH_MAX];
        path[i] = arena_dup(c->mem, realpath(a->positional[i], real) ? real : a->positional[i]);
    }
    qsort(path, (size_t)a->n_positional, sizeof *path, str_order);
    for (int i = 0; i < a->n_positional; i++)
        str_putf(&s, "%c%s", '\0', path[i]);
    str_putc(&s, '\0');
    str_putn(&s, o->terms, o->terms_bytes);
    EVP_Digest(s.p, s.len, md, NULL, EVP_sm3(), NULL);
    char *hex = arena_alloc(c->mem, 2 * BYTES + 1);
    hex_print(md, BYTES, hex);
    return hex;
}

/* The start of an earlier scan. One that was interrupted or killed, was asked something else, or lies in the future because the clock was set back, tells nothing: then all is scanned. */
static int earlier_report(struct ctx *c, const char *path, const char *now_asked, int64_t *ret_us) {
    static char line[1 << 16];
    bool whole = false, past = true, same = true;
    FILE *f = fopen(path, "re");
    *ret_us = 0;
    while (f && fgets(line, sizeof line, f)) {
        if (!str_starts(line, "{\"summary\":"))
            continue;
        int64_t us = figure(line, "\"started_us\":"), s = figure(line, "\"started\":");
        if (!us && s <= 0)
            continue;
        whole = !strstr(line, "\"complete\":false");
        past = s * 1000000 <= c->now_us(c);
        same = strstr(line, now_asked);
        *ret_us = !whole || !past || !same ? 0 : us ? us : s * 1000000;
    }
    if (f)
        fclose(f);
    if (whole && past && !same)
        fprintf(stderr, "%s\n", T("上次扫描的路径、词表、选项、用户或程序版本与这次不同：全部重新扫描", "the earlier scan looked elsewhere, for other terms, with other options, as another user or by another version: everything is scanned"));
    if (!whole || !past)
        fprintf(stderr, "%s\n", whole ? T("上次扫描的时间在当前时间之后，时钟可能被拨回：全部重新扫描", "the earlier scan lies in the future, the clock may have been set back: everything is scanned")
                                      : T("上次扫描被中断，没有完整的报告：全部重新扫描", "the earlier scan was interrupted, there is no whole report: everything is scanned"));
    return 0;
}

/* 2026-11-01, 2026-11-01T08:00:00: seconds and minutes may be missing, nothing may follow. */
static bool date(const char *text, struct tm *tm) {
    int n = 0, all = 0;
    int got = sscanf(text, "%4d-%2d-%2d%n%*1[T ]%2d:%2d%n:%2d%n", &tm->tm_year, &tm->tm_mon, &tm->tm_mday, &n, &tm->tm_hour, &tm->tm_min, &all, &tm->tm_sec, &all);
    bool sane = got >= 3 && tm->tm_year >= 1970 && tm->tm_mon >= 1 && tm->tm_mon <= 12 && tm->tm_mday >= 1 && tm->tm_mday <= 31 && tm->tm_hour < 24 && tm->tm_min < 60 && tm->tm_sec < 61;
    tm->tm_year -= 1900;
    tm->tm_mon -= 1;
    struct tm day = {.tm_year = tm->tm_year, .tm_mon = tm->tm_mon, .tm_mday = tm->tm_mday, .tm_hour = 12, .tm_isdst = -1};
    return sane && !text[all ? all : n] && mktime(&day) != -1 && day.tm_mday == tm->tm_mday;      /* 30 February */
}

/* A date, @seconds, or the JSON report of an earlier scan. */
static int since(struct ctx *c, const char *text, const char *now_asked, int64_t *ret_us) {
    struct tm tm = {.tm_isdst = -1};
    int64_t s;
    if (text[0] == '@' && str_i64(text + 1, 0, INT64_MAX / 1000000, &s)) {
        *ret_us = s * 1000000;
        return 0;
    }
    if (date(text, &tm)) {
        *ret_us = (int64_t)mktime(&tm) * 1000000;
        return 0;
    }
    if (access(text, F_OK) < 0)
        return fail(c, E_USAGE, T("--since %.100s 不是日期、@秒数，也不是已有的报告文件", "--since %.100s is no date, no @seconds, and no earlier report"), text);
    return earlier_report(c, text, now_asked, ret_us);
}

static int options_of(struct ctx *c, const struct cli_args *a, struct show *w, struct scan_options *o) {
    int64_t n = 0;
    const char *v = cli_value(a, "threads"), *terms = cli_value(a, "terms");
    if (v && !str_i64(v, 1, 64, &n))
        return fail(c, E_USAGE, T("--threads 应为1到64", "--threads is from 1 to 64"));
    if (terms) {
        char *text;
        TRY(os_read_file(c, terms, LIMIT_SCAN_TERMS_BYTES, &text, &o->terms_bytes));
        o->terms = text;
    }
    o->threads = (int)n;
    o->ocr = cli_value(a, "ocr");
    w->asked = asked(c, a, o);
    if (cli_value(a, "since"))
        TRY(since(c, cli_value(a, "since"), w->asked, &o->since_us));
    o->hit = on_hit;
    o->progress = w->tty ? on_progress : NULL;
    o->arg = w;
    return 0;
}

static int run(struct ctx *c, const struct cli_args *a) {
    struct show w = {.c = c, .json = cli_value(a, "json"), .tty = isatty(STDERR_FILENO)};
    struct scan_options o = {0};
    struct scan_summary s = {0};
    if (!a->n_positional)
        return fail(c, E_USAGE, T("请给出要扫描的路径", "name what to scan"));
    TRY(options_of(c, a, &w, &o));
    ctx_init(&w.keep);
    str_init(&w.path, &w.keep, 64 << 10);
    str_init(&w.line, &w.keep, 256 << 10);
    str_init(&w.head, &w.keep, 256 << 10);
    o.stop = stop_on_signal();
    int rc = scan_run(c, &o, a->positional, a->n_positional, &s);
    ctx_done(&w.keep);
    if (rc < 0 && rc != E_NOTFOUND)
        return rc;
    clear_line(&w);
    if (w.json)
        printf("{\"summary\":{\"files\":%lld,\"bytes\":%lld,\"hits\":%lld,\"unreadable\":%lld,\"seconds\":%.3f,\"skipped\":%lld,\"pictures\":%lld,\"started\":%lld,\"started_us\":%lld,\"asked\":\"%s\",\"complete\":%s}}\n", (long long)s.files, (long long)s.bytes, (long long)s.hits,
               (long long)s.unreadable, s.seconds, (long long)s.skipped, (long long)s.pictures, (long long)(s.started_us / 1000000), (long long)s.started_us, w.asked, s.interrupted ? "false" : "true");
    else
        printf(T("%lld个文件，%.1f MB，%lld处命中，%lld个未能查看，跳过%lld个，%.1f秒\n", "%lld files, %.1f MB, %lld hits, %lld unreadable, %lld passed over, %.1f s\n"), (long long)s.files, (double)s.bytes / 1e6, (long long)s.hits,
               (long long)s.unreadable, (long long)s.skipped, s.seconds);
    if (!w.json && s.pictures)
        printf(T("%lld幅图片或没有文字的页未识别，看不到其中的文字：请用 --ocr\n", "%lld pictures or pages without text: not looked inside, use --ocr\n"), (long long)s.pictures);
    TRY(rc);
    if (*o.stop)
        return fail(c, E_STOPPED, T("扫描被中断，以上是已扫描部分的结果", "interrupted: the results above are of what was scanned"));
    return s.unreadable ? fail(c, E_PARTIAL, T("%lld个文件或内含部分未能查看，原因见上", "%lld files or parts could not be looked into, see above"), (long long)s.unreadable) : 0;
}

static const struct cli_option options[] = {
    {"terms", "FILE", "the office's terms, one a line, UTF-8, after a tab a weight (1); at least two characters each"},
    {"json", NULL, "one JSON object a line, a summary last"},
    {"threads", "N", "workers, 1 to 64; without it one a processor; at most ten run, which share the memory"},
    {"since", "WHEN", "only files changed, renamed or put there since: a date, @seconds, or an earlier --json report (its start; all, when it is not whole, was asked something else, or the clock went back)"},
    {"ocr", NULL, "read pictures too (tesseract chi_sim); slow"},
    {0},
};

COMMAND(scan, .name = "scan", .words = CLI_ANY, .synopsis = "PATH... [--terms FILE] [--json] [--threads N] [--since WHEN] [--ocr]", .summary = "查找密级标志和敏感词 / finds classification marks and terms",
        .about = "Scans files and folders, looks into documents and archives, and reports marked documents, likely classified ones, terms of the dictionary, and what could not be read.\n"
                 "Nothing is written to the scanned tree, no link is followed, access times stay (of files of others only for root); parsers run in sandboxed children. No content is shown: the text around a hit is masked.\n"
                 "With --json each hit is {\"file\",\"inner\",\"kind\":\"marked|likely|keyword|unreadable\",\"mark\",\"term\",\"encoding\",\"page\",\"offset\",\"digest\",\"snippet\",\"reason\"}: inner is the path inside an\n"
                 "archive or document, a term is reported once a document, where it stands first (reason: how often), and in names of files and parts; page counts pages, sheets or slides from 1, offset counts bytes (of the taken out text, where there is a format), digest is the SM3 of the file; of a keyword's file larger than\n"
                 "16 KiB, and of any larger than 256 MiB, \"sample:\" and the SM3 of its first and last 2 KiB and its size. Of a name that is no UTF-8, file shows bytes as \\xNN, and \"file_hex\" has them all. Last comes {\"summary\":{\"files\",\"bytes\",\"hits\",\"unreadable\",\"seconds\",…}}; hits do not count the unreadable, pictures those (and pages without text) in which nothing was read without --ocr.\n"
                 "Exit status: 0 everything was read, whether or not anything was found; 3 something could not be looked into; 4 no such path; 130 interrupted, the results so far are printed.",
        .example = "shenzhi-check scan /home --terms terms.txt --json", .options = options, .run = run);
