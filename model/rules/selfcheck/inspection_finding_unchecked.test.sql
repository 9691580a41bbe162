-- case: thirty days and one more; closed on the thirtieth, on the day after; open, sent back; closed before it noted the day
-- today: 2026-06-01
-- expect: ids 2,4
-- since: 2026-06-01,2026-05-01
-- until: -,2026-05-01
INSERT INTO inspection_finding(id, inspection, title, done_on, closed_on, state) VALUES (1, 1, '甲', '2026-05-02', NULL, 'done'), (2, 1, '乙', '2026-05-01', NULL, 'done'), (3, 1, '丙', '2026-03-31', '2026-04-30', 'closed'), (4, 1, '丁', '2026-03-31', '2026-05-01', 'closed'),
 (5, 1, '戊', NULL, NULL, 'open'), (6, 1, '己', '2026-03-31', NULL, 'open'), (7, 1, '庚', '2026-03-31', NULL, 'closed');
-- case: not done
-- expect: 0
INSERT INTO inspection_finding(id, inspection, title, state) VALUES (1, 1, '甲', 'open');
-- case: done yesterday
-- expect: 0
INSERT INTO inspection_finding(id, inspection, title, done_on, state) VALUES (1, 1, '甲', '2026-06-29', 'done');
