-- a database as version 1 of the schema made it, with three reviews
BEGIN IMMEDIATE;
CREATE TABLE review (
  id INTEGER PRIMARY KEY,
  card TEXT NOT NULL,
  variant INTEGER NOT NULL,
  expected TEXT NOT NULL,
  given TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('right', 'wrong', 'given-up')),
  misconception TEXT,
  milliseconds INTEGER NOT NULL CHECK (milliseconds >= 0),
  rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 4),
  at TEXT NOT NULL,
  version INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE TRIGGER review_never_updated BEFORE UPDATE ON review
BEGIN SELECT RAISE(ABORT, 'the log of reviews is append-only'); END;
CREATE TRIGGER review_never_deleted BEFORE DELETE ON review
BEGIN SELECT RAISE(ABORT, 'the log of reviews is append-only'); END;
CREATE TRIGGER review_never_replaced BEFORE INSERT ON review
WHEN EXISTS (SELECT 1 FROM review WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'the log of reviews is append-only'); END;

CREATE TABLE card (
  id TEXT PRIMARY KEY,
  reviews INTEGER NOT NULL,
  phase INTEGER NOT NULL,
  step INTEGER,
  stability REAL NOT NULL,
  difficulty REAL NOT NULL,
  due TEXT NOT NULL,
  reviewed TEXT NOT NULL
) STRICT;

CREATE TABLE on_screen (
  slot INTEGER PRIMARY KEY CHECK (slot = 0),
  card TEXT NOT NULL
) STRICT;
PRAGMA application_id = 1902605172;
PRAGMA user_version = 1;
COMMIT;
INSERT INTO review (card, variant, expected, given, verdict, misconception, milliseconds, rating, at) VALUES
  ('sums/addition', 4, '5', '6', 'wrong', 'took-product', 1200, 1, '2026-03-02T08:00:00+00:00'),
  ('sums/addition', 9, '7', '7', 'right', NULL, 800, 3, '2026-03-02T08:01:30.250000+00:00'),
  ('powers/square', 2, '9', '', 'given-up', NULL, 61000, 1, '2026-03-03T23:59:59.999999+00:00');
INSERT INTO on_screen VALUES (0, 'sums/addition');
