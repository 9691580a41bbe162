#!/usr/bin/env python3
"""The exposure routes: found by title, number, mark and label; only for who may see it; drafts the first report and the incident."""
import os
import sys
import zipfile
import io

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from harness import check, end, equal                 # noqa: E402
from office import Office, signed, today              # noqa: E402


def main():
    with Office() as o:
        clerk = o.worker("clerk", ["registry_clerk"], "赵六", clearance=3)
        officer = o.worker("officer", ["secrecy_officer"], "王五", clearance=3)
        low = o.worker("low", ["secrecy_officer"], "低密级保密员", clearance=2)
        staff = o.worker("staff", ["staff"], "持有人", clearance=3)
        d = o.made(o.document(clerk, "演练方案(示例)", level=3, copies=2, ref_no="示发〔2026〕8号", term="10Y"))
        secret = o.made(o.document(clerk, "机密摘录(示例)", level=3, copies=1, term="10Y"))
        o.made(clerk.act("derivation", "create", {"source": d, "result": secret, "level": 3, "kind": "extract", "made_on": today(), "made_by": clerk.person}, **signed(clerk)))
        account = o.made(o.hr.act("custody_account", "create", {"name": "持有人", "kind": "person", "person": staff.person, "max_level": 3}))
        registry = [a["id"] for a in o.hr.all("custody_account") if a["kind"] == "registry"][0]
        copies = sorted(k["id"] for k in clerk.all("copy", filter=f"document:eq:{d}"))
        item = [i["id"] for i in clerk.all("custody_item", filter=f"copy:eq:{copies[0]}")][0]
        import time
        now = time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(time.time() + 8 * 3600))
        a = clerk.act("movement", "post", {"item": item, "kind": "issue", "from_account": registry, "to_account": account, "received_by": staff.person, "given_at": now, "received_at": now, "due_on": "2099-01-01"},
                      **signed(clerk), second={"account": "staff", "password": staff.password})
        equal(a.status, 201, "issued")
        no = officer.get(f"/registers/document/{d}").json["record"]["no"]
        label = officer.get(f"/registers/copy/{copies[1]}").json["record"].get("label_code")
        for text, want in (("演练方案", ("document", d)), (no, ("document", d)), ("示发〔2026〕8号", ("document", d)), (f"{no} 000002", ("copy", copies[1])), (f"示发〔2026〕8号 000001", ("copy", copies[0]))):
            rows = officer.get("/exposure/find", q=text).json["rows"]
            check(want in {(r["kind"], r["id"]) for r in rows}, f"found by {text}", rows)
        if label:
            check(("copy", copies[1]) in {(r["kind"], r["id"]) for r in officer.get("/exposure/find", q=label).json["rows"]}, "found by label")
        equal(low.get("/exposure/find", q="演练方案").json["rows"], [], "what is above his clearance is not found")
        equal(low.get("/exposure", kind="document", id=d).status, 404, "nor traced")
        equal(staff.get("/exposure", kind="document", id=d).status, 403, "a holder does not trace")
        j = officer.get("/exposure", kind="document", id=d, **{"from": today(), "to": today()}).json
        equal({n["key"] for n in j["nodes"]}, {f"document:{d}", f"document:{secret}"} | {f"copy:{k}" for k in copies} | {f"copy:{k['id']}" for k in clerk.all("copy", filter=f"document:eq:{secret}")}, "carriers")
        people = {p["id"]: p for p in j["persons"]}
        check(people[staff.person]["roles"].get("holder") == 1 and people[staff.person]["name"] == "持有人", "the holder", people)
        check("maker" in people[clerk.person]["roles"], "who extracted")
        one = officer.get("/exposure", kind="copy", id=copies[1], **{"from": today(), "to": today()}).json
        check(staff.person not in {p["id"] for p in one["persons"]}, "from the mark of the other copy he is not in the set")
        equal(officer.get("/exposure", kind="document", id=d, **{"from": "2026-02-30"}).status, 422, "a bad date is refused")
        equal(officer.get("/exposure", kind="person", id=1).status, 422, "a person is no carrier")
        equal(officer.get("/exposure", kind="document").status, 422, "nothing chosen")
        for fmt, magic in (("pdf", b"%PDF"), ("docx", b"PK")):
            a = officer.get("/exposure/report", kind="document", id=d, format=fmt, **{"from": today(), "to": today()})
            check(a.status == 200 and a.body.startswith(magic), f"first report as {fmt}", a)
            if os.environ.get("EXPOSURE_OUT"):
                open(os.environ["EXPOSURE_OUT"] + "." + fmt, "wb").write(a.body)
        text = zipfile.ZipFile(io.BytesIO(a.body)).read("word/document.xml").decode()
        for word in ("同级保密行政管理部门", "上级主管部门", "发现，应于", "一、泄露内容", "二、发现经过", "三、责任人", "四、时间、地点和经过", "五、已造成", "六、查处情况", "七、补救措施", "持有人", "演练方案", "附表三"):
            check(word in text, f"the report says {word}")
        a = officer.post("/exposure/incident", {"kind": "document", "id": d, "from": today(), "to": today(), "title": "照片外传(演练)", "incident_kind": "leak"})
        equal(a.status, 201, "draft incident")
        inc = officer.get(f"/registers/incident/{a.json['id']}").json["record"]
        check(inc["state"] == "found" and inc["document"] == d and inc["level"] == 3 and inc["traced_at"] and "持有人" in inc["investigation"] and "演练方案" in inc["content"], "with its items", inc)
        equal(low.get(f"/registers/incident/{a.json['id']}").status, 404, "hidden from who is not cleared")
        a = officer.act("incident", "supplement", {"course_text": "某日巡查时发现照片"}, record=a.json["id"])
        equal(a.status, 200, "completed")
        inc = a.json["record"]["id"]
        a = officer.get("/exposure/report", kind="document", id=d, format="docx", incident=inc, **{"from": today(), "to": today()})
        check("某日巡查时发现照片" in zipfile.ZipFile(io.BytesIO(a.body)).read("word/document.xml").decode(), "the report prints what the incident says")
        equal(staff.post("/exposure/incident", {"kind": "document", "id": d}).status, 403, "not for everybody")
        trail = o.client("auditor").get("/audit", action="trace").json["events"]
        check(any(e["register"] == "document" and e["record"] == d for e in trail), "the trace itself is in the ledger", trail[:2])
        cal = officer.get("/classification/calendar")
        equal(cal.status, 200, "calendar")
        equal(staff.get("/classification/calendar").status, 403, "not for everybody")
        check(o.verify().get("ok"), "the ledger verifies")
    end()


if __name__ == "__main__":
    main()
