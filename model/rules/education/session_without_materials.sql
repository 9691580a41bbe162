-- title.zh: 教育培训活动没有学习材料
-- title.en: A session was held without materials
-- register: course_session
-- use: remind score
-- counts: once
-- requirement: C1
-- owner: secrecy_officer
-- fix.zh: 请补登学习材料或附件。
-- fix.en: Enter or attach what was taught from.
SELECT s.id AS record, NULL AS person, NULL AS department, s.held_on AS since, NULL AS until, '《' || s.title || '》没有登记学习材料' AS detail
FROM course_session s
WHERE s.state = 'held' AND s.kind NOT IN ('exam', 'sent_out') AND s.held_on >= :from AND coalesce(s.hours, 0) > 0 AND coalesce(s.materials, '') = '' AND s.files IS NULL
