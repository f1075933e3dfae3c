CREATE TABLE `toegangscontrole` (
	`id` text PRIMARY KEY NOT NULL,
	`begonnen_op` text NOT NULL,
	`begonnen_door_account_id` text NOT NULL,
	`afgerond_op` text,
	`afgerond_door_account_id` text,
	`bevinding` text,
	FOREIGN KEY (`begonnen_door_account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`afgerond_door_account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `toegangsoordeel` (
	`id` text PRIMARY KEY NOT NULL,
	`controle_id` text NOT NULL,
	`account_id` text NOT NULL,
	`oordeel` text NOT NULL,
	`reden` text,
	`rol` text NOT NULL,
	`partij_id` text NOT NULL,
	`aantal_casussen` integer NOT NULL,
	`door_account_id` text NOT NULL,
	`moment` text NOT NULL,
	FOREIGN KEY (`controle_id`) REFERENCES `toegangscontrole`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`partij_id`) REFERENCES `partij`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`door_account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `toegangsoordeel_account` ON `toegangsoordeel` (`controle_id`,`account_id`);