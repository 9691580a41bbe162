-- title.zh: 上网人员没有审批或承诺
-- title.en: Internet use without approval or commitment
-- register: internet_user
-- use: score remind
-- requirement: G3
-- owner: equipment_keeper
-- fix.zh: 请补办审批和承诺。
-- fix.en: Have it approved and the commitment signed.
SELECT i.id AS record, i.person AS person, i.department AS department, coalesce(i.approved_on, :from) AS since, NULL AS until,
       '上网登记' || i.id || '号没有审批或者没有签承诺' AS detail
FROM internet_user i
WHERE i.state = 'active' AND (i.approved_by IS NULL OR i.signed_on IS NULL)
