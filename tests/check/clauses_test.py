#!/usr/bin/env python3
"""What the issue says facts must be, clause by clause: the evidence in the form real systems leave it, and the row it must give. What a table shows without that evidence is not what is wanted with it."""
import os
import struct

import gvdb
import roots
from checklib import TMP, check, end, facts

NOW, DAY = roots.NOW, roots.DAY
T = []


def clause(table, want, *files, system="debian", no=(), journal=(), **more):
    """want: columns of a row that must be there; no: columns of rows that must not."""
    T.append((table, want, files, system, no, journal, more))


def utmp(*a):
    return roots.utmp(*a)


def net_files(r):
    r.nic("usb0", driver="rndis_host", bus="usb", mac="02:00:00:00:00:09").nic("wwan0", kind="ether", driver="cdc_mbim", bus="usb")


# identity: made-up numbers are none
clause("board", {"serial": None, "placeholder": 1}, ("/sys/class/dmi/id/product_serial", "To be filled by O.E.M.\n"))
clause("host", {"virtual": "kvm"}, ("/sys/class/dmi/id/sys_vendor", "QEMU\n"), any_virtual=True)
# OS and patches
clause("patch", {"kind": "repository", "remote": 1}, ("/etc/apt/sources.list", "deb http://user:pw@archive.example.com/debian bookworm main\n"))
clause("patch", {"kind": "repository", "remote": 0}, ("/etc/apt/sources.list", "deb http://10.1.1.1/debian bookworm main\n# deb http://public.example.com x\n"), no=[{"kind": "repository", "remote": 1}])
clause("patch", {"kind": "repository", "remote": 1}, ("/etc/yum.repos.d/openEuler.repo", "[OS]\nbaseurl=http://repo.example.com/OS/$basearch/\nenabled=1\n"), system="openeuler")
clause("os_install", {"source": "installer"}, ("/var/log/installer/status", "x"))
# addresses, routes, DNS, carrier
clause("net_addr", {"family": "ipv6", "scope": "public"}, ("/proc/net/if_inet6", "240e0000000000000000000000000001 02 40 00 80     eth0\n"))
clause("resolver", {"scope": "private"}, ("/etc/resolv.conf", "nameserver 10.0.0.1\n"))
clause("resolver", {"scope": "public"}, ("/etc/NetworkManager/system-connections/a.nmconnection", "[connection]\nid=a\ntype=ethernet\n[ipv4]\nmethod=manual\ndns=10.0.0.1;203.0.113.8;\n"))
clause("resolver", {"scope": "public"}, ("/etc/sysconfig/network-scripts/ifcfg-eth0", 'TYPE=Ethernet\nDNS1=10.0.0.1\nDNS2="203.0.113.8"\n'), no=[{"scope": "any"}])
clause("resolver", {"scope": "public"}, ("/etc/network/interfaces", "iface eth0 inet static\n    address 10.0.0.9/24\n    dns-nameservers 203.0.113.8\n"))
clause("resolver", None, ("/etc/NetworkManager/system-connections/a.nmconnection~", "[ipv4]\ndns=203.0.113.8\n"), ("/etc/sysconfig/network-scripts/ifcfg-eth0.bak", "DNS1=203.0.113.8\n"), no=[{"scope": "public"}])
clause("forward", {"family": "ipv4", "active": 1}, ("/proc/sys/net/ipv4/ip_forward", "1\n"))
clause("net_if", {"kind": "tether", "name": "usb0"}, build=net_files)
clause("modem", {"kind": "tether", "name": "usb0"}, build=net_files)
clause("modem", {"kind": "mobile", "name": "wwan0"}, build=net_files)
# wireless and Bluetooth, hardware and state
clause("radio", {"kind": "bluetooth", "blocked": "soft"}, ("/sys/class/rfkill/rfkill1/type", "bluetooth\n"), ("/sys/class/rfkill/rfkill1/name", "hci0\n"), ("/sys/class/rfkill/rfkill1/soft", "1\n"), ("/sys/class/rfkill/rfkill1/hard", "0\n"))
clause("radio", {"kind": "wlan", "name": "PCI 0000:03:00.0"}, ("/sys/bus/pci/devices/0000:03:00.0/class", "0x028000\n"))
clause("radio", {"kind": "infrared"}, ("/sys/class/rc/rc0/uevent", "NAME=x\n"))
clause("bt_paired", {}, ("/var/lib/bluetooth/AA:BB:CC:00:11:22/DD:EE:FF:00:11:22/info", "[General]\nName=x\n"))
# past connections
clause("net_past", {"source": "NetworkManager", "kind": "connected"}, ("/var/lib/NetworkManager/timestamps", f"[timestamps]\n5f0e={NOW - DAY}\n"))
clause("net_past", {"source": "NetworkManager", "kind": "wifi"}, ("/var/lib/NetworkManager/seen-bssids", "[seen-bssids]\n5f0e=AA:BB:CC:DD:EE:FF,\n"))
clause("net_past", {"source": "NetworkManager", "kind": "lease"}, ("/var/lib/NetworkManager/internal-5f0e-eth0.lease", "ADDRESS=10.0.0.9\n"))
clause("net_past", {"source": "DHCP", "kind": "lease"}, ("/var/lib/dhcp/dhclient.eth0.leases", 'lease {\n  interface "eth0";\n  fixed-address 10.0.0.9;\n}\n'))
clause("net_past", {"source": "DHCP", "kind": "lease"}, ("/run/systemd/netif/leases/2", "ADDRESS=10.0.0.9\n"))
clause("net_past", {"source": "log", "kind": "lease", "n": 1}, journal=[("NetworkManager", "<info>  [1790000000.1] dhcp4 (eth0): state changed new lease, address=10.0.0.9")])
clause("net_past", {"source": "log", "kind": "lease", "n": 1}, journal=[("systemd-networkd", "eth0: DHCPv4 address 10.0.0.9/24, gateway 10.0.0.1 acquired from 10.0.0.1")])
clause("net_past", {"source": "log", "kind": "timesync", "n": 1}, journal=[("systemd-timesyncd", "Contacted time server 203.0.113.5:123 (ntp.example.com).")])
clause("net_past", {"source": "log", "kind": "timesync", "n": 1}, journal=[("chronyd", "Selected source 203.0.113.5"), ("chronyd", "Selected source 127.127.1.1"), ("chronyd", "Selected source PHC0")])
clause("net_past", {"source": "log", "kind": "timesync", "n": 1}, journal=[("systemd-timesyncd", "Initial clock synchronization to Fri 2026-11-27 10:00:00.123456 CST.")])
clause("net_past", None, journal=[("NetworkManager", "<info>  [1790000000.1] dhcp4 (eth0): activation: beginning transaction (timeout in 45 seconds)"), ("NetworkManager", "<warn>  dhcp4 (eth0): request timed out")], no=[{"source": "log"}])
# open ports and services, shares
clause("socket", {"proto": "tcp", "port": 22, "scope": "any"}, ("/proc/net/tcp", "  sl  local_address rem_address   st\n   0: 00000000:0016 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 4242 1 0 100 0 0 10 0\n"))
clause("socket", {"proto": "udp", "port": 5353, "scope": "any"}, ("/proc/net/udp", "  sl  local_address rem_address   st\n   0: 00000000:14E9 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 4243 2 0 0\n"))
clause("service", {"name": "cups.service"})
clause("share", {"kind": "nfs", "guest": 1, "writable": 1}, ("/etc/exports", "/srv *(rw)\n"))
clause("proxy", {"kind": "apt"}, ("/etc/apt/apt.conf.d/95proxy", 'Acquire::http::Proxy "http://10.0.0.5:3128";\n'))
clause("proxy", {"kind": "environment"}, ("/etc/environment", 'https_proxy="http://10.0.0.5:3128"\n'))
MODE = "/system/proxy/mode"
clause("proxy", {"kind": "manual"}, ("/home/zhang/.config/dconf/user", gvdb.write({MODE: ("s", "manual")})), system="kylin")
clause("proxy", {"kind": "auto"}, ("/home/zhang/.config/dconf/user", gvdb.write({})), ("/usr/share/glib-2.0/schemas/gschemas.compiled", gvdb.schemas({"org.gnome.system.proxy": {"mode": ("s", "auto")}})))
clause("proxy", {"kind": "manual"}, ("/usr/share/xsessions/plasma.desktop", "[Desktop Entry]\n"), ("/home/zhang/.config/kioslaverc", "[Proxy Settings]\nProxyType=1\nhttpProxy=http://10.0.0.5 3128\n"))
clause("proxy", None, ("/usr/share/xsessions/plasma.desktop", "[Desktop Entry]\n"), ("/home/zhang/.config/kioslaverc", "[Proxy Settings]\nProxyType=0\n"), no=[{"source": "desktop"}])
clause("proxy", None, ("/home/zhang/.config/dconf/user", gvdb.write({MODE: ("s", "manual")})), ("/etc/dconf/profile/user", "user-db:user\nsystem-db:local\n"), ("/etc/dconf/db/local", gvdb.write({MODE: ("s", "none")}, [MODE])), no=[{"source": "desktop"}])
clause("firewall", {"kind": "nftables", "rules": 0}, ("/etc/nftables.conf", "table inet f {\n chain input {\n type filter hook input priority 0; policy accept;\n tcp dport 22 accept\n }\n}\n"))
# browser history: where each is kept
for path in ("/home/zhang/snap/firefox/common/.mozilla/firefox/a/places.sqlite", "/home/zhang/.var/app/org.mozilla.firefox/.mozilla/firefox/a/places.sqlite"):
    clause("browser_host", {"host": "www.public.example.com", "scope": "public"}, build=lambda r, path=path: r.history([("https://www.public.example.com/", 2, NOW - DAY)], path=path))
