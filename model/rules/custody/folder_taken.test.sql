INSERT INTO custody_account(id, name, kind, person, max_level) VALUES (1, '来源', 'source', NULL, 4), (2, '机要室', 'registry', NULL, 4), (5, '销毁', 'destroyer', NULL, 4), (7, '外单位', 'unit_outside', NULL, 4), (8, '柜', 'cabinet', NULL, 2), (11, '甲', 'person', 31, 3), (12, '乙', 'person', 32, 3);
INSERT INTO custody_item(id, name, kind, level, state) VALUES (1, '示例', 'copy', 2, 'live');
-- case: lent from the folder
-- expect: ids 2
-- since: 2026-03-02
INSERT INTO circulation(id, no, document, state, readers, at_since) VALUES (1, 'CY-1', 1, 'out', '[31]', '2026-03-01T08:00:00');
INSERT INTO folder_item(id, circulation, item, state) VALUES (1, 1, 1, 'out');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state, circulation) VALUES (1, 1, 'circulate', 2, 11, '2026-03-01T09:00:00', 'posted', 1);
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (2, 1, 'lend', 11, 12, '2026-03-02T09:00:00', 'posted');
-- case: circulated
-- expect: 0
INSERT INTO circulation(id, no, document, state, readers, at_since) VALUES (1, 'CY-1', 1, 'out', '[31]', '2026-03-01T08:00:00');
INSERT INTO folder_item(id, circulation, item, state) VALUES (1, 1, 1, 'out');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state, circulation) VALUES (1, 1, 'circulate', 2, 11, '2026-03-01T09:00:00', 'posted', 1);
-- case: folder in the registry
-- expect: 0
INSERT INTO circulation(id, no, document, state, readers) VALUES (1, 'CY-1', 1, 'running', '[31]');
INSERT INTO folder_item(id, circulation, item, state) VALUES (1, 1, 1, 'in');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (2, 1, 'lend', 2, 12, '2026-03-02T09:00:00', 'posted');
-- case: in a period that begins on its day
-- from: 2026-03-02
-- expect: ids 2
-- since: 2026-03-02
INSERT INTO circulation(id, no, document, state, readers, at_since) VALUES (1, 'CY-1', 1, 'out', '[31]', '2026-03-01T08:00:00');
INSERT INTO folder_item(id, circulation, item, state) VALUES (1, 1, 1, 'out');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state, circulation) VALUES (1, 1, 'circulate', 2, 11, '2026-03-01T09:00:00', 'posted', 1);
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (2, 1, 'lend', 11, 12, '2026-03-02T09:00:00', 'posted');
-- case: in one that begins the day after
-- from: 2026-03-03
-- expect: 0
INSERT INTO circulation(id, no, document, state, readers, at_since) VALUES (1, 'CY-1', 1, 'out', '[31]', '2026-03-01T08:00:00');
INSERT INTO folder_item(id, circulation, item, state) VALUES (1, 1, 1, 'out');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state, circulation) VALUES (1, 1, 'circulate', 2, 11, '2026-03-01T09:00:00', 'posted', 1);
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (2, 1, 'lend', 11, 12, '2026-03-02T09:00:00', 'posted');
-- case: given before the folder went out, in the same minute; offered only, a correction; folder taken back since; no part of what went out; another folder's movement
-- expect: ids 3,9
-- since: 2026-03-01,2026-03-02
INSERT INTO custody_item(id, name, kind, level, state) VALUES (2, '示例', 'copy', 2, 'live'), (3, '示例', 'copy', 2, 'live'), (4, '示例', 'copy', 2, 'live');
INSERT INTO circulation(id, no, document, state, readers, at_since) VALUES (1, 'CY-1', 1, 'out', '[31]', '2026-03-01T08:00:00'), (2, 'CY-2', 1, 'running', '[31]', '2026-03-01T08:00:00');
INSERT INTO folder_item(id, circulation, item, state) VALUES (1, 1, 1, 'out'), (2, 2, 2, 'out'), (3, 1, 3, 'in'), (4, 1, 4, 'out');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state, circulation) VALUES (2, 1, 'lend', 11, 12, '2026-03-01T07:59:00', 'posted', NULL), (3, 1, 'lend', 11, 12, '2026-03-01T08:00:00', 'posted', NULL), (4, 1, 'lend', 11, 12, '2026-03-02T09:00:00', 'offered', NULL),
 (5, 1, 'counter', 11, 12, '2026-03-02T09:00:00', 'posted', NULL), (6, 2, 'lend', 11, 12, '2026-03-02T09:00:00', 'posted', NULL), (7, 3, 'lend', 11, 12, '2026-03-02T09:00:00', 'posted', NULL), (9, 4, 'circulate', 2, 11, '2026-03-02T09:00:00', 'posted', 2);
-- case: one row, whoever else there is
-- expect: ids 2
INSERT INTO person(id, name, department, state) VALUES (41, '甲', 5, 'active'), (42, '乙', 6, 'active');
INSERT INTO circulation(id, no, document, state, readers, at_since) VALUES (1, 'CY-1', 1, 'out', '[31]', '2026-03-01T08:00:00');
INSERT INTO folder_item(id, circulation, item, state) VALUES (1, 1, 1, 'out');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state, given_by) VALUES (2, 1, 'lend', 11, 12, '2026-03-02T09:00:00', 'posted', 41);
