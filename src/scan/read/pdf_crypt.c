#include "scan/read/pdf_crypt.h"

#include <openssl/evp.h>

#include "scan/read/pdf_token.h"

enum { BLOCK = 16, TEXT = 160 };
/* What stands for a password of no letters. */
static const uint8_t pad[32] = {0x28, 0xBF, 0x4E, 0x5E, 0x4E, 0x75, 0x8A, 0x41, 0x64, 0x00, 0x4E, 0x56, 0xFF, 0xFA, 0x01, 0x08, 0x2E, 0x2E, 0x00, 0xB6, 0xD0, 0x68, 0x3E, 0x80, 0x2F, 0x0C, 0xA9, 0xFE, 0x64, 0x53, 0x69, 0x7A};

struct bytes { size_t n; uint8_t b[TEXT]; };
struct dictionary { struct bytes o, u, ue, id; int64_t v, r, p, length; bool aes, identity, clear_metadata; };

static bool digest(const EVP_MD *md, const void *p, size_t n, uint8_t *out) { return EVP_Digest(p, n, out, NULL, md, NULL) == 1; }

static void rc4(const uint8_t *key, size_t n_key, const uint8_t *in, size_t n, uint8_t *out) {
    uint8_t s[256], x = 0, y = 0, t;
    for (int i = 0; i < 256; i++)
        s[i] = (uint8_t)i;
    for (int i = 0; i < 256; i++) {
        y = (uint8_t)(y + s[i] + key[(size_t)i % n_key]);
        t = s[i], s[i] = s[y], s[y] = t;
    }
    y = 0;
    for (size_t i = 0; i < n; i++) {
        x++;
        y = (uint8_t)(y + s[x]);
        t = s[x], s[x] = s[y], s[y] = t;
        out[i] = in[i] ^ s[(uint8_t)(s[x] + s[y])];
    }
}

/* CBC without padding; n whole blocks. */
static bool aes(const EVP_CIPHER *how, bool encrypt, const uint8_t *key, const uint8_t *iv, const uint8_t *in, size_t n, uint8_t *out) {
    EVP_CIPHER_CTX *x = EVP_CIPHER_CTX_new();
    int len = 0;
    bool ok = x && n < INT32_MAX && EVP_CipherInit_ex(x, how, NULL, key, iv, encrypt) == 1 && EVP_CIPHER_CTX_set_padding(x, 0) == 1 && EVP_CipherUpdate(x, out, &len, in, (int)n) == 1;
    EVP_CIPHER_CTX_free(x);
    return ok && (size_t)len == n;
}

/* The hash of revision 6 (algorithm 2.B), of no password. */
static bool hash6(const uint8_t *salt, uint8_t out[32]) {
    static const EVP_MD *(*const md[3])(void) = {EVP_sha256, EVP_sha384, EVP_sha512};
    uint8_t k[64], block[64 * 64], e[64 * 64], last = 0;
    size_t n = 32, len;
    if (!digest(EVP_sha256(), salt, 8, k))
        return false;
    for (int i = 0; i < 64 || last > i - 32; i++) {
        unsigned sum = 0;
        for (int copy = 0; copy < 64; copy++)
            memcpy(block + (size_t)copy * n, k, n);
        len = 64 * n;
        if (!aes(EVP_aes_128_cbc(), true, k, k + 16, block, len, e))
            return false;
        for (int b = 0; b < 16; b++)
            sum += e[b];
        last = e[len - 1];
        if (!digest(md[sum % 3](), e, len, k))
            return false;
        n = 32 + 16 * (sum % 3);
    }
    memcpy(out, k, 32);
    return true;
}

static bool key256(const struct dictionary *d, struct pdf_crypt *k) {
    uint8_t h[32];
    static const uint8_t zero[BLOCK];
    if (d->u.n < 48 || d->ue.n < 32)
        return false;
    bool six = d->r >= 6;
    if (!(six ? hash6(d->u.b + 32, h) : digest(EVP_sha256(), d->u.b + 32, 8, h)) || memcmp(h, d->u.b, 32) != 0)
        return false;                            /* it has a password */
    k->n = 32;
    return (six ? hash6(d->u.b + 40, h) : digest(EVP_sha256(), d->u.b + 40, 8, h)) && aes(EVP_aes_256_cbc(), false, h, zero, d->ue.b, 32, k->key);
}

