INSERT INTO custody_account(id, name, kind, person, state) VALUES (9, '张三', 'person', 1, 'open');
INSERT INTO custody_item(id, name, kind, level, account, holder, since_at, state) VALUES (1, '示例', 'copy', 2, 9, 1, '2025-11-01T09:00:00', 'live');
-- case: over
-- expect: ids 1
INSERT INTO recall_exception(id, campaign, item, holder, until_on, state) VALUES (1, 1, 1, 1, '2026-03-01', 'approved');
-- case: still running
-- expect: 0
INSERT INTO recall_exception(id, campaign, item, holder, until_on, state) VALUES (1, 1, 1, 1, '2026-12-01', 'approved');
-- case: returned
-- expect: 0
INSERT INTO recall_exception(id, campaign, item, holder, until_on, state) VALUES (1, 1, 1, 1, '2026-03-01', 'ended');
