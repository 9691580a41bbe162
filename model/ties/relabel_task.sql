-- title.zh: 未办的重新标志
-- title.en: Relabelling not done
-- register: relabel_task
-- order: 16
-- settle: set holder
-- by: registry_clerk
SELECT t.id AS record, t.holder AS person, coalesce(substr(t.created_at, 1, 10), :today) AS since, '持有载体须重新标志，' || coalesce(t.due_on, '') || '到期' AS detail
FROM relabel_task t
WHERE t.holder IS NOT NULL AND t.state IN ('open') AND (:record IS NULL OR t.holder = :record)
