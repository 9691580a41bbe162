#!/usr/bin/env python3
"""Whole machines of nine systems, clean in each declared class and dirty: the verdict of every check was written down by hand beforehand."""
import concurrent.futures
import gzip
import json
import os
import shutil
import struct
import time
import zlib

import gvdb
import journal
import sealing
import whole
from checklib import TMP, check, end, run, skip

if not shutil.which("openssl"):
    skip("needs openssl")

ONLY = {   # checks of single classes; those not named hold for all
    "classified": "token_login remote_logins jammer level_label marking_seen other_hardware ports_sealed screen_seen case_seal loader_password several_systems virtual_machine classified_link classified_past_connection classified_route "
                  "network_mounts saved_connections print_record audit_on required_products mail_client virtual_machines burner media_traces phone_history storage_history storage_without_serial bluetooth_infrared capture_devices "
                  "wireless_input wlan_hardware",
    "classified unclassified": "boot_order classified_browser public_dns network_printer public_repository chat wiping_tools phone_attached storage_control bluetooth_paired mobile_data tether_history",
    "unclassified": "address_matches_register unclassified_online wlan_on_intranet",
    "unclassified internet": "usage_label secure_boot marked_files scan_coverage firewall_on hotspot proxy_set patch_age storage_to_compare",
}
ALL = "autologin empty_password failed_logins lockout many_accounts password_age password_changed password_kinds password_length screen_lock second_root sudo_without_password weak_hash power_on_password setup_password disk_encryption " \
      "important_folders class_from_ticket disk_matches_register keeper_named mac_matches_register machine_matches_register reinstalled clock_set_back future_files gaps kept dual_homed forwarding listening_ports remote_control shares " \
      "ssh_server vpn_tools shared_printer access_control antivirus_data antivirus_installed antivirus_running antivirus_scan download_tools forbidden listening_tools network_disk automount storage_attached"
CLASSES = ("classified", "unclassified", "internet")
NO_SECURE_BOOT = ("kylin", "kylin-server", "loongnix")                 # boards that have none
CLAMAV = ("deepin", "openeuler22", "openeuler24", "debian")            # the only one whose reports are read
SYSLOG = ("uos", "kylin", "kylin-server", "neokylin", "openeuler22", "loongnix")      # keep no journal


def applies(k, cls):
    where = [c for c, names in ONLY.items() if k in names.split()]
    return not where or cls in where[0].split()


def clean(system, cls):
    t = {k: "pass" if applies(k, cls) else "na" for k in every}
    say = {"token_login": "person"} if cls == "classified" else {}
    say["antivirus_scan"] = "pass" if system in CLAMAV else "person"
    if system in SYSLOG:
        say["clock_set_back"] = "unknown"
    if system in NO_SECURE_BOOT:
        say["secure_boot"] = "na"
        say["boot_order"] = "person" if applies("boot_order", cls) else "na"      # nor do they tell in which order they start
    if cls == "internet":
        say["important_folders"] = "na"
    say.update({"uos": {"automount": "person"}, "deepin": {"automount": "person", "screen_lock": "person"}, "openeuler22": {"automount": "na", "screen_lock": "na"}}.get(system, {}))
    return t | say


def dirty(system, cls):
    t = {k: "fail" if applies(k, cls) else "na" for k in every}
    secret, intranet = cls == "classified", cls == "unclassified"
    say = {k: "warn" for k in ("failed_logins", "many_accounts", "mac_matches_register", "reinstalled", "future_files", "gaps", "forwarding", "access_control")}
    say.update(class_from_ticket="pass", kept="pass", clock_set_back="unknown" if system in SYSLOG else "fail")
    if secret:
        say.update(token_login="person", burner="person", media_traces="person", print_record="warn", storage_without_serial="warn", virtual_machine="pass", public_repository="warn")
    else:
        say.update(shared_printer="warn", proxy_set="warn", storage_to_compare="person", scan_coverage="warn", secure_boot="na" if system in NO_SECURE_BOOT else "warn")
    if intranet:
        say.update(public_dns="warn", network_printer="warn", public_repository="warn", chat="warn", phone_attached="warn", bluetooth_paired="warn", address_matches_register="warn")
    if cls == "internet":
        say.update(network_disk="warn", important_folders="na")
    say.update({"uos": {"automount": "person"}, "deepin": {"automount": "person", "screen_lock": "person"}, "openeuler22": {"automount": "na", "screen_lock": "na"}, "kylin": {"automount": "warn"},
                "kylin-server": {"automount": "warn", "power_on_password": "person", "setup_password": "person"}}.get(system, {}))
    if system == "kylin-server" and secret:
        say["virtual_machine"] = "warn"
    return t | say


