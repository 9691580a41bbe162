-- title.zh: 未按期总结年度保密工作
-- title.en: Secrecy work of the year was not summed up in time
-- register: unit
-- use: remind score
-- requirement: A4
-- basis: setting summary_until
-- owner: secrecy_officer
-- lead_days: 30
-- fix.zh: 登记年度保密工作总结并办理完成。
-- fix.en: Enter the yearly summary as a finished work item.
SELECT u.id AS record, add_days(:year || '-' || setting('summary_until'), 1) AS since, w.day AS until,
       :year || '年度保密工作' || CASE WHEN w.day IS NULL THEN '没有总结' ELSE '总结迟至' || w.day || '才完成' END
       || '（应于' || :year || '-' || setting('summary_until') || '前）' AS detail
FROM unit u,
     (SELECT min(w.done_on) AS day FROM work_item w WHERE w.year = CAST(:year AS INTEGER) AND w.kind = 'summary' AND w.state = 'done' AND w.done_on <= :today
        AND (w.department IS NULL OR EXISTS (SELECT 1 FROM appointment o JOIN person h ON h.id = o.person WHERE o.role IN ('office_head', 'officer_full') AND h.department = w.department))) w
WHERE u.state = 'active' AND :today > :year || '-' || setting('summary_until')
  AND (w.day IS NULL OR w.day > :year || '-' || setting('summary_until'))
