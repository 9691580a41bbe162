-- case: uncleared in a secret post
-- expect: ids 1
INSERT INTO post (id, name, department, classified_class, access_level, state) VALUES (1, '机要岗', 1, 'core', 4, 'active');
INSERT INTO person (id, name, post, clearance_level, joined_on, state) VALUES (1, '张三', 1, 3, '2020-01-01', 'active');
-- case: cleared to the same level
-- expect: 0
INSERT INTO post (id, name, department, classified_class, access_level, state) VALUES (1, '机要岗', 1, 'core', 4, 'active');
INSERT INTO person (id, name, post, clearance_level, joined_on, state) VALUES (1, '张三', 1, 4, '2020-01-01', 'active');
-- case: internal post
-- expect: 0
INSERT INTO post (id, name, department, classified_class, access_level, state) VALUES (1, '综合岗', 1, 'none', 1, 'active');
INSERT INTO person (id, name, post, clearance_level, joined_on, state) VALUES (1, '张三', 1, 0, '2020-01-01', 'active');
-- case: will move there next month
-- expect: 0
INSERT INTO post (id, name, department, classified_class, access_level, state) VALUES (1, '机要岗', 1, 'core', 4, 'active');
INSERT INTO person (id, name, post, clearance_level, joined_on, moved_on, state) VALUES (1, '张三', 1, 0, '2020-01-01', '2026-07-15', 'active');
