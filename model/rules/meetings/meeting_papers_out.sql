-- title.zh: 会议文件没有全部收回
-- title.en: Papers of a meeting were not all returned
-- register: meeting
-- use: prevent score
-- counts: once
-- requirement: I4
-- owner: secrecy_officer
-- fix.zh: 请收回全部会议文件；确有遗失的登记事件。
-- fix.en: Collect every paper, or register the loss as an incident.
SELECT m.id AS record, m.organizer AS person, m.department AS department, m.held_on AS since, NULL AS until,
       '会议《' || m.title || '》发出' || m.papers_out || '份，收回' || coalesce(m.papers_back, 0) || '份就办结' AS detail
FROM meeting m
WHERE (:record IS NULL OR m.id = :record) AND m.level >= 1 AND m.state = 'closed' AND m.held_on >= :from AND coalesce(m.papers_back, 0) < coalesce(m.papers_out, 0)
