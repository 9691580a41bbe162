#!/usr/bin/env python3
"""Settings of desktops as they are in force: profile, system databases with their locks, the vendor's defaults; what is read for the screen lock and for automatic mounting. And the ticket's address."""
import gzip
import json
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
tried("a desktop nobody knows is no missing desktop", {}, (None, None, None), "person", session="lxqt", mount="person")
tried("no desktop", {}, (None, None, "no desktop"), "na", session="", mount="na")

# KDE keeps text files; [$i] fixes a key, a group or the whole file
KDE, KDE_ALL = "/home/zhang/.config/kscreenlockerrc", "/etc/xdg/kscreenlockerrc"
tried("KDE: its own defaults", {}, (1, 305, "default"), "pass", session="plasma")
tried("KDE on Wayland, an older name", {KDE: "[Greeter]\nTimeout=1\n[Daemon]\nTimeout=30\n"}, (1, 1805, "user"), "fail", session="plasmawayland")
tried("KDE: off", {KDE: "[Daemon]\nAutolock=false\nLockGrace=0\n"}, (0, 300, "user"), "fail", session="plasma")
tried("KDE: half a minute", {KDE: "[Daemon]\nTimeout=0.5\n"}, (1, 65, "user"), "pass", session="plasma")
tried("KDE: locks and asks for no password", {KDE: "[Daemon]\nRequirePassword=false\n"}, (0, 305, "user"), "fail", session="plasma")
tried("KDE: a password only after an hour", {KDE: "[Daemon]\nLockGrace=3600\n"}, (1, 3900, "user"), "fail", session="plasma")
tried("KDE: never", {KDE: "[Daemon]\nTimeout=0\n"}, (0, 0, "user"), "fail", session="plasma")
tried("KDE: makes no sense", {KDE: "[Daemon]\nTimeout=soon\n"}, (None, None, "user"), "person", session="plasma")
tried("KDE: the system's", {KDE_ALL: "[Daemon]\nTimeout=20\n"}, (1, 1205, "system"), "fail", session="plasma")
tried("KDE: the user's before the system's", {KDE: "[Daemon]\nTimeout=5\n", KDE_ALL: "[Daemon]\nTimeout=20\n"}, (1, 305, "user"), "pass", session="plasma")
tried("KDE: a fixed key", {KDE: "[Daemon]\nAutolock=false\n", KDE_ALL: "[Daemon]\nAutolock[$i]=true\n"}, (1, 305, "locked"), "pass", session="plasma")
tried("KDE: a fixed group", {KDE: "[Daemon]\nAutolock=false\n", KDE_ALL: "[Daemon][$i]\nTimeout=5\n"}, (1, 305, "locked"), "pass", session="plasma")

AUTO, AUTO_ALL = "/home/zhang/.config/kded_device_automounterrc", "/etc/xdg/kded_device_automounterrc"
K, P = (1, 305, "default"), "pass"
tried("KDE mounts nothing by itself", {}, K, P, session="plasma", mount="pass")
tried("KDE: on plugin", {AUTO: "[General]\nAutomountOnPlugin=true\n"}, K, P, session="plasma", mount="warn")
tried("KDE: one device", {AUTO: "[Devices][/org/freedesktop/UDisks2/x]\nForceAttachAutomount=true\n"}, K, P, session="plasma", mount="warn")
tried("KDE: on plugin, and off", {AUTO: "[General]\nAutomountOnPlugin=true\nAutomountEnabled=false\n"}, K, P, session="plasma", mount="pass")
tried("KDE: fixed", {AUTO: "[General]\nAutomountOnPlugin=true\n", AUTO_ALL: "[General][$i]\nAutomountOnPlugin=false\n"}, K, P, session="plasma", mount="pass")

# Xfce keeps XML; which program locks is not always Xfce's own
XFCE, XFCE_ALL = "/home/zhang/.config/xfce4/xfconf/xfce-perchannel-xml/xfce4-screensaver.xml", "/etc/xdg/xfce4/xfconf/xfce-perchannel-xml/xfce4-screensaver.xml"
OWN = {"/usr/bin/xfce4-screensaver": "ELF"}


def xfconf(text, lock=""):
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<channel name="xfce4-screensaver" version="1.0"{lock}>\n{text}</channel>\n'


