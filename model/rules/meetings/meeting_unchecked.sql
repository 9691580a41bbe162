-- title.zh: 涉密会议会前检查不全
-- title.en: A classified meeting was held without the checks before
-- register: meeting
-- use: prevent score
-- counts: once
-- requirement: I1 I2 I3
-- basis: law_release
-- owner: secrecy_officer
-- fix.zh: 请逐项完成会前检查并签字。
-- fix.en: Complete and sign the checks before the meeting.
SELECT m.id AS record, m.organizer AS person, m.department AS department, coalesce(m.approved_on, m.held_on) AS since, NULL AS until,
       '会议《' || m.title || '》（' || m.held_on || '）会前检查没有全部完成' AS detail
FROM meeting m
WHERE (:record IS NULL OR m.id = :record) AND m.level >= 1 AND m.state IN ('approved', 'held', 'closed') AND m.held_on >= :from AND (coalesce(m.ok_contacted, 0) = 0 OR coalesce(m.ok_venue, 0) = 0 OR coalesce(m.ok_no_wireless, 0) = 0 OR coalesce(m.ok_educated, 0) = 0 OR coalesce(m.ok_press, 0) = 0)
