-- title.zh: 定密审核机构不健全
-- title.en: The classification review body is not complete
-- register: unit
-- use: remind score
-- requirement: A1
-- owner: secrecy_officer
-- fix.zh: 任命定密审核机构负责人和至少两名成员。
-- fix.en: Appoint a head and at least two members of the classification review body.
SELECT u.id AS record,
       coalesce((SELECT max(a.until_on) FROM appointment a WHERE a.role IN ('review_head', 'review_member') AND a.until_on <= :today), :from) AS since,
       '定密审核机构' || CASE WHEN b.heads = 0 THEN '没有负责人' ELSE '有负责人' END || '，成员' || b.members || '人（至少2人）' AS detail
FROM unit u,
     (SELECT coalesce(sum(CASE WHEN a.role = 'review_head' THEN 1 ELSE 0 END), 0) AS heads,
             coalesce(sum(CASE WHEN a.role = 'review_member' THEN 1 ELSE 0 END), 0) AS members
      FROM appointment a WHERE a.role IN ('review_head', 'review_member')
        AND a.from_on <= :today AND (a.until_on IS NULL OR a.until_on > :today)) b
WHERE u.state = 'active' AND (b.heads = 0 OR b.members < 2)
