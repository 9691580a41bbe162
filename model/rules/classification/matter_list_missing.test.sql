INSERT INTO unit(id, name, state) VALUES (1, '局', 'active');
-- case: never; a draft of it only
-- expect: ids 1
-- since: 2026-03-02
INSERT INTO classify_authority(id, source, max_level, from_on, state) VALUES (1, 'law', 3, '2025-12-01', 'in_force');
INSERT INTO matter_list(title, state) VALUES ('稿', 'draft');
-- case: on the ninetieth day, and a day later
-- expect: 0
INSERT INTO classify_authority(id, source, max_level, from_on, state) VALUES (1, 'law', 3, '2025-12-01', 'in_force');
INSERT INTO matter_list(title, approved_on, state) VALUES ('一', '2026-03-01', 'in_force');
-- case: a day later
-- expect: ids 1
-- since: 2026-03-02
-- until: 2026-03-02
INSERT INTO classify_authority(id, source, max_level, from_on, state) VALUES (1, 'law', 3, '2025-12-01', 'in_force');
INSERT INTO matter_list(title, approved_on, state) VALUES ('一', '2026-03-02', 'in_force');
-- case: the old one ended, and no other came
-- expect: ids 1
-- since: 2026-05-02
INSERT INTO classify_authority(id, source, max_level, from_on, state) VALUES (1, 'law', 3, '2015-12-01', 'in_force');
INSERT INTO matter_list(title, approved_on, ended_on, state) VALUES ('一', '2015-12-02', '2026-01-31', 'ended');
-- case: one follows the other on the same day; no authority; authority that ended before
-- expect: 0
INSERT INTO classify_authority(id, source, max_level, from_on, until_on, state) VALUES (1, 'law', 3, '2015-12-01', NULL, 'in_force');
INSERT INTO matter_list(title, approved_on, ended_on, state) VALUES ('一', '2015-12-01', '2026-01-31', 'ended'), ('二', '2026-01-31', NULL, 'in_force');
-- case: may not classify
-- expect: 0
INSERT INTO scope_item(id, code, title, max_level, state) VALUES (1, '1', '事项', 2, 'in_force');
-- case: the authority ended within the days
-- expect: 0
INSERT INTO classify_authority(id, source, max_level, from_on, until_on, state) VALUES (1, 'granted', 3, '2026-01-01', '2026-03-01', 'ended');
