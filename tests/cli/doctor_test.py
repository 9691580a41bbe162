#!/usr/bin/env python3
"""Each thing that `shenzhi doctor` looks at, made wrong: it says BAD with what and which, exit 3, and changes nothing; a sound office has exit 0.
And backups: their target is there, full, a directory, nowhere; a restore goes over nothing."""
import glob
import hashlib
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "../api"))
from harness import SHENZHI, check, clock, end, equal, run  # noqa: E402

NAMES = ["store", "clock", "disk", "permissions", "key", "ledger", "backup", "encryption", "model"]
FREE = """#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <sys/statvfs.h>
int statvfs64(const char *p, struct statvfs64 *v) {
    int rc = ((int (*)(const char *, struct statvfs64 *))dlsym(RTLD_NEXT, "statvfs64"))(p, v);
    v->f_bavail = strtoull(getenv("TEST_FREE_MIB"), NULL, 10) * 1048576 / v->f_frsize;
    return rc;
}
int statvfs(const char *p, struct statvfs *v) { return statvfs64(p, (struct statvfs64 *)v); }
"""


def digest(top):
    return {os.path.relpath(p, top): hashlib.sha256(open(p, "rb").read()).hexdigest() for p in sorted(glob.glob(top + "/**", recursive=True)) if os.path.isfile(p) and not p.endswith(("-shm", "-wal"))}


def doctor(data, env=None, *args):
    r = run("doctor", "--data", data, "--json", *args, env=env)
    try:
        report = json.loads(r.stdout)
    except ValueError:
        return r, {}
    return r, {c["name"]: c for c in reversed(report["checks"])} | {c["name"]: c for c in report["checks"] if not c["ok"]}


def bad(data, name, says, env=None, *args):
    """Only this check is BAD."""
    before = digest(data)
    r, checks = doctor(data, env, *args)
    check(r.returncode == 3 and '"ok":false' in r.stdout and "PARTIAL" in r.stderr, f"{name}, {says}: exit 3", (r.returncode, r.stdout, r.stderr))
    equal([n for n in checks if not checks[n]["ok"]], [name], f"{name}, {says}: it alone is bad")
    check(says in checks.get(name, {}).get("detail", ""), f"{name}: says {says}", checks.get(name))
    plain = run("doctor", "--data", data, *args, env={**(env or {}), "SHENZHI_LANG": "en"})
    lines = [x for x in plain.stdout.splitlines() if x.startswith("BAD")]
    check(plain.returncode == 3 and lines and all(x.split()[1] == name for x in lines) and lines[0].isascii(), f"{name}: one line BAD, in English to who reads English", plain.stdout)
    equal(digest(data), before, f"{name}: looking changed nothing")


def compile_free(tmp):
    with open(tmp + "/free.c", "w") as f:
        f.write(FREE)
    subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", tmp + "/free.so", tmp + "/free.c"], check=True)
    return lambda mib: {"LD_PRELOAD": tmp + "/free.so", "TEST_FREE_MIB": str(mib)}


def sound(data):
    before = digest(data)
    r, checks = doctor(data)
    check(r.returncode == 0 and not r.stderr, "a sound office: exit 0", (r.returncode, r.stdout, r.stderr))
    equal(sorted(checks), sorted(NAMES), "every check is reported")
    check(checks["encryption"].get("hint") or "dm-crypt" in checks["encryption"]["detail"], "encryption is a hint", checks["encryption"])
    check(checks["backup"].get("hint"), "no backup yet is a hint", checks["backup"])
    equal(digest(data), before, "looking changed nothing")


