-- case: yesterday
-- expect: ids 1
INSERT INTO key_part(id, name) VALUES (1, '示例');
INSERT INTO protection(id, key_part, kind, state, expires_on) VALUES (1, 1, 'extinguisher', 'ok', '2026-06-29');
-- case: today
-- expect: 0
INSERT INTO key_part(id, name) VALUES (1, '示例');
INSERT INTO protection(id, key_part, kind, state, expires_on) VALUES (1, 1, 'extinguisher', 'ok', '2026-06-30');
-- case: removed
-- expect: 0
INSERT INTO key_part(id, name) VALUES (1, '示例');
INSERT INTO protection(id, key_part, kind, state, expires_on) VALUES (1, 1, 'extinguisher', 'removed', '2026-06-01');
-- case: replaced a month after it had expired
-- expect: ids 1
-- until: 2026-05-01
INSERT INTO protection(id, kind, state, expires_on) VALUES (1, 'extinguisher', 'ok', '2028-05-01');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on) VALUES ('protection', 1, 'expiry', NULL, '2026-04-01', '2026-05-01');
-- case: replaced before
-- expect: 0
INSERT INTO protection(id, kind, state, expires_on) VALUES (1, 'extinguisher', 'ok', '2028-05-01');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on) VALUES ('protection', 1, 'expiry', NULL, '2026-06-01', '2026-05-01');
-- case: done on the last day, and the day after
-- expect: ids 2
-- since: 2026-04-02
-- until: 2026-04-02
INSERT INTO protection(id, key_part, kind, state, expires_on) VALUES (1, 1, 'extinguisher', 'ok', '2028-01-01'), (2, 1, 'repellent', 'ok', '2028-01-01');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on, state) VALUES ('protection', 1, 'expiry', NULL, '2026-04-01', '2026-04-01', 'kept'), ('protection', 2, 'expiry', NULL, '2026-04-01', '2026-04-02', 'kept');
-- case: the key part was revoked before, and after it was due; it will be revoked tomorrow
-- expect: ids 2,3
-- since: 2026-05-02,2026-05-02
-- until: 2026-05-20,-
INSERT INTO key_part(id, name, state, revoked_on) VALUES (1, '甲', 'revoked', '2026-03-01'), (2, '乙', 'revoked', '2026-05-20'), (3, '丙', 'revoked', '2026-07-01');
INSERT INTO protection(id, key_part, kind, state, last_check_on, expires_on) VALUES (1, 1, 'extinguisher', 'ok', '2026-02-01', '2026-05-01'), (2, 2, 'extinguisher', 'ok', '2026-02-01', '2026-05-01'), (3, 3, 'extinguisher', 'ok', '2026-02-01', '2026-05-01');
