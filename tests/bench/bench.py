"""Measures an office beside the raw limits, in one run; medians of five. Prints the table of docs/performance.md. Called by run.sh."""
import json
import os
import re
import shutil
import signal
import sqlite3
import statistics
import subprocess
import sys
import time
import urllib.parse

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "../api"))
import harness  # noqa: E402

SHENZHI, OFFICE, SIZE, WORK, BARE, HASHED, REG = sys.argv[1:8]
YEAR = time.strftime("%Y", time.gmtime(time.time() + 8 * 3600))
DB = os.path.join(OFFICE, "shenzhi.db")
RUNS, SECONDS, CONNECTIONS = int(os.environ.get("SHENZHI_BENCH_RUNS", "5")), 3, 32
rows = []


def say(text):
    print("== " + text, file=sys.stderr, flush=True)


def row(what, figure, beside, target, met=None):
    rows.append((what, figure, beside, target, {True: "met", False: "**missed**", None: ""}[met]))
    say(f"{what}: {figure} | {beside} | {target} {rows[-1][4]}")


def median(fn, runs=RUNS):
    return statistics.median(fn() for _ in range(runs))


def timed(*args):
    t = time.time()
    subprocess.run(args, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True, timeout=600)
    return time.time() - t


def processor_s(pid):
    f = open(f"/proc/{pid}/stat").read().rsplit(")", 1)[1].split()
    return (int(f[11]) + int(f[12])) / os.sysconf("SC_CLK_TCK")


def settle(server):
    """Until the server has done nothing for six seconds: the day's own work begins three after its start and reads the whole store, which may lie on the disk only."""
    quiet, end = 0, time.time() + 180
    while quiet < 6 and time.time() < end:
        before = processor_s(server.p.pid)
        time.sleep(1)
        quiet = quiet + 1 if processor_s(server.p.pid) - before < 0.05 else 0


def bare(*args):
    out = subprocess.run([BARE, *map(str, args)], capture_output=True, text=True, check=True, timeout=300).stdout.split()
    return [float(x) for x in out]


def sql_file(*statements):
    path = os.path.join(WORK, f"bare{len(os.listdir(WORK))}.sql")
    with open(path, "w") as f:
        f.write(";\n".join(statements) + ";\n")
    return path


def wrk(url, headers=None, script=None, seconds=SECONDS):
    """Requests a second, p99 in ms; refuses to count errors."""
    cmd = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency"]
    for k, v in (headers or {}).items():
        cmd += ["-H", f"{k}: {v}"]
    if script:
        cmd += ["-s", script]
    out = subprocess.run([*cmd, url], capture_output=True, text=True, check=True, timeout=120).stdout
    if "Non-2xx" in out or "Socket errors" in out:
        raise SystemExit(f"errors under load at {url}:\n{out}")
    rate = float(re.search(r"Requests/sec:\s+([\d.]+)", out).group(1))
    n, unit = re.search(r"99%\s+([\d.]+)(us|ms|s)", out).groups()
    return rate, float(n) * {"us": 1e-3, "ms": 1, "s": 1e3}[unit]


def load(url, headers=None, script=None):
    got = [wrk(url, headers, script) for _ in range(RUNS)]
    return statistics.median(g[0] for g in got), statistics.median(g[1] for g in got)


