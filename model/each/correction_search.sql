-- A difference whose correction is a search: who held the item last and how long the search may take.
SELECT s.id AS record, i.holder AS holder, a.name AS place,
       add_days(:today, CAST(CASE WHEN i.level >= 4 THEN setting('missing_days_top_secret') ELSE setting('missing_days_secret') END AS INTEGER)) AS due_on
FROM stocktake_difference s JOIN custody_item i ON i.id = s.item LEFT JOIN custody_account a ON a.id = i.account
WHERE s.id = :record AND s.proposal = 'lose'
