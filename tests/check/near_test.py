#!/usr/bin/env python3
"""Hand-made machines for checks whose evidence has more than one form: one violates, one nearly does, one shows nothing. Files have the forms that the systems themselves write."""
import shutil
import struct

import roots
from checklib import end
from machines import machine

NOW, DAY = roots.NOW, roots.DAY
GUID = "8be4df61-93ca-11d2-aa0d-00e098032b8c"


def pam(line):
    return ("/etc/pam.d/common-password", line + "\npassword sufficient pam_unix.so use_authtok\n")


# passwords: the last word, positive credits, a module that only warns, UOS's own, a vendor's
LEN, KINDS = "password_length", "password_kinds"
machine("cracklib's own credits make 12 shorter", "debian", "classified", {LEN: "fail", KINDS: "fail"}, pam("password requisite pam_cracklib.so minlen=12"))
machine("without credits 12 are 12", "debian", "classified", {LEN: "pass", KINDS: "pass"}, pam("password requisite pam_cracklib.so minlen=12 dcredit=-1 ucredit=-1 lcredit=-1 ocredit=0"))
machine("pwquality that only warns", "debian", "classified", {LEN: "fail", KINDS: "fail"}, ("/etc/security/pwquality.conf", "minlen = 12\nminclass = 3\nenforcing = 0\n"))
machine("drop-ins come before the file", "openeuler", "classified", {LEN: "pass", KINDS: "pass"}, ("/etc/security/pwquality.conf", "# minlen = 8\n"), ("/etc/security/pwquality.conf.d/50.conf", "minlen = 12\nminclass = 3\n"))
machine("the file has the last word", "openeuler", "classified", {LEN: "fail"}, ("/etc/security/pwquality.conf", "minlen = 7\n"), ("/etc/security/pwquality.conf.d/50.conf", "minlen = 12\n"))
UOS = pam("password requisite pam_deepin_pw_check.so")
machine("UOS, strong", "uos", "classified", {LEN: "pass", KINDS: "pass"}, UOS, ("/etc/deepin/dde.conf", "[Password]\nSTRONG_PASSWORD = true\nPASSWORD_MIN_LENGTH = 10\nVALIDATE_REQUIRED = 3\n"))
machine("UOS, short", "uos", "classified", {LEN: "fail", KINDS: "fail"}, UOS, ("/etc/deepin/dde.conf", "[Password]\nSTRONG_PASSWORD = true\nPASSWORD_MIN_LENGTH = 6\nVALIDATE_REQUIRED = 1\n"))
machine("UOS, off", "uos", "classified", {LEN: "fail", KINDS: "fail"}, UOS, ("/etc/deepin/dde.conf", "[Password]\nSTRONG_PASSWORD = false\nPASSWORD_MIN_LENGTH = 12\nVALIDATE_REQUIRED = 3\n"))
machine("a vendor's module", "kylin", "classified", {LEN: "person", KINDS: "person"}, pam("password required pam_shili_pw.so"))
machine("no stack, no verdict", "kylin", "classified", {LEN: "unknown", KINDS: "unknown", "lockout": "unknown"}, gone=["/etc/pam.d"])
day = NOW // DAY
machine("no date of the password", "debian", "classified", {"password_changed": "unknown"}, ("/etc/shadow", "root:!::0:30:7:::\nzhang:$y$j9T$made$up::0:30:7:::\n"))
OLD = ("/etc/shadow", f"root:!:{day}:0:30:7:::\nzhang:$y$j9T$made$up:{day - 400}:0:99999:7:::\n")
machine("an old password", "debian", "classified", {"password_changed": "fail", "password_age": "fail"}, OLD)
machine("a token, and nothing else, opens", "debian", "classified", {"password_changed": "pass", "password_age": "pass"}, OLD, ("/etc/pam.d/common-auth", "auth required pam_pkcs11.so\nauth required pam_faillock.so preauth\n"))
many = "root:x:0:0:root:/root:/bin/bash\n" + "".join(f"u{i}:x:{1000 + i}:1000::/home/u{i}:/bin/bash\n" for i in range(5))
for locked, want in ((1, "pass"), (0, "warn")):
    shadow = f"root:!:{day}:0:30:7:::\n" + "".join(f"u{i}:{'!' if locked and i else ''}$y$j9T$made$up:{day}:0:30:7:::\n" for i in range(5))
    machine(f"five accounts, locked {locked}", "debian", "classified", {"many_accounts": want}, ("/etc/passwd", many), ("/etc/shadow", shadow))

