#!/usr/bin/env python3
"""Who may do an action on a record may see the record: a role named in `who` of a step stands in the register's `access`.
Staff act on what names them; the three administrators work on routes of their own."""
import glob
import os
import sys

import yaml

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
ELSEWHERE = {"staff", "system_admin", "security_admin", "auditor"}
bad, seen = [], 0
for path in sorted(glob.glob(os.path.join(ROOT, "model/registers/*.yaml"))):
    with open(path, encoding="utf-8") as f:
        r = yaml.safe_load(f)
    access = r.get("access", {})
    roles = set(access.get("roles", [])) | ELSEWHERE
    for a in r.get("actions", []):
        for who in a.get("who", []):
            seen += 1
            if a.get("from") and not who.startswith("@") and who != "*" and who not in roles and not access.get("everyone"):
                bad.append(f"{r['register']}.{a['name']}: {who} may do it and not see it")
print(*bad, sep="\n")
print(f"{seen} looked at, {len(bad)} failed")
sys.exit(1 if bad or seen < 300 else 0)
