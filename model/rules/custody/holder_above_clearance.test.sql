INSERT INTO person(id, name, department, clearance_level, cleared_on, state) VALUES (31, '张三', 5, 2, '2026-03-01', 'active'), (32, '李四', 5, 3, '2026-03-01', 'active'), (33, '王五', 5, NULL, '2026-03-01', 'active');
INSERT INTO clearance(person, wanted_level, approved_on, state) VALUES (31, 3, '2020-01-01', 'ended'), (32, 2, '2020-01-01', 'ended'), (33, 2, '2020-01-01', 'approved');
INSERT INTO custody_account(id, name, kind, person) VALUES (2, '机要室', 'registry', NULL), (11, '甲', 'person', 31), (12, '乙', 'person', 32), (13, '柜', 'cabinet', 31), (14, '丙', 'person', 33);
-- case: lowered while he has it; to nothing; what he may still have; above what he ever was cleared for; raised; given him after that day; in a safe that he keeps; closed
-- expect: ids 1,8
-- since: 2026-03-02,2026-03-02
-- says: 仍持有
INSERT INTO custody_item(id, name, kind, level, state, account, since_at) VALUES (1, '一', 'copy', 3, 'live', 11, '2026-03-01T09:00:00'), (2, '二', 'copy', 2, 'live', 11, '2026-02-01T09:00:00'), (3, '三', 'copy', 4, 'live', 11, '2026-02-01T09:00:00'), (4, '四', 'copy', 3, 'live', 12, '2026-02-01T09:00:00'),
 (5, '五', 'copy', 3, 'live', 11, '2026-03-02T09:00:00'), (6, '六', 'copy', 3, 'live', 13, '2026-02-01T09:00:00'), (7, '七', 'copy', 3, 'closed', 11, '2026-02-01T09:00:00'), (8, '八', 'copy', 2, 'live', 14, '2026-02-01T09:00:00'), (9, '九', 'copy', 1, 'live', 14, '2026-02-01T09:00:00');
-- case: on the day itself
-- today: 2026-03-01
-- expect: 0
INSERT INTO custody_item(id, name, kind, level, state, account, since_at) VALUES (1, '一', 'copy', 3, 'live', 11, '2026-02-01T09:00:00');
-- case: the day after
-- today: 2026-03-02
-- expect: ids 1
INSERT INTO custody_item(id, name, kind, level, state, account, since_at) VALUES (1, '一', 'copy', 3, 'live', 11, '2026-02-01T09:00:00');
-- case: who has left is another rule's
-- expect: 0
UPDATE person SET state = 'left', left_on = '2026-06-30' WHERE id = 31;
INSERT INTO custody_item(id, name, kind, level, state, account, since_at) VALUES (1, '一', 'copy', 3, 'live', 11, '2026-02-01T09:00:00');
-- case: given back on the day, the day after, by a counter-entry; got only after, and given back; had it twice; given back after he left
-- expect: ids 2,6
-- since: 2026-03-02,2026-03-02
-- until: 2026-03-02,2026-05-01
-- says: 才交回
INSERT INTO custody_item(id, name, kind, level, state, account, since_at) VALUES (1, '一', 'copy', 3, 'live', 2, '2026-03-01T09:00:00'), (2, '二', 'copy', 3, 'closed', 2, '2026-03-02T09:00:00'), (3, '三', 'copy', 3, 'live', 2, '2026-03-02T09:00:00'), (4, '四', 'copy', 3, 'live', 2, '2026-03-02T09:00:00'), (5, '五', 'copy', 2, 'live', 2, '2026-03-02T09:00:00'),
 (6, '六', 'copy', 3, 'live', 2, '2026-06-05T09:00:00'), (7, '七', 'copy', 4, 'live', 2, '2026-06-05T09:00:00'), (8, '八', 'copy', 3, 'live', 2, '2026-06-05T09:00:00');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'issue', 2, 11, '2026-02-01T09:00:00', 'posted'), (2, 1, 'give_back', 11, 2, '2026-03-01T09:00:00', 'posted'), (3, 2, 'issue', 2, 11, '2026-03-01T08:00:00', 'posted'), (4, 2, 'give_back', 11, 2, '2026-03-02T09:00:00', 'posted'),
 (5, 3, 'issue', 2, 11, '2026-02-01T08:00:00', 'posted'), (6, 3, 'counter', 11, 2, '2026-03-02T09:00:00', 'posted'), (7, 4, 'issue', 2, 11, '2026-02-01T08:00:00', 'posted'), (8, 4, 'give_back', 11, 2, '2026-03-02T09:00:00', 'countered'), (9, 5, 'issue', 2, 11, '2026-02-01T08:00:00', 'posted'), (10, 5, 'give_back', 11, 2, '2026-03-02T09:00:00', 'posted'),
 (11, 6, 'issue', 2, 11, '2026-02-01T08:00:00', 'posted'), (12, 6, 'give_back', 11, 2, '2026-05-01T09:00:00', 'posted'), (13, 6, 'issue', 2, 11, '2026-06-01T08:00:00', 'posted'), (14, 6, 'give_back', 11, 2, '2026-06-05T09:00:00', 'posted'), (15, 7, 'issue', 2, 11, '2026-02-01T08:00:00', 'posted'), (16, 7, 'give_back', 11, 2, '2026-05-01T09:00:00', 'posted'),
 (17, 8, 'issue', 2, 12, '2026-02-01T08:00:00', 'posted'), (18, 8, 'give_back', 12, 2, '2026-05-01T09:00:00', 'posted');
