#!/usr/bin/env python3
"""No printed form, running page, sheet or report of the demo office, with every fault planted, shows a code of the program instead of its name;
the signature boxes of a form never begin a page of their own."""
import datetime
import io
import json
import os
import re
import shutil
import subprocess
import tempfile
import zipfile
from xml.etree import ElementTree

from harness import Server, check, end, equal, run

WORD = "Yan-Shi#2026demo"
USERS = ("wangwu", "zhaoliu", "sunqi", "zhouba", "wujiu", "zhengshi", "lisi", "zhangsan")
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
# words that people write themselves in the demo office: names of machines and the like
OWN = {"pc", "demo", "U", "A", "B", "C", "D"}
YEAR = (datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(hours=8)).strftime("%Y")      # office time
work = tempfile.mkdtemp(prefix="shenzhi-codes-")
data = os.path.join(work, "data")
run("demo", "--data", data, "--password", WORD)
made = json.loads(run("assess", "run", "--data", data, "--standard", "shenzhi-100", "--period", YEAR, "--json").stdout)
srv = Server(data=data, init=False, admins=False)
users = [srv.client(a, WORD) for a in USERS]


def vocabulary():
    """Every id that stands in the model: states, choices, actions, registers, rules, standards, roles, ties, verdicts."""
    words = {"created_at", "created_by", "updated_at", "updated_by", "last_seq", "unit", "version", "audience"}
    for u in users:
        for r in u.get("/model").json["registers"]:
            words.add(r["name"])
            words |= {s["name"] for s in r["states"]} | {a["name"] for a in r["actions"]}
            words |= {c["name"] for f in r["fields"] for c in f.get("choices", [])} | {f["name"] for f in r["fields"]}
    for folder in ("rules", "ties", "standards"):
        for _, _, files in os.walk(os.path.join(ROOT, "model", folder)):
            words |= {f.split(".")[0] for f in files}
    words |= {line.split("\t")[0] for line in open(os.path.join(ROOT, "model/roles.tsv"), encoding="utf-8")}
    return {w for w in words if re.fullmatch(r"[a-z][a-z0-9_-]+", w)} - OWN


def texts_of_pdf(body):
    return subprocess.run(["pdftotext", "-layout", "-", "-"], input=body, capture_output=True, check=True).stdout.decode()


def texts_of_zip(body):
    out = []
    with zipfile.ZipFile(io.BytesIO(body)) as z:
        for n in z.namelist():
            if re.search(r"(sharedStrings|sheet\d+|document|header\d*|footer\d*)\.xml$", n):
                out += [e.text for e in ElementTree.fromstring(z.read(n)).iter() if e.text and e.tag.endswith("}t")]
    return "\n".join(out)


def shown(text, words):
    """Codes standing as words of their own; not inside a file name, a reference number or an address."""
    return sorted({w for w in re.findall(r"(?<![A-Za-z0-9_./@-])[a-z][a-z0-9_-]+(?![A-Za-z0-9_./@-])", text) if w in words})


def signs_alone(text):
    """Pages but the first that begin with the signatures."""
    return [p for p in text.split("\f")[1:] if p.strip().split("\n")[0].strip().startswith("签字")]


words = vocabulary()
check(len(words) > 1000 and {"meets", "door_key", "shenzhi-100", "medium"} <= words, "the vocabulary", len(words))
verdicts = {c["name"]: c["title"] for r in users[0].get("/model").json["registers"] if r["name"] == "assessment_run" for f in r["fields"] if f["name"] == "verdict" for c in f["choices"]}
equal((verdicts.get("meets"), verdicts.get("basic"), verdicts.get("fails")), ("符合要求", "基本符合要求", "不符合要求"), "words of the verdicts are those of the unit's standards")
seen = {}
for u in users:
    for r in u.get("/model").json["registers"]:
        seen.setdefault(r["name"], u)
bad, alone, papers = [], [], 0
for name, u in sorted(seen.items()):
    rows = u.get(f"/registers/{name}", limit=40, sort="-id").json["rows"]
    picked = {}
    for r in rows:                              # one record of each state, at most six
        picked.setdefault(r["state"], r["id"])
    for n in list(picked.values())[:6]:
        a = u.get(f"/registers/{name}/{n}/print", format="pdf")
        equal(a.status, 200, f"form of {name}/{n}")
        t = texts_of_pdf(a.body)
        bad += [(f"form {name}/{n}", w) for w in shown(t, words)]
        alone += [f"{name}/{n}"] if signs_alone(t) else []
        papers += 1
    if rows:
        a = u.get(f"/registers/{name}/{rows[0]['id']}/print", format="xlsx")
        bad += [(f"form sheet {name}", w) for w in shown(texts_of_zip(a.body), words)]
    a = u.get(f"/registers/{name}/print", format="xlsx", sort="-id", limit=200)
    equal(a.status, 200, f"running page of {name}")
    bad += [(f"book {name}", w) for w in shown(texts_of_zip(a.body), words)]
for kind in ("pdf", "docx", "xlsx"):
    path = os.path.join(work, "report." + kind)
    run("report", "--data", data, "--run", str(made["run"]), "--out", path)
    body = open(path, "rb").read()
    bad += [(f"report {kind}", w) for w in shown(texts_of_pdf(body) if kind == "pdf" else texts_of_zip(body), words)]
check(papers > 100, "forms printed", papers)
equal(bad, [], "codes shown to people")
equal(alone, [], "signatures on a page of their own")
check(shown("等次 meets", words) == ["meets"], "a code would be found")
# in English a rule's row says what every rule has: its title, what its record is called, the days
en = srv.client("wangwu", WORD, lang="en")
item = lambda i: en.get(f"/runs/{made['run']}/items/{i['id']}").json["findings"]  # noqa: E731
run_page = en.get(f"/runs/{made['run']}").json
said = [("item", f) for k in run_page["categories"] for i in k["items"] if i["findings"] for f in item(i)]
said += [("whatif", f) for f in en.get(f"/runs/{made['run']}/whatif").json["open"]]
said += [("todo", t) for t in en.get("/todos").json["todos"] if t["kind"] == "rule"]
said += [("org", {"detail": f["detail"]}) for d in en.get("/org").json["departments"] for f in d["four"].values() if not f["ok"]]
rules = [r for r in en.get("/rules").json if r["open"]]
said += [("rule", x) for r in rules for x in en.get(f"/rules/{r['id']}/rows").json["rows"]]
chinese = [(k, f["detail"]) for k, f in said for text in (f["detail"], f.get("reason") or "") if re.search("[\u4e00-\u9fff]", text.replace(f.get("label") or f["detail"] * (k == "todo"), ""))]
check(len(said) > 400 and len({k for k, _ in said}) == 5, "sentences in English", (len(said), {k for k, _ in said}))
equal(chinese[:5], [], "Chinese sentences of rules in English")
todo = next(t for k, t in said if k == "todo")
equal(todo["detail"], en.get(f"/registers/{todo['register']}/{todo['record']}").json["label"], "a to-do's title stands beside it: here what its record is called")
equal(users[0].get(f"/runs/{made['run']}/whatif").json["open"][0]["detail"] in {f["reason"] for i in made["items"] for f in i["findings"]}, True, "in Chinese the rule's own")
equal(srv.stop(), 0, "stops")
srv.done()
shutil.rmtree(work, ignore_errors=True)
end()
