"""What a second inspector plants: (row of the requirements, what, steps, what the assessment must find).
A step: account, register, action, record (None: a new one; "$name": made before under that name), fields, and options: second (account that signs second), refused (the code it
is refused with), name. ("day", date): the clock goes on. ("x", register, "import", None, csv): a sheet, all columns not named left empty. What must be found: rule, item, since, until."""
DAY = "2026-11-23"


def destroyed(medium):
    """A medium is not just called destroyed: it is listed, approved and destroyed before two, which its register follows."""
    return [("zhengshi", "medium", "destroy", medium, None, {"second": "zhouba", "refused": "E_RULE"}),
            ("zhaoliu", "destruction", "create", None, {"title": "报废介质（示例）", "carrier": "medium", "pieces": 1, "method": "institution", "institution": "示例销毁中心", "counted_on": DAY}, {"name": "destruction"}),
            ("zhaoliu", "listed_item", "create", None, {"item": f"item of medium {medium}", "destruction": "$destruction"}), ("lisi", "destruction", "approve", "$destruction"),
            ("zhaoliu", "destruction", "finish", "$destruction", {"escort1": 4, "escort2": 3, "supervisor1": 4, "supervisor2": 3, "destroyed_on": DAY, "place": "示例"}, {"second": "wangwu"})]


