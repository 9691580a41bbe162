-- case: over since March
-- expect: ids 1
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO leaving(id, person, cool_off_from, cool_off_until, state) VALUES (1, 5, '2024-03-01', '2026-03-01', 'approved');
-- case: over since last week
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO leaving(id, person, cool_off_from, cool_off_until, state) VALUES (1, 5, '2024-06-20', '2026-06-20', 'approved');
-- case: closed
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO leaving(id, person, cool_off_from, cool_off_until, state) VALUES (1, 5, '2024-03-01', '2026-03-01', 'closed');
