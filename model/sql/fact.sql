-- name: fact_state_set(tbl:text, state:text, note:text) ->
INSERT INTO fact_state(tbl, state, note) VALUES (:tbl, :state, :note)
-- name: fact_state_drop(tbl:text) ->
DELETE FROM fact_state WHERE tbl = :tbl
-- name: fact_state_get(tbl:text) -> state:text, note:text
SELECT state, note FROM fact_state WHERE tbl = :tbl
-- name: fact_source_add(tbl:text, path:text, state:text, bytes:i64) ->
INSERT INTO fact_source(tbl, path, state, bytes) VALUES (:tbl, :path, :state, :bytes)
-- name: fact_sources() -> tbl:text, path:text, state:text, bytes:i64
SELECT tbl, path, state, bytes FROM fact_source ORDER BY tbl, path
