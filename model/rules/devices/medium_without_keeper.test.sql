-- case: nobody keeps it
-- expect: ids 1
INSERT INTO medium(id, name, kind, secret_level, state, created_at) VALUES (1, '示例盘', 'usb', 0, 'in_use', '2026-03-01T09:00:00');
-- case: it lies in a safe that the books know
-- expect: ids 1
INSERT INTO medium(id, name, kind, secret_level, state) VALUES (1, '示例盘', 'usb', 2, 'in_use');
INSERT INTO custody_item(id, name, kind, medium, account, state) VALUES (1, '示例盘', 'medium', 1, 2, 'live');
-- case: in somebody's hands, which another rule says
-- expect: 0
INSERT INTO medium(id, name, kind, secret_level, state) VALUES (1, '示例盘', 'usb', 2, 'in_use');
INSERT INTO custody_item(id, name, kind, medium, account, holder, state) VALUES (1, '示例盘', 'medium', 1, 2, 5, 'live');
-- case: kept, idle, retired
-- expect: 0
INSERT INTO medium(id, name, kind, secret_level, keeper, state) VALUES (1, '示例盘', 'usb', 2, 5, 'in_use'), (2, '示例盘二', 'usb', 2, NULL, 'idle'), (3, '示例盘三', 'usb', 2, NULL, 'retired');
-- case: a keeper within the days, and a day later; one held it before
-- expect: ids 2
-- since: 2026-03-01
-- until: 2026-03-09
INSERT INTO medium(id, name, kind, secret_level, keeper, state) VALUES (1, '示例盘', 'usb', 2, 5, 'in_use'), (2, '示例盘二', 'usb', 2, 5, 'in_use'), (3, '示例盘三', 'usb', 2, 5, 'in_use');
INSERT INTO periodic_check(id, target_register, target_record, kind, lacking, last_on, done_on, state) VALUES (1, 'medium', 1, 'keeper', 1, '2026-03-01', '2026-03-08', 'kept'), (2, 'medium', 2, 'keeper', 1, '2026-03-01', '2026-03-09', 'kept'), (3, 'medium', 3, 'keeper', 1, '2026-03-01', '2026-03-09', 'kept');
INSERT INTO custody_item(id, name, kind, medium, account, holder, since_at, state) VALUES (2, '示例盘二', 'medium', 2, 2, 5, '2026-03-09T09:00:00', 'live'), (3, '示例盘三', 'medium', 3, 2, 5, '2026-03-02T09:00:00', 'live');
-- case: given back by its keeper in May, and another kept it until then
-- expect: ids 1
-- since: 2026-05-02
INSERT INTO medium(id, name, kind, secret_level, state, created_at) VALUES (1, '示例盘', 'usb', 2, 'in_use', '2026-03-01T09:00:00');
INSERT INTO periodic_check(id, target_register, target_record, kind, person, lacking, last_on, done_on, state) VALUES (1, 'medium', 1, 'keeper', 5, 0, '2026-03-01', '2026-05-02', 'kept');
-- case: entered later than it was made good: since it was issued
-- expect: ids 1
-- since: 2026-02-01
-- until: 2026-06-01
INSERT INTO medium(id, name, kind, state, labelled, keeper, issued_on, created_at) VALUES (1, '示例', 'usb', 'in_use', 1, 5, '2026-02-01', '2026-06-20T09:00:00'), (2, '示例', 'usb', 'in_use', 1, 5, '2026-05-25', '2026-06-20T09:00:00');
INSERT INTO periodic_check(id, target_register, target_record, kind, lacking, last_on, done_on, state) VALUES (1, 'medium', 1, 'keeper', 1, NULL, '2026-06-01', 'kept'), (2, 'medium', 2, 'keeper', 1, NULL, '2026-06-01', 'kept');
