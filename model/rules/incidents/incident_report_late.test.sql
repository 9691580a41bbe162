-- case: one addressee late
-- expect: ids 1
-- since: 2026-03-02
-- until: 2026-03-02
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
-- case: a second past the day, for each of the two; found at ten at night
-- expect: ids 1,2,3
-- since: 2026-03-02,2026-03-02,2026-03-03
-- until: 2026-03-02,2026-03-02,2026-03-03
INSERT INTO incident(id, title, kind, state, found_at, authority_at, superior_at) VALUES (1, '示例', 'leak', 'closed', '2026-03-01T09:00:00', '2026-03-02T09:00:01', '2026-03-01T12:00:00'), (2, '示例', 'leak', 'closed', '2026-03-01T09:59:59', '2026-03-02T09:59:59', '2026-03-02T10:00:00'),
 (3, '示例', 'loss', 'closed', '2026-03-02T22:30:00', '2026-03-02T23:00:00', '2026-03-03T22:30:01'), (4, '示例', 'loss', 'closed', '2026-03-02T00:00:00', '2026-03-03T00:00:00', '2026-03-03T00:00:00');
-- case: an office that reports within two hours, over midnight and over the end of a month
-- setting: incident_report_hours 2
-- expect: ids 1,3
-- since: 2026-03-01,2026-03-01
-- until: 2026-03-01,2026-03-01
INSERT INTO incident(id, title, kind, state, found_at, authority_at, superior_at) VALUES (1, '示例', 'leak', 'closed', '2026-03-01T07:15:00', '2026-03-01T09:15:01', '2026-03-01T09:00:00'), (2, '示例', 'leak', 'closed', '2026-03-01T07:15:00', '2026-03-01T09:15:00', '2026-03-01T09:15:00'),
 (3, '示例', 'leak', 'closed', '2026-02-28T22:30:00', '2026-03-01T00:30:01', '2026-03-01T00:30:00'), (4, '示例', 'leak', 'closed', '2026-02-28T22:30:00', '2026-03-01T00:30:00', '2026-03-01T00:30:00'), (5, '示例', 'leak', 'closed', '2026-02-28T20:00:00', '2026-02-28T22:00:00', '2026-02-28T22:00:00');
-- case: an office that may take three days
-- setting: incident_report_hours 72
-- expect: ids 1
-- since: 2026-03-04
-- until: 2026-03-04
INSERT INTO incident(id, title, kind, state, found_at, authority_at, superior_at) VALUES (1, '示例', 'leak', 'closed', '2026-03-01T09:00:00', '2026-03-04T09:00:01', '2026-03-01T12:00:00'), (2, '示例', 'leak', 'closed', '2026-03-01T09:00:00', '2026-03-04T09:00:00', '2026-03-01T12:00:00');
-- case: what is lacking is told: the superior
-- expect: ids 1
-- says: 没有报告上级主管部门
INSERT INTO incident(id, title, kind, state, found_at, authority_at) VALUES (1, '示例', 'leak', 'found', '2026-06-28T09:00:00', '2026-06-28T10:00:00');
-- case: and which of the two was late
-- expect: ids 1
-- until: 2026-06-21
-- says: 24小时才报告同级保密行政管理部门
INSERT INTO incident(id, title, kind, state, found_at, authority_at, superior_at) VALUES (1, '示例', 'leak', 'reported', '2026-06-20T09:00:00', '2026-06-21T09:00:01', '2026-06-20T10:00:00');
