INSERT INTO assessment_run(id, standard, period, from_on, to_on, title, state, closed_on, created_at)
SELECT 900021, 'shenzhi-100', y.y || '', y.y || '-01-01', y.y || '-12-31', '前几年的自查自评（示例）', 'closed', y.y || '-12-01', y.y || '-12-01T09:00:00' FROM (SELECT CAST(:year AS INTEGER) - 3 AS y) y;
INSERT INTO submission(id, run, peer, no, made_at, file_sm3, state, sent_back_on, faults, again_by, created_at)
SELECT 900021, 900021, 1, 1, add_days(:today, -30) || 'T09:00:00', '9000000000000000000000000000000000000000000000000000000000000001', 'returned', add_days(:today, -20), '有一处与台账不符（示例）', add_days(:today, -5), add_days(:today, -30) || 'T09:00:00';
SELECT 900021 AS record;
