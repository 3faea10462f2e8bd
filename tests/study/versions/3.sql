-- a database as version 3 of the schema made it, with three reviews, one taken back, and a hold;
-- it counted a day between reviews only after 24 hours
BEGIN IMMEDIATE;
CREATE TABLE review (
  machine TEXT NOT NULL,
  number INTEGER NOT NULL,
  at INTEGER NOT NULL,
  card TEXT NOT NULL,
  variant INTEGER NOT NULL,
  seed TEXT NOT NULL,
  bank TEXT NOT NULL,
  expected TEXT NOT NULL,
  given TEXT NOT NULL,
  verdict TEXT NOT NULL
    CHECK (verdict IN ('right', 'partly', 'wrong', 'given-up', 'self-rated')),
  misconception TEXT,
  hints INTEGER NOT NULL CHECK (hints >= 0),
  milliseconds INTEGER NOT NULL CHECK (milliseconds >= 0),
  automatic INTEGER NOT NULL CHECK (automatic BETWEEN 1 AND 4),
  rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 4),
  parameters INTEGER NOT NULL,
  predicted REAL,
  PRIMARY KEY (machine, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX review_order ON review (at, machine, number);
CREATE INDEX review_card ON review (card);

CREATE TABLE hold (
  machine TEXT NOT NULL,
  number INTEGER NOT NULL,
  at INTEGER NOT NULL,
  card TEXT NOT NULL,
  until INTEGER NOT NULL,
  PRIMARY KEY (machine, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX hold_order ON hold (at, machine, number);

CREATE TABLE undo (
  machine TEXT NOT NULL,
  number INTEGER NOT NULL,
  at INTEGER NOT NULL,
  undoes_machine TEXT NOT NULL,
  undoes_number INTEGER NOT NULL,
  PRIMARY KEY (machine, number)
) STRICT, WITHOUT ROWID;
CREATE INDEX undo_order ON undo (at, machine, number);

CREATE TABLE parameters (
  id INTEGER PRIMARY KEY,
  weights TEXT NOT NULL,
  retention REAL NOT NULL,
  at INTEGER NOT NULL
) STRICT;

CREATE TABLE card (
  id TEXT PRIMARY KEY,
  reviews INTEGER NOT NULL,
  phase INTEGER NOT NULL,
  step INTEGER,
  stability REAL NOT NULL,
  difficulty REAL NOT NULL,
  due INTEGER NOT NULL,
  reviewed INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE held (card TEXT PRIMARY KEY, until INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE undone (
  machine TEXT NOT NULL,
  number INTEGER NOT NULL,
  PRIMARY KEY (machine, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE on_screen (slot INTEGER PRIMARY KEY CHECK (slot = 0), card TEXT NOT NULL) STRICT;

CREATE TABLE machine (slot INTEGER PRIMARY KEY CHECK (slot = 0), name TEXT NOT NULL) STRICT;

CREATE TRIGGER review_never_updated BEFORE UPDATE ON review BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER review_never_deleted BEFORE DELETE ON review BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER review_never_replaced BEFORE INSERT ON review
WHEN EXISTS (SELECT 1 FROM review WHERE machine = NEW.machine AND number = NEW.number) BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

CREATE TRIGGER hold_never_updated BEFORE UPDATE ON hold BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER hold_never_deleted BEFORE DELETE ON hold BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER hold_never_replaced BEFORE INSERT ON hold
WHEN EXISTS (SELECT 1 FROM hold WHERE machine = NEW.machine AND number = NEW.number) BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

CREATE TRIGGER undo_never_updated BEFORE UPDATE ON undo BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER undo_never_deleted BEFORE DELETE ON undo BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER undo_never_replaced BEFORE INSERT ON undo
WHEN EXISTS (SELECT 1 FROM undo WHERE machine = NEW.machine AND number = NEW.number) BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;

CREATE TRIGGER parameters_never_updated BEFORE UPDATE ON parameters BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER parameters_never_deleted BEFORE DELETE ON parameters BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
CREATE TRIGGER parameters_never_replaced BEFORE INSERT ON parameters
WHEN EXISTS (SELECT 1 FROM parameters WHERE id = NEW.id) BEGIN SELECT RAISE(ABORT, 'the log is append-only'); END;
 INSERT INTO machine VALUES (0, 'laptop');
PRAGMA application_id = 1902605172; 
PRAGMA user_version = 3;
COMMIT;
INSERT INTO review (machine, number, at, card, variant, seed, bank, expected, given, verdict, misconception,
  hints, milliseconds, automatic, rating, parameters, predicted) VALUES
  ('laptop', 1, 1772438400000000, 'sums/addition', 4, 'study', 'b1', '5', '6', 'wrong', 'took-product', 0, 1200, 1, 1, 0, NULL),
  ('laptop', 2, 1772438490250000, 'sums/addition', 9, 'study', 'b1', '7', '7', 'right', NULL, 0, 800, 3, 3, 0, 0.75),
  ('desk', 1, 1772582399999999, 'powers/square', 2, 'study', 'b1', '9', '', 'given-up', NULL, 1, 61000, 1, 1, 0, NULL),
  ('laptop', 3, 1772582400000000, 'sums/halving', 2, 'study', 'b1', '9', '', 'given-up', NULL, 1, 61000, 1, 1, 0, NULL);
INSERT INTO hold (machine, number, at, card, until) VALUES
  ('laptop', 4, 1772582400000001, 'sums/addition', 1772582500000000);
INSERT INTO undo (machine, number, at, undoes_machine, undoes_number) VALUES ('laptop', 5, 1772582400000002, 'laptop', 3);
INSERT INTO parameters (weights, retention, at) VALUES ('[0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542]', 0.85, 1772582400000003);
INSERT INTO on_screen VALUES (0, 'sums/halving');
INSERT INTO undone VALUES ('laptop', 3);
