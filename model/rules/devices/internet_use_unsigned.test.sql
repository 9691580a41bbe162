-- case: no commitment
-- expect: ids 1
INSERT INTO internet_user(id, person, state, approved_by, approved_on) VALUES (1, 5, 'active', 2, '2026-02-01');
-- case: both
-- expect: 0
INSERT INTO internet_user(id, person, state, approved_by, approved_on, signed_on) VALUES (1, 5, 'active', 2, '2026-02-01', '2026-02-02');
-- case: ended
-- expect: 0
INSERT INTO internet_user(id, person, state) VALUES (1, 5, 'ended');
-- case: approved and never signed for; a week ago; signed on the seventh day, on the eighth; ended unsigned after a month, within a week; only asked for; signed years ago
-- expect: ids 1,4,5
-- since: 2026-02-01,2026-02-01,2026-02-01
-- until: -,2026-02-09,2026-03-01
INSERT INTO internet_user(id, person, state, approved_by, approved_on, signed_on, until_on) VALUES (1, 5, 'approved', 2, '2026-02-01', NULL, NULL), (2, 5, 'approved', 2, '2026-06-23', NULL, NULL), (3, 5, 'active', 2, '2026-02-01', '2026-02-08', NULL),
 (4, 5, 'active', 2, '2026-02-01', '2026-02-09', NULL), (5, 5, 'ended', 2, '2026-02-01', NULL, '2026-03-01'), (6, 5, 'ended', 2, '2026-02-01', NULL, '2026-02-05'), (7, 5, 'applied', NULL, NULL, NULL, NULL), (8, 5, 'active', 2, '2023-02-01', '2023-03-01', NULL);
