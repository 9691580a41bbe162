-- case: secret before, internal now
-- expect: ids 1
INSERT INTO medium(id, name, state, secret_level) VALUES (1, '示例', 'in_use', 1);
INSERT INTO custody_item(id, name, kind, medium, level, state) VALUES (1, '示例', 'medium', 1, 3, 'live');
-- case: raised
-- expect: 0
INSERT INTO medium(id, name, state, secret_level) VALUES (1, '示例', 'in_use', 3);
INSERT INTO custody_item(id, name, kind, medium, level, state) VALUES (1, '示例', 'medium', 1, 2, 'live');
-- case: destroyed
-- expect: 0
INSERT INTO medium(id, name, state, secret_level) VALUES (1, '示例', 'destroyed', 1);
INSERT INTO custody_item(id, name, kind, medium, level, state) VALUES (1, '示例', 'medium', 1, 3, 'closed');
-- case: 秘密 before and internal now; internal before and public now; as it was; retired; idle
-- expect: ids 1,5
INSERT INTO medium(id, name, state, secret_level) VALUES (1, '甲', 'in_use', 1), (2, '乙', 'in_use', 0), (3, '丙', 'in_use', 2), (4, '丁', 'retired', 1), (5, '戊', 'idle', 2);
INSERT INTO custody_item(id, name, kind, medium, level, state) VALUES (1, '甲', 'medium', 1, 2, 'live'), (2, '乙', 'medium', 2, 1, 'live'), (3, '丙', 'medium', 3, 2, 'live'), (4, '丁', 'medium', 4, 2, 'live'), (5, '戊', 'medium', 5, 3, 'live');
-- case: retired in May
-- expect: ids 1
-- until: 2026-05-10
INSERT INTO medium(id, name, state, secret_level, issued_on, retired_on) VALUES (1, '甲', 'retired', 0, '2026-01-01', '2026-05-10');
INSERT INTO custody_item(id, medium, level, state) VALUES (1, 1, 2, 'live');
