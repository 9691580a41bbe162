#!/usr/bin/env python3
"""Machines whose user wants to pass: what is hidden, renamed, kept elsewhere or switched off for the day; and honest machines that look as bad. Written before the program was run on them."""
import os
import shutil
import struct

import gvdb
import roots
from checklib import end
from journal import Journal, stick
from machines import machine

NOW, DAY = roots.NOW, roots.DAY
WANTS = "/etc/systemd/system/multi-user.target.wants/"
NM = "/etc/NetworkManager/system-connections/"
SAVED, FAIL_WARN = "saved_connections", ("fail", "warn")

# --- connections kept where nobody looks ---
machine("wifi profile that lives in /run", "kylin", "classified", {SAVED: "fail"}, ("/run/NetworkManager/system-connections/x.nmconnection", "[connection]\nid=单位无线\ntype=wifi\n"))
machine("wifi profile of the vendor's folder", "uos", "classified", {SAVED: "fail"}, ("/usr/lib/NetworkManager/system-connections/x.nmconnection", "[connection]\nid='a b'\ntype=802-11-wireless\n"))
machine("keyfile without ending, blanks and a Chinese name", "debian", "classified", {SAVED: "fail"}, (NM + "手机热点", "# x\n[connection]\nid = 手机热点\ntype = wifi\n"))
machine("netplan of /run", "debian", "classified", {SAVED: "fail"}, ("/run/netplan/90-x.yaml", "network:\n  wifis:\n    wlan0:\n      access-points:\n        \"x\": {}\n"))
machine("netplan of /lib", "debian", "classified", {SAVED: "fail"}, ("/lib/netplan/90-x.yaml", "network:\n  wifis:\n    wlan0:\n      access-points: {\"x\": {password: y}}\n"))
machine("wpa_supplicant for one card", "openeuler", "classified", {SAVED: "fail"}, ("/etc/wpa_supplicant/wpa_supplicant-wlan0.conf", "network={\n ssid=\"x\"\n}\n"))
machine("a network that iwd hides", "debian", "classified", {SAVED: "fail"}, ("/var/lib/iwd/=e5958a.psk", "[Security]\nPassphrase=geheim\n"))
machine("wvdial", "kylin", "classified", {SAVED: "fail"}, ("/etc/wvdial.conf", "[Dialer Defaults]\nModem = /dev/ttyUSB0\nPhone = *99#\nUsername = card\n"))
machine("wvdial as it comes", "kylin", "classified", {SAVED: "pass"}, ("/etc/wvdial.conf", "[Dialer Defaults]\nModem = /dev/modem\n; Phone = <Target Phone Number>\n; Username = <Your Login Name>\n"))
machine("a phone by Bluetooth", "uos", "classified", {SAVED: "fail"}, (NM + "bt.nmconnection", "[connection]\nid=手机 网络\ntype=bluetooth\n[bluetooth]\nbdaddr=00:11:22:33:44:55\ntype=panu\n"))
machine("wire shared to others", "debian", "internet", {"hotspot": "fail"}, (NM + "share.nmconnection", "[connection]\nid=share\ntype=ethernet\n[ipv4]\nmethod=shared\n"))
machine("wifi shared to others", "debian", "unclassified", {"hotspot": "fail"}, (NM + "ap.nmconnection", "[connection]\nid=Hotspot\ntype=wifi\n[wifi]\nmode=ap\n[ipv4]\nmethod=shared\n"))
machine("virbr0, made by libvirt", "debian", "internet", {"hotspot": "pass"}, ("/run/NetworkManager/system-connections/virbr0.nmconnection", "[connection]\nid=virbr0\ntype=bridge\n[ipv4]\nmethod=manual\n"))
machine("an editor's copy and a template", "debian", "classified", {SAVED: "pass"}, (NM + "x.nmconnection~", "[connection]\nid=x\ntype=wifi\n"), ("/usr/share/doc/network-manager/examples/x.nmconnection", "[connection]\nid=x\ntype=wifi\n"))


def card(name, **kw):
    return lambda r: r.nic(name, mac="02:00:00:00:00:07", **kw)


