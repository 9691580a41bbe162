-- case: his
-- expect: ids 1
INSERT INTO account(id, account, person, state) VALUES (1, 'zhangsan', 1, 'active');
-- case: over, and nobody's
-- expect: 0
INSERT INTO account(id, account, person, state) VALUES (1, 'zhangsan', 1, 'locked'), (2, 'sysadmin', NULL, 'active');
