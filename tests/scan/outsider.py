#!/usr/bin/env python3
"""A fourth corpus for the content scan, by a hand that had not read it: what programs of offices write around a mark (databases, rows of SQL, deletions, lists to choose from, packed parts of XML, odd mail, git), and what is not to be taken for one.
build(dir) -> (wanted: {path: (marks, terms)}, clean: [path], terms), as variants.py; shares its Tree and nothing else.       usage: outsider.py DIR"""
import base64
import gzip
import sqlite3
import struct
import sys
import tempfile
import zlib

import variants
from variants import wp

MARK, TERM = "机密★5年", "青鸾枢纽工程"
PLAIN = "会上通报了上半年道路养护的进度，请各科室把用电情况报到后勤科。"
KINDS = ("绝密★30年", "机密★20年", "秘密★10年")
MAIL = "From: a@example.cn\r\nTo: b@example.cn\r\nMIME-Version: 1.0\r\nSubject: x\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding:"


def database(encoding, rows):
    with tempfile.TemporaryDirectory() as d:
        c = sqlite3.connect(d + "/a.db")
        c.execute(f"pragma encoding='{encoding}'")
        c.execute("create table t(a, b)")
        c.executemany("insert into t values(?, ?)", rows)
        c.commit()
        c.close()
        with open(d + "/a.db", "rb") as f:
            return f.read()


def databases(t):
    for encoding in ("UTF-8", "UTF-16le", "UTF-16be"):
        for mark in (MARK, "秘密★10年", "绝密★长期"):
            t.write(f"data/{encoding}_{mark[-2]}{len(mark)}{mark[0]}.db", database(encoding, [(i, PLAIN) for i in range(9)] + [(10, mark)]), [mark])
        t.write(f"data/{encoding}_two.db", database(encoding, [(1, MARK), (2, "秘密★3年")]), [MARK, "秘密★3年"])
    for i, (text, marks) in enumerate((("INSERT INTO t VALUES (N'报告', N'机密★5年');", [MARK]), ("INSERT INTO t VALUES ('机密★5年');", [MARK]), ("INSERT INTO t VALUES (1,'报告','机密★5年'),(2,'通知','秘密★3年');", [MARK, "秘密★3年"]), ('{"source": ["# 报告\\n", "机密★5年\\n"]}', [MARK]),
                                       ('"报告\n机密★5年",3\n', [MARK]), ("1、机密★5年 关于甲的方案\n2、秘密★3年 关于乙的方案\n", [MARK, "秘密★3年"]), ("<m><![CDATA[<p>机<b>密</b>★5年</p>]]></m>", [MARK]), ("[size=3][color=red]机密[/color]★[b]5[/b]年[/size]", [MARK]), ("'''机密'''★5年", [MARK]))):
        t.write(f"data/{i}.txt", text, marks)


def conditions(t):
    for i, (text, mark) in enumerate((("机密★至某会议结束", "机密★某会议结束"), ("机密★公开发布之日", "机密★公开发布之日"), ("秘密★解密条件：某会议召开", "秘密★某会议召开"), ("机密★某任务完成", "机密★某任务完成"))):
        for encoding in ("utf-8", "gb18030", "utf-16"):
            t.write(f"condition/{i}_{encoding}.txt", f"{text}\n\n关于某事的报告\n{PLAIN}\n".encode(encoding), [mark])
    t.write("condition/grade.txt", f"000012\n机密级\n特急\n某局发〔2026〕7号\n{PLAIN}\n", ["机密"])


def deleted(t):
    gone = "<w:del w:id='1' w:author='x'><w:r><w:delText>（三）</w:delText></w:r></w:del>"
    t.write("deleted/a.docx", variants.word(f"<w:p><w:r><w:t>机密</w:t></w:r>{gone}<w:ins w:id='2' w:author='x'><w:r><w:t>★5年</w:t></w:r></w:ins></w:p>", f"<w:p><w:r><w:t>{TERM[:3]}</w:t></w:r>{gone}<w:r><w:t>{TERM[3:]}</w:t></w:r></w:p>", wp(PLAIN)), [MARK], [TERM])
    t.write("deleted/all.docx", variants.word(f"<w:p><w:del w:id='1'><w:r><w:delText>{TERM[:3]}</w:delText></w:r><w:r><w:delText>{TERM[3:]}</w:delText></w:r></w:del></w:p>", "<w:p><w:moveFrom w:id='2'><w:r><w:t>机密★5年</w:t></w:r></w:moveFrom></w:p>"), [MARK], [TERM])
    head, text = "{\\rtf1\\ansi\\ansicpg936 ", variants.rtf_hex
    t.write("deleted/a.rtf", head + text("机密") + "{\\deleted\\revauthdel1 " + text("（三）") + "}" + text("★5年") + "\\par " + text(TERM[:3]) + "{\\deleted x}" + text(TERM[3:]) + "\\par}", [MARK], [TERM])


