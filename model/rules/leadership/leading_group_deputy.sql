-- title.zh: 分管保密负责人未任领导小组副组长
-- title.en: The deputy in charge of secrecy is not deputy leader of the leading group
-- register: unit
-- use: remind score
-- requirement: A1
-- basis: reg_duty
-- owner: secrecy_officer
-- fix.zh: 在“保密组织任职”中任命分管保密负责人为副组长；未明确分管负责人的，先在“单位”中填写。
-- fix.en: Appoint the deputy in charge as deputy leader; name a deputy in charge on the unit first.
SELECT u.id AS record, u.deputy_in_charge AS person,
       coalesce((SELECT max(a.until_on) FROM appointment a WHERE a.role = 'group_deputy' AND a.person = u.deputy_in_charge AND a.until_on <= :today), :from) AS since,
       CASE WHEN p.id IS NULL THEN u.name || '未明确分管保密负责人' ELSE '分管保密负责人' || p.name || '未任领导小组副组长' END AS detail
FROM unit u LEFT JOIN person p ON p.id = u.deputy_in_charge
WHERE u.state = 'active'
  AND NOT EXISTS (SELECT 1 FROM appointment a WHERE a.role = 'group_deputy' AND a.person = u.deputy_in_charge
                     AND a.from_on <= :today AND (a.until_on IS NULL OR a.until_on > :today))
