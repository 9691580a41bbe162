-- The level that a decision had until this review of it was decided.
SELECT r.id AS record, d.level AS old_level FROM decision_review r JOIN decision d ON d.id = r.decision WHERE r.id = :record
