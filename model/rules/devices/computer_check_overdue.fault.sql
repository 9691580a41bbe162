UPDATE computer SET last_check_on = add_days(:today, -230), antivirus_updated_on = add_days(:today, -231) WHERE id = 4;
DELETE FROM computer_check WHERE computer = 4;
INSERT INTO computer_check(computer, department, checked_on, source, checked_by, boot_password, antivirus, jammer, encrypted, wireless, state) VALUES (4, 1, add_days(:today, -230), 'manual', 8, 1, 1, 0, 0, 0, 'signed');
UPDATE inspection_report SET enough = 0 WHERE computer = 4;
SELECT 4 AS record;
