-- case: core with two years
-- expect: ids 1
-- until: 2029-03-01
INSERT INTO person (id, name, state) VALUES (1, '张三', 'left');
INSERT INTO leaving (id, person, kind, leave_on, class_before, cool_off_months, cool_off_from, cool_off_until, approved_on, state) VALUES (1, 1, 'retire', '2026-03-01', 'core', 24, '2026-03-01', '2028-02-29', '2026-03-01', 'approved');
-- case: months right, end date too early
-- expect: ids 1
-- until: 2029-03-01
INSERT INTO person (id, name, state) VALUES (1, '张三', 'left');
INSERT INTO leaving (id, person, kind, leave_on, class_before, cool_off_months, cool_off_from, cool_off_until, approved_on, state) VALUES (1, 1, 'retire', '2026-03-01', 'core', 36, '2026-03-01', '2028-12-31', '2026-03-01', 'approved');
-- case: exactly the least
-- expect: 0
INSERT INTO person (id, name, state) VALUES (1, '张三', 'left');
INSERT INTO leaving (id, person, kind, leave_on, class_before, cool_off_months, cool_off_from, cool_off_until, approved_on, state) VALUES (1, 1, 'retire', '2026-03-01', 'core', 36, '2026-03-01', '2029-02-28', '2026-03-01', 'approved');
-- case: not yet approved
-- expect: 0
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO leaving (id, person, kind, leave_on, class_before, state) VALUES (1, 1, 'retire', '2026-08-01', 'core', 'opened');
-- case: never cleared
-- expect: 0
INSERT INTO person (id, name, state) VALUES (1, '张三', 'left');
INSERT INTO leaving (id, person, kind, leave_on, class_before, approved_on, state) VALUES (1, 1, 'resign', '2026-03-01', 'none', '2026-03-01', 'closed');
-- case: the least cooling-off would be over by now
-- expect: 0
INSERT INTO person (id, name) VALUES (3, '张');
INSERT INTO leaving (id, person, state, class_before, leave_on, approved_on, cool_off_from, cool_off_until, cool_off_months) VALUES (1, 3, 'closed', 'general', '2023-05-01', '2023-05-01', '2023-05-01', '2024-01-31', 9);
-- case: the period is dated from before the approval and ends too early for it; as early, and long enough; from the day he leaves, after the approval; entered on the day itself
-- expect: ids 1
-- since: 2026-04-10
-- until: 2027-04-10
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO leaving (id, person, kind, leave_on, class_before, cool_off_months, cool_off_from, cool_off_until, approved_on, state) VALUES (1, 1, 'post', '2026-03-01', 'general', 12, '2026-03-01', '2027-02-28', '2026-04-10', 'approved'), (2, 1, 'post', '2026-03-01', 'general', 14, '2026-03-01', '2027-04-30', '2026-04-10', 'approved'),
 (3, 1, 'post', '2026-05-01', 'general', 12, '2026-05-01', '2027-04-30', '2026-04-10', 'approved'), (4, 1, 'post', '2026-04-10', 'general', 12, '2026-04-10', '2027-04-09', '2026-04-10', 'approved');
-- case: a day less than the least; nothing entered, and not approved yet
-- expect: ids 1
-- until: 2027-03-01
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO leaving (id, person, kind, leave_on, class_before, cool_off_months, cool_off_from, cool_off_until, approved_on, state) VALUES (1, 1, 'post', '2026-03-01', 'general', 12, '2026-03-01', '2027-02-27', '2026-03-01', 'approved'), (2, 1, 'post', '2026-03-01', 'general', NULL, NULL, NULL, NULL, 'handed_over');
