-- case: no list
-- expect: ids 1
INSERT INTO archive_transfer(id, title, year, state, prepared_on, received_on) VALUES (1, '示例', 2025, 'done', '2026-03-01', '2026-03-20');
-- case: listed
-- expect: 0
INSERT INTO archive_transfer(id, title, year, state, prepared_on, received_on) VALUES (1, '示例', 2025, 'done', '2026-03-01', '2026-03-20');
INSERT INTO listed_item(id, item, archive_transfer, state) VALUES (1, 1, 1, 'done');
-- case: not received yet
-- expect: 0
INSERT INTO archive_transfer(id, title, year, state, prepared_on, received_on) VALUES (1, '示例', 2025, 'draft', '2026-03-01', NULL);
-- case: in a period that begins on its day
-- from: 2026-03-20
-- expect: ids 1
INSERT INTO archive_transfer(id, title, year, state, prepared_on, received_on) VALUES (1, '示例', 2025, 'done', '2026-03-01', '2026-03-20');
-- case: in one that begins the day after
-- from: 2026-03-21
-- expect: 0
INSERT INTO archive_transfer(id, title, year, state, prepared_on, received_on) VALUES (1, '示例', 2025, 'done', '2026-03-01', '2026-03-20');
-- case: all of its list was struck; one line is done; not yet gone
-- expect: ids 1
INSERT INTO archive_transfer(id, title, year, state, prepared_on, received_on) VALUES (1, '示例', 2025, 'done', '2026-03-01', '2026-05-01'), (2, '示例', 2025, 'done', '2026-03-01', '2026-03-20'), (3, '示例', 2025, 'draft', '2026-03-01', NULL);
INSERT INTO listed_item(id, item, archive_transfer, state) VALUES (1, 1, 1, 'struck'), (2, 2, 2, 'done'), (3, 3, 2, 'struck');
