CREATE INDEX `regie_account` ON `regie` (`account_id`);--> statement-breakpoint
CREATE INDEX `overleg_status` ON `overleg` (`status`,`datum`,`begintijd`,`id`);