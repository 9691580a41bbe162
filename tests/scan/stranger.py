#!/usr/bin/env python3
"""A fifth corpus for the content scan, by a hand that read only what was asked of it: commands of TeX, signs of Markdown, entities of a document's own, bytes in SQL, property lists, names and comments of gzip; samples and novels that bear no mark.
build(dir) -> (wanted: {path: (marks, terms)}, clean: [path], terms), as variants.py; shares its Tree and nothing else.       usage: stranger.py DIR"""
import base64
import gzip
import io
import json
import plistlib
import struct
import sys
import tarfile
import zlib

import variants

MARK, TERM = "机密★20年", "青鸾枢纽工程"
PLAIN = "会上通报了上半年道路养护的进度，请各科室把用电情况报到后勤科。"


def tex(t):
    for i, text in enumerate((r"\textbf{机}\textbf{密}★20年", r"{\heiti 机\hspace{1em}密}\hfill $\bigstar$ 20年", r"\begin{flushleft}\CJKfamily{hei}机密{\CJKfamily{song}★}20年\end{flushleft}", r"\zihao{3}机\quad 密$\star$20年", r"\noindent\textbf{机~密\,★\,20~年}",
                              r"\section*{\textcolor{red}{机}\textcolor{red}{密}\textcolor{red}{★}\textcolor{red}{20}\textcolor{red}{年}}", r"机密\ding{72}20年", "机%\n密%\n  ★%\n20年")):
        for encoding in ("utf-8", "gb18030"):
            t.write(f"tex/{i}_{encoding}.tex", f"\\documentclass{{ctexart}}\n\\begin{{document}}\n{text}\n{PLAIN}\n\\end{{document}}\n".encode(encoding), [MARK])
    t.write("tex/plain.tex", f"\\documentclass{{ctexart}}\n\\begin{{document}}\n\\section{{保密常识}}\n密级标志写作\\textbf{{“机密★20年”}}。\n{PLAIN}\n\\end{{document}}\n")


def markdown(t):
    for i, text in enumerate(("机密\\★20年", "**机**密★20年", "*机*密★20年", "_机_密★20年", "机密\\*20年", "[机密](a.html)★20年", "==机密==★^20年^", "~~机~~密★20年")):
        t.write(f"markdown/{i}.md", f"# 通知\n\n{text}\n\n{PLAIN}\n", [MARK])


def gaps(t):
    for i, text in enumerate((r'{"level": "机\t密\t★\t2\t0\t年"}', r'{"text": "某方案\n机密\n★20年\n正文"}', r'{"a": "机\n密\n★\n20\n年"}')):
        for encoding in ("utf-8", "gb18030", "utf-16", "utf-16-be"):
            t.write(f"gaps/{i}_{encoding}.json", text.encode(encoding), [MARK])


def alphabets(t):
    for i, text in enumerate((r'{"level": "\u673a\u5bc6\u260520\u5e74"}', r"<a>机<b>密</b>★20年</a>", "%E6%9C%BA%E5%AF%86%E2%98%8520%E5%B9%B4 %E5%85%AC%E6%96%87")):
        for encoding in ("utf-8", "utf-16", "utf-16-le", "utf-16-be"):
            t.write(f"alphabet/{i}_{encoding}.log", f"{PLAIN}\n{text}\n".encode(encoding), [MARK])


def entities(t):
    head = '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE a ['
    t.write("entity/two.xml", head + '<!ENTITY m "机密"><!ENTITY s "★">]>\n<a><p>&m;&s;20年</p></a>', [MARK])
    t.write("entity/within.xml", head + '<!ENTITY m "机密">\n<!ENTITY n "&m;&#9733;">]>\n<a><p>&n;20年</p></a>', [MARK])
    t.write("entity/unused.xml", head + '<!ENTITY m "机密★20年">]>\n<a><p>x</p></a>', [MARK])
    t.write("entity/page.xhtml", head.replace(" a ", " html ") + '<!ENTITY lv "&#x673A;&#x5BC6;">]>\n<html><body><p>&lv;★20年</p></body></html>', [MARK])
    bomb = "".join(f'<!ENTITY e{i} "{f"&e{i - 1};" * 10 if i else "机密，"}">' for i in range(12))
    t.write("entity/bomb.xml", head + bomb + "]>\n<a>&e11;&e11;</a>")


