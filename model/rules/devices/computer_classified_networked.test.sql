-- case: bad
-- expect: ids 1
INSERT INTO computer(id, name, state, started_on, secret_level, network) VALUES (1, '示例', 'in_use', '2026-01-05', 2, 'intranet');
-- case: good
-- expect: 0
INSERT INTO computer(id, name, state, started_on, secret_level, network) VALUES (1, '示例', 'in_use', '2026-01-05', 2, 'none');
-- case: retired
-- expect: 0
INSERT INTO computer(id, name, state, started_on, secret_level, network) VALUES (1, '示例', 'retired', '2026-01-05', 2, 'intranet');
-- case: an open machine may; 秘密 is the first that may not; a retired one; a machine by itself
-- expect: ids 2,5
INSERT INTO computer(id, name, state, secret_level, network, started_on) VALUES (1, '甲', 'in_use', 1, 'intranet', '2026-02-01'), (2, '乙', 'in_use', 2, 'intranet', '2026-02-01'), (3, '丙', 'retired', 2, 'internet', '2026-02-01'), (4, '丁', 'in_use', 2, 'none', '2026-02-01'), (5, '戊', 'in_use', 4, 'internet', '2026-02-01');
