#!/usr/bin/env python3
"""The same fact kept elsewhere: other programs, other machines, other versions. Small trees with the real files of real systems; each says the row that must be there, or must not."""
import os
import struct
import time

import roots
from checklib import TMP, check, end, facts
from roots import NOW

HOME = "zhang:x:1000:1000::/home/zhang:/bin/bash\n"


def tree(name, files):
    """{path: text, bytes, or ("link", target)}"""
    r = roots.Root(os.path.join(TMP, "".join(c if c.isalnum() else "_" for c in name)), "debian").dir("/home/zhang")
    for path, content in {"/etc/passwd": "root:x:0:0:root:/root:/bin/bash\n" + HOME, **files}.items():
        if isinstance(content, tuple):
            r.link(path, content[1])
        else:
            r.put(path, content)
    return r.path


def has(rows, want):
    return any(all(r.get(k) == v for k, v in want.items()) for r in rows)


def case(name, files, table, *wanted, never=(), state=None):
    """wanted: rows (parts of them) that must be there; never: that must not."""
    t = facts(tree(name, files))[table]
    for w in wanted:
        check(has(t["rows"], w), f"{name}: no {w} in {table}: {t}")
    for w in never:
        check(not has(t["rows"], w), f"{name}: {w} in {table}: {t['rows']}")
    check(state is None or t["state"] == state, f"{name}: {table} is {t['state']}, wanted {state}")


# --- wtmp of machines whose time has 64 bits (arm64, LoongArch), and of x86-64; cut off ---
def utmp64(kind, at, host=b""):
    return struct.pack("<hxxi32s4s32s256shhqqq16s20x4x", kind, 1, b"tty1", b"1", b"zhang", host, 0, 0, 0, at, 0, b"")


def utmp32(kind, at, host=b""):
    return struct.pack("<hxxi32s4s32s256shhiii16s20x", kind, 1, b"tty1", b"1", b"zhang", host, 0, 0, 0, at, 0, b"")


for name, make in (("arm64", utmp64), ("x86-64", utmp32)):
    for n in (1, 2, 24, 25, 50):                           # 24 records of 400 bytes are 25 of 384
        log = make(2, NOW - 86400) + b"".join(make(7, NOW - 3600 - i, b"10.1.1.1") for i in range(n - 1))
        wanted = [{"kind": "boot", "n": 1, "first_at": NOW - 86400}] + ([{"kind": "remote login", "n": n - 1}] if n > 1 else [])
        case(f"wtmp {name} {n}", {"/var/log/wtmp": log}, "login", *wanted, state="ok")
    case(f"wtmp {name} cut", {"/var/log/wtmp": make(2, NOW - 86400) * 3 + make(7, NOW)[:100]}, "login", {"kind": "boot", "n": 3}, state="error")


# --- browsers in boxes and in new places ---
def history(firefox):
    r = roots.Root(TMP + "/history", "debian").history([("https://www.example.com/", 3, NOW)], chromium=not firefox, path="/db")
    with open(r.path + "/db", "rb") as f:
        return f.read()


fox, chrome, h = history(True), history(False), "/home/zhang"
for path, data in ((f"{h}/.mozilla/firefox/x.default-release/places.sqlite", fox), (f"{h}/.config/mozilla/firefox/x.default/places.sqlite", fox), (f"{h}/snap/firefox/common/.mozilla/firefox/x.default/places.sqlite", fox),
                   (f"{h}/.var/app/org.mozilla.firefox/.mozilla/firefox/x/places.sqlite", fox), (f"{h}/.var/app/io.gitlab.librewolf-community/.librewolf/x/places.sqlite", fox), (f"{h}/.config/chromium/Profile 2/History", chrome),
                   (f"{h}/.config/google-chrome/Default/History", chrome), (f"{h}/.config/opera/History", chrome), (f"{h}/.config/BraveSoftware/Brave-Browser/Default/History", chrome), (f"{h}/.config/qaxbrowser/Default/History", chrome),
                   (f"{h}/snap/chromium/common/chromium/Default/History", chrome), (f"{h}/snap/brave/123/.config/BraveSoftware/Brave-Browser/Default/History", chrome),
                   (f"{h}/.var/app/com.google.Chrome/config/google-chrome/Default/History", chrome), (f"{h}/.var/app/org.chromium.Chromium/config/chromium/Default/History", chrome), ("/root/.config/chromium/Default/History", chrome)):
    more = {f"{h}/snap/brave/current": ("link", "123")} if "/snap/brave" in path else {}
    case(f"browser {path}", {path: data, **more}, "browser", {"public_hosts": 1})
