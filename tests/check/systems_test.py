#!/usr/bin/env python3
"""Machines of other makes: what their own files look like where a check is violated, and where it nearly is."""
import gzip
import time

import roots
from checklib import check, end
from machines import machine

NOW, DAY = roots.NOW, roots.DAY
GRUB='set superusers="root"\npassword_pbkdf2 root grub.pbkdf2.sha512.10000.AA\n'
STOCK = 'if [ -n "${GRUB2_PASSWORD}" ]; then\n  set superusers="root"\n  export superusers\n  password_pbkdf2 root ${GRUB2_PASSWORD}\nfi\nmenuentry \'Shili\' {\n}\n'
DM=("/etc/X11/default-display-manager","/usr/sbin/lightdm\n")
# A
machine("lightdm, one seat","kylin","classified",{"autologin":"fail"},("/etc/lightdm/lightdm.conf","[Seat:seat0]\nautologin-user=zhang\n"),DM)
machine("lightdm, xdg","kylin","classified",{"autologin":"fail"},("/etc/xdg/lightdm/lightdm.conf.d/a.conf","[Seat:*]\nautologin-user=zhang\n"),DM)
machine("lightdm guest","kylin","classified",{"autologin":"fail"},("/etc/lightdm/lightdm.conf","[Seat:*]\nautologin-guest=true\n"),DM)
machine("lightdm, taken back by the last file","kylin","classified",{"autologin":"pass"},("/usr/share/lightdm/lightdm.conf.d/50.conf","[Seat:*]\nautologin-user=zhang\n"),("/etc/lightdm/lightdm.conf","[Seat:*]\nautologin-user=\n"),DM)
machine("getty whole unit","debian","classified",{"autologin":"fail"},("/etc/systemd/system/getty@tty1.service","[Service]\nExecStart=-/sbin/agetty --autologin zhang %I\n"))
machine("getty -a","debian","classified",{"autologin":"fail"},("/etc/systemd/system/getty@tty1.service.d/o.conf","[Service]\nExecStart=\nExecStart=-/sbin/agetty -a zhang %I\n"))
machine("getty comment","debian","classified",{"autologin":"pass"},("/etc/systemd/system/getty@tty1.service.d/o.conf","[Service]\n#ExecStart=-/sbin/agetty --autologin zhang %I\n"))
machine("gdm nobody","debian","classified",{"autologin":"pass"},("/etc/gdm3/daemon.conf","[daemon]\nAutomaticLoginEnable=true\n"))
machine("gdm","openeuler","classified",{"autologin":"fail"},("/etc/gdm/custom.conf","[daemon]\nAutomaticLoginEnable=True\nAutomaticLogin=zhang\n"))
# B
AUTH="/etc/pam.d/common-auth"
machine("faillock that never counts","debian","classified",{"lockout":"fail"},(AUTH,"auth required pam_faillock.so preauth\nauth sufficient pam_unix.so\n"))
machine("faillock whole","debian","classified",{"lockout":"pass"},(AUTH,"auth requisite pam_faillock.so preauth\nauth [success=1 default=ignore] pam_unix.so nullok\nauth [default=die] pam_faillock.so authfail\nauth requisite pam_deny.so\n"))
machine("tally without deny","debian","classified",{"lockout":"fail"},(AUTH,"auth required pam_tally2.so onerr=fail\nauth sufficient pam_unix.so\n"))
# C
machine("quality after unix","debian","classified",{"password_length":"fail","password_kinds":"fail"},("/etc/pam.d/common-password","password sufficient pam_unix.so\npassword requisite pam_pwquality.so retry=3\n"))
# E
machine("todesk unpacked","debian","classified",{"remote_control":("fail",)},("/opt/todesk/bin/ToDesk","x"))
machine("sunlogin unpacked","debian","classified",{"remote_control":("fail",)},("/usr/local/sunlogin/bin/sunloginclient","x"))
# F
machine("linglong new","uos","classified",{"chat":("fail","warn"),},("/var/lib/linglong/layers/"+"ab"*32+"/info.json",'{"id":"com.tencent.wechat","version":"4.0.0.21","kind":"app"}'))
machine("linglong old","uos","classified",{"chat":("fail","warn"),},("/var/lib/linglong/layers/com.tencent.wechat/4.0/x86_64/info.json",'{"id":"com.tencent.wechat"}'))
# G
def syslog(name, lines, wanted, cls="classified", system="debian"):
    return machine(name, system, cls, wanted, ("/var/log/syslog", "".join(l + "\n" for l in lines)))


