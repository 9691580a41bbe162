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
-- case: its last day
-- today: 2026-03-01
-- expect: 0
INSERT INTO recall_exception(id, campaign, item, holder, until_on, state) VALUES (1, 1, 1, 1, '2026-03-01', 'approved');
-- case: the day after
-- today: 2026-03-02
-- expect: ids 1
-- since: 2026-03-02
INSERT INTO recall_exception(id, campaign, item, holder, until_on, state) VALUES (1, 1, 1, 1, '2026-03-01', 'approved');
-- case: given back in April, noted or not
-- expect: ids 1,2
-- since: 2026-03-02,2026-03-02
-- until: 2026-04-10,2026-04-10
INSERT INTO custody_account(id, name, kind, state) VALUES (1, '机要室', 'registry', 'open');
UPDATE custody_item SET account = 1;
INSERT INTO recall_exception(id, campaign, item, holder, approved_on, until_on, state) VALUES (1, 1, 1, 1, '2026-01-10', '2026-03-01', 'ended'), (2, 2, 1, 1, '2026-01-10', '2026-03-01', 'approved');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'give_back', 9, 1, '2026-04-10T09:00:00', 'posted'), (2, 1, 'issue', 1, 9, '2026-04-20T09:00:00', 'posted'), (3, 1, 'give_back', 9, 1, '2026-05-10T09:00:00', 'posted');
-- case: given back on its last day, and lent again since
-- expect: 0
INSERT INTO custody_account(id, name, kind, state) VALUES (1, '机要室', 'registry', 'open');
INSERT INTO recall_exception(id, campaign, item, holder, approved_on, until_on, state) VALUES (1, 1, 1, 1, '2026-01-10', '2026-03-01', 'approved');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'give_back', 9, 1, '2026-03-01T17:00:00', 'posted'), (2, 1, 'issue', 1, 9, '2026-03-20T09:00:00', 'posted');
-- case: handed to another person, a return before it was approved, one struck out, a counter-entry: it is still out
-- expect: ids 1
-- until: -
INSERT INTO custody_account(id, name, kind, person, state) VALUES (1, '机要室', 'registry', NULL, 'open'), (8, '李四', 'person', 2, 'open'), (7, '某局', 'unit_outside', NULL, 'open');
INSERT INTO recall_exception(id, campaign, item, holder, approved_on, until_on, state) VALUES (1, 1, 1, 1, '2026-01-10', '2026-03-01', 'approved');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'give_back', 9, 1, '2026-01-09T09:00:00', 'posted'), (2, 1, 'transfer', 9, 8, '2026-02-09T09:00:00', 'posted'),
 (3, 1, 'give_back', 9, 1, '2026-02-10T09:00:00', 'countered'), (4, 1, 'counter', 9, 1, '2026-02-11T09:00:00', 'posted'), (5, 1, 'send_out', 8, 7, '2026-02-12T09:00:00', 'posted');
-- case: with a unit outside
-- expect: ids 1
INSERT INTO custody_account(id, name, kind, state) VALUES (7, '某局', 'unit_outside', 'open');
UPDATE custody_item SET account = 7;
INSERT INTO recall_exception(id, campaign, item, until_on, state) VALUES (1, 1, 1, '2026-03-01', 'approved');
-- case: refused, asked for, missing, or destroyed since in a way nobody dated
-- expect: 0
INSERT INTO custody_account(id, name, kind, state) VALUES (6, '下落不明', 'missing', 'open');
INSERT INTO custody_item(id, name, kind, level, account, state) VALUES (2, '示例', 'copy', 2, 6, 'live'), (3, '示例', 'copy', 2, 9, 'closed');
INSERT INTO recall_exception(id, campaign, item, until_on, state) VALUES (1, 1, 1, '2026-03-01', 'refused'), (2, 2, 1, '2026-03-01', 'draft'), (3, 1, 2, '2026-03-01', 'approved'), (4, 1, 3, '2026-03-01', 'approved');
-- case: back on the day it was approved
-- expect: 0

INSERT INTO custody_item(id, name, state, account) VALUES (51, '示例', 'live', 2);
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (51, 51, 'give_back', 11, 2, '2026-02-01', 'posted');
INSERT INTO recall_exception(id, campaign, item, holder, reason, until_on, approved_on, state) VALUES (1, 1, 51, 3, '示例', '2026-03-01', '2026-02-01', 'ended');