def pan(r):
    r.nic("bnep0", driver="btusb", bus="usb", mac="02:00:00:00:00:07").put("/sys/class/net/bnep0/uevent", "DEVTYPE=bluetooth\nINTERFACE=bnep0\n")


machine("a phone's network by Bluetooth, up", "debian", "unclassified", {"mobile_data": "fail"}, build=pan)
machine("a phone's network by Bluetooth, up, on a classified machine", "debian", "classified", {"classified_link": "fail"}, build=pan)
machine("a phone that speaks RNDIS", "kylin", "unclassified", {"mobile_data": "fail"}, build=card("enx020000000007", driver="rndis_host", bus="usb"))
machine("a modem that looks like a card", "kylin", "unclassified", {"mobile_data": "fail"}, build=lambda r: r.nic("enp0s20u1", driver="huawei_cdc_ncm", bus="usb", mac="02:00:00:00:00:07").put("/sys/class/net/enp0s20u1/uevent", "DEVTYPE=wwan\nINTERFACE=enp0s20u1\n"))
machine("a serial modem of Sierra's", "kylin", "unclassified", {"mobile_data": "fail"}, build=lambda r: r.dir("/sys/bus/usb-serial/drivers/sierra").link("/sys/class/tty/ttyUSB0/device/driver", "/sys/bus/usb-serial/drivers/sierra"))
machine("a USB cable to a console", "kylin", "unclassified", {"mobile_data": "pass"}, build=lambda r: r.dir("/sys/bus/usb-serial/drivers/ftdi_sio").link("/sys/class/tty/ttyUSB0/device/driver", "/sys/bus/usb-serial/drivers/ftdi_sio"))
machine("a phone by MTP", "uos", "classified", {"phone_attached": "fail"}, build=lambda r: r.usb("2-3", "18d1", "4ee1", "06", "01", "01", product="Phone").put("/sys/bus/usb/devices/2-3:1.0/interface", "MTP\n"))
machine("a phone by PTP", "uos", "classified", {"phone_attached": FAIL_WARN}, build=lambda r: r.usb("2-3", "abcd", "4ee5", "06", "01", "01", product="Phone"))


def seen(*lines, ago=9):
    def build(r):
        j = Journal()
        j.kernel(NOW - 380 * DAY, 1, "Linux version 5.10.0-8-generic")
        for i, text in enumerate(lines):
            j.kernel(NOW - ago * DAY, 100 + i, text)
        j.kernel(NOW - 60, 10 * DAY, "last line")
        r.put(f"/var/log/journal/{roots.MACHINE}/system.journal", j.bytes())
    return build


FOUND = "usb 2-1: New USB device found, idVendor=12d1, idProduct=1506, bcdDevice= 1.02"
machine("Huawei's modem was in", "kylin", "unclassified", {"tether_history": "fail"}, build=seen(FOUND.replace("12d1", "abcd"), "huawei_cdc_ncm 2-1:1.1 wwan0: register 'huawei_cdc_ncm' at usb-0000:00:14.0-1, Huawei CDC NCM device, 00:1e:10:1f:00:00"))
machine("Sierra's modem was in", "kylin", "unclassified", {"tether_history": "fail"}, build=seen(FOUND.replace("12d1", "abcd"), "sierra 2-1:1.0: Sierra USB modem converter detected", "usb 2-1: Sierra USB modem converter now attached to ttyUSB0"))
machine("a console cable was in", "kylin", "unclassified", {"tether_history": "pass"}, build=seen(FOUND.replace("12d1", "0403"), "ftdi_sio 2-1:1.0: FTDI USB Serial Device converter detected", "usb 2-1: FTDI USB Serial Device converter now attached to ttyUSB0"))

