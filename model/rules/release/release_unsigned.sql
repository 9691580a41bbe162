-- title.zh: 没有分管领导签发就发布
-- title.en: Issued without the deputy's signature
-- register: release
-- use: prevent score
-- counts: once
-- requirement: J1
-- owner: secrecy_officer
-- fix.zh: 请由分管保密的负责人审核签发后再发布。
-- fix.en: Have the deputy in charge sign before it is issued.
SELECT r.id AS record, r.drafter AS person, r.department AS department, coalesce(r.issued_on, :today) AS since, NULL AS until,
       '《' || r.title || '》没有经分管领导签发就发布' AS detail
FROM release r
WHERE (:record IS NULL OR r.id = :record) AND r.state = 'issued' AND (r.signed_by IS NULL OR r.signed_on IS NULL OR r.signed_on > r.issued_on) AND coalesce(r.issued_on, :today) >= :from
