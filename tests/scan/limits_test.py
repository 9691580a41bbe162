#!/usr/bin/env python3
"""shenzhi-check scan where the machine is short of everything: descriptors, memory, processes, standard files, disk; where workers are killed, files grow, names are no UTF-8; and bombs that nest, overlap or run in circles."""
import json
import os
import resource
import signal
import socket
import stat
import struct
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import odd_zip  # noqa: E402
from interrupt import interrupt  # noqa: E402

BIN = os.path.abspath(os.path.join(os.environ.get("SHENZHI_BUILD", "build"), "shenzhi-check"))
MARK = "机密★20年\n关于\n".encode()
bad = []


def check(ok, text):
    if not ok:
        bad.append(str(text)[:600])


def scan(*args, limits=(), **kw):
    """-> exit status, hits, summary, errors"""
    def set_limits():
        for what, value in limits:
            resource.setrlimit(what, (value, value))
    p = subprocess.run([BIN, "scan", *args, "--json"], capture_output=True, timeout=200, check=False, env={**os.environ, "SHENZHI_LANG": "en"}, preexec_fn=set_limits, **kw)
    lines = [json.loads(x) for x in p.stdout.decode().split("\n") if x]
    return p.returncode, lines[:-1], lines[-1]["summary"] if lines else None, p.stderr.decode()


def folder(work, name, count=0, data=MARK):
    path = os.path.join(work, name)
    os.mkdir(path)
    for i in range(count):
        with open(os.path.join(path, f"{i}.txt"), "wb") as f:
            f.write(data)
    return path


def short_of_resources(work):
    root = folder(work, "many", 120)
    heavy = odd_zip.zipped([("a.xml", b"<a>" + os.urandom(3000).hex().encode() * 2000 + b"</a>")])
    for i in range(40):                                    # more than a worker's share of ten: each dies once, and waits
        with open(os.path.join(root, f"{i}.docx"), "wb") as f:
            f.write(heavy)
    for files in (64, 24, 12, 10):
        for threads in ("2", "10"):
            code, hits, summary, err = scan(root, "--threads", threads, limits=[(resource.RLIMIT_NOFILE, files)])
            check(code == 0 and summary["files"] == 160 and summary["hits"] == 120, f"{files} descriptors, {threads} threads: {code} {summary} {err}")
    for mib in (400, 200):
        code, hits, summary, err = scan(root, limits=[(resource.RLIMIT_AS, mib << 20)])
        check(code == 0 and summary["hits"] == 120, f"{mib} MiB: {code} {summary} {err}")


