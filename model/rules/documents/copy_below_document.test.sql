INSERT INTO document(id, title, level, audience, kind, state) VALUES (1, '示例', 3, NULL, 'incoming', 'registered'), (2, '示例二', 2, '["p1"]', 'incoming', 'registered');
-- case: below its paper, for everybody, for somebody else
-- expect: ids 1,2,3
INSERT INTO copy(id, document, copy_no, level, audience, state) VALUES (1, 1, 1, 2, NULL, 'registered'), (2, 2, 1, 2, NULL, 'registered'), (3, 2, 2, 2, '["p1","p2"]', 'registered');
-- case: the same, and above
-- expect: 0
INSERT INTO copy(id, document, copy_no, level, audience, state) VALUES (1, 1, 1, 3, NULL, 'registered'), (2, 1, 2, 4, NULL, 'registered'), (3, 2, 1, 2, '["p1"]', 'registered'), (4, 1, 3, 3, '["p1"]', 'registered');
-- case: void and destroyed ones
-- expect: 0
INSERT INTO copy(id, document, copy_no, level, audience, state) VALUES (1, 1, 1, 2, NULL, 'void'), (2, 2, 1, 2, NULL, 'destroyed');
