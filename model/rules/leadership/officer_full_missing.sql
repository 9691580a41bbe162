-- title.zh: 未配备专职保密员
-- title.en: There is no full-time secrecy officer
-- register: unit
-- use: remind score
-- requirement: A1
-- owner: leader_in_charge
-- fix.zh: 任命一名专职保密员。
-- fix.en: Appoint a full-time secrecy officer.
SELECT u.id AS record, NULL AS person, g.day AS since,
       (SELECT min(b.from_on) FROM appointment b WHERE b.role = 'officer_full' AND b.from_on > g.day) AS until,
       u.name || '没有在任的专职保密员' AS detail
FROM unit u
JOIN (SELECT v.id AS unit, z.until_on AS day FROM unit v JOIN appointment z ON z.role = 'officer_full' AND z.until_on <= :today
      UNION SELECT v.id, :from FROM unit v WHERE NOT EXISTS (SELECT 1 FROM appointment z WHERE z.role = 'officer_full' AND z.until_on <= :from)) g ON g.unit = u.id
WHERE u.state = 'active'
  AND NOT EXISTS (SELECT 1 FROM appointment a WHERE a.role = 'officer_full' AND a.from_on <= add_days(g.day, 1) AND (a.until_on IS NULL OR a.until_on > g.day))