def literals(t):
    text = f"{PLAIN}\n{MARK}\n{TERM}\n"
    for i, (encoding, form) in enumerate((("utf-8", "X'{}'"), ("utf-8", "x'{}'"), ("gb18030", "0x{}"), ("utf-16-le", "0x{}"), ("utf-8", "'\\x{}'"), ("utf-8", "\\\\x{}"))):
        t.write(f"sql/{i}.sql", f"INSERT INTO t VALUES (1, {form.format(text.encode(encoding).hex().upper())});\n", [MARK], [TERM])
        t.write(f"sql/short{i}.sql", f"INSERT INTO t VALUES (1, {form.format(MARK.encode(encoding).hex())});\n", [MARK])
    rows = "".join(f"INSERT INTO t VALUES ({i}, 0x{PLAIN.encode().hex()});\n" for i in range(3000))
    t.write("sql/many.sql", rows + f"INSERT INTO t VALUES (0, X'{text.encode('gb18030').hex()}');\n{base64.b64encode(MARK.encode()).decode()}\n", [MARK], [TERM])
    t.write("sql/document.sql", f"INSERT INTO t VALUES (1, 0x{variants.word(variants.wp(MARK)).hex()});\n", [MARK])
    t.write("sql/packed.sql", f"INSERT INTO t VALUES (1, 0x{gzip.compress(text.encode() * 9).hex()});\n", [MARK], [TERM])


def base64s(t):
    text = f"{PLAIN}\n{MARK}\n{TERM}\n"
    packed = base64.b64encode(gzip.compress(text.encode())).decode()
    for i, one in enumerate((base64.b64encode(text.encode()).decode(), base64.encodebytes(text.encode("gb18030")).decode(), base64.encodebytes(text.encode("utf-16")).decode().replace("\n", "\r\n"), text.encode().hex(), f"-----BEGIN X-----\n{base64.encodebytes(text.encode()).decode()}-----END X-----\n",
                             json.dumps({"body": base64.encodebytes(text.encode()).decode()}), json.dumps({"body": packed}).replace("/", "\\/"), "DATA = (\n" + "\n".join(f"    b'{packed[k:k + 60]}'" for k in range(0, len(packed), 60)) + ")\n", "x = " + " +\n  ".join(f'"{packed[k:k + 60]}"' for k in range(0, len(packed), 60)) + ";\n")):
        t.write(f"base64/{i}.txt", one, [MARK], [TERM])
    t.write("base64/short.yaml", f"data:\n  level: {base64.b64encode(MARK.encode()).decode()}\n", [MARK])
    t.write("base64/document.json", json.dumps({"file": base64.b64encode(variants.word(variants.wp(MARK))).decode()}), [MARK])
    tar = io.BytesIO()
    with tarfile.open(fileobj=tar, mode="w") as out:
        info = tarfile.TarInfo("a.txt")
        info.size = len(text.encode())
        out.addfile(info, io.BytesIO(text.encode()))
    page = "<html><head><style>" + "p{margin:0;padding:0}\n" * 40 + "</style></head><body><p>" + text.replace("\n", "</p><p>") + "</body></html>"
    late = {"page.sql": page.encode(), "rows.txt": ("id,name\n" * 80 + text).encode("gb18030"), "keys.json": json.dumps({**{f"key{i}": i for i in range(80)}, "text": text}).encode(), "tar.uue": tar.getvalue()}
    for name, data in late.items():                                   # what begins in plain letters, or in bytes
        t.write(f"base64/{name}", f"begin-base64 644 a\n{base64.encodebytes(data).decode()}====\n", [MARK], [TERM])
        t.write(f"base64/{name}.sql", f"INSERT INTO t VALUES (1, '{base64.b64encode(data).decode()}');\n", [MARK], [TERM])
    t.write("base64/clean.txt", "0123456789abcdef" * 8 + "\n" + "TheNameOfAFunctionThatIsLongerThanOthers(andOfItsArguments)\n" + base64.b64encode(bytes(range(256))).decode() + "\n")


