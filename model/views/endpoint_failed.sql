-- Failed endpoint checks that nobody dismissed (a false alarm that was gone before its dismissal ended stays one), with the columns of a rule's row; `item` and `declared_class` say which rule takes which.
SELECT r.id AS record, c.keeper AS person, r.department, substr(r.first_seen, 1, 10) AS since, coalesce(r.gone_on, c.retired_on) AS until,
       coalesce(c.name, '台账外的机器') || '：' || coalesce(r.title, r.check_id) || CASE WHEN coalesce(r.detail, '') = '' THEN '' ELSE '（' || r.detail || '）' END AS detail,
       r.item, r.declared_class, r.machine, coalesce(c.name, '台账外的机器') AS machine_name, coalesce(r.title, r.check_id) AS title, r.first_seen
FROM inspection_result r LEFT JOIN computer c ON c.id = r.computer
WHERE r.verdict = 'fail'
  AND NOT EXISTS (SELECT 1 FROM inspection_dismissal d LEFT JOIN inspection_report x ON x.id = d.report
                  WHERE d.check_id = r.check_id AND d.state = 'approved' AND d.ends_on >= coalesce(r.gone_on, :today) AND (d.computer = r.computer OR x.machine = r.machine))
