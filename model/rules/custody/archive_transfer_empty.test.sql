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