def looks(tmp, data):
    free = compile_free(tmp)
    bad(data, "disk", "100 MiB", free(100))
    big = tmp + "/big"
    shutil.copytree(data, big)
    with open(big + "/shenzhi.db", "ab") as f:
        f.truncate(f.tell())
    db = sqlite3.connect(big + "/shenzhi.db")
    db.execute("CREATE TABLE temp_filler(x)")
    db.execute("INSERT INTO temp_filler VALUES (zeroblob(220000000))")
    db.execute("DROP TABLE temp_filler")
    db.commit()
    db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    db.close()
    bad(big, "disk", "700 MiB", free(700))                  # enough for a small store, not for the backup of this one
    shutil.rmtree(big)
    env, forward = clock(tmp)
    forward(-40 * 86400)
    bad(data, "clock", "时钟早于最后一个事件", env)
    forward(3 * 86400)
    r, checks = doctor(data, env)
    check(r.returncode == 0, "a clock that goes ahead is nobody's fault here", r.stdout)
    for name, mode in (("shenzhi.db", 0o640), ("seal.key", 0o604), ("seal.pub", 0o644), ("", 0o750)):
        path = f"{data}/{name}" if name else data
        was = os.stat(path).st_mode & 0o777
        os.chmod(path, mode)
        bad(data, "permissions", f"{path} 权限 {mode:o}")
        os.chmod(path, was)
    os.mkdir(data + "/backup", 0o700)
    with open(data + "/backup/shenzhi-2026-01-01.backup", "w") as f:
        os.fchmod(f.fileno(), 0o600)
    bad(data, "backup", "2026-01-01")
    r, checks = doctor(data, None, "--backup-dir", tmp + "/elsewhere")
    check(r.returncode == 0 and "/elsewhere" in checks["backup"]["detail"], "another place of backups", checks.get("backup"))
    os.chmod(data + "/backup/shenzhi-2026-01-01.backup", 0o644)
    bad(data, "permissions", "shenzhi-2026-01-01.backup", None, "--backup-dir", tmp + "/elsewhere")
    shutil.rmtree(data + "/backup")
    os.symlink("/etc/hostname", data + "/link")
    bad(data, "permissions", "/link")
    os.unlink(data + "/link")
    keep = {n: open(f"{data}/{n}", "rb").read() for n in ("seal.key", "seal.pub")}
    subprocess.run([SHENZHI, "init", "--data", tmp + "/other", "--unit", "x"], check=True, capture_output=True)

    def put(name, text):
        with open(f"{data}/{name}", "wb") as f:
            f.write(text)
    for name, text, says in (("seal.key", None, "seal.key"), ("seal.key", b"no key\n", "seal.key"), ("seal.key", b"", "seal.key"), ("seal.pub", None, "seal.pub"),
                             ("seal.key", open(tmp + "/other/seal.key", "rb").read(), "不是一对"), ("seal.pub", open(tmp + "/other/seal.pub", "rb").read(), "不是一对")):
        os.unlink(f"{data}/{name}") if text is None else put(name, text)
        bad(data, "key", says)
        put(name, keep[name])
        os.chmod(f"{data}/{name}", 0o600)
    sound(data)


