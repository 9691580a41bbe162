"""A small office made through the API alone: departments, people with clearance, a user a role."""
from harness import PASSWORD, Server, today


def signed(client):
    return {"signature": {"password": client.password}}


class Office(Server):
    def __init__(self, **more):
        super().__init__(**more)
        self.hr = self.user("hr", ["hr", "secrecy_officer"])
        self.dep = [self.made(self.hr.act("department", "create", {"name": n})) for n in ("办公室", "业务科")]
        self.made(self.hr.act("custody_account", "create", {"name": "机要室", "kind": "registry"}))
        self.people, self.reviewers = {}, {}
        self.users = {"hr": self.hr}

    def made(self, answer):
        if answer.status != 201:
            raise SystemExit(f"not created: {answer}")
        return answer.json["record"]["id"]

    def person(self, name, department=0, clearance=0):
        pid = self.made(self.hr.act("person", "create", {"name": name, "department": self.dep[department]}))
        self.people[name] = pid
        if clearance:
            self.clear(pid, clearance)
        return pid

    def step(self, client, record, action, fields=None, **more):
        a = client.act("clearance", action, fields or {}, record=record, **more)
        if a.status != 200:
            raise SystemExit(f"clearance {action}: {a}")

    def clear(self, pid, level):
        """The whole procedure of D1, step by step, each by somebody else; then the level is entered."""
        if not self.reviewers:
            for account, role in (("hr2", "hr"), ("guard", "security_section"), ("deputy", "leader_in_charge")):
                own = self.made(self.hr.act("person", "create", {"name": "审查" + account, "department": self.dep[0]}))
                self.reviewers[account] = self.user(account, [role], person=own, name="审查" + account)
        hr2, guard, deputy = (self.reviewers[k] for k in ("hr2", "guard", "deputy"))
        kind = {1: "general", 2: "general", 3: "important", 4: "core"}[level]
        day = today()
        case = self.made(self.hr.act("clearance", "create", {"person": pid, "department": self.dep[0], "wanted_class": kind, "wanted_level": level, "reason": "岗位需要"}))
        self.step(hr2, case, "hr_review", {"hr_opinion": "合格"}, **signed(hr2))
        self.step(guard, case, "security_review", {"security_opinion": "合格"}, **signed(guard))
        self.step(self.hr, case, "pass_exam", {"exam_on": day, "exam_score": "90"})
        self.step(self.hr, case, "fill_form", {"form_on": day})
        self.step(deputy, case, "approve", **signed(deputy))
        a = self.hr.act("person", "clear", {"clearance_level": level, "classified_class": kind, "cleared_on": day}, record=pid, **signed(self.hr))
        if a.status != 200:
            raise SystemExit(f"clearance: {a}")

    def worker(self, account, roles, name, department=0, clearance=0):
        """A person with an account that has these roles; clearance as of the login that follows."""
        pid = self.person(name, department, clearance)
        c = self.users[account] = self.user(account, roles, person=pid, name=name)
        c.person = pid
        return c

    def document(self, clerk, title, level=0, copies=1, **fields):
        return clerk.act("document", "create", {"kind": "incoming", "title": title, "registered_on": today(), "copies": copies, "level": level, **fields}, **signed(clerk))


__all__ = ["Office", "signed", "today", "PASSWORD"]
