-- name: verdict_state(tbl:text) -> state:text, note:text
SELECT state, note FROM fact_state WHERE tbl = :tbl
-- name: verdict_coverage_min() -> least:i64
SELECT CAST(coalesce(setting('coverage_min'), '60') AS INTEGER)
-- name: verdict_system() -> system:text
SELECT coalesce((SELECT os_id FROM host LIMIT 1), '?') || '/' || CASE WHEN EXISTS (SELECT 1 FROM package WHERE source = 'rpm') THEN 'rpm' WHEN EXISTS (SELECT 1 FROM package WHERE source = 'dpkg') THEN 'dpkg' ELSE '?' END
-- name: verdict_task(class:text, class_from:text, now:i64, since:i64, ticket:text, asset_no:text, keeper:text, level:i64, serial:text, network:i64, as_root:i64, operator:text) ->
INSERT INTO task(class, class_from, now, since, ticket, asset_no, keeper, level, serial, network, as_root, operator)
VALUES (:class, :class_from, :now, :since, :ticket, :asset_no, :keeper, :level, :serial, :network, :as_root, :operator)
-- name: verdict_task_list(kind:text, value:text) ->
INSERT INTO task_list(kind, value) VALUES (:kind, :value)
-- name: verdict_answer(id:text, answer:text) ->
INSERT INTO answer(id, answer) VALUES (:id, :answer)
-- name: verdict_file_mark(kind:text, mark:text, n:i64) ->
INSERT INTO file_mark(kind, mark, n) VALUES (:kind, :mark, :n)
-- name: verdict_state_all_ok() ->
UPDATE fact_state SET state = 'ok', note = NULL
-- name: verdict_host() -> hostname:text, os_name:text, machine_id:text, boot_at:i64
SELECT hostname, os_name, machine_id, boot_at FROM host LIMIT 1
-- name: verdict_board() -> serial:text, board_serial:text, uuid:text
SELECT serial, board_serial, uuid FROM board LIMIT 1
-- name: verdict_disks() -> serial:text
SELECT DISTINCT serial FROM disk WHERE external = 0 AND serial IS NOT NULL ORDER BY serial
-- name: verdict_macs() -> mac:text
SELECT DISTINCT mac FROM net_if WHERE physical = 1 AND mac IS NOT NULL ORDER BY mac
