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