# USB storage: a blacklist of usb-storage alone leaves UAS, which takes it along
DEP = "/lib/modules/5.10.0-8-generic/modules.dep"
for name, conf, dep, want in (("alone", "blacklist usb-storage\n", "kernel/drivers/usb/storage/uas.ko: kernel/drivers/usb/storage/usb-storage.ko\n", "fail"), ("alone, no list of modules", "blacklist usb-storage\n", None, "fail"),
                              ("both", "blacklist usb-storage\nblacklist uas\n", None, "pass"), ("never loaded", "install usb-storage /bin/false\n", None, "pass"), ("no UAS there", "blacklist usb_storage\n", "kernel/drivers/usb/storage/usb-storage.ko:\n", "pass")):
    files = [("/etc/modprobe.d/usb.conf", conf)] + ([(DEP, dep)] if dep else [])
    machine(f"usb-storage kept off, {name}", "debian", "classified", {"storage_control": want}, *files, gone=["/etc/modprobe.d/no-usb.conf"])

# what every kernel shows is missing beside its kin: that is no proof of none
machine("no routes of IPv4", "debian", "classified", {"classified_route": "unknown"}, gone=["/proc/net/route"])
machine("no addresses of IPv4", "debian", "classified", {"classified_route": "unknown"}, gone=["/proc/net/fib_trie"])
machine("no ports of TCP", "debian", "classified", {"listening_ports": "unknown"}, gone=["/proc/net/tcp"])
machine("no list of modules", "debian", "classified", {"storage_control": "unknown"}, gone=["/proc/modules"])

# the boot loader: the stock script of openEuler and CentOS is no password; words without an owner bind nobody
STOCK = 'if [ -n "${GRUB2_PASSWORD}" ]; then\n  set superusers="root"\n  export superusers\n  password_pbkdf2 root ${GRUB2_PASSWORD}\nfi\nmenuentry \'Shili\' {\n}\n'
machine("the stock script", "openeuler", "classified", {"loader_password": "fail"}, ("/boot/grub2/grub.cfg", STOCK))
machine("the stock script and a password", "openeuler", "classified", {"loader_password": "pass"}, ("/boot/grub2/grub.cfg", STOCK), ("/boot/grub2/user.cfg", "GRUB2_PASSWORD=grub.pbkdf2.sha512.10000.AA\n"))
machine("a password of nobody", "debian", "classified", {"loader_password": "fail"}, ("/boot/grub/grub.cfg", "password_pbkdf2 root grub.pbkdf2.sha512.10000.AA\nmenuentry 'Shili' {\n}\n"))
MENU = 'set superusers="root"\npassword_pbkdf2 root grub.pbkdf2.sha512.10000.AA\nmenuentry \'Shili\' --class gnu-linux {\n}\n'
machine("a second Linux in the menu", "kylin", "classified", {"several_systems": "fail", "loader_password": "pass"}, ("/boot/grub/grub.cfg", MENU + "menuentry 'Ubuntu 22.04 (on /dev/sdb2)' --class ubuntu {\n}\n"))
machine("the vendor's recovery", "kylin", "classified", {"several_systems": "pass"}, ("/boot/grub/grub.cfg", MENU + "menuentry 'Kylin Backup and Restore' --class kylin {\n}\n"))


def boot(*entries):
    """Firmware entries (title, device path, active) in their order."""
    order, files = b"\7\0\0\0", []
    for i, (title, path, active) in enumerate(entries):
        order += struct.pack("<H", i)
        files.append((f"/sys/firmware/efi/efivars/Boot{i:04X}-{GUID}", struct.pack("<IIH", 7, active, len(path)) + title.encode("utf-16le") + b"\0\0" + path))
    return [(f"/sys/firmware/efi/efivars/BootOrder-{GUID}", order), *files]


def node(kind, sub, data=b""):
    return struct.pack("<BBH", kind, sub, 4 + len(data)) + data


