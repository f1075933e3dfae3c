CREATE TABLE `accountvoorstel` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`soort` text NOT NULL,
	`reden` text NOT NULL,
	`van_actief` integer NOT NULL,
	`van_email` text NOT NULL,
	`van_rol` text NOT NULL,
	`van_partij_id` text NOT NULL,
	`naar_email` text NOT NULL,
	`naar_rol` text NOT NULL,
	`naar_partij_id` text NOT NULL,
	`door_account_id` text NOT NULL,
	`moment` text NOT NULL,
	`verloopt_op` text NOT NULL,
	`stand` text NOT NULL,
	`beslist_door_account_id` text,
	`beslist_op` text,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`van_partij_id`) REFERENCES `partij`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`naar_partij_id`) REFERENCES `partij`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`door_account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`beslist_door_account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `accountvoorstel_account` ON `accountvoorstel` (`account_id`,`stand`);--> statement-breakpoint
CREATE INDEX `accountvoorstel_stand` ON `accountvoorstel` (`stand`);--> statement-breakpoint
ALTER TABLE `uitgaande_post` ADD `aan_adres` text;