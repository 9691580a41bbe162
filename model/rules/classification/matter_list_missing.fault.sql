UPDATE matter_list SET state = 'draft', approved_on = NULL, approved_by = NULL, filed_on = NULL;
SELECT id AS record FROM unit WHERE id = 1;
