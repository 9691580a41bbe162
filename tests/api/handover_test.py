#!/usr/bin/env python3
"""A departure: a person with one of every kind of tie; the case closes only at zero or with a signed exception.
TIES plants one tie of each kind through the API and says how it is cleared; a kind that the model lacks or adds without a plant here fails."""
import os
import sys

import yaml

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from handover_more import MORE_BY_HAND, MORE_TIES, UNTIED, More    # noqa: E402
from harness import check, end, equal            # noqa: E402
from office import Office, PASSWORD, signed, today    # noqa: E402

LEAVER = ["staff", "classifying_officer", "department_head", "registry_clerk"]
ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../..")


class Departure(More, Office):
    def __init__(self):
        super().__init__()
        self.cast()

    def cast(self):
        self.clerk = self.worker("clerk", ["registry_clerk", "archivist"], "赵六", clearance=3)
        self.clerk2 = self.worker("clerk2", ["registry_clerk"], "钱七", clearance=3)
        self.keeper = self.worker("keeper", ["equipment_keeper"], "郑十", clearance=3)
        self.officer = self.worker("officer", ["secrecy_officer", "leader"], "王五", clearance=3)
        self.boss = self.worker("boss", ["leader_in_charge"], "李四", clearance=3)
        self.next = self.worker("next", ["staff"], "接替人", clearance=3)
        self.leaver = self.worker("leaver", LEAVER, "离岗人", clearance=3)
        self.me = self.leaver.person
        for p, name in ((self.leaver.person, "离岗人账户"),):
            self.account = self.made(self.hr.act("custody_account", "create", {"name": name, "kind": "person", "person": p, "department": self.dep[0], "max_level": 3}))

    def ok(self, a, what):
        if not check(a.status in (200, 201), what, a):
            raise SystemExit(1)
        return a.json["record"]["id"]

    def ok_status(self, a, what):
        if not check(a.status in (200, 201, 204), what, a):
            raise SystemExit(1)

    def second(self, who, by):
        return {**signed(by), "second": {"account": who.me["account"], "password": who.password}}

    def out(self, item, account, to):
        registry = [a["id"] for a in self.hr.all("custody_account") if a["kind"] == "registry"][0]
        fields = {"item": item, "kind": "issue", "from_account": registry, "to_account": account, "received_by": to.person, "given_at": now(), "received_at": now(), "due_on": "2099-12-31"}
        return self.clerk.act("movement", "post", fields, **self.second(to, self.clerk))

    def paper(self, title, level=2):
        d = self.ok(self.document(self.clerk, title, level=level, copies=1, term="10Y"), f"document {title}")
        copy = [k["id"] for k in self.clerk.all("copy", filter=f"document:eq:{d}")][0]
        return d, [i["id"] for i in self.clerk.all("custody_item", filter=f"copy:eq:{copy}")][0]

    # ---- one of every kind of tie

    def item(self):
        d, item = self.paper("离岗人所持文件(示例)")
        self.ok(self.out(item, self.account, self.leaver), "issue")

    def flow_item(self):
        pass                                     # comes with `instruction`

    def medium(self):
        self.ok(self.keeper.act("medium", "create", {"name": "示例盘", "kind": "usb", "secret_level": 2, "department": self.dep[0], "keeper": self.me, "labelled": True}), "medium")

    def computer(self):
        self.ok(self.keeper.act("computer", "create", {"name": "示例机", "secret_level": 2, "network": "none", "purpose": "documents", "department": self.dep[0], "keeper": self.me}), "computer")

    def equipment(self):
        self.ok(self.keeper.act("equipment", "create", {"name": "示例复印机", "kind": "copier", "secret_level": 2, "connection": "none", "department": self.dep[0], "keeper": self.me, "labelled": True}), "equipment")

    def internet_use(self):
        self.ok(self.keeper.act("internet_user", "create", {"person": self.me, "department": self.dep[0], "purpose": "查资料"}), "internet user")

    def safe(self):
        self.cabinet = self.ok(self.hr.act("custody_account", "create", {"name": "离岗人保管的柜", "kind": "cabinet", "keeper": self.me, "department": self.dep[0], "max_level": 3, "changed_code_on": "2026-01-05"}), "safe")

    def combination(self):
        self.other = self.ok(self.hr.act("custody_account", "create", {"name": "他人保管的柜", "kind": "cabinet", "keeper": self.clerk.person, "department": self.dep[0], "max_level": 3, "changed_code_on": "2026-01-05",
                                                                      "combination_holders": [self.clerk.person, self.me]}), "combination")

    def door_key(self):
        k = self.ok(self.officer.act("door_key", "create", {"name": "示例室钥匙", "kind": "key"}), "key")
        self.ok(self.officer.act("door_key", "issue", {"holder": self.me, "issued_on": today()}, record=k, **self.second(self.leaver, self.officer)), "key issued")

    def key_part(self):
        self.part = self.ok(self.officer.act("key_part", "create", {"name": "示例机房", "kind": "place", "category": "computers", "max_level": 3, "department": self.dep[0], "keeper": self.me, "place": "示例楼", "reason": "示例"}), "key part")

    def protection(self):
        self.ok(self.officer.act("protection", "create", {"key_part": self.part, "kind": "alarm", "pieces": 1, "keeper": self.me, "last_check_on": today(), "next_check_on": "2099-01-01"}), "protection")

    def offered(self):
        _, item = self.paper("待签收文件(示例)")
        registry = [a["id"] for a in self.hr.all("custody_account") if a["kind"] == "registry"][0]
        self.offer = self.ok(self.clerk.act("movement", "offer", {"item": item, "kind": "issue", "from_account": registry, "to_account": self.account, "received_by": self.me, "given_at": now(), "due_on": "2099-12-31"},
                                            **signed(self.clerk)), "offer")

    def circulation(self):
        d, _ = self.paper("传阅文件(示例)")
        c = self.ok(self.clerk.act("circulation", "create", {"document": d, "level": 2, "urgency": "routine", "readers": [self.me]}), "circulation")
        self.ok(self.boss.act("circulation", "approve", record=c, **signed(self.boss)), "circulation approved")
        self.folder = c

    def instruction(self):
        d, item = self.paper("呈批文件(示例)")
        i = self.ok(self.clerk.act("instruction", "create", {"document": d, "item": item, "level": 2, "leader": self.me}), "instruction")
        self.ok(self.clerk.act("instruction", "submit", record=i, **signed(self.clerk)), "submitted")
        self.slip = i

    def decision_draft(self):
        self.ok(self.leaver.act("decision", "create", {"title": "在办定密(示例)", "kind": "original", "act": "decide", "department": self.dep[0], "drafter": self.me, "level": 2}), "decision")

    def step_person(self):
        scope = self.ok(self.hr.act("scope_item", "create", {"code": "SF-1", "title": "示例事项", "max_level": 3, "max_term": "20Y"}), "scope item")
        d = self.ok(self.leaver.act("decision", "create", {"title": "退回重拟(示例)", "kind": "original", "act": "decide", "department": self.dep[0], "drafter": self.me, "level": 2}), "decision 2")
        fields = {"level": 2, "term": "10Y", "basis_text": "示例", "made_on": today(), "scope_item": scope}
        self.ok(self.leaver.act("decision", "propose", fields, record=d), "proposed")
        self.ok(self.officer.act("decision", "send_back", record=d, comment="理由不足"), "sent back")

    def step_role(self):
        scope = [s["id"] for s in self.hr.all("scope_item")][0]
        d = self.ok(self.next.act("decision", "create", {"title": "待定密责任人审批(示例)", "kind": "original", "act": "decide", "department": self.dep[0], "drafter": self.next.person, "level": 2}), "decision 3")
        self.ok(self.next.act("decision", "propose", {"level": 2, "term": "10Y", "basis_text": "示例", "made_on": today(), "scope_item": scope}, record=d), "proposed 3")
        self.ok(self.officer.act("decision", "review", record=d, **signed(self.officer)), "reviewed 3")

    def release_draft(self):
        self.ok(self.leaver.act("release", "create", {"title": "在办公开(示例)", "department": self.dep[0], "drafter": self.me, "channel": "website"}), "release")

    def meeting(self):
        self.ok(self.officer.act("meeting", "create", {"title": "示例会议", "level": 2, "department": self.dep[0], "organizer": self.me, "held_on": "2099-01-01", "place": "示例楼"}), "meeting")

    def rectification(self):
        self.ok(self.officer.act("rectification", "create", {"detail": "示例问题", "department": self.dep[0], "owner": self.me, "due_on": "2099-01-01"}), "rectification")

    def work_item(self):
        self.ok(self.officer.act("work_item", "create", {"year": 2026, "kind": "task", "title": "示例任务", "department": self.dep[0], "owner": self.me, "due_on": "2099-01-01"}), "work item")

    def training(self):
        s = self.ok(self.officer.act("course_session", "create", {"title": "示例考试", "kind": "exam", "topic": "law", "group_kind": "classified"}), "session")
        self.ok(self.officer.act("attendance", "create", {"session": s, "person": self.me, "department": self.dep[0]}), "attendance")

    def appointment(self):
        self.ok(self.officer.act("appointment", "create", {"role": "group_member", "person": self.me, "department": self.dep[0], "from_on": "2026-01-01"}), "appointment")

    def passport(self):
        t = self.ok(self.leaver.act("travel", "create", {"person": self.me, "department": self.dep[0], "destination": "示例国", "purpose": "旅游", "leave_on": "2099-01-01", "return_on": "2099-01-10"}), "travel")
        self.ok(self.boss.act("travel", "approve", record=t, **signed(self.boss)), "travel approved")
        self.ok(self.officer.act("travel", "brief", {"briefed_on": today()}, record=t), "briefed")
        self.document_kept = self.ok(self.hr.act("passport", "create", {"person": self.me, "kind": "passport", "tail": "1234", "kept_on": today()}), "passport kept")
        self.ok(self.hr.act("travel", "hand_out", {"passport_out_on": today()}, record=t, **signed(self.hr)), "passport handed out")
        self.travel = t

    def passport_out(self):
        pass                                     # comes with `passport`

    def head(self):
        d = self.ok(self.hr.act("department", "create", {"name": "离岗人负责的科", "head": self.me}), "department")
        check(d > 0, "department")

    def login(self):
        pass                                     # his account is a tie as it is

    def role(self):
        pass


