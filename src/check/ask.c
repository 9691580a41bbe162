#include "check/ask.h"

#include <stdio.h>

enum { LINES_MAX = 1000, TRIES = 3, NOTE_MAX = 200 };
struct asking { struct ctx *c; struct verdict_answer *v; int n; char now[DATETIME_SIZE]; };

static const struct check *question(const struct checks *k, const char *id) {
    for (int i = 0; i < k->n; i++)
        if (k->v[i].ask.zh && str_eq(k->v[i].id, id))
            return &k->v[i];
    return NULL;
}

static struct verdict_answer *given(struct asking *a, const struct check *k) {
    for (int i = 0; i < a->n; i++)
        if (a->v[i].k == k)
            return &a->v[i];
    return NULL;
}

static void put(struct asking *a, const struct check *k, const char *answer, const char *note) {
    struct verdict_answer *v = given(a, k);
    *(v ? v : &a->v[a->n++]) = (struct verdict_answer){k, answer, note, arena_dup(a->c->mem, a->now)};
}

/* Lines "jammer=yes note"; anything but yes, no, na is refused. */
static int from_file(struct asking *a, const struct checks *k, char *text) {
    struct ctx *c = a->c;
    char **line;
    int n = str_split(c, text, '\n', LINES_MAX, &line);
    for (int i = 0; i < n; i++) {
        char *l = line[i] + strspn(line[i], " \t"), *eq = strchr(l, '=');
        l[strcspn(l, "\r#")] = 0;
        if (!*l)
            continue;
        char *word = eq && eq < l + strlen(l) ? eq + 1 : NULL, *note = word ? word + strcspn(word, " \t") : NULL;
        if (word) {
            *eq = 0;
            if (*note)
                *note++ = 0;
            note += strspn(note, " \t");
            note[strlen(note) > NOTE_MAX ? NOTE_MAX : strlen(note)] = 0;
        }
        if (!word || !(str_eq(word, "yes") || str_eq(word, "no") || str_eq(word, "na")) || !utf8_valid(note, strlen(note)))
            return fail(c, E_SYNTAX, T("回答文件第 %d 行应写成 编号=yes|no|na", "answers, line %d: must be id=yes|no|na"), i + 1);
        const struct check *q = question(k, l);
        if (!q)
            return fail(c, E_NOTFOUND, T("回答文件第 %d 行：没有问题 %.40s", "answers, line %d: no question %.40s"), i + 1, l);
        put(a, q, word, note);
    }
    return 0;
}

/* One line of the terminal; NULL at its end. */
static char *line_read(struct ctx *c) {
    char buf[1024];
    if (!fgets(buf, sizeof buf, stdin))
        return NULL;
    if (!strchr(buf, '\n'))
        for (int ch; (ch = getchar()) != EOF && ch != '\n';) {
        }
    buf[strcspn(buf, "\r\n")] = 0;
    return arena_dup(c->mem, utf8_valid(buf, strlen(buf)) ? buf + strspn(buf, " \t") : "?");
}

static const char *word_of(char first) {
    return first == 'y' || first == 'Y' || first == '1' ? "yes" : first == 'n' || first == 'N' || first == '0' ? "no" : first == 'x' || first == 'X' ? "na" : NULL;
}

/* returns 0 at the end of the terminal */
static bool ask_one(struct asking *a, const struct check *k, int number, int all) {
    struct ctx *c = a->c;
    for (int i = 0; i < TRIES; i++) {
        fprintf(stderr, T("[%d/%d] %s\n    y 是  n 否  x 不适用  回车 跳过；后面可写说明：", "[%d/%d] %s\n    y yes  n no  x not applicable  Enter skip; a note may follow: "), number, all, TX(k->ask));
        char *l = line_read(c);
        if (!l || !*l)
            return l;
        const char *word = word_of(*l);
        if (!word)
            continue;
        char *note = l + strcspn(l, " \t");
        note += strspn(note, " \t");
        size_t n = strlen(note);
        for (n = n > NOTE_MAX ? NOTE_MAX : n; n && ((unsigned char)note[n] & 0xC0) == 0x80; n--) {
        }
        note[n] = 0;
        put(a, k, word, note);
        return true;
    }
    return true;
}

static bool wanted(struct asking *a, const struct check *k, int cls) { return k->ask.zh && (!cls || k->classes & cls) && !given(a, k); }

int ask_all(struct ctx *c, const struct checks *k, int cls, char *text, bool terminal, const char *by, struct verdict_answers *ret_a) {
    struct asking a = {.c = c, .v = NEWN(c, struct verdict_answer, k->n + 1)};
    int all = 0, number = 0;
    bool more = terminal;
    when_datetime(c->now_us(c), a.now);
    if (text)
        TRY(from_file(&a, k, text));
    for (int i = 0; i < k->n; i++)
        all += wanted(&a, &k->v[i], cls);
    if (terminal && all && !by) {
        fputs(T("检查人姓名：", "Name of the inspector: "), stderr);
        by = line_read(c);
        more = by;
    }
    for (int i = 0; more && i < k->n; i++)
        if (wanted(&a, &k->v[i], cls))
            more = ask_one(&a, &k->v[i], ++number, all);
    *ret_a = (struct verdict_answers){a.n, a.v, by};
    return 0;
}
