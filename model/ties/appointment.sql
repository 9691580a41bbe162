-- title.zh: 保密组织任职
-- title.en: Appointments
-- register: appointment
-- order: 61
-- settle: hand
-- by: secrecy_officer
SELECT t.id AS record, t.person AS person, coalesce(t.from_on, substr(t.created_at, 1, 10), :today) AS since, CASE t.role WHEN 'group_leader' THEN '保密工作领导小组组长' WHEN 'group_deputy' THEN '领导小组副组长' WHEN 'group_member' THEN '领导小组成员' WHEN 'office_head' THEN '领导小组办公室主任' WHEN 'office_member' THEN '领导小组办公室成员' WHEN 'officer_full' THEN '专职保密员' WHEN 'officer_part' THEN '兼职保密员' WHEN 'review_head' THEN '定密审核机构负责人' WHEN 'review_member' THEN '定密审核机构成员' WHEN 'classifying_officer' THEN '定密责任人' ELSE t.role END || coalesce(' ' || t.order_no, '') AS detail
FROM appointment t
WHERE t.person IS NOT NULL AND t.state IN ('live') AND (:record IS NULL OR t.person = :record)
