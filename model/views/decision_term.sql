-- The last day of each decision's term: as it was entered, else reckoned from its term and the day it was made (NULL: long, or until a condition comes true).
SELECT d.id AS decision, coalesce(d.expires_on, CASE WHEN d.term LIKE 'D%' THEN substr(d.term, 2) WHEN d.term LIKE '%Y' THEN add_months(coalesce(d.made_on, d.approved_on), 12 * CAST(substr(d.term, 1, length(d.term) - 1) AS INTEGER))
                                                     WHEN d.term LIKE '%M' THEN add_months(coalesce(d.made_on, d.approved_on), CAST(substr(d.term, 1, length(d.term) - 1) AS INTEGER)) END) AS day
FROM decision d
