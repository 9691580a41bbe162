#!/usr/bin/env python3
"""The example that each subcommand's --help prints is run by a shell as it is printed, with exit 0: only the places it names lie in a scratch folder.
As an ordinary user, as in an office: the limits of the system hold for him, and not for root. Whoever adds a subcommand adds nothing here, unless its example needs something to be there first."""
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../api"))
import harness  # noqa: E402
from harness import check, end  # noqa: E402

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../check"))
from sealing import LetterOffice  # noqa: E402

ROOT = os.path.abspath(os.path.join(os.path.dirname(__file__), "../.."))
SHENZHI = os.path.abspath(harness.SHENZHI)
BUILD = os.path.dirname(SHENZHI)
PLACES = r"(?<![\w./-])/(srv|var/lib|mnt|etc/shenzhi|tmp|home)\b"
# First those that make something, then those that need it; the others in any order behind.
ORDER = ["init", "demo", "user create", "user list", "user grant", "user reset", "user lock", "user unlock", "assess run", "assess show", "report", "export register", "import",
         "standard sheet", "standard add", "inspect keys", "inspect kit", "inspect ticket", "inspect import", "backup", "restore",
         "exchange card", "exchange pack", "exchange notice", "exchange take", "exchange rank", "exchange return"]
OWN = {"user create", "user list", "user grant", "user reset", "user lock", "user unlock", "assess run", "assess show", "report", "standard add"}     # of an office that began with nothing


class Place:
    def __init__(self, top):
        self.top, self.password = top, ""
        for d in ("srv", "var/lib", "mnt/disc", "etc/shenzhi/model", "tmp", "home/anybody", "work/reports", "bin"):
            os.makedirs(f"{top}/{d}")
        for program in ("shenzhi", "shenzhi-check"):
            shutil.copy(f"{BUILD}/{program}", f"{top}/bin/{program}")
        if not shutil.which("man"):
            self.write("bin/man", "#!/bin/sh\ncat\n")
        self.write("work/terms.txt", "青松工程\n")
        self.write("home/anybody/a.txt", "青松工程\n")
        shutil.copytree(f"{ROOT}/model/standards/shenzhi-100", f"{top}/work/our-standard")
        shutil.copy(f"{ROOT}/model/standards/shenzhi-100.yaml", f"{top}/work/our-standard.yaml")
        shutil.copy(f"{ROOT}/model/settings.tsv", f"{top}/etc/shenzhi/model/settings.tsv")
        self.write("work/d.csv", "名称,代码\n综合处,ZH1\n")
        self.write("work/p.csv", "姓名,部门\n甲一,综合处\n乙二,综合处\n丙三,综合处\n")

    def write(self, name, text):
        path = f"{self.top}/{name}"
        with open(path, "w", encoding="utf-8") as f:
            f.write(text)
        os.chmod(path, 0o755)

    def shell(self, line, stdin=""):
        env = {**os.environ, "PATH": f"{self.top}/bin:{os.environ['PATH']}", "MANPAGER": "cat", "PAGER": "cat"}
        return subprocess.run(["bash", "-c", "set -o pipefail; " + line], input=stdin, capture_output=True, text=True, errors="replace", cwd=self.top + "/work", env=env, timeout=300)

    def stands(self, name, office):
        """At the path of an example's --data lies this office."""
        path = os.path.join(self.top, name.lstrip("/")) if name.startswith("/") else f"{self.top}/work/{name}"
        if os.path.islink(path):
            os.unlink(path)
        if not os.path.lexists(path):
            os.symlink(office, path)


def examples(build):
    for program in ("shenzhi", "shenzhi-check"):
        names = re.findall(r"^  (\w+(?: \w+)?)  +\S", subprocess.run([f"{build}/{program}", "--help"], capture_output=True, text=True).stdout, re.M)
        for name in sorted(names, key=lambda n: (ORDER.index(n) if n in ORDER else len(ORDER), n)):
            text = subprocess.run([f"{build}/{program}", *name.split(), "--help"], capture_output=True, text=True).stdout
            yield program, name, re.search(r"^example: (.*)$", text, re.M).group(1)


def sql(data, text):
    db = sqlite3.connect(data + "/shenzhi.db")
    db.execute(text)
    db.commit()
    db.close()


