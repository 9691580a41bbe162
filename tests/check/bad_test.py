#!/usr/bin/env python3
"""Damaged, huge, unreadable, missing: a clear state, never a pass, never a crash; a full disk leaves no half report."""
import json
import os
import random
import shutil
import signal
import stat
import subprocess
import time

import roots
from checklib import CHECK, TMP, check, end, facts, run, verdicts

base = roots.clean(os.path.join(TMP, "base"), "debian")
rpm = roots.clean(os.path.join(TMP, "rpm"), "openeuler")
JOURNAL = f"/var/log/journal/{roots.MACHINE}/system.journal"
PLACES = "/home/zhang/.mozilla/firefox/a.default/places.sqlite"


def copy(of=base):
    to = os.path.join(TMP, "copy")
    shutil.rmtree(to, ignore_errors=True)
    shutil.copytree(of.path, to, symlinks=True)
    return to


def damage(path, how):
    b = open(path, "rb").read()
    open(path, "wb").write(how(b))


# what is damaged is said to be, and what rests on it does not pass
for path, how, table, ids, of in [
        (JOURNAL, lambda b: b[:len(b) // 2], "usb_event", ["storage_history", "phone_history", "tether_history"], base),
        (JOURNAL, lambda b: b"not a journal", "usb_event", ["storage_history", "phone_history"], base),
        (JOURNAL, lambda b: b[:300] + bytes(len(b) - 300), "net_past", ["classified_past_connection"], base),
        (PLACES, lambda b: b[:1000], "browser", ["classified_browser"], base),
        (PLACES, lambda b: b"SQLite format 3\0" + bytes(5000), "browser", ["classified_browser"], base),
        (PLACES, lambda b: b[:4096] + os.urandom(len(b) - 4096), "browser", ["classified_browser"], base),
        ("/etc/shadow", lambda b: b"\xff\xfe" * 100, "password", ["empty_password"], base),
        ("/var/log/wtmp", lambda b: b[:500], "login", ["remote_logins"], base),
        ("/var/lib/dpkg/status", lambda b: b"garbage\n" * 10, "package", ["forbidden"], base),
        ("/var/lib/rpm/rpmdb.sqlite", lambda b: b[:5000], "package", ["forbidden"], rpm),
        ("/home/zhang/.config/dconf/user", lambda b: b[:30], "screen_lock", ["screen_lock"], base),
        ("/sys/firmware/dmi/entries/24-0/raw", lambda b: b"\x01", "firmware", ["power_on_password"], base)]:
    root = copy(of)
    damage(root + path, how)
    f = facts(root)
    check(f[table]["state"] in ("error", "partial"), f"{path} damaged: {table} is {f[table]['state']}")
    v, _ = verdicts(root, "classified", ok=(0, 30))
    for k in ids:
        check(v[k] not in ("pass", "na"), f"{k} is {v[k]} with a damaged {path}")

# cut and scrambled at random: no crash, whatever it is
random.seed(4)
for i in range(25):
    root = copy(random.choice([base, rpm]))
    files = [os.path.join(d, n) for d, _, names in os.walk(root) for n in names if not os.path.islink(os.path.join(d, n))]
    for name in random.sample(files, 40):
        how = random.choice([lambda b: b[:random.randrange(len(b) + 1)], lambda b: bytes(random.randrange(256) for _ in range(min(len(b), 3000))), lambda b: b + b"\0" * 100 + b, lambda b: b""])
        damage(name, how)
    run("facts", "--json", "--root", root)
    run("run", "--class", random.choice(["classified", "unclassified", "internet"]), "--root", root, "--out", TMP + "/r.szr", ok=(0, 30))

# things that are no files, and links in circles
root = copy()
os.unlink(root + "/etc/sudoers")
os.mkfifo(root + "/etc/sudoers")
os.unlink(root + "/etc/ssh/sshd_config")
os.symlink("sshd_config", root + "/etc/ssh/sshd_config")
os.makedirs(root + "/etc/resolv2")
os.unlink(root + "/etc/resolv.conf")
os.rename(root + "/etc/resolv2", root + "/etc/resolv.conf")
f = facts(root)
check(f["sudo_rule"]["state"] == "error" and f["resolver"]["state"] == "error", f"a pipe and a folder instead of files: {f['sudo_rule']['state']} {f['resolver']['state']}")

# huge inputs: time and memory stay in bounds
root = copy()
with open(root + "/etc/passwd", "a") as f:
    f.write("x" * 1000 + ":x:5:5::/:/bin/false\n" * 1)
    for i in range(50000):
        f.write(f"u{i}:x:{2000 + i}:100::/nowhere:/usr/sbin/nologin\n")
with open(root + "/var/log/syslog", "w") as f:
    for i in range(400000):
        f.write(f"2026-11-01T10:{i // 60 % 60:02d}:{i % 60:02d}+08:00 h kernel: usb 2-1: New USB device found, idVendor=0951, idProduct=1666\n")
with open(root + "/var/lib/dpkg/status", "a") as f:
    for i in range(30000):
        f.write(f"Package: p{i}\nStatus: install ok installed\nVersion: 1\nDescription: {'x' * 300}\n\n")
os.truncate(root + "/etc/environment", 4 << 30)                                 # sparse
p = subprocess.run(["/usr/bin/env", "bash", "-c", f"ulimit -t 20; exec {CHECK} run --class internet --root {root} --out {TMP}/r.szr"], capture_output=True, text=True, timeout=120)
check(p.returncode in (0, 9, 30), f"huge inputs: exit {p.returncode} {p.stderr[-300:]}")
f = facts(root)
check(f["usb_event"]["state"] in ("partial", "error") or f["usb_event"]["rows"], f"huge log: {f['usb_event']['state']}")
check(f["proxy"]["state"] in ("partial", "error"), f"a sparse file of 4 GiB: {f['proxy']['state']}")

# unreadable folders as an ordinary user, names that are no UTF-8, a hostile host name
root = copy()
open(root.encode() + b"/etc/sudoers.d-\xff\xfe", "w").close()
os.makedirs(root.encode() + b"/opt/apps/\xff\xfe\x01")
open(root + "/etc/hostname", "w").write("<script>alert(1)</script>\n")
p = run("run", "--class", "internet", "--root", root, "--out", TMP + "/h.szr", ok=(0, 30))
open(root + "/etc/os-release", "w").write('ID=kylin\nVERSION_ID="10"\nPRETTY_NAME="\u202eOS\u2066<img src=x>"\n')
run("run", "--class", "internet", "--root", root, "--out", TMP + "/h2.szr", ok=(0, 30))
for page in (open(TMP + "/h.szr.html").read(), open(TMP + "/h2.szr.html").read()):
    check("<script>" not in page and "<img" not in page, "what a machine calls itself is text on the page")
    check(not set("\u202e\u2066") & set(page) and "default-src 'none'" in page, "turns nothing around, and nothing could run")
facts(root)

# full disk, no folder, no right: exit says it, nothing half is left
full = os.path.join(TMP, "full")
os.makedirs(full)
if os.geteuid() == 0 and subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "none", full], capture_output=True).returncode == 0:
    try:
        p = run("run", "--class", "internet", "--root", base.path, "--out", full + "/r.szr", ok=(23,))
        check("full" in p.stderr, f"the message says that the disk is full: {p.stderr[-200:]}")
        check(os.listdir(full) == [], f"half a report is left: {os.listdir(full)}")
    finally:
        subprocess.run(["umount", full])
