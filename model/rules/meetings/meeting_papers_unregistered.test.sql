-- case: three out, none in the books
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO meeting(id, title, state, held_on, papers_out, level) VALUES (1, '示例', 'closed', '2026-03-01', 3, 2);
-- case: one out, one in the books
-- expect: 0
INSERT INTO meeting(id, title, state, held_on, papers_out, level) VALUES (1, '示例', 'closed', '2026-03-01', 1, 2);
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, meeting, state) VALUES (1, 7, 'issue', 2, 3, '2026-03-01T09:00:00', 1, 'posted');
-- case: no papers
-- expect: 0
INSERT INTO meeting(id, title, state, held_on, papers_out, level) VALUES (1, '示例', 'closed', '2026-03-01', 0, 2);
-- case: nothing secret in them
-- expect: 0
INSERT INTO meeting(id, title, state, held_on, papers_out, level) VALUES (1, '示例', 'closed', '2026-03-01', 30, 0);
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO meeting(id, title, state, held_on, papers_out, level) VALUES (1, '示例', 'closed', '2026-03-01', 3, 2);
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO meeting(id, title, state, held_on, papers_out, level) VALUES (1, '示例', 'closed', '2026-03-01', 3, 2);
-- case: what was struck out, taken back, only offered, or another meeting's is not handed out by the books; the draft of a meeting
-- expect: ids 1
INSERT INTO meeting(id, title, state, held_on, papers_out, level) VALUES (1, '示例', 'held', '2026-03-01', 2, 2), (2, '示例', 'closed', '2026-03-01', 1, 3), (3, '示例', 'draft', '2026-03-01', 2, 2);
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, meeting, state) VALUES (1, 7, 'issue', 2, 3, '2026-03-01T09:00:00', 1, 'posted'), (2, 8, 'issue', 2, 3, '2026-03-01T09:00:00', 1, 'countered'), (3, 9, 'give_back', 3, 2, '2026-03-01T09:00:00', 1, 'posted'), (4, 10, 'issue', 2, 3, '2026-03-01T09:00:00', 1, 'offered'),
 (5, 11, 'issue', 2, 3, '2026-03-01T09:00:00', 2, 'posted'), (6, 7, 'issue', 2, 3, '2026-03-01T10:00:00', 1, 'posted');
-- case: what it says counts the papers handed out at this meeting
-- expect: ids 1
-- says: 保管账上只有1份
INSERT INTO meeting(id, level, title, state, held_on, papers_out) VALUES (1, 2, '示例', 'held', '2026-03-01', 3), (2, 2, '示例', 'held', '2026-03-01', 2);
INSERT INTO movement(id, item, kind, from_account, to_account, meeting, given_at, state) VALUES (1, 1, 'issue', 2, 11, 1, '2026-03-01T09:00:00', 'posted'), (2, 2, 'give_back', 11, 2, 1, '2026-03-01T09:00:00', 'posted'), (3, 3, 'issue', 2, 11, 1, '2026-03-01T09:00:00', 'countered'),
 (4, 4, 'issue', 2, 11, 2, '2026-03-01T09:00:00', 'posted'), (5, 5, 'issue', 2, 11, 2, '2026-03-01T09:00:00', 'posted');
