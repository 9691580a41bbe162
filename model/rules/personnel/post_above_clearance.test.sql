-- case: uncleared in a secret post
-- expect: ids 1
INSERT INTO post (id, name, department, classified_class, access_level, state) VALUES (1, '机要岗', 1, 'core', 4, 'active');
INSERT INTO person (id, name, post, clearance_level, joined_on, state) VALUES (1, '张三', 1, 3, '2020-01-01', 'active');
-- case: cleared to the same level
-- expect: 0
INSERT INTO post (id, name, department, classified_class, access_level, state) VALUES (1, '机要岗', 1, 'core', 4, 'active');
INSERT INTO person (id, name, post, clearance_level, classified_class, joined_on, state) VALUES (1, '张三', 1, 4, 'core', '2020-01-01', 'active');
-- case: internal post
-- expect: 0
INSERT INTO post (id, name, department, classified_class, access_level, state) VALUES (1, '综合岗', 1, 'none', 1, 'active');
INSERT INTO person (id, name, post, clearance_level, joined_on, state) VALUES (1, '张三', 1, 0, '2020-01-01', 'active');
-- case: will move there next month
-- expect: 0
INSERT INTO post (id, name, department, classified_class, access_level, state) VALUES (1, '机要岗', 1, 'core', 4, 'active');
INSERT INTO person (id, name, post, clearance_level, joined_on, moved_on, state) VALUES (1, '张三', 1, 0, '2020-01-01', '2026-07-15', 'active');
-- case: the post became classified only in the next year
-- to: 2025-12-31
-- from: 2025-01-01
-- today: 2025-12-31
-- expect: 0
INSERT INTO post (id, name, state, classified_class, access_level, decided_on) VALUES (1, '岗', 'active', 'general', 2, '2026-02-10');
INSERT INTO person (id, name, state, post, joined_on, clearance_level) VALUES (3, '张', 'active', 1, '2020-01-06', 0);
-- case: a classified post without a level, and a person of no class
-- expect: ids 3
INSERT INTO post (id, name, state, classified_class, decided_on) VALUES (1, '岗', 'active', 'general', '2026-02-10');
INSERT INTO person (id, name, state, post, joined_on) VALUES (3, '张', 'active', 1, '2020-01-06');
-- case: his class is the post's
-- expect: 0
INSERT INTO post (id, name, state, classified_class, access_level, decided_on) VALUES (1, '岗', 'active', 'important', 3, '2026-02-10');
INSERT INTO person (id, name, state, post, joined_on, clearance_level, classified_class) VALUES (3, '张', 'active', 1, '2020-01-06', 3, 'important');
