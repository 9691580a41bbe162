#!/usr/bin/env python3
"""Fixture roots of four systems: the facts they show, and what may not be in them."""
import json
import os

import roots
from checklib import TMP, check, end, facts, run, verdicts

for system in roots.ALL:
    r = roots.clean(os.path.join(TMP, system), system)
    f = facts(r.path)
    host = f["host"]["rows"][0]
    check(host["os_id"] == roots.OS[system]["id"] and host["hostname"] == "shili-pc", f"{system}: host {host}")
    names = {p["name"] for p in f["package"]["rows"]}
    check(names == {"coreutils", "qaxsafe"}, f"{system}: packages {names}")
    check([p["name"] for p in f["product"]["rows"] if p["running"]] == ["qax"], f"{system}: products {f['product']['rows']}")
    check(f["password"]["rows"][2]["state"] == "set" and f["password"]["rows"][0]["state"] == "locked", f"{system}: passwords {f['password']['rows']}")
    check({(p["key"], p["value"]) for p in f["pw_policy"]["rows"]} >= {("minlen", 12), ("minclass", 3), ("max_days", 30)}, f"{system}: policy {f['pw_policy']['rows']}")
    check(f["lockout"]["rows"][0]["deny"] == 5, f"{system}: lock-out")
    lock = f["screen_lock"]["rows"][0]
    check(lock["enabled"] == 1 and lock["idle_s"] == 300 and lock["source"] == "user", f"{system}: screen lock {lock}")
    check([u["kind"] for u in f["usb_now"]["rows"]] == ["input", "empty_reader"], f"{system}: usb {f['usb_now']['rows']}")
    check(f["usb_event"]["rows"] == [] and f["usb_event"]["state"] == "ok", f"{system}: a user's log lines are no USB history: {f['usb_event']}")
    check({(x["kind"], x["state"]) for x in f["firmware"]["rows"]} == {("power_on", "set"), ("admin", "set")}, f"{system}: firmware {f['firmware']['rows']}")
    check(f["volume"]["rows"][0]["encrypted"] == 1 and f["boot_lock"]["rows"][0]["password"] == 1, f"{system}: encryption, boot")
    b = f["browser"]["rows"][0]
    check(b["hosts"] == 2 and b["public_hosts"] == 0, f"{system}: browser {b}")
    bridge = [i for i in f["net_if"]["rows"] if i["name"] == "docker0"][0]
    check(bridge["kind"] == "bridge" and not bridge["physical"], f"{system}: bridge {bridge}")
    check([s["scope"] for s in f["socket"]["rows"]] == ["loopback"], f"{system}: sockets {f['socket']['rows']}")
    if system == "kylin":
        check(f["mac_state"]["rows"][0]["kind"] == "kysec", f"kysec {f['mac_state']['rows']}")

r = roots.dirty(os.path.join(TMP, "dirty"), "kylin")
p = run("facts", "--json", "--root", r.path)
f, text = json.loads(p.stdout)["facts"], p.stdout
stick = [u for u in f["usb_event"]["rows"] if u["kind"] == "storage"]
check(len(stick) == 1 and stick[0]["n"] == 5 and stick[0]["has_serial"] == 1, f"the same stick five times is one row of five: {stick}")
check([u["kind"] for u in f["usb_event"]["rows"]] == ["storage", "phone"], f"usb history {f['usb_event']['rows']}")
check(stick[0]["device"] == [u for u in f["usb_now"]["rows"] if u["kind"] == "storage"][0]["device"], "the stick has one digest now and in history")
check({h["host"]: h["scope"] for h in f["browser_host"]["rows"]} == {"www.public-site.example.com": "public", "10.1.2.3": "private"}, f"hosts {f['browser_host']['rows']}")
check({n["kind"] for n in f["net_past"]["rows"]} >= {"connected"}, f"past {f['net_past']['rows']}")
check([x["state"] for x in f["password"]["rows"]] == ["set", "locked", "empty"] and f["password"]["rows"][0]["algorithm"] == "md5", f"passwords {f['password']['rows']}")
check({c["scope"]: c["n"] for c in f["connection"]["rows"]} == {"public": 1}, f"connections {f['connection']['rows']}")
for secret in ("STICK0001", "SL900X0042", "DISK0042", "02:00:00:00:00:01", roots.MACHINE, "geheim123", "Free WiFi", "secret title", "q=secret", "pw@", "$y$", "$1$", "11111111-2222", "zhang"):
    check(secret not in text.replace('"name":"zhang"', "").replace("/mnt/nas", ""), f"'{secret}' is in the facts: {text[text.find(secret) - 80:text.find(secret) + 40]}")

