-- case: over a year
-- expect: ids 1
INSERT INTO key_part(id, name, kind, state, last_check_on) VALUES (1, '示例', 'place', 'confirmed', '2025-05-01');
-- case: this year
-- expect: 0
INSERT INTO key_part(id, name, kind, state, last_check_on) VALUES (1, '示例', 'place', 'confirmed', '2026-05-01');
-- case: revoked
-- expect: 0
INSERT INTO key_part(id, name, kind, state, last_check_on) VALUES (1, '示例', 'place', 'revoked', '2024-05-01');
-- case: more than a year went by, cured since
-- expect: ids 1
-- until: 2026-06-20
INSERT INTO key_part(id, name, state, last_check_on) VALUES (1, '示例室', 'confirmed', '2026-06-20');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on) VALUES ('key_part', 1, 'check', '2024-01-01', NULL, '2026-06-20');
-- case: checked in time, and once more
-- expect: 0
INSERT INTO key_part(id, name, state, last_check_on) VALUES (1, '示例室', 'confirmed', '2026-06-20');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on) VALUES ('key_part', 1, 'check', '2026-02-01', NULL, '2026-03-01'), ('key_part', 1, 'check', '2026-03-01', NULL, '2026-06-20');
-- case: a year to the day, and a day more
-- expect: ids 2
-- since: 2026-06-30
INSERT INTO key_part(id, name, kind, state, last_check_on) VALUES (1, '甲', 'place', 'confirmed', '2025-06-30'), (2, '乙', 'place', 'confirmed', '2025-06-29');
-- case: done on the last day, and the day after
-- expect: ids 2
-- since: 2026-03-02
-- until: 2026-03-02
INSERT INTO key_part(id, name, kind, state, last_check_on) VALUES (1, '甲', 'place', 'confirmed', '2026-06-20'), (2, '乙', 'place', 'confirmed', '2026-06-20');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on, state) VALUES ('key_part', 1, 'check', '2025-03-01', NULL, '2026-03-01', 'kept'), ('key_part', 2, 'check', '2025-03-01', NULL, '2026-03-02', 'kept');