class Server:
    def __init__(self):
        self.log = open(os.path.join(WORK, "serve.log"), "w")
        t = time.time()
        self.p = subprocess.Popen([SHENZHI, "serve", "--data", OFFICE, "--listen", "127.0.0.1:0", "--quiet"], stderr=self.log, stdout=self.log)
        self.port = None
        while not self.port:
            m = re.search(r"http://127\.0\.0\.1:(\d+)/", open(self.log.name).read())
            self.port = int(m.group(1)) if m else time.sleep(0.002)
            if self.p.poll() is not None:
                raise SystemExit(open(self.log.name).read())
        while harness.Client(self.port).get("/health").status != 200:
            time.sleep(0.002)
        self.start_s = time.time() - t

    def rss(self):
        return int(re.search(r"VmRSS:\s+(\d+)", open(f"/proc/{self.p.pid}/status").read()).group(1)) / 1024

    def login(self, account):
        c = harness.Client(self.port)
        a = c.login(account, "Demo-2026-bench")
        if a.status != 200:
            raise SystemExit(f"login {account}: {a!r}")
        return c

    def url(self, path, **query):
        return f"http://127.0.0.1:{self.port}/api/v1{path}" + ("?" + urllib.parse.urlencode(query, doseq=True) if query else "")

    def stop(self):
        self.p.send_signal(signal.SIGTERM)
        self.p.wait(60)


def counts():
    db = sqlite3.connect(f"file:{DB}?mode=ro", uri=True)
    n = {t: db.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in ("copy", "movement", "event", "document")}
    bytes_ = os.path.getsize(DB)
    db.close()
    return n, bytes_


def on_disk(n, bytes_):
    made = os.path.join(OFFICE, "made.seconds")
    figure = f"{float(open(made).read()):.0f} s" if os.path.exists(made) else "made before"
    row("making the office", figure, f"{n['copy']:,} copies, {n['movement']:,} movements, {n['event']:,} events", "a few minutes")
    row("disk", f"{bytes_ / n['event']:.0f} bytes per event", f"{bytes_ / 2**20:,.0f} MiB, everything in it", "stated")


def verification():
    say("verification")
    hashed = int(subprocess.run([HASHED, OFFICE], capture_output=True, text=True, check=True).stdout)
    raw = median(lambda: bare("sm3", hashed)[0], 3)
    ours = median(lambda: timed(SHENZHI, "verify", "--data", OFFICE, "--quiet"), 3)
    row("verify, chain and every row", f"{ours:.1f} s", f"raw SM3 of the same {hashed / 2**20:,.0f} MiB, one thread: {raw:.1f} s, {100 * raw / ours:.0f} %", "50 %", raw / ours >= 0.5)


def assessment():
    say("assessment")
    run = [SHENZHI, "assess", "run", "--data", OFFICE, "--standard", "shenzhi-100", "--period", YEAR, "--json"]
    full = median(lambda: timed(*run))
    row("full assessment, shenzhi-100, from the command line", f"{full:.2f} s", "", "10 s", full < 10)
    r = subprocess.run([SHENZHI, "rule", "time", "--data", OFFICE, "--period", YEAR], capture_output=True, text=True)
    rules = [line.split("\t") for line in r.stdout.splitlines()]
    row("the dearest rules (one that runs out of its time leaves its item unjudged)", "; ".join(f"{x[3]} {max(float(x[0]), float(x[1])):,.0f} ms" for x in rules[:3]) or r.stderr.strip(), f"{len(rules)} rules", "all in their time", r.returncode == 0)


def work_item(officer):
    return officer.act("work_item", "create", {"year": int(YEAR), "kind": "task", "title": "测速", "owner": 3, "due_on": YEAR + "-12-31"})


def person(server):
    """Nearly every rule reads people."""
    hr = server.login("sunqi")
    return lambda: hr.act("person", "edit", {"note": f"测速 {time.time_ns()}"}, record=20)


