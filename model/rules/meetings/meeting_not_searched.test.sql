-- case: four days ago
-- expect: ids 1
INSERT INTO meeting(id, level, title, state, held_on) VALUES (1, 2, '示例', 'held', '2026-06-26');
-- case: three days ago
-- expect: 0
INSERT INTO meeting(id, level, title, state, held_on) VALUES (1, 2, '示例', 'held', '2026-06-27');
-- case: searched
-- expect: 0
INSERT INTO meeting(id, level, title, state, held_on, searched_by) VALUES (1, 2, '示例', 'held', '2026-06-01', 3);
-- case: held in the last days of the year before, never searched
-- expect: ids 1
INSERT INTO meeting(id, level, title, state, held_on) VALUES (1, 2, '示例', 'held', '2025-12-30');
-- case: searched on the fourth day, another on the third, a third of two days on the third after its end
-- expect: ids 1
-- until: 2026-03-06
INSERT INTO meeting(id, level, title, state, held_on, ended_on, searched_on, searched_by) VALUES (1, 2, '示例', 'closed', '2026-03-02', NULL, '2026-03-06', 3), (2, 2, '示例', 'closed', '2026-03-02', '2026-03-02', '2026-03-05', 3), (3, 2, '示例', 'closed', '2026-03-02', '2026-03-03', '2026-03-06', 3);
-- case: approved, its day long past, and it was neither said to be held nor cancelled
-- expect: ids 1
INSERT INTO meeting(id, level, title, state, held_on) VALUES (1, 2, '示例', 'approved', '2026-06-01'), (2, 2, '示例二', 'approved', '2026-07-01'), (3, 2, '示例三', 'cancelled', '2026-06-01');
-- case: due before the year began: found in its own year, not again
-- expect: 0
INSERT INTO meeting(id, level, title, state, held_on) VALUES (1, 2, '示例', 'held', '2025-12-20'), (2, 2, '示例二', 'approved', '2025-06-01');
-- case: in a period that begins on its day
-- from: 2026-06-30
-- expect: ids 1
INSERT INTO meeting(id, level, title, state, held_on) VALUES (1, 2, '示例', 'held', '2026-06-26');
-- case: in one that begins the day after
-- from: 2026-07-01
-- expect: 0
INSERT INTO meeting(id, level, title, state, held_on) VALUES (1, 2, '示例', 'held', '2026-06-26');
-- case: the same of an ordinary meeting, which holds nothing classified
-- expect: 0
INSERT INTO meeting(id, level, title, state, held_on) VALUES (1, 0, '示例', 'held', '2026-06-26');
-- case: of 内部 matter; an open one
-- expect: ids 1
INSERT INTO meeting(id, title, level, state, held_on) VALUES (1, '示例', 1, 'held', '2026-03-01'), (2, '示例', 0, 'held', '2026-03-01');
