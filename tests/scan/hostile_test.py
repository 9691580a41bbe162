#!/usr/bin/env python3
"""shenzhi-check scan on hostile and broken input: it goes on, says what it could not read, writes nothing, follows no link."""
import gzip
import io
import json
import lzma
import os
import random
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import time
import zipfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from interrupt import interrupt  # noqa: E402

BIN = os.path.abspath(os.path.join(os.environ.get("SHENZHI_BUILD", "build"), "shenzhi-check"))
MARK = "机密★20年\n关于\n"
bad = []


def check(ok, text):
    if not ok:
        bad.append(text)


def scan(*args, timeout=120, **kw):
    p = subprocess.run([BIN, "scan", *args, "--json"], capture_output=True, timeout=timeout, env={**os.environ, "SHENZHI_LANG": "en"}, **kw)
    lines = [json.loads(x) for x in p.stdout.decode().splitlines()]
    return p.returncode, lines[:-1], lines[-1]["summary"] if lines else None, p.stderr.decode()


def put(path, data):
    with open(path, "wb") as f:
        f.write(data)


def zipped(name, data, **kw):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, **kw) as z:
        z.writestr(name, data)
    return out.getvalue()


def cyclic_ole():
    """A compound file whose FAT, mini FAT and directory run in circles."""
    head = bytearray(512)
    head[:8] = bytes.fromhex("D0CF11E0A1B11AE1")
    struct.pack_into("<HHHHH", head, 24, 0x3E, 3, 0xFFFE, 9, 6)
    struct.pack_into("<IIIIIIIII", head, 44, 1, 1, 0, 4096, 2, 1, 0, 1, 0)
    fat = struct.pack("<128I", *([1, 1, 2] + [0] * 125))
    name = "Workbook".encode("utf-16-le")
    entry = name + b"\0" * (64 - len(name)) + struct.pack("<HBB", len(name) + 2, 2, 1) + struct.pack("<III", 0, 0, 0) + b"\0" * 36 + struct.pack("<IQ", 1, 1 << 31)
    return bytes(head) + fat + (entry * 4) + b"\x03" * 512


def quine_like(depth):
    data = MARK.encode()
    for i in range(depth):
        data = zipped("a.zip" if i else "a.txt", data)
    return data


