-- case: one left
-- expect: ids 1
-- since: 2026-01-20
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
-- since: 2026-01-20
INSERT INTO clearance_campaign(id, title, kind, year, before_on, due_on, started_on, state, closed_on) VALUES (1, '示例', 'holders', 2025, '2026-01-01', '2026-01-31', '2025-12-01', 'closed', '2026-01-20');
INSERT INTO custody_account(id, name, kind, person, state) VALUES (9, '张三', 'person', 1, 'open');
INSERT INTO custody_item(id, name, kind, level, account, holder, since_at, due_on, state) VALUES (1, '示例', 'copy', 2, 9, 1, '2025-11-01T09:00:00', '2026-03-01', 'live');
-- case: what such a recall does not ask for: internal, a medium, closed, in the registry, taken that very day, of last year's recall; excepted and since given back
-- expect: 0
INSERT INTO clearance_campaign(id, title, kind, year, before_on, due_on, state, closed_on) VALUES (1, '示例', 'holders', 2025, '2026-01-01', '2026-01-31', 'closed', '2026-02-10'), (2, '示例', 'holders', 2024, '2026-01-01', '2026-01-31', 'closed', '2025-12-31');
INSERT INTO custody_account(id, name, kind, person, state) VALUES (9, '张三', 'person', 1, 'open'), (2, '机要室', 'registry', NULL, 'open'), (7, '某局', 'unit_outside', NULL, 'open');
INSERT INTO custody_item(id, name, kind, level, account, since_at, state) VALUES (1, '示例', 'copy', 1, 9, '2025-11-01T09:00:00', 'live'), (2, '示例', 'medium', 2, 9, '2025-11-01T09:00:00', 'live'), (3, '示例', 'copy', 2, 9, '2025-11-01T09:00:00', 'closed'), (4, '示例', 'copy', 2, 2, '2025-11-01T09:00:00', 'live'),
 (5, '示例', 'copy', 2, 9, '2026-01-01T00:00:00', 'live'), (6, '示例', 'copy', 2, 7, '2025-11-01T09:00:00', 'live'), (7, '示例', 'copy', 2, 9, '2025-11-01T09:00:00', 'live');
