-- title.zh: 保密干部年度保密培训学时不足
-- title.en: A secrecy officer has too few hours of secrecy training
-- register: person
-- use: remind score
-- requirement: C2
-- basis: reg_personnel; setting training_hours_officer
-- owner: secrecy_officer
-- lead_days: 60
-- fix.zh: 安排补训并登记签到学时。
-- fix.en: Arrange further training and enter the hours attended.
SELECT p.id AS record, p.id AS person, p.department AS department, add_days(:year || '-' || setting('training_until'), 1) AS since,
       (SELECT min(a.attended_on) FROM attendance a WHERE a.person = p.id AND a.state = 'attended' AND a.attended_on > :year || '-' || setting('training_until') AND a.attended_on <= :today
           AND (SELECT sum(b.hours) FROM attendance b WHERE b.person = p.id AND b.state = 'attended' AND b.attended_on BETWEEN :from AND a.attended_on) >= 100 * CAST(setting('training_hours_officer') AS INTEGER)) AS until,
       '保密干部' || p.name || :year || '年度到' || setting('training_until') || '培训' || (h.got / 100) || CASE WHEN h.got % 100 = 0 THEN '' WHEN h.got % 100 < 10 THEN '.0' || (h.got % 100) ELSE '.' || (h.got % 100) END
       || '学时，不足' || setting('training_hours_officer') || '学时' AS detail
FROM person p
JOIN (SELECT q.id, coalesce((SELECT sum(a.hours) FROM attendance a WHERE a.person = q.id AND a.state = 'attended' AND a.attended_on BETWEEN :from AND :year || '-' || setting('training_until')), 0) AS got
      FROM person q) h ON h.id = p.id
WHERE :today > :year || '-' || setting('training_until') AND h.got < 100 * CAST(setting('training_hours_officer') AS INTEGER)
  AND (p.joined_on IS NULL OR p.joined_on <= :year || '-06-30') AND (p.left_on IS NULL OR p.left_on > :year || '-' || setting('training_until'))
  AND coalesce(p.is_leader, 0) = 0
  AND EXISTS (SELECT 1 FROM appointment o WHERE o.person = p.id AND o.role IN ('officer_full', 'officer_part') AND o.from_on <= :year || '-06-30' AND (o.until_on IS NULL OR o.until_on > :today))
