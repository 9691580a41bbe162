"""Fixture roots: small trees as four office systems show them, clean, and with planted violations and traps.
Made-up names and numbers throughout; the files have the forms of the real ones."""
import os
import shutil
import sqlite3
import struct
import time

import gvdb
import rpmdb
from journal import Journal, stick

NOW = int(time.time())
DAY = 86400
ALL = ["kylin", "uos", "openeuler", "debian"]
OS = {
    "kylin": {"id": "kylin", "name": "Kylin Linux Desktop V10", "version": "v10", "packages": "dpkg", "desktop": "ukui"},
    "uos": {"id": "uos", "name": "UnionTech OS Desktop 20 Pro", "version": "20", "packages": "dpkg", "desktop": "deepin"},
    "openeuler": {"id": "openEuler", "name": "openEuler 22.03 (LTS)", "version": "22.03", "packages": "rpm", "desktop": "gnome"},
    "debian": {"id": "debian", "name": "Debian GNU/Linux 12 (bookworm)", "version": "12", "packages": "dpkg", "desktop": "gnome"},
}
MACHINE = "0123456789abcdef0123456789abcdef"


class Root:
    def __init__(self, path, system):
        self.path, self.os, self.system = path, OS[system], system
        self.packages, self.services, self.processes, self.modules = [], [], [], []
        self.journal, self.rpm_form = Journal(), "sqlite"
        self.mono = 100
        shutil.rmtree(path, ignore_errors=True)
        os.makedirs(path)

    def put(self, path, content, mtime=None):
        full = self.path + path
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, "wb") as f:
            f.write(content if isinstance(content, bytes) else content.encode())
        if mtime:
            os.utime(full, (mtime, mtime))
        return self

    def link(self, path, target):
        full = self.path + path
        os.makedirs(os.path.dirname(full), exist_ok=True)
        os.symlink(target, full)
        return self

    def dir(self, path):
        os.makedirs(self.path + path, exist_ok=True)
        return self

    # --- building blocks ---
    def base(self):
        o = self.os
        self.put("/etc/os-release", f'ID={o["id"]}\nNAME="{o["name"]}"\nPRETTY_NAME="{o["name"]}"\nVERSION_ID="{o["version"]}"\n')
        self.put("/etc/hostname", "shili-pc\n").put("/etc/machine-id", MACHINE + "\n", NOW - 400 * DAY)
        if self.system == "kylin":
            self.put("/etc/.kyinfo", "[dist]\nname=Kylin\nmilestone=Desktop-V10\narch=arm64\n").dir("/sys/kernel/security/kysec").put("/sys/kernel/security/kysec/status", "enabled\n")
        if self.system == "uos":
            self.put("/etc/os-version", "[Version]\nSystemName=UnionTech OS Desktop\nEditionName=Professional\nMajorVersion=20\n")
        if self.system == "openeuler":
            self.put("/etc/selinux/config", "SELINUX=enforcing\n").put("/sys/fs/selinux/enforce", "1")
        if self.system in ("debian", "uos"):
            self.put("/sys/module/apparmor/parameters/enabled", "Y\n")
        self.put("/proc/sys/kernel/osrelease", "5.10.0-8-generic\n").put("/proc/sys/kernel/hostname", "shili-pc\n").put("/proc/stat", f"cpu 0 0\nbtime {NOW - 3600}\n")
        self.put("/sys/class/dmi/id/sys_vendor", "Shili\n").put("/sys/class/dmi/id/product_name", "SL-900\n").put("/sys/class/dmi/id/chassis_type", "3\n")
        self.put("/sys/class/dmi/id/product_serial", "SL900X0042\n").put("/sys/class/dmi/id/board_serial", "BRD77\n").put("/sys/class/dmi/id/product_uuid", "11111111-2222-3333-4444-555555555555\n")
        # a password set in the firmware: power-on 01, keyboard 10, administrator 01, front panel 10
        self.put("/sys/firmware/dmi/entries/24-0/raw", bytes([24, 5, 0, 24, 0b01100110]))
        self.put("/sys/block/sda/size", "976773168\n").put("/sys/block/sda/removable", "0\n").put("/sys/block/sda/dev", "8:0\n").put("/sys/block/sda/device/model", "SHILI SSD\n")
        self.put("/sys/block/sda/sda1/dev", "8:1\n").put("/run/udev/data/b8:1", "E:ID_FS_TYPE=ext4\n").put("/run/udev/data/b8:0", "E:ID_SERIAL_SHORT=DISK0042\nE:ID_BUS=ata\n")
        self.dir("/sys/bus/usb/devices").dir("/sys/bus/pci/devices").dir("/sys/class/rfkill").dir("/sys/kernel/security")
        self.nic("eth0", carrier=0)
        self.put("/sys/class/net/lo/type", "772\n").put("/sys/class/net/lo/address", "00:00:00:00:00:00\n").put("/sys/class/net/lo/carrier", "1\n")
        self.put("/proc/net/route", "Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\tMTU\tWindow\tIRTT\n").put("/proc/net/ipv6_route", "")
        self.put("/proc/net/fib_trie", "Local:\n  +-- 127.0.0.0/8 2 0 2\n     |-- 127.0.0.1\n        /32 host LOCAL\n").put("/proc/net/if_inet6", "00000000000000000000000000000001 01 80 10 80       lo\n")
        head = "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n"
        for t in ("tcp", "tcp6", "udp", "udp6"):
            self.put(f"/proc/net/{t}", head)
        self.put("/proc/sys/net/ipv4/ip_forward", "0\n").put("/etc/resolv.conf", "# none\n").put("/proc/mounts", "/dev/mapper/luks-root / ext4 rw 0 0\nproc /proc proc rw 0 0\n")
        self.put("/sys/block/dm-0/dm/name", "luks-root\n").put("/sys/block/dm-0/dm/uuid", "CRYPT-LUKS2-abc-luks-root\n").put("/sys/block/dm-0/size", "976000000\n")
        self.put("/etc/environment", "PATH=/usr/bin\n").dir("/etc/NetworkManager/system-connections").dir("/var/lib/NetworkManager").dir("/var/lib/bluetooth").dir("/sys/class/net")
        self.accounts().policy().protection().desktop().boot()
        self.put("/etc/cups/printers.conf", "<Printer shili>\nDeviceURI usb://Shili/P1\nShared No\n</Printer>\n").put("/var/log/cups/page_log", "shili 1 u [x] 1 1\n")
        self.put("/proc/sys/dev/cdrom/info", "drive name:\t\tsr0\nCan write CD-R:\t\t0\n").dir("/home/zhang/.local/share").dir("/var/lib/libvirt")
        self.put("/etc/ssh/sshd_config", "PermitRootLogin prohibit-password\n").put("/etc/sudoers", "Defaults env_reset\nroot ALL=(ALL:ALL) ALL\n%sudo ALL=(ALL:ALL) ALL\n")
        self.put("/sys/class/rtc/rtc0/since_epoch", str(NOW)).put("/etc/audit/rules.d/shili.rules", "-w /etc/passwd -p wa\n")
        self.services += ["auditd.service", "cups.service"]
        self.processes += ["systemd", "auditd"]
        # a year of journal: so much that "never connected" can be said
        self.journal.kernel(NOW - 380 * DAY, 1, "Linux version 5.10.0-8-generic")
        return self

    def nic(self, name, carrier=1, kind="ether", driver="e1000e", bus="pci", mac="02:00:00:00:00:01"):
        d = f"/sys/class/net/{name}"
        self.put(f"{d}/type", "1\n").put(f"{d}/carrier", f"{carrier}\n").put(f"{d}/operstate", "up\n" if carrier else "down\n").put(f"{d}/address", mac + "\n").put(f"{d}/addr_assign_type", "0\n")
        dev = f"/sys/devices/fake/{name}"
        self.dir(dev).dir(f"/sys/bus/{bus}/drivers/{driver}")
        self.link(f"{d}/device", f"/sys/devices/fake/{name}").link(f"{dev}/driver", f"/sys/bus/{bus}/drivers/{driver}").link(f"{dev}/subsystem", f"/sys/bus/{bus}")
        if kind == "wlan":
            self.dir(f"{d}/wireless")
        return self

    def accounts(self, shadow=None):
        self.put("/etc/passwd", "root:x:0:0:root:/root:/bin/bash\ndaemon:x:1:1::/usr/sbin:/usr/sbin/nologin\nzhang:x:1000:1000:Zhang:/home/zhang:/bin/bash\n")
        changed = NOW // DAY - 5
        self.put("/etc/shadow", shadow or f"root:!:{changed}:0:30:7:::\ndaemon:*:{changed}:0:99999:7:::\nzhang:$y$j9T$made$up:{changed}:0:30:7:::\n")
        return self.dir("/root").dir("/home/zhang")

    def policy(self):
        stack = "password requisite pam_pwquality.so retry=3\npassword sufficient pam_unix.so use_authtok\n"
        auth = "auth required pam_faillock.so preauth\nauth sufficient pam_unix.so\nauth [default=die] pam_faillock.so authfail\n"
        if self.os["packages"] == "rpm":
            self.put("/etc/pam.d/system-auth", auth + stack)
        else:
            self.put("/etc/pam.d/common-password", stack).put("/etc/pam.d/common-auth", auth)
        self.put("/etc/security/pwquality.conf", "minlen = 12\ndcredit = -1\nucredit = -1\nlcredit = -1\n").put("/etc/security/faillock.conf", "deny = 5\nunlock_time = 600\n")
        return self.put("/etc/login.defs", "PASS_MAX_DAYS\t30\n")

    def protection(self):
        self.packages += [("coreutils", "8.32"), ("qaxsafe", "1.0")]
        self.services += ["qaxsafe.service"]
        self.processes += ["qaxsafed"]
        self.put("/opt/qaxsafe/defs/base.dat", "x", NOW - 3 * DAY)
        self.put("/etc/modprobe.d/no-usb.conf", "install usb-storage /bin/true\n").put("/lib/modules/5.10.0-8-generic/modules.builtin", "kernel/fs/ext4/ext4.ko\n")
        self.put("/etc/nftables.conf", "table inet f {\n chain input {\n type filter hook input priority 0; policy drop;\n ct state established accept\n }\n}\n")
        self.services += ["nftables.service"]
        return self

    def desktop(self, lock=1, idle=300, automount=0):
        d = self.os["desktop"]
        self.put(f"/usr/share/xsessions/{d}.desktop", "[Desktop Entry]\n")
        keys = {"ukui": ("/org/ukui/screensaver/lock-enabled", "/org/ukui/desktop/session/idle-delay", idle // 60), "gnome": ("/org/gnome/desktop/screensaver/lock-enabled", "/org/gnome/desktop/session/idle-delay", idle),
                "deepin": ("/com/deepin/dde/power/screen-black-lock", "/com/deepin/dde/power/line-power-lock-delay", idle if lock else 0)}[d]
        media = {"ukui": "/org/ukui/flash-disk/autoload/ifautoload", "gnome": "/org/gnome/desktop/media-handling/automount", "deepin": "/not/looked/at"}[d]
        return self.put("/home/zhang/.config/dconf/user", gvdb.write({keys[0]: ("b", lock), keys[1]: ("i" if d != "gnome" else "u", keys[2]), media: ("b", automount)}))

    def boot(self):
        grub = "/boot/grub2" if self.os["packages"] == "rpm" else "/boot/grub"
        self.put(f"{grub}/grub.cfg", "set superusers=\"root\"\npassword_pbkdf2 root grub.pbkdf2.sha512.10000.AA\nmenuentry 'Shili' --class gnu-linux {\n}\n")
        return self.dir("/sys/firmware/acpi").dir("/boot/efi/EFI/" + self.os["id"])

    def history(self, urls, chromium=False, path=None, wal=False):
        """A browser's database with the columns that are read; wal: the newest visit is only in the WAL."""
        path = path or ("/home/zhang/.config/browser360/Default/History" if chromium else "/home/zhang/.mozilla/firefox/a.default/places.sqlite")
        full = self.path + path
        os.makedirs(os.path.dirname(full), exist_ok=True)
        work = full + ".work"
        db = sqlite3.connect(work)
        db.execute("PRAGMA journal_mode=" + ("WAL" if wal else "DELETE"))
        db.execute("PRAGMA wal_autocheckpoint=0")
        shift = 11644473600 if chromium and not path.endswith("ephy-history.db") else 0
        if chromium:
            db.execute("CREATE TABLE urls(id INTEGER PRIMARY KEY, url LONGVARCHAR, title LONGVARCHAR, visit_count INTEGER, last_visit_time INTEGER)")
            db.execute("CREATE TABLE visits(id INTEGER PRIMARY KEY, url INTEGER, visit_time INTEGER)")
        else:
            db.execute("CREATE TABLE moz_places(id INTEGER PRIMARY KEY, url LONGVARCHAR, title LONGVARCHAR, visit_count INTEGER, last_visit_date INTEGER)")
            db.execute("CREATE TABLE moz_historyvisits(id INTEGER PRIMARY KEY, place_id INTEGER, visit_date INTEGER)")
        db.commit()
        if wal:
            db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        for url, count, at in urls:
            us = (at + shift) * 1000000
            db.execute("INSERT INTO %s VALUES(NULL, ?, 'secret title', ?, ?)" % ("urls" if chromium else "moz_places"), (url, count, us))
            db.execute("INSERT INTO %s VALUES(NULL, 1, ?)" % ("visits" if chromium else "moz_historyvisits"), (us,))
        db.commit()
        shutil.copy(work, full)                        # as a running browser leaves it: WAL not checkpointed, no -shm
        if wal:
            shutil.copy(work + "-wal", full + "-wal")
        db.close()
        for s in ("", "-wal", "-shm"):
            if os.path.exists(work + s):
                os.unlink(work + s)
        return self

    def usb(self, port, vid, pid, cls, sub="06", proto="50", serial=None, product=None, size=None):
        d = f"/sys/bus/usb/devices/{port}"
        self.put(f"{d}/idVendor", vid + "\n").put(f"{d}/idProduct", pid + "\n")
        if serial:
            self.put(f"{d}/serial", serial + "\n")
        if product:
            self.put(f"{d}/product", product + "\n")
        i = f"{d}:1.0".replace(f"/{port}:1.0", f"/{port}:1.0")
        self.put(f"{i}/bInterfaceClass", cls + "\n").put(f"{i}/bInterfaceSubClass", sub + "\n").put(f"{i}/bInterfaceProtocol", proto + "\n")
        if size is not None:
            self.put(f"/sys/devices/pci0/usb1/{port}/{port}:1.0/host/block/sdb/size", f"{size}\n")
            self.link("/sys/block/sdb", f"/sys/devices/pci0/usb1/{port}/{port}:1.0/host/block/sdb")
        return self

    def tcp(self, local, remote="00000000:0000", state="0A"):
        with open(self.path + "/proc/net/tcp", "a") as f:
            f.write(f"   0: {local} {remote} {state} 00000000:00000000 00:00000000 00000000     0        0 4242 1 0 100 0 0 10 0\n")
        return self

    def tick(self, message, who=None, ago=10 * DAY):
        self.mono += 10
        if who:
            self.journal.service(NOW - ago, self.mono, who, message)
        else:
            self.journal.kernel(NOW - ago, self.mono, message)
        return self

    def done(self):
        if self.os["packages"] == "rpm":
            self.rpm()
        else:
            self.put("/var/lib/dpkg/status", "".join(f"Package: {n}\nStatus: install ok installed\nVersion: {v}\n\n" for n, v in self.packages))
            self.put("/var/lib/dpkg/info/adduser.list", "/.\n", NOW - 390 * DAY).put("/var/lib/dpkg/info/coreutils.list", "/.\n", NOW - 20 * DAY)
        for s in self.services:
            self.put(f"/etc/systemd/system/multi-user.target.wants/{s}", "")
        self.put("/proc/modules", "".join(f"{m} 16384 0 - Live 0x0\n" for m in ["ext4"] + self.modules))
        for i, name in enumerate(self.processes):
            self.put(f"/proc/{100 + i}/comm", name + "\n")
        if self.journal:
            self.journal.kernel(NOW - 60, 10 * DAY, "last line")
            self.put(f"/var/log/journal/{MACHINE}/system.journal", self.journal.bytes())
        wtmp = b"".join(utmp(2, NOW - d * DAY) for d in (380, 10)) + utmp(7, NOW - 3600)
        if not os.path.exists(self.path + "/var/log/wtmp"):
            self.put("/var/log/wtmp", wtmp)
        self.put("/var/log/btmp", b"") if not os.path.exists(self.path + "/var/log/btmp") else None
        return self

    def rpm(self):
        if self.rpm_form != "sqlite":
            return self.put("/var/lib/rpm/Packages" + (".db" if self.rpm_form == "ndb" else ""), rpmdb.FORMS[self.rpm_form](self.packages))
        path = self.path + "/var/lib/rpm/rpmdb.sqlite"
        os.makedirs(os.path.dirname(path), exist_ok=True)
        db = sqlite3.connect(path)
        db.execute("CREATE TABLE Packages(hnum INTEGER PRIMARY KEY, blob BLOB)")
        for one in self.packages:
            db.execute("INSERT INTO Packages(blob) VALUES(?)", (rpmdb.header(*one),))
        db.commit()
        db.close()


def utmp(kind, at, host=b""):
    r = bytearray(384)
    struct.pack_into("<h", r, 0, kind)
    r[76:76 + len(host)] = host
    struct.pack_into("<i", r, 340, at)
    return bytes(r)


def clean(path, system):
    """Nothing wrong, with traps: things that look like violations and are none."""
    r = Root(path, system).base()
    r.nic("docker0", carrier=1, mac="02:42:00:00:00:01")
    for l in ("device",):
        os.unlink(f"{path}/sys/class/net/docker0/{l}")                          # a bridge has no device behind it
    r.dir("/sys/class/net/docker0/bridge")
    r.usb("1-1", "046d", "c077", "03", product="USB Optical Mouse").usb("1-2", "0bda", "0129", "08", product="Card Reader", size=0)
    r.tcp("0100007F:0277")                                                      # CUPS, this machine only
    r.tick("usb 3-1: New USB device found, idVendor=0951, idProduct=1666", who="logger")           # a user's words, not the kernel's
    r.tick("usb 3-1: SerialNumber: FAKE", who="logger")
    r.tick("usb-storage 3-1:1.0: USB Mass Storage device detected", who="logger")
    r.history([("file:///home/zhang/a.html", 3, NOW - DAY), ("http://oa.shili.lan/x", 5, NOW - DAY), ("http://192.168.1.5/", 2, NOW - DAY), ("https://www.example.com/", 0, NOW - DAY)])
    return r.done()


def dirty(path, system):
    """Every red line crossed."""
    r = Root(path, system).base()
    shutil.rmtree(path + "/sys/class/net/eth0")
    shutil.rmtree(path + "/sys/devices/fake")
    r.nic("eth0", carrier=1).nic("wlan0", carrier=1, kind="wlan", driver="iwlwifi", mac="02:00:00:00:00:02")
    r.put("/proc/net/route", "Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\tMTU\tWindow\tIRTT\neth0\t00000000\t0101A8C0\t0003\t0\t0\t100\t00000000\t0\t0\t0\n")
    r.put("/sys/class/rfkill/rfkill0/type", "wlan\n").put("/sys/class/rfkill/rfkill0/name", "phy0\n").put("/sys/class/rfkill/rfkill0/soft", "1\n").put("/sys/class/rfkill/rfkill0/hard", "0\n")
    r.usb("2-1", "0951", "1666", "08", serial="STICK0001", product="DataTraveler", size=1000).usb("1-3", "046d", "c52b", "03", product="USB Receiver")
    for i in range(5):
        r.mono += 100
        stick(r.journal, NOW - 9 * DAY + i * 3600, r.mono + i * 3600)
    r.mono += 6 * 3600
    stick(r.journal, NOW - 8 * DAY, r.mono, vid="2717", pid="ff40", serial="PHONE1", product="Shili Phone", storage=False)
    r.tick("NetworkManager: <info> NetworkManager state is now CONNECTED_GLOBAL", who="NetworkManager", ago=7 * DAY)
    r.put("/var/lib/NetworkManager/timestamps", f"[timestamps]\nabc={NOW - 7 * DAY}\n").put("/etc/NetworkManager/system-connections/w.nmconnection", "[connection]\nid=Free WiFi\ntype=wifi\n\n[wifi]\nmode=infrastructure\n\n[wifi-security]\npsk=geheim123\n")
    changed = NOW // DAY - 500
    r.accounts(f"root:$1$ab$cd:{changed}:0:99999:7:::\ndaemon:*:1:0:99999:7:::\nzhang::{changed}:0:99999:7:::\n")
    r.put("/etc/lightdm/lightdm.conf", "[Seat:*]\nautologin-user=zhang\n").put("/etc/sudoers.d/zhang", "zhang ALL=(ALL) NOPASSWD: ALL\n")
    r.desktop(lock=0, automount=1)
    r.history([("https://user:pw@www.public-site.example.com:8443/path?q=secret", 4, NOW - 2 * DAY), ("http://10.1.2.3/x", 1, NOW - 2 * DAY)], chromium=True)
    r.packages = [("coreutils", "8.32"), ("wechat", "4.0"), ("baidunetdisk", "4.1"), ("todesk", "4.7")]
    r.services = ["todeskd.service", "ssh.service", "smbd.service"]
    r.processes = ["systemd", "ToDesk", "sshd"]
    r.modules = ["usb_storage"]
    r.put("/etc/samba/smb.conf", "[global]\nworkgroup = X\n[public]\npath = /srv\nguest ok = yes\nread only = no\n")
    r.put("/sys/firmware/dmi/entries/24-0/raw", bytes([24, 5, 0, 24, 0b00100010])).put("/proc/mounts", "/dev/sda1 / ext4 rw 0 0\n//nas/x /mnt/nas cifs rw 0 0\n")
    grub = "/boot/grub2" if OS[system]["packages"] == "rpm" else "/boot/grub"
    r.put(f"{grub}/grub.cfg", "menuentry 'Windows Boot Manager' --class windows {\n}\n").put("/etc/cups/printers.conf", "<Printer net>\nDeviceURI ipp://printer.lan/ipp\nShared Yes\n</Printer>\n")
    r.put("/home/zhang/.local/share/recently-used.xbel", f'<xbel><bookmark href="file:///media/zhang/STICK/a.doc" added="x" modified="y" visited="2026-11-01T10:00:00Z"></bookmark></xbel>')
    r.tcp("00000000:0017").tcp("0101A8C0:C000", "08080808:01BB", "01")
    r.put("/var/log/wtmp", utmp(2, NOW - 380 * DAY) + utmp(7, NOW - 3 * DAY, b"10.9.8.7"))
    r.put("/etc/resolv.conf", "nameserver 114.114.114.114\n").put("/sys/class/video4linux/video0/name", "Camera\n").put("/sys/class/video4linux/video0/index", "0\n")
    return r.done()
