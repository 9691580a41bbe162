#!/usr/bin/env python3
"""A seventh corpus for the content scan: places within documents where nobody looks (chart caches, pivot caches, document variables, tags, tooltips, binary workbooks, feeds), mail as it travels, pages as they are saved, exports of document systems.
build(dir) -> (wanted: {path: (marks, terms)}, clean: [path], terms), as variants.py; shares its Tree and nothing else.       usage: newcomer.py DIR"""
import base64
import gzip
import io
import json
import pathlib
import quopri
import shutil
import sqlite3
import struct
import subprocess
import sys
import tarfile
import tempfile
import zipfile
import zlib

import variants

MARK, TERM = "机密★10年", "白鹿驿改造"
DASH, LATIN, BRACKETS = "长风-9号", "QW-77", "云台工程(三期)"
PLAIN = "会议听取了后勤保障情况的汇报，并对食堂采购提出了意见。"
PAGE = zlib.compress(b"BT /F 16 Tf 72 700 Td <" + MARK.encode("utf-16-be").hex().encode() + b"> Tj ET\n")
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" xmlns:wp="urn:wp" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
X = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPES = X + '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>'


def pack(parts, method=zipfile.ZIP_DEFLATED):
    b = io.BytesIO()
    with zipfile.ZipFile(b, "w", method) as z:
        for name, data in parts.items():
            z.writestr(name, data)
    return b.getvalue()


def p(text):
    return f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>"


def docx(body="", **more):
    parts = {"[Content_Types].xml": TYPES, "word/document.xml": X + f"<w:document {W}><w:body>{p(PLAIN)}{body}{p(PLAIN)}</w:body></w:document>"}
    parts.update({k.replace("__", "/").replace("_xml", ".xml"): v for k, v in more.items()})
    return pack(parts)


def part(name, root, inner):
    return {name: X + f"<w:{root} {W}>{inner}</w:{root}>"}


def word(t):
    bodies = {
        "sdt": f"<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText='绝密★30年' w:value='1'/><w:listItem w:displayText='{MARK}' w:value='2'/></w:dropDownList></w:sdtPr><w:sdtContent>{p(MARK)}</w:sdtContent></w:sdt>",
        "ins": "<w:p><w:ins w:id='1' w:author='a'><w:r><w:t>机密</w:t></w:r></w:ins><w:r><w:t>★</w:t></w:r><w:ins w:id='2' w:author='b'><w:r><w:t>10年</w:t></w:r></w:ins></w:p>",
        "smart": "<w:p><w:smartTag w:element='x'><w:r><w:t>机密★</w:t></w:r></w:smartTag><w:smartTag w:element='y'><w:r><w:t>10年</w:t></w:r></w:smartTag></w:p>",
        "moved": "<w:p><w:moveTo w:id='1'><w:r><w:t>机密★10年</w:t></w:r></w:moveTo></w:p>",
        "del": "<w:p><w:del w:id='1'><w:r><w:delText>机密★</w:delText></w:r><w:r><w:delText>10年</w:delText></w:r></w:del></w:p>",
        "tab": "<w:p><w:r><w:t>机密</w:t><w:tab/><w:t>★</w:t><w:noBreakHyphen/></w:r></w:p><w:p><w:r><w:t>机</w:t><w:softHyphen/><w:t>密★</w:t><w:tab/><w:t>10年</w:t></w:r></w:p>",
        "ruby": "<w:p><w:r><w:ruby><w:rt><w:r><w:t>jī</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>机</w:t></w:r></w:rubyBase></w:ruby></w:r><w:r><w:t>密★10年</w:t></w:r></w:p>",
        "vml": f"<w:p><w:r><w:pict><v:shape type='#t136' style='rotation:315'><v:textpath style='font-family:&quot;黑体&quot;' string='{MARK}'/></v:shape></w:pict></w:r></w:p>",
        "alt": f"<w:p><w:r><w:drawing><wp:inline><wp:docPr id='1' name='图片 1' descr='{MARK}'/></wp:inline></w:drawing></w:r></w:p>",
        "math": "<w:p><m:oMath><m:r><m:t>机密</m:t></m:r><m:r><m:t>★</m:t></m:r><m:r><m:t>10</m:t></m:r><m:r><m:t>年</m:t></m:r></m:oMath></w:p>",
        "sym": "<w:p><w:r><w:t>机密</w:t></w:r><w:r><w:sym w:font='Wingdings' w:char='F0AB'/></w:r><w:r><w:t>10年</w:t></w:r></w:p>",
        "field": "<w:p><w:r><w:fldChar w:fldCharType='begin'/></w:r><w:r><w:instrText> DOCPROPERTY 密级 </w:instrText></w:r><w:r><w:fldChar w:fldCharType='separate'/></w:r><w:r><w:t>机密★</w:t></w:r><w:r><w:t>10年</w:t></w:r><w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>",
        "cells": "<w:tbl><w:tr>" + "".join(f"<w:tc>{p(c)}</w:tc>" for c in "机密★10年") + "</w:tr></w:tbl>",
        "rows": "<w:tbl>" + "".join(f"<w:tr><w:tc>{p(c)}</w:tc></w:tr>" for c in ("机", "密", "★", "10", "年")) + "</w:tbl>",
        "break": "<w:p><w:r><w:t>机密★</w:t><w:br/><w:t>10年</w:t></w:r></w:p>",
        "paras": p("机密") + p("★") + p("10年"),
        "form": f"<w:p><w:r><w:fldChar w:fldCharType='begin'><w:ffData><w:textInput><w:default w:val='{MARK}'/></w:textInput></w:ffData></w:fldChar></w:r></w:p>",
        "tip": f"<w:p><w:hyperlink r:id='r1' w:tooltip='{MARK}'><w:r><w:t>附件</w:t></w:r></w:hyperlink></w:p>",
        "caps": "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>机密★10年</w:t></w:r></w:p>",
        "fit": "<w:p><w:r><w:rPr><w:fitText w:val='1'/></w:rPr><w:t xml:space='preserve'>机 密 ★ 1 0 年</w:t></w:r></w:p>",
        "sub": "<w:p><w:subDoc r:id='r9'/><w:r><w:t>机密</w:t></w:r><w:proofErr w:type='spellStart'/><w:bookmarkStart w:id='0' w:name='a'/><w:r><w:t>★</w:t></w:r><w:bookmarkEnd w:id='0'/><w:r><w:lastRenderedPageBreak/><w:t>10年</w:t></w:r></w:p>",
    }
    for name, body in bodies.items():
        t.write(f"word/{name}.docx", docx(body), [MARK])
    more = {
        "vars": part("word/settings.xml", "settings", f"<w:docVars><w:docVar w:name='mj' w:val='{MARK}'/></w:docVars>"),
        "numbering": part("word/numbering.xml", "numbering", f"<w:abstractNum><w:lvl><w:lvlText w:val='{MARK}'/></w:lvl></w:abstractNum>"),
        "style": part("word/styles.xml", "styles", f"<w:style><w:name w:val='{MARK}'/></w:style>"),
        "glossary": part("word/glossary/document.xml", "glossaryDocument", f"<w:docParts><w:docPart><w:docPartBody>{p(MARK)}</w:docPartBody></w:docPart></w:docParts>"),
        "endnotes": part("word/endnotes.xml", "endnotes", f"<w:endnote>{p(MARK)}</w:endnote>"),
        "comments": part("word/comments.xml", "comments", f"<w:comment w:author='{MARK}'>{p('请核')}</w:comment>"),
        "people": {"word/people.xml": X + f"<w15:people xmlns:w15='x'><w15:person w15:author='{MARK}'/></w15:people>"},
        "rels": {"word/_rels/document.xml.rels": X + f"<Relationships xmlns='x'><Relationship Id='r1' Type='hyperlink' Target='file:///D:/公文/{MARK}.docx' TargetMode='External'/></Relationships>"},
        "relspercent": {"word/_rels/document.xml.rels": X + "<Relationships xmlns='x'><Relationship Id='r1' Type='hyperlink' Target='file:///D:/%E6%9C%BA%E5%AF%86%E2%98%8510%E5%B9%B4.docx' TargetMode='External'/></Relationships>"},
        "diagram": {"word/diagrams/data1.xml": X + "<dgm:dataModel xmlns:dgm='d' xmlns:a='a'><dgm:ptLst><dgm:pt><dgm:t><a:p><a:r><a:t>机密</a:t></a:r><a:r><a:t>★10年</a:t></a:r></a:p></dgm:t></dgm:pt></dgm:ptLst></dgm:dataModel>"},
        "chart": {"word/charts/chart1.xml": X + f"<c:chartSpace xmlns:c='c'><c:cat><c:strRef><c:strCache><c:pt idx='0'><c:v>{MARK}</c:v></c:pt></c:strCache></c:strRef></c:cat></c:chartSpace>"},
        "custom": {"customXml/item1.xml": f"<文件><密级>{MARK}</密级></文件>"},
        "custombare": {"customXml/item1.xml": X + "<文件><标题>某某</标题><密级>机密</密级></文件>"},
        "props": {"docProps/custom.xml": X + f"<Properties xmlns='x' xmlns:vt='v'><property name='密级'><vt:lpwstr>{MARK}</vt:lpwstr></property></Properties>"},
        "keywords": {"docProps/core.xml": X + f"<cp:coreProperties xmlns:cp='c'><cp:keywords>{MARK};{TERM}</cp:keywords></cp:coreProperties>"},
        "chunkhtm": {"word/afchunk1.htm": f"<html><head><meta charset='gb2312'></head><body><p>{MARK}</p></body></html>".encode("gb18030")},
        "chunktxt": {"word/afchunk1.txt": f"{PLAIN}\r\n{MARK}\r\n".encode("gb18030")},
        "chunkrtf": {"word/afchunk1.rtf": rtf(MARK)},
        "embed": {"word/embeddings/Microsoft_Excel_Sheet.xlsx": xlsx(shared=[MARK])},
        "package": {"word/embeddings/oleObject1.bin": native("方案.txt", f"{PLAIN}\r\n{MARK}\r\n".encode("gb18030"))},
        "utf16": {"word/document.xml": ('<?xml version="1.0" encoding="UTF-16"?>' + f"<w:document {W}><w:body>{p(PLAIN)}{p(MARK)}</w:body></w:document>").encode("utf-16")},
        "gbk": {"word/document.xml": ('<?xml version="1.0" encoding="GBK"?>' + f"<w:document {W}><w:body>{p(PLAIN)}{p(MARK)}</w:body></w:document>").encode("gbk")},
        "prefix": {"word/document.xml": X + f"<ns0:document xmlns:ns0='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><ns0:body><ns0:p><ns0:r><ns0:t>机密</ns0:t></ns0:r><ns0:r><ns0:t>★10年</ns0:t></ns0:r></ns0:p></ns0:body></ns0:document>"},
        "noprefix": {"word/document.xml": X + "<document xmlns='http://schemas.openxmlformats.org/wordprocessingml/2006/main'><body><p><r><t>机密</t></r><r><t>★10年</t></r></p></body></document>"},
    }
    for name, parts in more.items():
        t.write(f"word/part_{name}.docx", pack({"[Content_Types].xml": TYPES, "word/document.xml": X + f"<w:document {W}><w:body>{p(PLAIN)}</w:body></w:document>", **parts}), [MARK if name != "custombare" else "机密"])
    head = "".join(p(x) for x in ("000012", "机密", "特急", "某某局文件", "某局〔2026〕3号"))
    for kind, root in (("header1", "hdr"), ("footer1", "ftr"), ("footnotes", "footnotes")):
        t.write(f"word/{kind}.docx", pack({"[Content_Types].xml": TYPES, "word/document.xml": X + f"<w:document {W}><w:body>{p(PLAIN)}</w:body></w:document>", **part(f"word/{kind}.xml", root, "<w:p><w:r><w:t>机密</w:t></w:r><w:r><w:t>★</w:t></w:r><w:r><w:t>10年</w:t></w:r></w:p>")}), [MARK])
    t.write("word/redhead.docx", pack({"[Content_Types].xml": TYPES, "word/document.xml": X + f"<w:document {W}><w:body>{head}{p(PLAIN)}</w:body></w:document>"}), ["机密"])
    t.write("word/flat.xml", X + f"<pkg:package xmlns:pkg='http://schemas.microsoft.com/office/2006/xmlPackage'><pkg:part pkg:name='/word/document.xml'><pkg:xmlData><w:document {W}><w:body>{p(PLAIN)}<w:p><w:r><w:t>机密</w:t></w:r><w:r><w:t>★10年</w:t></w:r></w:p></w:body></w:document></pkg:xmlData></pkg:part></pkg:package>", [MARK])
    t.write("word/2003.xml", X + "<?mso-application progid=\"Word.Document\"?><w:wordDocument xmlns:w='http://schemas.microsoft.com/office/word/2003/wordml'><w:body><w:p><w:r><w:t>机密</w:t></w:r><w:r><w:t>★10年</w:t></w:r></w:p></w:body></w:wordDocument>", [MARK])
    t.write("word/listonly.docx", docx("<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:displayText='绝密★30年' w:value='1'/><w:listItem w:displayText='机密★20年' w:value='2'/><w:listItem w:displayText='秘密★10年' w:value='3'/></w:dropDownList></w:sdtPr><w:sdtContent><w:p><w:r><w:t>选择一项。</w:t></w:r></w:p></w:sdtContent></w:sdt>"))
    t.write("word/rename.dat", docx(p(MARK)), [MARK])
    t.write("word/rename.jpg", docx(p(MARK)), [MARK])
    t.write("word/front.docx", b"\x00" * 512 + docx(p(MARK)), [MARK])


