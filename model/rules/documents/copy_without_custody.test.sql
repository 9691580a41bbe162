INSERT INTO document(id, title, registered_on) VALUES (1, '示例', '2026-02-01');
-- case: no item
-- expect: ids 1
INSERT INTO copy(id, document, copy_no, state, level) VALUES (1, 1, 1, 'registered', 2);
-- case: with item
-- expect: 0
INSERT INTO copy(id, document, copy_no, state, level) VALUES (1, 1, 1, 'registered', 2);
INSERT INTO custody_item(id, name, copy) VALUES (1, '示例', 1);
-- case: internal paper
-- expect: 0
INSERT INTO copy(id, document, copy_no, state, level) VALUES (1, 1, 1, 'registered', 1);
