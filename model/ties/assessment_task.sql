-- title.zh: 未完成的自查任务
-- title.en: Self-checks not done
-- register: assessment_task
-- order: 59
-- settle: hand
-- by: secrecy_officer
SELECT t.id AS record, t.person AS person, coalesce(substr(t.created_at, 1, 10), :today) AS since, '自查自评任务未完成，' || coalesce(t.due_on, '') || '到期' AS detail
FROM assessment_task t
WHERE t.person IS NOT NULL AND t.state IN ('open') AND (:record IS NULL OR t.person = :record)
