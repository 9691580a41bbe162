/* libFuzzer: dconf databases, wtmp records, rpm headers. */
#include <stdlib.h>

#include "probe/gvdb.h"
#include "probe/rpm.h"
#include "probe/utmp.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n) {
    int64_t v = 0;
    bool bad;
    struct utmp_record *r = malloc(sizeof *r * (n / UTMP_BYTES + 1));
    gvdb_integer((const char *)data, n, "/org/gnome/desktop/session/idle-delay", &v, &bad);
    gvdb_integer((const char *)data, n, "/", &v, &bad);
    utmp_parse((const char *)data, n, r);
    rpm_string(data, n, 1000);
    rpm_string(data, n, 1001);
    free(r);
    return 0;
}
