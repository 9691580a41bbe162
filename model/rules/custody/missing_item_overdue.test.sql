-- case: still searching
-- expect: ids 1
-- since: 2026-03-12
INSERT INTO missing_item(id, item, found_missing_on, due_on, state, found_on) VALUES (1, 1, '2026-03-01', '2026-03-11', 'searching', NULL);
INSERT INTO custody_item(id, name) VALUES (1, '示例');
-- case: found in time
-- expect: 0
INSERT INTO missing_item(id, item, found_missing_on, due_on, state, found_on) VALUES (1, 1, '2026-03-01', '2026-03-11', 'found', '2026-03-09');
INSERT INTO custody_item(id, name) VALUES (1, '示例');
-- case: found late
-- expect: ids 1
-- until: 2026-03-20
INSERT INTO missing_item(id, item, found_missing_on, due_on, state, found_on) VALUES (1, 1, '2026-03-01', '2026-03-11', 'found', '2026-03-20');
INSERT INTO custody_item(id, name) VALUES (1, '示例');
-- case: treated as a leak
-- expect: 0
INSERT INTO missing_item(id, item, found_missing_on, due_on, state, found_on) VALUES (1, 1, '2026-03-01', '2026-03-11', 'lost', NULL);
INSERT INTO custody_item(id, name) VALUES (1, '示例');