for path in ("google-chrome/Default", "microsoft-edge/Profile 1", "BraveSoftware/Brave-Browser/Default", "qaxbrowser/Default"):
    clause("browser_host", {"host": "www.public.example.com", "scope": "public"}, build=lambda r, path=path: r.history([("https://www.public.example.com/", 2, NOW - DAY)], chromium=True, path=f"/home/zhang/.config/{path}/History"))
# USB now and in history
clause("usb_event", {"kind": "storage", "n": 1, "has_serial": 1}, journal=[(None, t) for t in ("usb 2-1: New USB device found, idVendor=0bc2, idProduct=2344, bcdDevice= 1.00", "usb 2-1: SerialNumber: UAS1", "scsi host2: uas", "usb 2-1: USB disconnect, device number 4")])
AGAIN = ["usb 2-1: new high-speed USB device number 4 using xhci_hcd", "usb 2-1: New USB device found, idVendor=0951, idProduct=1666, bcdDevice= 1.00", "usb 2-1: SerialNumber: S9", "usb 2-1: USB disconnect, device number 4",
         "usb 2-1: New USB device found, idVendor=0951, idProduct=1666, bcdDevice= 1.00", "usb 2-1: SerialNumber: S9", "usb-storage 2-1:1.0: USB Mass Storage device detected"]
