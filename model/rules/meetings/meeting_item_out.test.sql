-- case: one with a participant
-- expect: ids 1
INSERT INTO meeting(id, title, state, held_on) VALUES (1, '示例', 'closed', '2026-03-01');
INSERT INTO custody_account(id, name, kind, state) VALUES (2, '机要室', 'registry', 'open'), (3, '张三', 'person', 'open');
INSERT INTO custody_item(id, name, kind, account, since_at, state) VALUES (1, '材料', 'copy', 3, '2026-03-01T09:00:00', 'live');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, received_at, meeting, state) VALUES (1, 1, 'issue', 2, 3, '2026-03-01T09:00:00', '2026-03-01T09:00:00', 1, 'posted');
-- case: back in the registry
-- expect: 0
INSERT INTO meeting(id, title, state, held_on) VALUES (1, '示例', 'closed', '2026-03-01');
INSERT INTO custody_account(id, name, kind, state) VALUES (2, '机要室', 'registry', 'open'), (3, '张三', 'person', 'open');
INSERT INTO custody_item(id, name, kind, account, since_at, state) VALUES (1, '材料', 'copy', 2, '2026-03-01T12:00:00', 'live');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, received_at, meeting, state) VALUES (1, 1, 'issue', 2, 3, '2026-03-01T09:00:00', '2026-03-01T09:00:00', 1, 'posted');
-- case: issued again to him later, for another purpose
-- expect: 0
INSERT INTO meeting(id, title, state, held_on) VALUES (1, '示例', 'closed', '2026-03-01');
INSERT INTO custody_account(id, name, kind, state) VALUES (2, '机要室', 'registry', 'open'), (3, '张三', 'person', 'open');
INSERT INTO custody_item(id, name, kind, account, since_at, state) VALUES (1, '材料', 'copy', 3, '2026-04-01T09:00:00', 'live');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, received_at, meeting, state) VALUES (1, 1, 'issue', 2, 3, '2026-03-01T09:00:00', '2026-03-01T09:00:00', 1, 'posted'), (2, 1, 'issue', 2, 3, '2026-04-01T09:00:00', '2026-04-01T09:00:00', NULL, 'posted');
-- case: not closed
-- expect: 0
INSERT INTO meeting(id, title, state, held_on) VALUES (1, '示例', 'held', '2026-03-01');
INSERT INTO custody_account(id, name, kind, state) VALUES (3, '张三', 'person', 'open');
INSERT INTO custody_item(id, name, kind, account, since_at, state) VALUES (1, '材料', 'copy', 3, '2026-03-01T09:00:00', 'live');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, received_at, meeting, state) VALUES (1, 1, 'issue', 2, 3, '2026-03-01T09:00:00', '2026-03-01T09:00:00', 1, 'posted');
-- case: a participant passed it on
-- expect: ids 1
INSERT INTO meeting(id, title, state, held_on) VALUES (1, '示例', 'closed', '2026-03-01');
INSERT INTO custody_account(id, name, kind, state) VALUES (2, '机要室', 'registry', 'open'), (3, '张三', 'person', 'open'), (4, '李四', 'person', 'open');
INSERT INTO custody_item(id, name, kind, account, since_at, state) VALUES (1, '材料', 'copy', 4, '2026-03-01T10:00:00', 'live');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, received_at, meeting, state) VALUES (1, 1, 'issue', 2, 3, '2026-03-01T09:00:00', '2026-03-01T09:00:00', 1, 'posted'), (2, 1, 'transfer', 3, 4, '2026-03-01T10:00:00', '2026-03-01T10:00:00', NULL, 'posted');
-- case: its return was entered by mistake and countered
-- expect: ids 1
INSERT INTO meeting(id, title, state, held_on) VALUES (1, '示例', 'closed', '2026-03-01');
INSERT INTO custody_account(id, name, kind, state) VALUES (2, '机要室', 'registry', 'open'), (3, '张三', 'person', 'open');
INSERT INTO custody_item(id, name, kind, account, since_at, state) VALUES (1, '材料', 'copy', 3, '2026-03-01T11:00:00', 'live');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, received_at, meeting, state) VALUES (1, 1, 'issue', 2, 3, '2026-03-01T09:00:00', '2026-03-01T09:00:00', 1, 'posted'), (2, 1, 'give_back', 3, 2, '2026-03-01T10:00:00', '2026-03-01T10:00:00', NULL, 'countered'), (3, 1, 'counter', 2, 3, '2026-03-01T11:00:00', '2026-03-01T11:00:00', NULL, 'posted');
-- case: its issue was countered
-- expect: 0
INSERT INTO meeting(id, title, state, held_on) VALUES (1, '示例', 'closed', '2026-03-01');
INSERT INTO custody_account(id, name, kind, state) VALUES (2, '机要室', 'registry', 'open'), (3, '张三', 'person', 'open');
INSERT INTO custody_item(id, name, kind, account, since_at, state) VALUES (1, '材料', 'copy', 2, '2026-03-01T10:00:00', 'live');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, received_at, meeting, state) VALUES (1, 1, 'issue', 2, 3, '2026-03-01T09:00:00', '2026-03-01T09:00:00', 1, 'countered'), (2, 1, 'counter', 3, 2, '2026-03-01T10:00:00', '2026-03-01T10:00:00', NULL, 'posted');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO meeting(id, title, state, held_on) VALUES (1, '示例', 'closed', '2026-03-01');
INSERT INTO custody_account(id, name, kind, state) VALUES (2, '机要室', 'registry', 'open'), (3, '张三', 'person', 'open');
INSERT INTO custody_item(id, name, kind, account, since_at, state) VALUES (1, '材料', 'copy', 3, '2026-03-01T09:00:00', 'live');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, received_at, meeting, state) VALUES (1, 1, 'issue', 2, 3, '2026-03-01T09:00:00', '2026-03-01T09:00:00', 1, 'posted');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO meeting(id, title, state, held_on) VALUES (1, '示例', 'closed', '2026-03-01');
INSERT INTO custody_account(id, name, kind, state) VALUES (2, '机要室', 'registry', 'open'), (3, '张三', 'person', 'open');
INSERT INTO custody_item(id, name, kind, account, since_at, state) VALUES (1, '材料', 'copy', 3, '2026-03-01T09:00:00', 'live');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, received_at, meeting, state) VALUES (1, 1, 'issue', 2, 3, '2026-03-01T09:00:00', '2026-03-01T09:00:00', 1, 'posted');
