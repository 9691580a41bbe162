-- case: nobody
-- expect: ids 1
INSERT INTO computer(id, name, state, secret_level, network, started_on) VALUES (1, '示例', 'in_use', 0, 'internet', '2026-01-05');
INSERT INTO internet_user(id, person, computer, state) VALUES (1, 5, 1, 'ended');
-- case: registered
-- expect: 0
INSERT INTO computer(id, name, state, secret_level, network, started_on) VALUES (1, '示例', 'in_use', 0, 'internet', '2026-01-05');
INSERT INTO internet_user(id, person, computer, state) VALUES (1, 5, 1, 'active');
-- case: on the house's own network only
-- expect: 0
INSERT INTO computer(id, name, state, secret_level, network, started_on) VALUES (1, '示例', 'in_use', 0, 'intranet', '2026-01-05');
