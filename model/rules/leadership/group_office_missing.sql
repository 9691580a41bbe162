-- title.zh: 领导小组未设办公室或办公室无主任
-- title.en: The leading group has no office with a head
-- register: unit
-- use: remind score
-- requirement: A1
-- owner: secrecy_officer
-- fix.zh: 任命领导小组办公室主任，负责日常监督、检查、指导。
-- fix.en: Appoint the head of the group's office, who supervises, inspects and guides day by day.
SELECT u.id AS record, NULL AS person, g.day AS since,
       (SELECT min(b.from_on) FROM appointment b WHERE b.role = 'office_head' AND b.from_on > g.day) AS until,
       u.name || '保密工作领导小组办公室没有在任主任' AS detail
FROM unit u
JOIN (SELECT v.id AS unit, z.until_on AS day FROM unit v JOIN appointment z ON z.role = 'office_head' AND z.until_on <= :today
      UNION SELECT v.id, :from FROM unit v WHERE NOT EXISTS (SELECT 1 FROM appointment z WHERE z.role = 'office_head' AND z.until_on <= :from)) g ON g.unit = u.id
WHERE u.state = 'active'
  AND NOT EXISTS (SELECT 1 FROM appointment a WHERE a.role = 'office_head' AND a.from_on <= add_days(g.day, 1) AND (a.until_on IS NULL OR a.until_on > g.day))
