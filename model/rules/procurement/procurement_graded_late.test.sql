-- case: a day after the contract, on its day, before it; it turned out to be public; not running yet, dropped
-- expect: ids 1,7
-- since: 2026-02-10,2026-02-10
-- until: 2026-02-11,2026-02-11
INSERT INTO procurement(id, title, secret_level, level_on, contract_on, ended_on, state) VALUES (1, '示例', 2, '2026-02-11', '2026-02-10', NULL, 'running'), (2, '示例', 2, '2026-02-10', '2026-02-10', NULL, 'running'), (3, '示例', 2, '2026-02-01', '2026-02-10', NULL, 'running'),
 (4, '示例', 0, '2026-02-11', '2026-02-10', NULL, 'running'), (5, '示例', 2, '2026-02-11', NULL, NULL, 'graded'), (6, '示例', 2, '2026-02-11', '2026-02-10', NULL, 'dropped'), (7, '示例', 1, '2026-02-11', '2026-02-10', '2026-05-01', 'closed');
-- case: no level at all is another rule's
-- expect: 0
INSERT INTO procurement(id, title, contract_on, state) VALUES (1, '示例', '2026-02-10', 'running');
-- case: last year's, decided over new year, and within the year
-- expect: ids 1
-- until: 2026-01-01
INSERT INTO procurement(id, title, secret_level, level_on, contract_on, state) VALUES (1, '示例', 2, '2026-01-01', '2025-12-10', 'running'), (2, '示例', 2, '2025-12-31', '2025-12-10', 'running');
