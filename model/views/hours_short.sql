-- Who had fewer hours of training on the day of the year than his group needs, with the columns of a rule's row; `kind`: leader, officer, classified or staff.
-- Hours count of sessions that were held, none for more than the session had. Who came, was cleared or was appointed after June is not asked this year, nor who left his classified post by an approved case.
SELECT p.id AS record, p.id AS person, p.department, add_days(:year || '-' || setting('training_until'), 1) AS since,
       (SELECT min(a.attended_on) FROM attendance a JOIN course_session s ON s.id = a.session AND s.state = 'held' WHERE a.person = p.id AND a.state = 'attended' AND a.attended_on > :year || '-' || setting('training_until') AND a.attended_on <= :today
           AND (SELECT sum(CASE WHEN b.hours > s.hours THEN s.hours ELSE b.hours END) FROM attendance b JOIN course_session s ON s.id = b.session AND s.state = 'held' WHERE b.person = p.id AND b.state = 'attended' AND b.attended_on BETWEEN :year || '-01-01' AND a.attended_on) >= 100 * g.wanted) AS until,
       g.zh || p.name || :year || '年度到' || setting('training_until') || '培训' || (p.got / 100) || CASE WHEN p.got % 100 = 0 THEN '' WHEN p.got % 100 < 10 THEN '.0' || (p.got % 100) ELSE '.' || (p.got % 100) END
       || '学时，不足' || g.wanted || '学时' AS detail, p.kind
FROM (SELECT q.id, q.name, q.department,
             CASE WHEN coalesce((SELECT 1 - k.lacking FROM periodic_check k WHERE k.target_register = 'person' AND k.target_record = q.id AND k.kind = 'leader'
                                    AND k.done_on > :year || '-' || setting('training_until') ORDER BY k.done_on, k.id LIMIT 1), q.is_leader) = 1 THEN 'leader'
                  WHEN EXISTS (SELECT 1 FROM appointment o WHERE o.person = q.id AND o.role IN ('officer_full', 'officer_part') AND o.from_on <= :year || '-06-30' AND (o.until_on IS NULL OR o.until_on > :year || '-' || setting('training_until'))) THEN 'officer'
                  WHEN coalesce(q.classified_class, 'none') = 'none' THEN 'staff'
                  WHEN EXISTS (SELECT 1 FROM leaving v WHERE v.person = q.id AND v.state IN ('approved', 'closed') AND v.leave_on <= :year || '-' || setting('training_until')
                               AND NOT EXISTS (SELECT 1 FROM clearance c WHERE c.person = v.person AND c.state = 'approved' AND c.approved_on > v.leave_on)) THEN NULL
                  WHEN q.cleared_on <= :year || '-06-30' OR EXISTS (SELECT 1 FROM clearance c WHERE c.person = q.id AND c.state = 'approved' AND c.approved_on <= :year || '-06-30') THEN 'classified' END AS kind,
             coalesce((SELECT sum(CASE WHEN a.hours > s.hours THEN s.hours ELSE a.hours END) FROM attendance a JOIN course_session s ON s.id = a.session AND s.state = 'held' WHERE a.person = q.id AND a.state = 'attended' AND a.attended_on BETWEEN :year || '-01-01' AND :year || '-' || setting('training_until')), 0) AS got
      FROM person q
      WHERE (q.joined_on IS NULL OR q.joined_on <= :year || '-06-30') AND (q.left_on IS NULL OR q.left_on > :year || '-' || setting('training_until'))) p
JOIN (SELECT 'leader' AS kind, CAST(setting('training_hours_leader') AS INTEGER) AS wanted, '单位领导' AS zh UNION ALL SELECT 'officer', CAST(setting('training_hours_officer') AS INTEGER), '保密干部'
      UNION ALL SELECT 'classified', CAST(setting('training_hours_classified') AS INTEGER), '涉密人员' UNION ALL SELECT 'staff', CAST(setting('training_hours_staff') AS INTEGER), '工作人员') g ON g.kind = p.kind
WHERE :today > :year || '-' || setting('training_until') AND p.got < 100 * g.wanted
