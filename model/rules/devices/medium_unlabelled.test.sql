-- case: no label
-- expect: ids 1
INSERT INTO medium(id, name, state, labelled, issued_on) VALUES (1, '示例', 'in_use', 0, '2026-02-01');
-- case: labelled
-- expect: 0
INSERT INTO medium(id, name, state, labelled, issued_on) VALUES (1, '示例', 'in_use', 1, '2026-02-01');
-- case: destroyed
-- expect: 0
INSERT INTO medium(id, name, state, labelled, issued_on) VALUES (1, '示例', 'destroyed', 0, '2026-02-01');
