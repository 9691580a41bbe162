-- case: open
-- expect: ids 1
-- since: 2026-02-01
INSERT INTO clearance_campaign(id, title, kind, year, before_on, due_on, started_on, state, closed_on) VALUES (1, '示例', 'holders', 2025, '2026-01-01', '2026-01-31', '2025-12-01', 'open', NULL);
-- case: closed late
-- expect: ids 1
-- until: 2026-02-10
INSERT INTO clearance_campaign(id, title, kind, year, before_on, due_on, started_on, state, closed_on) VALUES (1, '示例', 'holders', 2025, '2026-01-01', '2026-01-31', '2025-12-01', 'closed', '2026-02-10');
-- case: in time
-- expect: 0
INSERT INTO clearance_campaign(id, title, kind, year, before_on, due_on, started_on, state, closed_on) VALUES (1, '示例', 'holders', 2025, '2026-01-01', '2026-01-31', '2025-12-01', 'closed', '2026-01-20');
-- case: cancelled
-- expect: 0
INSERT INTO clearance_campaign(id, title, kind, year, before_on, due_on, started_on, state, closed_on) VALUES (1, '示例', 'holders', 2025, '2026-01-01', '2026-01-31', '2025-12-01', 'cancelled', NULL);
