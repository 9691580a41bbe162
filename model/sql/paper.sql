-- Named queries of src/paper. The sentences' own queries stand in model/reports.

-- name: paper_who(person:i64, department:i64) -> person:text, department:text
SELECT (SELECT name FROM person WHERE id = :person),
       (SELECT name FROM department WHERE id = coalesce(nullif(:department, 0), (SELECT department FROM person WHERE id = :person)));

-- name: paper_setting(name:text) -> value:text
SELECT setting(:name);
