#!/usr/bin/env python3
"""Papers through the API and the command line: forms, running pages, the report; who gets them, that they are noted, that bytes repeat."""
import hashlib
import io
import os
import shutil
import subprocess
import tempfile
import time
import zipfile

from harness import YEAR, check, end, equal, run
from office import Office, signed

o = Office()
hr = o.hr
clerk = o.worker("clerk", ["registry_clerk"], "赵六", clearance=4)
chief = o.worker("chief", ["hr", "secrecy_officer", "registry_clerk"], "周九", clearance=4)   # sees what the command line sees
staff = o.worker("staff", ["staff"], "钱七", department=1, clearance=0)
MAGIC = {"pdf": b"%PDF-1.", "docx": b"PK\x03\x04", "xlsx": b"PK\x03\x04"}


def pdf_text(data):
    if not shutil.which("pdftotext"):
        return None
    return subprocess.run(["pdftotext", "-layout", "-", "-"], input=data, capture_output=True).stdout.decode()


def record():
    doc = o.document(clerk, "关于绝密事项的通知", level=4, copies=2, ref_no="X〔2026〕1号").json["record"]["id"]
    for f in ("pdf", "docx"):
        a = clerk.get(f"/registers/document/{doc}/print", format=f)
        equal((a.status, a.body[: len(MAGIC[f])]), (200, MAGIC[f]), f"a record as {f}")
    text = pdf_text(clerk.get(f"/registers/document/{doc}/print", format="pdf").body)
    if text is not None:
        for want in ("绝密", "关于绝密事项的通知", "X〔2026〕1号", "签字"):
            check(want in text, f"the form holds {want}", text)
    equal(staff.get(f"/registers/document/{doc}/print", format="pdf").status, 404, "hidden records are not printed")
    equal(clerk.get(f"/registers/document/{doc}/print", format="odt").status, 422, "unknown format")
    equal(clerk.get(f"/registers/document/{doc}/print").status, 422, "no format")
    events = clerk.get(f"/registers/document/{doc}/history").json["events"]
    check(any(e["action"] == "print" for e in events), "printing is in the history", [e["action"] for e in events])
    a = clerk.get("/registers/document/print", format="pdf")
    text = pdf_text(a.body)
    equal(a.status, 200, "the running page")
    check(text is None or "登记簿" in text and "关于绝密事项的通知" in text, "the page lists the document", text)
    text = pdf_text(staff.get("/registers/document/print", format="pdf").body)
    check(text is None or "关于绝密" not in text, "but not for who may not see it", text)
    equal(clerk.get("/registers/account/print", format="pdf").status, 404, "no page of a register he may not see")


def report():
    a = chief.post("/runs", {"standard": "shenzhi-100", "period": YEAR})
    equal(a.status, 201, "a run")
    n, j = a.json["id"], a.json["run"]
    first = {}
    for kind in ("report", "plan", "items", "problems"):
        for f in ("pdf", "docx", "xlsx"):
            a = chief.get(f"/runs/{n}/report", format=f, kind=kind)
            equal((a.status, a.body[: len(MAGIC[f])]), (200, MAGIC[f]), f"{kind} as {f}")
            first[kind, f] = hashlib.sha256(a.body).hexdigest()
    time.sleep(1.1)
    for (kind, f), sha in first.items():
        equal(hashlib.sha256(chief.get(f"/runs/{n}/report", format=f, kind=kind).body).hexdigest(), sha, f"{kind}.{f} again is the same bytes")
    xml = zipfile.ZipFile(io.BytesIO(chief.get(f"/runs/{n}/report", format="docx").body)).read("word/document.xml").decode()
    check(f"得分{j['score']}分" in xml and f"{j['percent']}%" in xml, "the API's digits", (j["score"], j["percent"]))
    check("第五十八条" in xml, "the basis")
    check("情形均未发生" not in xml and "还含需由人判定的情形，尚未判定" in xml, "what no person has judged yet is not said to be absent")
    text = pdf_text(chief.get(f"/runs/{n}/report", format="pdf", mark="秘密★1年", copy_number="000007", urgency="加急").body)
    if text is not None:
        at = [text.find(w) for w in ("000007", "秘密★1年", "加急", "自查自评报告", "一、", "二、", "三、", "四、", "五、", "六、", "七、", "附件1")]
        check(-1 not in at and at == sorted(at), "head and sections in order", at)
    text = pdf_text(hr.get(f"/runs/{n}/report", format="pdf").body)
    check(text is None or "关于绝密" not in text, "a report names no record its reader may not see", text)
    equal(staff.get(f"/runs/{n}/report", format="pdf").status, 404, "staff get no report")
    equal(chief.get(f"/runs/{n}/report", format="pdf", kind="poem").status, 415, "unknown kind")
    return n, first


def command_line(n, first):
    """The same bytes from another process, elsewhere on earth."""
    out = tempfile.mkdtemp(prefix="sz-paper-")
    for f in ("pdf", "docx", "xlsx"):
        path = os.path.join(out, "r." + f)
        r = run("report", "--data", o.data, "--run", str(n), "--out", path, env={"TZ": "America/New_York", "LANG": "C"})
        equal(r.returncode, 0, f"report --out r.{f} {r.stderr}")
        equal(hashlib.sha256(open(path, "rb").read()).hexdigest(), first["report", f], f"the command line writes the API's {f}")
        equal(os.stat(path).st_mode & 0o777, 0o600, "readable by its owner only")
    template = os.path.join(out, "t.docx")
    with zipfile.ZipFile(template, "w") as z:
        z.writestr("word/document.xml", "<w:document><w:p><w:r><w:t>{{off</w:t></w:r><w:r><w:t>ice}}：{{score}}</w:t></w:r></w:p></w:document>")
    r = run("report", "--data", o.data, "--run", str(n), "--out", os.path.join(out, "own.docx"), "--template", template)
    equal(r.returncode, 0, f"an office's own template {r.stderr}")
    xml = zipfile.ZipFile(os.path.join(out, "own.docx")).read("word/document.xml").decode()
    check("{{" not in xml and "：" in xml, "its fields are filled", xml)
    for args, code in ((["--run", str(n), "--out", out + "/x.odt"], 2), (["--run", "99", "--out", out + "/x.pdf"], 4), (["--run", "x", "--out", out + "/x.pdf"], 2)):
        equal(run("report", "--data", o.data, *args).returncode, code, f"report {args}")
    check(not os.path.exists(out + "/x.pdf"), "nothing is written then")
    shutil.rmtree(out)


try:
    record()
    n, first = report()
except Exception as e:
    check(False, f"broke off: {type(e).__name__} {e}")
    end()
equal(o.stop(), 0, "graceful stop")
command_line(n, first)
v = o.verify()
check(v.get("ok"), "the ledger verifies", v)
o.done()
end()
