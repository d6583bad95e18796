CREATE TABLE "sources" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "number" INTEGER,
   "name" TEXT,
   "identity" TEXT,
   "type" TEXT,
   "genre" TEXT,
   "title" TEXT,
   "authors" TEXT,
   "container_title" TEXT,
   "publisher" TEXT,
   "issued" TEXT,
   "issued_words" TEXT,
   "issued_why" TEXT,
   "accessed" TEXT,
   "url" TEXT,
   "language" TEXT,
   "volume" TEXT,
   "issue" TEXT,
   "page" TEXT,
   "edition" TEXT,
   "number_of_work" TEXT,
   "publisher_place" TEXT,
   "doi" TEXT,
   "isbn" TEXT,
   "cites" TEXT,
   "corrects" TEXT REFERENCES "sources"("id"),
   "edition_of" TEXT REFERENCES "sources"("id"),
   "excerpt" TEXT,
   "note" TEXT,
   "path" TEXT,
   "sha256" TEXT,
   "state" TEXT,
   "unread" TEXT,
   "claims" INTEGER
);
CREATE TABLE "questions" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "number" INTEGER,
   "ask" TEXT,
   "kind" TEXT,
   "unit" TEXT,
   "varies" TEXT,
   "answers" TEXT,
   "note" TEXT,
   "claims" INTEGER
);
CREATE TABLE "groups" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "name" TEXT,
   "part_of" TEXT REFERENCES "groups"("id"),
   "note" TEXT
);
CREATE TABLE "claims" (
   "id" TEXT PRIMARY KEY NOT NULL,
   "number" INTEGER,
   "question" TEXT REFERENCES "questions"("id"),
   "says" TEXT,
   "source" TEXT REFERENCES "sources"("id"),
   "quote" TEXT,
   "as_of" TEXT,
   "as_of_by" TEXT,
   "counts" TEXT,
   "since" TEXT,
   "said_on" TEXT,
   "prefix" TEXT,
   "suffix" TEXT,
   "occurrence" TEXT,
   "at" TEXT,
   "credits" TEXT,
   "voice" TEXT,
   "basis" TEXT,
   "status" TEXT,
   "why" TEXT,
   "checked_by" TEXT,
   "checked_on" TEXT,
   "checked_how" TEXT,
   "unread" TEXT,
   "read_as" TEXT,
   "note" TEXT,
   "place" TEXT
);
CREATE TABLE "claim_groups" (
   "claim" TEXT NOT NULL REFERENCES "claims"("id"),
   "of_group" TEXT NOT NULL REFERENCES "groups"("id"),
   PRIMARY KEY ("claim", "of_group")
);
CREATE TABLE "readings" (
   "claim" TEXT PRIMARY KEY NOT NULL REFERENCES "claims"("id"),
   "words" TEXT,
   "kind" TEXT,
   "unit" TEXT,
   "in_words" TEXT,
   "hard_lower" TEXT,
   "hard_lower_included" INTEGER,
   "hard_upper" TEXT,
   "hard_upper_included" INTEGER,
   "hard_lower_approximate" REAL,
   "hard_upper_approximate" REAL,
   "likely_lower" TEXT,
   "likely_lower_included" INTEGER,
   "likely_upper" TEXT,
   "likely_upper_included" INTEGER,
   "likely_lower_approximate" REAL,
   "likely_upper_approximate" REAL,
   "leeway_lower" TEXT,
   "leeway_lower_included" INTEGER,
   "leeway_upper" TEXT,
   "leeway_upper_included" INTEGER,
   "leeway_lower_approximate" REAL,
   "leeway_upper_approximate" REAL,
   "leeway_rule" TEXT,
   "is_vague" INTEGER,
   "rules" TEXT,
   "unread" TEXT
);
CREATE TABLE "passages" (
   "id" INTEGER PRIMARY KEY NOT NULL,
   "source" TEXT REFERENCES "sources"("id"),
   "line" INTEGER,
   "place" TEXT,
   "text" TEXT
);
CREATE TABLE "quotes" (
   "claim" TEXT PRIMARY KEY NOT NULL REFERENCES "claims"("id"),
   "source" TEXT REFERENCES "sources"("id"),
   "passage" INTEGER REFERENCES "passages"("id"),
   "line" INTEGER,
   "state" TEXT,
   "in_context" TEXT
);
CREATE TABLE "decisions" (
   "id" INTEGER PRIMARY KEY NOT NULL,
   "finding" TEXT,
   "why" TEXT,
   "who" TEXT,
   "decided_on" TEXT,
   "seen" TEXT,
   "holds" INTEGER,
   "lapsed" TEXT,
   "note" TEXT,
   "place" TEXT
);
CREATE TABLE "decision_claims" (
   "decision" INTEGER NOT NULL REFERENCES "decisions"("id"),
   "claim" TEXT NOT NULL REFERENCES "claims"("id"),
   PRIMARY KEY ("decision", "claim")
);
CREATE TABLE "findings" (
   "id" INTEGER PRIMARY KEY NOT NULL,
   "question" TEXT REFERENCES "questions"("id"),
   "verdict" TEXT,
   "kind" TEXT,
   "headline" TEXT,
   "gap" TEXT,
   "gap_ratio" TEXT,
   "gap_ratio_approximate" REAL,
   "severity" TEXT,
   "both_right_if" TEXT,
   "premises" TEXT,
   "remarks" TEXT,
   "ask" TEXT,
   "decision" INTEGER REFERENCES "decisions"("id"),
   "reopened" TEXT
);
CREATE TABLE "camps" (
   "id" INTEGER PRIMARY KEY NOT NULL,
   "finding" INTEGER REFERENCES "findings"("id"),
   "letter" TEXT,
   "claims" INTEGER,
   "origins" INTEGER,
   "in_words" TEXT,
   "common_lower" TEXT,
   "common_lower_included" INTEGER,
   "common_upper" TEXT,
   "common_upper_included" INTEGER,
   "common_lower_approximate" REAL,
   "common_upper_approximate" REAL
);
CREATE TABLE "finding_claims" (
   "id" INTEGER PRIMARY KEY NOT NULL,
   "finding" INTEGER REFERENCES "findings"("id"),
   "camp" INTEGER REFERENCES "camps"("id"),
   "claim" TEXT REFERENCES "claims"("id"),
   "origin" INTEGER,
   "origin_why" TEXT
);
CREATE TABLE "verdicts" (
   "claim_a" TEXT NOT NULL REFERENCES "claims"("id"),
   "claim_b" TEXT NOT NULL REFERENCES "claims"("id"),
   "question" TEXT REFERENCES "questions"("id"),
   "verdict" TEXT,
   "kind" TEXT,
   "is_explained" INTEGER,
   "why" TEXT,
   "finding" INTEGER REFERENCES "findings"("id"),
   PRIMARY KEY ("claim_a", "claim_b")
);
CREATE TABLE "notes" (
   "id" INTEGER PRIMARY KEY NOT NULL,
   "about" TEXT,
   "of_id" TEXT,
   "key" TEXT,
   "text" TEXT,
   "place" TEXT
);
CREATE INDEX "idx_sources_corrects"
    ON "sources" ("corrects");
