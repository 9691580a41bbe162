-- title.zh: 批准之后扩大参会人员范围
-- title.en: The list was widened after its approval
-- register: meeting_attendee
-- use: prevent score
-- counts: once
-- requirement: I2
-- owner: secrecy_officer
-- fix.zh: 请由批准的领导办理“批准增加”。
-- fix.en: Only the leader who approves may add somebody.
SELECT a.id AS record, 'meeting:' || m.id AS names, a.person AS person, m.department AS department, CASE WHEN m.held_on > :today THEN :today ELSE m.held_on END AS since, NULL AS until,
       '会议《' || m.title || '》批准之后增加了' || coalesce(p.name, a.name, '人员') || '，没有领导批准' AS detail
FROM meeting_attendee a JOIN meeting m ON m.id = a.meeting LEFT JOIN person p ON p.id = a.person
WHERE (:record IS NULL OR a.id = :record) AND m.level >= 1 AND m.state IN ('approved', 'held', 'closed') AND (:record IS NOT NULL OR m.held_on BETWEEN :from AND :to)
  AND (a.state = 'listed' OR (a.state IN ('approved', 'signed') AND a.approved_by IS NULL))
