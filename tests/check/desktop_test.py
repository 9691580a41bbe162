#!/usr/bin/env python3
"""Settings of desktops as they are in force: profile, system databases with their locks, the vendor's defaults; what is read for the screen lock and for automatic mounting. And the ticket's address."""
import gzip
import os

import gvdb
import roots
from checklib import TMP, check, end, facts, verdicts

HERE = os.path.dirname(os.path.abspath(__file__))
SCHEMAS, DCONF = (gzip.open(f"{HERE}/real_{n}.gz").read() for n in ("schemas", "dconf"))
LOCK, IDLE, DELAY = "/org/gnome/desktop/screensaver/lock-enabled", "/org/gnome/desktop/session/idle-delay", "/org/gnome/desktop/screensaver/lock-delay"
OFF, MOUNT, OPEN, NEVER = "/org/gnome/desktop/lockdown/disable-lock-screen", *("/org/gnome/desktop/media-handling/" + k for k in ("automount", "automount-open", "autorun-never"))
PROFILE = "user-db:user\nsystem-db:local\n"
MATE = {"/org/mate/screensaver/lock-enabled": ("b", 1)}
n = 0


def tried(what, files, lock, verdict, system="debian", session=None, mount=None):
    """lock: enabled, seconds, source of the row; verdict of the screen lock on a classified machine (ten minutes)."""
    global n
    n += 1
    r = roots.clean(f"{TMP}/d{n}", system)
    os.unlink(r.path + "/home/zhang/.config/dconf/user")
    if session is not None:
        for f in os.listdir(r.path + "/usr/share/xsessions"):
            os.unlink(f"{r.path}/usr/share/xsessions/{f}")
        for s in session.split():
            r.put(f"/usr/share/xsessions/{s}.desktop", "[Desktop Entry]\n")
    for path, content in files.items():
        r.put({"user": "/home/zhang/.config/dconf/user", "profile": "/etc/dconf/profile/user", "local": "/etc/dconf/db/local", "site": "/etc/dconf/db/site", "schemas": "/usr/share/glib-2.0/schemas/gschemas.compiled"}.get(path, path), content)
    f = facts(r.path)
    rows = [(x["enabled"], x["idle_s"], x["source"]) for x in f["screen_lock"]["rows"]]
    check(rows == [lock], f"{what}: {rows} {f['screen_lock']['state']}, wanted {lock}")
    v, _ = verdicts(r.path, "classified", ok=(0, 30))
    check(v["screen_lock"] == verdict, f"{what}: {v['screen_lock']}, wanted {verdict}")
    if mount:
        check(v["automount"] == mount, f"{what}: automount {v['automount']}, wanted {mount}: {f['automount']['rows']}")
    return f