def lists(t):
    def put(name, value, marks=(MARK,)):
        t.write(f"list/{name}", plistlib.dumps(value, fmt=plistlib.FMT_BINARY), list(marks))
    put("a.plist", {"title": MARK, "n": 1})
    put("long.plist", {"t": ["x" * 300, PLAIN * 20 + "\n" + MARK]})
    table = struct.pack(">B", 8) * 200000                # every object the same string
    t.write("list/again.plist", b"bplist00\x5f\x11\x40\x00" + b"A" * 16384 + table + bytes(6) + struct.pack(">BBQQQ", 1, 1, 200000, 0, 12 + 16384))
    put("clean.plist", {"t": PLAIN, "d": b"\1\2\3"}, ())
    put("a.webarchive", {"WebMainResource": {"WebResourceData": "<html><body><p>机<b>密</b>★20年</p></body></html>".encode(), "WebResourceMIMEType": "text/html"}})
    put("packed.webarchive", {"WebMainResource": {"WebResourceData": gzip.compress(MARK.encode())}})


def gzipped(name=None, comment=None, data=b"hello\n"):
    head = b"\x1f\x8b\x08" + bytes([8 * (name is not None) + 16 * (comment is not None)]) + bytes(5) + b"\3"
    pack = zlib.compressobj(9, 8, -15)
    return head + b"".join(x + b"\0" for x in (name, comment) if x is not None) + pack.compress(data) + pack.flush() + struct.pack("<II", zlib.crc32(data), len(data))


def names(t):
    for e in ("utf-8", "gb18030"):
        t.write(f"names/name_{e}.gz", gzipped(f"{MARK} 方案.txt".encode(e)), [MARK])
        t.write(f"names/comment_{e}.gz", gzipped(b"a.txt", f"密级：{MARK}".encode(e)), [MARK])
    t.write("names/clean.gz", gzipped("通知.txt".encode(), "第三版".encode()))


def only_names(t):
    def tar(kind, name, link=""):
        out = io.BytesIO()
        with tarfile.open(fileobj=out, mode="w") as f:
            one = tarfile.TarInfo(name)
            one.type, one.linkname = kind, link
            f.addfile(one)
        return out.getvalue()
    t.write("names/folder.tar", tar(tarfile.DIRTYPE, MARK), [MARK])
    t.write("names/link.tar", tar(tarfile.SYMTYPE, "a", f"../{MARK}/{TERM}"), [MARK], [TERM])
    t.write("names/folder.zip", variants.zip_of([(f"{MARK}/", ""), (f"{TERM}/", "")]), [MARK], [TERM])
    locked = bytearray(variants.zip_of([(f"{MARK}.txt", "x")]))
    for magic, flags in ((b"PK\1\2", 8), (b"PK\3\4", 6)):
        locked[locked.index(magic) + flags] |= 1
    t.write("names/locked.zip", bytes(locked), [MARK])
    (t.root / f"folder/{MARK}方案").mkdir(parents=True)
    t.wanted[f"folder/{MARK}方案"] = ({MARK}, set())


