-- case: four days ago
-- expect: ids 1
INSERT INTO meeting(id, title, state, held_on) VALUES (1, '示例', 'held', '2026-06-26');
-- case: three days ago
-- expect: 0
INSERT INTO meeting(id, title, state, held_on) VALUES (1, '示例', 'held', '2026-06-27');
-- case: searched
-- expect: 0
INSERT INTO meeting(id, title, state, held_on, searched_by) VALUES (1, '示例', 'held', '2026-06-01', 3);
