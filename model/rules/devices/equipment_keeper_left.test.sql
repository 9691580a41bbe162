-- case: kept by one who left the day before, and by one who leaves today
-- expect: ids 1,2
-- since: 2026-06-29,2026-06-30
INSERT INTO person(id, name, state, left_on) VALUES (5, '甲', 'left', '2026-06-29'), (6, '乙', 'left', '2026-06-30');
INSERT INTO equipment(id, name, state, keeper) VALUES (1, '一', 'in_use', 5), (2, '二', 'in_repair', 6);
-- case: he leaves tomorrow, he is there, it is scrapped, nobody keeps it
-- expect: 0
INSERT INTO person(id, name, state, left_on) VALUES (5, '甲', 'left', '2026-06-29'), (7, '丙', 'active', '2026-07-01'), (8, '丁', 'active', NULL);
INSERT INTO equipment(id, name, state, keeper) VALUES (3, '三', 'in_use', 7), (4, '四', 'idle', 8), (5, '五', 'retired', 5), (6, '六', 'in_use', NULL);
