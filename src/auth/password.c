/* Passwords: what is good enough, and their Argon2id hashes. */
#include <argon2.h>
#include <ctype.h>
#include <openssl/crypto.h>
#include <openssl/hmac.h>
#include <pthread.h>

#include "auth/internal.h"

enum { PASSES = 3, MEMORY_KIB = 32 << 10, LANES = 1, SALT_BYTES = 16, HASH_BYTES = 32, LEAST_CHARS = 10 };

/* Of a random password nobody knows, with the parameters above. */
const char *const password_nobody =
    "$argon2id$v=19$m=32768,t=3,p=1$MDEyMzQ1Njc4OWFiY2RlZg$pCvDvnSyPcB6VjYYEFm1rWuE4b8CYRlLvnDjIlGvJqg";

static int classes(const char *s) {
    bool lower = false, upper = false, digit = false, other = false;
    for (const unsigned char *p = (const unsigned char *)s; *p; p++) {
        lower = lower || islower(*p);
        upper = upper || isupper(*p);
        digit = digit || isdigit(*p);
        other = other || !isalnum(*p);
    }
    return lower + upper + digit + other;
}

static bool holds(const char *text, const char *part) {
    size_t n = strlen(part);
    for (; n && *text; text++)
        if (strncasecmp(text, part, n) == 0)
            return true;
    return false;
}

const char *password_fault(struct ctx *c, const char *account, const char *password) {
    static const char *const common[] = {"password", "12345678", "qwerty", "admin123", "shenzhi", "11111111", "88888888"};
    enum { LEAST_CLASSES = 3, LEAST_HELD = 3 };   /* an account of two letters stands in too many words */
    size_t n = strlen(password);
    if (n > LIMIT_PASSWORD_BYTES || !utf8_valid(password, n))
        return arena_printf(c->mem, T("口令超过%d字节", "the password is longer than %d bytes"), LIMIT_PASSWORD_BYTES);
    if (utf8_len(password) < LEAST_CHARS || classes(password) < LEAST_CLASSES)
        return arena_printf(c->mem, T("口令至少%d个字符，须含大写、小写、数字、符号中的三类，不得含有账号", "the password needs at least %d characters and three of capitals, small letters, digits, signs, and not the account"), LEAST_CHARS);
    if (account && strlen(account) >= LEAST_HELD && holds(password, account))
        return T("口令不得含有账号", "the password must not contain the account");
    for (size_t i = 0; i < COUNT(common); i++)
        if (holds(password, common[i]))
            return T("口令过于常见", "the password is too common");
    return NULL;
}

int password_check(struct ctx *c, const char *field, const char *account, const char *password) {
    const char *fault = password_fault(c, account, password);
    if (fault)
        ctx_field_error(c, E_INVALID, field, "%s", fault);
    return ctx_field_end(c);
}

int password_hash(struct ctx *c, const char *password, const char **ret_hash) {
    unsigned char salt[SALT_BYTES];
    char out[128];
    c->random(c, salt, sizeof salt);
    int rc = argon2id_hash_encoded(PASSES, MEMORY_KIB, LANES, password, strlen(password), salt, sizeof salt, HASH_BYTES, out, sizeof out);
    if (rc != ARGON2_OK)
        return fail(c, E_INTERNAL, "argon2: %s", argon2_error_message(rc));
    *ret_hash = arena_dup(c->mem, out);
    return 0;
}

bool password_matches(const char *hash, const char *password) {
    return argon2id_verify(hash, password, strlen(password)) == ARGON2_OK;
}

enum { PROVED_SLOTS = 256, PROVED_BYTES = 32 };
static struct {
    pthread_mutex_t lock;
    bool keyed;
    unsigned char key[PROVED_BYTES];
    struct { unsigned char mac[PROVED_BYTES]; int64_t account, until_us; } slot[PROVED_SLOTS];
} proved = {.lock = PTHREAD_MUTEX_INITIALIZER};

static bool proof_of(int64_t account, const char *hash, const char *password, unsigned char mac[PROVED_BYTES]) {
    unsigned char text[sizeof account + 256 + LIMIT_PASSWORD_BYTES];
    size_t h = strlen(hash), p = strlen(password);
    unsigned int n = PROVED_BYTES;
    if (h > 256 || p > LIMIT_PASSWORD_BYTES)
        return false;
    memcpy(text, &account, sizeof account);
    memcpy(text + sizeof account, hash, h);
    memcpy(text + sizeof account + h, password, p);
    bool done = HMAC(EVP_sm3(), proved.key, sizeof proved.key, text, sizeof account + h + p, mac, &n) != NULL;
    OPENSSL_cleanse(text, sizeof text);
    return done;
}

bool password_proved(struct ctx *c, int64_t account, const char *hash, const char *password) {
    unsigned char mac[PROVED_BYTES];
    int64_t now = c->now_us(c);
    size_t at = (size_t)account % PROVED_SLOTS;
    pthread_mutex_lock(&proved.lock);
    if (!proved.keyed)
        c->random(c, proved.key, sizeof proved.key);
    proved.keyed = true;
    bool able = proof_of(account, hash, password, mac), known = able && proved.slot[at].account == account && proved.slot[at].until_us > now &&
                proved.slot[at].until_us <= now + (int64_t)AUTH_PROVED_S * 1000000 && CRYPTO_memcmp(proved.slot[at].mac, mac, sizeof mac) == 0;
    pthread_mutex_unlock(&proved.lock);
    if (known || !password_matches(hash, password))
        return known;
    pthread_mutex_lock(&proved.lock);
    memcpy(proved.slot[at].mac, mac, sizeof mac);
    proved.slot[at].account = able ? account : 0;
    proved.slot[at].until_us = now + (int64_t)AUTH_PROVED_S * 1000000;
    pthread_mutex_unlock(&proved.lock);
    return true;
}
