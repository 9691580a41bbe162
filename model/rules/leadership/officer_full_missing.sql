-- title.zh: 未配备专职保密员
-- title.en: There is no full-time secrecy officer
-- register: unit
-- use: remind score
-- requirement: A1
-- owner: leader_in_charge
-- fix.zh: 任命一名专职保密员。
-- fix.en: Appoint a full-time secrecy officer.
SELECT u.id AS record,
       coalesce((SELECT max(a.until_on) FROM appointment a WHERE a.role = 'officer_full' AND a.until_on <= :today), :from) AS since,
       u.name || '没有在任的专职保密员' AS detail
FROM unit u
WHERE u.state = 'active'
  AND NOT EXISTS (SELECT 1 FROM appointment a WHERE a.role = 'officer_full' AND a.from_on <= :today AND (a.until_on IS NULL OR a.until_on > :today))
