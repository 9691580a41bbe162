INSERT INTO custody_account(id, name, kind, person, max_level) VALUES (1, '来源', 'source', NULL, 4), (2, '机要室', 'registry', NULL, 4), (5, '销毁', 'destroyer', NULL, 4), (7, '外单位', 'unit_outside', NULL, 4), (8, '柜', 'cabinet', NULL, 2), (11, '甲', 'person', 31, 3), (12, '乙', 'person', 32, 3);
INSERT INTO person(id, name, department, clearance_level, state) VALUES (31, '张三', 5, 3, 'active'), (32, '李四', 6, 2, 'active');
INSERT INTO circulation(id, no, document, state, readers, approved_by, started_on) VALUES (1, 'CY-1', 1, 'running', '[31,33]', 9, '2026-03-01');
INSERT INTO custody_item(id, name, kind, level, state) VALUES (1, '示例', 'copy', 2, 'live');
-- case: not on the list
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state, circulation) VALUES (1, 1, 'circulate', 2, 12, '2026-03-01T09:00:00', 'posted', 1);
-- case: on the list
-- expect: 0
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state, circulation) VALUES (1, 1, 'circulate', 2, 11, '2026-03-01T09:00:00', 'posted', 1);
-- case: an issue without circulation
-- expect: 0
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'issue', 2, 12, '2026-03-01T09:00:00', 'posted');
-- case: coming back
-- expect: 0
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state, circulation) VALUES (1, 1, 'give_back', 12, 2, '2026-03-01T09:00:00', 'posted', 1);
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state, circulation) VALUES (1, 1, 'circulate', 2, 12, '2026-03-01T09:00:00', 'posted', 1);
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state, circulation) VALUES (1, 1, 'circulate', 2, 12, '2026-03-01T09:00:00', 'posted', 1);
-- case: struck out, lent, back to the registry; on the first of the year
-- expect: ids 4
INSERT INTO movement(id, item, circulation, kind, from_account, to_account, given_at, state) VALUES (1, 1, 1, 'circulate', 2, 12, '2026-03-01T09:00:00', 'countered'), (2, 1, 1, 'lend', 2, 12, '2026-03-01T09:00:00', 'posted'), (3, 1, 1, 'circulate', 12, 2, '2026-03-01T09:00:00', 'posted'), (4, 1, 1, 'circulate', 2, 12, '2026-01-01T00:00:00', 'posted'), (5, 1, 1, 'circulate', 2, 11, '2026-03-01T09:00:00', 'posted');
