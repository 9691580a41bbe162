#!/usr/bin/env python3
"""Leaves no trace: no child, no program, no internet socket, nothing written beside the results; WAL read from a copy; times kept."""
import json
import os
import re
import shutil
import subprocess

import roots
from checklib import CHECK, TMP, check, end, facts, run

DAY = roots.DAY
r = roots.Root(os.path.join(TMP, "root"), "debian").base()
r.history([("https://only-in-the-wal.example.org/x", 2, roots.NOW - DAY)], wal=True)
r.history([("https://chromium.example.net/", 1, roots.NOW - DAY)], chromium=True, wal=True)
r.done()


def picture(path):
    out = {}
    for d, dirs, names in os.walk(path):
        for n in dirs + names:
            s = os.lstat(os.path.join(d, n))
            if os.path.islink(os.path.join(d, n)):
                continue                           # the kernel moves the time of a link whenever a path goes through it
            folder = os.path.isdir(os.path.join(d, n))          # this very walk moves the times of folders
            out[os.path.join(d, n)] = (s.st_size, s.st_mtime_ns, 0 if folder else s.st_atime_ns, s.st_mode, s.st_ino)
    return out


old = roots.NOW - 10 * DAY                         # access times older than a day, so that a read would move them
for d, dirs, names in os.walk(r.path, topdown=False):
    for n in names + dirs:
        full = os.path.join(d, n)
        m = os.lstat(full).st_mtime
        os.utime(full, (old, m), follow_symlinks=False)
before = picture(r.path)
f = facts(r.path)
check(picture(r.path) == before, f"the tree changed: {set(picture(r.path).items()) ^ set(before.items())}")
hosts = {h["host"] for h in f["browser_host"]["rows"]}
check(hosts == {"only-in-the-wal.example.org", "chromium.example.net"}, f"visits that are only in the WAL: {hosts}")

# two runs say the same (but for digests under another key)
a, b = (re.sub(r"[0-9a-f]{64}", "-", json.dumps(facts(r.path))) for _ in range(2))
check(a == b, "two runs differ")

work = os.path.join(TMP, "work")
os.makedirs(work)
if shutil.which("strace") and subprocess.run(["strace", "-o", "/dev/null", "true"]).returncode == 0:
    for args in (["facts", "--json"], ["run", "--class", "internet", "--out", work + "/r.szr"]):
        log = os.path.join(TMP, "strace")
        p = subprocess.run(["strace", "-f", "-o", log, "-e", "trace=%process,%network,%file", CHECK, *args], capture_output=True, text=True, cwd=work)
        lines = open(log).read().splitlines()
        check(p.returncode in (0, 30) and len(lines) > 100, f"{args[0]} under strace: exit {p.returncode}, {len(lines)} lines {p.stderr[-200:]}")
        calls = [l.split(None, 1)[1] if l[0].isdigit() else l for l in lines]
        execs = [l for l in calls if l.startswith("execve(")]
        check(len(execs) == 1, f"{args[0]}: programs started: {execs}")
        kids = [l for l in calls if re.match(r"(clone3?|fork|vfork)\(", l)]
        check(kids == [], f"{args[0]}: children: {kids}")
        nets = [l for l in calls if re.match(r"(socket|connect|bind|sendto|sendmsg)\(", l)]
        check(nets == [], f"{args[0]}: network calls: {nets}")
        writes = [l for l in calls if re.match(r"open(at2?)?\(", l) and re.search(r"O_(WRONLY|RDWR|CREAT)", l)]
        check(all(work in l or "memfd" in l for l in writes) and (args[0] == "run" or not writes), f"{args[0]}: opened for writing: {writes}")
        other = [l for l in calls if re.match(r"(mkdir|mknod|symlink|link|chmod|chown|truncate|utime)", l)]
        check(other == [], f"{args[0]}: {other}")
check(sorted(os.listdir(work)) in (["r.szr", "r.szr.html"], []), f"left beside the results: {os.listdir(work)}")

# an ordinary user gets fewer facts, marked, and it works all the same
if os.geteuid() == 0 and shutil.which("setpriv"):
    os.chmod(TMP, 0o755)
    os.chmod(r.path + "/etc/shadow", 0o600)
    os.chmod(r.path + "/home/zhang", 0o700)
    os.chmod(r.path + "/etc/sudoers", 0o440)
    f = facts(r.path, prefix=("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"))
    for t in ("password", "sudo_rule", "browser"):
        check(f[t]["state"] == "denied" and f[t]["mark"] == "needs root", f"{t}: {f[t]['state']} {f[t]['note']}")
    check(f["net_if"]["state"] == "ok" and f["package"]["state"] == "ok", "what anybody may read is read")
    out = "/tmp/shenzhi-check-user-%d.szr" % os.getpid()
    p = run("run", "--class", "internet", "--root", r.path, "--out", out, "--json", prefix=("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"), ok=(0, 30))
    v = {k["id"]: k["verdict"] for k in json.loads(p.stdout)["checks"]}
    check(v["empty_password"] == "denied" and v["sudo_without_password"] == "denied", f"denied is said: {v['empty_password']}")
    for s in ("", ".html"):
        os.path.exists(out + s) and os.unlink(out + s)
end()
