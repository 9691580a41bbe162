"""Whole machines of nine systems as their own files lie: one shared machine, and what each system does differently. Seeded by the date alone; names and numbers are made up.
What is said of a system's files is from its public images and manuals; paths of vendors that no public description names are marked (to be checked)."""
import gzip
import hashlib
import os
import time

import gvdb
import roots
from roots import DAY, NOW, MACHINE, Root, utmp

KERNEL = {"neokylin": "3.10.0-957.el7.x86_64", "kylin-server": "4.19.90-52.22.v2207.ky10.aarch64", "kylin": "5.4.18-85-generic", "uos": "4.19.0-amd64-desktop", "deepin": "6.6.40-amd64-desktop-hwe",
          "openeuler22": "5.10.0-182.0.0.95.oe2203sp3.x86_64", "openeuler24": "6.6.0-28.0.0.34.oe2403.x86_64", "loongnix": "4.19.0-19-loongson-3", "debian": "6.1.0-18-amd64"}
SYSTEMS = {   # id: the word of os-release; nic, esp, dm, desktop, logs as the system comes
    "uos": dict(id="uos", packages="dpkg", desktop="deepin", nic="enp3s0", esp="uos", dm="lightdm", logs="syslog",
                release='PRETTY_NAME="UnionTech OS Desktop 20 Pro"\nNAME="uos"\nVERSION_ID="20"\nVERSION="20"\nID=uos\nHOME_URL="https://www.chinauos.com/"\nVERSION_CODENAME=eagle\n'),
    "deepin": dict(id="deepin", packages="dpkg", desktop="dde-x11", nic="enp3s0", esp="deepin", dm="lightdm", logs="journal",
                   release='PRETTY_NAME="deepin 23"\nNAME="deepin"\nVERSION_ID="23"\nVERSION="23"\nVERSION_CODENAME=beige\nID=deepin\nHOME_URL="https://www.deepin.org/"\n'),
    "kylin": dict(id="kylin", packages="dpkg", desktop="ukui", nic="enaphyt4i0", esp="kylin", dm="lightdm", logs="syslog",
                  release='NAME="Kylin"\nVERSION="银河麒麟桌面操作系统V10 (SP1)"\nVERSION_US="Kylin Linux Desktop V10 (SP1)"\nID=kylin\nID_LIKE=debian\nPRETTY_NAME="Kylin V10 SP1"\nVERSION_ID="v10"\nPROJECT_CODENAME="V10SP1"\nUBUNTU_CODENAME=kylin\n'),
    "kylin-server": dict(id="kylin", packages="rpm", rpm="bdb", desktop="ukui", nic="enp125s0f0", esp="kylin", dm="lightdm", logs="messages",
                         release='NAME="Kylin Linux Advanced Server"\nVERSION="V10 (Lance)"\nID="kylin"\nVERSION_ID="V10"\nPRETTY_NAME="Kylin Linux Advanced Server V10 (Lance)"\nANSI_COLOR="0;31"\n'),
    "neokylin": dict(id="neokylin", packages="rpm", rpm="bdb", desktop="mate", nic="em1", esp="neokylin", dm="gdm", logs="messages",
                     release='NAME="NeoKylin Linux Desktop"\nVERSION="V7Update6 (Chromium)"\nID="neokylin"\nID_LIKE="fedora"\nVERSION_ID="V7Update6"\nPRETTY_NAME="NeoKylin Linux Desktop V7Update6 (Chromium)"\n'),
    "openeuler22": dict(id="openEuler", packages="rpm", rpm="sqlite", desktop=None, nic="enp2s0", esp="openEuler", dm=None, logs="messages",
                        release='NAME="openEuler"\nVERSION="22.03 (LTS-SP3)"\nID="openEuler"\nVERSION_ID="22.03"\nPRETTY_NAME="openEuler 22.03 (LTS-SP3)"\nANSI_COLOR="0;31"\n'),
    "openeuler24": dict(id="openEuler", packages="rpm", rpm="ndb", desktop="gnome", nic="enp2s0", esp="openEuler", dm="gdm", logs="journal",
                        release='NAME="openEuler"\nVERSION="24.03 (LTS)"\nID="openEuler"\nVERSION_ID="24.03"\nPRETTY_NAME="openEuler 24.03 (LTS)"\nANSI_COLOR="0;31"\n'),
    "loongnix": dict(id="Loongnix", packages="dpkg", desktop="cinnamon", nic="enp0s3f0", esp="Loongnix", dm="lightdm", logs="syslog",
                     release='PRETTY_NAME="Loongnix GNU/Linux 20 (DaoXiangHu)"\nNAME="Loongnix GNU/Linux"\nVERSION_ID="20"\nVERSION="20 (DaoXiangHu)"\nVERSION_CODENAME=DaoXiangHu\nID=Loongnix\nHOME_URL="http://www.loongnix.cn/"\n'),
    "debian": dict(id="debian", packages="dpkg", desktop="gnome", nic="enp3s0", esp="debian", dm="gdm3", logs="journal",
                   release='PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\nNAME="Debian GNU/Linux"\nVERSION_ID="12"\nVERSION="12 (bookworm)"\nVERSION_CODENAME=bookworm\nID=debian\n'),
}
SYSTEM, SYSTEM_OF = {"coreutils", "bash", "cups", "glibc", "openssh-client"}, "Shili System"      # what the system brings
USED = NOW - 300 * DAY                       # in its present use since
LOCK = {"deepin": {"/com/deepin/dde/power/line-power-lock-delay": ("i", 300), "/com/deepin/dde/power/sleep-lock": ("b", 1)}, "dde-x11": {"/org/example/nothing": ("b", 1)},
        "ukui": {"/org/ukui/screensaver/lock-enabled": ("b", 1), "/org/ukui/screensaver/idle-activation-enabled": ("b", 1), "/org/ukui/desktop/session/idle-delay": ("i", 5), "/org/ukui/flash-disk/autoload/ifautoload": ("b", 0)},
        "mate": {"/org/mate/screensaver/lock-enabled": ("b", 1), "/org/mate/desktop/session/idle-delay": ("i", 5), "/org/mate/desktop/media-handling/automount": ("b", 0)},
        "gnome": {"/org/gnome/desktop/screensaver/lock-enabled": ("b", 1), "/org/gnome/desktop/session/idle-delay": ("u", 300), "/org/gnome/desktop/media-handling/automount": ("b", 0)},
        "cinnamon": {"/org/cinnamon/desktop/screensaver/lock-enabled": ("b", 1), "/org/cinnamon/desktop/session/idle-delay": ("u", 300), "/org/cinnamon/desktop/media-handling/automount": ("b", 0)}}
