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
-- case: treated as a leak on the last day, the day after; searched for still, whatever incident it is named in
-- expect: ids 2,3
-- since: 2026-03-12,2026-03-12
-- until: 2026-03-12,-
INSERT INTO custody_item(id, name) VALUES (1, '示例');
INSERT INTO incident(id, found_at, state) VALUES (1, '2026-03-11T20:00:00', 'found'), (2, '2026-03-12T08:00:00', 'found');
INSERT INTO missing_item(id, item, found_missing_on, due_on, state, incident) VALUES (1, 1, '2026-03-01', '2026-03-11', 'lost', 1), (2, 1, '2026-03-01', '2026-03-11', 'lost', 2), (3, 1, '2026-03-01', '2026-03-11', 'searching', 1);
-- case: found on the last day; the last day is today
-- expect: 0
INSERT INTO custody_item(id, name) VALUES (1, '示例');
INSERT INTO missing_item(id, item, found_missing_on, due_on, state, found_on) VALUES (1, 1, '2026-03-01', '2026-03-11', 'found', '2026-03-11'), (2, 1, '2026-06-20', '2026-06-30', 'searching', NULL);
