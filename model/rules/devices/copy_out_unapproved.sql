-- title.zh: 未经领导同意对外提供软件资料
-- title.en: Programs or data were given out without the leader's consent
-- register: copy_out
-- use: prevent score
-- counts: once
-- requirement: G5
-- owner: equipment_keeper
-- fix.zh: 请收回并补办审批；今后先批准后提供。
-- fix.en: Get it back and have it approved; next time first.
SELECT o.id AS record, o.applicant AS person, o.department AS department, coalesce(o.given_on, :today) AS since, NULL AS until,
       '《' || o.what || '》提供给' || o.receiver || '，没有领导批准' AS detail
FROM copy_out o
WHERE (:record IS NULL OR o.id = :record) AND o.state = 'given' AND coalesce(o.given_on, :today) >= :from
  AND (o.approved_by IS NULL OR o.approved_by = o.applicant OR o.approved_on > o.given_on)
