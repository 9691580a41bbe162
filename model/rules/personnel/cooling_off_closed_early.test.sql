-- case: closed a year too early
-- expect: ids 1
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO leaving(id, person, leave_on, cool_off_from, cool_off_until, state) VALUES (1, 5, '2024-01-01', '2025-06-20', '2027-06-20', 'closed');
-- case: closed after it
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO leaving(id, person, leave_on, cool_off_from, cool_off_until, state) VALUES (1, 5, '2024-01-01', '2024-03-01', '2026-03-01', 'closed');
-- case: cooling off
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO leaving(id, person, leave_on, cool_off_from, cool_off_until, state) VALUES (1, 5, '2024-01-01', '2025-06-20', '2027-06-20', 'approved');
-- case: nobody classified, closed at once
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO leaving(id, person, state) VALUES (1, 5, 'closed');
-- case: closed on its last day, and the day after
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO leaving(id, person, leave_on, cool_off_from, cool_off_until, closed_on, state) VALUES (1, 5, '2024-01-01', '2024-03-01', '2026-03-01', '2026-03-01', 'closed'), (2, 5, '2024-01-01', '2024-03-01', '2026-03-01', '2026-03-02', 'closed');
-- case: of the year before, though its cooling-off lasts
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO leaving(id, person, leave_on, cool_off_from, cool_off_until, closed_on, state) VALUES (1, 5, '2024-01-01', '2025-06-20', '2027-06-20', '2025-12-31', 'closed');
-- case: when it was closed nobody entered: the day of the last entry; a leaving of next year
-- expect: ids 1
-- since: 2026-04-05
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO leaving(id, person, leave_on, cool_off_from, cool_off_until, updated_at, state) VALUES (1, 5, '2025-06-20', '2025-06-20', '2027-06-20', '2026-04-05T10:00:00', 'closed'), (2, 5, '2026-08-01', '2026-08-01', '2028-06-20', NULL, 'closed'), (3, 5, '2024-03-01', '2024-03-01', '2026-03-01', '2026-03-02T10:00:00', 'closed');
