-- case: one of two was never asked
-- expect: ids 1
INSERT INTO person (id, name, joined_on, state) VALUES (1, '张三', '2020-01-01', 'active'), (2, '李四', '2020-01-01', 'active');
INSERT INTO policy (id, title, topic, reader_group, effective_on, state) VALUES (1, '办法', 'general', 'everyone', '2026-01-01', 'in_force');
INSERT INTO policy_sign (policy, person, asked_on, state) VALUES (1, 1, '2026-01-01', 'pending');
-- case: newcomer of last week has time yet
-- expect: 0
INSERT INTO person (id, name, joined_on, state) VALUES (1, '张三', '2026-06-20', 'active');
INSERT INTO policy (id, title, topic, reader_group, effective_on, state) VALUES (1, '办法', 'general', 'everyone', '2026-01-01', 'in_force');
-- case: for leaders only, and he is none
-- expect: 0
INSERT INTO person (id, name, joined_on, is_leader, state) VALUES (1, '张三', '2020-01-01', 0, 'active');
INSERT INTO policy (id, title, topic, reader_group, effective_on, state) VALUES (1, '办法', 'general', 'leaders', '2026-01-01', 'in_force');
-- case: for classified staff, one missing
-- expect: ids 1
INSERT INTO person (id, name, joined_on, classified_class, cleared_on, state) VALUES (1, '张三', '2020-01-01', 'core', '2020-05-01', 'active'), (2, '李四', '2020-01-01', 'none', NULL, 'active');
INSERT INTO policy (id, title, topic, reader_group, effective_on, state) VALUES (1, '办法', 'general', 'classified', '2026-01-01', 'in_force');
-- case: thirty days are over; of whom: leaders, cleared a month ago, everybody; who left, and who stays till tomorrow
-- today: 2026-01-31
-- expect: 0
INSERT INTO person (id, name, joined_on, state) VALUES (1, '张三', '2020-01-01', 'active');
INSERT INTO policy (id, title, topic, reader_group, effective_on, state) VALUES (1, '办法', 'general', 'everyone', '2026-01-01', 'in_force');
-- case: the day after
-- today: 2026-02-01
-- expect: ids 1
-- since: 2026-02-01
INSERT INTO person (id, name, joined_on, left_on, state) VALUES (1, '张三', '2020-01-01', '2026-02-02', 'active');
INSERT INTO policy (id, title, topic, reader_group, effective_on, state) VALUES (1, '办法', 'general', 'everyone', '2026-01-01', 'in_force');
-- case: a leader; cleared thirty-one days ago
-- expect: ids 1,2
-- since: 2026-02-01,2026-06-30
INSERT INTO person (id, name, joined_on, is_leader, classified_class, cleared_on, state) VALUES (1, '张三', '2020-01-01', 1, 'none', NULL, 'active'), (2, '李四', '2020-01-01', 0, 'general', '2026-05-30', 'active');
INSERT INTO policy (id, title, topic, reader_group, effective_on, state) VALUES (1, '办法', 'general', 'leaders', '2026-01-01', 'in_force'), (2, '办法', 'general', 'classified', '2026-01-01', 'in_force');
-- case: left today; cleared thirty days ago; not classified; in force from tomorrow, a draft, repealed; asked
-- expect: 0
INSERT INTO person (id, name, joined_on, left_on, is_leader, classified_class, cleared_on, state) VALUES (1, '张三', '2020-01-01', '2026-06-30', 1, 'core', '2020-01-01', 'left'), (2, '李四', '2020-01-01', NULL, 0, 'general', '2026-05-31', 'active'), (3, '王五', '2020-01-01', NULL, 0, 'none', '2020-01-01', 'active');
INSERT INTO policy (id, title, topic, reader_group, effective_on, state) VALUES (1, '办法', 'general', 'leaders', '2026-01-01', 'in_force'), (2, '办法', 'general', 'classified', '2026-01-01', 'in_force'), (3, '办法', 'general', 'everyone', '2026-07-01', 'in_force'), (4, '办法', 'general', 'everyone', '2026-01-01', 'draft'),
 (5, '办法', 'general', 'everyone', '2026-01-01', 'repealed'), (6, '办法', 'general', 'everyone', '2026-01-01', 'in_force'), (7, '办法', 'general', 'none', '2026-01-01', 'in_force');
