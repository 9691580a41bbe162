-- case: a step for him
-- expect: ids 7
INSERT INTO reg_due(register, record, action, person, due_on, made_on) VALUES ('decision', 7, 'edit', 1, '2026-07-01', '2026-06-01');
-- case: a step for a role
-- expect: 0
INSERT INTO reg_due(register, record, action, role, due_on, made_on) VALUES ('decision', 7, 'review', 'secrecy_officer', '2026-07-01', '2026-06-01');
