-- What hangs together: fixed questions of src/trail; the kinds themselves are model/ties, model/links, model/exposure.

-- name: trail_person(person:i64) -> id
SELECT id FROM person WHERE id = :person;

-- name: trail_persons(ids:text) -> id, name, department, department_name, state
SELECT p.id, p.name, p.department, d.name, p.state
FROM json_each(:ids) j JOIN person p ON p.id = j.value LEFT JOIN department d ON d.id = p.department;

-- name: trail_items(copies:text) -> item, copy
SELECT i.id, i.copy FROM json_each(:copies) j JOIN custody_item i ON i.copy = j.value;

-- name: trail_item_copy(item:i64) -> copy
SELECT copy FROM custody_item WHERE id = :item;

-- name: trail_by_label(code:text) -> kind, id
SELECT 'copy', k.id FROM copy k WHERE k.label_code = :code;

-- name: trail_by_ref(ref_no:text) -> id
SELECT id FROM document WHERE ref_no = :ref_no OR no = :ref_no ORDER BY id DESC LIMIT 20;

-- name: trail_by_copy(document:i64, copy_no:i64) -> id
SELECT id FROM copy WHERE document = :document AND copy_no = :copy_no;
