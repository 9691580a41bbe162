-- case: one short
-- expect: ids 1
INSERT INTO meeting(id, level, title, state, held_on, papers_out, papers_back) VALUES (1, 2, '示例', 'closed', '2026-03-01', 10, 9);
-- case: all back
-- expect: 0
INSERT INTO meeting(id, level, title, state, held_on, papers_out, papers_back) VALUES (1, 2, '示例', 'closed', '2026-03-01', 10, 10);
-- case: not closed yet
-- expect: 0
INSERT INTO meeting(id, level, title, state, held_on, papers_out) VALUES (1, 2, '示例', 'held', '2026-03-01', 10);
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO meeting(id, level, title, state, held_on, papers_out, papers_back) VALUES (1, 2, '示例', 'closed', '2026-03-01', 10, 9);
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO meeting(id, level, title, state, held_on, papers_out, papers_back) VALUES (1, 2, '示例', 'closed', '2026-03-01', 10, 9);
-- case: the same of an ordinary meeting, which holds nothing classified
-- expect: 0
INSERT INTO meeting(id, level, title, state, held_on, papers_out, papers_back) VALUES (1, 0, '示例', 'closed', '2026-03-01', 10, 9);
-- case: of 内部 matter; an open one
-- expect: ids 1
INSERT INTO meeting(id, title, level, state, held_on, papers_out, papers_back) VALUES (1, '示例', 1, 'closed', '2026-03-01', 10, 9), (2, '示例', 0, 'closed', '2026-03-01', 10, 9);
