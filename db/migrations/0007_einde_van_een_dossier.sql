CREATE TABLE `bewaartermijn` (
	`id` text PRIMARY KEY NOT NULL,
	`aanpak` text NOT NULL,
	`maanden` integer NOT NULL,
	`bron` text NOT NULL,
	`reden` text NOT NULL,
	`account_id` text NOT NULL,
	`moment` text NOT NULL,
	`aangepast` integer,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `bewaartermijn_aanpak` ON `bewaartermijn` (`aanpak`);--> statement-breakpoint
CREATE TABLE `vernietiging` (
	`id` text PRIMARY KEY NOT NULL,
	`casus_id` text NOT NULL,
	`casusnummer` text NOT NULL,
	`soort` text NOT NULL,
	`regel` text NOT NULL,
	`account_id` text,
	`aangevraagd_op` text NOT NULL,
	`bevestigd_door_account_id` text,
	`bevestigd_op` text,
	`stap` text NOT NULL,
	`sleutels` text DEFAULT '[]' NOT NULL,
	`telling` text DEFAULT '{}' NOT NULL,
	`laatste_fout` text,
	`klaar_op` text,
	FOREIGN KEY (`casus_id`) REFERENCES `casus`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`bevestigd_door_account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `vernietiging_casus` ON `vernietiging` (`casus_id`);--> statement-breakpoint
CREATE INDEX `vernietiging_stap` ON `vernietiging` (`stap`);--> statement-breakpoint
CREATE TABLE `verwijdering` (
	`id` text PRIMARY KEY NOT NULL,
	`casus_id` text NOT NULL,
	`casusnummer` text NOT NULL,
	`plekken` text NOT NULL,
	`regel` text NOT NULL,
	`account_id` text,
	`moment` text NOT NULL,
	`op_lijst` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`casus_id`) REFERENCES `casus`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `verwijdering_casus` ON `verwijdering` (`casus_id`);--> statement-breakpoint
ALTER TABLE `casus` ADD `aangekondigd_voor` text;--> statement-breakpoint
ALTER TABLE `vernietigingsverklaring` ADD `bevestigd_door_account_id` text REFERENCES account(id);--> statement-breakpoint
ALTER TABLE `vernietigingsverklaring` ADD `telling` text;