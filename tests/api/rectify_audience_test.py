#!/usr/bin/env python3
"""A problem raised from a finding about a record of a restricted audience is seen by that audience, its owner and the keepers of the books; for others it does not exist."""
import io
import json
import re
import sqlite3
import sys
import tempfile
import zipfile

from harness import Server, YEAR, check, end, equal, run

PASSWORD = "Demo-Mima#2026"
top = tempfile.mkdtemp(prefix="sz-rectify-")
data = top + "/data"
r = run("demo", "--data", data, "--faults", "key", "--password", PASSWORD, "--answer-key", top + "/key.jsonl")
if r.returncode:
    sys.exit("demo: " + r.stderr)
db = sqlite3.connect(data + "/shenzhi.db", isolation_level=None)
srv = Server(data=data, init=False, admins=False)
officer = srv.client("wangwu", PASSWORD)
a = officer.post("/runs", {"standard": "shenzhi-100", "period": YEAR})
equal(a.status, 201, "a run")
rid = a.json["id"]
row = db.execute("SELECT target_record FROM assessment_finding WHERE run = ? AND target_register = 'document' AND state = 'live' ORDER BY level, id LIMIT 1", (rid,)).fetchone()
check(row, "a finding about a document")
doc = row[0]
db.execute("UPDATE document SET audience = '[\"p2\"]' WHERE id = ?", (doc,))
db.execute("INSERT INTO reg_audience(register, record, who) VALUES ('document', ?, 'p2')", (doc,))
equal(officer.post(f"/runs/{rid}/freeze").status, 200, "frozen again")
narrow = db.execute("SELECT id, detail FROM assessment_finding WHERE run = ? AND target_register = 'document' AND target_record = ? AND state = 'live'", (rid, doc)).fetchone()
wide = db.execute("SELECT id, detail FROM assessment_finding WHERE run = ? AND audience IS NULL AND level = 0 AND state = 'live' ORDER BY id LIMIT 1", (rid,)).fetchone()
left = db.execute("SELECT f.id, d.head FROM assessment_finding f JOIN person p ON p.id = f.person LEFT JOIN department d ON d.id = f.department"
                  " WHERE f.run = ? AND f.state = 'live' AND p.state <> 'active' AND d.head IS NOT NULL", (rid,)).fetchone()
office = db.execute("SELECT id FROM assessment_finding WHERE run = ? AND state = 'live' AND person IS NULL AND department IS NULL LIMIT 1", (rid,)).fetchone()
check(left and office, "a finding about somebody who has left, and one of the whole office", (left, office))
for (finding, want), what in (((left[0], left[1]), "who has left rectifies nothing: the head of his department does"), ((office[0], officer.me["person"]), "what is the whole office's is whose who raised it")):
    n = officer.post(f"/runs/{rid}/problems", {"finding": finding}).json["record"]
    equal(officer.get(f"/registers/rectification/{n}").json["record"]["owner"], want, what)
made = {}
for name, (finding, _) in (("narrow", narrow), ("wide", wide)):
    a = officer.post(f"/runs/{rid}/problems", {"finding": finding, "owner": 3})
    equal(a.status, 200 if a.status == 200 else 201, f"{name}: a problem")
    made[name] = a.json["record"]
zhang, li = srv.client("zhangsan", PASSWORD), srv.client("lisi", PASSWORD)    # leader, outside the audience; leader in charge, person 2, in it
for who, c, sees in (("leader outside", zhang, False), ("in the audience", li, True), ("owner", officer, True)):
    equal(c.get(f"/registers/rectification/{made['wide']}").status, 200, f"{who}: an open problem is seen")
    a = c.get(f"/registers/rectification/{made['narrow']}")
    equal(a.status, 200 if sees else 404, f"{who}: the restricted one")
    equal(c.get(f"/registers/rectification/{made['narrow']}/history").status, 200 if sees else 404, f"{who}: its history")
    everywhere = json.dumps([c.all("rectification"), c.get("/registers/rectification/options", limit=200).json, c.get("/todos").json], ensure_ascii=False) \
        + c.get("/registers/rectification/export", format="csv").body.decode()
    equal(narrow[1] in everywhere, sees, f"{who}: its words in list, options, to-dos, export")
    report = c.get(f"/runs/{rid}/trace").body.decode() if c is not officer else ""
    check(sees or narrow[1] not in report, f"{who}: the trace")
    for kind in ("report", "problems"):                     # its tables are no way around the row filter
        a = c.get(f"/runs/{rid}/report", format="docx", kind=kind)
        equal(a.status, 200, f"{who}: the {kind}")
        words = re.sub(r"<[^>]*>", "", zipfile.ZipFile(io.BytesIO(a.body)).read("word/document.xml").decode())
        equal(words.count(narrow[1]) > 0, sees, f"{who}: the {kind} and the restricted problem")
        check(wide[1] in words, f"{who}: the {kind} and the open problem")
        equal("另有1项涉及的记录本人无权查看" in words, not sees, f"{who}: the {kind} says that something is left out")
        levels = {2: "秘　密", 3: "机　密", 4: "绝　密"}
        want = db.execute("SELECT max(level) FROM assessment_finding WHERE run = ? AND state = 'live' AND level <= ?", (rid, c.me["clearance"])).fetchone()[0]
        equal(words.strip()[:9], "000001" + levels[want], f"{who}: the {kind} bears the mark of what it tells of, and a copy number")
srv.stop()
check(srv.verify()["problems"] and all(p["record"] == doc for p in srv.verify()["problems"]), "only the tampered document differs")
srv.done()
db.close()
end()
