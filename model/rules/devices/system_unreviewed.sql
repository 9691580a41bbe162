-- title.zh: 涉密信息系统没有审查合格就投入使用
-- title.en: A classified system in use before it passed its review
-- register: classified_system
-- use: remind score
-- requirement: G1
-- basis: practice_systems; reg_systems
-- owner: secrecy_officer
-- fix.zh: 请报保密行政管理部门审查，合格前停用；登记审查机关、文号和日期。
-- fix.en: Have the secrecy authority review it, and do not use it before; enter who, document and day.
SELECT s.id AS record, s.department AS department, coalesce(s.started_on, :from) AS since, CASE WHEN s.ended_on < coalesce(s.reviewed_on, '9999') THEN s.ended_on ELSE s.reviewed_on END AS until,
       level_name(s.secret_level) || '级系统“' || s.name || '”' || CASE WHEN s.reviewed_on IS NULL THEN '没有审查合格的记录' ELSE '投入使用以后（' || s.reviewed_on || '）才审查合格' END AS detail
FROM classified_system s
WHERE s.state IN ('in_use', 'ended') AND coalesce(s.started_on, :from) <= :today AND (s.reviewed_on IS NULL OR s.reviewed_on > s.started_on)
