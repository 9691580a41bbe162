-- title.zh: 送审的公开信息没有内容
-- title.en: A release went on without its text
-- register: release
-- use: prevent score
-- counts: once
-- requirement: J1
-- owner: secrecy_officer
-- fix.zh: 请填写内容或附上稿件。
-- fix.en: Enter or attach the text.
SELECT r.id AS record, r.drafter AS person, r.department AS department, coalesce(r.reviewed_on, r.signed_on, r.issued_on, :today) AS since, NULL AS until,
       '《' || r.title || '》没有内容也没有附件就送审' AS detail
FROM release r
WHERE (:record IS NULL OR r.id = :record) AND r.state IN ('dept_passed', 'scanned', 'signed', 'issued') AND coalesce(r.signed_on, r.issued_on, :today) >= :from
  AND coalesce(r.content, '') = '' AND r.files IS NULL
