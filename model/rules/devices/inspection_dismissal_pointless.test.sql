-- case: no machine named
-- expect: ids 1
INSERT INTO inspection_dismissal(id, computer, report, check_id, state, ends_on) VALUES (1, NULL, NULL, 'stranger', 'asked', '2026-12-31');
-- case: a check that found nothing there
-- expect: ids 1
INSERT INTO inspection_result(id, computer, machine, check_id, verdict, state) VALUES (1, 2, 'c2', 'x', 'fail', 'open');
INSERT INTO inspection_dismissal(id, computer, report, check_id, state, ends_on) VALUES (1, 1, NULL, 'x', 'asked', '2026-12-31');
-- case: over before it began
-- expect: ids 1
INSERT INTO inspection_dismissal(id, computer, report, check_id, state, ends_on) VALUES (1, 1, NULL, 'twin', 'asked', '2026-06-29');
-- case: what was found, by computer and by report; what the server finds
-- expect: 0
INSERT INTO inspection_result(id, computer, machine, check_id, verdict, state) VALUES (1, 1, 'c1', 'x', 'fail', 'open'), (2, NULL, 'sA', 'y', 'warn', 'open');
INSERT INTO inspection_report(id, machine, matching, state) VALUES (7, 'sA', 'stranger', 'current');
INSERT INTO inspection_dismissal(id, computer, report, check_id, state, ends_on) VALUES (1, 1, NULL, 'x', 'asked', '2026-12-31'), (2, NULL, 7, 'y', 'asked', '2026-12-31'), (3, NULL, 7, 'stranger', 'asked', '2026-12-31');
-- case: decided already
-- expect: 0
INSERT INTO inspection_dismissal(id, computer, report, check_id, state, ends_on) VALUES (1, NULL, NULL, 'stranger', 'refused', '2026-12-31');
-- case: it may end today; a report names the machine
-- expect: 0
INSERT INTO inspection_report(id, machine, matching, state) VALUES (7, 'sA', 'stranger', 'current');
INSERT INTO inspection_dismissal(id, computer, report, check_id, state, ends_on) VALUES (1, 1, NULL, 'twin', 'asked', '2026-06-30'), (2, NULL, 7, 'stranger', 'asked', '2026-06-30');