TIES = ["item", "flow_item", "medium", "computer", "equipment", "internet_use", "safe", "combination", "door_key", "key_part", "protection", "offered", "circulation", "instruction", "decision_draft", "step_person", "step_role",
        "release_draft", "meeting", "rectification", "work_item", "training", "appointment", "passport", "passport_out", "head", "login", "role"] + MORE_TIES
# Who settles what the one act may not: each is done by him whose work it is.
BY_HAND = {"passport_out", "internet_use", "flow_item", "offered", "circulation", "instruction", "step_person", "step_role", "training", "appointment", "passport", "login", "role"} | MORE_BY_HAND


def now():
    import time
    return time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(time.time() + 8 * 3600))


def files():
    return {f[:-4] for f in os.listdir(os.path.join(ROOT, "model/ties")) if f.endswith(".sql") and not f.endswith(".test.sql")}


def every_register_is_judged():
    """A register that names a person and can be open has a tie, or a reason to have none."""
    text = {f: open(os.path.join(ROOT, "model/ties", f + ".sql"), encoding="utf-8").read() for f in files()}
    tied = {line.split(":")[1].strip() for t in text.values() for line in t.splitlines() if line.startswith("-- register:")}
    for f in sorted(os.listdir(os.path.join(ROOT, "model/registers"))):
        r = yaml.safe_load(open(os.path.join(ROOT, "model/registers", f), encoding="utf-8"))
        if any(x["type"] in ("person", "persons") for x in r["fields"]) and any(not s.get("final") for s in r["states"]):
            check((r["register"] in tied) != (r["register"] in UNTIED), f"{r['register']} has a tie or a reason, not both")


