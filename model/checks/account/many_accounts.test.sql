-- case: five
-- class: internet
-- expect: warn
INSERT INTO account(nr, uid, kind, login) VALUES (1, 1000, 'person', 1), (2, 1001, 'person', 1), (3, 1002, 'person', 1), (4, 1003, 'person', 1);
-- case: one, others may not log in
-- class: internet
-- expect: pass
INSERT INTO account(nr, uid, kind, login) VALUES (1, 1000, 'person', 1), (2, 1001, 'person', 0), (3, 1002, 'person', 0), (4, 1003, 'person', 0);
-- case: former users, locked
-- class: internet
-- expect: pass
INSERT INTO account(nr, uid, kind, login) VALUES (1, 1000, 'person', 1), (2, 1001, 'person', 1), (3, 1002, 'person', 1), (4, 1003, 'person', 1); INSERT INTO password(nr, kind, state) VALUES (1, 'person', 'set'), (3, 'person', 'locked'), (4, 'person', 'locked');
-- case: the three administrators
-- class: classified
-- expect: pass
INSERT INTO account(nr, uid, kind, login, name) VALUES (1, 1000, 'person', 1, 'zhang'), (2, 600, 'system', 1, 'secadm'), (3, 601, 'system', 1, 'auditadm'); INSERT INTO password(nr, kind, state) VALUES (1, 'person', 'set'), (2, 'system', 'set'), (3, 'system', 'set');
