INSERT INTO computer(id, name, purpose, started_on, department) VALUES (1, '中间机', 'transfer', '2026-02-01', 7), (2, '办公机', 'office', NULL, 7), (3, '后作他用', 'office', NULL, 7), (4, '后作中间机', 'transfer', NULL, 7);
INSERT INTO periodic_check(target_register, target_record, kind, held_choice, last_on, done_on, state) VALUES ('computer', 3, 'purpose', 'transfer', '2025-01-01', '2026-04-01', 'kept'), ('computer', 4, 'purpose', 'office', '2025-01-01', '2026-04-01', 'kept');
INSERT INTO data_transfer(id, computer, what, done_on, state) VALUES (1, 1, '示例', '2026-03-02', 'done'), (2, 1, '示例', '2026-03-05', 'approved'), (3, 2, '示例', '2026-03-06', 'done');
INSERT INTO inspection_report(id, machine, matching, started_at, finished_at, state) VALUES (1, 'c1', 'matched', '2026-03-10T09:00:00', '2026-03-10T09:01:00', 'current');
-- case: the first day registered and the last not; only asked for, on another machine; in between, kept over reports
-- expect: ids 1,2,2,3
-- since: 2026-03-08,2026-03-03,2026-03-06,2026-03-05
-- says: 没有导入导出登记
INSERT INTO inspection_usb(id, computer, machine, kind, device, declared_class, first_seen, last_seen, state) VALUES (1, 1, 'c1', 'storage', 'A', 'unclassified', '2026-03-02T09:00:00', '2026-03-08T09:00:00', 'seen'), (2, 1, 'c1', 'card', 'B', 'unclassified', '2026-03-02T09:00:00', '2026-03-06T09:00:00', 'seen'),
 (3, 1, 'c1', 'phone', 'C', 'unclassified', '2026-03-05T09:00:00', '2026-03-05T10:00:00', 'seen');
INSERT INTO periodic_check(target_register, target_record, kind, last_on, done_on, state) VALUES ('inspection_usb', 2, 'used', '2026-03-03', '2026-06-01', 'kept');
-- case: registered that day; on the day of the check; before it was put to use, or had its present one; a keyboard; an office machine; the year before
-- expect: 0
INSERT INTO inspection_usb(id, computer, machine, kind, device, declared_class, first_seen, last_seen, state) VALUES (1, 1, 'c1', 'storage', 'A', 'unclassified', '2026-03-02T09:00:00', '2026-03-10T09:00:30', 'seen'), (2, 1, 'c1', 'storage', 'B', 'unclassified', '2026-01-20T09:00:00', '2026-01-31T09:00:00', 'seen'),
 (3, 1, 'c1', 'input', 'C', 'unclassified', '2026-03-05T09:00:00', '2026-03-05T10:00:00', 'seen'), (4, 2, 'c2', 'storage', 'A', 'unclassified', '2026-03-05T09:00:00', '2026-03-05T10:00:00', 'seen'), (5, 3, 'c3', 'storage', 'A', 'unclassified', '2026-04-02T09:00:00', '2026-05-05T10:00:00', 'seen'),
 (6, 4, 'c4', 'storage', 'A', 'unclassified', '2026-02-02T09:00:00', '2026-03-05T10:00:00', 'seen'), (7, 1, 'c1', 'storage', 'D', 'unclassified', '2026-03-01T00:00:00', '2026-03-02T10:00:00', 'seen'), (8, 4, 'c4', 'storage', 'D', 'unclassified', '2025-03-02T00:00:00', '2025-12-31T10:00:00', 'seen');
-- case: it was a transfer machine then, and is one now
-- expect: ids 5,6
-- since: 2026-03-05,2026-04-02
INSERT INTO inspection_usb(id, computer, machine, kind, device, declared_class, first_seen, last_seen, state) VALUES (5, 3, 'c3', 'storage', 'A', 'unclassified', '2026-03-05T09:00:00', '2026-05-05T10:00:00', 'seen'), (6, 4, 'c4', 'storage', 'A', 'unclassified', '2026-02-02T09:00:00', '2026-04-02T10:00:00', 'seen');
-- case: dismissed for the machine, for another device, until yesterday, of another check
-- expect: ids 2,3,4
INSERT INTO inspection_usb(id, computer, machine, kind, device, declared_class, first_seen, last_seen, state) VALUES (1, 1, 'c1', 'storage', 'A', 'unclassified', '2026-03-05T09:00:00', '2026-03-05T10:00:00', 'seen'), (2, 1, 'c1', 'storage', 'B', 'unclassified', '2026-03-05T09:00:00', '2026-03-05T10:00:00', 'seen'),
 (3, 1, 'c1', 'storage', 'C', 'unclassified', '2026-03-05T09:00:00', '2026-03-05T10:00:00', 'seen'), (4, 1, 'c1', 'storage', 'D', 'unclassified', '2026-03-05T09:00:00', '2026-03-05T10:00:00', 'seen');
INSERT INTO inspection_dismissal(id, computer, check_id, device, state, ends_on) VALUES (1, 1, 'transfer_use', 'A', 'approved', '2026-06-30'), (2, 1, 'transfer_use', 'B', 'asked', '2026-12-31'), (3, 1, 'transfer_use', 'C', 'approved', '2026-06-29'), (4, 1, 'cross_use', 'D', 'approved', '2026-12-31');
