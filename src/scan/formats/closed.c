/* Files that nobody can look into without a key or another program, so that they are not taken for clean: encrypted ones of every kind that shows itself, images of disks, archives and mailboxes of kinds that are not read here.
 * Documents and archives with passwords of their own are told by their formats; bytes without any sign (VeraCrypt) are not told from noise. */
#include <string.h>

#include "base/bytes.h"
#include "scan/doc.h"

enum what { SEALED, DISK, PACKED, MAILBOX, OWN, DRAWN };
struct sign { enum what what; uint16_t at; uint8_t len; const char *magic, *zh, *en; };

static const struct sign signs[] = {
    {SEALED, 0, 8, "Salted__", "OpenSSL", "OpenSSL"},
    {SEALED, 0, 10, "U2FsdGVkX1", "OpenSSL", "OpenSSL"},
    {SEALED, 0, 27, "-----BEGIN PGP MESSAGE-----", "PGP", "PGP"},
    {SEALED, 0, 19, "age-encryption.org/", "age", "age"},
    {SEALED, 0, 34, "-----BEGIN AGE ENCRYPTED FILE-----", "age", "age"},
    {SEALED, 0, 15, "$ANSIBLE_VAULT;", "Ansible", "Ansible"},
    {SEALED, 0, 8, "\x03\xd9\xa2\x9a\x67\xfb\x4b\xb5", "KeePass", "KeePass"},
    {SEALED, 0, 8, "\x03\xd9\xa2\x9a\x65\xfb\x4b\xb5", "KeePass", "KeePass"},
    {SEALED, 0, 16, "%TSD-Header-###%", "文档加密系统TSD", "the document protection TSD"},
    {SEALED, 0, 6, ".pfile", "Windows权限管理RMS", "Windows rights management"},
    {SEALED, 0, 5, "AES\2\0", "AES Crypt", "AES Crypt"},
    {SEALED, 0, 16, "\xc0\xb9\x07\x2e\x4f\x93\xf1\x46\xa0\x15\x79\x2c\xa1\xd9\xe8\x21", "AxCrypt", "AxCrypt"},
    {SEALED, 0, 8, "RCLONE\0\0", "rclone", "rclone"},
    {SEALED, 0, 6, "LUKS\xba\xbe", "LUKS加密卷", "a LUKS volume"},
    {SEALED, 3, 8, "-FVE-FS-", "BitLocker加密卷", "a BitLocker volume"},
    {DISK, 0, 4, "QFI\xfb", "QCOW2", "QCOW2"},
    {DISK, 0, 4, "KDMV", "VMDK", "VMDK"},
    {DISK, 64, 4, "\x7f\x10\xda\xbe", "VDI", "VDI"},
    {DISK, 0, 8, "conectix", "VHD", "VHD"},
    {DISK, 0, 8, "vhdxfile", "VHDX", "VHDX"},
    {DISK, 3, 8, "NTFS    ", "NTFS", "NTFS"},
    {DISK, 3, 8, "EXFAT   ", "exFAT", "exFAT"},
    {DISK, 54, 5, "FAT12", "FAT", "FAT"},
    {DISK, 54, 5, "FAT16", "FAT", "FAT"},
    {DISK, 82, 5, "FAT32", "FAT", "FAT"},
    {DISK, 0, 4, "XFSB", "XFS", "XFS"},
    {DISK, 0, 4, "hsqs", "squashfs", "squashfs"},
    {OWN, 0, 11, "Founder CEB", "方正CEB版式公文", "Founder CEB"},
    {OWN, 0, 8, "ITSF\3\0\0\0", "CHM", "CHM"},
    {OWN, 0, 4, "CAJ\0", "CAJ", "CAJ"},
    {OWN, 0, 4, "KDH ", "KDH", "KDH"},
    {OWN, 60, 8, "BOOKMOBI", "MOBI", "MOBI"},
    {OWN, 60, 8, "TEXtREAd", "PalmDoc", "PalmDoc"},
    {OWN, 0, 8, "ITOLITLS", "LIT", "LIT"},
    {OWN, 0, 8, "L\0R\0F\0\0", "LRF", "LRF"},
    {OWN, 0, 4, "\xb0\x0c\xb0\x0c", "Rocket eBook", "Rocket eBook"},
    {OWN, 0, 8, "SNBP000B", "SNB", "SNB"},
    {OWN, 0, 9, "!!8-Bit!!", "TCR", "TCR"},
    {OWN, 0, 8, "AT&TFORM", "DjVu", "DjVu"},
    {OWN, 0, 6, "AC1018", "DWG", "DWG"},
    {OWN, 0, 6, "AC1021", "DWG", "DWG"},
    {OWN, 0, 6, "AC1024", "DWG", "DWG"},
    {OWN, 0, 6, "AC1027", "DWG", "DWG"},
    {OWN, 0, 6, "AC1032", "DWG", "DWG"},
    {DRAWN, 0, 11, "%!PS-Adobe-", "PostScript", "PostScript"},
    {DRAWN, 0, 12, "\x04%!PS-Adobe-", "PostScript", "PostScript"},
    {DRAWN, 0, 4, "\xC5\xD0\xD3\xC6", "EPS", "EPS"},
    {DRAWN, 0, 9, "\x1B%-12345X", "打印机数据PJL", "a printer's data, PJL"},
    {PACKED, 0, 8, "MSWIM\0\0\0", "WIM", "WIM"},
    {PACKED, 0, 5, "\x89LZO\0", "lzop", "lzop"},
    {PACKED, 7, 7, "**ACE**", "ACE", "ACE"},
    {PACKED, 0, 6, "StuffI", "StuffIt", "StuffIt"},
    {PACKED, 0, 9, "zPQ\0\0\0\0\0\0", "ZPAQ", "ZPAQ"},
    {MAILBOX, 0, 4, "!BDN", "Outlook数据文件PST/OST", "an Outlook data file, PST or OST"},
    {MAILBOX, 0, 4, "\xcf\xad\x12\xfe", "Outlook Express数据文件DBX", "an Outlook Express data file, DBX"},
};

