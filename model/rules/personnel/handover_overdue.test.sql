INSERT INTO person(id, name, state) VALUES (1, '张三', 'active'), (2, '李四', 'active'), (3, '王五', 'left');

-- case: open after its day
-- expect: ids 1
INSERT INTO handover(id, person, planned_on, state) VALUES (1, 1, '2026-06-29', 'opened');
-- case: closed late
-- expect: ids 1
-- until: 2026-06-21
INSERT INTO handover(id, person, planned_on, closed_on, state) VALUES (1, 1, '2026-06-20', '2026-06-21', 'closed');
-- case: closed on the day, and one still running
-- expect: 0
INSERT INTO handover(id, person, planned_on, closed_on, state) VALUES (1, 1, '2026-06-20', '2026-06-20', 'closed'), (2, 1, '2026-06-30', NULL, 'counted');
-- case: withdrawn
-- expect: 0
INSERT INTO handover(id, person, planned_on, state) VALUES (1, 1, '2026-06-20', 'withdrawn');
-- case: put off after its day, and before it; put off and withdrawn
-- expect: ids 1
-- since: 2026-06-11
-- until: 2026-06-20
INSERT INTO handover(id, person, planned_on, state) VALUES (1, 1, '2026-07-20', 'opened'), (2, 2, '2026-07-20', 'opened'), (3, 3, '2026-07-20', 'withdrawn');
INSERT INTO periodic_check(target_register, target_record, kind, due_on, done_on) VALUES ('handover', 1, 'term', '2026-06-10', '2026-06-20'), ('handover', 2, 'term', '2026-06-10', '2026-06-10'), ('handover', 3, 'term', '2026-06-10', '2026-06-20');
