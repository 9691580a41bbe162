-- Named queries of demo/.

-- name: demo_person(person:i64) -> name:text, department:i64
SELECT name, department FROM person WHERE id = :person;

-- name: demo_heads(most:i64) -> id:i64, department:i64, name:text, staff_no:text
SELECT p.id, d.id, p.name, p.staff_no FROM department d JOIN person p ON p.id = d.head
WHERE d.state = 'active' AND p.state = 'active' AND p.id > 10 AND p.staff_no IS NOT NULL AND :most > 0 ORDER BY d.id LIMIT 12;

-- name: demo_staff(most:i64) -> id:i64, department:i64, name:text, staff_no:text
SELECT p.id, p.department, p.name, p.staff_no FROM person p
WHERE p.state = 'active' AND p.id > 10 AND p.staff_no IS NOT NULL AND NOT EXISTS (SELECT 1 FROM department d WHERE d.head = p.id)
ORDER BY p.id LIMIT :most;
