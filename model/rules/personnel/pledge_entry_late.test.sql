-- case: cleared in May, nothing signed
-- expect: ids 1
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'general', '2026-05-01', 'active');
-- case: signed on the eighth day
-- expect: ids 1
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'general', '2026-05-01', 'active');
INSERT INTO pledge (person, year, kind, signed_on, state) VALUES (1, 2026, 'entry', '2026-05-09', 'signed');
-- case: signed before the approval came
-- expect: 0
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'general', '2026-05-01', 'active');
INSERT INTO pledge (person, year, kind, signed_on, state) VALUES (1, 2026, 'entry', '2026-04-20', 'signed');
-- case: cleared this week
-- expect: 0
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'general', '2026-06-25', 'active');
-- case: cleared years ago
-- expect: 0
INSERT INTO person (id, name, classified_class, cleared_on, state) VALUES (1, '张三', 'general', '2020-06-25', 'active');