-- case: given back on the day he left, and after it; in a year before; later than today
-- from: 2026-04-01
-- expect: ids 1
-- until: 2026-06-01
UPDATE person SET state = 'left', left_on = '2026-06-01' WHERE id = 31;
INSERT INTO custody_item(id, name, kind, level, state, account, since_at) VALUES (1, '一', 'copy', 3, 'live', 2, '2026-06-01T09:00:00'), (2, '二', 'copy', 3, 'live', 2, '2026-06-02T09:00:00'), (3, '三', 'copy', 3, 'live', 2, '2026-03-31T09:00:00'), (4, '四', 'copy', 2, 'live', 2, '2026-07-01T09:00:00');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'issue', 2, 11, '2026-02-01T09:00:00', 'posted'), (2, 1, 'give_back', 11, 2, '2026-06-01T09:00:00', 'posted'), (3, 2, 'issue', 2, 11, '2026-02-01T09:00:00', 'posted'), (4, 2, 'give_back', 11, 2, '2026-06-02T09:00:00', 'posted'),
 (5, 3, 'issue', 2, 11, '2026-02-01T09:00:00', 'posted'), (6, 3, 'give_back', 11, 2, '2026-03-31T09:00:00', 'posted'), (7, 4, 'issue', 2, 14, '2026-02-01T09:00:00', 'posted'), (8, 4, 'give_back', 14, 2, '2026-07-01T09:00:00', 'posted');
-- case: 秘密 and 内部, given back late by who is cleared for neither; from a safe that he keeps; got again by a movement that was struck out, or by somebody else
-- expect: ids 1,3
-- until: 2026-03-02,2026-03-05
INSERT INTO custody_item(id, name, kind, level, state, account, since_at) VALUES (1, '一', 'copy', 2, 'live', 2, '2026-03-02T09:00:00'), (2, '二', 'copy', 1, 'live', 2, '2026-03-02T09:00:00'), (3, '三', 'copy', 3, 'live', 2, '2026-03-05T09:00:00'), (4, '四', 'copy', 3, 'live', 2, '2026-03-05T09:00:00');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state) VALUES (1, 1, 'issue', 2, 14, '2026-02-01T09:00:00', 'posted'), (2, 1, 'give_back', 14, 2, '2026-03-02T09:00:00', 'posted'), (3, 2, 'issue', 2, 14, '2026-02-01T09:00:00', 'posted'), (4, 2, 'give_back', 14, 2, '2026-03-02T09:00:00', 'posted'),
 (5, 3, 'issue', 2, 11, '2026-02-01T09:00:00', 'posted'), (6, 3, 'issue', 2, 11, '2026-03-03T09:00:00', 'countered'), (7, 3, 'transfer', 2, 13, '2026-03-04T09:00:00', 'posted'), (8, 3, 'give_back', 11, 2, '2026-03-05T09:00:00', 'posted'), (9, 4, 'transfer', 2, 13, '2026-02-01T09:00:00', 'posted'), (10, 4, 'give_back', 13, 2, '2026-03-05T09:00:00', 'posted');
