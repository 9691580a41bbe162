-- title.zh: 个人留存文件年底没有清退
-- title.en: A paper was kept by a person over the year end
-- register: custody_item
-- use: remind score
-- requirement: F7
-- owner: registry_clerk
-- lead_days: 20
-- fix.zh: 请交回机要室清退登记，确需留用的重新办理借阅。
-- fix.en: Return it to the registry; borrow it again if it is still needed.
SELECT i.id AS record, i.holder AS person, p.department AS department, :year || '-01-01' AS since, NULL AS until,
       '“' || i.name || '”自' || substr(i.since_at, 1, 10) || '起由' || p.name || '留存，上年度末没有清退' AS detail
FROM custody_item i JOIN person p ON p.id = i.holder
WHERE i.state = 'live' AND i.holder IS NOT NULL AND i.kind IN ('copy', 'telegram', 'draft') AND i.since_at < :year || '-01-01'
  AND i.level >= 2 AND i.due_on IS NULL