def first(p, name, line):
    """What must be there before this example, and what it is asked."""
    data = re.search(r"--data (\S+)", line)
    if name in ("init", "demo"):
        return ""
    if name == "restore":
        os.unlink(p.top + data.group(1))                  # absent, as it must be
    elif data:
        p.stands(data.group(1), p.own if name in OWN else p.demo)
    if name == "inspect import":
        r = p.shell("shenzhi-check run --kit disc/shenzhi-check.kit --ticket disc/3.ticket --out reports/3.szr")
        check(r.returncode in (0, 30) and os.path.exists(p.top + "/work/reports/3.szr"), "a report to be imported", (r.returncode, r.stderr))
    if name == "exchange card":                           # an office of its own, whose assessment is closed as nobody can from the command line
        p.demo = shutil.copytree(p.demo, p.top + "/home/units")
        os.unlink(f"{p.top}/work/data")
        p.stands("data", p.demo)
        check(p.shell(f"shenzhi assess run --data data --standard shenzhi-100 --period {harness.YEAR}").returncode == 0, "an assessment to be sent up")
        sql(p.demo, "UPDATE assessment_run SET state = 'closed' WHERE id = 2")
    if name == "exchange return":                         # one that a leader sent back, with his signature
        sql(p.demo, f"UPDATE unit_report SET state = 'returned', faults = '分数与附表不符', again_by = '{harness.YEAR}-12-31', sent_back_on = '{harness.YEAR}-12-01' WHERE id = 3")
    if name == "exchange take":
        os.makedirs(p.top + "/work/disc", exist_ok=True)
        card = LetterOffice(p.top + "/work/their.key").write(b'{"code":"SFX","format":"shenzhi-card/1","name":"\xe7\xa4\xba\xe4\xbe\x8b\xe5\xb1\x80"}')
        open(p.top + "/work/disc/card.szl", "wb").write(card)
    two = f"{p.password}\n{p.password}\n"
    return {"purge": two, "user create": "Bao-Mi!2026-ce\n", "user reset": "Bao-Mi!2027-ce\n"}.get(name, "")


def after(p, name, r):
    if name == "init":
        p.own = p.top + "/own"
        os.rename(p.top + "/var/lib/shenzhi", p.own)
        for register, file in (("department", "d.csv"), ("person", "p.csv")):
            i = p.shell(f"shenzhi import --data {p.own} --register {register} --file {file}")
            check(i.returncode == 0, f"{register}s of an office that begins", i.stderr)
    if name == "demo":
        p.demo = p.top + "/tmp/demo"
        p.password = re.search(r"^wangwu\t(\S+)\t", r.stdout, re.M).group(1)
        p.shell("printf '姓名,部门\n丁四,办公室\n' > people.csv")
    if name == "export register":
        check(os.path.getsize(p.top + "/work/people.xlsx") > 5000, "the sheet is there")


def serve(p, line):
    """Until it is told to stop; any free port, for the usual one may be taken."""
    d = re.search(r"--data (\S+)", line).group(1)
    p.stands(d, p.demo)
    q = subprocess.Popen(["bash", "-c", "exec " + re.sub(PLACES, lambda m: p.top + m.group(0), line) + " --listen 127.0.0.1:0"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=p.top + "/work",
                         env={**os.environ, "PATH": f"{p.top}/bin:{os.environ['PATH']}"})
    said = ""
    while "http://127.0.0.1:" not in said:
        more = q.stderr.readline()
        if not more:
            break
        said += more
    q.terminate()
    out, _ = q.communicate(timeout=60)
    check(q.returncode == 0 and "http://127.0.0.1:" in said and not out, f"{line}: serves, and ends with 0", (q.returncode, said, out))


def ordinary(top):
    """The checkout may lie where he cannot look: what he needs is below top."""
    if os.geteuid() == 0:
        if os.environ.get("LD_PRELOAD"):
            os.environ["LD_PRELOAD"] = shutil.copy(os.environ["LD_PRELOAD"], f"{top}/bin")
        for where, folders, files in os.walk(top):
            for name in folders + files:
                os.chown(os.path.join(where, name), 65534, 65534, follow_symlinks=False)
        os.chown(top, 65534, 65534)
        os.setgroups([])
        os.setgid(65534)
        os.setuid(65534)
        os.environ["HOME"] = "/nonexistent"
        os.chdir(top)


def main():
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as top:
        p = Place(top)
        ordinary(top)
        for program, name, line in examples(f"{top}/bin"):
            check(line.startswith(f"{program} {name}"), f"{program} {name}: its example calls it", line)
            if name == "serve":
                serve(p, line)
                continue
            stdin = first(p, name, line)
            r = p.shell(re.sub(PLACES, lambda m: top + m.group(0), line), stdin)
            fine = (0, 30) if (program, name) == ("shenzhi-check", "run") else (0,)      # 30: this machine shows too little for a verdict
            check(r.returncode in fine and "[E_" not in r.stderr.replace("[E_COVERAGE]", ""), f"{line}: exit 0", (r.returncode, r.stdout[-200:], r.stderr[-500:]))
            after(p, name, r)
        check(harness.passed > 80, "every subcommand was tried", harness.passed)
    end()


main()
