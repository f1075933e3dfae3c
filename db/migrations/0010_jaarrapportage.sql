CREATE TABLE `jaarrapportage` (
	`jaar` integer PRIMARY KEY NOT NULL,
	`inhoud` text NOT NULL,
	`account_id` text NOT NULL,
	`moment` text NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
);
