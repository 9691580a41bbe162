-- case: kept
-- expect: ids 1
-- since: 2026-04-02
INSERT INTO waste_batch(id, kind, sheets, collected_on, state) VALUES (1, 'draft', 5, '2026-01-01', 'kept');
-- case: in time
-- expect: 0
INSERT INTO waste_batch(id, kind, sheets, collected_on, state) VALUES (1, 'draft', 5, '2026-06-01', 'kept');
-- case: destroyed
-- expect: 0
INSERT INTO waste_batch(id, kind, sheets, collected_on, state) VALUES (1, 'draft', 5, '2026-01-01', 'destroyed');
-- case: destroyed on the ninety-first day, another on the ninetieth
-- expect: ids 1
-- until: 2026-04-02
INSERT INTO waste_batch(id, kind, sheets, collected_on, state) VALUES (1, 'draft', 5, '2026-01-01', 'destroyed'), (2, 'draft', 5, '2026-01-01', 'destroyed');
INSERT INTO custody_item(id, name, kind, waste_batch) VALUES (1, '甲', 'waste_batch', 1), (2, '乙', 'waste_batch', 2);
INSERT INTO movement(item, kind, state, given_at) VALUES (1, 'destroy', 'posted', '2026-04-02T09:00:00'), (2, 'destroy', 'posted', '2026-04-01T09:00:00');
-- case: thrown on the heap is not burnt, nor what was struck out
-- expect: ids 1,2
-- until: -,-
INSERT INTO waste_batch(id, no, kind, sheets, collected_on, state) VALUES (1, 'FY-1', 'spoiled', 3, '2026-01-01', 'kept'), (2, 'FY-2', 'spoiled', 3, '2026-01-01', 'kept');
INSERT INTO custody_item(id, name, waste_batch) VALUES (1, '示例', 1), (2, '示例', 2);
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'discard', 2, 4, '2026-01-01T09:00:00', 'posted'), (2, 2, 'destroy', 4, 5, '2026-02-01T09:00:00', 'countered');