def path(name):
    return os.path.join(TMP, name)


keys = {}
for name in ("issuer", "opener", "inspector"):
    open(path(name), "wb").write(sealing.openssl("genpkey", "-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:SM2"))
    keys[name] = open(path(name)).read(), sealing.openssl("pkey", "-in", path(name), "-pubout").decode()
kit = {"format": "shenzhi-kit/1", "office": "示例局", "issuer": keys["issuer"][1], "opener": keys["opener"][1], "inspector": keys["inspector"][0], "digest": "5a" * 32}
open(path("kit"), "w").write(json.dumps(kit))


def digest(kind, text):
    return sealing.digest(path("kit"), kind, text)


def office_time(t):
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(t + 8 * 3600))


def ticket(name, cls, keeper):
    body = {"format": "shenzhi-ticket/1", "id": "RW-2026-0007", "nonce": "00112233445566778899aabbccddeeff", "office": "示例局", "issued": office_time(whole.NOW - 3600), "expires": office_time(whole.NOW + 86400),
            "class": cls, "since": office_time(whole.USED)[:10], "usb": [digest("usb", "0951:1666:STICK0009")], "required": ["host-monitor"], "forbidden": ["shilibad"],
            "register": {"record": 12, "no": "JSJ-2026-0003", "level": 3, "serial": digest("serial", "SL900X0042"), "disks": [digest("disk", "DISK0042")], "macs": [digest("mac", "02:00:00:00:00:01")],
                         "ips": [digest("ip", "10.20.30.40" if keeper else "10.20.30.41")]}}
    if keeper:
        body["register"]["keeper"] = "示例甲"
    if cls != "internet":
        body["dirs"] = ["/home/secret"]
    payload = json.dumps(body, ensure_ascii=False).encode()
    open(path(name), "wb").write(sealing.envelope("SHENZHI-TICKET", f"len={len(payload)} kid={sealing.kid(keys['issuer'][1])}", payload, path("issuer")))
    return path(name)


def docs(name, files):
    os.makedirs(path(name))
    for file, text in files.items():
        open(f"{path(name)}/{file}", "wb").write(text.encode() if isinstance(text, str) else text)
    return path(name)


def answers(name, good):
    says = {"jammer": good, "level_label": good, "usage_label": good, "other_hardware": not good, "screen_seen": not good, "case_seal": good, "ports_sealed": good, "marking_seen": good}
    open(path(name), "w").write("".join(f"{k}={'yes' if v else 'no'}\n" for k, v in says.items()))
    return path(name)


every = set(ALL.split()) | {k for names in ONLY.values() for k in names.split()}
seen = set()
ways = {True: (answers("right", True), docs("good", {"a.txt": "关于示例工作的通知\n"})), False: (answers("false", False), docs("bad", {"a.txt": "机密★10年\n\n关于示例工作的通知\n", "b.docx": b"PK\3\4", "c.zip": b"PK\3\4"}))}
tickets = {(cls, good): ticket(f"{cls}-{good}", cls, good) for cls in CLASSES for good in (True, False)}