p = run("run", "--class", "classified", "--root", r.path, "--out", TMP + "/r.szr", "--json", ok=(0, 30))
for local in ("zhang", "/mnt/nas", "192.168.1.1", "114.114"):
    check(local not in p.stdout, f"'{local}' leaves the machine: {p.stdout[p.stdout.find(local) - 80:p.stdout.find(local) + 40]}")

# a fixture's links never lead out of it
r = roots.clean(os.path.join(TMP, "escape"), "debian")
os.unlink(r.path + "/etc/hostname")
os.symlink("/etc/hostname", r.path + "/etc/hostname")
os.symlink("/../../../../etc/passwd", r.path + "/etc/group")
f = facts(r.path)
check(f["host"]["rows"][0]["hostname"] == "shili-pc", "a link to itself inside the root falls back to the kernel's name")
# a domain user, whom /etc/passwd does not know, has a home all the same
r = roots.clean(os.path.join(TMP, "domain"), "uos")
r.history([("https://domain-user.example.com/", 1, roots.NOW)], path="/home/li/.mozilla/firefox/x.default-release/places.sqlite")
f = facts(r.path)
check("domain-user.example.com" in {h["host"] for h in f["browser_host"]["rows"]}, f"a domain user's browser: {f['browser_host']['rows']}")
# sudo: a remark is no rule, a rule may be cut in two lines, and a name that begins like root is not root's
r = roots.clean(os.path.join(TMP, "sudo"), "debian")
r.put("/etc/sudoers", "# zhang ALL=(ALL) NOPASSWD: ALL\nroot ALL=(ALL:ALL) ALL # NOPASSWD: ALL\nli ALL=(ALL) /usr/bin/apt # once NOPASSWD: ALL\n#1001 ALL=(ALL) ALL\n")
quiet = facts(r.path)["sudo_rule"]["rows"]
check([(x["who"], x["nopasswd"]) for x in quiet] == [("root", 0), ("user", 0), ("user", 0)], f"sudo without a rule that needs no password: {quiet}")
r.put("/etc/sudoers", "rooty ALL=(ALL) \\\n  NOPASSWD : ALL\n%wheel ALL=(ALL) NOPASSWD: /usr/bin/apt\nDefaults:zhang !authenticate\n")
loud = facts(r.path)["sudo_rule"]["rows"]
check([(x["who"], x["nopasswd"], x["everything"]) for x in loud] == [("user", 1, 1), ("group", 1, 0), ("user", 1, 1)], f"sudo without password: {loud}")
# saved connections: an editor's copies and half-written files are none; a connection file without a type is damaged
wifi = "[connection]\nid=a\ntype=wifi\n\n[wifi]\nmode=ap\n"
r = roots.clean(os.path.join(TMP, "saved"), "debian")
for name in ("a.nmconnection~", "a~", ".a.nmconnection.swp", ".hidden", "a.nmconnection.A1b2C3", "notes.bak", "readme"):
    r.put("/etc/NetworkManager/system-connections/" + name, wifi if "~" in name or name[0] == "." or "A1" in name else "not a connection\n")
r.put("/run/NetworkManager/system-connections/old", wifi).put("/etc/sysconfig/network-scripts/ifcfg-eth0.bak", "TYPE=Wireless\n").put("/etc/sysconfig/network-scripts/ifcfg-eth0~", "TYPE=Wireless\n").put("/etc/sysconfig/network-scripts/ifcfg-lo", "")
f = facts(r.path)["nm_connection"]
check(f["rows"] == [] and f["state"] == "ok", f"copies of connections: {f['state']} {f['rows']}")
r.put("/etc/NetworkManager/system-connections/home", wifi).put("/usr/lib/NetworkManager/system-connections/vendor.nmconnection", wifi).put("/etc/sysconfig/network-scripts/ifcfg-eth0", "TYPE=Ethernet\nONBOOT=yes\n")
f = facts(r.path)["nm_connection"]
check(len(f["rows"]) == 3 and f["state"] == "ok", f"connections: {f['state']} {f['rows']}")
r.put("/etc/NetworkManager/system-connections/b.nmconnection", "[connection]\nid=b\n")
check(facts(r.path)["nm_connection"]["state"] == "error", "a connection without a type")
# shares: synonyms, blanks and case in names, what [global] says for all, continued lines, remarks; NFS: for whom, and who writes
SMB = {
    "guest ok = yes\nread only = no": (1, 1), "public = yes\nwriteable = yes": (1, 1), "Public=Yes\nWrite OK = true": (1, 1), "guestok = 1\n writable= on": (1, 1), "path = /srv": (0, 0), "read only = yes\nwritable = yes": (0, 1),
    "writable = yes\nread only = yes": (0, 0), "; writable = yes\n# public = yes": (0, 0), "guest ok = \\\nyes": (1, 0), "comment = writable = yes": (0, 0), "write list = zhang": (0, 0)}