CASES = [
    ("A1", "the chief leads the group again three weeks after his appointment ended", [
        ("wangwu", "appointment", "end", 1, {"until_on": "2026-06-01"}),
        ("wangwu", "appointment", "create", None, {"role": "group_leader", "person": 1, "department": 1, "from_on": "2026-06-22", "order_no": "示例发〔2026〕9号"})],
     [("leading_group_chief", "1", "2026-06-01", "2026-06-22")]),
    ("A1", "an appointment without its order", [
        ("wangwu", "appointment", "create", None, {"role": "group_member", "person": 20, "department": 5, "from_on": "2026-09-01"})],
     [("appointment_without_order", "4", "2026-09-01", None)]),
    ("A1", "all of the review body ended on one day", [
        ("wangwu", "appointment", "end", 10, {"until_on": "2026-10-01"}), ("wangwu", "appointment", "end", 11, {"until_on": "2026-10-01"}), ("wangwu", "appointment", "end", 12, {"until_on": "2026-10-01"})],
     [("review_body_missing", "2", "2026-10-01", None)]),
    ("A2", "a head moved to another department keeps his seat in the group", [
        ("sunqi", "person", "move", 18, {"department": 7, "post": 26, "moved_on": "2026-10-12"})],
     [("appointment_of_moved", "4", "2026-11-12", None)]),
    ("A2", "a part-time officer left with an account, and the successor came a month later", [
        ("sunqi", "person", "leave", 19, {"left_on": "2026-09-01"}),
        ("wangwu", "appointment", "end", 25, {"until_on": "2026-10-05"}),
        ("wangwu", "appointment", "create", None, {"role": "officer_part", "person": 27, "department": 4, "from_on": "2026-10-05", "order_no": "示例发〔2026〕9号"})],
     [("appointment_of_moved", "4", "2026-10-02", "2026-10-05"), ("left_account_active", "13", "2026-09-01", None)]),
    ("A3", "a new department comes by a sheet with its name only", [
        ("wangwu", "department", "import", None, "名称\n新设科（示例）\n")],
     [("department_deputy_missing", "4", "2026-01-01", None), ("department_duty_missing", "4", "2026-01-01", None), ("department_head_missing", "4", "2026-01-01", None),
      ("department_measure_missing", "4", "2026-04-02", None), ("department_officer_missing", "4", "2026-01-01", None), ("group_member_missing", "4", "2026-01-01", None)]),
    ("A3", "a department is merged away and its people stay in it", [
        ("sunqi", "department", "close", 8, {"closed_on": "2026-11-02"})],
     [("organisation_incomplete", "4", "2026-11-02", None)]),
    ("A3", "the deputy in charge and the duties are taken out of a department's record", [
        ("sunqi", "department", "edit", 3, {"deputy_in_charge": None, "duties": ""})],
     [("department_deputy_missing", "4", "2026-11-23", None), ("department_duty_missing", "4", "2026-11-23", None)]),
    ("A3", "a department founded in September wrote its duties down three weeks later, another a week later", [
        ("wangwu", "department", "create", None, {"name": "新设科（示例）", "founded_on": "2026-09-01", "head": 15, "deputy_in_charge": 2}, {"name": "d"}),
        ("wangwu", "department", "edit", "$d", {"duties": "示例", "acted_on": "2026-09-22"}),
        ("wangwu", "department", "create", None, {"name": "新设二科（示例）", "founded_on": "2026-09-01", "head": 16, "deputy_in_charge": 2}, {"name": "e"}),
        ("wangwu", "department", "edit", "$e", {"duties": "示例", "acted_on": "2026-09-08"})],
     [("department_duty_missing", "4", "2026-09-01", "2026-09-22")] + 2 * [("department_officer_missing", "4", "2026-09-01", None), ("group_member_missing", "4", "2026-09-01", None)]),
    ("A4", "the deployment turns out to have been in summer", [
        ("wangwu", "work_item", "amend", 4, {"done_on": "2026-06-15"})],
     [("deployment_missing", "3", "2026-05-02", "2026-06-15")]),
    ("A4", "a task two months late and then done; one without a date; one past it and open; one dropped three months late", [
        ("wangwu", "work_item", "create", None, {"year": 2026, "kind": "task", "title": "示例任务", "department": 5, "due_on": "2026-08-31"}, {"name": "t"}),
        ("wangwu", "work_item", "finish", "$t", {"done_on": "2026-11-02", "result": "已完成（示例）"}),
        ("wangwu", "work_item", "create", None, {"year": 2026, "kind": "task", "title": "示例任务二", "department": 6}),
        ("wangwu", "work_item", "create", None, {"year": 2026, "kind": "task", "title": "示例任务三", "department": 5, "due_on": "2026-09-30"}),
        ("wangwu", "work_item", "create", None, {"year": 2026, "kind": "task", "title": "示例任务四", "department": 6, "due_on": "2026-08-31"}, {"name": "d"}),
        ("wangwu", "work_item", "drop", "$d")],
     [("work_item_overdue", "3", "2026-09-01", "2026-11-02"), ("work_item_overdue", "3", "2026-10-01", None), ("work_item_overdue", "3", "2026-09-01", "2026-11-23")]),
    ("A5", "a meeting of the group was called in autumn and never minuted", [
        ("wangwu", "group_meeting", "create", None, {"title": "保密工作领导小组第二次会议（示例）", "kind": "group", "held_on": "2026-09-15", "chair": 1})],
     [("group_meeting_unminuted", "2", "2026-10-01", None)]),
    ("A5", "decisions of a meeting became no task", [
        ("wangwu", "group_meeting", "create", None, {"title": "保密工作领导小组第三次会议（示例）", "kind": "group", "held_on": "2026-09-15", "chair": 1}, {"name": "m"}),
        ("wangwu", "group_meeting", "minute", "$m", {"held_on": "2026-09-15", "topics": "示例", "decisions": "更换保密柜（示例）", "acted_on": "2026-09-20"})],
     [("meeting_without_task", "2", "2026-10-16", None)]),
    ("B1", "the policy on computers is repealed without another", [
        ("lisi", "policy", "repeal", 16, {"ended_on": "2026-10-20"})],
     [("policy_topic_missing", "5", "2026-10-20", None)]),
    ("B1", "a policy without text or file cannot be put in force", [
        ("wangwu", "policy", "create", None, {"title": "示例补充规定", "topic": "other", "reader_group": "none"}, {"name": "p"}),
        ("lisi", "policy", "approve", "$p", {"issued_on": "2026-10-01", "effective_on": "2026-10-01", "review_on": "2028-10-01"}, {"refused": "E_RULE"})], []),
    ("B1", "a new edition is in force and the old one still says so too", [
        ("wangwu", "policy", "create", None, {"title": "计算机保密管理规定（示例新版）", "topic": "computer", "reader_group": "none", "content": "示例", "supersedes": 16}, {"name": "p"}),
        ("lisi", "policy", "approve", "$p", {"issued_on": "2026-10-01", "effective_on": "2026-10-01", "review_on": "2028-10-01"})],
     [("policy_two_editions", "6", "2026-10-01", None)]),
    ("B2", "a review was due in spring and passed in autumn", [
        ("wangwu", "policy", "reviewed", 5, {"review_on": "2026-04-01"}),
        ("wangwu", "policy", "reviewed", 5, {"review_on": "2028-11-01"})],
     [("policy_review_overdue", "6", "2026-04-02", "2026-11-23")]),
    ("B2", "a policy overdue for review is repealed, not reviewed", [
        ("wangwu", "policy", "create", None, {"title": "示例办法", "topic": "other", "reader_group": "none", "content": "示例"}, {"name": "p"}),
        ("lisi", "policy", "approve", "$p", {"issued_on": "2020-01-01", "effective_on": "2020-01-01", "review_on": "2026-03-01"}),
        ("lisi", "policy", "repeal", "$p", {"ended_on": "2026-11-23"})],
     [("policy_review_overdue", "6", "2026-03-02", "2026-11-23")]),
    ("B2", "a draft is not decided for a quarter, over the end of the year", [
        ("wangwu", "policy", "create", None, {"title": "示例办法", "topic": "other", "reader_group": "classified", "content": "示例"}), ("day", "2027-03-10")],
     [("policy_draft_stalled", "6", "2027-02-22", None)]),
    ("C1", "an order from above passed on after six weeks, to nobody by name", [
        ("wangwu", "course_session", "create", None, {"title": "传达示例文件", "kind": "passing_on", "topic": "orders", "group_kind": "everyone", "received_on": "2026-09-01"}, {"name": "s"}),
        ("wangwu", "course_session", "hold", "$s", {"held_on": "2026-10-15", "hours": "1", "materials": "示例文件"})],
     [("order_not_passed_on", "7", "2026-09-12", "2026-10-15"), ("session_without_attendance", "8", "2026-10-23", None)]),
    ("C1", "a course of the plan was never held; one is put off after two months; one is called finished, but nothing was held", [
        ("wangwu", "course", "create", None, {"year": 2026, "title": "示例培训", "topic": "cases", "group_kind": "classified", "planned_on": "2026-08-15", "hours": "2"}),
        ("wangwu", "course", "create", None, {"year": 2026, "title": "示例培训二", "topic": "cases", "group_kind": "classified", "planned_on": "2026-09-15", "hours": "2"}, {"name": "p"}),
        ("wangwu", "course", "edit", "$p", {"planned_on": "2026-12-10"}),
        ("wangwu", "course", "create", None, {"year": 2026, "title": "示例培训三", "topic": "cases", "group_kind": "classified", "planned_on": "2026-07-01", "hours": "2"}, {"name": "f"}),
        ("wangwu", "course", "finish", "$f")],
     [("course_overdue", "7", "2026-09-15", None), ("course_overdue", "7", "2026-10-16", "2026-11-23"), ("course_overdue", "7", "2026-08-01", "2026-11-23")]),
    ("C2", "a lecture to which people were called and nobody is said to have come", [
        ("wangwu", "course_session", "create", None, {"title": "示例讲座", "kind": "lecture", "topic": "cases", "group_kind": "classified"}, {"name": "s"}),
        ("wangwu", "course_session", "call", "$s"),
        ("wangwu", "course_session", "hold", "$s", {"held_on": "2026-09-02", "hours": "2", "materials": "示例"})],
     [("session_without_attendance", "8", "2026-09-10", None)]),
    ("C2", "a hundredth of an hour short: a lecture that was called off and its hours are none", [
        ("wangwu", "attendance", "amend", 372, {"hours": "1.99"}), ("wangwu", "course_session", "create", None, {"title": "示例讲座", "kind": "lecture", "topic": "law", "group_kind": "classified"}, {"name": "s"}),
        ("wangwu", "attendance", "create", None, {"session": "$s", "person": 25, "department": 2}, {"name": "a"}), ("wangwu", "attendance", "attend", "$a", {"attended_on": "2026-11-20", "hours": "6"}), ("wangwu", "course_session", "cancel", "$s"),
        ("day", "2026-12-21")],
     [("hours_short_classified", "8", "2026-12-21", None)]),
    ("C3", "an exam whose pass mark was lowered cannot be opened", [
        ("wangwu", "exam_paper", "create", None, {"title": "示例考试", "group_kind": "classified", "questions": 3, "pass_mark": 30, "open_on": "2026-11-20", "close_on": "2026-12-20"}, {"name": "e"}),
        ("wangwu", "exam_paper", "open", "$e", None, {"refused": "E_RULE"})], []),
    ("D1", "an uncleared person cannot be moved to a classified post, nor keep a key part", [
        ("sunqi", "person", "move", 26, {"department": 3, "post": 10, "moved_on": "2026-10-08"}, {"refused": "E_RULE"}),
        ("wangwu", "key_part", "set_keeper", 3, {"keeper": 43}, {"refused": "E_RULE"})], []),
    ("D2", "this year's letter, signed by himself in time, was signed by the leader in May", [
        ("wangwu", "pledge", "correct", 70, {"signed_on": "2026-05-20"})],
     [("pledge_leader_stalled", "11", "2026-02-25", "2026-05-20"), ("pledge_missing", "11", "2026-04-02", "2026-05-20")]),
    ("D3", "a cleared person cannot just leave", [
        ("sunqi", "person", "leave", 60, {"left_on": "2026-10-30"}, {"refused": "E_RULE"})], []),
    ("D3", "a trip that nobody approved before it began", [
        ("sunqi", "travel", "create", None, {"person": 60, "department": 5, "destination": "示例国", "purpose": "旅游", "leave_on": "2026-10-01", "return_on": "2026-10-07"})],
     [("travel_unapproved", "37", "2026-10-01", None)]),
    ("D3", "a trip over new year: back, and neither reported nor debriefed for weeks", [
        ("sunqi", "travel", "create", None, {"person": 60, "department": 5, "destination": "示例国", "purpose": "旅游", "leave_on": "2026-12-20", "return_on": "2026-12-28"}, {"name": "t"}),
        ("lisi", "travel", "approve", "$t"), ("wangwu", "travel", "brief", "$t", {"briefed_on": "2026-11-23"}),
        ("day", "2026-12-19"), ("sunqi", "travel", "hand_out", "$t", {"passport_out_on": "2026-12-19"}), ("day", "2027-02-01"),
        ("sunqi", "travel", "report_back", "$t", {"returned_on": "2026-12-28", "passport_returned_on": "2027-02-01"})],
     [("passport_not_returned", "37", "2027-01-05", "2027-02-01"), ("travel_debrief_late", "37", "2027-01-13", None), ("travel_return_unreported", "37", "2027-01-01", "2027-02-01")]),
    ("D3", "put right, and late: a pass of somebody who had left, the supervision of a procurement, a retired medium", [
        ("zhouba", "door_key", "create", None, {"name": "示例门禁卡", "kind": "pass"}, {"name": "k"}),
        ("zhouba", "door_key", "issue", "$k", {"holder": 19, "issued_on": "2026-03-02"}, {"second": "g00019"}),
        ("sunqi", "person", "leave", 19, {"left_on": "2026-11-02"}),
        ("zhouba", "door_key", "give_back", "$k", {"returned_on": "2026-11-19"}),
        ("wangwu", "procurement", "supervise", 1, {"supervised_on": "2026-02-01", "supervise_note": "示例"}),
        ("wangwu", "procurement", "supervise", 1, {"supervised_on": "2026-11-20", "supervise_note": "示例"}),
        ("zhengshi", "medium", "retire", 6, {"retired_on": "2026-07-01"}),
        *destroyed(6)],
     [("door_key_with_left", "32", "2026-11-02", "2026-11-19"), ("left_account_active", "13", "2026-11-02", None), ("procurement_unsupervised", "36", "2026-08-02", "2026-11-20"),
      ("medium_retired_kept", "26", "2026-08-31", "2026-11-23")]),
    ("D3", "a visit during cooling-off finds that he was abroad, and nobody had approved it", [
        ("sunqi", "cooling_check", "create", None, {"leaving": 1, "person": 29, "checked_on": "2026-11-20", "abroad": True, "note": "示例"})],
     [("cooling_abroad_unapproved", "13", "2026-11-20", None)]),
    ("D3", "a significant matter told after four months", [
        ("sunqi", "major_event", "create", None, {"person": 60, "department": 5, "kind": "family", "happened_on": "2026-07-01", "content": "示例"})],
     [("major_event_late", "12", "2026-08-01", "2026-11-23")]),
    ("E1", "a term above the maximum cannot be proposed", [
        ("g00020", "decision", "create", None, {"title": "示例定密", "kind": "original", "act": "decide", "department": 5, "drafter": 20, "level": 0}, {"name": "d"}),
        ("g00020", "decision", "propose", "$d", {"level": 2, "term": "30Y", "scope_item": 1, "basis_text": "示例", "made_on": "2026-11-20"}, {"refused": "E_RULE"})], []),
    ("E1", "what names no catalogue item does not pass the review", [
        ("g00020", "decision", "create", None, {"title": "示例定密", "kind": "original", "act": "decide", "department": 5, "drafter": 20, "level": 0}, {"name": "d"}),
        ("g00020", "decision", "propose", "$d", {"level": 2, "term": "5Y", "basis_text": "示例", "made_on": "2026-11-20"}),
        ("g00015", "decision", "review", "$d", None, {"refused": "E_RULE"})], []),
    ("E1", "a term above that of the catalogue item, and one for good, cannot be proposed; what has expired is not extended, and what was extended on its last day is", [
        ("g00020", "decision", "create", None, {"title": "示例定密", "kind": "original", "act": "decide", "department": 5, "drafter": 20, "level": 0}, {"name": "d"}),
        ("g00020", "decision", "propose", "$d", {"level": 2, "term": "6Y", "scope_item": 4, "basis_text": "示例", "made_on": "2026-11-20"}, {"refused": "E_RULE"}),
        ("g00020", "decision", "propose", "$d", {"level": 2, "term": "L", "scope_item": 2, "basis_text": "示例", "made_on": "2026-11-20"}, {"refused": "E_RULE"}),
        ("g00020", "decision", "propose", "$d", {"level": 2, "term": "D2026-11-30", "scope_item": 4, "basis_text": "示例", "made_on": "2026-11-20"}), ("g00015", "decision", "review", "$d"), ("lisi", "decision", "approve", "$d"),
        ("g00020", "decision", "create", None, {"title": "示例定密二", "kind": "original", "act": "decide", "department": 5, "drafter": 20, "level": 0}, {"name": "e"}),
        ("g00020", "decision", "propose", "$e", {"level": 2, "term": "D2026-11-30", "scope_item": 4, "basis_text": "示例", "made_on": "2026-11-20"}), ("g00015", "decision", "review", "$e"), ("lisi", "decision", "approve", "$e"),
        ("day", "2026-11-30"),
        ("wangwu", "decision_review", "create", None, {"decision": "$e", "level": 2, "occasion": "expiry", "result": "extend", "basis_text": "示例", "new_level": 2, "new_term": "5Y", "new_expires_on": "2031-11-20", "effective_on": "2026-11-30"}, {"name": "r"}),
        ("lisi", "decision_review", "decide", "$r"), ("wangwu", "decision_review", "create", None, {"decision": "$d", "level": 2, "occasion": "expiry", "result": "extend", "basis_text": "示例", "new_level": 2, "new_term": "5Y", "new_expires_on": "2031-11-20", "effective_on": "2026-11-30"}, {"name": "q"}),
        ("day", "2026-12-01"), ("lisi", "decision_review", "decide", "$q", None, {"refused": "E_RULE"})],
     [("decision_expired_unhandled", "16", "2026-12-01", None)]),
    ("E2", "the yearly review came over the new year, and late", [
        ("day", "2027-01-20"), ("lisi", "decision", "year_review", 4, {"review_result": "keep"})],
     [("decision_review_overdue", "16", "2026-12-15", "2027-01-20")]),
    ("E2", "declassified in October, and the readers told seven weeks later", [
        ("lisi", "decision", "lift", 6, {"lifted_on": "2026-10-01"})],
     [("decision_not_notified", "16", "2026-11-01", "2026-11-23")]),
    ("F1", "two papers under one number of one issuer on one day", [
        ("zhaoliu", "document", "create", None, {"kind": "incoming", "title": "示例来文甲", "ref_no": "示例〔2026〕1号", "issuer": "示例厅", "registered_on": "2026-11-20", "copies": 1, "copy_numbers": "000001", "level": 2, "term": "10Y", "department": 1}),
        ("zhaoliu", "document", "create", None, {"kind": "incoming", "title": "示例来文乙", "ref_no": "示例〔2026〕1号", "issuer": "示例厅", "registered_on": "2026-11-20", "copies": 1, "copy_numbers": "000002", "level": 2, "term": "10Y", "department": 1})],
     [("document_ref_twice", "18", "2026-11-20", None)]),
    ("F1", "an envelope with less than it says", [
        ("zhaoliu", "envelope", "create", None, {"sender": "示例厅", "seal_ok": True, "pieces_said": 3, "received_at": "2026-11-10T09:00:00", "marked_level": 2}, {"name": "e"}),
        ("zhaoliu", "envelope", "check", "$e")],
     [("envelope_count_differs", "18", "2026-11-11", None)]),
    ("F1", "a classified paper without a term", [
        ("zhaoliu", "document", "create", None, {"kind": "incoming", "title": "示例来文", "ref_no": "示例〔2026〕3号", "issuer": "示例厅", "registered_on": "2026-11-20", "copies": 1, "copy_numbers": "000007", "level": 2, "department": 1})],
     [("document_without_term", "18", "2026-11-20", None)]),
    ("F7", "the recall of the year is extended, and open at its new end", [
        ("zhaoliu", "clearance_campaign", "create", None, {"title": "2026年清退（示例）", "kind": "holders", "year": 2026, "before_on": "2026-12-01", "due_on": "2026-12-10"}, {"name": "c"}),
        ("day", "2026-12-15"), ("wangwu", "clearance_campaign", "extend", "$c", {"due_on": "2026-12-20"}), ("day", "2026-12-28")],
     [("recall_overdue", "22", "2026-12-11", "2026-12-15"), ("recall_overdue", "22", "2026-12-21", None)]),
    ("F8", "a telegram that must go back and does not; one that went back late; one that got a later day when it was late", [
        ("zhaoliu", "document", "create", None, {"kind": "telegram", "title": "示例密码电报", "ref_no": "示例电〔2026〕9号", "issuer": "示例", "registered_on": "2026-10-01", "copies": 1, "level": 3, "handler": 4, "return_by": "2026-10-20", "department": 1, "copy_numbers": "000009", "term": "20Y"}),
        ("zhaoliu", "document", "create", None, {"kind": "telegram", "title": "示例密码电报二", "ref_no": "示例电〔2026〕10号", "issuer": "示例", "registered_on": "2026-10-01", "copies": 1, "level": 3, "handler": 4, "return_by": "2026-10-25", "department": 1, "copy_numbers": "000010", "term": "20Y"}, {"name": "d"}),
        ("zhaoliu", "document", "return_up", "$d", {"returned_on": "2026-11-05"}),
        ("zhaoliu", "document", "create", None, {"kind": "telegram", "title": "示例密码电报三", "ref_no": "示例电〔2026〕11号", "issuer": "示例", "registered_on": "2026-10-01", "copies": 1, "level": 3, "handler": 4, "return_by": "2026-11-10", "department": 1, "copy_numbers": "000011", "term": "20Y"}, {"name": "p"}),
        ("zhaoliu", "document", "edit", "$p", {"return_by": "2026-12-20"})],
     [("telegram_return_overdue", "20", "2026-10-21", None), ("telegram_return_overdue", "20", "2026-10-26", "2026-11-05"), ("telegram_return_overdue", "20", "2026-11-11", "2026-11-23")]),
    ("F9", "waste collected in spring lies since", [
        ("zhaoliu", "waste_batch", "create", None, {"kind": "note", "sheets": 12, "collected_on": "2026-03-10", "department": 1, "handed_by": 20})],
     [("waste_overdue", "23", "2026-06-09", None)]),
    ("F12", "an archived paper read and not given back", [
        ("wujiu", "archive_access", "create", None, {"document": 1, "item": 2, "level": 2, "kind": "read", "applicant": 20, "department": 5, "purpose": "示例", "return_by": "2026-11-25"}, {"name": "a"}),
        ("lisi", "archive_access", "approve", "$a"), ("wujiu", "archive_access", "hand_out", "$a", None, {"second": "g00020"}), ("day", "2026-12-05")],
     [("archive_access_overdue", "22", "2026-11-26", None)]),
    ("G1", "a computer comes by a sheet: nobody keeps it, it cannot", [
        ("zhengshi", "computer", "import", None, "名称型号,涉密等级,联网,用途,部门\n示例机,秘密,单机,一般办公,业务一科\n", {"refused": "E_RULE"}),
        ("zhengshi", "computer", "edit", 17, {"network": "intranet"}, {"refused": "E_RULE"})], []),
    ("G1", "an office machine by a sheet, with its keeper and nothing else", [
        ("zhengshi", "computer", "import", None, "名称型号,涉密等级,联网,用途,部门,责任人\n示例机,公开,内部办公网（非涉密）,一般办公,业务一科,金甲子\n")],
     [("computer_without_antivirus", "25", "2026-11-23", None), ("computer_without_password", "25", "2026-11-23", None)]),
    ("G1", "the checks of a computer half a year and more apart, until a report of the tool", [
        ("zhengshi", "computer", "check", 18, {"last_check_on": "2026-01-05", "check_kind": "manual", "antivirus_updated_on": "2026-01-04"}),
        ("zhengshi", "computer", "check", 18, {"last_check_on": "2026-11-20", "check_kind": "manual", "antivirus_updated_on": "2026-11-19"})],
     [("computer_check_overdue", "24", "2026-07-06", "2026-10-29")]),
    ("G2", "a check finds no password, the next one finds it", [
        ("zhengshi", "computer_check", "create", None, {"computer": 5, "department": 2, "checked_on": "2026-11-10", "source": "manual", "boot_password": False, "antivirus": True, "antivirus_updated_on": "2026-11-09", "jammer": True, "encrypted": True, "wireless": False}),
        ("zhengshi", "computer_check", "create", None, {"computer": 5, "department": 2, "checked_on": "2026-11-20", "source": "manual", "boot_password": True, "antivirus": True, "antivirus_updated_on": "2026-11-19", "jammer": True, "encrypted": True, "wireless": False})],
     [("computer_without_password", "25", "2026-11-10", "2026-11-20")]),
    ("G2", "three checks, and two saw the same old virus base", [
        ("zhengshi", "computer_check", "create", None, {"computer": 5, "department": 2, "checked_on": "2026-11-10", "source": "manual", "boot_password": True, "antivirus": True, "antivirus_updated_on": "2026-08-30", "jammer": True, "encrypted": True, "wireless": False}),
        ("zhengshi", "computer", "check", 5, {"last_check_on": "2026-11-15", "check_kind": "manual"}),
        ("zhengshi", "computer_check", "create", None, {"computer": 5, "department": 2, "checked_on": "2026-11-20", "source": "manual", "boot_password": True, "antivirus": True, "antivirus_updated_on": "2026-11-19", "jammer": True, "encrypted": True, "wireless": False})],
     [("computer_antivirus_old", "25", "2026-09-30", "2026-11-19")]),
    ("G3", "the one who goes online ended, and nobody came after", [
        ("zhengshi", "internet_user", "end", 3, {"until_on": "2026-11-01"})],
     [("internet_user_unregistered", "30", "2026-11-01", None)]),
    ("G4", "a medium unchecked from summer to autumn", [
        ("zhengshi", "medium", "check", 3, {"last_check_on": "2026-07-01"}), ("zhengshi", "medium", "check", 3, {"last_check_on": "2026-10-20"})],
     [("medium_check_overdue", "26", "2026-08-02", "2026-10-20")]),
    ("G4", "three gaps of one medium in a year", [
        ("zhengshi", "medium", "check", 3, {"last_check_on": "2026-02-01"}), ("zhengshi", "medium", "check", 3, {"last_check_on": "2026-04-20"}), ("zhengshi", "medium", "check", 3, {"last_check_on": "2026-05-10"}),
        ("zhengshi", "medium", "check", 3, {"last_check_on": "2026-08-10"}), ("zhengshi", "medium", "check", 3, {"last_check_on": "2026-11-20"})],
     [("medium_check_overdue", "26", "2026-03-02", "2026-04-20"), ("medium_check_overdue", "26", "2026-06-11", "2026-08-10"), ("medium_check_overdue", "26", "2026-09-11", "2026-11-20")]),
    ("G4", "a gap over the end of the year, and one that ended before it", [
        ("zhengshi", "medium", "check", 3, {"last_check_on": "2025-08-01"}), ("zhengshi", "medium", "check", 3, {"last_check_on": "2025-11-01"}), ("zhengshi", "medium", "check", 3, {"last_check_on": "2026-01-20"}),
        ("zhengshi", "medium", "check", 3, {"last_check_on": "2026-02-18"}), ("zhengshi", "medium", "check", 3, {"last_check_on": "2026-11-20"})],
     [("medium_check_overdue", "26", "2025-12-02", "2026-01-20"), ("medium_check_overdue", "26", "2026-03-19", "2026-11-20")]),
    ("G4", "late, then idle, then used again unchecked: one lateness", [
        ("zhengshi", "medium", "check", 3, {"last_check_on": "2026-07-01"}), ("zhengshi", "medium", "rest", 3), ("zhengshi", "medium", "edit", 3, {"name": "涉密U盘3号"})],
     [("medium_check_overdue", "26", "2026-08-02", None)]),
    ("G4", "late, then idle: no more, but it was", [
        ("zhengshi", "medium", "check", 3, {"last_check_on": "2026-07-01"}), ("zhengshi", "medium", "rest", 3)],
     [("medium_check_overdue", "26", "2026-08-02", "2026-11-23")]),
    ("G4", "a check on a day still to come is none, nor is a session, nor a return", [
        ("zhengshi", "medium", "check", 3, {"last_check_on": "2062-11-20"}, {"refused": "E_INVALID"}),
        ("wangwu", "course_session", "create", None, {"title": "示例讲座", "kind": "lecture", "topic": "law", "group_kind": "classified", "held_on": "2026-12-20"}, {"name": "s"}),
        ("wangwu", "course_session", "hold", "$s", {"held_on": "2026-12-20", "hours": "2", "materials": "示例"}, {"refused": "E_INVALID"})], []),
    ("G4", "a disk given out and taken back while it was public; declared secret it goes as secret, and once it went so is not declared down again; one classified is not just called destroyed", [
        ("zhengshi", "medium", "create", None, {"name": "示例盘", "kind": "usb", "secret_level": 0, "department": 5, "keeper": 15, "labelled": True, "issued_on": "2026-11-02"}, {"name": "m"}),
        *[("zhaoliu", "movement", "post", None, {"item": "item of medium $m", "kind": kind, "from_account": a, "to_account": b, "given_by": {2: 4}.get(a, 20), "received_by": {2: 4}.get(b, 20), "given_at": at}, {"second": "g00020"})
          for kind, a, b, at in (("issue", 2, 1020, "2026-11-05T09:00:00"), ("give_back", 1020, 2, "2026-11-06T09:00:00"))],
        ("wangwu", "medium", "grade", "$m", {"secret_level": 3}),
        *[("zhaoliu", "movement", "post", None, {"item": "item of medium $m", "kind": "issue", "from_account": 2, "to_account": 1000 + who, "given_by": 4, "received_by": who, "given_at": "2026-11-23T09:00:00"}, {"second": f"g000{who}", **r}) for who, r in ((20, {"refused": "E_RULE"}), (15, {}))],
        ("wangwu", "medium", "grade", "$m", {"secret_level": 2}, {"refused": "E_RULE"}),
        ("zhengshi", "medium", "retire", 3, {"retired_on": "2026-11-20"}), ("zhengshi", "medium", "destroy", 3, None, {"second": "zhaoliu", "refused": "E_RULE"})], []),
    ("G4", "disks given out while they were public, one to who is not cleared for what it is declared later; nobody takes it back", [
        *[s for n, who in (("m", 20), ("n", 15)) for s in (
            ("zhengshi", "medium", "create", None, {"name": "示例盘" + n, "kind": "usb", "secret_level": 0, "department": 5, "keeper": 15, "labelled": True, "issued_on": "2026-11-02"}, {"name": n}),
            ("zhaoliu", "movement", "post", None, {"item": f"item of medium ${n}", "kind": "issue", "from_account": 2, "to_account": 1000 + who, "given_by": 4, "received_by": who, "given_at": "2026-11-05T09:00:00"}, {"second": f"g000{who}"}),
            ("wangwu", "medium", "grade", "$" + n, {"secret_level": 3}))], ("day", "2026-12-01")],
     [("holder_above_clearance", "20", "2026-11-24", None), ("medium_keeper_not_holder", "26", "2026-11-05", None)]),
    ("G4", "media by a sheet: kind, level and name only", [
        ("zhengshi", "medium", "import", None, "名称,类型,涉密等级\n示例盘,U盘,秘密\n示例盘二,U盘,公开\n")],
     [("medium_unlabelled", "26", "2026-11-23", None)] * 2 + [("medium_without_keeper", "26", "2026-11-23", None)] * 2),
    ("G5", "data given before anybody agreed, and without an agreement", [
        ("g00015", "copy_out", "create", None, {"what": "示例数据", "secret_level": 0, "how": "copy", "copies": 1, "receiver": "示例公司", "purpose": "示例", "department": 5}, {"name": "c"}),
        ("lisi", "copy_out", "approve", "$c"), ("zhengshi", "copy_out", "give", "$c", {"given_on": "2026-11-20", "receipt": "示例收条"}, {"refused": "E_RULE"})], []),
    ("G6", "a repair that stands still after the cause was found; one is given up after two months", [
        ("zhengshi", "maintenance", "create", None, {"computer": 17, "department": 5, "fault": "示例", "reported_by": 15, "reported_on": "2026-09-01"}, {"name": "m"}),
        ("zhengshi", "maintenance", "diagnose", "$m", {"cause": "示例", "vendor": 1, "company": "某某电脑公司（示例）", "on_site": True, "media_handling": "kept"}),
        ("zhengshi", "maintenance", "create", None, {"computer": 18, "department": 5, "fault": "示例二", "reported_by": 15, "reported_on": "2026-09-05"}, {"name": "d"}),
        ("zhengshi", "maintenance", "drop", "$d")],
     [("maintenance_stalled", "28", "2026-10-02", None), ("maintenance_stalled", "28", "2026-10-06", "2026-11-23")]),
    ("G6", "the vendor's agreement lapsed for a month; the repairs of summer were under the old one", [
        ("wangwu", "vendor", "renew", 1, {"agreement_on": "2025-09-01", "agreement_until": "2026-09-01"}), ("wangwu", "vendor", "renew", 1, {"agreement_on": "2026-10-08", "agreement_until": "2028-10-07"})],
     [("vendor_agreement_expired", "36", "2026-09-02", "2026-10-08")]),
    ("G6", "no contract with whose agreement ran out yesterday, nor a printer without a licence; under the agreement of today it is; nothing secret needs no supervision; reviewed again, and the agreement lapses", [
        ("zhengshi", "vendor", "create", None, {"name": "示例印刷厂", "kind": "print"}, {"name": "v"}), ("wangwu", "vendor", "review", "$v", {"opinion": "示例"}), ("wangwu", "vendor", "bind", "$v", {"agreement_on": "2026-01-05", "agreement_until": "2026-11-22"}),
        ("zhengshi", "vendor", "create", None, {"name": "示例公司", "kind": "service"}, {"name": "w"}), ("wangwu", "vendor", "review", "$w", {"opinion": "示例"}), ("wangwu", "vendor", "bind", "$w", {"agreement_on": "2026-01-05", "agreement_until": "2026-11-23"}),
        *[s for n, vendor, level in (("a", "$v", 2), ("b", "$w", 2), ("c", "$w", 0)) for s in (
            ("g00015", "procurement", "create", None, {"title": "示例项目" + n, "kind": "service", "department": 5, "owner": 15}, {"name": n}),
            ("wangwu", "procurement", "grade", "$" + n, {"secret_level": level, "level_basis": "示例", "vendor": vendor}),
            ("lisi", "procurement", "contract", "$" + n, {"contract_no": n, "contract_on": "2026-11-23", "clause": True}, {"refused": "E_RULE"} if n == "a" else {}))],
        ("wangwu", "vendor", "renew", "$v", {"agreement_on": "2026-11-23", "agreement_until": "2028-01-01"}), ("lisi", "procurement", "contract", "$a", {"contract_no": "a", "contract_on": "2026-11-23", "clause": True}, {"refused": "E_RULE"}),
        ("wangwu", "vendor", "review", "$w", {"opinion": "示例"}), ("day", "2027-05-24"), ("wangwu", "procurement", "supervise", "$b", {"supervised_on": "2027-05-23", "supervise_note": "示例"})],
     [("vendor_agreement_expired", "36", "2026-11-24", None)]),
    ("G7", "the password was changed after half a year", [
        ("zhengshi", "computer", "check", 17, {"last_check_on": "2026-11-19", "check_kind": "manual", "password_changed_on": "2026-03-01", "antivirus_updated_on": "2026-11-18"}),
        ("zhengshi", "computer", "check", 17, {"last_check_on": "2026-11-20", "check_kind": "manual", "password_changed_on": "2026-11-20"})],
     [("computer_password_old", "25", "2026-06-02", "2026-11-20")]),
    ("G7", "an office device: no keeper, it cannot; a classified one on the internet, it cannot", [
        ("zhengshi", "equipment", "import", None, "名称型号,类型,涉密等级,连接,部门\n示例传真机,传真机,公开,普通电话线,业务一科\n", {"refused": "E_RULE"}),
        ("zhengshi", "equipment", "edit", 3, {"connection": "internet"}, {"refused": "E_RULE"})], []),
    ("G7", "an office device checked after sixteen months", [
        ("zhengshi", "equipment", "check", 3, {"last_check_on": "2025-05-10"}), ("zhengshi", "equipment", "check", 3, {"last_check_on": "2026-09-10"})],
     [("equipment_check_overdue", "27", "2026-05-11", "2026-09-10")]),
    ("H1", "a key part proposed and never approved", [
        ("wangwu", "key_part", "create", None, {"name": "示例资料室", "kind": "place", "category": "other", "max_level": 2, "department": 5}), ("day", "2027-03-01")],
     [("key_part_stalled", "31", "2027-01-23", None)]),
    ("H1", "a key part not checked for a year and more, then checked", [
        ("wangwu", "key_part", "check", 2, {"last_check_on": "2025-06-01"}), ("wangwu", "key_part", "check", 2, {"last_check_on": "2026-11-20"})],
     [("key_part_check_overdue", "31", "2026-06-02", "2026-11-20")]),
    ("H2", "the extinguisher ran out and was replaced", [
        ("zhouba", "protection", "check", 21, {"last_check_on": "2026-09-01", "next_check_on": "2027-03-01", "expires_on": "2026-10-01"}),
        ("zhouba", "protection", "check", 21, {"last_check_on": "2026-10-10", "next_check_on": "2027-03-01"}),
        ("zhouba", "protection", "check", 21, {"last_check_on": "2026-11-20", "next_check_on": "2027-03-01", "expires_on": "2028-10-01"})],
     [("protection_expired", "32", "2026-10-02", "2026-11-20")]),
    ("H2", "an alarm out of order for two months, repaired yesterday", [
        ("zhouba", "protection", "fail", 16, {"faulty_since": "2026-09-20"}),
        ("zhouba", "protection", "check", 16, {"last_check_on": "2026-11-22", "next_check_on": "2027-05-22"})],
     [("protection_faulty_open", "32", "2026-09-28", "2026-11-22")]),
    ("H2", "the safe of one key part is taken away", [
        ("zhouba", "protection", "remove", 11)],
     [("key_part_protection_missing", "32", "2026-11-23", None)]),
    ("H2", "the safe was taken away, and the new one came after new year", [
        ("zhouba", "protection", "remove", 11), ("day", "2027-01-15"),
        ("zhouba", "protection", "create", None, {"key_part": 1, "kind": "safe", "installed_on": "2027-01-10", "last_check_on": "2027-01-10", "next_check_on": "2027-07-10", "keeper": 7})],
     [("key_part_protection_missing", "32", "2026-11-23", "2027-01-10")]),
    ("H3", "a patrol found something and nobody dealt with it", [
        ("zhouba", "patrol", "create", None, {"key_part": 2, "patrol_on": "2026-11-10", "shift": "day", "patroller": 6, "outcome": "abnormal", "detail": "窗未关（示例）", "reported_at": "2026-11-10T10:00:00"})],
     [("patrol_finding_open", "33", "2026-11-14", None)]),
    ("I1", "the day of a meeting is past, and it was neither approved nor cancelled", [
        ("wangwu", "meeting", "create", None, {"title": "示例会议", "level": 2, "department": 5, "organizer": 15, "held_on": "2026-11-18", "ended_on": "2026-11-18", "place": "示例厅", "place_kind": "outside"})],
     [("meeting_unapproved", "34", "2026-11-18", None)]),
    ("J1", "nothing is signed before it was scanned", [
        ("g00021", "release", "create", None, {"title": "示例稿", "department": 6, "drafter": 21, "carrier": "other", "channel": "website", "content": "示例", "planned_on": "2026-11-20"}, {"name": "r"}),
        ("g00016", "release", "dept_review", "$r"),
        ("lisi", "release", "sign", "$r", None, {"refused": "E_STATE"})], []),
    ("K1", "a department's self-check lay open past its day; one was done late", [
        ("wangwu", "assessment_task", "create", None, {"run": 1, "kind": "department", "standard": "department-34", "department": 5, "due_on": "2026-10-31"}),
        ("wangwu", "assessment_task", "create", None, {"run": 1, "kind": "person", "standard": "person-19", "department": 5, "person": 60, "due_on": "2026-11-20"}, {"name": "t"}),
        ("wangwu", "assessment_task", "finish", "$t")],
     [("self_check_task_overdue", "42", "2026-11-01", None), ("self_check_task_overdue", "42", "2026-11-21", "2026-11-23")]),
    ("K1", "a department founded in June skips the third quarter; its head checks it in November", [
        ("wangwu", "department", "create", None, {"name": "新设科（示例）", "founded_on": "2026-06-15", "head": 15, "deputy_in_charge": 2, "duties": "示例"}, {"name": "d"}),
        ("g00015", "self_check", "mine", None, {"content": "示例", "acted_on": "2026-08-20"}),
        ("wangwu", "self_check", "create", None, {"kind": "department", "department": "$d", "person": 15, "content": "示例"})],
     [("department_check_skipped", "42", "2026-10-01", "2026-11-23"), ("department_officer_missing", "4", "2026-06-15", None), ("group_member_missing", "4", "2026-06-15", None)]),
    ("K3", "a rectification done after its date; one put off when it was late, and done by the new date", [
        ("wangwu", "rectification", "create", None, {"detail": "示例问题", "measure": "示例", "department": 5, "owner": 15, "due_on": "2026-11-24"}, {"name": "z"}), ("day", "2026-12-05"),
        ("wangwu", "rectification", "finish", "$z", {"result": "示例"}),
        ("wangwu", "rectification", "create", None, {"detail": "示例问题二", "measure": "示例", "department": 5, "owner": 15, "due_on": "2026-12-08"}, {"name": "y"}), ("day", "2026-12-12"),
        ("wangwu", "rectification", "edit", "$y", {"due_on": "2026-12-20"}), ("day", "2026-12-18"), ("wangwu", "rectification", "finish", "$y", {"result": "示例"})],
     [("rectification_overdue", "41", "2026-11-25", "2026-12-05"), ("rectification_overdue", "41", "2026-12-09", "2026-12-12")]),
    ("K4", "a leak reported on the third day", [
        ("wangwu", "incident", "create", None, {"title": "示例泄密", "kind": "leak", "level": 2, "found_at": "2026-11-10T09:00:00", "found_by": 3, "happened_on": "2026-11-09", "department": 5, "place": "示例楼"}, {"name": "i"}),
        ("wangwu", "incident", "report", "$i", {"authority_at": "2026-11-12T10:00:00", "superior_at": "2026-11-12T10:00:00"})],
     [("incident_leak", "58", "2026-11-10", "2026-11-10"), ("incident_report_late", "40", "2026-11-11", "2026-11-12")]),
    ("K3", "what an inspection found is put right in time, and checked again on the 31st day; sent back; dated before the opinion it cannot be", [
        ("wangwu", "inspection", "create", None, {"title": "示例检查", "organ": "示例局", "started_on": "2026-11-01"}, {"name": "i"}), ("wangwu", "inspection", "opinion", "$i", {"opinion_on": "2026-10-10"}, {"refused": "E_INVALID"}),
        ("wangwu", "inspection", "opinion", "$i", {"opinion_on": "2026-11-10", "due_on": "2027-12-30"}), ("wangwu", "inspection_finding", "create", None, {"inspection": "$i", "item_no": "1", "title": "示例问题", "department": 5, "person": 15}, {"name": "f"}),
        ("wangwu", "inspection_finding", "create", None, {"inspection": "$i", "item_no": "2", "title": "示例问题二", "department": 5, "person": 15}, {"name": "g"}),
        ("g00015", "inspection_finding", "finish", "$f", {"done_on": "2026-11-23", "note": "示例"}), ("g00015", "inspection_finding", "finish", "$g", {"done_on": "2026-11-23", "note": "示例"}), ("wangwu", "inspection_finding", "reopen", "$g"),
        ("day", "2026-12-24"), ("wangwu", "inspection_finding", "close", "$f")],
     [("inspection_finding_unchecked", "41", "2026-12-24", "2026-12-24")]),
    ("K4", "the times of a report are corrected by somebody else, and stand in the history", [
        ("wangwu", "incident", "create", None, {"title": "示例", "kind": "violation", "level": 1, "found_at": "2026-11-10T09:00:00", "happened_on": "2026-11-10"}, {"name": "i"}),
        ("wangwu", "incident", "report", "$i", {"authority_at": "2026-11-20T10:00:00", "superior_at": "2026-11-20T10:00:00"}), ("wangwu", "incident", "report", "$i", {"authority_at": "2026-11-10T10:00:00", "superior_at": "2026-11-10T10:00:00"}, {"refused": "E_STATE"}),
        ("wangwu", "incident", "correct", "$i", {"authority_at": "2026-11-10T10:00:00", "superior_at": "2026-11-10T10:00:00"}, {"refused": "E_SEPARATE"}),
        ("lisi", "incident", "correct", "$i", {"authority_at": "2026-11-12T10:00:00", "superior_at": "2026-11-10T10:00:00"})],
     [("incident_report_late", "40", "2026-11-11", "2026-11-12"), ("incident_violation", "57", "2026-11-10", "2026-11-10")]),
    ("K4", "nothing is reported before it was found, nor found before it happened, nor tomorrow", [
        ("wangwu", "incident", "create", None, {"title": "示例", "kind": "hazard", "level": 1, "found_at": "2026-11-10T09:00:00", "happened_on": "2026-11-12"}, {"refused": "E_INVALID"}),
        ("wangwu", "incident", "create", None, {"title": "示例", "kind": "hazard", "level": 1, "found_at": "2026-11-24T09:00:00"}, {"refused": "E_INVALID"}),
        ("wangwu", "incident", "create", None, {"title": "示例", "kind": "hazard", "level": 1, "found_at": "2026-11-10T09:00:00", "happened_on": "2026-11-10"}, {"name": "i"}),
        ("wangwu", "incident", "report", "$i", {"authority_at": "2026-11-10T08:59:59", "superior_at": "2026-11-10T09:00:00"}, {"refused": "E_INVALID"}),
        ("wangwu", "incident", "report", "$i", {"authority_at": "2026-11-10T09:00:00", "superior_at": "2026-11-10T09:00:00"}),
        ("wangwu", "incident", "conclude", "$i", {"investigation": "  ", "result_on": "2026-11-20"}, {"refused": "E_INVALID"})], []),
    ("K4", "a violation nobody reported, and a leak that was none", [
        ("wangwu", "incident", "create", None, {"title": "示例隐患", "kind": "violation", "level": 1, "found_at": "2026-11-10T09:00:00", "found_by": 3, "happened_on": "2026-11-09", "department": 5, "place": "示例楼"}),
        ("wangwu", "incident", "create", None, {"title": "示例误报", "kind": "leak", "level": 1, "found_at": "2026-11-10T09:00:00", "found_by": 3, "happened_on": "2026-11-09", "department": 5, "place": "示例楼"}, {"name": "u"}),
        ("lisi", "incident", "dismiss", "$u")],
     [("incident_report_late", "40", "2026-11-11", None), ("incident_violation", "57", "2026-11-10", "2026-11-10")]),
    ("F4", "an item is handed out past the registry", [
        ("zhaoliu", "movement", "post", None, {"item": 102, "kind": "issue", "from_account": 1001, "to_account": 1020, "given_by": 1, "received_by": 20, "given_at": "2026-11-23T09:00:00"}, {"second": "g00020", "refused": "E_RULE"})], []),
    ("G6", "the repair of a classified machine by a company that nobody bound is not approved", [
        ("zhengshi", "maintenance", "create", None, {"computer": 17, "department": 5, "fault": "示例", "reported_by": 15, "reported_on": "2026-11-01"}, {"name": "m"}),
        ("zhengshi", "maintenance", "diagnose", "$m", {"cause": "示例", "company": "示例无名公司", "on_site": True, "media_handling": "kept"}),
        ("wangwu", "maintenance", "approve", "$m", None, {"refused": "E_RULE"})],
     []),
    ("I2", "five papers went out by hand, not by the books: it is not held so, and then nothing is said of it", [
        ("wangwu", "meeting", "create", None, {"title": "示例会议", "level": 2, "department": 5, "organizer": 15, "held_on": "2026-11-23", "ended_on": "2026-11-23", "place": "示例厅", "place_kind": "inside"}, {"name": "m"}),
        ("wangwu", "meeting_attendee", "create", None, {"meeting": "$m", "person": 20, "department": 5, "kind": "member"}),
        ("wangwu", "meeting", "check", "$m", {"ok_contacted": True, "ok_venue": True, "ok_no_wireless": True, "ok_educated": True, "ok_press": True, "plan_filed_on": "2026-11-20"}),
        ("lisi", "meeting", "approve", "$m"), ("wangwu", "meeting", "hold", "$m", {"ok_identity": True, "papers_out": 5}, {"refused": "E_RULE"}), ("day", "2026-12-10")],
     [("meeting_not_searched", "35", "2026-11-27", None)]),
    ("I1", "a meeting whose venue has wireless microphones is not approved", [
        ("wangwu", "meeting", "create", None, {"title": "示例会议", "level": 2, "department": 5, "organizer": 15, "held_on": "2026-11-23", "ended_on": "2026-11-23", "place": "示例厅", "place_kind": "inside"}, {"name": "m"}),
        ("wangwu", "meeting", "check", "$m", {"ok_contacted": True, "ok_venue": True, "ok_no_wireless": False, "ok_educated": True, "ok_press": True}),
        ("wangwu", "meeting_attendee", "create", None, {"meeting": "$m", "person": 20, "department": 5, "kind": "member"}),
        ("lisi", "meeting", "approve", "$m", None, {"refused": "E_RULE"})], []),
    ("J1", "issued on a day before it was signed: refused", [
        ("g00021", "release", "create", None, {"title": "示例稿", "department": 6, "drafter": 21, "carrier": "other", "channel": "website", "content": "示例", "planned_on": "2026-11-20"}, {"name": "r"}),
        ("g00016", "release", "dept_review", "$r"), ("wangwu", "release", "scan", "$r", {"scan_on": "2026-11-23", "scan_result": "clean"}),
        ("lisi", "release", "sign", "$r"), ("wangwu", "release", "issue", "$r", {"issued_on": "2026-11-10"}, {"refused": "E_RULE"})],
     []),
    ("K3", "the higher authority's finding is not put right, nor its opinion answered", [
        ("wangwu", "inspection", "create", None, {"title": "示例检查", "organ": "示例局", "started_on": "2026-08-01"}, {"name": "i"}),
        ("wangwu", "inspection", "opinion", "$i", {"opinion_on": "2026-08-10", "due_on": "2026-09-30"}),
        ("wangwu", "inspection_finding", "create", None, {"inspection": "$i", "item_no": "1", "title": "示例问题", "department": 5, "person": 15, "due_on": "2026-09-30"})],
     [("inspection_finding_overdue", "41", "2026-10-01", None), ("inspection_reply_late", "41", "2026-10-01", None)]),
    ("K4", "a violation reported at once, and no result after three months, over the new year", [
        ("wangwu", "incident", "create", None, {"title": "示例违规", "kind": "violation", "level": 1, "found_at": "2026-11-23T09:00:00", "found_by": 3, "happened_on": "2026-11-22", "department": 5, "place": "示例楼"}, {"name": "i"}),
        ("wangwu", "incident", "report", "$i", {"authority_at": "2026-11-23T10:00:00", "superior_at": "2026-11-23T10:00:00"}), ("day", "2027-03-20")],
     [("incident_result_late", "40", "2027-02-24", None)]),
]
