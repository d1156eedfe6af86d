import GRDB

/// The first schema: docs/reference/study-file.md says what each column means.
enum Migration001CreateStudy {
  static func run(_ db: Database) throws {
    // 'RAPP': what tells a study from other SQLite files.
    try db.execute(sql: "PRAGMA application_id = 1380012112")
    for part in [study, codings, decisions, people, trail] { try db.execute(sql: part) }
    for table in appendOnly {
      try db.execute(
        sql: """
          CREATE TRIGGER \(table)_never_changed BEFORE UPDATE ON \(table)
          BEGIN SELECT RAISE(ABORT, '\(table): entries are never changed'); END;
          CREATE TRIGGER \(table)_never_removed BEFORE DELETE ON \(table)
          BEGIN SELECT RAISE(ABORT, '\(table): entries are never removed'); END;
          """)
    }
  }

  /// Tables that only grow.
  private static let appendOnly = [
    "transcript", "codebook", "study_codebook", "coded_session", "coding", "evidence", "decision",
    "reanchoring", "adjudication", "session_rating", "note", "packet", "packet_session", "audit",
  ]

  private static let study = """
    CREATE TABLE study (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      uid TEXT NOT NULL CHECK (length(uid) = 32),
      name TEXT NOT NULL,
      created_at INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE session (id TEXT PRIMARY KEY NOT NULL CHECK (id <> '')) STRICT;
    CREATE TABLE transcript (
      id INTEGER PRIMARY KEY,
      session TEXT NOT NULL REFERENCES session (id),
      revision INTEGER NOT NULL CHECK (revision >= 1),
      sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
      body TEXT NOT NULL CHECK (json_valid(body)),
      added_at INTEGER NOT NULL,
      UNIQUE (session, revision)
    ) STRICT;
    CREATE TABLE codebook (
      fingerprint TEXT PRIMARY KEY NOT NULL CHECK (length(fingerprint) = 64),
      file TEXT NOT NULL,
      yaml BLOB NOT NULL,
      base TEXT REFERENCES codebook (fingerprint)
    ) STRICT;
    CREATE TABLE study_codebook (
      id INTEGER PRIMARY KEY,
      codebook TEXT NOT NULL REFERENCES codebook (fingerprint),
      name TEXT NOT NULL,
      version TEXT NOT NULL,
      added_at INTEGER NOT NULL
    ) STRICT;
    """

  private static let codings = """
    CREATE TABLE rater (
      id TEXT PRIMARY KEY NOT NULL CHECK (id <> ''),
      kind TEXT NOT NULL CHECK (kind IN ('human', 'model', 'rules', 'consensus'))
    ) STRICT;
    CREATE TABLE coded_session (
      id INTEGER PRIMARY KEY,
      transcript INTEGER NOT NULL REFERENCES transcript (id),
      rater TEXT NOT NULL REFERENCES rater (id),
      codebooks TEXT NOT NULL CHECK (json_valid(codebooks)),
      addressees TEXT NOT NULL CHECK (json_valid(addressees)),
      episodes TEXT NOT NULL CHECK (json_valid(episodes)),
      saved_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX coded_session_of ON coded_session (transcript, rater);
    CREATE TABLE coding (
      id INTEGER PRIMARY KEY,
      coded_session INTEGER NOT NULL REFERENCES coded_session (id),
      codebook TEXT NOT NULL,
      code TEXT NOT NULL CHECK (code <> ''),
      utterance INTEGER NOT NULL CHECK (utterance >= 0),
      start_byte INTEGER NOT NULL CHECK (start_byte >= 0),
      end_byte INTEGER NOT NULL CHECK (end_byte >= start_byte),
      quote TEXT NOT NULL,
      score REAL NOT NULL,
      is_main INTEGER CHECK (is_main IN (0, 1)),
      is_internal INTEGER NOT NULL CHECK (is_internal IN (0, 1))
    ) STRICT;
    CREATE INDEX coding_of ON coding (coded_session);
    CREATE TABLE evidence (
      coding INTEGER NOT NULL REFERENCES coding (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      rule TEXT,
      weight REAL NOT NULL,
      ranges TEXT NOT NULL CHECK (json_valid(ranges)),
      PRIMARY KEY (coding, position)
    ) STRICT, WITHOUT ROWID;
    """

  private static let anchor = """
      session TEXT NOT NULL REFERENCES session (id),
      revision TEXT NOT NULL CHECK (length(revision) = 64),
      codebook TEXT NOT NULL,
      code TEXT NOT NULL CHECK (code <> ''),
      utterance INTEGER NOT NULL CHECK (utterance >= 0),
      start_byte INTEGER NOT NULL CHECK (start_byte >= 0),
      end_byte INTEGER NOT NULL CHECK (end_byte >= start_byte),
      quote TEXT NOT NULL,
      new_codebook TEXT,
      new_code TEXT,
    """