def iso(t): return time.strftime("%Y-%m-%dT%H:%M:%S.123456+08:00", time.gmtime(t+28800))
def bsd(t): return time.strftime("%b %e %H:%M:%S", time.gmtime(t))
T0=NOW-20*DAY
syslog("iso stick",[f"{iso(T0)} pc kernel: [ 12.1] usb 1-2: New USB device found, idVendor=0951, idProduct=1666, bcdDevice= 1.00",f"{iso(T0)} pc kernel: [ 12.1] usb 1-2: SerialNumber: AABBCCDD1122",f"{iso(T0)} pc kernel: [ 12.2] usb-storage 1-2:1.0: USB Mass Storage device detected"],{"storage_history":("fail","person")})
syslog("iso stick no us",[f"{iso(T0)[:19]}+08:00 pc kernel: usb 1-2: New USB device found, idVendor=0951, idProduct=1666, bcdDevice= 1.00",f"{iso(T0)} pc kernel: [ 12.1] usb 1-2: SerialNumber: AABBCCDD1122",f"{iso(T0)} pc kernel: [ 12.2] usb-storage 1-2:1.0: USB Mass Storage device detected"],{"storage_history":("fail","person")})
syslog("realtek reader",[f"{bsd(T0)} pc kernel: [ 12.1] usb 1-2: New USB device found, idVendor=0bda, idProduct=0177, bcdDevice= 1.00",f"{bsd(T0)} pc kernel: [ 12.2] ums-realtek 1-2:1.0: USB Mass Storage device detected"],{"storage_history":("fail","person")})
PAST="classified_past_connection"
machine("base past","debian","classified",{PAST:"pass","storage_history":"pass"})
syslog("ntpd",[f"{bsd(T0)} pc ntpd[812]: synchronized to 203.107.6.88, stratum 2"],{PAST:("fail","person")})
syslog("ntpd own",[f"{bsd(T0)} pc ntpd[812]: synchronized to LOCAL(0), stratum 5"],{PAST:"pass"})
syslog("dhcpcd",[f"{bsd(T0)} pc dhcpcd[812]: eth0: leased 10.1.2.3 for 3600 seconds"],{PAST:("fail","person")})
syslog("wpa",[f"{bsd(T0)} pc wpa_supplicant[812]: wlan0: CTRL-EVENT-CONNECTED - Connection to aa:bb:cc:00:11:22 completed [id=0 id_str=]"],{PAST:("fail","person")})
syslog("NM site",[f"{bsd(T0)} pc NetworkManager[812]: <info>  [1700000000.1234] manager: NetworkManager state is now CONNECTED_SITE"],{PAST:("fail","person")})
syslog("chrony",[f"{bsd(T0)} pc chronyd[812]: Selected source 203.107.6.88 (ntp.aliyun.com)"],{PAST:("fail","person")})
syslog("NM dhcp new",[f"{bsd(T0)} pc NetworkManager[812]: <info>  [1700000000.1234] dhcp4 (eth0): state changed new lease, address=10.1.2.3"],{PAST:("fail","person")})
# H
machine("ifcfg wireless","openeuler","classified",{"saved_connections":"fail"},("/etc/sysconfig/network-scripts/ifcfg-home","TYPE=Wireless\nESSID=x\nONBOOT=yes\n"))
machine("ifcfg wireless, no type","openeuler","classified",{"saved_connections":"fail"},("/etc/sysconfig/network-scripts/ifcfg-home","ESSID=\"x\"\nMODE=Managed\nONBOOT=yes\n"))
# I
machine("user.cfg on the ESP","openeuler","classified",{"loader_password":"pass"},("/boot/grub2/grub.cfg",""),("/boot/efi/EFI/openEuler/grub.cfg",STOCK),("/boot/efi/EFI/openEuler/user.cfg","GRUB2_PASSWORD=grub.pbkdf2.sha512.10000.AA\n"))
machine("grub.cfg of UOS on the ESP","uos","classified",{"loader_password":"pass"},("/boot/efi/EFI/uos/grub.cfg",GRUB),("/boot/grub/grub.cfg","menuentry 'a' {\n}\n"))
# J
machine("dm-verity","debian","classified",{"disk_encryption":"fail"},("/sys/block/dm-0/dm/uuid","CRYPT-VERITY-abc-root\n"))
machine("dm-integrity","debian","classified",{"disk_encryption":"fail"},("/sys/block/dm-0/dm/uuid","CRYPT-INTEGRITY-abc-root\n"))
machine("LUKS1","debian","classified",{"disk_encryption":"pass"},("/sys/block/dm-0/dm/uuid","CRYPT-LUKS1-abc-root\n"))
# N
RULES="/etc/audit/rules.d/shili.rules"
machine("audit never","openeuler","classified",{"audit_on":("warn","fail")},(RULES,"-D\n-b 8192\n-a task,never\n"))
machine("audit watches and task,never","openeuler","classified",{"audit_on":("warn","fail")},(RULES,"-D\n-a never,task\n-w /etc/passwd -p wa\n"))
machine("audit only excludes","openeuler","classified",{"audit_on":("warn","fail")},(RULES,"-a always,exclude -F msgtype=CWD\n-a never,user -F subj_type=crond_t\n"))
machine("audit off in kernel","openeuler","classified",{"audit_on":("warn","fail")},("/proc/cmdline","root=/dev/sda1 audit=0\n"))
# P
NFT="/etc/nftables.conf"; OFF = "/etc/systemd/system/multi-user.target.wants/nftables.service"
machine("only forward drops","debian","internet",{"firewall_on":"fail"},(NFT,"table inet f {\n chain input {\n type filter hook input priority 0; policy accept;\n }\n chain forward {\n type filter hook forward priority 0; policy drop;\n }\n}\n"))
machine("input one line","debian","internet",{"firewall_on":"pass"},(NFT,"flush ruleset\ntable inet f {\n chain forward { type filter hook forward priority 0; policy drop; }\n chain input { type filter hook input priority 0; policy drop; ct state established accept; }\n}\n"))
IPT=("/etc/systemd/system/multi-user.target.wants/iptables.service","")
machine("docker's forward drop","openeuler","internet",{"firewall_on":"fail"},IPT,("/etc/sysconfig/iptables","*filter\n:INPUT ACCEPT [0:0]\n:FORWARD DROP [0:0]\n:OUTPUT ACCEPT [0:0]\n:DOCKER - [0:0]\n-A FORWARD -j DOCKER\n-A DOCKER -j DROP\nCOMMIT\n"),gone=[NFT,OFF])
machine("a chain of INPUT's","openeuler","internet",{"firewall_on":"pass"},IPT,("/etc/sysconfig/iptables","*filter\n:INPUT ACCEPT [0:0]\n:RH-Firewall-1-INPUT - [0:0]\n-A INPUT -j RH-Firewall-1-INPUT\n-A RH-Firewall-1-INPUT -m state --state ESTABLISHED -j ACCEPT\n-A RH-Firewall-1-INPUT -j REJECT --reject-with icmp-host-prohibited\nCOMMIT\n"),gone=[NFT,OFF])
FWD=("/etc/systemd/system/multi-user.target.wants/firewalld.service","")
machine("zone accepts","openeuler","internet",{"firewall_on":"fail"},FWD,("/etc/firewalld/firewalld.conf","DefaultZone=public\n"),("/etc/firewalld/zones/public.xml",'<?xml version="1.0"?>\n<zone target="ACCEPT">\n</zone>\n'),gone=[NFT,OFF])
machine("zone","openeuler","internet",{"firewall_on":"pass"},FWD,("/etc/firewalld/firewalld.conf","DefaultZone=public\n"),("/etc/firewalld/zones/public.xml",'<?xml version="1.0"?>\n<zone>\n<service name="ssh"/></zone>\n'),gone=[NFT,OFF])
# Q
machine("second ipp-usb","debian","classified",{"network_printer":"pass"},("/etc/cups/printers.conf","<Printer a>\nDeviceURI ipp://localhost:60001/ipp/print\n</Printer>\n"))
machine("implicitclass","debian","classified",{"network_printer":("fail","person")},("/etc/cups/printers.conf","<Printer a>\nDeviceURI implicitclass://a/\n</Printer>\n"))
# W sudo
machine("sudo !authenticate","uos","classified",{"sudo_without_password":"fail"},("/etc/sudoers.d/a","Defaults:zhang !authenticate\n"))
machine("sudo nospace","uos","classified",{"sudo_without_password":"fail"},("/etc/sudoers.d/a","zhang ALL=(ALL)NOPASSWD:ALL\n"))
machine("sudo alias","uos","classified",{"sudo_without_password":"fail"},("/etc/sudoers.d/a","User_Alias ADM = zhang\nCmnd_Alias ANY = ALL\nADM ALL = NOPASSWD: ANY\n"))
# X
machine("ssh.socket","debian","classified",{"ssh_server":"fail"},("/etc/systemd/system/sockets.target.wants/ssh.socket",""))
machine("SysV beside systemd","kylin","classified",{"remote_control":"fail"},("/etc/rc5.d/S01todeskd","x"),("/etc/init.d/todeskd","x"))
# AV
for pkg in ("com.jiangmin.kv","jmkv","vrv-edp","com.vrv.edpclient","sangfor-edr","com.kingsoft.kes","eea","360safeforcnos","com.rising.ravclient"):
    def b(r,pkg=pkg):
        r.put("/var/lib/dpkg/status",f"Package: coreutils\nStatus: install ok installed\nVersion: 1\n\nPackage: {pkg}\nStatus: install ok installed\nVersion: 1\n\n")
    machine("AV "+pkg,"kylin","classified",{"antivirus_installed":"pass"},build=b,gone=["/opt/qaxsafe","/etc/systemd/system/multi-user.target.wants/qaxsafe.service","/proc/101"])
