#!/usr/bin/env python3
"""A seeded corpus for the content scan: every encoding and format, nested, with planted marks, terms and traps.
make(dir) -> (planted: {path: {mark or term, ...}}, traps: [path], locked: [path]); office formats by LibreOffice when it is installed.
usage: corpus.py DIR"""
import base64
import bz2
import gzip
import io
import lzma
import os
import quopri
import random
import shutil
import struct
import subprocess
import sys
import tarfile
import zipfile

TERMS = ["青松工程", "海棠计划", "北辰阁", "铁塔七号", "云门", "测绘底图", "程序员甲", "发动机图纸"]
FILL = "关于开展年度安全检查工作的通知。各科室要按照统一部署,认真组织学习,逐项对照检查,及时整改存在的问题,并于月底前报送总结材料。"
MARKS = ["绝密★30年", "机密★20年", "秘密★10年", "机密★长期", "秘密★6个月", "绝密★2036年12月31日", "秘密★公布前"]
ENCODINGS = ["utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"]
TRAD = str.maketrans("绝机长个开发图纸动计划测绘阁门铁号员云关于展检查习实认组织学报总结题时问题并统对项逐", "絕機長個開發圖紙動計劃測繪閣門鐵號員雲關於展檢查習實認組織學報總結題時問題並統對項逐")
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


class Corpus:
    def __init__(self, where, seed):
        self.where, self.rng = where, random.Random(seed)
        self.planted, self.traps, self.locked = {}, [], []

    def put(self, path, data, *wanted):
        full = os.path.join(self.where, path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, "wb") as f:
            f.write(data)
        if wanted:
            self.planted[path] = set(wanted)

    def text(self, n=3):
        return "\n".join(self.rng.choice([FILL, FILL[10:], FILL[::2]]) for _ in range(n))

    def noise(self, n):
        return self.rng.randbytes(n)


def plain(c):
    for e in ENCODINGS:
        for i, m in enumerate(MARKS):
            c.put(f"text/{e}/{i}_top.txt", f"{m}\n{c.text()}".encode(e), m)
            c.put(f"text/{e}/{i}_deep.txt", f"{c.text(300)}\n{m}\n{c.text()}".encode(e), m)
        for i, t in enumerate(TERMS):
            c.put(f"text/{e}/{i}_term.txt", f"{c.text(i + 1)}其中{t}的进展{c.text(1)}".encode(e), t)
    for i, m in enumerate(MARKS):
        c.put(f"text/big5/{i}.txt", f"{m}\n{FILL[:20]}".translate(TRAD).encode("big5", "ignore"), m)
    for i, t in enumerate(TERMS):
        c.put(f"text/big5/{i}_term.txt", f"報告\n{t}\n".translate(TRAD).encode("big5"), t)
    for e in ("gb18030", "big5", "utf-16-le", "utf-16-be", "utf-8"):
        for k in range(4):
            m = MARKS[k] if e != "big5" else MARKS[k].translate(TRAD)
            t = TERMS[k] if e != "big5" else TERMS[k].translate(TRAD)
            c.put(f"binary/{e}_{k}.bin", c.noise(3000 + k) + m.encode(e) + c.noise(2000), MARKS[k])
            c.put(f"binary/{e}_{k}_nul.bin", c.noise(301) + b"\0" * (4 + k) + t.encode(e) + b"\0\0\0\0" + c.noise(900), TERMS[k])
    c.put("text/mixed.log", (FILL + "\n机密★20年\n").encode("gb18030") + (FILL + "\n绝密★30年\n").encode() + (FILL + "\n秘密★10年\n").encode("utf-16-le"), "机密★20年", "绝密★30年", "秘密★10年")
    c.put("text/block_edge.txt", ("甲" * 87380).encode() + "\n机密★长期\n".encode() + ("乙" * 87000).encode() + "青松工程".encode(), "机密★长期", "青松工程")


