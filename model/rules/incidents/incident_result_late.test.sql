-- case: four months, none
-- expect: ids 1
-- since: 2026-05-02
INSERT INTO incident(id, title, kind, state, found_at) VALUES (1, '示例', 'leak', 'reported', '2026-02-01T09:00:00');
-- case: on the last day
-- expect: 0
INSERT INTO incident(id, title, kind, state, found_at, result_on) VALUES (1, '示例', 'leak', 'closed', '2026-02-01T09:00:00', '2026-05-01');
-- case: hazard
-- expect: 0
INSERT INTO incident(id, title, kind, state, found_at) VALUES (1, '示例', 'hazard', 'reported', '2026-02-01T09:00:00');
-- case: it was none; a day late; the three months end today
-- expect: ids 2
-- since: 2026-05-02
-- until: 2026-05-02
INSERT INTO incident(id, title, kind, state, found_at, result_on) VALUES (1, '示例', 'leak', 'unfounded', '2026-02-01T09:00:00', NULL), (2, '示例', 'leak', 'closed', '2026-02-01T09:00:00', '2026-05-02'), (3, '示例', 'loss', 'reported', '2026-03-30T09:00:00', NULL);
