-- Our SQL functions (src/db/functions.c), and two of SQLite's, as PostgreSQL has them.
CREATE FUNCTION add_days(d text, n bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT to_char(left(d, 10)::date + n::int, 'YYYY-MM-DD') || substr(d, 11) $$;
CREATE FUNCTION add_months(d text, n bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT to_char(left(d, 10)::date + make_interval(months => n::int), 'YYYY-MM-DD') || substr(d, 11) $$;
CREATE FUNCTION days_between(a text, b text) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT (left(b, 10)::date - left(a, 10)::date)::bigint $$;
CREATE FUNCTION level_name(n bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT (ARRAY['公开', '内部', '秘密', '机密', '绝密'])[n + 1] $$;
CREATE FUNCTION term_end(term text, d text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT CASE WHEN term LIKE 'D%' THEN substr(term, 2)
  WHEN term ~ '^[0-9]+[YM]$' THEN add_months(d, left(term, -1)::bigint * CASE right(term, 1) WHEN 'Y' THEN 12 ELSE 1 END) END $$;
CREATE FUNCTION instr(a text, b text) RETURNS int LANGUAGE sql IMMUTABLE AS $$ SELECT strpos(a, b) $$;
CREATE FUNCTION json_each(ids text) RETURNS TABLE (value bigint) LANGUAGE sql IMMUTABLE AS $$ SELECT jsonb_array_elements_text(ids::jsonb)::bigint $$;
CREATE FUNCTION rnd(k text) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT (hashtext(k) & 2147483647)::bigint $$;      -- as repeatable, other numbers
CREATE TABLE a_setting (key text PRIMARY KEY, value text NOT NULL);
CREATE FUNCTION setting(k text) RETURNS text LANGUAGE sql STABLE AS $$ SELECT value FROM a_setting WHERE key = k $$;
