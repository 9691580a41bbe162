-- case: empty
-- class: internet
-- expect: fail
INSERT INTO account(nr, uid, kind, login) VALUES (20, 1000, 'person', 1); INSERT INTO password(nr, kind, state) VALUES (20, 'person', 'empty');
-- case: locked, and empty without login
-- class: internet
-- expect: pass
INSERT INTO account(nr, uid, kind, login) VALUES (1, 0, 'root', 1), (20, 1000, 'person', 1), (5, 5, 'system', 0); INSERT INTO password(nr, kind, state) VALUES (1, 'root', 'locked'), (20, 'person', 'set'), (5, 'system', 'empty');
-- case: users of a domain
-- class: internet
-- expect: person
INSERT INTO account(kind, login) VALUES ('domain', 1);
