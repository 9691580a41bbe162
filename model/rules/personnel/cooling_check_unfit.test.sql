INSERT INTO person(id, name) VALUES (1, '张三'), (2, '李四');
INSERT INTO leaving(id, person, approved_on, cool_off_from, cool_off_until, state) VALUES (1, 1, '2026-02-01', '2026-02-01', '2027-01-31', 'approved'), (2, 2, NULL, NULL, NULL, 'opened'), (3, 2, '2024-02-01', '2024-02-01', '2025-01-31', 'closed'), (4, 2, NULL, '2026-02-01', '2027-01-31', 'withdrawn'), (5, 2, '2026-02-01', NULL, NULL, 'closed');
-- case: another's case, one that is not approved, one withdrawn, the day before it began, one without a period
-- expect: ids 1,2,3,4,5
-- since: 2026-03-01,2026-03-01,2026-03-01,2026-01-31,2026-03-01
INSERT INTO cooling_check(id, leaving, person, checked_on, state) VALUES (1, 1, 2, '2026-03-01', 'recorded'), (2, 2, 2, '2026-03-01', 'recorded'), (3, 4, 2, '2026-03-01', 'recorded'), (4, 1, 1, '2026-01-31', 'recorded'), (5, 5, 2, '2026-03-01', 'recorded');
-- case: the first day, during it, after it was over
-- expect: 0
INSERT INTO cooling_check(id, leaving, person, checked_on, state) VALUES (1, 1, 1, '2026-02-01', 'recorded'), (2, 1, 1, '2026-05-01', 'recorded'), (3, 3, 2, '2026-03-01', 'recorded');
-- case: another's, in the year before
-- expect: 0
INSERT INTO cooling_check(id, leaving, person, checked_on, state) VALUES (1, 3, 1, '2025-12-31', 'recorded');
