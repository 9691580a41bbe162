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
