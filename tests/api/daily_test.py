#!/usr/bin/env python3
"""What the server does by itself: a backup a day, proved by restoring it; old ones go; office time is a setting."""
import os
import shutil
import sqlite3
import subprocess
import time

from harness import SHENZHI, Server, check, end, equal, run

s = Server()
kept = os.path.join(s.top, "kept")
os.makedirs(kept)
s.stop()
olds = [f"shenzhi-2020-01-{n:02}.backup" for n in range(1, 16)]
for name in (*olds, olds[0] + ".seal.key", olds[1] + ".seal.key", olds[2] + ".seal.key", "shenzhi-mine.backup", "other.txt"):
    open(os.path.join(kept, name), "w").close()
s.args = ["--backup-dir", kept]
s.start()
today = time.strftime("%Y-%m-%d", time.gmtime(time.time() + 8 * 3600))
path = os.path.join(kept, f"shenzhi-{today}.backup")
for _ in range(600):
    if "verified by restoring it" in s.text():
        break
    time.sleep(0.2)
check("verified by restoring it" in s.text() and os.path.exists(path), "the day's backup is made and restored", os.listdir(kept))
check(not os.path.exists(os.path.join(kept, ".restored")), "the scratch copy is gone")
for _ in range(100):
    if not os.path.exists(os.path.join(kept, olds[0])):
        break
    time.sleep(0.1)
time.sleep(0.5)
equal(sorted(n for n in os.listdir(kept) if today not in n), ["other.txt", *olds[2:3], olds[2] + ".seal.key", *olds[3:], "shenzhi-mine.backup"], "of the old ones with their keys the newest are there, fourteen with today's; strangers stay")
equal(s.stop(), 0, "graceful stop")
os.makedirs(kept + "/.restored/.making")                    # killed while the backup was proved: the whole office lies there in the clear
open(kept + "/.restored/.making/shenzhi.db", "w").write("secret")
s.start()
for _ in range(600):
    if s.text().count("verified by restoring it") > 1:
        break
    time.sleep(0.2)
check(s.text().count("verified by restoring it") == 2 and not os.path.exists(kept + "/.restored"), "the next start proves it once more and leaves no scratch copy", os.listdir(kept))
equal(s.stop(), 0, "graceful stop")
disc = os.path.join(s.top, "disc")                          # a disc cannot be written to, and no file may have to lie beside the backup
os.mkdir(disc)
shutil.copy(path, disc + "/a 1%?.backup")
mounted = subprocess.run(["mount", "--bind", disc, disc], capture_output=True).returncode == 0        # where mounting is allowed
if mounted:
    subprocess.run(["mount", "-o", "remount,ro,bind", disc], check=True)
r = subprocess.run([SHENZHI, "restore", "--data", os.path.join(s.top, "from_disc"), "--from", disc + "/a 1%?.backup"], capture_output=True, text=True)
equal((r.returncode, os.listdir(disc)), (0, ["a 1%?.backup"]), f"restored from a disc: {r.stderr}")
if mounted:
    subprocess.run(["umount", disc], check=True)
with open(path, "r+b") as f:                                # a backup that went bad is not taken for a good one
    f.seek(8192)
    f.write(b"\0" * 4096)
r = subprocess.run([SHENZHI, "restore", "--data", os.path.join(s.top, "bad"), "--from", path], capture_output=True, text=True)
check(r.returncode != 0 and not os.path.exists(os.path.join(s.top, "bad/shenzhi.db")), "a damaged backup is refused and leaves nothing", r)
for name, make in (("pipe", os.mkfifo), ("folder", os.mkdir)):                 # nor is one waited for
    make(os.path.join(s.top, name))
    try:
        r = subprocess.run([SHENZHI, "restore", "--data", os.path.join(s.top, "bad"), "--from", os.path.join(s.top, name)], capture_output=True, text=True, timeout=20)
        check(r.returncode == 7 and "不是文件" in r.stderr, f"a {name} is no backup", r)
    except subprocess.TimeoutExpired:
        check(False, f"a {name} is no backup: it is waited for")
copy = os.path.join(s.top, "shelf")
shutil.copytree(s.data, copy + "/data")
if mounted:
    subprocess.run(["mount", "--bind", copy, copy], check=True)
    subprocess.run(["mount", "-o", "remount,ro,bind", copy], check=True)
    for words in (("verify", "--data"), ("seal", "--data"), ("serve", "--listen", "127.0.0.1:0", "--data")):
        r = subprocess.run([SHENZHI, *words, copy + "/data"], capture_output=True, text=True, timeout=20)
        check(r.returncode == 22 and "只读" in r.stderr and "restore" in r.stderr, f"{words[0]} on a disk that is read-only says so", r)
    subprocess.run(["umount", copy], check=True)
s.done()

# office time
overlay = os.path.join("/tmp", f"sz-zone-{os.getpid()}")
os.makedirs(overlay)
root = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../..")
with open(os.path.join(root, "model/settings.tsv"), encoding="utf-8") as f:
    text = f.read()
for minutes in (480, 0, -300):
    with open(os.path.join(overlay, "settings.tsv"), "w", encoding="utf-8") as f:
        f.write(text.replace("office_utc_minutes\t480", f"office_utc_minutes\t{minutes}"))
    data = overlay + f"-data{minutes}"
    r = run("init", "--data", data, "--unit", "测试局", "--model", overlay)
    at = sqlite3.connect(data + "/shenzhi.db").execute("SELECT at FROM event ORDER BY seq DESC LIMIT 1").fetchone()[0] if r.returncode == 0 else r.stderr
    want = [time.strftime("%Y-%m-%dT%H:%M", time.gmtime(time.time() + minutes * 60 - k)) for k in (0, 60)]
    shutil.rmtree(data, ignore_errors=True)
    check(at[:16] in want, f"office time {minutes} minutes before UTC", (at, want))
shutil.rmtree(overlay)
end()
