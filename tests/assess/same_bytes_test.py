#!/usr/bin/env python3
"""Issue 2, point 8: same head and same standard give the same bytes of every paper (DOCX, PDF, XLSX): in another process, on another day, in another time zone and
locale, from another directory, from a store that was restored from a backup, over HTTP from the server, and also from a run that is made anew in the restored store."""
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../api"))
from harness import PASSWORD, SHENZHI, Server, check, clock, end, equal, run  # noqa: E402

TODAY = "2026-11-20"
KINDS = ("report", "plan", "items", "problems")
FORMATS = ("docx", "pdf", "xlsx")
tmp = tempfile.TemporaryDirectory()
data = tmp.name + "/d"
fake, forward = clock(tmp.name)


def do(*args, env=None, cwd=None):
    r = subprocess.run([os.path.abspath(SHENZHI), *args], capture_output=True, text=True, timeout=300, env={**os.environ, **(env or {})}, cwd=cwd)
    if r.returncode:
        raise SystemExit(f"{args}: {r.stderr}")
    return r.stdout


def papers(store, n, env=None, cwd=None):
    """{(kind, format): digest} of all papers of a run."""
    out = {}
    where = tempfile.mkdtemp(dir=tmp.name)
    for kind in KINDS:
        for f in FORMATS:
            path = f"{where}/x.{f}"
            do("report", "--data", store, "--run", str(n), "--kind", kind, "--out", path, env=env, cwd=cwd)
            with open(path, "rb") as r:
                out[kind, f] = hashlib.sha256(r.read()).hexdigest()
    return out


def same(what, got, want):
    check(got == want, f"{what}: all bytes are the same", [k for k in want if got.get(k) != want[k]])


do("demo", "--data", data, "--faults", "key", "--password", PASSWORD, "--today", TODAY)
do("backup", "--data", data, "--out", tmp.name + "/before.backup")
first = json.loads(do("assess", "run", "--data", data, "--standard", "shenzhi-100", "--period", "2026", "--today", TODAY, "--json"))
n = first["run"]
want = papers(data, n)
equal(len(set(want.values())), len(KINDS) * len(FORMATS), "every paper is one of its own")
locales = tmp.name + "/locales"
os.mkdir(locales)
have = subprocess.run(["localedef", "-i", "de_DE", "-f", "UTF-8", locales + "/de_DE.UTF-8"], capture_output=True).returncode in (0, 1) and os.path.exists(locales + "/de_DE.UTF-8")
for zone, lang, days in (("America/New_York", "C", 1), ("Pacific/Kiritimati", "POSIX", 40), ("Asia/Tokyo", "de_DE.UTF-8" if have else "C.utf8", 3000)):
    env = {**fake, "TZ": zone, "LC_ALL": lang, "LANG": lang, **({"LOCPATH": locales} if have else {}), "HOME": tmp.name + "/nobody", "COLUMNS": "40"}
    forward(days * 86400)
    same(f"other processes in {zone}, {lang}, {days} days later", papers(data, n, env, "/"), want)
forward(0)

# ---------------------------------------------------------------- from a backup of the run
do("backup", "--data", data, "--out", tmp.name + "/after.backup")
restored = tmp.name + "/一个 别的/d"
os.makedirs(os.path.dirname(restored))
do("restore", "--from", tmp.name + "/after.backup", "--data", restored)
shutil.rmtree(data)
same("from a store that was restored in another directory, when the first is gone", papers(restored, n), want)

# ---------------------------------------------------------------- the run made anew at the same head, from a backup of before, on another day
again = tmp.name + "/again"
do("restore", "--from", tmp.name + "/before.backup", "--data", again)
forward(2 * 86400)
second = json.loads(do("assess", "run", "--data", again, "--standard", "shenzhi-100", "--period", "2026", "--today", TODAY, "--json", env={**fake, "TZ": "America/New_York"}))
forward(0)
equal(second, first, "the same head and standard: the same run, finding by finding")
same("and the same papers", papers(again, n), want)

# ---------------------------------------------------------------- the server writes what the command writes, in two processes
got = []
for store in (restored, again):
    with Server(data=store, init=False, admins=False) as s:
        officer = s.client("wangwu", PASSWORD)
        out = {}
        for kind in KINDS:
            for f in FORMATS:
                a = officer.get(f"/runs/{n}/report", format=f, kind=kind)
                equal(a.status, 200, f"{kind} as {f}")
                out[kind, f] = hashlib.sha256(a.body).hexdigest()
        got.append(out)
same("two servers", got[0], got[1])
agree = [k for k in want if k[0] in ("plan", "items")]                   # the others name records, as far as the officer may see them
same("command and server", {k: got[0][k] for k in agree}, {k: want[k] for k in agree})
end()