def notes(t):
    """A file behind a note of a PDF, whose stream does not say that it is one."""
    page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Annots[<</Type/Annot/Subtype/FileAttachment/Rect[1 1 2 2]/FS<</EF<</F 4 0 R>>/F(b.zip)>>>>]>>"
    packed = zlib.compress(variants.zip_of([("b.txt", f"{MARK}\n{TERM}".encode("gb18030"))]))
    out, at = b"%PDF-1.6\n", []
    for i, one in enumerate((b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 1/Kids[3 0 R]>>", page.encode(), b"<</Length %d/Filter/FlateDecode>>stream\n" % len(packed) + packed + b"\nendstream")):
        at.append(len(out))
        out += b"%d 0 obj\n" % (i + 1) + one + b"\nendobj\n"
    t.write("note/file.pdf", out + b"xref\n0 5\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % x for x in at) + b"trailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(out), [MARK], [TERM])


def drawings(t):
    """Metafiles of Windows and pages of XPS draw a mark in runs of a few characters, as fonts change within it."""
    pieces = (MARK[:2], MARK[2], MARK[3:], TERM)

    def emf(record):
        return struct.pack("<II32x4s12x", 1, 56, b" EMF") + b"".join(record(x, i) for i, x in enumerate(pieces)) + struct.pack("<IIIII", 14, 20, 0, 16, 20)

    def wide(x, i):
        b = x.encode("utf-16-le") + b"\0\0" * (len(x) % 2)
        return struct.pack("<II16xIffiiIIIiiiiI", 84, 76 + len(b), 1, 1, 1, 100 * i, 300 if i < 3 else 600, len(x), 76, 0, 0, 0, 0, 0, 0) + b

    def small(x, i):
        b = x.encode("utf-16-le") + b"\0\0" * (len(x) % 2)
        return struct.pack("<IIiiIIIff", 108, 36 + len(b), 100 * i, 300 if i < 3 else 600, len(x), 0x100, 1, 1, 1) + b

    def wmf(text):
        out = struct.pack("<HHHIHIH", 1, 9, 0x300, 0, 0, 0, 0)
        for i, x in enumerate(pieces):
            b, y = x.encode("gb18030"), 300 if i < 3 else 600
            b += b"\0" * (len(b) % 2)
            body = struct.pack("<HH", 0x521, len(x.encode("gb18030"))) + b + struct.pack("<hh", y, 100 * i) if text else struct.pack("<HhhHH", 0xA32, y, 100 * i, len(x.encode("gb18030")), 0) + b
            out += struct.pack("<I", (len(body) + 4) // 2) + body
        return out + struct.pack("<IH", 3, 0)
    for name, data in (("wide.emf", emf(wide)), ("small.emf", emf(small)), ("text.wmf", wmf(True)), ("ext.wmf", wmf(False)), ("placed.wmf", b"\xD7\xCD\xC6\x9A" + bytes(18) + wmf(False))):
        t.write(f"draw/{name}", data, [MARK], [TERM])
    t.write("draw/in.docx", variants.zip_of([("word/document.xml", "<w:document/>"), ("word/media/image1.emf", emf(wide))]), [MARK], [TERM])
    page = "".join(f'<Glyphs OriginX="{9 * i}" OriginY="{y}" UnicodeString="{c}"/>' for y, line in ((10, MARK), (30, TERM)) for i, c in enumerate(line))
    t.write("draw/a.xps", variants.zip_of([("[Content_Types].xml", "<Types/>"), ("Documents/1/Pages/1.fpage", f'<FixedPage xmlns="http://schemas.microsoft.com/xps/2005/06">{page}</FixedPage>')]), [MARK], [TERM])


def spellings(t):
    """A term of the dictionary in other scripts, widths and letters than it was entered in."""
    for term, forms in {"應急指揮樞紐": ("应急指挥枢纽", "應急指揮樞紐"), "J-20項目": ("J-20项目", "j-20项目", "Ｊ－２０项目"), "ＡＢＣ计划": ("ABC计划", "abc计划"), "Project Alpha": ("PROJECT ALPHA", "project alpha"), "测绘（密）": ("测绘(密)", "測繪（密）")}.items():
        t.words.add(term)
        for i, form in enumerate(forms):
            for encoding in ("utf-8", "gb18030", "utf-16-le", "big5"):
                if form.encode(encoding, "ignore").decode(encoding) == form:
                    t.write(f"spelling/{term}{i}_{encoding}.txt", form.encode(encoding) + "\n".encode(encoding), (), [term])


def samples(t):
    for i, text in enumerate(("（样本）\n\n000001\n机密★10年\n特急\n\n某某部文件\n某发〔2026〕12号\n", "公文格式示例\n\n000001\n机密★10年\n特急\n\n××文件\n×政发〔2026〕12号\n", "公文模板（供起草人参照）\n\n000001\n机密★10年\n特急\n\n×发〔2026〕×号\n", "样本\n密级：机密★10年\n\n仅供培训使用\n",
                              "公文样式\n份号：000001\n密级和保密期限：机密★1年\n紧急程度：特急\n", "绝密\n\n作者：某某\n\n第一章 雨夜\n", "机密\n（长篇小说）\n\n楔子\n", "年02★密机\n密绝★年03\n★密绝年十三\n")):
        t.write(f"sample/{i}.txt", text)
    for i, (text, mark) in enumerate((("绝密\n\n关于某某的请示\n某局著录〔2026〕2号\n", "绝密"), ("机密\n某某小说创作中心\n文创〔2026〕12号\n", "机密"), ("某县土壤样本检测报告\n000001\n机密★10年\n", "机密★10年"), ("机密\n著名专家名单\n张三 李四\n", "机密"), ("秘密\n小说家协会人员情况\n", "秘密"))):
        t.write(f"sample/not{i}.txt", text, [mark])


def build(root, seed=7):
    t = variants.Tree(root, seed)
    t.words = {TERM}
    for part in (tex, markdown, gaps, alphabets, entities, literals, base64s, lists, names, only_names, notes, drawings, spellings, samples):
        part(t)
    return t.wanted, t.clean, sorted(t.words)


if __name__ == "__main__":
    print(len(build(sys.argv[1])[0]), "files with something")
