-- case: no undertaking
-- expect: ids 1
INSERT INTO person (id, name, state) VALUES (1, '张三', 'left');
INSERT INTO leaving (id, person, kind, leave_on, class_before, handed_over_on, talked_on, pledge_on, accounts_closed_on, approved_on, state) VALUES (1, 1, 'retire', '2026-05-01', 'general', '2026-04-20', '2026-04-20', NULL, '2026-05-01', '2026-05-01', 'approved');
-- case: accounts closed a week late
-- expect: ids 1
INSERT INTO person (id, name, state) VALUES (1, '张三', 'left');
INSERT INTO leaving (id, person, kind, leave_on, class_before, handed_over_on, talked_on, pledge_on, accounts_closed_on, approved_on, state) VALUES (1, 1, 'retire', '2026-05-01', 'general', '2026-04-20', '2026-04-20', '2026-04-20', '2026-05-08', '2026-05-01', 'approved');
-- case: complete
-- expect: 0
INSERT INTO person (id, name, state) VALUES (1, '张三', 'left');
INSERT INTO leaving (id, person, kind, leave_on, class_before, handed_over_on, talked_on, pledge_on, accounts_closed_on, approved_on, state) VALUES (1, 1, 'retire', '2026-05-01', 'general', '2026-04-20', '2026-04-20', '2026-04-20', '2026-05-01', '2026-05-01', 'approved');
-- case: still under way
-- expect: 0
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO leaving (id, person, kind, leave_on, class_before, handed_over_on, talked_on, pledge_on, accounts_closed_on, approved_on, state) VALUES (1, 1, 'retire', '2026-08-01', 'general', NULL, NULL, NULL, NULL, NULL, 'opened');
-- case: a case closed years ago
-- expect: 0
INSERT INTO person (id, name) VALUES (3, '张');
INSERT INTO leaving (id, person, state, class_before, leave_on, approved_on, handed_over_on, talked_on, accounts_closed_on) VALUES (1, 3, 'closed', 'general', '2023-05-01', '2023-05-01', '2023-05-01', '2023-05-01', '2023-05-01');
-- case: approved last year with a step missing: as long as the case is open
-- expect: ids 1,2
-- until: -,2026-01-01
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO leaving(id, person, class_before, leave_on, approved_on, handed_over_on, talked_on, accounts_closed_on, closed_on, state) VALUES (1, 5, 'general', '2025-05-01', '2025-05-02', '2025-05-01', '2025-05-01', '2025-05-01', NULL, 'approved'),
  (2, 5, 'general', '2025-05-01', '2025-05-02', '2025-05-01', '2025-05-01', '2025-05-01', '2026-01-01', 'closed'), (3, 5, 'general', '2025-05-01', '2025-05-02', '2025-05-01', '2025-05-01', '2025-05-01', '2025-12-31', 'closed');
-- case: not approved yet, withdrawn; who never was cleared
-- expect: 0
INSERT INTO person (id, name, state) VALUES (91, '张三', 'left');
INSERT INTO leaving (id, person, kind, leave_on, class_before, approved_on, state) VALUES (91, 91, 'retire', '2026-05-01', 'general', NULL, 'opened'), (92, 91, 'retire', '2026-05-01', 'general', NULL, 'withdrawn'), (93, 91, 'retire', '2026-05-01', 'none', '2026-05-01', 'approved');
