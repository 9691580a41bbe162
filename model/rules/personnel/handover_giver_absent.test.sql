INSERT INTO person(id, name, state) VALUES (1, '张三', 'active'), (2, '李四', 'active'), (3, '王五', 'left');

-- case: somebody else signed
-- expect: ids 1
INSERT INTO handover(id, person, given_by, counted_on, state) VALUES (1, 1, 2, '2026-06-01', 'counted');
-- case: he signed
-- expect: 0
INSERT INTO handover(id, person, given_by, counted_on, state) VALUES (1, 1, 1, '2026-06-01', 'closed');
-- case: ill, and it is said so
-- expect: 0
INSERT INTO handover(id, person, given_by, stand_in, counted_on, state) VALUES (1, 1, 2, '住院', '2026-06-01', 'closed');
-- case: in a period that begins on its day
-- from: 2026-06-01
-- expect: ids 1
INSERT INTO handover(id, person, given_by, counted_on, state) VALUES (1, 1, 2, '2026-06-01', 'counted');
-- case: in one that begins the day after
-- from: 2026-06-02
-- expect: 0
INSERT INTO handover(id, person, given_by, counted_on, state) VALUES (1, 1, 2, '2026-06-01', 'counted');
