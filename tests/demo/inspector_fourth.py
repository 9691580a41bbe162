"""What a fourth inspector plants: media that leave the house, matters entered for others, a leak told to one of two, machines that served for something else, visits and passports, who acts for whom. The form is that of inspector_cases.py."""
from inspector_third import DAY, checked, leaving, medium, transfer


def out(name, at, refused=None):
    """The medium of that name goes from the registry to the office outside."""
    return ("zhaoliu", "movement", "post", None, {"item": f"item of medium ${name}", "kind": "send_out", "from_account": 2, "to_account": 7, "given_by": 4, "given_at": at}, {"second": "wangwu", **({"refused": refused} if refused else {})})


def given(name, medium_name, fields=None, approved=True):
    first = [("g00015", "copy_out", "create", None, {"what": "示例" + name, "secret_level": 2, "how": "file", "copies": 1, "medium": "$" + medium_name, "receiver": "某某局（示例）", "purpose": "示例", "department": 5, "agreement_on": "2026-11-02", **(fields or {})}, {"name": name})]
    return first + ([("lisi", "copy_out", "approve", "$" + name)] if approved else [])


def trip(name, person, department, leave="2026-12-01", back="2026-12-05"):
    """A trip up to its briefing."""
    return [("sunqi", "travel", "create", None, {"person": person, "department": department, "destination": "示例国", "purpose": "旅游", "leave_on": leave, "return_on": back}, {"name": name}), ("lisi", "travel", "approve", "$" + name), ("wangwu", "travel", "brief", "$" + name, {"briefed_on": DAY})]


def visitors(name, approved, reminded, permit=False, gives=False):
    """Foreign visitors on the tenth and eleventh of November, up to the end of the matter."""
    return [("wangwu", "foreign_contact", "create", None, {"title": "示例来访" + name, "kind": "reception", "party": "示例外方", "department": 1, "owner": 11, "from_on": "2026-11-10", "until_on": "2026-11-11", "measures": "示例"}, {"name": name}),
            ("lisi", "foreign_contact", "approve", "$" + name, {"acted_on": approved}), ("wangwu", "foreign_contact", "remind", "$" + name, {"reminded_on": reminded, "remind_note": "示例"}),
            *([("lisi", "foreign_contact", "permit", "$" + name, {"given": "示例", "given_level": 0, "acted_on": "2026-11-10"})] if permit else []),
            ("wangwu", "foreign_contact", "close", "$" + name, {"until_on": "2026-11-11", "gives": gives, "outcome": "示例"})]