def open_lines(o, h):
    return [x for x in o.officer.all("handover_line", filter=f"handover:eq:{h}") if x["state"] == "open"]


def gather(o):
    before = {t["tie"] for t in o.hr.get(f"/people/{o.me}/ties").json["ties"]}
    equal(before, {"login", "role", "pledge", "step_person"}, "a fresh person has only his account, his roles and the letter of his clearance, which waits for him to sign")
    for name in TIES:
        getattr(o, name)()
    a = o.officer.get(f"/people/{o.me}/ties")
    equal({t["tie"] for t in a.json["ties"]}, files(), "one act gathers every kind of tie")
    for t in a.json["ties"]:
        check(t["detail"] and t["register"] and t["record"], f"tie {t['tie']} says what and where", t)
    check(any(t["link"] for t in a.json["ties"]), "ties carry links")
    own = o.leaver.get(f"/people/{o.me}/ties")
    equal(own.status, 200, "the person sees his own ties")
    equal(o.next.get(f"/people/{o.me}/ties").status, 404, "a colleague does not")


def settle(o):
    h = o.made(o.hr.act("handover", "create", {"person": o.me, "department": o.dep[0], "kind": "leave", "successor": o.next.person, "planned_on": "2099-01-01"}))
    lines = open_lines(o, h)
    live = o.officer.get(f"/people/{o.me}/ties").json["ties"]
    equal(sorted((x["tie_title"], x["detail"]) for x in lines), sorted((t["title"], t["detail"]) for t in live), "a line a tie")
    n = len([x for x in live if x["tie"] in ("item", "flow_item")])
    check(n >= 5, "papers, a draft and a folder's paper are held", n)
    a = o.officer.act("handover", "close", record=h, **signed(o.officer))
    equal(a.code, "E_STATE", "not closed before counting")
    a = o.clerk.act("handover", "count", {"counted_out": n, "counted_in": n}, record=h, **o.second(o.clerk2, o.clerk))
    equal(a.code, "E_RULE", "the giving side must sign himself")
    a = o.clerk.act("handover", "count", {"counted_out": n, "counted_in": n - 1}, record=h, **o.second(o.leaver, o.clerk))
    equal(a.code, "E_RULE", "both counts must agree")
    a = o.clerk.act("handover", "count", {"counted_out": n + 5, "counted_in": n + 5}, record=h, **o.second(o.leaver, o.clerk))
    equal(a.code, "E_RULE", "and agree with the books")
    o.ok(o.clerk.act("handover", "count", {"counted_out": n, "counted_in": n}, record=h, **o.second(o.leaver, o.clerk)), "counted by both")
    a = o.clerk.act("handover", "settle", record=h, **o.second(o.clerk2, o.clerk))
    equal(a.code, "E_RULE", "the successor signs for what he gets")
    o.ok(o.clerk.act("handover", "settle", record=h, **o.second(o.next, o.clerk)), "settled in one signed act")
    left = {t["tie"] for t in o.officer.get(f"/people/{o.me}/ties").json["ties"]}
    equal(left, BY_HAND, "the act moved all it may")
    item = [i for i in o.clerk.all("custody_item") if "离岗人所持" in i["name"]][0]
    equal(item["holder"], o.next.person, "the carrier is with the successor")
    for cabinet in (o.cabinet, o.other):
        rec = o.hr.get(f"/registers/custody_account/{cabinet}").json["record"]
        equal(rec["code_due_on"], today(), "his combinations became due for change")
    equal(rec["combination_holders"], [o.clerk.person], "he no longer stands among those who know it")
    return h


