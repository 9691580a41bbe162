-- case: closed
-- expect: ids 1
-- since: 2026-06-30
INSERT INTO custody_item(id, name, state) VALUES (1, '示例', 'closed');
INSERT INTO destruction(id, title, state) VALUES (1, '示例', 'draft');
INSERT INTO listed_item(id, item, destruction, state) VALUES (1, 1, 1, 'listed');
-- case: on two lists
-- expect: ids 2
-- since: 2026-06-30
INSERT INTO custody_item(id, name, state) VALUES (1, '示例', 'live');
INSERT INTO destruction(id, title, state) VALUES (1, '示例', 'draft'), (2, '示例', 'draft');
INSERT INTO listed_item(id, item, destruction, state) VALUES (1, 1, 1, 'listed'), (2, 1, 2, 'listed');
-- case: approved already
-- expect: ids 1
-- since: 2026-06-30
INSERT INTO custody_item(id, name, state) VALUES (1, '示例', 'live');
INSERT INTO destruction(id, title, state) VALUES (1, '示例', 'approved');
INSERT INTO listed_item(id, item, destruction, state) VALUES (1, 1, 1, 'listed');
-- case: on no list at all
-- expect: ids 1
-- since: 2026-06-30
INSERT INTO custody_item(id, name, state) VALUES (1, '示例', 'live');
INSERT INTO listed_item(id, item, state) VALUES (1, 1, 'listed');
-- case: fit
-- expect: 0
INSERT INTO custody_item(id, name, state) VALUES (1, '示例', 'live');
INSERT INTO destruction(id, title, state) VALUES (1, '示例', 'draft');
INSERT INTO listed_item(id, item, destruction, state) VALUES (1, 1, 1, 'listed');
-- case: struck off before
-- expect: 0
INSERT INTO custody_item(id, name, state) VALUES (1, '示例', 'live');
INSERT INTO destruction(id, title, state) VALUES (1, '示例', 'draft'), (2, '示例', 'draft');
INSERT INTO listed_item(id, item, destruction, state) VALUES (1, 1, 1, 'struck'), (2, 1, 2, 'listed');
-- case: carried out, handed to the archive: while the list is drawn up, and after; struck from a list that is approved
-- expect: ids 2,4
INSERT INTO custody_item(id, name, state) VALUES (1, '示例', 'live'), (2, '示例', 'live'), (3, '示例', 'live'), (4, '示例', 'live'), (5, '示例', 'live');
INSERT INTO carry_out(id, carrier, state) VALUES (1, 1, 'draft'), (2, 1, 'approved');
INSERT INTO archive_transfer(id, title, state) VALUES (1, '示例', 'draft'), (2, '示例', 'given');
INSERT INTO listed_item(id, item, carry_out, archive_transfer, state) VALUES (1, 1, 1, NULL, 'listed'), (2, 2, 2, NULL, 'listed'), (3, 3, NULL, 1, 'listed'), (4, 4, NULL, 2, 'listed'), (5, 5, 2, NULL, 'struck');
