-- title.zh: 发布前没有内容扫描结果
-- title.en: Issued without a content scan
-- register: release
-- use: prevent score
-- counts: once
-- requirement: J1
-- owner: secrecy_officer
-- fix.zh: 请先扫描；有命中的写明处理意见。
-- fix.en: Scan first; explain each hit.
SELECT r.id AS record, r.drafter AS person, r.department AS department, coalesce(r.signed_on, r.issued_on, :today) AS since, NULL AS until,
       '《' || r.title || '》' || CASE WHEN r.scan_on IS NULL THEN '没有内容扫描结果' ELSE '扫描有命中，没有处理意见' END AS detail
FROM release r
WHERE (:record IS NULL OR r.id = :record) AND r.state IN ('signed', 'issued') AND coalesce(r.signed_on, :today) >= :from AND (r.scan_on IS NULL OR (r.scan_result = 'hits' AND coalesce(r.scan_note, '') = ''))
