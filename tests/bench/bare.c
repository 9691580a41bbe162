/* The raw limit beside the product: SQL from a file in a loop over SQLite, and SM3 over bytes.
 *
 *   bare read DB SECONDS THREADS MAX SQL     each round runs every statement with ?1 = 1..MAX, reading all columns: rounds a second, p99 in ms, µs of processor a round
 *   bare write DB SECONDS GROUP HASHED SQL   each round runs every statement with ?1 = a new number and three digests over HASHED bytes in all, each
 *                                            over the one before it too; GROUP rounds a commit: rounds a second, µs of processor a round
 *   bare sm3 BYTES                           one digest over so many bytes: seconds
 *
 * The pragmas are the product's. */
#define _GNU_SOURCE
#include <openssl/evp.h>
#include <pthread.h>
#include <sqlite3.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { MAX_STATEMENTS = 64, MAX_SAMPLES = 1 << 20 };
static const char *path, *text;
static double seconds_wanted;
static int64_t max_id;

static double now(void) {
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static _Noreturn void die(const char *what, const char *why) {
    fprintf(stderr, "bare: %s: %s\n", what, why);
    exit(1);
}

static char *slurp(const char *name) {
    FILE *f = fopen(name, "re");
    char *p = calloc(1, 1 << 20);
    if (!f || !p || !fread(p, 1, (1 << 20) - 1, f))
        die(name, "cannot read");
    fclose(f);
    return p;
}

static sqlite3 *db_of(int flags, const char *pragmas) {
    sqlite3 *db;
    if (sqlite3_open_v2(path, &db, flags | SQLITE_OPEN_NOMUTEX, NULL) || sqlite3_exec(db, pragmas, NULL, NULL, NULL))
        die(path, sqlite3_errmsg(db));
    return db;
}

static int prepare(sqlite3 *db, sqlite3_stmt **s) {
    int n = 0;
    for (const char *p = text; *p && n < MAX_STATEMENTS;) {
        const char *tail;
        if (sqlite3_prepare_v3(db, p, -1, SQLITE_PREPARE_PERSISTENT, &s[n], &tail))
            die(p, sqlite3_errmsg(db));
        n += s[n] != NULL;
        p = tail;
    }
    return n;
}

/* Reads every column, as whoever shows it must. */
static int64_t run(sqlite3 *db, sqlite3_stmt *s, int64_t id) {
    int64_t sum = 0;
    int rc;
    if (sqlite3_bind_parameter_count(s))
        sqlite3_bind_int64(s, 1, id);
    while ((rc = sqlite3_step(s)) == SQLITE_ROW)
        for (int i = 0; i < sqlite3_column_count(s); i++) {
            const unsigned char *p = sqlite3_column_text(s, i);
            sum += p ? *p : 0;
        }
    if (rc != SQLITE_DONE)
        die(sqlite3_sql(s), sqlite3_errmsg(db));
    sqlite3_reset(s);
    return sum;
}

struct reader { pthread_t thread; int nr; int64_t n; double *sample; };

static void *read_main(void *arg) {
    struct reader *r = arg;
    sqlite3_stmt *s[MAX_STATEMENTS];
    sqlite3 *db = db_of(SQLITE_OPEN_READONLY, "PRAGMA cache_size=-16000; PRAGMA temp_store=MEMORY");
    int n = prepare(db, s);
    uint64_t x = 88172645463325252u + (uint64_t)r->nr * 7919;
    for (double end = now() + seconds_wanted, t = now(); t < end;) {
        x ^= x << 13, x ^= x >> 7, x ^= x << 17;
        for (int i = 0; i < n; i++)
            run(db, s[i], (int64_t)(x % (uint64_t)max_id) + 1);
        double u = now();
        if (r->n < MAX_SAMPLES)
            r->sample[r->n] = u - t;
        r->n++;
        t = u;
    }
    return NULL;
}

static int by_value(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static void reading(int threads) {
    struct reader r[16] = {0};
    int64_t n = 0, k = 0;
    double *all = calloc((size_t)threads, sizeof *all * MAX_SAMPLES);
    for (int i = 0; i < threads; i++) {
        r[i] = (struct reader){.nr = i, .sample = calloc(MAX_SAMPLES, sizeof(double))};
        pthread_create(&r[i].thread, NULL, read_main, &r[i]);
    }
    for (int i = 0; i < threads; i++) {
        pthread_join(r[i].thread, NULL);
        int64_t have = r[i].n < MAX_SAMPLES ? r[i].n : MAX_SAMPLES;
        memcpy(all + k, r[i].sample, sizeof *all * (size_t)have);
        k += have;
        n += r[i].n;
    }
    qsort(all, (size_t)k, sizeof *all, by_value);
    printf("%.1f %.3f %.1f\n", (double)n / seconds_wanted, k ? all[k * 99 / 100] * 1e3 : 0, (double)clock() / CLOCKS_PER_SEC / (double)n * 1e6);
}

/* What the chain costs: two commitments and the event's hash over the hash before it. */
static void chain(unsigned char hash[EVP_MAX_MD_SIZE], int64_t bytes) {
    static unsigned char text[1 << 16];
    static EVP_MD_CTX *m;
    static EVP_MD *md;
    unsigned n = 0;
    if (!m) {
        m = EVP_MD_CTX_new();
        md = EVP_MD_fetch(NULL, "SM3", NULL);
    }
    for (int i = 0; i < 3 && bytes; i++) {
        EVP_DigestInit_ex2(m, md, NULL);
        EVP_DigestUpdate(m, hash, 32);
        EVP_DigestUpdate(m, text, (size_t)(bytes / 3) % sizeof text);
        EVP_DigestFinal_ex(m, hash, &n);
    }
}

static void writing(int group, int64_t hashed) {
    unsigned char hash[EVP_MAX_MD_SIZE] = {0};
    sqlite3_stmt *s[MAX_STATEMENTS];
    sqlite3 *db = db_of(SQLITE_OPEN_READWRITE, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON; PRAGMA wal_autocheckpoint=4000; PRAGMA cache_size=-16000");
    int n = prepare(db, s);
    int64_t id = 1000000000 + time(NULL) % 10000 * 100000, first = id;   /* a second run finds its numbers free */
    double from = now();
    while (now() < from + seconds_wanted) {
        sqlite3_exec(db, "BEGIN IMMEDIATE", NULL, NULL, NULL);
        for (int k = 0; k < group; k++, id++) {
            for (int i = 0; i < n; i++)
                run(db, s[i], id);
            chain(hash, hashed);
        }
        if (sqlite3_exec(db, "COMMIT", NULL, NULL, NULL))
            die("commit", sqlite3_errmsg(db));
    }
    printf("%.1f %.1f\n", (double)(id - first) / (now() - from), (double)clock() / CLOCKS_PER_SEC / (double)(id - first) * 1e6);
}

static void digest(int64_t bytes) {
    enum { CHUNK = 1 << 20 };
    unsigned char *p = calloc(1, CHUNK), sum[EVP_MAX_MD_SIZE];
    EVP_MD_CTX *m = EVP_MD_CTX_new();
    EVP_DigestInit_ex(m, EVP_sm3(), NULL);
    double from = now();
    for (int64_t left = bytes; left > 0; left -= CHUNK)
        EVP_DigestUpdate(m, p, left < CHUNK ? (size_t)left : CHUNK);
    EVP_DigestFinal_ex(m, sum, NULL);
    printf("%.3f\n", now() - from);
}

int main(int argc, char **argv) {
    if (argc == 3 && !strcmp(argv[1], "sm3")) {
        digest(strtoll(argv[2], NULL, 10));
        return 0;
    }
    if (argc < 6)
        die("usage", "read DB SECONDS THREADS MAX SQL | write DB SECONDS GROUP HASHED SQL | sm3 BYTES");
    path = argv[2];
    seconds_wanted = strtod(argv[3], NULL);
    text = slurp(argv[argc - 1]);
    if (!strcmp(argv[1], "read") && argc == 7) {
        max_id = strtoll(argv[5], NULL, 10);
        reading((int)strtol(argv[4], NULL, 10));
    } else
        writing((int)strtol(argv[4], NULL, 10), strtoll(argv[5], NULL, 10));
    return 0;
}