def forms(c):
    for i, (text, mark) in enumerate([
            ("机 密 ★ 2 0 年\n标题\n", "机密★20年"), ("机密☆２０年\n标题\n", "机密★20年"), ("绝\n密\n★\n长\n期\n标题\n", "绝密★长期"), ("  绝　密\u3000★ 三十年\n标题\n", "绝密★30年"), ("絕密★長期\n標題\n", "绝密★长期"),
            ("秘密＊6个月\n标题\n", "秘密★6个月"), ("【机密★10年】\n标题\n", "机密★10年"), ("机密\u200b★\u200b10年\n标题\n", "机密★10年"), ("机密★\n标题\n", "机密★"), ("密级：机密★1年\n标题\n", "机密★1年"),
            ("000012\n机密★10年\n特急\n某发〔2026〕12号\n", "机密★10年"), ("000012\n机密\n特急\n\n某某局文件\n某发〔2026〕12号\n关于\n", "机密"), ("【秘密】\n关于事项\n", "秘密"), ("密级：绝密\n关于\n", "绝密"),
            ("内部资料 注意保存\n关于\n", "内部"), ("内部★6个月\n关于\n", "内部★6个月"), ("工作秘密★1年\n关于\n", "工作秘密★1年"), ("请查收附件绝密★30年的材料\n", "绝密★30年"), ("000123   机密★1年   特急\n标题\n", "机密★1年"),
            ("秘密★启用前\n试卷\n", "秘密★启用前"), ("机密★2030-12-31\n题\n", "机密★2030年12月31日"), ("机密★至2031年6月\n题\n", "机密★2031年6月"), ("机密20年\n题\n", "机密20年")]):
        for e in ("utf-8", "gb18030", "utf-16-le"):
            try:
                c.put(f"forms/{i}_{e}.txt", text.encode(e), mark)
            except UnicodeEncodeError:
                pass
    c.put("forms/机密★3年 计划.txt", b"nothing", "机密★3年")
    c.put("forms/head_without_mark.txt", "000123\n某某局文件\n某发〔2026〕12号\n关于\n".encode(), None)


def docx(parts):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("[Content_Types].xml", "<?xml version='1.0'?><Types/>")
        for name, text in parts.items():
            z.writestr(name, text)
    return out.getvalue()


def para(*runs):
    return "<w:p>" + "".join(f"<w:r><w:rPr><w:b/></w:rPr><w:t xml:space='preserve'>{r}</w:t></w:r>" for r in runs) + "</w:p>"


def document(*paras):
    return f"<?xml version='1.0' encoding='UTF-8'?><w:document {W}><w:body>" + "".join(paras) + "</w:body></w:document>"


def ncr(text):
    return "".join(f"&#x{ord(ch):X};" for ch in text)


