#!/usr/bin/env python3
"""Machines as they are on disc after installation and a year of use: what packages leave there by themselves is no violation, what a check cannot see there is no pass,
and one violation in the form that this system uses is found. Files have the forms of the packages' own."""
import os
import sqlite3
import time

import gvdb
import roots
from machines import machine
from checklib import TMP, check, end, run

NOW, DAY = roots.NOW, roots.DAY
WANTS = "/etc/systemd/system/multi-user.target.wants/"
UNIT = "/usr/lib/systemd/system/"
CLASSES = ("classified", "unclassified", "internet")


def packages(*names, plus=()):
    """dpkg's list: the clean machine's and these."""
    return ("/var/lib/dpkg/status", "".join(f"Package: {n}\nStatus: install ok installed\nVersion: 1\n\n" for n in ("coreutils", "qaxsafe", *names)))


def sqlite(r, path, *statements):
    full = r.path + path
    os.makedirs(os.path.dirname(full), exist_ok=True)
    db = sqlite3.connect(full)
    for s in statements:
        db.execute(*s) if isinstance(s, tuple) else db.execute(s)
    db.commit()
    db.close()


# --- network: templates of packages, plug-ins that come with the desktop ---
PROVIDER = '# example configuration for a dialup connection\nuser "myusername@realm"\nconnect "/usr/sbin/chat -v -f /etc/chatscripts/pap -T ********"\n/dev/modem\n115200\nnoipdefault\nusepeerdns\ndefaultroute\n'
SAVED, VPN, HOTSPOT, REMOTE = "saved_connections", "vpn_tools", "hotspot", "remote_control"
PEER = "/etc/ppp/peers/"
for system in ("debian", "kylin", "uos"):
    machine(f"ppp's template, {system}", system, "classified", {SAVED: "pass"}, (PEER + "provider", PROVIDER))
    machine(f"ppp's template filled in, {system}", system, "classified", {SAVED: "fail"}, (PEER + "provider", PROVIDER.replace("********", "123456").replace("myusername@realm", "shili")))
PLUGINS = packages("network-manager-openvpn", "openvpn", "network-manager-l2tp", "xl2tpd", "strongswan-starter", "wireguard-tools")
UMBRELLA = [(WANTS + u, UNIT + u) for u in ("openvpn.service", "xl2tpd.service", "strongswan-starter.service")]
RUNNING = [(UNIT + u, "[Service]\n") for u in ("openvpn.service", "xl2tpd.service", "strongswan-starter.service")] + [("/proc/901/comm", "xl2tpd\n"), ("/proc/902/comm", "charon\n"),
           ("/etc/ipsec.conf", "config setup\n\n# conn sample-self-signed\n#      left=%defaultroute\n"), ("/etc/xl2tpd/xl2tpd.conf", "; [lac marko]\n")]
for cls in CLASSES:
    machine(f"plug-ins for VPNs that come with the desktop, {cls}", "uos", cls, {VPN: "warn"}, PLUGINS, *RUNNING, links=UMBRELLA)