case("no browser", {f"{h}/.config/app/History": "not a database", f"{h}/.config/chromium/Default/Cookies": chrome}, "browser", never=[{"public_hosts": 1}])
case("several profiles", {f"{h}/.config/chromium/{n}/History": chrome for n in ("Default", "Profile 1", "Profile 2")}, "browser", {"browser": "chromium"})

# --- saved connections of programs other than NetworkManager ---
for path, text, kind in (("/etc/wpa_supplicant/wpa_supplicant.conf", "ctrl_interface=/run/wpa\nnetwork={\n\tssid=\"x\"\n\tpsk=\"geheim\"\n}\n", "wifi"), ("/var/lib/iwd/Office.psk", "[Security]\nPassphrase=geheim\n", "wifi"),
                         ("/etc/netplan/50.yaml", "network:\n  wifis:\n    wlan0:\n      access-points:\n        \"x\":\n          password: y\n", "wifi"), ("/etc/network/interfaces", "auto lo\niface lo inet loopback\niface wlan0 inet dhcp\n  wpa-ssid x\n", "wifi"),
                         ("/etc/ppp/peers/dsl-provider", "noipdefault\nplugin rp-pppoe.so eth0\nuser \"x\"\n", "pppoe"), ("/etc/ppp/peers/mobile", "/dev/ttyUSB0 115200\nconnect \"/usr/sbin/chat -v -f x\"\n", "gsm"),
                         ("/etc/wireguard/wg0.conf", "[Interface]\nPrivateKey=x\n[Peer]\nEndpoint=1.2.3.4:51820\n", "wireguard"), ("/etc/openvpn/client/work.conf", "client\nremote vpn.example.com 1194\n", "vpn"),
                         ("/etc/systemd/network/20.network", "[Match]\nName=en*\n[Network]\nDHCP=yes\n", "ethernet")):
    case(f"connection {path}", {path: text}, "nm_connection", {"type": kind})
case("connection hotspot", {"/etc/hostapd/hostapd.conf": "interface=wlan0\nssid=x\n"}, "nm_connection", {"type": "wifi", "mode": "ap"})
for path, text in (("/etc/wpa_supplicant/wpa_supplicant.conf", "ctrl_interface=/run/wpa\n#network={\n"), ("/etc/ppp/peers/provider", "# plugin rp-pppoe.so eth0\nuser \"myusername@realm\"\n"), ("/etc/openvpn/server.conf", "port 1194\nproto udp\n"), ("/etc/network/interfaces", "auto lo\niface lo inet loopback\nsource /etc/network/interfaces.d/*\n"),
                   ("/var/lib/iwd/.known_network.freq", "[x]\n"), ("/etc/wireguard/README.conf", "# [Peer]\n")):
    check(not facts(tree(f"no connection {path}", {path: text}))["nm_connection"]["rows"], f"{path}: a connection that is none")