for pkg in ("easyconnect","com.sangfor.easyconnect","atrust","com.sangfor.atrust","strongswan","openfortivpn","sing-box"):
    def b(r,pkg=pkg):
        r.put("/var/lib/dpkg/status",f"Package: coreutils\nStatus: install ok installed\nVersion: 1\n\nPackage: {pkg}\nStatus: install ok installed\nVersion: 1\n\n")
    machine("VPN "+pkg,"kylin","unclassified",{"vpn_tools":("fail","warn")},build=b)
for pkg in ("nomachine","x2goserver","vino","krfb","chrome-remote-desktop","awesun"):
    def b(r,pkg=pkg):
        r.put("/var/lib/dpkg/status",f"Package: coreutils\nStatus: install ok installed\nVersion: 1\n\nPackage: {pkg}\nStatus: install ok installed\nVersion: 1\n\n")
    machine("remote "+pkg,"kylin","classified",{"remote_control":("fail","warn")},build=b)
# who may log in: by a group without a password, and whose last day has passed
PAM = ("/etc/pam.d/lightdm", "auth sufficient pam_succeed_if.so user ingroup nopasswdlogin\n@include common-auth\n")
machine("login without a password", "uos", "classified", {"autologin": "fail"}, PAM, ("/etc/group", "root:x:0:\nnopasswdlogin:x:125:zhang\n"))
machine("a group without members", "uos", "classified", {"autologin": "pass"}, PAM, ("/etc/group", "root:x:0:\nnopasswdlogin:x:125:\n"))
machine("a group nothing asks for", "uos", "classified", {"autologin": "pass"}, ("/etc/pam.d/lightdm", "# nopasswdlogin\n@include common-auth\n"), ("/etc/group", "nopasswdlogin:x:125:zhang\n"))
DAYS = NOW // DAY


