#!/usr/bin/env python3
"""shenzhi-check scan: what each field of a hit says is true. The term stands in the file at `offset` in `encoding` (also in files inside files), `page` is the page, sheet or slide, `digest` the SM3 of the file, and
`snippet` shows nothing but the hit. The list of terms as offices write it, and what the summary and the exit status say."""
import gzip
import io
import json
import os
import pathlib
import random
import re
import signal
import subprocess
import sys
import tarfile
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import variants  # noqa: E402
from interrupt import interrupt  # noqa: E402

BIN = pathlib.Path(os.environ.get("SHENZHI_BUILD", "build")).resolve() / "shenzhi-check"
FIELDS = ["file", "inner", "kind", "mark", "term", "encoding", "page", "offset", "digest", "snippet", "reason"]
FILL = "关于开展年度安全检查工作的通知。各科室要按照统一部署，认真组织学习，逐项对照检查，张三丰13800001234。\n"
TRAD = str.maketrans("机长检关于开展执计划铁号线东红门", "機長檢關於開展執計劃鐵號線東紅門")
CODECS = {"utf-8": "utf-8", "gb18030": "gb18030", "big5": "big5", "utf-16le": "utf-16-le", "utf-16be": "utf-16-be"}
bad = []


def check(ok, text):
    if not ok:
        bad.append(str(text)[:500])


def scan(*args, terms=None, lang="zh", cwd=None):
    """-> exit status, hits, summary, errors"""
    with tempfile.NamedTemporaryFile() as f:
        if terms is not None:
            f.write(terms if isinstance(terms, bytes) else terms.encode())
            f.flush()
            args += ("--terms", f.name)
        p = subprocess.run([BIN, "scan", *args, "--json"], capture_output=True, timeout=300, check=False, cwd=cwd, env={**os.environ, "SHENZHI_LANG": lang})
    lines = [json.loads(x) for x in p.stdout.decode().split("\n") if x]
    return p.returncode, [x for x in lines if "summary" not in x], (lines[-1] if lines else {}).get("summary"), p.stderr.decode()


def packed(data, how):
    """-> the file, the name of its part"""
    out = io.BytesIO()
    if how == "zip":
        return variants.zip_of([("子目录/a.txt", data)]), "子目录/a.txt"
    if how == "tar.gz":
        with tarfile.open(fileobj=out, mode="w:gz") as t:
            info = tarfile.TarInfo("d/a.txt")
            info.size = len(data)
            t.addfile(info, io.BytesIO(data))
        return out.getvalue(), "d/a.txt"
    if how == "zip.zip":
        first, inner = packed(data, "zip")
        return variants.zip_of([("b.zip", first)], stored=True), "b.zip!" + inner
    return gzip.compress(data), None


def offsets(work, rng):
    """Text of each encoding, with and without a mark of byte order, alone and in archives; and text in the midst of bytes that are none."""
    terms, want = ["铁号工程", "红门计划"], {}
    root = work / "offsets"
    root.mkdir()
    for label, codec in CODECS.items():
        def text(t, codec=codec):
            return (t.translate(TRAD) if codec == "big5" else t).encode(codec, "ignore")
        for i in range(6):
            bom = {"utf-8": b"\xef\xbb\xbf", "utf-16le": b"\xff\xfe", "utf-16be": b"\xfe\xff"}.get(label, b"") if i % 2 else b""
            data = bom + text(FILL * rng.randrange(1, 4000) + "其中铁号工程的进展\n机密★20年\n" + FILL * 3 + "红门计划\n" + FILL)
            for how in ("", "zip", "tar.gz", "zip.zip", "gz"):
                whole, inner = packed(data, how) if how else (data, None)
                path = root / f"{label}_{i}.{how or 'txt'}"
                path.write_bytes(whole)
                want[str(path)] = (label, codec, data, inner)
        for i in range(8):
            data = rng.randbytes(1000 + i) + b"\0\0\0" + text("其中铁号工程的进展\n机密★20年\n红门计划\n") + b"\0\0\0" + rng.randbytes(500)
            path = root / f"{label}_{i}.bin"
            path.write_bytes(data)
            want[str(path)] = (label, codec, data, None)
    code, hits, summary, _ = scan(root, terms="\n".join(terms))
    check(code == 0 and summary["files"] == len(want) and summary["hits"] == len(hits), f"offsets: {code} {summary} {len(hits)}")
    seen = {}
    for h in hits:
        label, codec, data, inner = want[h["file"]]
        check(list(h) == FIELDS, f"fields {list(h)}")
        check(h["kind"] == ("keyword" if h["term"] else "marked"), h)
        what = h["term"] or "机密★20年"
        for form in (what, what.translate(TRAD)):
            if data[h["offset"]:].startswith(form.encode(codec, "ignore")) and h["encoding"] == label:
                seen.setdefault(h["file"], set()).add(what)
                break
        else:
            check(False, f"{h['file']}: {what} does not stand at {h['offset']} in {h['encoding']}: {data[h['offset']:][:16]!r}")
        check(inner is None or h["inner"] == inner, f"{h['file']}: inner {h['inner']}, not {inner}")
    for path in want:
        check(seen.get(path) == {*terms, "机密★20年"}, f"{path}: {seen.get(path)}")


