-- title.zh: 上半年未组织保密检查
-- title.en: No secrecy check in the first half of the year
-- register: unit
-- use: remind score
-- requirement: A4
-- basis: setting check_half_until
-- owner: secrecy_officer
-- lead_days: 30
-- fix.zh: 组织全单位保密检查，登记为“检查”事项并办理完成。
-- fix.en: Carry out a check of the whole unit and enter it as a finished work item.
SELECT u.id AS record, add_days(:year || '-' || setting('check_half_until'), 1) AS since, w.day AS until,
       :year || '年上半年' || CASE WHEN w.day IS NULL THEN '没有组织保密检查' ELSE '保密检查迟至' || w.day || '才完成' END
       || '（应于' || :year || '-' || setting('check_half_until') || '前）' AS detail
FROM unit u,
     (SELECT min(w.done_on) AS day FROM work_item w WHERE w.year = CAST(:year AS INTEGER) AND w.kind = 'inspection' AND w.state = 'done' AND w.done_on <= :today
        AND (w.department IS NULL OR EXISTS (SELECT 1 FROM appointment o JOIN person h ON h.id = o.person WHERE o.role IN ('office_head', 'officer_full') AND h.department = w.department))) w
WHERE u.state = 'active' AND :today > :year || '-' || setting('check_half_until')
  AND (w.day IS NULL OR w.day > :year || '-' || setting('check_half_until'))