CREATE INDEX "idx_sources_edition_of"
    ON "sources" ("edition_of");
CREATE INDEX "idx_groups_part_of"
    ON "groups" ("part_of");
CREATE INDEX "idx_claims_question"
    ON "claims" ("question");
CREATE INDEX "idx_claims_source"
    ON "claims" ("source");
CREATE INDEX "idx_claim_groups_of_group"
    ON "claim_groups" ("of_group");
CREATE INDEX "idx_passages_source"
    ON "passages" ("source");
CREATE INDEX "idx_quotes_source"
    ON "quotes" ("source");
CREATE INDEX "idx_quotes_passage"
    ON "quotes" ("passage");
CREATE INDEX "idx_decision_claims_claim"
    ON "decision_claims" ("claim");
CREATE INDEX "idx_findings_question"
    ON "findings" ("question");
CREATE INDEX "idx_findings_decision"
    ON "findings" ("decision");
CREATE INDEX "idx_camps_finding"
    ON "camps" ("finding");
CREATE INDEX "idx_finding_claims_finding"
    ON "finding_claims" ("finding");
CREATE INDEX "idx_finding_claims_camp"
    ON "finding_claims" ("camp");
CREATE INDEX "idx_finding_claims_claim"
    ON "finding_claims" ("claim");
CREATE INDEX "idx_verdicts_claim_b"
    ON "verdicts" ("claim_b");
CREATE INDEX "idx_verdicts_question"
    ON "verdicts" ("question");
CREATE INDEX "idx_verdicts_finding"
    ON "verdicts" ("finding");
CREATE VIRTUAL TABLE sources_fts USING fts5(id, title, authors, container_title, publisher, content='', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE claims_fts USING fts5(says, quote, ask, notes, content='', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE passages_fts USING fts5(text, content='', tokenize='unicode61 remove_diacritics 2');
CREATE VIRTUAL TABLE notes_fts USING fts5(text, content='', tokenize='unicode61 remove_diacritics 2');
CREATE VIEW "conflicts" AS SELECT findings.id AS rank, findings.verdict, questions.ask AS question, findings.headline,
  (SELECT group_concat(letter || ': ' || words, ' · ') FROM (
    SELECT camps.letter, group_concat(readings.words, ', ') AS words FROM camps
    JOIN finding_claims ON finding_claims.camp = camps.id
    JOIN readings ON readings.claim = finding_claims.claim
    WHERE camps.finding = findings.id GROUP BY camps.id ORDER BY camps.id)) AS camps,
  findings.gap, findings.severity, findings.kind, decisions.finding AS decided,
  findings.reopened, questions.id AS question_id
FROM findings JOIN questions ON questions.id = findings.question
LEFT JOIN decisions ON decisions.id = findings.decision
ORDER BY findings.id;
CREATE VIEW "claims_in_full" AS SELECT claims.id, claims.number, questions.ask AS question,
  (SELECT group_concat(coalesce(groups.name, groups.id), ' and ') FROM claim_groups
   JOIN groups ON groups.id = claim_groups.of_group
   WHERE claim_groups.claim = claims.id) AS of_groups,
  claims.says, coalesce(readings.in_words, readings.unread) AS read_as, sources.name AS source,
  quotes.line, quotes.state AS quote_state, claims.quote, claims.status, claims.note,
  claims.question AS question_id, claims.source AS source_id
FROM claims JOIN questions ON questions.id = claims.question
JOIN sources ON sources.id = claims.source
JOIN readings ON readings.claim = claims.id
JOIN quotes ON quotes.claim = claims.id
ORDER BY claims.number;
