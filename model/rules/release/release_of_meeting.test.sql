-- case: on the web site
-- expect: ids 1
INSERT INTO meeting(id, title, state, held_on, level) VALUES (1, '示例', 'closed', '2026-03-01', 2);
INSERT INTO release(id, title, state, meeting, channel, signed_on) VALUES (1, '消息', 'issued', 1, 'website', '2026-03-02');
-- case: reported upward
-- expect: 0
INSERT INTO meeting(id, title, state, held_on, level) VALUES (1, '示例', 'closed', '2026-03-01', 2);
INSERT INTO release(id, title, state, meeting, channel, signed_on) VALUES (1, '消息', 'issued', 1, 'upward', '2026-03-02');
-- case: an ordinary meeting
-- expect: 0
INSERT INTO meeting(id, title, state, held_on, level) VALUES (1, '示例', 'closed', '2026-03-01', 0);
INSERT INTO release(id, title, state, meeting, channel, signed_on) VALUES (1, '消息', 'issued', 1, 'website', '2026-03-02');
-- case: withdrawn
-- expect: 0
INSERT INTO meeting(id, title, state, held_on, level) VALUES (1, '示例', 'closed', '2026-03-01', 2);
INSERT INTO release(id, title, state, meeting, channel) VALUES (1, '消息', 'withdrawn', 1, 'website');
-- case: in a period that begins on its day
-- from: 2026-03-02
-- expect: ids 1
INSERT INTO meeting(id, title, state, held_on, level) VALUES (1, '示例', 'closed', '2026-03-01', 2);
INSERT INTO release(id, title, state, meeting, channel, signed_on) VALUES (1, '消息', 'issued', 1, 'website', '2026-03-02');
-- case: in one that begins the day after
-- from: 2026-03-03
-- expect: 0
INSERT INTO meeting(id, title, state, held_on, level) VALUES (1, '示例', 'closed', '2026-03-01', 2);
INSERT INTO release(id, title, state, meeting, channel, signed_on) VALUES (1, '消息', 'issued', 1, 'website', '2026-03-02');
