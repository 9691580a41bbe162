-- name: probe_state(tbl:text) -> state:text
SELECT state FROM fact_state WHERE tbl = :tbl
-- name: probe_rpm() -> blob:blob
SELECT blob FROM Packages
-- name: probe_wtmpdb() -> type:i64, login_us:i64, host:text
SELECT Type, Login, RemoteHost FROM wtmp
-- name: probe_firefox() -> url:text, visits:i64, last_us:i64
SELECT url, visit_count, last_visit_date FROM moz_places WHERE visit_count > 0 LIMIT 2000000
-- name: probe_firefox_first() -> first_us:i64
SELECT min(visit_date) FROM moz_historyvisits
-- name: probe_chromium() -> url:text, visits:i64, last_us:i64
SELECT url, visit_count, last_visit_time FROM urls WHERE visit_count > 0 LIMIT 2000000
-- name: probe_chromium_first() -> first_us:i64
SELECT min(visit_time) FROM visits
-- name: probe_falkon() -> url:text, visits:i64, last_us:i64
SELECT url, count, date * 1000 FROM history WHERE count > 0 LIMIT 2000000
-- name: probe_falkon_first() -> first_us:i64
SELECT min(date) * 1000 FROM history
-- name: probe_qutebrowser() -> url:text, visits:i64, last_us:i64
SELECT url, 1, atime * 1000000 FROM History LIMIT 2000000
-- name: probe_qutebrowser_first() -> first_us:i64
SELECT min(atime) * 1000000 FROM History