def ooxml(c):
    body = para(FILL)
    c.put("office/body.docx", docx({"word/document.xml": document(para("机密★20年"), body)}), "机密★20年")
    c.put("office/runs.docx", docx({"word/document.xml": document(para("绝", "密★", "3", "0年"), para("青松", "工程"), body)}), "绝密★30年", "青松工程")
    c.put("office/ncr.docx", docx({"word/document.xml": document(para(ncr("秘密★10年")), body)}), "秘密★10年")
    c.put("office/header.docx", docx({"word/document.xml": document(body), "word/header1.xml": f"<w:hdr {W}>{para('机密★长期')}</w:hdr>"}), "机密★长期")
    c.put("office/spaced.docx", docx({"word/document.xml": document(para("机 密 ★ 2 0 年"), para("海 棠　计 划"), body)}), "机密★20年", "海棠计划")
    c.put("office/textbox.docx", docx({"word/document.xml": document(body, "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" + para("绝密★30年") + "</w:txbxContent></mc:Choice></mc:AlternateContent></w:r></w:p>")}), "绝密★30年")
    c.put("office/props.docx", docx({"word/document.xml": document(body), "docProps/core.xml": "<cp:coreProperties><dc:title>机密★20年</dc:title></cp:coreProperties>"}), "机密★20年")
    c.put("office/utf16.docx", docx({"word/document.xml": document(para("机密★20年"), body).replace("UTF-8", "UTF-16").encode("utf-16")}), "机密★20年")
    c.put("office/wrong_extension.dat", docx({"word/document.xml": document(para("机密★20年"), body)}), "机密★20年")
    c.put("office/wps.wps", docx({"word/document.xml": document(para("秘密★10年"), body)}), "秘密★10年")
    c.put("office/page3.docx", docx({"word/document.xml": document(body, "<w:p><w:r><w:br w:type='page'/></w:r></w:p>", body, "<w:p><w:r><w:lastRenderedPageBreak/></w:r></w:p>", para("机密★20年"))}), "机密★20年")
    si = "<sst>" + "".join(f"<si><r><t>{a}</t></r><r><t>{b}</t></r></si>" for a, b in (("绝密", "★30年"), ("海棠", "计划"), ("其", "他"))) + "</sst>"
    c.put("office/book.xlsx", docx({"xl/workbook.xml": "<workbook><sheets><sheet name='云门'/></sheets></workbook>", "xl/sharedStrings.xml": si, "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row><c t='inlineStr'><is><t>秘密★6个月</t></is></c></row></sheetData></worksheet>"}),
          "绝密★30年", "海棠计划", "云门", "秘密★6个月")
    c.put("office/sheet_header.xlsx", docx({"xl/workbook.xml": "<workbook/>", "xl/worksheets/sheet1.xml": "<worksheet><sheetData/><headerFooter><oddHeader>&amp;L&amp;&quot;宋体,Regular&quot;&amp;12 机&amp;B密&amp;B★20年&amp;R第&amp;P页</oddHeader><evenFooter>&amp;C&amp;KFF0000秘密★1年</evenFooter></headerFooter></worksheet>"}), "机密★20年", "秘密★1年")
    c.put("office/formula.xlsx", docx({"xl/workbook.xml": "<workbook/>", "xl/worksheets/sheet1.xml": "<worksheet><sheetData><row><c t='str'><f>&quot;机密&quot;&amp;&quot;★20年&quot;</f><v>机密★20年</v></c></row></sheetData></worksheet>"}), "机密★20年")
    c.put("office/hidden_sheet.xlsx", docx({"xl/workbook.xml": "<workbook><sheets><sheet name='机密★20年' state='veryHidden'/></sheets></workbook>"}), "机密★20年")
    c.put("office/deleted.docx", docx({"word/document.xml": document(body, "<w:p><w:del><w:r><w:delText>机密</w:delText></w:r><w:r><w:delText>★10年</w:delText></w:r></w:del></w:p>")}), "机密★10年")
    c.put("office/alt_text.docx", docx({"word/document.xml": document(body, "<w:p><w:r><w:drawing><wp:docPr id='1' descr='机密★10年'/></w:drawing></w:r></w:p>")}), "机密★10年")
    for where in ("footnotes", "endnotes", "comments", "footer2", "glossary/document"):
        c.put(f"office/in_{where.replace('/', '_')}.docx", docx({"word/document.xml": document(body), f"word/{where}.xml": f"<w:x {W}>{para('机', '密 ', '★', '1', '0', '年')}</w:x>"}), "机密★10年")
    c.put("office/notes.pptx", docx({"ppt/presentation.xml": "<p:presentation/>", "ppt/notesSlides/notesSlide1.xml": "<p:notes><a:p><a:r><a:t>机密</a:t></a:r><a:r><a:t>★10年</a:t></a:r></a:p></p:notes>"}), "机密★10年")
    c.put("office/deck.pptx", docx({"ppt/presentation.xml": "<p:presentation/>", "ppt/slides/slide2.xml": "<p:sld><p:txBody><a:p><a:r><a:t>机密</a:t></a:r><a:r><a:t>★长期</a:t></a:r></a:p></p:txBody></p:sld>"}), "机密★长期")
    inner = docx({"word/document.xml": document(para("绝密★30年"), body)})
    c.put("office/embedded.docx", docx({"word/document.xml": document(body), "word/embeddings/a.docx": inner}), "绝密★30年")


