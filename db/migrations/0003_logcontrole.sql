CREATE TABLE `ketencontrole` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`moment` text NOT NULL,
	`aantal` integer,
	`fout_nr` integer,
	`kop` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `logcontrole` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`moment` text NOT NULL,
	`vanaf` text NOT NULL,
	`tot` text NOT NULL,
	`uitkomst` text NOT NULL,
	`bevinding` text NOT NULL,
	`aantal_signalen` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `logregel_moment` ON `logregel` (`moment`);