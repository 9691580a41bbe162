-- case: fifty
-- expect: ids 1
INSERT INTO exam_paper(id, title, pass_mark, open_on, close_on, state) VALUES (1, '考试', 50, '2026-06-01', '2026-06-30', 'open');
-- case: sixty
-- expect: 0
INSERT INTO exam_paper(id, title, pass_mark, open_on, close_on, state) VALUES (1, '考试', 60, '2026-06-01', '2026-06-30', 'open');
-- case: a draft
-- expect: 0
INSERT INTO exam_paper(id, title, pass_mark, open_on, close_on, state) VALUES (1, '考试', 50, '2026-06-01', '2026-06-30', 'draft');
