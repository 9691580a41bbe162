-- case: wireless not checked
-- expect: ids 1
INSERT INTO meeting(id, level, title, state, held_on, ok_contacted, ok_venue, ok_no_wireless, ok_educated, ok_press) VALUES (1, 2, '示例', 'closed', '2026-03-01', 1, 1, 0, 1, 1);
-- case: all done
-- expect: 0
INSERT INTO meeting(id, level, title, state, held_on, ok_contacted, ok_venue, ok_no_wireless, ok_educated, ok_press) VALUES (1, 2, '示例', 'closed', '2026-03-01', 1, 1, 1, 1, 1);
-- case: still a draft
-- expect: 0
INSERT INTO meeting(id, level, title, state, held_on) VALUES (1, 2, '示例', 'draft', '2026-03-01');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO meeting(id, level, title, state, held_on, ok_contacted, ok_venue, ok_no_wireless, ok_educated, ok_press) VALUES (1, 2, '示例', 'closed', '2026-03-01', 1, 1, 0, 1, 1);
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO meeting(id, level, title, state, held_on, ok_contacted, ok_venue, ok_no_wireless, ok_educated, ok_press) VALUES (1, 2, '示例', 'closed', '2026-03-01', 1, 1, 0, 1, 1);
-- case: the same of an ordinary meeting, which holds nothing classified
-- expect: 0
INSERT INTO meeting(id, level, title, state, held_on, ok_contacted, ok_venue, ok_no_wireless, ok_educated, ok_press) VALUES (1, 0, '示例', 'closed', '2026-03-01', 1, 1, 0, 1, 1);
-- case: of 内部 matter; an open one
-- expect: ids 1
INSERT INTO meeting(id, title, level, state, held_on) VALUES (1, '示例', 1, 'closed', '2026-03-01'), (2, '示例', 0, 'closed', '2026-03-01');