def rtf(text, style="wps"):
    def esc(c, how):
        if ord(c) < 128:
            return c
        if how == "wps":
            try:
                return "".join(f"\\'{b:02x}" for b in c.encode("gbk"))
            except UnicodeEncodeError:
                return f"\\u{ord(c)}?"
        n = ord(c) if ord(c) < 32768 else ord(c) - 65536
        return {"uc0": f"\\u{n} ", "uc1": f"\\u{n}?", "uc2": f"\\uc2\\u{n}\\'3f\\'3f", "hex2": f"\\u{n}\\'" + c.encode("gbk").hex()[:2] + "\\'" + c.encode("gbk").hex()[2:]}[how]
    pre = "{\\rtf1\\ansi\\ansicpg936\\deff0" + ("\\uc0" if style == "uc0" else "\\uc2" if style == "hex2" else "\\uc1") + "{\\fonttbl{\\f0\\fnil\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}}\n\\pard\\f0 "
    return (pre + "".join(esc(c, style) for c in text) + "\\par\n}").encode()


def rtfs(t):
    for style in ("wps", "uc0", "uc1", "uc2", "hex2"):
        t.write(f"rtf/{style}.rtf", rtf(PLAIN + MARK, style), [MARK])
    m = "".join(f"\\'{b:02x}" for b in MARK.encode("gbk"))
    a, b = "".join(f"\\'{x:02x}" for x in "机密".encode("gbk")), "".join(f"\\'{x:02x}" for x in "10年".encode("gbk"))
    bodies = {
        "header": "{\\header\\pard " + m + "\\par}", "footer": "{\\footerf\\pard " + m + "\\par}", "info": "{\\info{\\title " + m + "}}", "infou": "{\\info{\\subject{\\upr{???}{\\*\\ud{\\u26426?\\u23494?\\u9733?10\\u24180?}}}}}",
        "shape": "{\\shp{\\*\\shpinst{\\sp{\\sn gtextUNICODE}{\\sv " + m + "}}{\\shptxt \\pard x\\par}}}", "annotation": "{\\*\\annotation \\pard " + m + "\\par}", "deleted": "{\\deleted\\revauthdel1 " + m + "}", "hidden": "{\\v " + m + "}",
        "docvar": "{\\*\\docvar {mj}{" + m + "}}", "split": "{\\b " + a + "}{\\loch\\f1 \\hich\\f1 \\dbch\\f0 \\uc2\\u9733\\'a1\\'ef}{\\rtlch\\fcs1 " + b + "}", "symbol": "{" + a + "}{\\field{\\*\\fldinst SYMBOL 171 \\\\f \"Wingdings\" \\\\s 16}{\\fldrslt\\f2}}{" + b + "}",
        "symbolw": "{" + a + "}{\\f9\\u-3925?}{" + b + "}", "table": "\\trowd\\cellx100\\cellx200 " + a + "\\cell \\u9733?" + b + "\\cell\\row", "footnote": "x{\\footnote\\pard " + m + "}", "bkmk": "{\\*\\bkmkstart " + m + "}{\\*\\bkmkend a}", "userprops": "{\\*\\userprops {\\propname mj}\\proptype30{\\staticval " + m + "}}",
        "object": "{\\object\\objemb{\\*\\objclass Package}{\\*\\objdata " + (b"\x01\x05\x00\x00\x02\x00\x00\x00\x08\x00\x00\x00Package\x00" + bytes(8) + struct.pack("<I", 600) + native("a.txt", (PLAIN + "\r\n" + MARK).encode("gbk"))).hex() + "}}",
        "lines": a + "\n\\u9733?\n\\line " + b, "newline": m[:8] + "\r\n" + m[8:], "style": "{\\stylesheet{\\s1 " + m + ";}}", "textbox": "{\\shp{\\*\\shpinst{\\shptxt \\pard " + m + "\\par}}}", "mailmerge": "{\\field{\\*\\fldinst MERGEFIELD mj}{\\fldrslt " + m + "}}", "oldcs": "{\\f1 \\'bb\\'fa}{\\f2 \\'c3\\'dc}\\u9733 *10\\'c4\\'ea",
    }
    for name, body in bodies.items():
        t.write(f"rtf/body_{name}.rtf", ("{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fcharset134 SimSun;}{\\f1\\fcharset134 a;}{\\f2\\fcharset134 b;}{\\f9\\fcharset2 Wingdings;}}\n\\pard\\f0 abc\\par " + body + "\\par}").encode(), [MARK])


