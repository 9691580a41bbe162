-- case: for ever
-- class: internet
-- expect: fail
INSERT INTO account(nr, kind, login) VALUES (20, 'person', 1); INSERT INTO password(nr, kind, state, max_days) VALUES (20, 'person', 'set', 99999);
-- case: ninety days
-- class: internet
-- expect: pass
INSERT INTO account(nr, kind, login) VALUES (20, 'person', 1), (1, 'root', 1); INSERT INTO password(nr, kind, state, max_days) VALUES (20, 'person', 'set', 90), (1, 'root', 'locked', 99999);
-- case: ninety days on a classified machine
-- class: classified
-- expect: fail
INSERT INTO account(nr, kind, login) VALUES (20, 'person', 1); INSERT INTO password(nr, kind, state, max_days) VALUES (20, 'person', 'set', 90);
