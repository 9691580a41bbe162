/* libFuzzer: dconf databases, compiled schemas, wtmp records, rpm headers. */
#include <stdlib.h>

#include "probe/gvdb.h"
#include "probe/rpm.h"
#include "probe/utmp.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    int64_t v = 0;
    struct utmp_record *r = malloc(sizeof *r * (n / UTMP_BYTES + 1));
    struct gvdb g, t;
    if (gvdb_open((const char *)data, n, &g)) {
        gvdb_integer(&g, "/org/gnome/desktop/session/idle-delay", &v);
        gvdb_integer(&g, "/", &v);
        const char *text = gvdb_text(&g, "/org/gnome/desktop/session/idle-delay");
        v += text ? (int64_t)strlen(text) : 0;
        if (gvdb_table(&g, ".locks", &t))
            gvdb_has(&t, "/org/gnome/desktop/session/idle-delay");
        if (gvdb_table(&g, "org.gnome.desktop.session", &t))
            gvdb_integer(&t, "idle-delay", &v);
        if (gvdb_table(&g, "org.gnome.system.proxy", &t) && (text = gvdb_text(&t, "mode")))
            v += (int64_t)strlen(text);
    }
    int records;
    utmp_parse((const char *)data, n, r, &records);
    struct rpm_package k;
    v += rpm_header(data, n, &k) ? (int64_t)strlen(k.name) : 0;
    free(r);
    return 0;
}