def docx(*paras):
    return variants.word(*(p if p.startswith("<") else variants.wp(p) for p in paras))


def office(types, parts):
    return variants.zip_of([*([("[Content_Types].xml", types)] if types else []), *parts.items()])


def odf(kind, page):
    body = "".join(page.format(t) for t in ("alphaone", "betatwo", "nothing", "gammafour"))
    return office(None, {"mimetype": f"application/vnd.oasis.opendocument.{kind}", "content.xml": f"<office:document-content><office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"})


def pages(work):
    root = work / "pages"
    root.mkdir()
    brk = "<w:p><w:r><w:br w:type='page'/></w:r></w:p>"
    brk2 = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'
    sheet = "<worksheet><sheetData><row><c t='inlineStr'><is><t>{}</t></is></c></row></sheetData></worksheet>"
    slide = "<p:sld><a:p><a:r><a:t>{}</a:t></a:r></a:p></p:sld>"
    files = {
        "a.docx": docx(FILL, "第一页的alphaone", brk, "betatwo", brk, FILL, brk, "gammafour"),
        "a.xlsx": office("<Types/>", {"xl/workbook.xml": "<workbook/>", **{f"xl/worksheets/sheet{i}.xml": sheet.format(t) for i, t in ((1, "alphaone"), (2, "betatwo"), (4, "gammafour"))}}),
        "word.docx": docx("alphaone", brk2, "<w:p><w:r><w:lastRenderedPageBreak/><w:t>betatwo</w:t></w:r></w:p>", "<w:p><w:r><w:t>three </w:t></w:r><w:r><w:lastRenderedPageBreak/><w:t>three</w:t></w:r></w:p>", "<w:p><w:pPr><w:pageBreakBefore/></w:pPr><w:r><w:lastRenderedPageBreak/><w:t>gammafour</w:t></w:r></w:p>"),
        "shared.xlsx": office("<Types/>", {"xl/workbook.xml": "<workbook/>", "xl/sharedStrings.xml": "<sst><si><t>nothing</t></si><si><t>gammafour\n</t></si><si/><si><r><t>alpha</t></r><r><t>one</t></r></si><si><t>not used</t></si><si><t>betatwo</t></si></sst>",
                              **{f"xl/worksheets/sheet{i}.xml": f"<worksheet><row><c r='A1' t='s'><v>0</v></c><c r='B1'><v>5</v></c><c r='C1' t=\"s\"><f>x</f><v>{v}</v></c></row></worksheet>" for i, v in ((4, 1), (1, 3), (2, 5), (3, 5))}}),
        "a.ods": odf("spreadsheet", "<table:table><table:table-row><table:table-cell><text:p>{}</text:p></table:table-cell></table:table-row></table:table>"),
        "a.odp": odf("presentation", "<draw:page draw:name='x'><draw:frame><text:p>{}</text:p></draw:frame></draw:page>"),
        "a.odt": odf("text", "<table:table><table:table-row><text:p>x</text:p></table:table-row></table:table><text:p>{}</text:p><text:p><text:soft-page-break/></text:p>"),
        "styles.odt": office(None, {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<office:document-content><office:automatic-styles><style:style style:name='P7' style:family='paragraph'><style:paragraph-properties fo:break-before='page'/></style:style>"
                             "<style:style style:name='P8' style:family='paragraph' style:master-page-name='Landscape'/><style:style style:name='P9' style:master-page-name=''/></office:automatic-styles><office:body><office:text><text:p text:style-name='P7'>alphaone</text:p><text:p text:style-name='P9'>x</text:p>"
                             "<text:p text:style-name='P7'>betatwo</text:p><text:p text:style-name='P8'>three</text:p><text:h text:style-name='P7' text:outline-level='1'>gammafour</text:h></office:text></office:body></office:document-content>"}),
        "a.pptx": office("<Types/>", {"ppt/presentation.xml": "<p:presentation/>", **{f"ppt/slides/slide{i}.xml": slide.format(t) for i, t in ((1, "alphaone"), (2, "betatwo"), (4, "gammafour"))}}),
        "a.doc": variants.word97("alphaone\r一\x0cbetatwo\r三\x0cx\r四gammafour\r", breaks=[23]),
        "a.pdf": variants.pdf([["alphaone"], ["betatwo"], ["nothing"], ["gammafour"]]),
        "a.ofd": office(None, {"OFD.xml": "<ofd:OFD><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>", "Doc_0/Document.xml": "<ofd:Document/>",
                         **{f"Doc_0/Pages/Page_{i}/Content.xml": f"<ofd:Page><ofd:TextObject><ofd:TextCode>{t}</ofd:TextCode></ofd:TextObject></ofd:Page>" for i, t in ((0, "alphaone"), (1, "betatwo"), (3, "gammafour"))}}),
    }
    for name, data in files.items():
        (root / name).write_bytes(data)
        (root / (name + ".zip")).write_bytes(packed(data, "zip")[0])
    code, hits, _, err = scan(root, terms="alphaone\nbetatwo\ngammafour\n")
    check(code == 0, f"pages: {code} {err}")
    for name in [*files, *(n + ".zip" for n in files)]:
        got = {h["term"]: h["page"] for h in hits if h["file"] == str(root / name)}
        check(got == {"alphaone": 1, "betatwo": 2, "gammafour": 4}, f"{name}: pages {got}")


