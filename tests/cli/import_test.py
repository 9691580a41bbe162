#!/usr/bin/env python3
"""import and export register with the real binary: all rows or none, names to records, a sheet that comes back in."""
import json
import os
import subprocess
import sys
import tempfile

SHENZHI = os.environ.get("SHENZHI", "build/shenzhi")
failed = 0


def run(*args):
    p = subprocess.run([SHENZHI, *args], capture_output=True, text=True, timeout=120)
    return p.returncode, p.stdout, p.stderr


def check(ok, what):
    global failed
    print(("ok   " if ok else "FAIL ") + what)
    failed += not ok


def main():
    with tempfile.TemporaryDirectory() as tmp:
        data = os.path.join(tmp, "data")

        def sheet(name, text):
            path = os.path.join(tmp, name)
            with open(path, "w", encoding="utf-8") as f:
                f.write(text)
            return path

        def load(register, path, *more):
            return run("import", "--data", data, "--register", register, "--file", path, *more)

        def count(register):
            out = os.path.join(tmp, "count.csv")
            run("export", "register", "--data", data, "--register", register, "--out", out)
            return len(open(out, encoding="utf-8-sig").read().splitlines()) - 1

        check(run("init", "--data", data, "--unit", "测试局")[0] == 0, "init")
        before = count("department")
        rc, out, _ = load("department", sheet("d.csv", "名称,代码\n综合一处,ZH1\n综合二处,ZH2\n"))
        check(rc == 0 and json.loads(out)["created"] == 2 and count("department") == before + 2, "two departments")
        people = sheet("p.csv", "人员登记表,,\n姓名,部门,到单位日期\n甲一,综合一处,2020/1/5\n乙二,综合二处,20210304\n")
        rc, out, _ = load("person", people, "--dry-run")
        check(rc == 0 and json.loads(out)["created"] == 0 and count("person") == 0, "a dry run keeps nothing")
        rc, out, _ = load("person", people)
        first = json.loads(out)["preview"][0]
        check(rc == 0 and first["joined_on"] == "2020-01-05" and isinstance(first["department"], int), "names become records, dates are read")
        rc, out, err = load("person", sheet("bad.csv", "姓名,部门\n丙三,综合一处\n丁四,没有的处\n,综合一处\n"))
        check(rc == 7 and count("person") == 2, "one bad row: nothing is entered")
        check("第3行" in err and "第4行" in err and "没有的处" in err, "each fault is told by row")
        for ending in ("csv", "xlsx"):
            path = os.path.join(tmp, "people." + ending)
            rc, out, _ = run("export", "register", "--data", data, "--register", "person", "--out", path)
            check(rc == 0 and oct(os.stat(path).st_mode & 0o777) == "0o600", f"export to {ending}, for the owner only")
            rc, out, _ = load("person", path, "--dry-run")
            check(rc == 0 and json.loads(out)["rows"] == 2, f"the exported {ending} can be read in again")
        check(load("nothing", people)[0] == 2, "an unknown register is a usage error")
        rc, out, _ = run("verify", "--data", data)
        check(rc == 0, "the ledger verifies afterwards")
    return failed != 0


if __name__ == "__main__":
    sys.exit(main())