def damaged(tmp, data):
    """Every page of the store, one after the other, overwritten: never ok, never a crash."""
    size = os.path.getsize(data + "/shenzhi.db")
    page = 4096
    seen = 0
    for at in [0, 1] + list(range(2, size // page, max(1, size // page // 12))):
        d = tmp + "/damaged"
        shutil.rmtree(d, ignore_errors=True)
        shutil.copytree(data, d)
        with open(d + "/shenzhi.db", "r+b") as f:
            f.seek(at * page)
            f.write(os.urandom(page))
        r = run("doctor", "--data", d)
        seen += r.returncode != 0
        check(r.returncode in (0, 3, 20, 31) and "Traceback" not in r.stderr, f"page {at}: an answer", (r.returncode, r.stderr))
        if r.returncode:
            check("BAD  store" in r.stdout or "shenzhi.db" in r.stderr or "E_DAMAGED" in r.stderr or "DAMAGED" in r.stderr, f"page {at}: the store is named", (r.stdout, r.stderr))
    check(seen >= 10, "damaged pages are seen (a free one is nobody's loss)", seen)


def backups(tmp, data):
    full = tmp + "/full"
    os.mkdir(full)
    mounted = os.geteuid() == 0 and subprocess.run(["mount", "-t", "tmpfs", "-o", "size=512k", "none", full], capture_output=True).returncode == 0
    with open(tmp + "/there", "w") as f:
        f.write("mine")
    for out, code, says in ((tmp + "/there", 18, "there"), (tmp, 18, tmp), (tmp + "/nowhere/b", 4, "/nowhere/b"), ("/proc/b", None, "/proc/b")) + (((full + "/b", 23, full),) if mounted else ()):
        r = run("backup", "--data", data, "--out", out)
        check((r.returncode == code if code else r.returncode not in (0, 3)) and says in r.stderr and not r.stdout, f"backup to {out}: exit {code}, named", (r.returncode, r.stdout, r.stderr))
    equal(open(tmp + "/there").read(), "mine", "what was there is as it was")
    if mounted:
        equal(os.listdir(full), [], "nothing half-made stays on the full disk")
    equal(run("inspect", "keys", "--data", data).returncode, 0, "inspection keys")
    r = run("backup", "--data", data, "--out", tmp + "/b", "--json")
    check(r.returncode == 0 and json.loads(r.stdout)["ok"], "backup", r)
    for p in glob.glob(tmp + "/b*"):
        if os.path.isfile(p):
            equal(os.stat(p).st_mode & 0o777, 0o600, f"{os.path.basename(p)} is only the owner's")
    before = digest(data)
    r = run("restore", "--from", tmp + "/b", "--data", data)
    check(r.returncode == 18 and data in r.stderr, "a restore over an office is refused", (r.returncode, r.stderr))
    equal(digest(data), before, "and the office is as it was")
    if mounted:
        r = run("restore", "--from", tmp + "/b", "--data", full + "/r")
        check(r.returncode == 23 and not os.path.exists(full + "/r/shenzhi.db"), "a restore onto a full disk leaves no half of an office", (r.returncode, r.stderr, os.listdir(full)))
        subprocess.run(["umount", full], check=True)
    r = run("restore", "--from", tmp + "/there", "--data", tmp + "/r1")
    check(r.returncode not in (0, 3) and "there" in r.stderr and not os.path.exists(tmp + "/r1/shenzhi.db"), "what is no backup does not restore", (r.returncode, r.stderr))
    for name, fill in (("nothing", None), ("other", "CREATE TABLE a(b)"), ("emptied", "CREATE TABLE a(b); DROP TABLE a"), ("named", 'CREATE TABLE "a\x1b[31m\x9b"(b)')):
        db = sqlite3.connect(f"{tmp}/{name}.backup")
        db.executescript(fill or "")
        db.close()
        r = run("restore", "--from", f"{tmp}/{name}.backup", "--data", tmp + "/r0")
        check(r.returncode == 31 and name in r.stderr and not os.path.exists(tmp + "/r0/shenzhi.db"), f"nor does a database of nobody's: {name}", (r.returncode, r.stderr))
    db = sqlite3.connect(tmp + "/b-evil.backup", isolation_level=None)
    for s in ("CREATE TABLE z(a)", "PRAGMA writable_schema = 1", "UPDATE sqlite_master SET name = 'z\x1b[31m', sql = 'CREATE TABLE \x1b]0;x\x07 (' WHERE name = 'z'"):
        db.execute(s)
    db.close()
    r = run("restore", "--from", tmp + "/b-evil.backup", "--data", tmp + "/r0")
    check(r.returncode not in (0, 3) and "\x1b" not in r.stderr and "\x07" not in r.stderr, "what a file says in an error commands no terminal", (r.returncode, r.stderr))
    r = run("restore", "--from", tmp, "--data", tmp + "/r2")
    check(r.returncode not in (0, 3) and tmp in r.stderr, "nor does a directory", (r.returncode, r.stderr))
    r = run("restore", "--from", tmp + "/b", "--data", tmp + "/r3", "--json")
    check(r.returncode == 0 and json.loads(r.stdout)["ok"], "restore", r)
    r = run("verify", "--data", tmp + "/r3", "--json", "--full")
    check(r.returncode == 0 and json.loads(r.stdout)["ok"], "the restored office verifies", r)
    equal({n: open(f"{tmp}/r3/{n}", "rb").read() for n in ("seal.key", "seal.pub", "inspect.keys")}, {n: open(f"{data}/{n}", "rb").read() for n in ("seal.key", "seal.pub", "inspect.keys")},
          "it goes on signing, and opens reports sealed to it")
    sound(tmp + "/r3")


def main():
    with tempfile.TemporaryDirectory() as tmp:
        data = tmp + "/d"
        r = run("init", "--data", data, "--unit", "测试局")
        equal(r.returncode, 0, "an office")
        run("user", "create", "wangwu", "--data", data, "--name", "王五", input="Bao-Mi!2026-x\n")
        run("seal", "--data", data)
        sound(data)
        looks(tmp, data)
        damaged(tmp, data)
        backups(tmp, data)
    end()


main()
