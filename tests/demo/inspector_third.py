"""What a third inspector plants, each violation beside what nearly is one: lending and repair, transfer machines, cooling-off, reports, decisions, levels entered by mistake. The form is that of inspector_cases.py."""
DAY = "2026-11-23"


def medium(name, level=2, keeper=15, kind="usb"):
    return ("zhengshi", "medium", "create", None, {"name": "示例盘" + name, "kind": kind, "secret_level": level, "department": 5, "keeper": keeper, "labelled": True, "issued_on": "2026-11-02"}, {"name": name})


def give(name, kind, to, at, due=None, refused=None):
    """The medium of that name goes from the registry to a person, who signs."""
    return ("zhaoliu", "movement", "post", None, {"item": f"item of medium ${name}", "kind": kind, "from_account": 2, "to_account": 1000 + to, "given_by": 4, "received_by": to, "given_at": at, **({"due_on": due} if due else {})},
            {"second": f"g000{to}", **({"refused": refused} if refused else {})})


def back(name, who, at):
    return ("zhaoliu", "movement", "post", None, {"item": f"item of medium ${name}", "kind": "give_back", "from_account": 1000 + who, "to_account": 2, "given_by": who, "received_by": 4, "given_at": at}, {"second": f"g000{who}"})


def repair(name, what, plan, approved=None):
    """Reported, its cause found, approved: on site by the bound company, the disk inside, where the plan says nothing else."""
    return [("zhengshi", "maintenance", "create", None, {**what, "department": 5, "fault": "示例", "reported_by": 15, "reported_on": "2026-11-10"}, {"name": name}),
            ("zhengshi", "maintenance", "diagnose", "$" + name, {"cause": "示例", "vendor": 1, "on_site": True, "media_handling": "kept", **plan}), ("wangwu", "maintenance", "approve", "$" + name, {"acted_on": approved} if approved else None)]


def repaired(name, fields, refused=None):
    return ("zhengshi", "maintenance", "finish", "$" + name, {"vendor": 1, "technician": "示例", "on_site": True, "media_handling": "kept", "escort": 15, "started_on": DAY, "done_on": DAY, "result": "示例", **fields}, {"refused": refused} if refused else {})


def checked(computer, day):
    return ("zhengshi", "computer_check", "create", None, {"computer": computer, "department": 5, "checked_on": day, "source": "manual", "boot_password": True, "antivirus": True, "antivirus_updated_on": day, "jammer": True, "encrypted": True, "wireless": False})