clause("usb_event", {"kind": "storage", "n": 2, "has_serial": 1}, journal=[(None, t) for t in AGAIN])                                     # found, lost and found again within a second
clause("usb_event", {"kind": "storage", "n": 2, "has_serial": 1}, ("/var/log/kern.log", "".join(f"2026-10-01T10:00:00.{i:06}+08:00 h kernel: [   12.3] {t}\n" for i, t in enumerate(AGAIN))))
clause("usb_event", {"kind": "storage", "n": 2, "has_serial": 1}, ("/var/log/messages", "".join(f"Oct  1 10:00:00 h kernel: {t}\n" for t in AGAIN)), system="openeuler")
clause("usb_now", {"kind": "phone"}, ("/sys/bus/usb/devices/1-4:1.0/interface", "MTP\n"), build=lambda r: r.usb("1-4", "abcd", "1234", "ff", sub="ff", proto="00"))
clause("usb_now", {"kind": "tether"}, build=lambda r: r.usb("1-4", "abcd", "1234", "e0", sub="01", proto="03"))
clause("usb_control", {"kind": "usbguard", "active": 1}, ("/etc/usbguard/rules.conf", "block\n"), build=lambda r: r.services.append("usbguard.service"))
clause("burner", {"name": "sr0", "writes": 1}, ("/proc/sys/dev/cdrom/info", "drive name:\t\tsr0\nCan write CD-R:\t\t1\nCan write DVD-R:\t1\n"), ("/sys/block/sr0/device/model", "DVDRW\n"), ("/sys/block/sr0/size", "0\n"))
clause("media_trace", {"n": 1}, ("/home/zhang/.local/share/recently-used.xbel", '<xbel><bookmark href="file:///run/media/zhang/S/a.doc" visited="2026-11-01T10:00:00Z"></bookmark></xbel>'))
clause("mounted", {"type": "vfat", "kind": "external"}, ("/proc/mounts", "/dev/mapper/luks-root / ext4 rw 0 0\n/dev/sdb1 /media/zhang/STICK vfat rw 0 0\n"))
# printers and jobs
clause("printer", {"kind": "local"}, ("/etc/cups/printers.conf", "<DefaultPrinter P>\nDeviceURI ipp://localhost:60000/ipp/print\nShared No\n</DefaultPrinter>\n"))
clause("printer", {"kind": "network", "shared": 1}, ("/etc/cups/printers.conf", "<Printer P>\nDeviceURI socket://10.0.0.8:9100\nShared Yes\n</Printer>\n"))
clause("print_log", {"kind": "jobs", "n": 2}, ("/var/spool/cups/c00001", "x"), ("/var/spool/cups/c00002", "x"), ("/var/spool/cups/d00002-001", "x"))
# accounts, passwords, policy, lock
clause("account", {"uid": 0, "kind": "root", "login": 1, "nr": 4}, ("/etc/passwd", "root:x:0:0::/root:/bin/bash\ndaemon:x:1:1::/:/usr/sbin/nologin\nzhang:x:1000:1000::/home/zhang:/bin/bash\ntoor:x:0:0::/root:/bin/sh\n"))
clause("password", {"state": "empty", "kind": "person"}, ("/etc/shadow", f"root:!:{NOW // DAY}:0:30:7:::\nzhang::{NOW // DAY}:0:30:7:::\n"))
# the field of /etc/passwd counts before that of /etc/shadow
clause("password", {"state": "empty", "kind": "person", "nr": 2}, ("/etc/passwd", "root:x:0:0::/root:/bin/bash\nzhang::1000:1000::/home/zhang:/bin/bash\n"))
clause("pw_policy", {"key": "minlen", "value": 9}, ("/etc/security/pwquality.conf", ""), ("/etc/pam.d/common-password", "password requisite pam_pwquality.so retry=3 minlen=9\npassword sufficient pam_unix.so\n"))
clause("lockout", {"deny": 7}, ("/etc/security/faillock.conf", ""), ("/etc/pam.d/common-auth", "auth required pam_faillock.so preauth deny=7\nauth sufficient pam_unix.so\nauth [default=die] pam_faillock.so authfail deny=7\n"))
clause("autologin", {"manager": "gdm", "enabled": 1}, ("/etc/gdm3/daemon.conf", "[daemon]\nAutomaticLoginEnable = true\nAutomaticLogin = zhang\n"))
clause("autologin", {"manager": "sddm", "enabled": 1}, ("/etc/sddm.conf.d/a.conf", "[Autologin]\nUser=zhang\n"))
clause("autologin", {"manager": "console", "enabled": 1}, ("/etc/systemd/system/getty@tty1.service.d/o.conf", "[Service]\nExecStart=-/sbin/agetty --autologin zhang --noclear %I\n"))
clause("screen_lock", {"enabled": 0}, build=lambda r: r.desktop(lock=0))
clause("sudo_rule", {"who": "group", "nopasswd": 1, "everything": 1}, ("/etc/sudoers.d/x", "%wheel ALL=(ALL:ALL) NOPASSWD: ALL\n"))
clause("login", {"kind": "failed", "n": 3}, ("/var/log/btmp", utmp(6, NOW - 60) * 3))
clause("login", {"kind": "failed", "n": 5}, ("/var/log/btmp", utmp(6, NOW - 60) * 3), ("/var/log/btmp.1", utmp(6, NOW - 90000) * 2))
clause("login", {"kind": "remote login", "n": 1}, ("/var/log/wtmp", utmp(2, NOW - DAY) + utmp(7, NOW - 60, b"10.9.8.7")))
# remote access
clause("ssh", {"key": "PermitRootLogin", "value": "yes"}, ("/etc/ssh/sshd_config", "Include /etc/ssh/sshd_config.d/*.conf\nPermitRootLogin no\n"), ("/etc/ssh/sshd_config.d/10.conf", "PermitRootLogin yes\n"))
clause("ssh", {"key": "enabled", "value": "yes"}, build=lambda r: r.services.append("ssh.service"))
for package in ("todesk", "sunloginclient", "teamviewer", "anydesk", "rustdesk", "xrdp", "tigervnc-standalone-server"):
    clause("product", {"kind": "remote", "installed": 1}, build=lambda r, package=package: r.packages.append((package, "1")))
