-- case: found this year
-- expect: ids 1
-- until: 2026-03-01
INSERT INTO incident(id, title, kind, state, found_at) VALUES (1, '示例', 'cross_use', 'closed', '2026-03-01T09:00:00');
-- case: unfounded
-- expect: 0
INSERT INTO incident(id, title, kind, state, found_at) VALUES (1, '示例', 'cross_use', 'unfounded', '2026-03-01T09:00:00');
-- case: last year
-- expect: 0
INSERT INTO incident(id, title, kind, state, found_at) VALUES (1, '示例', 'cross_use', 'closed', '2025-03-01T09:00:00');
-- case: a hazard is none
-- expect: 0
INSERT INTO incident(id, title, kind, state, found_at) VALUES (1, '示例', 'hazard', 'closed', '2026-03-01T09:00:00');
