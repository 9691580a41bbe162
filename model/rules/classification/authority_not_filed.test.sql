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
-- case: filed on the thirty-first day; today is the thirtieth
-- expect: ids 1
-- since: 2026-05-02
-- until: 2026-05-02
INSERT INTO classify_authority(id, source, max_level, from_on, filed_on, state) VALUES (1, 'granted', 3, '2026-04-01', '2026-05-02', 'in_force'), (2, 'granted', 3, '2026-05-31', NULL, 'in_force');
