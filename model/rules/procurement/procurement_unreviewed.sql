-- title.zh: 涉密采购项目没有定密，或供应商没有审查、没有资质
-- title.en: A classified procurement ran without level or vendor review
-- register: procurement
-- use: prevent score
-- requirement: G6
-- basis: practice_procurement
-- owner: secrecy_officer
-- fix.zh: 请先确定项目密级并审查供应商。
-- fix.en: Decide the level and review the vendor first.
SELECT p.id AS record, p.owner AS person, p.department AS department, coalesce(p.started_on, :today) AS since, p.ended_on AS until,
       '项目《' || p.title || '》' || CASE WHEN p.secret_level IS NULL OR p.level_on IS NULL THEN '没有确定密级' WHEN EXISTS (SELECT 1 FROM vendor v WHERE v.id = p.vendor AND v.reviewed_on IS NOT NULL) THEN '由没有保密资质的单位印制' ELSE '的供应商没有通过保密审查' END AS detail
FROM procurement p
WHERE (:record IS NULL OR p.id = :record) AND p.state IN ('running', 'closed') AND coalesce(p.ended_on, :today) >= :from
  AND (p.secret_level IS NULL OR p.level_on IS NULL OR NOT EXISTS (SELECT 1 FROM vendor v WHERE v.id = p.vendor AND v.reviewed_on IS NOT NULL AND (coalesce(v.kind, '') <> 'print' OR p.secret_level < 2 OR coalesce(v.licence, '') <> '')))
