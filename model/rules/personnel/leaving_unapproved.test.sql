-- case: handed over and past the day; on the fifth day after it, on the sixth; the day he leaves is today, was yesterday
-- today: 2026-04-15
-- expect: ids 1,3,5
-- since: 2026-03-11,2026-04-15,2026-04-15
-- until: -,-,-
INSERT INTO person(id, name, state) VALUES (1, '张三', 'active');
INSERT INTO leaving(id, person, kind, leave_on, class_before, handed_over_on, state) VALUES (1, 1, 'post', '2026-03-10', 'general', '2026-03-02', 'handed_over'), (2, 1, 'post', '2026-04-10', 'general', '2026-04-10', 'handed_over'), (3, 1, 'post', '2026-04-08', 'core', '2026-04-09', 'handed_over'),
 (4, 1, 'post', '2026-04-15', 'general', '2026-04-01', 'handed_over'), (5, 1, 'post', '2026-04-14', 'important', '2026-04-01', 'handed_over');
-- case: approved on the last day, the day after, and closed since; withdrawn, not handed over yet, never cleared
-- expect: ids 2,3
-- since: 2026-04-11,2026-04-11
-- until: 2026-04-11,2026-05-20
INSERT INTO person(id, name, state) VALUES (1, '张三', 'active');
INSERT INTO leaving(id, person, kind, leave_on, class_before, handed_over_on, approved_on, state) VALUES (1, 1, 'post', '2026-04-10', 'general', '2026-04-01', '2026-04-10', 'approved'), (2, 1, 'post', '2026-04-10', 'general', '2026-04-01', '2026-04-11', 'approved'), (3, 1, 'post', '2026-04-10', 'general', '2026-04-05', '2026-05-20', 'closed'),
 (4, 1, 'post', '2026-04-10', 'general', '2026-04-01', NULL, 'withdrawn'), (5, 1, 'post', '2026-04-10', 'general', NULL, NULL, 'opened'), (6, 1, 'post', '2026-04-10', 'none', '2026-04-01', NULL, 'handed_over');
-- case: he left the unit without it, which another rule finds; on the day it was approved; approved before he left
-- expect: ids 2,3
-- until: 2026-05-20,2026-05-20
INSERT INTO person(id, name, left_on, state) VALUES (1, '甲', '2026-05-01', 'left'), (2, '乙', '2026-05-20', 'left'), (3, '丙', '2026-06-01', 'left'), (4, '丁', '2026-05-19', 'left');
INSERT INTO leaving(id, person, kind, leave_on, class_before, handed_over_on, approved_on, state) VALUES (1, 1, 'resign', '2026-04-10', 'general', '2026-04-01', NULL, 'handed_over'), (2, 2, 'resign', '2026-04-10', 'general', '2026-04-01', '2026-05-20', 'approved'), (3, 3, 'resign', '2026-04-10', 'general', '2026-04-01', '2026-05-20', 'approved'), (4, 4, 'resign', '2026-04-10', 'general', '2026-04-01', '2026-05-20', 'approved');
-- case: nothing to approve
-- expect: 0
INSERT INTO person(id, name, state) VALUES (1, '张三', 'active');
INSERT INTO leaving(id, person, kind, leave_on, class_before, state) VALUES (1, 1, 'post', '2026-09-10', 'general', 'opened');
-- case: he was moved out of his classified post without it, which another rule finds; on the day it was approved; to another classified post, or one with papers; leaves the unit
-- expect: ids 2,3,4,5
-- until: 2026-05-20,2026-05-20,2026-05-20,2026-05-20
INSERT INTO post(id, name, classified_class, access_level) VALUES (1, '甲岗', 'none', NULL), (2, '乙岗', 'general', 2), (3, '丙岗', 'none', 2);
INSERT INTO person(id, name, moved_on, post, state) VALUES (1, '甲', '2026-05-01', 1, 'active'), (2, '乙', '2026-05-20', 1, 'active'), (3, '丙', '2026-05-01', 2, 'active'), (4, '丁', '2026-05-01', 3, 'active'), (5, '戊', '2026-05-01', 1, 'active');
INSERT INTO leaving(id, person, kind, leave_on, class_before, handed_over_on, approved_on, state) VALUES (1, 1, 'post', '2026-04-10', 'general', '2026-04-01', '2026-05-20', 'approved'), (2, 2, 'post', '2026-04-10', 'general', '2026-04-01', '2026-05-20', 'approved'), (3, 3, 'post', '2026-04-10', 'general', '2026-04-01', '2026-05-20', 'approved'),
 (4, 4, 'post', '2026-04-10', 'general', '2026-04-01', '2026-05-20', 'approved'), (5, 5, 'transfer', '2026-04-10', 'general', '2026-04-01', '2026-05-20', 'approved');
