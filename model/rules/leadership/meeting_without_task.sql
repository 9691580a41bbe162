-- title.zh: 保密工作会议议定事项未分解落实
-- title.en: Decisions of a meeting on secrecy were not turned into tasks
-- register: group_meeting
-- use: remind score
-- requirement: A5
-- basis: setting meeting_task_days
-- owner: secrecy_officer
-- fix.zh: 为会议议定事项登记“议定事项落实”，明确责任人和期限。
-- fix.en: Enter a task with owner and date for the decisions of the meeting.
SELECT m.id AS record, m.chair AS person, add_days(m.held_on, 1 + m.days) AS since, m.day AS until,
       m.held_on || '会议“' || m.title || '”的议定事项' || m.days || '日内没有形成落实事项' || coalesce('，迟至' || m.day || '才形成', '') AS detail
FROM (SELECT g.id, g.title, g.chair, g.held_on, CAST(setting('meeting_task_days') AS INTEGER) AS days, min(CASE WHEN w.id IS NOT NULL THEN coalesce(w.assigned_on, substr(w.created_at, 1, 10), g.held_on) END) AS day
      FROM group_meeting g LEFT JOIN work_item w ON w.meeting = g.id AND w.state <> 'dropped' AND coalesce(w.assigned_on, substr(w.created_at, 1, 10), '') <= :today
      WHERE g.state = 'held' AND g.kind IN ('group', 'leadership') AND rtrim(trim(coalesce(g.decisions, '?')), '。.') NOT IN ('无', '没有', '无议定事项', '没有议定事项', '无决定事项', 'none', 'None')   -- nothing was decided
      GROUP BY g.id, g.title, g.chair, g.held_on) m
WHERE add_days(m.held_on, m.days) < coalesce(m.day, :today)
