#!/usr/bin/env python3
"""shenzhi-check scan on a tree of large and swelling files: memory of all its processes stays below 300 MiB, the marks far inside are found, and who watches sees files, bytes, rate and time left."""
import bz2
import gzip
import io
import json
import lzma
import os
import pathlib
import pty
import re
import select
import subprocess
import sys
import tarfile
import tempfile
import time
import zipfile

BIN = pathlib.Path(os.environ.get("SHENZHI_BUILD", "build")).resolve() / "shenzhi-check"
CEILING_MIB = 300
MARK = "\n机密★20年\n".encode()
LINE = "各科室要认真组织学习，逐项对照检查，及时整改存在的问题。\n".encode() * 1000
wrong = []


def text(mib):
    return LINE * (mib * 1048576 // len(LINE)) + MARK


def deflated(parts, method=zipfile.ZIP_DEFLATED):
    b = io.BytesIO()
    with zipfile.ZipFile(b, "w", method, compresslevel=1) as z:
        for name, data in parts:
            z.writestr(name, data)
    return b.getvalue()


def make(root):
    """-> files whose mark must be found"""
    big = text(60)
    doc = b"<w:document><w:body><w:p><w:r><w:t>" + LINE * 1000 + b"</w:t></w:r></w:p><w:p><w:r><w:t>" + MARK.strip() + b"</w:t></w:r></w:p></w:body></w:document>"
    files = {"big.txt": text(150), "stored.zip": deflated([(f"{i}.txt", big) for i in range(4)], zipfile.ZIP_STORED), "one.zip": deflated([("a.txt", text(200))]), "big.docx": deflated([("[Content_Types].xml", "<Types/>"), ("word/document.xml", doc)]),
             "a.gz": gzip.compress(text(120), 1), "bomb.bz2": bz2.compress(bytes(300 << 20)), "nested.zip": deflated([("b.zip", deflated([("c.zip", deflated([("d.txt", text(50))]))])), ("e.txt", big)])}
    for i in range(3):
        files[f"wide{i}.xz"] = lzma.compress(text(3), preset=9)       # to read it takes 65 MiB
        files[f"swells{i}.docx"] = files["big.docx"]
    files["long.html"] = b"<html><body><p>" + text(150) + b"</p></body></html>"
    for name in files:
        (root / name).write_bytes(files[name])
    with (root / "box.mbox").open("wb") as f:
        for i in range(200):
            f.write(b"From x@example.org Thu Jan  1 00:00:00 2026\nFrom: x@example.org\nTo: y@example.org\nSubject: s\n\n" + LINE * 8 + (MARK if i == 199 else b"") + b"\n")
    b = io.BytesIO()
    with tarfile.open(fileobj=b, mode="w") as t:
        for i in range(3):
            info = tarfile.TarInfo(f"{i}.txt")
            info.size = len(big)
            t.addfile(info, io.BytesIO(big))
    (root / "a.tar").write_bytes(b.getvalue())
    return [n for n in files if n != "bomb.bz2"] + ["box.mbox", "a.tar"]


def memory_kib(pid):
    """Proportional share of the process and its children."""
    total = 0
    for p in [str(pid), *subprocess.run(["pgrep", "-P", str(pid)], capture_output=True, text=True, check=False).stdout.split()]:
        try:
            total += int(re.search(r"^Pss:\s+(\d+)", pathlib.Path(f"/proc/{p}/smaps_rollup").read_text(), re.M).group(1))
        except (OSError, AttributeError):
            continue
    return total


def peak(root, out, threads=2):
    with out.open("wb") as f:
        p = subprocess.Popen([BIN, "scan", root, "--json", "--threads", str(threads), "--terms", root.parent / "terms"], stdout=f, stderr=subprocess.DEVNULL)
        most = 0
        while p.poll() is None:
            most = max(most, memory_kib(p.pid))
            time.sleep(0.01)
    return most / 1024, p.returncode


def measure(root, out, threads, wanted):
    used, code = peak(root, out, threads)
    hits = [json.loads(x) for x in out.read_text(encoding="utf-8").split("\n") if x][:-1]
    print(f"{threads} threads: most memory of all processes: {used:.0f} MiB, {len(hits)} hits")
    if used > CEILING_MIB:
        wrong.append(f"{threads} threads: {used:.0f} MiB")
    if code not in (0, 3):
        wrong.append(f"exit status {code}")
    for name in wanted:
        if not any(h["file"].endswith(f"/{name}") and h["mark"] == "机密★20年" for h in hits):
            wrong.append(f"{threads} threads, {name}: mark missed: {[h for h in hits if h['file'].endswith(name)][:2]}")


def watched(root):
    """What a terminal shows."""
    mine, theirs = pty.openpty()
    p = subprocess.Popen([BIN, "scan", root, "--json"], stdout=subprocess.DEVNULL, stderr=theirs, env={**os.environ, "SHENZHI_LANG": "en"})
    os.close(theirs)
    shown = b""
    while p.poll() is None or select.select([mine], [], [], 0)[0]:
        if select.select([mine], [], [], 0.1)[0]:
            try:
                shown += os.read(mine, 65536)
            except OSError:
                break
    os.close(mine)
    return shown.decode(errors="replace")


def main():
    with tempfile.TemporaryDirectory(prefix="scan-large-", dir=os.environ.get("SCAN_LARGE_DIR")) as work:
        root, out = pathlib.Path(work) / "l", pathlib.Path(work) / "out"
        root.mkdir()
        wanted = make(root)
        (root.parent / "terms").write_text("".join(f"编号{i:05d}项目\n" for i in range(10000)), encoding="utf-8")
        for threads in (64, 2):
            measure(root, out, threads, wanted)
        lines = re.findall(r"(\d+)/(\d+) files (\d+)/(\d+) MB (\d+) MB/s, (\d+) s left", watched(root))
        if not lines or any(x[1] != lines[0][1] for x in lines) or [int(x[0]) for x in lines] != sorted(int(x[0]) for x in lines):
            wrong.append(f"progress: {lines[:5]}")
    for line in wrong:
        print("FAIL", line)
    print(len(wrong), "wrong")
    return bool(wrong)


sys.exit(main())
