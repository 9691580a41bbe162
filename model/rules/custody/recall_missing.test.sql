-- case: none
-- expect: ids 1
INSERT INTO unit(id, name) VALUES (1, '某局');
INSERT INTO custody_item(id, name, opened_on) VALUES (1, '示例', '2025-01-01');
-- case: done
-- expect: 0
INSERT INTO unit(id, name) VALUES (1, '某局');
INSERT INTO custody_item(id, name, opened_on) VALUES (1, '示例', '2025-01-01');
INSERT INTO clearance_campaign(id, title, kind, year, before_on, due_on, started_on, state, closed_on) VALUES (1, '示例', 'holders', 2025, '2026-01-01', '2026-01-31', '2025-12-01', 'closed', '2026-01-20');
-- case: still January
-- today: 2026-01-20
-- expect: 0
INSERT INTO unit(id, name) VALUES (1, '某局');
INSERT INTO custody_item(id, name, opened_on) VALUES (1, '示例', '2025-01-01');
-- case: an office that began this year
-- expect: 0
INSERT INTO unit(id, name) VALUES (1, '某局');
INSERT INTO custody_item(id, name, opened_on) VALUES (1, '示例', '2026-02-01');
-- case: closed in February
-- expect: ids 1
-- until: 2026-02-01
INSERT INTO unit(id, name) VALUES (1, '某局');
INSERT INTO custody_item(id, name, opened_on) VALUES (1, '示例', '2025-01-01');
INSERT INTO clearance_campaign(id, title, kind, year, before_on, due_on, started_on, state, closed_on) VALUES (1, '示例', 'holders', 2025, '2026-01-01', '2026-01-31', '2025-12-01', 'closed', '2026-02-01');
-- case: the recall of another year, one still open; on the first day of February; what came in on New Year's Day
-- today: 2026-02-01
-- expect: ids 1
-- since: 2026-02-01
INSERT INTO unit(id, name) VALUES (1, '某局');
INSERT INTO custody_item(id, name, opened_on) VALUES (1, '示例', '2025-12-31');
INSERT INTO clearance_campaign(id, title, kind, year, before_on, due_on, state, closed_on) VALUES (1, '示例', 'holders', 2024, '2025-01-01', '2025-01-31', 'closed', '2026-01-20'), (2, '示例', 'holders', 2025, '2026-01-01', '2026-01-31', 'cancelled', '2026-01-20'), (3, '示例', 'below', 2025, '2026-01-01', '2026-01-31', 'closed', '2026-01-20');
-- case: nothing was there at the end of the year
-- expect: 0
INSERT INTO unit(id, name) VALUES (1, '某局');
INSERT INTO custody_item(id, name, opened_on) VALUES (1, '示例', '2026-01-01');
