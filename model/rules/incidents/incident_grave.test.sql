-- case: handed over
-- expect: ids 1
-- until: 2026-04-01
INSERT INTO incident(id, title, kind, state, found_at, to_justice_on) VALUES (1, '示例', 'grave_leak', 'closed', '2026-03-01T09:00:00', '2026-04-01');
-- case: not handed over
-- expect: 0
INSERT INTO incident(id, title, kind, state, found_at) VALUES (1, '示例', 'grave_leak', 'reported', '2026-03-01T09:00:00');
-- case: unfounded
-- expect: 0
INSERT INTO incident(id, title, kind, state, found_at, to_justice_on) VALUES (1, '示例', 'grave_leak', 'unfounded', '2026-03-01T09:00:00', '2026-04-01');
