-- title.zh: 空白表单打印后未补录也未作废
-- title.en: A printed blank form was neither keyed back nor put away
-- register: blank_form
-- use: remind
-- requirement: F1
-- basis: own; setting blank_form_days
-- owner: secrecy_officer
-- fix.zh: 请按表单编码补录；没有使用的，在空白表单台账中作废。
-- fix.en: Key it back by its code, or put it away in the register of blank forms.
SELECT b.id AS record, b.printed_by AS person,
       add_days(b.printed_on, CAST(setting('blank_form_days') AS INTEGER) + 1) AS since, NULL AS until,
       '空白表单' || b.code || '（' || coalesce(b.form_title, b.register) || '）打印于' || b.printed_on || '，至今没有补录或作废' AS detail
FROM blank_form b
WHERE b.state = 'printed'