def movement(server):
    """A paper from the registry to a reader and back, signed by both."""
    clerk = server.login("zhaoliu")
    registry = clerk.get("/registers/custody_account", filter="kind:eq:registry", limit=1).json["rows"][0]["id"]
    reader = next(r for r in clerk.get("/registers/custody_account", filter="kind:eq:person", limit=50, sort="id").json["rows"] if r["person"] == 3)
    item = clerk.get("/registers/custody_item", filter=[f"account:eq:{registry}", "level:eq:2"], limit=1).json["rows"][0]["id"]
    out = [False]

    def once():
        out[0] = not out[0]
        a, b = (registry, reader["id"]) if out[0] else (reader["id"], registry)
        fields = {"item": item, "kind": "issue" if out[0] else "give_back", "from_account": a, "to_account": b, "given_by": 4 if out[0] else 3, "received_by": 3 if out[0] else 4,
                  "given_at": time.strftime("%Y-%m-%dT%H:%M:%S", time.gmtime(time.time() + 8 * 3600))}
        if out[0]:
            fields["due_on"] = YEAR + "-12-31"
        return clerk.act("movement", "post", fields, signature={"password": "Demo-2026-bench"}, second={"account": "wangwu", "password": "Demo-2026-bench"})
    return once


def after_one_change(server, officer):
    """The live score again after an action on a register that rules read."""
    for what, change in (("a work item", lambda: work_item(officer)), ("a person", person(server)), ("a movement", movement(server))):
        def once():
            officer.get("/score")
            a = change()
            assert a.status in (200, 201), a
            t = time.time()
            assert officer.get("/score").status == 200
            return time.time() - t
        s = median(once)
        row(f"assessment after one change: {what}", f"{s * 1000:.0f} ms", "the server's live score", "1 s", s < 1)


def page(what, server, client, path, query, statements, max_id, p99):
    headers = client.headers("GET", None)
    check = client.get(path, **query)
    assert check.status == 200, check
    before = processor_s(server.p.pid)
    rate, late = load(server.url(path, **query), headers)
    cost = (processor_s(server.p.pid) - before) / (rate * SECONDS * RUNS) * 1e6
    figure = f"{rate:,.0f}/s, p99 {late:.1f} ms, {cost:.0f} µs of processor"
    if not statements:
        row(what, figure, f"{len(check.body):,} bytes", f"p99 {p99} ms", late < p99)
        return rate, check
    got = [bare("read", DB, SECONDS, 1, max_id, sql_file(*statements)) for _ in range(RUNS)]
    limit, least = statistics.median(g[0] for g in got), statistics.median(g[2] for g in got)
    row(what, figure, f"bare C loop, one thread: {limit:,.0f}/s, {100 * rate / limit:.0f} %; {least:.0f} µs of processor, {100 * least / cost:.0f} %", f"40 %, p99 {p99} ms", rate >= 0.4 * limit and late < p99)
    return rate, check


def pages(server, officer, staff):
    say("pages under %d connections" % CONNECTIONS)
    sees = "t.level <= 4"
    move = ("SELECT t.id, t.version, t.state, t.level, t.item, t.kind, t.from_account, t.to_account, t.given_by, t.received_by, t.given_at, t.due_on, t.returned_at FROM movement t "
            f"WHERE {sees} AND t.kind = 'issue' ORDER BY t.given_at DESC, t.id DESC LIMIT 51")
    labels = [f"SELECT t.id, t.name FROM {r} t WHERE t.id IN (SELECT m.{f} FROM (SELECT {f} FROM movement WHERE kind = 'issue' ORDER BY given_at DESC, id DESC LIMIT 50) m)"
              for r, f in (("custody_item", "item"), ("custody_account", "from_account"), ("custody_account", "to_account"), ("person", "given_by"), ("person", "received_by"))]
    rate, a = page("list: movements of a kind, newest first, 50 rows", server, officer, "/registers/movement", {"filter": "kind:eq:issue", "sort": "-given_at", "limit": 50}, [move, *labels], 1, 10)
    page("list: papers of a department by date, 50 rows", server, officer, "/registers/document", {"filter": "department:eq:5", "sort": "-registered_on", "limit": 50},
         [f"SELECT t.* FROM document t WHERE {sees} AND t.department = 5 ORDER BY t.registered_on DESC, t.id DESC LIMIT 51"], 1, 10)
    page("list: a reader's own movements", server, staff, "/registers/movement", {"limit": 50}, None, 1, 10)
    page("record: an account of the books with its first 20 items", server, officer, "/registers/custody_account/2", {},
         ["SELECT * FROM custody_account WHERE id = 2", "SELECT id, name FROM person WHERE id = (SELECT person FROM custody_account WHERE id = 2)",
          f"SELECT t.* FROM custody_item t WHERE {sees} AND t.account = 2 ORDER BY t.id DESC LIMIT 21",
          "SELECT id, name FROM person WHERE id IN (SELECT holder FROM custody_item WHERE account = 2 ORDER BY id DESC LIMIT 20)"], 1, 10)
    page("record: a person with ten lists of his records", server, officer, "/registers/person/20", {}, None, 1, 10)
    page("search: a common word, newest first", server, officer, "/registers/document", {"q": "示例", "limit": 50}, None, 1, 30)
    page("search: a common word, by date", server, officer, "/registers/document", {"q": "示例", "sort": "-registered_on", "limit": 50}, None, 1, 30)
    page("search: a common word, by number of copies", server, officer, "/registers/document", {"q": "示例", "sort": "-copies", "limit": 50}, None, 1, 30)
    page("search: a rare word, by date", server, officer, "/registers/document", {"q": "第123号", "sort": "registered_on", "limit": 50}, None, 1, 30)
    return rate, a.body


