-- title.zh: 考试没有交卷
-- title.en: An exam was begun and never handed in
-- register: exam_attempt
-- use: remind score
-- requirement: C3
-- basis: own
-- owner: secrecy_officer
-- fix.zh: 请本人交卷；到时由组织者收卷。
-- fix.en: Hand it in; the organiser collects it when time is over.
SELECT t.id AS record, t.person AS person, t.department AS department, add_days(substr(t.started_at, 1, 10), 1) AS since, substr(t.finished_at, 1, 10) AS until,
       p.name || '于' || substr(t.started_at, 1, 10) || '开始的考试' || coalesce('，' || substr(t.finished_at, 1, 10) || '才收卷', '没有交卷') AS detail
FROM exam_attempt t JOIN person p ON p.id = t.person
WHERE substr(t.started_at, 1, 10) < coalesce(substr(t.finished_at, 1, 10), :today)
