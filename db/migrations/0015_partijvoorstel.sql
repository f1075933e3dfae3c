CREATE TABLE `partijvoorstel` (
	`id` text PRIMARY KEY NOT NULL,
	`partij_id` text NOT NULL,
	`reden` text NOT NULL,
	`van_type` text NOT NULL,
	`van_gemeente` text,
	`naar_type` text NOT NULL,
	`naar_gemeente` text,
	`door_account_id` text NOT NULL,
	`moment` text NOT NULL,
	`verloopt_op` text NOT NULL,
	`stand` text NOT NULL,
	`beslist_door_account_id` text,
	`beslist_op` text,
	FOREIGN KEY (`partij_id`) REFERENCES `partij`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`door_account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`beslist_door_account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `partijvoorstel_partij` ON `partijvoorstel` (`partij_id`,`stand`);