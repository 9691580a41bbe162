UPDATE matter_list SET filed_on = NULL;
SELECT min(id) AS record FROM matter_list;
