-- case: nothing came
-- expect: ids 1
-- since: 2026-06-01
INSERT INTO report_call(id, title, standard, period, due_on, state) VALUES (1, '示例', 'shenzhi-100', '2026', '2026-05-31', 'open');
INSERT INTO peer(id, code, name, kind, key_id, public_key, since_on, state) VALUES (1, 'A', '示例甲局', 'subordinate', '00', 'k', '2026-01-05', 'active');
-- case: only an earlier one of another call, and one that a newer one replaced
-- expect: ids 1
INSERT INTO report_call(id, title, standard, period, due_on, state) VALUES (1, '示例', 'shenzhi-100', '2026', '2026-05-31', 'open'), (2, '示例', 'shenzhi-100', '2025', '2025-12-31', 'closed');
INSERT INTO peer(id, code, name, kind, key_id, public_key, since_on, state) VALUES (1, 'A', '示例甲局', 'subordinate', '00', 'k', '2026-01-05', 'active');
INSERT INTO unit_report(peer, call, no, standard, period, made_at, received_on, file_sm3, state) VALUES (1, 2, 1, 'shenzhi-100', '2025', '2026-01-06T09:00:00', '2026-01-06', 'a', 'current'), (1, 1, 2, 'shenzhi-100', '2026', '2026-05-06T09:00:00', '2026-05-06', 'b', 'replaced');
-- case: it came; not due yet; the call is closed; a superior, one not confirmed, one that is closed, one known since later
-- expect: 0
INSERT INTO report_call(id, title, standard, period, due_on, state) VALUES (1, '示例', 'shenzhi-100', '2026', '2026-05-31', 'open'), (2, '示例', 'shenzhi-100', '2025', '2025-12-31', 'closed'), (3, '示例', 'shenzhi-1000', '2026', '2099-12-31', 'open');
INSERT INTO peer(id, code, name, kind, key_id, public_key, since_on, state) VALUES (1, 'A', '示例甲局', 'subordinate', '00', 'k', '2026-01-05', 'active'), (2, 'B', '示例厅', 'superior', '01', 'k', '2026-01-05', 'active'), (3, 'C', '示例乙局', NULL, '02', 'k', NULL, 'proposed'),
 (4, 'D', '示例丙局', 'subordinate', '03', 'k', '2026-01-05', 'closed'), (5, 'E', '示例丁局', 'subordinate', '04', 'k', '2026-06-01', 'active');
INSERT INTO unit_report(peer, call, no, standard, period, made_at, received_on, file_sm3, state) VALUES (1, 1, 1, 'shenzhi-100', '2026', '2026-05-06T09:00:00', '2026-05-06', 'b', 'current');
