-- case: not back
-- expect: ids 1
-- since: 2026-03-12
INSERT INTO receipt(id, to_account, sent_on, due_on, state) VALUES (1, 7, '2026-03-01', '2026-03-11', 'sent');
-- case: back in time
-- expect: 0
INSERT INTO receipt(id, to_account, sent_on, due_on, back_on, state) VALUES (1, 7, '2026-03-01', '2026-03-11', '2026-03-10', 'back');
-- case: due today
-- expect: 0
INSERT INTO receipt(id, to_account, sent_on, due_on, state) VALUES (1, 7, '2026-06-20', '2026-06-30', 'sent');
-- case: one row, whatever other account there is; back on the last day
-- expect: ids 1
INSERT INTO custody_account(id, name, kind) VALUES (7, '外单位', 'unit_outside'), (8, '外单位二', 'unit_outside');
INSERT INTO receipt(id, to_account, sent_on, due_on, back_on, state) VALUES (1, 7, '2026-03-01', '2026-03-11', NULL, 'sent'), (2, 7, '2026-03-01', '2026-03-11', '2026-03-11', 'back'), (3, 7, '2026-06-20', '2026-06-30', NULL, 'sent');
