/* Files of saved connections that are none. */
#include <ctype.h>

#include "probe/saved.h"

/* What NetworkManager passes over: hidden files, an editor's copies, half-written ones (name.A1b2C3). */
bool keyfile_passed_over(const char *name) {
    size_t n = strlen(name), tail = 0;
    while (tail < n && isalnum((unsigned char)name[n - 1 - tail]))
        tail++;
    return *name == '.' || str_ends(name, "~") || (tail == 6 && n > 7 && name[n - 7] == '.');
}

/* What its reader of ifcfg files passes over. */
bool ifcfg_passed_over(const char *name) {
    static const char *const tail[] = {"~", ".bak", ".orig", ".rej", ".rpmnew", ".rpmorig", ".rpmsave", ".augnew", ".augtmp"};
    bool hit = !str_starts(name, "ifcfg-") || str_eq(name, "ifcfg-lo");
    for (size_t i = 0; i < COUNT(tail); i++)
        hit = hit || str_ends(name, tail[i]);
    return hit;
}