machine("a tunnel of strongSwan", "uos", "classified", {VPN: "fail"}, PLUGINS, *RUNNING, ("/etc/ipsec.conf", "conn office\n left=%any\n auto=start\n"), links=UMBRELLA)
machine("a tunnel of L2TP", "kylin", "classified", {VPN: "fail"}, PLUGINS, *RUNNING, ("/etc/xl2tpd/xl2tpd.conf", "[global]\n[lac office]\nlns = 192.0.2.4\n"), links=UMBRELLA)
machine("a tunnel of swanctl", "openeuler", "unclassified", {VPN: "warn"}, ("/etc/swanctl/conf.d/office.conf", "connections {\n office {\n }\n}\n"))
machine("a tunnel of OpenVPN by its unit", "debian", "unclassified", {VPN: "fail"}, PLUGINS, (UNIT + "openvpn-client@.service", "[Service]\n"), links=[(WANTS + "openvpn-client@office.service", UNIT + "openvpn-client@.service")])
machine("a tunnel of OpenVPN that runs", "debian", "internet", {VPN: "fail"}, PLUGINS, ("/proc/901/comm", "openvpn\n"))
HOSTAPD = "interface=wlan0\ndriver=nl80211\nssid={}\nhw_mode=g\nchannel=10\n"
machine("hostapd as its package leaves it", "openeuler", "internet", {HOTSPOT: "pass"}, ("/etc/hostapd/hostapd.conf", "#\n# This will give you a minimal, insecure wireless network.\n" + HOSTAPD.format("test")))
machine("hostapd in use", "openeuler", "internet", {HOTSPOT: "fail"}, ("/etc/hostapd/hostapd.conf", HOSTAPD.format("test")), (WANTS + "hostapd.service", ""))
machine("hostapd set up", "debian", "internet", {HOTSPOT: "fail"}, ("/etc/hostapd/hostapd.conf", HOSTAPD.format("shili")))

# --- desktop sharing: the system's own is there, and says itself whether it is on ---
GRD = ("/usr/share/glib-2.0/schemas/gschemas.compiled", gvdb.schemas({"org.gnome.desktop.remote-desktop.rdp": {"enable": ("b", 0)}, "org.gnome.desktop.remote-desktop.vnc": {"enable": ("b", 0)}}))
SHARING = packages("gnome-remote-desktop")
USER = "/home/zhang/.config/dconf/user"
for cls in CLASSES:
    machine(f"GNOME's sharing, off, {cls}", "debian", cls, {REMOTE: "warn"}, SHARING, GRD, ("/proc/903/comm", "gnome-remote-de\n"))
    machine(f"GNOME's sharing, on, {cls}", "debian", cls, {REMOTE: "fail"}, SHARING, GRD, (USER, gvdb.write({"/org/gnome/desktop/remote-desktop/rdp/enable": ("b", 1)})))
machine("GNOME's sharing, on for all by the system's database", "openeuler", "internet", {REMOTE: "fail"}, ("/usr/share/wayland-sessions/gnome.desktop", ""), ("/proc/903/comm", "gnome-remote-de\n"), GRD,
        ("/etc/dconf/profile/user", "user-db:user\nsystem-db:local\n"), ("/etc/dconf/db/local", gvdb.write({"/org/gnome/desktop/remote-desktop/vnc/enable": ("b", 1)})))
machine("GNOME's sharing, nothing says", "debian", "classified", {REMOTE: "fail"}, SHARING)
machine("the login screen is shared", "debian", "internet", {REMOTE: "fail"}, SHARING, GRD, (UNIT + "gnome-remote-desktop.service", "[Service]\n"), links=[("/etc/systemd/system/graphical.target.wants/gnome-remote-desktop.service", UNIT + "gnome-remote-desktop.service")])
machine("Transmission as the desktop brings it", "debian", "unclassified", {"download_tools": "warn"}, packages("transmission-gtk"))
machine("Transmission in use", "debian", "unclassified", {"download_tools": "fail"}, packages("transmission-gtk"), ("/home/zhang/.config/transmission/settings.json", "{}"))

MENU = "[Desktop Entry]\nType=Application\nName=x\nExec={} %U\n"
machine("WeChat preinstalled, with its entry in the menu", "uos", "classified", {"chat": "warn"}, packages("com.tencent.wechat"), ("/usr/share/applications/com.tencent.wechat.desktop", MENU.format("/opt/apps/com.tencent.wechat/files/wechat")), ("/opt/apps/com.tencent.wechat/files/wechat", "x"))
machine("the same, used", "uos", "classified", {"chat": "fail"}, packages("com.tencent.wechat"), ("/usr/share/applications/com.tencent.wechat.desktop", MENU.format("/opt/apps/com.tencent.wechat/files/wechat")), ("/opt/apps/com.tencent.wechat/files/wechat", "x"), ("/home/zhang/.xwechat/x", ""))
machine("the same, unpacked by hand", "uos", "classified", {"chat": "fail"}, ("/usr/share/applications/wechat.desktop", MENU.format("/opt/wechat/wechat")), ("/opt/wechat/wechat", "x"))
machine("Transmission in the menu", "debian", "unclassified", {"download_tools": "warn"}, packages("transmission-gtk"), ("/usr/share/applications/transmission-gtk.desktop", MENU.format("transmission-gtk")), ("/usr/bin/transmission-gtk", "x"))