/* Two bytes, a size of the header, what type of file comes first: as ARJ is written. */
static bool arj(const uint8_t *h, size_t n) { return n > 12 && h[0] == 0x60 && h[1] == 0xEA && u16(h + 2) >= 30 && u16(h + 2) <= 2600 && h[4] >= 30 && h[4] < 60 && h[10] == 2; }

static bool ext(const uint8_t *h, size_t n) { return n > 0x43C && h[0x438] == 0x53 && h[0x439] == 0xEF && u32(h + 0x418) <= 6 && u16(h + 0x43A) && u16(h + 0x43A) < 8; }

/* A table of partitions: four that are active or not, the first of some type, behind the table. */
static bool partitions(const uint8_t *h, size_t n, int64_t size) {
    if (n < 512 || size < 1 << 20 || h[510] != 0x55 || h[511] != 0xAA || !h[0x1C2] || !u32(h + 0x1C6) || !u32(h + 0x1CA))
        return false;
    for (int i = 0; i < 4; i++)
        if (h[0x1BE + 16 * i] & 0x7F)
            return false;
    return true;
}

/* A packet of OpenPGP's tag 1 or 3, as it must be, and behind it another such or the encrypted data. */
static bool pgp(const uint8_t *h, size_t n) {
    bool old = n > 24 && (h[0] & 0xC0) == 0x80, two = old && (h[0] & 3) == 1;
    int tag = n > 24 && h[0] >= 0x80 ? (old ? h[0] >> 2 & 15 : h[0] & 63) : 0;
    size_t body = two ? 3 : 2, len = two ? (size_t)h[1] << 8 | h[2] : h[1];
    if ((tag != 1 && tag != 3) || (old && (h[0] & 3) > 1) || (!old && h[1] >= 192) || len < 4 || body + len >= n)
        return false;
    const uint8_t *p = h + body;
    uint8_t next = p[len];
    int then = next & 0x40 ? next & 63 : next >> 2 & 15;
    bool key = tag == 1 ? (p[0] == 3 && p[9] && p[9] <= 25) : ((p[0] == 4 || p[0] == 5) && p[1] && p[1] <= 13 && p[2] <= 4 && p[3] <= 14);
    return key && next >= 0x80 && (then == 1 || then == 3 || then == 9 || then == 18 || then == 20);
}

