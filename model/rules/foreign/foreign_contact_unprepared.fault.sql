INSERT INTO foreign_contact(id, no, title, kind, party, department, owner, from_on, until_on, measures, approved_by, approved_on, reminded_on, remind_note, gives, outcome, state, created_at)
VALUES (900101, 'SWH-900101', '示例来访接待（示例）', 'reception', '示例外方', 1, 11, add_days(:today, -20), add_days(:today, -20), NULL, 2, add_days(:today, -25), add_days(:today, -21), '提醒（示例）', 0, '顺利（示例）', 'closed', add_days(:today, -30) || 'T09:00:00');
SELECT 900101 AS record;
