INSERT INTO handover_line(id, handover, person, tie, tie_title, target_register, target_record, detail, since, exception_reason, exception_until, exception_by, state)
SELECT 900001, h.id, h.person, 'passport', '未交回的出入境证件', 'travel', 1, '示例证件', h.counted_on, '出境未归（示例）', add_days(:today, -3), 2, 'excepted'
FROM handover h WHERE h.id = (SELECT max(id) FROM handover WHERE state = 'closed' AND id < 900000);
SELECT 900001 AS record;
