INSERT INTO custody_item(id, name, kind, level, state) VALUES (1, '示例', 'copy', 2, 'live');
-- case: late
-- expect: ids 1
-- since: 2026-03-06
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state, due_on) VALUES (1, 1, 'lend', 2, 11, '2026-03-01T09:00:00', 'posted', '2026-03-05');
-- case: returned late
-- expect: ids 1
-- since: 2026-03-06
-- until: 2026-03-07
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state, due_on, returned_at) VALUES (1, 1, 'lend', 2, 11, '2026-03-01T09:00:00', 'posted', '2026-03-05', '2026-03-07T09:00:00');
-- case: returned on the day
-- expect: 0
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state, due_on, returned_at) VALUES (1, 1, 'lend', 2, 11, '2026-03-01T09:00:00', 'posted', '2026-03-05', '2026-03-05T17:00:00');
-- case: not due yet
-- expect: 0
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state, due_on) VALUES (1, 1, 'lend', 2, 11, '2026-03-01T09:00:00', 'posted', '2026-06-30');
-- case: lent by the archive for reading, which another rule says
-- expect: 0
INSERT INTO archive_access(id, item, opened_on, return_by, state) VALUES (1, 1, '2026-03-01', '2026-03-05', 'open');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state, due_on) VALUES (1, 1, 'lend', 2, 11, '2026-03-01T09:00:00', 'posted', '2026-03-05');
-- case: out for three years
-- expect: ids 1
-- since: 2023-03-06
-- until: -
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state, due_on) VALUES (1, 1, 'lend', 2, 11, '2023-03-01T09:00:00', 'posted', '2023-03-05');
-- case: out for years, back this year
-- expect: ids 1
-- since: 2023-03-06
-- until: 2026-01-01
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state, due_on, returned_at) VALUES (1, 1, 'lend', 2, 11, '2023-03-01T09:00:00', 'posted', '2023-03-05', '2026-01-01T09:00:00');
-- case: late, but back before the year
-- expect: 0
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state, due_on, returned_at) VALUES (1, 1, 'lend', 2, 11, '2023-03-01T09:00:00', 'posted', '2023-03-05', '2025-12-31T17:00:00');
-- case: circulated, struck out: not a loan; the day is today; issued with a day; the archive's other reading
-- expect: ids 4,5
-- since: 2026-06-30,2026-03-06
INSERT INTO archive_access(id, item, opened_on, return_by, state) VALUES (1, 1, '2026-03-02', '2026-03-05', 'closed'), (2, 1, '2026-03-01', '2026-03-09', 'closed');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, state, due_on) VALUES (1, 1, 'circulate', 2, 11, '2026-03-01T09:00:00', 'posted', '2026-03-05'), (2, 1, 'lend', 2, 11, '2026-03-01T09:00:00', 'countered', '2026-03-05'), (3, 1, 'lend', 2, 11, '2026-03-01T09:00:00', 'posted', '2026-06-30'),
 (4, 1, 'issue', 2, 11, '2026-03-01T09:00:00', 'posted', '2026-06-29'), (5, 1, 'lend', 2, 11, '2026-03-01T09:00:00', 'posted', '2026-03-05');
-- case: one row, whoever else there is; due today; back before the year, and in its first moment
-- expect: ids 1,4
-- since: 2026-03-06,2025-12-06
-- until: -,2026-01-01
INSERT INTO person(id, name, department, state) VALUES (41, '甲', 5, 'active'), (42, '乙', 6, 'active');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, received_by, state, due_on, returned_at) VALUES (1, 1, 'lend', 2, 11, '2026-03-01T09:00:00', 41, 'posted', '2026-03-05', NULL), (2, 1, 'lend', 2, 11, '2026-03-01T09:00:00', 41, 'posted', '2026-06-30', NULL), (3, 1, 'lend', 2, 11, '2025-12-01T09:00:00', 41, 'posted', '2025-12-05', '2025-12-31T09:00:00'),
 (4, 1, 'lend', 2, 11, '2025-12-01T09:00:00', 41, 'posted', '2025-12-05', '2026-01-01'), (5, 1, 'lend', 2, 11, '2026-03-01T09:00:00', 41, 'posted', '2026-07-30', NULL);
