-- case: both in force
-- expect: ids 1
-- since: 2026-01-01
INSERT INTO policy (id, title, topic, edition, effective_on, supersedes, state) VALUES (1, '办法', 'general', '2020版', '2020-01-01', NULL, 'in_force'), (2, '办法', 'general', '2026版', '2026-01-01', 1, 'in_force');
-- case: the new one is a draft
-- expect: 0
INSERT INTO policy (id, title, topic, supersedes, state) VALUES (1, '办法', 'general', NULL, 'in_force'), (2, '办法', 'general', 1, 'draft');
-- case: the new one comes into force next month
-- expect: 0
INSERT INTO policy (id, title, topic, effective_on, supersedes, state) VALUES (1, '办法', 'general', '2020-01-01', NULL, 'in_force'), (2, '办法', 'general', '2026-08-01', 1, 'in_force');
-- case: properly replaced
-- expect: 0
INSERT INTO policy (id, title, topic, effective_on, supersedes, state) VALUES (1, '办法', 'general', '2020-01-01', NULL, 'superseded'), (2, '办法', 'general', '2026-01-01', 1, 'in_force');
-- case: the old edition was ended a month after the new one
-- expect: ids 1
-- since: 2026-03-01
-- until: 2026-04-01
INSERT INTO policy (id, title, topic, effective_on, ended_on, state, supersedes) VALUES (1, '甲', 'general', '2020-01-01', '2026-04-01', 'superseded', NULL), (2, '甲', 'general', '2026-03-01', NULL, 'in_force', 1);
-- case: ended on the day the new one began
-- expect: 0
INSERT INTO policy (id, title, topic, effective_on, ended_on, state, supersedes) VALUES (1, '甲', 'general', '2020-01-01', '2026-03-01', 'superseded', NULL), (2, '甲', 'general', '2026-03-01', NULL, 'in_force', 1);
