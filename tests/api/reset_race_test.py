#!/usr/bin/env python3
"""A password that is being changed while an administrator sets it anew: his reset stands, whichever came first."""
import threading
import time

from harness import PASSWORD, Server, check, end, equal

with Server() as s:
    user = s.user("jia")
    sysadmin, secadmin = s.client("sysadmin"), s.client("secadmin")
    current, both = user.password, 0
    for i in range(24):
        own, fresh, first = s.client("jia", current), f"Xin-Mima-{i}#2026", f"Chu-Shi-{i}#2026"
        got = {}
        ahead = (i - 8) * 0.03                  # of the reset, in seconds

        def at_his_time():
            time.sleep(max(-ahead, 0))
            got["change"] = own.post("/me/password", {"old": current, "new": fresh})
        change = threading.Thread(target=at_his_time)
        change.start()
        time.sleep(max(ahead, 0))
        reset = sysadmin.post(f"/users/{user.uid}/reset", {"password": first})
        change.join()
        equal(reset.status, 200, "the reset is taken")
        both += got["change"].status == 200
        row = next(u for u in sysadmin.get("/users").json if u["account"] == "jia")
        check(row["first_password"] == "held", f"after a reset the account waits for its release (round {i})", (got["change"].status, row))
        if i % 5 == 0:                          # more failures in a minute from one address would lock it
            equal(s.client().login("jia", fresh).status, 401, f"and the other password opens nothing (round {i})")
        current = PASSWORD + f"{i}+"
        s.begin(secadmin, user.uid, "jia", first, current)
    check(0 < both < 24, "some changes came first, some second", both)
    check(s.verify()["ok"], "the ledger verifies", s.verify())
end()
