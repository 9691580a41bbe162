-- The last day of each decision's term: as it was entered, else reckoned from its term and the day it was made (NULL: long, or until a condition comes true).
SELECT d.id AS decision, coalesce(d.expires_on, term_end(d.term, coalesce(d.made_on, d.approved_on))) AS day FROM decision d
