-- case: for office work
-- expect: ids 1
INSERT INTO computer(id, name, state, started_on, secret_level, network, purpose) VALUES (1, '示例', 'in_use', '2026-01-05', 2, 'none', 'office');
-- case: one purpose
-- expect: 0
INSERT INTO computer(id, name, state, started_on, secret_level, network, purpose) VALUES (1, '示例', 'in_use', '2026-01-05', 2, 'none', 'finance');
-- case: an unclassified one may
-- expect: 0
INSERT INTO computer(id, name, state, started_on, secret_level, network, purpose) VALUES (1, '示例', 'in_use', '2026-01-05', 1, 'intranet', 'office');
-- case: scrapped in May
-- expect: ids 1
-- until: 2026-05-10
INSERT INTO computer(id, name, state, secret_level, purpose, started_on, retired_on) VALUES (1, '甲', 'retired', 2, 'office', '2026-02-01', '2026-05-10'), (2, '乙', 'retired', 2, 'documents', '2026-02-01', '2026-05-10');
