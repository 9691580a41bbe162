UPDATE patrol SET outcome = 'abnormal', detail = '档案室窗户未关（示例）', reported_at = patrol_on || 'T10:30:00' WHERE patrol_on = add_days(:today, -8) AND shift = 'day';
SELECT id AS record FROM patrol WHERE outcome = 'abnormal' AND patrol_on = add_days(:today, -8);
