-- case: not delivered
-- expect: ids 1
-- since: 2026-06-21
INSERT INTO change_notice(id, review, due_on, state) VALUES (1, 1, '2026-06-20', 'open');
-- case: delivered in time
-- expect: 0
INSERT INTO change_notice(id, review, due_on, sent_on, state) VALUES (1, 1, '2026-06-20', '2026-06-20', 'sent');
-- case: read in time without a delivery
-- expect: 0
INSERT INTO change_notice(id, review, due_on, read_on, state) VALUES (1, 1, '2026-06-20', '2026-06-18', 'read');
-- case: one row, whoever else there is
-- expect: ids 1,2
INSERT INTO person(id, name) VALUES (41, '甲'), (42, '乙');
INSERT INTO custody_account(id, name, kind) VALUES (41, '外单位', 'unit_outside'), (42, '外单位二', 'unit_outside');
INSERT INTO change_notice(id, review, person, account, due_on, state) VALUES (1, 1, 41, NULL, '2026-03-01', 'open'), (2, 1, NULL, 41, '2026-03-01', 'open');
