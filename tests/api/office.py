"""A small office made through the API alone: departments, people with clearance, a user a role."""
from harness import PASSWORD, Server


def signed(client):
    return {"signature": {"password": client.password}}


class Office(Server):
    def __init__(self, **more):
        super().__init__(**more)
        self.hr = self.user("hr", ["hr", "secrecy_officer"])
        self.dep = [self.made(self.hr.act("department", "create", {"name": n})) for n in ("办公室", "业务科")]
        self.people = {}
        self.users = {"hr": self.hr}

    def made(self, answer):
        if answer.status != 201:
            raise SystemExit(f"not created: {answer}")
        return answer.json["record"]["id"]

    def person(self, name, department=0, clearance=0):
        pid = self.made(self.hr.act("person", "create", {"name": name, "department": self.dep[department]}))
        if clearance:
            a = self.hr.act("person", "clear", {"clearance_level": clearance, "classified_class": "important", "cleared_on": "2026-01-05"}, record=pid, **signed(self.hr))
            if a.status != 200:
                raise SystemExit(f"clearance of {name}: {a}")
        self.people[name] = pid
        return pid

    def worker(self, account, roles, name, department=0, clearance=0):
        """A person with an account that has these roles; clearance as of the login that follows."""
        pid = self.person(name, department, clearance)
        c = self.users[account] = self.user(account, roles, person=pid, name=name)
        c.person = pid
        return c

    def document(self, clerk, title, level=0, copies=1, **fields):
        return clerk.act("document", "create", {"kind": "incoming", "title": title, "registered_on": "2026-03-02", "copies": copies, "level": level, **fields}, **signed(clerk))


__all__ = ["Office", "signed", "PASSWORD"]
