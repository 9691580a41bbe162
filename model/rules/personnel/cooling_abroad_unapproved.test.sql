-- case: abroad, no trip; one approved; one refused; one before the visit before; never abroad
-- expect: ids 1,3,5
-- since: 2026-05-01,2026-05-01,2026-06-01
INSERT INTO person(id, name, state) VALUES (1, '甲', 'left'), (2, '乙', 'left'), (3, '丙', 'left'), (4, '丁', 'left');
INSERT INTO leaving(id, person, department, leave_on, state) VALUES (1, 1, 1, '2025-06-01', 'approved'), (2, 2, 1, '2025-06-01', 'approved'), (3, 3, 1, '2025-06-01', 'closed'), (4, 4, 1, '2025-06-01', 'approved');
INSERT INTO travel(id, person, leave_on, return_on, approved_on, state) VALUES (2, 2, '2026-04-01', '2026-04-09', '2026-03-20', 'debriefed'), (3, 3, '2026-04-01', '2026-04-09', '2026-03-20', 'refused'), (4, 4, '2025-07-01', '2025-07-09', '2025-06-20', 'approved');
INSERT INTO cooling_check(id, leaving, person, checked_on, abroad, state) VALUES (1, 1, 1, '2026-05-01', 1, 'recorded'), (2, 2, 2, '2026-05-01', 1, 'recorded'), (3, 3, 3, '2026-05-01', 1, 'recorded'), (4, 4, 4, '2026-05-01', 0, 'recorded'), (5, 4, 4, '2026-06-01', 1, 'recorded');
-- case: last year's
-- expect: 0
INSERT INTO person(id, name, state) VALUES (1, '甲', 'left');
INSERT INTO leaving(id, person, department, leave_on, state) VALUES (1, 1, 1, '2025-06-01', 'approved');
INSERT INTO cooling_check(id, leaving, person, checked_on, abroad, state) VALUES (1, 1, 1, '2025-12-31', 1, 'recorded');
-- case: on the day of the visit he is leaving, with approval
-- expect: 0
INSERT INTO person(id, name, state) VALUES (1, '甲', 'left');
INSERT INTO leaving(id, person, department, leave_on, state) VALUES (1, 1, 1, '2025-06-01', 'approved');
INSERT INTO travel(id, person, leave_on, return_on, approved_on, state) VALUES (1, 1, '2026-05-01', '2026-05-09', '2026-04-20', 'out');
INSERT INTO cooling_check(id, leaving, person, checked_on, abroad, state) VALUES (1, 1, 1, '2026-05-01', 1, 'recorded');
