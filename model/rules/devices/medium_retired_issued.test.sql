INSERT INTO custody_account(id, name, kind, state) VALUES (2, '机要室', 'registry', 'open'), (15, '张三', 'person', 'open');
INSERT INTO person(id, name) VALUES (5, '张三');
-- case: given out a day after it was retired
-- expect: ids 1
-- since: 2026-03-02
INSERT INTO medium(id, name, state, secret_level, retired_on) VALUES (1, '示例盘', 'retired', 2, '2026-03-01');
INSERT INTO custody_item(id, name, kind, medium, level, state) VALUES (1, '示例盘', 'medium', 1, 2, 'live');
INSERT INTO movement(id, item, kind, from_account, to_account, received_by, given_at, level, state) VALUES (1, 1, 'issue', 2, 15, 5, '2026-03-02T09:00:00', 2, 'posted');
-- case: given out that day or before; back to the registry after; handed over to who keeps what waits; struck out; not secret
-- expect: 0
INSERT INTO medium(id, name, state, secret_level, retired_on) VALUES (1, '示例盘', 'retired', 2, '2026-03-01'), (2, '公开盘', 'retired', 0, '2026-03-01');
INSERT INTO custody_item(id, name, kind, medium, level, state) VALUES (1, '示例盘', 'medium', 1, 2, 'live'), (2, '公开盘', 'medium', 2, 0, 'live');
INSERT INTO movement(id, item, kind, from_account, to_account, received_by, given_at, level, state) VALUES (1, 1, 'issue', 2, 15, 5, '2026-03-01T09:00:00', 2, 'posted'), (2, 1, 'give_back', 15, 2, 4, '2026-03-02T09:00:00', 2, 'posted'),
 (3, 1, 'transfer', 2, 15, 5, '2026-03-02T09:00:00', 2, 'posted'), (4, 1, 'issue', 2, 15, 5, '2026-03-02T09:00:00', 2, 'countered'), (5, 2, 'issue', 2, 15, 5, '2026-03-02T09:00:00', 0, 'posted'), (6, 1, 'issue', 2, 2, 4, '2026-03-02T09:00:00', 2, 'posted');
-- case: in use; retired the year before and given out in the next; destroyed since
-- expect: ids 2,3
INSERT INTO medium(id, name, state, secret_level, retired_on) VALUES (1, '示例盘', 'in_use', 2, NULL), (2, '示例盘二', 'retired', 3, '2025-12-01'), (3, '示例盘三', 'destroyed', 2, '2026-03-01');
INSERT INTO custody_item(id, name, kind, medium, level, state) VALUES (1, '示例盘', 'medium', 1, 2, 'live'), (2, '示例盘二', 'medium', 2, 3, 'live'), (3, '示例盘三', 'medium', 3, 2, 'closed');
INSERT INTO movement(id, item, kind, from_account, to_account, received_by, given_at, level, state) VALUES (1, 1, 'issue', 2, 15, 5, '2026-03-02T09:00:00', 2, 'posted'), (2, 2, 'lend', 2, 15, 5, '2026-01-01T00:00:00', 3, 'posted'), (3, 3, 'carry', 2, 15, 5, '2026-03-02T09:00:00', 2, 'posted'),
 (4, 2, 'circulate', 2, 15, 5, '2025-12-31T09:00:00', 3, 'posted');