INSERT INTO policy_sign (policy, person, asked_on, state) VALUES (6, 2, '2026-01-01', 'pending'), (6, 3, '2026-01-01', 'signed');
-- case: another's name, another policy's
-- expect: ids 1
INSERT INTO person (id, name, joined_on, state) VALUES (1, '张三', '2020-01-01', 'active'), (2, '李四', '2020-01-01', 'active');
INSERT INTO policy (id, title, topic, reader_group, effective_on, state) VALUES (1, '办法', 'general', 'everyone', '2026-01-01', 'in_force'), (2, '办法', 'general', 'none', '2026-01-01', 'in_force');
INSERT INTO policy_sign (policy, person, asked_on, state) VALUES (1, 1, '2026-01-01', 'signed'), (2, 2, '2026-01-01', 'signed');
-- case: asked after the thirty days, all of them since; one still not; on the last day; in force for years
-- expect: ids 1,2
-- since: 2026-02-01,2026-02-01
-- until: 2026-04-10,-
INSERT INTO person (id, name, joined_on, is_leader, state) VALUES (1, '张三', '2020-01-01', 1, 'active'), (2, '李四', '2020-01-01', 1, 'active'), (3, '王五', '2020-01-01', 0, 'left');
UPDATE person SET left_on = '2021-01-01' WHERE id = 3;
INSERT INTO policy (id, title, topic, reader_group, effective_on, state) VALUES (1, '办法', 'general', 'leaders', '2026-01-01', 'in_force'), (2, '办法', 'general', 'everyone', '2026-01-01', 'in_force'), (3, '办法', 'general', 'everyone', '2026-01-01', 'in_force'), (4, '办法', 'general', 'everyone', '2020-01-01', 'in_force');
INSERT INTO policy_sign (policy, person, asked_on, state) VALUES (1, 1, '2026-03-10', 'signed'), (1, 2, '2026-04-10', 'pending'), (2, 1, '2026-03-10', 'pending'), (3, 1, '2026-01-31', 'pending'), (3, 2, '2026-01-20', 'pending'), (4, 1, '2026-03-10', 'pending'), (4, 2, '2026-03-10', 'pending');
-- case: for classified staff, after one of them had left his post by an approved case
-- expect: 0
INSERT INTO person (id, name, classified_class, cleared_on, joined_on, state) VALUES (1, '张三', 'general', '2020-01-01', '2020-01-01', 'active'), (2, '李四', 'general', '2020-01-01', '2020-01-01', 'active');
INSERT INTO policy (id, title, topic, reader_group, effective_on, state) VALUES (1, '办法', 'general', 'classified', '2026-01-01', 'in_force');
INSERT INTO policy_sign (policy, person, asked_on, state) VALUES (1, 1, '2026-01-01', 'pending');
INSERT INTO leaving(id, person, kind, leave_on, approved_on, state) VALUES (1, 2, 'post', '2025-12-20', '2025-12-19', 'approved');
-- case: superseded in May and not handed out to somebody who had come in January; superseded before he had to have it; last year
-- expect: ids 1
-- since: 2026-02-10
-- until: 2026-05-10
INSERT INTO person(id, name, joined_on, state) VALUES (1, '张三', '2026-01-10', 'active');
INSERT INTO policy(id, title, reader_group, effective_on, ended_on, state) VALUES (1, '甲', 'everyone', '2023-01-01', '2026-05-10', 'superseded'), (2, '乙', 'everyone', '2023-01-01', '2026-02-09', 'repealed'), (3, '丙', 'everyone', '2023-01-01', '2025-12-31', 'superseded');
