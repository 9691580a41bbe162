-- case: waiting
-- expect: ids 1
-- since: 2026-04-01
INSERT INTO archive_transfer(id, title, year, state, prepared_on, received_on) VALUES (1, '示例', 2025, 'draft', '2026-03-01', NULL);
-- case: received late
-- expect: ids 1
-- until: 2026-05-01
INSERT INTO archive_transfer(id, title, year, state, prepared_on, received_on) VALUES (1, '示例', 2025, 'done', '2026-03-01', '2026-05-01');
-- case: in time
-- expect: 0
INSERT INTO archive_transfer(id, title, year, state, prepared_on, received_on) VALUES (1, '示例', 2025, 'done', '2026-03-01', '2026-03-20');
-- case: sent back
-- expect: 0
INSERT INTO archive_transfer(id, title, year, state, prepared_on, received_on) VALUES (1, '示例', 2025, 'refused', '2026-03-01', NULL);
-- case: received on the thirtieth day, and the day after; refused; today is the thirtieth day
-- expect: ids 2
-- since: 2026-04-01
-- until: 2026-04-01
INSERT INTO archive_transfer(id, title, year, state, prepared_on, received_on) VALUES (1, '示例', 2025, 'done', '2026-03-01', '2026-03-31'), (2, '示例', 2025, 'done', '2026-03-01', '2026-04-01'), (3, '示例', 2025, 'refused', '2026-03-01', NULL), (4, '示例', 2025, 'draft', '2026-05-31', NULL);