# --- radio: a switch of the board's is no card ---
RF = "/sys/class/rfkill/rfkill0"
for kind, rule in (("wlan", "wlan_hardware"), ("bluetooth", "bluetooth_infrared")):
    switch = [(f"/sys/devices/platform/VPC2004:00/rfkill/rfkill0/{f}", t) for f, t in (("type", kind + "\n"), ("name", f"ideapad_{kind}\n"), ("soft", "0\n"), ("hard", "0\n"))]
    machine(f"the board's switch for {kind}, the card is out", "debian", "classified", {rule: "person"}, *switch, links=[(RF, "/sys/devices/platform/VPC2004:00/rfkill/rfkill0")])
machine("the switch and the card", "debian", "classified", {"wlan_hardware": "fail"}, *switch, ("/sys/class/ieee80211/phy0/index", "0\n"), links=[(RF, "/sys/devices/platform/VPC2004:00/rfkill/rfkill0")])

# --- printers ---
PRINTER = "network_printer"


def queue(uri):
    return ("/etc/cups/printers.conf", f"<Printer shili>\nDeviceURI {uri}\nShared No\n</Printer>\n")


for uri, want in (("gutenprint53+usb://shili/P1", "pass"), ("cnijusb:/dev/usb/lp0", "pass"), ("hpfax:/usb/Shili?serial=1", "pass"), ("hpfax:/net/Shili?ip=192.0.2.4", "fail"), ("implicitclass://Shili_P1/", "person"), ("dnssd://Shili%20P1._ipp._tcp.local/", "fail")):
    machine(f"a queue of {uri}", "debian", "classified", {PRINTER: want}, queue(uri))
CLASS = "<Class both>\nState Idle\nPrinter shili\nShared {}\n</Class>\n"
for shared, want in (("Yes", "fail"), ("No", "pass")):
    machine(f"a class of queues, shared: {shared}", "kylin", "classified", {"shared_printer": want, PRINTER: "pass"}, ("/etc/cups/classes.conf", CLASS.format(shared)), ("/etc/cups/cupsd.conf", "Port 631\n"))

# --- protection: a framework is no firewall, a folder no mode ---
OFF = ("/etc/nftables.conf", WANTS + "nftables.service")
FW, MAC = "firewall_on", "access_control"
machine("Kylin's security framework", "kylin", "internet", {FW: "fail"}, (WANTS + "ksaf-label-manager.service", ""), gone=OFF)
machine("a firewall of a vendor's", "kylin", "internet", {FW: "person"}, (WANTS + "kylin-firewall.service", ""), gone=OFF)
STATUS = "/sys/kernel/security/kysec/status"
for word, want in (("Normal", "pass"), ("enabled", "pass"), ("Softmode", "warn"), ("SOFTMODE", "warn"), ("disabled", "warn"), ("7", "person")):
    machine(f"kysec says {word}", "kylin", "classified", {MAC: want}, (STATUS, word + "\n"))
machine("kysec does not say", "kylin", "classified", {MAC: "person"}, gone=[STATUS])

# --- accounts kept elsewhere ---
NSS = ("/etc/nsswitch.conf", "passwd:     sss files systemd\nshadow:     files sss\n")
HERE = ("/etc/passwd", "root:x:0:0:root:/root:/bin/bash\n")
LOCKED = ("/etc/shadow", f"root:!:{NOW // DAY - 5}:0:30:7:::\n")
PASSWORDS = ("password_age", "password_changed", "weak_hash", "empty_password")
for name, system, more in (("a domain", "openeuler", [NSS, ("/etc/sssd/sssd.conf", "[sssd]\n")]), ("winbind", "debian", [(WANTS + "winbind.service", "")]), ("systemd-homed", "debian", [("/var/lib/systemd/home/zhang.identity", "{}")])):
    machine(f"users of {name}", system, "classified", {k: "person" for k in PASSWORDS}, HERE, LOCKED, *more)
