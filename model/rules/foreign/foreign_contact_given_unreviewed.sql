-- title.zh: 对外提供资料物品未经审查批准，或涉密的没有签保密协议
-- title.en: Something was given to a foreign party without review, or classified without an agreement
-- register: foreign_contact
-- use: score
-- counts: once
-- requirement: G5
-- basis: item_37
-- owner: secrecy_officer
-- fix.zh: 请先审查批准再提供；涉密的先与外方签保密协议。已经提供的，查清内容，涉密的按泄密事件报告。
-- fix.en: Review first, and sign an agreement for what is classified. If it is already given, find out what, and report it if it was classified.
SELECT f.id AS record, f.owner AS person, f.department AS department, coalesce(f.until_on, f.from_on) AS since, NULL AS until,
       '涉外活动《' || f.title || '》对外提供' || CASE WHEN f.given_on IS NULL THEN '资料物品没有审查批准' WHEN f.given_by = f.owner THEN '由保密负责人自行批准' WHEN f.given_on > coalesce(f.until_on, f.from_on) THEN '以后（' || f.given_on || '）才批准' ELSE '涉密资料物品' || coalesce('以后（' || f.agreement_on || '）才签保密协议', '没有签保密协议') END AS detail
FROM foreign_contact f
WHERE f.state = 'closed' AND f.gives = 1 AND coalesce(f.until_on, f.from_on) >= :from AND coalesce(f.until_on, f.from_on) <= :today
  AND (f.given_on IS NULL OR f.given_by = f.owner OR f.given_on > coalesce(f.until_on, f.from_on) OR (f.given_level >= 2 AND (f.agreement_on IS NULL OR f.agreement_on > coalesce(f.until_on, f.from_on))))
