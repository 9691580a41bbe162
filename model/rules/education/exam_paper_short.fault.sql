UPDATE exam_paper SET questions = 30 WHERE id = 2;
SELECT 2 AS record;