def compare(root, system, cls, good):
    said, files = ways[good]
    p = run("run", "--kit", path("kit"), "--root", root, "--out", root + ".szr", "--json", "--ticket", tickets[cls, good], "--operator", "示例乙", "--answers", said, *([] if cls == "classified" else [files]), ok=(0, 30))
    report = json.loads(p.stdout)
    truth = (clean if good else dirty)(system, cls)
    how = {c["id"]: c.get("how_zh", "") for c in report["checks"]}["loader_password"]
    check(("grub2-setpassword" if whole.SYSTEMS[system]["packages"] == "rpm" else "grub-mkpasswd-pbkdf2") in how, f"{system}: the report tells how: {how}")
    for c in report["checks"]:
        seen.add(c["id"])
        want = truth.get(c["id"], "?")
        check(c["verdict"] == want, f"{system} {cls} {'clean' if good else 'dirty'}: {c['id']} is {c['verdict']}, by hand {want}: {[x['en'] for x in c['rows']][:4]}")


only = os.environ.get("SHENZHI_WHOLE", " ".join(whole.SYSTEMS)).split()


def one(system):
    for cls in CLASSES:
        compare(whole.clean(path(system), system, cls).path, system, cls, True)
    bad = whole.dirty(path(system), system).path
    for cls in CLASSES:
        compare(bad, system, cls, False)


jobs = concurrent.futures.ThreadPoolExecutor(os.cpu_count())
waiting = [jobs.submit(one, system) for system in only]


def near(*case, **more):
    """A clean machine with one thing more or less, and what the checks say of it."""
    waiting.append(jobs.submit(look, path(f"near{len(waiting)}"), *case, **more))


def look(root, name, system, cls, wanted, *files, gone=(), build=None):
    m = whole.Machine(root, system)
    if cls != "classified":
        m.online(cls == "internet")
    if build:
        build(m)
    m.done()
    for file, content in files:
        m.put(file, content)
    for file in gone:
        os.unlink(m.path + file)
    p = run("run", "--class", cls, "--since", "2020-01-01", "--root", m.path, "--out", root + ".szr", "--json", ok=(0, 30))
    shutil.rmtree(root)
    said = {c["id"]: (c["verdict"], [x["en"] for x in c["rows"]]) for c in json.loads(p.stdout)["checks"]}
    for k, want in wanted.items():
        check(said[k][0] == want, f"{name}: {k} is {said[k]}, wanted {want}")


def konqueror(*urls, version=4):
    """As QDataStream writes it: address, what was typed, title, number of visits, two times."""
    text = lambda t: struct.pack(">I", 2 * len(t)) + t.encode("utf-16be")
    moment = struct.pack(">qIb", 2461375, 36000000, 0)
    data = b"".join(struct.pack(">I", len(u)) + u.encode() + text("http://typed.example.com") + text("secret title") + struct.pack(">I", 3) + moment * 2 for u in urls)
    return struct.pack(">III", version, zlib.crc32(data), len(data)) + data


BROWSER, GRUB = "classified_browser", "/boot/efi/EFI/openEuler/grub.cfg"
for folder in (".local/share/konqueror", ".kde/share/apps/konqueror", ".kde4/share/apps/konqueror"):
    near("Konqueror on the internet", "kylin", "classified", {BROWSER: "fail"}, (f"/home/zhang/{folder}/konq_history", konqueror("file:///home/zhang/a.html", "https://www.public-site.example.com/a?b=c")))
