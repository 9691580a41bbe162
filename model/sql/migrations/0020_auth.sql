-- What must not stand in a register: password hashes and TOTP secrets, and the count of wrong tries.
CREATE TABLE secret(
    account         INTEGER PRIMARY KEY,
    argon2          TEXT NOT NULL,
    totp            TEXT,                         -- base32, NULL: not in use
    totp_step       INTEGER NOT NULL DEFAULT 0,   -- last time step that was used, so that a code works once
    must_change     INTEGER NOT NULL DEFAULT 0,
    failures        INTEGER NOT NULL DEFAULT 0,
    locked_until_us INTEGER NOT NULL DEFAULT 0,
    changed_at      TEXT NOT NULL
) STRICT;
