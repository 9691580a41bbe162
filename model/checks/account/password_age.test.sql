-- case: for ever
-- class: internet
-- expect: fail
INSERT INTO account(nr, kind, login) VALUES (20, 'person', 1); INSERT INTO password(nr, kind, state, max_days) VALUES (20, 'person', 'set', 99999);
-- case: ninety days
-- class: internet
-- expect: pass
INSERT INTO account(nr, kind, login) VALUES (20, 'person', 1), (1, 'root', 1); INSERT INTO password(nr, kind, state, max_days) VALUES (20, 'person', 'set', 90), (1, 'root', 'locked', 99999);
-- case: a person among the accounts of the system
-- class: internet
-- expect: fail
INSERT INTO account(nr, kind, login) VALUES (20, 'system', 1); INSERT INTO password(nr, kind, state, max_days) VALUES (20, 'system', 'set', 99999);
-- case: an account of the system nobody logs in to
-- class: internet
-- expect: pass
INSERT INTO account(nr, kind, login) VALUES (20, 'system', 1), (21, 'system', 0); INSERT INTO password(nr, kind, state, max_days) VALUES (20, 'system', 'locked', 99999), (21, 'system', 'set', 99999);
-- case: ninety days on a classified machine
-- class: classified
-- expect: fail
INSERT INTO account(nr, kind, login) VALUES (20, 'person', 1); INSERT INTO password(nr, kind, state, max_days) VALUES (20, 'person', 'set', 90);
-- case: nobody logs in without a token
-- class: classified
-- expect: pass
INSERT INTO pw_policy VALUES ('token', 2, 'pam_pkcs11.so'); INSERT INTO account(nr, kind, login) VALUES (20, 'person', 1); INSERT INTO password(nr, kind, state, changed_at, max_days) VALUES (20, 'person', 'set', 1700000000, 99999);
-- case: a token is one way of two
-- class: classified
-- expect: fail
INSERT INTO pw_policy VALUES ('token', 1, 'pam_pkcs11.so'); INSERT INTO account(nr, kind, login) VALUES (20, 'person', 1); INSERT INTO password(nr, kind, state, changed_at, max_days) VALUES (20, 'person', 'set', 1700000000, 99999);
-- case: users of a domain
-- class: internet
-- expect: person
INSERT INTO account(kind, login) VALUES ('domain', 1);
