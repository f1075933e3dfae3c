CREATE TABLE `inzagerecht` (
	`id` text PRIMARY KEY NOT NULL,
	`casus_id` text NOT NULL,
	`account_id` text NOT NULL,
	`partij_id` text NOT NULL,
	`soort` text NOT NULL,
	`rij_id` text NOT NULL,
	`vanaf` text NOT NULL,
	`tot` text NOT NULL,
	`beeindigd_op` text,
	FOREIGN KEY (`casus_id`) REFERENCES `casus`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`partij_id`) REFERENCES `partij`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `inzagerecht_casus` ON `inzagerecht` (`casus_id`);--> statement-breakpoint
CREATE INDEX `inzagerecht_account` ON `inzagerecht` (`account_id`);