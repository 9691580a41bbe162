#!/usr/bin/env python3
"""shenzhi-check scan --ocr: a picture of a marked paper, a PDF of scanned pages, a picture inside a DOCX; without --ocr nothing is read in them, and it is quick."""
import json
import math
import os
import pathlib
import shutil
import struct
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import variants  # noqa: E402

BIN = pathlib.Path(os.environ.get("SHENZHI_BUILD", "build")).resolve() / "shenzhi-check"
PAPER = [["机密★20年", "", "关于开展年度安全检查工作的通知", "", "各科室要认真组织学习，逐项对照检查，", "及时整改存在的问题。涉及项目：松涛水库扩建。"]]
TERM = "松涛水库"


UNTOLD = b"BT /G 9 Tf 9 9 Td <" + b"".join(b"%04x" % i for i in range(40, 80)) + b"> Tj /H 9 Tf (2026-11-30 1234567890) Tj ET "


LATIN = b"BT 3 Tr /H 9 Tf 9 9 Td (tflfr\\*20q: k T7T &4*&+4#41 \\(rilfr;fu Fr+tlfuflLtWt 2026) Tj ET "


def picture_pdf(jpeg, width, height, text=b""):
    """The paper drawn on the second page; with `text` also words: of a font that tells private ones for its characters beside digits of one that does, or what a machine that reads English made of it."""
    fonts = b"/Font<</H<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>/G<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/Identity-H/ToUnicode 8 0 R/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/A/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>>>]>>>>"
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 2/Kids[3 0 R 6 0 R]>>", b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>/Contents 7 0 R>>",
               b"<</Type/XObject/Subtype/Image/Width %d/Height %d/ColorSpace/DeviceRGB/BitsPerComponent 8/Filter/DCTDecode/Length %d>>stream\n" % (width, height, len(jpeg)) + jpeg + b"\nendstream",
               b"<</Length %d>>stream\n%s595 0 0 842 0 0 cm /I Do        \nendstream" % (31 + len(text), text), b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I 4 0 R>>%s>>/Contents 5 0 R>>" % fonts, b"<</Length 1>>stream\n \nendstream",
               b"<</Length 124>>stream\n/CMapType 2 def 1 begincodespacerange <0000> <FFFF> endcodespacerange 1 beginbfrange <0028> <0050> <E028> endbfrange endcmap    \nendstream"]
    return b"%PDF-1.4\n" + b"".join(b"%d 0 obj" % (i + 1) + o + b"\nendobj\n" for i, o in enumerate(objects)) + b"trailer<</Root 1 0 R>>\n%%EOF"


def pgm(path):
    _, width, height, rest = path.read_bytes().split(None, 3)
    return int(width), int(height), rest.split(b"\n", 1)[1]


def turned(width, height, grey, quarters):
    rows = [grey[i * width:(i + 1) * width] for i in range(height)]
    for _ in range(quarters):
        rows = [bytes(column) for column in zip(*rows[::-1])]
    return b"P5 %d %d 255\n" % (len(rows[0]), len(rows)) + b"".join(rows)


