INSERT INTO handover(id, no, person, department, kind, planned_on, counted_on, counted_out, counted_in, given_by, taken_by, settled_on, closed_by, closed_on, state)
SELECT 900009, 'JJ-' || :year || '-9009', p.id, p.department, 'leave', :today, :today, 0, 0, 12, 4, :today, 3, :today, 'closed' FROM person p WHERE p.id = 24;
SELECT 900009 AS record;
