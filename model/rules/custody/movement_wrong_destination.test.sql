-- case: handed over to the shredder
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO custody_account(id, name, kind, person, max_level) VALUES (1, '来源', 'source', NULL, 4), (2, '机要室', 'registry', NULL, 4), (5, '销毁', 'destroyer', NULL, 4), (7, '外单位', 'unit_outside', NULL, 4), (8, '柜', 'cabinet', NULL, 2), (11, '甲', 'person', 31, 3), (12, '乙', 'person', 32, 3);
INSERT INTO custody_item(id, name, kind, level, state) VALUES (1, '示例', 'copy', 2, 'live');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'transfer', 2, 5, '2026-03-01T09:00:00', 'posted');
-- case: sent out to a person
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO custody_account(id, name, kind, person, max_level) VALUES (1, '来源', 'source', NULL, 4), (2, '机要室', 'registry', NULL, 4), (5, '销毁', 'destroyer', NULL, 4), (7, '外单位', 'unit_outside', NULL, 4), (8, '柜', 'cabinet', NULL, 2), (11, '甲', 'person', 31, 3), (12, '乙', 'person', 32, 3);
INSERT INTO custody_item(id, name, kind, level, state) VALUES (1, '示例', 'copy', 2, 'live');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'send_out', 2, 11, '2026-03-01T09:00:00', 'posted');
-- case: destroyed
-- expect: 0
INSERT INTO custody_account(id, name, kind, person, max_level) VALUES (1, '来源', 'source', NULL, 4), (2, '机要室', 'registry', NULL, 4), (5, '销毁', 'destroyer', NULL, 4), (7, '外单位', 'unit_outside', NULL, 4), (8, '柜', 'cabinet', NULL, 2), (11, '甲', 'person', 31, 3), (12, '乙', 'person', 32, 3);
INSERT INTO custody_item(id, name, kind, level, state) VALUES (1, '示例', 'copy', 2, 'live');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'destroy', 2, 5, '2026-03-01T09:00:00', 'posted');
-- case: sent out
-- expect: 0
INSERT INTO custody_account(id, name, kind, person, max_level) VALUES (1, '来源', 'source', NULL, 4), (2, '机要室', 'registry', NULL, 4), (5, '销毁', 'destroyer', NULL, 4), (7, '外单位', 'unit_outside', NULL, 4), (8, '柜', 'cabinet', NULL, 2), (11, '甲', 'person', 31, 3), (12, '乙', 'person', 32, 3);
INSERT INTO custody_item(id, name, kind, level, state) VALUES (1, '示例', 'copy', 2, 'live');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'send_out', 2, 7, '2026-03-01T09:00:00', 'posted');
-- case: returned
-- expect: 0
INSERT INTO custody_account(id, name, kind, person, max_level) VALUES (1, '来源', 'source', NULL, 4), (2, '机要室', 'registry', NULL, 4), (5, '销毁', 'destroyer', NULL, 4), (7, '外单位', 'unit_outside', NULL, 4), (8, '柜', 'cabinet', NULL, 2), (11, '甲', 'person', 31, 3), (12, '乙', 'person', 32, 3);
INSERT INTO custody_item(id, name, kind, level, state) VALUES (1, '示例', 'copy', 2, 'live');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'give_back', 11, 2, '2026-03-01T09:00:00', 'posted');
-- case: "destroyed" into a safe
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO custody_account(id, name, kind) VALUES (2, '机要室', 'registry'), (8, '柜', 'cabinet');
INSERT INTO custody_item(id, name, kind, level, state) VALUES (1, '示例', 'copy', 2, 'live');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'destroy', 2, 8, '2026-03-01T09:00:00', 'posted');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO custody_account(id, name, kind, person, max_level) VALUES (1, '来源', 'source', NULL, 4), (2, '机要室', 'registry', NULL, 4), (5, '销毁', 'destroyer', NULL, 4), (7, '外单位', 'unit_outside', NULL, 4), (8, '柜', 'cabinet', NULL, 2), (11, '甲', 'person', 31, 3), (12, '乙', 'person', 32, 3);
INSERT INTO custody_item(id, name, kind, level, state) VALUES (1, '示例', 'copy', 2, 'live');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'transfer', 2, 5, '2026-03-01T09:00:00', 'posted');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO custody_account(id, name, kind, person, max_level) VALUES (1, '来源', 'source', NULL, 4), (2, '机要室', 'registry', NULL, 4), (5, '销毁', 'destroyer', NULL, 4), (7, '外单位', 'unit_outside', NULL, 4), (8, '柜', 'cabinet', NULL, 2), (11, '甲', 'person', 31, 3), (12, '乙', 'person', 32, 3);
INSERT INTO custody_item(id, name, kind, level, state) VALUES (1, '示例', 'copy', 2, 'live');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'transfer', 2, 5, '2026-03-01T09:00:00', 'posted');
-- case: struck out or offered; lost, found, wasted where they belong; lost into a safe, wasted into the registry; a counter-entry out of the shredder's
-- expect: ids 5,6,7
-- since: 2026-03-01,2026-03-01,2026-01-01
INSERT INTO custody_account(id, name, kind, person, max_level) VALUES (2, '机要室', 'registry', NULL, 4), (4, '待销毁', 'waste', NULL, 4), (5, '销毁', 'destroyer', NULL, 4), (6, '下落不明', 'missing', NULL, 4), (8, '柜', 'cabinet', NULL, 2), (11, '甲', 'person', 31, 3);
INSERT INTO custody_item(id, name, kind, level, state) VALUES (1, '示例', 'copy', 2, 'live');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'transfer', 2, 5, '2026-03-01T09:00:00', 'countered'), (2, 1, 'issue', 2, 6, '2026-03-01T09:00:00', 'offered'), (3, 1, 'lose', 11, 6, '2026-03-01T09:00:00', 'posted'), (4, 1, 'discard', 11, 4, '2026-03-01T09:00:00', 'posted'),
 (5, 1, 'lose', 11, 8, '2026-03-01T09:00:00', 'posted'), (6, 1, 'discard', 11, 2, '2026-03-01T09:00:00', 'posted'), (7, 1, 'find', 6, 5, '2026-01-01T00:00:00', 'posted'), (8, 1, 'counter', 2, 5, '2026-03-01T09:00:00', 'posted'), (9, 1, 'find', 6, 2, '2026-03-01T09:00:00', 'posted');
-- case: one row, whoever else there is
-- expect: ids 1
INSERT INTO person(id, name, department, state) VALUES (41, '甲', 5, 'active'), (42, '乙', 6, 'active');
INSERT INTO custody_account(id, name, kind) VALUES (2, '机要室', 'registry'), (5, '销毁', 'destroyer');
INSERT INTO custody_item(id, name, kind, level, state) VALUES (1, '示例', 'copy', 2, 'live');
INSERT INTO movement(id, item, kind, from_account, to_account, given_by, given_at, state) VALUES (1, 1, 'transfer', 2, 5, 41, '2026-03-01T09:00:00', 'posted');