# --- machines in machines ---
VM = "virtual_machines"
machine("libvirt's own definition, its disk elsewhere", "openeuler", "classified", {VM: "fail"}, ("/etc/libvirt/qemu/win7.xml", "<domain type='kvm'><name>win7</name><devices><disk type='file'><source file='/data/a.bin'/></disk></devices></domain>"))
machine("libvirt's network and nothing else", "openeuler", "classified", {VM: "pass"}, ("/etc/libvirt/qemu/networks/default.xml", "<network><name>default</name></network>"))
machine("a user's definition", "debian", "classified", {VM: "fail"}, ("/home/zhang/.config/libvirt/qemu/win.xml", "<domain type='kvm'><name>win</name></domain>"))
machine("VirtualBox with its machines elsewhere", "uos", "classified", {VM: "fail"}, ("/home/zhang/.config/VirtualBox/VirtualBox.xml", '<VirtualBox><Global><MachineRegistry><MachineEntry uuid="{1}" src="/data/vm/win/win.vbox"/></MachineRegistry></Global></VirtualBox>'))
machine("VirtualBox, opened once", "uos", "classified", {VM: "pass"}, ("/home/zhang/.config/VirtualBox/VirtualBox.xml", "<VirtualBox><Global><MachineRegistry/></Global></VirtualBox>"))
machine("VMware with its machines elsewhere", "debian", "classified", {VM: "fail"}, ("/home/zhang/.vmware/inventory.vmls", 'vmlist1.config = "/data/win/win.vmx"\n'))
machine("Boxes as a flatpak", "debian", "classified", {VM: "fail"}, ("/home/zhang/.var/app/org.gnome.Boxes/data/gnome-boxes/images/win7", "x"))
machine("podman of a user", "openeuler", "classified", {VM: "fail"}, build=lambda r: r.dir("/home/zhang/.local/share/containers/storage/overlay-containers/abc"))
machine("docker of a user", "debian", "classified", {VM: "fail"}, build=lambda r: r.dir("/home/zhang/.local/share/docker/containers/abc"))
machine("qemu in a home, running", "debian", "classified", {VM: "fail"}, ("/proc/900/comm", "qemu-system-x86\n"))
machine("a prefix of Wine's", "uos", "classified", {VM: FAIL_WARN}, ("/home/zhang/.wine/system.reg", "WINE REGISTRY Version 2\n"))
machine("a second disk with another system", "kylin", "classified", {"several_systems": FAIL_WARN}, ("/sys/block/sdc/sdc1/dev", "8:33\n"), ("/sys/block/sdc/size", "1000\n"), ("/run/udev/data/b8:33", "E:ID_FS_TYPE=ntfs\nE:ID_BUS=ata\n"))
machine("a system of another maker on the ESP", "kylin", "classified", {"several_systems": FAIL_WARN}, build=lambda r: r.dir("/boot/efi/EFI/Microsoft/Boot").dir("/boot/efi/EFI/arch"))
SHIM = "/boot/efi/EFI/{}/shimx64.efi"
machine("UOS, whose GRUB is signed by Ubuntu", "uos", "classified", {"several_systems": "pass"}, (SHIM.format("UOS"), "x"), ("/boot/efi/EFI/ubuntu/grubx64.efi", "x"), ("/boot/efi/EFI/ubuntu/grub.cfg", "x"), gone=["/boot/efi/EFI/uos"])
machine("UOS and Ubuntu", "uos", "classified", {"several_systems": "warn"}, (SHIM.format("UOS"), "x"), (SHIM.format("ubuntu"), "x"), gone=["/boot/efi/EFI/uos"])
machine("a Linux nobody listed", "kylin", "classified", {"several_systems": "warn"}, ("/boot/efi/EFI/arch/grubx64.efi", "x"))
machine("a boot sector under a harmless title", "debian", "classified", {"several_systems": "fail"}, ("/boot/grub/custom.cfg", "menuentry 'Memory test' {\n chainloader (hd1,1)+1\n}\n"))
machine("images put away in a home", "debian", "classified", {VM: "fail"}, ("/home/zhang/资料/2023/备份/win.QCOW2", "x"))
machine("a photograph in a home", "debian", "classified", {VM: "pass"}, ("/home/zhang/资料/History.png", "x"))
machine("a second Linux that GRUB chains to", "debian", "classified", {"several_systems": "fail"}, ("/boot/grub/custom.cfg", "menuentry 'Windows 7' {\n chainloader (hd1,1)+1\n}\n"))

