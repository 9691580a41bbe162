"""Rows of keyed registers put in by SQL for a test, with the digest that the program would have made: by the key of the test's own data directory, derived as
src/ledger/seal.c (seal_secret) says. Without that file nobody makes one, and the program refuses the row."""
import base64
import hashlib
import os


def key_of(data):
    with open(os.path.join(data, "seal.key")) as f:
        der = base64.b64decode("".join(line for line in f.read().splitlines() if "-----" not in line))
    at = der.index(b"\x02\x01\x01\x04\x20") + 5            # ECPrivateKey: version 1, 32 octets
    return hashlib.new("sm3", b"shenzhi digests of rows\n" + der[at:at + 32]).digest()


def digest_of(key, names, row):
    """As row_digest of src/db/functions.c makes it."""
    out = key
    for name, v in zip(names, row):
        if v is not None:
            text = v if isinstance(v, bytes) else str(v).encode()
            out += f"{name} {1 if isinstance(v, int) else 4 if isinstance(v, bytes) else 3} {len(text)} ".encode() + text
    return hashlib.new("sm3", out).digest()


def keyed(db, data, *tables):
    """Every row of these registers (none named: of all keyed ones) gets its digest anew."""
    key = key_of(data)
    columns = lambda t: {c[1] for c in db.execute(f"PRAGMA table_info({t})")}
    for table in tables or [t for t, in db.execute("SELECT DISTINCT tbl FROM row_sum ORDER BY tbl").fetchall() if "last_seq" in columns(t)]:
        cur = db.execute(f"SELECT * FROM {table}")
        names = [d[0] for d in cur.description]
        sums = [(table, str(row[names.index("id")]), digest_of(key, names, tuple(row))) for row in cur.fetchall()]
        db.executemany("INSERT INTO row_sum(tbl, key, sum) VALUES (?, ?, ?) ON CONFLICT (tbl, key) DO UPDATE SET sum = excluded.sum", sums)
