-- Computers, media, equipment, internet use, repairs. One classified machine a department of five purposes, three other machines a department; the fourth of the seventh department moves data between classes.
WITH RECURSIVE k(v) AS (SELECT 1 UNION ALL SELECT v + 1 FROM k WHERE v < 4)
INSERT INTO computer(id, no, name, serial_no, disk_serial, secret_level, network, purpose, department, keeper, place, started_on, boot_password, antivirus, jammer,
                     encrypted, wireless, last_check_on, check_by, check_kind, state, created_at)
SELECT (d.id - 1) * 4 + v, 'JSJ-' || ((d.id - 1) * 4 + v), d.name || '第' || v || '号机', 'SN-DEMO-' || ((d.id - 1) * 4 + v), 'DK-DEMO-' || ((d.id - 1) * 4 + v),
       CASE WHEN v = 1 THEN CASE WHEN d.id % 3 = 0 THEN 3 ELSE 2 END ELSE 0 END,
       CASE v WHEN 1 THEN 'none' WHEN 2 THEN 'intranet' WHEN 3 THEN 'internet' ELSE CASE d.id WHEN 7 THEN 'none' ELSE 'intranet' END END,
       CASE WHEN v = 1 THEN CASE d.id % 4 WHEN 0 THEN 'appointments' WHEN 1 THEN 'documents' WHEN 2 THEN 'finance' ELSE 'war_files' END WHEN v = 3 THEN 'internet' WHEN d.id = 7 AND v = 4 THEN 'transfer' ELSE 'office' END,
       d.id, d.head, '示例楼' || (200 + d.id), (CAST(:year AS INTEGER) - 2) || '-03-01', 1, 1, CASE WHEN v = 1 THEN 1 ELSE 0 END,
       CASE WHEN v = 1 THEN 1 ELSE 0 END, 0, add_days(:today, -(20 + (d.id * 4 + v) % 60)), 8, 'manual', 'in_use', add_days(:today, -400) || 'T09:00:00'
FROM department d, k;
INSERT INTO internet_user(id, person, department, computer, purpose, approved_by, approved_on, signed_on, state, created_at)
SELECT d.id, d.head, d.id, (d.id - 1) * 4 + 3, '查询公开资料（示例）', 2, add_days(:today, -300), add_days(:today, -299), 'active', add_days(:today, -301) || 'T09:00:00' FROM department d;
INSERT INTO medium(id, no, name, kind, capacity, serial_no, secret_level, department, keeper, labelled, issued_on, last_check_on, level, state, created_at)
SELECT d.id, 'JZ-' || d.id, '涉密U盘' || d.id || '号', 'usb', '32GB', 'USB-DEMO-' || d.id, 2, d.id, d.head, 1, add_days(:today, -350), add_days(:today, -12), 0, 'in_use', add_days(:today, -350) || 'T09:00:00' FROM department d;
INSERT INTO custody_item(name, kind, medium, account, holder, department, since_at, opened_on, level, state, created_at)
SELECT m.name, 'medium', m.id, 1000 + m.keeper, m.keeper, m.department, m.issued_on || 'T10:00:00', m.issued_on, 2, 'live', m.created_at FROM medium m;
INSERT INTO movement(item, kind, from_account, to_account, given_by, received_by, given_at, received_at, level, state, created_at)
SELECT i.id, 'enter', 1, 2, NULL, 4, i.created_at, i.created_at, 2, 'posted', i.created_at FROM custody_item i WHERE i.medium IS NOT NULL;
INSERT INTO movement(item, kind, from_account, to_account, given_by, received_by, given_at, received_at, level, state, created_at)
SELECT i.id, 'issue', 2, i.account, 4, i.holder, i.since_at, i.since_at, 2, 'posted', i.since_at FROM custody_item i WHERE i.medium IS NOT NULL;
INSERT INTO equipment(id, no, name, kind, serial_no, secret_level, connection, department, keeper, place, started_on, labelled, last_check_on, state, created_at)
SELECT d.id * 2 - 1, 'SB-' || (d.id * 2 - 1), d.name || '涉密打印机', 'printer', 'PR-DEMO-' || d.id, 2, 'none', d.id, d.head, '示例楼' || (200 + d.id), (CAST(:year AS INTEGER) - 2) || '-03-01', 1, add_days(:today, -(30 + d.id % 90)), 'in_use', add_days(:today, -400) || 'T09:00:00' FROM department d;
INSERT INTO equipment(id, no, name, kind, serial_no, secret_level, connection, department, keeper, place, started_on, labelled, last_check_on, state, created_at)
SELECT d.id * 2, 'SB-' || (d.id * 2), d.name || '传真机', 'fax', 'FX-DEMO-' || d.id, 0, 'phone_line', d.id, d.head, '示例楼' || (200 + d.id), (CAST(:year AS INTEGER) - 2) || '-03-01', 1, add_days(:today, -(30 + d.id % 90)), 'in_use', add_days(:today, -400) || 'T09:00:00' FROM department d;
INSERT INTO maintenance(id, no, computer, department, fault, reported_by, reported_on, cause, company, technician, on_site, escort, media_handling, approved_by, approved_on, started_on, done_on, result, state, created_at)
SELECT d.id, 'WX-' || d.id, (d.id - 1) * 4 + 1, d.id, '电源故障（示例）', d.head, add_days(:today, -(100 + d.id % 60)), '电源老化（示例）', '某某电脑公司（示例）', '技术员甲', 1, 8, 'kept', 2, add_days(:today, -(99 + d.id % 60)),
       add_days(:today, -(99 + d.id % 60)), add_days(:today, -(98 + d.id % 60)), '现场更换电源', 'done', add_days(:today, -(100 + d.id % 60)) || 'T09:00:00' FROM department d WHERE d.id <= 6;
