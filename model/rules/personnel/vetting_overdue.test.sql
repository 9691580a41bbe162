-- case: core, cleared thirteen months ago
-- expect: ids 1
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'core', '2025-05-30', 'active');
-- case: important, re-vetted three years and a day ago
-- expect: ids 1
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'important', '2018-05-30', 'active');
INSERT INTO review (person, year, kind, reviewed_on, state) VALUES (1, 2023, 'vetting', '2023-06-29', 'done');
-- case: core, due today
-- expect: 0
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'core', '2020-01-01', 'active');
INSERT INTO review (person, year, kind, reviewed_on, state) VALUES (1, 2025, 'vetting', '2025-06-30', 'done');
-- case: general has five years
-- expect: 0
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'general', '2022-01-01', 'active');
-- case: a yearly review does not renew the vetting
-- expect: ids 1
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'core', '2020-01-01', 'active');
INSERT INTO review (person, year, kind, reviewed_on, state) VALUES (1, 2026, 'yearly', '2026-05-01', 'done');
-- case: re-vetted a day too late; another on the last day
-- expect: ids 3
INSERT INTO person (id, name, state, classified_class, cleared_on) VALUES (3, '张', 'active', 'core', '2025-02-28'), (4, '李', 'active', 'core', '2025-02-28');
INSERT INTO review (person, year, kind, state, reviewed_on) VALUES (3, 2026, 'vetting', 'done', '2026-03-01'), (4, 2026, 'vetting', 'done', '2026-02-28');
