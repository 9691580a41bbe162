/* Codes that say how something is shown, with text of their own in quotes, which quote nothing: fields of Word, number formats of sheets. Both in place. */
#ifndef SCAN_SHOWN_H
#define SCAN_SHOWN_H
#include <stddef.h>

/* QUOTE "…": what stands in quotes is a line of its own. */
static inline void shown_instruction(char *p, size_t n) {
    for (; n; p++, n--)
        *p = *p == '"' ? '\n' : *p;
}

/* "…"0"…"@, \…, [Red]: the text that such a cell shows beside its value. Its length. */
static inline size_t shown_format(char *p, size_t n) {
    size_t o = 0;
    int quoted = 0;
    for (size_t i = 0; i < n; i++) {
        char ch = p[i];
        if (ch == '"')
            quoted = !quoted;
        else if (quoted || (unsigned char)ch >= 0x80 || ch == '\n')
            p[o++] = ch;
        else if (ch == ';')
            p[o++] = '\n';
        else if (ch == '\\' && i + 1 < n)
            p[o++] = p[++i];
        else if ((ch == '_' || ch == '*') && i + 1 < n && (unsigned char)p[i + 1] < 0x80)
            i++;
        else if (ch == ' ')
            p[o++] = ch;
    }
    return o;
}
#endif
