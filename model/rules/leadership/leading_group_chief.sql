-- title.zh: 保密工作领导小组组长不是主要负责人
-- title.en: The leading group is not led by the chief of the unit
-- register: unit
-- use: remind score
-- requirement: A1
-- basis: reg_duty; setting appointment_adjust_days
-- owner: secrecy_officer
-- fix.zh: 在“保密组织任职”中任命主要负责人为领导小组组长，并免去原组长。
-- fix.en: Appoint the chief as leader of the leading group in the appointment register.
SELECT u.id AS record, u.chief AS person, g.day AS since,
       (SELECT min(b.from_on) FROM appointment b WHERE b.role = 'group_leader' AND b.person = u.chief AND b.from_on > g.day) AS until,
       CASE WHEN p.id IS NULL THEN u.name || '没有登记主要负责人，领导小组组长无从认定' ELSE '领导小组组长不是主要负责人' || p.name || coalesce('（当时组长' || (
           SELECT min(q.name) FROM appointment b JOIN person q ON q.id = b.person WHERE b.role = 'group_leader' AND b.from_on <= g.day
              AND (b.until_on IS NULL OR b.until_on > g.day)) || '）', '（当时无组长）') END AS detail
FROM unit u LEFT JOIN person p ON p.id = u.chief
JOIN (SELECT v.id AS unit, z.until_on AS day FROM unit v JOIN appointment z ON z.role = 'group_leader' AND z.person = v.chief AND z.until_on <= :today
      UNION SELECT v.id, CASE WHEN k.day > :from THEN add_days(k.day, CAST(setting('appointment_adjust_days') AS INTEGER)) ELSE :from END FROM unit v   -- since when he holds his office is known when he followed another; else he is not asked for before his first appointment
      LEFT JOIN (SELECT target_record AS unit, max(done_on) AS day FROM periodic_check WHERE target_register = 'unit' AND kind = 'chief' AND lacking = 0 AND done_on <= :today GROUP BY target_record) k ON k.unit = v.id
      WHERE k.day > :from OR NOT EXISTS (SELECT 1 FROM appointment z WHERE z.role = 'group_leader' AND z.person = v.chief AND (z.until_on <= :from OR z.from_on <= :today))) g ON g.unit = u.id
WHERE u.state = 'active' AND g.day <= :today
  AND NOT EXISTS (SELECT 1 FROM appointment a WHERE a.role = 'group_leader' AND a.person = u.chief AND a.from_on <= add_days(g.day, 1) AND (a.until_on IS NULL OR a.until_on > g.day))
