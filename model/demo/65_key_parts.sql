-- Key parts with their protection (三铁一器 and the rest), and a patrol each day and night.
INSERT INTO key_part(id, no, name, kind, category, max_level, department, keeper, place, reason, confirmed_by, confirm_no, confirmed_on, last_check_on, state, created_at) VALUES
 (1, 'YH-1', '机要档案室', 'place', 'archive', 3, 1, 7, '示例楼102', '集中保管涉密档案', '某市国家保密局', '示例批〔2020〕1号', '2020-05-01', add_days(:today, -40), 'confirmed', '2020-04-01T09:00:00'),
 (2, 'YH-2', '人事档案室', 'place', 'hr_archive', 3, 2, 5, '示例楼103', '集中保管人事档案', '某市国家保密局', '示例批〔2020〕2号', '2020-05-01', add_days(:today, -41), 'confirmed', '2020-04-01T09:00:00'),
 (3, 'YH-3', '财务室', 'place', 'finance', 2, 4, 14, '示例楼104', '保管财务审计资料', '某市国家保密局', '示例批〔2020〕3号', '2020-05-01', add_days(:today, -42), 'confirmed', '2020-04-01T09:00:00'),
 (4, 'YH-4', '计算机室', 'place', 'computers', 3, 7, 8, '示例楼105', '涉密计算机集中存放', '某市国家保密局', '示例批〔2020〕4号', '2020-05-01', add_days(:today, -43), 'confirmed', '2020-04-01T09:00:00'),
 (5, 'YH-5', '图纸资料室', 'place', 'drawings', 2, 6, 16, '示例楼106', '保管图纸和招投标资料', '某市国家保密局', '示例批〔2020〕5号', '2020-05-01', add_days(:today, -44), 'confirmed', '2020-04-01T09:00:00');
INSERT INTO protection(key_part, kind, place, pieces, installed_on, expires_on, last_check_on, next_check_on, keeper, state, created_at)
SELECT k.id, v.kind, k.place, 1, '2020-04-10',
       CASE v.kind WHEN 'extinguisher' THEN add_months(:today, 14) WHEN 'repellent' THEN add_months(:today, 7) END,
       add_days(:today, -60), add_days(:today, 200), k.keeper, 'ok', '2020-04-10T09:00:00'
FROM key_part k, (SELECT 'iron_door' AS kind UNION ALL SELECT 'window_bars' UNION ALL SELECT 'safe' UNION ALL SELECT 'alarm' UNION ALL SELECT 'extinguisher' UNION ALL SELECT 'repellent') v;
WITH RECURSIVE d(day) AS (SELECT (CAST(:year AS INTEGER) - CASE WHEN :years > 1 THEN 1 ELSE :years END) || '-01-01' UNION ALL SELECT add_days(day, 1) FROM d WHERE day < add_days(:today, -1))
INSERT INTO patrol(key_part, patrol_on, shift, patroller, companion, outcome, state, created_at)
SELECT NULL, day, s.shift, 6, 13, 'normal', 'recorded', day || CASE s.shift WHEN 'day' THEN 'T10:00:00' ELSE 'T22:00:00' END
FROM d, (SELECT 'day' AS shift UNION ALL SELECT 'night') s;
