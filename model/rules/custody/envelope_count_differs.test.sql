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