# boot protection
clause("firmware", {"source": "thinklmi", "kind": "power_on", "state": "unset"}, ("/sys/class/firmware-attributes/thinklmi/authentication/Power-on/role", "power-on\n"), ("/sys/class/firmware-attributes/thinklmi/authentication/Power-on/is_enabled", "0\n"))
clause("firmware", {"source": "dell-wmi-sysman", "kind": "admin", "state": "set"}, ("/sys/class/firmware-attributes/dell-wmi-sysman/authentication/Admin/role", "bios-admin\n"), ("/sys/class/firmware-attributes/dell-wmi-sysman/authentication/Admin/is_enabled", "1\n"))
clause("secure_boot", {"state": "on", "setup_mode": 0}, ("/sys/firmware/efi/efivars/SecureBoot-8be4df61-93ca-11d2-aa0d-00e098032b8c", b"\6\0\0\0\1"), ("/sys/firmware/efi/efivars/SetupMode-8be4df61-93ca-11d2-aa0d-00e098032b8c", b"\6\0\0\0\0"))
clause("boot_lock", {"password": 1}, ("/boot/grub2/grub.cfg", "menuentry 'x' {\n}\n"), ("/boot/grub2/user.cfg", "GRUB2_PASSWORD=grub.pbkdf2.sha512.10000.AA\n"), system="openeuler")
clause("boot_lock", {"password": 0}, ("/boot/grub/grub.cfg", "# password_pbkdf2 root x\nmenuentry 'x' {\n}\n"))
clause("boot_entry", {"kind": "windows"}, ("/boot/efi/EFI/Microsoft/Boot/bootmgfw.efi", "x"))
clause("partition", {"fs": "ntfs", "external": 0}, ("/sys/block/sda/sda2/dev", "8:2\n"), ("/run/udev/data/b8:2", "E:ID_FS_TYPE=ntfs\n"))
# encryption of disks and folders
LVM = [("/sys/block/dm-1/dm/name", "vg-data\n"), ("/sys/block/dm-1/dm/uuid", "LVM-abc\n"), ("/sys/block/dm-1/slaves/dm-0/x", ""), ("/proc/mounts", "/dev/mapper/luks-root / ext4 rw 0 0\n/dev/mapper/vg-data /data xfs rw 0 0\n/dev/sda2 /data/plain ext4 rw 0 0\n")]
clause("volume", {"place": "/data", "encrypted": 1, "kind": "luks"}, *LVM)
clause("volume", {"place": "/data/plain", "encrypted": 0}, *LVM)
clause("crypt_dir", {"kind": "fscrypt"}, ("/.fscrypt/policies/x", ""))
clause("crypt_dir", {"kind": "ecryptfs"}, ("/home/zhang/.ecryptfs/Private.sig", "x"))
clause("crypt_dir", {"kind": "fuse.gocryptfs"}, ("/proc/mounts", "/home/zhang/c /home/zhang/p fuse.gocryptfs rw 0 0\n"))
# antivirus and the age of its data; network disks, chat, remote control; virtual machines and containers
CLAM = b"ClamAV-VDB:03 Nov 2026 04-05 +0000:27000:1:90:x:x:raynman:1".ljust(512)
clause("product", {"name": "clamav", "installed": 1}, ("/var/lib/clamav/daily.cvd", CLAM), build=lambda r: r.packages.append(("clamav", "1")), near=("data_at", 1793678700))
for package, kind in (("wechat", "im"), ("linuxqq", "im"), ("com.alibabainc.dingtalk", "im"), ("baidunetdisk", "cloud"), ("nutstore", "cloud")):
    clause("product", {"kind": kind, "installed": 1}, build=lambda r, package=package: r.packages.append((package, "1")))
