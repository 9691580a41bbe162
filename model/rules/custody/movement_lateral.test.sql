-- case: reader to reader
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO custody_account(id, name, kind) VALUES (2, '机要室', 'registry'), (11, '甲', 'person'), (12, '乙', 'person');
INSERT INTO custody_item(id, name) VALUES (1, '示例');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'circulate', 11, 12, '2026-03-01T09:00:00', 'posted');
-- case: from the registry
-- expect: 0
INSERT INTO custody_account(id, name, kind) VALUES (2, '机要室', 'registry'), (11, '甲', 'person');
INSERT INTO custody_item(id, name) VALUES (1, '示例');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'circulate', 2, 11, '2026-03-01T09:00:00', 'posted');
-- case: back to the registry
-- expect: 0
INSERT INTO custody_account(id, name, kind) VALUES (2, '机要室', 'registry'), (11, '甲', 'person');
INSERT INTO custody_item(id, name) VALUES (1, '示例');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'give_back', 11, 2, '2026-03-01T09:00:00', 'posted');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO custody_account(id, name, kind) VALUES (2, '机要室', 'registry'), (11, '甲', 'person'), (12, '乙', 'person');
INSERT INTO custody_item(id, name) VALUES (1, '示例');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'circulate', 11, 12, '2026-03-01T09:00:00', 'posted');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO custody_account(id, name, kind) VALUES (2, '机要室', 'registry'), (11, '甲', 'person'), (12, '乙', 'person');
INSERT INTO custody_item(id, name) VALUES (1, '示例');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'circulate', 11, 12, '2026-03-01T09:00:00', 'posted');
-- case: lent on by who had borrowed it
-- expect: ids 2
-- since: 2026-03-02
INSERT INTO custody_account(id, name, kind) VALUES (2, '机要室', 'registry'), (11, '甲', 'person'), (12, '乙', 'person');
INSERT INTO custody_item(id, name) VALUES (1, '示例');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'lend', 2, 11, '2026-03-01T09:00:00', 'posted'), (2, 1, 'lend', 11, 12, '2026-03-02T09:00:00', 'posted');
-- case: lent again out of the cabinet
-- expect: 0
INSERT INTO custody_account(id, name, kind) VALUES (9, '文件柜', 'cabinet'), (12, '乙', 'person');
INSERT INTO custody_item(id, name) VALUES (1, '示例');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'lend', 9, 12, '2026-03-02T09:00:00', 'posted');