long_idle = gvdb.write({LOCK: ("b", 1), IDLE: ("u", 3600)})
never = gvdb.write({LOCK: ("b", 0)})
site = gvdb.write({LOCK: ("b", 1), IDLE: ("u", 300)}, [LOCK, IDLE])
tried("nothing set: the desktop's own default", {}, (1, 300, "default"), "pass", mount="fail")
tried("the user's", {"user": long_idle}, (1, 3600, "user"), "fail")
tried("a system database that no profile names has no effect", {"user": never, "local": site}, (0, 300, "user"), "fail")
tried("the user's comes before the system's", {"user": never, "profile": PROFILE, "local": gvdb.write({LOCK: ("b", 1)})}, (0, 300, "user"), "fail")
tried("what the user did not set is the system's", {"profile": PROFILE, "local": gvdb.write({IDLE: ("u", 1200)})}, (1, 1200, "system"), "fail")
tried("locked by the system: the user's has no effect", {"user": never, "profile": PROFILE, "local": site}, (1, 300, "locked"), "pass")
tried("locked too long", {"user": gvdb.write({IDLE: ("u", 60)}), "profile": PROFILE, "local": gvdb.write({IDLE: ("u", 7200)}, [IDLE])}, (1, 7200, "locked"), "fail")
tried("a lock without a value: what lies below counts, not the user", {"user": never, "profile": PROFILE, "local": gvdb.write({}, [LOCK])}, (1, 300, "default"), "pass")
tried("the lowest lock decides", {"user": never, "profile": PROFILE + "system-db:site # last\n", "local": gvdb.write({IDLE: ("u", 7200)}, [IDLE]), "site": site}, (1, 300, "locked"), "pass")
tried("a profile of the distribution", {"user": never, "/usr/share/dconf/profile/user": PROFILE, "local": site}, (1, 300, "locked"), "pass")
tried("as dconf itself writes it", {"user": gvdb.write({LOCK: ("b", 0), OFF: ("b", 1), IDLE: ("u", 0)}), "profile": PROFILE, "local": DCONF}, (1, 600, "locked"), "pass")
tried("the vendor's defaults, as glib-compile-schemas writes them", {"schemas": SCHEMAS}, (1, 1860, "vendor"), "fail", mount="pass")
tried("the user's over the vendor's", {"schemas": SCHEMAS, "user": gvdb.write({IDLE: ("u", 240), MOUNT: ("b", 1)})}, (1, 300, "user"), "pass", mount="fail")
tried("the vendor's, another file", {"schemas": gvdb.schemas({"org.gnome.desktop.screensaver": {"lock-enabled": ("b", 0)}})}, (0, 300, "vendor"), "fail")
tried("the time from dark to locked counts", {"user": gvdb.write({IDLE: ("u", 300), DELAY: ("u", 3600)})}, (1, 3900, "user"), "fail")
tried("locking forbidden", {"user": gvdb.write({OFF: ("b", 1)})}, (0, 300, "user"), "fail")
tried("never idle", {"user": gvdb.write({IDLE: ("u", 0)})}, (0, 0, "user"), "fail")
tried("MATE: a default that differs by desktop is not told", {"schemas": SCHEMAS}, (None, 300, "vendor"), "person", session="mate")
tried("MATE: in minutes", {"schemas": SCHEMAS, "user": gvdb.write({**MATE, "/org/mate/desktop/session/idle-delay": ("i", 20)})}, (1, 1200, "user"), "fail", session="mate")
tried("UKUI: nothing says", {}, (None, None, "default"), "person", system="kylin", mount="person")
tried("UKUI: two keys that contradict", {"user": gvdb.write({"/org/ukui/screensaver/lock-enabled": ("b", 1), "/org/ukui/screensaver/idle-delay": ("i", 5), "/org/ukui/desktop/session/idle-delay": ("i", 60)})}, (None, None, "user"), "person", system="kylin")
tried("DDE: the dark screen locks", {"user": gvdb.write({"/com/deepin/dde/power/line-power-lock-delay": ("i", 0), "/com/deepin/dde/power/screen-black-lock": ("b", 1), "/com/deepin/dde/power/line-power-screen-black-delay": ("i", 240)})},
      (1, 240, "user"), "pass", system="uos", mount="person")
tried("DDE: never", {"user": gvdb.write({"/com/deepin/dde/power/line-power-lock-delay": ("i", 0)})}, (0, 0, "user"), "fail", system="uos")
tried("a desktop nobody knows is no missing desktop", {}, (None, None, None), "person", session="plasma", mount="person")
tried("no desktop", {}, (None, None, "no desktop"), "na", session="", mount="na")
for what, path in (("local", "local"), ("schemas", "schemas"), ("user", "user")):
    f = tried(f"damaged: {what}", {"profile": PROFILE, path: b"GVariant" + b"\xff" * 40}, (1, 300, "default"), "error")
    check(f["screen_lock"]["state"] == "error" and f["automount"]["state"] == "error", f"damaged {what}: {f['screen_lock']['state']}")
for whole in (SCHEMAS, DCONF):                      # cut anywhere: an answer, never a crash
    for cut in range(0, len(whole), 97):
        r = roots.Root(f"{TMP}/cut", "debian").base()
        r.put("/etc/dconf/profile/user", PROFILE).put("/etc/dconf/db/local", whole[:cut]).put("/usr/share/glib-2.0/schemas/gschemas.compiled", whole[:cut]).done()
        check(facts(r.path)["screen_lock"]["state"] in ("error", "ok"), f"cut at {cut}")

# automatic mounting: nothing opens what is not mounted; programs that mount without a desktop
tried("mounted, not opened, never run", {"user": gvdb.write({OPEN: ("b", 0), NEVER: ("b", 1)})}, (1, 300, "default"), "pass", mount="warn")
tried("not mounted", {"user": gvdb.write({MOUNT: ("b", 0)})}, (1, 300, "default"), "pass", mount="pass")
tried("UKUI", {"user": gvdb.write({"/org/ukui/flash-disk/autoload/ifautoload": ("b", 1)})}, (None, None, "default"), "person", system="kylin", mount="warn")
r = roots.Root(f"{TMP}/usbmount", "debian").base()
r.packages.append(("usbmount", "0.0.22"))
v, _ = verdicts(r.done().path, "classified")
check(v["automount"] == "warn", f"usbmount: {v['automount']}")
end()