def former(r, *rest):
    people = ((1001, "$6$x$y", rest[0]), (1002, "$1$x$y", rest[1]), (1003, "", rest[2]))
    for path, lines in (("/etc/passwd", [f"u{u}:x:{u}:{u}::/home/u{u}:/bin/bash\n" for u, _, _ in people]), ("/etc/shadow", [f"u{u}:{h}:{DAYS - 200}:0:{x}:\n" for u, h, x in people])):
        with open(r.path + path, "a") as f:
            f.writelines(lines)


PEOPLE = ("many_accounts", "password_age", "password_changed", "weak_hash", "empty_password")
machine("accounts whose last day has passed", "debian", "classified", {k: "pass" for k in PEOPLE}, build=lambda r: former(r, f"99999:7::{DAYS - 1}", "90:7:30:", "99999:7::1"))
machine("accounts whose last day is to come", "debian", "classified", {k: "warn" if k == "many_accounts" else "fail" for k in PEOPLE}, build=lambda r: former(r, f"99999:7::{DAYS + 9}", "90:7:300:", "99999:7::"))
for rule, want in (("zhang ALL=(ALL) NOPASSWD:SETENV: ALL", "fail"), ("zhang ALL=(ALL) SETENV: NOPASSWD : ALL", "fail"), ("zhang ALL=(ALL) NOPASSWD: /usr/bin/apt, PASSWD: ALL", "warn"), ("zhang ALL=(ALL) NOPASSWD: /bin/a, PASSWD: /bin/b, NOPASSWD: ALL", "fail")):
    machine(rule, "openeuler", "classified", {"sudo_without_password": want}, ("/etc/sudoers.d/z", rule + "\n"))
