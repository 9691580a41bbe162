-- case: nothing in force
-- expect: 11
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
-- case: all but one, which is a draft
-- expect: 1
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO policy (title, topic, effective_on, state) VALUES ('a', 'general', '2020-01-01', 'in_force'), ('b', 'release', '2020-01-01', 'in_force'),
 ('c', 'work', '2020-01-01', 'in_force'), ('d', 'personnel', '2020-01-01', 'in_force'), ('e', 'education', '2020-01-01', 'in_force'),
 ('f', 'computer', '2020-01-01', 'in_force'), ('g', 'key_part', '2020-01-01', 'in_force'), ('h', 'equipment', '2020-01-01', 'in_force'),
 ('i', 'meeting', '2020-01-01', 'in_force'), ('j', 'circulation', '2020-01-01', 'in_force'), ('k', 'archive', '2026-01-01', 'draft');
-- case: all eleven, one of them repealed only later
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO policy (title, topic, effective_on, ended_on, state) VALUES ('a', 'general', '2020-01-01', NULL, 'in_force'), ('b', 'release', '2020-01-01', NULL, 'in_force'),
 ('c', 'work', '2020-01-01', NULL, 'in_force'), ('d', 'personnel', '2020-01-01', NULL, 'in_force'), ('e', 'education', '2020-01-01', NULL, 'in_force'),
 ('f', 'computer', '2020-01-01', NULL, 'in_force'), ('g', 'key_part', '2020-01-01', NULL, 'in_force'), ('h', 'equipment', '2020-01-01', NULL, 'in_force'),
 ('i', 'meeting', '2020-01-01', NULL, 'in_force'), ('j', 'circulation', '2020-01-01', NULL, 'in_force'), ('k', 'archive', '2020-01-01', '2026-09-01', 'repealed');
-- case: a closed unit
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '旧局', 'closed');
-- case: one topic was missing until July, two others are
-- today: 2026-12-31
-- expect: 3
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO policy (title, topic, effective_on, state) VALUES ('a', 'general', '2020-01-01', 'in_force'), ('b', 'release', '2020-01-01', 'in_force'),
 ('c', 'work', '2020-01-01', 'in_force'), ('d', 'personnel', '2020-01-01', 'in_force'), ('e', 'education', '2020-01-01', 'in_force'),
 ('f', 'computer', '2020-01-01', 'in_force'), ('g', 'key_part', '2020-01-01', 'in_force'), ('h', 'equipment', '2020-01-01', 'in_force'),
 ('i', 'meeting', '2026-07-01', 'in_force');
-- case: the new edition takes over on the day after
-- expect: 0
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO policy (title, topic, effective_on, ended_on, state) VALUES ('a', 'general', '2020-01-01', '2026-03-31', 'superseded'), ('a', 'general', '2026-04-01', NULL, 'in_force'), ('b', 'release', '2020-01-01', NULL, 'in_force'),
 ('c', 'work', '2020-01-01', NULL, 'in_force'), ('d', 'personnel', '2020-01-01', NULL, 'in_force'), ('e', 'education', '2020-01-01', NULL, 'in_force'),
 ('f', 'computer', '2020-01-01', NULL, 'in_force'), ('g', 'key_part', '2020-01-01', NULL, 'in_force'), ('h', 'equipment', '2020-01-01', NULL, 'in_force'),
 ('i', 'meeting', '2020-01-01', NULL, 'in_force'), ('j', 'circulation', '2020-01-01', NULL, 'in_force'), ('k', 'archive', '2020-01-01', NULL, 'in_force');