EULER_AUTH = """#%PAM-1.0
# User changes will be destroyed the next time authconfig is run.
auth        required      pam_env.so
auth        required      pam_faillock.so preauth audit deny=3 even_deny_root unlock_time=600
-auth        sufficient    pam_fprintd.so
auth        sufficient    pam_unix.so nullok try_first_pass
-auth        sufficient    pam_sss.so use_first_pass
auth        [default=die] pam_faillock.so authfail audit deny=3 even_deny_root unlock_time=600
auth        sufficient    pam_faillock.so authsucc audit deny=3 even_deny_root unlock_time=600
auth        requisite     pam_succeed_if.so uid >= 1000 quiet_success
auth        required      pam_deny.so
account     required      pam_unix.so
account     required      pam_faillock.so
password    requisite     pam_pwquality.so minlen=12 minclass=3 enforce_for_root try_first_pass local_users_only retry=3 dcredit=0 ucredit=0 lcredit=0 ocredit=0
password    required      pam_pwhistory.so use_authtok remember=5 enforce_for_root
password    sufficient    pam_unix.so sha512 shadow nullok try_first_pass use_authtok
password    required      pam_deny.so
session     required      pam_unix.so
"""
RHEL7_AUTH = """#%PAM-1.0
# This file is auto-generated.
auth        required      pam_env.so
auth        required      pam_faildelay.so delay=2000000
auth        required      pam_faillock.so preauth silent audit deny=5 unlock_time=900
auth        sufficient    pam_unix.so nullok try_first_pass
auth        [default=die] pam_faillock.so authfail audit deny=5 unlock_time=900
auth        requisite     pam_succeed_if.so uid >= 1000 quiet_success
auth        required      pam_deny.so
account     required      pam_unix.so
password    requisite     pam_pwquality.so try_first_pass local_users_only retry=3 authtok_type=
password    sufficient    pam_unix.so sha512 shadow nullok try_first_pass use_authtok
password    required      pam_deny.so
"""
DPKG_AUTH = {"kylin": "auth\trequired\tpam_tally2.so deny=5 unlock_time=600\nauth\t[success=2 default=ignore]\tpam_biometric.so\nauth\t[success=1 default=ignore]\tpam_unix.so nullok_secure\nauth\trequisite\tpam_deny.so\nauth\trequired\tpam_permit.so\n",
             "loongnix": "auth\trequired\tpam_tally2.so deny=5 unlock_time=600\nauth\t[success=1 default=ignore]\tpam_unix.so nullok_secure\nauth\trequisite\tpam_deny.so\n"}
FAILLOCK_AUTH = "auth\trequisite\tpam_faillock.so preauth\nauth\t[success=1 default=ignore]\tpam_unix.so nullok\nauth\t[default=die]\tpam_faillock.so authfail\nauth\trequisite\tpam_deny.so\nauth\trequired\tpam_permit.so\n"
QUALITY = "password\trequisite\tpam_pwquality.so retry=3\npassword\t[success=1 default=ignore]\tpam_unix.so obscure use_authtok try_first_pass sha512\npassword\trequisite\tpam_deny.so\npassword\trequired\tpam_permit.so\n"
DDE_QUALITY = QUALITY.replace("pam_pwquality.so retry=3", "pam_deepin_pw_check.so")
MIRROR = {"dpkg": "deb http://mirror.shili.lan/os stable main\n", "rpm": "[local]\nname=local\nbaseurl=http://mirror.shili.lan/os/\nenabled=1\ngpgcheck=1\n"}
PUBLIC = {"uos": "deb https://home-packages.chinauos.com/home plum main contrib non-free\n", "deepin": "deb https://community-packages.deepin.com/beige/ beige main commercial community\n",
          "kylin": "deb http://archive.kylinos.cn/kylin/KYLIN-ALL 10.1 main restricted universe multiverse\n", "loongnix": "deb http://pkg.loongnix.cn/loongnix DaoXiangHu-stable main contrib non-free\n",
          "debian": "deb http://deb.debian.org/debian bookworm main\n", "kylin-server": "https://update.cs2c.com.cn/NS/V10/V10SP3/os/adv/lic/base/$basearch/", "neokylin": "http://download.cs2c.com.cn/neokylin/desktop/7.0/os/",
          "openeuler22": "http://repo.openeuler.org/openEuler-22.03-LTS-SP3/OS/$basearch/", "openeuler24": "http://repo.openeuler.org/openEuler-24.03-LTS/OS/$basearch/"}


def grub_hash(word, salt=b"shili" * 4):
    return f"grub.pbkdf2.sha512.10000.{salt.hex().upper()}.{hashlib.pbkdf2_hmac('sha512', word, salt, 10000, 64).hex().upper()}"


VENDOR = 'set superusers="root"\npassword_pbkdf2 root %s\n'
EULER, KYLIN = grub_hash(b"openEuler#12"), grub_hash(b"Kylin123123")      # what the vendors' installers set, as their manuals say


EFI = "/sys/firmware/efi/efivars/%s-8be4df61-93ca-11d2-aa0d-00e098032b8c"
USB_PATH = bytes([2, 1, 12, 0]) + b"\xd0\x41\x03\x0a\0\0\0\0" + bytes([3, 5, 6, 0, 0, 1]) + bytes([0x7f, 0xff, 4, 0])
DISK_PATH = bytes([4, 1, 42, 0]) + b"\1\0\0\0" + b"\0" * 32 + b"\2\2" + bytes([0x7f, 0xff, 4, 0])


def boot_entry(title, path):
    """Boot####: attributes of the file and of the entry, length of the path, title in UTF-16, path."""
    return b"\7\0\0\0" + b"\1\0\0\0" + len(path).to_bytes(2, "little") + title.encode("utf-16le") + b"\0\0" + path


def bsd(at, line, host="shili-pc"):
    """As rsyslog of the older kind writes it: no year, the machine's own time (that of China)."""
    return time.strftime("%b %e %H:%M:%S ", time.gmtime(at + 8 * 3600)) + host + " " + line + "\n"


