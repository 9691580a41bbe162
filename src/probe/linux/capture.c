/* Cameras and microphones that are there; none is opened. */
#include "probe/collect.h"

/* What only packs and unpacks pictures, in the chips of many boards, shows nobody. */
static const char codec[] = "*vpu*,*vdec*,*venc*,*codec*,*-dec,*-enc,*-rga,*jpegdec*,*jpegenc*,*jpeg-dec*,*jpeg-enc*,*decoder*,*encoder*";

static int run(struct probe *p) {
    struct ctx *c = p->c;
    const char *const *name;
    if (!probe_list(p, "/sys/class", &name))
        return 0;
    int n = probe_list(p, "/sys/class/video4linux", &name);
    for (int i = 0; i < n; i++) {
        const char *dir = arena_printf(c->mem, "/sys/class/video4linux/%s", name[i]);
        const char *what = probe_line(p, dir, "name");
        if (probe_number(p, dir, "index", 0) == 0 && !(what && glob_any(codec, what)))   /* index: further nodes of the same camera */
            PUT(p, A("camera"), A(what));
    }
    n = probe_list(p, "/sys/class/sound", &name);
    for (int i = 0; i < n; i++)
        if (str_starts(name[i], "pcmC") && name[i][strlen(name[i]) - 1] == 'c')     /* capture; HDMI only plays */
            PUT(p, A("microphone"), A(name[i]));
    return 0;
}
COLLECTOR(capture, .run = run);