def native(name, data):
    body = struct.pack("<H", 2) + name.encode("gbk") + b"\0" + b"C:\\" + name.encode("gbk") + b"\0" + struct.pack("<I", 0x30000) + struct.pack("<I", len(name.encode("gbk")) + 4) + b"C:\\" + name.encode("gbk") + b"\0" + struct.pack("<I", len(data)) + data
    return struct.pack("<I", len(body)) + body


def xlsx(shared=(), sheet="", book="", **more):
    s = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    rows = "".join(f'<row r="{i + 1}"><c r="A{i + 1}" t="s"><v>{i}</v></c></row>' for i in range(len(shared)))
    parts = {"[Content_Types].xml": TYPES, "xl/workbook.xml": X + f"<workbook xmlns='{s}'><sheets><sheet name='Sheet1' sheetId='1'/></sheets>{book}</workbook>",
             "xl/worksheets/sheet1.xml": X + f"<worksheet xmlns='{s}'><sheetData>{rows}</sheetData>{sheet}</worksheet>",
             "xl/sharedStrings.xml": X + f"<sst xmlns='{s}'>{''.join(f'<si><t>{x}</t></si>' for x in shared)}</sst>"}
    parts.update(more.get("parts", {}))
    return pack(parts)


def excel(t):
    books = {
        "shared": xlsx([PLAIN, MARK]), "header": xlsx([PLAIN], "<headerFooter><oddHeader>&amp;L&amp;\"黑体,常规\"&amp;14机密&amp;\"宋体,常规\"★&amp;\"黑体,常规\"10年&amp;R第&amp;P页</oddHeader></headerFooter>"),
        "headersize": xlsx([PLAIN], "<headerFooter><oddFooter>&amp;C&amp;16机密★ 10年</oddFooter></headerFooter>"), "defined": xlsx([PLAIN], book=f"<definedNames><definedName name='mj'>\"{MARK}\"</definedName></definedNames>"),
        "formula": xlsx([PLAIN], parts={"xl/worksheets/sheet1.xml": X + f"<worksheet xmlns='x'><sheetData><row r='1'><c r='A1' t='str'><f>\"机密\"&amp;\"★10年\"</f><v>{MARK}</v></c></row></sheetData></worksheet>"}),
        "inline": xlsx([PLAIN], parts={"xl/worksheets/sheet1.xml": X + "<worksheet xmlns='x'><sheetData><row r='1'><c r='A1' t='inlineStr'><is><r><t>机密</t></r><r><rPr/><t>★10年</t></r></is></c></row></sheetData></worksheet>"}),
        "phonetic": xlsx([PLAIN], parts={"xl/sharedStrings.xml": X + "<sst xmlns='x'><si><t>机密★10年</t><rPh sb='0' eb='1'><t>キミツ</t></rPh></si></sst>"}),
        "sheetname": xlsx([PLAIN], parts={"xl/workbook.xml": X + f"<workbook xmlns='x'><sheets><sheet name='{MARK}' sheetId='1' state='veryHidden'/></sheets></workbook>"}),
        "pivot": xlsx([PLAIN], parts={"xl/pivotCache/pivotCacheDefinition1.xml": X + f"<pivotCacheDefinition xmlns='x'><cacheFields><cacheField name='密级'><sharedItems><s v='{MARK}'/></sharedItems></cacheField></cacheFields></pivotCacheDefinition>"}),
        "records": xlsx([PLAIN], parts={"xl/pivotCache/pivotCacheRecords1.xml": X + f"<pivotCacheRecords xmlns='x'><r><s v='{MARK}'/><n v='1'/></r></pivotCacheRecords>"}),
        "thread": xlsx([PLAIN], parts={"xl/threadedComments/threadedComment1.xml": X + f"<ThreadedComments xmlns='x'><threadedComment ref='A1'><text>{MARK}</text></threadedComment></ThreadedComments>"}),
        "table": xlsx([PLAIN], parts={"xl/tables/table1.xml": X + f"<table xmlns='x'><tableColumns><tableColumn id='1' name='{MARK}'/></tableColumns></table>"}),
        "chart": xlsx([PLAIN], parts={"xl/charts/chart1.xml": X + "<c:chartSpace xmlns:c='c' xmlns:a='a'><c:title><c:tx><c:rich><a:p><a:r><a:t>机密</a:t></a:r><a:r><a:t>★10年</a:t></a:r></a:p></c:rich></c:tx></c:title></c:chartSpace>"}),
        "drawing": xlsx([PLAIN], parts={"xl/drawings/drawing1.xml": X + "<xdr:wsDr xmlns:xdr='x' xmlns:a='a'><xdr:sp><xdr:txBody><a:p><a:r><a:t>机密★</a:t></a:r></a:p><a:p><a:r><a:t>10年</a:t></a:r></a:p></xdr:txBody></xdr:sp></xdr:wsDr>"}),
        "vmlnote": xlsx([PLAIN], parts={"xl/drawings/vmlDrawing1.vml": f"<xml xmlns:v='v'><v:shape><v:textbox><div style='text-align:left'><font>{MARK}</font></div></v:textbox></v:shape></xml>"}),
        "numfmt": xlsx([PLAIN], parts={"xl/styles.xml": X + "<styleSheet xmlns='x'><numFmts><numFmt numFmtId='164' formatCode='\"机密★10年\"@'/></numFmts></styleSheet>"}),
        "external": xlsx([PLAIN], parts={"xl/externalLinks/externalLink1.xml": X + f"<externalLink xmlns='x'><externalBook><sheetNames><sheetName val='{MARK}'/></sheetNames></externalBook></externalLink>"}),
        "connection": xlsx([PLAIN], parts={"xl/connections.xml": X + f"<connections xmlns='x'><connection name='{MARK}' id='1'/></connections>"}),
        "splitcells": xlsx([PLAIN, "机密★", "10年", PLAIN]), "bookprops": xlsx([PLAIN], parts={"docProps/app.xml": X + f"<Properties xmlns='x' xmlns:vt='v'><TitlesOfParts><vt:vector><vt:lpstr>{MARK}</vt:lpstr></vt:vector></TitlesOfParts></Properties>"}),
        "xlsb": pack({"[Content_Types].xml": TYPES, "xl/workbook.bin": b"\x83\x01\x00", "xl/sharedStrings.bin": b"\x9f\x01\x08" + bytes(8) + b"".join(b"\x13" + bytes([5 + 2 * len(x)]) + b"\x00" + struct.pack("<I", len(x)) + x.encode("utf-16-le") for x in (PLAIN, MARK))}),
        "xlsbsheet": pack({"[Content_Types].xml": TYPES, "xl/workbook.bin": b"\x83\x01\x00", "xl/worksheets/sheet1.bin": b"\x06" + bytes([12 + 2 * len(MARK)]) + bytes(8) + struct.pack("<I", len(MARK)) + MARK.encode("utf-16-le")}),
    }
    for name, data in books.items():
        t.write(f"excel/{name}.{'xlsb' if name.startswith('xlsb') else 'xlsx'}", data, [MARK])
    t.write("excel/validation.xlsx", xlsx([PLAIN], "<dataValidations><dataValidation type='list' sqref='A1'><formula1>\"绝密★30年,机密★20年,秘密★10年\"</formula1></dataValidation></dataValidations>"))
    t.write("excel/validation2.xlsx", xlsx([PLAIN], "<dataValidations><dataValidation type='list' sqref='A1'><formula1>\"绝密,机密,秘密,内部,公开\"</formula1></dataValidation></dataValidations>"))
    t.write("excel/prompt.xlsx", xlsx([PLAIN], "<dataValidations><dataValidation type='list' promptTitle='密级' prompt='如：机密★10年' sqref='A1'><formula1>\"是,否\"</formula1></dataValidation></dataValidations>"))
    t.write("excel/2003.xml", X + f"<?mso-application progid='Excel.Sheet'?><Workbook xmlns='urn:schemas-microsoft-com:office:spreadsheet' xmlns:ss='urn:schemas-microsoft-com:office:spreadsheet'><Worksheet ss:Name='a'><Table><Row><Cell><Data ss:Type='String'>{MARK}</Data></Cell></Row></Table></Worksheet></Workbook>", [MARK])
    t.write("excel/page.xls", f"<html xmlns:x='urn:schemas-microsoft-com:office:excel'><head><meta charset=gb2312></head><body><table><tr><td>密级</td><td style='mso-number-format:\"\\@\"'>{MARK}</td></tr></table></body></html>".encode("gb18030"), [MARK])


