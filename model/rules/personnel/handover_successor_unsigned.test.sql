INSERT INTO person(id, name, state) VALUES (1, '张三', 'active'), (2, '李四', 'active'), (3, '王五', 'left');

-- case: another signed
-- expect: ids 1
INSERT INTO handover(id, person, successor, taken_by, settled_on, state) VALUES (1, 1, 2, 4, '2026-06-01', 'settled');
-- case: to himself
-- expect: ids 1
INSERT INTO handover(id, person, successor, state) VALUES (1, 1, 1, 'opened');
-- case: he signed himself
-- expect: 0
INSERT INTO handover(id, person, successor, taken_by, settled_on, state) VALUES (1, 1, 2, 2, '2026-06-01', 'closed');
-- case: nothing moved yet
-- expect: 0
INSERT INTO handover(id, person, successor, state) VALUES (1, 1, 2, 'opened');
-- case: in a period that begins on its day
-- from: 2026-06-01
-- expect: ids 1
INSERT INTO handover(id, person, successor, taken_by, settled_on, state) VALUES (1, 1, 2, 4, '2026-06-01', 'settled');
-- case: in one that begins the day after
-- from: 2026-06-02
-- expect: 0
INSERT INTO handover(id, person, successor, taken_by, settled_on, state) VALUES (1, 1, 2, 4, '2026-06-01', 'settled');
-- case: opened again after it had been settled
-- expect: 0
INSERT INTO handover(id, person, successor, settled_on, taken_by, state) VALUES (71, 1, 2, '2026-06-01', 3, 'opened');
