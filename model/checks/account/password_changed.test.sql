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
