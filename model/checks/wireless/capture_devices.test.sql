-- case: camera
-- class: classified
-- expect: fail
INSERT INTO capture VALUES ('camera', 'USB Camera');
-- case: jack
-- class: classified
-- expect: warn
INSERT INTO capture VALUES ('microphone', 'pcmC0D0c');
-- case: none
-- class: classified
-- expect: pass