def odf_ofd(c):
    def odt(parts):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
            z.writestr(zipfile.ZipInfo("mimetype"), "application/vnd.oasis.opendocument.text")
            for name, text in parts.items():
                z.writestr(name, text)
        return out.getvalue()
    c.put("odf/a.odt", odt({"content.xml": "<office:text><text:p>机<text:span>密★20</text:span>年</text:p><text:p>" + FILL + "</text:p></office:text>"}), "机密★20年")
    c.put("odf/styles.odt", odt({"content.xml": "<text:p>x</text:p>", "styles.xml": "<style:header><text:p>秘密<text:s/>★<text:s/>10年</text:p></style:header>"}), "秘密★10年")
    c.put("odf/locked.odt", odt({"META-INF/manifest.xml": "<manifest:manifest><manifest:encryption-data/></manifest:manifest>", "content.xml": c.noise(300)}))
    c.locked.append("odf/locked.odt")
    glyphs = "".join(f"<ofd:TextObject><ofd:TextCode>{ch}</ofd:TextCode></ofd:TextObject>" for ch in "绝密★30年")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        z.writestr("OFD.xml", "<ofd:OFD><ofd:DocBody><ofd:DocInfo><ofd:Title>铁塔七号</ofd:Title></ofd:DocInfo></ofd:DocBody></ofd:OFD>")
        z.writestr("Doc_0/Pages/Page_0/Content.xml", f"<ofd:Page><ofd:Content>{glyphs}</ofd:Content></ofd:Page>")
        z.writestr("Doc_0/Pages/Page_1/Content.xml", "<ofd:Page><ofd:Content><ofd:TextObject><ofd:TextCode>北辰</ofd:TextCode></ofd:TextObject><ofd:TextObject><ofd:TextCode>阁</ofd:TextCode></ofd:TextObject></ofd:Content></ofd:Page>")
    c.put("ofd/a.ofd", out.getvalue(), "绝密★30年", "铁塔七号", "北辰阁")


def escaped(c):
    """Text whose Chinese is written as \\uXXXX."""
    e = lambda text: "".join(ch if ord(ch) < 0x80 else f"\\u{ord(ch):04x}" for ch in text)
    c.put("escaped/a.json", e('{"a":"' + FILL + '","title":"机密★20年","b":"青松工程"}').encode(), "机密★20年", "青松工程")
    c.put("escaped/twice.jsonl", e('{"log":"{\\"title\\":\\"秘密★10年\\"}"}\n').replace("\\u", "\\\\u").encode(), "秘密★10年")
    c.put("escaped/messages.properties", ("# 中文 here\n" + e("title=绝密★长期\nother=") + e(FILL).upper().replace("\\U", "\\u") + "\n").encode(), "绝密★长期")
    c.put("escaped/script.js", (e("// 各科室\nvar s = '机密★1年';\n") + "var t = '秘密★1年';\n").encode(), "机密★1年", "秘密★1年")
    c.put("trap/escaped.json", e('{"text":"标注形式为“机密★10年”，如：绝密★30年","b":"商业秘密"}').encode())
    c.traps.append("trap/escaped.json")