def sm3(path):
    return subprocess.run(["openssl", "dgst", "-sm3", path], capture_output=True, text=True, check=True).stdout.split()[-1]


def digests_and_snippets(work):
    root = work / "digests"
    root.mkdir()
    secret = "张三李四王五赵六钱七孙八"
    (root / "marked.txt").write_text(f"机密★20年\n{secret}身份证110101199003071234\n" + FILL * 3000, encoding="utf-8")
    (root / "term.txt").write_text(f"{secret}铁号工程{secret}", encoding="utf-8")
    (root / "term.docx").write_bytes(docx(f"{secret}铁号工程{secret}"))
    (root / "big.txt").write_text(FILL * 3000 + "铁号工程", encoding="utf-8")
    _, hits, _, _ = scan(root, terms="铁号工程")
    check(len(hits) == 4, f"digests: {hits}")
    for h in hits:
        name = pathlib.Path(h["file"]).name
        check(h["digest"].startswith("sample:") if name == "big.txt" else h["digest"] == sm3(h["file"]), f"{name}: digest {h['digest']}")
        check((h["mark"] or h["term"]) in h["snippet"] and not set(h["snippet"]) & set(secret + "0123456789" * (not h["mark"])), f"{name}: snippet {h['snippet']}")


def one_paragraph(work, rng):
    """Text is looked at part by part: without a line's end in a megabyte every term is there once all the same, at its place."""
    root = work / "one_paragraph"
    root.mkdir()
    signs = rng.sample([bytes((h, l)).decode("gb2312") for h in range(0xB0, 0xD7) for l in range(0xA1, 0xFA)], 200)      # none is another way of writing another
    listed = [f"代{a}{b}号{rng.choice(('Ａ', '丙', ''))}工程" for a in signs[:100] for b in signs[100:130]]
    written, at, n = [], {}, 0
    for i, t in enumerate(listed):
        at[t] = n
        w = "　".join(t) if i % 5 == 0 else t
        written += [w, rng.choice(("", "", "的", "。", " "))]
        n += len((w + written[-1]).encode())
    text = "".join(written) * 4
    (root / "a.docx").write_bytes(docx(text))
    (root / "a.html").write_text(f"<p>{text}</p>", encoding="utf-8")
    (root / "b.html").write_text(f"<p>{text}</p>".replace("。", "。<br>"), encoding="utf-8")
    ways = {"percent": "%%%02X", "twice": "%%25%02X", "hex": "\\x%02x", "octal": "\\%03o", "equals": "=%02X"}
    for code in ("utf-8", "gb18030"):
        for way, form in ways.items():
            (root / f"{way}.{code}").write_text("q=" + "".join(form % b for b in text.encode(code)), encoding="ascii")
    _, hits, _, _ = scan(root, terms="\n".join(listed))
    names = sorted(p.name for p in root.iterdir())
    check(len(names) == 13, f"one paragraph: {names}")
    for name in names:
        mine = {h["term"]: h for h in hits if pathlib.Path(h["file"]).name == name and h["term"]}
        times = {t: re.search(r"共(\d+)次", mine[t]["reason"])[1] if t in mine else 0 for t in listed}
        odd = [(t, n) for t, n in times.items() if n != "4"]
        check(not odd, f"{name}: {len(odd)} of {len(listed)} terms are not there four times: {odd[:5]}")
        base = min((mine[t]["offset"] - at[t] for t in listed if t in mine), default=0)
        check(name not in ("a.docx", "a.html") or all(mine[t]["offset"] - at[t] == base for t in mine if t in at), f"{name}: offsets")