def hostile(root):
    bomb = zlib_bomb()
    put(os.path.join(root, "bomb.zip"), zipped("b.txt", bomb))
    put(os.path.join(root, "bomb.gz"), gzip.compress(bomb, 9))
    put(os.path.join(root, "bombs.zip"), zipped("c.zip", zipped("b.gz", gzip.compress(bomb))))
    lie = bytearray(zipped("lie.xml", b"<a>" + b"x" * 100000 + MARK.encode() + b"</a>"))
    at = lie.index(b"PK\x01\x02")
    struct.pack_into("<I", lie, at + 24, 10)
    put(os.path.join(root, "lie.zip"), bytes(lie))
    put(os.path.join(root, "deep.zip"), quine_like(60))
    put(os.path.join(root, "ole_cycle.xls"), cyclic_ole())
    put(os.path.join(root, "ole_short.doc"), bytes.fromhex("D0CF11E0A1B11AE1") + b"\0" * 40)
    put(os.path.join(root, "pdf_loop.pdf"), b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R 3 0 R]/Count 9>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</XObject<</F 4 0 R>>>>>>endobj\n"
        b"4 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 4 0 R>>>>/Length 5>>stream\n/F Do\nendstream endobj\ntrailer<</Root 1 0 R/Prev 9>>\n%%EOF")
    put(os.path.join(root, "entities.xml"), b'<?xml version="1.0"?><!DOCTYPE l [<!ENTITY a "aaaaaaaaaa">' + b"".join(b'<!ENTITY %c "&%c;&%c;&%c;&%c;&%c;&%c;&%c;&%c;">' % ((98 + i,) + (97 + i,) * 8) for i in range(20)) + b"]><l>&u;</l>")
    put(os.path.join(root, "unclosed.html"), b"<html><" * 200000)
    put(os.path.join(root, "quotes.html"), b'<html><a b="' + b"<" * 1000000)
    put(os.path.join(root, "groups.rtf"), b"{\\rtf1" + b"{" * 500000)
    put(os.path.join(root, "nested.eml"), b"From: a\nTo: b\nSubject: x\n" + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\n\n--b%d\n" % (i, i) for i in range(3000)))
    put(os.path.join(root, "feeds.rtf"), b"{\\rtf1 " + b"\\page " * 200000 + b"}")
    for name in ("trunc.7z", "trunc.rar", "trunc.xz"):
        put(os.path.join(root, name), {"trunc.7z": b"7z\xbc\xaf\x27\x1c\0\4" + b"\xff" * 60, "trunc.rar": b"Rar!\x1a\x07\x01\0" + b"\x7f" * 50, "trunc.xz": b"\xfd7zXZ\0" + b"\1" * 40}[name])
    put(os.path.join(root, "starved.zst"), b"\x28\xb5\x2f\xfd\xe0" + b"\xff" * 11 + b"x" * 1000 + MARK.encode() * 9)          # asks for more memory than there is
    put(os.path.join(root, "zeros.img.gz"), gzip.compress(bytes(1 << 20)))
    put(os.path.join(root, "bin.rtf"), b"{\\rtf1 \\bin99999 \n" + MARK.encode() + b"}")
    with open(os.path.join(root, "sparse.bin"), "wb") as f:
        f.truncate(4 << 30)
        f.seek(2 << 30)
        f.write(("\n" + MARK).encode())
    put(os.path.join(root.encode(), "名字".encode("gb18030") + b"\xff.txt"), MARK.encode())
    put(os.path.join(root, "empty.txt"), b"")
    put(os.path.join(root, "empty.gz"), gzip.compress(b""))
    put(os.path.join(root, "empty.xz"), lzma.compress(b""))
    put(os.path.join(root, "header_only.gz"), gzip.compress(MARK.encode())[:10])
    put(os.path.join(root, "good.txt"), MARK.encode())
    os.mkfifo(os.path.join(root, "fifo"))
    os.symlink("/etc/passwd", os.path.join(root, "link.txt"))
    os.symlink("/", os.path.join(root, "link_dir"))
    os.symlink(root, os.path.join(root, "loop"))


SKESK = bytes.fromhex("8c0d04090302") + bytes(range(1, 9)) + b"\x60"           # of gpg -c, then the encrypted data
CLOSED = {"ssl.enc": b"Salted__12345678", "ssl.txt": b"U2FsdGVkX1/aBcD0", "mail.asc": b"-----BEGIN PGP MESSAGE-----\n\njA0E\n", "note.gpg": SKESK + b"\xd2\x40" + b"\1" * 64, "to.pgp": bytes.fromhex("85010c03") + b"\7" * 8 + b"\1" + b"\5" * 258 + b"\xd2\xc0\x11" + b"\1" * 64,
          "key.age": b"age-encryption.org/v1\n-> X25519 abc\n", "pass.kdbx": bytes.fromhex("03d9a29a67fb4bb501000400") + b"\1" * 99, "safe.img": b"LUKS\xba\xbe\0\1", "smime.p7m": bytes.fromhex("3082010006092a864886f70d010703a0") + b"\1" * 99,
          "gm.p7m": bytes.fromhex("30820100060a2a811ccf550601040203a0") + b"\1" * 99, "vm.qcow2": b"QFI\xfb\0\0\0\3", "usb.img": b"\xeb\x3c\x90mkfs.fat".ljust(54, b"\0") + b"FAT16   ".ljust(456, b"\0") + b"\x55\xaa",
          "ext.img": bytes(0x418) + b"\2\0\0\0".ljust(32, b"\0") + b"\x53\xef\1\0" + bytes(99), "part.img": bytes(446) + bytes.fromhex("80000101832003ff0008000000f00100") + bytes(48) + b"\x55\xaa" + bytes(1 << 20),
          "old.arj": b"\x60\xea\x24\0\x1e\x0b\1\0\x10\0\2\1" + bytes(40), "back.wim": b"MSWIM\0\0\0" + bytes(99), "mail.pst": b"!BDN" + bytes(99),
          "tsd.docx": b"%TSD-Header-###%" + bytes(range(256)) * 4, "safenet.docx": b"b\x14#e_\1\0E-SafeNet\0\0\0LOCK" + bytes(range(256)) * 4, "fs.txt": bytes(8) + bytes.fromhex("12345678") + (0x12345678 ^ 0x3c81b7f5).to_bytes(4, "big") + bytes(8176), "rms.pfile": b".pfile\1\0" + bytes(99),
          "axx.axx": bytes.fromhex("c0b9072e4f93f146a015792ca1d9e821") + bytes(99), "paper.ceb": b"Founder CEB\0" + bytes(range(256)) * 4, "renamed.dat": b"Founder CEB 2.99D\0" + bytes(range(256)) * 4, "paper.gd": b"\1\0" + bytes(range(256)) * 8, "paper.GW": b"\7" + bytes(range(255, -1, -1)) * 8, "paper.sep": b"SEP\0" + b"\7" * 99,
          "paper.aip": bytes(range(256)) * 8, "Document.iwa": b"\0\x10\0\0" + bytes(99), "dlp.docx": b"\7" + random.Random(1).randbytes(9000), "dlp.PDF": random.Random(2).randbytes(5000), "dlp.zip": b"\7" + random.Random(3).randbytes(2000),
          "message_0.db": random.Random(6).randbytes(8192), "nt_msg.db": b"SQLite header 3\0".ljust(1024, b"\0") + random.Random(7).randbytes(8192)}
OPEN = {"star.txt": "序".encode() + b"\n" * 0x435 + "S，一二三".encode(), "text.gpg": "\u00c1b\u00e7".encode() * 40, "key.asc": b"-----BEGIN PGP PUBLIC KEY BLOCK-----\n", "cert.p7b": bytes.fromhex("3082010006092a864886f70d010702a0") + b"\1" * 99, "player.gd": "extends Node\n# 角色\nfunc _ready():\n".encode() * 90, "wide.doc": "\ufeff".encode("utf-16-le") + "".join(chr(0x4e00 + i) for i in range(3000)).encode("utf-16-le"), "thumbs.db": b"CMMM" + bytes(min(255, int(random.Random(i).expovariate(0.012))) for i in range(9000)), "small.db": random.Random(8).randbytes(2048), "noise.dat": random.Random(4).randbytes(9000), "short.doc": random.Random(5).randbytes(300), "note.aip": "说明\n".encode("gb18030") * 900, "boot.bin": bytes(510) + b"\x55\xaa" + bytes(1 << 20)}


def closed(work):
    """What needs a key or another program is told as such, by the file and in an archive; what only looks like it is not."""
    root = os.path.join(work, "closed")
    os.mkdir(root)
    for name, data in {**CLOSED, **OPEN}.items():
        put(os.path.join(root, name), data)
        put(os.path.join(root, name + ".zip"), zipped(name, data))
    ofd = io.BytesIO()
    with zipfile.ZipFile(ofd, "w") as z:
        for name, data in (("OFD.xml", "<ofd:OFD><ofd:DocBody/></ofd:OFD>"), ("Encryptions.xml", "<ofd:Encryptions><ofd:EncryptInfo ID='1'/></ofd:Encryptions>"), ("e/0.dat", bytes(range(256)))):
            z.writestr(name, data)
    put(os.path.join(root, "locked.ofd"), ofd.getvalue())
    put(os.path.join(root, "image.vmdk"), b"KDMV\1\0\0\0" + b"\0" * 600 + ("\n" + MARK).encode())
    code, hits, summary, err = scan(root)
    told = {os.path.basename(h["file"]) for h in hits if h["kind"] == "unreadable" and ("look" in h["reason"] or "not read" in h["reason"])}
    want = {n + x for n in CLOSED for x in ("", ".zip")} | {"image.vmdk", "locked.ofd"}
    check(code == 3 and told == want, f"closed: missed {want - told}, too much {told - want}")
    check([os.path.basename(h["file"]) for h in hits if h["kind"] == "marked"] == ["image.vmdk"], "closed: what is not packed in an image is found")


def zlib_bomb():
    return b"\0" * (100 << 20)


def tree(work):
    root = os.path.join(work, "h")
    os.mkdir(root)
    hostile(root)
    state = sorted((p, os.lstat(os.path.join(root, p)).st_mtime_ns) for p in os.listdir(root))
    t = time.time()
    code, hits, summary, err = scan(root)
    print(f"hostile tree: {time.time() - t:.1f} s, {summary}")
    by = {}
    for h in hits:
        by.setdefault(os.path.basename(h["file"]), []).append(h)
    check(code == 3, f"exit {code}: {err}")
    check(sorted((p, os.lstat(os.path.join(root, p)).st_mtime_ns) for p in os.listdir(root)) == state, "the tree changed")
    for name in ("good.txt", "sparse.bin", "lie.zip", "starved.zst", "bin.rtf"):
        check(any(h["mark"] == "机密★20年" for h in by.get(name, [])), f"{name}: mark missed: {by.get(name)}")
    check(any(h["mark"] == "机密★20年" and h["offset"] == (2 << 30) + 1 for h in by["sparse.bin"]), f"sparse offset {by.get('sparse.bin')}")
    check(any("\\xFF" in h["file"] and h["mark"] for h in hits), "the file whose name is no UTF-8")
    for name in ("deep.zip", "ole_short.doc", "trunc.7z", "trunc.rar", "trunc.xz", "nested.eml", "header_only.gz", "starved.zst"):
        check(any(h["kind"] == "unreadable" and h["reason"] for h in by.get(name, [])), f"{name}: nothing said: {by.get(name)}")
    check(not {"empty.txt", "empty.gz", "empty.xz", "zeros.img.gz"} & set(by), "a compressed file of nothing, or of zeros, is no damaged one")
    check("passwd" not in by and "link.txt" not in by, "a link was followed")
    check(summary["files"] == sum(os.path.isfile(os.path.join(root, p)) and not os.path.islink(os.path.join(root, p)) for p in os.listdir(root)), f"files {summary}")
    check(all(not h["snippet"] or "root:" not in h["snippet"] for h in hits), "content leaked")


def kernel_and_missing(work):
    code, hits, summary, err = scan("/proc", "/sys")
    check(code == 3 and summary["files"] == 0 and len(hits) == 2 and all("kernel" in h["reason"] for h in hits), f"/proc: {code} {hits[:3]} {summary}")
    code, hits, summary, err = scan(os.path.join(work, "none"))
    check(code == 4 and summary is not None, f"missing path: {code} {summary} {err}")
    fifo = os.path.join(work, "f")
    os.mkfifo(fifo)
    code, hits, summary, err = scan(fifo)
    check(code == 3 and "regular" in hits[0]["reason"], f"fifo: {code} {hits}")
    env = {k: v for k, v in os.environ.items() if k != "SHENZHI_LANG"}
    p = subprocess.run([BIN, "scan", os.path.join(work, "none")], capture_output=True, timeout=60, env=env, check=False)
    check("没有这个文件或目录" in p.stdout.decode(), f"a missing path in Chinese: {p.stdout}")
    with open("/dev/full", "w", encoding="utf-8") as full:
        p = subprocess.run([BIN, "scan", __file__], stdout=full, stderr=subprocess.PIPE, timeout=60, env=env, check=False)
    check(p.returncode == 23 and "没有写完整" in p.stderr.decode(), f"results onto a full disk: {p.returncode} {p.stderr}")
    if os.getuid() != 0:
        closed = os.path.join(work, "shut")
        os.mkdir(closed, 0)
        code, hits, summary, err = scan(closed)
        check(code == 3 and hits[0]["kind"] == "unreadable", f"closed folder: {code} {hits}")


def deep_folders(work):
    path = os.path.join(work, "deep")
    os.mkdir(path)
    here = os.open(path, os.O_RDONLY)
    for _ in range(1500):
        os.mkdir("dddd", dir_fd=here)
        nxt = os.open("dddd", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = nxt
    os.close(here)
    code, hits, summary, err = scan(path)
    check(code == 3 and any("long" in (h["reason"] or "") for h in hits), f"deep folders: {code} {hits[:2]}")
    subprocess.run(["rm", "-rf", path], check=True)


def changing(work):
    root = os.path.join(work, "changing")
    os.mkdir(root)
    for i in range(300):
        put(os.path.join(root, f"{i}.txt"), MARK.encode() * 2000)
        put(os.path.join(root, f"{i}.zip"), zipped("a.txt", os.urandom(20000)))
    p = subprocess.Popen([BIN, "scan", root, "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    for i in range(0, 300, 2):
        os.truncate(os.path.join(root, f"{i}.txt"), 5)
        os.truncate(os.path.join(root, f"{i}.zip"), 0)
        os.remove(os.path.join(root, f"{i + 1}.zip"))
    out, err = p.communicate(timeout=120)
    check(p.returncode in (0, 3) and b'"summary"' in out.splitlines()[-1], f"changing files: {p.returncode} {err[-200:]}")


def interrupted(work):
    root = os.path.join(work, "slow")
    os.mkdir(root)
    big = zipped("b.txt", b"a" * (60 << 20))
    for i in range(60):
        put(os.path.join(root, f"{i}.zip"), big)
    p = subprocess.Popen([BIN, "scan", root, "--json", "--threads", "1"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    interrupt(p, signal.SIGINT, 0.7)
    out, err = p.communicate(timeout=60)
    last = json.loads(out.splitlines()[-1])["summary"]
    check(p.returncode == 130 and last["complete"] is False and last["files"] < 60, f"Ctrl-C: {p.returncode} {last}")
    left = subprocess.run(["pgrep", "-P", str(p.pid)], capture_output=True, text=True).stdout
    check(not left, f"children left: {left}")
    forms = [b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X %d 0 R>>>>/Length 60>>stream\n%s\nendstream" % (min(5 + i, 17), b"/X Do " * 10) for i in range(14)]
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>", b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Resources<</XObject<</X 4 0 R>>>>/Contents 4 0 R>>", *forms]
    slow = b"%PDF-1.4\n" + b"".join(b"%d 0 obj\n%s\nendobj\n" % (i + 1, o) for i, o in enumerate(objects)) + b"trailer<</Root 1 0 R>>\n%%EOF\n"
    for i in range(8):
        put(os.path.join(root, f"{i}.zip"), slow)         # each as long as a file may take; more of them than workers have in hand
    p = subprocess.Popen([BIN, "scan", root, "--json", "--threads", "1"], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    interrupt(p, signal.SIGINT, 0.7)
    t = time.time()
    out, err = p.communicate(timeout=120)
    check(p.returncode == 130 and time.time() - t < 8 and b'"summary"' in out, f"Ctrl-C while all hands are full: {p.returncode} after {time.time() - t:.1f} s")


def since(work):
    root = os.path.join(work, "since")
    os.mkdir(root)
    put(os.path.join(root, "old.txt"), MARK.encode())
    report = os.path.join(work, "report.json")
    time.sleep(0.1)             # else it may lie in the same beat of the clock that stamps files as the scan's start, and is rightly read again
    with open(report, "wb") as f:
        subprocess.run([BIN, "scan", root, "--json"], stdout=f, check=True)
    time.sleep(2.1)
    put(os.path.join(root, "new.txt"), MARK.encode())
    started = json.loads(open(report, encoding="utf-8").read().splitlines()[-1])["summary"]["started"]
    code, hits, summary, err = scan(root, "--since", f"@{started + 2}")
    check([os.path.basename(h["file"]) for h in hits] == ["new.txt"] and summary["files"] == 1, f"since time: {hits}")
    code, hits, summary, err = scan(root, "--since", report)
    check([os.path.basename(h["file"]) for h in hits] == ["new.txt"], f"since report: {hits}")
    os.rename(os.path.join(root, "old.txt"), os.path.join(root, "renamed.txt"))
    put(os.path.join(work, "outside.txt"), MARK.encode())
    os.utime(os.path.join(work, "outside.txt"), (10**9, 10**9))
    os.rename(os.path.join(work, "outside.txt"), os.path.join(root, "moved_in.txt"))
    code, hits, summary, err = scan(root, "--since", report)
    check({os.path.basename(h["file"]) for h in hits} == {"new.txt", "renamed.txt", "moved_in.txt"}, f"since report, renamed and moved in: {hits}")
    with open(report, encoding="utf-8") as f:
        text = f.read()
    for change in (('"complete":true', '"complete":false'), (f'"started":{started},', f'"started":{started + 90000},')):
        put(report, text.replace(*change).encode())
        put(os.path.join(root, "old.txt"), MARK.encode())
        os.utime(os.path.join(root, "old.txt"), (10**9, 10**9))
        code, hits, summary, err = scan(root, "--since", report)
        check(summary["files"] == 4 and "everything" in err, f"since a report with {change[1]}: {summary} {err}")
    code, hits, summary, err = scan(root, "--since", "2099-01-01")
    check(not hits and summary["files"] == 0 and code == 0, f"since 2099: {hits}")


def terms(work):
    one = os.path.join(work, "t.txt")
    put(one, "内容 青松工程 结束\n".encode())
    for text, code in ((b"\xff\xfe\n", 7), ("青松工程\tx\n".encode(), 7), (b"a\n", 7), ("青松工程\t5\n\n  \r\n".encode(), 0), (b"".join(b"term%d\n" % i for i in range(30000)), 9)):
        path = os.path.join(work, "terms")
        put(path, text)
        got, hits, summary, err = scan(one, "--terms", path) if code == 0 else (subprocess.run([BIN, "scan", one, "--terms", path], capture_output=True).returncode, [], None, "")
        check(got == code, f"terms {text[:20]}: exit {got}, wanted {code}")
        check(code != 0 or [h["term"] for h in hits] == ["青松工程"], f"term: {hits}")


def main():
    work = tempfile.mkdtemp(prefix="scan-hostile-")
    try:
        for part in (tree, closed, kernel_and_missing, deep_folders, changing, interrupted, since, terms):
            try:
                part(work)
            except Exception as e:      # noqa: BLE001 one part must not hide the others
                check(False, f"{part.__name__}: {type(e).__name__} {e}")
    finally:
        subprocess.run(["rm", "-rf", work], check=False)


main()
for line in bad:
    print("FAIL", line[:600])
print(f"{len(bad)} failed")
sys.exit(1 if bad else 0)