def markup(c):
    c.put("html/a.html", f"<!DOCTYPE html><html><head><meta charset=gb2312></head><body><p><b>机密</b>★<i>20年</i></p><p>{FILL}</p></body></html>".encode("gb18030"), "机密★20年")
    c.put("html/ncr.htm", f"<html><body><div>{ncr('绝密★30年')}</div><p>{ncr('青松工程')}</p></body></html>".encode(), "绝密★30年", "青松工程")
    c.put("html/bom.html", "<html><body><p>秘密★10年</p></body></html>".encode("utf-16"), "秘密★10年")

    def rtf_u(text):
        return "".join(f"\\u{ord(ch) - 65536 if ord(ch) > 32767 else ord(ch)}\\'3f" for ch in text)

    def rtf_gbk(text):
        return "".join(f"\\'{b:02x}" for b in text.encode("gbk"))
    c.put("rtf/u.rtf", ("{\\rtf1\\ansi\\uc1{\\fonttbl{\\f0\\fcharset134 SimSun;}}\\f0 " + rtf_u("机密★") + "20" + rtf_u("年") + "\\par " + rtf_u(FILL) + "\\par}").encode(), "机密★20年")
    c.put("rtf/gbk.rtf", ("{\\rtf1\\ansi\\ansicpg936{\\fonttbl{\\f0\\fcharset134 SimSun;}}\\f0 " + rtf_gbk("绝密") + "{\\b " + rtf_gbk("★30年") + "}\\par " + rtf_gbk("海棠计划") + "\\par}").encode(), "绝密★30年", "海棠计划")
    c.put("rtf/uc2.rtf", ("{\\rtf1\\ansi\\uc2 " + "".join(f"\\u{ord(ch) - 65536 if ord(ch) > 32767 else ord(ch)}\\'8a\\'bf" for ch in "秘密★长期") + "\\par}").encode(), "秘密★长期")


def mail(c):
    att = base64.encodebytes(docx({"word/document.xml": document(para("绝密★30年"), para(FILL))})).decode()
    subject = "=?gb2312?B?" + base64.b64encode("机密★20年 材料".encode("gbk")).decode() + "?="
    name = "=?utf-8?B?" + base64.b64encode("附件.docx".encode()).decode() + "?="
    eml = (f"From: a@example.org\r\nTo: b@example.org\r\nSubject: {subject}\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"xx\"\r\n\r\n--xx\r\nContent-Type: text/plain; charset=gbk\r\n"
           f"Content-Transfer-Encoding: base64\r\n\r\n{base64.encodebytes(('秘密★10年' + chr(10) + FILL).encode('gbk')).decode()}\r\n--xx\r\nContent-Type: application/octet-stream; name=\"{name}\"\r\nContent-Transfer-Encoding: base64\r\n"
           f"Content-Disposition: attachment; filename=\"{name}\"\r\n\r\n{att}\r\n--xx--\r\n")
    c.put("mail/a.eml", eml.encode(), "机密★20年", "秘密★10年", "绝密★30年")
    qp = quopri.encodestring("<p>海棠<b>计划</b></p><p>机密★长期</p>".encode()).decode()
    one = f"From: a@example.org\nTo: b@example.org\nSubject: x\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n{qp}\n"
    c.put("mail/box.mbox", ("From a@example.org Mon Jan  1 00:00:00 2026\n" + one + "\nFrom b@example.org Mon Jan  1 00:00:00 2026\n" + eml.replace("\r\n", "\n")).encode(), "海棠计划", "机密★长期", "秘密★10年", "绝密★30年")