-- case: papers raised while he has them; raised, and given back two days later; on that day; with who is cleared for it; in the registry; raised for nobody; lowered; before he got it
-- today: 2026-06-30
-- expect: ids 101,102
-- since: 2026-05-11,2026-05-11
-- until: -,2026-05-12
-- says: 提高为机密
INSERT INTO person(id, name, department, clearance_level, cleared_on, state) VALUES (41, '赵六', 5, 2, '2020-01-01', 'active');
INSERT INTO custody_account(id, name, kind, person) VALUES (21, '丁', 'person', 41);
INSERT INTO decision_review(id, decided_on, state) VALUES (1, '2026-05-10', 'decided');
INSERT INTO custody_item(id, name, kind, copy, level, state, account, since_at) VALUES (101, '一', 'copy', 101, 3, 'live', 21, '2026-03-01T09:00:00'), (102, '二', 'copy', 102, 3, 'live', 2, '2026-05-12T09:00:00'), (103, '三', 'copy', 103, 3, 'live', 2, '2026-05-10T09:00:00'),
 (104, '四', 'copy', 104, 3, 'live', 12, '2026-03-01T09:00:00'), (105, '五', 'copy', 105, 3, 'live', 2, '2026-03-01T09:00:00'), (106, '六', 'copy', 106, 3, 'live', 21, '2026-03-01T09:00:00'), (107, '七', 'copy', 107, 2, 'live', 21, '2026-03-01T09:00:00'), (108, '八', 'copy', 108, 3, 'live', 21, '2026-05-11T09:00:00');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, level, state) SELECT 100 + id, id, 'issue', 2, CASE WHEN id = 104 THEN 12 ELSE 21 END, '2026-03-01T09:00:00', 2, 'posted' FROM custody_item WHERE id BETWEEN 101 AND 107 AND id <> 105;
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, level, state) VALUES (302, 102, 'give_back', 21, 2, '2026-05-12T09:00:00', 3, 'posted'), (303, 103, 'give_back', 21, 2, '2026-05-10T18:00:00', 3, 'posted'), (305, 105, 'enter', 1, 2, '2026-03-01T09:00:00', 2, 'posted'), (308, 108, 'enter', 1, 2, '2026-03-01T09:00:00', 2, 'posted'), (318, 108, 'issue', 2, 21, '2026-05-11T09:00:00', 3, 'posted');
INSERT INTO relabel_task(review, copy, old_level, new_level, state) SELECT 1, copy, CASE WHEN id = 107 THEN 3 ELSE 2 END, level, CASE WHEN id = 106 THEN 'void' ELSE 'open' END FROM custody_item WHERE id > 100 AND id <> 108;
INSERT INTO relabel_task(review, copy, old_level, new_level, state) VALUES (1, 108, 2, 3, 'done');
-- case: media raised while he has them; twice; long ago with him who was cleared for it then, and is lowered since: once
-- expect: ids 101,102,103
-- since: 2026-05-11,2026-05-11,2026-03-02
INSERT INTO person(id, name, department, clearance_level, cleared_on, state) VALUES (41, '赵六', 5, 0, '2020-01-01', 'active');
INSERT INTO custody_account(id, name, kind, person) VALUES (21, '丁', 'person', 41);
INSERT INTO custody_item(id, name, kind, medium, level, state, account, since_at) VALUES (101, '一', 'medium', 1, 2, 'live', 21, '2026-01-05T09:00:00'), (102, '二', 'medium', 2, 3, 'live', 21, '2026-01-05T09:00:00'), (103, '三', 'medium', 3, 3, 'live', 11, '2026-01-05T09:00:00'), (104, '四', 'medium', 4, 2, 'live', 2, '2026-01-05T09:00:00');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, level, state) SELECT 100 + id, id, 'issue', 1, account, since_at, 0, 'posted' FROM custody_item WHERE id > 100;
INSERT INTO periodic_check(target_register, target_record, kind, held_level, done_on, state) VALUES ('medium', 1, 'grade', 0, '2026-05-10', 'kept'), ('medium', 2, 'grade', 0, '2026-02-10', 'kept'), ('medium', 2, 'grade', 2, '2026-05-10', 'kept'), ('medium', 3, 'grade', 1, '2026-02-10', 'kept'), ('medium', 4, 'grade', 0, '2026-05-10', 'kept'), ('computer', 4, 'grade', 0, '2026-05-10', 'kept');