near("Konqueror at home", "kylin", "classified", {BROWSER: "pass"}, ("/home/zhang/.local/share/konqueror/konq_history", konqueror("file:///a", "http://10.1.2.3/", "http://oa.shili.lan/x") + b"\0\0\0\x20http"))
near("Konqueror's servers, its history taken away", "kylin", "classified", {BROWSER: "person"}, ("/home/zhang/.local/share/konqueror/QtWebEngine/Default/Network Persistent State", '{"net":{"http_server_properties":{"servers":[{"server":"https://www.public-site.example.com"}]}}}'))
# what the system brings and nobody uses; what WPS starts by itself
near("the messenger that comes with Kylin", "kylin", "classified", {"chat": "warn"}, build=lambda m: m.packages.append(("kylin-ipmsg", "1.3")))
near("WPS without its cloud", "kylin", "classified", {"network_disk": "pass"}, ("/home/zhang/.local/share/Kingsoft/office6/data/backup/a", "x"))
near("the cloud of WPS runs", "kylin", "classified", {"network_disk": "person"}, build=lambda m: m.processes.append("wpscloudsvr"))
near("the cloud of WPS has a folder", "openeuler24", "unclassified", {"network_disk": "person"}, ("/home/zhang/.local/share/Kingsoft/WPS Cloud Files/a", "x"))
VINO = {"/org/gnome/desktop/remote-access/enabled": ("b", 0)}
near("vino", "kylin", "classified", {"remote_control": "fail"}, build=lambda m: m.packages.append(("vino", "3.22")))
near("vino, switched off", "kylin", "classified", {"remote_control": "warn"}, ("/home/zhang/.config/dconf/user", gvdb.write(whole.LOCK["ukui"] | VINO)), build=lambda m: m.packages.append(("vino", "3.22")))
near("vino, switched on", "kylin", "internet", {"remote_control": "fail"}, ("/home/zhang/.config/dconf/user", gvdb.write(whole.LOCK["ukui"] | {k: ("b", 1) for k in VINO})), build=lambda m: m.packages.append(("vino", "3.22")))
near("an application of UOS", "uos", "classified", {"remote_control": "fail"}, ("/opt/apps/com.todesk.client/info", "{}"))
near("what one left behind", "uos", "classified", {"remote_control": "pass"}, ("/opt/apps/com.todesk.client/files/log.txt", "x"))
# the loader: the vendor's word in the file of the office's own, beside it, and one of another salt; menus in Chinese
OWN = "GRUB2_PASSWORD=grub.pbkdf2.sha512.10000.AA.BB\n"
near("the vendor's word, and one of our own", "openeuler22", "classified", {"loader_password": "pass"}, (GRUB, whole.VENDOR % whole.EULER))
near("the vendor's word set again", "openeuler22", "classified", {"loader_password": "fail"}, (GRUB.replace("grub.cfg", "user.cfg"), "GRUB2_PASSWORD=" + whole.grub_hash(b"openEuler#12", b"x" * 64) + "\n"))
near("another word", "openeuler22", "classified", {"loader_password": "pass"}, (GRUB, whole.VENDOR % whole.grub_hash(b"shili-12")), gone=[GRUB.replace("grub.cfg", "user.cfg")])
for broken in ("grub.pbkdf2.sha512.10000", "grub.pbkdf2.sha512.99999999999.AA.BB", "grub.pbkdf2.sha512.10000.ZZ." + "0" * 128, "grub.pbkdf2.sha512.10000." + "A" * 600 + "." + "B" * 600):
    near("a hash that is none", "openeuler22", "classified", {"loader_password": "pass"}, (GRUB, whole.VENDOR % broken))
near("a Linux that os-prober found", "debian", "classified", {"several_systems": "fail"}, ("/boot/grub/grub.cfg", "menuentry 'Shili (位于 /dev/sdb2)' --class gnu-linux $menuentry_id_option 'osprober-gnulinux-simple-9' {\n}\n"))
near("entries of one's own", "debian", "classified", {"several_systems": "pass"}, ("/boot/grub/grub.cfg", "submenu '高级选项' $menuentry_id_option 'gnulinux-advanced-2' {\nmenuentry 'x (恢复模式)' --class gnu-linux $menuentry_id_option 'gnulinux-recovery-2' {\n}\n}\n"))
# logs of logins: one of the pair taken away; both, as where another program keeps them
near("no btmp", "kylin-server", "classified", {"gaps": "warn"}, gone=["/var/log/btmp"])
near("btmp rotated", "kylin-server", "classified", {"gaps": "pass"}, ("/var/log/btmp-20261101", "x"), gone=["/var/log/btmp"])
near("wtmp in a database", "debian", "classified", {"gaps": "pass"}, ("/var/lib/wtmpdb/wtmp.db", ""), gone=["/var/log/wtmp"])
# updates: of the system, last month's in a packed part of apt's history; of a program alone
HISTORY = time.strftime("\nStart-Date: %Y-%m-%d  10:00:00\n{}End-Date: %Y-%m-%d  10:05:00\n", time.gmtime(whole.NOW - 9 * whole.DAY))
for text, want in (("Upgrade: libxml2:amd64 (2.9.13, 2.9.14), com.example.shili:amd64 (1, 2)\n", "pass"), ("Upgrade: com.example.shili:amd64 (1, 2), todesk:amd64 (4.1, 4.2)\n", "fail"), ("Install: gcc:amd64 (12.2)\n", "fail")):
    near("apt: " + text, "debian", "internet", {"patch_age": want}, ("/var/log/apt/history.log", ""), ("/var/log/apt/history.log.1.gz", gzip.compress(HISTORY.format(text).encode())), build=lambda m: setattr(m, "updated", 100))
