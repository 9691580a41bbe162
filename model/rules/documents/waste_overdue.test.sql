-- case: kept
-- expect: ids 1
INSERT INTO waste_batch(id, kind, sheets, collected_on, state) VALUES (1, 'draft', 5, '2026-01-01', 'kept');
-- case: in time
-- expect: 0
INSERT INTO waste_batch(id, kind, sheets, collected_on, state) VALUES (1, 'draft', 5, '2026-06-01', 'kept');
-- case: destroyed
-- expect: 0
INSERT INTO waste_batch(id, kind, sheets, collected_on, state) VALUES (1, 'draft', 5, '2026-01-01', 'destroyed');
