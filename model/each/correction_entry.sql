-- The entry that brings the books to what was counted. Putting back and reporting make none.
SELECT s.item AS item,
       CASE s.proposal WHEN 'lose' THEN 'lose' WHEN 'find' THEN 'find' WHEN 'give_back' THEN 'give_back' ELSE 'transfer' END AS kind,
       CASE s.proposal WHEN 'transfer' THEN s.found_at
            WHEN 'lose' THEN (SELECT min(a.id) FROM custody_account a WHERE a.kind = 'missing' AND a.state = 'open')
            ELSE (SELECT min(a.id) FROM custody_account a WHERE a.kind = 'registry' AND a.state = 'open') END AS account
FROM stocktake_difference s WHERE s.id = :record AND s.item IS NOT NULL AND s.proposal IN ('lose', 'find', 'give_back', 'transfer')