ROOT, END = node(2, 1, b"\0" * 8), node(0x7F, 0xFF)
DISK, USB, LAN = ROOT + node(1, 1, b"\0\0") + node(3, 18, b"\0" * 6) + END, ROOT + node(3, 5, b"\0\0") + END, ROOT + node(3, 11, b"\0" * 33) + END
ORDER = "boot_order"
machine("a stick first, by its path", "kylin", "classified", {ORDER: "fail"}, *boot(("SanDisk Cruzer", USB, 1), ("kylin", DISK, 1)))
machine("the stick's entry is off", "kylin", "classified", {ORDER: "pass"}, *boot(("SanDisk Cruzer", USB, 0), ("kylin", DISK, 1)))
machine("a disk whose name has LAN in it", "kylin", "classified", {ORDER: "pass"}, *boot(("Planar SSD", DISK, 1), ("UEFI: LAN", LAN, 1)))
machine("a network card without a word", "kylin", "classified", {ORDER: "fail"}, *boot(("Onboard 1", LAN, 1), ("kylin", DISK, 1)))
machine("a BIOS that lists its discs first", "kylin", "classified", {ORDER: "fail"}, *boot(("P1", node(5, 1, b"\3\0\0\0x\0") + END, 1), ("P0", node(5, 1, b"\2\0\0\0x\0") + END, 1)))
machine("the firmware of a virtual machine", "debian", "classified", {"power_on_password": "person", "setup_password": "person"}, ("/sys/class/dmi/id/sys_vendor", "QEMU\n"), ("/sys/firmware/dmi/entries/24-0/raw", bytes([24, 5, 0, 24, 0])))

# networks
HEAD = "Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\tMTU\tWindow\tIRTT\n"


def routes(*lines):
    return ("/proc/net/route", HEAD + "".join(f"{dev}\t{dest}\t{gw}\t{'0003' if gw != '00000000' else '0001'}\t0\t0\t100\t{mask}\t0\t0\t0\n" for dev, dest, gw, mask in lines))


def two(kind):
    def build(r):
        for n in ("eth0", "docker0"):
            shutil.rmtree(f"{r.path}/sys/class/net/{n}")
        shutil.rmtree(f"{r.path}/sys/devices/fake")
        r.nic("eth0").nic("nic1", kind=kind, mac="02:00:00:00:00:02", driver="x")
    return build


GW, OUT, IN, NET = "0101A8C0", "00000000", "00FFFFFF", "0001A8C0"
SAME = [("eth0", OUT, GW, OUT), ("nic1", OUT, GW, OUT), ("eth0", NET, OUT, IN), ("nic1", NET, OUT, IN)]
for cls in ("unclassified", "internet"):
    machine("cable and wireless in one network", "debian", cls, {"dual_homed": "pass"}, routes(*SAME), build=two("wlan"))
    machine("two networks, one way out", "debian", cls, {"dual_homed": "fail"}, routes(SAME[0], SAME[2], ("nic1", "0000080A", OUT, "0000FFFF")), build=two("ether"))
    machine("two ways out", "debian", cls, {"dual_homed": "fail"}, routes(SAME[0], ("nic1", OUT, "0100080A", OUT)), build=two("ether"))


def bond(r):
    two("ether")(r)
    for n in ("eth0", "nic1"):
        r.link(f"/sys/class/net/{n}/master", "../bond0")
    r.put("/sys/class/net/bond0/type", "1\n").put("/sys/class/net/bond0/carrier", "1\n").put("/sys/class/net/bond0/bonding/mode", "x\n")


machine("a bond", "openeuler", "internet", {"dual_homed": "pass"}, routes(("bond0", OUT, GW, OUT), ("bond0", NET, OUT, IN)), build=bond)
machine("an inner address on a classified machine", "kylin", "classified", {"classified_route": "fail"}, routes(("eth0", NET, OUT, IN)))
machine("169.254 only", "kylin", "classified", {"classified_route": "pass"}, routes(("eth0", "0000FEA9", OUT, "0000FFFF")))
machine("a container's bridge", "kylin", "classified", {"classified_route": "pass"}, routes(("docker0", "000011AC", OUT, "0000FFFF")))
machine("a saved VPN", "debian", "unclassified", {"vpn_tools": "warn"}, ("/etc/NetworkManager/system-connections/o.nmconnection", "[connection]\nid=o\ntype=vpn\nautoconnect=false\n"))
machine("a tunnel that is up", "debian", "internet", {"vpn_tools": "fail"}, ("/sys/class/net/wg0/type", "65534\n"), ("/sys/class/net/wg0/carrier", "1\n"))
machine("the card of a virtual machine", "debian", "internet", {"vpn_tools": "pass"}, ("/sys/class/net/vnet0/type", "1\n"), ("/sys/class/net/vnet0/carrier", "1\n"), ("/sys/class/net/vnet0/tun_flags", "0x1002\n"), links=[("/sys/class/net/vnet0/master", "../virbr0")])
FW, UFW = "firewall_on", ("/etc/ufw/ufw.conf", "ENABLED=yes\n")
OFF = "/etc/systemd/system/multi-user.target.wants/nftables.service"
machine("ufw told to accept", "debian", "internet", {FW: "fail"}, UFW, ("/etc/default/ufw", 'DEFAULT_INPUT_POLICY="ACCEPT"\n'), gone=[OFF])
machine("ufw", "debian", "internet", {FW: "pass"}, UFW, ("/etc/default/ufw", 'DEFAULT_INPUT_POLICY="DROP"\n'), gone=[OFF])
machine("firewalld that trusts everybody", "openeuler", "internet", {FW: "fail"}, ("/etc/firewalld/firewalld.conf", "DefaultZone=trusted\n"), ("/etc/systemd/system/multi-user.target.wants/firewalld.service", ""), gone=[OFF])
machine("nothing tells which services start", "debian", "internet", {FW: "unknown"}, gone=["/etc/systemd"])
SSH = ("/etc/systemd/system/multi-user.target.wants/ssh.service", "")
machine("a masked service", "debian", "classified", {"ssh_server": "pass"}, SSH, links=[("/etc/systemd/system/ssh.service", "/dev/null")])
machine("a service", "debian", "classified", {"ssh_server": "fail"}, SSH)
machine("root by ssh, in the other form", "debian", "internet", {"ssh_server": "fail"}, SSH, ("/etc/ssh/sshd_config", 'PermitRootLogin="yes"\n'))

