INSERT INTO unit (id, name, chief, state) VALUES (1, '局', 1, 'active');
-- case: a deputy leads the group
-- expect: ids 1
-- since: 2026-01-01
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active'), (2, '李四', 'active');
INSERT INTO appointment (role, person, from_on, state) VALUES ('group_leader', 2, '2025-01-01', 'live');
-- case: the chief leads it
-- expect: 0
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO appointment (role, person, from_on, state) VALUES ('group_leader', 1, '2025-01-01', 'live');
-- case: his appointment ended after the day of judgement
-- expect: 0
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO appointment (role, person, from_on, until_on, state) VALUES ('group_leader', 1, '2025-01-01', '2026-07-01', 'ended');
-- case: his appointment ended before
-- expect: 1
-- since: 2026-06-01
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO appointment (role, person, from_on, until_on, state) VALUES ('group_leader', 1, '2025-01-01', '2026-06-01', 'ended');
-- case: nobody for ten days of the year, since mended
-- expect: ids 1
-- since: 2026-03-01
-- until: 2026-03-11
UPDATE unit SET chief = 3;
INSERT INTO person (id, name, state) VALUES (3, '张', 'active');
INSERT INTO appointment (role, person, from_on, until_on, state) VALUES ('group_leader', 3, '2025-01-01', '2026-03-01', 'ended'), ('group_leader', 3, '2026-03-11', NULL, 'live');
-- case: the next one follows on the day after
-- expect: 0
UPDATE unit SET chief = 3;
INSERT INTO person (id, name, state) VALUES (3, '张', 'active');
INSERT INTO appointment (role, person, from_on, until_on, state) VALUES ('group_leader', 3, '2025-01-01', '2026-02-28', 'ended'), ('group_leader', 3, '2026-03-01', NULL, 'live');
-- case: nobody for a while in the year before
-- expect: 0
UPDATE unit SET chief = 3;
INSERT INTO person (id, name, state) VALUES (3, '张', 'active');
INSERT INTO appointment (role, person, from_on, until_on, state) VALUES ('group_leader', 3, '2024-01-01', '2025-03-01', 'ended'), ('group_leader', 3, '2025-12-31', NULL, 'live');

-- case: no chief is registered
-- expect: ids 1
-- since: 2026-01-01
UPDATE unit SET chief = NULL;
-- case: a day between two terms, with another in his place and he in another
-- expect: ids 1
-- since: 2026-03-01
-- until: 2026-03-03
DELETE FROM unit;
INSERT INTO unit (id, name, chief, state) VALUES (1, '局', 1, 'active'), (2, '旧局', 1, 'closed');
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active'), (2, '李四', 'active');
INSERT INTO appointment (role, person, from_on, until_on, state) VALUES ('group_leader', 1, '2025-01-01', '2026-03-01', 'ended'), ('group_leader', 1, '2026-03-03', NULL, 'live'), ('group_leader', 2, '2026-03-01', '2026-03-02', 'ended'), ('group_member', 1, '2026-03-02', NULL, 'live');
-- case: his first term begins today
-- expect: 0
DELETE FROM unit;
INSERT INTO unit (id, name, chief, state) VALUES (1, '局', 1, 'active');
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO appointment (role, person, from_on, state) VALUES ('group_leader', 1, '2026-06-30', 'live');
-- case: it begins tomorrow
-- expect: ids 1
-- since: 2026-01-01
-- until: 2026-07-01
DELETE FROM unit;
INSERT INTO unit (id, name, chief, state) VALUES (1, '局', 1, 'active');
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO appointment (role, person, from_on, state) VALUES ('group_leader', 1, '2026-07-01', 'live');
-- case: it ended on the first of January; one ends today
-- expect: ids 1
-- since: 2026-01-01
-- until: -
DELETE FROM unit;
INSERT INTO unit (id, name, chief, state) VALUES (1, '局', 1, 'active');
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO appointment (role, person, from_on, until_on, state) VALUES ('group_leader', 1, '2025-01-01', '2026-01-01', 'ended');
-- case: it ends today
-- expect: ids 1
-- since: 2026-06-30
DELETE FROM unit;
INSERT INTO unit (id, name, chief, state) VALUES (1, '局', 1, 'active');
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO appointment (role, person, from_on, until_on, state) VALUES ('group_leader', 1, '2025-01-01', '2026-06-30', 'ended');
-- case: he followed another in March and was appointed on the thirtieth day and the day after it
-- expect: 0
DELETE FROM unit;
INSERT INTO unit (id, name, chief, state) VALUES (1, '局', 1, 'active');
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active'), (2, '李四', 'active');
INSERT INTO periodic_check (target_register, target_record, kind, person, lacking, done_on, state) VALUES ('unit', 1, 'chief', 2, 0, '2026-03-01', 'kept'), ('unit', 1, 'chief', NULL, 1, '2026-05-01', 'kept'), ('unit', 1, 'in_charge', 3, 0, '2026-05-01', 'kept');
INSERT INTO appointment (role, person, from_on, until_on, state) VALUES ('group_leader', 2, '2020-01-01', '2026-03-01', 'ended'), ('group_leader', 1, '2026-04-01', NULL, 'live');
-- case: on the day after that
-- expect: ids 1
-- since: 2026-03-31
-- until: 2026-04-02
DELETE FROM unit;
INSERT INTO unit (id, name, chief, state) VALUES (1, '局', 1, 'active');
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active'), (2, '李四', 'active');
INSERT INTO periodic_check (target_register, target_record, kind, person, lacking, done_on, state) VALUES ('unit', 1, 'chief', 2, 0, '2026-03-01', 'kept'), ('unit', 1, 'chief', NULL, 1, '2026-05-01', 'kept'), ('unit', 1, 'in_charge', 3, 0, '2026-05-01', 'kept');
INSERT INTO appointment (role, person, from_on, until_on, state) VALUES ('group_leader', 2, '2020-01-01', '2026-03-01', 'ended'), ('group_leader', 1, '2026-04-02', NULL, 'live');
-- case: he followed another a month ago, and is not appointed; last year
-- expect: ids 2
-- since: 2026-01-01
DELETE FROM unit;
INSERT INTO unit (id, name, chief, state) VALUES (1, '局', 1, 'active'), (2, '二局', 2, 'active');
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active'), (2, '李四', 'active');
INSERT INTO periodic_check (target_register, target_record, kind, person, lacking, done_on, state) VALUES ('unit', 1, 'chief', 3, 0, '2026-06-01', 'kept'), ('unit', 2, 'chief', 3, 0, '2026-01-01', 'kept');
-- case: he followed another two months ago, and is not appointed
-- expect: ids 1
-- since: 2026-05-31
DELETE FROM unit;
INSERT INTO unit (id, name, chief, state) VALUES (1, '局', 1, 'active');
INSERT INTO person (id, name, state) VALUES (1, '张三', 'active');
INSERT INTO periodic_check (target_register, target_record, kind, person, lacking, done_on, state) VALUES ('unit', 1, 'chief', 3, 0, '2026-05-01', 'kept');
