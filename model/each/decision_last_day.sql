-- The last day of the term of a decision that was approved without saying it: reviews that change it later keep what it was.
SELECT d.id AS record, term_end(d.term, coalesce(d.made_on, d.approved_on)) AS expires_on FROM decision d
WHERE d.id = :record AND d.state = 'approved' AND d.expires_on IS NULL AND term_end(d.term, coalesce(d.made_on, d.approved_on)) IS NOT NULL
