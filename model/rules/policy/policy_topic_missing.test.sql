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
-- until: -,-,2026-07-01
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
-- case: gaps: of a month, with a draft in it; of a day; none; from today; since last year; from the first of January, until one that is to come
-- expect: 5
-- since: 2025-11-01,2026-01-01,2026-03-01,2026-03-05,2026-06-30
-- until: -,2026-07-10,2026-04-01,2026-03-07,-
INSERT INTO unit (id, name, state) VALUES (1, '局', 'active');
INSERT INTO policy (title, topic, effective_on, ended_on, state) VALUES ('a', 'general', '2020-01-01', '2026-03-01', 'repealed'), ('a', 'general', '2026-03-02', NULL, 'draft'), ('a', 'general', '2026-04-01', NULL, 'in_force'), ('b', 'release', '2020-01-01', '2026-03-05', 'repealed'), ('b', 'release', '2026-03-07', NULL, 'in_force'),
 ('c', 'work', '2020-01-01', '2026-03-05', 'repealed'), ('c', 'work', '2026-03-06', NULL, 'in_force'), ('d', 'personnel', '2020-01-01', '2026-06-30', 'repealed'), ('e', 'education', '2020-01-01', '2025-11-01', 'repealed'), ('f', 'computer', '2020-01-01', '2026-01-01', 'repealed'), ('f', 'computer', '2026-07-10', NULL, 'in_force'),
 ('g', 'key_part', '2020-01-01', '2026-07-01', 'in_force'), ('h', 'equipment', '2020-01-01', NULL, 'in_force'), ('h', 'equipment', '2019-01-01', '2025-06-01', 'draft'), ('i', 'meeting', '2020-01-01', NULL, 'in_force'), ('j', 'circulation', '2026-01-02', NULL, 'in_force'), ('k', 'archive', '2026-01-01', NULL, 'in_force');
