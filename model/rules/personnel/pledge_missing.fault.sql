UPDATE pledge SET state = 'draft', person_signed_on = NULL, signed_on = NULL WHERE person = 13 AND kind = 'yearly';
SELECT 13 AS record;
