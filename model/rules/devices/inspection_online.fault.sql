INSERT INTO inspection_result(report, declared_class, computer, department, machine, check_id, title, verdict, severity, item, detail, first_seen, last_seen, state, created_at)
SELECT r.id, r.declared_class, r.computer, r.department, r.machine, 'classified_past_connection', '终端检查：涉密计算机有联网痕迹（示例）', 'fail', 4, '51', '预置问题（示例）', r.finished_at, r.finished_at, 'open', r.finished_at FROM inspection_report r WHERE r.computer = 1;
SELECT id AS record FROM inspection_result WHERE check_id = 'classified_past_connection';
