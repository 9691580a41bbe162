-- case: pending past the date
-- expect: ids 1
-- since: 2026-06-01
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO policy (id, title, topic, state) VALUES (1, '办法', 'general', 'in_force');
INSERT INTO policy_sign (id, policy, person, asked_on, due_on, state) VALUES (1, 1, 1, '2026-05-01', '2026-05-31', 'pending');
-- case: signed late this year
-- expect: ids 1
-- since: 2026-06-01
-- until: 2026-06-03
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO policy (id, title, topic, state) VALUES (1, '办法', 'general', 'in_force');
INSERT INTO policy_sign (id, policy, person, asked_on, due_on, signed_on, state) VALUES (1, 1, 1, '2026-05-01', '2026-05-31', '2026-06-03', 'signed');
-- case: due today, signed on the last day, waived
-- expect: 0
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active'), (2, '李四', 'active'), (3, '王五', 'active');
INSERT INTO policy (id, title, topic, state) VALUES (1, '办法', 'general', 'in_force');
INSERT INTO policy_sign (id, policy, person, asked_on, due_on, signed_on, state) VALUES (1, 1, 1, '2026-05-31', '2026-06-30', NULL, 'pending'),
 (2, 1, 2, '2026-05-01', '2026-05-31', '2026-05-31', 'signed'), (3, 1, 3, '2026-05-01', '2026-05-31', NULL, 'waived');
-- case: the person left before the date
-- expect: 0
INSERT INTO person (id, name, left_on, state) VALUES (1, '张三', '2026-05-20', 'left');
INSERT INTO policy (id, title, topic, state) VALUES (1, '办法', 'general', 'in_force');
INSERT INTO policy_sign (id, policy, person, asked_on, due_on, state) VALUES (1, 1, 1, '2026-05-01', '2026-05-31', 'pending');
-- case: left, or the policy ended, after the date; before it; signed late last year
-- expect: ids 1,3
-- since: 2026-06-01,2026-06-01
-- until: 2026-06-10,2026-06-12
INSERT INTO person (id, name, left_on, state) VALUES (1, '张三', '2026-06-10', 'left'), (2, '李四', NULL, 'active');
INSERT INTO policy (id, title, topic, ended_on, state) VALUES (1, '办法', 'general', NULL, 'in_force'), (2, '旧办法', 'general', '2026-05-31', 'repealed'), (3, '旧办法', 'general', '2026-06-12', 'repealed');
INSERT INTO policy_sign (id, policy, person, asked_on, due_on, signed_on, state) VALUES (1, 1, 1, '2026-05-01', '2026-05-31', NULL, 'pending'), (2, 2, 2, '2026-05-01', '2026-05-31', NULL, 'pending'), (3, 3, 2, '2026-05-01', '2026-05-31', NULL, 'pending'),
 (4, 1, 2, '2025-05-01', '2025-05-31', '2025-12-31', 'signed');
-- case: today is the day; left on the day; signed on the day, and the day after; the policy is a draft again
-- expect: ids 4
-- since: 2026-06-01
-- until: 2026-06-01
INSERT INTO person (id, name, left_on, state) VALUES (1, '甲', NULL, 'active'), (2, '乙', '2026-05-31', 'left'), (3, '丙', NULL, 'active'), (4, '丁', NULL, 'active');
INSERT INTO policy (id, title, topic, state) VALUES (1, '办法', 'general', 'in_force'), (2, '稿', 'general', 'draft');
INSERT INTO policy_sign (id, policy, person, asked_on, due_on, signed_on, state) VALUES (1, 1, 1, '2026-05-01', '2026-06-30', NULL, 'pending'), (2, 1, 2, '2026-05-01', '2026-05-31', NULL, 'pending'), (3, 1, 3, '2026-05-01', '2026-05-31', '2026-05-31', 'signed'), (4, 1, 4, '2026-05-01', '2026-05-31', '2026-06-01', 'signed'), (5, 2, 1, '2026-05-01', '2026-05-31', NULL, 'pending');
-- case: handed out without a day: on the thirtieth day, on the thirty-first, signed then; its own day is earlier
-- expect: ids 2,4,5
-- since: 2026-06-30,2026-06-30,2026-06-10
-- until: -,2026-06-30,-
INSERT INTO person (id, name, state) VALUES (1, '甲', 'active'), (2, '乙', 'active'), (3, '丙', 'active'), (4, '丁', 'active'), (5, '戊', 'active');
INSERT INTO policy (id, title, topic, state) VALUES (1, '办法', 'general', 'in_force');
INSERT INTO policy_sign (id, policy, person, asked_on, due_on, signed_on, state) VALUES (1, 1, 1, '2026-05-31', NULL, NULL, 'pending'), (2, 1, 2, '2026-05-30', NULL, NULL, 'pending'), (3, 1, 3, '2026-05-30', NULL, '2026-06-29', 'signed'), (4, 1, 4, '2026-05-30', NULL, '2026-06-30', 'signed'), (5, 1, 5, '2026-05-30', '2026-06-09', NULL, 'pending');
