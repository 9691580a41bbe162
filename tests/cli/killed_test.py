#!/usr/bin/env python3
"""Commands killed just before a call that changes a file, at many of them and at each of the last: the same command succeeds afterwards or says that all was done, nothing of the
first try is left, nothing is half done, and the ledger verifies. Upgrades from an older version are killed, too."""
import gzip
import os
import random
import shutil
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "../api"))
from harness import SHENZHI, check, end, equal, preload, run  # noqa: E402

SOME, LAST = 6, 14
top = tempfile.mkdtemp(prefix="sz-killed-", dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None)
lib = top + "/kill.so"
subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", lib, HERE + "/../api/kill.c"], check=True)
rnd = random.Random(5)


def tree(where):
    return sorted(os.path.relpath(os.path.join(r, f), where) for r, _, files in os.walk(where) for f in files if not f.endswith(("-wal", "-shm")))


def killed(what, place, begin, *args, done=None):
    """begin() makes `place` as it is before. After the kill the same command succeeds, and leaves what it leaves when nothing happened; or done() says that it was over."""
    def fresh():
        shutil.rmtree(place, ignore_errors=True)
        begin()
    fresh()
    r = run(*args, env={**preload(lib), "TEST_COUNT": top + "/count"})
    equal(r.returncode, 0, f"{what}: {r.stderr[-200:]}")
    with open(top + "/count") as f:
        calls = int(f.read())
    want = tree(place)
    for n in sorted({rnd.randint(1, calls) for _ in range(SOME)} | set(range(max(1, calls - LAST), calls + 1))):
        fresh()
        status = run(*args, env={**preload(lib), "TEST_KILL": str(n)}).returncode
        check(status == -9 or (status == 0 and n > calls - LAST), f"{what}: killed at call {n}", status)        # not every run makes quite as many
        again = run(*args)
        check(again.returncode == 0 or (again.returncode == 18 and done and done()), f"{what}: done again after call {n}", (again.returncode, again.stderr[-200:]))
        equal([f for f in tree(place) if f not in want], [], f"{what}: nothing is left of what call {n} ended")
        equal([f for f in want if f not in tree(place)], [], f"{what}: nothing is missing after call {n}")


def empty(place):
    return lambda: os.makedirs(place)


data, copy, new = top + "/data", top + "/copies", top + "/new"
killed("init", data, empty(data), "init", "--data", data, "--unit", "某某局", done=lambda: run("verify", "--data", data).returncode == 0)
killed("backup", copy, empty(copy), "backup", "--data", data, "--out", copy + "/b", done=lambda: tree(copy) == ["b", "b.seal.key", "b.seal.pub"])
killed("restore", new, empty(new), "restore", "--from", copy + "/b", "--data", new, done=lambda: run("verify", "--data", new).returncode == 0)

# --- an older version's store: what is kept before the change is kept once more at the next start, whole; of the half of it nothing stays
old = top + "/old"


def older():
    os.makedirs(old)
    with gzip.open(HERE + "/../schema/9af406d.backup.gz") as f, open(old + "/shenzhi.db", "wb") as to:
        shutil.copyfileobj(f, to)


older()
r = run("seal", "--data", old, env={**preload(lib), "TEST_COUNT": top + "/count"})
with open(top + "/count") as f:
    calls = int(f.read())
for n in sorted({rnd.randint(1, calls) for _ in range(3 * SOME)}):
    shutil.rmtree(old)
    older()
    run("seal", "--data", old, env={**preload(lib), "TEST_KILL": str(n)})
    equal(run("seal", "--data", old).returncode, r.returncode, f"upgrade: goes on after call {n}")
    kept = os.listdir(old + "/backup")
    check(kept and all(f.startswith("before-") and f.endswith(".backup") for f in kept), f"upgrade: whole copies only after call {n}", kept)
    equal(run("verify", "--data", old).returncode, 0, f"upgrade: verifies after call {n}")
shutil.rmtree(top)
end()