clause("vm", {"kind": "image", "n": 1}, ("/home/zhang/VirtualBox VMs/win/win.vdi", "x"))
clause("vm", {"kind": "container", "n": 1}, ("/var/lib/docker/containers/0a1b/config.v2.json", "{}"))
clause("mac_state", {"kind": "selinux", "mode": "permissive"}, ("/sys/fs/selinux/enforce", "0"), system="openeuler")
# time tampering, cleared logs, audit
clause("clock", {"kind": "future files"}, build=lambda r: r.put("/var/log/x.log", "x", NOW + 40 * DAY))
clause("log_gap", {"kind": "emptied", "detail": "auth.log"}, ("/var/log/auth.log", ""))
clause("log_gap", {"kind": "history off"}, ("/etc/profile", "export HISTSIZE=0\n"))
clause("log_gap", {"kind": "boot without log", "n": 1}, ("/var/log/wtmp", utmp(2, NOW - 380 * DAY) + utmp(2, NOW - 100 * DAY)), split=True)
clause("log_horizon", {"log": "journal", "persistent": 1})
clause("audit", {"kind": "auditd", "active": 0, "n": 0}, ("/etc/audit/rules.d/shili.rules", "# -w /etc/passwd\n"), build=lambda r: (r.services.remove("auditd.service"), r.processes.remove("auditd")))
clause("capture", {"kind": "microphone"}, ("/sys/class/sound/pcmC0D0c/dev", "116:2\n"), ("/sys/class/sound/pcmC1D3p/dev", "116:3\n"))