class Machine(Root):
    def __init__(self, path, system):
        roots.OS.setdefault("whole-" + system, {**SYSTEMS[system], "name": "", "version": ""})
        super().__init__(path, "whole-" + system)
        self.name, self.lines, self.events, self.set_back = system, [], [], 0
        self.updated = 10
        self.rpm_form = self.os.get("rpm", "sqlite")
        self.dpkg = self.os["packages"] == "dpkg"
        self.etc_grub = "/boot/grub" if self.dpkg else "/boot/grub2"
        self.nic_name = self.os["nic"]
        self.arch = "loongarch64" if system == "loongnix" else "aarch64" if system in ("kylin", "kylin-server") else "x86_64"
        # --- the machine itself
        self.hardware().kernel_().release().people().pam().desk().loader().guard().quiet()

    def log(self, at, line, kernel=False, who=None):
        """One event in the logs as the system keeps them: the kernel's lines in rsyslog have a time since boot, those of the older kernel have none."""
        self.events.append((at, line, kernel, who))
        self.lines.append((at, (("kernel: " if self.name == "neokylin" else f"kernel: [{(at - NOW + 400 * DAY) % 90000:5d}.123456] ") if kernel else f"{who}[811]: ") + line))
        return self

    def hardware(self):
        for k, v in {"sys_vendor": "Shili", "product_name": "SL-900", "chassis_type": "3", "product_serial": "SL900X0042", "board_serial": "BRD77", "product_uuid": "11111111-2222-3333-4444-555555555555"}.items():
            self.put("/sys/class/dmi/id/" + k, v + "\n")
        self.put("/sys/firmware/dmi/entries/24-0/raw", bytes([24, 5, 0, 24, 0b01100110]))
        self.put("/sys/block/sda/size", "976773168\n").put("/sys/block/sda/removable", "0\n").put("/sys/block/sda/dev", "8:0\n").put("/sys/block/sda/device/model", "SHILI SSD\n")
        self.put("/run/udev/data/b8:0", "E:ID_SERIAL_SHORT=DISK0042\nE:ID_BUS=ata\n")
        for n, fs in ((1, "vfat"), (2, "ext4"), (3, "crypto_LUKS")):
            self.put(f"/sys/block/sda/sda{n}/dev", f"8:{n}\n").put(f"/run/udev/data/b8:{n}", f"E:ID_FS_TYPE={fs}\nE:ID_FS_UUID=uuid-{n}\n")
        self.put("/sys/block/dm-0/dm/name", "luks-root\n").put("/sys/block/dm-0/dm/uuid", "CRYPT-LUKS2-0123-luks-root\n").put("/sys/block/dm-0/size", "970000000\n").put("/sys/block/dm-0/dev", "253:0\n")
        self.put("/proc/mounts", "sysfs /sys sysfs rw 0 0\nproc /proc proc rw 0 0\ntmpfs /run tmpfs rw 0 0\n/dev/mapper/luks-root / ext4 rw,relatime 0 0\n/dev/sda2 /boot ext4 rw 0 0\n/dev/sda1 /boot/efi vfat rw 0 0\ngvfsd-fuse /run/user/1000/gvfs fuse.gvfsd-fuse rw 0 0\n")
        self.put("/etc/fstab", "# static\n/dev/mapper/luks-root / ext4 defaults 0 1\nUUID=uuid-2 /boot ext4 defaults 0 2\n").put("/etc/crypttab", "luks-root UUID=uuid-3 none luks\n")
        self.dir("/sys/bus/pci/devices").dir("/sys/class/rfkill").dir("/sys/class/bluetooth").dir("/sys/kernel/security").dir("/sys/class/video4linux").dir("/sys/class/net").dir("/sys/firmware/acpi")
        self.usb("1-3", "093a", "2510", "03", "01", "02", product="USB OPTICAL MOUSE").usb("1-4", "0bda", "0129", "08", product="USB2.0-CRW", size=0)
        self.nic(self.nic_name, carrier=0, driver="dwmac" if self.name == "loongnix" else "r8169")
        self.put("/sys/class/net/lo/type", "772\n").put("/sys/class/net/lo/carrier", "1\n").put("/sys/class/net/lo/address", "00:00:00:00:00:00\n")
        self.put("/proc/sys/dev/cdrom/info", "CD-ROM information, Id: cdrom.c 3.20\n\ndrive name:\t\tsr0\nCan write CD-R:\t\t0\nCan write DVD-R:\t0\n")
        self.put("/proc/asound/cards", " 0 [HDMI]: HDA-Intel - HDA Intel HDMI\n").put("/proc/asound/pcm", "00-03: HDMI 0 : HDMI 0 : playback 1\n").put("/sys/class/rtc/rtc0/since_epoch", str(NOW))
        if self.arch == "x86_64":
            self.put(EFI % "BootOrder", b"\7\0\0\0\0\0\1\0").put(EFI % "Boot0000", boot_entry(self.os["esp"], DISK_PATH)).put(EFI % "Boot0001", boot_entry("UEFI: Shili USB", USB_PATH))
            self.put(EFI % "SecureBoot", b"\6\0\0\0\1").put(EFI % "SetupMode", b"\6\0\0\0\0")
        return self

    def kernel_(self):
        self.put("/proc/sys/kernel/osrelease", KERNEL[self.name] + "\n").put("/proc/sys/kernel/hostname", "shili-pc\n").put("/proc/sys/kernel/arch", self.arch + "\n").put("/proc/stat", f"cpu 0 0\nbtime {NOW - 3600}\n")
        self.put("/proc/net/route", "Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\tMTU\tWindow\tIRTT\n").put("/proc/net/ipv6_route", "")
        self.put("/proc/net/fib_trie", "Local:\n  +-- 127.0.0.0/8 2 0 2\n     |-- 127.0.0.1\n        /32 host LOCAL\n").put("/proc/net/if_inet6", "00000000000000000000000000000001 01 80 10 80       lo\n")
        for t in ("tcp", "tcp6", "udp", "udp6"):
            self.put(f"/proc/net/{t}", "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n")
        self.tcp("0100007F:0277")                          # CUPS on this machine only
        self.put("/proc/sys/net/ipv4/ip_forward", "0\n").put("/proc/sys/net/ipv6/conf/all/forwarding", "0\n").put("/proc/cmdline", "BOOT_IMAGE=/vmlinuz root=/dev/mapper/luks-root ro quiet\n")
        self.modules = ["ext4", "dm_crypt"]
        if self.name in ("kylin",):
            self.put("/sys/kernel/security/lsm", "capability,yama,kysec\n").put("/sys/kernel/security/kysec/status", "enabled\n")     # kysec's words: to be checked
        elif self.dpkg:
            self.put("/sys/kernel/security/lsm", "lockdown,capability,yama,apparmor").put("/sys/module/apparmor/parameters/enabled", "Y\n")
        else:
            self.put("/sys/fs/selinux/enforce", "1").put("/etc/selinux/config", "# This file controls the state of SELinux on the system.\nSELINUX=enforcing\nSELINUXTYPE=targeted\n")
        self.put(f"/lib/modules/{KERNEL[self.name]}/modules.builtin", "kernel/fs/ext4/ext4.ko\n").put("/etc/modprobe.d/shili.conf", "install usb-storage /bin/true\ninstall uas /bin/true\n")
        return self

    def release(self):
        self.put("/usr/lib/os-release", self.os["release"]).link("/etc/os-release", "../usr/lib/os-release")
        self.put("/etc/hostname", "shili-pc\n").put("/etc/machine-id", MACHINE + "\n", NOW - 400 * DAY)
        if self.name in ("uos", "deepin"):
            self.put("/etc/os-version", "[Version]\nSystemName=" + ("UnionTech OS Desktop\nEditionName=Professional\nMajorVersion=20\nMinorVersion=1060\n" if self.name == "uos" else "deepin\nEditionName=Community\nMajorVersion=23\n"))
        if self.os["id"] == "kylin":
            self.put("/etc/.kyinfo", "[dist]\nname=Kylin\nmilestone=" + ("Desktop-V10-SP1-General-Release-2303" if self.dpkg else "Server-V10-SP3-General-Release-2303") + "\n[os]\nto=\nterm=\n")
        if not self.dpkg:
            word = {"neokylin": "neokylin-release", "kylin-server": "kylin-release"}.get(self.name, "openEuler-release")
            self.put("/etc/" + word, self.os["release"].split('PRETTY_NAME="')[1].split('"')[0] + "\n")
        self.packages += [("coreutils", "8.32"), ("bash", "5.1"), ("cups", "2.3"), ("firefox-esr" if self.dpkg else "firefox", "115"), ("wps-office", "11.1.0.11720"), ("libvncclient1", "0.9"), ("openssh-client", "9")]
        return self

    def people(self):
        extra = "secadm:x:600:600::/home/secadm:/usr/sbin/nologin\nauditadm:x:601:601::/home/auditadm:/usr/sbin/nologin\n" if self.os["id"] == "kylin" else ""
        self.put("/etc/passwd", "root:x:0:0:root:/root:/bin/bash\ndaemon:x:1:1:daemon:/usr/sbin:/usr/sbin/nologin\nlightdm:x:116:122:Light Display Manager:/var/lib/lightdm:/bin/false\n" + extra + "zhang:x:1000:1000:Zhang San,,,:/home/zhang:/bin/bash\n")
        hash_ = {"openeuler24": "$sm3$salt$made.up.for.a.test", "debian": "$y$j9T$made$up", "deepin": "$y$j9T$made$up"}.get(self.name, "$6$salt$made.up")
        day = NOW // DAY - 5
        self.put("/etc/shadow", f"root:!:{day}:0:30:7:::\ndaemon:*:{day}:0:99999:7:::\nlightdm:*:{day}:0:99999:7:::\n" + "".join(f"{u}:*:{day}::::::\n" for u in ("secadm", "auditadm") if extra) + f"zhang:{hash_}:{day}:0:30:7:::\n")
        self.put("/etc/group", "root:x:0:\nsudo:x:27:zhang\nwheel:x:10:zhang\nnopasswdlogin:x:120:\n").dir("/root").dir("/home/zhang/.local/share").dir("/home/zhang/.config")
        self.put("/etc/login.defs", "# comments\nPASS_MAX_DAYS\t30\nPASS_MIN_DAYS\t0\nPASS_WARN_AGE\t7\nUID_MIN\t1000\n")
        self.put("/etc/sudoers", "Defaults\tenv_reset\n# %wheel ALL=(ALL) NOPASSWD: ALL\nroot\tALL=(ALL:ALL) ALL\n%" + ("sudo" if self.dpkg else "wheel") + "\tALL=(ALL:ALL) ALL\n" + ("@" if self.name == "debian" else "#") + "includedir /etc/sudoers.d\n")
        return self

    def pam(self):
        if self.name == "neokylin":                        # authconfig: the name is a link
            self.put("/etc/pam.d/system-auth-ac", RHEL7_AUTH).put("/etc/pam.d/password-auth-ac", RHEL7_AUTH).link("/etc/pam.d/system-auth", "system-auth-ac").link("/etc/pam.d/password-auth", "password-auth-ac")
            self.put("/etc/security/pwquality.conf", "# minlen = 9\nminlen = 14\n# dcredit = 1\n# ucredit = 1\n# lcredit = 1\n# ocredit = 1\nminclass = 3\n")
        elif not self.dpkg:
            self.put("/etc/pam.d/system-auth", EULER_AUTH).put("/etc/pam.d/password-auth", EULER_AUTH).put("/etc/security/pwquality.conf", "# minlen = 8\n# dcredit = 0\n")
        else:
            dde = self.name in ("uos", "deepin")
            self.put("/etc/pam.d/common-auth", "# /etc/pam.d/common-auth\n" + DPKG_AUTH.get(self.name, FAILLOCK_AUTH)).put("/etc/pam.d/common-password", DDE_QUALITY if dde else QUALITY)
            self.put("/etc/security/faillock.conf", "# deny = 3\ndeny = 5\nunlock_time = 600\n").put("/etc/security/pwquality.conf", "minlen = 12\nminclass = 3\n")
            if dde:
                self.put("/etc/deepin/dde.conf", '[Password]\nSTRONG_PASSWORD = true\nPASSWORD_MIN_LENGTH = 12\nPASSWORD_MAX_LENGTH = 512\nVALIDATE_POLICY = "1234567890;abcdefghijklmnopqrstuvwxyz;ABCDEFGHIJKLMNOPQRSTUVWXYZ;~`!@#$%^&*()-_+=|"\nVALIDATE_REQUIRED = 3\n')
            for service in ("login", "sshd", "sudo"):
                self.put("/etc/pam.d/" + service, "@include common-auth\n@include common-account\n@include common-session\n")
        if self.dpkg and self.os["dm"] == "lightdm":
            self.put("/etc/pam.d/lightdm", "auth    sufficient      pam_succeed_if.so user ingroup nopasswdlogin\n@include common-auth\n")
        return self

    def desk(self):
        d, dm = self.os["desktop"], self.os["dm"]
        self.dir("/usr/share/applications")
        if d:
            self.put(f"/usr/share/xsessions/{d}.desktop", "[Desktop Entry]\nName=x\nExec=x\n").put("/home/zhang/.config/dconf/user", gvdb.write(LOCK[d]))
        if dm:
            self.link("/etc/systemd/system/display-manager.service", f"/lib/systemd/system/{dm}.service")
        if dm == "lightdm":
            greeter = {"ukui": "ukui-greeter", "cinnamon": "lightdm-gtk-greeter"}.get(d, "lightdm-deepin-greeter")
            self.put("/etc/X11/default-display-manager", "/usr/sbin/lightdm\n").put("/etc/lightdm/lightdm.conf", f"[LightDM]\n#user-authority-in-system-dir=false\n[Seat:*]\n#autologin-user=\n#autologin-guest=false\ngreeter-session={greeter}\n")
        if dm in ("gdm", "gdm3"):
            self.put("/etc/gdm3/daemon.conf" if dm == "gdm3" else "/etc/gdm/custom.conf", "# GDM configuration storage\n[daemon]\n# AutomaticLoginEnable = true\n# AutomaticLogin = user1\n[security]\n")
        if self.name == "openeuler24":                     # the office's settings for everybody, locked
            self.put("/etc/dconf/profile/user", "user-db:user\nsystem-db:local\n").put("/etc/dconf/db/local", gvdb.write({"/org/gnome/desktop/session/idle-delay": ("u", 300)}))
        return self

    def loader(self):
        efi = "loongarch64" if self.name == "loongnix" else "aa64" if self.arch == "aarch64" else "x64"
        self.put(f"/boot/efi/EFI/{self.os['esp']}/grub{efi}.efi", "MZ").put(f"/boot/efi/EFI/BOOT/BOOT{efi.upper()}.EFI", "MZ")
        menu = "menuentry '%s' --class gnu-linux --class os $menuentry_id_option 'gnulinux-simple-uuid-2' {\n\tlinux /vmlinuz root=/dev/mapper/luks-root\n}\n" % self.os["release"].split('NAME="')[1].split('"')[0]
        if self.dpkg:
            self.put("/boot/grub/grub.cfg", '### BEGIN /etc/grub.d/40_custom ###\nset superusers="root"\npassword_pbkdf2 root grub.pbkdf2.sha512.10000.AA.BB\n' + menu)
            if self.name in ("deepin", "uos"):             # deepin starts by Ubuntu's signed GRUB too
                self.put("/boot/efi/EFI/ubuntu/grubx64.efi", "MZ").put("/boot/efi/EFI/ubuntu/grub.cfg", "search.fs_uuid uuid-2 root\n")
        else:
            script = 'if [ -n "${GRUB2_PASSWORD}" ]; then\n  set superusers="root"\n  export superusers\n  password_pbkdf2 root ${GRUB2_PASSWORD}\nfi\n'
            where = f"/boot/efi/EFI/{self.os['esp']}"
            self.put(f"{where}/grub.cfg", script + menu).put(f"{where}/user.cfg", "GRUB2_PASSWORD=grub.pbkdf2.sha512.10000.AA.BB\n").link("/etc/grub2-efi.cfg", f"..{where}/grub.cfg")
        return self

    def guard(self):
        """Antivirus, firewall, auditing, required protection; printers and their record."""
        av = {"kylin": ("qaxsafe", "qaxsafed", "qaxsafe.service", "/opt/qaxsafe/defs/base.dat"), "uos": ("com.qianxin.trustagent", "qaxsafed", "qaxsafe.service", "/opt/apps/com.qianxin.trustagent/files/defs/base.dat"),
              "loongnix": ("rising-esm", "ravservice", "rising.service", "/opt/rising/defs/base.dat"), "neokylin": ("360safe-el7", "360entd", "360entd.service", "/opt/360safe/defs/base.dat"),
              "kylin-server": ("360epp", "360entd", "360entd.service", "/opt/360/defs/base.dat")}.get(self.name)      # vendors' folders of signatures: to be checked
        if av:
            self.packages.append((av[0], "8.0"))
            self.processes.append(av[1])
            self.services.append(av[2])
            self.put(av[3], "x", NOW - 3 * DAY)
        else:
            self.packages += [("clamav", "0.103"), ("clamav-daemon" if self.dpkg else "clamd", "0.103")]
            self.processes.append("clamd")
            self.services.append("clamav-daemon.service" if self.dpkg else "clamd@scan.service")
            self.put("/var/lib/clamav/daily.cvd", time.strftime("ClamAV-VDB:%d %b %Y 04-05 +0800:27000:1:90:X:X:x:1\n", time.gmtime(NOW - 3 * DAY)).encode().ljust(512), NOW - 300 * DAY)
            self.put("/var/log/clamav/scan.log", "----------- SCAN SUMMARY -----------\nInfected files: 0\nEnd Date:   " + time.strftime("%Y:%m:%d 12:05:11", time.gmtime(NOW - 4 * DAY)) + "\n")
        if self.dpkg and self.name != "debian":
            self.put("/etc/ufw/ufw.conf", "ENABLED=yes\nLOGLEVEL=low\n").put("/etc/default/ufw", 'IPV6=yes\nDEFAULT_INPUT_POLICY="DROP"\n')
            self.services.append("ufw.service")
        elif self.dpkg:
            self.put("/etc/nftables.conf", "#!/usr/sbin/nft -f\nflush ruleset\ntable inet filter {\n\tchain input {\n\t\ttype filter hook input priority filter; policy drop;\n\t\tct state established,related accept\n\t}\n}\n")
            self.services.append("nftables.service")
        else:
            self.put("/etc/firewalld/firewalld.conf", "# firewalld config file\nDefaultZone=public\n")
            self.services.append("firewalld.service")
        self.put("/etc/audit/rules.d/audit.rules", "## First rule - delete all\n-D\n-b 8192\n-w /etc/passwd -p wa -k identity\n").put("/etc/audit/auditd.conf", "log_file = /var/log/audit/audit.log\n").put("/var/log/audit/audit.log", "type=DAEMON_START msg=audit(1):\n")
        self.services += ["auditd.service", "cups.service", "rsyslog.service" if self.os["logs"] != "journal" else "systemd-journald.service", "cron.service"]
        self.processes += ["systemd", "auditd", "cupsd"]
        self.put("/etc/cups/printers.conf", "# Printer configuration file\n<Printer Shili-P1>\nDeviceURI usb://Shili/P1?serial=A1\nState Idle\nShared No\n</Printer>\n").put("/var/log/cups/page_log", "Shili-P1 1 zhang [30/Nov/2026:10:00:00 +0800] 1 1\n")
        self.packages.append(("hostaudit-agent", "3.0"))
        self.services.append("hostaudit.service")
        self.processes.append("hostauditd")
        return self

    def quiet(self):
        """Software's own settings where nothing is wrong, and old logs."""
        self.dir("/etc/NetworkManager/system-connections").dir("/var/lib/NetworkManager").dir("/var/lib/bluetooth").dir("/var/lib/libvirt").dir("/usr/share/dbus-1")
        self.put("/etc/ssh/sshd_config", "#PermitRootLogin prohibit-password\nSubsystem sftp /usr/lib/openssh/sftp-server\n").put("/etc/resolv.conf", "# Generated by NetworkManager\n").put("/etc/environment", "PATH=\"/usr/local/sbin:/usr/bin\"\n").put("/etc/profile", "HISTSIZE=1000\n")
        if self.os["packages"] == "rpm":
            self.put("/etc/yum.repos.d/local.repo", MIRROR["rpm"]).put("/etc/yum.repos.d/stock.repo", f"[os]\nname=os\nbaseurl={PUBLIC[self.name]}\nenabled=0\ngpgkey=http://www.public.example.com/key\n")
        else:
            self.put("/etc/apt/sources.list", "# " + PUBLIC[self.name] + MIRROR["dpkg"])
        if self.name == "debian":
            self.put("/etc/apt/sources.list.d/debian.sources", "Types: deb\nURIs: http://mirror.shili.lan/debian\nSuites: bookworm\nComponents: main\n")
        self.put("/var/log/btmp", utmp(6, NOW - 2 * DAY))
        self.wtmp = b"".join(utmp(2, NOW - d * DAY) for d in (290, 10)) + utmp(7, NOW - 3600, b":0" if self.os["desktop"] else b"")
        self.log(NOW - 300 * DAY, "Linux version " + KERNEL[self.name], kernel=True)
        for d in range(290, 0, -10):
            self.log(NOW - d * DAY, "usb 1-3: New USB device found, idVendor=093a, idProduct=2510, bcdDevice= 1.00", kernel=True).log(NOW - d * DAY, "usb 1-3: Product: USB OPTICAL MOUSE", kernel=True)
            self.log(NOW - d * DAY + 5, "Started Daily Cleanup of Temporary Directories.", who="systemd")
        self.log(NOW - 60, "Started Session 1 of user zhang.", who="systemd")      # since the start an hour ago
        return self

    # --- the network of an office, of the internet
    def online(self, public):
        ip, gateway = ("10.20.30.40", "0114140A")           # gateway and network in the kernel's order
        self.put(f"/sys/class/net/{self.nic_name}/carrier", "1\n").put(f"/sys/class/net/{self.nic_name}/operstate", "up\n")
        self.put("/proc/net/route", "Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\tMTU\tWindow\tIRTT\n" + f"{self.nic_name}\t00000000\t011E140A\t0003\t0\t0\t100\t00000000\t0\t0\t0\n{self.nic_name}\t001E140A\t00000000\t0001\t0\t0\t100\t00FFFFFF\t0\t0\t0\n")
        self.put("/proc/net/fib_trie", "Local:\n  +-- 10.20.30.0/24 2 0 2\n     |-- 10.20.30.40\n        /32 host LOCAL\n  +-- 127.0.0.0/8 2 0 2\n     |-- 127.0.0.1\n        /32 host LOCAL\n")
        self.put("/etc/resolv.conf", "# Generated by NetworkManager\nsearch shili.lan\nnameserver " + ("223.5.5.5" if public else "10.20.30.1") + "\n")
        if self.name in ("openeuler22", "neokylin", "kylin-server"):
            self.put(f"/etc/sysconfig/network-scripts/ifcfg-{self.nic_name}", f"TYPE=Ethernet\nBOOTPROTO=none\nNAME={self.nic_name}\nDEVICE={self.nic_name}\nONBOOT=yes\nIPADDR={ip}\nPREFIX=24\nGATEWAY=10.20.30.1\n")
        else:
            self.put("/etc/NetworkManager/system-connections/wired.nmconnection", f"[connection]\nid=有线连接\nuuid=u-1\ntype=ethernet\ninterface-name={self.nic_name}\n\n[ipv4]\nmethod=manual\naddress1={ip}/24,10.20.30.1\n")
        self.put("/etc/chrony.conf", "server ntp.shili.lan iburst\n").put("/proc/net/udp", "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n   1: 00000000:14E9 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 1 2 0 0\n   2: 00000000:0044 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 1 2 0 0\n")
        self.history([("http://oa.shili.lan/", 9, NOW - DAY), ("http://10.20.30.5:8080/x", 3, NOW - DAY)] + ([("https://www.public-site.example.com/", 4, NOW - DAY)] if public else []))
        return self

    def done(self):
        if self.os["logs"] == "journal":
            for at, line, kernel, who in sorted(self.events, key=lambda e: e[0]):
                mono = at - NOW + 301 * DAY + (self.set_back if at > NOW - 4 * DAY else 0)      # one boot; set back: the clock alone
                self.journal.kernel(at, mono, line) if kernel else self.journal.service(at, mono, who, line)
            self.put(f"/var/log/journal/{MACHINE}/system.journal", self.journal.bytes())
        else:
            self.rsyslog()
        self.journal = None
        self.put("/var/log/wtmp", self.wtmp)
        if not self.dpkg:                                  # who brought a package says when the system was updated
            self.packages = [(n, v, NOW - (self.updated if n in SYSTEM else 5) * DAY, SYSTEM_OF if n in SYSTEM else "Shili Soft") for n, v in self.packages + [("glibc", "2.34")]]
        super().done()
        if self.dpkg:
            for name in SYSTEM & {n for n, _ in self.packages}:
                self.put(f"/var/lib/dpkg/info/{name}.list", "/.\n", NOW - self.updated * DAY)
            os.utime(self.path + "/var/lib/dpkg/status", (NOW - 10 * DAY, NOW - 10 * DAY))
            self.put("/var/log/apt/history.log", time.strftime("\nStart-Date: %Y-%m-%d  10:00:00\nCommandline: apt-get -y dist-upgrade\nUpgrade: bash:amd64 (5.0, 5.1), libc6:amd64 (2.31-1, 2.31-2)\nEnd-Date: %Y-%m-%d  10:05:00\n", time.gmtime(NOW - 10 * DAY)))
        return self

    def rsyslog(self):
        """A year in the log of today and in rotated ones: packed and numbered (Debian), or with the date in the name."""
        log, aside = ("syslog", "kern.log") if self.dpkg else ("messages", None)
        old = sorted(l for l in self.lines if l[0] < NOW - 30 * DAY)
        new = sorted(l for l in self.lines if l[0] >= NOW - 30 * DAY)
        parts = [("".join(bsd(*l) for l in old if lo <= l[0] < hi), hi) for lo, hi in ((0, NOW - 150 * DAY), (NOW - 150 * DAY, NOW - 30 * DAY))]
        for i, (text, end) in enumerate(parts):
            name = f"/var/log/{log}.{len(parts) - i}" + (".gz" if i == 0 else "") if self.dpkg else f"/var/log/{log}-" + time.strftime("%Y%m%d", time.gmtime(end))
            self.put(name, gzip.compress(text.encode()) if name.endswith(".gz") else text, end)
        self.put(f"/var/log/{log}", "".join(bsd(*l) for l in new))
        if aside:
            self.put(f"/var/log/{aside}", "".join(bsd(at, l) for at, l in new if l.startswith("kernel")))
        self.put("/var/log/" + ("auth.log" if self.dpkg else "secure"), bsd(NOW - DAY, "sshd[1]: nothing"))


