CREATE TABLE `briefsjabloon` (
	`id` text PRIMARY KEY NOT NULL,
	`soort` text NOT NULL,
	`versie` integer NOT NULL,
	`onderwerp` text NOT NULL,
	`inleiding` text NOT NULL,
	`voorzet` text NOT NULL,
	`slotkop` text NOT NULL,
	`slot` text NOT NULL,
	`reden` text NOT NULL,
	`account_id` text NOT NULL,
	`moment` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `briefsjabloon_versie` ON `briefsjabloon` (`soort`,`versie`);