def alive(pid):
    """Not gone, and no zombie whom nobody asks for."""
    try:
        with open(f"/proc/{pid}/stat", encoding="ascii", errors="replace") as f:
            return f.read().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def standard_files(work):
    root = folder(work, "standard", 60)
    for how in (">&-", "<&- >&-", "<&- 2>&-", "2>&-"):
        p = subprocess.run(f"exec '{BIN}' scan '{root}' --json {how}", shell=True, capture_output=True, timeout=60, check=False)
        out = p.stdout.decode().split("\n")
        check(p.returncode == 22 if ">&- " in how + " " and "2>&-" not in how else p.returncode == 0 and '"hits":60,' in out[-2], f"{how}: {p.returncode} {p.stderr[-200:]} {out[-2:]}")
    with open("/dev/full", "wb") as full:
        p = subprocess.run([BIN, "scan", root, "--json"], stdout=full, stderr=subprocess.PIPE, timeout=60, check=False)
    check(p.returncode == 23, f"full disk: {p.returncode} {p.stderr[-200:]}")
    p = subprocess.Popen([BIN, "scan", folder(work, "unread", 4000), "--json"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    p.stdout.read(10)
    children = subprocess.run(["pgrep", "-P", str(p.pid)], capture_output=True, text=True, check=False).stdout.split()
    p.stdout.close()                                       # nobody reads on
    p.wait(timeout=60)
    until = time.monotonic() + 20                          # a busy machine takes a while
    while time.monotonic() < until and any(alive(c) for c in children):
        time.sleep(0.1)
    check(p.returncode != 0 and children and not [c for c in children if alive(c)], f"nobody reads: {p.returncode}, {children} live on")


def killed(work):
    root = folder(work, "killed", 30)
    with open(os.path.join(root, "big.bin"), "wb") as f:
        f.write(os.urandom(40 << 20) + MARK)
    p = subprocess.Popen([BIN, "scan", root, "/usr/share/doc", "--json"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)

    def killer():
        for _ in range(6):
            time.sleep(0.04)
            for child in subprocess.run(["pgrep", "-P", str(p.pid)], capture_output=True, text=True, check=False).stdout.split()[:1]:
                try:
                    os.kill(int(child), signal.SIGKILL)
                except ProcessLookupError:
                    pass
    t = threading.Thread(target=killer)
    t.start()
    out, _ = p.communicate(timeout=120)
    t.join()
    lines = [json.loads(x) for x in out.decode().split("\n") if x]
    found = {h["file"] for h in lines[:-1] if h["mark"] and h["file"].startswith(root)}
    check(p.returncode in (0, 3) and len(found) == 31 and lines[-1]["summary"]["complete"], f"killed workers: {p.returncode}, {len(found)} of 31 found")
    p = subprocess.Popen([BIN, "scan", "/usr/lib", "--json"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    interrupt(p, signal.SIGTERM, 0.6)
    out, _ = p.communicate(timeout=60)
    check(p.returncode == 130 and json.loads(out.decode().split("\n")[-2])["summary"]["complete"] is False, f"SIGTERM: {p.returncode}")


def names_and_kinds(work):
    root = folder(work, "names")
    raw, literal = os.path.join(root.encode(), b'\xff\xfe\\xFF"\n\x01.txt'), os.path.join(root, "\\xFF\\xFE.txt")
    for path in (raw, literal):
        with open(path, "wb") as f:
            f.write(MARK)
    evil = os.path.join(folder(work, "evil"), "\x1b]0;a\x07\x1b[31m\r\nx\x85\u202etxt.txt")
    with open(evil, "wb") as f:
        f.write(MARK)
    said = subprocess.run([BIN, "scan", os.path.dirname(evil)], capture_output=True, timeout=60, check=False).stdout.decode()
    check(len(said.split("\n")) == 3 and not set(said) & set("\x1b\x07\r\x85\u202e") and "txt.txt" in said, f"a name that commands the terminal: {said!r}")
    s = socket.socket(socket.AF_UNIX)
    s.bind(os.path.join(root, "socket"))
    os.mkfifo(os.path.join(root, "fifo"))
    if os.getuid() == 0:
        try:
            os.mknod(os.path.join(root, "zero"), stat.S_IFCHR | 0o666, os.makedev(1, 5))
        except OSError:
            pass
    os.symlink("/dev/zero", os.path.join(root, "to_zero"))
    os.symlink("self", os.path.join(root, "self"))
    os.symlink("..", os.path.join(root, "up"))
    code, hits, summary, err = scan(root)
    names = {bytes.fromhex(h["file_hex"]) if "file_hex" in h else h["file"].encode() for h in hits}
    check(code == 0 and summary["files"] == 2 and names == {raw, literal.encode()}, f"names: {code} {summary} {names}")
    s.close()
    for path in ("/dev/zero", os.path.join(root, "socket"), os.path.join(root, "to_zero")):
        code, hits, summary, err = scan(path)
        check(code == 3 and summary["files"] == 0 and "regular" in hits[0]["reason"], f"{path}: {code} {hits}")


def failing_disk(work):
    """A folder whose list ends in an error is not read to its end, and says so."""
    source, lib = os.path.join(work, "rd.c"), os.path.join(work, "rd.so")
    with open(source, "w", encoding="ascii") as f:
        f.write("#include <dirent.h>\n#include <errno.h>\nstruct dirent *readdir(DIR *d) { (void)d; errno = EIO; return 0; }\nstruct dirent *readdir64(DIR *d) { return readdir(d); }\n")
    if subprocess.run(["cc", "-shared", "-fPIC", "-o", lib, source], check=False).returncode:
        return
    p = subprocess.run([BIN, "scan", folder(work, "failing", 1), "--json"], capture_output=True, timeout=60, check=False, env={**os.environ, "LD_PRELOAD": lib})
    check(p.returncode == 3 and b'"kind":"unreadable"' in p.stdout, f"a list that ends in an error: {p.returncode} {p.stdout}")


def growing(work):
    root = folder(work, "growing")
    end = threading.Event()

    def grow():
        with open(os.path.join(root, "a.log"), "ab") as f:
            f.write(MARK)
            f.flush()
            for _ in range(3000):
                if end.is_set():
                    break
                f.write(b"x" * 1000000)
                f.flush()
    t = threading.Thread(target=grow)
    t.start()
    time.sleep(0.3)
    begin = time.time()
    code, hits, summary, err = scan(root)
    end.set()
    t.join()
    check(code in (0, 3) and time.time() - begin < 20 and hits and hits[0]["mark"] == "机密★20年", f"a file that grows: {code} {summary} {time.time() - begin:.1f} s")
    os.remove(os.path.join(root, "a.log"))


def difat_loop():
    """A compound file whose list of FAT sectors, FAT and mini FAT run in circles, and whose storages are their own children."""
    head = bytearray(bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504))
    struct.pack_into("<HHHHH", head, 24, 0x3E, 3, 0xFFFE, 9, 6)
    struct.pack_into("<IIIIIIIII", head, 44, 200, 1, 0, 4096, 0, 9, 0, 200, 0)
    struct.pack_into("<109I", head, 76, *[0] * 109)
    root = "Root Entry".encode("utf-16-le").ljust(64, b"\0") + struct.pack("<HBBIII36xIQ", 22, 5, 1, 1, 1, 1, 0, 1 << 40)
    child = "A".encode("utf-16-le").ljust(64, b"\0") + struct.pack("<HBBIII36xIQ", 4, 1, 1, 1, 0, 0, 0, 1 << 40)
    return bytes(head) + struct.pack("<128I", *[0, 1, 2, 3] * 32) + (root + child) * 4 + struct.pack("<128I", *[0] * 128)


def bombs(work):
    root = folder(work, "bombs")

    def put(name, data):
        with open(os.path.join(root, name), "wb") as f:
            f.write(data)
    put("overlapping.zip", odd_zip.overlapping(2000, 1 << 20))
    put("quine.zip", odd_zip.endless())
    data = MARK
    for _ in range(10000):                                 # stored, so that it stays small
        data = odd_zip.stored("a", data) if len(data) < 3 << 20 else data
    put("deep.zip", data)
    put("difat.doc", difat_loop())
    put("outline.pdf", b"%PDF-1.5\n1 0 obj<</Type/Catalog/Pages 2 0 R/Outlines 4 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n4 0 obj<</First 5 0 R/Last 5 0 R>>endobj\n"
        b"5 0 obj<</Title(a)/Next 5 0 R/First 4 0 R/Prev 5 0 R>>endobj\n6 0 obj<</Type/ObjStm/N 9/First 6 0 R/Extends 6 0 R/Length 6 0 R>>stream\n6 0 7 0\nendstream endobj\ntrailer<</Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF")
    put("parents.pdf", b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 1 0 R>>endobj\n2 0 obj<</Type/Pages/Parent 2 0 R/Kids[2 0 R 2 0 R]/Count 999999999>>endobj\ntrailer<</Root 2 0 R>>\n" + b"(" * 100000 + b" obj<<" * 20000)
    put("good.txt", MARK)
    begin = time.time()
    code, hits, summary, err = scan(root)
    told = {os.path.basename(h["file"]): h["reason"] for h in hits if h["kind"] == "unreadable"}
    check(code == 3 and any(h["file"].endswith("good.txt") and h["mark"] for h in hits), f"bombs: {code} {err}")
    for name in ("overlapping.zip", "quine.zip", "deep.zip"):
        check(told.get(name), f"{name}: nothing said, {told}")
    check(time.time() - begin < 120 and not [r for r in told.values() if "crashed" in r or "forbidden" in r], f"bombs: {time.time() - begin:.0f} s, {told}")
    print(f"bombs: {time.time() - begin:.1f} s, {told}")


def main():
    with tempfile.TemporaryDirectory(prefix="scan-limits-") as work:
        for part in (short_of_resources, standard_files, killed, names_and_kinds, failing_disk, growing, bombs):
            try:
                part(work)
            except Exception as e:      # noqa: BLE001 one part must not hide the others
                check(False, f"{part.__name__}: {type(e).__name__} {e}")
    for line in bad:
        print("FAIL", line)
    print(f"{len(bad)} failed")
    return bool(bad)


sys.exit(main())
