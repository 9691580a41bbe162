-- title.zh: 涉外活动没有保密措施或未经批准
-- title.en: A foreign contact without measures, or not approved
-- register: foreign_contact
-- use: remind score
-- counts: once
-- requirement: J1
-- basis: item_36
-- owner: secrecy_officer
-- lead_days: 7
-- fix.zh: 请在活动开始前写明保密措施并报领导批准；保密负责人不得自批。
-- fix.en: Write down the measures and have them approved before it begins, not by its owner.
SELECT f.id AS record, f.owner AS person, f.department AS department, f.from_on AS since, NULL AS until,
       '涉外活动《' || f.title || '》' || CASE WHEN coalesce(f.measures, '') = '' THEN '没有保密措施' WHEN f.approved_on IS NULL THEN '没有领导批准' WHEN f.approved_by = f.owner THEN '由保密负责人自行批准' ELSE '开始以后（' || f.approved_on || '）才批准' END AS detail
FROM foreign_contact f
WHERE f.state <> 'cancelled' AND f.from_on >= :from AND f.from_on <= :today
  AND (coalesce(f.measures, '') = '' OR f.approved_on IS NULL OR f.approved_on > f.from_on OR f.approved_by = f.owner)
