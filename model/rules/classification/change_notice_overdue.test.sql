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