# --- programs installed by all ways ---
CHAT, REMOTE, DISK = "chat", "remote_control", "network_disk"
DPKG = "Package: coreutils\nStatus: install ok installed\nVersion: 1\n\nPackage: qaxsafe\nStatus: install ok installed\nVersion: 1\n\n"


def deb(name, status):
    return ("/var/lib/dpkg/status", DPKG + f"Package: {name}\nStatus: {status}\nVersion: 1\n\n")


USED = ("/home/zhang/.xwechat/x", "x")
for how, status, want in (("unpacked", "install ok unpacked", "fail"), ("half configured", "install ok half-configured", "fail"), ("waiting for triggers", "install ok triggers-awaited", "fail"), ("on hold", "hold ok installed", "fail"), ("to be removed", "deinstall ok installed", "fail")):
    machine(f"WeChat, {how}", "uos", "classified", {CHAT: want}, deb("com.tencent.wechat", status), USED)
    machine(f"WeChat, {how}, in /opt/apps", "uos", "classified", {CHAT: want}, deb("com.tencent.wechat", status), USED, ("/opt/apps/com.tencent.wechat/info", "{}"))
for how, status in (("removed", "deinstall ok config-files"), ("purged", "purge ok not-installed")):
    machine(f"ToDesk, {how}", "uos", "classified", {REMOTE: "pass"}, deb("todesk", status))
machine("an antivirus, half configured", "debian", "internet", {"antivirus_installed": "pass"}, ("/var/lib/dpkg/status", "Package: coreutils\nStatus: install ok installed\nVersion: 1\n\nPackage: qaxsafe\nStatus: install ok half-configured\nVersion: 1\n\n"))
machine("ToDesk gone, its unit's link left", "uos", "classified", {REMOTE: "pass"}, links=[(WANTS + "todeskd.service", "/etc/systemd/system/todeskd.service")])
machine("ToDesk's unit, by a link into the folder of units", "uos", "classified", {REMOTE: "fail"}, ("/usr/lib/systemd/system/todeskd.service", "[Service]\nExecStart=/x\n"), links=[(WANTS + "todeskd.service", "/usr/lib/systemd/system/todeskd.service")])
ENTRY = "[Desktop Entry]\nType=Application\nName={0}\nExec={1}\n"
machine("ToDesk unpacked in a home, started with the desktop", "kylin", "internet", {REMOTE: "fail"}, ("/home/zhang/.config/autostart/a.desktop", ENTRY.format("助手", "/home/zhang/tools/ToDesk --hide")), ("/home/zhang/tools/ToDesk", "x"))
machine("the entry of a program that is gone", "kylin", "internet", {REMOTE: "pass"}, ("/home/zhang/.config/autostart/a.desktop", ENTRY.format("助手", "/home/zhang/tools/ToDesk")), ("/etc/xdg/autostart/todesk.desktop", ENTRY.format("ToDesk", "todesk")))
machine("an AppImage with an entry in the menu", "debian", "classified", {REMOTE: "fail"}, ("/home/zhang/.local/share/applications/appimagekit_rustdesk.desktop", ENTRY.format("x", '"/home/zhang/Applications/rustdesk-1.2.3-x86_64.AppImage" %u')), ("/home/zhang/Applications/rustdesk-1.2.3-x86_64.AppImage", "x"))
machine("Android's WeChat in Kylin's environment", "kylin", "classified", {CHAT: "fail"}, ("/home/zhang/.local/share/applications/com.tencent.mm.desktop", ENTRY.format("微信", "/usr/bin/startapp com.tencent.mm")), ("/usr/bin/startapp", "x"))
machine("a unit of the user's", "debian", "internet", {DISK: "fail"}, ("/home/zhang/.config/systemd/user/default.target.wants/rclone.service", "[Service]\nExecStart=/usr/bin/rclone mount a: /x\n"), deb("rclone", "install ok installed"), ("/home/zhang/.config/rclone/rclone.conf", "x"))
machine("Thunderbird is not Thunder", "debian", "internet", {"download_tools": "pass"}, deb("thunderbird", "install ok installed"), ("/proc/900/comm", "thunderbird\n"))
machine("an entry of the menu that opens the office's pages", "debian", "unclassified", {CHAT: "pass"}, ("/usr/share/applications/im.desktop", ENTRY.format("x", "xdg-open https://oa.shili.lan/wechat")), ("/usr/bin/xdg-open", "x"))
machine("syncthing", "debian", "unclassified", {DISK: FAIL_WARN}, deb("syncthing", "install ok installed"))
machine("cockpit", "openeuler", "classified", {REMOTE: "fail"}, ("/usr/lib/systemd/system/cockpit.socket", "x"), links=[("/etc/systemd/system/sockets.target.wants/cockpit.socket", "/usr/lib/systemd/system/cockpit.socket")])
machine("dropbear", "debian", "classified", {"ssh_server": "fail"}, (WANTS + "dropbear.service", ""))
machine("telnet by inetd", "debian", "internet", {REMOTE: FAIL_WARN}, ("/etc/inetd.conf", "telnet\tstream\ttcp\tnowait\troot\t/usr/sbin/tcpd\t/usr/sbin/telnetd\n"), (WANTS + "inetd.service", ""))
machine("telnet by xinetd", "openeuler", "internet", {REMOTE: FAIL_WARN}, ("/etc/xinetd.d/telnet", "service telnet\n{\n\tdisable = no\n\tserver = /usr/sbin/in.telnetd\n}\n"), (WANTS + "xinetd.service", ""))
machine("an FTP server that is off for the day", "debian", "internet", {"shares": FAIL_WARN}, (WANTS + "vsftpd.service", ""), ("/etc/vsftpd.conf", "anonymous_enable=YES\nwrite_enable=YES\n"))
machine("no FTP server", "debian", "internet", {"shares": "pass"}, ("/etc/vsftpd.conf", "anonymous_enable=YES\n"))

