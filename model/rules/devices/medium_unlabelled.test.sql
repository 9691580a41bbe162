-- case: no label
-- expect: ids 1
INSERT INTO medium(id, name, state, labelled, issued_on) VALUES (1, '示例', 'in_use', 0, '2026-02-01');
-- case: labelled
-- expect: 0
INSERT INTO medium(id, name, state, labelled, issued_on) VALUES (1, '示例', 'in_use', 1, '2026-02-01');
-- case: destroyed
-- expect: 0
INSERT INTO medium(id, name, state, labelled, issued_on) VALUES (1, '示例', 'destroyed', 0, '2026-02-01');
-- case: labelled within the days, and a day later
-- expect: ids 2
-- since: 2026-03-01
-- until: 2026-03-09
INSERT INTO medium(id, name, state, labelled, issued_on) VALUES (1, '示例', 'in_use', 1, '2026-02-01'), (2, '示例二', 'in_use', 1, '2026-02-01');
INSERT INTO periodic_check(id, target_register, target_record, kind, lacking, last_on, done_on, state) VALUES (1, 'medium', 1, 'label', 1, '2026-03-01', '2026-03-08', 'kept'), (2, 'medium', 2, 'label', 1, '2026-03-01', '2026-03-09', 'kept');
-- case: lost its label again, and never had lacked one
-- expect: ids 1
-- since: 2026-05-02
-- until: -
INSERT INTO medium(id, name, state, labelled, issued_on) VALUES (1, '示例', 'in_use', 0, '2026-02-01'), (2, '示例二', 'in_use', 1, '2026-02-01');
INSERT INTO periodic_check(id, target_register, target_record, kind, lacking, last_on, done_on, state) VALUES (1, 'medium', 1, 'label', 0, '2026-02-01', '2026-05-02', 'kept');
-- case: entered later than it was made good: since it was issued
-- expect: ids 1
-- since: 2026-02-01
-- until: 2026-06-01
INSERT INTO medium(id, name, kind, state, labelled, keeper, issued_on, created_at) VALUES (1, '示例', 'usb', 'in_use', 1, 5, '2026-02-01', '2026-06-20T09:00:00'), (2, '示例', 'usb', 'in_use', 1, 5, '2026-05-25', '2026-06-20T09:00:00');
INSERT INTO periodic_check(id, target_register, target_record, kind, lacking, last_on, done_on, state) VALUES (1, 'medium', 1, 'label', 1, NULL, '2026-06-01', 'kept'), (2, 'medium', 2, 'label', 1, NULL, '2026-06-01', 'kept');
