INSERT INTO custody_account(id, name, kind, person, max_level) VALUES (1, '来源', 'source', NULL, 4), (2, '机要室', 'registry', NULL, 4), (5, '销毁', 'destroyer', NULL, 4), (7, '外单位', 'unit_outside', NULL, 4), (8, '柜', 'cabinet', NULL, 2), (11, '甲', 'person', 31, 3), (12, '乙', 'person', 32, 3);
INSERT INTO custody_item(id, name, kind, level, state) VALUES (1, '示例', 'copy', 2, 'live');
-- case: leader to executor
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'instruct', 11, 12, '2026-03-01T09:00:00', 'posted');
-- case: from a safe to a reader
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'circulate', 8, 11, '2026-03-01T09:00:00', 'posted');
-- case: registry to leader
-- expect: 0
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'instruct', 2, 11, '2026-03-01T09:00:00', 'posted');
-- case: back to the registry
-- expect: 0
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'circulate', 11, 2, '2026-03-01T09:00:00', 'posted');
-- case: a loan is not circulation
-- expect: 0
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'lend', 8, 11, '2026-03-01T09:00:00', 'posted');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'instruct', 11, 12, '2026-03-01T09:00:00', 'posted');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'instruct', 11, 12, '2026-03-01T09:00:00', 'posted');
-- case: struck out; past the registry in hand to hand circulation, which movement_lateral says; from a reader into a safe; out of the unit
-- expect: ids 3,4
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'instruct', 11, 12, '2026-03-01T09:00:00', 'countered'), (2, 1, 'circulate', 11, 12, '2026-03-01T09:00:00', 'posted'), (3, 1, 'circulate', 11, 8, '2026-03-01T09:00:00', 'posted'), (4, 1, 'circulate', 8, 7, '2026-03-01T09:00:00', 'posted');
-- case: one row, whoever else there is
-- expect: ids 1
INSERT INTO person(id, name, department, state) VALUES (41, '甲', 5, 'active'), (42, '乙', 6, 'active');
INSERT INTO movement(id, item, kind, from_account, to_account, given_by, given_at, state) VALUES (1, 1, 'instruct', 11, 12, 41, '2026-03-01T09:00:00', 'posted');