# --- browsers ---
ONLINE = "classified_browser"
VISIT = [("https://www.example-net.com/", 7, NOW - 3 * DAY)]
machine("a profile in another place, named in profiles.ini", "debian", "classified", {ONLINE: "fail"}, ("/home/zhang/.mozilla/firefox/profiles.ini", "[Profile0]\nName=x\nIsRelative=0\nPath=/home/zhang/文档/x\n"), build=lambda r: r.history(VISIT, path="/home/zhang/文档/x/places.sqlite"))
machine("Chromium told to keep its data elsewhere", "kylin", "classified", {ONLINE: "fail"}, ("/home/zhang/.local/share/applications/w.desktop", ENTRY.format("w", "/usr/bin/chromium --user-data-dir=/home/zhang/.cache/x %U")), ("/usr/bin/chromium", "x"), build=lambda r: r.history(VISIT, chromium=True, path="/home/zhang/.cache/x/Default/History"))


def ephy(r):
    r.history(VISIT, chromium=True, path="/home/zhang/.local/share/epiphany/ephy-history.db")


machine("GNOME's browser", "debian", "classified", {ONLINE: "fail"}, build=ephy)
machine("a history carried to the second partition", "uos", "classified", {ONLINE: "fail"}, build=lambda r: r.history(VISIT, path="/data/办公/x/places.sqlite"))
machine("a database of another program, called History", "uos", "classified", {ONLINE: "pass"}, ("/home/zhang/文档/History", b"SQLite format 3\0" + b"\0" * 200), ("/home/zhang/Games/History", "x"))
machine("only the WAL is left", "debian", "classified", {ONLINE: ("unknown", "error")}, ("/home/zhang/.config/chromium/Default/History", ""), ("/home/zhang/.config/chromium/Default/History-wal", struct.pack(">8I", 0x377F0682, 3007000, 4096, 0, 1, 2, 3, 4) + b"\0" * 5000))
machine("a browser renamed", "uos", "classified", {ONLINE: "fail"}, build=lambda r: r.history(VISIT, chromium=True, path="/home/zhang/.config/办公软件/Default/History"))
machine("only in the WAL", "uos", "classified", {ONLINE: "fail"}, build=lambda r: r.history(VISIT, chromium=True, path="/home/zhang/.config/chromium/Default/History", wal=True))
machine("home pages nobody opened", "debian", "classified", {ONLINE: "pass"}, build=lambda r: r.history([("https://www.example-net.com/", 0, NOW)]))

