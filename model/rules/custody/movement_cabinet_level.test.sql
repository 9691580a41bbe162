INSERT INTO custody_account(id, name, kind, person, max_level) VALUES (1, '来源', 'source', NULL, 4), (2, '机要室', 'registry', NULL, 4), (5, '销毁', 'destroyer', NULL, 4), (7, '外单位', 'unit_outside', NULL, 4), (8, '柜', 'cabinet', NULL, 2), (11, '甲', 'person', 31, 3), (12, '乙', 'person', 32, 3);
-- case: secret into a confidential safe
-- expect: ids 1
INSERT INTO custody_item(id, name, kind, level, state) VALUES (1, '示例', 'copy', 3, 'live');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'transfer', 2, 8, '2026-03-01T09:00:00', 'posted');
-- case: level allowed
-- expect: 0
INSERT INTO custody_item(id, name, kind, level, state) VALUES (1, '示例', 'copy', 2, 'live');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'transfer', 2, 8, '2026-03-01T09:00:00', 'posted');
-- case: no level set
-- expect: 0
UPDATE custody_account SET max_level = NULL WHERE id = 8;
INSERT INTO custody_item(id, name, kind, level, state) VALUES (1, '示例', 'copy', 3, 'live');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'transfer', 2, 8, '2026-03-01T09:00:00', 'posted');
-- case: each kind of place; a person's, equal, higher, NULL; last year's; struck out; a counter-entry; elsewhere
-- expect: ids 1,2,3,4
DELETE FROM custody_account;
INSERT INTO custody_account(id, name, kind, max_level) VALUES (1, '柜', 'cabinet', 2), (2, '机要室', 'registry', 2), (3, '档案室', 'archive', 2), (4, '废', 'waste', 2), (5, '人', 'person', 2), (6, '柜六', 'cabinet', 3), (7, '柜七', 'cabinet', NULL), (8, '源', 'source', 4);
INSERT INTO custody_item(id, name, level) VALUES (1, '示例', 3), (2, '示例', 2);
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'issue', 8, 1, '2026-01-01T09:00:00', 'posted'), (2, 1, 'enter', 8, 2, '2026-03-01T09:00:00', 'posted'), (3, 1, 'archive', 8, 3, '2026-03-01T09:00:00', 'posted'), (4, 1, 'discard', 8, 4, '2026-03-01T09:00:00', 'posted'),
 (5, 1, 'issue', 8, 5, '2026-03-01T09:00:00', 'posted'), (6, 1, 'issue', 8, 6, '2026-03-01T09:00:00', 'posted'), (7, 1, 'issue', 8, 7, '2026-03-01T09:00:00', 'posted'), (8, 1, 'issue', 8, 1, '2025-12-31T23:00:00', 'posted'), (9, 1, 'issue', 8, 1, '2026-03-01T09:00:00', 'countered'),
 (10, 1, 'counter', 8, 1, '2026-03-01T09:00:00', 'posted'), (11, 2, 'issue', 8, 1, '2026-03-01T09:00:00', 'posted');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO custody_item(id, name, kind, level, state) VALUES (1, '示例', 'copy', 3, 'live');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'transfer', 2, 8, '2026-03-01T09:00:00', 'posted');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO custody_item(id, name, kind, level, state) VALUES (1, '示例', 'copy', 3, 'live');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'transfer', 2, 8, '2026-03-01T09:00:00', 'posted');
-- case: struck out, a counter-entry, to a person; on the first of the year
-- expect: ids 4
INSERT INTO custody_item(id, name, kind, level, state) VALUES (1, '示例', 'copy', 3, 'live');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'transfer', 2, 8, '2026-03-01T09:00:00', 'countered'), (2, 1, 'counter', 2, 8, '2026-03-01T09:00:00', 'posted'), (3, 1, 'issue', 2, 11, '2026-03-01T09:00:00', 'posted'), (4, 1, 'transfer', 2, 8, '2026-01-01T00:00:00', 'posted');
-- case: one row, whoever else there is
-- expect: ids 1
INSERT INTO person(id, name, department, state) VALUES (41, '甲', 5, 'active'), (42, '乙', 6, 'active');
INSERT INTO custody_item(id, name, kind, level, state) VALUES (1, '示例', 'copy', 3, 'live');
INSERT INTO movement(id, item, kind, from_account, to_account, given_by, given_at, state) VALUES (1, 1, 'transfer', 2, 8, 41, '2026-03-01T09:00:00', 'posted');
