-- title.zh: 存放涉密档案的档案室没有列为要害部位
-- title.en: An archive with classified papers is not among the key parts
-- register: custody_account
-- use: remind score
-- requirement: H1
-- basis: H1
-- owner: secrecy_officer
-- fix.zh: 请把机要档案室登记为要害部位，报批确认。
-- fix.en: Enter the archive as a key part and have it approved and confirmed.
SELECT a.id AS record, a.keeper AS person, a.department AS department, g.day AS since,
       (SELECT min(k.confirmed_on) FROM key_part k WHERE k.category = 'archive' AND k.confirmed_on > g.day) AS until, a.name || '存有涉密档案，没有列为保密要害部门部位' AS detail
FROM custody_account a
JOIN (SELECT :from AS day WHERE NOT EXISTS (SELECT 1 FROM key_part k WHERE k.category = 'archive' AND k.revoked_on <= :from)
      UNION SELECT k.revoked_on FROM key_part k WHERE k.category = 'archive' AND k.revoked_on <= :today) g ON 1 = 1
WHERE a.kind = 'archive' AND a.state = 'open'
  AND NOT EXISTS (SELECT 1 FROM key_part k WHERE k.category = 'archive' AND (k.state IN ('proposed', 'approved') OR (coalesce(k.confirmed_on, '') <= add_days(g.day, 1) AND k.state IN ('confirmed', 'revoked') AND (k.state = 'confirmed' OR k.revoked_on > g.day))))   -- asked for: key_part_stalled
  AND EXISTS (SELECT 1 FROM custody_item i WHERE i.account = a.id AND i.state = 'live' AND i.level >= 2)
