-- case: due last week
-- expect: ids 1
-- since: 2026-06-21
INSERT INTO key_part(id, name, kind, state) VALUES (1, '示例', 'place', 'confirmed');
INSERT INTO protection(id, key_part, kind, state, next_check_on) VALUES (1, 1, 'alarm', 'ok', '2026-06-20');
-- case: no date entered, checked two years ago
-- expect: ids 1
INSERT INTO key_part(id, name, kind, state) VALUES (1, '示例', 'place', 'confirmed');
INSERT INTO protection(id, key_part, kind, state, last_check_on) VALUES (1, 1, 'alarm', 'ok', '2024-06-20');
-- case: due today
-- expect: 0
INSERT INTO key_part(id, name, kind, state) VALUES (1, '示例', 'place', 'confirmed');
INSERT INTO protection(id, key_part, kind, state, next_check_on) VALUES (1, 1, 'alarm', 'ok', '2026-06-30');
-- case: removed
-- expect: 0
INSERT INTO protection(id, key_part, kind, state, next_check_on) VALUES (1, 1, 'alarm', 'removed', '2026-01-20');
-- case: checked a month after it was due
-- expect: ids 1
-- until: 2026-05-01
INSERT INTO protection(id, kind, state, last_check_on, next_check_on) VALUES (1, 'alarm', 'ok', '2026-05-01', '2027-05-01');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on) VALUES ('protection', 1, 'check', '2025-04-01', '2026-04-01', '2026-05-01');
-- case: on the day it was due
-- expect: 0
INSERT INTO protection(id, kind, state, last_check_on, next_check_on) VALUES (1, 'alarm', 'ok', '2026-04-01', '2027-04-01');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, due_on, done_on) VALUES ('protection', 1, 'check', '2025-04-01', '2026-04-01', '2026-04-01');
-- case: the key part was revoked before, and after it was due; it will be revoked tomorrow
-- expect: ids 2,3
-- since: 2026-05-02,2026-05-02
-- until: 2026-05-20,-
INSERT INTO key_part(id, name, state, revoked_on) VALUES (1, '甲', 'revoked', '2026-03-01'), (2, '乙', 'revoked', '2026-05-20'), (3, '丙', 'revoked', '2026-07-01');
INSERT INTO protection(id, key_part, kind, state, last_check_on, next_check_on) VALUES (1, 1, 'alarm', 'ok', '2025-05-01', '2026-05-01'), (2, 2, 'alarm', 'ok', '2025-05-01', '2026-05-01'), (3, 3, 'alarm', 'ok', '2025-05-01', '2026-05-01');
