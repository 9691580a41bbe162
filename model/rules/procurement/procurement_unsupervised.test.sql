-- case: eight months
-- expect: ids 1
INSERT INTO procurement(id, title, state, supervised_on) VALUES (1, '印制', 'running', '2025-10-01');
-- case: in spring
-- expect: 0
INSERT INTO procurement(id, title, state, supervised_on) VALUES (1, '印制', 'running', '2026-04-01');
-- case: closed
-- expect: 0
INSERT INTO procurement(id, title, state, supervised_on) VALUES (1, '印制', 'closed', '2025-01-01');
