UPDATE custody_account SET code_due_on = add_days(:today, -20) WHERE id = (SELECT min(id) FROM custody_account WHERE kind = 'cabinet');
SELECT min(id) AS record FROM custody_account WHERE kind = 'cabinet';
