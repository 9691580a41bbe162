-- case: one lacking
-- expect: ids 1
INSERT INTO envelope(id, sender, pieces_said, received_at, state) VALUES (1, '某厅', 2, '2026-03-01T09:00:00', 'received');
INSERT INTO document(id, title, kind, state, envelope) VALUES (1, '示例', 'incoming', 'registered', 1);
-- case: complete
-- expect: 0
INSERT INTO envelope(id, sender, pieces_said, received_at, state) VALUES (1, '某厅', 1, '2026-03-01T09:00:00', 'received');
INSERT INTO document(id, title, kind, state, envelope) VALUES (1, '示例', 'incoming', 'registered', 1);
-- case: received today
-- expect: 0
INSERT INTO envelope(id, sender, pieces_said, received_at, state) VALUES (1, '某厅', 2, '2026-06-30T09:00:00', 'received');
-- case: one too many, a void one, one of another envelope
-- expect: ids 1,2
-- since: 2026-03-02,2026-03-02
-- until: -,-
INSERT INTO envelope(id, sender, pieces_said, received_at, state) VALUES (1, '某厅', 1, '2026-03-01T09:00:00', 'received'), (2, '某厅', 2, '2026-03-01T23:00:00', 'received'), (3, '某厅', NULL, '2026-03-01T23:00:00', 'received');
INSERT INTO document(id, title, kind, state, registered_on, envelope) VALUES (1, '示例', 'incoming', 'registered', '2026-03-01', 1), (2, '示例', 'incoming', 'registered', '2026-03-01', 1), (3, '示例', 'incoming', 'registered', '2026-03-01', 2), (4, '示例', 'incoming', 'void', '2026-03-01', 2);
-- case: the second came to light after ten days; by the next day both were entered
-- expect: ids 1
-- since: 2026-03-02
-- until: 2026-03-11
INSERT INTO envelope(id, sender, pieces_said, received_at, state) VALUES (1, '某厅', 2, '2026-03-01T09:00:00', 'received'), (2, '某厅', 2, '2026-03-01T09:00:00', 'received');
INSERT INTO document(id, title, kind, state, registered_on, envelope) VALUES (1, '示例', 'incoming', 'registered', '2026-03-01', 1), (2, '示例', 'incoming', 'registered', '2026-03-11', 1), (3, '示例', 'incoming', 'registered', '2026-03-01', 2), (4, '示例', 'incoming', 'registered', '2026-03-02', 2);
-- case: none of one that came yesterday
-- today: 2026-03-02
-- expect: ids 1
INSERT INTO envelope(id, sender, pieces_said, received_at, state) VALUES (1, '某厅', 1, '2026-03-01T09:00:00', 'received');
-- case: the last paper on the day after, on the second day after
-- expect: ids 2
-- until: 2026-03-03
INSERT INTO envelope(id, no, sender, pieces_said, received_at, state) VALUES (1, 'LF-1', '某厅', 1, '2026-03-01T09:00:00', 'checked'), (2, 'LF-2', '某厅', 1, '2026-03-01T09:00:00', 'checked');
INSERT INTO document(id, title, kind, envelope, registered_on, state) VALUES (1, '甲', 'incoming', 1, '2026-03-02', 'registered'), (2, '乙', 'incoming', 2, '2026-03-03', 'registered');