r = roots.clean(os.path.join(TMP, "shares"), "debian")
for text, want in SMB.items():
    r.put("/etc/samba/smb.conf", "[global]\nworkgroup = X\n[printers]\nwritable = yes\n[x]\n" + text + "\n")
    got = [(s["guest"], s["writable"]) for s in facts(r.path)["share"]["rows"]]
    check(got == [want], f"smb.conf {text!r}: {got}, wanted {want}")
r.put("/etc/samba/smb.conf", "[a]\npath=/a\n[b]\nread only = yes\npublic = no\n[Global]\nguest ok = yes\nwriteable = yes\n")
check([(s["guest"], s["writable"]) for s in facts(r.path)["share"]["rows"]] == [(1, 1), (0, 0)], f"[global] is the default of all: {facts(r.path)['share']['rows']}")
r.put("/etc/samba/smb.conf", "[global]\nguest ok = yes\n[a]\navailable = no\n[b]\ninclude = /etc/samba/more.conf\n[homes]\nguest ok = no\ninclude = /etc/samba/%m.conf\n").put("/etc/samba/more.conf", "writeable = yes\n[c]\n[b]\nguest ok = no\n")
r.put("/etc/systemd/system/multi-user.target.wants/smbd.service", "")
got = [(s["guest"], s["writable"], s["active"]) for s in facts(r.path)["share"]["rows"]]
check(got == [(1, 0, 0), (0, 1, 1), (1, 0, 1), (0, 0, 1)], f"a share that is off, included files, homes: {got}")
os.unlink(r.path + "/etc/samba/smb.conf")
NFS = {"/srv *(rw,sync)": (1, 1), "/srv 10.0.0.2(ro)": (0, 0), "/srwx 10.0.0.2(ro,root_squash)": (0, 0), "/srv": (1, 0), "/srv (rw)": (1, 1), "/srv 10.0.0.2 (rw)": (1, 1), '"/my files" 10.0.0.0/8(rw) # *': (0, 1), "/srv \\\n  *(ro)": (1, 0), "/srv *.shili.lan(rw)": (0, 1)}
for text, want in NFS.items():
    r.put("/etc/exports.d/x.exports", "# /no *(rw)\n" + text + "\n")
    got = [(s["guest"], s["writable"]) for s in facts(r.path)["share"]["rows"]]
    check(got == [want], f"exports {text!r}: {got}, wanted {want}")
# the tables' list names needs and privacy
p = run("facts", "--tables")
check(len(p.stdout.splitlines()) >= 50 and "usb_event\troot" in p.stdout, "facts --tables")
# rpm in its older forms: read, and damage is no pass
import gzip  # noqa: E402
real = gzip.open(os.path.join(os.path.dirname(__file__), "packages.bdb.gz")).read()
for form in ("sqlite", "bdb", "bdb_big", "ndb", "real"):
    r = roots.Root(os.path.join(TMP, "rpm-" + form), "openeuler")
    r.rpm_form = "bdb" if form == "real" else form
    r.base()
    r.packages += [("wechat", "3.0")]
    r.done()
    path = r.path + "/var/lib/rpm/" + {"sqlite": "rpmdb.sqlite", "ndb": "Packages.db"}.get(form, "Packages")
    if form == "real":
        open(path, "wb").write(real)
    f = facts(r.path)
    check(f["package"]["state"] == "ok" and {(p["name"], p["version"]) for p in f["package"]["rows"]} >= {("coreutils", "8.32"), ("qaxsafe", "1.0"), ("wechat", "3.0")}, f"{form}: {f['package']['state']} {f['package']['rows']}")
    v, _ = verdicts(r.path, "classified")
    check(v["chat"] == "fail" or v["chat"] == "warn", f"{form}: a chat program is seen: {v['chat']}")
    raw = open(path, "rb").read()
    for cut in (len(raw) - 5000, 5000, 100, 0):
        open(path, "wb").write(raw[:cut])
        f = facts(r.path)
        check(f["package"]["state"] in ("error", "partial"), f"{form} cut at {cut}: {f['package']['state']}")
        v, _ = verdicts(r.path, "classified", ok=(0, 30))
        check(v["chat"] != "pass" and v["network_disk"] != "pass", f"{form} cut at {cut}: passes")
end()
