-- What stands behind the devices: the approval of each classified machine, its last signed check, vendors with their agreements, data given out, procurement.
UPDATE computer SET password_changed_on = add_days(:today, -25), antivirus_updated_on = add_days(last_check_on, -1), os_installed_on = add_days(started_on, -2);
INSERT INTO device_request(id, no, kind, computer, department, applicant, applied_on, reason, disk_handling, approved_by, approved_on, done_by, done_on, result, state, created_at)
SELECT row_number() OVER (ORDER BY c.id), 'SP-' || substr(c.started_on, 1, 4) || '-' || substr('0000' || row_number() OVER (ORDER BY c.id), -4), 'use', c.id, c.department, c.keeper,
       add_days(c.started_on, -10), '涉密文件制作需要（示例）', 'none', 2, add_days(c.started_on, -5), 8, c.started_on, '已启用', 'done', add_days(c.started_on, -10) || 'T09:00:00'
FROM computer c WHERE c.secret_level >= 2;
INSERT INTO computer_check(computer, department, checked_on, source, checked_by, boot_password, password_changed_on, antivirus, antivirus_updated_on, jammer, encrypted, wireless, state, created_at)
SELECT c.id, c.department, c.last_check_on, 'manual', 8, c.boot_password, c.password_changed_on, c.antivirus, c.antivirus_updated_on, c.jammer, c.encrypted, c.wireless, 'signed', c.last_check_on || 'T16:00:00'
FROM computer c;
INSERT INTO vendor(id, name, kind, licence, contact, reviewed_by, reviewed_on, opinion, agreement_on, agreement_until, state, created_at) VALUES
 (1, '某某电脑公司（示例）', 'repair', '示例资质001', '000-0000101', 3, (CAST(:year AS INTEGER) - :years - 1) || '-01-10', '符合要求（示例）', (CAST(:year AS INTEGER) - :years - 1) || '-01-15', (CAST(:year AS INTEGER) + 2) || '-12-31', 'bound', (CAST(:year AS INTEGER) - :years - 1) || '-01-05T09:00:00'),
 (2, '某某印刷厂（示例）', 'print', '示例资质002', '000-0000102', 3, (CAST(:year AS INTEGER) - :years - 1) || '-01-11', '符合要求（示例）', (CAST(:year AS INTEGER) - :years - 1) || '-01-16', (CAST(:year AS INTEGER) + 2) || '-12-31', 'bound', (CAST(:year AS INTEGER) - :years - 1) || '-01-06T09:00:00');
UPDATE maintenance SET vendor = 1;
INSERT INTO copy_out(id, no, what, secret_level, how, copies, receiver, purpose, applicant, department, applied_on, agreement_on, approved_by, approved_on, given_on, given_by, receipt, state, created_at) VALUES
 (1, 'WT-' || (CAST(:year AS INTEGER) - 1) || '-0001', '业务统计程序（示例）', 0, 'file', 1, '某某局（示例外单位）', '业务协作', 20, 5, (CAST(:year AS INTEGER) - 1) || '-04-01', NULL, 2, (CAST(:year AS INTEGER) - 1) || '-04-02', (CAST(:year AS INTEGER) - 1) || '-04-03', 20, '对方经办人（示例）', 'given', (CAST(:year AS INTEGER) - 1) || '-04-01T09:00:00'),
 (2, 'WT-' || (CAST(:year AS INTEGER) - 1) || '-0002', '专项资料汇编（示例）', 2, 'copy', 2, '某某局（示例外单位）', '联合检查', 21, 6, (CAST(:year AS INTEGER) - 1) || '-09-01', (CAST(:year AS INTEGER) - 1) || '-09-01', 2, (CAST(:year AS INTEGER) - 1) || '-09-02', (CAST(:year AS INTEGER) - 1) || '-09-03', 21, '对方经办人（示例）', 'given', (CAST(:year AS INTEGER) - 1) || '-09-01T09:00:00');
INSERT INTO procurement(id, no, title, kind, department, owner, secret_level, level_basis, level_on, vendor, contract_no, contract_on, clause, people_agreed_on, supervised_on, supervise_note, started_on, ended_on, state, created_at) VALUES
 (1, 'CGX-' || (CAST(:year AS INTEGER) - 1) || '-001', '涉密文件印制服务（示例）', 'service', 1, 11, 2, '保密事项范围（示例）', (CAST(:year AS INTEGER) - 1) || '-02-01', 2, '示例合同1号', (CAST(:year AS INTEGER) - 1) || '-02-20', 1, (CAST(:year AS INTEGER) - 1) || '-02-10', add_days(:today, -30), '按约定管理（示例）', (CAST(:year AS INTEGER) - 1) || '-02-21', NULL, 'running', (CAST(:year AS INTEGER) - 1) || '-01-20T09:00:00');
