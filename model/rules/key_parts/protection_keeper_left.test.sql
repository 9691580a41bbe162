INSERT INTO person(id, name, left_on, state) VALUES (1, '甲', '2026-03-01', 'left'), (2, '乙', NULL, 'active');
INSERT INTO key_part(id, name, department) VALUES (1, '档案室', 5);
-- case: he left, and is the keeper to this day; one who is here; taken away; nobody was named
-- expect: ids 1
-- since: 2026-03-01
-- says: 档案室
INSERT INTO protection(id, key_part, keeper, state) VALUES (1, 1, 1, 'ok'), (2, 1, 2, 'ok'), (3, 1, 1, 'removed'), (4, 1, NULL, 'faulty');
-- case: another was named within the days, and long after; before he left; last year
-- expect: ids 2
-- since: 2026-03-01
-- until: 2026-05-01
INSERT INTO protection(id, key_part, keeper, state) VALUES (1, 1, 2, 'ok'), (2, 1, 2, 'ok'), (3, 1, 2, 'ok');
INSERT INTO periodic_check(target_register, target_record, kind, person, lacking, done_on, state) VALUES ('protection', 1, 'keeper', 1, 0, '2026-03-03', 'kept'), ('protection', 2, 'keeper', 1, 0, '2026-05-01', 'kept'), ('protection', 3, 'keeper', 1, 0, '2026-02-01', 'kept');
-- case: named when he had left already
-- expect: ids 1
-- since: 2026-04-01
INSERT INTO protection(id, key_part, keeper, state) VALUES (1, 1, 1, 'faulty');
INSERT INTO periodic_check(target_register, target_record, kind, person, lacking, done_on, state) VALUES ('protection', 1, 'keeper', 2, 0, '2026-04-01', 'kept');
-- case: who is here, taken away, nobody
-- expect: 0
INSERT INTO protection(id, key_part, keeper, state) VALUES (2, 1, 2, 'ok'), (3, 1, 1, 'removed'), (4, 1, NULL, 'faulty');