def ten_million():
    """One list page, filtered and sorted, at random places of 1 and of 10 million rows; the tables are made once and kept."""
    say("list pages at 1 and at 10 million rows")
    got = {}
    for n in (1000000, 10000000):
        path = os.path.join(os.path.dirname(OFFICE), f"pages-{n}.db")
        runs = []
        for _ in range(RUNS):
            out = subprocess.run([REG, "pages", path, str(n)], capture_output=True, text=True, check=True, timeout=600).stdout
            runs.append({k: (float(r), float(p)) for k, r, p in re.findall(r"^(bare|ours) ([\d.]+) ([\d.]+)$", out, re.M)})
        got[n] = {k: tuple(statistics.median(r[k][i] for r in runs) for i in (0, 1)) for k in ("bare", "ours")}
    one, ten = got[1000000]["ours"], got[10000000]["ours"]
    row("list page at random places of 10 M rows beside 1 M, one thread", f"{ten[0]:,.0f}/s, p99 {ten[1]:.2f} ms; at 1 M {one[0]:,.0f}/s, p99 {one[1]:.2f} ms: {one[0] / ten[0]:.2f} times as long",
        f"bare SQL: {got[10000000]['bare'][0]:,.0f}/s and {got[1000000]['bare'][0]:,.0f}/s", "at most twice", one[0] <= 2 * ten[0])


def nginx(rate, body):
    say("nginx, a file of the same size")
    root = os.path.join(WORK, "www")
    os.makedirs(root)
    open(os.path.join(root, "page.json"), "wb").write(body)
    os.chmod(WORK, 0o755)
    conf = os.path.join(WORK, "nginx.conf")
    with open(conf, "w") as f:
        f.write(f"worker_processes auto; daemon off; pid {WORK}/nginx.pid; error_log /dev/null; events {{ worker_connections 256; }} "
                f"http {{ access_log off; keepalive_requests 100000000; server {{ listen 127.0.0.1:18480; root {root}; }} }}")
    p = subprocess.Popen(["nginx", "-c", conf], stderr=subprocess.DEVNULL)
    time.sleep(0.5)
    try:
        limit, late = load("http://127.0.0.1:18480/page.json")
        row(f"nginx serving that list page as a file of {len(body):,} bytes", f"{limit:,.0f}/s, p99 {late:.1f} ms", f"our list page makes {100 * rate / limit:.0f} % of it", "")
    finally:
        p.terminate()
        p.wait()