  private static let decisions = """
    CREATE TABLE decision (
      id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 32),
      \(anchor)
      kind TEXT NOT NULL CHECK (kind IN ('accept', 'reject', 'change', 'add', 'note',
        'judged-present', 'judged-absent', 'undo')),
      confidence INTEGER CHECK (confidence BETWEEN 1 AND 5),
      why TEXT,
      is_blind INTEGER NOT NULL CHECK (is_blind IN (0, 1)),
      rater TEXT NOT NULL REFERENCES rater (id),
      at INTEGER NOT NULL,
      undoes TEXT REFERENCES decision (id),
      CHECK ((kind = 'change') = (new_code IS NOT NULL)),
      CHECK ((new_code IS NULL) = (new_codebook IS NULL)),
      CHECK ((kind = 'undo') = (undoes IS NOT NULL)),
      CHECK (undoes < id),
      CHECK (kind <> 'note' OR ifnull(why, '') <> '')
    ) STRICT;
    CREATE INDEX decision_of ON decision (session);
    CREATE TABLE reanchoring (
      decision TEXT NOT NULL REFERENCES decision (id),
      transcript INTEGER NOT NULL REFERENCES transcript (id),
      outcome TEXT NOT NULL CHECK (outcome IN ('kept', 'moved', 'lost')),
      utterance INTEGER CHECK (utterance >= 0),
      start_byte INTEGER CHECK (start_byte >= 0),
      end_byte INTEGER CHECK (end_byte >= start_byte),
      PRIMARY KEY (decision, transcript),
      CHECK ((outcome = 'lost') = (utterance IS NULL)),
      CHECK ((utterance IS NULL) = (start_byte IS NULL)),
      CHECK ((start_byte IS NULL) = (end_byte IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE adjudication (
      id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 32),
      \(anchor)
      raters TEXT NOT NULL CHECK (json_valid(raters)),
      outcome TEXT NOT NULL CHECK (outcome IN ('present', 'absent', 'changed')),
      rater TEXT NOT NULL REFERENCES rater (id),
      why TEXT,
      at INTEGER NOT NULL,
      CHECK ((outcome = 'changed') = (new_code IS NOT NULL)),
      CHECK ((new_code IS NULL) = (new_codebook IS NULL))
    ) STRICT;
    CREATE INDEX adjudication_of ON adjudication (session);
    """

  private static let people = """
    CREATE TABLE session_rating (
      id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 32),
      session TEXT NOT NULL REFERENCES session (id),
      scale TEXT NOT NULL CHECK (scale <> ''),
      value INTEGER NOT NULL CHECK (value BETWEEN 1 AND 5),
      rater TEXT NOT NULL REFERENCES rater (id),
      at INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE note (
      id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 32),
      session TEXT NOT NULL REFERENCES session (id),
      revision TEXT NOT NULL CHECK (length(revision) = 64),
      utterance INTEGER CHECK (utterance >= 0),
      text TEXT NOT NULL CHECK (text <> ''),
      rater TEXT NOT NULL REFERENCES rater (id),
      at INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE packet (
      id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 32),
      rater TEXT NOT NULL REFERENCES rater (id),
      hides_machine INTEGER NOT NULL CHECK (hides_machine IN (0, 1)),
      hides_raters INTEGER NOT NULL CHECK (hides_raters IN (0, 1)),
      at INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE packet_session (
      packet TEXT NOT NULL REFERENCES packet (id),
      position INTEGER NOT NULL CHECK (position >= 0),
      session TEXT NOT NULL REFERENCES session (id),
      PRIMARY KEY (packet, position),
      UNIQUE (packet, session)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE user (
      name TEXT PRIMARY KEY NOT NULL CHECK (name <> ''),
      role TEXT NOT NULL
        CHECK (role IN ('supervisor', 'rater', 'trainee', 'therapist', 'admin')),
      password TEXT NOT NULL CHECK (password LIKE 'scrypt$%'),
      therapist TEXT,
      CHECK (role <> 'therapist' OR therapist IS NOT NULL)
    ) STRICT;
    """

  private static let trail = """
    CREATE TABLE audit (
      id INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      actor TEXT NOT NULL,
      action TEXT NOT NULL CHECK (action <> ''),
      session TEXT
    ) STRICT;
    CREATE INDEX audit_of ON audit (session);
    """
}
