UPDATE leaving SET state = 'closed', cool_off_months = 6, cool_off_until = add_months(cool_off_from, 6), closed_on = add_days(add_months(cool_off_from, 6), 1) WHERE person = (SELECT min(id) FROM person WHERE state = 'left');
SELECT id AS record FROM leaving WHERE cool_off_months = 6;
