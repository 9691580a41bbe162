-- case: for a month
-- expect: ids 1
INSERT INTO key_part(id, name, kind, state) VALUES (1, '示例', 'place', 'confirmed');
INSERT INTO protection(id, key_part, kind, state, faulty_since) VALUES (1, 1, 'alarm', 'faulty', '2026-05-25');
-- case: since yesterday
-- expect: 0
INSERT INTO key_part(id, name, kind, state) VALUES (1, '示例', 'place', 'confirmed');
INSERT INTO protection(id, key_part, kind, state, faulty_since) VALUES (1, 1, 'alarm', 'faulty', '2026-06-29');
-- case: repaired
-- expect: 0
INSERT INTO protection(id, key_part, kind, state) VALUES (1, 1, 'alarm', 'ok');
-- case: out of order for three months, repaired since
-- expect: ids 1
-- until: 2026-05-01
INSERT INTO protection(id, kind, state) VALUES (1, 'alarm', 'ok');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on) VALUES ('protection', 1, 'fault', NULL, '2026-02-01', '2026-05-01');
-- case: repaired the next day
-- expect: 0
INSERT INTO protection(id, kind, state) VALUES (1, 'alarm', 'ok');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on) VALUES ('protection', 1, 'fault', NULL, '2026-02-01', '2026-02-02');
-- case: seven days out of order, and eight
-- expect: ids 2
-- since: 2026-06-30
INSERT INTO protection(id, key_part, kind, state, faulty_since) VALUES (1, 1, 'alarm', 'faulty', '2026-06-23'), (2, 1, 'alarm', 'faulty', '2026-06-22');
-- case: done on the last day, and the day after
-- expect: ids 2
-- since: 2026-04-09
-- until: 2026-04-09
INSERT INTO protection(id, key_part, kind, state) VALUES (1, 1, 'alarm', 'ok'), (2, 1, 'alarm', 'ok');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on, state) VALUES ('protection', 1, 'fault', NULL, '2026-04-01', '2026-04-08', 'kept'), ('protection', 2, 'fault', NULL, '2026-04-01', '2026-04-09', 'kept');
-- case: the key part was revoked before, and after it was due; it will be revoked tomorrow
-- expect: ids 2,3
-- since: 2026-05-09,2026-05-09
-- until: 2026-05-20,-
INSERT INTO key_part(id, name, state, revoked_on) VALUES (1, '甲', 'revoked', '2026-03-01'), (2, '乙', 'revoked', '2026-05-20'), (3, '丙', 'revoked', '2026-07-01');
INSERT INTO protection(id, key_part, kind, state, last_check_on, faulty_since) VALUES (1, 1, 'alarm', 'faulty', '2026-02-01', '2026-05-01'), (2, 2, 'alarm', 'faulty', '2026-02-01', '2026-05-01'), (3, 3, 'alarm', 'faulty', '2026-02-01', '2026-05-01');