machine("an alias of another file", "debian", "classified", {"sudo_without_password": "fail"}, ("/etc/sudoers", "Cmnd_Alias A = /bin/a : EVERY = /bin/b, MORE\nCmnd_Alias MORE = ALL\n@includedir /etc/sudoers.d\n"), ("/etc/sudoers.d/z", "zhang ALL = NOPASSWD: EVERY\n"), ("/etc/profile.d/h.sh", "export HISTSIZE=0\n"))
machine("an alias that leads to itself, and another's name", "debian", "classified", {"sudo_without_password": "warn"}, ("/etc/sudoers.d/z", "Cmnd_Alias A = /bin/a, A\nCmnd_Alias AB = ALL\nzhang ALL = NOPASSWD: A\n"))
SDDM = [("/etc/systemd/system/display-manager.service", "/usr/lib/systemd/system/sddm.service")]
machine("sddm and journald, the vendor's", "debian", "classified", {"autologin": "fail", "kept": "fail"}, ("/usr/lib/systemd/journald.conf.d/v.conf", "[Journal]\nStorage=volatile\n"), ("/usr/lib/sddm/sddm.conf.d/v.conf", "[Autologin]\nUser=zhang\n"), links=SDDM)
machine("sddm, taken back, and no history", "debian", "classified", {"autologin": "pass", "gaps": "warn"}, ("/etc/sddm.conf.d/v.conf", "[Autologin]\nUser=zhang\n"), ("/etc/sddm.conf", "[Autologin]\nUser=\n"), ("/etc/profile.d/h.sh", "export HISTSIZE=0\n"), links=SDDM)
# products: UOS's name of WeChat; one removed whose folder stands; a tunnel's server
def status(r, name, is_):
    r.put("/var/lib/dpkg/status", f"Package: coreutils\nStatus: install ok installed\nVersion: 1\n\nPackage: {name}\nStatus: {is_}\nVersion: 1\n\n").dir(f"/opt/apps/{name}/files")