run("run", "--class", "internet", "--root", base.path, "--out", TMP + "/nowhere/r.szr", ok=(4,))
# what is no file keeps its place
p = run("run", "--class", "internet", "--root", base.path, "--out", "/dev/full", ok=(23,))
check("full" in p.stderr and stat.S_ISCHR(os.stat("/dev/full").st_mode) and not os.path.exists("/dev/full.html"), f"a report to a full device: {p.stderr[-200:]}")
run("run", "--class", "internet", "--root", base.path, "--out", full, ok=(7,))
check(run("run", "--class", "internet", "--root", base.path, "--out", "/dev/stdout").stdout.startswith("SHENZHI-REPORT 1"), "a report to a pipe")
# Ctrl-C while the files are scanned: what there is, and it says so
p = subprocess.Popen([CHECK, "run", "--class", "internet", "--root", base.path, "--out", TMP + "/part.szr", "--json", "/usr"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
time.sleep(1.5)
p.send_signal(signal.SIGINT)
out = p.communicate(timeout=100)[0]
check(p.returncode == 130 and json.loads(out)["scan"]["summary"]["interrupted"] and os.path.exists(TMP + "/part.szr"), f"interrupted: {p.returncode}")
check(not [n for n in os.listdir(TMP) if n.endswith(".tmp")], "a temporary file is left")
# an existing report is only replaced by a whole one
open(TMP + "/keep.szr", "w").write("old")
run("run", "--class", "internet", "--root", TMP + "/nowhere", "--out", TMP + "/keep.szr", ok=(4,))
check(open(TMP + "/keep.szr").read() == "old", "a failed run keeps the old report")
p = subprocess.run([CHECK, "facts", "--json", "--root", base.path], stdout=open("/dev/full", "w"), stderr=subprocess.PIPE)
check(p.returncode != 0, "standard output that cannot be written")
end()
