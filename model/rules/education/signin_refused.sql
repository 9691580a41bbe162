-- title.zh: 签到码不对或已失效
-- title.en: The sign-in code is wrong or has expired
-- register: attendance
-- use: prevent
-- requirement: C1
-- basis: own
-- owner: secrecy_officer
-- fix.zh: 请扫描会场当前显示的二维码，或输入当前签到码。
-- fix.en: Scan the code shown in the room now, or type it.
SELECT a.id AS record, a.person AS person, a.department AS department, a.attended_on AS since, NULL AS until, '签到码不对或已失效，请用会场当前显示的签到码' AS detail
FROM attendance a
WHERE (:record IS NULL OR a.id = :record) AND a.code IS NOT NULL AND a.signed_at IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM signin_code s WHERE s.session = a.session AND s.code = a.code AND a.signed_at >= s.opened_at AND a.signed_at <= s.until_at)