machine("WeChat of UOS", "uos", "classified", {"chat": ("fail", "warn")}, build=lambda r: status(r, "com.tencent.weixin", "install ok installed"))
machine("WeChat removed, its folder left", "uos", "classified", {"chat": "pass"}, build=lambda r: status(r, "com.tencent.wechat", "deinstall ok config-files"))
machine("frps by hand", "debian", "unclassified", {"vpn_tools": "fail"}, ("/etc/systemd/system/multi-user.target.wants/frps.service", ""))
machine("a security centre is no firewall", "uos", "internet", {"firewall_on": "person"}, ("/etc/systemd/system/multi-user.target.wants/deepin-defender.service", ""), gone=[NFT, OFF])
ONE = "*filter\n:INPUT ACCEPT [0:0]\n-A INPUT -m conntrack --ctstate INVALID -j DROP\n-A INPUT %s -j DROP\nCOMMIT\n"
machine("one sender kept out", "openeuler", "internet", {"firewall_on": "fail"}, IPT, ("/etc/sysconfig/iptables", ONE % "-s 192.0.2.4/32"), gone=[NFT, OFF])
machine("all but ours kept out", "openeuler", "internet", {"firewall_on": "pass"}, IPT, ("/etc/sysconfig/iptables", ONE % "! -s 10.0.0.0/8"), gone=[NFT, OFF])
machine("what is no connection kept out", "debian", "internet", {"firewall_on": "fail"}, (NFT, "table inet f {\n chain input {\n type filter hook input priority 0; policy accept;\n ct state invalid drop\n }\n}\n"))
TRUSTED = ("/etc/firewalld/zones/trusted.xml", '<zone target="ACCEPT">\n<interface name="docker0"/>\n</zone>\n')
machine("a bridge in the zone that trusts", "openeuler", "internet", {"firewall_on": "pass"}, FWD, TRUSTED, gone=[NFT, OFF])
machine("the card in the zone that trusts", "openeuler", "internet", {"firewall_on": "fail"}, FWD, (TRUSTED[0], TRUSTED[1].replace("docker0", "eth0")), gone=[NFT, OFF])
machine("a stack's line that goes on", "debian", "classified", {"password_length": "pass"}, ("/etc/pam.d/common-password", "password requisite pam_pwquality.so \\\n  minlen=12\npassword sufficient pam_unix.so\n"), ("/etc/security/pwquality.conf", "minlen = 6\n"))
CENTOS = "# minlen = 9\nminlen = 10\n# dcredit = 1\n# ucredit = 1\n# lcredit = 1\n# ocredit = 1\nminclass = 3\n"
machine("credits built in, as the file's remarks say", "openeuler", "classified", {"password_length": "fail", "password_kinds": "pass"}, ("/etc/security/pwquality.conf", CENTOS))
machine("no credits built in", "openeuler", "classified", {"password_length": "pass", "password_kinds": "pass"}, ("/etc/security/pwquality.conf", CENTOS.replace("credit = 1", "credit = 0")))
# who came from elsewhere: what GDM and tmux write is this machine; last month's logins are in the rotated log
HERE = b"".join(roots.utmp(7, NOW - 3600 * i, h) for i, h in enumerate((b"tty2", b"login screen", b":0", b"tmux(811).%0", b"127.0.0.1", b"::1"), 1))
machine("logins at this machine", "debian", "classified", {"remote_logins": "pass"}, ("/var/log/wtmp", HERE), ("/var/log/wtmp.1", HERE))
for name in ("wtmp.1", "wtmp-20261101"):
    machine(f"a login from elsewhere in {name}", "debian", "classified", {"remote_logins": "fail"}, ("/var/log/wtmp", HERE), ("/var/log/" + name, roots.utmp(7, NOW - 20 * DAY, b"10.9.8.7")))
FAR = roots.utmp(7, NOW - 20 * DAY, b"10.9.8.7")
machine("a login from elsewhere in a packed log", "debian", "classified", {"remote_logins": "fail"}, ("/var/log/wtmp", HERE), ("/var/log/wtmp-20261101.gz", gzip.compress(HERE * 2000 + FAR)))
machine("a packed log of this machine's logins", "debian", "classified", {"remote_logins": "pass"}, ("/var/log/wtmp", HERE), ("/var/log/wtmp.2.gz", gzip.compress(HERE)))
for name, log, verdict in (("wtmp-20261101.gz", b"x", "error"), ("wtmp.2.gz", gzip.compress(HERE + FAR)[:-20], "error"), ("wtmp.1.xz", b"x", "unknown"), ("wtmp.1.zst", b"x", "unknown")):
    machine(f"a packed log that is none, is cut, or is not read: {name}", "debian", "classified", {"remote_logins": verdict}, ("/var/log/wtmp", HERE), ("/var/log/" + name, log))
