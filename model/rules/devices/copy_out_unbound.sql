-- title.zh: 对外提供涉密资料没有签保密协议
-- title.en: Classified matter was given out without an agreement
-- register: copy_out
-- use: prevent score
-- counts: once
-- requirement: G5
-- basis: item_37
-- owner: equipment_keeper
-- fix.zh: 请先与接收方签订保密协议。
-- fix.en: Have the receiver sign an agreement first.
SELECT o.id AS record, o.applicant AS person, o.department AS department, coalesce(o.given_on, o.approved_on, :today) AS since, NULL AS until,
       level_name(o.secret_level) || '级《' || o.what || '》提供给' || o.receiver || '，没有保密协议' AS detail
FROM copy_out o
WHERE (:record IS NULL OR o.id = :record) AND o.state IN ('approved', 'given') AND o.secret_level >= 2 AND coalesce(o.given_on, :today) >= :from
  AND (o.agreement_on IS NULL OR o.agreement_on > o.given_on)
