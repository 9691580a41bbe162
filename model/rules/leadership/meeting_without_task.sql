-- title.zh: 保密工作会议议定事项未分解落实
-- title.en: Decisions of a meeting on secrecy were not turned into tasks
-- register: group_meeting
-- use: remind score
-- requirement: A5
-- owner: secrecy_officer
-- fix.zh: 为会议议定事项登记“议定事项落实”，明确责任人和期限。
-- fix.en: Enter a task with owner and date for the decisions of the meeting.
SELECT m.id AS record, m.chair AS person, add_days(m.held_on, 31) AS since,
       m.held_on || '会议“' || m.title || '”的议定事项30日内没有形成落实事项' AS detail
FROM group_meeting m
WHERE m.state = 'held' AND m.kind IN ('group', 'leadership') AND m.held_on BETWEEN add_days(:from, -31) AND add_days(:today, -31)
  AND NOT EXISTS (SELECT 1 FROM work_item w WHERE w.meeting = m.id AND w.state <> 'dropped')
