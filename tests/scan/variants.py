#!/usr/bin/env python3
"""A second corpus for the content scan, which shares no code and no list with corpus.py: forms of marks, encodings at odd places, text split by its format, mail,
containers within containers, and prose that only speaks of secrecy.
build(dir, seed) -> (wanted: {path: (set of marks, set of terms)}, clean: [path])       usage: variants.py DIR"""
import base64
import bz2
import gzip
import io
import lzma
import pathlib
import random
import struct
import sys
import tarfile
import zipfile
import zlib

WORDS = ["玉兰湾二期", "鹭岛通道", "七二一专项", "松涛代号", "A7样机", "灯塔-3号", "无锋", "会商纪要甲本", "长缨在手项目组", "䶮池", "松鹤延年工程"]
PARAGRAPHS = [
    "为进一步规范机关车辆使用，现将有关事项通知如下，请遵照执行。",
    "本季度共召开例会六次，讨论了食堂改造、节能降耗和信息化建设等议题。",
    "截至九月底，全市新增绿地三百余亩，完成投资1.2亿元，同比增长8%。",
    "请各单位于十五日前将统计表报送办公室，联系人：王某，电话：0000-12345。",
    "会议指出，要坚持问题导向，压实责任，确保各项任务按期完成。"]
SIMP, TRAD = "兰无鹭绝机长个开发图纸为进规范关车辆现将项请执会议讨论设题额资长应联系电话问压实责务湾岛东专样号灯锋商纪项组龙续经过东门们来时对说国岁员区条", "蘭無鷺絕機長個開發圖紙為進規範關車輛現將項請執會議討論設題額資長應聯繫電話問壓實責務灣島東專樣號燈鋒商紀項組龍續經過東門們來時對說國歲員區條"
HANT = str.maketrans(SIMP, TRAD)


class Tree:
    def __init__(self, root, seed):
        self.root, self.rng, self.wanted, self.clean = pathlib.Path(root), random.Random(seed), {}, []

    def write(self, path, data, marks=(), terms=()):
        p = self.root / path
        p.parent.mkdir(parents=True, exist_ok=True)
        p.write_bytes(data if isinstance(data, bytes) else data.encode())
        if marks or terms:
            self.wanted[path] = (set(marks), set(terms))
        else:
            self.clean.append(path)

    def prose(self, n):
        return "\n".join(self.rng.choice(PARAGRAPHS) for _ in range(n))

    def junk(self, n):
        return bytes(self.rng.randrange(256) for _ in range(n))


def written_forms(t):
    """One mark a file, as people and programs write it."""
    forms = [
        ("绝密★30年", ["绝 密 ★ 3 0 年", "绝密☆30年", "绝密★３０年", "絕密★30年", "绝密 ★ 三十年", "绝\u3000\u3000密★30年", "绝密★\u00a030年", "★绝密★30年", "绝密 ★30 年", "（绝密★30年）", "[绝密★30年]", "密级：绝密★30年", "密  级:绝密 ★ 30年", "绝密⭐30年"]),
        ("机密★20年", ["机密★二十年", "机密\u200b★\u200b20年", "机\u00ad密★20\u00ad年", "机密级★20年", "机密★ 20 年", "机　密　★　２　０　年", "機密★20年", "机密 ☆ 20年", "机密※20年", "机密★20年\u3000\u3000特急", "№000123  机密★20年", "机密★贰拾年"]),
        ("秘密★10年", ["秘密★10年", "秘\n密\n★\n10\n年", "秘\n密\n★\n1\n0\n年", "秘密＊10年", "秘 密 * 10 年", "祕密★10年", "秘密★十年", "密级★期限：秘密★10年"]),
        ("机密★长期", ["机密★长期", "机密★長期", "機 密 ★ 長 期", "机密☆ 长 期", "机\r\n密\r\n★\r\n长\r\n期"]),
        ("秘密★6个月", ["秘密★6个月", "秘密★六个月", "秘密★６個月", "秘 密 ★ 6 个 月"]),
        ("机密★2030年", ["机密★至2030年", "机密★2030年", "机密★到2030年"]),
        ("机密★2031年6月30日", ["机密★2031年6月30日", "机密★至2031年6月30日", "机密★2031.6.30", "机密★2031-06-30", "机密★２０３１年６月３０日"]),
        ("秘密★公开发布前", ["秘密★公开发布前", "秘 密 ★ 公 开 发 布 前"]),
        ("绝密★启用前", ["绝密★启用前", "绝密☆启用前"]),
        ("机密★考试结束前", ["机密★考试结束前"]),
        ("工作秘密★3年", ["工作秘密★3年", "工作秘密☆３年"]),
        ("内部★5年", ["内部★5年", "內部★5年", "内 部 ★ 5 年"])]
    for mark, ways in forms:
        for i, way in enumerate(ways):
            for enc in ("utf-8", "gb18030", "utf-16-le", "utf-16-be", "big5hkscs"):
                try:
                    data = f"{way}\n\n关于有关事项的通知\n{t.prose(3)}\n".translate(HANT if enc.startswith("big5") else {}).encode(enc)
                except UnicodeEncodeError:
                    if not enc.startswith("big5") or not all(ch.encode("big5", "ignore") for ch in way.translate(HANT)):
                        continue
                    data = f"{way.translate(HANT)}\n\n會議\n".encode("big5", "ignore")
                t.write(f"forms/{mark}/{i}_{enc}.txt".replace("★", "_"), data, [mark])


def heads(t):
    """Official papers without a star: position tells."""
    t.write("head/copy.txt", f"000007\n机密\n加急\n某某市局文件\n某局发〔2025〕3号\n关于调整的请示\n{t.prose(4)}", ["机密"])
    t.write("head/cells.txt", f"文件处理单\n密级\n机密\n保密期限\n20年\n{t.prose(4)}", ["机密"])
    t.write("head/fields.txt", f"密级：秘密  编号：003\n{t.prose(4)}".encode("gb18030"), ["秘密"])
    t.write("head/label.txt", f"密级：秘密\n关于调整的请示\n{t.prose(4)}".encode("gb18030"), ["秘密"])
    periods = [f"{n}年" for n in range(1, 31)] + [f"{n}个月" for n in range(1, 12)]
    t.write("head/register.txt", "".join(f"{i}\t文件{i}\t机密★1年\n" for i in range(100)) + "".join(f"{i}\t文件\t{level}★{p}\n" for i, (level, p) in enumerate((a, b) for a in ("秘密", "绝密") for b in periods)),
            ["机密★1年"] + [f"{a}★{b}" for a in ("秘密", "绝密") for b in periods])
    t.write("head/grade.txt", f"密级：机密级\n关于调整的请示\n{t.prose(4)}".encode("gb18030"), ["机密"])
    t.write("head/wide.txt", f"份号：０００００７\n绝　密\n特急\n\n某某厅\n某厅函﹝2024﹞15号\n{t.prose(2)}".replace("﹝", "〔").replace("﹞", "〕"), ["绝密"])
    t.write("head/inner.txt", f"内部资料　注意保存\n\n简报\n{t.prose(3)}".encode("utf-16"), ["内部"])
    t.write("head/inner2.txt", f"内部文件 不得外传\n\n{t.prose(3)}", ["内部"])
    t.write("head/years.txt", f"机密10年\n关于\n{t.prose(3)}", ["机密10年"])


def terms_everywhere(t):
    for enc in ("utf-8", "utf-8-sig", "gb18030", "utf-16", "utf-16-le", "utf-16-be"):
        for i, w in enumerate(WORDS):
            t.write(f"words/{enc}/{i}.txt", f"{t.prose(2)}\n{t.prose(1)}{w}，{t.prose(1)}\n".encode(enc), terms=[w])
        t.write(f"words/{enc}/all.txt", (t.prose(9) + "、".join(WORDS) + t.prose(40) + "\n").encode(enc), terms=WORDS)
        t.write(f"words/{enc}/alone.txt", WORDS[3].encode(enc), terms=[WORDS[3]])
        t.write(f"words/{enc}/code.c", ("#include <stdio.h>\n/* for (;;) */ int main(void) { return 0; }\n" * 40 + f"// {WORDS[0]} {WORDS[6]}\nint x; /* {WORDS[2]} */\n" + "static int y;\n" * 90).encode(enc), terms=[WORDS[0], WORDS[6], WORDS[2]])
    for i in (0, 1, 2, 6, 7):
        w = WORDS[i].translate(HANT)
        t.write(f"words/big5/{i}.txt", f"{PARAGRAPHS[1].translate(HANT)}\n其中{w}一節。\n".encode("big5", "ignore"), terms=[WORDS[i]])
    t.write("words/trad_utf8.txt", f"會議討論{WORDS[0].translate(HANT)}與{WORDS[1].translate(HANT)}。\n", terms=[WORDS[0], WORDS[1]])
    long_line = "".join(t.rng.choice(PARAGRAPHS) for _ in range(4000))
    for enc in ("utf-8", "gb18030", "utf-16-be"):
        t.write(f"words/{enc}/long_line.txt", (long_line + WORDS[4] + long_line[:777] + WORDS[8]).encode(enc), terms=[WORDS[4], WORDS[8]])
    many = [f"编{i:04d}甲乙" for i in range(3000)]
    t.write("words/three_thousand.txt", "\n".join(f"{m}登记{m}登记{m}" for m in many), terms=many)
    t.many = many


