-- title.zh: 签发人不是分管保密的负责人
-- title.en: Signed by somebody else than the deputy in charge
-- register: release
-- use: prevent score
-- counts: once
-- view: headed
-- requirement: J1
-- owner: secrecy_officer
-- fix.zh: 请由分管保密的负责人或主要负责人签发。
-- fix.en: The deputy in charge of secrecy, or the chief, signs.
SELECT r.id AS record, r.signed_by AS person, r.department AS department, coalesce(r.signed_on, :today) AS since, NULL AS until,
       '《' || r.title || '》的签发人不是分管保密的负责人' AS detail
FROM release r
WHERE (:record IS NULL OR r.id = :record) AND r.signed_by IS NOT NULL AND r.state IN ('signed', 'issued') AND coalesce(r.signed_on, :today) >= :from AND NOT EXISTS (SELECT 1 FROM headed h WHERE h.person = r.signed_by AND coalesce(r.signed_on, :today) BETWEEN h.from_on AND h.until_on)