INSERT INTO recall_exception(id, campaign, item, state) VALUES (1, 1, 7, 'ended'), (2, 2, 7, 'ended');
-- case: refused, or an exception to another recall, is none
-- expect: ids 1
-- since: 2026-01-01
INSERT INTO clearance_campaign(id, title, kind, year, before_on, due_on, state, closed_on) VALUES (1, '示例', 'holders', 2025, '2026-01-01', '2026-01-31', 'closed', '2026-01-01');
INSERT INTO custody_account(id, name, kind, person, state) VALUES (9, '张三', 'person', 1, 'open');
INSERT INTO custody_item(id, name, kind, level, account, since_at, state) VALUES (1, '示例', 'copy', 2, 9, '2025-12-31T23:00:00', 'live'), (2, '示例', 'copy', 2, 9, '2025-11-01T09:00:00', 'live');
INSERT INTO recall_exception(id, campaign, item, state) VALUES (1, 1, 1, 'refused'), (2, 2, 2, 'approved');
-- case: from below: lent to a unit outside for a time; given for good, or held in the house, it is not asked for
-- expect: ids 1
-- since: 2026-02-10
INSERT INTO clearance_campaign(id, title, kind, year, before_on, due_on, state, closed_on) VALUES (1, '示例', 'below', 2025, '2026-01-01', '2026-01-31', 'closed', '2026-02-10'), (2, '示例', 'below', 2025, '2025-01-01', '2026-01-31', 'closed', '2026-02-10');
INSERT INTO custody_account(id, name, kind, person, state) VALUES (9, '张三', 'person', 1, 'open'), (7, '某局', 'unit_outside', NULL, 'open');
INSERT INTO custody_item(id, name, kind, level, account, due_on, since_at, state) VALUES (1, '示例', 'copy', 1, 7, '2026-01-31', '2025-11-01T09:00:00', 'live'), (2, '示例', 'copy', 3, 9, '2026-01-31', '2025-11-01T09:00:00', 'live'), (3, '示例', 'copy', 2, 7, NULL, '2025-11-01T09:00:00', 'live');
-- case: to above: due back before the recall ended; due on its day, back already, void, abroad
-- expect: ids 1
-- since: 2026-02-10
INSERT INTO clearance_campaign(id, title, kind, year, before_on, due_on, state, closed_on) VALUES (1, '示例', 'above', 2025, '2026-01-01', '2026-01-31', 'closed', '2026-02-10'), (2, '示例', 'above', 2025, '2026-01-01', '2026-01-30', 'closed', '2026-02-10');
INSERT INTO custody_account(id, name, kind, person, state) VALUES (2, '机要室', 'registry', NULL, 'open'), (7, '某局', 'unit_outside', NULL, 'open');
INSERT INTO document(id, title, kind, return_by, returned_on, state) VALUES (1, '甲', 'incoming', '2026-01-30', NULL, 'registered'), (2, '乙', 'incoming', '2026-01-31', NULL, 'registered'), (3, '丙', 'incoming', '2026-01-20', '2026-01-20', 'registered'), (4, '丁', 'incoming', '2026-01-20', NULL, 'void'), (5, '戊', 'incoming', '2026-01-20', NULL, 'registered');
INSERT INTO copy(id, document, copy_no, state) VALUES (1, 1, 1, 'registered'), (2, 2, 1, 'registered'), (3, 3, 1, 'registered'), (4, 4, 1, 'void'), (5, 5, 1, 'registered');
INSERT INTO custody_item(id, name, kind, copy, level, account, since_at, state) SELECT id, '示例', 'copy', id, 2, CASE id WHEN 5 THEN 7 ELSE 2 END, '2025-11-01T09:00:00', 'live' FROM copy;
-- case: in a period that begins on its day
-- from: 2026-01-20
-- expect: ids 1
-- since: 2026-01-20
INSERT INTO clearance_campaign(id, title, kind, year, before_on, due_on, started_on, state, closed_on) VALUES (1, '示例', 'holders', 2025, '2026-01-01', '2026-01-31', '2025-12-01', 'closed', '2026-01-20');
INSERT INTO custody_account(id, name, kind, person, state) VALUES (9, '张三', 'person', 1, 'open');
INSERT INTO custody_item(id, name, kind, level, account, holder, since_at, state) VALUES (1, '示例', 'copy', 2, 9, 1, '2025-11-01T09:00:00', 'live');
-- case: in one that begins the day after
-- from: 2026-01-21
-- expect: 0
INSERT INTO clearance_campaign(id, title, kind, year, before_on, due_on, started_on, state, closed_on) VALUES (1, '示例', 'holders', 2025, '2026-01-01', '2026-01-31', '2025-12-01', 'closed', '2026-01-20');
INSERT INTO custody_account(id, name, kind, person, state) VALUES (9, '张三', 'person', 1, 'open');
INSERT INTO custody_item(id, name, kind, level, account, holder, since_at, state) VALUES (1, '示例', 'copy', 2, 9, 1, '2025-11-01T09:00:00', 'live');
-- case: lent below for a time, and held by a person or kept for good elsewhere
-- expect: ids 1
-- since: 2026-02-10
INSERT INTO clearance_campaign(id, title, kind, year, before_on, due_on, state, closed_on) VALUES (1, '示例', 'below', 2025, '2026-01-01', '2026-01-31', 'closed', '2026-02-10'), (2, '示例', 'below', 2025, '2025-06-01', '2026-01-31', 'closed', '2026-02-10');
INSERT INTO custody_account(id, name, kind, person, state) VALUES (9, '张三', 'person', 1, 'open'), (7, '某局', 'unit_outside', NULL, 'open'), (2, '机要室', 'registry', NULL, 'open');
INSERT INTO custody_item(id, name, kind, level, account, due_on, since_at, state) VALUES (1, '示例', 'copy', 3, 7, '2026-01-31', '2025-11-01T09:00:00', 'live'), (2, '示例', 'copy', 3, 9, '2026-01-31', '2025-01-01T09:00:00', 'live'), (3, '示例', 'copy', 2, 7, NULL, '2025-01-01T09:00:00', 'live'), (4, '示例', 'copy', 2, 2, '2026-01-31', '2025-01-01T09:00:00', 'live');
-- case: an exception to another recall, or asked for and refused
-- expect: ids 1
-- since: 2026-02-10
INSERT INTO clearance_campaign(id, title, kind, year, before_on, due_on, state, closed_on) VALUES (1, '示例', 'holders', 2025, '2026-01-01', '2026-01-31', 'closed', '2026-02-10');
INSERT INTO custody_account(id, name, kind, person, state) VALUES (9, '张三', 'person', 1, 'open');
INSERT INTO custody_item(id, name, kind, level, account, since_at, state) VALUES (1, '示例', 'copy', 2, 9, '2025-11-01T09:00:00', 'live');
INSERT INTO recall_exception(id, campaign, item, state) VALUES (1, 2, 1, 'approved'), (2, 1, 1, 'asked');