def odd_places(t):
    """Text inside binaries, mixed files, damaged text, block borders."""
    w, m = WORDS[0], "机密★20年"
    for enc in ("utf-8", "gb18030", "utf-16-le", "utf-16-be", "big5"):
        for at in (1, 2, 3, 777, 4095, 65537):
            trad = enc == "big5"
            head = bytes(t.junk(at))
            t.write(f"odd/{enc}_{at}.bin", head + b"\0" * 8 + (w.translate(HANT) if trad else w).encode(enc, "ignore") + b"\0" * 8 + t.junk(500) + b"\0\0\0" + (m.translate(HANT) if trad else m).encode(enc) + b"\0\0\0" + t.junk(99), [m], [w])
    t.write("odd/elf.bin", b"\x7fELF" + bytes(range(256)) * 40 + b"\0" + ("加载失败：" + WORDS[1]).encode() + b"\0" + bytes(range(256)) * 9, terms=[WORDS[1]])
    for cut in (1, 2, 3, 4, 5):
        t.write(f"odd/cut_{cut}.txt", f"{t.prose(6)}{WORDS[7]}{t.prose(3)}\n{m}\n{t.prose(2)}".encode("gb18030")[cut:], [m], [WORDS[7]])
        t.write(f"odd/cut16_{cut}.txt", f"{t.prose(6)}{WORDS[7]}{t.prose(3)}\n{m}\n{t.prose(2)}".encode("utf-16-le")[cut:], [m], [WORDS[7]])
    t.write("odd/stray.txt", t.prose(3).encode("gb18030") + b"\xb0" + ("好的" * 20 + WORDS[8] + "。\n").encode("gb18030") + t.prose(3).encode("gb18030"), terms=[WORDS[8]])
    parts = [(e, t.prose(t.rng.randrange(1, 30)) + f"\n{x}\n") for e, x in (("gb18030", WORDS[0]), ("utf-8", WORDS[1]), ("utf-16-le", WORDS[3]), ("gb18030", WORDS[6]), ("utf-8", m))]
    t.write("odd/joined.log", b"".join(x.encode(e) + b"\n" for e, x in parts), [m], [WORDS[0], WORDS[1], WORDS[3], WORDS[6]])
    t.write("odd/few.log", ("2026-01-02 03:04:05 INFO started pid=77\n" * 300).encode() + f"用户 {WORDS[6]}\n".encode("gb18030") + ("2026-01-02 03:04:06 INFO done\n" * 300).encode(), terms=[WORDS[6]])
    for border in (65536, 131072, 262144, 270336, 271360, 524288):
        for k in (1, 4, 7):
            for enc in ("utf-8", "gb18030", "utf-16-le"):
                unit = {"utf-8": 3, "gb18030": 2, "utf-16-le": 2}[enc]
                body = ("安" * (border // unit + 8)).encode(enc)[:(border - k) // unit * unit]
                if k == 4 and enc != "utf-16-le":
                    body = b"x" * (border - k - len(body)) + body
                t.write(f"odd/border_{border}_{k}_{enc}.txt", body + WORDS[7].encode(enc) + ("安" * 50).encode(enc), terms=[WORDS[7]])
    t.write("odd/gb4.txt", f"人名：{WORDS[9]}（四字节）{t.prose(2)}".encode("gb18030"), terms=[WORDS[9]])
    t.write("odd/surrogate.txt", f"𠮷野家与{WORDS[6]}，𠀀𠀁{WORDS[3]}".encode("utf-16-le"), terms=[WORDS[6], WORDS[3]])
    for enc in ("utf-8", "gb18030", "utf-16-le"):
        t.write(f"odd/wide_{enc}.txt", f"{t.prose(1)}Ａ７样机，灯塔－３号。{t.prose(1)}".encode(enc), terms=[WORDS[4], WORDS[5]])
    t.write("odd/accents.txt", f"Café · naïve × 3° — {WORDS[0]} · {WORDS[1]}", terms=[WORDS[0], WORDS[1]])


def zip_of(parts, stored=False, raw_names=False):
    b = io.BytesIO()
    with zipfile.ZipFile(b, "w", zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED) as z:
        for name, data in parts:
            z.writestr(name, data)
    return b.getvalue()


def word(*body, extra=()):
    ns = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    return zip_of([("[Content_Types].xml", "<Types/>"), ("word/document.xml", f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:document {ns}><w:body>{"".join(body)}<w:sectPr/></w:body></w:document>'), *extra])


def wp(*runs, props=""):
    return f"<w:p><w:pPr>{props}</w:pPr>" + "".join(f'<w:r w:rsidR="00A1"><w:rPr><w:rFonts w:hint="eastAsia"/><w:sz w:val="32"/></w:rPr><w:t>{r}</w:t></w:r><w:proofErr w:type="spellStart"/>' for r in runs) + "</w:p>"


def office(t):
    fill = wp(PARAGRAPHS[0])
    t.write("office/letters.docx", word(wp(*"秘密★10年"), wp(*WORDS[8]), fill), ["秘密★10年"], [WORDS[8]])
    t.write("office/symbol.docx", word('<w:p><w:r><w:t>机密</w:t></w:r><w:r><w:sym w:font="Wingdings" w:char="F0AB"/></w:r><w:r><w:t>20年</w:t></w:r></w:p>', fill), ["机密★20年"])
    t.write("office/tabs.docx", word("<w:p><w:r><w:t>机</w:t></w:r><w:r><w:tab/></w:r><w:r><w:t>密</w:t><w:tab/><w:t>★20年</w:t></w:r></w:p>", fill), ["机密★20年"])
    t.write("office/cell.docx", word("<w:tbl><w:tr><w:tc>" + wp("密级") + "</w:tc><w:tc>" + wp("机密", "★20年") + "</w:tc></w:tr></w:tbl>", fill), ["机密★20年"])
    t.write("office/footer.docx", word(fill, extra=[("word/footer2.xml", "<w:ftr>" + wp("绝密", "★", "30年") + "</w:ftr>"), ("word/comments.xml", f"<w:comments><w:comment>{wp(WORDS[0])}</w:comment></w:comments>"), ("word/footnotes.xml", f"<w:footnotes>{wp(WORDS[1])}</w:footnotes>")]),
            ["绝密★30年"], [WORDS[0], WORDS[1]])
    t.write("office/box.docx", word(f"<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>{wp('机密★', '长期')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r></w:p>", fill), ["机密★长期"])
    t.write("office/art.docx", word(f'<w:p><w:r><w:pict><v:shape><v:textpath string="{WORDS[3]}"/></v:shape></w:pict></w:r></w:p>', f'<w:p><w:r><w:drawing><wp:docPr name="图片 1" descr="{WORDS[2]}"/></w:drawing></w:r></w:p>', fill), terms=[WORDS[3], WORDS[2]])
    t.write("office/deleted.docx", word(f"<w:p><w:del><w:r><w:delText>{WORDS[7]}</w:delText></w:r></w:del></w:p>", fill), terms=[WORDS[7]])
    t.write("office/entity.docx", word(wp("&#x79D8;&#23494;&#9733;10&#24180;"), wp("&#29577;&#x5170;湾二期"), fill), ["秘密★10年"], [WORDS[0]])
    t.write("office/cdata.docx", word(f"<w:p><w:r><w:t><![CDATA[机密★20年]]></w:t></w:r></w:p>", fill), ["机密★20年"])
    t.write("office/prop.docx", word(fill, extra=[("docProps/custom.xml", f"<Properties><property name='密级'><vt:lpwstr>机密★20年</vt:lpwstr></property></Properties>"), ("docProps/app.xml", f"<Properties><Company>{WORDS[6]}</Company></Properties>")]), ["机密★20年"], [WORDS[6]])
    t.write("office/stored.DOC", zip_of([("word/document.xml", f"<w:document><w:body>{wp('机密★20年')}{fill}</w:body></w:document>"), ("[Content_Types].xml", "<Types/>")], stored=True), ["机密★20年"])
    rich = "".join(f"<si><r><rPr><b/></rPr><t>{a}</t></r><r><t xml:space='preserve'>{b}</t></r><rPh sb='0' eb='1'><t>x</t></rPh></si>" for a, b in (("机", "密★20年"), (WORDS[0][:2], WORDS[0][2:]), ("单", "价")))
    t.write("office/rich.xlsx", zip_of([("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", f"<workbook><sheets><sheet name='{WORDS[1]}' sheetId='1'/></sheets><definedNames><definedName name='{WORDS[6]}'>A1</definedName></definedNames></workbook>"),
            ("xl/sharedStrings.xml", f"<sst>{rich}</sst>"), ("xl/worksheets/sheet1.xml", "<worksheet><sheetData/><headerFooter><oddHeader>&amp;L秘密★6个月</oddHeader></headerFooter></worksheet>"), ("xl/comments1.xml", f"<comments><comment><text><r><t>{WORDS[3]}</t></r></text></comment></comments>")]),
            ["机密★20年", "秘密★6个月"], [WORDS[0], WORDS[1], WORDS[3], WORDS[6]])
    shape = lambda *r: "<p:sp><p:txBody><a:p>" + "".join(f"<a:r><a:rPr lang='zh-CN'/><a:t>{x}</a:t></a:r>" for x in r) + "</a:p></p:txBody></p:sp>"  # noqa: E731
    t.write("office/deck.pptx", zip_of([("[Content_Types].xml", "<Types/>"), ("ppt/slides/slide1.xml", f"<p:sld>{shape('绝', '密★3', '0年')}{shape(*WORDS[8])}</p:sld>"), ("ppt/notesSlides/notesSlide1.xml", f"<p:notes>{shape(WORDS[7])}</p:notes>"),
            ("ppt/slideMasters/slideMaster1.xml", f"<p:sldMaster>{shape('机密★', '长期')}</p:sldMaster>"), ("ppt/diagrams/data1.xml", f"<dgm:dataModel>{shape(WORDS[0])}</dgm:dataModel>"), ("ppt/charts/chart1.xml", f"<c:chart><c:v>{WORDS[1]}</c:v></c:chart>")]),
            ["绝密★30年", "机密★长期"], [WORDS[8], WORDS[7], WORDS[0], WORDS[1]])
    deep = word(wp("机密★20年"), fill)
    sheet = zip_of([("xl/workbook.xml", "<workbook/>"), ("xl/embeddings/Microsoft_Word_Document.docx", deep), ("[Content_Types].xml", "<Types/>")])
    t.write("office/embedded.xlsx", sheet, ["机密★20年"])
    t.write("office/same_twice.docx", word(wp(WORDS[0]), fill, extra=[("word/embeddings/x.docx", word(wp(WORDS[0]), wp(WORDS[1]), fill)), ("word/footer1.xml", f"<w:ftr>{wp(WORDS[1])}</w:ftr>")]), terms=[WORDS[0], WORDS[1]])
    t.write("office/flat.xml", f'<?xml version="1.0"?><pkg:package><pkg:part><w:document>{wp("机密", "★20年")}{wp(*WORDS[8])}</w:document></pkg:part></pkg:package>', ["机密★20年"], [WORDS[8]])
    t.write("office/flat.fodt", f'<?xml version="1.0" encoding="UTF-8"?><office:document office:mimetype="application/vnd.oasis.opendocument.text"><office:body><text:p>绝<text:span>密</text:span>★30<text:span>年</text:span></text:p></office:body></office:document>', ["绝密★30年"])
    odf = lambda kind, body, *more: zip_of([("mimetype", f"application/vnd.oasis.opendocument.{kind}"), ("content.xml", f"<office:document-content><office:body>{body}</office:body></office:document-content>"), *more])  # noqa: E731
    t.write("office/ruby.odt", odf("text", "<text:p>" + "".join(f"<text:ruby><text:ruby-base>{b}</text:ruby-base><text:ruby-text>{r}</text:ruby-text></text:ruby>" for b, r in zip("机密", ("jī", "mì"))) + "★20年</text:p>"), ["机密★20年"])
    t.write("office/a.odt", odf("text", f"<text:p>机<text:s text:c='2'/>密<text:tab/>★20年</text:p><text:p>{PARAGRAPHS[0]}<office:annotation><text:p>{WORDS[0]}</text:p></office:annotation></text:p>", ("meta.xml", f"<office:meta><dc:title>{WORDS[1]}</dc:title></office:meta>")), ["机密★20年"], [WORDS[0], WORDS[1]])
    t.write("office/a.ods", odf("spreadsheet", f"<table:table table:name='{WORDS[3]}'><table:table-cell><text:p>秘<text:span>密★6个月</text:span></text:p></table:table-cell></table:table>"), ["秘密★6个月"], [WORDS[3]])
    page = lambda s: "<ofd:Page xmlns:ofd='http://www.ofdspec.org/2016'><ofd:Content><ofd:Layer>" + "".join(f"<ofd:TextObject><ofd:TextCode X='{i}' DeltaX='g 3 5'>{x}</ofd:TextCode></ofd:TextObject>" for i, x in enumerate(s)) + "</ofd:Layer></ofd:Content></ofd:Page>"  # noqa: E731
    t.write("office/a.ofd", zip_of([("OFD.xml", f"<ofd:OFD><ofd:DocBody><ofd:DocInfo><ofd:Author>{WORDS[6]}</ofd:Author></ofd:DocInfo></ofd:DocBody></ofd:OFD>"), ("Doc_0/Pages/Page_0/Content.xml", page(["机密", "★", "20年"])), ("Doc_0/Pages/Page_1/Content.xml", page(WORDS[7])),
            ("Doc_0/Tpls/Tpl_0/Content.xml", page(["秘密★", "10年"])), ("Doc_0/Annots/Page_0/Annotation.xml", f"<ofd:PageAnnot><ofd:Annot><ofd:Remark>{WORDS[0]}</ofd:Remark></ofd:Annot></ofd:PageAnnot>"), ("Doc_0/Attachs/x.docx", word(wp("绝密★30年")))]),
            ["机密★20年", "秘密★10年", "绝密★30年"], [WORDS[6], WORDS[7], WORDS[0]])


def pdf(pages, compress=True, pieces=None):
    """A PDF whose font is the predefined STSong-Light: GBK codes in Tj strings."""
    objects = ["<</Type/Catalog/Pages 2 0 R>>", None, "<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/GBK-EUC-H/DescendantFonts[4 0 R]>>",
               "<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 2>>/FontDescriptor 5 0 R/DW 1000>>",
               "<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[-25 -254 1000 880]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 880/StemV 93>>"]
    kids = []
    for lines in pages:
        ops, y = ["BT /F1 16 Tf 72 760 Td"], 0
        for line in lines:
            if isinstance(line, dict):                     # characters where they are put, (x, y) from here
                ops.append(" ".join(f"1 0 0 1 {72 + x} {760 - y + dy} Tm <{p.encode('gbk').hex()}> Tj" for (x, dy), p in line.items()) + f" 1 0 0 1 72 {736 - y} Tm")
            elif isinstance(line, tuple):                  # pieces, each shown by itself
                ops.append("[" + " -30 ".join(f"<{p.encode('gbk').hex()}>" for p in line) + "] TJ 0 -24 Td")
            else:
                ops.append(f"<{line.encode('gbk').hex()}> Tj 0 -24 Td")
            y += 24
        body = ("\n".join(ops) + " ET").encode()
        stream = zlib.compress(body) if compress else body
        objects.append(("<</Length %d%s>>stream\n" % (len(stream), "/Filter/FlateDecode" if compress else "")).encode() + stream + b"\nendstream")
        objects.append(f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F1 3 0 R>>>>/Contents {len(objects)} 0 R>>")
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>"
    out, at = b"%PDF-1.5\n%\xe2\xe3\xcf\xd3\n", []
    for i, o in enumerate(objects):
        at.append(len(out))
        out += b"%d 0 obj\n" % (i + 1) + (o if isinstance(o, bytes) else o.encode()) + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(at) + 1) + b"".join(b"%010d 00000 n \n" % x for x in at) + b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(at) + 1, start)
    return out


def portable(t):
    t.write("pdf/plain.pdf", pdf([["机密★20年", "关于某事项的通知", PARAGRAPHS[0]], [PARAGRAPHS[1], WORDS[0]]]), ["机密★20年"], [WORDS[0]])
    t.write("pdf/pieces.pdf", pdf([[tuple("绝密★30年"), ("关于", "某"), tuple(WORDS[8])]]), ["绝密★30年"], [WORDS[8]])
    t.write("pdf/spaced.pdf", pdf([["机 密 ★ 2 0 年", PARAGRAPHS[0]]], compress=False), ["机密★20年"])
    t.write("pdf/wrapped.pdf", pdf([["通知", PARAGRAPHS[0][:20] + WORDS[7][:3], WORDS[7][3:] + PARAGRAPHS[0][20:]]]), terms=[WORDS[7]])
    t.write("pdf/wide.pdf", pdf([["秘密★１０年", PARAGRAPHS[0]]]), ["秘密★10年"])
    t.write("pdf/star_last.pdf", pdf([[{(0, 0): "机密", (48, 0): "20年"}, PARAGRAPHS[0], {(32, 48): "★"}]]), ["机密★20年"])
    t.write("pdf/backwards.pdf", pdf([[{(16 * i, 0): ch for i, ch in reversed(list(enumerate("机密★20年")))}, PARAGRAPHS[0]]]), ["机密★20年"])
    t.write("pdf/bold.pdf", pdf([[{(16 * i + d, 0): ch for i, ch in enumerate("机密★20年") for d in (0, 0.3, 0.6)}, PARAGRAPHS[0]]]), ["机密★20年"])
    t.write("pdf/named_wrong.jpg", pdf([["机密★20年", PARAGRAPHS[0]]]), ["机密★20年"])
    cut = pdf([["机密★20年", PARAGRAPHS[0]], [WORDS[0]]])
    t.write("pdf/mentioned.py", "HEAD = b'%PDF-1.4\\n1 0 obj<</Type/Page>>endobj'\n机密★20年\n", ["机密★20年"])
    t.write("pdf/no_xref.pdf", cut[:cut.rindex(b"xref\n0")], ["机密★20年"], [WORDS[0]])


def seen_otherwise(t):
    """What a PDF holds and a reader does not show: what it was before a change, layers that are off, text outside of the page, the form of an XFA; and that a change which leaves the text alone tells nothing twice."""
    everything = (["机密★20年"], [WORDS[0]])
    whole = pdf([["机密★20年", "其中" + WORDS[0]]])
    t.write("pdf/older.pdf", whole + b"3 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n6 0 obj\n<</Length 44>>stream\nBT /F1 16 Tf 72 760 Td (nothing here) Tj ET  \nendstream\nendobj\n"
            b"trailer<</Size 8/Root 1 0 R/Prev %d>>\nstartxref\n0\n%%%%EOF\n" % whole.rindex(b"xref\n0"), *everything)
    t.write("pdf/outside.pdf", whole.replace(b"[0 0 595 842]", b"[0 0 595 700]").replace(b"/Parent", b"/CropBox[0 0 90 90]/Parent"), *everything)
    body = b"/OC /Off BDC " + zlib.decompress(whole.split(b"stream\n")[1].split(b"\nendstream")[0]) + b" EMC"
    start = whole.index(b"6 0 obj")
    t.write("pdf/layer.pdf", whole[:start].replace(b"/Catalog", b"/Catalog/OCProperties<</OCGs[9 0 R]/D<</OFF[9 0 R]>>>>") + b"6 0 obj\n<</Length %d>>stream\n" % len(body) + body + b"\nendstream\nendobj\n"
            b"9 0 obj\n<</Type/OCG/Name(x)>>\nendobj\n" + whole[whole.index(b"7 0 obj"):].replace(b"<</Font", b"<</Properties<</Off 9 0 R>>/Font").partition(b"xref\n")[0] + b"trailer<</Size 10/Root 1 0 R>>\nstartxref\n0\n%%EOF\n", *everything)
    form = zlib.compress(f'<template xmlns="http://www.xfa.org/schema/xfa-template/3.3/"><subform><draw><value><text>机密★20年</text></value></draw><draw><value><text>其中{WORDS[0]}</text></value></draw></subform></template>'.encode())
    t.write("pdf/xfa.pdf", pdf([[PARAGRAPHS[0]]]).replace(b"\nxref\n", b"\n90 0 obj\n<</Length %d/Filter/FlateDecode>>stream\n" % len(form) + form + b"\nendstream\nendobj\nxref\n", 1), *everything)


def rtf_hex(text, enc="gbk"):
    return "".join(f"\\'{b:02x}" for b in text.encode(enc))


def rtf_unicode(text, tail="?"):
    return "".join(f"\\u{struct.unpack('<h', struct.pack('<H', ord(c)))[0]}{tail}" if ord(c) > 127 else c for c in text)


def word97(text, symbols=(), breaks=(), header=""):
    """A document of Word 97: characters at `symbols` (index: code of Wingdings) stand as ( with a property; paragraphs that begin at `breaks` begin a page; the header's story behind the text."""
    from corpus import compound
    own, text = len(text), text + header
    at, marks = 0x400, dict(symbols)
    body = "".join("(" if i in marks else ch for i, ch in enumerate(text)).encode("utf-16-le")
    ends = [0] + [i + 1 for i, ch in enumerate(text) if ch == "\r"]

    def page(runs, wide):        # runs: from, properties; the last ends the text
        size = 4 * (len(runs) + 1) + wide * len(runs)
        places, data, where = b"", b"", 510
        for _, grp in runs:
            if not grp:
                places += bytes(wide)
                continue
            where = (where - len(grp)) & ~1
            data = grp.ljust(510 - where - len(data), b"\0") + data
            places += bytes([where // 2]) + bytes(wide - 1)
        fcs = b"".join(struct.pack("<I", at + 2 * i) for i in [r[0] for r in runs] + [len(text)])
        return (fcs + places).ljust(510 - len(data), b"\0") + data + bytes([0, len(runs)]) if size < 400 else b""
    chars = [(0, b"")]
    for i, code in sorted(marks.items()):
        grp = struct.pack("<HBHHH", 0x0855, 1, 0x6A09, 3, code)
        chars += [(i, bytes([len(grp)]) + grp), (i + 1, b"")]
    paras = [(i, bytes([4]) + struct.pack("<HHBH", 0, 0x2407, 1, 0)[:7] if i in breaks else b"") for i in ends[:-1]]
    main = (bytes(at) + body).ljust((at + len(body) + 511) // 512 * 512, b"\0")
    first = len(main) // 512
    main += page(chars, 1) + page(paras, 13)
    clx = b"\2" + struct.pack("<III", 16 + 4, 0, len(text))[:4] + struct.pack("<II", 0, len(text)) + struct.pack("<HIH", 0, at, 0)
    plc = [struct.pack("<III", at, at + len(body), first + k) for k in (0, 1)]
    fib = bytearray(main[:at])
    struct.pack_into("<HHHHHH", fib, 0, 0xA5EC, 0xC1, 0, 0x804, 0, 0x200)
    struct.pack_into("<III", fib, 0x4C, own, 0, len(header))
    struct.pack_into("<II", fib, 0x1A2, 0, len(clx))
    for k in (0, 1):
        struct.pack_into("<II", fib, 0xFA + 8 * k, len(clx) + 12 * k, 12)
    return compound([("WordDocument", bytes(fib) + main[at:]), ("1Table", clx + plc[0] + plc[1])])


def symbols(t):
    """Stars put in from symbol fonts, by character and by field."""
    text = "机密(20年\r" + PARAGRAPHS[0] + "\r"
    t.write("symbol/word.doc", word97("报送" + text, {4: 0xF0AB}), ["机密★20年"])
    field = "报送机密\x13 SYMBOL 171 \\f \"Wingdings\" \\s 16 \x1520年材料\r" + PARAGRAPHS[0] + "其中\x13 HYPERLINK \"a\" \x14" + WORDS[0][:2] + "\x15" + WORDS[0][2:] + "\r"
    t.write("symbol/field.doc", word97(field), ["机密★20年"], [WORDS[0]])
    t.write("symbol/field.docx", word('<w:p><w:r><w:t>报送机密</w:t></w:r><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> SYMBOL 171 \\f "Wingdings" \\s 16 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t>20年材料</w:t></w:r></w:p>',
                                      f'<w:p><w:r><w:t>秘密</w:t></w:r><w:fldSimple w:instr="SYMBOL 171 \\f Wingdings"/><w:r><w:t>10年</w:t></w:r></w:p><w:p><w:r><w:t>其中{WORDS[0][:2]}</w:t></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:t>{WORDS[0][2:]}</w:t></w:r></w:p>'), ["机密★20年", "秘密★10年"], [WORDS[0]])
    head = "{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 SimSun;}{\\f14\\fnil\\fcharset2 Wingdings;}}\\f0 "
    for name, star in (("byte", "{\\f14 \\'ab}"), ("plain", "\\f14 \\'ab\\plain\\f0 "), ("unicode", "{\\f14 \\u171 ?}"), ("private", "{\\f14 \\u-3925 \\'ab}"), ("field", '{\\field{\\*\\fldinst {\\f0 SYMBOL 171 \\\\f "Wingdings" \\\\s 16}}{\\fldrslt {\\f14}}}')):
        t.write(f"symbol/{name}.rtf", head + rtf_hex("报送机密") + star + "20" + rtf_hex("年的材料") + "\\par " + rtf_hex(PARAGRAPHS[0] + WORDS[0]) + "\\par}", ["机密★20年"], [WORDS[0]])
    t.write("symbol/page.html", f'<html><body><p>报送机密<span style="font-family:Wingdings">&laquo;</span>20年材料</p><p>{PARAGRAPHS[0]}</p></body></html>', ["机密★20年"])


def shown(t):
    """Text within codes that say what is shown; marks down a column beside others."""
    def grid(open_, cell, row, mark="机密★20年"):
        return open_ % "".join(row % (cell % c + cell % WORDS[0]) for c in mark)
    t.write("shown/quote.docx", word('<w:p><w:r><w:instrText> QUOTE "机密</w:instrText></w:r><w:r><w:instrText>★20年" </w:instrText></w:r></w:p>', wp(PARAGRAPHS[0]), '<w:p><w:fldSimple w:instr=" QUOTE &quot;秘密★10年&quot; "/></w:p>'), ["机密★20年", "秘密★10年"])
    t.write("shown/quote.doc", word97(PARAGRAPHS[0] + "\x13 QUOTE \"机密★20年\" \x14\x15\r"), ["机密★20年"])
    t.write("shown/quote.rtf", "{\\rtf1\\ansi\\ansicpg936 {\\field{\\*\\fldinst QUOTE \"" + rtf_hex("机密★20年") + '"}{\\fldrslt }}\\par}', ["机密★20年"])
    t.write("shown/format.xlsx", zip_of([("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>"), ("xl/styles.xml", '<styleSheet><numFmt formatCode="[Red]&quot;机密★&quot;&quot;20年&quot;@"/><numFmt formatCode="\\秘\\密\\★\\1\\0\\年_ ;@"/></styleSheet>')]), ["机密★20年", "秘密★10年"])
    t.write("shown/style.html", "<html><head><style>.a::before{content:'\\673a\\5bc6\\2605 20\\5e74'}</style></head><body>x</body></html>", ["机密★20年"])
    t.write("shown/column.docx", word(grid("<w:tbl>%s</w:tbl>", "<w:tc>" + wp("%s") + "</w:tc>", "<w:tr>%s</w:tr>")), ["机密★20年"])
    t.write("shown/column.html", grid("<html><body><table>%s</table></body></html>", "<td>%s</td>", "<tr>%s</tr>"), ["机密★20年"])
    t.write("shown/column.ods", zip_of([("mimetype", "application/vnd.oasis.opendocument.spreadsheet"), ("content.xml", grid("<office:document-content><table:table>%s</table:table></office:document-content>", "<table:table-cell><text:p>%s</text:p></table:table-cell>", "<table:table-row>%s</table:table-row>"))], stored=True), ["机密★20年"])
    t.write("shown/levels.html", "<html><body><table><tr><td>级别</td><td>期限</td></tr><tr><td>绝密</td><td>30年</td></tr><tr><td>机密</td><td>20年</td></tr></table></body></html>")


def markup(t):
    head = "{\\rtf1\\ansi\\ansicpg936\\deff0{\\fonttbl{\\f0\\fnil\\fcharset134 \\'cb\\'ce\\'cc\\'e5;}{\\f1\\fcharset0 Arial;}}{\\*\\generator X;}\\viewkind4\\uc1\\pard\\lang2052\\f0 "
    t.write("markup/a.rtf", head + rtf_hex("机密") + "{\\f1 " + rtf_unicode("★") + "}20" + rtf_hex("年") + "\\par\n" + rtf_hex(PARAGRAPHS[0]) + "\\par " + rtf_unicode(WORDS[0]) + "\\par}", ["机密★20年"], [WORDS[0]])
    t.write("markup/header.rtf", head + "{\\header " + rtf_hex("绝密★30年") + "\\par}{\\footer " + rtf_unicode(WORDS[1]) + "}" + rtf_hex(PARAGRAPHS[1]) + "}", ["绝密★30年"], [WORDS[1]])
    t.write("markup/lines.rtf", head + "\r\n".join(rtf_hex(c) for c in "秘密★10年") + "\\par " + "\n".join(rtf_hex(c) for c in WORDS[8]) + "}", ["秘密★10年"], [WORDS[8]])
    for name, before in (("info", "{\\info{\\title " + rtf_hex("关于通知") + "}{\\author X}}"), ("style", "{\\*\\pgdsctbl\n{\\pgdsc0\\pgdscnxt0 Default Page Style;}}"), ("property", "{\\*\\userprops{\\propname a}\\proptype30{\\staticval b}}"), ("header", "{\\header\\pard " + rtf_hex("某局") + "}{\\footerf 1}"), ("unknown", "{\\*\\neither x}")):
        t.write(f"head/{name}.rtf", head + before + rtf_hex("机密") + "\\par " + rtf_hex("某发〔2026〕3号") + "\\par " + rtf_hex(PARAGRAPHS[0]) + "\\par}", ["机密"])
    t.write("head/parted.rtf", head + rtf_hex("机") + "{\\*\\proofdel x}" + rtf_hex("密") + "{\\mmath{\\*\\moMath{\\mr " + rtf_unicode("★") + "}}}{\\*\\neither y}20" + rtf_hex("年") + "\\par}", ["机密★20年"])
    rows = "".join("\\trowd\\cellx900\\cellx1900" + "".join("\\pard\\intbl{" + rtf_unicode(c) + "}\\cell " for c in (a, b)) + "\\row" for a, b in zip("机密★十年", ("姓名", "单位", "电话", "地址", "备注")))
    t.write("head/column.rtf", head + rows + "\\pard " + rtf_hex(PARAGRAPHS[0]) + "}", ["机密★10年"])
    from corpus import compound
    def atom(kind, body, version=0):
        return struct.pack("<HHI", version, kind, len(body)) + body
    master = atom(0x3F8, b"".join(atom(0xFA0, "Click to edit\r".encode("utf-16-le")) for _ in range(60)), 15)
    t.write("head/master.ppt", compound([("PowerPoint Document", master + atom(0x3EE, b"".join(atom(0xFA0, x.encode("utf-16-le")) for x in ("机密", "某发〔2026〕3号", PARAGRAPHS[0])), 15))]), ["机密"])
    t.write("head/center.html", f"<!DOCTYPE html><html><head><title>x</title></head><body><nav><a href='#'>首页</a></nav><center>机密</center><center>某发〔2026〕3号</center><form>{PARAGRAPHS[0]}</form></body></html>", ["机密"])
    t.write("head/flat.fodt", '<?xml version="1.0"?><office:document xmlns:office="x" xmlns:text="y"><office:settings>' + "<config:config-item>true</config:config-item>\n" * 60 + f"</office:settings><office:body><office:text><text:p>机密</text:p><text:p>某发〔2026〕3号</text:p><text:p>{PARAGRAPHS[0]}</text:p></office:text></office:body></office:document>", ["机密"])
    for number in ("", "_416B"):                           # UOF, its second version
        body = "".join(f"<字:段落{number}><字:段落属性{number}><字:缩进>2</字:缩进></字:段落属性{number}>" + "".join(f"<字:句{number}><字:句属性{number}/><字:文本串{number}>{r}</字:文本串{number}></字:句{number}>" for r in runs) + f"</字:段落{number}>" for runs in (("机", "密"), ("某发〔2026〕3号",), (PARAGRAPHS[0][:9] + WORDS[2][:2], WORDS[2][2:])))
        t.write(f"head/a{number}.uot", f'<?xml version="1.0" encoding="UTF-8"?>\n<uof:UOF xmlns:uof="http://schemas.uof.org/cn/2003/uof"><uof:元数据><uof:标题>某事</uof:标题><uof:页数>1</uof:页数></uof:元数据><字:主体{number}><字:节属性{number}><字:节类型>new-page</字:节类型></字:节属性{number}>{body}</字:主体{number}></uof:UOF>', ["机密"], [WORDS[2]])
    t.write("markup/shape.rtf", head + "{\\shp{\\*\\shpinst{\\shptxt " + rtf_hex(WORDS[3]) + "\\par}}}{\\*\\annotation " + rtf_hex(WORDS[7]) + "}{\\info{\\title " + rtf_hex(WORDS[6]) + "}}" + rtf_hex(PARAGRAPHS[2]) + "}", terms=[WORDS[3], WORDS[6]])
    t.write("markup/big5.rtf", "{\\rtf1\\ansi\\ansicpg950{\\fonttbl{\\f0\\fcharset136 x;}}\\f0 " + rtf_hex("機密★20年", "big5") + "\\par}", ["机密★20年"])
    t.write("markup/a.html", f"<!doctype html><html><head><meta charset='gbk'><title>{WORDS[1]}</title><style>.a{{color:red}}</style></head><body><h1>秘<span>密</span>&#9733;1<b>0</b>年</h1><p>{PARAGRAPHS[0]}</p><img alt='{WORDS[2]}'><p>玉<i>兰</i>湾二期</p></body></html>".encode("gbk"),
            ["秘密★10年"], [WORDS[0], WORDS[1], WORDS[2]])
    base, read = "机密", ("jī", "mì")
    t.write("markup/ruby.docx", word("<w:p>" + "".join(f"<w:r><w:ruby><w:rt><w:r><w:t>{r}</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>{b}</w:t></w:r></w:rubyBase></w:ruby></w:r>" for b, r in zip(base, read)) + "<w:r><w:t>★20年</w:t></w:r></w:p>"), ["机密★20年"])
    t.write("markup/ruby.html", "<p><ruby>" + "".join(f"{b}<rp>(</rp><rt>{r}</rt><rp>)</rp>" for b, r in zip(base, read)) + "</ruby>★20年</p>", ["机密★20年"])
    t.write("markup/ruby.xlsx", zip_of([("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>"), ("xl/sharedStrings.xml", '<sst><si><r><t>机密</t></r><rPh sb="0" eb="2"><t>キミツ</t></rPh><r><t>★20年</t></r></si></sst>')]), ["机密★20年"])
    t.write("markup/within.html", f'<html><body><iframe srcdoc="&lt;p&gt;机密&lt;b&gt;★20年&lt;/b&gt;&lt;/p&gt;其中{WORDS[0]}"></iframe></body></html>', ["机密★20年"], [WORDS[0]])
    t.write("markup/link.docx", word(wp("x"), extra=[("word/_rels/document.xml.rels", '<Relationships xmlns="x"><Relationship Id="r" TargetMode="External" Target="file:///D:/%s.docx"/></Relationships>' % "".join(f"%{b:02X}" for b in "机密★20年".encode()))]), ["机密★20年"])
    t.write("markup/sheet.slk", f'ID;PSCALC3\nC;X2;Y1;K"其中{WORDS[0]}"\nC;X3;K"机密★20年"\nE\n', ["机密★20年"], [WORDS[0]])
    t.write("markup/image.html", '<img alt="机密★20年" src="a.png">', ["机密★20年"])
    box = lambda kind, on: "<html><form>密级：" + "".join(f'<label><input type="{kind}" name=l{" checked" if w == on else ""}>{w}</label> ' for w in ("绝密", "机密", "秘密", "非密")) + "<br>事由：某事</form></html>"  # noqa: E731
    t.write("markup/ticked.html", box("radio", "机密"), ["机密"])
    t.write("markup/field.json", '{"标题":"某事","密级":"机密","保密期限":"10年"}', ["机密"])
    t.write("markup/field.xml", '<?xml version="1.0"?><公文><标题>某事</标题><密级>机密</密级><份数>3</份数></公文>', ["机密"])
    body = "".join(f"{PARAGRAPHS[i % 2]}\r" for i in range(20))
    t.write("edge/header.doc", word97(body, header="\3\r\3\r\r机密\r第一页\r"), ["机密"])
    t.write("edge/plain.doc", word97(body, header="\3\r\3\r\r某局\r第一页\r机密\r"))
    for kind in ("header", "footer"):
        t.write(f"edge/{kind}.docx", word(wp("x"), extra=[(f"word/{kind}1.xml", f"<w:hdr>{wp('机密')}</w:hdr>")]), ["机密"])
        t.write(f"edge/{kind}.odt", zip_of([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", f"<office:document-content><office:body><office:text><text:p>{PARAGRAPHS[0]}</text:p></office:text></office:body></office:document-content>"), ("styles.xml", f"<office:document-styles><style:{kind}><text:p>机密</text:p></style:{kind}></office:document-styles>")]), ["机密"])
        t.write(f"edge/{kind}.xlsx", zip_of([("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>"), ("xl/worksheets/sheet1.xml", f"<worksheet><sheetData><row><c t='inlineStr'><is><t>{PARAGRAPHS[0]}</t></is></c></row></sheetData><headerFooter><odd{kind.title()}>&amp;L某局&amp;C机密</odd{kind.title()}></headerFooter></worksheet>")]), ["机密"])
        t.write(f"edge/{kind}.rtf", "{\\rtf1\\ansi " + "".join(rtf_unicode(PARAGRAPHS[i % 2]) + "\\par " for i in range(20)) + f"{{\\{kind} " + rtf_unicode("机密") + "\\par}}", ["机密"])
    t.write("edge/watermark.docx", word(wp("x"), extra=[("word/header1.xml", '<w:hdr><w:p><v:shape><v:textpath string="机密"/></v:shape></w:p></w:hdr>')]), ["机密"])
    t.write("edge/property.docx", word(wp("x"), extra=[("docProps/custom.xml", '<Properties><property pid="2" name="密级"><vt:lpwstr>机密</vt:lpwstr></property></Properties>')]), ["机密"])
    t.write("edge/other_property.docx", word(wp("x"), extra=[("docProps/custom.xml", '<Properties><property pid="2" name="类型"><vt:lpwstr>某事</vt:lpwstr></property></Properties>')]))
    chunk = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))  # noqa: E731
    t.write("edge/thumbnail.png", b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0)) + chunk(b"tEXt", b"Thumb::URI\0file:///home/a/" + "".join(f"%{b:02X}" for b in "机密★20年".encode()).encode() + b".docx") + chunk(b"IDAT", zlib.compress(bytes(200))) + chunk(b"IEND", b""), ["机密★20年"])
    t.write("markup/unticked.html", box("checkbox", ""))
    t.write("markup/ticked_none.html", box("checkbox", "非密"))
    t.write("markup/ticked.docx", word(wp("涉密事项审批表") + wp("密级：", "☐绝密 ", "☒机密 ☐秘密")), ["机密"])
    t.write("markup/names.htm", "<html><body><p>&#x673A;&#x5BC6;&starf;20&#24180;</p><p>机密&nbsp;&#9733;&nbsp;20年</p></body></html>", ["机密★20年"])
    t.write("markup/sheet.csv", f"序号,名称,密级\n1,{WORDS[0]},机密★20年\n2,乙,公开\n".encode("gb18030"), ["机密★20年"], [WORDS[0]])
    t.write("markup/quoted.csv", f'"1","{WORDS[0]}","机密★20年"\n"2","乙","公开"\n', ["机密★20年"], [WORDS[0]])
    t.write("markup/data.json", f'{{"title":"{WORDS[0]}","level":"机密★20年"}}', ["机密★20年"], [WORDS[0]])
    t.write("markup/register.json", '[{"title":"甲","level":"机密★20年"},{"title":"乙","level":"绝密★30年"},{"title":"丙","level":"秘密★10年"}]', ["机密★20年", "绝密★30年", "秘密★10年"])
    t.write("markup/sentence.txt", f"{PARAGRAPHS[0]}请按有关规定办理。机密★20年。{PARAGRAPHS[1]}", ["机密★20年"])
    t.write("markup/data.xml", f"<?xml version='1.0' encoding='GB2312'?><a><b>{WORDS[0]}</b><c>秘密★10年</c></a>".encode("gb2312"), ["秘密★10年"], [WORDS[0]])
    t.write("markup/page.mht", "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"=_B\"\r\n\r\n--=_B\r\nContent-Type: text/html; charset=\"gb2312\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
            + "".join(f"={b:02X}" for b in f"<html><body><p>机密★20年</p></body></html>".encode("gb2312")).replace("=3C=68", "=3C=\r\n=68") + "\r\n--=_B--\r\n", ["机密★20年"])


def written(t):
    """Chinese that is written as something else in plain text, and marks with markup between their characters."""
    def each(form, text):
        return "".join(form(c) if ord(c) > 127 else c for c in text)
    mark, w = "机密★20年", WORDS[0]
    octet = lambda form, enc: lambda c: "".join(form % b for b in c.encode(enc))  # noqa: E731
    forms = {"u": lambda c: f"\\u{ord(c):04x}", "U_plus": lambda c: f"\\U+{ord(c):04X}", "u_brace": lambda c: f"\\u{{{ord(c):x}}}", "x_brace": lambda c: f"\\x{{{ord(c):X}}}", "U8": lambda c: f"\\U{ord(c):08x}", "named": lambda c: f"\\N{{U+{ord(c):04X}}}",
             "percent_u": lambda c: f"%u{ord(c):04X}", "U_bare": lambda c: f"U+{ord(c):04X}", "css": lambda c: f"\\{ord(c):x} ", "ref": lambda c: f"&#{ord(c)};", "ref_hex": lambda c: f"&#x{ord(c):X};", "sheet": lambda c: f"_x{ord(c):04X}_",
             "percent": octet("%%%02X", "utf-8"), "percent_gbk": octet("%%%02x", "gbk"), "percent_twice": octet("%%25%02X", "utf-8"), "x": octet("\\x%02x", "utf-8"), "x_gbk": octet("\\x%02X", "gbk"), "octal": octet("\\%o", "utf-8"), "quoted": octet("=%02X", "gbk"), "json_twice": lambda c: f"\\\\u{ord(c):04x}"}
    for name, form in forms.items():
        line = lambda text: f'10.0.0.1 - [02/Jan/2026] "GET /a?level={each(form, text)}&x=1" 200\n'  # noqa: E731, B023
        t.write(f"written/{name}.log", "line of ascii\n" * 9 + line(mark) + line("其中" + w) + f"title: {each(form, '其中' + WORDS[8])}\n", [mark], [w, WORDS[8]])
        t.write(f"written/{name}_late.json", '{"a": 1}\n' * 9000 + f'{{"l": "{each(form, mark)}"}}\n' if name in ("u", "percent", "x", "percent_u") else f'{{"l": "{each(form, mark)}"}}\n' + "{}\n" * 200000, [mark])
    dump = {"star_ref": "机密&#9733;20年", "star_named": "机密&nbsp;&starf;&nbsp;20年", "star_u": "机密\\u260520年", "twice": each(lambda c: f"&amp;#{ord(c)};", mark), "octal_all": "".join(f"\\{b:03o}" for b in mark.encode())}
    for name, text in dump.items():                                  # one star far behind, as editors of pages write it into a database
        t.write(f"written/{name}.sql", ("" if name in ("twice", "octal_all") else "INSERT INTO t VALUES (0,'<p>无</p>');\n" * 9000) + f"INSERT INTO t VALUES (1,'{text}');\n", [mark])
    for name, text in (("feed", "&lt;p&gt;机&lt;b&gt;密&lt;/b&gt;&amp;#9733;&lt;i&gt;20年&lt;/i&gt;&lt;/p&gt;"), ("soap", "<item>x</item><item>\n&lt;table&gt;&lt;td&gt;机密&lt;/td&gt;&lt;td&gt;★20年&lt;/td&gt;&lt;/table&gt;</item>")):
        t.write(f"written/{name}.xml", f'<?xml version="1.0"?><rss><title>a</title><description>{text}</description></rss>', [mark])
    for name, data in (("utf-7", (mark + "\n其中" + w + "。\n").encode("utf-7")), ("hz", (mark + "\n其中" + w + "。\n").encode("hz")), ("iso2022", b"\x1b$)A" + b"".join(b"\x0e" + bytes(b & 127 for b in x.encode("gb2312")) + b"\x0f\n" for x in ("其中" + w, "保密"))),
                       ("iso2022jp", b"\x1b$A" + bytes(b & 127 for b in ("其中" + w).encode("gb2312")) + b"\x1b(B\n")):
        t.write(f"written/{name}.txt", b"From the archive\n" * 3 + data, [mark] if name in ("utf-7", "hz") else [], [w])
    for e in ("utf-8", "gb18030"):
        for i, text in enumerate((f"机<b>密</b>★20年\n其中玉<i>兰</i>湾<span class='x'>二</span>期\n", f"**机密**★**20年**\n其中玉**兰**湾__二__期\n", f"机<font color=red>密★2</font>0年\n其中<u>玉兰</u>湾二期\n")):
            t.write(f"written/inline{i}_{e}.md", f"# 通知\n\n{PARAGRAPHS[0]}\n\n{text}\n{PARAGRAPHS[1]}\n".encode(e), [mark], [w])
    for e in ("utf-32", "utf-32-le", "utf-32-be"):
        t.write(f"written/{e}.txt", f"{PARAGRAPHS[0]}\n{mark}\n其中{w}。\n{PARAGRAPHS[1]}\n".encode(e), [mark], [w])
    b64 = lambda x: base64.b64encode(x.encode()).decode()  # noqa: E731
    doc = base64.b64encode(word(wp("绝密★", "30年"))).decode()
    fold = lambda x: "\n ".join(x[i:i + 70] for i in range(0, len(x), 70))  # noqa: E731
    t.write("written/people.ldif", f"version: 1\n\ndn: cn=a,dc=example\nobjectClass: person\ncn:: {b64('其中' + w)}\n{fold('description:: ' + b64(PARAGRAPHS[0] + chr(10) + mark))}\n{fold('attachment:: ' + doc)}\n\n# end\n", [mark, "绝密★30年"], [w])
    t.write("written/card.vcf", f"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:A\r\nNOTE;ENCODING=b:{b64('其中' + w)}\r\nEND:VCARD\r\n", terms=[w])
    t.write("written/meet.ics", f"BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:x\r\n{fold('ATTACH;ENCODING=BASE64;VALUE=BINARY:' + doc).replace(chr(10), chr(13) + chr(10))}\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n", ["绝密★30年"])
    for name, head in (("hz", f"=?hz-gb-2312?B?{base64.b64encode(('其中' + w).encode('hz')).decode()}?="), ("utf7", f"=?utf-7?Q?{('其中' + w).encode('utf-7').decode()}?="), ("cn", f"=?ISO-2022-CN?B?{base64.b64encode(bytes([27, 36, 41, 65, 14]) + bytes(b & 127 for b in ('其中' + w).encode('gb2312')) + bytes([15])).decode()}?=")):
        t.write(f"written/subject_{name}.eml", f"From: a@example.org\nSubject: {head}\nDate: Thu, 1 Jan 2026 00:00:00 +0800\n\nbody\n", terms=[w])
    letter = f"From: a@example.org\nSubject: x\nContent-Type: text/plain; charset=gbk\nContent-Transfer-Encoding: base64\n\n{base64.encodebytes((mark + chr(10) + w).encode('gbk')).decode()}"
    t.write("written/mac.emlx", f"{len(letter)}      \n{letter}<?xml version='1.0'?><plist><dict/></plist>\n", [mark], [w])
    t.write("written/sheet.xlsx", zip_of([("[Content_Types].xml", "<Types/>"), ("xl/workbook.xml", "<workbook/>"), ("xl/sharedStrings.xml", f"<sst><si><t>机密_x000D_★20年</t></si><si><t>其中{each(forms['sheet'], w)}</t></si></sst>")]), [mark], [w])


def pictures(t):
    """Texts in pictures, packed or not, alone and in a document; a script of a PDF."""
    chunk = lambda kind, b: struct.pack(">I", len(b)) + kind + b + struct.pack(">I", zlib.crc32(kind + b))  # noqa: E731
    mark, w = "机密★20年", WORDS[0]
    def png(*texts):
        return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 1, 1, 8, 0, 0, 0, 0)) + b"".join(texts) + chunk(b"IDAT", zlib.compress(b"\0\0")) + chunk(b"IEND", b"")
    xmp = f"<x:xmpmeta><rdf:li>{mark}</rdf:li><rdf:li>其中{w}</rdf:li></x:xmpmeta>".encode()
    packed = png(chunk(b"iTXt", b"XML:com.adobe.xmp\0\1\0\0\0" + zlib.compress(xmp)))
    t.write("picture/itxt.png", packed, [mark], [w])
    t.write("picture/ztxt.png", png(chunk(b"zTXt", b"Comment\0\0" + zlib.compress(f"{mark}\n其中{w}".encode("gbk")))), [mark], [w])
    t.write("picture/plain.png", png(chunk(b"iTXt", b"Comment\0\0\0zh\0\0" + f"{mark}\n其中{w}".encode())), [mark], [w])
    t.write("picture/clean.png", png(chunk(b"zTXt", b"Comment\0\0" + zlib.compress(PARAGRAPHS[0].encode("gbk")))))
    jpeg = b"\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0" + b"\xff\xfe" + struct.pack(">H", len(f"{mark}\n其中{w}".encode()) + 2) + f"{mark}\n其中{w}".encode() + b"\xff\xda\0\2\0\xff\xd9"
    t.write("picture/comment.jpg", jpeg, [mark], [w])
    t.write("picture/inside.docx", word(wp(PARAGRAPHS[0]), extra=[("word/media/image1.png", packed)]), [mark], [w])
    t.write("picture/inside2.docx", word(wp(PARAGRAPHS[0]), extra=[("word/media/image1.jpeg", jpeg)]), [mark], [w])
    whole = pdf([[PARAGRAPHS[0]]])
    for name, source in (("utf8", f"var x = '其中{w}';\n// {mark}\n".encode()), ("wide", f"\ufeffvar x = '其中{w}';\n// {mark}\n".encode("utf-16-be")), ("escaped", b"app.alert('" + "".join(f"\\u{ord(c):04x}" for c in "其中" + w + chr(10) + mark + chr(10)).encode() + b"');")):
        z = zlib.compress(source)
        t.write(f"picture/script_{name}.pdf", whole.replace(b"\nxref\n", b"\n90 0 obj\n<</Length %d/Filter/FlateDecode>>stream\n" % len(z) + z + b"\nendstream\nendobj\nxref\n", 1), [mark], [w])


def soft(text, enc):
    """Quoted-printable by hand, lines of at most 76, broken inside characters."""
    out, line = [], ""
    for b in text.encode(enc):
        piece = f"={b:02X}" if b > 126 or b < 32 or b == 61 else chr(b)
        if len(line) + len(piece) > 74:
            out.append(line + "=")
            line = ""
        line += piece
    return "\r\n".join(out + [line])


def mail(t):
    doc = base64.encodebytes(word(wp("绝密★", "30年"), wp(PARAGRAPHS[0]))).decode().replace("\n", "\r\n")
    name = "".join(f"%{b:02X}" for b in "机密材料.docx".encode("gbk"))
    text = f"{PARAGRAPHS[0]}\n其中{WORDS[0]}、{WORDS[8]}\n机密★20年\n"
    a = (f"Received: by x\r\nFrom: =?GBK?Q?{''.join(f'={b:02X}' for b in '张三'.encode('gbk'))}?= <z@example.org>\r\nTo: l@example.org\r\nSubject: =?gbk?b?{base64.b64encode(WORDS[1].encode('gbk')).decode()}?=\r\nDate: Thu, 1 Jan 2026 00:00:00 +0800\r\n"
         f"MIME-Version: 1.0\r\nContent-Type: multipart/mixed;\r\n\tboundary=\"----=_Part_1\"\r\n\r\npreamble\r\n------=_Part_1\r\nContent-Type: multipart/alternative; boundary=q\r\n\r\n--q\r\nContent-Type: text/plain; charset=\"gb18030\"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{soft(text, 'gb18030')}\r\n"
         f"--q\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n{base64.encodebytes(f'<p>{WORDS[3]}</p>'.encode()).decode()}\r\n--q--\r\n------=_Part_1\r\nContent-Type: application/octet-stream\r\nContent-Transfer-Encoding: base64\r\n"
         f"Content-Disposition: attachment;\r\n filename*0*=gbk''{name[:12]};\r\n filename*1*={name[12:]}\r\n\r\n{doc}\r\n------=_Part_1\r\nContent-Type: message/rfc822\r\n\r\nFrom: a@example.org\r\nSubject: x\r\nContent-Type: text/plain; charset=gb2312\r\n\r\n")
    inner = f"秘密★10年\r\n{WORDS[7]}\r\n".encode("gb2312") + b"------=_Part_1--\r\n"
    t.write("mail/all.eml", a.encode() + inner, ["机密★20年", "绝密★30年", "秘密★10年"], [WORDS[0], WORDS[8], WORDS[1], WORDS[3], WORDS[7]])
    one = lambda body, extra="": f"From x@example.org Thu Jan  1 00:00:00 2026\nFrom: x@example.org\nTo: y@example.org\nSubject: s\nMIME-Version: 1.0\n{extra}\n\n{body}\n\n"  # noqa: E731
    t.write("mail/box", one(soft(f"{WORDS[0]}\n", "gbk"), "Content-Type: text/plain; charset=gbk\nContent-Transfer-Encoding: quoted-printable") + one(base64.encodebytes(f"机密★长期\n{WORDS[1]}".encode("utf-16")).decode(), "Content-Type: text/plain; charset=utf-16\nContent-Transfer-Encoding: base64")
            + one(f"不编码 {WORDS[3]}", "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit"), ["机密★长期"], [WORDS[0], WORDS[1], WORDS[3]])
    half = "机密★20年 报告".encode("gbk")
    t.write("mail/split_word.eml", f"From: a@example.org\nSubject: =?gbk?B?{base64.b64encode(half[:3]).decode()}?=\n =?gbk?B?{base64.b64encode(half[3:]).decode()}?=\n\nbody\n", ["机密★20年"])
    fox = b"\x10" * 7 + b"\x11" * 6 + b"S\r\n"
    t.write("mail/in.box", b"".join(fox + "From: x@example.org\r\nSubject: s\r\nContent-Type: text/plain; charset=gb2312\r\nContent-Transfer-Encoding: base64\r\n\r\n".encode() + base64.encodebytes(b.encode("gb2312")) for b in ("你好", "机密★20年", WORDS[0])), ["机密★20年"], [WORDS[0]])
    t.write("mail/name_only.eml", f"From: x@example.org\nContent-Disposition: attachment; filename=\"=?utf-8?B?{base64.b64encode('机密★20年.txt'.encode()).decode()}?=\"\n\nx\n", ["机密★20年"])
    t.write("mail/two_headers.eml", f"From: a@example.org\nSubject: =?utf-8?q?{''.join(f'={b:02X}' for b in '机密★20年'.encode())}?=\n\nbody\n", ["机密★20年"])


def nested(t):
    note = f"{t.prose(2)}\n机密★20年\n{WORDS[0]}\n".encode("gb18030")

    def tar(parts, mode="w"):
        b = io.BytesIO()
        with tarfile.open(fileobj=b, mode=mode) as z:
            for n, d in parts:
                i = tarfile.TarInfo(n)
                i.size = len(d)
                z.addfile(i, io.BytesIO(d))
        return b.getvalue()
    everything = (["机密★20年"], [WORDS[0]])
    t.write("nest/a.jpg", zip_of([("x/y/z.txt", note)]), *everything)
    t.write("nest/b.txt", gzip.compress(tar([("n.txt", note)])), *everything)
    t.write("nest/c.dat", bz2.compress(zip_of([("i.bin", lzma.compress(note))])), *everything)
    t.write("nest/d.zip", zip_of([("o.zip", zip_of([("d.docx", word(wp("机密", "★20年"), wp(WORDS[0])))]))], stored=True), *everything)
    t.write("nest/e.tar", tar([("m.eml", b"From: a@example.org\nSubject: x\nContent-Type: text/plain; charset=gbk\n\n" + note), ("p.pdf", pdf([["绝密★30年", PARAGRAPHS[0]]]))]), ["机密★20年", "绝密★30年"], [WORDS[0]])
    many = [(f"{i}.txt", PARAGRAPHS[i % 5]) for i in range(400)] + [("last.txt", note)]
    t.write("nest/note.txt.Z", bytes.fromhex("1f9d90bbf40de316ea9d0c18c4d429c8856d9ab65de1a4a5ab45ac192a6baa1400"), ["机密★20年"])
    disc = pathlib.Path(__file__).resolve().with_name("disc.iso.gz").read_bytes()          # genisoimage -J -R of a DOCX
    t.write("nest/disc.iso.gz", disc, ["机密★20年"], [WORDS[10]])
    t.write("nest/disc.iso", gzip.decompress(disc), ["机密★20年"], [WORDS[10]])
    t.write("nest/many.zip", zip_of(many), *everything)
    for method, name in ((zipfile.ZIP_BZIP2, "bz2"),):
        b = io.BytesIO()
        with zipfile.ZipFile(b, "w", method) as z:
            z.writestr("甲/note.txt", note)
        t.write(f"nest/{name}_inside.zip", b.getvalue(), *everything)
    t.write("nest/wide.zip", base64.b64decode("UEsDBBUAAAAJACkbfV2NLWtASQIAAH0JAAAFAAAAbi50eHTlwdlOE1EABuD7vouJ8Qm8EFkUXMLqFsWF5cZ9uTL+Jy5x98IbNVELEixFLLSdobTDdJ1pOzCdTrdzELCoVUohtBbbBGnjG/gC833u7cCieXPP7uCaSS4YvuEb/n+adHc8hh4Mqjm8oEV8wqzqxjdukrRpITTgKBVxS88K+XgF00qImdOcWGDLTPAJeg4D1IfnbAHjtIoUVlAhraTXXqYenMLNmRGhhGHwkOk2s8hhcowMoiXgQL97BM/wRir7M0javuAPOchc9AOO4CRuCG5awBC4yDqtozCVJT2z37kxOom+pISneA0rrSARLzIbOZBYwT4f03V5HA/wEmY4IWWqWEutk24ygGZ04wLusC284v0RBTqy2CItk8OJAg7bFVwXZ+zFgKwt+X7yReSFoGietqBpNoDzYhVPYhGMQUAcX1EmzYyfcjsmcALX5ivSPN3kRxCitaiL7CVd2jIa0UW9iQVWmub4JVqG5tXYKGkiZ+gQDrmSuMo2hYou8zu2fCLLrH4/6fSUqSWo4Bw1y5nUHCzwOK1Yxm85zZwxP7+C47hCBSrhvUdEkC1iFXXSQfoVEZ04y9XxWPkbVh1WxLDExkgjOR2JoU2WcRn36RrdUPNsmA2xCdRIO+njrOiI5qN+PIoq+KjaoIZyKJH9fC1cQ2tIxyXco+t4BwcCoGw85mUOZnck0Y5e3MbDjIbRiNm5isXoHGlQMqlIWpNcuIi74Sjewu7yzqj4hR1uw2fRnfSzaZfhGZ7hGYFJ+pHWEiWvZz7H1aUF0z9QSwECPwMVAAAACQApG31djS1rQEkCAAB9CQAABQAkAAAAAAAAACCApIEAAAAAbi50eHQKACAAAAAAAAEAGACDvj5BsX/dAQAAAAAAAAAAAAAAAAAAAABQSwUGAAAAAAEAAQBXAAAAbAIAAAAA"), *everything)          # 7z -mm=Deflate64, repeats of more than 258 bytes
    t.write("nest/comment.zip", zip_of([("a.txt", note)])[:-2] + struct.pack("<H", 5) + b"hello", *everything)
    t.write("nest/appended.exe", b"MZ" + bytes(4000) + zip_of([("a.txt", note)]))
    t.clean.remove("nest/appended.exe")                    # either way is right: an archive behind a program may be looked into or not
    seven = bytes.fromhex("377abcaf271c000467eb49aa0f000000000000002e00000000000000ec031bd3e69cbae5af86e298853230e5b9b40a0104060001090f00070b01000101000c0f00080a01abe60a630000050111050061000000150601002080a4810000")
    t.write("nest/seven.7z.xz", lzma.compress(seven), ["机密★20年"])
    t.write("nest/tail.7z", seven + note, *everything)
    t.write("nest/two.tar", tar([("a.txt", b"x")]) + tar([("n.txt", note)]), *everything)
    t.write("nest/tail.docx", word(wp("x")) + note, *everything)
    t.write("nest/two.zip", zip_of([("n.txt", note)]) + zip_of([("a.txt", b"x")]), *everything)
    t.write("nest/cut.gz", gzip.compress(note + t.rng.randbytes(90000))[:-5000], *everything)
    t.write("nest/cut.docx", word(wp("机密", "★20年"), wp(WORDS[0]), *(wp(t.rng.randbytes(9).hex()) for _ in range(900)))[:-2000], *everything)
    gbk = zip_of([("aaaaaaaaaaaaaaaa.txt", b"x")])
    t.write("nest/gbk_name.zip", gbk.replace(b"aaaaaaaaaaaaaaaa.txt", ("机密★3年".encode("gbk") + b"_" * 9)[:16] + b".txt"), ["机密★3年"])
    t.write("nest/utf8_name.zip", zip_of([(f"{WORDS[0]}方案/机密★20年 {WORDS[8]}.txt", b"x")]), ["机密★20年"], [WORDS[0], WORDS[8]])
    t.write(f"nest/{WORDS[3]}.txt", "x", terms=[WORDS[3]])


def behind(t):
    """What stands behind the end of a file of every kind, or of an archive within it, and before a cut."""
    note = f"机密★20年\n其中{WORDS[0]}\n".encode("gb18030")
    everything = (["机密★20年"], [WORDS[0]])
    plain = "".join(PARAGRAPHS).encode()

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    tar = io.BytesIO()
    with tarfile.open(fileobj=tar, mode="w") as z:
        i = tarfile.TarInfo("a.txt")
        i.size = len(plain)
        z.addfile(i, io.BytesIO(plain))
    tar, small = tar.getvalue(), gzip.compress(note)
    ole = (pathlib.Path(__file__).resolve().parent / "libreoffice").glob("*.doc")
    ends = {"gz": gzip.compress(plain), "bz2": bz2.compress(plain), "xz": lzma.compress(plain), "lzma": lzma.compress(plain, lzma.FORMAT_ALONE), "tar": tar, "tgz": gzip.compress(tar), "txz": lzma.compress(tar), "iso": gzip.decompress(pathlib.Path(__file__).resolve().with_name("disc.iso.gz").read_bytes()),
            "zst": struct.pack("<IBBI", 0xFD2FB528, 0x20, 3, 1 | 3 << 3)[:9] + b"abc", "lz4": bytes.fromhex("04224d186040820300008061626300000000"), "ar": b"!<arch>\n" + b"a.txt/          0           0     0     100644  3         `\nabc\n",
            "rtf": b"{\\rtf1\\ansi hello}", "pdf": pdf([[PARAGRAPHS[0]]]), "doc": next(p for p in ole if not p.name.startswith("locked")).read_bytes(),
            "png": b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 0, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(bytes(72))) + chunk(b"IEND", b""), "jpg": b"\xff\xd8\xff\xe0\0\x04ab\xff\xda\0\x04ab" + b"\x12\xff\0\xff\xd0\x34" * 40 + b"\xff\xd9",
            "gif": b"GIF89a\1\0\1\0\0\0\0,\0\0\0\0\1\0\1\0\0\2\2D\1\0;", "bmp": b"BM" + struct.pack("<IHHI", 54 + 192, 0, 0, 54) + struct.pack("<IiiHHIIiiII", 40, 8, 8, 1, 24, 0, 0, 0, 0, 0, 0) + bytes(192)}
    for kind, data in ends.items():
        own = ["机密★20年"] if kind in ("iso", "doc") else []          # the file's own
        t.write(f"behind/text.{kind}", data + note, *everything)
        t.write(f"behind/filled.{kind}", data + bytes(700) + small, *everything)
        t.write(f"behind/nothing.{kind}", data + bytes(700), own)
    for name, pack in (("gz", gzip.compress), ("bz2", bz2.compress), ("xz", lzma.compress)):
        t.write(f"behind/within.tar.{name}", pack(tar + small), *everything)
    filler = note + t.rng.randbytes(90000).hex().encode()
    for name, pack in (("xz", lzma.compress), ("lzma", lambda b: lzma.compress(b, lzma.FORMAT_ALONE)), ("bz2", lambda b: bz2.compress(b, 1))):
        cut = pack(filler)
        t.write(f"behind/cut.{name}", cut[:len(cut) * 3 // 4], *everything)


def of_libreoffice(t):
    """What public_files.py let LibreOffice write, kept (those named locked have a password)."""
    for p in sorted((pathlib.Path(__file__).resolve().parent / "libreoffice").iterdir()):
        if p.name.startswith("locked"):
            t.write(f"libreoffice/{p.name}", p.read_bytes())
        else:
            t.write(f"libreoffice/{p.name}", p.read_bytes(), ["机密★20年"], ["松鹤延年工程"])


def prose_about(t):
    """Nothing here is a mark or a term."""
    texts = {
        "law": "第十五条 国家秘密的保密期限，除另有规定外，绝密级不超过三十年，机密级不超过二十年，秘密级不超过十年。\n第十七条 机关、单位应当在国家秘密载体上作出国家秘密标志。不属于国家秘密的，不应当作出国家秘密标志。\n",
        "textbook": "【例题】下列密级标志中，书写正确的是（　　）\nA.“秘密★5年”　B.“机密★10年”　C.“绝密★长期”\n答案：略。标注时，“★”前写密级，“★”后写保密期限。\n",
        "novel": "他把那份绝密文件锁进了保险柜，转身望向窗外。\n“这是机密。”她低声说，“谁也不能告诉。”\n那是他们之间的秘密，三十年后才被人知道。\n",
        "blank": "文件登记表\n编号：　　　　密级：　　　　份数：\n标题：\n拟稿人：　　　核稿人：\n",
        "blank2": "密级：\n紧急程度：\n发文字号：\n",
        "choice": "密级：□绝密 □机密 □秘密 □内部 □公开\n期限：____年\n",
        "password": "请勿将密码告诉他人。绝不泄密。机房密钥交由专人。秘书处密件登记。\n机\n房\n密码\n",
        "inner": "内部控制评价报告\n内部网络建设方案\n本公司内部员工培训\n内部\n外部\n",
        "trade": "商业秘密\n保护\n商业秘密是指不为公众所知悉的信息。\n",
        "notice": "某政发〔2026〕8号\n关于开展清明祭扫活动的通知\n各街道办事处：\n000\n",
        "numbers": "订单 000012\n000013\n数量 6\n金额 123456\n",
        "star": "酒店：★★★★★ 五星\n推荐★10年质保\n好评★20年老店\n",
        "training": "保密培训提纲\n一、什么是绝密、机密、秘密\n二、如何标注密级，例如机密★20年、秘密★10年\n三、案例\n",
        "form_help": "填写说明：密级栏填写“绝密”“机密”或“秘密”，并注明期限，如：秘密★3年。\n",
        "comment": "/* 密级 */\nif (level == 2) days = 20 * 365;  // e.g. 机密★20年\n",
        "column": "题名\t密级\n某办工作\t机密\n某科工作\t秘密\n",
        "secret_garden": "秘密花园\n作者：某某\n第一章 秘密\n她发现了一个秘密。\n"}
    for name, text in texts.items():
        for enc in ("utf-8", "gb18030", "utf-16-le"):
            t.write(f"clean/{name}_{enc}.txt", text.encode(enc))
        t.write(f"clean/{name}.docx", word(*[wp(x) for x in text.split("\n") if x]))
        t.write(f"clean/{name}.html", "<html><body>" + "".join(f"<p>{x}</p>" for x in text.split("\n")) + "</body></html>")
    t.write("clean/style.css", "/* 样式 */\n.mark::before{content:'\\7EDD\\5BC6'}\n" * 50)
    t.write("clean/app.js", "var levels=['绝密','机密','秘密','内部','公开'];function f(x){return levels.indexOf(x)}\n" * 30)
    t.write("clean/i18n.json", '{"level.top":"绝密","level.confidential":"机密","level.secret":"秘密","star":"★"}\n')
    rng = random.Random(7)
    level1 = [bytes([h, low]).decode("gb2312") for h in range(0xB0, 0xD7) for low in range(0xA1, 0xFF)]
    avoid = set("".join(WORDS)) | set("绝机秘密内部")
    usual = [c for c in level1 if c not in avoid]
    for enc in ("gb18030", "utf-8", "utf-16-le", "utf-16-be"):
        t.write(f"clean/random_{enc}.txt", "".join(rng.choice(usual) for _ in range(300000)).encode(enc))
    t.write("clean/shifted.txt", "".join(rng.choice(usual) for _ in range(300000)).encode("gb2312")[1:])
    for i in range(6):
        t.write(f"clean/noise{i}.bin", rng.randbytes(300000))
    # bytes of a two-character term that lie across characters of other text
    w = WORDS[6].encode("gb2312")
    t.write("clean/across.txt", ("安全" * 9).encode("gb2312") + bytes([0xB9]) + w[:1] + w[1:3] + w[3:] + bytes([0xA4]) + ("生产" * 9).encode("gb2312"))


def build(root, seed=424242):
    t = Tree(root, seed)
    for part in (written_forms, heads, terms_everywhere, odd_places, office, symbols, shown, portable, seen_otherwise, markup, written, pictures, mail, nested, behind, of_libreoffice, prose_about):
        part(t)
    return t.wanted, t.clean, WORDS + t.many


if __name__ == "__main__":
    wanted, clean, _ = build(sys.argv[1])
    print(len(wanted), "files with something,", len(clean), "with nothing")
