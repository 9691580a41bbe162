INSERT INTO person(id, name) VALUES (4, '赵六'), (5, '孙七'), (6, '周八');
INSERT INTO appointment(id, role, person, from_on, until_on, state) VALUES (1, 'print_operator', 4, '2021-01-01', '2026-03-31', 'ended'), (2, 'print_operator', 5, '2026-04-01', NULL, 'live'), (3, 'officer_full', 6, '2021-01-01', NULL, 'live');
-- case: by the one of that day, on his last and his successor's first day; by the successor too early, by the old one too late, by another
-- expect: ids 3,4,5
-- since: 2026-03-31,2026-04-01,2026-05-01
INSERT INTO print_job(id, operator, made_on, level, state) VALUES (1, 4, '2026-03-31', 2, 'made'), (2, 5, '2026-04-01', 2, 'made'), (3, 5, '2026-03-31', 2, 'made'), (4, 4, '2026-04-01', 2, 'made'), (5, 6, '2026-05-01', 3, 'made');
-- case: internal papers, not made yet, last year
-- expect: 0
INSERT INTO print_job(id, operator, made_on, level, state) VALUES (1, 6, '2026-05-01', 1, 'made'), (2, NULL, NULL, 2, 'approved'), (3, 6, '2025-05-01', 2, 'made');
-- case: nobody was appointed
-- expect: 0
DELETE FROM appointment WHERE role = 'print_operator';
INSERT INTO print_job(id, operator, made_on, level, state) VALUES (1, 6, '2026-05-01', 2, 'made');
-- case: nobody was appointed that day: the first came after, the last was gone
-- expect: 0

INSERT INTO appointment(id, role, person, from_on, until_on, state) VALUES (91, 'print_operator', 3, '2026-03-03', NULL, 'live'), (92, 'print_operator', 5, '2020-01-01', '2026-03-01', 'ended');
INSERT INTO print_job(id, document, kind, level, made_on, operator, copies, state) VALUES (1, 1, 'copy', 2, '2026-03-02', 4, 1, 'made');