def delay(minutes, lock=""):
    return f'<property name="saver" type="empty"><property name="mode" type="int" value="2"/><property name="idle-activation" type="empty">\n<property name="delay" type="int" value="{minutes}"{lock}/></property></property>\n'


AFTER = '<property name="lock" type="empty"><property name="saver-activation" type="empty"><property name="delay" type="int" value="15"/></property></property>'
tried("Xfce: another program locks", {}, (None, 300, "default"), "person", session="xfce")
tried("Xfce: its own defaults", OWN, (1, 300, "default"), "pass", session="xfce")
tried("Xfce: long", {**OWN, XFCE: xfconf(delay(45))}, (1, 2700, "user"), "fail", session="xfce")
tried("Xfce: from dark to locked", {**OWN, XFCE: xfconf(delay(5) + AFTER)}, (1, 1200, "user"), "fail", session="xfce")
tried("Xfce: not locked", {**OWN, XFCE: xfconf('<property name="lock" type="empty">\n<property name="enabled" type="bool" value="false"/></property>')}, (0, 300, "user"), "fail", session="xfce")
tried("Xfce: not locked with the saver", {**OWN, XFCE: xfconf('<property name="lock" type="empty"><property name="enabled" type="bool" value="true"/><property name="saver-activation" type="empty"><property name="enabled" type="bool" value="false"/></property></property>')}, (0, 300, "user"), "fail", session="xfce")
tried("Xfce: this user does not start it", {**OWN, "/home/zhang/.config/autostart/xfce4-screensaver.desktop": "[Desktop Entry]\nHidden=true\n"}, (0, 300, "default"), "fail", session="xfce")
tried("Xfce: the system's", {**OWN, XFCE_ALL: xfconf(delay(20))}, (1, 1200, "system"), "fail", session="xfce")
tried("Xfce: the system's, fixed", {**OWN, XFCE: xfconf(delay(60)), XFCE_ALL: xfconf(delay(8, ' locked="*" unlocked="root"'))}, (1, 480, "locked"), "pass", session="xfce")
tried("Xfce: a fixed channel", {**OWN, XFCE: xfconf(delay(60)), XFCE_ALL: xfconf(delay(8), ' locked="*"')}, (1, 480, "locked"), "pass", session="xfce")
tried("Xfce: cut", {**OWN, XFCE: xfconf(delay(60))[:-30] + "<property name="}, (1, 3600, "user"), "fail", session="xfce")

VOLMAN = "/home/zhang/.config/xfce4/xfconf/xfce-perchannel-xml/thunar-volman.xml"


def volman(*on):
    return '<channel name="thunar-volman" version="1.0">' + "".join(f'<property name="{k}" type="empty"><property name="enabled" type="bool" value="true"/></property>' for k in on) + "</channel>"


X, THUNAR = (1, 300, "default"), {**OWN, "/usr/bin/thunar-volman": "ELF"}
tried("Xfce mounts nothing by itself", THUNAR, X, P, session="xfce", mount="pass")
tried("Xfce mounts", {**THUNAR, VOLMAN: volman("automount-drives")}, X, P, session="xfce", mount="warn")
tried("Xfce mounts and opens", {**THUNAR, VOLMAN: volman("automount-media", "autobrowse")}, X, P, session="xfce", mount="fail")
tried("Xfce mounts and runs", {**THUNAR, VOLMAN: volman("automount-media", "autorun")}, X, P, session="xfce", mount="fail")
tried("Xfce without the program that mounts", {**OWN, VOLMAN: volman("automount-media", "autorun")}, X, P, session="xfce", mount="pass")
tried("Xfce: all of it off", {**THUNAR, VOLMAN: volman("automount-media"), VOLMAN.replace("thunar-volman", "thunar"): '<channel name="thunar"><property name="misc-volume-management" type="bool" value="false"/></channel>'}, X, P, session="xfce", mount="pass")

# deepin since V23 keeps JSON: description, overrides, what the user set
META, STATE = "/usr/share/dsg/configs/org.deepin.dde.daemon/org.deepin.dde.daemon.power.json", "/var/lib/dde-dconfig-daemon/1000/org.deepin.dde.daemon/org.deepin.dde.daemon.power.json"
HOME, OVER = "/home/zhang/.config/dsg/configs/org.deepin.dde.daemon/org.deepin.dde.daemon.power.json", "/etc/dsg/configs/overrides/org.deepin.dde.daemon/org.deepin.dde.daemon.power/50-lock.json"


