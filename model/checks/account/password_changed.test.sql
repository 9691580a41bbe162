-- case: long ago
-- class: internet
-- expect: fail
INSERT INTO account(nr, kind, login) VALUES (20, 'person', 1); INSERT INTO password(nr, kind, state, changed_at) VALUES (20, 'person', 'set', 1700000000);
-- case: last month
-- class: internet
-- expect: pass
INSERT INTO account(nr, kind, login) VALUES (20, 'person', 1); INSERT INTO password(nr, kind, state, changed_at) VALUES (20, 'person', 'set', 1793000000);
-- case: must change
-- class: internet
-- expect: pass
INSERT INTO account(nr, kind, login) VALUES (20, 'person', 1); INSERT INTO password(nr, kind, state, changed_at) VALUES (20, 'person', 'set', 0);
-- case: nobody logs in without a token
-- class: classified
-- expect: pass
INSERT INTO pw_policy VALUES ('token', 2, 'pam_pkcs11.so'); INSERT INTO account(nr, kind, login) VALUES (20, 'person', 1); INSERT INTO password(nr, kind, state, changed_at, max_days) VALUES (20, 'person', 'set', 1700000000, 99999);
-- case: a token is one way of two
-- class: classified
-- expect: fail
INSERT INTO pw_policy VALUES ('token', 1, 'pam_pkcs11.so'); INSERT INTO account(nr, kind, login) VALUES (20, 'person', 1); INSERT INTO password(nr, kind, state, changed_at, max_days) VALUES (20, 'person', 'set', 1700000000, 99999);
-- case: no date kept
-- class: internet
-- expect: unknown
INSERT INTO account(nr, kind, login) VALUES (20, 'person', 1); INSERT INTO password(nr, kind, state, changed_at) VALUES (20, 'person', 'set', -1);
-- case: users of a domain
-- class: internet
-- expect: person
INSERT INTO account(kind, login) VALUES ('domain', 1);
