INSERT INTO exam_attempt(id, paper, person, department, seed, started_at, until_at, finished_at, right_n, total_n, score, passed, state)
SELECT 900020, 2, p.id, p.department, 12345679, add_days(:today, -2) || 'T09:00:00', add_days(:today, -2) || 'T10:00:00', add_days(:today, -2) || 'T09:40:00', 8, 10, 8000, 1, 'done' FROM person p WHERE p.id = 32;
INSERT INTO exam_answer(id, attempt, person, n, question, kind, content, choice_a, choice_b, given, given_at, state)
VALUES (900020, 900020, 32, 1, 1, 'judge', '示例题', '对', '错', 'A', add_days(:today, -2) || 'T10:30:00', 'open');
SELECT 900020 AS record;
