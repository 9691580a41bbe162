-- The task just made of this patrol's finding.
SELECT :record AS record, max(r.id) AS rectification FROM rectification r WHERE r.target_register = 'patrol' AND r.target_record = :record