# --- logs ---
KEPT, GAPS, BACK, PAST = "kept", "gaps", "clock_set_back", "classified_past_connection"


def journals(*parts, machine_id=roots.MACHINE):
    def build(r):
        shutil.rmtree(r.path + "/var/log/journal")
        for i, j in enumerate(parts):
            name = "system.journal" if i + 1 == len(parts) else f"system@{i:032x}-{j.head_seq:016x}-{i:016x}.journal"
            r.put(f"/var/log/journal/{machine_id}/{name}", j.bytes(state=0 if i + 1 == len(parts) else 2))
    return build


def part(first_seq, *times, mono=0, boot=b"\x01" * 16, machine=roots.MACHINE):
    j = Journal(first_seq=first_seq, boot=boot, machine=machine)
    for i, t in enumerate(times):
        j.kernel(t, mono + i * 10, f"line {first_seq + i}")
    return j


A, B = NOW - 200 * DAY, NOW - 30 * DAY


def wild():
    j = part(1, A, B, mono=100000)
    j.boot = b"\x02" * 16
    return j.kernel(B + 20 * DAY, 5, "line 3")


machine("set back: journald opens a new file then", "debian", "classified", {BACK: "fail"}, build=journals(part(1, A, B, mono=100000), part(3, B - 20 * DAY, NOW - 60, mono=200000)))
machine("rotated by size", "debian", "classified", {BACK: "pass", GAPS: "pass"}, build=journals(part(1, A, B, mono=100000), part(3, B + 1, NOW - 60, mono=200000)))
machine("a board without a battery, right after boot", "kylin", "classified", {BACK: "pass"}, build=journals(part(1, A, B, mono=100000), part(3, B - 20 * DAY, B - 20 * DAY + 5, B + 60, NOW - 60, mono=1, boot=b"\x02" * 16)))
machine("a short boot with a wild clock before a new file", "kylin", "classified", {BACK: "pass"}, build=journals(wild(), part(4, B + DAY, NOW - 60, mono=100000, boot=b"\x03" * 16)))
machine("a part taken out", "debian", "classified", {GAPS: "fail"}, build=journals(part(1, A, B), part(50, B + DAY, NOW - 60)))


def foreign(r):
    journals(part(1, NOW - DAY, NOW - 60, mono=5000))(r)
    r.put("/var/log/journal/" + "f" * 32 + "/system.journal", part(1, NOW - 390 * DAY, NOW - 40 * DAY, machine="f" * 32).bytes())


machine("a year of another machine's journal put beside one day of one's own", "debian", "classified", {KEPT: FAIL_WARN, PAST: ("unknown", "fail", "person")}, build=foreign)


def foreign_stick(r):
    j = Journal(machine="e" * 32)
    stick(j, NOW - 9 * DAY, 50)
    r.put("/var/log/journal/" + "e" * 32 + "/system.journal", j.bytes())


machine("the machine's number changed, the old journal has a stick", "debian", "classified", {"storage_history": ("fail", "person")}, build=foreign_stick)
machine("journals of /run only", "debian", "classified", {KEPT: "fail"}, build=lambda r: shutil.move(r.path + "/var/log/journal", r.dir("/run/log").path + "/run/log/journal"))
machine("auditing switched off by a rule", "openeuler", "classified", {"audit_on": FAIL_WARN}, ("/etc/audit/rules.d/zz.rules", "-e 0\n"))
machine("auditing locked, as it should be", "openeuler", "classified", {"audit_on": "pass"}, ("/etc/audit/rules.d/zz.rules", "-e 2\n"))
machine("no process is watched, and locked so", "openeuler", "classified", {"audit_on": FAIL_WARN}, ("/etc/audit/rules.d/aa.rules", "-a never,task\n"), ("/etc/audit/rules.d/zz.rules", "-e 2\n"))
machine("auditd that writes nothing", "openeuler", "classified", {"audit_on": FAIL_WARN}, ("/etc/audit/auditd.conf", "local_events = yes\nwrite_logs = no\nlog_file = /var/log/audit/audit.log\n"))