def long_lines(work):
    root = work / "long_lines"
    root.mkdir()
    listed = [f"示例{a}号工程" for a in "甲乙丙丁戊己庚辛壬癸"]
    for code in ("utf-7", "hz"):
        (root / code).write_bytes("\n".join(FILL.strip().replace("13800001234", "") * 30 + t for t in listed).encode(code))
        _, hits, _, _ = scan(root / code, terms="\n".join(listed))
        check({h["term"] for h in hits if h["term"]} == set(listed), f"long lines of {code}: {[h['term'] for h in hits]}")


def terms(work):
    root = work / "terms"
    root.mkdir()
    (root / "a.txt").write_text("其中红旗渠工程和蓝天计划以及空格 词条\n", encoding="utf-8")
    usual = {"红旗渠工程", "蓝天计划"}
    for name, text, want in (("bare", "红旗渠工程\n蓝天计划", usual), ("weights", "红旗渠工程\t5\n蓝天计划\t0\n", usual), ("CRLF", "红旗渠工程\t5\r\n蓝天计划\r\n", usual), ("BOM", "\ufeff红旗渠工程\t5\r\n蓝天计划\r\n", usual),
                             ("empty lines", "\n\r\n  \n红旗渠工程\n\n蓝天计划\n\n", usual), ("blanks", "  红旗渠工程 \t 5 \n 蓝天计划  \n空格 词条", usual | {"空格 词条"}), ("no weight behind the tab", "红旗渠工程\t\n蓝天计划\t\r\n", usual),
                             ("twice", "红旗渠工程\t1\n蓝天计划\n红旗渠工程\t9\n", usual), ("none", "", set()), ("only empty lines", "\n\n", set()), ("not there", "白云山\n", set())):
        code, hits, summary, err = scan(root, terms=text)
        check(code == 0 and sorted(h["term"] for h in hits if h["kind"] == "keyword") == sorted(want), f"{name}: {code} {err} {[h['term'] for h in hits]}")
    for name, text, says in (("weight is no number", "红旗\tx\n", "1"), ("weight below 0", "红旗\t-1\n", "1"), ("one character", "蓝天\n红\n", "2"), ("too long", "蓝天\n白云\n" + "长" * 61, "3"), ("no UTF-8", "红旗渠".encode("gb18030"), "1"),
                             ("NUL", b"ab\0cd\n", "1"), ("too many", "\n".join(f"词条{i:06d}" for i in range(20001)), "20000")):
        code, hits, summary, err = scan(root, terms=text, lang="en")
        check(code in (7, 9) and not hits and summary is None and says in err, f"{name}: {code} {err}")


