INSERT INTO peer(id, code, name, kind, key_id, public_key, since_on, state) VALUES (1, 'A', '示例厅', 'superior', '00', 'k', '2026-01-05', 'active');
INSERT INTO assessment_run(id, standard, period, from_on, to_on, state) VALUES (1, 'shenzhi-100', '2026', '2026-01-01', '2026-12-31', 'closed');
-- case: sent back and not sent anew
-- expect: ids 1
-- since: 2026-06-01
-- says: 示例厅于2026-05-20退回了2026自评（第1份）
INSERT INTO submission(id, run, peer, no, made_at, file_sm3, state, sent_back_on, again_by) VALUES (1, 1, 1, 1, '2026-05-10T09:00:00', 'a', 'returned', '2026-05-20', '2026-05-31');
-- case: until today
-- today: 2026-05-31
-- expect: 0
INSERT INTO submission(id, run, peer, no, made_at, file_sm3, state, sent_back_on, again_by) VALUES (1, 1, 1, 1, '2026-05-10T09:00:00', 'a', 'returned', '2026-05-20', '2026-05-31');
-- case: sent anew; never sent back
-- expect: 0
INSERT INTO submission(id, run, peer, no, made_at, file_sm3, state, sent_back_on, again_by) VALUES (1, 1, 1, 1, '2026-05-10T09:00:00', 'a', 'renewed', '2026-05-20', '2026-05-31'), (2, 1, 1, 2, '2026-06-10T09:00:00', 'b', 'made', NULL, NULL);