for i, (table, want, files, system, no, journal, more) in enumerate(T):
    r = roots.Root(f"{TMP}/r", system).base()
    if "build" in more:
        more["build"](r)
    for who, message in journal:
        r.tick(message, who=who)
    for path, content in files:
        r.put(path, content)
    if more.get("split"):
        old, r.journal = r.journal, roots.Journal(first_seq=100)
        r.put(f"/var/log/journal/{roots.MACHINE}/system@0.journal", old.bytes(state=2))
    kept = {path: content for path, content in files}
    r.done()
    for path, content in kept.items():                                  # what done() writes by itself does not undo the evidence
        r.put(path, content)
    t = facts(r.path)[table]
    what = f"{table} {want or no} of {[f[0] for f in files] or journal or 'base'}"
    match = [x for x in t["rows"] if want is not None and all(x.get(k) == v or (more.get("any_virtual") and x.get(k)) for k, v in want.items())]
    check(want is None or match, f"{what}: {t['state']} {t['rows'][:6]}")
    check(t["state"] in ("ok", "partial"), f"{what}: state {t['state']} {t['note']}")
    if "near" in more and match:
        k, v = more["near"]
        check(abs((match[0][k] or 0) - v) <= 86400, f"{what}: {k} {match[0][k]}, wanted about {v}")
    for bad in no:
        check(not [x for x in t["rows"] if all(x.get(k) == v for k, v in bad.items())], f"{what}: {bad} is there: {t['rows']}")
print(f"{len(T)} clauses")
end()
