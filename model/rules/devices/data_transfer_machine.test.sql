INSERT INTO computer(id, name, purpose, network, secret_level, started_on, retired_on, state) VALUES (1, '中间机', 'transfer', 'none', 0, NULL, NULL, 'in_use'), (2, '办公机', 'office', 'none', 0, NULL, NULL, 'in_use'), (3, '联网中间机', 'transfer', 'intranet', 0, NULL, NULL, 'in_use'), (4, '旧中间机', 'transfer', 'none', 0, '2025-01-01', '2026-02-28', 'retired'),
 (5, '涉密中间机', 'transfer', 'none', 2, '2026-03-01', NULL, 'in_use'), (6, '改作他用', 'office', 'internet', 0, '2025-01-01', NULL, 'in_use'), (7, '后改为中间机', 'transfer', 'none', 0, '2025-01-01', NULL, 'in_use');
INSERT INTO periodic_check(id, target_register, target_record, kind, held_choice, last_on, done_on, state) VALUES (1, 'computer', 6, 'purpose', 'transfer', '2025-01-01', '2026-03-10', 'kept'), (2, 'computer', 6, 'network', 'none', '2025-01-01', '2026-03-20', 'kept'),
 (3, 'computer', 7, 'purpose', 'office', '2025-01-01', '2026-03-10', 'kept'), (4, 'computer', 7, 'network', 'internet', '2025-01-01', '2026-03-05', 'kept'), (5, 'computer', 7, 'purpose', 'transfer', '2026-03-10', '2026-03-20', 'kept'), (6, 'computer', 7, 'purpose', 'finance', '2026-03-20', '2026-03-30', 'kept');
-- case: none, an office machine, one on the network, one scrapped the day before
-- expect: ids 1,2,3,4
-- since: 2026-03-01,2026-03-01,2026-03-01,2026-03-01
-- says: 导入导出
INSERT INTO data_transfer(id, direction, what, computer, done_on, state) VALUES (1, 'in', '示例', NULL, '2026-03-01', 'done'), (2, 'in', '示例', 2, '2026-03-01', 'done'), (3, 'out', '示例', 3, '2026-03-01', 'done'), (4, 'out', '示例', 4, '2026-03-01', 'done'), (5, 'out', '示例', 4, '2026-02-28', 'done');
-- case: a transfer machine, a classified one on its first day and the day before
-- expect: ids 3
INSERT INTO data_transfer(id, direction, what, computer, done_on, state) VALUES (1, 'in', '示例', 1, '2026-03-01', 'done'), (2, 'out', '示例', 5, '2026-03-01', 'done'), (3, 'out', '示例', 5, '2026-02-28', 'done');
-- case: it serves for something else since, and was a transfer machine that day, and on the day it changed; the day after it was none
-- expect: ids 3
-- says: 不是登记的中间机
INSERT INTO data_transfer(id, direction, what, computer, done_on, state) VALUES (1, 'in', '示例', 6, '2026-03-09', 'done'), (2, 'in', '示例', 6, '2026-03-10', 'done'), (3, 'in', '示例', 6, '2026-03-11', 'done');
-- case: it is one now, and was on the network and for the office then; once more for something else in between
-- expect: ids 1,2,4
INSERT INTO data_transfer(id, direction, what, computer, done_on, state) VALUES (1, 'in', '示例', 7, '2026-03-01', 'done'), (2, 'in', '示例', 7, '2026-03-09', 'done'), (3, 'in', '示例', 7, '2026-03-11', 'done'), (4, 'in', '示例', 7, '2026-03-25', 'done'), (5, 'in', '示例', 7, '2026-03-31', 'done');
-- case: not done yet, cancelled; done the year before
-- expect: 0
INSERT INTO data_transfer(id, direction, what, computer, done_on, state) VALUES (1, 'in', '示例', 2, NULL, 'approved'), (2, 'in', '示例', NULL, NULL, 'cancelled'), (3, 'in', '示例', 2, '2025-12-31', 'done');
