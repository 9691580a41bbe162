#!/usr/bin/env python3
"""Documents of other people and of LibreOffice through the content scan: nothing crashes, nothing is lost. By hand, as it needs LibreOffice, the net or its cache, and minutes.
usage: tests/scan/public_files.py [--build build] [--sanitized build-fuzz] [--keep DIR] [--no-net]
1. unpacks (does not install) Debian and npm packages that carry test documents, and takes the documents this system has;
2. lets LibreOffice write texts, tables and slides in several languages, with headers, footnotes, comments, frames, embedded objects and passwords, in every format it knows;
3. scans all of it with shenzhi-check: every worker lives, every planted mark and term of 2 is found, what has a password is said to be closed;
4. with --sanitized, plays every file through scan_any_fuzz of that build (AddressSanitizer, leaks and undefined behaviour are fatal)."""
import argparse
import collections
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

PACKAGES = ["clamav-testfiles", "r-cran-readxl", "librust-zip-dev", "ghostscript-doc", "libmail-message-perl", "python3-docx", "python3-openpyxl", "python3-pptx", "libspreadsheet-parseexcel-perl", "libarchive-zip-perl", "libspreadsheet-parsexlsx-perl"]
NPM = ["unrar-promise", "pdf-parse@1.1.1", "word-extractor", "rtf-parser", "officeparser", "pdf2json", "mammoth", "@kenjiuno/msgreader"]      # real RAR (one with a password), PDF, DOC, RTF
SUFFIXES = {".pdf", ".doc", ".docx", ".xls", ".xlsx", ".xlsb", ".xlsm", ".ppt", ".pptx", ".odt", ".ods", ".odp", ".rtf", ".rar", ".7z", ".zip", ".eml", ".mbox", ".exe", ".tar", ".cab", ".arj", ".msg", ".chm", ".html", ".dot", ".xlt", ".iso", ".bz2", ".xz"}
MARK, SECOND, TERM = "机密★20年", "秘密★6个月", "松鹤延年工程"
LANGUAGES = {
    "zh": "关于开展年度安全检查工作的通知。各科室要认真组织学习，逐项对照检查。", "hant": "關於開展年度安全檢查工作的通知。各科室要認真組織學習，逐項對照檢查。", "en": "Notice of the yearly inspection. Every section reads it and compares item by item.",
    "ja": "年次点検の実施について。各課は内容を確認し、項目ごとに照合すること。", "ko": "연례 점검 실시에 관한 통지. 각 과는 항목별로 대조할 것.", "ru": "О проведении ежегодной проверки. Каждый отдел сверяет пункты.", "ar": "إشعار بالتفتيش السنوي. على كل قسم المراجعة بندا بندا.", "th": "แจ้งการตรวจสอบประจำปี"}
NS = " ".join(f'xmlns:{p}="{u}"' for p, u in {
    "office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0", "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0", "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0", "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
    "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0", "fo": "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0", "presentation": "urn:oasis:names:tc:opendocument:xmlns:presentation:1.0", "dc": "http://purl.org/dc/elements/1.1/", "meta": "urn:oasis:names:tc:opendocument:xmlns:meta:1.0"}.items())
PLACES = ["body", "header", "footnote", "comment", "frame", "cell", "title", "runs"]


def flat(kind, body, styles="", meta=""):
    return (f'<?xml version="1.0" encoding="UTF-8"?><office:document {NS} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.{kind}"><office:meta>{meta}</office:meta>{styles}<office:body>{body}</office:body></office:document>')


