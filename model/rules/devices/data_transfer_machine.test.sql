INSERT INTO computer(id, name, purpose, network, secret_level, state) VALUES (1, '中间机', 'transfer', 'none', 0, 'in_use'), (2, '办公机', 'office', 'none', 0, 'in_use'), (3, '联网中间机', 'transfer', 'intranet', 0, 'in_use'), (4, '旧中间机', 'transfer', 'none', 0, 'retired'), (5, '涉密中间机', 'transfer', 'none', 2, 'in_use');
-- case: none, an office machine, one on the network, one scrapped
-- expect: ids 1,2,3,4
INSERT INTO data_transfer(id, direction, what, computer, done_on, state) VALUES (1, 'in', '示例', NULL, '2026-03-01', 'done'), (2, 'in', '示例', 2, '2026-03-01', 'done'), (3, 'out', '示例', 3, '2026-03-01', 'done'), (4, 'out', '示例', 4, '2026-03-01', 'done');
-- case: a transfer machine, a classified one
-- expect: 0
INSERT INTO data_transfer(id, direction, what, computer, done_on, state) VALUES (1, 'in', '示例', 1, '2026-03-01', 'done'), (2, 'out', '示例', 5, '2026-03-01', 'done');
-- case: not done yet, cancelled
-- expect: 0
INSERT INTO data_transfer(id, direction, what, computer, state) VALUES (1, 'in', '示例', 2, 'approved'), (2, 'in', '示例', NULL, 'cancelled');
