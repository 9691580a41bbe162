/* A password in the boot loader's configuration: that there is one, and that it is not the one the vendor's manual tells everybody. */
#include <openssl/evp.h>

#include "probe/loader.h"

enum { WORD, SYSTEMS, SURE, SOURCE, CELLS, ROUNDS_MAX = 20000, HASHES_MAX = 4, SALT_MAX = 128, KEY_MAX = 64 };
struct lock { int hashes; bool own, told; };                /* told: a password that is public */

/* How many bytes the n digits are, 0 when they are none or more than max. */
static size_t unhex(struct ctx *c, const char *s, size_t n, unsigned char *out, size_t max) { return n / 2 <= max && hex_parse(arena_dupn(c->mem, s, n), out, n / 2) ? n / 2 : 0; }

/* grub.pbkdf2.sha512.10000.<salt>.<key> against the words of the list. */
static bool public_word(struct probe *p, const char *hash) {
    static const char form[] = "grub.pbkdf2.sha512.";
    unsigned char salt[SALT_MAX], key[KEY_MAX], own[KEY_MAX];
    int64_t rounds;
    char *cell[CELLS];
    struct tsv t = tsv_open("model/probe/loader_words.tsv");
    const char *at = str_starts(hash, form) ? hash + sizeof form - 1 : "", *dot = strchr(at, '.'), *end = dot ? strchr(dot + 1, '.') : NULL;
    if (!end || !str_i64(arena_dupn(p->c->mem, at, (size_t)(dot - at)), 1, ROUNDS_MAX, &rounds))
        return false;
    size_t n_salt = unhex(p->c, dot + 1, (size_t)(end - dot - 1), salt, SALT_MAX), n_key = unhex(p->c, end + 1, strcspn(end + 1, " \t\"'"), key, KEY_MAX);
    bool hit = false;
    while (n_salt && n_key == KEY_MAX && !hit && tsv_next(p->c, &t, cell, CELLS))
        hit = PKCS5_PBKDF2_HMAC(cell[WORD], (int)strlen(cell[WORD]), salt, (int)n_salt, (int)rounds, EVP_sha512(), KEY_MAX, own) == 1 && memcmp(own, key, KEY_MAX) == 0;
    return hit;
}

static void hash(struct probe *p, const char *text, struct lock *l) {
    bool told = l->hashes++ < HASHES_MAX && public_word(p, text);
    l->told |= told;
    l->own |= !told;
}

/* The stock script "password_pbkdf2 root ${GRUB2_PASSWORD}" is no password. */
static void file(struct probe *p, char *text, struct lock *l) {
    struct lock here = {.hashes = l->hashes};
    char *line;
    bool owners = false;
    while (text && (line = next_line(&text))) {
        line = trim(line);
        owners |= str_starts(line, "set superusers=") && line[15 + strspn(line + 15, "\"' ")];
        if (str_starts(line, "GRUB2_PASSWORD=grub.pbkdf2"))
            hash(p, line + 15, l);
        if ((str_starts(line, "password_pbkdf2 ") || str_starts(line, "password ")) && !strchr(line, '$')) {
            char *word = NULL;
            for (char *w; (w = next_word(&line));)
                word = w;
            hash(p, word, &here);
        }
    }
    l->hashes = l->hashes > here.hashes ? l->hashes : here.hashes;
    l->own |= owners && here.own;
    l->told |= owners && here.told;
}

static int run(struct probe *p) {
    const char *const *path;
    struct lock l = {0};
    bool any = false;
    int n = probe_loader_files(p, &path);
    for (int i = 0; i < n; i++) {
        char *text = probe_text(p, path[i], TEXT_MAX, NULL);
        any |= text != NULL;
        file(p, text, &l);
    }
    if (any)
        PUT(p, A("grub"), A((int64_t)(l.own || l.told)), A((int64_t)(l.told && !l.own)));
    return 0;
}
COLLECTOR(boot_lock, .run = run);
