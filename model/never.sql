-- What a rule of a register with a state of `never: true` finds (docs/model.md §1): a record that was entered by mistake is left out.
SELECT * FROM (
{rule}
) found WHERE found.record NOT IN (SELECT id FROM {register} WHERE state = '{state}')