# --- NetworkManager remembers its own loop and docker's bridge like connections ---
bridge = "[connection]\nid=docker0\nuuid=11111111-aaaa\ntype=bridge\n"
case("only a bridge", {"/var/lib/NetworkManager/timestamps": f"[timestamps]\n11111111-aaaa={NOW - 100}\n", "/run/NetworkManager/system-connections/docker0.nmconnection": bridge}, "net_past", never=[{"kind": "connected"}])
case("a bridge and a wire", {"/var/lib/NetworkManager/timestamps": f"[timestamps]\n11111111-aaaa={NOW - 100}\n22222222-bbbb={NOW - 200}\n", "/run/NetworkManager/system-connections/docker0.nmconnection": bridge}, "net_past", {"kind": "connected", "n": 1, "last_at": NOW - 200})

# --- products under other names, in other stores; used or not ---
dpkg = "Package: {}\nStatus: install ok installed\nVersion: 1\n\n"
for files, name in (({"/var/lib/flatpak/app/com.tencent.WeChat/current": ("link", "x")}, "wechat"), ({f"{h}/.local/share/flatpak/app/com.qq.QQ/current": ("link", "x")}, "qq"), ({"/opt/apps/com.qq.weixin.deepin/info": "{}"}, "wechat"), ({"/snap/telegram-desktop/current": ("link", "1")}, "telegram"),
                    ({"/var/lib/snapd/snap/slack/current": ("link", "1")}, "teamchat"), ({"/var/lib/dpkg/status": dpkg.format("deepin.com.wechat")}, "wechat"), ({"/var/lib/flatpak/app/com.anydesk.Anydesk/current": ("link", "x")}, "anydesk")):
    case(f"product {name} {list(files)[0]}", {"/var/lib/dpkg/status": dpkg.format("base"), **files}, "product", {"name": name, "installed": 1})
case("applications beside no list of packages", {"/opt/apps/com.tencent.wechat/info": "{}"}, "product", {"name": "wechat"}, state="absent")
case("a radio without a name", {"/sys/class/rfkill/rfkill7/type": "wlan\n"}, "radio", {"kind": "wlan", "name": "rfkill7"})
case("not QQ", {"/var/lib/dpkg/status": dpkg.format("com.qq.weixin.work.deepin")}, "product", {"name": "wxwork"}, never=[{"name": "qq"}, {"name": "wechat"}])
case("never used", {"/var/lib/dpkg/status": dpkg.format("wechat")}, "product", {"name": "wechat", "unused": 1})
case("used", {"/var/lib/dpkg/status": dpkg.format("wechat"), f"{h}/.xwechat/x": "x"}, "product", {"name": "wechat", "unused": 0})
case("no telling", {"/var/lib/dpkg/status": dpkg.format("foxmail")}, "product", {"name": "foxmail", "unused": None})

# --- the last virus scan, out of what clamscan wrote ---
clam = {"/var/lib/dpkg/status": dpkg.format("clamav")}
summary = "\n----------- SCAN SUMMARY -----------\nKnown viruses: 8700000\nEngine version: 1.0.7\nScanned files: 12\nInfected files: 0\nStart Date: 2026:11:{0} 10:00:00\nEnd Date:   2026:11:{0} 10:05:00\n"
case("clamscan", {**clam, "/var/log/clamav/clamscan.log": summary.format("01") + summary.format("20")}, "product", {"name": "clamav", "scanned_at": 1795140300})
case("no scan", {**clam, "/var/log/clamav/freshclam.log": "Thu Nov 26 10:00:00 2026 -> daily.cld database is up-to-date\n"}, "product", {"name": "clamav", "scanned_at": None})

# --- no systemd: SysV and OpenRC ---
case("SysV", {"/etc/rc2.d/S01ssh": ("link", "../init.d/ssh"), "/etc/rc2.d/K01cups": ("link", "../init.d/cups")}, "service", {"name": "ssh.service"}, never=[{"name": "cups.service"}])
case("OpenRC", {"/etc/runlevels/default/sshd": ("link", "/etc/init.d/sshd")}, "ssh", {"key": "enabled", "value": "yes"})
case("systemd", {"/etc/systemd/system/multi-user.target.wants/cups.service": "", "/lib/systemd/system/ssh.service": "", "/etc/rc2.d/S01ssh": ("link", "../init.d/ssh")}, "service", {"name": "cups.service"}, never=[{"name": "ssh.service"}])