near("rpm: another vendor's package was put in", "openeuler24", "internet", {"patch_age": "fail"}, build=lambda m: setattr(m, "updated", 100))
# autofs: whatever mounted names a network's
MAP = lambda kind: (("/etc/auto.master", "/srv /etc/auto.srv\n"), ("/etc/auto.srv", f"docs -fstype={kind},rw ://nas/docs\n"), ("/etc/systemd/system/multi-user.target.wants/autofs.service", ""))
for kind, want in (("cifs", "warn"), ("smb3", "warn"), ("davfs", "warn"), ("fuse.sshfs", "warn"), ("ext4", "pass"), ("nfsd", "pass")):
    near("autofs " + kind, "openeuler22", "classified", {"network_mounts": want}, *MAP(kind))
near("autofs's older kin in fstab", "debian", "classified", {"network_mounts": "warn"}, ("/etc/fstab", "sshfs#u@nas:/x /mnt fuse noauto 0 0\n"))


def officers(m):
    """Kylin's and UOS's three administrators have shells and passwords."""
    for name, old, new in (("passwd", ":/usr/sbin/nologin", ":/bin/bash"), ("shadow", ":*:", ":$6$a$b:")):
        lines = open(f"{m.path}/etc/{name}").read().splitlines()
        open(f"{m.path}/etc/{name}", "w").writelines((l.replace(old, new) if l.split(":")[0] in ("secadm", "auditadm") else l) + "\n" for l in lines)


near("three administrators", "kylin-server", "classified", {"many_accounts": "pass"}, build=officers)
for name, want in (("hantro-vpu-dec", "pass"), ("rkvdec", "pass"), ("bcm2835-codec-decode", "pass"), ("USB2.0 HD UVC WebCam: USB2.0 HD", "fail")):
    near("video: " + name, "kylin", "classified", {"capture_devices": want}, ("/sys/class/video4linux/video0/name", name + "\n"), ("/sys/class/video4linux/video0/index", "0\n"))
# what starts with the machine and is no unit
FRP = ("/opt/frp/frpc", "x")
near("rc.local", "neokylin", "unclassified", {"vpn_tools": "fail"}, FRP, build=lambda m: (m.put("/etc/rc.d/rc.local", "#!/bin/bash\nnohup /opt/frp/frpc -c /opt/frp/frpc.ini &\n"), os.chmod(m.path + "/etc/rc.d/rc.local", 0o755)))
near("rc.local that may not run", "neokylin", "unclassified", {"vpn_tools": "pass"}, ("/etc/rc.d/rc.local", "/opt/frp/frpc\n"), FRP)
near("cron", "loongnix", "unclassified", {"vpn_tools": "fail"}, ("/var/spool/cron/crontabs/root", "@reboot /opt/frp/frpc -c /opt/frp/frpc.ini\n"), FRP)
near("cron, taken out, and its program gone", "loongnix", "unclassified", {"vpn_tools": "pass"}, ("/var/spool/cron/crontabs/root", "#@reboot /opt/frp/frpc\n@daily /opt/gone/frpc\n"), FRP)
for text, want in (("set +o history\n", "warn"), ("HISTFILE=\n", "warn"), ("readonly HISTFILESIZE=0; x=1\n", "warn"), ("HISTSIZE=01000\n", "pass"), ("#set +o history\n", "pass")):
    near("history: " + text, "openeuler22", "classified", {"gaps": want}, ("/etc/profile.d/h.sh", text))
