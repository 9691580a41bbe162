-- case: one addressee late
-- expect: ids 1
-- since: 2026-03-02
INSERT INTO incident(id, title, kind, state, found_at, authority_at, superior_at) VALUES (1, '示例', 'leak', 'closed', '2026-03-01T09:00:00', '2026-03-01T12:00:00', '2026-03-02T09:00:01');
-- case: not reported at all
-- expect: ids 1
INSERT INTO incident(id, title, kind, state, found_at) VALUES (1, '示例', 'loss', 'found', '2026-06-28T09:00:00');
-- case: exactly 24 hours
-- expect: 0
INSERT INTO incident(id, title, kind, state, found_at, authority_at, superior_at) VALUES (1, '示例', 'leak', 'closed', '2026-03-01T09:00:00', '2026-03-02T09:00:00', '2026-03-02T09:00:00');
-- case: a hazard need not
-- expect: 0
INSERT INTO incident(id, title, kind, state, found_at) VALUES (1, '示例', 'hazard', 'found', '2026-06-28T09:00:00');
-- case: it was none; 24 hours end at midnight; told the one in time and the other never
-- expect: ids 3,4
-- since: 2026-06-29,2026-03-02
-- until: -,-
INSERT INTO incident(id, title, kind, state, found_at, authority_at, superior_at) VALUES (1, '示例', 'leak', 'unfounded', '2026-03-01T09:00:00', NULL, NULL), (2, '示例', 'leak', 'found', '2026-06-29T00:00:00', NULL, NULL), (3, '示例', 'leak', 'found', '2026-06-28T23:59:59', NULL, NULL), (4, '示例', 'violation', 'reported', '2026-03-01T09:00:00', '2026-03-01T10:00:00', NULL);