def writer(place, prose):
    def here(name, text):
        return text if place == name else ""
    runs = '<text:p>松<text:span text:style-name="B">鹤延</text:span>年<text:span>工程</text:span></text:p><text:p>机<text:span text:style-name="B">密★2</text:span>0年</text:p>' if place == "runs" else ""
    mark = f"{MARK} {TERM}"
    cell = "".join(f"<table:table-cell office:value-type='string'><text:p>{x}</text:p></table:table-cell>" for x in ("项目", here("cell", mark) or "无"))
    body = (f"<office:text><text:p>{prose}</text:p>{here('body', f'<text:p>{MARK}</text:p><text:p>{TERM}</text:p>')}{runs}<text:p>{prose}" +
            here("footnote", f'<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>{mark}</text:p></text:note-body></text:note>') + here("comment", f"<office:annotation><dc:creator>x</dc:creator><text:p>{mark}</text:p></office:annotation>") +
            "</text:p>" + here("frame", f'<text:p><draw:frame text:anchor-type="paragraph" svg:width="6cm" svg:height="2cm"><draw:text-box><text:p>{mark}</text:p></draw:text-box></draw:frame></text:p>') +
            f"<table:table table:name='T'><table:table-column table:number-columns-repeated='2'/><table:table-row>{cell}</table:table-row></table:table><text:p>{prose}</text:p></office:text>")
    header = f"<style:header><text:p>{here('header', mark) or '页眉'}</text:p></style:header>"
    styles = ('<office:styles><style:style style:name="B" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style></office:styles><office:automatic-styles><style:page-layout style:name="L"><style:page-layout-properties/><style:header-style/></style:page-layout></office:automatic-styles>'
              f'<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="L">{header}</style:master-page></office:master-styles>')
    return flat("text", body, styles, f"<dc:title>{here('title', mark)}</dc:title>")


def calc(prose):
    def row(*cells):
        return "<table:table-row>" + "".join(f"<table:table-cell office:value-type='string'>{'<office:annotation><text:p>' + SECOND + '</text:p></office:annotation>' if c == prose else ''}<text:p>{c}</text:p></table:table-cell>" for c in cells) + "</table:table-row>"
    rows = row("名称", "密级") + row(TERM, MARK) + "".join(row(f"{i}{prose}", str(i)) for i in range(700)) + row("末行", SECOND)
    return flat("spreadsheet", f"<office:spreadsheet><table:table table:name='一'>{rows}</table:table><table:table table:name='{TERM}'>{row(prose, 'x')}</table:table></office:spreadsheet>")


def impress(prose):
    def page(name, *lines):
        boxes = "".join(f'<draw:frame svg:width="16cm" svg:height="2cm" svg:x="2cm" svg:y="{2 + 3 * i}cm"><draw:text-box><text:p>{x}</text:p></draw:text-box></draw:frame>' for i, x in enumerate(lines))
        return f'<draw:page draw:name="{name}">{boxes}</draw:page>'
    return flat("presentation", f"<office:presentation>{page('a', prose, MARK)}{page('b', TERM, prose)}{page('c', prose, SECOND)}</office:presentation>")


def convert(work, kinds, files, filters=""):
    """Files are UTF-8 flat ODF; LibreOffice starts once for each kind."""
    for kind in kinds:
        out = work / "made" / kind.split(":")[0]
        subprocess.run(["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", "--norestore", "--convert-to", kind + filters, "--outdir", out, *files], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=900, check=False)


