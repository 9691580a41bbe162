-- case: one left
-- expect: ids 1
INSERT INTO clearance_campaign(id, title, kind, year, before_on, due_on, started_on, state, closed_on) VALUES (1, '示例', 'holders', 2025, '2026-01-01', '2026-01-31', '2025-12-01', 'closed', '2026-01-20');
INSERT INTO custody_account(id, name, kind, person, state) VALUES (9, '张三', 'person', 1, 'open');
INSERT INTO custody_item(id, name, kind, level, account, holder, since_at, state) VALUES (1, '示例', 'copy', 2, 9, 1, '2025-11-01T09:00:00', 'live');
-- case: kept by exception
-- expect: 0
INSERT INTO clearance_campaign(id, title, kind, year, before_on, due_on, started_on, state, closed_on) VALUES (1, '示例', 'holders', 2025, '2026-01-01', '2026-01-31', '2025-12-01', 'closed', '2026-01-20');
INSERT INTO custody_account(id, name, kind, person, state) VALUES (9, '张三', 'person', 1, 'open');
INSERT INTO custody_item(id, name, kind, level, account, holder, since_at, state) VALUES (1, '示例', 'copy', 2, 9, 1, '2025-11-01T09:00:00', 'live');
INSERT INTO recall_exception(id, campaign, item, state) VALUES (1, 1, 1, 'approved');
-- case: issued afterwards
-- expect: 0
INSERT INTO clearance_campaign(id, title, kind, year, before_on, due_on, started_on, state, closed_on) VALUES (1, '示例', 'holders', 2025, '2026-01-01', '2026-01-31', '2025-12-01', 'closed', '2026-01-20');
INSERT INTO custody_account(id, name, kind, person, state) VALUES (9, '张三', 'person', 1, 'open');
INSERT INTO custody_item(id, name, kind, level, account, holder, since_at, state) VALUES (1, '示例', 'copy', 2, 9, 1, '2026-02-01T09:00:00', 'live');
-- case: still running
-- expect: 0
INSERT INTO clearance_campaign(id, title, kind, year, before_on, due_on, started_on, state, closed_on) VALUES (1, '示例', 'holders', 2025, '2026-01-01', '2026-01-31', '2025-12-01', 'open', '2026-01-20');
INSERT INTO custody_account(id, name, kind, person, state) VALUES (9, '张三', 'person', 1, 'open');
INSERT INTO custody_item(id, name, kind, level, account, holder, since_at, state) VALUES (1, '示例', 'copy', 2, 9, 1, '2025-11-01T09:00:00', 'live');
-- case: on loan too: everything issued before that day is asked for
-- expect: ids 1
INSERT INTO clearance_campaign(id, title, kind, year, before_on, due_on, started_on, state, closed_on) VALUES (1, '示例', 'holders', 2025, '2026-01-01', '2026-01-31', '2025-12-01', 'closed', '2026-01-20');
INSERT INTO custody_account(id, name, kind, person, state) VALUES (9, '张三', 'person', 1, 'open');
INSERT INTO custody_item(id, name, kind, level, account, holder, since_at, due_on, state) VALUES (1, '示例', 'copy', 2, 9, 1, '2025-11-01T09:00:00', '2026-03-01', 'live');
