"""What a third inspector plants, each violation beside what nearly is one: lending and repair, transfer machines, cooling-off, reports, decisions, levels entered by mistake. The form is that of inspector_cases.py."""
DAY = "2026-11-23"


def medium(name, level=2, keeper=15, kind="usb", day="2026-11-02"):
    return ("zhengshi", "medium", "create", None, {"name": "示例盘" + name, "kind": kind, "secret_level": level, "department": 5, "keeper": keeper, "labelled": True, "issued_on": day}, {"name": name})


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


def leaving(person, department, before, fields=None):
    """A leaving case up to its approval, everything counted and handed over on that day; the person is not there to count himself."""
    return [("sunqi", "leaving", "create", None, {"person": person, "department": department, "kind": "post", "leave_on": DAY, "class_before": before}, {"name": "l"}),
            ("zhaoliu", "handover", "count", 3, {"counted_out": 0, "counted_in": 0, "stand_in": "示例"}, {"second": "g00015"}), ("zhaoliu", "handover", "settle", 3, None, {"second": "g00015"}), ("wangwu", "handover", "close", 3),
            ("zhaoliu", "leaving", "hand_over", "$l", {"handed_over_on": DAY, "accounts_closed_on": DAY, **(fields if fields is not None else {"talked_on": DAY, "pledge_on": DAY})})]


def decision(name, fields=None, level=2, refused=None, by="lisi"):
    """An original decision of the least item up to its approval; refused: at that last step."""
    return [("g00020", "decision", "create", None, {"title": "示例定密" + name, "kind": "original", "act": "decide", "department": 5, "drafter": 20, "level": 0}, {"name": name}),
            ("g00020", "decision", "propose", "$" + name, {"level": level, "term": "5Y", "scope_item": 2, "basis_text": "示例", "made_on": "2026-11-20", **(fields or {})}), ("g00015", "decision", "review", "$" + name),
            (by, "decision", "approve", "$" + name, None, {"refused": refused} if refused else {})]


def review(name, fields, refused=None):
    return [("wangwu", "decision_review", "create", None, {"decision": "$" + name, "level": 2, "occasion": "yearly", "basis_text": "示例", "effective_on": DAY, **fields}, {"name": "r"}), ("lisi", "decision_review", "decide", "$r", None, {"refused": refused} if refused else {})]


