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
-- case: two years without a visit, the last quarter of them this year
-- expect: ids 1
-- since: 2025-04-02
-- until: 2026-04-01
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO leaving(id, person, cool_off_from, cool_off_until, state) VALUES (1, 5, '2024-04-01', '2026-04-01', 'approved');
-- case: visited a day too late, and another in time
-- expect: ids 1
-- until: 2026-03-02
INSERT INTO person (id, name) VALUES (3, '张'), (4, '李');
INSERT INTO leaving (id, person, state, cool_off_from, cool_off_until) VALUES (1, 3, 'approved', '2025-03-01', '2028-02-29'), (2, 4, 'approved', '2025-03-01', '2028-02-29');
INSERT INTO cooling_check (leaving, person, checked_on) VALUES (1, 3, '2026-03-02'), (2, 4, '2026-03-01');
-- case: one year, over without a visit, which was due on its last day; two years over since last year; visited after the end
-- expect: ids 3
-- since: 2025-03-02
-- until: 2026-03-01
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO leaving(id, person, cool_off_from, cool_off_until, state) VALUES (1, 5, '2025-04-01', '2026-04-01', 'closed'), (2, 5, '2023-04-01', '2025-12-31', 'closed'), (3, 5, '2024-03-01', '2026-03-01', 'approved');
INSERT INTO cooling_check(id, leaving, person, checked_on, state) VALUES (1, 3, 5, '2026-04-20', 'recorded');
-- case: the last day of the year since is today, and tomorrow's visit does not help yet
-- expect: ids 2
-- since: 2026-06-30
-- until: -
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO leaving(id, person, cool_off_from, cool_off_until, state) VALUES (1, 5, '2025-06-30', '2028-06-30', 'approved'), (2, 5, '2025-06-29', '2028-06-29', 'approved');
INSERT INTO cooling_check(id, leaving, person, checked_on, state) VALUES (1, 2, 5, '2026-07-01', 'recorded');
