INSERT INTO custody_account(id, name, kind, person, max_level) VALUES (1, '来源', 'source', NULL, 4), (2, '机要室', 'registry', NULL, 4), (5, '销毁', 'destroyer', NULL, 4), (7, '外单位', 'unit_outside', NULL, 4), (8, '柜', 'cabinet', NULL, 2), (11, '甲', 'person', 31, 3), (12, '乙', 'person', 32, 3);
INSERT INTO person(id, name, department, clearance_level, state) VALUES (31, '张三', 5, 3, 'active'), (32, '李四', 6, 2, 'active');
-- case: somebody else
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO document(id, title, kind, state, handler, readers) VALUES (1, '电报', 'telegram', 'registered', 31, '[33]');
INSERT INTO copy(id, document, copy_no, kind) VALUES (1, 1, 1, 'original');
INSERT INTO custody_item(id, name, kind, level, state, copy) VALUES (1, '示例', 'copy', 2, 'live', 1);
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'issue', 2, 12, '2026-03-01T09:00:00', 'posted');
-- case: the named person
-- expect: 0
INSERT INTO document(id, title, kind, state, handler, readers) VALUES (1, '电报', 'telegram', 'registered', 31, '[33]');
INSERT INTO copy(id, document, copy_no, kind) VALUES (1, 1, 1, 'original');
INSERT INTO custody_item(id, name, kind, level, state, copy) VALUES (1, '示例', 'copy', 2, 'live', 1);
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'issue', 2, 11, '2026-03-01T09:00:00', 'posted');
-- case: a letter
-- expect: 0
INSERT INTO document(id, title, kind, state, handler, readers) VALUES (1, '电报', 'incoming', 'registered', 31, '[33]');
INSERT INTO copy(id, document, copy_no, kind) VALUES (1, 1, 1, 'original');
INSERT INTO custody_item(id, name, kind, level, state, copy) VALUES (1, '示例', 'copy', 2, 'live', 1);
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'issue', 2, 12, '2026-03-01T09:00:00', 'posted');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO document(id, title, kind, state, handler, readers) VALUES (1, '电报', 'telegram', 'registered', 31, '[33]');
INSERT INTO copy(id, document, copy_no, kind) VALUES (1, 1, 1, 'original');
INSERT INTO custody_item(id, name, kind, level, state, copy) VALUES (1, '示例', 'copy', 2, 'live', 1);
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'issue', 2, 12, '2026-03-01T09:00:00', 'posted');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO document(id, title, kind, state, handler, readers) VALUES (1, '电报', 'telegram', 'registered', 31, '[33]');
INSERT INTO copy(id, document, copy_no, kind) VALUES (1, 1, 1, 'original');
INSERT INTO custody_item(id, name, kind, level, state, copy) VALUES (1, '示例', 'copy', 2, 'live', 1);
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'issue', 2, 12, '2026-03-01T09:00:00', 'posted');
-- case: struck out, a counter-entry, into a safe, to a reader; nobody is named: everybody is the wrong one; two telegrams
-- expect: ids 5,7
INSERT INTO document(id, title, kind, state, handler, readers) VALUES (1, '电报', 'telegram', 'registered', 31, '[32]'), (2, '电报', 'telegram', 'registered', NULL, NULL), (3, '电报', 'telegram', 'registered', 31, '[33,132]');
INSERT INTO copy(id, document, copy_no, kind) VALUES (1, 1, 1, 'original'), (2, 2, 1, 'original'), (3, 3, 1, 'original');
INSERT INTO custody_item(id, name, kind, level, state, copy) VALUES (1, '示例', 'copy', 2, 'live', 1), (2, '示例', 'copy', 2, 'live', 2), (3, '示例', 'copy', 2, 'live', 3);
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 3, 'issue', 2, 12, '2026-03-01T09:00:00', 'countered'), (2, 3, 'counter', 2, 12, '2026-03-01T09:00:00', 'posted'), (3, 3, 'transfer', 2, 8, '2026-03-01T09:00:00', 'posted'), (4, 1, 'issue', 2, 12, '2026-03-01T09:00:00', 'posted'),
 (5, 2, 'issue', 2, 12, '2026-03-01T09:00:00', 'posted'), (6, 3, 'issue', 2, 11, '2026-03-01T09:00:00', 'posted'), (7, 3, 'issue', 2, 12, '2026-01-01T00:00:00', 'posted');
