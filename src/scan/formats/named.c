/* What begins without a sign, so it is told by its name once no format has known it, when its bytes are packed or encrypted: the papers that offices sent each other before OFD, the later parts of an archive that was split,
 * what is called a document and is none: encrypted by a program of the office's (there are many, and each has a header of its own), or damaged; and databases that are encrypted whole, as programs for chats keep what was said and sent. */
#include <string.h>
#include <strings.h>

#include "scan/doc.h"

struct called { const char *end, *zh, *en; };

static const struct called papers[] = {
    {".gd", "书生GD版式公文", "Sursen GD"}, {".gw", "书生GW版式公文", "Sursen GW"}, {".sep", "书生SEP版式公文", "Sursen SEP"}, {".ceb", "方正CEB版式公文", "Founder CEB"}, {".cebx", "方正CEBX版式公文", "Founder CEBX"},
    {".aip", "点聚AIP版式公文", "Dianju AIP"}, {".nh", "CNKI", "CNKI"}, {".caj", "CAJ", "CAJ"}, {".pdg", "超星PDG", "PDG"}, {"Document.iwa", "iWork", "iWork"},
};
static const char *const documents[] = {".doc", ".docx", ".docm", ".dot", ".dotx", ".wps", ".wpt", ".xls", ".xlsx", ".xlsm", ".et", ".ett", ".ppt", ".pptx", ".pps", ".ppsx", ".dps", ".dpt", ".pdf", ".ofd", ".odt", ".ods", ".odp", ".rtf", ".uof", ".uot", ".uos", ".uop",
    ".zip", ".rar", ".7z", ".gz", ".tgz"};

static const char *const databases[] = {".db", ".db3", ".sqlite", ".sqlite3"};

/* Encrypted bytes have every value equally often: their chi-square is 255, give or take 23; that of packed pictures and programs is far above. What comes before may be a header of the program's. */
static bool encrypted(const uint8_t *h, size_t n) {
    enum { HEADER = 1024, LEAST = 4096, MOST = 400 };
    size_t times[256] = {0}, sum = 0;
    for (size_t i = HEADER; i < n; i++)
        times[h[i]]++;
    for (size_t i = 0; i < COUNT(times); i++)
        sum += times[i] * times[i];
    return n >= LEAST && sum * COUNT(times) / (n - HEADER) < n - HEADER + MOST;
}

/* Packed or encrypted bytes have nearly every value. */
static bool packed(const uint8_t *h, size_t n) {
    enum { LEAST = 1024, KINDS = 200 };
    bool seen[256] = {false};
    int kinds = 0;
    for (size_t i = 0; i < n; i++) {
        kinds += !seen[h[i]];
        seen[h[i]] = true;
    }
    return n >= LEAST && kinds >= KINDS;
}

static bool ends(const char *name, const char *end) {
    size_t n = strlen(name), len = strlen(end);
    return n >= len && strcasecmp(name + n - len, end) == 0;
}

/* x.7z.002, x.zip.002, x.z02, x.r02: not the first part of an archive that was split, packed bytes from the middle of it. The first and the last say themselves what they are. */
static bool later_part(const char *name) {
    const char *dot = strrchr(name, '.');
    size_t len = dot ? strlen(dot + 1) : 0, digits = dot ? strspn(dot + 1, "0123456789") : 0;
    bool whole = len == 3 && digits == 3 && dot - name > 3 && (strncasecmp(dot - 3, ".7z", 3) == 0 || (dot - name > 4 && (strncasecmp(dot - 4, ".zip", 4) == 0 || strncasecmp(dot - 4, ".rar", 4) == 0)));
    return whole || (len == 3 && ((dot[1] | 32) == 'z' || (dot[1] | 32) == 'r') && strspn(dot + 2, "0123456789") == 2);
}

/* Text in UTF-16 has every value, too. */
static bool wide_text(const uint8_t *h, size_t n) { return n > 2 && ((h[0] == 0xFF && h[1] == 0xFE) || (h[0] == 0xFE && h[1] == 0xFF)); }

enum what { NOTHING, PAPER, PART, NO_DOCUMENT, DATABASE };

/* What cannot be looked into; *ret_c: as what it is known. */
static enum what told(const char *name, const uint8_t *h, size_t n, struct called *ret_c) {
    if (!name || wide_text(h, n))
        return NOTHING;
    for (size_t i = 0; i < COUNT(papers); i++)
        if (ends(name, (*ret_c = papers[i]).end))
            return memchr(h, 0, n) || packed(h, n) ? PAPER : NOTHING;
    for (size_t i = 0; i < COUNT(documents); i++)
        if (ends(name, ret_c->end = documents[i]))
            return packed(h, n) ? NO_DOCUMENT : NOTHING;
    for (size_t i = 0; i < COUNT(databases); i++)
        if (ends(name, databases[i]))
            return encrypted(h, n) ? DATABASE : NOTHING;
    return later_part(name) && packed(h, n) ? PART : NOTHING;
}

static bool sniff(const struct scan_input *in, const uint8_t *h, size_t n) {
    struct called k;
    return told(in->name, h, n, &k) != NOTHING;
}

static int scan(struct scan_job *j, struct scan_input *in) {
    struct ctx *c = j->c;
    struct called k = {0};
    uint8_t head[JOB_HEAD];
    enum what is = told(in->name, head, job_head(in, head), &k);      /* what is not packed in it is found all the same */
    if (is == PAPER)
        job_unreadable(j, in, arena_printf(c->mem, T("%s文件的内容经过压缩或加密，看不到里面；请用其程序打开查看，能另存的转成OFD或PDF后再扫描", "a %s file packs its text in a way of its own, cannot look inside; open it with its program, or save it as OFD or PDF and scan that"), T(k.zh, k.en)));
    if (is == PART)
        job_unreadable(j, in, T("分卷压缩包中的一卷，看不到里面；请把各卷合在一起解开后再扫描", "a later part of a split archive, cannot look inside; put its parts together, unpack them and scan again"));
    if (is == NO_DOCUMENT)
        job_unreadable(j, in, arena_printf(c->mem, T("名为%s，内容却不是，像是加密或损坏的，看不到里面；请向使用人了解，或解密后再扫描", "called %s and none, encrypted or damaged as it seems, cannot look inside; ask its user, or decrypt it and scan again"), k.end));
    if (is == DATABASE)
        job_unreadable(j, in, T("整体加密的数据库（聊天软件的记录多是这样），看不到里面；请在该软件中查看有无涉密内容", "a database encrypted whole, as programs for chats keep their records, cannot look inside; look in that program for what is classified"));
    return doc_raw(j, in);
}

const struct scan_format format_named = {.name = "named", .order = 90, .sniff = sniff, .scan = scan};
