-- title.zh: 分管保密负责人未任领导小组副组长
-- title.en: The deputy in charge of secrecy is not deputy leader of the leading group
-- register: unit
-- use: remind score
-- requirement: A1
-- basis: reg_duty; setting appointment_adjust_days
-- owner: secrecy_officer
-- fix.zh: 在“保密组织任职”中任命分管保密负责人为副组长；未明确分管负责人的，先在“单位”中填写。
-- fix.en: Appoint the deputy in charge as deputy leader; name a deputy in charge on the unit first.
SELECT u.id AS record, u.deputy_in_charge AS person, g.day AS since,
       (SELECT min(b.from_on) FROM appointment b WHERE b.role = 'group_deputy' AND b.person = u.deputy_in_charge AND b.from_on > g.day) AS until,
       CASE WHEN p.id IS NULL THEN u.name || '未明确分管保密负责人' ELSE '分管保密负责人' || p.name || '未任领导小组副组长' END AS detail
FROM unit u LEFT JOIN person p ON p.id = u.deputy_in_charge
JOIN (SELECT v.id AS unit, z.until_on AS day FROM unit v JOIN appointment z ON z.role = 'group_deputy' AND z.person = v.deputy_in_charge AND z.until_on <= :today
      UNION SELECT v.id, CASE WHEN k.day > :from THEN add_days(k.day, CAST(setting('appointment_adjust_days') AS INTEGER)) ELSE :from END FROM unit v   -- since when he holds his office is known when he followed another; else he is not asked for before his first appointment
      LEFT JOIN (SELECT target_record AS unit, max(done_on) AS day FROM periodic_check WHERE target_register = 'unit' AND kind = 'in_charge' AND lacking = 0 AND done_on <= :today GROUP BY target_record) k ON k.unit = v.id
      WHERE k.day > :from OR NOT EXISTS (SELECT 1 FROM appointment z WHERE z.role = 'group_deputy' AND z.person = v.deputy_in_charge AND (z.until_on <= :from OR z.from_on <= :today))) g ON g.unit = u.id
WHERE u.state = 'active' AND g.day <= :today
  AND NOT EXISTS (SELECT 1 FROM appointment a WHERE a.role = 'group_deputy' AND a.person = u.deputy_in_charge AND a.from_on <= add_days(g.day, 1) AND (a.until_on IS NULL OR a.until_on > g.day))
