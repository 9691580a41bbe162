-- case: never; on the thirty-first day; on the thirtieth; today is the thirtieth; ended; a draft
-- expect: ids 1,2
-- since: 2026-04-01,2026-04-01
-- until: -,2026-04-01
INSERT INTO matter_list(id, title, approved_on, filed_on, state) VALUES (1, '甲', '2026-03-01', NULL, 'in_force'), (2, '乙', '2026-03-01', '2026-04-01', 'in_force'), (3, '丙', '2026-03-01', '2026-03-31', 'in_force'), (4, '丁', '2026-05-31', NULL, 'in_force'), (6, '己', NULL, NULL, 'draft');
-- case: filed at once
-- expect: 0
INSERT INTO matter_list(id, title, approved_on, filed_on, state) VALUES (1, '甲', '2026-03-01', '2026-03-01', 'in_force');
-- case: ended on the thirtieth day, and on the thirty-first; neither was filed
-- expect: ids 2
-- since: 2026-04-01
-- until: 2026-04-01
INSERT INTO matter_list(id, title, approved_on, ended_on, state) VALUES (1, '甲', '2026-03-01', '2026-03-31', 'ended'), (2, '乙', '2026-03-01', '2026-04-01', 'ended');
