-- case: eight months
-- expect: ids 1
INSERT INTO procurement(id, title, state, supervised_on) VALUES (1, '印制', 'running', '2025-10-01');
-- case: in spring
-- expect: 0
INSERT INTO procurement(id, title, state, supervised_on) VALUES (1, '印制', 'running', '2026-04-01');
-- case: closed
-- expect: 0
INSERT INTO procurement(id, title, state, supervised_on) VALUES (1, '印制', 'closed', '2025-01-01');
-- case: half a year
-- today: 2026-06-01
-- expect: 0
INSERT INTO procurement(id, title, state, supervised_on) VALUES (1, '印制', 'running', '2025-12-01');
-- case: and a day
-- today: 2026-06-02
-- expect: ids 1
-- since: 2026-06-02
INSERT INTO procurement(id, title, state, supervised_on) VALUES (1, '印制', 'running', '2025-12-01');
-- case: never since it began
-- expect: ids 1
-- since: 2026-05-02
INSERT INTO procurement(id, title, state, started_on) VALUES (1, '印制', 'running', '2025-11-01'), (2, '印制', 'running', '2026-02-01');
-- case: looked at after ten months, and in good time since; ended unsupervised; in time
-- expect: ids 1,2
-- since: 2026-01-21,2026-03-02
-- until: 2026-05-20,2026-04-30
INSERT INTO procurement(id, title, state, supervised_on, ended_on) VALUES (1, '印制', 'running', '2026-05-20', NULL), (2, '印制', 'closed', '2025-09-01', '2026-04-30'), (3, '印制', 'running', '2026-05-20', NULL);
INSERT INTO periodic_check(target_register, target_record, kind, last_on, done_on, state) VALUES ('procurement', 1, 'supervision', '2025-07-20', '2026-05-20', 'kept'), ('procurement', 2, 'supervision', '2025-09-01', '2026-04-30', 'kept'),
 ('procurement', 3, 'supervision', '2025-11-20', '2026-05-20', 'kept');
-- case: not begun, dropped
-- expect: 0
INSERT INTO procurement(id, title, state, supervised_on) VALUES (1, '印制', 'graded', '2025-01-01'), (2, '印制', 'dropped', '2025-01-01'), (3, '印制', 'draft', '2025-01-01');
-- case: nothing secret in it
-- expect: 0
INSERT INTO procurement(id, title, secret_level, state, supervised_on) VALUES (1, '办公用品', 0, 'running', '2025-01-01');
