-- case: three days
-- expect: ids 1
-- since: 2026-06-29
INSERT INTO incident(id, title, kind, document, found_at, state) VALUES (1, '示例', 'loss', 1, '2026-06-27T10:00:00', 'found');
-- case: traced the same day
-- expect: 0
INSERT INTO incident(id, title, kind, document, found_at, traced_at, state) VALUES (1, '示例', 'loss', 1, '2026-06-27T10:00:00', '2026-06-27T20:00:00', 'reported');
-- case: about no registered document
-- expect: 0
INSERT INTO incident(id, title, kind, found_at, state) VALUES (1, '示例', 'loss', '2026-06-01T10:00:00', 'found');
