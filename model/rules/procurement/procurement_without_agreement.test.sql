-- case: no clause
-- expect: ids 1
INSERT INTO vendor(id, name, agreement_on, state) VALUES (1, '某公司', '2026-01-01', 'bound');
INSERT INTO procurement(id, title, state, vendor, secret_level, contract_on) VALUES (1, '印制', 'running', 1, 2, '2026-02-01');
-- case: agreement after the contract
-- expect: ids 1
INSERT INTO vendor(id, name, agreement_on, state) VALUES (1, '某公司', '2026-03-01', 'bound');
INSERT INTO procurement(id, title, state, vendor, secret_level, contract_on, clause) VALUES (1, '印制', 'running', 1, 2, '2026-02-01', 1);
-- case: both
-- expect: 0
INSERT INTO vendor(id, name, agreement_on, state) VALUES (1, '某公司', '2026-01-01', 'bound');
INSERT INTO procurement(id, title, state, vendor, secret_level, contract_on, clause) VALUES (1, '印制', 'running', 1, 2, '2026-02-01', 1);
-- case: nothing secret in it
-- expect: 0
INSERT INTO procurement(id, title, state, secret_level) VALUES (1, '办公用品', 'running', 0);
