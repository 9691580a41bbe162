-- case: nobody approved
-- expect: ids 1
INSERT INTO copy_out(id, what, receiver, applicant, given_on, state) VALUES (1, '程序', '某某局', 5, '2026-03-01', 'given');
-- case: approved by himself
-- expect: ids 1
INSERT INTO copy_out(id, what, receiver, applicant, given_on, approved_by, approved_on, state) VALUES (1, '程序', '某某局', 5, '2026-03-01', 5, '2026-03-01', 'given');
-- case: approved the day before
-- expect: 0
INSERT INTO copy_out(id, what, receiver, applicant, given_on, approved_by, approved_on, state) VALUES (1, '程序', '某某局', 5, '2026-03-02', 2, '2026-03-01', 'given');
-- case: refused
-- expect: 0
INSERT INTO copy_out(id, what, receiver, applicant, state) VALUES (1, '程序', '某某局', 5, 'refused');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO copy_out(id, what, receiver, applicant, given_on, state) VALUES (1, '程序', '某某局', 5, '2026-03-01', 'given');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO copy_out(id, what, receiver, applicant, given_on, state) VALUES (1, '程序', '某某局', 5, '2026-03-01', 'given');
-- case: approved on the day it was given, and the day after; not given yet
-- expect: ids 2
INSERT INTO copy_out(id, what, receiver, state, applicant, approved_by, approved_on, given_on) VALUES (1, '甲', '某公司', 'given', 5, 2, '2026-03-01', '2026-03-01'), (2, '乙', '某公司', 'given', 5, 2, '2026-03-02', '2026-03-01'), (3, '丙', '某公司', 'asked', 5, NULL, NULL, NULL);