def traditional(work):
    """A simplified term in text of Taiwan and Hong Kong: characters with several traditional forms, several of them in a term."""
    pairs = {"旅游规划": "旅遊規劃", "后台干部": "後臺幹部 後台幹部", "卫星说明": "衛星說明 衞星説明", "周里平": "週裏平 週裡平 周里平", "群众为本": "群眾為本 群衆爲本", "松号松": "松號松 鬆號鬆", "台布并发": "臺佈並發 台布並發", "乾隆干燥": "乾隆乾燥"}
    root = work / "traditional"
    root.mkdir()
    want = {}
    for i, (term, forms) in enumerate(pairs.items()):
        for k, form in enumerate([term, *forms.split()]):
            for codec in ("utf-8", "gb18030", "big5", "big5hkscs", "utf-16-le"):
                try:
                    data = f"關於{form}的事項\n".encode(codec)
                except UnicodeEncodeError:
                    continue
                (root / f"{i}_{k}_{codec}.txt").write_bytes(data)
                want[f"{i}_{k}_{codec}.txt"] = term
    _, hits, _, _ = scan(root, terms="\n".join(pairs))
    got = {os.path.basename(h["file"]): h["term"] for h in hits}
    check(len(want) > 70 and got == want, f"traditional: {sorted(set(want.items()) - set(got.items()))}")


def streams(work):
    """Talk goes to standard error; hits are no failure; what cannot be read is told by the exit status."""
    root = work / "streams"
    root.mkdir()
    (root / "a.txt").write_text("机密★20年\n关于\n", encoding="utf-8")
    code, hits, summary, err = scan(root)
    check(code == 0 and len(hits) == 1 and not err and set(summary) >= {"files", "bytes", "hits", "unreadable", "seconds"}, f"hit: {code} {summary} {err}")
    check(summary["files"] == 1 and summary["bytes"] == (root / "a.txt").stat().st_size and summary["hits"] == 1 and summary["unreadable"] == 0 and summary["seconds"] > 0, summary)
    (root / "b.zip").write_bytes(b"PK\3\4" + bytes(20))
    code, hits, summary, err = scan(root)
    check(code == 3 and summary["unreadable"] == 1 and summary["hits"] == 1 and err, f"unreadable: {code} {summary}")
    check([h["reason"] for h in hits if h["kind"] == "unreadable"][0], hits)
    code, hits, summary, err = scan(root, work / "not there")
    check(code == 3 and summary["unreadable"] == 2, f"one path is not there: {code} {summary}")
    code, hits, summary, err = scan(work / "not there")
    check(code == 4 and summary["files"] == 0, f"no path: {code} {summary}")
    for args in ((), (root, "--threads", "0"), (root, "--threads", "65"), (root, "--threads", "x"), (root, "--since", "yesterday"), (root, "--what")):
        code, hits, summary, err = scan(*args)
        check(code == 2 and summary is None and err, f"{args}: {code} {err}")
    for n in ("1", "2", "64"):
        code, hits, summary, err = scan(root, "--threads", n)
        check(code == 3 and summary["hits"] == 1, f"{n} threads: {code} {summary}")