def generate(work):
    """-> {made file: what must be found}"""
    if not shutil.which("soffice"):
        print("no LibreOffice: nothing generated")
        return {}
    src, wanted = work / "src", {}
    src.mkdir()
    texts = [(f"{lang}_{place}.fodt", writer(place, prose)) for lang, prose in LANGUAGES.items() for place in (PLACES if lang == "zh" else ["body", "frame"])]
    sheets = [(f"{lang}.fods", calc(prose)) for lang, prose in LANGUAGES.items()]
    slides = [(f"{lang}.fodp", impress(prose)) for lang, prose in LANGUAGES.items()]
    for files, kinds, want in ((texts, ["doc", "docx", "odt", "rtf", "pdf", "html", "fodt", "txt:Text (encoded):UTF8", "dot", "xhtml"], {MARK, TERM}), (sheets, ["xls", "xlsx", "ods", "pdf", "html", "csv:Text - txt - csv (StarCalc):44,34,76,1", "dif", "xlt"], {MARK, TERM, SECOND}), (slides, ["ppt", "pptx", "odp", "pdf", "pot"], {MARK, TERM, SECOND})):
        for name, text in files:
            (src / name).write_text(text, encoding="utf-8")
        convert(work, kinds, [src / name for name, _ in files])
        for name, _ in files:
            stem, family = name.split(".")
            for kind in kinds:
                kind = kind.split(":")[0]
                made = work / "made" / kind / f"{stem}.{kind}"
                if not made.exists():
                    continue
                kept = want
                place = stem.partition("_")[2]
                if (family == "fodt" and place in ("comment", "title") and kind in ("pdf", "txt", "html", "xhtml")) or (family == "fodt" and place == "header" and kind in ("txt", "html", "xhtml")) or (place == "comment" and kind in ("doc", "dot")) or (place in ("frame", "footnote") and kind == "txt") or kind == "dif":
                    continue                               # LibreOffice leaves it out there, or the format has no place for it
                if kind == "csv":
                    kept = {MARK, TERM, SECOND}
                wanted[made] = kept
    return wanted


