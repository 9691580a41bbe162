-- case: nobody
-- expect: ids 1
INSERT INTO key_part(id, name, kind, state, confirmed_on) VALUES (1, '示例', 'place', 'confirmed', '2026-01-01');
-- case: has left
-- expect: ids 1
INSERT INTO person(id, name, left_on, state) VALUES (5, '张三', '2026-03-01', 'left');
INSERT INTO key_part(id, name, kind, state, confirmed_on, keeper) VALUES (1, '示例', 'place', 'confirmed', '2026-01-01', 5);
-- case: here
-- expect: 0
INSERT INTO person(id, name, state) VALUES (5, '张三', 'active');
INSERT INTO key_part(id, name, kind, state, confirmed_on, keeper) VALUES (1, '示例', 'place', 'confirmed', '2026-01-01', 5);
-- case: revoked
-- expect: 0
INSERT INTO key_part(id, name, kind, state, confirmed_on) VALUES (1, '示例', 'place', 'revoked', '2026-01-01');
-- case: another named within the days after he left, and a day later
-- expect: ids 2
-- since: 2026-03-01
-- until: 2026-03-09
INSERT INTO person(id, name, left_on, state) VALUES (5, '张三', '2026-03-01', 'left'), (6, '李四', NULL, 'active');
INSERT INTO key_part(id, name, kind, state, confirmed_on, keeper) VALUES (1, '示例', 'place', 'confirmed', '2026-01-01', 6), (2, '示例二', 'place', 'confirmed', '2026-01-01', 6);
INSERT INTO periodic_check(id, target_register, target_record, kind, person, lacking, last_on, done_on, state) VALUES (1, 'key_part', 1, 'keeper', 5, 0, '2026-01-01', '2026-03-08', 'kept'), (2, 'key_part', 2, 'keeper', 5, 0, '2026-01-01', '2026-03-09', 'kept');
-- case: nobody for two months, and one who left after he had handed over
-- expect: ids 1
-- since: 2026-01-01
-- until: 2026-03-01
INSERT INTO person(id, name, left_on, state) VALUES (5, '张三', '2026-03-10', 'left'), (6, '李四', NULL, 'active');
INSERT INTO key_part(id, name, kind, state, confirmed_on, keeper) VALUES (1, '示例', 'place', 'confirmed', '2026-01-01', 6), (2, '示例二', 'place', 'confirmed', '2026-01-01', 6);
INSERT INTO periodic_check(id, target_register, target_record, kind, person, lacking, last_on, done_on, state) VALUES (1, 'key_part', 1, 'keeper', NULL, 1, '2026-01-01', '2026-03-01', 'kept'), (2, 'key_part', 2, 'keeper', 5, 0, '2026-01-01', '2026-03-09', 'kept');
