INSERT INTO decision(id, no, title, level, state) VALUES (1, 'DM-1', '示例', 3, 'approved'), (2, 'DM-2', '示例', 3, 'lifted'), (3, 'DM-3', '示例', 3, 'proposed');
-- case: below what was decided; open
-- expect: ids 1,2
INSERT INTO document(id, title, level, decision, kind, registered_on, state) VALUES (1, '示例', 2, 1, 'outgoing', '2026-03-01', 'registered'), (2, '示例', 0, 1, 'incoming', '2026-03-01', 'filed');
-- case: as decided, and above
-- expect: 0
INSERT INTO document(id, title, level, decision, kind, registered_on, state) VALUES (1, '示例', 3, 1, 'outgoing', '2026-03-01', 'registered'), (2, '示例', 4, 1, 'outgoing', '2026-03-01', 'registered');
-- case: declassified since, not decided yet, void, without a decision
-- expect: 0
INSERT INTO document(id, title, level, decision, kind, registered_on, state) VALUES (1, '示例', 0, 2, 'outgoing', '2026-03-01', 'registered'), (2, '示例', 0, 3, 'outgoing', '2026-03-01', 'registered'),
 (3, '示例', 0, 1, 'outgoing', '2026-03-01', 'void'), (4, '示例', 0, NULL, 'outgoing', '2026-03-01', 'registered');
