-- title.zh: 任职人员离开或调整岗位后未调整保密组织
-- title.en: An appointment was not adjusted after the person left or moved
-- register: appointment
-- use: remind score
-- requirement: A2
-- basis: setting appointment_adjust_days
-- lead_days: 31
-- owner: secrecy_officer
-- fix.zh: 免去该任职并任命接任人员。
-- fix.en: End the appointment and appoint the successor.
SELECT a.id AS record, a.person AS person, a.department AS department, add_days(x.day, CAST(setting('appointment_adjust_days') AS INTEGER) + 1) AS since, a.until_on AS until,
       p.name || CASE WHEN x.day = p.left_on THEN '已于' || x.day || '离开单位' ELSE '已于' || x.day || '调整岗位' END
       || CASE WHEN a.until_on IS NULL THEN '，其保密组织任职仍未调整' ELSE '，其任职迟至' || a.until_on || '才调整' END AS detail
FROM (SELECT a.id, min(d.day) AS day   -- the first that was not followed in time: moving once more, or leaving, does not undo it
      FROM appointment a JOIN person p ON p.id = a.person
      JOIN (SELECT id, left_on AS day FROM person WHERE left_on IS NOT NULL UNION ALL SELECT id, moved_on FROM person WHERE moved_on IS NOT NULL
            UNION ALL SELECT target_record, last_on FROM periodic_check WHERE target_register = 'person' AND kind = 'move' AND last_on IS NOT NULL) d ON d.id = p.id
      WHERE d.day <= :today AND a.from_on < d.day AND coalesce(a.until_on, :today) > add_days(d.day, CAST(setting('appointment_adjust_days') AS INTEGER))
        AND (d.day = p.left_on OR (a.department IS NOT NULL AND a.department <> p.department))
      GROUP BY a.id) x
JOIN appointment a ON a.id = x.id JOIN person p ON p.id = a.person
