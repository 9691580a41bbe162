-- case: his
-- expect: ids 1
INSERT INTO device_request(id, applicant, state) VALUES (1, 1, 'asked');
-- case: over, and nobody's
-- expect: 0
INSERT INTO device_request(id, applicant, state) VALUES (1, 1, 'done'), (2, NULL, 'asked');
