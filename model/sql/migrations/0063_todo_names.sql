-- The other records that a to-do's sentence names ("document:12 circulation:3"): who may not see them does not see the sentence.
ALTER TABLE todo ADD COLUMN names TEXT;