def by_hand(o, h):
    a = o.officer.act("handover", "close", record=h, **signed(o.officer))
    equal(a.code, "E_RULE", "does not close while ties are left")
    check("未办结的外出携带" in a.json["detail"] and "传阅未阅" in a.json["detail"], "and says which", a.json["detail"])
    users = {"sys": o.client("sysadmin"), "sec": o.client("secadmin")}
    o.ok(o.keeper.act("internet_user", "end", {"until_on": today()}, record=o.hr.all("internet_user")[0]["id"], comment="离岗"), "internet use ended")
    o.ok(o.leaver.act("movement", "refuse", record=o.offer, comment="离岗"), "offer refused")
    a = o.boss.act("circulation", "add_reader", {"readers": [o.next.person]}, record=o.folder, comment="离岗", **signed(o.boss))
    check(a.status == 422 and "只能增加" in a.json["errors"][0]["detail"], "nobody is taken off the list of readers", a)
    o.ok(o.boss.act("circulation", "add_reader", {"readers": [o.me, o.next.person]}, record=o.folder, comment="离岗", **signed(o.boss)), "another reader")
    o.ok(o.boss.act("circulation", "excuse", {"excused": [o.me]}, record=o.folder, comment="离岗", **signed(o.boss)), "and he need not read")
    o.ok(o.clerk.act("instruction", "take_back", record=o.slip, **signed(o.clerk)), "instruction taken back")
    o.ok(o.hr.act("passport", "take_back", record=o.document_kept), "passport back")
    o.ok(o.officer.act("attendance", "attend", {"attended_on": today(), "hours": "1"}, record=o.officer.all("attendance", filter=f"person:eq:{o.me}")[0]["id"]), "exam done")
    o.ok(o.officer.act("appointment", "end", {"until_on": today()}, record=o.officer.all("appointment", filter=f"person:eq:{o.me}")[0]["id"], comment="离岗"), "appointment ended")
    draft = [d["id"] for d in o.officer.all("decision") if "退回重拟" in d["title"]][0]
    o.ok(o.next.act("decision", "propose", {"level": 2, "term": "10Y", "basis_text": "示例", "made_on": today()}, record=draft), "the successor proposes again")
    d3 = [d["id"] for d in o.officer.all("decision") if "待定密责任人" in d["title"]][0]
    o.ok(o.leaver.act("decision", "send_back", record=d3, comment="离岗前退回"), "his last approval")
    o.more_by_hand()
    a = users["sys"].post(f"/users/{o.leaver.uid}/lock", {"comment": "离岗"})
    check(a.status in (200, 204), "account locked by the system administrator", a)
    for role in LEAVER:
        a = users["sec"].post(f"/users/{o.leaver.uid}/revoke", {"role": role, "comment": "离岗"})
        check(a.status in (200, 204), f"{role} revoked by the security administrator", a)
    left = {t["tie"] for t in o.officer.get(f"/people/{o.me}/ties").json["ties"]}
    equal(left, {"passport"}, "only the passport is left")


