-- case: no agreement
-- expect: ids 1
INSERT INTO copy_out(id, what, receiver, secret_level, given_on, state) VALUES (1, '资料', '某某局', 2, '2026-03-01', 'given');
-- case: signed before
-- expect: 0
INSERT INTO copy_out(id, what, receiver, secret_level, given_on, agreement_on, state) VALUES (1, '资料', '某某局', 2, '2026-03-01', '2026-02-20', 'given');
-- case: unclassified
-- expect: 0
INSERT INTO copy_out(id, what, receiver, secret_level, given_on, state) VALUES (1, '资料', '某某局', 0, '2026-03-01', 'given');
-- case: approved without one, so that it can still be entered
-- expect: ids 1
INSERT INTO copy_out(id, what, receiver, secret_level, approved_on, state) VALUES (1, '资料', '某某局', 2, '2026-03-01', 'approved');
-- case: in a period that begins on its day
-- from: 2026-03-01
-- expect: ids 1
INSERT INTO copy_out(id, what, receiver, secret_level, given_on, state) VALUES (1, '资料', '某某局', 2, '2026-03-01', 'given');
-- case: in one that begins the day after
-- from: 2026-03-02
-- expect: 0
INSERT INTO copy_out(id, what, receiver, secret_level, given_on, state) VALUES (1, '资料', '某某局', 2, '2026-03-01', 'given');