def archives(c):
    inner = f"{c.text()}\n机密★20年\n".encode("gb18030")
    doc = docx({"word/document.xml": document(para("绝密★", "30年"), para(FILL))})

    def zipped(files, method=zipfile.ZIP_DEFLATED):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", method) as z:
            for n, d in files.items():
                z.writestr(n, d)
        return out.getvalue()

    def tarred(files, mode):
        out = io.BytesIO()
        with tarfile.open(fileobj=out, mode=mode) as t:
            for n, d in files.items():
                info = tarfile.TarInfo(n)
                info.size = len(d)
                t.addfile(info, io.BytesIO(d))
        return out.getvalue()
    one = zipped({"a/材料.txt": inner, "b.docx": doc})
    c.put("archive/a.zip", one, "机密★20年", "绝密★30年")
    c.put("archive/stored.zip", zipped({"a.txt": inner}, zipfile.ZIP_STORED), "机密★20年")
    c.put("archive/zip3.zip", zipped({"x.zip": zipped({"y.zip": one})}), "机密★20年", "绝密★30年")
    c.put("archive/a.tar", tarred({"a.txt": inner, "b.docx": doc}, "w"), "机密★20年", "绝密★30年")
    for mode, ext in (("w:gz", "tar.gz"), ("w:bz2", "tar.bz2"), ("w:xz", "tar.xz")):
        c.put("archive/a." + ext, tarred({"a.txt": inner, "b.docx": doc}, mode), "机密★20年", "绝密★30年")
    c.put("archive/in.zip", zipped({"t.tgz": tarred({"a.txt": inner}, "w:gz")}), "机密★20年")
    c.put("archive/a.txt.gz", gzip.compress(inner), "机密★20年")
    c.put("archive/a.txt.bz2", bz2.compress(inner), "机密★20年")
    c.put("archive/a.txt.xz", lzma.compress(inner), "机密★20年")
    c.put("archive/truncated.zip", one[:len(one) * 2 // 3], "机密★20年")
    c.put("archive/prefixed.exe", b"MZ" + c.noise(2000) + one)
    broken = bytearray(one)
    broken[40:60] = b"\xff" * 20
    c.put("archive/damaged.zip", bytes(broken), "绝密★30年")
    locked = bytearray(zipped({"secret.txt": inner}))
    at = locked.index(b"PK\x01\x02")
    locked[6] |= 1
    locked[at + 8] |= 1
    c.put("archive/locked.zip", bytes(locked))
    c.locked.append("archive/locked.zip")
    for tool, args, name in (("zstd", ["zstd", "-q", "-f"], "z.txt"), ("7z", None, "s.txt")):
        if not shutil.which(tool):
            continue
        src = os.path.join(c.where, "archive", name)
        open(src, "wb").write(inner)
        if tool == "zstd":
            subprocess.run(args + [src], check=True)
            c.planted["archive/z.txt.zst"] = {"机密★20年"}
        else:
            subprocess.run(["7z", "a", "-bd", os.path.join(c.where, "archive/a.7z"), src], check=True, stdout=subprocess.DEVNULL)
            subprocess.run(["7z", "a", "-bd", "-pgeheim", "-mhe=on", os.path.join(c.where, "archive/locked.7z"), src], check=True, stdout=subprocess.DEVNULL)
            c.planted["archive/a.7z"] = {"机密★20年"}
            c.locked.append("archive/locked.7z")
            for name, how in (("names_shown.7z", ["-mhe=off"]), ("aes.zip", ["-tzip", "-mem=AES256"]), ("zipcrypto.zip", ["-tzip", "-mem=ZipCrypto"])):
                subprocess.run(["7z", "a", "-bd", "-pgeheim", *how, os.path.join(c.where, "archive", name), src], check=True, stdout=subprocess.DEVNULL)
                c.locked.append(f"archive/{name}")
        os.remove(src)


def legacy(c):
    """doc, xls, ppt, pdf and rtf as LibreOffice writes them."""
    if not shutil.which("soffice"):
        return
    src = os.path.join(c.where, "src")
    os.makedirs(src)
    text = f"<html><body><p>机<b>密★</b>20年</p><p>青松<i>工程</i></p><p>{FILL}</p><p>秘密★6个月</p></body></html>"
    open(os.path.join(src, "w.html"), "w", encoding="utf-8").write(text)
    open(os.path.join(src, "c.csv"), "w", encoding="utf-8").write("名称,密级\n甲,绝密★30年\n海棠计划,无\n" + "".join(f"第{i}项{FILL},{i}\n" for i in range(400)) + "末,机密★长期\n")
    open(os.path.join(src, "p.fodp"), "w", encoding="utf-8").write(
        '<?xml version="1.0" encoding="UTF-8"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
        'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.presentation"><office:body><office:presentation><draw:page draw:name="a"><draw:frame svg:width="10cm" '
        'svg:height="3cm" svg:x="1cm" svg:y="1cm"><draw:text-box><text:p>绝密★30年</text:p><text:p>铁塔七号</text:p></draw:text-box></draw:frame></draw:page></office:presentation></office:body></office:document>')
    env = {**os.environ, "HOME": c.where}
    jobs = [("w.html", ["doc:MS Word 97", "rtf:Rich Text Format", "docx:MS Word 2007 XML", "odt:writer8"], {"机密★20年", "青松工程", "秘密★6个月"}), ("c.csv", ["xls:MS Excel 97", "xlsx:Calc MS Excel 2007 XML", "ods:calc8"], {"绝密★30年", "海棠计划", "机密★长期"}),
            ("p.fodp", ["ppt:MS PowerPoint 97", "pptx:Impress MS PowerPoint 2007 XML", "odp:impress8"], {"绝密★30年", "铁塔七号"})]
    jobs.append(("../legacy/w.docx", ["pdf:writer_pdf_Export"], jobs[0][2]))
    for name, kinds, wanted in jobs:
        for kind in kinds:
            out = os.path.join(c.where, "legacy")
            extra = ["--infilter=CSV:44,34,76"] if name.endswith("csv") else []
            subprocess.run(["soffice", "--headless", "--norestore", *extra, "--convert-to", kind, "--outdir", out, os.path.join(src, name)], env=env, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120)
            made = f"legacy/{os.path.basename(name).split('.')[0]}.{kind.split(':')[0]}"
            if os.path.exists(os.path.join(c.where, made)):
                c.planted[made] = wanted
    for rest in ("src", ".config", ".cache"):
        shutil.rmtree(os.path.join(c.where, rest), ignore_errors=True)
    for made in ("legacy/w.doc", "legacy/w.pdf"):
        if made in c.planted:
            data = open(os.path.join(c.where, made), "rb").read()
            shutil.copy(os.path.join(c.where, made), os.path.join(c.where, made + ".dat"))
            c.planted[made + ".dat"] = c.planted[made]
            c.put(made + ".cut", data[:len(data) // 2])


def compound(streams):
    """A compound file (OLE) of 512-byte sectors, each stream at least 4,096 bytes."""
    end, free = 0xFFFFFFFE, 0xFFFFFFFF
    fat, data, entries = [0xFFFFFFFD, end], b"", []
    for i, (name, content) in enumerate(streams):
        content = content.ljust(4096, b"\0")
        content += b"\0" * (-len(content) % 512)
        first, n = len(fat), len(content) // 512
        fat += [*range(first + 1, first + n), end]
        data += content
        entries.append((name, 2, first, len(content), free, i + 2 if i + 1 < len(streams) else free, free))
    entries.insert(0, ("Root Entry", 5, end, 0, free, free, 1))
    directory = b"".join(struct.pack("<64sHBBIII36xIQ", name.encode("utf-16-le"), 2 * len(name) + 2, kind, 1, left, right, child, first, size) for name, kind, first, size, left, right, child in entries)
    head = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(16) + struct.pack("<HHHHH6xIIIIIIIIII", 0x3E, 3, 0xFFFE, 9, 6, 0, 1, 1, 0, 4096, end, 0, end, 0, 0)
    return head + struct.pack("<108I", *[free] * 108) + struct.pack("<128I", *fat, *[free] * (128 - len(fat))) + directory.ljust(512, b"\0") + data


def closed(c):
    """What has a password, is no clean file: OOXML as Office writes it, RTF of it in a mail, PDF."""
    package = compound([("EncryptionInfo", struct.pack("<HHI", 4, 4, 0x40) + b"<encryption/>"), ("EncryptedPackage", struct.pack("<Q", 9000) + c.noise(9008))])
    for name in ("closed.docx", "closed.xlsx", "closed.bin"):
        c.put(f"office/{name}", package)
        c.locked.append(f"office/{name}")
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as z:
        z.writestr("a/b.pptx", package)
    c.put("archive/closed_inside.zip", out.getvalue())
    c.locked.append("archive/closed_inside.zip")
    if shutil.which("qpdf"):
        plain_pdf = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\ntrailer<</Root 1 0 R>>\n"
        src = os.path.join(c.where, "src.pdf")
        with open(src, "wb") as f:
            f.write(plain_pdf)
        os.makedirs(os.path.join(c.where, "pdf"), exist_ok=True)
        for bits in ("128", "256"):
            weak = ["--allow-weak-crypto"] if bits == "128" else []
            subprocess.run(["qpdf", *weak, "--encrypt", "user", "owner", bits, "--", src, os.path.join(c.where, f"pdf/closed_{bits}.pdf")], check=False, stderr=subprocess.DEVNULL)
            c.locked.append(f"pdf/closed_{bits}.pdf")
        os.remove(src)


def traps(c):
    for i, text in enumerate([
            "国家秘密的标志形式为“密级★保密期限”，如“机密★10年”。秘密级不超过十年，机密级不超过二十年，绝密级不超过三十年。\n商业秘密和工作秘密不同。她有一个秘密花园。\n",
            "保守国家秘密是每个公民的义务。\n机密文件要专人保管。\n某市手机\n密码泄露\n内部控制与内部审计\n", "例如：绝密★30年、机密★20年、秘密★10年三种写法。标注格式:秘密★1年\n", "秘密花园\n一本小说\n这是一个秘密。\n",
            "保密法第十四条 国家秘密的密级分为绝密、机密、秘密三级。绝密级国家秘密是最重要的国家秘密。\n" * 20, "机密计算与可信执行环境综述\n机密性、完整性、可用性\n", "在文件首页左上角标注“秘密★5年”字样。\n", "商业秘密保护办法\n本办法所称商业秘密\n", "商业秘密★客户名单\n个人秘密★日记\n",
            "某发〔2026〕12号\n关于节假日安排的通知\n", "工号 000123\n姓名 张三\n", "内部控制手册\n内部审计\n内部\n装修\n"]):
        for e in ("utf-8", "gb18030", "utf-16-le"):
            path = f"trap/{i}_{e}.txt"
            c.put(path, text.encode(e))
            c.traps.append(path)
    vocabulary = [chr(x) for x in range(0x4E00, 0x5E00, 3)]
    common = [ch for ch in vocabulary if len(ch.encode("gb2312", "ignore")) == 2]
    for e in ("gb18030", "utf-16-le", "utf-8"):      # no term stands here; misaligned bytes of one must not look so
        path = f"trap/misaligned_{e}.txt"
        c.put(path, "".join(c.rng.choice(common) for _ in range(200000)).encode(e))
        c.traps.append(path)
    pair = "啊云门阿".encode("gb18030")
    c.put("trap/shifted.txt", ("丰" * 30).encode("gb18030") + bytes([0xB0]) + pair[2:6] + bytes([0xA1]) + ("丰" * 30).encode("gb18030"))
    c.traps.append("trap/shifted.txt")
    for i in range(5):
        path = f"trap/noise_{i}.bin"
        c.put(path, c.noise(200000))
        c.traps.append(path)


def make(where, seed=20260101):
    c = Corpus(where, seed)
    for part in (plain, forms, ooxml, odf_ofd, escaped, markup, mail, archives, legacy, closed, traps):
        part(c)
    return c.planted, c.traps, c.locked


if __name__ == "__main__":
    print(len(make(sys.argv[1])[0]), "files with planted marks or terms")
