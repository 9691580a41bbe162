-- title.zh: 公开信息审查次序颠倒
-- title.en: The steps of a release are out of order
-- register: release
-- use: prevent score
-- counts: once
-- requirement: J1
-- owner: secrecy_officer
-- fix.zh: 请按部门审查→内容扫描→分管领导签发→办公室发布的次序办理。
-- fix.en: Department review, scan, signature, issue, in this order.
SELECT r.id AS record, r.drafter AS person, r.department AS department, coalesce(r.issued_on, r.signed_on, :today) AS since, NULL AS until,
       '《' || r.title || '》' || CASE WHEN r.signed_on < r.scan_on THEN '扫描之前已签发' ELSE '部门审查之前已扫描' END AS detail
FROM release r
WHERE (:record IS NULL OR r.id = :record) AND r.state IN ('scanned', 'signed', 'issued') AND coalesce(r.issued_on, r.signed_on, :today) >= :from
  AND (r.signed_on < r.scan_on OR r.scan_on < r.reviewed_on)   -- issued before it was signed: release_unsigned