/* Algorithms 2, 4 and 5 of the older revisions: the key, and whether it is the one. */
static bool key128(const struct dictionary *d, struct pdf_crypt *k) {
    uint8_t in[32 + 32 + 4 + TEXT + 4], h[16], one[16];
    size_t n = 64;
    if (d->o.n < 32 || d->u.n < 16)
        return false;
    memcpy(in, pad, 32);
    memcpy(in + 32, d->o.b, 32);
    for (int i = 0; i < 4; i++)
        in[n++] = (uint8_t)((uint64_t)d->p >> 8 * i);
    memcpy(in + n, d->id.b, d->id.n);
    n += d->id.n;
    if (d->r >= 4 && d->clear_metadata)
        memset(in + n, 0xFF, 4), n += 4;
    k->n = d->v == 1 ? 5 : d->v == 4 ? 16 : d->length >= 40 && d->length <= 128 ? (int)d->length / 8 : 5;
    if (!digest(EVP_md5(), in, n, h))
        return false;
    for (int i = 0; d->r >= 3 && i < 50; i++)
        if (!digest(EVP_md5(), h, (size_t)k->n, h))
            return false;
    memcpy(k->key, h, (size_t)k->n);
    if (d->r < 3) {
        rc4(k->key, (size_t)k->n, pad, 16, h);
        return memcmp(h, d->u.b, 16) == 0;
    }
    memcpy(in, pad, 32);
    memcpy(in + 32, d->id.b, d->id.n);
    if (!digest(EVP_md5(), in, 32 + d->id.n, h))
        return false;
    for (int i = 0; i < 20; i++) {
        for (int b = 0; b < k->n; b++)
            one[b] = k->key[b] ^ (uint8_t)i;
        rc4(one, (size_t)k->n, h, 16, h);
    }
    return memcmp(h, d->u.b, 16) == 0;
}

static bool is(const char *s, const char *what) { return strcmp(s, what) == 0; }

static void value(struct dictionary *d, const char *key, const char *name, const uint8_t *p, const uint8_t *end) {
    if (name) {
        d->aes = d->aes || (is(key, "CFM") && (is(name, "AESV2") || is(name, "AESV3")));
        d->identity = d->identity || ((is(key, "StmF") || is(key, "StrF")) && is(name, "Identity"));
    } else if (*p == 'f' && is(key, "EncryptMetadata")) {
        d->clear_metadata = true;
    } else {
        bool minus = *p == '-';
        int64_t v = 0, *to = is(key, "V") ? &d->v : is(key, "R") ? &d->r : is(key, "P") ? &d->p : is(key, "Length") && d->length < 40 ? &d->length : NULL;
        for (p += minus; p < end && *p >= '0' && *p <= '9' && v < 1LL << 40; p++)
            v = v * 10 + *p - '0';
        if (to)
            *to = minus ? -v : v;
    }
}

static struct bytes *string_of(struct dictionary *d, const char *key) { return is(key, "O") ? &d->o : is(key, "U") ? &d->u : is(key, "UE") ? &d->ue : NULL; }

/* From behind "<<" to its end. */
static void read_dictionary(const uint8_t *p, const uint8_t *end, struct dictionary *d) {
    char key[24] = "", name[24];
    struct bytes other;
    bool have = false;                           /* a key whose value comes next */
    for (int depth = 1; p < end && depth > 0;) {
        struct bytes *s = have && string_of(d, key) ? string_of(d, key) : &other;
        if (*p == '(' || (*p == '<' && end - p > 1 && p[1] != '<')) {
            p = (*p == '(' ? pdf_literal : pdf_hexadecimal)(p + 1, end, s->b, TEXT, &s->n);
            have = false;
        } else if (*p == '<' || *p == '>') {
            depth += *p == '<' ? 1 : -1;
            p += 2;
            have = false;
        } else if (*p == '/') {
            size_t n = 0;
            for (p++; p < end && !pdf_delimiter(*p); p++)
                if (n + 1 < sizeof name)
                    name[n++] = (char)*p;
            name[n] = 0;
            if (have)
                value(d, key, name, p, end);
            else
                memcpy(key, name, sizeof key);
            have = !have;
        } else if (pdf_delimiter(*p)) {
            p++;
        } else {
            if (have)
                value(d, key, NULL, p, end);
            have = false;
            while (p < end && !pdf_delimiter(*p))
                p++;
        }
    }
}

