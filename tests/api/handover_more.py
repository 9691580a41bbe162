"""More of the ties that tests/api/handover_test.py plants on the person who leaves: papers of his own, applications in hand, duties, what waits for him by name."""
import json

from office import signed, today

# Registers that name a person and can be open, but bind nobody who leaves.
UNTIED = {
    "archive_transfer": "givers and receivers are written when it is done", "assessment_answer": "who judged is history", "assessment_finding": "a frozen finding; what is to be done is a rectification",
    "clearance_campaign": "who closed it is history", "copy": "who made and approved it is history", "decision_review": "waits for the classifying officer, not for who proposed: step_role", "derivation": "who made it is history",
    "destruction": "escorts and supervisors are written when it is done", "document": "who handled and drafted it is history; copies he holds are `item`, drafts are `draft`",
    "envelope": "who signed for it is history", "exam_answer": "part of exam_attempt", "handover_line": "the list of ties itself", "inspection_dismissal": "waits for its approver: step_role",
    "late_entry": "who entered it is history; somebody else compares", "leaving": "the case of leaving itself", "maintenance": "reporter, approver and escort are history; the machine is `computer` or `equipment`", "matter_list": "who approved it is history", "patrol": "what came of it is a rectification",
    "policy": "who approved it is history", "reading": "part of circulation", "self_answer": "what he said is history", "stocktake": "counters and witness are written when it is done",
    "stocktake_difference": "who counted and decided is history", "vendor": "who reviewed it is history", "waste_batch": "waste is in the books, not with a person"}

# Who settles these is he whose work it is.
MORE_BY_HAND = {"exam_attempt", "carry_out", "archive_access", "pledge", "policy_sign", "recall_exception", "change_notice", "review", "major_event", "clearance", "incident", "missing_item", "assessment_task",
                "blank_form", "meeting_attendee"}


