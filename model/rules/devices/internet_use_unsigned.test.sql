-- case: no commitment
-- expect: ids 1
INSERT INTO internet_user(id, person, state, approved_by, approved_on) VALUES (1, 5, 'active', 2, '2026-02-01');
-- case: both
-- expect: 0
INSERT INTO internet_user(id, person, state, approved_by, approved_on, signed_on) VALUES (1, 5, 'active', 2, '2026-02-01', '2026-02-02');
-- case: ended
-- expect: 0
INSERT INTO internet_user(id, person, state) VALUES (1, 5, 'ended');