def clean(path, system, cls):
    m = Machine(path, system)
    if cls != "classified":
        m.online(cls == "internet")
    if cls == "internet":                                   # a portable one, with a card for wireless that may be there
        m.put("/sys/class/dmi/id/chassis_type", "10\n").put("/sys/class/rfkill/rfkill0/type", "wlan\n").put("/sys/class/rfkill/rfkill0/name", "phy0\n").put("/sys/class/rfkill/rfkill0/soft", "0\n").put("/sys/class/rfkill/rfkill0/hard", "0\n")
    else:
        m.put("/home/secret/a.doc", "x")
        os.chmod(path + "/home/secret", 0o700)
    return m.done()


def dirty(path, system):
    """Every check that can be hurt is hurt, by each system's own files; what a machine of every class may have wrong at once."""
    m = Machine(path, system).online(True)
    desk, dm, d = m.os["desktop"], m.os["dm"], path
    # identity and firmware
    m.put("/sys/class/dmi/id/product_serial", "OTHER99\n").put("/run/udev/data/b8:0", "E:ID_SERIAL_SHORT=DISK99\nE:ID_BUS=ata\n").put("/etc/machine-id", MACHINE + "\n", NOW - 100 * DAY).put(f"/sys/class/net/{m.nic_name}/address", "02:00:00:00:00:99\n")
    m.put("/sys/class/dmi/id/sys_vendor", "QEMU\n" if system == "kylin-server" else "Shili\n").put("/sys/firmware/dmi/entries/24-0/raw", bytes([24, 5, 0, 24, 0b00100010])).put("/sys/class/dmi/id/chassis_type", "10\n")
    if m.arch == "x86_64":
        m.put(EFI % "SecureBoot", b"\6\0\0\0\0")
    m.put(EFI % "BootOrder", b"\7\0\0\0\1\0\0\0").put(EFI % "Boot0001", boot_entry("UEFI: Shili USB", USB_PATH)).put(EFI % "Boot0000", boot_entry(m.os["esp"], DISK_PATH))
    # the loader: no password, the vendor's known one, another system as os-prober names it in Chinese
    other = "menuentry 'Windows Boot Manager (在 /dev/sda1)' --class windows --class os $menuentry_id_option 'osprober-efi-AA-BB' {\n\tchainloader /EFI/Microsoft/Boot/bootmgfw.efi\n}\n" if m.dpkg else \
            "menuentry 'CentOS Linux 7 (Core) (位于 /dev/sdb2)' --class gnu-linux $menuentry_id_option 'osprober-gnulinux-simple-uuid-9' {\n\tlinux /vmlinuz\n}\n"
    if m.dpkg:
        m.put("/boot/grub/grub.cfg", "menuentry 'x' --class gnu-linux {\n}\n" + other)
    else:
        where = f"/boot/efi/EFI/{m.os['esp']}"
        os.unlink(d + where + "/user.cfg")
        m.put(where + "/grub.cfg", "menuentry 'x' --class gnu-linux {\n}\n" + other + {"openeuler22": VENDOR % EULER, "openeuler24": VENDOR % EULER, "kylin-server": VENDOR % KYLIN}.get(system, ""))
    m.put("/proc/mounts", "/dev/sda2 / ext4 rw 0 0\n//nas/share /mnt/nas cifs rw 0 0\n" if m.dpkg else "/dev/mapper/os-root / xfs rw 0 0\nnas:/srv /srv nfs4 rw 0 0\n")
    os.unlink(d + "/sys/block/dm-0/dm/uuid")
    if not m.dpkg:
        m.put("/sys/block/dm-0/dm/name", "os-root\n").put("/sys/block/dm-0/dm/uuid", "LVM-abcdef\n")
    m.put("/home/secret/a.doc", "x")
    for p in ("/home", "/home/secret"):
        os.chmod(d + p, 0o755)
    # people
    day = NOW // DAY - 500
    with open(d + "/etc/passwd", "a") as f:
        f.write("li:x:1001:1001::/home/li:/bin/bash\nwang:x:1002:1002::/home/wang:/bin/bash\nzhao:x:1003:1003::/home/zhao:/bin/bash\nsun:x:1004:1004::/home/sun:/bin/bash\ntoor:x:0:0::/root:/bin/sh\n")
    m.put("/etc/shadow", f"root:$1$ab$cd:{day}:0:99999:7:::\ndaemon:*:1:0:99999:7:::\nlightdm:*:1::::::\nzhang::{day}:0:99999:7:::\n" + "".join(f"{u}:$6$a$b:{day}:0:99999:7:::\n" for u in ("li", "wang", "zhao", "sun", "toor")))
    m.put("/etc/login.defs", "PASS_MAX_DAYS\t99999\n").put("/etc/sudoers.d/zhang", "zhang ALL=(ALL) NOPASSWD: ALL\n")
    if system == "neokylin":
        m.put("/etc/pam.d/system-auth-ac", "auth sufficient pam_unix.so nullok\nauth required pam_deny.so\npassword requisite pam_pwquality.so retry=3\npassword sufficient pam_unix.so\n").put("/etc/pam.d/password-auth-ac", "auth sufficient pam_unix.so nullok\n").put("/etc/security/pwquality.conf", "# minlen = 9\n# dcredit = 1\n# ucredit = 1\n# lcredit = 1\n# ocredit = 1\n")
    elif not m.dpkg:
        weak = EULER_AUTH.replace("minlen=12 minclass=3", "minlen=6 minclass=1")
        weak = "".join(l + "\n" for l in weak.splitlines() if "faillock" not in l)
        m.put("/etc/pam.d/system-auth", weak).put("/etc/pam.d/password-auth", weak)
    else:
        m.put("/etc/pam.d/common-auth", "auth\t[success=1 default=ignore]\tpam_unix.so nullok\nauth\trequisite\tpam_deny.so\n").put("/etc/security/pwquality.conf", "minlen = 6\nminclass = 1\n")
        if system in ("uos", "deepin"):
            m.put("/etc/deepin/dde.conf", "[Password]\nSTRONG_PASSWORD = true\nPASSWORD_MIN_LENGTH = 6\nVALIDATE_REQUIRED = 1\n")
    if dm == "lightdm":
        m.put("/etc/lightdm/lightdm.conf.d/60-auto.conf" if desk == "ukui" else "/etc/lightdm/lightdm.conf", "[Seat:*]\nautologin-user=zhang\nautologin-user-timeout=0\n")
    elif dm:
        m.put("/etc/gdm3/daemon.conf" if dm == "gdm3" else "/etc/gdm/custom.conf", "[daemon]\nAutomaticLoginEnable=True\nAutomaticLogin=zhang\n")
    else:
        m.put("/etc/systemd/system/getty@tty1.service.d/override.conf", "[Service]\nExecStart=\nExecStart=-/sbin/agetty -o '-p -- \\\\u' --noclear --autologin root %I $TERM\n")
    if desk:
        # a number may be 0 or off: the screen never locks; media are mounted and opened
        off = {k: (t, 1 if "automount" in k or "autoload" in k else 0) for k, (t, v) in LOCK[desk].items()}
        off.update({k.replace("automount", "automount-open"): ("b", 1) for k in LOCK[desk] if k.endswith("/automount")})
        m.put("/home/zhang/.config/dconf/user", gvdb.write(off))
        if system == "openeuler24":
            m.put("/etc/dconf/db/local", gvdb.write({"/org/gnome/desktop/screensaver/lock-enabled": ("b", 1)}))
    # protection
    for p in ("/sys/kernel/security/lsm", "/sys/kernel/security/kysec", "/sys/module/apparmor"):
        os.system(f"rm -rf '{d}{p}'")
    m.put("/sys/kernel/security/lsm", "capability,yama\n")
    if system == "kylin":
        m.put("/sys/kernel/security/kysec/status", "softmode\n")
    elif m.dpkg:
        m.put("/sys/module/apparmor/parameters/enabled", "N\n")
    else:
        m.put("/sys/fs/selinux/enforce", "0").put("/etc/selinux/config", "SELINUX=permissive\n")
    m.packages = [p for p in m.packages if not any(w in p[0] for w in ("clam", "qax", "qianxin", "rising", "360", "hostaudit"))]
    m.services, m.processes = ["cups.service", "cron.service"], ["systemd", "cupsd"]
    m.put("/etc/audit/rules.d/audit.rules", "-D\n-a task,never\n").put("/etc/modprobe.d/shili.conf", "# nothing\n").put("/etc/ufw/ufw.conf", "ENABLED=no\n")
    m.modules += ["usb_storage", "uas"]
    if not m.dpkg:
        m.put("/etc/yum.repos.d/stock.repo", f"[os]\nname=os\nbaseurl={PUBLIC[system]}\nenabled=1\n")
    else:
        m.put("/etc/apt/sources.list", PUBLIC[system])
    # software
    m.packages += {"uos": [("com.tencent.wechat", "4"), ("com.baidu.baidunetdisk", "4"), ("com.todesk.client", "4"), ("org.deepin.mail", "5")], "deepin": [("com.qq.weixin.deepin", "4"), ("com.baidu.baidunetdisk", "4"), ("rustdesk", "1"), ("deepin-mail", "5")],
                   "kylin": [("kylin-ipmsg", "1"), ("baidunetdisk", "4"), ("sunloginclient", "1"), ("thunderbird", "102")]}.get(system, [("linuxqq", "3"), ("nutstore", "6"), ("anydesk", "6"), ("thunderbird", "102")])
    m.packages += [("bleachbit", "4"), ("logkeys", "0"), ("qbittorrent", "4"), ("openvpn", "2"), ("docker-ce", "24"), ("shilibad", "1")]
    m.services += ["docker.service", {"uos": "todeskd.service", "deepin": "rustdesk.service", "kylin": "runsunloginclient.service"}.get(system, "anydesk.service"), "ssh.service" if m.dpkg else "sshd.service", "smbd.service" if m.dpkg else "smb.service", "openvpn@office.service" if m.dpkg else "openvpn-client@office.service"]
    m.processes += ["sshd", "dockerd", "openvpn", "qbittorrent"] + ["kylin-ipmsg"] * (system == "kylin")
    for folder in (".config/bleachbit", ".thunderbird", ".local/share/deepin/deepin-mail", ".config/QQ", ".xwechat", "baidunetdisk", ".nutstore", ".config/ipmsg"):
        m.put(f"/home/zhang/{folder}/a", "x")
    m.put("/etc/samba/smb.conf", "[global]\n workgroup = X\n[public]\n path = /srv\n guest ok = yes\n read only = no\n").put("/etc/ssh/sshd_config", "PermitRootLogin yes\nPermitEmptyPasswords yes\n")
    # the network: two cards, wireless and a phone, forwarding, a hotspot, a proxy
    m.nic("wlp2s0", carrier=1, kind="wlan", driver="iwlwifi", mac="02:00:00:00:00:02").nic("usb0", carrier=1, driver="rndis_host", bus="usb", mac="02:00:00:00:00:03")
    m.put("/proc/net/route", "Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\tMTU\tWindow\tIRTT\n" + f"{m.nic_name}\t00000000\t011E140A\t0003\t0\t0\t100\t00000000\t0\t0\t0\n{m.nic_name}\t001E140A\t00000000\t0001\t0\t0\t100\t00FFFFFF\t0\t0\t0\nwlp2s0\t00000000\t012BA8C0\t0003\t0\t0\t600\t00000000\t0\t0\t0\nwlp2s0\t002BA8C0\t00000000\t0001\t0\t0\t600\t00FFFFFF\t0\t0\t0\n")
    m.put("/proc/sys/net/ipv4/ip_forward", "1\n").put("/etc/profile.d/proxy.sh", "export http_proxy=http://proxy.example.com:8080\n")
    if system in ("openeuler22", "neokylin", "kylin-server"):
        m.put("/etc/sysconfig/network-scripts/ifcfg-AP", "TYPE=Wireless\nESSID=hot\nMODE=Ap\nONBOOT=yes\n")
    else:
        m.put("/etc/NetworkManager/system-connections/Hotspot.nmconnection", "[connection]\nid=热点\ntype=wifi\n\n[wifi]\nmode=ap\nssid=hot\n\n[wifi-security]\npsk=geheim123\n\n[ipv4]\nmethod=shared\n")
    m.put("/sys/class/rfkill/rfkill0/type", "wlan\n").put("/sys/class/rfkill/rfkill0/name", "phy0\n").put("/sys/class/rfkill/rfkill0/soft", "1\n").put("/sys/class/rfkill/rfkill0/hard", "0\n")
    m.put("/sys/class/rfkill/rfkill1/type", "bluetooth\n").put("/sys/class/rfkill/rfkill1/name", "hci0\n").put("/sys/class/rfkill/rfkill1/soft", "1\n").put("/sys/class/rfkill/rfkill1/hard", "0\n").put("/var/lib/bluetooth/00:11:22:33:44:55/66:77:88:99:AA:BB/info", "[General]\nName=x\n")
    m.tcp("00000000:0016").tcp("00000000:01BD").tcp("281E140A:C000", "08080808:01BB", "01")
    browser = {"uos": ".config/browser/Default/History", "deepin": ".config/org.deepin.browser/Default/History", "kylin": ".config/qaxbrowser/Default/History", "kylin-server": ".config/browser360-cn/Default/History", "loongnix": ".config/lbrowser/Default/History",
               "neokylin": ".config/redcore/Default/History", "openeuler24": ".mozilla/firefox/ab.default/places.sqlite", "openeuler22": ".mozilla/firefox/ab.default/places.sqlite"}.get(system, ".config/chromium/Default/History")      # folders of domestic browsers: to be checked
    m.history([("https://www.public-site.example.com/a", 3, NOW - 2 * DAY)], chromium="History" in browser, path="/home/zhang/" + browser, wal=True)
    # USB and other hardware
    os.unlink(d + "/sys/block/sdb")
    m.usb("2-1", "0951", "1666", "08", serial="STICK0002", product="DataTraveler", size=1000).usb("1-5", "046d", "c52b", "03", "01", "01", product="USB Receiver").usb("1-6", "2717", "ff48", "ff", "42", "01", serial="PHONE1", product="Shili Phone")
    for at, vid, pid, serial, product, storage in ((9, "0951", "1666", "STICK0001", "DataTraveler", True), (8, "abcd", "1234", None, "UDisk", True), (7, "2717", "ff40", "PHONE1", "Shili Phone", False), (6, "12d1", "1506", None, "HUAWEI Mobile", False)):
        t = NOW - at * DAY
        m.log(t, f"usb 2-1: New USB device found, idVendor={vid}, idProduct={pid}, bcdDevice= 1.00", kernel=True).log(t, f"usb 2-1: Product: {product}", kernel=True)
        if serial:
            m.log(t, f"usb 2-1: SerialNumber: {serial}", kernel=True)
        if storage:
            m.log(t + 1, "usb-storage 2-1:1.0: USB Mass Storage device detected", kernel=True)
        if vid == "12d1":
            m.log(t + 1, "option 2-1:1.0: GSM modem (1-port) converter detected", kernel=True)
        m.log(t + 60, "usb 2-1: USB disconnect, device number 5", kernel=True)
    m.log(NOW - 5 * DAY, "<info>  [1700000000.1234] manager: NetworkManager state is now CONNECTED_GLOBAL", who="NetworkManager")
    m.set_back, m.updated = 7200, 100                      # only what is not the system's was changed since
    m.log(NOW - 3 * DAY, "Started Daily Cleanup of Temporary Directories.", who="systemd")
    m.dir("/sys/block/sr0/device").put("/sys/class/video4linux/video0/name", "Integrated Camera\n").put("/sys/class/video4linux/video0/index", "0\n").put("/proc/asound/pcm", "00-00: ALC : ALC : playback 1 : capture 1\n").put("/proc/sys/dev/cdrom/info", "drive name:\t\tsr0\nCan write CD-R:\t\t1\n")
    m.put("/home/zhang/.local/share/recently-used.xbel", '<xbel><bookmark href="file:///media/zhang/STICK/a.doc" added="x" modified="y" visited="2026-11-01T10:00:00Z"></bookmark></xbel>')
    m.put("/home/zhang/.config/Kingsoft/Office.conf", "[6.0]\nwps\\RecentFiles\\files\\1=/media/zhang/STICK/b.wps\n")
    m.put("/etc/cups/printers.conf", "<Printer net>\nDeviceURI ipp://10.20.30.9/ipp/print\nShared Yes\n</Printer>\n")
    os.unlink(d + "/var/log/cups/page_log")
    # logs: who came, who tried; the log of failures emptied; days from the future
    m.wtmp += utmp(7, NOW - 3 * DAY, b"10.9.8.7")
    m.put("/var/log/btmp", b"".join(utmp(6, NOW - 2 * DAY, b"10.9.8.7") for _ in range(150))).put("/etc/profile.d/hist.sh", "export HISTSIZE=0\n").put("/etc/hosts.allow", "x", NOW + 40 * DAY)
    m
    m.done()
    if m.dpkg:
        m.put("/var/log/apt/history.log", time.strftime("\nStart-Date: %Y-%m-%d  10:00:00\nUpgrade: com.example.shili:amd64 (1.0, 1.1), linuxqq:amd64 (3.1, 3.2)\nEnd-Date: %Y-%m-%d  10:05:00\n", time.gmtime(NOW - 3 * DAY)))
        for name in ("adduser", "coreutils"):              # installed anew after the machine was put to use
            os.utime(f"{d}/var/lib/dpkg/info/{name}.list", (NOW - 100 * DAY, NOW - 100 * DAY))
    return m
