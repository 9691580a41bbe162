-- title.zh: 批准后又往传阅夹里放文件
-- title.en: A paper was added to a folder after its approval
-- register: folder_item
-- use: prevent score
-- counts: once
-- requirement: F4
-- owner: registry_clerk
-- fix.zh: 请另开传阅单。
-- fix.en: Start another circulation.
SELECT f.id AS record, 'circulation:' || c.id AS names, f.created_by AS person, NULL AS department, coalesce(substr(f.created_at, 1, 10), :today) AS since, NULL AS until, '传阅单' || coalesce(c.no, '') || '批准后又放入文件：应另开传阅单' AS detail
FROM folder_item f JOIN circulation c ON c.id = f.circulation
WHERE (:record IS NULL OR f.id = :record) AND coalesce(f.created_at, :today) >= :from
  AND ((coalesce(f.put_on, substr(f.created_at, 1, 10)) > c.started_on AND coalesce(f.created_at, '9999') > coalesce(c.created_at, ''))   -- not what came with the circulation itself, entered on a later day than the one of its approval
       OR (:record IS NOT NULL AND f.version = 1 AND f.state = 'in' AND c.state <> 'draft'))