# USB storage, radios, docks
UDEV, CONTROL = "/etc/udev/rules.d/90.rules", "storage_control"
none = ["/etc/modprobe.d/no-usb.conf"]
machine("a rule about one vendor", "debian", "classified", {CONTROL: "fail"}, (UDEV, 'SUBSYSTEM=="usb", ATTR{idVendor}=="0bda", ATTR{authorized}="0"\n'), gone=none)
machine("a rule that lets in", "debian", "classified", {CONTROL: "fail"}, (UDEV, 'SUBSYSTEM=="usb", ATTR{bDeviceClass}=="09", ATTR{authorized}="1"\nKERNEL=="sd[a-z]0"\n'), gone=none)
machine("a rule that shuts out", "debian", "classified", {CONTROL: "pass"}, (UDEV, 'ACTION=="add", SUBSYSTEM=="usb", ATTR{bInterfaceClass}=="08", ATTR{authorized}="0"\n'), gone=none)
GUARD = ("/etc/systemd/system/multi-user.target.wants/usbguard.service", "")
machine("USBGuard that lets all in", "debian", "classified", {CONTROL: "fail"}, GUARD, ("/etc/usbguard/usbguard-daemon.conf", "ImplicitPolicyTarget=allow\n"), gone=none)
machine("USBGuard", "debian", "classified", {CONTROL: "pass"}, GUARD, ("/etc/usbguard/usbguard-daemon.conf", "ImplicitPolicyTarget=block\n"), ("/etc/usbguard/rules.conf", "allow id 046d:c077\n"), gone=none)
machine("a hub of Intel's", "debian", "classified", {"bluetooth_infrared": "pass"}, build=lambda r: r.usb("1-1.1", "8087", "0024", "09"))
machine("Bluetooth without a driver", "debian", "classified", {"bluetooth_infrared": "fail"}, build=lambda r: r.usb("1-7", "abcd", "0001", "e0", "01", "01"))
dock = [(None, "usb 4-1: New USB device found, idVendor=17ef, idProduct=3062"), (None, "cdc_ether 4-1:2.0 eth1: register 'cdc_ether' at usb-0000:00:14.0-1, CDC Ethernet Device")]


def docked(r):
    r.usb("4-1", "17ef", "3062", "02", "06", "00", product="ThinkPad Dock")
    r.journal.kernel(NOW - 380 * DAY, 1, "Linux version 5.10.0-8-generic")
    for i, (who, text) in enumerate(dock):
        r.journal.kernel(NOW - 9 * DAY, 100 + i, text)
    r.put(f"/var/log/journal/{roots.MACHINE}/system.journal", r.journal.bytes())


machine("a dock is no phone", "debian", "classified", {"phone_attached": "pass", "tether_history": "person"}, build=docked)
machine("a security centre may or may not control storage", "kylin", "classified", {CONTROL: "person"}, ("/etc/systemd/system/multi-user.target.wants/ksc-defender.service", ""), gone=none)
card = [("/sys/block/mmcblk0/size", "62333952\n"), ("/sys/block/mmcblk0/device/serial", "0x1234abcd\n")]
machine("a memory card in the reader", "uos", "classified", {"storage_attached": "fail"}, *card, ("/sys/block/mmcblk0/device/type", "SD\n"))
machine("a soldered memory", "uos", "classified", {"storage_attached": "pass"}, *card, ("/sys/block/mmcblk0/device/type", "MMC\n"))

