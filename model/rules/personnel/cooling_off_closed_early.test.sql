-- case: closed a year too early
-- expect: ids 1
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO leaving(id, person, cool_off_from, cool_off_until, state) VALUES (1, 5, '2025-06-20', '2027-06-20', 'closed');
-- case: closed after it
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO leaving(id, person, cool_off_from, cool_off_until, state) VALUES (1, 5, '2024-03-01', '2026-03-01', 'closed');
-- case: cooling off
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO leaving(id, person, cool_off_from, cool_off_until, state) VALUES (1, 5, '2025-06-20', '2027-06-20', 'approved');
-- case: nobody classified, closed at once
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO leaving(id, person, state) VALUES (1, 5, 'closed');
-- case: closed on its last day, and the day after
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO leaving(id, person, cool_off_from, cool_off_until, closed_on, state) VALUES (1, 5, '2024-03-01', '2026-03-01', '2026-03-01', 'closed'), (2, 5, '2024-03-01', '2026-03-01', '2026-03-02', 'closed');
-- case: of the year before, though its cooling-off lasts
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO leaving(id, person, cool_off_from, cool_off_until, closed_on, state) VALUES (1, 5, '2025-06-20', '2027-06-20', '2025-12-31', 'closed');