# --- includes: sudo, sshd, PAM, Samba ---
case("sudo include", {"/etc/sudoers": "root ALL=(ALL) ALL\n@include /etc/sudo.more\n#includedir /etc/sudo.dir\n", "/etc/sudo.more": "@includedir /etc/sudoers.d\n", "/etc/sudoers.d/x": "%wheel ALL=(ALL) NOPASSWD: ALL\n", "/etc/sudo.dir/y": "zhang ALL=NOPASSWD: /bin/ls\n", "/etc/sudo.dir/z.bak": "li ALL=NOPASSWD: ALL\n"},
     "sudo_rule", {"who": "group", "nopasswd": 1, "everything": 1}, {"who": "user", "nopasswd": 1, "everything": 0}, never=[{"who": "user", "nopasswd": 1, "everything": 1}])
case("sudo includes itself", {"/etc/sudoers": "@include /etc/sudoers\nzhang ALL=(ALL) NOPASSWD: ALL\n"}, "sudo_rule", {"nopasswd": 1})
case("doas", {"/etc/doas.conf": "permit nopass zhang\npermit persist :wheel\n"}, "sudo_rule", {"who": "user", "nopasswd": 1}, {"who": "group", "nopasswd": 0})
case("sshd include", {"/etc/ssh/sshd_config": "Include /etc/ssh/conf.d/*.conf other.conf\nPermitRootLogin no\nPasswordAuthentication no\n", "/etc/ssh/conf.d/10.conf": "PermitRootLogin yes\n", "/etc/ssh/other.conf": "X11Forwarding yes\n"},
     "ssh", {"key": "PermitRootLogin", "value": "yes"}, {"key": "PasswordAuthentication", "value": "no"}, {"key": "X11Forwarding", "value": "yes"}, never=[{"key": "PermitRootLogin", "value": "no"}])
case("authselect", {"/etc/pam.d/system-auth": ("link", "/etc/authselect/system-auth"), "/etc/authselect/system-auth": "auth required pam_faillock.so preauth deny=4 unlock_time=1200\nauth [default=1 ignore=ignore success=ok] pam_localuser.so\npassword requisite pam_pwquality.so\n", "/etc/security/pwquality.conf": "minlen = 11\n"},
     "pw_policy", {"key": "minlen", "value": 11})
case("substack", {"/etc/pam.d/login": "auth substack system-auth\n", "/etc/pam.d/system-auth": "auth required pam_faillock.so preauth deny=4\nauth [default=die] pam_faillock.so authfail deny=4\n"}, "lockout", {"deny": 4})

# --- firewall rules in included files; USB storage kept off by the kernel's command line and by polkit ---
case("nft include", {"/etc/sysconfig/nftables.conf": 'include "/etc/nftables/*.nft"\n', "/etc/nftables/in.nft": "table inet f { chain i { type filter hook input priority 0; policy drop; } }\n"}, "firewall", {"kind": "nftables", "rules": 1})
case("nft open", {"/etc/nftables.conf": "flush ruleset\ntable inet filter {\n chain input {\n  type filter hook input priority 0;\n }\n}\n"}, "firewall", {"kind": "nftables", "rules": 0})
case("kernel command line", {"/proc/cmdline": "BOOT_IMAGE=/vmlinuz root=/dev/sda1 modprobe.blacklist=floppy,usb_storage,uas quiet\n", "/proc/modules": "ext4 1 0 - Live 0\n"}, "usb_control", {"kind": "kernel", "active": 1})
case("loaded all the same", {"/proc/cmdline": "module_blacklist=usb_storage\n", "/proc/modules": "usb_storage 1 0 - Live 0\n"}, "usb_control", {"kind": "kernel", "active": 0})
case("polkit", {"/etc/polkit-1/rules.d/50.rules": 'polkit.addRule(function(a, s) { if (a.id == "org.freedesktop.udisks2.filesystem-mount") return polkit.Result.NO; });'}, "usb_control", {"kind": "polkit", "active": 1})
case("polkit allows", {"/etc/polkit-1/rules.d/50.rules": 'polkit.addRule(function(a, s) { if (a.id == "org.freedesktop.udisks2.filesystem-mount") return polkit.Result.YES; });'}, "usb_control", never=[{"kind": "polkit"}])