def dsg(kind, more="", **keys):
    return json.dumps({"magic": "dsg.config." + kind, "version": "1.0", "contents": {k: {"value": v, "serial": 0, **({"permissions": "readwrite", "flags": []} if kind == "meta" else {})} | (json.loads(more) if more else {}) for k, v in keys.items()} | {"scale": {"value": 1.25}}})


meta = {META: dsg("meta", linePowerLockDelay=900, screenBlackLock=False, linePowerScreenBlackDelay=600)}
DFM = "/home/zhang/.config/deepin/dde-file-manager.json"


def dfm(**keys):
    return json.dumps({"GenericAttribute": keys, "WindowManager": {"WindowState": {"width": 1100}}})


dark = {**meta, "/var/lib/dde-dconfig-daemon/global/x": ""}
tried("dde: not set, the program's own default", dark, (1, 900, "vendor"), "fail", system="uos", mount="person")
tried("dde: mounts nothing", {**dark, DFM: dfm(AutoMount=False, AutoMountAndOpen=False)}, (1, 900, "vendor"), "fail", system="uos", mount="pass")
tried("dde: mounts and opens", {**dark, DFM: dfm(AutoMount=True, AutoMountAndOpen=True)}, (1, 900, "vendor"), "fail", system="uos", mount="fail")
tried("dde: mounts", {**dark, DFM: dfm(AutoMount=True, AutoMountAndOpen=False)}, (1, 900, "vendor"), "fail", system="uos", mount="warn")
tried("dde: the system's", {**dark, DFM.replace("/home/zhang/.config", "/etc/xdg"): dfm(AutoMount=False, AutoMountAndOpen=False)}, (1, 900, "vendor"), "fail", system="uos", mount="pass")
tried("dde: the user's over the system's", {**dark, DFM: dfm(AutoMount=True, AutoMountAndOpen=True), DFM.replace("/home/zhang/.config", "/etc/xdg"): dfm(AutoMount=False)}, (1, 900, "vendor"), "fail", system="uos", mount="fail")
tried("dde: mounts nothing, nothing said of opening", {**dark, DFM: dfm(AutoMount=False)}, (1, 900, "vendor"), "fail", system="uos", mount="pass")
tried("dde: no JSON", {**dark, DFM: dfm(AutoMount=False)[:-5]}, (1, 900, "vendor"), "fail", system="uos", mount="person")
tried("V23: nobody knows where the user's would be", meta, (None, None, "vendor"), "person", system="uos")
tried("V23: the vendor's", {**meta, "/var/lib/dde-dconfig-daemon/global/x": ""}, (1, 900, "vendor"), "fail", system="uos")
tried("V23: the user's", {**meta, STATE: dsg("cache", linePowerLockDelay=300)}, (1, 300, "user"), "pass", system="uos")
tried("V23: the user's, in his home", {**meta, HOME: dsg("cache", linePowerLockDelay=0)}, (0, 0, "user"), "fail", system="uos")
tried("V23: the dark screen locks", {**meta, STATE: dsg("cache", linePowerLockDelay=0, screenBlackLock=True)}, (1, 600, "user"), "pass", system="uos")
tried("V23: of an older description", {**meta, STATE: dsg("cache", '{"serial": 3}', linePowerLockDelay=300)}, (1, 900, "vendor"), "fail", system="uos")
tried("V23: an override", {**meta, STATE: dsg("cache"), OVER: dsg("override", linePowerLockDelay=480)}, (1, 480, "system"), "pass", system="uos")
tried("V23: an override that the user may not change", {**meta, STATE: dsg("cache", linePowerLockDelay=7200), OVER: dsg("override", '{"permissions": "readonly"}', linePowerLockDelay=480)}, (1, 480, "locked"), "pass", system="uos")
tried("V23: not there, so dconf", {META: dsg("meta", mode="balance"), "user": gvdb.write({"/com/deepin/dde/power/line-power-lock-delay": ("i", 300)})}, (1, 300, "user"), "pass", system="uos")

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
