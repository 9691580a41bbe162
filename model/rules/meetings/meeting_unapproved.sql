-- title.zh: 涉密会议未经领导批准
-- title.en: A classified meeting was not approved
-- register: meeting
-- use: prevent score
-- counts: once
-- requirement: I1
-- basis: reg_meeting
-- owner: secrecy_officer
-- fix.zh: 请报领导批准后召开；保密负责人不得自批。
-- fix.en: Have it approved first, not by its organiser.
SELECT m.id AS record, m.organizer AS person, m.department AS department, CASE WHEN m.held_on > :today THEN :today ELSE m.held_on END AS since, NULL AS until,
       '会议《' || m.title || '》' || CASE WHEN m.state IN ('draft', 'checked') THEN '会期已过，没有领导批准，也没有取消' WHEN m.approved_by IS NULL THEN '没有领导批准' WHEN m.approved_by = m.organizer THEN '由保密负责人自行批准' ELSE '召开之后才批准' END AS detail
FROM meeting m
WHERE (:record IS NULL OR m.id = :record) AND m.level >= 1 AND m.held_on >= :from AND (:record IS NOT NULL OR m.held_on <= :to)
  AND ((m.state IN ('approved', 'held', 'closed') AND (m.approved_by IS NULL OR m.approved_by = m.organizer OR (m.state <> 'approved' AND m.approved_on > m.held_on)))
       OR (:record IS NULL AND m.state IN ('draft', 'checked') AND m.held_on < :today))   -- an old one may be entered late: that is no reason to refuse