def lock(work):
    """Password-protected copies by LibreOffice's own API, and PDF's by qpdf."""
    script = work / "lock.py"
    script.write_text(f'''
import time, uno, pathlib
from com.sun.star.beans import PropertyValue
def p(n, v):
    x = PropertyValue(); x.Name, x.Value = n, v; return x
local = uno.getComponentContext()
resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
for _ in range(60):
    try:
        ctx = resolver.resolve("uno:pipe,name=szlock;urp;StarOffice.ComponentContext"); break
    except Exception: time.sleep(0.5)
desk = ctx.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", ctx)
work = pathlib.Path({str(work)!r})
(work / "locked").mkdir(exist_ok=True)
for name, kinds in (("zh_body.fodt", [("odt", "writer8"), ("doc", "MS Word 97")]), ("zh.fods", [("ods", "calc8"), ("xls", "MS Excel 97")]), ("zh.fodp", [("odp", "impress8")])):
    doc = desk.loadComponentFromURL((work / "src" / name).as_uri(), "_blank", 0, (p("Hidden", True),))
    for ext, flt in kinds:
        try: doc.storeToURL((work / "locked" / ("a." + ext)).as_uri(), (p("FilterName", flt), p("Password", "geheim123")))
        except Exception as e: print(ext, e)
    doc.close(True)
try: desk.terminate()
except Exception: pass
''', encoding="utf-8")
    office = subprocess.Popen(["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", "--norestore", "--accept=pipe,name=szlock;urp;"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        subprocess.run(["/usr/bin/python3", script], timeout=180, check=False)
    finally:
        time.sleep(1)
        office.terminate()
        office.wait(timeout=30)
    pdf = work / "made/pdf/zh_body.pdf"
    if shutil.which("qpdf") and pdf.exists():
        subprocess.run(["qpdf", "--encrypt", "a", "b", "256", "--", pdf, work / "locked/a.pdf"], check=False)
    return sorted((work / "locked").glob("a.*"))


def collect(work, net):
    there = work / "others"
    there.mkdir()
    for package in PACKAGES if net else []:
        subprocess.run(["apt-get", "download", package], cwd=work, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    for deb in work.glob("*.deb"):
        subprocess.run(["dpkg", "-x", deb, there / deb.name.split("_")[0]], check=False)
        deb.unlink()
    for package in NPM if net and shutil.which("npm") else []:
        subprocess.run(["npm", "pack", "--silent", package], cwd=work, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    for tgz in work.glob("*.tgz"):
        (there / tgz.stem).mkdir()
        subprocess.run(["tar", "xzf", tgz, "-C", there / tgz.stem], stderr=subprocess.DEVNULL, check=False)
        tgz.unlink()
    for path in there.rglob("*"):                          # gzip that Debian's packaging adds
        if path.suffix == ".gz" and "/doc/" in str(path) and path.is_file():
            path.unlink()
    system = there / "system"
    system.mkdir()
    found = subprocess.run(["find", "/usr/share", "/usr/lib", "-xdev", "-type", "f", "-size", "-8M"], capture_output=True, text=True, check=False).stdout.splitlines()
    for i, path in enumerate(p for p in found if pathlib.Path(p).suffix.lower() in SUFFIXES - {".html", ".zip", ".exe"}):
        shutil.copy(path, system / f"{i}{pathlib.Path(path).suffix}")
    return there


def scan(build, root, work):
    terms = work / "terms"
    terms.write_text(TERM + "\n", encoding="utf-8")
    p = subprocess.run([build / "shenzhi-check", "scan", root, "--json", "--terms", terms], capture_output=True, env={**os.environ, "SHENZHI_LANG": "en"}, timeout=1200, check=False)
    lines = [json.loads(x) for x in p.stdout.decode().split("\n") if x]
    return p.returncode, lines[:-1], lines[-1].get("summary", {}) if lines else {}


def main():
    a = argparse.ArgumentParser()
    a.add_argument("--build", default="build")
    a.add_argument("--sanitized")
    a.add_argument("--keep")
    a.add_argument("--no-net", action="store_true")
    a = a.parse_args()
    work = pathlib.Path(a.keep or tempfile.mkdtemp(prefix="scan-public-")).resolve()
    work.mkdir(exist_ok=True)
    wrong = []
    wanted, locked = generate(work), lock(work) if shutil.which("soffice") else []
    collect(work, not a.no_net)
    code, hits, summary = scan(pathlib.Path(a.build).resolve(), work, work)
    if code not in (0, 3) or not summary:
        wrong.append(f"exit status {code}, {summary}")
    found, closed, reasons = collections.defaultdict(set), set(), collections.Counter()
    for h in hits:
        found[h["file"]].update({h["mark"], h["term"]})
        if h["kind"] == "unreadable":
            closed.add(h["file"])
            reasons[h["reason"]] += 1
            if any(x in h["reason"] for x in ("crashed", "forbidden", "memory ceiling", "ended unexpectedly", "makes no sense", "out of turn")):
                wrong.append(f"{h['file']}: {h['reason']}")
    for path, want in wanted.items():
        if want - found[str(path)]:
            wrong.append(f"{path.relative_to(work)}: missed {want - found[str(path)]}, found {found[str(path)]}")
    wrong += [f"{p.relative_to(work)}: its password is not told" for p in (work / "others").rglob("*encrypted.rar") if str(p) not in closed]
    wrong += [f"{p.relative_to(work)}: its password is not told" for p in locked if str(p) not in closed]
    print(len(wanted), "generated,", len(locked), "locked,", summary, dict(reasons.most_common(12)))
    if a.sanitized:
        files = sorted(str(p) for p in work.rglob("*") if p.is_file() and "profile" not in p.parts and p.stat().st_size < 4 << 20)
        for at in range(0, len(files), 40):
            p = subprocess.run([pathlib.Path(a.sanitized) / "src/scan/scan_any_fuzz", "-rss_limit_mb=0", "-timeout=300", *files[at:at + 40]], capture_output=True, text=True, errors="replace", timeout=3600, check=False,
                               env={**os.environ, "LSAN_OPTIONS": f"suppressions={pathlib.Path(__file__).resolve().parent.parent / 'lsan.supp'}:print_suppressions=0"})
            if p.returncode:
                wrong.append(f"sanitizers, among {files[at]} and the next: {p.stderr[-900:]}")
        print(len(files), "files played through the sanitizers")
    for line in wrong[:80]:
        print("FAIL", line)
    print(len(wrong), "wrong")
    if not a.keep:
        shutil.rmtree(work)
    return bool(wrong)


sys.exit(main())