def exception(o, h):
    """Only what a signed exception covers may stay."""
    line = [x for x in open_lines(o, h) if x["tie_title"] == "未办结的出国（境）"][0]["id"]
    a = o.officer.act("handover_line", "except", {"exception_reason": "出境中", "exception_until": "2099-02-01"}, record=line, **signed(o.officer))
    check(a.status in (403, 404), "an exception is not the officer's to sign", a)
    a = o.boss.act("handover_line", "except", {"exception_reason": "出境中", "exception_until": "2020-01-01"}, record=line, **signed(o.boss))
    equal(a.code, "E_RULE", "an exception that has run out is none")
    o.ok(o.boss.act("handover_line", "except", {"exception_reason": "出境中", "exception_until": "2099-02-01"}, record=line, **signed(o.boss)), "exception signed")
    a = o.next.act("handover", "close", record=h, **signed(o.next))
    check(a.status in (403, 404), "the successor does not close it himself", a)
    o.ok(o.officer.act("handover", "close", record=h, **signed(o.officer)), "closed at zero with a signed exception")
    equal(o.hr.get(f"/registers/handover/{h}").json["record"]["state"], "closed", "state")


def leave(o):
    case = o.made(o.hr.act("leaving", "create", {"person": o.me, "department": o.dep[0], "kind": "retire", "leave_on": today(), "class_before": "important"}))
    mine = [h for h in o.hr.all("handover", filter=f"person:eq:{o.me}") if h["state"] == "opened"]
    equal(len(mine), 1, "a leaving case opens its handover at once")
    fields = {"handed_over_on": today(), "accounts_closed_on": today(), "talked_on": today(), "pledge_on": today()}
    a = o.clerk.act("leaving", "hand_over", fields, record=case, **signed(o.clerk))
    equal(a.code, "E_RULE", "no leaving before the handover is closed")
    h = mine[0]["id"]
    o.ok(o.hr.act("handover", "edit", {"stand_in": "账号已停用,由部门负责人代为清点"}, record=h), "stand-in")
    o.ok(o.clerk.act("handover", "count", {"counted_out": 0, "counted_in": 0}, record=h, **o.second(o.clerk2, o.clerk)), "counted")
    a = o.officer.act("handover", "close", record=h, **signed(o.officer))
    equal(a.status, 200, "the earlier exception still covers the passport")
    o.ok(o.clerk.act("leaving", "hand_over", fields, record=case, **signed(o.clerk)), "handed over")
    o.ok(o.boss.act("leaving", "approve", record=case, **signed(o.boss)), "approved")
    rec = o.hr.get(f"/registers/leaving/{case}").json["record"]
    equal((rec["cool_off_months"], rec["cool_off_from"]), (24, today()), "the cooling-off period started, by class")
    months = (int(rec["cool_off_until"][:4]) - int(today()[:4])) * 12 + int(rec["cool_off_until"][5:7]) - int(today()[5:7])
    check(months in (23, 24), "and lasts two years", rec["cool_off_until"])
    a = o.hr.act("leaving", "close", record=case)
    check(a.code == "E_RULE" and "脱密期至" in a.json["detail"], "the case is not closed before it is over", a)
    visit = {"leaving": case, "person": o.me, "checked_on": today(), "work": "某企业（示例）", "abroad": False, "note": "遵守承诺（示例）"}
    a = o.hr.act("cooling_check", "create", visit, **signed(o.hr))
    equal(a.status, 201, "he is visited meanwhile")


def paper(o, h):
    a = o.hr.get(f"/registers/handover/{h}/print", format="pdf")
    check(a.status == 200 and a.body.startswith(b"%PDF"), "the form prints")
    out = os.environ.get("HANDOVER_PDF")
    if out:
        open(out, "wb").write(a.body)


def main():
    equal(set(TIES), files(), "every file of model/ties is planted here")
    every_register_is_judged()
    with Departure() as o:
        gather(o)
        h = settle(o)
        by_hand(o, h)
        exception(o, h)
        paper(o, h)
        leave(o)
        check(o.verify().get("ok"), "the ledger verifies", o.verify())
    end()


if __name__ == "__main__":
    main()