# --- passwords and rights ---
day = NOW // DAY
PASSWD = "root:x:0:0:root:/root:/bin/bash\nzhang:x:1000:1000:Zhang:/home/zhang:/bin/bash\n"
SHADOW = f"root:!:{day}:0:30:7:::\nzhang:$y$j9T$made$up:{day - 2}:0:30:7:::\n"
HASH = "weak_hash"
for mark in ("!!", "*", "!*", "!$6$a$b", "*LK*", "NP", "x"):
    machine(f"locked as {mark}", "openeuler", "classified", {HASH: "pass", "empty_password": "pass"}, ("/etc/passwd", PASSWD + "svc:x:990:990::/:/bin/bash\n"), ("/etc/shadow", SHADOW + f"svc:{mark}:{day}:0:99999:7:::\n"))
for mark, want in (("ab01FAX.bQRSU", "fail"), ("$1$ab$cd", "fail"), ("$sm3$a$b", "pass"), ("$6$a$b", "pass"), ("$y$j9T$a$b", "pass"), ("_J9..CCCCXBrJUJV154M", "fail")):
    machine(f"hash {mark[:5]}", "kylin", "classified", {HASH: want}, ("/etc/passwd", PASSWD), ("/etc/shadow", f"root:!:{day}:0:30:7:::\nzhang:{mark}:{day - 2}:0:30:7:::\n"))
machine("a person hidden among the system's accounts", "debian", "classified", {"password_age": "fail"}, ("/etc/passwd", PASSWD + "lp2:x:450:7::/home/lp2:/bin/bash\n"), ("/etc/shadow", SHADOW + f"lp2:$y$j9T$made$up:{day - 300}:0:99999:7:::\n"))
machine("a system's account with a shell and no password", "debian", "classified", {"password_age": "pass", "many_accounts": "pass"}, ("/etc/passwd", PASSWD + "postgres:x:114:120::/var/lib/postgresql:/bin/bash\n"), ("/etc/shadow", SHADOW + f"postgres:!:{day - 300}::::::\n"))
machine("a second root without a shell", "debian", "classified", {"second_root": "fail"}, ("/etc/passwd", PASSWD + "toor:x:00:0::/root:/usr/sbin/nologin\n"), ("/etc/shadow", SHADOW))
SUDO = "sudo_without_password"
machine("polkit lets everybody be root", "debian", "internet", {SUDO: FAIL_WARN}, ("/etc/polkit-1/rules.d/00-x.rules", "polkit.addRule(function(action, subject) {\n return polkit.Result.YES;\n});\n"))
machine("polkit, pkexec", "debian", "internet", {SUDO: FAIL_WARN}, ("/etc/polkit-1/rules.d/00-x.rules", 'polkit.addRule(function(action, subject) {\n if (action.id == "org.freedesktop.policykit.exec" && subject.user == "zhang")\n return polkit.Result.YES;\n});\n'))
machine("polkit, the older form", "kylin", "internet", {SUDO: FAIL_WARN}, ("/etc/polkit-1/localauthority/50-local.d/x.pkla", "[x]\nIdentity=unix-user:*\nAction=*\nResultAny=yes\nResultActive=yes\n"))
machine("polkit, a printer's rule", "debian", "internet", {SUDO: "pass"}, ("/etc/polkit-1/rules.d/10.rules", 'polkit.addRule(function(action, subject) {\n if (action.id == "org.opensuse.cupspkhelper.mechanism.all-edit" && subject.isInGroup("lpadmin"))\n return polkit.Result.YES;\n});\n'), ("/etc/polkit-1/localauthority/50-local.d/y.pkla", "[y]\nIdentity=unix-group:lpadmin\nAction=org.debian.pcmcia*\nResultActive=yes\n"))
machine("polkit's own default", "debian", "internet", {SUDO: "pass"}, ("/etc/polkit-1/rules.d/50-default.rules", 'polkit.addAdminRule(function(action, subject) {\n return ["unix-group:wheel"];\n});\n'))
machine("su for the group wheel, unasked", "debian", "internet", {SUDO: FAIL_WARN}, ("/etc/pam.d/su", "auth sufficient pam_rootok.so\nauth sufficient pam_wheel.so trust\n@include common-auth\n"))
machine("su as it comes", "debian", "internet", {SUDO: "pass"}, ("/etc/pam.d/su", "auth sufficient pam_rootok.so\n# auth sufficient pam_wheel.so trust\n@include common-auth\n"))
machine("nobody is asked for a password", "debian", "internet", {"autologin": "fail"}, ("/etc/pam.d/common-auth", "auth sufficient pam_permit.so\nauth [success=1 default=ignore] pam_unix.so\nauth requisite pam_deny.so\nauth required pam_permit.so\n"))
machine("the usual pam_permit", "debian", "internet", {"autologin": "pass"}, ("/etc/pam.d/common-auth", "auth [success=1 default=ignore] pam_unix.so\nauth requisite pam_deny.so\nauth required pam_permit.so\n"), ("/etc/pam.d/lightdm-autologin", "auth required pam_permit.so\n"))
machine("a biometric module that need not be used", "kylin", "classified", {"token_login": "person"}, ("/etc/pam.d/common-auth", "auth [success=2 default=ignore] pam_biometric.so\nauth [success=1 default=ignore] pam_unix.so\nauth requisite pam_deny.so\nauth required pam_permit.so\n"))
machine("a token that must be there", "kylin", "classified", {"token_login": "pass"}, ("/etc/pam.d/common-auth", "auth required pam_pkcs11.so\nauth [success=1 default=ignore] pam_unix.so\nauth requisite pam_deny.so\n"))
machine("a vendor's login module may lock", "uos", "classified", {"lockout": "person"}, ("/etc/pam.d/common-auth", "auth [success=2 default=ignore] pam_deepin_authentication.so\nauth [success=1 default=ignore] pam_unix.so\nauth requisite pam_deny.so\nauth required pam_permit.so\n"))
machine("no lock", "uos", "classified", {"lockout": "fail"}, ("/etc/pam.d/common-auth", "auth [success=1 default=ignore] pam_unix.so nullok\nauth requisite pam_deny.so\nauth required pam_permit.so\nauth optional pam_cap.so\n"))
machine("passwdqc", "openeuler", "classified", {"password_length": "person"}, ("/etc/pam.d/system-auth", "auth required pam_unix.so\npassword requisite pam_passwdqc.so min=disabled,24,11,8,7\npassword sufficient pam_unix.so use_authtok\n"))

