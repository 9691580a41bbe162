-- title.zh: 重要涉密会议的保密方案没有报备
-- title.en: The plan of an important meeting was not filed
-- register: meeting
-- use: prevent score
-- counts: once
-- requirement: I1
-- basis: item_34
-- owner: secrecy_officer
-- fix.zh: 请制定保密方案并报本单位保密工作机构备案。
-- fix.en: Make the plan and file it with the secrecy office.
SELECT m.id AS record, m.organizer AS person, m.department AS department, coalesce(m.approved_on, m.held_on) AS since, NULL AS until,
       level_name(m.level) || '级会议《' || m.title || '》的保密方案没有报备' AS detail
FROM meeting m
WHERE (:record IS NULL OR m.id = :record) AND m.state IN ('approved', 'held', 'closed') AND m.held_on >= :from AND m.level >= 3
  AND (m.plan_filed_on IS NULL OR coalesce(m.measures, '') = '')
