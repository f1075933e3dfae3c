-- The log is append only, for every connection and tool. Retention of the log is by whole installation, not by row.
CREATE TRIGGER `logregel_niet_wijzigen` BEFORE UPDATE ON `logregel`
BEGIN
	SELECT RAISE(ABORT, 'logregel is append only');
END;
--> statement-breakpoint
CREATE TRIGGER `logregel_niet_verwijderen` BEFORE DELETE ON `logregel`
BEGIN
	SELECT RAISE(ABORT, 'logregel is append only');
END;
--> statement-breakpoint
-- INSERT OR REPLACE removes the old row without a delete trigger, so an existing number is refused before that.
CREATE TRIGGER `logregel_niet_vervangen` BEFORE INSERT ON `logregel`
WHEN EXISTS (SELECT 1 FROM `logregel` WHERE `nr` = NEW.`nr`)
BEGIN
	SELECT RAISE(ABORT, 'logregel is append only');
END;