# --- volumes that a desktop kept notes on, but for the machine's own ---
notes = {f"{h}/.local/share/gvfs-metadata/uuid-1234-ABCD": "x", f"{h}/.local/share/gvfs-metadata/uuid-1234-ABCD-f00.log": "x", f"{h}/.local/share/gvfs-metadata/root": "x", f"{h}/.local/share/gvfs-metadata/uuid-own": "x",
         "/sys/block/sda/dev": "8:0\n", "/sys/block/sda/sda2/dev": "8:2\n", "/run/udev/data/b8:2": "E:ID_FS_UUID=own\nE:ID_BUS=ata\n"}
case("gvfs", notes, "media_trace", {"source": "gvfs-metadata", "n": 1})

# --- a phone that gave its network away is both; nothing paired where Bluetooth left no folder; modules the kernel runs ---
stamp = time.strftime("%b %e %H:%M:%S", time.gmtime(NOW - 86400 + 8 * 3600))
case("tethered phone", {"/var/log/syslog": f"{stamp} pc kernel: [ 22.0] usb 2-1: New USB device found, idVendor=2717, idProduct=ff08, bcdDevice= 4.14\n{stamp} pc kernel: [ 22.1] rndis_host 2-1:1.0 usb0: register 'rndis_host' at usb-xhci, RNDIS device, 1a:2b\n"}, "usb_event", {"vid": "2717", "kind": "tether"})
case("never paired", {"/var/lib/dpkg/status": "x"}, "bt_paired", state="ok")
case("LSM", {"/sys/kernel/security/lsm": "lockdown,capability,yama,apparmor"}, "mac_state", {"kind": "apparmor", "mode": "enforcing"})
case("no LSM", {"/sys/kernel/security/lsm": "capability,yama"}, "mac_state", never=[{"mode": "enforcing"}])

# --- boards without SMBIOS ---
case("device tree", {"/sys/firmware/devicetree/base/serial-number": "DT0001\0", "/sys/firmware/devicetree/base/model": "Shili DT-1\0"}, "board", {"product": "Shili DT-1", "placeholder": 0})
case("a device tree that says nothing of its own", {"/sys/firmware/devicetree/base/serial-number": "0000000000000000\0"}, "board", {"placeholder": 1})
case("SMBIOS goes first", {"/sys/class/dmi/id/sys_vendor": "Shili\n", "/sys/class/dmi/id/product_serial": "A1\n", "/sys/firmware/devicetree/base/model": "other\0"}, "board", {"vendor": "Shili"}, never=[{"product": "other"}])

# --- autologin elsewhere ---
for path, text, kind in (("/etc/lxdm/lxdm.conf", "[base]\nautologin=zhang\n", "lxdm"), ("/etc/greetd/config.toml", "[terminal]\nvt = 1\n[initial_session]\ncommand = \"sway\"\nuser = \"zhang\"\n", "greetd"), ("/etc/slim.conf", "default_user zhang\nauto_login yes\n", "slim")):
    case(f"autologin {kind}", {path: text}, "autologin", {"manager": kind, "enabled": 1})
case("no autologin", {"/etc/lxdm/lxdm.conf": "[base]\n# autologin=dgod\n"}, "autologin", {"manager": "lxdm", "enabled": 0})
end()
