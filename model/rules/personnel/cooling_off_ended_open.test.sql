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
-- case: thirty days
-- today: 2026-03-31
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO leaving(id, person, cool_off_until, state) VALUES (1, 5, '2026-03-01', 'approved');
-- case: the day after
-- today: 2026-04-01
-- expect: ids 1
-- since: 2026-04-01
-- until: -
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO leaving(id, person, cool_off_until, state) VALUES (1, 5, '2026-03-01', 'approved');
-- case: closed in May; closed on the last day; withdrawn
-- expect: ids 1
-- since: 2026-04-01
-- until: 2026-05-20
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO leaving(id, person, cool_off_until, closed_on, state) VALUES (1, 5, '2026-03-01', '2026-05-20', 'closed'), (2, 5, '2026-03-01', '2026-03-31', 'closed'), (3, 5, '2026-03-01', NULL, 'withdrawn'), (4, 5, NULL, NULL, 'approved');
