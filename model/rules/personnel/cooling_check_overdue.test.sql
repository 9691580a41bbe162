-- case: fourteen months
-- expect: ids 1
-- since: 2026-04-02
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO leaving(id, person, cool_off_from, cool_off_until, state) VALUES (1, 5, '2025-04-01', '2027-04-01', 'approved');
-- case: visited in spring
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO leaving(id, person, cool_off_from, cool_off_until, state) VALUES (1, 5, '2025-04-01', '2027-04-01', 'approved');
INSERT INTO cooling_check(id, leaving, person, checked_on, state) VALUES (1, 1, 5, '2026-03-20', 'recorded');
-- case: the period is over
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO leaving(id, person, cool_off_from, cool_off_until, state) VALUES (1, 5, '2024-04-01', '2026-04-01', 'approved');
-- case: visited a day too late, and another in time
-- expect: ids 1
INSERT INTO person (id, name) VALUES (3, '张'), (4, '李');
INSERT INTO leaving (id, person, state, cool_off_from, cool_off_until) VALUES (1, 3, 'approved', '2025-03-01', '2028-02-29'), (2, 4, 'approved', '2025-03-01', '2028-02-29');
INSERT INTO cooling_check (leaving, person, checked_on) VALUES (1, 3, '2026-03-02'), (2, 4, '2026-03-01');
