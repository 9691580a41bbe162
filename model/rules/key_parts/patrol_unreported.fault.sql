UPDATE patrol SET outcome = 'abnormal', detail = '机房门未锁（示例）', state = 'handled' WHERE patrol_on = add_days(:today, -9) AND shift = 'night';
SELECT id AS record FROM patrol WHERE patrol_on = add_days(:today, -9) AND shift = 'night';