# printers, folders, encryption, logs, rights, repositories
QUEUE = ("/etc/cups/printers.conf", "<Printer a>\nDeviceURI usb://Shili/P1\nShared Yes\n</Printer>\n")
machine("shared by default, nobody can reach it", "debian", "classified", {"shared_printer": "pass", "network_printer": "pass"}, QUEUE, ("/etc/cups/cupsd.conf", "Listen localhost:631\nListen /run/cups/cups.sock\n"))
machine("shared", "debian", "classified", {"shared_printer": "fail"}, QUEUE, ("/etc/cups/cupsd.conf", "Port 631\n"))
machine("HP over the network", "debian", "classified", {"network_printer": "fail"}, ("/etc/cups/printers.conf", "<Printer a>\nDeviceURI hp:/net/LaserJet?ip=10.0.0.9\n</Printer>\n"))
machine("another machine's queues", "debian", "classified", {"network_printer": "fail"}, ("/etc/cups/client.conf", "ServerName print.shili.lan\n"))
machine("a vendor's own way", "debian", "classified", {"network_printer": "person"}, ("/etc/cups/printers.conf", "<Printer a>\nDeviceURI ccp://localhost:59687\n</Printer>\n"))
machine("the system on a file system nobody knows", "uos", "classified", {"disk_encryption": "unknown"}, ("/proc/mounts", "overlay / overlay rw 0 0\n"))
machine("a mapped device, /sys does not show it", "uos", "classified", {"disk_encryption": "unknown"}, gone=["/sys/block/dm-0"])
machine("a plain disk", "uos", "classified", {"disk_encryption": "fail"}, ("/proc/mounts", "/dev/sda1 / ext4 rw 0 0\n"))
machine("journals thrown away by a drop-in", "openeuler", "internet", {"kept": "fail"}, ("/etc/systemd/journald.conf", "[Journal]\nStorage=persistent\n"), ("/etc/systemd/journald.conf.d/9.conf", "[Journal]\nStorage=volatile\n"))
machine("logs gone", "openeuler", "internet", {"kept": ("unknown", "fail")}, gone=["/var/log"])
machine("anything, named last", "debian", "internet", {"sudo_without_password": "fail"}, ("/etc/sudoers.d/z", "zhang ALL=(ALL) NOPASSWD: /usr/bin/apt, ALL\n"))
machine("single commands", "debian", "internet", {"sudo_without_password": "warn"}, ("/etc/sudoers.d/z", "zhang ALL=(ALL) NOPASSWD: /usr/bin/apt, /usr/bin/ALLEGRO\n"))
REPO = "public_repository"
machine("a public repository that is off, and a public key", "openeuler", "unclassified", {REPO: "pass"}, ("/etc/yum.repos.d/a.repo", "[a]\nbaseurl=http://repo.example.com/a\nenabled=0\n[b]\nbaseurl=http://10.1.1.1/b\ngpgkey=https://repo.example.com/KEY\n"))
machine("a public repository", "openeuler", "unclassified", {REPO: "warn"}, ("/etc/yum.repos.d/a.repo", "[b]\nbaseurl=http://10.1.1.1/b\nenabled=0\n[a]\nmetalink=https://repo.example.com/a\n"))
DEB = "Types: deb\nURIs: %s\nSuites: x\n%s\n\nTypes: deb\nURIs: http://10.1.1.1/d\n"
machine("apt's newer form, off", "debian", "unclassified", {REPO: "pass"}, ("/etc/apt/sources.list.d/a.sources", DEB % ("http://deb.example.com/debian", "Enabled: no")))
machine("apt's newer form", "debian", "unclassified", {REPO: "warn"}, ("/etc/apt/sources.list.d/a.sources", DEB % ("http://deb.example.com/debian", "Components: main")))

# what was not seen is not missing
machine("no packages, no services", "debian", "classified", {k: "unknown" for k in ("antivirus_installed", "antivirus_running", "antivirus_data")}, gone=["/var/lib/dpkg", "/proc/101"])
machine("no services", "debian", "classified", {"audit_on": "unknown"}, gone=["/etc/systemd", "/proc/100", "/proc/101", "/proc/102"])
GUEST = ("/etc/samba/smb.conf", "[x]\nguest ok = yes\nwritable = yes\n")
machine("a share, and nothing tells whether it is offered", "debian", "internet", {"shares": "unknown", "ssh_server": "unknown"}, GUEST, gone=["/etc/systemd"])
machine("a share that is not offered", "debian", "internet", {"shares": "pass", "ssh_server": "pass"}, GUEST)
machine("no security file system", "debian", "internet", {"access_control": "unknown"}, gone=["/sys"])
end()
