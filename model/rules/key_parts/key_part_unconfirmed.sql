-- title.zh: 要害部门部位没有审批或确认文号
-- title.en: A key part stands as confirmed without approval or document
-- register: key_part
-- use: prevent score
-- requirement: H1
-- basis: reg_parts
-- owner: secrecy_officer
-- fix.zh: 请补齐审批和确认机关、文号、日期。
-- fix.en: Enter who confirmed it, by which document, on which day.
SELECT k.id AS record, k.keeper AS person, k.department AS department, coalesce(k.confirmed_on, :from) AS since, NULL AS until,
       '要害部门部位“' || k.name || '”没有' || CASE WHEN coalesce(k.confirmed_by, '') = '' THEN '确认机关' WHEN coalesce(k.confirm_no, '') = '' THEN '确认文号' ELSE '确认日期' END AS detail
FROM key_part k
WHERE (:record IS NULL OR k.id = :record) AND k.state = 'confirmed' AND (coalesce(k.confirmed_by, '') = '' OR coalesce(k.confirm_no, '') = '' OR k.confirmed_on IS NULL)
