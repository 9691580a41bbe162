-- case: live
-- expect: ids 1
INSERT INTO account(id, account, person, state) VALUES (1, 'zhangsan', 1, 'locked');
INSERT INTO role_grant(id, account, role, state) VALUES (1, 1, 'staff', 'live');
-- case: revoked and run out
-- expect: 0
INSERT INTO account(id, account, person, state) VALUES (1, 'zhangsan', 1, 'active');
INSERT INTO role_grant(id, account, role, until_on, state) VALUES (1, 1, 'staff', NULL, 'revoked'), (2, 1, 'staff', '2026-01-31', 'live');
