/* Serial numbers of the machine, as keyed digests: out of SMBIOS, else out of the device tree of boards without it (many ARM and LoongArch ones). Without either there is no row. */
#include "probe/collect.h"

static int device_tree(struct probe *p) {
    static const char dir[] = "/sys/firmware/devicetree/base";
    const char *serial = probe_line(p, dir, "serial-number"), *model = probe_line(p, dir, "model");
    if (serial || model)
        PUT(p, ANULL, A(model), ANULL, ANULL, A(probe_digest(p, "serial", serial_real(serial) ? serial : "")), A(""), A(""), A((int64_t)(serial && !serial_real(serial))));
    return 0;
}

static int run(struct probe *p) {
    static const char dir[] = "/sys/class/dmi/id";
    const char *serial = probe_line(p, dir, "product_serial"), *chassis = probe_line(p, dir, "chassis_serial"), *board = probe_line(p, dir, "board_serial");
    const char *uuid = probe_line(p, dir, "product_uuid"), *vendor = probe_line(p, dir, "sys_vendor");
    const char *own = serial_real(serial) ? serial : serial_real(chassis) ? chassis : "";
    if (!vendor && !serial && !uuid)
        return device_tree(p);
    PUT(p, A(vendor), A(probe_line(p, dir, "product_name")), A(probe_line(p, dir, "bios_version")), A(probe_line(p, dir, "bios_date")), A(probe_digest(p, "serial", own)),
        A(probe_digest(p, "board", serial_real(board) ? board : "")), A(probe_digest(p, "uuid", serial_real(uuid) ? uuid : "")), A((int64_t)(serial && !*own)));
    return 0;
}
COLLECTOR(board, .run = run);
