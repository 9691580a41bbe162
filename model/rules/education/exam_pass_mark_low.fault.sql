INSERT INTO exam_paper(id, no, title, group_kind, questions, pass_mark, open_on, close_on, state)
VALUES (900001, 'KS-' || :year || '-901', '摸底考试（示例）', 'everyone', 10, 50, add_days(:today, -12), add_days(:today, -5), 'closed');
SELECT 900001 AS record;
