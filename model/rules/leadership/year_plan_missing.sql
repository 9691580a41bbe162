-- title.zh: 未按期制定年度保密工作计划
-- title.en: No yearly plan of secrecy work in time
-- register: unit
-- use: remind score
-- requirement: A4
-- basis: setting plan_until
-- owner: secrecy_officer
-- lead_days: 30
-- fix.zh: 在“保密工作事项”中登记年度计划，写明对应的业务工作计划，并办理完成。
-- fix.en: Enter the yearly plan as a work item, with the business plan it goes with, and finish it.
SELECT u.id AS record, add_days(:year || '-' || setting('plan_until'), 1) AS since, w.day AS until,
       :year || '年度保密工作计划' || CASE WHEN w.day IS NULL THEN '尚未制定' ELSE '迟至' || w.day || '才制定' END
       || '（应于' || :year || '-' || setting('plan_until') || '前）' AS detail
FROM unit u,
     (SELECT min(w.done_on) AS day FROM work_item w WHERE w.year = CAST(:year AS INTEGER) AND w.kind = 'plan' AND w.state = 'done' AND w.done_on <= :today
        AND (w.department IS NULL OR EXISTS (SELECT 1 FROM appointment o JOIN person h ON h.id = o.person WHERE o.role IN ('office_head', 'officer_full') AND h.department = w.department))) w
WHERE u.state = 'active' AND :today > :year || '-' || setting('plan_until')
  AND (w.day IS NULL OR w.day > :year || '-' || setting('plan_until'))