def point(t):
    def slide(texts):
        return X + "<p:sld xmlns:p='p' xmlns:a='a'><p:cSld><p:spTree>" + "".join(f"<p:sp><p:txBody><a:p>{''.join(f'<a:r><a:t>{r}</a:t></a:r>' for r in x)}</a:p></p:txBody></p:sp>" for x in texts) + "</p:spTree></p:cSld></p:sld>"
    base = {"[Content_Types].xml": TYPES, "ppt/presentation.xml": X + "<p:presentation xmlns:p='p'/>", "ppt/slides/slide1.xml": slide([[PLAIN]])}
    for name, parts in {
        "slide": {"ppt/slides/slide2.xml": slide([["机密", "★", "10年"]])}, "notes": {"ppt/notesSlides/notesSlide1.xml": slide([["机密★", "10年"]])}, "master": {"ppt/slideMasters/slideMaster1.xml": slide([[MARK]])}, "layout": {"ppt/slideLayouts/slideLayout1.xml": slide([[MARK]])},
        "handout": {"ppt/handoutMasters/handoutMaster1.xml": slide([[MARK]])}, "tag": {"ppt/tags/tag1.xml": X + f"<p:tagLst xmlns:p='p'><p:tag name='MJ' val='{MARK}'/></p:tagLst>"}, "comment": {"ppt/comments/comment1.xml": X + f"<p:cmLst xmlns:p='p'><p:cm><p:text>{MARK}</p:text></p:cm></p:cmLst>"},
        "modern": {"ppt/comments/modernComment_1.xml": X + f"<p188:cmLst xmlns:p188='p' xmlns:a='a'><p188:cm><p188:txBody><a:p><a:r><a:t>{MARK}</a:t></a:r></a:p></p188:txBody></p188:cm></p188:cmLst>"}, "smart": {"ppt/diagrams/data1.xml": X + f"<dgm:dataModel xmlns:dgm='d' xmlns:a='a'><dgm:t><a:p><a:r><a:t>{MARK}</a:t></a:r></a:p></dgm:t></dgm:dataModel>"},
        "section": {"ppt/presentation.xml": X + f"<p:presentation xmlns:p='p' xmlns:p14='q'><p14:section name='{MARK}'/></p:presentation>"}, "vertical": {"ppt/slides/slide2.xml": slide([[c] for c in "机密★"] + [["10"], ["年"]])}, "field": {"ppt/slides/slide2.xml": slide([]).replace("<p:spTree>", f"<p:spTree><p:sp><p:txBody><a:p><a:fld type='x'><a:t>机密</a:t></a:fld><a:r><a:t>★10年</a:t></a:r></a:p></p:txBody></p:sp>")},
        "break": {"ppt/slides/slide2.xml": slide([]).replace("<p:spTree>", "<p:spTree><p:sp><p:txBody><a:p><a:r><a:t>机密★</a:t></a:r><a:br/><a:r><a:t>10年</a:t></a:r></a:p></p:txBody></p:sp>")}, "alt": {"ppt/slides/slide2.xml": slide([]).replace("<p:spTree>", f"<p:spTree><p:pic><p:nvPicPr><p:cNvPr id='1' name='x' title='{MARK}'/></p:nvPicPr></p:pic>")},
        "oldole": {"ppt/embeddings/oleObject1.bin": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + MARK.encode("utf-16-le") + bytes(2000)}}.items():
        t.write(f"point/{name}.pptx", pack({**base, **parts}), [MARK])


