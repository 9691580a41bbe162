-- title.zh: 下半年未组织保密检查
-- title.en: No check in the second half of the year
-- register: unit
-- lead_days: 30
-- use: remind score
-- requirement: A4
-- basis: setting check_second_until; setting check_half_until
-- owner: secrecy_officer
-- fix.zh: 请组织检查并登记为工作事项。
-- fix.en: Check the departments and record it as a work item.
WITH own AS (   -- of the whole unit, not of one department
  SELECT w.id, w.done_on FROM work_item w
  WHERE w.kind = 'inspection' AND w.state = 'done'
    AND (w.department IS NULL OR EXISTS (SELECT 1 FROM appointment o JOIN person h ON h.id = o.person WHERE o.role IN ('office_head', 'officer_full') AND h.department = w.department)))
SELECT u.id AS record, u.deputy_in_charge AS person, NULL AS department, add_days(:year || '-' || setting('check_second_until'), 1) AS since,
       (SELECT min(w.done_on) FROM own w WHERE w.done_on > :year || '-' || setting('check_second_until') AND substr(w.done_on, 1, 4) = :year) AS until,
       :year || '年下半年没有组织保密检查' AS detail
FROM unit u
WHERE u.state = 'active' AND :today > :year || '-' || setting('check_second_until')
  AND NOT EXISTS (SELECT 1 FROM own w WHERE w.done_on >= :year || '-07-01' AND w.done_on <= :year || '-' || setting('check_second_until')
                    AND (w.done_on > :year || '-' || setting('check_half_until')   -- until then it is the first half's, unless that had one already
                         OR EXISTS (SELECT 1 FROM own o WHERE o.id <> w.id AND substr(o.done_on, 1, 4) = :year AND o.done_on <= :year || '-' || setting('check_half_until'))))