def transfer(name, fields, done=None, refused=None, approve={}):
    """Data moved into a classified machine: asked by somebody, approved, done on the machine $z."""
    first = [("g00020", "data_transfer", "create", None, {"direction": "in", "what": "示例数据" + name, "secret_level": 0, "source": "互联网（示例）", "target": "业务一科第1号机", "target_level": 2, "purpose": "示例", "department": 5, **fields}, {"name": name}),
             ("wangwu", "data_transfer", "approve", "$" + name, None, approve)]
    return first + ([("zhengshi", "data_transfer", "finish", "$" + name, {"computer": "$z", "virus_checked": True, "done_on": DAY, **done}, {"refused": refused} if refused else {})] if done is not None else [])


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
        *[s if s[2] != "diagnose" else (*s, {"refused": "E_RULE"}) for s in repair("m", {"computer": 17}, {"on_site": False})[:2]], ("zhengshi", "maintenance", "diagnose", "$m", {"cause": "示例", "vendor": 1, "on_site": True, "media_handling": "kept"}), ("zhengshi", "maintenance", "revise", "$m", {"on_site": False, "media_handling": "removed"}),
        ("zhengshi", "maintenance", "approve", "$m", None, {"refused": "E_DENIED"}), ("wangwu", "maintenance", "approve", "$m"), repaired("m", {"on_site": False}, "E_RULE"), ("zhengshi", "maintenance", "drop", "$m")], []),
    ("G6", "begun the day before it was approved; approved on paper that day; the escort had left the office", [
        *repair("m", {"computer": 17}, {}), repaired("m", {"escort": None}, "E_RULE"), repaired("m", {"escort": 29}, "E_RULE"), repaired("m", {"started_on": "2026-11-22"}),
        *repair("n", {"computer": 13}, {}, "2026-11-22"), repaired("n", {"started_on": "2026-11-22"})],
     [("maintenance_unapproved", "28", "2026-11-22", None)]),
    ("G6", "the old disk of a classified machine is registered at its level, that of another machine need not be; a disk itself is not sent out", [
        *repair("m", {"computer": 17}, {"media_handling": "replaced"}), repaired("m", {"media_handling": "replaced"}, "E_RULE"), medium("o", 0, kind="hdd"), repaired("m", {"media_handling": "replaced", "old_part": "$o"}, "E_RULE"),
        ("wangwu", "medium", "grade", "$o", {"secret_level": 2}), repaired("m", {"media_handling": "replaced", "old_part": "$o"}), *repair("n", {"computer": 18}, {}), repaired("n", {"media_handling": "destroyed"}),
        *[s if s[2] != "diagnose" else (*s, {"refused": "E_RULE"}) for s in repair("k", {"medium": 5}, {"on_site": False, "media_handling": "none"})[:2]], ("zhengshi", "maintenance", "diagnose", "$k", {"cause": "示例", "vendor": 1, "on_site": True, "media_handling": "none"}), ("wangwu", "maintenance", "approve", "$k"), repaired("k", {})], []),
    ("G6", "repaired by a company, and checked on the seventh day, on the eighth, never; by our own people and never", [
        *[s for n, c in (("a", 17), ("b", 13), ("c", 9), ("d", 5)) for s in (*repair(n, {"computer": c}, {}), repaired(n, {} if n != "d" else {"vendor": None, "escort": None}))],
        ("day", "2026-11-30"), checked(17, "2026-11-30"), ("day", "2026-12-01"), checked(13, "2026-12-01"), ("day", "2026-12-05")],
     [("maintenance_unchecked", "28", "2026-12-01", "2026-12-01"), ("maintenance_unchecked", "28", "2026-12-01", None)]),
    ("G6", "another disk in a classified machine: not without an approved repair that replaces it, nor the day after it was done; another in a public machine; the secrecy officer corrects a number", [
        *[("zhengshi", "computer", "change_disk", c, {"disk_serial": "DK-NEW", "disk_on": DAY}, r) for c, r in ((17, {"refused": "E_RULE"}), (18, {}))], *repair("m", {"computer": 17}, {}), ("zhengshi", "computer", "change_disk", 17, {"disk_serial": "DK-NEW", "disk_on": DAY}, {"refused": "E_RULE"}),
        medium("o", kind="hdd"), repaired("m", {"media_handling": "replaced", "old_part": "$o"}), ("zhengshi", "computer", "change_disk", 17, {"disk_serial": "DK-NEW-2", "disk_on": "2026-11-22"}, {"refused": "E_RULE"}), ("zhengshi", "computer", "change_disk", 17, {"disk_serial": "DK-NEW-2", "disk_on": DAY}),
        ("zhengshi", "computer", "correct_disk", 17, {"disk_serial": "DK-NEW-3"}, {"refused": "E_DENIED"}), ("wangwu", "computer", "correct_disk", 17, {"disk_serial": "DK-NEW-3"}), ("day", "2026-11-24"), ("zhengshi", "computer", "change_disk", 17, {"disk_serial": "DK-4", "disk_on": "2026-11-24"}, {"refused": "E_RULE"}),
        checked(17, "2026-11-24")], []),
    ("G6", "a classified machine is scrapped: its disk is registered at its level first; a public one without", [
        *[s for n, c in (("a", 17), ("b", 18)) for s in (("zhengshi", "device_request", "create", None, {"kind": "scrap", "computer": c, "department": 5, "reason": "示例"}, {"name": n}), ("lisi", "device_request", "approve", "$" + n))],
        ("zhengshi", "device_request", "finish", "$a", {"done_on": DAY, "disk_handling": "destroyed"}, {"refused": "E_RULE"}), medium("k", kind="hdd", day=DAY), ("zhengshi", "device_request", "finish", "$a", {"done_on": DAY, "disk_handling": "destroyed", "medium": "$k"}),
        ("zhengshi", "device_request", "finish", "$b", {"done_on": DAY, "disk_handling": "destroyed"}), ("zhengshi", "medium", "retire", "$k", {"retired_on": DAY}), ("day", "2027-01-23")],
     [("medium_retired_kept", "26", "2027-01-23", None)]),
    ("F10", "a destruction: no list, one escort, one supervisor twice, and then right; one burnt before it was approved", [
        ("zhaoliu", "destruction", "create", None, {"title": "示例", "carrier": "medium", "pieces": 1, "method": "institution", "counted_on": "2026-11-10"}, {"name": "d"}), ("lisi", "destruction", "approve", "$d", None, {"refused": "E_RULE"}),
        ("zhaoliu", "destruction", "edit", "$d", {"institution": "示例销毁中心"}), ("lisi", "destruction", "approve", "$d", None, {"refused": "E_RULE"}), medium("a"), medium("b"),
        ("zhaoliu", "listed_item", "create", None, {"item": "item of medium $a", "destruction": "$d"}), ("lisi", "destruction", "approve", "$d"),
        *[("zhaoliu", "destruction", "finish", "$d", {"escort1": 4, "escort2": e, "supervisor1": 4, "supervisor2": s, "destroyed_on": DAY, "place": "示例"}, {"second": "wangwu", **r}) for e, s, r in ((None, 3, {"refused": "E_RULE"}), (4, 3, {"refused": "E_RULE"}), (3, 4, {"refused": "E_RULE"}), (3, 3, {}))],
        ("zhaoliu", "destruction", "create", None, {"title": "示例二", "carrier": "medium", "pieces": 1, "method": "physical", "counted_on": "2026-11-10"}, {"name": "e"}), ("zhaoliu", "listed_item", "create", None, {"item": "item of medium $b", "destruction": "$e"}),
        ("lisi", "destruction", "approve", "$e"), ("zhaoliu", "destruction", "finish", "$e", {"supervisor1": 4, "supervisor2": 3, "destroyed_on": "2026-11-22", "place": "示例"}, {"second": "wangwu"})],
     [("destruction_unapproved", "23", "2026-11-22", None)]),
    ("D3", "nobody leaves as less than he was cleared for, nor by a later edit; for a month too little, from a day too early, to a day too early; a year to the day he may; it is not closed before, and then not too late", [
        ("sunqi", "leaving", "create", None, {"person": 60, "department": 5, "kind": "post", "leave_on": DAY, "class_before": "none"}, {"refused": "E_RULE"}),
        ("sunqi", "leaving", "create", None, {"person": 18, "department": 8, "kind": "post", "leave_on": DAY, "class_before": "general"}, {"refused": "E_RULE"}),
        *leaving(60, 5, "general"),
        *[("lisi", "leaving", "approve", "$l", {"cool_off_months": m, "cool_off_from": a, "cool_off_until": b}, r) for m, a, b, r in ((11, DAY, "2027-11-22", {"refused": "E_RULE"}), (12, "2026-11-22", "2027-11-21", {"refused": "E_RULE"}), (12, DAY, "2027-11-21", {"refused": "E_RULE"}), (12, DAY, "2027-11-22", {}))],
        ("sunqi", "person", "move", 60, {"department": 5, "post": 19, "moved_on": DAY}), ("day", "2027-11-22"), ("sunqi", "leaving", "close", "$l", None, {"refused": "E_RULE"}),
        ("sunqi", "cooling_check", "create", None, {"leaving": "$l", "person": 60, "checked_on": "2027-11-22", "abroad": False, "note": "示例"}), ("day", "2027-12-22"), ("sunqi", "leaving", "close", "$l")], []),
    ("D3", "a step forgotten is made up before the approval; a class found to be higher is corrected by the leader, with its period", [
        *leaving(60, 5, "general", {}), ("lisi", "leaving", "approve", "$l", None, {"refused": "E_RULE"}), ("sunqi", "leaving", "complete", "$l", {"class_before": "none"}, {"refused": "E_RULE"}),
        ("sunqi", "leaving", "complete", "$l", {"talked_on": DAY, "pledge_on": DAY}), ("lisi", "leaving", "approve", "$l"), ("sunqi", "leaving", "correct_cooling", "$l", {"class_before": "important", "cool_off_months": 24, "cool_off_from": DAY, "cool_off_until": "2028-11-22"}, {"refused": "E_DENIED"}),
        ("lisi", "leaving", "correct_cooling", "$l", {"class_before": "important", "cool_off_months": 12, "cool_off_from": DAY, "cool_off_until": "2027-11-22"}, {"refused": "E_RULE"}),
        ("lisi", "leaving", "correct_cooling", "$l", {"class_before": "important", "cool_off_months": 24, "cool_off_from": DAY, "cool_off_until": "2028-11-22"})], []),
    ("D3", "a post ceases to be classified: who has a case by then, who is moved on to a classified post, and who just stays", [
        *leaving(60, 5, "general"), ("lisi", "leaving", "approve", "$l"), ("sunqi", "post", "edit", 18, {"classified_class": "none", "access_level": 0}), ("sunqi", "post", "edit", 2, {"classified_class": "none", "access_level": 0}), ("sunqi", "person", "move", 40, {"department": 8, "post": 30, "moved_on": DAY}), ("sunqi", "post", "edit", 6, {"access_level": 2})],
     [("post_left_case_missing", "13", DAY, None)]),
    ("D3", "abroad during his cooling-off: by an approved trip, and between two visits without one", [
        *leaving(60, 5, "general"), ("lisi", "leaving", "approve", "$l"), ("sunqi", "person", "move", 60, {"department": 5, "post": 19, "moved_on": DAY}),
        ("sunqi", "travel", "create", None, {"person": 60, "department": 5, "destination": "示例国", "purpose": "旅游", "leave_on": "2026-12-20", "return_on": "2026-12-24"}, {"name": "t"}), ("lisi", "travel", "approve", "$t"), ("wangwu", "travel", "brief", "$t", {"briefed_on": DAY}),
        ("day", "2026-12-26"), ("sunqi", "travel", "report_back", "$t", {"returned_on": "2026-12-24", "passport_returned_on": "2026-12-26"}), ("wangwu", "travel", "debrief", "$t", {"debriefed_on": "2026-12-26", "debrief_note": "示例", "passport_returned_on": "2026-12-26"}),
        ("sunqi", "cooling_check", "create", None, {"leaving": "$l", "person": 60, "checked_on": "2026-12-26", "abroad": True, "note": "示例"}), ("day", "2027-01-20"),
        ("sunqi", "cooling_check", "create", None, {"leaving": "$l", "person": 60, "checked_on": "2027-01-20", "abroad": True, "note": "示例"})],
     [("cooling_abroad_unapproved", "13", "2027-01-20", None)]),
    ("D3", "nobody has left tomorrow; today he has, and his account stands", [
        ("sunqi", "person", "leave", 21, {"left_on": "2026-11-24"}, {"refused": "E_INVALID"}), ("sunqi", "person", "leave", 21, {"left_on": DAY})], [("left_account_active", "13", DAY, None)]),
    ("D3", "matters told on the thirtieth day, on the thirty-first, in time but entered late; handled on the tenth day and on the eleventh", [
        *[s for n, day, more in (("a", "2026-10-24", {}), ("b", "2026-10-23", {}), ("c", "2026-07-01", {"acted_on": "2026-07-31"})) for s in (
            ("sunqi", "major_event", "create", None, {"person": 60, "department": 5, "kind": "family", "happened_on": day, "content": "示例", **more}, {"name": n}),)],
        ("wangwu", "major_event", "handle", "$c", {"opinion": "示例", "acted_on": "2026-08-05"}), ("day", "2026-12-03"), ("wangwu", "major_event", "handle", "$a", {"opinion": "示例"}), ("day", "2026-12-04"), ("wangwu", "major_event", "handle", "$b", {"opinion": "示例"})],
     [("major_event_late", "12", "2026-11-23", "2026-11-23"), ("major_event_unreviewed", "12", "2026-12-04", "2026-12-04")]),
    ("K4", "a leak told within twenty-four hours to the second, and one a second later; its result on the last day of three months, and on the next", [
        *[s for n, at, day in (("a", "2026-11-21T09:00:00", "2027-02-20"), ("b", "2026-11-21T09:00:01", "2027-02-21")) for s in (
            ("wangwu", "incident", "create", None, {"title": "示例", "kind": "violation", "level": 2, "found_at": "2026-11-20T09:00:00", "happened_on": "2026-11-20", "department": 5}, {"name": n}), ("wangwu", "incident", "report", "$" + n, {"authority_at": "2026-11-20T10:00:00", "superior_at": at}))],
        ("day", "2027-02-20"), ("wangwu", "incident", "conclude", "$a", {"investigation": "示例", "result_on": "2027-02-20"}), ("day", "2027-02-21"), ("wangwu", "incident", "conclude", "$b", {"investigation": "示例", "result_on": "2027-02-21"})],
     [("incident_result_late", "40", "2027-02-21", "2027-02-21")]),
    ("E1", "the authority of the office ends today, and tomorrow nothing is decided, nor raised; lowering and declassifying need none; what is derived neither", [
        *[("wangwu", "classify_authority", "end", n, {"until_on": DAY}) for n in (1, 2)], *decision("a"), *decision("b"), ("day", "2026-11-24"), *decision("c", refused="E_RULE"),
        *review("a", {"result": "change", "new_level": 3, "new_term": "20Y"}, "E_RULE"), *review("a", {"result": "extend", "new_level": 2, "new_term": "6Y"}), *review("b", {"result": "lift"}),
        *decision("d", {"scope_item": None})[:1], ("g00020", "decision", "edit", "$d", {"kind": "derived", "basis_text": "示例"}), ("g00020", "decision", "propose", "$d", {"level": 2, "term": "5Y", "basis_text": "示例来文", "made_on": "2026-11-20"}), ("g00015", "decision", "review", "$d"), ("lisi", "decision", "approve", "$d")], []),
    ("E1", "raised within the authority; not above the catalogue, nor for longer than the law; thirteen months and a year in months, eleven; the officer's designation ended yesterday, the head's is by law", [
        *decision("a"), *review("a", {"result": "change", "new_level": 3, "new_term": "20Y"}), *decision("b", {"scope_item": 4}), *review("b", {"result": "change", "new_level": 3, "new_term": "20Y"}, "E_RULE"),
        *decision("c", {"scope_item": 1, "term": "10Y"}), *review("c", {"result": "extend", "new_level": 2, "new_term": "11Y"}, "E_RULE"),
        *decision("m")[:1], *[("g00020", "decision", "propose", "$m", {"level": 2, "term": t, "scope_item": 2, "basis_text": "示例", "made_on": "2026-11-20"}, r) for t, r in (("13M", {"refused": "E_RULE"}), ("12M", {"refused": "E_RULE"}), ("11M", {}))],
        ("day", "2026-11-24"), ("wangwu", "appointment", "end", 13, {"until_on": DAY}), *decision("d", refused="E_RULE"), *decision("e", by="zhangsan")], []),
    ("G4", "a level entered wrongly is put right on the seventh day, once; not on the eighth, not after it was given out so", [
        medium("a", 0), medium("b"), medium("c"), medium("d", 3), *[("wangwu", "medium", "grade", "$" + n, {"secret_level": 3}) for n in "abc"], ("wangwu", "medium", "grade", "$a", {"secret_level": 2}), ("wangwu", "medium", "grade", "$a", {"secret_level": 0}, {"refused": "E_RULE"}), give("a", "issue", 20, "2026-11-23T09:00:00"),
        give("b", "issue", 15, "2026-11-23T09:00:00"), ("wangwu", "medium", "grade", "$b", {"secret_level": 2}, {"refused": "E_RULE"}), ("day", "2026-11-30"), ("wangwu", "medium", "grade", "$d", {"secret_level": 2}),
        ("day", "2026-12-01"), ("wangwu", "medium", "grade", "$c", {"secret_level": 2}, {"refused": "E_RULE"})],
     [("medium_keeper_not_holder", "26", "2026-11-23", None)]),
    ("G1", "a transfer machine: data goes in checked, out only to its level, by no other machine, and approved by another; one entry the day before its approval", [
        ("zhengshi", "computer", "create", None, {"name": "示例中间机", "secret_level": 0, "network": "none", "purpose": "transfer", "department": 7, "keeper": 8, "started_on": "2026-11-02"}, {"name": "z"}),
        ("zhengshi", "computer_check", "create", None, {"computer": "$z", "department": 7, "checked_on": "2026-11-02", "source": "manual", "boot_password": True, "password_changed_on": "2026-11-02", "antivirus": True, "antivirus_updated_on": "2026-11-02", "jammer": False, "encrypted": False, "wireless": False}),
        *transfer("a", {}, {}), *transfer("b", {}, {"virus_checked": False}, "E_RULE"), *transfer("c", {}, {"computer": 18}, "E_RULE"), *transfer("d", {"direction": "out", "secret_level": 2, "target": "示例办公机", "target_level": 0}, approve={"refused": "E_RULE"}),
        *transfer("e", {"direction": "out", "secret_level": 2, "target": "示例机", "target_level": 2}, {"virus_checked": False}), ("g00020", "data_transfer", "create", None, {"direction": "in", "what": "示例", "secret_level": 0, "source": "示例", "target": "示例", "target_level": 2, "purpose": "示例", "department": 5}, {"name": "f"}),
        ("g00020", "data_transfer", "approve", "$f", None, {"refused": "E_DENIED"}), ("wangwu", "data_transfer", "approve", "$f"), ("zhengshi", "data_transfer", "finish", "$f", {"computer": "$z", "virus_checked": True, "done_on": "2026-11-22"}),
        ("zhengshi", "computer", "edit", "$z", {"network": "intranet"}), *transfer("g", {}, {}, "E_RULE")],
     [("data_transfer_unapproved", "26", "2026-11-22", None)]),
    ("F11", "a disk written off as missing and not searched for; one searched for that day; one found again after two days", [
        medium("a"), medium("b"), medium("c"),
        *[("zhaoliu", "movement", "post", None, {"item": f"item of medium ${n}", "kind": "lose", "from_account": 2, "to_account": 6, "given_by": 4, "given_at": "2026-11-20T09:00:00"}, {"second": "wangwu"}) for n in "ac"],
        ("zhaoliu", "missing_item", "create", None, {"item": "item of medium $b", "found_missing_on": "2026-11-20"}),
        ("zhaoliu", "movement", "post", None, {"item": "item of medium $c", "kind": "find", "from_account": 6, "to_account": 2, "given_by": 3, "received_by": 4, "given_at": "2026-11-22T09:00:00"}, {"second": "wangwu"})],
     [("movement_lost_unsearched", "22", "2026-11-21", None), ("movement_lost_unsearched", "22", "2026-11-21", "2026-11-22")]),
    ("E2", "declassified, and a term extended, by an officer whose designation ended the day before; on his last day he may; the head may", [
        *decision("a"), *decision("b"), *decision("c"), *review("a", {"result": "keep"}), ("day", "2026-11-24"), ("wangwu", "appointment", "end", 13, {"until_on": DAY}), *review("b", {"result": "lift"}, "E_RULE"), *review("c", {"result": "extend", "new_level": 2, "new_term": "6Y"}, "E_RULE"),
        ("lisi", "decision", "lift", "$a", {"lifted_on": "2026-11-24"}, {"refused": "E_RULE"}), ("wangwu", "decision", "year_review", "$a", {"review_result": "keep"}), ("zhangsan", "decision_review", "decide", "$r"),
        ("zhangsan", "decision", "lift", "$b", {"lifted_on": "2026-11-24"})], []),
    ("F10", "nobody supervises or escorts who had left by then", [
        medium("a"), ("zhaoliu", "destruction", "create", None, {"title": "示例", "carrier": "medium", "pieces": 1, "method": "institution", "institution": "示例销毁中心", "counted_on": DAY}, {"name": "d"}), ("zhaoliu", "listed_item", "create", None, {"item": "item of medium $a", "destruction": "$d"}), ("lisi", "destruction", "approve", "$d"),
        *[("zhaoliu", "destruction", "finish", "$d", {"escort1": 4, "escort2": e, "supervisor1": 3, "supervisor2": s, "destroyed_on": DAY, "place": "示例"}, {"second": "wangwu", **r}) for e, s, r in ((29, 4, {"refused": "E_RULE"}), (3, 29, {"refused": "E_RULE"}), (3, 4, {}))]], []),
]
