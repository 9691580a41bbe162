-- Named queries of src/paper. The sentences' own queries stand in model/reports.

-- name: paper_who(person:i64, department:i64) -> person:text, department:text
SELECT (SELECT name FROM person WHERE id = :person),
       (SELECT name FROM department WHERE id = coalesce(nullif(:department, 0), (SELECT department FROM person WHERE id = :person)));

-- name: paper_setting(name:text) -> value:text
SELECT setting(:name);

-- The highest level that the findings and problems of a run tell of, as far as the reader is cleared.
-- name: paper_level(run:i64, clearance:i64) -> level:i64
SELECT coalesce(max(level), 0)
FROM (SELECT level FROM assessment_finding WHERE run = :run AND state = 'live' AND level <= :clearance
      UNION ALL SELECT level FROM rectification WHERE run = :run AND state <> 'void' AND level <= :clearance) t;

-- The event that closed a run; 0 while it is open.
-- name: paper_closing(run:i64) -> seq:i64
SELECT CASE WHEN r.state = 'open' THEN 0 ELSE coalesce((SELECT max(e.seq) FROM event e WHERE e.register = 'assessment_run' AND e.record = r.id AND e.action = 'close'), 0) END
FROM assessment_run r WHERE r.id = :run;

-- name: paper_kept(run:i64, closing:i64, kind:text, format:text, look:text, scope:text) -> files:text, title:text
SELECT files, title FROM assessment_paper
WHERE run = :run AND closing = :closing AND kind = :kind AND format = :format AND look = :look AND scope = :scope ORDER BY id DESC LIMIT 1;
