-- A difference that is reported as an incident.
SELECT s.id AS record, '清查发现：' || substr(s.detail, 1, 180) AS title FROM stocktake_difference s WHERE s.id = :record AND s.proposal = 'report'