CASES = [
    ("G4", "a classified medium leaves the house: nobody approved it, by its approval, once more by the same, by one of a lower level, by one that is only asked for; a public one needs none", [
        medium("a"), medium("b", 3), medium("p", 0), out("a", "2026-11-23T09:00:00", "E_RULE"), *given("x", "a"), out("a", "2026-11-23T09:00:00"),
        ("zhaoliu", "movement", "post", None, {"item": "item of medium $a", "kind": "give_back", "from_account": 7, "to_account": 2, "received_by": 4, "given_at": "2026-11-23T10:00:00"}, {"second": "wangwu"}), out("a", "2026-11-23T11:00:00", "E_RULE"),
        *given("y", "b"), out("b", "2026-11-23T09:00:00", "E_RULE"), *given("z", "b", {"secret_level": 3}, False), out("b", "2026-11-23T09:00:00", "E_RULE"), ("lisi", "copy_out", "approve", "$z"), out("b", "2026-11-23T09:00:00"),
        out("p", "2026-11-23T09:00:00")], []),
    ("D3", "a significant matter and a trip are told by whom they concern, or entered by the personnel section; not by a colleague", [
        *[(who, register, "create", None, {"person": person, "department": 5, **fields}, r) for who, person, r in (("g00020", 20, {}), ("g00020", 15, {"refused": "E_DENIED"}), ("sunqi", 20, {}))
          for register, fields in (("major_event", {"kind": "family", "happened_on": "2026-11-20", "content": "示例"}), ("travel", {"destination": "示例国", "purpose": "旅游", "leave_on": "2026-12-20", "return_on": "2026-12-24"}))]], []),
    ("K4", "the one addressee was told within the hours and the other on the third day; both in time, one after the other", [
        *[("wangwu", "incident", "create", None, {"title": "示例", "kind": "violation", "level": 2, "found_at": "2026-11-20T09:00:00", "happened_on": "2026-11-20", "department": 5}, {"name": n}) for n in "ab"],
        *[("wangwu", "incident", "report_one", "$" + n, {"authority_at": "2026-11-20T10:00:00"}) for n in "ab"], ("wangwu", "incident", "report", "$a", {}, {"refused": "E_INVALID"}),
        ("wangwu", "incident", "report", "$a", {"superior_at": "2026-11-22T10:00:00"}), ("wangwu", "incident", "report", "$b", {"superior_at": "2026-11-21T09:00:00"})],
     [("incident_report_late", "40", "2026-11-21", "2026-11-22"), *[("incident_violation", "57", "2026-11-20", "2026-11-20")] * 2]),
    ("G1", "a transfer machine serves for something else later, and goes on the network: what was moved before was right", [
        ("zhengshi", "computer", "create", None, {"name": "示例中间机", "secret_level": 0, "network": "none", "purpose": "transfer", "department": 7, "keeper": 8, "started_on": "2026-11-02"}, {"name": "z"}),
        ("zhengshi", "computer_check", "create", None, {"computer": "$z", "department": 7, "checked_on": "2026-11-02", "source": "manual", "boot_password": True, "password_changed_on": "2026-11-02", "antivirus": True, "antivirus_updated_on": "2026-11-02", "jammer": False, "encrypted": False, "wireless": False}),
        *transfer("a", {}, {}), ("day", "2026-11-24"), ("zhengshi", "computer", "edit", "$z", {"network": "intranet", "purpose": "office"}), *transfer("b", {}, {"done_on": "2026-11-24"}, "E_RULE")], []),
    ("D3", "a visit during cooling-off: not before it is approved, nor of another's case", [
        *leaving(60, 5, "general"), ("sunqi", "cooling_check", "create", None, {"leaving": "$l", "person": 60, "checked_on": DAY, "abroad": False, "note": "示例"}, {"refused": "E_RULE"}), ("lisi", "leaving", "approve", "$l"),
        ("sunqi", "person", "move", 60, {"department": 5, "post": 19, "moved_on": DAY}), ("sunqi", "cooling_check", "create", None, {"leaving": "$l", "person": 20, "checked_on": DAY, "abroad": False, "note": "示例"}, {"refused": "E_RULE"}),
        ("sunqi", "cooling_check", "create", None, {"leaving": "$l", "person": 60, "checked_on": "2026-11-22", "abroad": False, "note": "示例"}, {"refused": "E_RULE"}), ("sunqi", "cooling_check", "create", None, {"leaving": "$l", "person": 60, "checked_on": DAY, "abroad": False, "note": "示例"})], []),
    ("D3", "a passport that was never handed in is not handed out; of two papers the one he needs goes, the other stays", [
        *trip("t", 21, 6), ("sunqi", "travel", "hand_out", "$t", {"passport_out_on": DAY}, {"refused": "E_RULE"}), ("sunqi", "passport", "create", None, {"person": 21, "kind": "passport", "kept_on": DAY}), ("sunqi", "travel", "hand_out", "$t", {"passport_out_on": DAY}),
        *trip("h", 60, 5), ("sunqi", "travel", "hand_out", "$h", {"passport_out_on": DAY, "paper": "hk_macau"}, {"refused": "E_RULE"}), ("sunqi", "passport", "create", None, {"person": 60, "kind": "hk_macau", "kept_on": DAY}, {"name": "p"}),
        ("sunqi", "travel", "hand_out", "$h", {"passport_out_on": DAY, "paper": "hk_macau"}), ("sunqi", "passport", "edit", 14, {"tail": "0001"}), ("sunqi", "passport", "edit", "$p", {"tail": "0002"}, {"refused": "E_STATE"})], []),
    ("D3", "somebody leaves with a printer in his name, and with a key, a safe, an alarm and his line to the internet", [
        ("zhengshi", "equipment", "create", None, {"name": "示例打印机", "kind": "printer", "secret_level": 0, "connection": "none", "department": 6, "keeper": 21, "started_on": "2026-11-02", "labelled": True}, {"name": "e"}),
        ("wangwu", "door_key", "create", None, {"name": "示例钥匙", "kind": "key", "opens_part": 1}, {"name": "k"}), ("wangwu", "door_key", "issue", "$k", {"holder": 21, "issued_on": "2026-11-03"}, {"second": "g00021"}),
        ("zhengshi", "internet_user", "create", None, {"person": 21, "department": 6, "computer": 22, "purpose": "示例"}, {"name": "i"}), ("lisi", "internet_user", "approve", "$i"), ("g00021", "internet_user", "sign", "$i"),
        *[("wangwu", "protection", "create", None, {"key_part": 1, "kind": "alarm", "installed_on": "2026-11-02", "last_check_on": "2026-11-02", "next_check_on": "2027-04-02", "keeper": 21}, {"name": n}) for n in "pq"],
        ("zhaoliu", "custody_account", "create", None, {"name": "示例柜", "kind": "cabinet", "department": 6, "keeper": 21, "max_level": 2, "changed_code_on": "2026-11-02"}),
        ("sunqi", "person", "leave", 21, {"left_on": DAY}, {"refused": "E_RULE"}), ("zhengshi", "equipment", "edit", "$e", {"keeper": 8}), ("sunqi", "person", "leave", 21, {"left_on": DAY}), ("zhengshi", "equipment", "edit", "$e", {"keeper": 21}, {"refused": "E_RULE"}),
        ("day", "2026-11-25"), ("wangwu", "protection", "edit", "$q", {"keeper": 8}), ("wangwu", "protection", "edit", "$q", {"keeper": 21}, {"refused": "E_RULE"}), ("day", "2026-12-04"), ("zhengshi", "internet_user", "end", "$i", {"until_on": "2026-12-04"})],
     [("internet_user_left", "30", DAY, "2026-12-04"), ("protection_keeper_left", "32", DAY, None), ("door_key_with_left", "32", DAY, None), ("combination_known_by_left", "32", DAY, None), ("left_account_active", "13", DAY, None)]),
    ("G4", "a medium nobody kept, retired on an earlier day than that is entered: it lacked a keeper till then", [
        ("zhengshi", "medium", "create", None, {"name": "示例盘", "kind": "usb", "secret_level": 0, "department": 7, "labelled": True, "issued_on": "2026-11-02"}, {"name": "m"}), ("zhengshi", "medium", "retire", "$m", {"retired_on": "2026-11-12"})],
     [("medium_without_keeper", "26", "2026-11-02", "2026-11-12")]),
    ("J1", "foreign visitors: reminded the day after they came, approved the day after, something given that nobody reviewed; all three in order beside it", [
        *visitors("a", approved="2026-11-09", reminded="2026-11-11"), *visitors("b", approved="2026-11-11", reminded="2026-11-10"), *visitors("c", approved="2026-11-09", reminded="2026-11-10", gives=True),
        *visitors("d", approved="2026-11-10", reminded="2026-11-10", permit=True, gives=True)],
     [("foreign_contact_not_reminded", "37", "2026-11-10", None), ("foreign_contact_unprepared", "37", "2026-11-10", None), ("foreign_contact_given_unreviewed", "37", "2026-11-11", None)]),
    ("G1", "the auditor of a classified system is to be its administrator as well; he goes, and another follows in time; a system used before it passed its review", [
        ("sunqi", "appointment", "create", None, {"role": "system_manager", "person": 3, "from_on": "2026-11-02", "order_no": "示例"}, {"refused": "E_RULE"}),
        ("wangwu", "classified_system", "create", None, {"name": "示例新系统", "secret_level": 2, "department": 7}, {"name": "s"}), ("wangwu", "classified_system", "start", "$s", {"started_on": "2026-11-02"}),
        ("wangwu", "classified_system", "correct", "$s", {"review_by": "某市示例局", "review_no": "3号", "reviewed_on": "2026-11-10"}), *[("sunqi", "appointment", "create", None, {"role": r, "person": p, "from_on": "2026-11-02", "order_no": "示例", "system": "$s", "department": 7}, {}) for r, p in (("system_manager", 8), ("system_security", 6))]],
     [("system_unreviewed", "24", "2026-11-02", "2026-11-10"), ("system_administrator_missing", "24", "2026-11-02", None)]),
]
