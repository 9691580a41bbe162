INSERT INTO inspection_result(report, declared_class, computer, department, machine, check_id, title, verdict, severity, item, detail, first_seen, last_seen, state, created_at)
SELECT r.id, r.declared_class, r.computer, r.department, r.machine, 'listening_ports', '终端检查：网络隔离措施不符合（示例）', 'fail', 4, '29', '预置问题（示例）', r.finished_at, r.finished_at, 'open', r.finished_at FROM inspection_report r WHERE r.computer = 18;
SELECT id AS record FROM inspection_result WHERE check_id = 'listening_ports';