CASES = [
    ("G4", "disks lent to others than their keeper: within the time, back on the last day, a day late, over it; carried out by an approval; given out for good and not written over", [
        medium("a"), medium("b"), medium("c"), medium("d"), medium("e"), medium("f"),
        give("a", "lend", 20, "2026-11-10T09:00:00", "2026-11-30"), give("b", "lend", 20, "2026-11-10T09:00:00", "2026-11-20"), back("b", 20, "2026-11-20T17:00:00"),
        give("c", "lend", 20, "2026-11-10T09:00:00", "2026-11-20"), back("c", 20, "2026-11-21T08:00:00"), give("d", "lend", 20, "2026-11-10T09:00:00", "2026-11-22"),
        ("g00020", "carry_out", "create", None, {"carrier": 20, "department": 5, "level": 2, "destination": "示例", "purpose": "示例", "leave_on": DAY, "return_by": "2026-11-25"}, {"name": "o"}),
        ("zhaoliu", "listed_item", "create", None, {"item": "item of medium $e", "carry_out": "$o"}), ("lisi", "carry_out", "approve", "$o"), ("zhaoliu", "carry_out", "start", "$o", None, {"second": "g00020"}),
        give("f", "issue", 20, "2026-11-10T09:00:00")],
     [("loan_overdue", "20", "2026-11-21", "2026-11-21"), ("loan_overdue", "20", "2026-11-23", None), ("medium_keeper_not_holder", "26", "2026-11-10", None)]),
    ("F5", "nothing is lent without a date, lent on from hand to hand, carried out without an approval, or given out when it waits for its destruction", [
        medium("a"), give("a", "lend", 20, "2026-11-10T09:00:00", refused="E_RULE"), give("a", "carry", 20, "2026-11-10T09:00:00", "2026-11-12", "E_RULE"), give("a", "lend", 15, "2026-11-10T09:00:00", "2026-11-12"),
        ("zhaoliu", "movement", "post", None, {"item": "item of medium $a", "kind": "lend", "from_account": 1015, "to_account": 1020, "given_by": 15, "received_by": 20, "given_at": "2026-11-11T09:00:00", "due_on": "2026-11-12"}, {"second": "g00020", "refused": "E_RULE"}),
        back("a", 15, "2026-11-12T09:00:00"), ("zhengshi", "medium", "retire", "$a", {"retired_on": "2026-11-13"}), give("a", "issue", 20, "2026-11-13T09:00:00"), back("a", 20, "2026-11-13T10:00:00"), give("a", "issue", 20, "2026-11-14T09:00:00", refused="E_RULE"),
        medium("p", 0), give("p", "lend", 20, "2026-11-10T09:00:00")], [("medium_keeper_not_holder", "26", "2026-11-10", None)]),
    ("G6", "a classified machine and printer do not go to repair unreported, one without secrets does", [
        ("zhengshi", "computer", "repair", 17, None, {"refused": "E_RULE"}), ("zhengshi", "equipment", "repair", 9, None, {"refused": "E_RULE"}), ("zhengshi", "computer", "repair", 18), ("zhengshi", "computer", "back", 18),
        ("zhengshi", "maintenance", "create", None, {"department": 5, "fault": "示例", "reported_by": 15, "reported_on": "2026-11-10"}, {"refused": "E_RULE"}),
        *repair("m", {"computer": 17}, {}), ("zhengshi", "computer", "repair", 17), ("zhengshi", "computer", "back", 17)], []),
    ("G6", "a plan that is refused is changed, not made anew; an approved repair is given up", [
        *[s if s[2] != "approve" else (*s, {"refused": "E_RULE"}) for s in repair("m", {"computer": 17}, {"on_site": False})], ("zhengshi", "maintenance", "revise", "$m", {"on_site": False, "media_handling": "removed"}),
        ("zhengshi", "maintenance", "approve", "$m", None, {"refused": "E_DENIED"}), ("wangwu", "maintenance", "approve", "$m"), repaired("m", {"on_site": False}, "E_RULE"), ("zhengshi", "maintenance", "drop", "$m")], []),
    ("G6", "begun the day before it was approved; approved on paper that day; the escort had left the office", [
        *repair("m", {"computer": 17}, {}), repaired("m", {"escort": None}, "E_RULE"), repaired("m", {"escort": 29}, "E_RULE"), repaired("m", {"started_on": "2026-11-22"}),
        *repair("n", {"computer": 13}, {}, "2026-11-22"), repaired("n", {"started_on": "2026-11-22"})],
     [("maintenance_unapproved", "28", "2026-11-22", None)]),
    ("G6", "the old disk of a classified machine is registered at its level, that of another machine need not be; a disk itself is not sent out", [
        *repair("m", {"computer": 17}, {"media_handling": "replaced"}), repaired("m", {"media_handling": "replaced"}, "E_RULE"), medium("o", 0, kind="hdd"), repaired("m", {"media_handling": "replaced", "old_part": "$o"}, "E_RULE"),
        ("wangwu", "medium", "grade", "$o", {"secret_level": 2}), repaired("m", {"media_handling": "replaced", "old_part": "$o"}), *repair("n", {"computer": 18}, {}), repaired("n", {"media_handling": "destroyed"}),
        *[s if s[2] != "approve" else (*s, {"refused": "E_RULE"}) for s in repair("k", {"medium": 5}, {"on_site": False, "media_handling": "none"})], ("zhengshi", "maintenance", "revise", "$k", {"on_site": True}), ("wangwu", "maintenance", "approve", "$k"), repaired("k", {})], []),
    ("G6", "repaired by a company, and checked on the seventh day, on the eighth, never; by our own people and never", [
        *[s for n, c in (("a", 17), ("b", 13), ("c", 9), ("d", 5)) for s in (*repair(n, {"computer": c}, {}), repaired(n, {} if n != "d" else {"vendor": None, "escort": None}))],
        ("day", "2026-11-30"), checked(17, "2026-11-30"), ("day", "2026-12-01"), checked(13, "2026-12-01"), ("day", "2026-12-05")],
     [("maintenance_unchecked", "28", "2026-12-01", "2026-12-01"), ("maintenance_unchecked", "28", "2026-12-01", None)]),
    ("F10", "a destruction: no list, one escort, one supervisor twice, and then right; one burnt before it was approved", [
        ("zhaoliu", "destruction", "create", None, {"title": "示例", "carrier": "medium", "pieces": 1, "method": "institution", "counted_on": "2026-11-10"}, {"name": "d"}), ("lisi", "destruction", "approve", "$d", None, {"refused": "E_RULE"}),
        ("zhaoliu", "destruction", "edit", "$d", {"institution": "示例销毁中心"}), ("lisi", "destruction", "approve", "$d", None, {"refused": "E_RULE"}), medium("a"), medium("b"),
        ("zhaoliu", "listed_item", "create", None, {"item": "item of medium $a", "destruction": "$d"}), ("lisi", "destruction", "approve", "$d"),
        *[("zhaoliu", "destruction", "finish", "$d", {"escort1": 4, "escort2": e, "supervisor1": 4, "supervisor2": s, "destroyed_on": DAY, "place": "示例"}, {"second": "wangwu", **r}) for e, s, r in ((None, 3, {"refused": "E_RULE"}), (4, 3, {"refused": "E_RULE"}), (3, 4, {"refused": "E_RULE"}), (3, 3, {}))],
        ("zhaoliu", "destruction", "create", None, {"title": "示例二", "carrier": "medium", "pieces": 1, "method": "physical", "counted_on": "2026-11-10"}, {"name": "e"}), ("zhaoliu", "listed_item", "create", None, {"item": "item of medium $b", "destruction": "$e"}),
        ("lisi", "destruction", "approve", "$e"), ("zhaoliu", "destruction", "finish", "$e", {"supervisor1": 4, "supervisor2": 3, "destroyed_on": "2026-11-22", "place": "示例"}, {"second": "wangwu"})],
     [("destruction_unapproved", "23", "2026-11-22", None)]),
]