# --- proxies, remote desktops of the user's ---
machine("a proxy of Firefox's own", "debian", "unclassified", {"proxy_set": "warn"}, ("/home/zhang/.mozilla/firefox/a.default/prefs.js", 'user_pref("network.proxy.http", "10.1.1.1");\nuser_pref("network.proxy.type", 1);\n'))
machine("no proxy in Firefox", "debian", "unclassified", {"proxy_set": "pass"}, ("/home/zhang/.mozilla/firefox/a.default/prefs.js", 'user_pref("network.proxy.http", "10.1.1.1");\nuser_pref("network.proxy.type", 0);\n'))
machine("a proxy for one service", "openeuler", "unclassified", {"proxy_set": "warn"}, ("/etc/systemd/system/docker.service.d/p.conf", '[Service]\nEnvironment="HTTP_PROXY=http://10.1.1.1:80"\n'))
machine("a share in fstab, not mounted today", "debian", "classified", {"network_mounts": FAIL_WARN}, ("/etc/fstab", "UUID=1 / ext4 defaults 0 1\n//nas/x /mnt/nas cifs noauto,credentials=/root/c 0 0\n"))
machine("a plain fstab", "debian", "classified", {"network_mounts": "pass"}, ("/etc/fstab", "UUID=1 / ext4 defaults 0 1\n# //nas/x /mnt/nas cifs noauto 0 0\nproc /proc proc defaults 0 0\n"))
machine("a vendor's rule masked by a file of its name", "debian", "classified", {"storage_control": "fail"}, ("/usr/lib/modprobe.d/no-usb.conf", "install usb-storage /bin/true\n"), ("/etc/modprobe.d/no-usb.conf", "# allowed again\n"))
end()
