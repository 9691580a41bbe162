#!/usr/bin/env python3
"""Printed forms: every register of the demo office as form and running page; blank forms with a code, keyed back once."""
import os
import re
import shutil
import subprocess
import tempfile

from harness import Server, check, end, equal, run

WORD = "Yan-Shi#2026demo"
MAGIC = {"pdf": b"%PDF-1.", "docx": b"PK\x03\x04", "xlsx": b"PK\x03\x04"}
work = tempfile.mkdtemp(prefix="shenzhi-forms-")
data = os.path.join(work, "data")
run("demo", "--data", data, "--faults", "none", "--password", WORD)
srv = Server(data=data, init=False, admins=False)
officer, clerk, hr, staff = (srv.client(a, WORD) for a in ("wangwu", "zhaoliu", "sunqi", "g00020"))


def text(pdf):
    return subprocess.run(["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True).stdout.decode()


def every_register():
    """Each register with a record prints it and its running page in every format; no page is empty."""
    printed = 0
    for reg in officer.get("/model").json["registers"]:
        name = reg["name"]
        rows = officer.get(f"/registers/{name}", limit=1).json["rows"]
        if not rows:
            continue
        for f, magic in MAGIC.items():
            a = officer.get(f"/registers/{name}/{rows[0]['id']}/print", format=f)
            check(a.status == 200 and a.body.startswith(magic) and len(a.body) > 2000, f"{name}: form as {f}", a.status)
        # one short page is enough: a filter on the record itself where the list is long
        a = officer.get(f"/registers/{name}/print", format="xlsx", filter=f"id:eq:{rows[0]['id']}")
        if a.status == 422:
            a = officer.get(f"/registers/{name}/print", format="xlsx")
        check(a.status == 200 and a.body.startswith(b"PK"), f"{name}: running page", a)
        printed += 1
    check(printed > 30, "registers printed", printed)


def customary():
    """Titles, signature boxes and columns are the office's customary ones, as data."""
    n = hr.get("/registers/clearance", limit=1).json["rows"][0]["id"]
    t = text(hr.get(f"/registers/clearance/{n}/print", format="pdf").body)
    for want in ("进入要害部位工作人员审批表", "人事部门审查", "保卫部门审查", "分管领导审批"):
        check(want in t, f"clearance form holds {want}", t[:400])
    n = clerk.get("/registers/copy", limit=1, sort="id").json["rows"][0]
    t = text(clerk.get(f"/registers/copy/{n['id']}/print", format="pdf").body)
    check(f"{n['copy_no']:06d}" in t and f"份号 {n['copy_no']:06d}" in clerk.get(f"/registers/copy/{n['id']}").json["label"], "copy numbers have six digits", t[:300])
    n = clerk.get("/registers/document", limit=1).json["rows"][0]["id"]
    t = text(clerk.get("/registers/document/print", format="pdf", filter="registered_on:ge:" + clerk.get(f"/registers/document/{n}").json["record"]["registered_on"]).body)
    check("收发文登记簿" in t and "归入卷号" in t and "承办部门" in t, "columns of the running page of documents", t[:400])


def blanks():
    a = clerk.post("/registers/movement/blanks", {"action": "post_paper", "count": 3})
    equal((a.status, a.body[:7]), (200, b"%PDF-1."), "three blanks")
    t = text(a.body)
    codes = re.findall(r"KB-\d{4}-\d{5}", t)
    equal(len(set(codes)), 3, "three pages, three codes")
    check("□" in t and "签字" in t, "boxes to tick, places to sign", t[:300])
    subprocess.run(["pdftoppm", "-r", "150", "-png", "-", os.path.join(work, "p")], input=a.body, check=True)
    seen = subprocess.run(["zbarimg", "-q", "--raw", *sorted(os.path.join(work, f) for f in os.listdir(work) if f.endswith(".png"))], capture_output=True, text=True).stdout.split()
    equal(sorted(seen), sorted(set(codes)), "the QR codes say the codes")
    one = codes[0]
    j = clerk.get(f"/blanks/{one}").json
    equal((j["register"], j["action"], j["state"]), ("movement", "post_paper", "printed"), "a code leads to its form")
    equal(staff.get(f"/blanks/{one}").status, 404, "not for who may not do the action")
    equal(clerk.get("/blanks/KB-2026-99999").status, 404, "an unknown code")
    equal(staff.post("/registers/movement/blanks", {"action": "post_paper"}).status, 404, "no blanks for who may not do the action")
    equal(clerk.post("/registers/movement/blanks", {"action": "accept"}).status, 404, "only creating actions")
    for count in (51, 0, 2 ** 32 + 1, "3", True, []):
        equal(clerk.post("/registers/movement/blanks", {"action": "post_paper", "count": count}).status, 422, f"one to fifty, not {count!r}")
    return codes


def key_back():
    a = hr.post("/registers/pledge/blanks", {"action": "create", "count": 2})
    equal(a.status, 200, "blanks of another register")
    codes = sorted(set(re.findall(r"KB-\d{4}-\d{5}", text(a.body))))
    people = [r["id"] for r in hr.get("/registers/person", limit=100).json["rows"]]
    fields = {"person": people[-1], "department": 1, "year": 2031, "kind": "yearly"}
    before = srv.verify()["events"]
    a = hr.post("/registers/pledge/actions/create", {"fields": {**fields, "year": 1}, "blank": codes[0]})
    equal(a.status, 422, "a bad entry is refused")
    equal(hr.get(f"/blanks/{codes[0]}").json["state"], "printed", "and the form is still to be keyed back")
    key = {"Idempotency-Key": "forms-test-1"}
    a = hr.post("/registers/pledge/actions/create", {"fields": fields, "blank": codes[0]}, headers=key)
    equal(a.status, 201, "keyed back")
    n = a.json["record"]["id"]
    again = hr.post("/registers/pledge/actions/create", {"fields": fields, "blank": codes[0]}, headers=key)
    equal((again.status, again.json["record"]["id"]), (201, n), "the same request again is the same record")
    equal(hr.get(f"/blanks/{codes[0]}").json["keyed_record"], n, "the form names its record")
    a = hr.post("/registers/pledge/actions/create", {"fields": {**fields, "person": people[-2]}, "blank": codes[0]})
    equal((a.status, a.code), (409, "E_STATE"), "a form is keyed back once")
    equal(hr.get("/registers/pledge", filter=f"person:eq:{people[-2]}", sort="-id").json["rows"][:1] and
          hr.get("/registers/pledge", filter=f"person:eq:{people[-2]}", sort="-id").json["rows"][0]["year"] == 2031, False, "and the second record is not made")
    a = hr.post("/registers/course/actions/create", {"fields": {}, "blank": codes[1]})
    check(a.status in (409, 422, 403), "a form of another register is refused", a)
    check(srv.verify()["events"] > before, "printing and keying back are in the ledger")


every_register()
customary()
blanks()
key_back()
equal(srv.stop(), 0, "stops")
equal(srv.verify().get("ok"), True, "the ledger verifies")
srv.done()
shutil.rmtree(work, ignore_errors=True)
end()