def odf(t):
    O = "xmlns:office='urn:oasis:names:tc:opendocument:xmlns:office:1.0' xmlns:text='urn:oasis:names:tc:opendocument:xmlns:text:1.0' xmlns:draw='d' xmlns:table='t' xmlns:style='s' xmlns:meta='m' xmlns:svg='v' xmlns:dc='dc'"

    def odt(body="", **parts):
        return pack({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": X + f"<office:document-content {O}><office:body><office:text><text:p>{PLAIN}</text:p>{body}</office:text></office:body></office:document-content>", **{k.replace("__", "/") + ".xml": X + v for k, v in parts.items()}})
    for name, data in {
        "span": odt("<text:p><text:span>机</text:span><text:span>密<text:s text:c='2'/>★</text:span><text:tab/>10<text:s/>年</text:p>"), "break": odt("<text:p>机密★<text:line-break/>10年</text:p>"), "frame": odt(f"<text:p><draw:frame><draw:text-box><text:p>{MARK}</text:p></draw:text-box></draw:frame></text:p>"),
        "annotation": odt(f"<text:p>x<office:annotation><text:p>{MARK}</text:p></office:annotation></text:p>"), "desc": odt(f"<text:p><draw:frame><svg:desc>{MARK}</svg:desc></draw:frame></text:p>"), "hidden": odt(f"<text:p><text:hidden-text text:string-value='{MARK}'/></text:p>"), "cond": odt(f"<text:p><text:conditional-text text:string-value-if-true='{MARK}'>x</text:conditional-text></text:p>"),
        "vars": odt(f"<text:variable-decls/><text:p><text:variable-set text:name='mj' office:string-value='{MARK}' text:display='none'/></text:p>"), "userfield": odt(f"<text:user-field-decls><text:user-field-decl office:string-value='{MARK}' text:name='mj'/></text:user-field-decls>"), "ruby": odt("<text:p><text:ruby><text:ruby-base>机密</text:ruby-base><text:ruby-text>jimi</text:ruby-text></text:ruby>★10年</text:p>"),
        "change": odt(f"<text:tracked-changes><text:changed-region><text:deletion><text:p>{MARK}</text:p></text:deletion></text:changed-region></text:tracked-changes>"), "styles": odt(styles=f"<office:document-styles {O}><office:master-styles><style:master-page><style:header><text:p><text:span>机密</text:span>★10年</text:p></style:header></style:master-page></office:master-styles></office:document-styles>"),
        "meta": odt(meta=f"<office:document-meta {O}><office:meta><meta:user-defined meta:name='密级'>{MARK}</meta:user-defined></office:meta></office:document-meta>"), "object": odt(**{"Object 1__content": f"<office:document-content {O}><office:body><text:p>{MARK}</text:p></office:body></office:document-content>"}), "list": odt(f"<text:list><text:list-item><text:p>{MARK}</text:p></text:list-item></text:list>"),
        "bookmark": odt("<text:p>机密<text:bookmark text:name='a'/>★<text:soft-page-break/>10<text:change-start text:change-id='c'/>年</text:p>"), "note": odt(f"<text:p>x<text:note><text:note-body><text:p>{MARK}</text:p></text:note-body></text:note></text:p>"), "cells": odt("<table:table><table:table-row>" + "".join(f"<table:table-cell><text:p>{c}</text:p></table:table-cell>" for c in ("密级", "机密★10年")) + "</table:table-row></table:table>")}.items():
        t.write(f"odf/{name}.odt", data, [MARK])
    t.write("odf/flat.fodt", X + f"<office:document {O}><office:meta/><office:body><office:text><text:p>机密<text:span>★</text:span>10年</text:p></office:text></office:body></office:document>", [MARK])
    t.write("odf/drop.odt", odt("<text:p><text:drop-down text:name='a'><text:label text:value='绝密★30年'/><text:label text:value='机密★20年'/><text:label text:value='秘密★10年'/>选择</text:drop-down></text:p>"))


def ofd(t):
    N = "xmlns:ofd='http://www.ofdspec.org/2016'"

    def page(objects, template=""):
        return X + f"<ofd:Page {N}>{template}<ofd:Content><ofd:Layer>{objects}</ofd:Layer></ofd:Content></ofd:Page>"

    def text(s, y=20, x=20):
        return f"<ofd:TextObject ID='1' Boundary='{x} {y} 80 10' Font='2' Size='6'><ofd:TextCode X='0' Y='5' DeltaX='g {len(s)} 6'>{s}</ofd:TextCode></ofd:TextObject>"

    def doc(pages, info="", **parts):
        listed = "".join(f'<ofd:Page ID="{i}" BaseLoc="Pages/Page_{i}/Content.xml"/>' for i in range(len(pages)))
        files = {"OFD.xml": X + f"<ofd:OFD {N} Version='1.0' DocType='OFD'><ofd:DocBody><ofd:DocInfo><ofd:DocID>1</ofd:DocID>{info}</ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
                 "Doc_0/Document.xml": X + f"<ofd:Document {N}><ofd:CommonData/><ofd:Pages>{listed}</ofd:Pages></ofd:Document>"}
        for i, one in enumerate(pages):
            files[f"Doc_0/Pages/Page_{i}/Content.xml"] = one
        files.update(parts.get("parts", {}))
        return pack(files)
    plain = text(PLAIN, 100)
    for name, data in {
        "object": doc([page(text(MARK) + plain)]), "glyphs": doc([page("".join(text(c, 20, 20 + 6 * i) for i, c in enumerate(MARK)) + plain)]), "codes": doc([page("<ofd:TextObject ID='1' Boundary='20 20 80 10'>" + "".join(f"<ofd:TextCode X='{6 * i}' Y='5'>{c}</ofd:TextCode>" for i, c in enumerate(MARK)) + "</ofd:TextObject>" + plain)]),
        "vertical": doc([page("".join(text(c, 20 + 6 * i, 20) for i, c in enumerate(MARK)) + plain)]), "second": doc([page(plain), page(plain + text(MARK))]), "annot": doc([page(plain)], parts={"Doc_0/Annots/Page_0/Annotation.xml": X + f"<ofd:PageAnnot {N}><ofd:Annot ID='9' Type='Watermark'><ofd:Appearance>{text('机密')}{text('★10年', 20, 60)}</ofd:Appearance></ofd:Annot></ofd:PageAnnot>"}),
        "remark": doc([page(plain)], parts={"Doc_0/Annots/Page_0/Annotation.xml": X + f"<ofd:PageAnnot {N}><ofd:Annot ID='9' Type='Stamp'><ofd:Remark>{MARK}</ofd:Remark></ofd:Annot></ofd:PageAnnot>"}), "title": doc([page(plain)], f"<ofd:Title>{MARK}</ofd:Title>"), "custom": doc([page(plain)], f"<ofd:CustomDatas><ofd:CustomData Name='密级'>{MARK}</ofd:CustomData></ofd:CustomDatas>"),
        "keyword": doc([page(plain)], f"<ofd:Keywords><ofd:Keyword>{MARK}</ofd:Keyword></ofd:Keywords>"), "outline": doc([page(plain)], parts={"Doc_0/Document.xml": X + f"<ofd:Document {N}><ofd:Pages/><ofd:Outlines><ofd:OutlineElem Title='{MARK}'/></ofd:Outlines></ofd:Document>"}), "template": doc([page(plain)], parts={"Doc_0/Tpls/Tpl_0/Content.xml": page(text(MARK))}),
        "attach": doc([page(plain)], parts={"Doc_0/Attachs/a.txt": f"{PLAIN}\r\n{MARK}\r\n".encode("gb18030"), "Doc_0/Attachs/Attachments.xml": X + f"<ofd:Attachments {N}><ofd:Attachment ID='1' Name='a'><ofd:FileLoc>a.txt</ofd:FileLoc></ofd:Attachment></ofd:Attachments>"}), "attachname": doc([page(plain)], parts={"Doc_0/Attachs/Attachments.xml": X + f"<ofd:Attachments {N}><ofd:Attachment ID='1' Name='{MARK}.docx'/></ofd:Attachments>"}),
        "nested": doc([page(plain)], parts={"Doc_0/Attachs/b.ofd": doc([page(text(MARK))])}), "customtag": doc([page(plain)], parts={"Doc_0/Tags/CustomTags.xml": X + f"<CustomTag xmlns='x'><密级>{MARK}</密级></CustomTag>"}), "entity": doc([page(text("&#26426;&#x5BC6;&#9733;10&#24180;") + plain)]),
        "gbk": doc([('<?xml version="1.0" encoding="GBK"?>' + page(text(MARK))[len(X):]).encode("gbk")])}.items():
        t.write(f"ofd/{name}.ofd", data, [MARK])


def mails(t):
    def raw(name, head, body, enc="gb18030", marks=(MARK,)):
        t.write(f"mail/{name}.eml", (head + "\r\n\r\n").encode(enc) + (body if isinstance(body, bytes) else body.encode(enc)), list(marks))
    base = "From: a@example.cn\r\nTo: b@example.cn\r\nDate: Mon, 4 May 2026 10:00:00 +0800\r\nMIME-Version: 1.0"
    b64 = lambda s, e="utf-8": base64.b64encode(s.encode(e)).decode()
    raw("rawhead", f"Subject: {MARK}关于某事\r\n{base}", PLAIN)
    raw("rawbody", base, f"{PLAIN}\r\n{MARK}\r\n")
    whole = MARK.encode("gbk")
    raw("cut", f"Subject: =?gbk?B?{base64.b64encode(whole[:3]).decode()}?=\r\n =?gbk?B?{base64.b64encode(whole[3:]).decode()}?=\r\n{base}", PLAIN)
    raw("q", "Subject: =?GB2312?Q?" + "".join(f"={b:02X}" for b in MARK.encode("gbk")) + f"?=\r\n{base}", PLAIN)
    raw("qfold", "Subject: =?utf-8?Q?=E6=9C=BA?=\r\n\t=?utf-8?Q?=E5=AF=86=E2=98=85?=\r\n =?utf-8?Q?10=E5=B9=B4?=\r\n" + base, PLAIN)
    raw("from", f"From: =?utf-8?B?{b64(MARK)}?= <a@example.cn>\r\nTo: b@example.cn\r\nMIME-Version: 1.0", PLAIN)
    raw("xheader", f"X-Secret-Level: =?utf-8?B?{b64(MARK)}?=\r\n{base}", PLAIN)
    raw("2231", base + "\r\nContent-Type: multipart/mixed; boundary=B", "--B\r\nContent-Type: text/plain\r\n\r\nhello\r\n--B\r\nContent-Type: application/octet-stream\r\nContent-Disposition: attachment; filename*0*=utf-8''%E6%9C%BA%E5%AF%86;\r\n filename*1*=%E2%98%8510%E5%B9%B4.bin\r\n\r\nxx\r\n--B--\r\n")
    raw("rawname", base + "\r\nContent-Type: multipart/mixed; boundary=B", f"--B\r\nContent-Type: application/octet-stream; name=\"{MARK}.bin\"\r\n\r\nxx\r\n--B--\r\n")
    raw("qpcut", base + "\r\nContent-Type: text/plain; charset=gb2312\r\nContent-Transfer-Encoding: quoted-printable", b"\r\n=BB=FA=C3=\r\n=DC=A1=EF10=C4=\r\n=EA\r\n")
    raw("b64gbk", base + "\r\nContent-Type: text/html; charset=gbk\r\nContent-Transfer-Encoding: base64", base64.encodebytes(f"<p>{PLAIN}</p><p><b>机密</b>★<i>10年</i></p>".encode("gbk")))
    raw("utf7", base + "\r\nContent-Type: text/plain; charset=utf-7", (PLAIN + "\r\n" + MARK).encode("utf-7"))
    raw("hz", base + "\r\nContent-Type: text/plain; charset=hz-gb-2312", (PLAIN + "\n" + MARK).encode("hz"))
    raw("big5", base + "\r\nContent-Type: text/plain; charset=big5", "會議\r\n機密★10年\r\n".encode("big5"))
    raw("wrongcharset", base + "\r\nContent-Type: text/plain; charset=us-ascii", (PLAIN + "\r\n" + MARK).encode("utf-8"))
    raw("wrong2", base + "\r\nContent-Type: text/plain; charset=utf-8", (PLAIN + "\r\n" + MARK).encode("gbk"))
    raw("iso", base + "\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: 8bit", (PLAIN + "\r\n" + MARK).encode("gbk"))
    inner = f"Subject: =?utf-8?B?{b64('转发')}?=\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{b64(MARK + chr(10) + PLAIN)}\r\n"
    raw("nested", base + "\r\nContent-Type: multipart/mixed; boundary=B", f"--B\r\nContent-Type: message/rfc822\r\n\r\n{inner}--B--\r\n")
    raw("nested64", base + "\r\nContent-Type: multipart/mixed; boundary=B", f"--B\r\nContent-Type: message/rfc822; name=a.eml\r\nContent-Transfer-Encoding: base64\r\n\r\n{base64.encodebytes(inner.encode()).decode()}--B--\r\n")
    raw("attach", base + "\r\nContent-Type: multipart/mixed; boundary=\"=_B\"", f"--=_B\r\nContent-Type: application/msword; name=\"=?gbk?B?{b64('附件.doc', 'gbk')}?=\"\r\nContent-Transfer-Encoding: base64\r\n\r\n{base64.encodebytes(docx(p(MARK))).decode()}\r\n--=_B--\r\n")
    raw("zip", base + "\r\nContent-Type: multipart/mixed; boundary=B", f"--B\r\nContent-Type: application/zip\r\nContent-Transfer-Encoding: base64\r\n\r\n{base64.encodebytes(pack({'a/b.txt': (PLAIN + chr(10) + MARK).encode('gbk')})).decode()}\r\n--B--\r\n")
    raw("alternative", base + "\r\nContent-Type: multipart/alternative; boundary=B", f"--B\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nx\r\n--B\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{quopri.encodestring(('<div><span>机密</span><span>★10年</span></div>').encode()).decode()}\r\n--B--\r\n")
    raw("lf", (base + "\r\nContent-Type: multipart/mixed;\r\n boundary=B").replace("\r\n", "\n"), f"--B\nContent-Type: text/plain; charset=gbk\nContent-Transfer-Encoding: base64\n\n{b64(MARK, 'gbk')}\n--B--\n")
    raw("calendar", base + "\r\nContent-Type: text/calendar; charset=utf-8", f"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:机密★\r\n 10年会议\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", "utf-8")
    raw("partial", base + "\r\nContent-Type: text/plain; charset=gb18030; format=flowed; delsp=yes", f"{PLAIN} \r\n机密★ \r\n10年\r\n")
    box = "".join(f"From a@example.cn Mon May  4 10:00:00 2026\n{base}\nSubject: x\nContent-Type: text/plain; charset=utf-8\n\n{body}\n\n".replace("\r\n", "\n") for body in (PLAIN, MARK, PLAIN))
    t.write("mail/box.mbox", box, [MARK])
    t.write("mail/box.dat", box.encode(), [MARK])
    t.write("mail/emlx.emlx", f"{len(inner)}\n".encode() + inner.encode() + b"<?xml version=\"1.0\"?><plist/>", [MARK])
    with tempfile.TemporaryDirectory() as d:
        pathlib.Path(d, "m").write_text(f"Content-Type: text/plain; charset=utf-8\n\n{PLAIN}\n{MARK}\n")
        subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-keyout", d + "/k", "-out", d + "/c", "-subj", "/CN=a", "-days", "3650"], check=True, capture_output=True)
        out = subprocess.run(["openssl", "smime", "-sign", "-nodetach", "-in", d + "/m", "-signer", d + "/c", "-inkey", d + "/k", "-from", "a@example.cn", "-subject", "x"], check=True, capture_output=True).stdout
        t.write("mail/signed.eml", out, [MARK])
        out = subprocess.run(["openssl", "smime", "-sign", "-nodetach", "-outform", "DER", "-in", d + "/m", "-signer", d + "/c", "-inkey", d + "/k"], check=True, capture_output=True).stdout
        t.write("mail/signed.p7m", out, [MARK])


def pages(t):
    def html(name, body, enc="utf-8", head=""):
        t.write(f"page/{name}.html", f"<!DOCTYPE html><html><head><meta charset={enc}>{head}<title>x</title></head><body><p>{PLAIN}</p>{body}</body></html>".encode(enc), [MARK])
    svg = base64.b64encode(f'<svg xmlns="http://www.w3.org/2000/svg"><text>{MARK}</text></svg>'.encode()).decode()
    for name, body in {
        "srcdoc": "<iframe srcdoc=\"&lt;p&gt;机密&lt;b&gt;★&lt;/b&gt;10年&lt;/p&gt;\"></iframe>", "textarea": f"<textarea>{MARK}</textarea>", "script": f"<script>var d={{mj:'{MARK}'}}</script>", "write": "<script>document.write('<p>机密★10年</p>')</script>",
        "escaped": "<script>var a='\\u673a\\u5bc6\\u260510\\u5e74'</script>", "css": "<style>.a:before{content:\"机密★10年\"}</style>", "cssescape": "<style>.a:before{content:\"\\673a\\5bc6\\2605 10\\5e74\"}</style>", "noscript": f"<noscript>{MARK}</noscript>", "template": f"<template><p>{MARK}</p></template>", "aria": f"<div aria-label='{MARK}'></div>", "wbr": "<p>机密<wbr>★<wbr>10年</p>",
        "comment": "<p>机<!-- x -->密★<!-- y -->10年</p>", "ruby": "<p><ruby>机密<rp>(</rp><rt>jimi</rt><rp>)</rp></ruby>★10年</p>", "attr": "<p title='&#x673A;&#x5BC6;&#9733;10&#24180;'>x</p>", "nest": "<p><font><font>机</font></font><font>密</font><sup>★</sup><sub>10</sub>年</p>", "table": "<table><tr><td>机</td><td>密</td><td>★</td><td>10年</td></tr></table>", "option": f"<select><option>秘密★5年<option selected='selected'>{MARK}</select>",
        "json": f"<script type='application/json'>{json.dumps({'mj': MARK})}</script>", "data": f"<img src='data:image/svg+xml;base64,{svg}'>", "dataplain": "<a href='data:text/html;charset=utf-8,%E6%9C%BA%E5%AF%86%E2%98%8510%E5%B9%B4'>x</a>",
        "href": "<a href='/oa/%E6%9C%BA%E5%AF%86%E2%98%8510%E5%B9%B4.docx'>x</a>", "gbkhref": "<a href='/oa/%BB%FA%C3%DC%A1%EF10%C4%EA.docx'>x</a>", "cdata": f"<script>//<![CDATA[\nvar x=\"{MARK}\"\n//]]></script>", "vml": f"<!--[if gte vml 1]><v:shape><v:textpath string=\"{MARK}\"/></v:shape><![endif]-->", "mso": f"<xml><o:CustomDocumentProperties><o:mj dt:dt='string'>{MARK}</o:mj></o:CustomDocumentProperties></xml>", "divs": "<div style='display:flex'><div>机密</div><div>★</div><div>10年</div></div>",
        "pre": "<pre>机密★\n10年</pre>", "marquee": f"<marquee>{MARK}</marquee>", "h": "<h3><center><font color=red>机 密 ★ 10 年</font></center></h3>", "hidden": f"<input type=hidden id=mj value={MARK}>", "svg": "<svg><text><tspan>机密</tspan><tspan>★</tspan><tspan>10年</tspan></text></svg>", "mathml": "<math><mtext>机密</mtext><mo>★</mo><mn>10</mn><mtext>年</mtext></math>",
        "sqlish": "<pre>INSERT INTO t VALUES('机密★10年')</pre>", "li": f"<ul><li>{MARK}</li></ul>", "dl": f"<dl><dt>密级</dt><dd>{MARK}</dd></dl>", "iconstar": "<p>机密&#9733;&#65039;10年</p>"}.items():
        html(name, body, ("utf-8", "gb18030", "utf-8")[len(name) % 3])
    html("nocharset", f"<p>{MARK}</p>", "gb18030")
    t.write("page/mht.mht", f"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"B\"\r\n\r\n--B\r\nContent-Type: text/html; charset=\"gb2312\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{quopri.encodestring(f'<p>{PLAIN}</p><p><b>机密</b>★10年</p>'.encode('gb18030')).decode()}\r\n--B--\r\n", [MARK])
    t.write("page/feed.xml", X + f"<rss><channel><item><description>&lt;p&gt;&lt;b&gt;机密&lt;/b&gt;★10年&lt;/p&gt;</description></item></channel></rss>", [MARK])
    t.write("page/free.mm", f"<map version='1.0.1'><node TEXT='{MARK}'><node TEXT='{PLAIN}'/></node></map>", [MARK])
    t.write("page/opml.opml", X + f"<opml><body><outline text='{MARK}'/></body></opml>", [MARK])
    t.write("page/book.epub", pack({"mimetype": "application/epub+zip", "OEBPS/a.xhtml": X + f"<html xmlns='http://www.w3.org/1999/xhtml'><body><p>机密<b>★10年</b></p></body></html>"}), [MARK])
    t.write("page/mind.xmind", pack({"content.json": json.dumps([{"rootTopic": {"title": MARK}}])}), [MARK])
    t.write("page/mind8.xmind", pack({"content.xml": X + f"<xmap-content><sheet><topic><title>{MARK}</title></topic></sheet></xmap-content>"}), [MARK])
    t.write("page/note.ipynb", json.dumps({"cells": [{"cell_type": "markdown", "source": [MARK + "\n", PLAIN]}]}), [MARK])
    t.write("page/draw.vsdx", pack({"[Content_Types].xml": TYPES, "visio/pages/page1.xml": X + "<PageContents xmlns='x'><Shapes><Shape><Text>机密<cp IX='1'/>★<cp IX='2'/>10年</Text></Shape></Shapes></PageContents>"}), [MARK])


def exports(t):
    def put(name, text, marks=(MARK,)):
        for enc in ("utf-8", "gb18030", "utf-16"):
            t.write(f"export/{name.replace('.', f'_{enc}.')}", text.encode(enc), list(marks))
    for i, key in enumerate(("mj", "密级", "miji", "secLevel", "security_level", "文件密级", "涉密等级", "保密等级", "SECRET_LEVEL", "doc_mj", "wjmj", "secret_level_name", "MJMC", "秘密等级", "密级程度", "密级名称")):
        put(f"key{i}.json", json.dumps({"id": i, "bt": "关于某事项的请示", key: "机密", "qx": "10年"}, ensure_ascii=False), ["机密"])
        put(f"key{i}.xml", X + f"<doc><bt>关于某事项的请示</bt><{key}>机密</{key}><qx>10年</qx></doc>", ["机密"])
        put(f"key{i}.yaml", f"bt: 关于某事项的请示\n{key}: 机密\nqx: 10年\n", ["机密"])
        put(f"key{i}.ini", f"[doc]\nbt=关于某事项的请示\n{key}=机密\nqx=10年\n", ["机密"])
        put(f"attr{i}.xml", X + f"<doc bt=\"关于某事项的请示\" {key}=\"机密\" qx=\"10年\"/>", ["机密"])
    put("head.csv", "标题,密级,份数\n关于某事项的请示,机密★10年,3\n关于会议的通知,秘密★5年,2\n", [MARK, "秘密★5年"])
    put("quoted.csv", '"标题","密级"\n"关于某事项的请示","机密★10年"\n')
    put("tab.tsv", "标题\t密级\n关于某事项的请示\t机密★10年\n")
    put("dump.sql", "CREATE TABLE t (mj varchar(20) COMMENT '密级');\nINSERT INTO t VALUES (1,'关于某事项的请示','机密★10年'),(2,'x','公开');\n")
    put("copy.sql", "COPY t (id,mj) FROM stdin;\n1\t机密★10年\n\\.\n")
    put("update.sql", "UPDATE t SET mj='机密★10年', bt='x' WHERE id=1;\n")
    put("merge.sql", "MERGE INTO t USING dual ON (id=1) WHEN MATCHED THEN UPDATE SET mj = N'机密★10年';\n")
    put("oracle.sql", "insert into T_DOC (ID, MJ)\nvalues ('1', '机密★10年');\ncommit;\n")
    put("chat.txt", "2026-05-04 10:00:00 张三(12345)\n机密★10年\n\n2026-05-04 10:00:09 李四(23456)\n收到\n")
    put("chat.json", json.dumps([{"from": "张三", "msg": MARK, "time": 1}, {"from": "李四", "msg": "收到"}], ensure_ascii=False))
    put("escaped.json", json.dumps([{"msg": MARK}]))
    put("double.json", json.dumps({"x": json.dumps({"mj": MARK})}))
    put("log.log", "2026-05-04 10:00:00.123 [main] INFO  DocService - 保存公文 title=关于某事项的请示, mj=机密★10年, user=zhangsan\n")
    put("toml.toml", "[doc]\nmj = '机密★10年'\n")
    put("props.properties", "doc.mj=\\u673a\\u5bc6\\u260510\\u5e74\n")
    t.write("export/ldif.ldif", "dn: cn=a\nmj:: " + base64.b64encode(MARK.encode()).decode() + "\n", [MARK])
    put("tex.tex", "\\documentclass{ctexart}\\begin{document}\\miji{机密$\\bigstar$10年}\\end{document}\n")
    put("bib.bib", "@misc{a, title={某某方案}, note={机密★10年}}\n")
    with tempfile.TemporaryDirectory() as d:
        c = sqlite3.connect(d + "/a.db")
        c.execute("create table t (id integer, bt text, mj text)")
        c.executemany("insert into t values (?,?,?)", [(i, PLAIN * 3, "公开") for i in range(200)] + [(201, "关于某事项的请示", MARK)])
        c.commit()
        c.close()
        t.write("export/a.db", pathlib.Path(d, "a.db").read_bytes(), [MARK])
        c = sqlite3.connect(d + "/b.db")
        c.execute("pragma encoding='UTF-16le'")
        c.execute("create table t (id integer, bt text, mj text)")
        c.execute("insert into t values (1,?,?)", (PLAIN * 2000, MARK))
        c.commit()
        c.close()
        t.write("export/b.db", pathlib.Path(d, "b.db").read_bytes(), [MARK])
    t.write("export/a.dbf", b"\x03\x1a\x05\x04" + struct.pack("<IHH", 1, 65, 31) + bytes(16) + bytes(4) + b"MJ\0\0\0\0\0\0\0\0\0C" + bytes(4) + b"\x1e" + bytes(15) + b"\x0d" + b" " + MARK.encode("gbk").ljust(30) + b"\x1a", [MARK])


def pictures(t):
    def chunk(k, d):
        return struct.pack(">I", len(d)) + k + d + struct.pack(">I", zlib.crc32(k + d))
    def png(*extra):
        return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)) + b"".join(extra) + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")
    t.write("picture/itxt.png", png(chunk(b"iTXt", b"Title\0\0\0\0\0" + MARK.encode())), [MARK])
    t.write("picture/itxtz.png", png(chunk(b"iTXt", b"Title\0\1\0\0\0" + zlib.compress(MARK.encode()))), [MARK])
    t.write("picture/ztxt.png", png(chunk(b"zTXt", b"Comment\0\0" + zlib.compress(MARK.encode("gbk")))), [MARK])
    xmp = f"<x:xmpmeta xmlns:x='adobe:ns:meta/'><rdf:RDF><rdf:Description><dc:title><rdf:Alt><rdf:li>{MARK}</rdf:li></rdf:Alt></dc:title></rdf:Description></rdf:RDF></x:xmpmeta>".encode()
    t.write("picture/xmp.jpg", b"\xff\xd8\xff\xe1" + struct.pack(">H", len(xmp) + 31) + b"http://ns.adobe.com/xap/1.0/\0" + xmp + b"\xff\xd9", [MARK])
    xp = MARK.encode("utf-16-le") + b"\0\0"
    exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0" + struct.pack("<HHII", 0x9C9B, 1, len(xp), 26) + bytes(4) + xp
    t.write("picture/exif.jpg", b"\xff\xd8\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + b"\xff\xd9", [MARK])
    t.write("picture/comment.jpg", b"\xff\xd8\xff\xfe" + struct.pack(">H", len(MARK.encode("gbk")) + 2) + MARK.encode("gbk") + b"\xff\xd9", [MARK])
    t.write("picture/comment.gif", b"GIF89a\1\0\1\0\0\0\0\x21\xfe" + bytes([len(MARK.encode())]) + MARK.encode() + b"\0\x3b", [MARK])
    t.write("picture/id3.mp3", b"ID3\x03\0\0\0\0\0\x40TIT2" + struct.pack(">I", 1 + len(MARK.encode("utf-16"))) + b"\0\0\x01" + MARK.encode("utf-16") + bytes(60), [MARK])
    t.write("picture/wav.wav", b"RIFF\x40\0\0\0WAVELIST" + struct.pack("<I", 12 + len(MARK.encode("gbk"))) + b"INFOINAM" + struct.pack("<I", len(MARK.encode("gbk"))) + MARK.encode("gbk"), [MARK])
    t.write("picture/mp4.mp4", b"\0\0\0\x18ftypmp42\0\0\0\0mp42isom" + struct.pack(">I", 60 + len(MARK.encode())) + b"moov" + b"\xa9nam" + b"\0\0\0\x20data\0\0\0\1\0\0\0\0" + MARK.encode() + bytes(20), [MARK])
    t.write("picture/lnk.lnk", b"L\0\0\0\x01\x14\x02\0\0\0\0\0\xc0\0\0\0\0\0\0F" + bytes(56) + struct.pack("<H", len(MARK) + 5) + (MARK + ".docx").encode("utf-16-le") + bytes(20), [MARK])
    t.write("picture/svgz.svgz", gzip.compress(f"<svg xmlns='http://www.w3.org/2000/svg'><text x='1' y='1'>{MARK}</text></svg>".encode()), [MARK])


def archives(t):
    data = f"{PLAIN}\r\n{MARK}\r\n".encode("gb18030")
    b = io.BytesIO()
    with tarfile.open(fileobj=b, mode="w:xz") as a:
        i = tarfile.TarInfo("目录/文件.txt")
        i.size = len(data)
        a.addfile(i, io.BytesIO(data))
    t.write("archive/a.txt", b.getvalue(), [MARK])
    t.write("archive/deep.zip", pack({"1.zip": pack({"2.tar.xz": b.getvalue()})}), [MARK])
    t.write("archive/stored.zip", pack({"a.txt": data}, zipfile.ZIP_STORED), [MARK])
    t.write("archive/lzma.zip", pack({"a.txt": data}, zipfile.ZIP_LZMA), [MARK])
    t.write("archive/bz.zip", pack({"a.docx": docx(p(MARK))}, zipfile.ZIP_BZIP2), [MARK])
    z = pack({"a.txt": data, "b.txt": data})
    t.write("archive/cut.zip", z[:len(z) - 120], [MARK])
    t.write("archive/noend.docx", docx(p(MARK))[:-60], [MARK])
    t.write("archive/concat.gz", gzip.compress(PLAIN.encode()) + gzip.compress(data), [MARK])
    with tempfile.TemporaryDirectory() as d:
        pathlib.Path(d, "a.txt").write_bytes(data)
        pathlib.Path(d, "机密★10年.txt").write_text("x")
        for name, cmd in {"a.7z": ["7z", "a"], "solid.7z": ["7z", "a", "-m0=ppmd"], "d64.zip": ["7z", "a", "-tzip", "-mm=Deflate64"], "a.bz2": ["7z", "a", "-tbzip2"], "z.xz": ["7z", "a", "-txz"], "locked.7z": ["7z", "a", "-pabc"], "locked.zip": ["7z", "a", "-tzip", "-pabc", "-mem=AES256"]}.items():
            source, out = pathlib.Path(d, "机密★10年.txt" if "locked" in name else "a.txt"), pathlib.Path(d, "out." + name)
            if shutil.which("7z"):
                subprocess.run([*cmd, out, source], capture_output=True, check=True)
                t.write(f"archive/{name}", out.read_bytes(), [MARK])


def dashes(t):
    for i, text in enumerate(("长风—9号", "长风－9号", "长风–9号", "长风‐9号", "长风－９号")):
        for enc in ("utf-8", "gb18030", "utf-16-le"):
            t.write(f"dash/{i}_{enc}.txt", f"{PLAIN}\n其中{text}已完成。\n".encode(enc), (), [DASH])
    t.write("dash/wide.txt", f"{PLAIN}ＱＷ－７７（三期）\nＱＷ－７７\n", (), [LATIN])
    t.write("dash/brackets.txt", f"{PLAIN}云台工程（三期）\n", (), [BRACKETS])


def damaged(t):
    """Whose beginning is lost; what cannot be read is said (variants_test.py asks for that, too)."""
    plain = b"%PDF-1.4\n" + b"".join(b"%d 0 obj\n%s\nendobj\n" % (i + 1, o) for i, o in enumerate((
        b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Kids[3 0 R]/Count 1>>", b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>",
        b"<</Filter/FlateDecode/Length %d>>stream\n%s\nendstream" % (len(PAGE), PAGE),
        b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000>>]>>"))) + b"trailer\n<</Root 1 0 R/Size 6>>\n%%EOF\n"
    t.write("damaged/head.pdf", bytes(8) + plain[8:], [MARK])
    t.write("damaged/whole.pdf", plain, [MARK])
    at = plain.index(PAGE)
    t.write("damaged/told_stream.pdf", plain[:at + 2] + b"\x07" * 12 + plain[at + 14:])
    package = docx(p(MARK))
    at = package.index(b"word/document.xml") + len(b"word/document.xml")
    t.write("damaged/told_member.docx", package[:at] + b"\x4b\x04\x00" + package[at + 3:])


def build(root):
    t = variants.Tree(root, 11)
    for f in (word, rtfs, excel, point, odf, ofd, mails, pages, exports, pictures, archives, dashes, damaged):
        f(t)
    return t.wanted, t.clean, [TERM, DASH, LATIN, BRACKETS]


if __name__ == "__main__":
    wanted, clean, _ = build(sys.argv[1])
    print(len(wanted), "with something,", len(clean), "clean")
