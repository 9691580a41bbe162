-- case: two months later
-- expect: ids 1
-- since: 2026-02-10
-- until: 2026-03-20
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO major_event(id, person, happened_on, reported_on, state) VALUES (1, 5, '2026-01-10', '2026-03-20', 'handled');
-- case: thirty days to the day
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO major_event(id, person, happened_on, reported_on, state) VALUES (1, 5, '2026-01-10', '2026-02-09', 'handled');
-- case: last year's
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO major_event(id, person, happened_on, reported_on, state) VALUES (1, 5, '2025-01-10', '2025-03-20', 'handled');