/* "/ID [<…>": the first of the file's two names. */
static void read_id(const struct scan_input *in, struct bytes *ret_id) {
    const uint8_t *end = in->p + in->n;
    ret_id->n = 0;
    for (const uint8_t *p = in->p; !ret_id->n && (p = memmem(p, (size_t)(end - p), "/ID", 3));) {
        for (p += 3; p < end && (pdf_blank(*p) || *p == '['); p++) {
        }
        if (p < end && (*p == '<' || *p == '('))
            (*p == '(' ? pdf_literal : pdf_hexadecimal)(p + 1, end, ret_id->b, TEXT, &ret_id->n);
    }
}

/* The dictionary of object nr: behind its "<<"; the newest one counts. NULL: none. */
static const uint8_t *object(const struct scan_input *in, int nr) {
    const uint8_t *found = NULL, *end = in->p + in->n;
    int g;
    for (const uint8_t *p = in->p; (p = memmem(p, (size_t)(end - p), " obj", 4)); p += 4)
        if (pdf_object_at(in->p, (size_t)(p - in->p), &g) == nr) {
            const uint8_t *q = p + 4;
            while (q < end && pdf_blank(*q))
                q++;
            found = end - q > 2 && q[0] == '<' && q[1] == '<' ? q + 2 : found;
        }
    return found;
}

int pdf_crypt_open(const struct scan_input *in, struct pdf_crypt *ret_k) {
    const uint8_t *end = in->p + in->n;
    int state = PDF_PLAIN, tries = 0;
    for (const uint8_t *p = in->p; (p = memmem(p, (size_t)(end - p), "/Encrypt", 8)) && tries < 8;) {
        p += 8;
        if (p >= end || !pdf_delimiter(*p))      /* /EncryptMetadata */
            continue;
        state = PDF_CLOSED;
        tries++;
        while (p < end && pdf_blank(*p))
            p++;
        int nr = 0;
        bool here = end - p > 2 && p[0] == '<' && p[1] == '<';
        for (const uint8_t *q = p; !here && q < end && *q >= '0' && *q <= '9' && nr < 100000000; q++)
            nr = nr * 10 + *q - '0';
        const uint8_t *at = here ? p + 2 : nr ? object(in, nr) : NULL;
        struct dictionary d = {.length = 0};
        if (!at)
            continue;
        read_dictionary(at, end - at > 65536 ? at + 65536 : end, &d);
        read_id(in, &d.id);
        *ret_k = (struct pdf_crypt){.revision = (int)d.r, .object = nr, .aes = d.aes, .metadata = !d.clear_metadata};
        if (!d.identity && d.v >= 1 && d.v <= 5 && d.v != 3 && (d.v == 5 ? d.aes && key256(&d, ret_k) : key128(&d, ret_k)))
            return PDF_OPEN;
    }
    return state;
}

size_t pdf_crypt_read(const struct pdf_crypt *k, int nr, int generation, const uint8_t *in, size_t n, uint8_t *out) {
    uint8_t key[32 + 9], own[32];
    size_t len = (size_t)k->n;
    memcpy(key, k->key, len);
    if (k->n < 32) {
        uint8_t more[9] = {(uint8_t)nr, (uint8_t)(nr >> 8), (uint8_t)(nr >> 16), (uint8_t)generation, (uint8_t)(generation >> 8), 's', 'A', 'l', 'T'};
        memcpy(key + len, more, k->aes ? 9 : 5);
        if (!digest(EVP_md5(), key, len + (k->aes ? 9 : 5), own))
            return 0;
        len = len + 5 < 16 ? len + 5 : 16;
    } else {
        memcpy(own, key, 32);
    }
    if (!k->aes) {
        rc4(own, len, in, n, out);
        return n;
    }
    size_t whole = n > BLOCK ? (n - BLOCK) / BLOCK * BLOCK : 0;
    if (!whole || !aes(k->n == 32 ? EVP_aes_256_cbc() : EVP_aes_128_cbc(), false, own, in, in + BLOCK, whole, out))
        return 0;
    uint8_t last = out[whole - 1];
    return last >= 1 && last <= BLOCK ? whole - last : whole;
}

void pdf_crypt_prepare(void) {
    static const uint8_t zero[BLOCK];
    uint8_t out[64];
    digest(EVP_md5(), zero, BLOCK, out);
    digest(EVP_sha256(), zero, BLOCK, out);
    digest(EVP_sha384(), zero, BLOCK, out);
    digest(EVP_sha512(), zero, BLOCK, out);
    aes(EVP_aes_128_cbc(), true, pad, zero, zero, BLOCK, out);
    aes(EVP_aes_256_cbc(), false, pad, zero, zero, BLOCK, out);
}