class More:
    """One method a tie, named as its file; each keeps what `more_by_hand` needs."""

    def held(self, title, level=2):
        d, item = self.paper(title, level)
        self.ok(self.out(item, self.account, self.leaver), f"issue {title}")
        return d, item

    def kept(self, name, kind):
        return self.ok(self.hr.act("custody_account", "create", {"name": name, "kind": kind, "max_level": 4}), name)

    def draft(self):
        self.ok(self.leaver.act("draft", "create", {"title": "离岗人草稿(示例)", "level": 2, "department": self.dep[0], "drafter": self.me, "pages": 3, "made_on": today()}, **signed(self.leaver)), "draft")

    def print_job(self):
        d, _ = self.paper("待复制文件(示例)")
        self.ok(self.leaver.act("print_job", "create", {"document": d, "kind": "copy", "copies": 2, "level": 2, "purpose": "示例", "department": self.dep[0], "issuer_allows": "allows"}), "print job")

    def extract(self):
        self.ok(self.leaver.act("extract", "create", {"kind": "compilation", "title": "示例汇编", "level": 2, "purpose": "示例", "department": self.dep[0]}), "extract")

    def copy_out(self):
        self.ok(self.leaver.act("copy_out", "create", {"what": "示例资料", "secret_level": 0, "how": "print", "receiver": "示例单位", "purpose": "示例", "department": self.dep[0]}), "copy out")

    def data_transfer(self):
        self.ok(self.leaver.act("data_transfer", "create", {"direction": "in", "what": "示例数据", "secret_level": 0, "source": "示例网站", "target": "示例机", "target_level": 2, "purpose": "示例", "department": self.dep[0]}), "a move of data")

    def device_request(self):
        self.ok(self.leaver.act("device_request", "create", {"kind": "use", "reason": "示例", "department": self.dep[0]}), "device request")

    def procurement(self):
        self.ok(self.officer.act("procurement", "create", {"title": "示例采购", "kind": "goods", "department": self.dep[0], "owner": self.me}), "procurement")

    def foreign_contact(self):
        self.ok(self.officer.act("foreign_contact", "create", {"title": "示例来访", "kind": "reception", "party": "示例外方", "department": self.dep[0], "owner": self.me, "from_on": "2099-01-01", "measures": "示例"}), "foreign contact")

    def archive_access(self):
        d, _ = self.paper("档案文件(示例)")
        self.access = self.ok(self.leaver.act("archive_access", "create", {"document": d, "level": 2, "kind": "read", "applicant": self.me, "department": self.dep[0], "purpose": "示例", "return_by": "2099-12-31"}), "archive access")

    def carry_out(self):
        self.trip = self.ok(self.leaver.act("carry_out", "create", {"carrier": self.me, "companion": self.next.person, "department": self.dep[0], "level": 2, "destination": "示例市", "purpose": "示例", "leave_on": "2099-01-01",
                                                                    "return_by": "2099-01-03"}), "carry out")

    def pledge(self):
        self.letter = self.officer.all("pledge", filter=f"person:eq:{self.me}")[0]["id"]               # comes with his clearance

    def pledge_leader(self):
        self.ok(self.hr.act("pledge", "create", {"person": self.clerk.person, "department": self.dep[0], "year": 2026, "kind": "yearly", "leader": self.me}), "letter he is to countersign")

    def pledge_campaign(self):
        self.ok(self.hr.act("pledge_campaign", "create", {"title": "示例签订", "year": 2026, "who": "classified", "leader": self.me, "due_on": "2099-01-01"}), "campaign")

    def policy_sign(self):
        p = self.ok(self.officer.act("policy", "create", {"title": "示例制度", "topic": "general", "edition": "一版", "reader_group": "everyone", "content": "示例"}), "policy")
        self.reading = self.ok(self.officer.act("policy_sign", "create", {"policy": p, "person": self.me, "department": self.dep[0], "asked_on": today(), "due_on": "2099-01-01"}), "to read and sign")

    def recall_exception(self):
        _, item = self.held("留用文件(示例)")
        campaign = self.ok(self.clerk.act("clearance_campaign", "create", {"title": "示例清退", "kind": "holders", "year": 2026, "before_on": "2020-01-01", "due_on": "2099-01-01"}, **signed(self.clerk)), "recall")
        self.exception_asked = self.ok(self.clerk.act("recall_exception", "create", {"campaign": campaign, "item": item, "holder": self.me, "reason": "工作需要", "until_on": "2099-01-01"}), "kept back")
        self.ok(self.boss.act("recall_exception", "approve", record=self.exception_asked, **signed(self.boss)), "kept back, approved")

    def relabel_task(self):
        """A changed decision on a paper he holds: a task to relabel and a notice for him."""
        chief = self.worker("chief", ["classifying_officer"], "定密责任人", clearance=3)
        self.ok(self.officer.act("appointment", "create", {"role": "classifying_officer", "person": chief.person, "from_on": "2020-01-01"}), "classifying officer")
        self.ok(self.officer.act("classify_authority", "create", {"source": "law", "max_level": 4, "from_on": "2015-01-01"}, **signed(self.officer)), "authority")
        scope = self.ok(self.officer.act("scope_item", "create", {"code": "SF-9", "title": "示例事项", "max_level": 4, "max_term": "30Y"}), "scope item")
        d = self.ok(self.next.act("decision", "create", {"title": "已定密(示例)", "kind": "original", "act": "decide", "department": self.dep[0], "drafter": self.next.person, "level": 2}), "decision")
        self.ok(self.next.act("decision", "propose", {"level": 2, "term": "10Y", "basis_text": "示例", "made_on": today(), "scope_item": scope}, record=d), "proposed")
        self.ok(self.officer.act("decision", "review", record=d, **signed(self.officer)), "reviewed")
        self.ok(chief.act("decision", "approve", record=d, **signed(chief)), "decided")
        doc = self.ok(self.document(self.clerk, "将变更密级的文件(示例)", level=2, copies=1, term="10Y", decision=d), "document of the decision")
        copy = self.clerk.all("copy", filter=f"document:eq:{doc}")[0]["id"]
        self.ok(self.out(self.clerk.all("custody_item", filter=f"copy:eq:{copy}")[0]["id"], self.account, self.leaver), "issue")
        r = self.ok(self.officer.act("decision_review", "create", {"decision": d, "level": 2, "occasion": "yearly", "basis_text": "示例", "result": "change", "new_level": 3, "new_term": "10Y"}), "review of the decision")
        self.ok(chief.act("decision_review", "decide", record=r, **signed(chief)), "changed")
        sec = self.client("secadmin")
        self.ok_status(sec.post(f"/users/{chief.uid}/revoke", {"role": "classifying_officer", "comment": "示例"}), "only the leaver is left with that role")

    def change_notice(self):
        self.notice = self.officer.all("change_notice", filter=f"person:eq:{self.me}")[0]["id"]        # comes with relabel_task

    def review(self):
        self.yearly = self.ok(self.hr.act("review", "create", {"person": self.me, "department": self.dep[0], "year": 2026, "kind": "yearly", "due_on": "2099-01-01"}), "review")

    def major_event(self):
        self.event = self.ok(self.leaver.act("major_event", "create", {"person": self.me, "department": self.dep[0], "kind": "family", "happened_on": today(), "content": "示例"}), "major event")

    def clearance(self):
        self.case = self.ok(self.hr.act("clearance", "create", {"person": self.me, "department": self.dep[0], "wanted_class": "core", "wanted_level": 4, "reason": "示例"}), "clearance case")

    def incident(self):
        self.trouble = self.ok(self.officer.act("incident", "create", {"title": "示例违规", "kind": "violation", "found_at": today() + "T08:00:00", "found_by": self.officer.person, "department": self.dep[0], "person": self.me}), "incident")

    def missing_item(self):
        _, item = self.held("下落不明文件(示例)")
        self.kept("下落不明", "missing")
        self.lost = self.ok(self.clerk.act("missing_item", "create", {"item": item, "found_missing_on": today(), "holder": self.me}, **signed(self.clerk)), "missing")

    def assessment_task(self):
        run = self.ok(self.officer.act("assessment_run", "create", {"title": "示例自评", "standard": "shenzhi-100", "period": "2026", "from_on": "2026-01-01", "to_on": "2026-12-31"}), "run")
        self.task = self.ok(self.officer.act("assessment_task", "create", {"run": run, "kind": "person", "department": self.dep[0], "person": self.me, "due_on": "2099-01-01"}), "task")

    def inspection_finding(self):
        i = self.ok(self.officer.act("inspection", "create", {"title": "示例检查", "organ": "示例机关", "started_on": today()}), "inspection")
        self.ok(self.officer.act("inspection_finding", "create", {"inspection": i, "title": "示例问题", "department": self.dep[0], "person": self.me, "due_on": "2099-01-01"}), "finding")

    def handover_successor(self):
        self.ok(self.hr.act("handover", "create", {"person": self.clerk2.person, "department": self.dep[0], "kind": "move", "successor": self.me, "planned_on": "2099-01-01"}), "handover he is to take over")

    def receipt(self):
        _, item = self.paper("外发文件(示例)")
        outside = self.kept("外单位", "unit_outside")
        fields = {"kind": "send_out", "lines": json.dumps([item]), "to_account": outside}
        self.ok(self.leaver.act("counter_batch", "post", fields, **self.second(self.clerk2, self.leaver)), "sent out with a slip")

    def blank_form(self):
        self.ok_status(self.leaver.post("/registers/print_job/blanks", {"action": "create", "count": 1}), "a blank form")
        self.blank = self.officer.all("blank_form")[0]["id"]

    def deputy(self):
        self.ok(self.hr.act("department", "edit", {"deputy_in_charge": self.me}, record=self.dep[1]), "deputy in charge of a department")

    def chief(self):
        self.ok(self.officer.act("unit", "edit", {"chief": self.me, "deputy_in_charge": self.me}, record=1), "unit")

    def unit_deputy(self):
        pass                                     # comes with `chief`

    def group_meeting(self):
        self.ok(self.officer.act("group_meeting", "create", {"title": "示例领导小组会议", "kind": "group", "held_on": "2099-01-01", "chair": self.me}), "group meeting")

    def meeting_attendee(self):
        m = self.officer.all("meeting")[0]["id"]
        self.seat = self.ok(self.officer.act("meeting_attendee", "create", {"meeting": m, "person": self.me, "department": self.dep[0], "kind": "member"}), "on the list")

    def exam_attempt(self):
        for i in range(12):
            self.ok(self.officer.act("question", "create", {"topic": "law", "kind": "single", "question": f"第{i}题", "choice_a": "甲", "choice_b": "乙", "choice_c": "丙", "answer": "A"}), "question")
        paper = self.ok(self.officer.act("exam_paper", "create", {"title": "保密考试", "group_kind": "everyone", "questions": 5, "pass_mark": 60, "open_on": today(), "close_on": today()}), "exam paper")
        self.ok(self.officer.act("exam_paper", "open", record=paper), "exam open")
        self.attempt = self.ok(self.leaver.act("exam_attempt", "create", {"paper": paper}), "exam begun")

    def more_by_hand(self):
        """Each of MORE_BY_HAND is ended by whose work it is."""
        self.ok(self.officer.act("exam_attempt", "collect", record=self.attempt, comment="离岗"), "exam collected")
        self.ok(self.clerk.act("carry_out", "cancel", record=self.trip, comment="离岗"), "carrying out cancelled")
        self.ok(self.leaver.act("archive_access", "cancel", record=self.access, comment="离岗"), "archive access cancelled")
        self.ok(self.officer.act("pledge", "discard", record=self.letter, comment="离岗"), "letter void")
        self.ok(self.officer.act("policy_sign", "waive", record=self.reading, comment="离岗"), "reading waived")
        self.ok(self.clerk.act("recall_exception", "end", record=self.exception_asked), "exception ended")
        self.ok(self.leaver.act("change_notice", "acknowledge", record=self.notice, **signed(self.leaver)), "notice acknowledged")
        self.ok(self.hr.act("review", "finish", {"conclusion": "fit", "opinion": "示例"}, record=self.yearly, **signed(self.hr)), "review finished")
        self.ok(self.officer.act("major_event", "handle", {"opinion": "知悉"}, record=self.event, **signed(self.officer)), "event handled")
        self.ok(self.hr.act("clearance", "withdraw", record=self.case, comment="离岗"), "case withdrawn")
        self.ok(self.boss.act("incident", "dismiss", record=self.trouble, comment="查无此事", **signed(self.boss)), "incident unfounded")
        self.ok(self.clerk.act("missing_item", "find", record=self.lost, comment="找到", **self.second(self.clerk2, self.clerk)), "found again")
        self.ok(self.leaver.act("assessment_task", "finish", record=self.task, **signed(self.leaver)), "self-check done")
        self.ok(self.officer.act("blank_form", "discard", record=self.blank, comment="未使用"), "blank void")
        self.ok(self.officer.act("meeting_attendee", "remove", record=self.seat, comment="离岗"), "off the list")


MORE_TIES = ["exam_attempt", "carry_out", "archive_access", "draft", "print_job", "extract", "copy_out", "data_transfer", "device_request", "procurement", "foreign_contact", "pledge", "pledge_leader", "pledge_campaign", "policy_sign", "recall_exception",
             "relabel_task", "change_notice", "review", "major_event", "clearance", "incident", "missing_item", "assessment_task", "inspection_finding", "handover_successor", "receipt", "blank_form", "deputy", "chief",
             "unit_deputy", "group_meeting", "meeting_attendee"]
