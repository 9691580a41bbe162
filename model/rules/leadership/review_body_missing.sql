-- title.zh: 定密审核机构不健全
-- title.en: The classification review body is not complete
-- register: unit
-- use: remind score
-- requirement: A1
-- owner: secrecy_officer
-- fix.zh: 任命定密审核机构负责人和至少两名成员。
-- fix.en: Appoint a head and at least two members of the classification review body.
WITH t(day) AS (
  SELECT :from UNION SELECT from_on FROM appointment WHERE role IN ('review_head', 'review_member') AND from_on > :from AND from_on <= :today
  UNION SELECT until_on FROM appointment WHERE role IN ('review_head', 'review_member') AND until_on > :from AND until_on <= :today),
b AS (SELECT t.day, coalesce(sum(CASE WHEN a.role = 'review_head' THEN 1 ELSE 0 END), 0) AS heads, coalesce(sum(CASE WHEN a.role = 'review_member' THEN 1 ELSE 0 END), 0) AS members
      FROM t LEFT JOIN appointment a ON a.role IN ('review_head', 'review_member') AND a.from_on <= add_days(t.day, 1) AND (a.until_on IS NULL OR a.until_on > t.day)
      GROUP BY t.day)
SELECT u.id AS record,
       CASE WHEN b.day > :from THEN b.day
            ELSE coalesce((SELECT max(a.until_on) FROM appointment a WHERE a.role IN ('review_head', 'review_member') AND a.until_on <= :from), :from) END AS since,
       (SELECT min(c.day) FROM b c WHERE c.day > b.day AND c.heads > 0 AND c.members >= 2) AS until,
       '定密审核机构' || CASE WHEN b.heads = 0 THEN '没有负责人' ELSE '有负责人' END || '，成员' || b.members || '人（至少2人）' AS detail
FROM unit u, b
WHERE u.state = 'active' AND (b.heads = 0 OR b.members < 2)
  AND NOT EXISTS (SELECT 1 FROM b c WHERE c.day = (SELECT max(d.day) FROM b d WHERE d.day < b.day) AND (c.heads = 0 OR c.members < 2))