def photographed(width, height, grey):
    """Five degrees askew, and the light falls off towards one corner."""
    cos, sin, out = math.cos(math.radians(5)), math.sin(math.radians(5)), bytearray()
    for y in range(height):
        for x in range(width):
            u, v = int(x * cos - y * sin + 75), int(x * sin + y * cos - 50)
            out.append((grey[v * width + u] if 0 <= u < width and 0 <= v < height else 255) * (300 - 200 * (x + y) // (width + height)) // 300)
    return b"P5 %d %d 255\n" % (width, height) + bytes(out)


def tiff(pages):
    """Pages of grey, as a scanner writes them one behind the other."""
    out = b"II*\0" + struct.pack("<I", 8)
    for i, (width, height, grey) in enumerate(pages):
        tags = [(256, width), (257, height), (258, 8), (259, 1), (262, 1), (273, len(out) + 2 + 9 * 12 + 4), (277, 1), (278, height), (279, len(grey))]
        after = len(out) + 2 + 9 * 12 + 4 + len(grey)
        out += struct.pack("<H", 9) + b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags) + struct.pack("<I", after if i + 1 < len(pages) else 0) + grey
    return out


def scan(root, *more):
    p = subprocess.run([BIN, "scan", root, "--json", *more], capture_output=True, timeout=280, check=False)
    if b"LEAK" in p.stderr:
        raise AssertionError(p.stderr.decode())
    lines = [json.loads(x) for x in p.stdout.decode().split("\n") if x]
    return lines[:-1], lines[-1]["summary"]["pictures"]


def main():
    if not shutil.which("pdftoppm") or "chi_sim" not in subprocess.run(["tesseract", "--list-langs"], capture_output=True, text=True, check=False).stdout if shutil.which("tesseract") else True:
        print("no tesseract with chi_sim, or no pdftoppm")
        return 77
    wrong = []
    with tempfile.TemporaryDirectory(prefix="scan-ocr-") as work:
        root, work = pathlib.Path(work) / "o", pathlib.Path(work)
        root.mkdir()
        (work / "p.pdf").write_bytes(variants.pdf(PAPER))
        for kind in ("png", "jpeg"):
            subprocess.run(["pdftoppm", "-r", "150", f"-{kind}", "-singlefile", work / "p.pdf", work / "p"], check=True, stderr=subprocess.DEVNULL)
        png, jpeg = (work / "p.png").read_bytes(), (work / "p.jpg").read_bytes()
        (root / "paper.png").write_bytes(png)
        (root / "scanned.pdf").write_bytes(picture_pdf(jpeg, int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big")))
        (root / "untold.pdf").write_bytes(picture_pdf(jpeg, int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big"), UNTOLD))
        (root / "latin.pdf").write_bytes(picture_pdf(jpeg, int.from_bytes(png[16:20], "big"), int.from_bytes(png[20:24], "big"), LATIN))
        (root / "inside.docx").write_bytes(variants.word(variants.wp("附图"), extra=[("word/media/image1.jpeg", jpeg)]))
        subprocess.run(["pdftoppm", "-r", "150", "-gray", "-singlefile", work / "p.pdf", work / "p"], check=True, stderr=subprocess.DEVNULL)
        page = pgm(work / "p.pgm")
        for quarters in (1, 2, 3):
            (root / f"turned{quarters}.pgm").write_bytes(turned(*page, quarters))
        (root / "photo.pgm").write_bytes(photographed(*page))
        (root / "two.tif").write_bytes(tiff([(200, 200, b"\xFF" * 40000), page]))
        (root / "no.pgm").write_bytes("P1 1 要点\n机密★20年\n".encode())          # text
        (root / "broken.png").write_bytes(png[:900])
        for feigned in ("word/media/image1.png", "word/fonts/font1.odttf"):
            (work / "feigned.docx").write_bytes(variants.word(variants.wp("附图"), extra=[(feigned, "机密★20年\n".encode())]))
            if not any(h["mark"] == "机密★20年" for h in scan(work / "feigned.docx")[0]):
                wrong.append(f"feigned.docx: text that is called {feigned} was not read")
        (work / "terms").write_text(TERM + "\n", encoding="utf-8")
        hits, pictures = scan(root, "--terms", work / "terms")
        if any(h["kind"] != "unreadable" for h in hits if not h["file"].endswith("no.pgm")):
            wrong.append(f"without --ocr: {hits}")
        if pictures != 14:                             # paper, broken, the one in the document, two pages each, turned, photographed, TIFF
            wrong.append(f"without --ocr: {pictures} pictures said to be not looked into")
        hits, pictures = scan(root, "--ocr", "--terms", work / "terms", "--threads", "1")
        if pictures:
            wrong.append(f"with --ocr: {pictures} pictures said to be not looked into")
        for name in ("paper.png", "scanned.pdf", "untold.pdf", "latin.pdf", "inside.docx", "turned1.pgm", "turned2.pgm", "turned3.pgm", "photo.pgm", "two.tif"):
            mine = [h for h in hits if h["file"].endswith(name)]
            if not any((h["mark"] or "").startswith("机密") and h["encoding"] == "ocr" for h in mine):
                wrong.append(f"{name}: no mark: {mine}")
            if not any(h["term"] == TERM for h in mine):
                wrong.append(f"{name}: no term: {mine}")
        for name in ("scanned.pdf", "two.tif"):
            if not any(h["page"] == 2 for h in hits if h["file"].endswith(name)):
                wrong.append(f"{name}: not page 2")
        if not any(h["mark"] == "机密★20年" and h["encoding"] == "utf-8" for h in hits if h["file"].endswith("no.pgm")):
            wrong.append("no.pgm: text taken for a picture")
        if not any(h["kind"] == "unreadable" for h in hits if h["file"].endswith("broken.png")):
            wrong.append(f"broken.png: nothing said: {hits}")
    for line in wrong:
        print("FAIL", line)
    print(len(wrong), "wrong")
    return bool(wrong)


sys.exit(main())
