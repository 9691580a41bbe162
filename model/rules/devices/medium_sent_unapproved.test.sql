INSERT INTO medium(id, name, secret_level, department) VALUES (1, '示例盘', 2, 5), (2, '示例光盘', 3, 5);
INSERT INTO custody_item(id, name, kind, medium, level, state) VALUES (11, '示例盘', 'medium', 1, 2, 'live'), (12, '示例光盘', 'medium', 2, 3, 'live'), (13, '示例文件', 'copy', NULL, 2, 'live');
INSERT INTO custody_account(id, name, kind) VALUES (2, '机要室', 'registry'), (7, '某某局', 'unit_outside');
-- case: nobody approved; approved for another medium, the day after, below its level; asked only, refused
-- expect: ids 1,2,3
-- since: 2026-03-01,2026-03-02,2026-03-03
-- says: 没有领导批准
INSERT INTO copy_out(id, what, medium, secret_level, approved_on, state) VALUES (1, '甲', 2, 2, '2026-02-01', 'approved'), (2, '乙', 1, 2, '2026-03-04', 'given'), (3, '丙', 1, 2, NULL, 'asked'), (4, '丁', 1, 2, '2026-02-01', 'refused'), (5, '戊', 1, 0, '2026-02-01', 'approved');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, level, state) VALUES (1, 11, 'send_out', 2, 7, '2026-03-01T09:00:00', 2, 'posted'), (2, 12, 'send_out', 2, 7, '2026-03-02T09:00:00', 3, 'posted'), (3, 11, 'send_out', 2, 7, '2026-03-03T09:00:00', 2, 'posted');
-- case: approved that day, entered as given before and after it went
-- expect: 0
INSERT INTO copy_out(id, what, medium, secret_level, approved_on, given_on, state) VALUES (1, '甲', 1, 2, '2026-03-01', '2026-03-01', 'given'), (2, '乙', 2, 4, '2026-02-20', NULL, 'approved');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, level, state) VALUES (1, 11, 'send_out', 2, 7, '2026-03-01T09:00:00', 2, 'posted'), (2, 12, 'send_out', 2, 7, '2026-03-02T09:00:00', 3, 'posted');
-- case: it came back and goes once more by the same approval; by another it may
-- expect: ids 2
INSERT INTO copy_out(id, what, medium, secret_level, approved_on, given_on, state) VALUES (1, '甲', 1, 2, '2026-02-20', '2026-03-01', 'given'), (2, '乙', 1, 2, '2026-05-01', NULL, 'approved');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, level, state) VALUES (1, 11, 'send_out', 2, 7, '2026-03-01T09:00:00', 2, 'posted'), (2, 11, 'send_out', 2, 7, '2026-04-01T09:00:00', 2, 'posted'), (3, 11, 'send_out', 2, 7, '2026-05-01T09:00:00', 2, 'posted');
-- case: sent out wrongly and struck out, and then by the approval; not secret; a paper; given inside; offered; last year
-- expect: 0
INSERT INTO copy_out(id, what, medium, secret_level, approved_on, state) VALUES (1, '甲', 2, 3, '2026-02-20', 'approved');
INSERT INTO movement(id, item, kind, from_account, to_account, given_at, level, state) VALUES (1, 12, 'send_out', 2, 7, '2026-03-01T09:00:00', 3, 'countered'), (2, 12, 'send_out', 2, 7, '2026-04-01T09:00:00', 3, 'posted'), (3, 11, 'send_out', 2, 7, '2026-03-01T09:00:00', 1, 'posted'), (4, 13, 'send_out', 2, 7, '2026-03-01T09:00:00', 2, 'posted'),
 (5, 11, 'issue', 2, 7, '2026-03-01T09:00:00', 2, 'posted'), (6, 11, 'send_out', 2, 7, '2026-03-01T09:00:00', 2, 'offered'), (7, 11, 'send_out', 2, 7, '2025-12-31T09:00:00', 2, 'posted');
