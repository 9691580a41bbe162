INSERT INTO blank_form (code, register, action, form_title, printed_by, printed_on, state)
VALUES ('KB-' || :year || '-90001', 'movement', 'post_paper', '移动登记', 4, add_days(:today, -60), 'printed');
SELECT max(id) AS record FROM blank_form WHERE state = 'printed';
