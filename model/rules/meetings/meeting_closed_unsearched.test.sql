-- case: never searched
-- expect: ids 1
INSERT INTO meeting(id, level, title, state, held_on) VALUES (1, 2, '示例', 'closed', '2026-03-01');
-- case: searched before it was held
-- expect: ids 1
INSERT INTO meeting(id, level, title, state, held_on, searched_by, searched_on) VALUES (1, 2, '示例', 'closed', '2026-03-01', 3, '2026-02-28');
-- case: searched the same day
-- expect: 0
INSERT INTO meeting(id, level, title, state, held_on, searched_by, searched_on) VALUES (1, 2, '示例', 'closed', '2026-03-01', 3, '2026-03-01');
-- case: not closed
-- expect: 0
INSERT INTO meeting(id, level, title, state, held_on) VALUES (1, 2, '示例', 'held', '2026-06-29');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO meeting(id, level, title, state, held_on) VALUES (1, 2, '示例', 'closed', '2026-03-01');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO meeting(id, level, title, state, held_on) VALUES (1, 2, '示例', 'closed', '2026-03-01');
-- case: the same of an ordinary meeting, which holds nothing classified
-- expect: 0
INSERT INTO meeting(id, level, title, state, held_on) VALUES (1, 0, '示例', 'closed', '2026-03-01');
-- case: of 内部 matter; an open one
-- expect: ids 1
INSERT INTO meeting(id, title, level, state, held_on) VALUES (1, '示例', 1, 'closed', '2026-03-01'), (2, '示例', 0, 'closed', '2026-03-01');
