-- title.zh: 要害部门部位没有责任人
-- title.en: A key part has no keeper, or the keeper has left
-- register: key_part
-- use: prevent score
-- requirement: H1
-- owner: secrecy_officer
-- fix.zh: 请指定在职的责任人。
-- fix.en: Name a new keeper.
SELECT k.id AS record, NULL AS person, k.department AS department, coalesce(p.left_on, k.confirmed_on, :from) AS since, NULL AS until,
       '要害部门部位“' || k.name || '”' || CASE WHEN p.id IS NULL THEN '没有责任人' ELSE '的责任人' || p.name || '已于' || p.left_on || '离开' END AS detail
FROM key_part k LEFT JOIN person p ON p.id = k.keeper
WHERE (:record IS NULL OR k.id = :record) AND k.state = 'confirmed' AND (p.id IS NULL OR p.left_on <= :today)
