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
