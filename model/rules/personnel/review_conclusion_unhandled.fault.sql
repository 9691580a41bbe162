INSERT INTO review(id, person, department, year, kind, due_on, reviewed_on, reviewer, conclusion, opinion, state)
VALUES (900001, 18, 8, CAST(:year AS INTEGER), 'vetting', add_days(:today, -40), add_days(:today, -45), 5, 'adjust', '建议调整为一般（示例）', 'done');
SELECT 900001 AS record;