# logs just rotated, as systems with dates in the names do it; and emptied
ROTATED = (("/var/log/wtmp", b""), ("/var/log/secure", ""))
machine("rotated by date", "openeuler", "classified", {"gaps": "pass"}, *ROTATED, ("/var/log/wtmp-20261101", roots.utmp(2, NOW - 60 * DAY)), ("/var/log/secure-20261122", "x\n"))
machine("emptied", "openeuler", "classified", {"gaps": "warn"}, *ROTATED)
machine("a loader's password for nobody, wpa_supplicant.conf in /etc", "debian", "classified", {"loader_password": "fail", "saved_connections": "fail"}, ("/boot/grub/grub.cfg", GRUB.replace('"root"', '""')), ("/etc/wpa_supplicant.conf", 'network={\n ssid="x"\n}\n'))
machine("netplan's hotspot", "debian", "internet", {"hotspot": "fail"}, ("/etc/netplan/10.yaml", 'network:\n  wifis:\n    wlan0:\n      access-points:\n        "x":\n          mode: ap\n'))
machine("ifcfg's hotspot", "openeuler", "internet", {"hotspot": "fail"}, ("/etc/sysconfig/network-scripts/ifcfg-hot", "TYPE=Wireless\nESSID=x\nMODE=Ap\n"))
for path, text, want in (("/etc/apt/apt.conf", 'Acquire::http::Proxy "http://p.example.com:3128/";\n', "warn"), ("/etc/apt/apt.conf", 'Acquire::http::Proxy::mirror.lan "DIRECT";\nAcquire::http::Proxy "DIRECT";\n', "pass"), ("/etc/dnf/dnf.conf", "[main]\nproxy=http://p.example.com:3128\n", "warn"),
                         ("/etc/profile", "export http_proxy=http://192.0.2.4:8080\n", "warn"), ("/etc/profile.d/p.csh", "setenv https_proxy http://192.0.2.4:8080\n", "warn"), ("/etc/profile.d/p.sh", "unset http_proxy https_proxy\n", "pass")):
    machine(f"proxy: {text[:40]}", "debian", "internet", {"proxy_set": want}, (path, text))
for path in ("config/browser/Default/History", ".mozilla/firefox/a.default/places.sqlite"):
    machine(f"a browser in a box of linyaps: {path}", "uos", "classified", {"classified_browser": "fail"}, build=lambda r, path=path: r.history([("https://www.public-site.example.com/", 3, NOW - 2 * DAY)], chromium="History" in path, path=f"/home/zhang/.linglong/org.example.browser/{path}"))
# a card that had a link: nobody asked for an address where it is set by hand
for n, line in enumerate(("kernel: [ 12.1] e1000e 0000:00:1f.6 eth0: NIC Link is Up 1000 Mbps Full Duplex, Flow Control: Rx/Tx", "kernel: r8169 0000:02:00.0 enp2s0: Link is Up - 1Gbps/Full - flow control rx/tx",
                          "kernel: [ 9.0] dwmac-loongson-pci 0000:00:03.0 eth0: Link is Up - 1Gbps/Full - flow control off", "kernel: [ 9.0] r8169 0000:02:00.0: eth0: link up", "kernel: [ 9.0] alx 0000:03:00.0 em1: NIC Up: 1 Gbps Full",
                          "kernel: IPv6: ADDRCONF(NETDEV_CHANGE): p1p1: link becomes ready", "systemd-networkd[300]: eth0: Gained carrier", "NetworkManager[812]: <info>  [1700000000.1234] device (eth0): Activation: successful, device activated.",
                          "connmand[300]: eth0 {add} address 10.1.2.3/24 label eth0 family 2")):
    syslog(f"link {n}", [f"{bsd(T0)} pc {line}"], {PAST: "person"}, system=("kylin", "uos", "openeuler", "debian")[n % 4])
