-- title.zh: 公开信息由承办人自审自签
-- title.en: A release was reviewed or signed by its drafter
-- register: release
-- use: prevent score
-- counts: once
-- requirement: J1
-- basis: law_release
-- owner: secrecy_officer
-- fix.zh: 请由他人审查、签发。
-- fix.en: Somebody else reviews and signs.
SELECT r.id AS record, r.drafter AS person, r.department AS department, coalesce(r.signed_on, r.issued_on, r.reviewed_on, :today) AS since, NULL AS until,
       '《' || r.title || '》' || CASE WHEN r.reviewed_by = r.drafter THEN '由承办人自行审查' WHEN r.signed_by = r.drafter THEN '由承办人自行签发' ELSE '审查和签发是同一人' END AS detail
FROM release r
WHERE (:record IS NULL OR r.id = :record) AND r.state IN ('dept_passed', 'scanned', 'signed', 'issued') AND coalesce(r.signed_on, r.issued_on, r.reviewed_on, :today) >= :from
  AND (r.reviewed_by = r.drafter OR r.signed_by = r.drafter OR r.signed_by = r.reviewed_by)