/* ContentInfo of enveloped or encrypted data, of RFC 5652, 5083 or GB/T 35275. */
static bool enveloped(const uint8_t *h, size_t n) {
    static const struct { uint8_t len; const char *oid; } kinds[] = {{11, "\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x03"}, {11, "\x06\x09\x2a\x86\x48\x86\xf7\x0d\x01\x07\x06"}, {13, "\x06\x0b\x2a\x86\x48\x86\xf7\x0d\x01\x09\x10\x01\x17"}, {12, "\x06\x0a\x2a\x81\x1c\xcf\x55\x06\x01\x04\x02\x03"}};
    size_t at = n > 32 && h[0] == 0x30 ? (h[1] < 0x80 || h[1] == 0x80 ? 2 : 2 + (size_t)(h[1] & 0x7F)) : n;
    for (size_t i = 0; i < COUNT(kinds) && at <= 6; i++)
        if (memcmp(h + at, kinds[i].oid, kinds[i].len) == 0)
            return true;
    return false;
}

static bool shown(const uint8_t *h, size_t n, const struct sign *s) {
    bool boot = s->what == DISK && s->at && s->at != 64;
    return n >= (size_t)s->at + s->len && memcmp(h + s->at, s->magic, s->len) == 0 && (!boot || (n >= 512 && h[510] == 0x55 && h[511] == 0xAA));
}

/* The header of an eCryptfs file: two words that tell each other. */
static bool ecryptfs(const uint8_t *h, size_t n) { return n >= 4096 && (b32(h + 8) ^ b32(h + 12)) == 0x3c81b7f5; }

/* Esafenet's header has its name in it, behind some bytes of its own. */
static bool esafenet(const uint8_t *h, size_t n) { return n > 64 && memmem(h, 64, "E-SafeNet\0", 10); }

static const struct sign *kind(const struct scan_input *in, const uint8_t *h, size_t n) {
    static const struct sign own[] = {{SEALED, 0, 0, "", "PGP", "PGP"}, {SEALED, 0, 0, "", "CMS数字信封", "a CMS envelope"}, {PACKED, 0, 0, "", "ARJ", "ARJ"}, {DISK, 0, 0, "", "ext", "ext"}, {DISK, 0, 0, "", "分区表", "partitions"}, {SEALED, 0, 0, "", "eCryptfs", "eCryptfs"}, {SEALED, 0, 0, "", "亿赛通文档加密", "Esafenet's document protection"}};
    for (size_t i = 0; i < COUNT(signs); i++)
        if (shown(h, n, &signs[i]))
            return &signs[i];
    return pgp(h, n) ? &own[0] : enveloped(h, n) ? &own[1] : arj(h, n) ? &own[2] : ext(h, n) ? &own[3] : partitions(h, n, in->size) ? &own[4] : ecryptfs(h, n) ? &own[5] : esafenet(h, n) ? &own[6] : NULL;
}

static bool sniff(const struct scan_input *in, const uint8_t *h, size_t n) { return kind(in, h, n) != NULL; }

static int scan(struct scan_job *j, struct scan_input *in) {
    static const char *const zh[] = {"文件已加密（%s），看不到里面；请向使用人了解内容，或解密后再扫描", "磁盘映像（%s），看不到其中的文件；请挂载后扫描挂载的目录", "这种压缩包（%s）看不到里面；请解开后再扫描", "%s，看不到里面；请导出为.eml或.msg后再扫描", "%s文件的内容经过压缩或加密，看不到里面；请用其程序打开查看，能另存的转成OFD或PDF后再扫描",
        "%s里的文字多按字形画出，不能保证都看到；请转成PDF后再扫描"};
    static const char *const en[] = {"encrypted (%s), cannot look inside; ask its user, or decrypt it and scan again", "a disk image (%s), cannot look at the files in it; mount it and scan that folder", "an archive of a kind (%s) that is not read; unpack it and scan again", "%s, cannot look inside; export it as .eml or .msg and scan again", "a %s file packs its text in a way of its own, cannot look inside; open it with its program, or save it as OFD or PDF and scan that",
        "text of %s is mostly drawn by shapes, not all of it can be seen; convert it to PDF and scan that"};
    struct ctx *c = j->c;
    uint8_t head[JOB_HEAD];
    const struct sign *s = kind(in, head, job_head(in, head));
    if (s && s->what == SEALED)
        return fail(c, E_UNSUPPORTED, T(zh[SEALED], en[SEALED]), T(s->zh, s->en));
    if (s)                                       /* what is not packed in it is found all the same */
        job_unreadable(j, in, arena_printf(c->mem, T(zh[s->what], en[s->what]), T(s->zh, s->en)));
    return doc_raw(j, in);
}

const struct scan_format format_closed = {.name = "closed", .order = 40, .sniff = sniff, .scan = scan};
