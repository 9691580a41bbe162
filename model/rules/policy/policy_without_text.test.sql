-- case: empty
-- expect: ids 1
INSERT INTO policy (id, title, topic, effective_on, content, files, state) VALUES (1, '办法', 'general', '2020-01-01', ' ', '[]', 'in_force');
-- case: a file is attached
-- expect: 0
INSERT INTO policy (id, title, topic, effective_on, files, state) VALUES (1, '办法', 'general', '2020-01-01', '[3]', 'in_force');
-- case: a draft may be empty
-- expect: 0
INSERT INTO policy (id, title, topic, state) VALUES (1, '办法', 'general', 'draft');
