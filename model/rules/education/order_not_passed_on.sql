-- title.zh: 上级精神未及时传达
-- title.en: An order from above was not passed on in time
-- register: course_session
-- use: remind score
-- requirement: C1
-- basis: setting order_pass_on_days
-- owner: secrecy_officer
-- lead_days: 5
-- fix.zh: 组织传达学习，并登记举办日期。
-- fix.en: Pass the order on and enter the date.
SELECT s.id AS record, add_days(s.received_on, 1 + CAST(setting('order_pass_on_days') AS INTEGER)) AS since,
       CASE WHEN s.state = 'held' THEN s.held_on END AS until,
       '“' || s.title || '”' || s.received_on || '收到，' || CASE WHEN s.state = 'held' THEN s.held_on || '才传达' ELSE '至今未传达' END
       || '（时限' || setting('order_pass_on_days') || '天）' AS detail
FROM course_session s
WHERE s.received_on IS NOT NULL AND s.received_on < add_days(:today, 0 - CAST(setting('order_pass_on_days') AS INTEGER))
  AND (s.state = 'planned' OR (s.state = 'held' AND s.held_on >= :from AND days_between(s.received_on, s.held_on) > CAST(setting('order_pass_on_days') AS INTEGER)))
