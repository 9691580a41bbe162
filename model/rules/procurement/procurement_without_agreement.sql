-- title.zh: 涉密采购没有保密协议或合同没有保密条款
-- title.en: A classified procurement has no agreement or no clause
-- register: procurement
-- use: prevent score
-- requirement: G6
-- basis: practice_procurement
-- owner: secrecy_officer
-- fix.zh: 请与供应商签订保密协议，合同写明保密事项和要求。
-- fix.en: Sign an agreement with the vendor; the contract states the duties.
-- view: agreement
SELECT p.id AS record, p.owner AS person, p.department AS department, coalesce(p.contract_on, p.started_on, :today) AS since, CASE WHEN x.day IS NOT NULL AND p.clause = 1 AND x.day < coalesce(p.ended_on, '9999') THEN x.day WHEN p.state = 'closed' THEN p.ended_on END AS until,
       '项目《' || p.title || '》' || CASE WHEN coalesce(p.clause, 0) = 0 THEN '合同没有保密条款' ELSE '没有有效的保密协议' END AS detail
FROM procurement p
LEFT JOIN (SELECT q.id, min(v.from_on) AS day FROM procurement q JOIN agreement v ON v.vendor = q.vendor WHERE v.from_on > q.contract_on AND v.from_on <= :today GROUP BY q.id) x ON x.id = p.id   -- signed late
WHERE (:record IS NULL OR p.id = :record) AND (p.state = 'running' OR (p.state = 'closed' AND p.ended_on IS NOT NULL)) AND coalesce(p.secret_level, 0) >= 1
  AND (coalesce(p.clause, 0) = 0 OR NOT EXISTS (SELECT 1 FROM agreement v WHERE v.vendor = p.vendor AND v.from_on <= coalesce(p.contract_on, :today) AND coalesce(v.until_on, '9999') >= coalesce(p.contract_on, :today)))
