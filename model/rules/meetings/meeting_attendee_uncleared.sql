-- title.zh: 参会人员的涉密等级低于会议密级
-- title.en: An attendee is not cleared for the meeting
-- register: meeting_attendee
-- use: prevent score
-- counts: once
-- view: cleared_for
-- requirement: I1 D1
-- owner: secrecy_officer
-- fix.zh: 请移出名单，或先办理涉密审查。
-- fix.en: Take him off the list, or clear him first.
SELECT a.id AS record, 'meeting:' || m.id AS names, a.person AS person, m.department AS department, CASE WHEN m.held_on > :today THEN :today ELSE m.held_on END AS since, NULL AS until,
       level_name(m.level) || '级会议《' || m.title || '》名单中的' || p.name || CASE WHEN coalesce(p.clearance_level, 0) < m.level THEN '只可接触' || level_name(coalesce(p.clearance_level, 0)) || '级' ELSE '到' || f.day || '才可接触' || level_name(m.level) || '级' END AS detail
FROM meeting_attendee a JOIN meeting m ON m.id = a.meeting JOIN person p ON p.id = a.person
LEFT JOIN cleared_for f ON f.person = p.id AND f.level = m.level
WHERE (:record IS NULL OR a.id = :record) AND a.state IN ('listed', 'approved', 'signed') AND m.state <> 'cancelled' AND m.level >= 2
  AND (coalesce(p.clearance_level, 0) < m.level OR f.day > m.held_on)   -- cleared only since
  AND NOT EXISTS (SELECT 1 FROM clearance c WHERE c.person = p.id AND c.state IN ('approved', 'ended') AND c.wanted_level >= m.level AND c.approved_on <= m.held_on AND p.cleared_on > m.held_on)   -- lowered since
  AND (:record IS NOT NULL OR m.held_on BETWEEN :from AND :to)
