-- title.zh: 上网人员没有审批或承诺
-- title.en: Internet use without approval or commitment
-- register: internet_user
-- use: score remind
-- requirement: G3
-- basis: setting lack_days
-- owner: equipment_keeper
-- fix.zh: 请补办审批和承诺。
-- fix.en: Have it approved and the commitment signed.
SELECT i.id AS record, i.person AS person, i.department AS department, coalesce(i.approved_on, :from) AS since, CASE WHEN i.state = 'ended' OR i.signed_on IS NOT NULL AND i.approved_by IS NOT NULL THEN coalesce(i.signed_on, i.until_on) END AS until,
       (SELECT p.name FROM person p WHERE p.id = i.person) || '上网' || CASE WHEN i.signed_on IS NULL OR i.approved_by IS NULL THEN '没有审批或者没有签承诺' ELSE i.approved_on || '批准，迟至' || i.signed_on || '才签承诺' END AS detail
FROM internet_user i
WHERE (i.state = 'active' AND (i.approved_by IS NULL OR i.signed_on IS NULL))
   OR (i.state IN ('approved', 'active', 'ended') AND add_days(i.approved_on, CAST(setting('lack_days') AS INTEGER)) < coalesce(i.signed_on, CASE WHEN i.state = 'ended' THEN coalesce(i.until_on, '') ELSE :today END))
