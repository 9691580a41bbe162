-- title.zh: 变更或解除后未书面通知
-- title.en: A change or lifting was not notified
-- register: decision
-- use: remind score
-- requirement: E2
-- basis: reg_notice
-- owner: classifying_officer
-- lead_days: 15
-- fix.zh: 请书面通知知悉范围内的单位和人员，并填写通知日期。
-- fix.en: Notify everyone in the audience and enter the date.
SELECT d.id AS record, d.drafter AS person, d.department AS department,
       add_days(coalesce(d.lifted_on, d.approved_on), 31) AS since, d.notified_on AS until,
       '《' || d.title || '》' || CASE WHEN d.act = 'lift' OR d.state = 'lifted' THEN '解除' ELSE '变更' END || '后超过30日未书面通知' AS detail
FROM decision d
WHERE (d.state = 'lifted' OR (d.state = 'approved' AND d.act IN ('change', 'extend', 'lift')))
  AND add_days(coalesce(d.lifted_on, d.approved_on), 30) < coalesce(d.notified_on, :today)