machine("the home of somebody who is gone", "debian", "classified", {k: "pass" for k in PASSWORDS}, HERE, LOCKED, ("/etc/nsswitch.conf", "passwd:         files systemd\n"))

# --- logins: the newer database; none at all ---
LOGINS = "remote_logins"
TABLE = "CREATE TABLE wtmp(ID INTEGER PRIMARY KEY, Type INTEGER, User TEXT NOT NULL, Login INTEGER, Logout INTEGER, TTY TEXT, RemoteHost TEXT, Service TEXT)"


def wtmpdb(*hosts):
    def build(r):
        os.unlink(r.path + "/var/log/wtmp")
        sqlite(r, "/var/lib/wtmpdb/wtmp.db", TABLE, (f"INSERT INTO wtmp(Type, User, Login, TTY, RemoteHost) VALUES(1, 'reboot', {(NOW - 300 * DAY) * 1000000}, '~', '6.12.0')",),
               *(("INSERT INTO wtmp(Type, User, Login, TTY, RemoteHost) VALUES(3, 'zhang', ?, 'pts/0', ?)", ((NOW - 3 * DAY) * 1000000, h)) for h in hosts))
    return build


machine("a login from elsewhere in wtmpdb", "debian", "classified", {LOGINS: "fail"}, build=wtmpdb(None, "10.9.8.7"))
machine("logins at this machine in wtmpdb", "debian", "classified", {LOGINS: "pass"}, build=wtmpdb(None, ":0", "tty2"))
machine("no record of logins", "debian", "classified", {LOGINS: "unknown"}, gone=["/var/log/wtmp"])
machine("a damaged wtmpdb", "debian", "classified", {LOGINS: "error"}, ("/var/lib/wtmpdb/wtmp.db", "x" * 5000), gone=["/var/log/wtmp"])

# --- root's rights, in all folders that polkit reads ---
SUDO = "sudo_without_password"
YES = 'polkit.addRule(function(action, subject) {\n    if (subject.isInGroup("users")) { return polkit.Result.YES; }\n});\n'
STOCK = 'polkit.addRule(function(action, subject) {\n    if (action.id == "org.freedesktop.packagekit.upgrade-system" && subject.active == true && subject.local == true && subject.isInGroup("sudo")) {\n        return polkit.Result.YES;\n    }\n});\n'
for top in ("/usr/share", "/usr/local/share", "/run", "/etc"):
    machine(f"polkit says yes in {top}", "debian", "classified", {SUDO: "fail"}, (f"{top}/polkit-1/rules.d/00-a.rules", YES))
machine("polkit's own rules", "debian", "classified", {SUDO: "pass"}, ("/usr/share/polkit-1/rules.d/org.freedesktop.packagekit.rules", STOCK),
        ("/usr/share/polkit-1/rules.d/50-default.rules", 'polkit.addAdminRule(function(action, subject) {\n    return ["unix-group:sudo"];\n});\n'))

