-- case: nobody else has the role
-- expect: ids 7
INSERT INTO account(id, account, person, state) VALUES (1, 'a', 1, 'active'), (2, 'b', 2, 'locked');
INSERT INTO role_grant(id, account, role, state) VALUES (1, 1, 'classifying_officer', 'live'), (2, 2, 'classifying_officer', 'live');
INSERT INTO reg_due(register, record, action, role, due_on, made_on) VALUES ('decision', 7, 'approve', 'classifying_officer', '2026-07-01', '2026-06-01');
-- case: another can take it
-- expect: 0
INSERT INTO account(id, account, person, state) VALUES (1, 'a', 1, 'active'), (2, 'b', 2, 'active');
INSERT INTO role_grant(id, account, role, state) VALUES (1, 1, 'classifying_officer', 'live'), (2, 2, 'classifying_officer', 'live');
INSERT INTO reg_due(register, record, action, role, due_on, made_on) VALUES ('decision', 7, 'approve', 'classifying_officer', '2026-07-01', '2026-06-01');
