-- Endpoint reports against the registers. Tables: none of its own; registers are read here, written through reg_put.

-- name: inspect_seen(report_id:text, sm3:text) -> id
SELECT id FROM inspection_report WHERE report_id = :report_id UNION SELECT id FROM inspection_report WHERE file_sm3 = :sm3;

-- name: inspect_ticket(nonce:text) -> id, state, computer, expires_at, since_on, issued_at
SELECT id, state, computer, expires_at, since_on, issued_at FROM inspection_ticket WHERE nonce = :nonce;

-- name: inspect_computers() -> id, serial_no, disk_serial, mac, department, secret_level, network
SELECT id, serial_no, disk_serial, mac, department, secret_level, network FROM computer WHERE state NOT IN ('retired', 'void') ORDER BY id;

-- name: inspect_media() -> id, serial_no
SELECT id, serial_no FROM medium WHERE state NOT IN ('destroyed', 'void') AND coalesce(serial_no, '') <> '' ORDER BY id;

-- name: inspect_computer(id:i64, no:text) -> id, no, name, serial_no, disk_serial, mac, place, keeper, level, network, started_on, department, state, ip
SELECT c.id, c.no, c.name, c.serial_no, c.disk_serial, c.mac, c.place, p.name, c.secret_level, c.network, c.started_on, c.department, c.state, c.ip
FROM computer c LEFT JOIN person p ON p.id = c.keeper WHERE c.id = :id OR c.no = :no ORDER BY c.no = :no DESC LIMIT 1;

-- name: inspect_ticket_no(id:i64) -> no
SELECT no FROM inspection_ticket WHERE id = :id;

-- name: inspect_ticket_usb(level:i64) -> serial_no
SELECT serial_no FROM medium WHERE state IN ('in_use', 'idle') AND coalesce(serial_no, '') <> '' AND (secret_level >= 2) = (:level >= 2) ORDER BY id LIMIT 400;

-- name: inspect_current(machine:text) -> id, finished_at, board
SELECT id, finished_at, board FROM inspection_report WHERE machine = :machine AND state = 'current' ORDER BY finished_at DESC;

-- name: inspect_open(machine:text) -> id, check_id, verdict, declared_class
SELECT id, check_id, verdict, declared_class FROM inspection_result WHERE machine = :machine AND state = 'open' ORDER BY id;

-- name: inspect_usb(machine:text, device:text, class:text) -> id, first_seen, last_seen
SELECT id, first_seen, last_seen FROM inspection_usb WHERE machine = :machine AND device = :device AND declared_class = :class;

-- name: inspect_former_reports(machine:text) -> id
SELECT id FROM inspection_report WHERE machine = :machine AND computer IS NULL ORDER BY id;

-- name: inspect_former_results(machine:text) -> id
SELECT id FROM inspection_result WHERE machine = :machine AND computer IS NULL AND state = 'open' ORDER BY id;

-- name: inspect_former_usb(machine:text, now:text) -> id
SELECT u.id FROM inspection_usb u WHERE u.machine = :machine AND u.computer IS NULL
  AND NOT EXISTS (SELECT 1 FROM inspection_usb o WHERE o.machine = :now AND o.device = u.device AND o.declared_class = u.declared_class) ORDER BY u.id;