# --- networks that left other traces ---
PAST, MOUNTS = "classified_past_connection", "network_mounts"
machine("chrony has followed a server", "openeuler", "classified", {PAST: "person"}, ("/var/lib/chrony/drift", "-12.1 0.05\n"))
machine("chrony follows a card", "openeuler", "classified", {PAST: "pass"}, ("/var/lib/chrony/drift", "-12.1 0.05\n"), ("/etc/chrony.conf", "refclock PHC /dev/ptp0 poll 2\n"))
machine("addresses given to virtual machines", "openeuler", "classified", {PAST: "pass"}, ("/var/log/messages", "Nov  1 10:00:00 pc dnsmasq-dhcp[812]: DHCPACK(virbr0) 192.168.122.10 52:54:00:00:00:01 vm\n"))
machine("an address got", "openeuler", "classified", {PAST: "person"}, ("/var/log/messages", "Nov  1 10:00:00 pc dhclient[812]: DHCPACK of 192.168.1.20 from 192.168.1.1\n"))
AUTOFS = (WANTS + "autofs.service", "")
MASTER = ("/etc/auto.master", "# stock\n/misc\t/etc/auto.misc\n/net\t-hosts\n+dir:/etc/auto.master.d\n+auto.master\n")
MISC = ("/etc/auto.misc", "cd\t\t-fstype=iso9660,ro,nosuid,nodev\t:/dev/cdrom\n#linux\t-ro,soft\tftp.example.org:/pub/linux\n")
machine("autofs as its package leaves it", "openeuler", "classified", {MOUNTS: "pass"}, MASTER, MISC)
machine("autofs reaches for any host", "openeuler", "classified", {MOUNTS: "warn"}, MASTER, MISC, AUTOFS)
machine("autofs with a map of the office's", "debian", "classified", {MOUNTS: "warn"}, ("/etc/auto.master.d/office.autofs", "/srv /etc/auto.office\n"), ("/etc/auto.office", "docs -fstype=nfs4,rw nas.shili.lan:/docs\n"), AUTOFS)
machine("autofs with local maps only", "debian", "classified", {MOUNTS: "pass"}, ("/etc/auto.master", "/misc /etc/auto.misc\n"), MISC, AUTOFS)
machine("a unit that mounts", "kylin", "classified", {MOUNTS: "warn"}, ("/etc/systemd/system/srv-docs.mount", "[Mount]\nWhat=//nas/docs\nWhere=/srv/docs\nType=cifs\n"))
machine("a unit that mounts a disk", "kylin", "classified", {MOUNTS: "pass"}, ("/etc/systemd/system/srv-docs.mount", "[Mount]\nWhat=/dev/sda3\nWhere=/srv/docs\nType=ext4\n"))

# --- browsers: a history that was taken away, and browsers with other forms ---
ONLINE = "classified_browser"
PROFILE = "/home/zhang/.config/chromium/Default"
STATE = '{"net":{"http_server_properties":{"servers":[{"server":"https://www.public-site.example.com","anonymization":[],"supports_spdy":true}%s],"version":5},"network_qualities":{}}}'
machine("the history is gone, whom it spoke to is not", "kylin", "classified", {ONLINE: "fail"}, (PROFILE + "/Network Persistent State", STATE % ""))
machine("the history is empty, whom it spoke to is not", "uos", "classified", {ONLINE: "fail"}, ("/home/zhang/.config/browser/Default/Network/Network Persistent State", STATE % ""), build=lambda r: r.history([], chromium=True, path="/home/zhang/.config/browser/Default/History"))
machine("the history is gone, the machine was put to new use", "kylin", "classified", {ONLINE: "person"}, (PROFILE + "/Network Persistent State", STATE % ""), args=("--since", time.strftime("%Y-%m-%d", time.gmtime(NOW - 30 * DAY))))
machine("it spoke to the office's servers", "uos", "classified", {ONLINE: "pass"}, (PROFILE + "/Network Persistent State", STATE.replace("www.public-site.example.com", "oa.shili.lan") % ""))
machine("it never spoke to anybody", "uos", "classified", {ONLINE: "pass"}, (PROFILE + "/Network Persistent State", '{"net":{"http_server_properties":{"servers":[],"version":5},"network_qualities":{"CAASABiAgICA+P////8B":"Offline"}}}'))
machine("Firefox's store of a site", "debian", "classified", {ONLINE: "fail"}, ("/home/zhang/.mozilla/firefox/b.default/storage/default/https+++www.public-site.example.com/.metadata-v2", "x"))
machine("Firefox's own stores", "debian", "classified", {ONLINE: "pass"}, *((f"/home/zhang/.mozilla/firefox/b.default/storage/default/{n}/.metadata-v2", "x") for n in ("moz-extension+++0f", "https+++oa.shili.lan", "about+newtab", "https+++192.168.1.5+8443", "indexeddb+++fx-devtools")))