def to_choose(t):
    item = "".join(f'<w:listItem w:displayText="{k}" w:value="{k}"/>' for k in KINDS)
    chosen = "<w:sdtContent><w:r><w:t>{}</w:t></w:r></w:sdtContent></w:sdt></w:p>"
    t.write("choose/none.docx", variants.word(f"<w:p><w:sdt><w:sdtPr><w:dropDownList>{item}</w:dropDownList></w:sdtPr>" + chosen.format("请选择"), wp(PLAIN)))
    t.write("choose/one.docx", variants.word(f"<w:p><w:sdt><w:sdtPr><w:dropDownList>{item}</w:dropDownList></w:sdtPr>" + chosen.format(MARK), wp(PLAIN)), [MARK])
    entry = "".join(f'<w:listEntry w:val="{k}"/>' for k in KINDS)
    t.write("choose/field.docx", variants.word(f'<w:p><w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList>{entry}</w:ddList></w:ffData></w:fldChar></w:r></w:p>', wp(PLAIN)))
    t.write("choose/none.html", "<html><select>" + "".join(f"<option>{k}</option>" for k in KINDS) + f"</select><p>{PLAIN}</p></html>")
    t.write("choose/one.html", "<html><select>" + "".join(f"<option{' selected' if k[0] == '机' else ''}>{k}" for k in KINDS) + f"</select><p>{PLAIN}</p></html>", ["机密★20年"])
    t.write("choose/field.rtf", "{\\rtf1\\ansi\\ansicpg936 {\\field{\\*\\fldinst FORMDROPDOWN {\\*\\formfield{\\fftype2" + "".join("{\\*\\ffl " + variants.rtf_hex(k) + "}" for k in KINDS) + "}}}}\\par}")
    label = "".join(f'<text:label text:value="{k}"/>' for k in KINDS)
    t.write("choose/none.odt", variants.zip_of([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", f"<office:document-content><office:body><office:text><text:p><text:drop-down>{label}</text:drop-down></text:p></office:text></office:body></office:document-content>")]))
    t.write("choose/list.txt", f"{PLAIN}\n" + ",".join(KINDS) + "\n")
    t.write("choose/table.txt", "密级\t最长期限\t写法\n绝密\t30年\t绝密★30年\n机密\t20年\t机密★20年\n秘密\t10年\t秘密★10年\n")
    t.write("choose/bullets.txt", "以下哪个是正确的？\n○ 机密★5年\n○ 秘密★5年\n○ 绝密★5年\n")
    t.write("choose/assert.py", 'def test_parse():\n    assert parse("机密★5年") == ("机密", 5)\n')
    t.write("choose/title.txt", f"《秘密》\n\n{PLAIN}\n")


def wrapped(t):
    inner = base64.encodebytes(variants.word(wp(MARK), wp(TERM))).decode()
    for name, begin, end in (("flat.fodt", "<office:document xmlns:office='x' office:mimetype='application/vnd.oasis.opendocument.text'><office:body><office:text><draw:object-ole><office:binary-data>", "</office:binary-data></draw:object-ole></office:text></office:body></office:document>"),
                             ("flat.xml", "<?xml version='1.0'?><pkg:package xmlns:pkg='x'><pkg:part pkg:name='/word/embeddings/a.docx'><pkg:binaryData>", "</pkg:binaryData></pkg:part></pkg:package>")):
        t.write(f"wrapped/{name}", begin + inner + end, [MARK], [TERM])
    ruby = "".join(f"<text:ruby><text:ruby-base>{c}</text:ruby-base><text:ruby-text>yin</text:ruby-text></text:ruby>" for c in "机密")
    t.write("wrapped/ruby.fodt", f"<?xml version='1.0'?><office:document xmlns:office='x' office:mimetype='application/vnd.oasis.opendocument.text'><office:body><office:text><text:p>{ruby}★5年</text:p><text:p>{TERM[:3]}<office:annotation><text:p>x</text:p></office:annotation>{TERM[3:]}</text:p></office:text></office:body></office:document>", [MARK], [TERM])
    t.write("wrapped/meta.odt", variants.zip_of([("mimetype", "application/vnd.oasis.opendocument.text"), ("meta.xml", "<office:document-meta><office:meta><meta:keyword>机密★5年</meta:keyword><dc:description>秘密★3年</dc:description></office:meta></office:document-meta>"), ("content.xml", "<office:document-content><office:body><office:text/></office:body></office:document-content>")]), [MARK, "秘密★3年"])
    b = base64.b64encode(f"{MARK}\r\n{PLAIN}\r\n".encode()).decode()
    t.write("wrapped/quoted.eml", f'{MAIL} "base64"\r\n\r\n{b}', [MARK])
    t.write("wrapped/folded.eml", f"{MAIL}\r\n base64\r\n\r\n{b}", [MARK])
    t.write("wrapped/chunks.eml", f"{MAIL} base64\r\n\r\n" + "\r\n".join(base64.b64encode(x).decode() for x in (f"{MARK}\r\n".encode()[:7], f"{MARK}\r\n".encode()[7:])), [MARK])
    t.write("wrapped/a.nws", "Path: x!y\r\nNewsgroups: a\r\nMessage-ID: <1>\r\nSubject: =?utf-8?B?" + base64.b64encode(MARK.encode()).decode() + "?=\r\n\r\nx", [MARK])
    t.write("wrapped/zeros.gz", gzip.compress(bytes(1048) + f"\n{MARK}\n{PLAIN}\n".encode()), [MARK])


def streams(t):
    """What git keeps, Flash, and zips without an end within each other."""
    text = (f"000012\n{MARK}\n" + f"{PLAIN}\n" * 4).encode()
    t.write("zlib/object", zlib.compress(b"blob %d\0" % len(text) + text), [MARK])
    def packed(kind, data, before=b""):
        size = len(data)
        head = [kind << 4 | size & 15]
        size >>= 4
        while size:
            head[-1] |= 0x80
            head.append(size & 0x7F)
            size >>= 7
        return bytes(head) + before + zlib.compress(data)
    objects = packed(1, b"tree 0\n\nx\n") + packed(7, b"\x90\x10\x90\x20\x93\x01\x02\x30" + b"".join(bytes([len(text[i:i + 10])]) + text[i:i + 10] for i in range(0, len(text), 10)), bytes(20)) + packed(6, b"ab", b"\x83\x05") + packed(3, TERM.encode() * 20)
    pack = b"PACK" + struct.pack(">II", 2, 4) + objects + bytes(20)
    t.write("zlib/a.pack", pack, [MARK], [TERM])
    t.write("zlib/a.bundle", b"# v2 git bundle\n" + b"0" * 40 + b" refs/heads/main\n\n" + pack, [MARK], [TERM])
    t.write("zlib/a.swf", b"CWS\x09" + struct.pack("<I", 1000) + zlib.compress(bytes(40) + text), [MARK])
    deep = text
    for _ in range(14):
        deep = variants.zip_of([("x", deep)])[:-40]
    t.write("zlib/deep.zip", deep, [MARK])


def old_archives(t):
    """A document in tar of V7 and in cpio with sums, which have no magic that everybody knows."""
    doc = variants.word(wp(MARK), wp(TERM))
    head = bytearray(b"a.docx".ljust(100, b"\0") + b"0000644\0" * 3 + b"%011o " % len(doc) + b"%011o " % 1 + b" " * 8).ljust(512, b"\0")
    head[148:156] = b"%06o\0 " % sum(head)
    pad = bytes(-len(doc) % 512)
    t.write("old/v7.tar", bytes(head) + doc + pad + bytes(1024), [MARK], [TERM])
    def member(name, data, mode):
        fields = (1, mode, 0, 0, 1, 0, len(data), 0, 0, 0, 0, len(name) + 1, sum(data) & 0xFFFFFFFF)
        h = b"070702" + b"".join(b"%08X" % f for f in fields) + name + b"\0"
        return h + bytes(-len(h) % 4) + data + bytes(-len(data) % 4)
    t.write("old/crc.cpio", member(b"a.docx", doc, 0o100644) + member(b"TRAILER!!!", b"", 0) + bytes(200), [MARK], [TERM])


def names(t):
    def named(raw, extra=b""):
        crc = zlib.crc32(b"x")
        head = struct.pack("<HHHHHIIIHH", 20, 0, 0, 0, 0x5c21, crc, 1, 1, len(raw), len(extra)) + raw + extra
        entry = b"PK\1\2" + struct.pack("<HHHHHHIIIHHHHHII", 20, 20, 0, 0, 0, 0x5c21, crc, 1, 1, len(raw), len(extra), 0, 0, 0, 0, 0) + raw + extra
        return b"PK\3\4" + head + b"x" + entry + b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(entry), 5 + len(head), 0)
    t.write("name/big5.zip", named("機密★5年報告.doc".encode("big5")), [MARK])
    own = f"{MARK}.doc".encode()
    t.write("name/unicode.zip", named(b"______.doc", b"up" + struct.pack("<HBI", len(own) + 5, 1, zlib.crc32(b"______.doc")) + own), [MARK])


def build(root, seed=7):
    t = variants.Tree(root, seed)
    for part in (databases, conditions, deleted, to_choose, wrapped, streams, old_archives, names):
        part(t)
    return t.wanted, t.clean, [TERM]


if __name__ == "__main__":
    print(len(build(sys.argv[1])[0]), "files with something")
