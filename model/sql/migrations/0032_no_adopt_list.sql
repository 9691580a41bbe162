-- Rows without an event are found by their own tables' indexes.
DROP TABLE IF EXISTS reg_adopt;
