INSERT INTO custody_item(id, name, kind, level, state) VALUES (1, '示例盘', 'medium', 2, 'live'), (2, '示例件', 'copy', 3, 'live'), (3, '公开盘', 'medium', 0, 'live');
-- case: written off, and nothing done
-- expect: ids 1
-- since: 2026-05-11
-- says: 没有登记查找
INSERT INTO movement(id, item, kind, given_at, level, state) VALUES (1, 1, 'lose', '2026-05-10T09:00:00', 2, 'posted');
-- case: searched for after three days; found without a search
-- expect: ids 1,2
-- since: 2026-05-11,2026-05-11
-- until: 2026-05-13,2026-05-12
INSERT INTO movement(id, item, kind, given_at, level, state) VALUES (1, 1, 'lose', '2026-05-10T09:00:00', 2, 'posted'), (2, 2, 'lose', '2026-05-10T09:00:00', 3, 'posted'), (3, 2, 'find', '2026-05-12T09:00:00', 3, 'posted');
INSERT INTO missing_item(id, item, found_missing_on, state) VALUES (1, 1, '2026-05-13', 'searching');
-- case: searched for that day; by its search; with an incident; nothing secret; struck out; today
-- expect: 0
INSERT INTO movement(id, item, kind, given_at, level, missing_item, incident, state) VALUES (1, 1, 'lose', '2026-05-10T09:00:00', 2, NULL, NULL, 'posted'), (2, 2, 'lose', '2026-05-10T09:00:00', 3, 7, NULL, 'posted'), (3, 2, 'lose', '2026-05-10T09:00:00', 3, NULL, 7, 'posted'), (4, 3, 'lose', '2026-05-10T09:00:00', 1, NULL, NULL, 'posted'),
 (5, 2, 'lose', '2026-05-10T09:00:00', 3, NULL, NULL, 'countered'), (6, 2, 'lose', '2026-06-30T09:00:00', 3, NULL, NULL, 'posted'), (7, 2, 'transfer', '2026-05-10T09:00:00', 3, NULL, NULL, 'posted');
INSERT INTO missing_item(id, item, found_missing_on, state) VALUES (1, 1, '2026-05-10', 'searching');
-- case: searched for once before, found, and lost again
-- expect: ids 1
INSERT INTO movement(id, item, kind, given_at, level, state) VALUES (1, 1, 'lose', '2026-05-10T09:00:00', 2, 'posted');
INSERT INTO missing_item(id, item, found_missing_on, found_on, state) VALUES (1, 1, '2026-04-10', '2026-04-12', 'found');
