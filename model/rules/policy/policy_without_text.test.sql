-- case: empty
-- expect: ids 1
INSERT INTO policy (id, title, topic, effective_on, content, files, state) VALUES (1, '办法', 'general', '2020-01-01', ' ', '[]', 'in_force');
-- case: a file is attached
-- expect: 0
INSERT INTO policy (id, title, topic, effective_on, files, state) VALUES (1, '办法', 'general', '2020-01-01', '[3]', 'in_force');
-- case: a draft may be empty
-- expect: 0
INSERT INTO policy (id, title, topic, state) VALUES (1, '办法', 'general', 'draft');
-- case: replaced since, repealed since; ended before the year; a draft
-- expect: ids 1,2
-- since: 2026-02-01,2026-02-01
-- until: 2026-05-01,2026-06-01
INSERT INTO policy(id, title, topic, effective_on, ended_on, state) VALUES (1, '办法', 'general', '2026-02-01', '2026-05-01', 'superseded'), (2, '办法', 'general', '2026-02-01', '2026-06-01', 'repealed'), (3, '办法', 'general', '2025-02-01', '2025-12-31', 'superseded'), (4, '办法', 'general', '2026-02-01', NULL, 'draft');
-- case: a draft; with text, with a file
-- expect: 0
INSERT INTO policy(id, topic, title, content, files, effective_on, ended_on, state) VALUES (1, 'release', '示例', NULL, NULL, '2026-03-01', '2026-05-01', 'draft'), (2, 'release', '示例', '第一条', NULL, '2026-03-01', NULL, 'in_force'), (3, 'release', '示例', ' ', '[7]', '2026-03-01', NULL, 'in_force');
