UPDATE document SET registered_on = :today, ref_no = (SELECT o.ref_no FROM document o WHERE o.id = (SELECT max(id) - 1 FROM document WHERE kind = 'incoming')), issuer = (SELECT o.issuer FROM document o WHERE o.id = (SELECT max(id) - 1 FROM document WHERE kind = 'incoming'))
WHERE id = (SELECT max(id) FROM document WHERE kind = 'incoming');
UPDATE envelope SET received_at = :today || substr(received_at, 11) WHERE id = (SELECT d.envelope FROM document d WHERE d.id = (SELECT max(id) FROM document WHERE kind = 'incoming'));
SELECT max(id) AS record FROM document WHERE kind = 'incoming';
