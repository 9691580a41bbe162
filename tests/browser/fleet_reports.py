"""usage: fleet_reports.py DATA OUT N: N sealed reports of the demo office's computers (each fifth dirty), a stranger, and as many files that are no reports."""
import os
import shutil
import sqlite3
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../check"))
import roots  # noqa: E402

data, out, n = sys.argv[1], sys.argv[2], int(sys.argv[3])
check = os.path.join(os.path.dirname(os.environ["SHENZHI"]), "shenzhi-check")
os.makedirs(out + "/files")
db = sqlite3.connect(f"file:{data}/shenzhi.db?mode=ro", uri=True)
machines = db.execute("SELECT serial_no, disk_serial, CASE WHEN secret_level >= 2 THEN 'classified' WHEN network = 'internet' THEN 'internet' ELSE 'unclassified' END FROM computer WHERE state = 'in_use' ORDER BY id").fetchall()[:n]
trees = {kind: getattr(roots, kind)(out + "/" + kind, "kylin") for kind in ("clean", "dirty")}
for i, (serial, disk, cls) in enumerate(machines + [("FREMD-1", "FREMD-D", "internet")]):
    r = trees["clean" if i % 5 else "dirty"]
    r.put("/sys/class/dmi/id/product_serial", serial + "\n").put("/sys/class/dmi/id/board_serial", "B" + serial + "\n").put("/run/udev/data/b8:0", f"E:ID_SERIAL_SHORT={disk}\nE:ID_BUS=ata\n")
    p = subprocess.run([check, "run", "--kit", out + "/disc/shenzhi-check.kit", "--root", r.path, "--class", cls, "--out", f"{out}/files/r{i:03}.szr"], capture_output=True, text=True, timeout=60)
    assert p.returncode in (0, 30), p.stderr
    os.unlink(f"{out}/files/r{i:03}.szr.html")
raw = open(f"{out}/files/r000.szr", "rb").read()
for i in range(n):
    content = [b"hello", raw[:-40], raw[:800] + b"x" + raw[801:], b""][i % 4]
    open(f"{out}/files/x{i:03}.szr", "wb").write(content)
for t in trees.values():
    shutil.rmtree(t.path)