def fossil(server, officer):
    """The movements as tickets: as many as ours, in its own table, its own report with the same filter, order and length."""
    say("fossil, the same register as tickets")
    repo = os.path.join(WORK, "peer.fossil")
    env = {**os.environ, "HOME": WORK, "USER": "peer"}
    subprocess.run(["fossil", "init", repo], check=True, capture_output=True, env=env)
    n = 200000
    db = sqlite3.connect(repo)
    db.execute("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?) INSERT INTO ticket(tkt_id, tkt_uuid, tkt_mtime, tkt_ctime, type, status, title) "
               "SELECT i, lower(hex(randomblob(20))), 2460000 + i / 100.0, 2460000, CASE i % 2 WHEN 0 THEN 'issue' ELSE 'give_back' END, 'posted', '关于示例工作安排的通知(第' || i || '号)' FROM n", (n,))
    db.execute("CREATE INDEX peer_ix ON ticket(type, tkt_mtime)")
    db.execute("INSERT INTO reportfmt(rn, owner, title, mtime, cols, sqlcode) VALUES (90, 'peer', 'peer', 0, '', "
               "'SELECT tkt_id AS ''#'', type, status, title, tkt_mtime FROM ticket WHERE type = ''issue'' ORDER BY tkt_mtime DESC LIMIT 50')")
    db.execute("UPDATE user SET cap = 'cdefghijkmnoprstuvwxyz' WHERE login IN ('nobody', 'anonymous')")
    db.commit()
    db.close()
    p = subprocess.Popen(["fossil", "server", repo, "--port", "18481", "--localhost"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=env)
    time.sleep(1)
    try:
        import urllib.request
        body = urllib.request.urlopen("http://127.0.0.1:18481/rptview?rn=90", timeout=10).read()
        assert body.count(b"issue") >= 50, "fossil shows no tickets"
        got = [wrk("http://127.0.0.1:18481/rptview?rn=90") for _ in range(3)]
        ours, _ = load(server.url("/registers/movement", filter="kind:eq:issue", sort="-given_at", limit=50), officer.headers("GET", None))
        rate, late = statistics.median(g[0] for g in got), statistics.median(g[1] for g in got)
        row("Fossil 2.21, 200,000 tickets, a report of 50 with an index", f"{rate:,.0f}/s, p99 {late:.0f} ms", f"ours: {ours / rate:,.0f} times as many pages", "")
    finally:
        p.terminate()
        p.wait()


def lua(officer):
    path = os.path.join(WORK, "post.lua")
    h = officer.headers("POST", {"Content-Type": "application/json"})
    with open(path, "w") as f:
        f.write("local n = 0\nlocal run = '%d'\nrequest = function()\n  n = n + 1\n  local h = %s\n  h['Idempotency-Key'] = 'bench-' .. run .. '-' .. n\n"
                "  return wrk.format('POST', '/api/v1/registers/work_item/actions/create', h, "
                "'{\"fields\":{\"year\":%s,\"kind\":\"task\",\"title\":\"测速 ' .. n .. '\",\"owner\":3,\"due_on\":\"%s-12-31\"}}')\nend\n"
                % (time.time_ns(), "{" + ", ".join(f"['{k}'] = '{v}'" for k, v in h.items()) + "}", YEAR, YEAR))
    return path


def literal(v):
    return "NULL" if v is None else str(v) if isinstance(v, int) else "x'" + v.hex() + "'" if isinstance(v, bytes) else "'" + v.replace("'", "''") + "'"


def row_text(cur, register, values):
    """The bytes an event commits to for a row: its columns as JSON."""
    return json.dumps({d[0]: v for d, v in zip(cur.description, values) if v is not None and d[0] != "last_seq"} | {"register": register}, ensure_ascii=False, separators=(",", ":")).encode()


OWN = ("work_item", "event", "reg_idem", "reg_due", "reg_number", "reg_text", "reg_audience", "reg_party", "row_sum")


def empty_copy(db, copy):
    """The tables and indexes such an action writes, without a row."""
    out = sqlite3.connect(copy)
    for kind, name, table, sql in db.execute("SELECT type, name, tbl_name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type DESC"):
        if (table in OWN or name == "reg_fts_work_item") and not name.startswith("reg_fts_work_item_"):
            out.execute(re.sub(r" REFERENCES \w+\(id\) DEFERRABLE INITIALLY DEFERRED", "", sql))
    out.execute("INSERT INTO reg_fts_work_item(reg_fts_work_item, rank) VALUES('automerge', 0)")
    out.commit()
    out.close()


def whole_copy(db, copy):
    """The whole store as it stands, on the disk before anything is timed."""
    out = sqlite3.connect(copy)
    db.backup(out)
    out.close()
    f = os.open(copy, os.O_RDWR)
    os.fsync(f)
    os.close(f)
    os.sync()


def bare_action(db):
    """Statements that write all rows one such action writes (record, event with its JSON, idempotency key, number, words); and how many bytes its event hashes."""
    i = db.execute("SELECT max(id) FROM work_item").fetchone()[0]
    statements, hashed = [], 0
    for table, where in (("work_item", "id = ?"), ("event", "register = 'work_item' AND record = ?"), ("reg_idem", "record = ?"), ("reg_text", "register = 'work_item' AND record = ?")):
        cur = db.execute(f"SELECT * FROM {table} WHERE {where}", (i,))
        names = [d[0] for d in cur.description]
        for r in cur.fetchall():
            new = {"work_item": ("id", "no", "last_seq"), "event": ("seq", "record"), "reg_idem": ("key", "record"), "reg_text": ("record",)}[table]
            statements.append(f"INSERT INTO {table}({','.join(names)}) VALUES ({','.join('?1' if k in new else literal(v) for k, v in zip(names, r))})")
            if table == "reg_idem":        # its digest lies beside it
                hashed += sum(len(str(v)) + len(k) + 8 for k, v in zip(names, r) if k != "sum")
            if table == "work_item":
                hashed += 16 + len(row_text(cur, table, r))
            if table == "event":
                hashed += 16 + len(r[names.index("inputs")].encode()) + sum(len(str(v)) + 12 for k, v in zip(names, r) if k not in ("inputs", "inputs_salt", "row_salt", "hash"))
    statements.append("INSERT INTO reg_number(register, series, last) VALUES ('work_item', 'bare', ?1) ON CONFLICT (register, series) DO UPDATE SET last = excluded.last")
    statements.append("INSERT INTO row_sum(tbl, key, sum) VALUES ('reg_number', 'work_item' || char(31) || 'bare', CAST(?1 || '00000000000000000000000000' AS BLOB)) ON CONFLICT (tbl, key) DO UPDATE SET sum = excluded.sum")
    hashed += len("register 3 9 work_item series 3 4 2026 last 1 7 1000000")
    statements.append("INSERT INTO reg_fts_work_item(rowid, text) VALUES (?1, 'gz 2026 测速 速')")
    return statements, hashed


def threads_s(pid):
    """Processor seconds of each thread."""
    got = {}
    for tid in os.listdir(f"/proc/{pid}/task"):
        user, system = open(f"/proc/{pid}/task/{tid}/stat").read().rsplit(")", 1)[1].split()[11:13]
        got[tid] = (int(user) + int(system)) / os.sysconf("SC_CLK_TCK")
    return got


def groups_of(server):
    text = harness.Client(server.port).get("/metrics").body.decode()
    return [int(re.search(rf"^shenzhi_{name} (\d+)$", text, re.M).group(1)) for name in ("writes_total", "write_groups_total")]


def durable(server, officer):
    """An action over HTTP beside a bare loop that writes the same rows, computes the same digests and commits in groups as large as the server's were, on the same disk: into empty tables,
    and into a copy of the whole store."""
    say("durable actions")
    before, (writes, groups), threads, got = processor_s(server.p.pid), groups_of(server), threads_s(server.p.pid), []
    for _ in range(RUNS):
        got.append(wrk(server.url("/registers/work_item/actions/create"), script=lua(officer)))
    rate, late = statistics.median(g[0] for g in got), statistics.median(g[1] for g in got)
    n = sum(g[0] for g in got) * SECONDS
    cost = (processor_s(server.p.pid) - before) / n * 1e6
    writer = max(s - threads.get(t, 0) for t, s in threads_s(server.p.pid).items()) / n * 1e6    # the busiest thread
    writes, groups = (after - was for after, was in zip(groups_of(server), (writes, groups)))
    group = round(writes / groups)
    db = sqlite3.connect(f"file:{DB}?mode=ro", uri=True)
    copy = os.path.join(OFFICE, "bare.db")                 # the same disk
    ours = f"{rate:,.0f}/s, p99 {late:.1f} ms, {cost:.0f} µs of processor ({writer:.0f} of them the writer's thread), {group} a group"
    try:
        statements, hashed = bare_action(db)
        for what, make in (("into empty tables", empty_copy), ("into a copy of the whole store", whole_copy)):
            forget(copy)
            make(db, copy)
            one = [bare("write", copy, SECONDS, group, hashed, sql_file(*statements)) for _ in range(RUNS)]
            limit, least = (statistics.median(r[i] for r in one) for i in (0, 1))
            row(f"durable action (a record, its event, search, number, idempotency key), beside a bare loop {what}", ours,
                f"bare group-commit loop of the same rows, digests and group size: {limit:,.0f}/s, {100 * rate / limit:.0f} %; {least:.0f} µs of processor", "80 %", rate >= 0.8 * limit)
    finally:
        db.close()
        forget(copy)


def forget(copy):
    for end in ("", "-wal", "-shm"):
        if os.path.exists(copy + end):
            os.unlink(copy + end)


def memory(server, officer):
    say("memory")
    before = server.rss()
    runs = officer.get("/runs").json
    run = (runs.get("runs") or runs.get("rows"))[0]["id"]
    a = officer.call("GET", f"/runs/{run}/report", query={"format": "pdf"})
    pdf = a.status == 200 and a.body[:4] == b"%PDF"
    after = server.rss()
    row("resident memory while serving", f"{before:.0f} MiB, {after:.0f} MiB after {'a PDF' if pdf else f'no PDF ({a.status})'}", "after all pages above", "100 MiB", after < 100)


def starts():
    def once():
        s = Server()
        s.stop()
        return s.start_s
    s = median(once)
    row("server start to its first answer", f"{s * 1000:.0f} ms", "", "0.5 s", s < 0.5)


def part(fn, *args):
    """One part that breaks does not take the others with it; it is said. SHENZHI_BENCH_ONLY names the parts wanted."""
    only = os.environ.get("SHENZHI_BENCH_ONLY")
    if only and fn.__name__ not in only.split(","):
        return None
    try:
        return fn(*args)
    except (Exception, SystemExit) as e:  # noqa: BLE001
        row(fn.__name__, "could not be measured", str(e)[:200].replace("\n", " "), "")
        return None


n, bytes_ = counts()
on_disk(n, bytes_)
part(verification)
part(assessment)
part(starts)
if SIZE == "large":
    part(ten_million)
server = Server()
try:
    officer = server.login("wangwu")
    staff = server.login("fengjia")
    settle(server)                                # the day's reminders, which a start brings with it
    got = part(pages, server, officer, staff)
    if got:
        part(nginx, *got)
    part(fossil, server, officer)
    part(memory, server, officer)
    part(after_one_change, server, officer)
    part(durable, server, officer)
finally:
    server.stop()
print(f"\n`tests/bench/run.sh {SIZE}` on {time.strftime('%Y-%m-%d')}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, {n['event']:,} events; medians of {RUNS}.\n")
print("| what | ours | beside it | target | |\n| --- | --- | --- | --- | --- |")
for r in rows:
    print("| " + " | ".join(r) + " |")
