-- case: no level
-- expect: ids 1
INSERT INTO vendor(id, name, reviewed_on, state) VALUES (1, '某公司', '2026-01-01', 'bound');
INSERT INTO procurement(id, title, state, vendor, started_on) VALUES (1, '印制', 'running', 1, '2026-02-01');
-- case: vendor not reviewed
-- expect: ids 1
INSERT INTO vendor(id, name, state) VALUES (1, '某公司', 'proposed');
INSERT INTO procurement(id, title, state, vendor, secret_level, level_on, started_on) VALUES (1, '印制', 'running', 1, 2, '2026-01-20', '2026-02-01');
-- case: both
-- expect: 0
INSERT INTO vendor(id, name, reviewed_on, state) VALUES (1, '某公司', '2026-01-01', 'bound');
INSERT INTO procurement(id, title, state, vendor, secret_level, level_on, started_on) VALUES (1, '印制', 'running', 1, 2, '2026-01-20', '2026-02-01');
-- case: not begun
-- expect: 0
INSERT INTO procurement(id, title, state) VALUES (1, '印制', 'draft');
-- case: it ended on the first day of the period, and the day before
-- expect: ids 1
-- until: 2026-01-01
INSERT INTO procurement(id, title, state, started_on, ended_on) VALUES (1, '印制', 'closed', '2025-06-01', '2026-01-01'), (2, '印制', 'closed', '2025-06-01', '2025-12-31');
-- case: classified papers printed by who has no licence; by one who has it; nothing classified; no printing
-- expect: ids 1
-- says: 没有保密资质
INSERT INTO vendor(id, name, kind, licence, reviewed_on, state) VALUES (1, '甲', 'print', NULL, '2026-01-01', 'bound'), (2, '乙', 'print', '示例资质', '2026-01-01', 'bound'), (3, '丙', 'service', '', '2026-01-01', 'bound');
INSERT INTO procurement(id, title, state, vendor, secret_level, level_on, started_on) VALUES (1, '印制', 'running', 1, 2, '2026-01-20', '2026-02-01'), (2, '印制', 'running', 2, 2, '2026-01-20', '2026-02-01'), (3, '印制', 'running', 1, 1, '2026-01-20', '2026-02-01'), (4, '服务', 'running', 3, 3, '2026-01-20', '2026-02-01');