syslog("links of no card", [f"{bsd(T0)} pc {line}" for line in ("kernel: ata1: SATA link up 6.0 Gbps (SStatus 133 SControl 300)", "kernel: IPv6: ADDRCONF(NETDEV_CHANGE): veth12: link becomes ready", "kernel: dw-pcie 1000000.pcie: Link up",
    "systemd-networkd[300]: lo: Gained carrier", "systemd-networkd[300]: docker0: Gained carrier", "NetworkManager[8]: <info>  [1.1] device (virbr0): Activation: successful, device activated.", "connmand[300]: lo {add} address 127.0.0.1/8 label lo family 2",
    "connmand[300]: eth0 {add} address 169.254.3.4/16 label eth0 family 2", "zhang: kernel: e1000e 0000:00:1f.6 eth0: NIC Link is Up")], {PAST: "pass"})
CONNMAN = "/var/lib/connman/wifi_001122334455_4142_managed_psk/settings"
machine("ConnMan", "debian", "classified", {PAST: "person", "saved_connections": "fail"}, (CONNMAN, "[wifi_x]\nName=AB\nFavorite=true\nAutoConnect=true\nPassphrase=geheim\n"))
machine("ConnMan, seen only", "debian", "classified", {PAST: "pass"}, (CONNMAN, "[wifi_x]\nName=AB\nFavorite=false\n"))
# the SSH server's Match blocks
SSH, ON = "/etc/ssh/sshd_config", ("/etc/systemd/system/multi-user.target.wants/ssh.service", "")


def ssh(name, text, key, value, never=None):
    r = machine(name, "debian", "internet", {"ssh_server": "fail" if (key, value) == ("PermitRootLogin", "yes") else "warn"}, ON, (SSH, text), ("/etc/ssh/more.d/a.conf", "Match User git\n PermitRootLogin yes\n"))
    got = [(x["key"], x["value"]) for x in r["facts"]["ssh"]["rows"]]
    check((key, value) in got and never not in got, f"{name}: {got}")


ssh("Match all", "PermitRootLogin no\nMatch User git\n PermitRootLogin no\nMatch all\n PermitRootLogin yes\n", "PermitRootLogin", "yes")
ssh("Match some", "PermitRootLogin no\nMatch User git\n PermitRootLogin no\nMatch Address 10.1.1.0/24\n PermitRootLogin yes\n", "PermitRootLogin (Match)", "yes", ("PermitRootLogin", "yes"))
ssh("a Match ends with its file", "Include more.d/*.conf\nPermitRootLogin no\n", "PermitRootLogin", "no")
# browsers' own folders; homes of a domain one below /home; engines without a package; Boxes' images without an ending
SITE = [("https://www.public-site.example.com/a", 3, NOW - 2 * DAY)]
for path, chromium in ((".mozilla/firefox-esr/ab.default/places.sqlite", False), (".mozilla/seamonkey/ab.default/places.sqlite", False), (".config/qaxbrowser/Default/History", True), (".config/browser360-cn/Profile 2/History", True)):
    for home in ("/home/zhang", "/home/OFFICE/li"):
        machine(f"browser {home} {path}", "kylin", "classified", {"classified_browser": "fail"}, (f"{home}/.config/a", ""), build=lambda r, home=home, path=path, chromium=chromium: r.history(SITE, chromium=chromium, path=f"{home}/{path}"))
WANTS = "/etc/systemd/system/multi-user.target.wants/"
for name, path in (("Docker unpacked", WANTS + "docker.service"), ("iSulad", WANTS + "isulad.service"), ("Boxes", "/home/zhang/.local/share/gnome-boxes/images/win10"), ("rootless Podman", "/home/zhang/.local/share/containers/storage/overlay-containers/a/b"), ("LXC", "/var/lib/lxc/a/config")):
    machine(name, "openeuler", "classified", {"virtual_machines": "fail"}, (path, "x"))
machine("ZFS encrypts by itself", "debian", "classified", {"disk_encryption": "unknown"}, ("/proc/mounts", "rpool/ROOT/debian / zfs rw 0 0\n"))
for path in ("/var/log/kern.log", "/var/log/audit/audit.log"):
    machine("emptied " + path, "uos", "classified", {"gaps": "warn"}, (path, b""))
    machine("rotated " + path, "uos", "classified", {"gaps": "pass"}, (path, b""), (path + ".1", "x\n"))
end()
