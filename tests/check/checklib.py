"""Runs the real program for the tests of this folder."""
import json
import os
import sqlite3
import subprocess
import sys
import tempfile

CHECK = os.environ.get("SHENZHI_BUILD", "build") + "/shenzhi-check"
SHENZHI = os.environ.get("SHENZHI", "build/shenzhi")
TMP = tempfile.mkdtemp(prefix="shenzhi-check-", dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None)      # thousands of small files, and reports that are synced
bad, done = [], 0


def check(ok, text):
    global done
    done += 1
    if not ok:
        bad.append(text)
        print("FAIL", text)


def end():
    subprocess.run(["chmod", "-R", "u+rwx", TMP])
    subprocess.run(["rm", "-rf", TMP])
    print(f"{done - len(bad)} passed, {len(bad)} failed")
    sys.exit(1 if bad else 0)


def skip(why):
    print("skipped:", why)
    sys.exit(77)


def run(*args, ok=(0,), prefix=(), env=None, cwd=None):
    p = subprocess.run([*prefix, CHECK, *args], capture_output=True, text=True, timeout=120, cwd=cwd, env={**os.environ, "SHENZHI_LANG": "en", **(env or {})})
    if ok is not None:
        check(p.returncode in ok, f"{' '.join(args)}: exit {p.returncode}, wanted {ok}: {p.stderr[-400:]}")
    return p


def office(*args, ok=(0,), timeout=120, **kw):
    """shenzhi ARGS: the server's side of an inspection."""
    p = subprocess.run([SHENZHI, *args], capture_output=True, text=True, timeout=timeout, env={**os.environ, "SHENZHI_LANG": "en"}, **kw)
    check(p.returncode in ok, f"shenzhi {' '.join(args)[:200]}: exit {p.returncode}, wanted {ok}: {p.stderr[-400:]}")
    return p


def rows(data, sql):
    """What stands in a store."""
    db = sqlite3.connect(f"file:{data}/shenzhi.db?mode=ro", uri=True)
    r = db.execute(sql).fetchall()
    db.close()
    return r


def facts(root, **kw):
    p = run("facts", "--json", "--root", root, **kw)
    return json.loads(p.stdout)["facts"]


def verdicts(root, cls, *more, ok=(0,), out=None):
    out = out or os.path.join(TMP, "report.szr")
    p = run("run", "--class", cls, "--root", root, "--out", out, "--json", *more, ok=ok)
    report = json.loads(p.stdout)
    return {k["id"]: k["verdict"] for k in report["checks"]}, report
