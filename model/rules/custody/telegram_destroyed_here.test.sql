INSERT INTO custody_account(id, name, kind, person, max_level) VALUES (1, '来源', 'source', NULL, 4), (2, '机要室', 'registry', NULL, 4), (5, '销毁', 'destroyer', NULL, 4), (7, '外单位', 'unit_outside', NULL, 4), (8, '柜', 'cabinet', NULL, 2), (11, '甲', 'person', 31, 3), (12, '乙', 'person', 32, 3);
-- case: into the waste
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO document(id, title, kind, state, handler, readers) VALUES (1, '电报', 'telegram', 'registered', 31, '[33]');
INSERT INTO copy(id, document, copy_no, kind) VALUES (1, 1, 1, 'original');
INSERT INTO custody_item(id, name, kind, level, state, copy) VALUES (1, '示例', 'copy', 2, 'live', 1);
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'discard', 2, 4, '2026-03-01T09:00:00', 'posted');
-- case: returned
-- expect: 0
INSERT INTO document(id, title, kind, state, handler, readers) VALUES (1, '电报', 'telegram', 'registered', 31, '[33]');
INSERT INTO copy(id, document, copy_no, kind) VALUES (1, 1, 1, 'original');
INSERT INTO custody_item(id, name, kind, level, state, copy) VALUES (1, '示例', 'copy', 2, 'live', 1);
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'send_out', 2, 7, '2026-03-01T09:00:00', 'posted');
-- case: a letter
-- expect: 0
INSERT INTO document(id, title, kind, state, handler, readers) VALUES (1, '电报', 'incoming', 'registered', 31, '[33]');
INSERT INTO copy(id, document, copy_no, kind) VALUES (1, 1, 1, 'original');
INSERT INTO custody_item(id, name, kind, level, state, copy) VALUES (1, '示例', 'copy', 2, 'live', 1);
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'discard', 2, 4, '2026-03-01T09:00:00', 'posted');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO document(id, title, kind, state, handler, readers) VALUES (1, '电报', 'telegram', 'registered', 31, '[33]');
INSERT INTO copy(id, document, copy_no, kind) VALUES (1, 1, 1, 'original');
INSERT INTO custody_item(id, name, kind, level, state, copy) VALUES (1, '示例', 'copy', 2, 'live', 1);
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'discard', 2, 4, '2026-03-01T09:00:00', 'posted');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO document(id, title, kind, state, handler, readers) VALUES (1, '电报', 'telegram', 'registered', 31, '[33]');
INSERT INTO copy(id, document, copy_no, kind) VALUES (1, 1, 1, 'original');
INSERT INTO custody_item(id, name, kind, level, state, copy) VALUES (1, '示例', 'copy', 2, 'live', 1);
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'discard', 2, 4, '2026-03-01T09:00:00', 'posted');
-- case: struck out, given back; a letter beside it went the right way; destroyed on the first of the year
-- expect: ids 4
INSERT INTO document(id, title, kind, state) VALUES (1, '电报', 'telegram', 'registered'), (2, '来文', 'incoming', 'registered');
INSERT INTO copy(id, document, copy_no, kind) VALUES (1, 1, 1, 'original'), (2, 2, 1, 'original');
INSERT INTO custody_item(id, name, kind, level, state, copy) VALUES (1, '示例', 'copy', 2, 'live', 1), (2, '示例', 'copy', 2, 'closed', 2);
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'discard', 2, 4, '2026-03-01T09:00:00', 'countered'), (2, 1, 'give_back', 11, 2, '2026-03-01T09:00:00', 'posted'), (3, 2, 'destroy', 4, 5, '2026-03-01T09:00:00', 'posted'), (4, 1, 'destroy', 4, 5, '2026-01-01T00:00:00', 'posted');
-- case: one row, whoever else there is
-- expect: ids 1
INSERT INTO person(id, name, department, state) VALUES (41, '甲', 5, 'active'), (42, '乙', 6, 'active');
INSERT INTO document(id, title, kind, state) VALUES (1, '电报', 'telegram', 'registered');
INSERT INTO copy(id, document, copy_no, kind) VALUES (1, 1, 1, 'original');
INSERT INTO custody_item(id, name, kind, level, state, copy) VALUES (1, '示例', 'copy', 2, 'live', 1);
INSERT INTO movement(id, item, kind, from_account, to_account, given_by, given_at, state) VALUES (1, 1, 'discard', 2, 4, 41, '2026-03-01T09:00:00', 'posted');
