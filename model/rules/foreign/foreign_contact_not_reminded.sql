-- title.zh: 涉外活动前没有做保密提醒
-- title.en: Nobody was reminded before a foreign contact
-- register: foreign_contact
-- use: remind score
-- counts: once
-- requirement: J1
-- basis: item_36
-- owner: secrecy_officer
-- lead_days: 3
-- fix.zh: 请在活动开始前对参加人员做保密提醒并登记日期和人员。
-- fix.en: Remind those who take part before it begins, and enter it.
SELECT f.id AS record, f.owner AS person, f.department AS department, f.from_on AS since, NULL AS until,
       '涉外活动《' || f.title || '》' || CASE WHEN f.reminded_on IS NULL THEN '没有保密提醒的记录' ELSE '开始以后（' || f.reminded_on || '）才做保密提醒' END AS detail
FROM foreign_contact f
WHERE f.state <> 'cancelled' AND f.from_on >= :from AND f.from_on <= :today AND (f.reminded_on IS NULL OR f.reminded_on > f.from_on)
