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
-- case: it was none; a violation and a hazard leave nothing to trace; traced on the next day, and on the day after
-- expect: ids 5
-- since: 2026-03-03
-- until: 2026-03-03
INSERT INTO incident(id, title, kind, document, found_at, traced_at, state) VALUES (1, '示例', 'loss', 1, '2026-03-01T10:00:00', NULL, 'unfounded'), (2, '示例', 'violation', 1, '2026-03-01T10:00:00', NULL, 'reported'), (3, '示例', 'hazard', 1, '2026-03-01T10:00:00', NULL, 'found'),
 (4, '示例', 'leak', 1, '2026-03-01T10:00:00', '2026-03-02T23:00:00', 'reported'), (5, '示例', 'leak', 1, '2026-03-01T10:00:00', '2026-03-03T01:00:00', 'reported');
-- case: found yesterday, and the day before
-- expect: ids 2
-- since: 2026-06-30
INSERT INTO incident(id, title, kind, document, found_at, state) VALUES (1, '示例', 'loss', 1, '2026-06-29T00:00:00', 'found'), (2, '示例', 'loss', 1, '2026-06-28T10:00:00', 'found');
