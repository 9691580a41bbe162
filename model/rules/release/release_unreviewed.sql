-- title.zh: 公开信息没有承办部门审查
-- title.en: The department did not review a release
-- register: release
-- use: prevent score
-- counts: once
-- requirement: J1
-- owner: secrecy_officer
-- fix.zh: 请先由承办部门负责人审查。
-- fix.en: The head of the department reviews it first.
SELECT r.id AS record, r.drafter AS person, r.department AS department, coalesce(r.signed_on, r.issued_on, r.scan_on, :today) AS since, NULL AS until,
       '《' || r.title || '》没有承办部门审查' AS detail
FROM release r
WHERE (:record IS NULL OR r.id = :record) AND r.state IN ('scanned', 'signed', 'issued') AND (r.reviewed_by IS NULL OR r.reviewed_on IS NULL) AND coalesce(r.signed_on, r.issued_on, r.scan_on, :today) >= :from
