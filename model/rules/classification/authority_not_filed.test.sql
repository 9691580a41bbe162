-- case: two months
-- expect: ids 1
-- since: 2026-05-02
INSERT INTO classify_authority(id, source, max_level, from_on, state) VALUES (1, 'granted', 3, '2026-04-01', 'in_force');
-- case: filed in time
-- expect: 0
INSERT INTO classify_authority(id, source, max_level, from_on, filed_on, state) VALUES (1, 'granted', 3, '2026-04-01', '2026-05-01', 'in_force');
-- case: by law, nothing to file
-- expect: 0
INSERT INTO classify_authority(id, source, max_level, from_on, state) VALUES (1, 'law', 3, '2026-04-01', 'in_force');
