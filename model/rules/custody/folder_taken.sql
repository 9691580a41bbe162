-- title.zh: 从传阅夹中抽走文件
-- title.en: A paper was taken out of a folder
-- register: movement
-- use: prevent score
-- counts: once
-- requirement: F4
-- owner: registry_clerk
-- fix.zh: 请追回放回夹内，查明原因。
-- fix.en: Get it back into the folder and find out why.
SELECT m.id AS record, 'circulation:' || c.id || ' custody_item:' || i.id AS names, m.given_by AS person, p.department AS department, substr(m.given_at, 1, 10) AS since, NULL AS until,
       '“' || i.name || '”还在传阅单' || coalesce(c.no, '') || '的夹内，不能另作他用' AS detail
FROM folder_item f JOIN circulation c ON c.id = f.circulation JOIN movement m ON m.item = f.item JOIN custody_item i ON i.id = m.item LEFT JOIN person p ON p.id = m.given_by
WHERE (:record IS NULL OR m.id = :record) AND f.state = 'out' AND c.state = 'out' AND m.state = 'posted' AND m.kind <> 'counter' AND m.given_at >= c.at_since AND m.given_at >= :from
  AND (m.circulation IS NULL OR m.circulation <> f.circulation)