def since(work):
    root = work / "since"
    root.mkdir()
    for name, age in (("old.txt", 10 * 86400), ("new.txt", 0)):
        (root / name).write_text("机密★20年\n关于\n", encoding="utf-8")
        os.utime(root / name, (time.time() - age, time.time() - age))
    # both were put there just now, whatever their times say: a date before finds both, one after none
    for when, want in ((time.strftime("%Y-%m-%d", time.localtime(time.time() - 86400)), 2), (f"@{int(time.time()) - 60}", 2), (f"@{int(time.time()) + 60}", 0), (time.strftime("%Y-%m-%dT%H:%M:%S", time.localtime(time.time() - 3600)), 2), ("2100-01-01", 0)):
        code, hits, summary, err = scan(root, "--since", when)
        check(code == 0 and summary["files"] == want and summary["skipped"] == 2 - want, f"--since {when}: {code} {summary} {err}")
    for when in ("2026-02-30", "2026-11-01T08:00:00Z", "2026-11-01.json", "2026-11-01 25:00", "2026-11-01T08"):
        check(scan(root, "--since", when)[0] == 2, f"--since {when} is taken for a date")
    report = work / f"{time.strftime('%Y-%m-%d')}.json"     # a file's name that begins as a date does
    for killed in (b"", b'{"file":"a","inner":null}\n'):
        report.write_bytes(killed)
        code, hits, summary, err = scan(root, "--since", report.name, lang="en", cwd=work)
        check(summary and summary["files"] == 2 and "interrupted" in err, f"since a report without its end: {summary} {err}")
    with report.open("wb") as f:
        subprocess.run([BIN, "scan", root, "--json"], stdout=f, check=True)
    code, hits, summary, _ = scan(root, "--since", report)
    check(code == 0 and summary["files"] == 0, f"nothing changed: {summary}")
    (root / "changed.txt").write_text("秘密★10年\n关于\n", encoding="utf-8")
    code, hits, summary, _ = scan(root, "--since", report)
    check([h["mark"] for h in hits] == ["秘密★10年"], f"one changed: {hits}")
    (work / "since_terms").write_text("关于\n", encoding="utf-8")
    for other in ((root, "--terms", work / "since_terms"), (root, "--ocr"), (root / "old.txt",), (root, work / "since_terms")):       # what the earlier one did not look for, or not there
        code, hits, summary, err = scan(*other, "--since", report, lang="en")
        check(summary["skipped"] == 0 and "everything is scanned" in err, f"since a report that was asked something else, {other[1:]}: {summary} {err}")


def interrupted(work):
    """The terminal is closed: what was found so far, a summary that says it is not whole, and a later --since of it leaves nothing out."""
    root = work / "interrupted"
    root.mkdir()
    (root / "0.txt").write_text("机密★20年\n关于\n", encoding="utf-8")
    p = subprocess.Popen([BIN, "scan", root / "0.txt", "/usr", "--json", "--threads", "1"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, preexec_fn=lambda: signal.signal(signal.SIGHUP, signal.SIG_DFL))
    interrupt(p, signal.SIGHUP, 0.5)                       # Ctrl-C: hostile_test.py
    out, err = p.communicate(timeout=60)
    lines = [json.loads(x) for x in out.decode().split("\n") if x]
    s = lines[-1]["summary"]
    check(p.returncode == 130 and not s["complete"] and err and all(list(h) == FIELDS for h in lines[:-1]), f"SIGHUP: {p.returncode} {s}")
    (work / "part.json").write_bytes(out)
    _, hits, s, err = scan(root / "0.txt", "--since", work / "part.json", lang="en")
    check(s["files"] == 1 and "interrupted" in err, f"after Ctrl-C: {s} {err}")


def main():
    with tempfile.TemporaryDirectory(prefix="scan-fields-") as w:
        work, rng = pathlib.Path(w), random.Random(20261128)
        offsets(work, rng)
        one_paragraph(work, rng)
        for part in (pages, digests_and_snippets, long_lines, terms, traditional, streams, since, interrupted):
            part(work)
    for line in bad[:60]:
        print("FAIL", line)
    print(f"{len(bad)} failed")
    return bool(bad)


sys.exit(main())
