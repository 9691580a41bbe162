-- title.zh: 接替人没有签收就移交
-- title.en: Moved to a successor who did not sign
-- register: handover
-- use: prevent score
-- counts: once
-- requirement: D3
-- basis: books
-- owner: secrecy_officer
-- fix.zh: 移交应由接替人本人当场签字；没有接替人的由机要室签收。
-- fix.en: The successor signs on the spot; without one the registry does.
SELECT h.id AS record, h.successor AS person, h.department AS department, coalesce(h.settled_on, :today) AS since,
       CASE WHEN h.successor = h.person THEN '接替人与移交人是同一人' ELSE '移交给' || coalesce(p.name, '') || '，但不是其本人签收' END AS detail
FROM handover h LEFT JOIN person p ON p.id = h.successor
WHERE (:record IS NULL OR h.id = :record) AND coalesce(h.settled_on, :today) >= :from AND h.successor IS NOT NULL
  AND (h.successor = h.person OR (h.settled_on IS NOT NULL AND h.state IN ('settled', 'closed') AND coalesce(h.taken_by, 0) <> h.successor))
