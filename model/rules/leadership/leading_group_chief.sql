-- title.zh: 保密工作领导小组组长不是主要负责人
-- title.en: The leading group is not led by the chief of the unit
-- register: unit
-- use: remind score
-- requirement: A1
-- basis: reg_duty
-- owner: secrecy_officer
-- fix.zh: 在“保密组织任职”中任命主要负责人为领导小组组长，并免去原组长。
-- fix.en: Appoint the chief as leader of the leading group in the appointment register.
SELECT u.id AS record, u.chief AS person,
       coalesce((SELECT max(a.until_on) FROM appointment a WHERE a.role = 'group_leader' AND a.person = u.chief AND a.until_on <= :today), :from) AS since,
       '领导小组组长不是主要负责人' || p.name || coalesce('（现任组长' || (
           SELECT min(q.name) FROM appointment b JOIN person q ON q.id = b.person WHERE b.role = 'group_leader' AND b.from_on <= :today
              AND (b.until_on IS NULL OR b.until_on > :today)) || '）', '（现无组长）') AS detail
FROM unit u JOIN person p ON p.id = u.chief
WHERE u.state = 'active'
  AND NOT EXISTS (SELECT 1 FROM appointment a WHERE a.role = 'group_leader' AND a.person = u.chief
                     AND a.from_on <= :today AND (a.until_on IS NULL OR a.until_on > :today))
