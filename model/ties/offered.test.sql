-- case: offered
-- expect: ids 1
INSERT INTO custody_item(id, name, kind, state) VALUES (1, '示例 000001', 'copy', 'live');
INSERT INTO movement(id, item, kind, received_by, given_at, state) VALUES (1, 1, 'issue', 1, '2026-06-01T09:00:00', 'offered');
-- case: accepted and refused
-- expect: 0
INSERT INTO custody_item(id, name, kind, state) VALUES (1, '示例 000001', 'copy', 'live');
INSERT INTO movement(id, item, kind, received_by, given_at, state) VALUES (1, 1, 'issue', 1, '2026-06-01T09:00:00', 'posted'), (2, 1, 'issue', 1, '2026-06-02T09:00:00', 'refused');