near("a history that leads nowhere", "openeuler22", "classified", {"gaps": "warn"}, build=lambda m: m.link("/home/zhang/.bash_history", "/dev/null"))
# name servers of this machine, and whom they ask
WANTS = "/etc/systemd/system/multi-user.target.wants/"
for service, want in (("systemd-resolved.service", "fail"), ("other.service", "pass")):
    near("resolved", "debian", "classified", {"public_dns": want}, (WANTS + service, ""), ("/etc/systemd/resolved.conf", "[Resolve]\n#DNS=1.1.1.1\nDNS=10.1.1.1 8.8.8.8#dns.example.com\n"))
for text, want in (("server=/shili.lan/10.1.1.1\nserver=114.114.114.114\n", "fail"), ("server=/shili.lan/10.1.1.1\n", "pass"), ("server=/shili.lan/#\n", "pass")):
    near("dnsmasq: " + text, "debian", "classified", {"public_dns": want}, (WANTS + "dnsmasq.service", ""), ("/etc/dnsmasq.d/a.conf", text))


def instead(*names):
    """Packages in the place of the antivirus."""
    def build(m):
        m.packages = [p for p in m.packages if "clam" not in p[0]] + [(n, "1") for n in names]
        m.services = [s for s in m.services if "clam" not in s]
        m.processes.remove("clamd")
    return build


for name, want in (("com.360.browser-stable", "fail"), ("com.360.zip", "fail"), ("com.qianxin.browser-stable", "fail"), ("com.topsec.vpn", "fail"), ("topsec-sslvpn", "fail"), ("com.360.epp", "pass"), ("topsec-edr", "pass")):
    near(name, "debian", "classified", {"antivirus_installed": want, "vpn_tools": "fail" if "vpn" in name else "pass"}, build=instead(name))
near("what a software centre brings along", "kylin", "classified", {"download_tools": "warn"}, build=lambda m: m.packages.append(("aria2", "1.35")))
# what was there a moment ago and is cut or gone: no pass
near("settings of a desktop, cut", "debian", "classified", {"screen_lock": "error"}, ("/home/zhang/.config/dconf/user", gvdb.write(whole.LOCK["gnome"])[:-40]))
LOGS = {"gaps": "fail", "classified_past_connection": "unknown", "storage_history": "unknown"}
near("today's log taken away, older ones left", "neokylin", "classified", LOGS, gone=["/var/log/messages"])
near("the same, where a journal is kept too", "neokylin", "classified", {"gaps": "pass"}, gone=["/var/log/messages"], build=lambda m: m.put(f"/var/log/journal/{whole.MACHINE}/system.journal", journal.Journal().kernel(whole.NOW - 200 * whole.DAY, 1, "a").kernel(whole.NOW - 60, 199 * whole.DAY, "b").bytes()))
near("no list of mounts", "debian", "classified", {"network_mounts": "unknown"}, gone=["/proc/mounts"])
near("a drive of which the kernel tells nothing", "debian", "classified", {"burner": "unknown"}, ("/sys/block/sr0/device/model", "DVD\n"), gone=["/proc/sys/dev/cdrom/info"])
near("no list of accounts", "debian", "classified", {"weak_hash": "unknown", "screen_lock": "unknown", "automount": "unknown"}, gone=["/etc/passwd"])
near("no menu", "debian", "classified", {"several_systems": "unknown", "loader_password": "unknown"}, gone=["/boot/grub/grub.cfg"])
near("no order", "debian", "classified", {"boot_order": "person"}, gone=[whole.EFI % "BootOrder"])
for job in waiting:
    job.result()
check(seen == every, f"checks without a truth: {sorted(seen ^ every)}")
end()
