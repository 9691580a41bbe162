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
-- case: late and then extended; extended on its last day; cancelled late, and in time
-- expect: ids 1,3
-- since: 2026-02-01,2026-02-01
-- until: 2026-03-05,2026-02-20
INSERT INTO clearance_campaign(id, title, kind, year, before_on, due_on, started_on, state) VALUES (1, '示例', 'holders', 2025, '2026-01-01', '2026-08-31', '2025-12-01', 'open'), (2, '示例', 'holders', 2025, '2026-01-01', '2026-08-31', '2025-12-01', 'open'),
 (3, '示例', 'holders', 2025, '2026-01-01', '2026-01-31', '2025-12-01', 'cancelled'), (4, '示例', 'holders', 2025, '2026-01-01', '2026-01-31', '2025-12-01', 'cancelled');
INSERT INTO periodic_check(target_register, target_record, kind, due_on, done_on) VALUES ('clearance_campaign', 1, 'term', '2026-01-31', '2026-03-05'), ('clearance_campaign', 2, 'term', '2026-01-31', '2026-01-31'), ('clearance_campaign', 3, 'term', '2026-01-31', '2026-02-20'), ('clearance_campaign', 4, 'term', '2026-01-31', '2026-01-20');
