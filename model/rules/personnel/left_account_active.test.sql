-- case: left, account active
-- expect: ids 1
INSERT INTO person (id, name, left_on, state) VALUES (1, '张三', '2026-05-01', 'left');
INSERT INTO account (id, account, name, person, kind, state) VALUES (1, 'zhang3', '张三', 1, 'business', 'active');
-- case: locked
-- expect: 0
INSERT INTO person (id, name, left_on, state) VALUES (1, '张三', '2026-05-01', 'left');
INSERT INTO account (id, account, name, person, kind, state) VALUES (1, 'zhang3', '张三', 1, 'business', 'locked');
-- case: leaves tomorrow
-- expect: 0
INSERT INTO person (id, name, left_on, state) VALUES (1, '张三', '2026-07-01', 'active');
INSERT INTO account (id, account, name, person, kind, state) VALUES (1, 'zhang3', '张三', 1, 'business', 'active');
-- case: locked two weeks after he left; another on the day
-- expect: ids 1
-- until: 2026-03-15
INSERT INTO person (id, name, left_on, state) VALUES (3, '张', '2026-03-01', 'left'), (4, '李', '2026-03-01', 'left');
INSERT INTO account (id, account, name, person, kind, state, locked_at) VALUES (1, 'a', '张', 3, 'business', 'locked', '2026-03-15T09:00:00'), (2, 'b', '李', 4, 'business', 'locked', '2026-03-01T17:00:00');
