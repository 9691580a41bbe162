#!/usr/bin/env python3
"""Whoever is to act next is told: where a step is another's (he may not have done the one before, only the person named in the record may do it, or all
steps out of an approved state are of other roles than those who approve), an action that leads there makes it due. What is told in another way stands below, with the way."""
import glob
import os
import sys

import yaml

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
TOLD = {
    "meeting.hold": "who organizes it knows its day", "meeting_attendee.tick": "in the room",
    "attendance.sign_in": "in the room, by a code", "meeting_attendee.sign_in": "in the room", "exam_attempt.finish": "he is taking it",
    "inspection_finding.close": "board, rule", "rectification.recheck": "home, board, rule rectification_unchecked",
    "instruction.report": "page readings, until finish_by", "policy_sign.sign": "to-do of its own kind", "reading.sign": "page readings, home",
}
ASIDE = ("edit", "cancel", "drop", "withdraw", "revoke", "end", "supersede", "absent", "close")   # nobody waits for these
bad, seen = [], 0
for path in sorted(glob.glob(os.path.join(ROOT, "model/registers/*.yaml"))):
    with open(path, encoding="utf-8") as f:
        r = yaml.safe_load(f)
    actions = r.get("actions") or []
    for a in actions:
        who, name = a.get("who") or [], f"{r['register']}.{a['name']}"
        for state in a.get("from") or []:
            into = [b for b in actions if b.get("to") == state and state not in (b.get("from") or [])]
            others = {b["name"] for b in into} & set(a.get("separate") or [])
            named = who and all(w.startswith("@") for w in who) and a["name"] not in ("edit", "cancel", "withdraw", "refuse")
            out = [b for b in actions if state in (b.get("from") or []) and b.get("to") != state and b.get("who")]
            handed = state == "approved" and a["name"] not in ASIDE and not any(set(b["who"]) & set(i.get("who") or []) for b in out for i in into)
            if not into or a.get("to") == state or a["name"] == "refuse" or not (others or named or handed):
                continue
            seen += 1
            if name not in TOLD and not any((b.get("due") or {}).get("of") == a["name"] for b in into):
                bad.append(f"{name}: nobody is told that it is his turn in state {state}")
print(*bad, sep="\n")
print(f"{seen} looked at, {len(bad)} failed")
sys.exit(1 if bad or seen < 25 else 0)
