-- case: no trip
-- expect: ids 1
-- since: 2026-03-01
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO passport(id, person, kind, out_on, state) VALUES (1, 5, 'passport', '2026-03-01', 'out');
-- case: long back: found on the trip
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO travel(id, person, return_on, state) VALUES (1, 5, '2026-04-01', 'returned');
INSERT INTO passport(id, person, kind, out_on, travel, state) VALUES (1, 5, 'passport', '2026-03-01', 1, 'out');
-- case: abroad
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO travel(id, person, return_on, state) VALUES (1, 5, '2026-07-05', 'out');
INSERT INTO passport(id, person, kind, out_on, travel, state) VALUES (1, 5, 'passport', '2026-06-25', 1, 'out');
-- case: in the safe
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO passport(id, person, kind, state) VALUES (1, 5, 'passport', 'kept');
-- case: the trip says that it came back
-- expect: ids 1
-- since: 2026-04-02
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO travel(id, person, return_on, passport_returned_on, state) VALUES (1, 5, '2026-04-01', '2026-04-02', 'returned');
INSERT INTO passport(id, person, kind, out_on, travel, state) VALUES (1, 5, 'passport', '2026-03-01', 1, 'out');
-- case: back since: without any trip, from one that ended before it was taken out, and from a trip
-- expect: ids 1,2
-- since: 2026-03-01,2026-03-01
-- until: 2026-04-01,2026-04-01
INSERT INTO person(id, name) VALUES (5, '张三'), (6, '李四'), (7, '王五');
INSERT INTO passport(id, person, kind, kept_on, state) VALUES (1, 5, 'passport', '2026-04-01', 'kept'), (2, 6, 'passport', '2026-04-01', 'kept'), (3, 7, 'passport', '2026-04-01', 'kept');
INSERT INTO travel(id, person, leave_on, return_on, passport_returned_on, state) VALUES (1, 6, '2026-01-10', '2026-02-10', '2026-02-28', 'debriefed'), (2, 7, '2026-03-05', '2026-03-20', '2026-03-25', 'debriefed'), (3, 5, '2026-03-05', '2026-03-20', NULL, 'withdrawn');
INSERT INTO periodic_check(id, target_register, target_record, kind, last_on, done_on, state) VALUES (1, 'passport', 1, 'out', '2026-03-01', '2026-04-01', 'kept'), (2, 'passport', 2, 'out', '2026-03-01', '2026-04-01', 'kept'), (3, 'passport', 3, 'out', '2026-03-01', '2026-04-01', 'kept');
-- case: given back on the same day
-- expect: 0
INSERT INTO person(id, name) VALUES (5, '张三');
INSERT INTO passport(id, person, kind, kept_on, state) VALUES (1, 5, 'passport', '2026-03-01', 'kept');
INSERT INTO periodic_check(id, target_register, target_record, kind, last_on, done_on, state) VALUES (1, 'passport', 1, 'out', '2026-03-01', '2026-03-01', 'kept');
-- case: handed out for an approved trip that was withdrawn since; what was out again after it, and before
-- expect: ids 2,3
-- since: 2026-05-01,2026-02-01
-- until: 2026-05-20,2026-02-20
INSERT INTO person(id, name) VALUES (5, '张三'), (6, '李四'), (7, '王五');
INSERT INTO passport(id, person, kind, kept_on, state) VALUES (1, 5, 'passport', '2026-03-12', 'kept'), (2, 6, 'passport', '2026-05-20', 'kept'), (3, 7, 'passport', '2026-02-20', 'kept');
INSERT INTO travel(id, person, leave_on, return_on, approved_on, passport_out_on, state) VALUES (1, 5, '2026-03-15', '2026-03-20', '2026-03-01', '2026-03-10', 'withdrawn'), (2, 6, '2026-03-15', '2026-03-20', '2026-03-01', '2026-03-10', 'withdrawn'),
 (3, 7, '2026-03-15', '2026-03-20', '2026-03-01', '2026-03-10', 'withdrawn');
INSERT INTO periodic_check(id, target_register, target_record, kind, last_on, done_on, state) VALUES (1, 'passport', 1, 'out', '2026-03-10', '2026-03-12', 'kept'), (2, 'passport', 2, 'out', '2026-05-01', '2026-05-20', 'kept'), (3, 'passport', 3, 'out', '2026-02-01', '2026-02-20', 'kept');
-- case: out for no trip while another has an approved one; for one that he only asked for
-- expect: ids 1,2
-- since: 2026-06-01,2026-06-02
-- until: -,-
INSERT INTO person(id, name) VALUES (5, '张三'), (6, '李四');
INSERT INTO travel(id, person, leave_on, return_on, state) VALUES (1, 6, '2026-06-05', '2026-06-20', 'approved'), (2, 6, '2026-06-05', '2026-06-20', 'applied');
INSERT INTO passport(id, person, kind, out_on, travel, state) VALUES (1, 5, 'passport', '2026-06-01', NULL, 'out'), (2, 6, 'passport', '2026-06-02', 2, 'out');
-- case: back on the day a trip's was handed out, and out again on the day a trip's came back; a trip after it was back
-- expect: ids 3
-- since: 2026-03-01
-- until: 2026-04-01
INSERT INTO person(id, name) VALUES (5, '张三'), (6, '李四'), (7, '王五');
INSERT INTO passport(id, person, kind, kept_on, state) VALUES (1, 5, 'passport', '2026-04-01', 'kept'), (2, 6, 'passport', '2026-04-01', 'kept'), (3, 7, 'passport', '2026-04-01', 'kept');
INSERT INTO travel(id, person, leave_on, return_on, passport_out_on, passport_returned_on, state) VALUES (1, 5, '2026-04-03', '2026-04-10', '2026-04-01', '2026-04-12', 'debriefed'), (2, 6, '2026-02-03', '2026-02-10', '2026-02-01', '2026-03-01', 'debriefed'), (3, 7, '2026-04-03', '2026-04-10', '2026-04-02', '2026-04-12', 'debriefed');
INSERT INTO periodic_check(id, target_register, target_record, kind, last_on, done_on, state) VALUES (1, 'passport', 1, 'out', '2026-03-01', '2026-04-01', 'kept'), (2, 'passport', 2, 'out', '2026-03-01', '2026-04-01', 'kept'), (3, 'passport', 3, 'out', '2026-03-01', '2026-04-01', 'kept');
-- case: judged on a day on which it was out for a trip that is over by now; out without one
-- today: 2026-03-10
-- expect: ids 2
-- since: 2026-03-01
-- until: -
INSERT INTO person(id, name) VALUES (5, '张三'), (6, '李四');
INSERT INTO passport(id, person, kind, kept_on, state) VALUES (1, 5, 'passport', '2026-03-25', 'kept'), (2, 6, 'passport', '2026-03-25', 'kept');
INSERT INTO travel(id, person, leave_on, return_on, passport_out_on, passport_returned_on, state) VALUES (1, 5, '2026-03-05', '2026-03-20', '2026-03-01', '2026-03-25', 'debriefed');
INSERT INTO periodic_check(id, target_register, target_record, kind, last_on, done_on, state) VALUES (1, 'passport', 1, 'out', '2026-03-01', '2026-03-25', 'kept'), (2, 'passport', 2, 'out', '2026-03-01', '2026-03-25', 'kept');
