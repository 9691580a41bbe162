UPDATE custody_account SET combination_holders = '[' || keeper || ',' || (SELECT max(id) FROM person WHERE state = 'left') || ']', changed_code_on = add_days((SELECT left_on FROM person WHERE id = (SELECT max(id) FROM person WHERE state = 'left')), -5)
WHERE id = (SELECT max(id) FROM custody_account WHERE kind = 'cabinet');
SELECT max(id) AS record FROM custody_account WHERE kind = 'cabinet';