def falkon(count):
    return lambda r: sqlite(r, "/home/zhang/.config/falkon/profiles/default/browsedata.db", "CREATE TABLE history(id INTEGER PRIMARY KEY, count INTEGER, date INTEGER, title TEXT, url TEXT)",
                            ("INSERT INTO history(count, date, title, url) VALUES(?, ?, 't', 'https://www.public-site.example.com/')", (count, (NOW - DAY) * 1000)))


machine("Falkon", "kylin", "classified", {ONLINE: "fail"}, build=falkon(2))
machine("qutebrowser", "debian", "classified", {ONLINE: "fail"}, build=lambda r: sqlite(r, "/home/zhang/.local/share/qutebrowser/history.sqlite", "CREATE TABLE History(url TEXT, title TEXT, atime INTEGER, redirect INTEGER)",
        ("INSERT INTO History VALUES('https://www.public-site.example.com/', 't', ?, 0)", (NOW - DAY,))))
machine("another program's history.sqlite", "debian", "classified", {ONLINE: "pass"}, build=lambda r: sqlite(r, "/home/zhang/.local/share/player/history.sqlite", "CREATE TABLE played(name TEXT)"))
machine("a browser of Windows in a bottle", "uos", "classified", {ONLINE: "fail"}, build=lambda r: r.history([("https://www.public-site.example.com/", 1, NOW - DAY)], chromium=True, path="/home/zhang/.deepinwine/Shili/drive_c/users/zhang/AppData/Local/Shili/Browser/User Data/Default/History"))

# --- what was opened from media, when logs are gone ---
MEDIA = "media_traces"
for path, text in (("/home/zhang/.config/gtk-3.0/bookmarks", "file:///media/zhang/STICK STICK\n"), ("/home/zhang/.local/share/user-places.xbel", '<xbel><bookmark href="file:///media/zhang/STICK"></bookmark></xbel>'),
                   ("/home/zhang/.config/libreoffice/4/user/registrymodifications.xcu", '<item oor:path="/org.openoffice.Office.Histories/Histories/org.openoffice.Office.Histories:HistoryInfo[\'PickList\']/ItemList"><node oor:name="file:///run/media/zhang/A/a.odt"/></item>\n'),
                   ("/home/zhang/.config/Kingsoft/Office.conf", "[6.0]\nwps\\RecentFiles\\files\\1\\path=/media/zhang/STICK/a.wps\n")):
    machine(f"traces of media in {path}", "uos", "classified", {MEDIA: "person"}, (path, text))
    machine(f"no traces of media in {path}", "uos", "classified", {MEDIA: "pass"}, (path, text.replace("/run/media", "/home/run").replace("/media/", "/home/")))

# --- the page says how it is mended on this system ---
WAYS = {"apt purge": ("kylin", "uos", "debian"), "dnf remove": ("openeuler",), "systemctl disable --now sshd": ("openeuler",), "systemctl disable --now ssh（": ("kylin", "uos", "debian"), "grub2-setpassword": ("openeuler",), "update-grub": ("kylin", "uos", "debian"),
        "systemctl disable --now smb nmb": ("openeuler",), "systemctl disable --now smbd nmbd": ("kylin", "uos", "debian")}
for system in roots.ALL:
    r = roots.dirty(f"{TMP}/dirty", system)
    run("run", "--class", "classified", "--root", r.path, "--out", f"{TMP}/d.szr", ok=(0, 30))
    page = open(f"{TMP}/d.szr.html").read()
    for word, systems in WAYS.items():
        check((word in page) == (system in systems), f"the page of {system}: {word} is {'there' if word in page else 'missing'}")
end()
