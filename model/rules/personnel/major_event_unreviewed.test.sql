-- case: a month ago
-- expect: ids 1
-- since: 2026-06-05
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO major_event(id, person, happened_on, reported_on, state) VALUES (1, 5, '2026-05-20', '2026-05-25', 'reported');
-- case: last week
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO major_event(id, person, happened_on, reported_on, state) VALUES (1, 5, '2026-06-20', '2026-06-23', 'reported');
-- case: handled
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO major_event(id, person, happened_on, reported_on, state) VALUES (1, 5, '2026-05-20', '2026-05-25', 'handled');
-- case: handled on the eleventh day
-- expect: ids 1
-- until: 2026-04-12
INSERT INTO person (id, name) VALUES (3, '张');
INSERT INTO major_event (id, person, kind, state, happened_on, reported_on, handled_on) VALUES (1, 3, 'family', 'handled', '2026-03-01', '2026-04-01', '2026-04-12');
-- case: handled on the tenth day
-- expect: 0
INSERT INTO person (id, name) VALUES (3, '张');
INSERT INTO major_event (id, person, kind, state, happened_on, reported_on, handled_on) VALUES (1, 3, 'family', 'handled', '2026-03-01', '2026-04-01', '2026-04-11');
